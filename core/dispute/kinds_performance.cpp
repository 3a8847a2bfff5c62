#include "core/dispute/kinds_performance.h"

#include "core/dispute/follow_up.h"
#include "core/dispute/plan_facts.h"
#include "core/refusals.h"
#include "core/text/amount.h"

#include <algorithm>

namespace core::dispute {

namespace {

Result<Promise> promiseOf(const State& state, std::int64_t clause)
{
    for (auto& promise : promisesOf(state))
        if (promise.clause == clause)
            return promise;
    return refused("no_such_promise", {}, {{"clause", clause}});
}

bool anyMissed(const std::vector<Promise>& promises, Day today)
{
    return std::ranges::any_of(promises, [today](const Promise& p) { return p.missed(today); });
}

/// The state after `slip` was added, to see what it completes.
State with(State state, const Slip& slip)
{
    if (!state.content.after)
        state.content.after.emplace();
    state.content.after->slips.push_back(slip);
    return state;
}

/// Records in the findings how far the promises are then, and the row that this makes.
void foundPerformance(Findings& f, const State& after, Day on, const Context& c, std::string_view from)
{
    const auto promises = promisesOf(after);
    const auto& known = after.steps.after;
    const bool wasMissed = known && known->performance == Performance::P2;
    const bool all = std::ranges::all_of(promises, [](const Promise& p) { return p.done; });
    const auto state = all ? Performance::P1 : wasMissed && anyMissed(promises, on) ? Performance::P2 : Performance::P0;
    f.facts["performance"] = nameOf(state);
    f.facts["promises"] = toJson(promiseSteps(promises));
    if (wasMissed)
        f.facts["transition"] = "T83";
    f.facts["to"] = from;
    if (state != Performance::P1)
        return;
    f.facts["to"] = codeOf(Main::V0);
    setFact(f, "performedOn", on);
    // T86: the plan is made at once. With a plan already standing (ways were told, T84) that one goes on.
    if (after.steps.state != Main::V0)
        addPlanFacts(f, after, std::max(lastDue(after).value_or(on), on), c.settings);
}

void takePerformance(AfterSteps& after, const Findings& f)
{
    after.performance = enumFromName<Performance>(textFact(f, "performance")).value_or(after.performance);
    if (const auto* list = f.facts.if_contains("promises")) {
        std::vector<PromiseSteps> promises;
        if (readJson(*list, promises))
            after.promises = std::move(promises);
    }
    after.performedOn = dayFact(f, "performedOn");
}

/// In force and not closed; code "no_agreement", or what the life cycle says.
template <class K>
Result<Findings> startPerformance(const State& state, const Proposal<K>& p, const Context& c, const Wanted& wanted = {})
{
    const auto& s = state.steps;
    if (!s.agreement || !s.agreement->effectiveOn) {
        if (s.state == Main::GS)
            return refused("not_in_force", "《人民调解法》第29条");
        if (s.state == Main::V0 || !isEnded(s.state))
            return refused("no_agreement", {}, {{"state", codeOf(s.state)}});
    }
    return startMove(state, p, c, wanted);
}

template <class K>
Result<Findings> startContact(const State& state, const Proposal<K>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startPerformance(state, p, c);
    if (!f)
        return f;
    const Day on = body.on.value_or(f->day());
    if (auto done = checkDay(on, state.steps, *f); !done)
        return tl::unexpected(done.error());
    const auto promise = promiseOf(state, body.clause);
    if (!promise)
        return tl::unexpected(promise.error());
    if (promise->done)
        return refused("already_performed", {}, {{"clause", body.clause}, {"what", "urge"}});
    if (isBlankText(body.manner))
        return missing("manner");
    if (body.promised && *body.promised < on)
        return refused("too_early", {}, {{"on", formatDay(*body.promised)}, {"since", formatDay(on)}});
    return f;
}

} // namespace

bool isConfirmed(const Steps& steps, const Context& context)
{
    const auto id = subjectFromText(steps.confirmation);
    const auto* other = id && context.other ? context.other(*id) : nullptr;
    const auto* package = other ? other->as<confirmation::State>() : nullptr;
    using enum confirmation::Main;
    if (!package)
        return false;
    const auto state = package->steps.state;
    return state == J7 || state == J7a || state == J7b || state == J9 || state == J9x;
}

Result<Findings> Perform::check(const State& state, const Proposal<Perform>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    const auto& content = p.parts.content;
    auto f = startPerformance(state, p, c);
    if (!f)
        return f;
    const Day on = body.on.value_or(f->day());
    if (auto done = checkDay(on, state.steps, *f); !done)
        return tl::unexpected(done.error());
    const auto promise = promiseOf(state, body.clause);
    if (!promise)
        return tl::unexpected(promise.error());
    if (promise->done)
        return refused("already_performed", {}, {{"clause", body.clause}});
    if (promise->fen) {
        if (content.fen && (*content.fen <= 0 || *content.fen > kMostFen))
            return invalid("fen");
        if (!content.fen && !content.settles)
            return missing("fen");
        if (content.fen && promise->paid + *content.fen > *promise->fen)
            return refused("over_promised", {}, {{"clause", body.clause}, {"left", promise->left()}, {"yuan", formatAmount(promise->left())}});
        // Less than promised and yet done: the creditor's waiver has to be written down.
        const bool less = promise->paid + content.fen.value_or(0) < *promise->fen;
        if (content.settles && less && isBlankText(content.remark))
            return missing("remark");
    } else if (!content.settles) {
        return missing("settles");
    }
    if (promise->fen && isBlankText(content.way))
        return missing("way");
    const Slip slip{{}, state.steps.agreement->number, body.clause, on, content.fen, content.settles, {}, {}, {}, {}, {}, {}};
    foundPerformance(*f, with(state, slip), on, c, codeOf(state.steps.state));
    return f;
}

void Perform::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    auto& after = afterOf(s);
    takePerformance(after, st.findings);
    takePlan(after, st.findings);
    enter(s, st, body.on, std::to_string(body.clause));
}

