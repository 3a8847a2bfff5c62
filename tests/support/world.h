#pragma once

#include "core/kinds/rehearsal.h"
#include "tests/support/calendar.h"

/// A small county for tests: one court, one township, one village, somebody in every post.
namespace core::test {

/// Accounts: "judge" RJ, "dispatcher" CD, "clerk" FC and "guide" GJ at org-court; "vl" VL, "vm" VM, "vm2" VM, "ch" CH at
/// org-village; "tl" TL, "tm" TM at org-township; "helper" IF at org-helper; "pl" PL at org-body; "jo" JO at org-justice;
/// "ca" CA.
[[nodiscard]] directory::State smallCounty();

[[nodiscard]] SubjectId subject(std::uint8_t n);
/// {"steps": {...}} from JSON text with ' for ".
[[nodiscard]] boost::json::object body(std::string text);

/// A rehearsal with words for the usual road. Each step asserts nothing; ask `last`.
class World {
public:
    explicit World(directory::State county = smallCounty());
    Rehearsal play;
    SubjectId dispute = subject(1);
    Result<Findings> last = Findings{};

    /// Plays one act on the dispute; `text` is a body with ' for ".
    bool act(std::string_view who, std::string_view on, std::string_view kind, std::string text = "{}");
    bool on(const SubjectId& subject, std::string_view who, std::string_view on, std::string_view kind, std::string text = "{}",
            bool received = false);
    [[nodiscard]] std::string code() const { return last ? "" : last.error().code; }
    [[nodiscard]] const dispute::State& state() const;

    /// Roads; each returns whether every act was accepted.
    bool lodged(std::string_view on = "2026-03-02");
    bool assigned(std::string_view on = "2026-03-02");
    bool accepted(std::string_view on = "2026-03-04");
    bool named();
    bool mediating();
    bool drafted();
    bool agreed(std::string_view on = "2026-03-16");
    bool registered(std::string_view on = "2026-03-02");
};

} // namespace core::test
