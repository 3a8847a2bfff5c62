#include "core/dispute/kinds_ending.h"

#include "core/dispute/catalogue.h"
#include "core/dispute/clock.h"
#include "core/dispute/feedback.h"
#include "core/dispute/plan_facts.h"
#include "core/kinds/words.h"
#include "core/refusals.h"

#include <algorithm>

namespace core::dispute {

namespace {

constexpr std::string_view kWishToPush = "push";
constexpr std::string_view kWishToStay = "stay";

/// 6.4: at least one known reason; "other" needs words. R-000-11d.
Done checkReasons(const std::vector<std::string>& reasons, std::string_view words)
{
    if (reasons.empty())
        return refused("missing_field", "《实施意见》第11条", {{"field", "reasons"}});
    for (const auto& reason : reasons) {
        if (!isFailureReason(reason))
            return refused("invalid_field", {}, {{"field", "reasons"}, {"value", reason}});
        if (reason == "F99" && isBlankText(words))
            return missing("reason");
    }
    return {};
}

Done checkWishes(const Steps& s, const std::map<std::string, std::string>& wishes, std::string_view wanted)
{
    for (const auto& party : s.parties) {
        const auto wish = wishes.find(party.id);
        if (wish == wishes.end() || wish->second != wanted)
            return refused("wish", "《实施意见》第11条", {{"party", party.id}, {"wish", wish == wishes.end() ? std::string() : wish->second}});
    }
    return {};
}

void keepWishes(Steps& s, const std::map<std::string, std::string>& wishes)
{
    for (const auto& [party, wish] : wishes)
        if (auto* known = findParty(s, party))
            known->pushWish = wish;
}

/// The states to which the life cycle lets this kind lead.
WordList targetsOf(std::string_view kind)
{
    WordList out;
    for (const auto& row : lifeCycle())
        if (row.kind == kind && !isAmong(out, row.to))
            out.push_back(row.to);
    return out;
}

bool onlyAmong(const std::vector<std::string>& reasons, std::initializer_list<std::string_view> known)
{
    return std::all_of(reasons.begin(), reasons.end(),
                       [&](const std::string& r) { return std::find(known.begin(), known.end(), r) != known.end(); });
}

} // namespace

Result<Findings> PushAsk::check(const State& state, const Proposal<PushAsk>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = moveOn(state, p, c, body.on);
    if (!f)
        return f;
    Done done = checkReasons(body.reasons, p.parts.content.reason);
    if (done) done = checkBeforeEnd(state.steps, body.on.value_or(f->day()), c, *f);
    if (!done)
        return tl::unexpected(done.error());
    return f;
}

void PushAsk::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    s.before = s.state;
    s.failureReasons = body.reasons;
    for (auto& party : s.parties)
        party.pushWish.clear();
    enter(s, st, body.on, body.reasons.empty() ? "" : body.reasons.front());
}

void PushAsk::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> PushStay::check(const State& state, const Proposal<PushStay>& p, const Context& c)
{
    auto f = moveOn(state, p, c, p.parts.steps.on);
    if (!f)
        return f;
    Done done = checkWishes(state.steps, p.parts.steps.wishes, kWishToStay);
    if (done) done = checkConsents(state.steps);
    if (done && state.steps.holder.mediator.empty())
        done = refused("mediator_not_answered", "《实施意见》第10条");
    if (!done)
        return tl::unexpected(done.error());
    return f;
}

void PushStay::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    keepWishes(s, body.wishes);
    s.failureReasons.clear();
    enter(s, st, body.on);
}

Result<Findings> Push::check(const State& state, const Proposal<Push>& p, const Context& c)
{
    const auto& s = state.steps;
    auto f = moveOn(state, p, c, p.parts.steps.on);
    if (!f)
        return f;
    Done done = checkWishes(s, p.parts.steps.wishes, kWishToPush);
    if (done) done = checkBeforeEnd(s, p.parts.steps.on.value_or(f->day()), c, *f);
    if (!done)
        return tl::unexpected(done.error());
    const auto* village = c.directory.organisation(s.holder.organisation);
    const auto* township = village ? c.directory.organisation(village->parent) : nullptr;
    if (!township || !township->active)
        return refused("no_such_organisation", {}, {{"organisation", village ? village->parent : s.holder.organisation}});
    f->facts["organisation"] = township->id;
    return f;
}

