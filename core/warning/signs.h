#pragma once

#include "core/calendar/holidays.h"
#include "core/calendar/settings.h"
#include "core/dispute/state.h"

#include <span>

/// Which colour the record speaks for: DOMAIN 6.6. Rules propose with their reason, people decide. Everything here is
/// about a matter, never about a person: there is no score of anybody (002 四(三)).
namespace core::warning {

struct Sign {
    std::string_view code;   ///< "weapon"
    std::string_view colour; ///< the colour it speaks for
    std::string_view text;   ///< 携带或者扬言使用凶器、毒物
};
/// The triggers of DOMAIN 6.6, red first.
[[nodiscard]] std::span<const Sign> signs();
/// Null for a code that is not in the list.
[[nodiscard]] const Sign* findSign(std::string_view code);

/// What is known of a matter, from the record or told.
struct Facts {
    std::vector<std::string> signs;      ///< codes that somebody ticked
    std::int64_t people = 0;             ///< how many have gathered
    std::int64_t policeCalls = 0;        ///< in this matter
    std::int64_t failedRounds = 0;       ///< sessions that ended without agreement
    std::optional<std::int64_t> daysLeft; ///< on the mediation clock
    std::int64_t amountFen = 0;
    bool insolvent = false;              ///< the debtor cannot pay
    bool earlierRound = false;           ///< the same matter has come back
    std::string words;                   ///< the narrative: searched for words that name a sign
    bool operator==(const Facts&) const = default;
};

struct Reason {
    std::string sign, colour;
    std::string text; ///< 聚集12人（满10人）
    bool operator==(const Reason&) const = default;
};
struct ColourProposal {
    std::string colour;           ///< "" when nothing speaks for one
    std::vector<Reason> reasons;  ///< strongest first
    bool operator==(const ColourProposal&) const = default;
};
/// Pure; the strongest sign decides.
[[nodiscard]] ColourProposal propose(const Facts& facts, const CountySettings& settings);

/// What the record of a dispute says without anybody ticking anything: failed sessions, clock, earlier round, narrative.
[[nodiscard]] Facts factsOf(const dispute::State& state, Day today, const CountySettings& settings, const HolidayTable& holidays);
/// Codes of signs whose words stand in a text: 菜刀, 农药, 上访 … A hint to look, nothing more.
[[nodiscard]] std::vector<std::string> signsIn(std::string_view text);

} // namespace core::warning