void Perform::evolve(dispute::Content& content, const dispute::Steps& s, const Stamp& st, const Steps& body, const Content& words)
{
    afterOf(content).slips.push_back({toText(st.id), s.agreement ? s.agreement->number : std::string(), body.clause, body.on.value_or(st.day()),
                                      words.fen, words.settles, words.way, words.payer, words.payee, words.witness, words.remark, {}});
}

namespace {

/// What is open, as slips of one act.
std::vector<Slip> slipsForAll(const State& state, const std::string& act, Day on, const PerformAll::Content& words)
{
    std::vector<Slip> out;
    for (const auto& promise : promisesOf(state)) {
        if (promise.done)
            continue;
        Slip slip;
        slip.act = act;
        slip.agreement = state.steps.agreement ? state.steps.agreement->number : std::string();
        slip.clause = promise.clause;
        slip.on = on;
        if (promise.fen)
            slip.fen = promise.left();
        slip.settles = true;
        slip.way = words.way;
        slip.witness = words.witness;
        slip.remark = words.remark;
        out.push_back(std::move(slip));
    }
    return out;
}

} // namespace

Result<Findings> PerformAll::check(const State& state, const Proposal<PerformAll>& p, const Context& c)
{
    const auto& after = state.steps.after;
    if (after && after->performance == Performance::P1)
        return refused("already_performed");
    auto f = startPerformance(state, p, c, {after && !after->promises.empty() ? "T81" : "T80a", {}});
    if (!f)
        f = startPerformance(state, p, c);
    if (!f)
        return f;
    const Day on = p.parts.steps.on.value_or(f->day());
    if (auto done = checkDay(on, state.steps, *f); !done)
        return tl::unexpected(done.error());
    // Each receipt says how it was paid (DOMAIN 5.27), as one by one.
    const auto promises = promisesOf(state);
    if (isBlankText(p.parts.content.way) && std::ranges::any_of(promises, [](const auto& promise) { return promise.fen && !promise.done; }))
        return missing("way");
    State then = state;
    for (auto& slip : slipsForAll(state, {}, on, p.parts.content))
        then = with(std::move(then), slip);
    foundPerformance(*f, then, on, c, codeOf(state.steps.state));
    return f;
}

void PerformAll::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    auto& after = afterOf(s);
    takePerformance(after, st.findings);
    takePlan(after, st.findings);
    enter(s, st, body.on);
}

void PerformAll::evolve(dispute::Content& content, const dispute::Steps& s, const Stamp& st, const Steps& body, const Content& words)
{
    State both;
    both.steps = s;
    both.content = content;
    for (auto& slip : slipsForAll(both, toText(st.id), body.on.value_or(st.day()), words))
        afterOf(content).slips.push_back(std::move(slip));
}

