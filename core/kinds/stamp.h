#pragma once

#include "core/codec/described.h"
#include "core/journal/envelope.h"

namespace core {

/// What `check` found out and the county signs with the verdict, so that a fold never decides again:
/// a new holiday table or setting cannot change the past.
struct Findings {
    Instant legal{};             ///< when the act counts as done
    bool doubtful = false;       ///< the claimed time lay outside (after, received) or the clock was doubtful
    std::string account;         ///< author
    std::string post;            ///< in which post he acted, "VL"
    std::string organisation;    ///< and for whom
    std::string calendar;        ///< version of the holiday tables used, empty when none was asked
    std::map<std::string, std::int64_t> settings; ///< county settings used, by name
    boost::json::object facts;   ///< computed values of the kind, for example {"due":"2026-03-05"}

    [[nodiscard]] Day day() const { return dayInChina(legal); }
    bool operator==(const Findings&) const = default;
};
BOOST_DESCRIBE_STRUCT(Findings, (), (legal, doubtful, account, post, organisation, calendar, settings, facts))

/// The county's word on one act.
struct Verdict {
    bool accepted = false;
    std::string code, article;         ///< of a refusal
    boost::json::object facts;         ///< of a refusal
    std::uint32_t place = 0;           ///< 1, 2, 3 … in its subject; 0 when refused
    std::uint64_t revision = 0;        ///< the county's; gapless, in commit order
    Instant received{};
    Findings findings;
    bool operator==(const Verdict&) const = default;
};
BOOST_DESCRIBE_STRUCT(Verdict, (), (accepted, code, article, facts, place, revision, received, findings))

/// All that `evolve` may know of an act beside its parts. For an own act without verdict, `received` is absent and
/// place and findings are provisional.
struct Stamp {
    ActId id;
    SubjectId subject;
    std::string kind;
    Instant claimed{};
    std::uint32_t seen = 0;
    std::uint32_t place = 0;
    std::optional<Instant> received;
    Findings findings;

    [[nodiscard]] Day day() const { return findings.day(); }
};
[[nodiscard]] Stamp stampOf(const Envelope& envelope, const Verdict& verdict);
[[nodiscard]] Stamp provisionalStamp(const Envelope& envelope, Findings findings, std::uint32_t place);

} // namespace core
