#include "core/dispute/kinds_mediation.h"

#include "core/dispute/clause_check.h"
#include "core/dispute/clock.h"
#include "core/dispute/kinds_agreement.h"
#include "core/dispute/reception.h"
#include "core/kinds/words.h"
#include "core/refusals.h"
#include "core/warning/signs.h"

#include <algorithm>

namespace core::dispute {

namespace {

constexpr std::string_view kSessionResults[] = {"agreed", "again", "failed"};
constexpr std::string_view kFallbacks[] = {"phone", "visit"}; ///< when the line fails
constexpr std::string_view kAppraisalEnds[] = {"report", "withdrawn", "refused"};

/// 实施意见 15: an extension or an appraisal is of a period that runs.
Done checkAfterStart(Day on, const Steps& s)
{
    if (s.clockStart && on < *s.clockStart)
        return refused("too_early", "《实施意见》第15条", {{"on", formatDay(on)}, {"since", formatDay(*s.clockStart)}});
    return {};
}

Done checkSealed(const Steps& s, const SealedBody& body)
{
    for (const auto& note : body.notes)
        if (!findParty(s, note.party))
            return refused("unknown_party", {}, {{"party", note.party}});
    return {};
}

void keepSealed(Sealed& sealed, const Stamp& st, const SealedBody& body)
{
    for (const auto& note : body.notes)
        if (!isBlankText(note.text))
            sealed.notes.push_back({note.party, toText(st.id), note.text});
}

/// Every party is in the map, and nobody agreed later than the act. `what` they agree to.
Done checkAllAgree(std::string_view what, const Steps& s, const std::map<std::string, Day>& consents, const Findings& f)
{
    std::size_t absent = 0;
    for (const auto& party : s.parties)
        absent += !consents.contains(party.id);
    if (absent > 0 || s.parties.empty())
        return refused("consent", {}, {{"missing", absent}, {"what", what}});
    for (const auto& [party, on] : consents)
        if (auto done = checkDay(on, s, f); !done)
            return done;
    return {};
}

/// Row, day, consents and the clock: what every step of mediating needs.
template <class K>
Result<Findings> work(const State& state, const Proposal<K>& p, const Context& c, const std::optional<Day>& on)
{
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    const Day day = on.value_or(f->day());
    Done done = checkDay(day, state.steps, *f);
    if (done) done = checkConsents(state.steps);
    if (done) done = checkBeforeEnd(state.steps, day, c, *f);
    // R-000-10b: a helper who has not accepted does not mediate, named at first or later (T24).
    if (done && !state.steps.holder.mediatorAnswered)
        done = refused("mediator_not_answered", "《实施意见》第10条", {{"mediator", state.steps.holder.mediator}});
    if (!done)
        return tl::unexpected(done.error());
    return f;
}

/// How it was held, who else was there, what the check list of signs found.
Done checkReception(const Steps& s, const Session::Steps& body, const Session::Content& words)
{
    // 000 三.10: as the parties wish; whoever wants to sit at a table is not put before a screen.
    if (const auto forced = againstTheirWish(s, body.manner, body.present); !forced.empty())
        return refused("mode_forced", "《实施意见》第10条", {{"party", forced.front()}});
    if (!body.fallback.empty() && !isAmong(kFallbacks, body.fallback))
        return invalid("fallback");
    // 004 二.三: what was settled over the telephone stands on paper with signatures.
    if (body.fallback == "phone" && body.result == "agreed" && !body.paperSigned)
        return refused("fallback_paper", "《一庭两所方案》二.三");
    if (!body.method.empty() && !isAmong(codesOf(methods()), body.method))
        return invalid("method");
    for (const auto& sign : body.signs)
        if (!warning::findSign(sign))
            return invalid("signs");
    if (words.participants.size() > 50)
        return refused("too_long", {}, {{"field", "participants"}, {"limit", 50}});
    for (const auto& one : words.participants) {
        if (!isAmong(codesOf(participantKinds()), one.kind))
            return invalid("participants");
        if (isBlankText(one.name))
            return missing("participants");
        if (!one.helps.empty() && !findParty(s, one.helps))
            return refused("unknown_party", {}, {{"party", one.helps}});
    }
    return {};
}

Day latest(const std::map<std::string, Day>& days, Day fallback)
{
    Day out = Day::min();
    for (const auto& [party, on] : days)
        out = std::max(out, on);
    return days.empty() ? fallback : out;
}

} // namespace

Result<Findings> Begin::check(const State& state, const Proposal<Begin>& p, const Context& c)
{
    auto f = work(state, p, c, p.parts.steps.on);
    if (!f)
        return f;
    if (!p.parts.steps.rightsTold)
        return refused("rights_not_told", "《人民调解法》第23条");
    return f;
}

void Begin::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    for (auto& party : s.parties)
        party.rightsToldOn = body.on.value_or(st.day());
    enter(s, st, body.on);
}