Result<Findings> VoidSlip::check(const State& state, const Proposal<VoidSlip>& p, const Context& c)
{
    if (isBlankText(p.parts.content.reason))
        return missing("reason");
    State then = state;
    bool found = false;
    if (then.content.after)
        for (auto& slip : then.content.after->slips)
            if (slip.act == p.parts.steps.slip && slip.voided.empty()) {
                slip.voided = p.parts.content.reason;
                found = true;
            }
    if (!found)
        return refused("no_such_slip");
    const bool performed = state.steps.after && state.steps.after->performance == Performance::P1;
    const auto back = state.steps.agreement && state.steps.agreement->form == AgreementForm::Oral ? "G2" : "G1";
    auto f = startPerformance(state, p, c, performed ? Wanted{{}, back} : Wanted{{}, "="});
    if (!f)
        return f;
    const auto promises = promisesOf(then);
    const bool missedNow = anyMissed(promises, f->day()) && state.steps.after && !state.steps.after->urgings.empty();
    f->facts["performance"] = nameOf(missedNow ? Performance::P2 : Performance::P0);
    f->facts["promises"] = toJson(promiseSteps(promises));
    return f;
}

void VoidSlip::evolve(dispute::Steps& s, const Stamp& st, const Steps&)
{
    auto& after = afterOf(s);
    const auto before = s.state;
    takePerformance(after, st.findings);
    enter(s, st);
    if (before == Main::V0 && s.state != Main::V0) { // the plan is made anew at the end of performance
        after.plan = after.plan == "regular" ? after.plan : std::string();
        after.visitsFrom.reset();
        after.planned.clear();
    }
}

void VoidSlip::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps& body, const Content& words)
{
    for (auto& slip : afterOf(content).slips)
        if (slip.act == body.slip && slip.voided.empty())
            slip.voided = words.reason;
    addNote(content, st, words.reason);
}

Result<Findings> RemindPerformance::check(const State& state, const Proposal<RemindPerformance>& p, const Context& c)
{
    const auto& s = state.steps;
    const bool performing = s.state == Main::G1 || s.state == Main::G2 || (s.state == Main::V0 && inForce(s));
    if (!performing)
        return tl::unexpected(wrongState(s, info.name));
    const auto& body = p.parts.steps;
    auto f = startFindings(p, c);
    const Day on = body.on.value_or(f.day());
    if (auto done = checkDay(on, s, f); !done)
        return tl::unexpected(done.error());
    const auto promise = promiseOf(state, body.clause);
    if (!promise)
        return tl::unexpected(promise.error());
    if (promise->done)
        return refused("already_performed", {}, {{"clause", body.clause}, {"what", "remind"}});
    if (isBlankText(body.manner))
        return missing("manner");
    return f;
}

void RemindPerformance::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    afterOf(s).reminders.push_back({body.clause, body.on.value_or(st.day()), body.manner, std::nullopt, toText(st.id)});
    enter(s, st, body.on, std::to_string(body.clause));
}

Result<Findings> UrgePerformance::check(const State& state, const Proposal<UrgePerformance>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startContact(state, p, c);
    if (!f)
        return f;
    const auto promise = promiseOf(state, body.clause);
    const Day on = body.on.value_or(f->day());
    if (promise->due && on <= *promise->due)
        return refused("not_due", {}, {{"clause", body.clause}, {"due", formatDay(*promise->due)}});
    if (isBlankText(p.parts.content.answer))
        return missing("answer");
    f->facts["promises"] = toJson(promiseSteps(promisesOf(state)));
    return f;
}

void UrgePerformance::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    auto& after = afterOf(s);
    after.performance = Performance::P2;
    after.urgings.push_back({body.clause, body.on.value_or(st.day()), body.manner, body.promised, toText(st.id)});
    takePerformance(after, st.findings);
    after.performedOn.reset();
    enter(s, st, body.on, std::to_string(body.clause));
}

void UrgePerformance::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& words)
{
    afterOf(content).urgings.push_back({toText(st.id), words.contact, words.answer});
}

Result<Findings> TellDefaultWays::check(const State& state, const Proposal<TellDefaultWays>& p, const Context& c)
{
    const auto& s = state.steps;
    const auto& body = p.parts.steps;
    auto f = startPerformance(state, p, c);
    if (!f)
        return f;
    if (!s.after || s.after->performance != Performance::P2)
        return refused("not_urged", "《人民调解法》第31条");
    const Day on = body.on.value_or(f->day());
    if (auto done = checkDay(on, s, *f); !done)
        return tl::unexpected(done.error());
    const auto promise = promiseOf(state, body.clause);
    if (!promise)
        return tl::unexpected(promise.error());
    if (promise->done)
        return refused("already_performed", {}, {{"clause", body.clause}, {"what", "ways"}});
    const auto way = defaultWay(*promise, *s.agreement->effectiveOn, isConfirmed(s, c), c.calendar);
    f->facts["way"] = way.enforce ? "enforce" : "sue";
    if (way.limit) {
        setFact(*f, "limit", way.limit->end);
        f->calendar = c.calendar.version();
    }
    if (s.state != Main::V0)
        addPlanFacts(*f, state, on, c.settings);
    return f;
}

