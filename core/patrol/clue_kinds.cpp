#include "core/patrol/clue_kinds.h"

#include "core/kinds/texts.h"
#include "core/kinds/words.h"
#include "core/patrol/windows.h"
#include "core/refusals.h"
#include "core/warning/signs.h"
#include "core/warning/timers.h"

#include <algorithm>

namespace core::clue {

namespace {

constexpr std::string_view kLedger = "《推进诉源治理的意见》二（一）";
constexpr std::string_view kColours = "《非诉讼平台实施意见》四（一）3";
constexpr std::string_view kHeard[] = {"seen", "told", "partner"};
constexpr std::string_view kReportedBy[] = {"phone", "paper", "person"};
constexpr std::pair<std::string_view, std::string_view> kOutcomes[] = {{"settled", "当场化解"}, {"groundless", "查无此事"}, {"handed_over", "交有关部门"}};

Done checkText(std::string_view field, const std::string& text, bool wanted = true)
{
    return wanted ? checkFilled(field, text) : checkLength(field, text);
}

Done checkSubject(std::string_view field, const std::string& id)
{
    if (!id.empty() && !subjectFromText(id))
        return invalid(field);
    return {};
}

Done checkSigns(const std::vector<std::string>& codes)
{
    for (const auto& code : codes)
        if (!warning::findSign(code))
            return invalid("signs");
    return {};
}

/// Row of the table, and that grid workers and volunteers stay with what they handed in.
template <class K>
Result<Findings> startMove(const State& state, const Proposal<K>& p, const Context& c, const Wanted& wanted = {})
{
    const auto from = codeOf(state.steps.state);
    const auto* row = findRow(lifeCycle(), K::info.name, from, wanted, [](Guard) { return true; });
    if (!row)
        return refused(state.steps.state == Main::L0 || state.steps.state == Main::R0 ? "not_in_state" : "closed", {},
                       {{"state", from}, {"name", stateName(state.steps.state)}});
    auto f = startFindings(p, c);
    if ((f.post == "GW" || f.post == "PV" || f.post == "PS" || f.post == "CD") && f.account != state.steps.author)
        return refused("not_holder", {}, {{"organisation", state.steps.organisation}});
    setRow(f, *row, from);
    return f;
}

/// For acts that are no row: only while it is open.
template <class K>
Result<Findings> startOpen(const State& state, const Proposal<K>& p, const Context& c)
{
    if (state.steps.state != Main::L0)
        return refused("closed", {}, {{"state", codeOf(state.steps.state)}, {"name", stateName(state.steps.state)}});
    return startFindings(p, c);
}

Done checkDay(const std::optional<Day>& on, const Steps& s, const Findings& f)
{
    if (on && *on > f.day())
        return refused("future", {}, {{"on", formatDay(*on)}});
    if (on && *on < s.foundOn)
        return refused("too_early", {}, {{"on", formatDay(*on)}, {"since", formatDay(s.foundOn)}});
    return {};
}

/// 4.10: the response timer opens by colour; blue waits for the next patrol of the committee.
void setDue(Findings& f, std::string_view colour, std::string_view organisation, const Context& c)
{
    auto due = warning::reportDue(colour, f.legal, c.settings);
    const auto* o = c.directory.organisation(organisation);
    if (colour == "blue" && o)
        if (const auto cycle = patrol::cycleOf(o->kind)) {
            const auto window = patrol::windowOf(*cycle, f.day());
            due = startOfDayInChina(patrol::windowOf(*cycle, window.last + std::chrono::days{1}).last + std::chrono::days{1});
        }
    if (due)
        f.facts["responseDue"] = due->time_since_epoch().count();
}

std::optional<Instant> dueIn(const Findings& f)
{
    const auto* value = f.facts.if_contains("responseDue");
    return value && value->is_int64() ? std::optional(Instant{std::chrono::milliseconds{value->get_int64()}}) : std::nullopt;
}

/// A police station keeps no ledger of clues: what it hands in is for the committee of its township, unless it names another.
std::string ledgerOf(const std::string& unit, const Context& c)
{
    const auto* station = c.directory.organisation(unit);
    if (station && station->kind == directory::OrganisationKind::PoliceStation && !station->township.empty())
        for (const auto& [id, o] : c.directory.steps.organisations)
            if (o.active && o.kind == directory::OrganisationKind::TownshipCommittee && o.township == station->township)
                return id;
    return unit;
}

void enter(Steps& s, const Stamp& st, std::string detail = {})
{
    if (const auto target = targetOf<Main>(st.findings))
        s.state = *target;
    s.events.push_back({toText(st.id), st.kind, dispute::Main::None, st.day(), st.findings.legal, st.findings.account, std::move(detail)});
}

void write(Content& content, const Stamp& st, const std::string& text)
{
    if (!isBlankText(text))
        content.notes.push_back({toText(st.id), st.kind, text});
}

} // namespace

std::string_view outcomeName(std::string_view outcome)
{
    if (outcome == "police") // as the police answered, not as somebody here closes it
        return "公安机关受理";
    const auto found = std::ranges::find(kOutcomes, outcome, &std::pair<std::string_view, std::string_view>::first);
    return found == std::end(kOutcomes) ? std::string_view() : found->second;
}

Result<Findings> Hand::check(const State&, const Proposal<Hand>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    const auto& words = p.parts.content;
    const auto* row = findRow(lifeCycle(), info.name, codeOf(Main::None), {}, [](Guard) { return true; });
    auto findings = startFindings(p, c);
    setRow(findings, *row, "-");
    if (!isIdentifier(body.clueNumber))
        return missing("clueNumber");
    Done done = checkText("place", words.place);
    if (done) done = checkText("sign", words.sign);
    if (done) done = checkText("colourReason", words.colourReason, false);
    if (done) done = checkText("project", words.project, false);
    if (done) done = checkText("plan", words.plan, !words.project.empty()); // 001 二.2: project, risk and plan go together
    if (done) done = checkText("sensitive", p.parts.identity.sensitive, false);
    if (done) done = checkText("contacts", p.parts.identity.contacts, false);
    if (done) done = checkSigns(body.signs);
    if (done) done = checkSubject("patrol", body.patrol);
    if (done) done = checkSubject("focus", body.focus);
    if (!done)
        return tl::unexpected(done.error());
    if (words.people.size() > 99)
        return invalid("people");
    for (const auto& name : words.people)
        if (auto one = checkText("people", name); !one)
            return tl::unexpected(one.error());
    if (!body.heard.empty() && !isAmong(kHeard, body.heard))
        return invalid("heard");
    if (warning::rankOf(body.colour) < 0)
        return invalid("colour");
    if (body.people < 0 || body.people > 100'000)
        return invalid("people");
    if (body.on && *body.on > findings.day())
        return refused("future", {}, {{"on", formatDay(*body.on)}});
    const auto organisation = body.organisation.empty() ? ledgerOf(findings.organisation, c) : body.organisation;
    if (!c.directory.organisation(organisation))
        return refused("no_such_organisation", {}, {{"organisation", organisation}});
    // Everything on a patrol is at least a sign (6.6 blue); more speaks for more. People decide, downward with a reason.
    warning::Facts facts;
    facts.signs = body.signs;
    facts.signs.emplace_back("patrol");
    facts.people = body.people;
    facts.words = words.sign;
    const auto proposal = warning::propose(facts, c.settings);
    const auto colour = body.colour.empty() ? proposal.colour : body.colour;
    if (warning::rankOf(colour) < warning::rankOf(proposal.colour) && isBlankText(words.colourReason))
        return refused("colour_below_proposal", std::string(kColours),
                       {{"proposed", warning::colourName(proposal.colour)}, {"chosen", warning::colourName(colour)}, {"reason", proposal.reasons.front().text}});
    findings.facts["proposed"] = proposal.colour;
    findings.facts["colour"] = colour;
    findings.facts["organisation"] = organisation;
    setDue(findings, colour, organisation, c);
    return findings;
}

void Hand::evolve(clue::Steps& s, const Stamp& st, const Steps& body)
{
    s.number = body.clueNumber;
    s.organisation = textFact(st.findings, "organisation");
    s.author = st.findings.account;
    s.authorPost = st.findings.post;
    s.patrol = body.patrol;
    s.focus = body.focus;
    s.type = body.type;
    s.heard = body.heard;
    s.focused = body.focused;
    s.severity = body.severity;
    s.signs = body.signs;
    s.colour = textFact(st.findings, "colour");
    s.proposed = textFact(st.findings, "proposed");
    s.foundOn = body.on.value_or(st.day());
    s.reportedAt = st.findings.legal;
    s.responseDue = dueIn(st.findings);
    enter(s, st, s.colour);
}

void Hand::evolve(clue::Content& content, const clue::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.place = body.place;
    content.sign = body.sign;
    content.people = body.people;
    content.colourReason = body.colourReason;
    content.project = body.project;
    content.plan = body.plan;
}

void Hand::evolve(clue::Identity& identity, const clue::Steps&, const Stamp&, const Steps&, const Identity& body)
{
    identity = body;
}

Result<Findings> TakeMeasure::check(const State& state, const Proposal<TakeMeasure>& p, const Context& c)
{
    auto f = startOpen(state, p, c);
    if (!f)
        return f;
    if (auto done = checkText("what", p.parts.content.what); !done)
        return tl::unexpected(done.error());
    const auto& body = p.parts.steps;
    if (!body.owner.empty() && !c.directory.account(body.owner))
        return refused("no_such_account", {}, {{"account", body.owner}});
    if (body.due && *body.due < state.steps.foundOn)
        return refused("too_early", {}, {{"on", formatDay(*body.due)}, {"since", formatDay(state.steps.foundOn)}});
    return f;
}

void TakeMeasure::evolve(clue::Steps& s, const Stamp& st, const Steps& body)
{
    s.measures.push_back({static_cast<std::int64_t>(s.measures.size()) + 1, body.owner.empty() ? st.findings.account : body.owner, body.due,
                          std::nullopt, toText(st.id)});
    enter(s, st);
}

void TakeMeasure::evolve(clue::Content& content, const clue::Steps& steps, const Stamp& st, const Steps&, const Content& body)
{
    // The number is that of the step this very act has just made.
    for (const auto& measure : steps.measures)
        if (measure.act == toText(st.id))
            content.measures.push_back({measure.number, body.what, {}});
}

Result<Findings> MeasureDone::check(const State& state, const Proposal<MeasureDone>& p, const Context& c)
{
    auto f = startOpen(state, p, c);
    if (!f)
        return f;
    const auto& body = p.parts.steps;
    const auto& known = state.steps.measures;
    const auto found = std::find_if(known.begin(), known.end(), [&](const Measure& measure) { return measure.number == body.number; });
    if (found == known.end() || found->doneOn)
        return invalid("number");
    Done done = checkText("result", p.parts.content.result);
    if (done) done = checkDay(body.on, state.steps, *f);
    if (!done)
        return tl::unexpected(done.error());
    return f;
}

void MeasureDone::evolve(clue::Steps& s, const Stamp& st, const Steps& body)
{
    for (auto& measure : s.measures)
        if (measure.number == body.number)
            measure.doneOn = body.on.value_or(st.day());
    enter(s, st);
}

void MeasureDone::evolve(clue::Content& content, const clue::Steps&, const Stamp&, const Steps& steps, const Content& body)
{
    for (auto& measure : content.measures)
        if (measure.number == steps.number)
            measure.result = body.result;
}

Result<Findings> Settle::check(const State& state, const Proposal<Settle>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    const auto& body = p.parts.steps;
    if (!isAmong(codesOf(kOutcomes), body.outcome))
        return invalid("outcome");
    // 002 二(一): a measure for each, and its result; what turned out groundless needs the reason.
    if (body.outcome != "groundless" && (state.steps.measures.empty() || state.steps.openMeasures() > 0))
        return refused("no_measures", std::string(kLedger));
    if (auto done = checkText("reason", p.parts.content.reason); !done)
        return tl::unexpected(done.error());
    if (warning::rankOf(state.steps.colour) >= 3)
        return refused("colour_stands", std::string(kColours), {{"colour", warning::colourName(state.steps.colour)}});
    if (auto done = checkDay(body.on, state.steps, *f); !done)
        return tl::unexpected(done.error());
    return f;
}

void Settle::evolve(clue::Steps& s, const Stamp& st, const Steps& body)
{
    s.outcome = body.outcome;
    s.settledOn = body.on.value_or(st.day());
    enter(s, st, body.outcome);
}

void Settle::evolve(clue::Content& content, const clue::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    write(content, st, body.reason);
}

Result<Findings> ToDispute::check(const State& state, const Proposal<ToDispute>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    const auto id = subjectFromText(p.parts.steps.dispute);
    const auto* other = id && c.other ? c.other(*id) : nullptr;
    const auto* d = other ? other->as<dispute::State>() : nullptr;
    if (!d)
        return refused("no_such_subject", {}, {{"dispute", p.parts.steps.dispute}});
    // Both ways or not at all: the dispute names this clue.
    if (!d->steps.risk || d->steps.risk->clue != toText(p.envelope.subject))
        return refused("not_linked", "《人民调解法》第17条");
    return f;
}

void ToDispute::evolve(clue::Steps& s, const Stamp& st, const Steps& body)
{
    s.dispute = body.dispute;
    enter(s, st);
}

Result<Findings> RaiseColour::check(const State& state, const Proposal<RaiseColour>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    const auto& body = p.parts.steps;
    if (!warning::isColour(body.colour))
        return invalid("colour");
    if (warning::rankOf(body.colour) <= warning::rankOf(state.steps.colour))
        return refused("colour_not_higher", {}, {{"colour", warning::colourName(state.steps.colour)}});
    Done done = checkText("reason", p.parts.content.reason);
    if (done) done = checkSubject("warning", body.warning);
    if (done) done = checkSigns(body.signs);
    if (!done)
        return tl::unexpected(done.error());
    setDue(*f, body.colour, state.steps.organisation, c);
    return f;
}

void RaiseColour::evolve(clue::Steps& s, const Stamp& st, const Steps& body)
{
    s.colour = body.colour;
    s.lowering.reset();
    s.responseDue = dueIn(st.findings);
    if (!body.warning.empty())
        s.warning = body.warning;
    for (const auto& sign : body.signs)
        if (std::find(s.signs.begin(), s.signs.end(), sign) == s.signs.end())
            s.signs.push_back(sign);
    enter(s, st, body.colour);
}

void RaiseColour::evolve(clue::Content& content, const clue::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    write(content, st, body.reason);
}

Result<Findings> LowerColour::check(const State& state, const Proposal<LowerColour>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    const auto to = warning::plainColour(p.parts.steps.colour);
    if (warning::rankOf(to) < 0)
        return invalid("colour");
    if (warning::rankOf(to) >= warning::rankOf(state.steps.colour))
        return refused("colour_not_lower", {}, {{"colour", warning::colourName(state.steps.colour)}});
    if (auto done = checkText("reason", p.parts.content.reason); !done)
        return tl::unexpected(done.error());
    f->facts["second"] = state.steps.colour == "red";
    return f;
}

void LowerColour::evolve(clue::Steps& s, const Stamp& st, const Steps& body)
{
    if (flagFact(st.findings, "second"))
        s.lowering = warning::Lowering{std::string(warning::plainColour(body.colour)), st.findings.account, st.day()};
    else
        s.colour = warning::plainColour(body.colour);
    enter(s, st, body.colour);
}

void LowerColour::evolve(clue::Content& content, const clue::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    write(content, st, body.reason);
}

Result<Findings> ConfirmLowering::check(const State& state, const Proposal<ConfirmLowering>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (!state.steps.lowering)
        return refused("nothing_to_confirm");
    if (state.steps.lowering->account == f->account)
        return refused("second_person", std::string(kColours));
    if (!p.parts.steps.agree && isBlankText(p.parts.content.reason))
        return missing("reason");
    f->facts["colour"] = state.steps.lowering->to;
    return f;
}

void ConfirmLowering::evolve(clue::Steps& s, const Stamp& st, const Steps& body)
{
    if (body.agree)
        s.colour = textFact(st.findings, "colour");
    s.lowering.reset();
    enter(s, st, body.agree ? s.colour : "kept");
}

void ConfirmLowering::evolve(clue::Content& content, const clue::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    write(content, st, body.reason);
}

Result<Findings> ToPolice::check(const State& state, const Proposal<ToPolice>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    const auto& body = p.parts.steps;
    const auto* station = c.directory.organisation(body.station);
    if (!station || station->kind != directory::OrganisationKind::PoliceStation)
        return refused("no_such_organisation", {}, {{"organisation", body.station}});
    if (!isAmong(kReportedBy, body.manner))
        return invalid("manner");
    Done done = checkText("receiver", p.parts.content.receiver);
    if (done) done = checkText("facts", p.parts.content.facts);
    if (!done)
        return tl::unexpected(done.error());
    return f;
}

void ToPolice::evolve(clue::Steps& s, const Stamp& st, const Steps& body)
{
    s.police = body.station;
    enter(s, st, body.station);
}

void ToPolice::evolve(clue::Content& content, const clue::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    write(content, st, body.receiver + "：" + body.facts);
}

Result<Findings> PoliceAnswer::check(const State& state, const Proposal<PoliceAnswer>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startMove(state, p, c, {{}, body.taken ? "L1" : "L0"});
    if (!f)
        return f;
    Done done = checkText("answer", p.parts.content.answer);
    if (done) done = checkDay(body.on, state.steps, *f);
    if (!done)
        return tl::unexpected(done.error());
    return f;
}

void PoliceAnswer::evolve(clue::Steps& s, const Stamp& st, const Steps& body)
{
    if (body.taken) {
        s.outcome = "police";
        s.settledOn = body.on.value_or(st.day());
    }
    enter(s, st, body.taken ? "taken" : "not_taken");
}

void PoliceAnswer::evolve(clue::Content& content, const clue::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    write(content, st, body.answer);
}

std::vector<Kind> kinds()
{
    using core::kinds::describe;
    const auto signs = codesOf(warning::signs());
    return {withWords(describe<Hand>(), {{"steps.heard?", codesOf(kHeard)}, {"steps.colour?", colourWords()}, {"steps.signs", signs}}), describe<TakeMeasure>(), describe<MeasureDone>(),
            withWords(describe<Settle>(), {{"steps.outcome", codesOf(kOutcomes)}}), describe<ToDispute>(),
            withWords(describe<RaiseColour>(), {{"steps.colour", colourWords()}, {"steps.signs", signs}}), withWords(describe<LowerColour>(), {{"steps.colour", lowerColourWords()}}),
            describe<ConfirmLowering>(), withWords(describe<ToPolice>(), {{"steps.manner", codesOf(kReportedBy)}}), describe<PoliceAnswer>()};
}

} // namespace core::clue
