#pragma once

#include "core/calendar/settings.h"
#include "core/dispute/state.h"

/// The plan of visits after the end: DOMAIN T86 to T88 and 4.10, 实施方案 四(四)9.
namespace core::dispute {

/// Major, hard, or orange and above: visited again and again. People may choose this plan for any dispute.
[[nodiscard]] bool needsRegularVisits(const Steps& steps);

struct VisitPlan {
    std::string name;           ///< "once", "regular", "none"
    Day from{};                 ///< visits count from this day
    std::vector<Day> days;
    bool operator==(const VisitPlan&) const = default;
};

/// "once": within 15 days (setting) after `lastDay`, counted from there. "regular": 7 days, 1, 3 and 6 months (settings)
/// after `settledOn`. Natural days, not rolled: visits may be paid on any day.
[[nodiscard]] VisitPlan visitPlan(std::string_view name, Day settledOn, Day lastDay, const CountySettings& settings);

/// The plan that stands: the recorded one; before that, for an agreement in force that needs regular visits, the one it
/// will get. nullopt when nothing is planned yet.
[[nodiscard]] std::optional<VisitPlan> standingPlan(const State& state, const CountySettings& settings);
/// From which day on a visit answers the plan that stands or, while an agreement is being performed without one, the plan
/// that its end will make: not before the last day due. Earlier visits are kept and count for nothing. nullopt when no
/// further visit is asked for.
[[nodiscard]] std::optional<Day> visitsCountFrom(const State& state, const CountySettings& settings);
/// How many of the plan's days visits have answered, one visit a day planned.
[[nodiscard]] std::size_t visitsPaid(const VisitPlan& plan, const Steps& steps);
/// The day by which the next visit is due; nullopt when the plan is done.
[[nodiscard]] std::optional<Day> nextVisit(const VisitPlan& plan, const Steps& steps);

} // namespace core::dispute