void Push::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    keepWishes(s, body.wishes);
    s.village = s.holder.organisation;
    s.handedOverAt = st.place;
    s.villageMediator = s.holder.mediator;
    s.holder = {};
    s.holder.level = Level::Township;
    s.holder.organisation = textFact(st.findings, "organisation");
    s.pushedOn = body.on.value_or(st.day());
    enter(s, st, body.on, s.holder.organisation);
}

Result<Findings> Fail::check(const State& state, const Proposal<Fail>& p, const Context& c)
{
    const auto& s = state.steps;
    const auto& body = p.parts.steps;
    auto begin = startFindings(p, c);
    const Day on = body.on.value_or(begin.day());
    const bool expired = !checkBeforeEnd(s, on, c, begin);
    const bool asking = s.state == Main::E0 || s.state == Main::E1;
    const bool timeReason = std::find(body.reasons.begin(), body.reasons.end(), "F08") != body.reasons.end();
    // T42: party lost, absent, without capacity; a bar of the law; appraisal impossible.
    const bool hindered = onlyAmong(body.reasons, {"F06", "F07", "F09", "F10", "F11", "F13", "F15", "F17"});
    const auto* row = expired || timeReason ? "T41" : asking ? "T39" : hindered ? "T42" : "T42a";
    auto f = moveOn(state, p, c, body.on, {row, {}});
    if (!f) {
        const bool village = s.holder.level == Level::Village && (s.state == Main::C2 || s.state == Main::M0 || s.state == Main::M1) && row == std::string_view("T42a");
        return village ? tl::unexpected(Error{"push_first", "《实施意见》第11条", {}, Trouble::Refused}) : f;
    }
    if (auto done = checkReasons(body.reasons, p.parts.content.reason); !done)
        return tl::unexpected(done.error());
    if (timeReason && !expired)
        return refused("not_expired", "《实施意见》第15条");
    f->calendar = begin.calendar;
    return f;
}

void Fail::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    keepWishes(s, body.wishes);
    const Day on = body.on.value_or(st.day());
    endWithoutAgreement(s, st, on, body.reasons, body.reasons.empty() ? "" : body.reasons.front());
}

void Fail::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> UndisputedFacts::check(const State& state, const Proposal<UndisputedFacts>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    for (const auto& party : state.steps.parties) {
        const auto signedOn = body.signedOn.find(party.id);
        if (signedOn == body.signedOn.end())
            return refused("consent", {}, {{"party", party.id}});
        if (auto done = checkDay(signedOn->second, state.steps, *f); !done)
            return tl::unexpected(done.error());
    }
    if (p.parts.content.facts.empty())
        return missing("facts");
    if (!body.noConcessions)
        return missing("noConcessions");
    return f;
}

void UndisputedFacts::evolve(dispute::Steps& s, const Stamp& st, const Steps&)
{
    s.undisputedFacts = true;
    enter(s, st);
}

void UndisputedFacts::evolve(dispute::Content& content, const dispute::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.undisputedFacts = body.facts;
}

Result<Findings> Terminate::check(const State& state, const Proposal<Terminate>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = moveOn(state, p, c, body.on);
    if (!f)
        return f;
    if (state.steps.failureReasons.empty())
        return refused("missing_field", "《实施意见》第11条", {{"field", "reasons"}});
    if (!body.otherWaysToldOn)
        return refused("ways_not_told", "《人民调解法》第26条");
    if (auto done = checkDay(*body.otherWaysToldOn, state.steps, *f); !done)
        return tl::unexpected(done.error());
    return f;
}