Result<Findings> Session::check(const State& state, const Proposal<Session>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = work(state, p, c, body.on);
    if (!f)
        return f;
    if (isBlankText(body.place))
        return missing("place");
    if (isBlankText(body.manner))
        return missing("manner");
    if (body.present.empty())
        return missing("present");
    for (const auto& party : body.present)
        if (!findParty(state.steps, party))
            return refused("unknown_party", {}, {{"party", party}});
    if (!isAmong(kSessionResults, body.result))
        return invalid("result");
    if (const Day on = body.on.value_or(f->day()); body.next && *body.next < on)
        return refused("too_early", {}, {{"on", formatDay(*body.next)}, {"since", formatDay(on)}});
    if (isBlankText(p.parts.content.record))
        return missing("record");
    if (auto done = checkReception(state.steps, body, p.parts.content); !done)
        return tl::unexpected(done.error());
    if (auto done = checkSealed(state.steps, p.parts.sealed); !done)
        return tl::unexpected(done.error());
    return f;
}

void Session::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    const auto number = static_cast<std::int64_t>(s.sessions.size()) + 1;
    const Day on = body.on.value_or(st.day());
    s.sessions.push_back({number, on, body.place, body.manner, body.present, body.result, body.next, toText(st.id), body.nextManner,
                          body.fallback, body.paperSigned, body.signs, body.signsAsked ? std::optional(true) : std::nullopt});
    if (!body.method.empty())
        receptionOf(s).methods.push_back({body.method, on, number});
    enter(s, st, on, body.result);
}

void Session::evolve(dispute::Content& content, const dispute::Steps& s, const Stamp&, const Steps&, const Content& body)
{
    const auto number = s.sessions.empty() ? 0 : s.sessions.back().number;
    content.sessions.push_back({number, body.recorder, body.helpers, body.focus, body.record, body.outcome, body.readAloud,
                                body.participants, body.methodReason});
}

void Session::evolve(dispute::Sealed& sealed, const dispute::Steps&, const Stamp& st, const Steps&, const Sealed& body)
{
    keepSealed(sealed, st, body);
}

Result<Findings> Investigate::check(const State& state, const Proposal<Investigate>& p, const Context& c)
{
    auto f = work(state, p, c, p.parts.steps.on);
    if (f && isBlankText(p.parts.content.text))
        return missing("text");
    if (f)
        if (auto done = checkSealed(state.steps, p.parts.sealed); !done)
            return tl::unexpected(done.error());
    return f;
}

void Investigate::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    enter(s, st, body.on, body.about);
}

void Investigate::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps& steps, const Content& body)
{
    addNote(content, st, body.text);
    if (!isBlankText(steps.place))
        content.notes.push_back({toText(st.id), std::string(kPlaceNote), steps.place});
}

void Investigate::evolve(dispute::Sealed& sealed, const dispute::Steps&, const Stamp& st, const Steps&, const Sealed& body)
{
    keepSealed(sealed, st, body);
}

Result<Findings> SealedNoteKind::check(const State& state, const Proposal<SealedNoteKind>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (p.parts.sealed.notes.empty())
        return missing("notes");
    if (auto done = checkSealed(state.steps, p.parts.sealed); !done)
        return tl::unexpected(done.error());
    return f;
}

void SealedNoteKind::evolve(dispute::Steps& s, const Stamp& st, const Nothing&)
{
    enter(s, st);
}

void SealedNoteKind::evolve(dispute::Sealed& sealed, const dispute::Steps&, const Stamp& st, const Nothing&, const Sealed& body)
{
    keepSealed(sealed, st, body);
}

Result<Findings> Extend::check(const State& state, const Proposal<Extend>& p, const Context& c)
{
    const auto& s = state.steps;
    const auto& body = p.parts.steps;
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    const Day agreedOn = body.on.value_or(latest(body.consents, f->day()));
    Done done = checkDay(agreedOn, s, *f);
    if (done) done = checkAfterStart(agreedOn, s);
    if (done) done = checkBeforeEnd(s, agreedOn, c, *f); // 实施意见 15: before the end
    if (done) done = checkAllAgree("extension", s, body.consents, *f);
    if (!done)
        return tl::unexpected(done.error());
    // T27: noted by the mediator or whoever received it; the dispatcher's is the exceptional note alone.
    if (body.exceptional != (f->post == "CD"))
        return refused("no_right", {}, {{"posts", body.exceptional ? "CD" : "VM TM VL TL PL IF G4"}});
    if (body.exceptional && isBlankText(p.parts.content.reason))
        return missing("reason");
    if (body.days < 1)
        return refused("days", {}, {{"days", body.days}});
    // "原则上不超过30日": above it only the dispatcher's reasoned note (DOMAIN 4.5).
    std::int64_t already = 0;
    for (const auto& extension : s.extensions)
        already += extension.days;
    const auto limit = c.settings.extensionLimitDays;
    f->settings["extensionLimitDays"] = limit;
    if (!body.exceptional && body.days > limit - already)
        return refused("over_30", {}, {{"field", "days"}, {"limit", limit}, {"already", already}, {"left", std::max<std::int64_t>(0, limit - already)}});
    if (body.days > 3650)
        return refused("days", {}, {{"days", body.days}});
    setFact(*f, "agreedOn", agreedOn);
    auto extended = s;
    extended.extensions.push_back({body.days, agreedOn});
    if (const auto period = periodOf(extended, f->day(), c.settings, c.calendar))
        setFact(*f, "end", period->end);
    return f;
}

