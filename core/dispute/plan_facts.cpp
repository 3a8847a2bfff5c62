#include "core/dispute/plan_facts.h"

#include "core/kinds/subject_state.h"

namespace core::dispute {

void addPlanFacts(Findings& findings, const State& state, Day lastDay, const CountySettings& settings)
{
    const auto& s = state.steps;
    const Day settled = s.agreement && s.agreement->effectiveOn ? *s.agreement->effectiveOn : lastDay;
    const auto plan = visitPlan(needsRegularVisits(s) ? "regular" : "once", settled, lastDay, settings);
    findings.facts["plan"] = plan.name;
    setFact(findings, "visitsFrom", plan.from);
    findings.facts["planned"] = toJson(plan.days);
}

void takePlan(AfterSteps& after, const Findings& findings)
{
    const auto name = textFact(findings, "plan");
    if (name.empty())
        return;
    after.plan = name;
    after.visitsFrom = dayFact(findings, "visitsFrom");
    std::vector<Day> days;
    if (const auto* planned = findings.facts.if_contains("planned"); planned && readJson(*planned, days))
        after.planned = std::move(days);
}

Done mayBeginRound(const Steps& steps, std::string_view next, const Context& context)
{
    if (!steps.nextRound.empty() && steps.nextRound != next)
        return refused("round_begun", {}, {{"next", steps.nextRound}});
    if (steps.after && steps.after->performance == Performance::P2)
        return {};
    const auto id = subjectFromText(steps.confirmation);
    const auto* other = id && context.other ? context.other(*id) : nullptr;
    const auto* package = other ? other->as<confirmation::State>() : nullptr;
    using enum confirmation::Main;
    if (package && (package->steps.state == J8 || package->steps.state == JL))
        return {};
    return refused("no_ground", "《人民调解法》第32条");
}

} // namespace core::dispute