void TellDefaultWays::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    auto& after = afterOf(s);
    after.waysToldOn = body.on.value_or(st.day());
    after.way = textFact(st.findings, "way");
    after.enforceUntil = dayFact(st.findings, "limit");
    takePlan(after, st.findings);
    enter(s, st, body.on, after.way);
}

Result<Findings> NewRound::check(const State& state, const Proposal<NewRound>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (!isIdentifier(body.number))
        return missing("number");
    const auto id = subjectFromText(body.previous);
    const auto* other = id && c.other ? c.other(*id) : nullptr;
    const auto* old = other ? other->as<State>() : nullptr;
    if (!old)
        return refused("no_such_subject");
    if (auto may = mayBeginRound(old->steps, toText(p.envelope.subject), c); !may)
        return tl::unexpected(may.error());
    if (old->steps.holder.mediator != f->account)
        return refused("not_mediator", {}, {{"mediator", old->steps.holder.mediator}});
    const Day on = body.on.value_or(f->day());
    if (on > f->day())
        return refused("future", {}, {{"on", formatDay(on)}});
    std::size_t absent = 0;
    for (const auto& party : old->steps.parties) {
        const auto agreed = body.consents.find(party.id);
        absent += agreed == body.consents.end() || agreed->second > on;
    }
    if (absent > 0) // 人民调解法 17: again of the own will of all
        return refused("consent", "《人民调解法》第17条", {{"missing", absent}});
    const auto parties = partyIds(old->steps);
    if (auto done = checkFields(p.parts.content.fields, p.parts.identity.fields, parties); !done)
        return tl::unexpected(done.error());
    boost::json::array sides;
    for (const auto& party : old->steps.parties)
        sides.push_back({{"id", party.id}, {"side", nameOf(party.side)}, {"organisation", party.organisation}});
    f->facts["parties"] = std::move(sides);
    f->facts["type"] = old->steps.type;
    f->facts["level"] = nameOf(old->steps.holder.level);
    f->facts["organisation"] = old->steps.holder.organisation;
    return f;
}

void NewRound::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    const auto& f = st.findings;
    const Day on = body.on.value_or(st.day());
    s.number = body.number;
    s.previousRound = body.previous;
    s.type = textFact(f, "type");
    s.source = Source::Committee;
    s.registrar = textFact(f, "organisation");
    s.author = f.account;
    s.holder = {enumFromName<Level>(textFact(f, "level")).value_or(Level::Village), s.registrar, f.account, true};
    s.registeredOn = on;
    s.clockStart = on; // T85: a new clock, started by the parties themselves
    s.clockInternal = true;
    std::vector<NewParty> parties;
    if (const auto* list = f.facts.if_contains("parties"); list && readJson(*list, parties))
        for (const auto& party : parties) {
            PartySteps known;
            known.id = party.id;
            known.side = party.side;
            known.organisation = party.organisation;
            const auto agreed = body.consents.find(party.id);
            known.consent = agreed == body.consents.end() ? Consent::NotAsked : Consent::Agreed;
            if (agreed != body.consents.end())
                known.consentOn = known.rightsToldOn = agreed->second;
            s.parties.push_back(std::move(known));
        }
    enter(s, st, on, "round");
}

void NewRound::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    for (const auto& [name, value] : body.fields)
        setField(content.fields, name, value, st);
}

void NewRound::evolve(dispute::Identity& identity, const dispute::Steps&, const Stamp& st, const Steps&, const Identity& body)
{
    for (const auto& [name, value] : body.fields)
        setField(identity.fields, name, value, st);
    identity.care = body.care;
}

Result<Findings> LinkRound::check(const State& state, const Proposal<LinkRound>& p, const Context& c)
{
    if (!subjectFromText(p.parts.steps.next))
        return missing("next");
    if (auto may = mayBeginRound(state.steps, {}, c); !may)
        return tl::unexpected(may.error());
    auto f = startMove(state, p, c);
    if (f)
        f->facts["plan"] = "none"; // visits go with the new round
    return f;
}

void LinkRound::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    s.nextRound = body.next;
    auto& after = afterOf(s);
    if (!after.visitsFrom) {
        after.plan = "none";
        after.visitsFrom = st.day();
        after.planned.clear();
    }
    enter(s, st);
}

std::vector<Kind> performanceKinds()
{
    using kinds::describe;
    return {describe<Perform>(),         describe<PerformAll>(), describe<VoidSlip>(), describe<RemindPerformance>(), describe<UrgePerformance>(),
            describe<TellDefaultWays>(), describe<NewRound>(),   describe<LinkRound>()};
}

} // namespace core::dispute