void Extend::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    const Day on = dayFact(st.findings, "agreedOn").value_or(st.day());
    s.extensions.push_back({body.days, on});
    enter(s, st, on, std::to_string(body.days));
}

void Extend::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> AppraisalStart::check(const State& state, const Proposal<AppraisalStart>& p, const Context& c)
{
    const auto& s = state.steps;
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    const Day from = p.parts.steps.on.value_or(f->day());
    Done done = checkDay(from, s, *f);
    if (done) done = checkAfterStart(from, s);
    if (done) done = checkBeforeEnd(s, from, c, *f);
    if (!done)
        return tl::unexpected(done.error());
    // In the roll days after the nominal end an interval may not begin: extend first (DOMAIN 4.6).
    const auto period = periodOf(s, from, c.settings, c.calendar);
    if (period && !s.clockInternal && from > period->nominal)
        return refused("expired", {}, {{"end", formatDay(period->nominal)}});
    if (done = checkAllAgree("appraisal", s, p.parts.steps.consents, *f); !done)
        return tl::unexpected(done.error());
    if (s.courtSourced && !p.parts.steps.courtApproved)
        return refused("court_approval", "法办〔2023〕275号第5条");
    if (isBlankText(p.parts.content.body))
        return missing("body");
    return f;
}

void AppraisalStart::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    const Day from = body.on.value_or(st.day());
    s.before = s.state;
    s.suspensions.push_back({from, std::nullopt});
    enter(s, st, from);
}

void AppraisalStart::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.body + (body.matter.empty() ? "" : "：" + body.matter));
}

Result<Findings> AppraisalEnd::check(const State& state, const Proposal<AppraisalEnd>& p, const Context& c)
{
    const auto& s = state.steps;
    const auto& body = p.parts.steps;
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (!isAmong(kAppraisalEnds, body.outcome))
        return invalid("outcome");
    const Day to = body.on.value_or(f->day());
    if (auto done = checkDay(to, s, *f); !done)
        return tl::unexpected(done.error());
    if (!s.suspensions.empty() && to < s.suspensions.back().from)
        return refused("too_early", {}, {{"on", formatDay(to)}, {"since", formatDay(s.suspensions.back().from)}});
    return f;
}

void AppraisalEnd::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    const Day to = body.on.value_or(st.day());
    if (!s.suspensions.empty() && !s.suspensions.back().to)
        s.suspensions.back().to = std::max(to, s.suspensions.back().from);
    enter(s, st, to, body.outcome);
}

void AppraisalEnd::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> ShamStop::check(const State& state, const Proposal<ShamStop>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    // A guiding judge knows of it by what he was asked and has nothing to do with the rest (DOMAIN section 2).
    if (f && f->post == "GJ") {
        const auto& guides = state.steps.office ? state.steps.office->guides : std::vector<GuidedSteps>{};
        if (std::none_of(guides.begin(), guides.end(), [&](const GuidedSteps& guide) { return guide.account == f->account; }))
            return refused("no_right", {}, {{"posts", "VM TM CH IF PL"}});
    }
    if (f)
        if (auto done = checkShamFlags(p.parts.steps.flags); !done)
            return tl::unexpected(done.error());
    return f;
}

void ShamStop::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    s.before = s.state;
    s.clockStopped.reset(); // from GS: not in force, so the days count
    enter(s, st, body.on, body.flags.empty() ? "" : body.flags.front());
}

void ShamStop::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> ShamDecide::check(const State& state, const Proposal<ShamDecide>& p, const Context& c)
{
    auto f = startMove(state, p, c, {{}, p.parts.steps.upheld ? "F2" : "M1"});
    if (f && isBlankText(p.parts.content.reason))
        return missing("reason");
    return f;
}

void ShamDecide::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    if (!body.upheld) {
        enter(s, st);
        return;
    }
    endWithoutAgreement(s, st, st.day(), {"F12"}, "F12");
    s.failedOn = s.terminatedOn = s.otherWaysToldOn = st.day(); // invariant vii: the decision names them
}

void ShamDecide::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

std::vector<Kind> mediationKinds()
{
    using kinds::describe;
    return {describe<Begin>(), withWords(describe<Session>(), {{"steps.result", codesOf(kSessionResults)}, {"steps.fallback?", codesOf(kFallbacks)}, {"steps.method?", codesOf(methods())},
                                             {"steps.signs", codesOf(warning::signs())}, {"content.participants.kind", codesOf(participantKinds())}}), describe<Investigate>(), describe<SealedNoteKind>(), describe<Extend>(),
            describe<AppraisalStart>(), withWords(describe<AppraisalEnd>(), {{"steps.outcome", codesOf(kAppraisalEnds)}}), withWords(describe<ShamStop>(), {{"steps.flags", codesOf(redFlags({}))}}), describe<ShamDecide>()};
}

} // namespace core::dispute