void Terminate::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    s.terminatedOn = body.on.value_or(st.day());
    s.otherWaysToldOn = body.otherWaysToldOn;
    enter(s, st, body.on);
}

void Terminate::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> SendBack::check(const State& state, const Proposal<SendBack>& p, const Context& c)
{
    auto f = moveOn(state, p, c, p.parts.steps.on);
    if (f && !subjectFromText(p.parts.steps.returning))
        return missing("returning");
    return f;
}

void SendBack::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    s.returning = body.returning;
    s.returnedOn = body.on.value_or(st.day());
    enter(s, st, body.on);
}

Result<Findings> Close::check(const State& state, const Proposal<Close>& p, const Context& c)
{
    auto f = moveOn(state, p, c, p.parts.steps.on, {{}, p.parts.steps.to});
    if (f && state.steps.holder.level == Level::Centre) // T56 is the centre's way
        return tl::unexpected(wrongState(state.steps, info.name));
    if (f && p.parts.steps.to == "V0")
        addPlanFacts(*f, state, p.parts.steps.on.value_or(f->day()), c.settings);
    return f;
}

void Close::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    enter(s, st, body.on, body.to);
    if (s.state == Main::V0)
        takePlan(afterOf(s), st.findings);
    if (s.state != Main::A3)
        return;
    s.chosenWay.clear(); // another way is chosen; mediation would be a new round
    s.clockStart.reset();
    s.clockStopped.reset();
    s.extensions.clear();
    s.suspensions.clear();
    for (auto& party : s.parties)
        party.consent = Consent::NotAsked;
}

Result<Findings> CentreClose::check(const State& state, const Proposal<CentreClose>& p, const Context& c)
{
    if (isBlankText(p.parts.content.reason)) // exhausted-ways check
        return missing("reason");
    if (state.steps.holder.level != Level::Centre)
        return tl::unexpected(wrongState(state.steps, info.name));
    return moveOn(state, p, c, p.parts.steps.on, {{}, p.parts.steps.to});
}

void CentreClose::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    s.before = s.state;
    enter(s, st, body.on, body.to);
}

void CentreClose::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> Feedback::check(const State& state, const Proposal<Feedback>& p, const Context& c)
{
    const auto* due = dueFeedback(state.steps);
    if (!due)
        return refused("no_feedback_due");
    if (isBlankText(p.parts.steps.manner))
        return missing("manner");
    if (isBlankText(p.parts.content.receiver))
        return missing("receiver");
    auto f = startFindings(p, c);
    const Day on = p.parts.steps.on.value_or(f.day());
    if (on < due->since)
        return refused("too_early", {}, {{"on", formatDay(on)}, {"since", formatDay(due->since)}});
    if (auto done = checkDay(on, state.steps, f); !done)
        return tl::unexpected(done.error());
    return f;
}

void Feedback::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    for (auto& item : s.feedback) {
        if (item.toldOn)
            continue;
        item.toldOn = body.on.value_or(st.day());
        item.manner = body.manner;
        item.act = toText(st.id);
        break;
    }
    enter(s, st, body.on, body.manner);
}

void Feedback::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason.empty() ? body.receiver : body.receiver + "：" + body.reason);
}

std::vector<Kind> endingKinds()
{
    using kinds::describe;
    return {withWords(describe<PushAsk>(), {{"steps.reasons", codesOf(failureReasons())}}), withWords(describe<PushStay>(), {{"steps.wishes", {kWishToStay}}}),
            withWords(describe<Push>(), {{"steps.wishes", {kWishToPush}}}), withWords(describe<Fail>(), {{"steps.reasons", codesOf(failureReasons())}}), describe<UndisputedFacts>(),
            describe<Terminate>(), describe<SendBack>(), withWords(describe<Close>(), {{"steps.to", targetsOf(Close::info.name)}}),
            withWords(describe<CentreClose>(), {{"steps.to", targetsOf(CentreClose::info.name)}}), describe<Feedback>()};
}

} // namespace core::dispute
