#include "core/confirmation/kinds_after.h"

#include "core/calendar/legal_times.h"
#include "core/dispute/performance.h"
#include "core/kinds/case_number.h"
#include "core/refusals.h"

#include <algorithm>

namespace core::confirmation {

namespace {

const Service* serviceOf(const Steps& s, std::string_view party)
{
    const auto found = std::ranges::find(s.services, party, &Service::party);
    return found == s.services.end() || !found->servedOn ? nullptr : &*found;
}

/// By the receipts in the dossier, where it can be read; clause 0 is all of them.
bool isPerformed(const State& state, std::int64_t clause, const Context& c)
{
    const auto id = subjectFromText(state.steps.dispute);
    const auto* other = id && c.other ? c.other(*id) : nullptr;
    const auto* d = other ? other->as<dispute::State>() : nullptr;
    if (!d || !d->steps.agreement || d->steps.agreement->number != state.steps.agreementNumber)
        return false;
    if (d->steps.after && d->steps.after->performance == dispute::Performance::P1)
        return true;
    const auto promises = dispute::promisesOf(*d);
    return std::ranges::any_of(promises, [&](const auto& promise) { return promise.clause == clause && promise.done; });
}

} // namespace

Result<Findings> TellEnforcement::check(const State& state, const Proposal<TellEnforcement>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    const Day on = body.on.value_or(f->day());
    if (on > f->day())
        return refused("future", {}, {{"on", formatDay(on)}});
    // 民事诉讼法 250: from the last day for performance; without one, from the day of effect.
    Day due = state.steps.effectiveOn;
    if (body.clause != 0) {
        const auto& clauses = state.content.agreement.clauses;
        if (body.clause < 1 || body.clause > static_cast<std::int64_t>(clauses.size()))
            return refused("no_such_promise", {}, {{"clause", body.clause}});
        due = clauses[static_cast<std::size_t>(body.clause - 1)].due.value_or(due);
    }
    if (on <= due)
        return refused("not_due", "《民事诉讼法》第250条", {{"clause", body.clause}, {"due", formatDay(due)}, {"what", "enforce"}});
    if (isPerformed(state, body.clause, c))
        return refused("already_performed", {}, {{"clause", body.clause}, {"what", "enforce"}});
    setFact(*f, "limit", enforcementLimit(due, c.calendar).end);
    f->calendar = c.calendar.version();
    return f;
}

void TellEnforcement::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    s.enforcementToldOn = body.on.value_or(st.day());
    s.enforceUntil = dayFact(st.findings, "limit");
    enter(s, st, body.on);
}

Result<Findings> Object::check(const State& state, const Proposal<Object>& p, const Context& c)
{
    const auto& s = state.steps;
    const auto& body = p.parts.steps;
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    const Day on = body.on.value_or(f->day());
    if (on > f->day())
        return refused("future", {}, {{"on", formatDay(on)}});
    if (isBlankText(p.parts.content.grounds))
        return missing("grounds");
    LegalTime time;
    if (body.party.empty()) {
        if (isBlankText(p.parts.content.person))
            return missing("person");
        if (!body.knewOn)
            return missing("knewOn");
        if (*body.knewOn > on || (s.ruledOn && *body.knewOn < *s.ruledOn))
            return invalid("knewOn");
        time = thirdPersonObjection(*body.knewOn, c.calendar);
    } else {
        const auto* service = serviceOf(s, body.party);
        if (!service)
            return refused("unknown_party", {}, {{"party", body.party}});
        if (on < *service->servedOn)
            return refused("too_early", {}, {{"on", formatDay(on)}, {"since", formatDay(*service->servedOn)}});
        time = partyObjection(*service->servedOn, c.settings, c.calendar);
    }
    if (on > time.end && !body.insists)
        return refused("objection_late", {}, {{"end", formatDay(time.end)}});
    setFact(*f, "end", time.end);
    f->facts["late"] = on > time.end;
    f->calendar = c.calendar.version();
    return f;
}

void Object::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    Objection objection;
    objection.act = toText(st.id);
    objection.party = body.party;
    objection.on = body.on.value_or(st.day());
    objection.knewOn = body.knewOn;
    objection.end = dayFact(st.findings, "end").value_or(objection.on);
    objection.late = flagFact(st.findings, "late");
    s.objections.push_back(std::move(objection));
    enter(s, st, body.on, body.party);
}

void Object::evolve(confirmation::Content& content, const confirmation::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    content.objections[toText(st.id)] = body.person.empty() ? body.grounds : body.person + "：" + body.grounds;
}

Result<Findings> DecideObjection::check(const State& state, const Proposal<DecideObjection>& p, const Context& c)
{
    auto f = startMove(state, p, c, {{}, p.parts.steps.revoked ? "J8" : "J9"});
    if (!f)
        return f;
    if (isBlankText(p.parts.steps.number))
        return missing("number");
    if (auto done = checkCaseNumber(p.parts.steps.number, "number", *f); !done)
        return tl::unexpected(done.error());
    if (isBlankText(p.parts.content.reason))
        return missing("reason");
    return f;
}

void DecideObjection::evolve(confirmation::Steps& s, const Stamp& st, const Steps& body)
{
    for (auto& objection : s.objections)
        if (objection.outcome.empty()) {
            objection.outcome = body.revoked ? "revoked" : "dismissed";
            objection.decidedOn = st.day();
            objection.number = body.number;
        }
    enter(s, st, std::nullopt, body.revoked ? "revoked" : "dismissed");
}

void DecideObjection::evolve(confirmation::Content& content, const confirmation::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.reason = body.reason;
}

std::vector<Kind> afterKinds()
{
    using kinds::describe;
    return {describe<TellEnforcement>(), describe<Object>(), describe<DecideObjection>()};
}

} // namespace core::confirmation
