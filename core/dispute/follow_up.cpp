#include "core/dispute/follow_up.h"

#include "core/calendar/legal_times.h"
#include "core/dispute/performance.h"

#include <algorithm>

namespace core::dispute {

bool needsRegularVisits(const Steps& steps)
{
    const bool hot = steps.colour == "orange" || steps.colour == "red";
    const bool asked = steps.after && steps.after->plan == "regular";
    return hot || asked || steps.pushedOn.has_value(); // hard: the village could not settle it
}

VisitPlan visitPlan(std::string_view name, Day settledOn, Day lastDay, const CountySettings& settings)
{
    using Days = std::chrono::days;
    VisitPlan plan;
    plan.name = name;
    if (name == "once") {
        plan.from = lastDay;
        plan.days = {lastDay + Days{settings.visitOnceDays}};
    } else if (name == "regular") {
        plan.from = settledOn;
        plan.days = {settledOn + Days{settings.visitFirstDays}, addMonths(settledOn, static_cast<int>(settings.visitSecondMonths)),
                     addMonths(settledOn, static_cast<int>(settings.visitThirdMonths)),
                     addMonths(settledOn, static_cast<int>(settings.visitLastMonths))};
        std::ranges::sort(plan.days);
    }
    return plan;
}

std::optional<VisitPlan> standingPlan(const State& state, const CountySettings& settings)
{
    const auto& steps = state.steps;
    if (steps.after && steps.after->visitsFrom)
        return VisitPlan{steps.after->plan, *steps.after->visitsFrom, steps.after->planned};
    if (const auto last = lastDue(state); last && inForce(steps) && needsRegularVisits(steps))
        return visitPlan("regular", *steps.agreement->effectiveOn, *last, settings);
    return std::nullopt;
}

std::optional<Day> visitsCountFrom(const State& state, const CountySettings& settings)
{
    if (const auto plan = standingPlan(state, settings))
        return nextVisit(*plan, state.steps) ? std::optional(plan->from) : std::nullopt;
    return inForce(state.steps) && state.steps.state != Main::Z0 ? lastDue(state) : std::nullopt;
}

std::size_t visitsPaid(const VisitPlan& plan, const Steps& steps)
{
    if (!steps.after)
        return 0;
    const auto paid = std::ranges::count_if(steps.after->visits, [&](const VisitSteps& visit) { return visit.on >= plan.from; });
    return std::min(static_cast<std::size_t>(paid), plan.days.size());
}

std::optional<Day> nextVisit(const VisitPlan& plan, const Steps& steps)
{
    const auto paid = visitsPaid(plan, steps);
    return paid < plan.days.size() ? std::optional(plan.days[paid]) : std::nullopt;
}

} // namespace core::dispute
