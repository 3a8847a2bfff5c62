#include "core/dispute/kinds_follow_up.h"

#include "core/dispute/plan_facts.h"
#include "core/kinds/words.h"
#include "core/refusals.h"

#include <algorithm>

namespace core::dispute {

namespace {

constexpr std::string_view kPlans[] = {"once", "regular"};
constexpr std::string_view kPerformed[] = {"done", "partly", "none", "open"};
constexpr std::string_view kSatisfaction[] = {"good", "fair", "bad"};

/// Day on which a state without agreement was reached: visits are counted from there.
Day endedOn(const Steps& s, Day fallback)
{
    for (auto event = s.events.rbegin(); event != s.events.rend(); ++event)
        if (event->state == s.state && (std::next(event) == s.events.rend() || std::next(event)->state != s.state))
            return event->on;
    return fallback;
}

} // namespace

Result<Findings> PlanVisits::check(const State& state, const Proposal<PlanVisits>& p, const Context& c)
{
    const auto& s = state.steps;
    const auto& body = p.parts.steps;
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (!isAmong(kPlans, body.plan))
        return invalid("plan");
    const Day on = body.on.value_or(f->day());
    if (auto done = checkDay(on, s, *f); !done)
        return tl::unexpected(done.error());
    // T57: after a return to the court only for what is still risky.
    const bool suit = s.state == Main::F4 || s.state == Main::F5;
    if (suit && s.colour != "yellow" && s.colour != "orange" && s.colour != "red")
        return refused("no_ground", "《实施方案》四（四）9");
    // A shorter plan than the one that risk asks for needs a reason.
    if (body.plan == "once" && needsRegularVisits(s) && isBlankText(p.parts.content.reason))
        return missing("reason");
    const bool agreed = inForce(s);
    const Day settled = agreed ? *s.agreement->effectiveOn : endedOn(s, on);
    const Day last = agreed ? lastDue(state).value_or(settled) : settled;
    const auto plan = visitPlan(body.plan, settled, std::max(last, s.after && s.after->performedOn ? *s.after->performedOn : last), c.settings);
    f->facts["plan"] = plan.name;
    setFact(*f, "visitsFrom", plan.from);
    f->facts["planned"] = toJson(plan.days);
    return f;
}

void PlanVisits::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    takePlan(afterOf(s), st.findings);
    enter(s, st, body.on, body.plan);
}

void PlanVisits::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& words)
{
    addNote(content, st, words.reason);
}

Result<Findings> Visit::check(const State& state, const Proposal<Visit>& p, const Context& c)
{
    const auto& s = state.steps;
    const auto& body = p.parts.steps;
    const auto& words = p.parts.content;
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (auto done = checkDay(body.on.value_or(f->day()), s, *f); !done)
        return tl::unexpected(done.error());
    if (isBlankText(body.manner))
        return missing("manner");
    if (body.with.empty())
        return missing("with");
    for (const auto& party : body.with)
        if (!findParty(s, party))
            return refused("unknown_party", {}, {{"party", party}});
    if (!body.performed.empty() && !isAmong(kPerformed, body.performed))
        return invalid("performed");
    if (inForce(s) && body.performed.empty())
        return missing("performed");
    // The four questions: state of mind, unusual behaviour, opinions on the mediation, signs of something new. "None" is an
    // answer and has to be written.
    if (isBlankText(words.mind))
        return missing("mind");
    if (isBlankText(words.opinions))
        return missing("opinions");
    if (body.unusual && isBlankText(words.unusual))
        return missing("unusual");
    if (body.newSigns && isBlankText(words.newSigns))
        return missing("newSigns");
    for (const auto& [party, answer] : body.satisfaction) {
        if (!findParty(s, party))
            return refused("unknown_party", {}, {{"party", party}});
        if (!isAmong(kSatisfaction, answer))
            return invalid("satisfaction");
        // R-003-3c: an answer nobody vouches for is not counted.
        const auto mark = body.marks.find(party);
        if (mark == body.marks.end() || isBlankText(mark->second))
            return refused("no_mark", "《实施方案》三", {{"party", party}});
    }
    return f;
}

void Visit::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    auto& after = afterOf(s);
    after.visits.push_back({body.on.value_or(st.day()), body.manner, body.with, body.performed, body.unusual, body.newSigns, body.satisfaction,
                            body.marks, toText(st.id)});
    if (body.unusual)
        after.alert = toText(st.id);
    enter(s, st, body.on, body.unusual ? "unusual" : "");
}

void Visit::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& words)
{
    auto& after = afterOf(content);
    after.visits.push_back({toText(st.id), words.mind, words.unusual, words.opinions, words.newSigns, words.performance, words.measures});
}

Result<Findings> AnswerAlert::check(const State& state, const Proposal<AnswerAlert>& p, const Context& c)
{
    const auto& s = state.steps;
    if (!s.after || s.after->alert.empty())
        return refused("no_alert");
    if (isBlankText(p.parts.content.reason))
        return missing("reason");
    if (!p.parts.steps.warning.empty() && !subjectFromText(p.parts.steps.warning))
        return invalid("warning");
    auto f = startFindings(p, c);
    if (auto done = checkDay(p.parts.steps.on.value_or(f.day()), s, f); !done)
        return tl::unexpected(done.error());
    return f;
}

void AnswerAlert::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    afterOf(s).alert.clear();
    enter(s, st, body.on, body.warning);
}

void AnswerAlert::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& words)
{
    addNote(content, st, words.reason);
}

Result<Findings> Relapse::check(const State& state, const Proposal<Relapse>& p, const Context& c)
{
    if (!subjectFromText(p.parts.steps.next))
        return missing("next");
    if (isBlankText(p.parts.content.reason))
        return missing("reason");
    if (!state.steps.nextRound.empty())
        return refused("round_begun", {}, {{"next", state.steps.nextRound}});
    return startMove(state, p, c);
}

void Relapse::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    s.nextRound = body.next;
    enter(s, st);
}

void Relapse::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& words)
{
    addNote(content, st, words.reason);
}

std::vector<Kind> followUpKinds()
{
    using kinds::describe;
    return {withWords(describe<PlanVisits>(), {{"steps.plan", codesOf(kPlans)}}),
            withWords(describe<Visit>(), {{"steps.performed?", codesOf(kPerformed)}, {"steps.satisfaction", codesOf(kSatisfaction)}}), describe<AnswerAlert>(), describe<Relapse>()};
}

} // namespace core::dispute
