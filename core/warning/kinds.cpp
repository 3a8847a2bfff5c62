#include "core/warning/kinds.h"

#include "core/kinds/texts.h"
#include "core/kinds/words.h"
#include "core/refusals.h"
#include "core/warning/signs.h"
#include "core/warning/timers.h"

#include <algorithm>

namespace core::warning {

namespace {

constexpr std::string_view kManners[] = {"phone", "paper", "person"};
constexpr std::pair<std::string_view, std::string_view> kMeasures[] = {
    {"calm", "先行劝解、平息情绪"}, {"separate", "隔离双方"},   {"watch", "专人稳控、看护"}, {"police", "请公安机关处置"},
    {"medical", "就医、心理疏导"},  {"persuade", "亲友、乡贤劝导"}, {"visit", "上门走访"},       {"other", "其他措施"}};

Done checkSigns(const std::vector<std::string>& codes)
{
    for (const auto& code : codes)
        if (!findSign(code))
            return invalid("signs");
    return {};
}

/// Open, or why nothing may be done any more.
template <class K>
Result<Findings> startOpen(const State& state, const Proposal<K>& p, const Context& c)
{
    if (state.steps.state != Main::Open)
        return refused("closed");
    auto f = startFindings(p, c);
    // Grid workers and volunteers act on what they raised themselves and on nothing else (DOMAIN section 2).
    if ((f.post == "GW" || f.post == "PV") && f.account != state.steps.author)
        return refused("not_holder", {}, {{"organisation", state.steps.organisation}});
    return f;
}

void setDue(Findings& f, std::string_view colour, Instant from, const CountySettings& settings)
{
    if (const auto due = reportDue(colour, from, settings)) {
        f.facts["reportDue"] = due->time_since_epoch().count();
        f.settings["redReportHours"] = settings.redReportHours;
        f.settings["orangeReportHours"] = settings.orangeReportHours;
        f.settings["yellowReportDays"] = settings.yellowReportDays;
    }
}

std::optional<Instant> dueIn(const Findings& f)
{
    const auto* value = f.facts.if_contains("reportDue");
    return value && value->is_int64() ? std::optional(Instant{std::chrono::milliseconds{value->get_int64()}}) : std::nullopt;
}

std::vector<std::string> listIn(const Findings& f, std::string_view name)
{
    if (const auto* value = f.facts.if_contains(name))
        if (auto known = fromJson<std::vector<std::string>>(*value))
            return std::move(*known);
    return {};
}

void note(Steps& s, const Stamp& st, std::string detail = {})
{
    s.events.push_back({toText(st.id), st.kind, dispute::Main::None, st.day(), st.findings.legal, st.findings.account, std::move(detail)});
}

void write(Content& content, const Stamp& st, const std::string& text)
{
    if (!isBlankText(text))
        content.notes.push_back({toText(st.id), st.kind, text});
}

void add(std::vector<std::string>& list, const std::vector<std::string>& more)
{
    for (const auto& one : more)
        if (!one.empty() && std::find(list.begin(), list.end(), one) == list.end())
            list.push_back(one);
}

/// Every unit that has to know is told by this program; the receipt comes when somebody there has read it.
void tellBySystem(Steps& s, const Stamp& st)
{
    for (const auto& unit : s.to)
        if (unit != st.findings.organisation)
            s.reports.push_back({unit, "system", st.findings.legal, false, std::nullopt, {}, toText(st.id)});
}

/// The colour of an act that raises: the one chosen, never below what stands.
Result<ColourProposal> proposalFor(const std::string& colour, const std::vector<std::string>& signs, std::int64_t people, std::int64_t calls,
                             const std::string& words, const CountySettings& settings)
{
    if (!isColour(colour))
        return invalid("colour");
    if (auto done = checkSigns(signs); !done)
        return tl::unexpected(done.error());
    if (people < 0 || people > 100'000 || calls < 0 || calls > 1000)
        return invalid("people");
    Facts facts;
    facts.signs = signs;
    facts.people = people;
    facts.policeCalls = calls;
    facts.words = words;
    return propose(facts, settings);
}

} // namespace

const Report* Steps::answered() const
{
    const auto found = std::find_if(reports.begin(), reports.end(), [](const Report& report) { return report.received.has_value(); });
    return found == reports.end() ? nullptr : &*found;
}

bool Steps::concerns(std::string_view unit) const
{
    return unit == organisation || std::find(to.begin(), to.end(), unit) != to.end();
}

std::span<const std::pair<std::string_view, std::string_view>> measures()
{
    return kMeasures;
}

std::string measureName(std::string_view code)
{
    for (const auto& [known, name] : kMeasures)
        if (known == code)
            return std::string(name);
    return std::string(code);
}

std::vector<std::string> unitsToTell(std::string_view colour, std::string_view organisation, const directory::State& directory)
{
    using enum directory::OrganisationKind;
    std::vector<std::string> out;
    const auto* ground = directory.organisation(organisation);
    if (!ground || rankOf(colour) < 2) // blue stays in the village's ledger
        return out;
    const auto first = [&](directory::OrganisationKind kind, bool sameTownship) {
        for (const auto& [id, o] : directory.steps.organisations)
            if (o.kind == kind && o.active && (!sameTownship || (!ground->township.empty() && o.township == ground->township))) {
                add(out, {id});
                return true;
            }
        return false;
    };
    if (ground->kind == VillageCommittee && directory.organisation(ground->parent))
        add(out, {ground->parent});
    else if (ground->kind != TownshipCommittee)
        (void)first(TownshipCommittee, true);
    if (rankOf(colour) >= 3)
        (void)first(PoliceStation, true);
    if (colour == "red")
        (void)first(Centre, false);
    return out;
}

Result<Findings> Raise::check(const State&, const Proposal<Raise>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    const auto& words = p.parts.content;
    auto f = startFindings(p, c);
    const auto proposal = proposalFor(body.colour, body.signs, body.people, body.policeCalls, words.facts, c.settings);
    if (!proposal)
        return tl::unexpected(proposal.error());
    if (!isIdentifier(body.warningNumber))
        return missing("warningNumber");
    if (isBlankText(words.place))
        return missing("place");
    if (isBlankText(words.facts))
        return missing("facts");
    for (const auto& [field, text] : {std::pair("facts", &words.facts), std::pair("place", &words.place), std::pair("calm", &words.calm)})
        if (auto done = checkLength(field, *text); !done)
            return tl::unexpected(done.error());
    // Rules propose, people decide: below the proposal only with a reason.
    if (rankOf(body.colour) < rankOf(proposal->colour) && isBlankText(words.colourReason))
        return refused("colour_below_proposal", "《非诉讼平台实施意见》四（一）3",
                       {{"proposed", colourName(proposal->colour)}, {"chosen", colourName(body.colour)}, {"reason", proposal->reasons.front().text}});
    const auto organisation = body.organisation.empty() ? f.organisation : body.organisation;
    if (!c.directory.organisation(organisation))
        return refused("no_such_organisation", {}, {{"organisation", organisation}});
    for (const auto& unit : body.to)
        if (!c.directory.organisation(unit))
            return refused("no_such_organisation", {}, {{"organisation", unit}});
    for (const auto* id : {&body.dispute, &body.clue})
        if (!id->empty() && !subjectFromText(*id))
            return invalid("dispute");
    const auto seen = body.at.value_or(f.legal);
    if (seen > f.legal + std::chrono::minutes(10))
        return refused("future", {}, {{"on", formatInstant(seen)}});
    auto to = unitsToTell(body.colour, organisation, c.directory);
    add(to, body.to);
    if (organisation != f.organisation)
        add(to, {organisation});
    f.facts["organisation"] = organisation;
    f.facts["to"] = toJson(to);
    f.facts["proposed"] = proposal->colour;
    setDue(f, body.colour, f.legal, c.settings);
    return f;
}

void Raise::evolve(warning::Steps& s, const Stamp& st, const Steps& body)
{
    s.state = Main::Open;
    s.number = body.warningNumber;
    s.colour = body.colour;
    s.proposed = textFact(st.findings, "proposed");
    s.organisation = textFact(st.findings, "organisation");
    s.author = st.findings.account;
    s.authorPost = st.findings.post;
    s.dispute = body.dispute;
    s.clue = body.clue;
    s.type = body.type;
    s.signs = body.signs;
    s.people = body.people;
    s.to = listIn(st.findings, "to");
    s.raisedAt = st.findings.legal;
    s.reportDue = dueIn(st.findings);
    tellBySystem(s, st);
    note(s, st, body.colour);
}

void Raise::evolve(warning::Content& content, const warning::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.place = body.place;
    content.facts = body.facts;
    content.people = body.people;
    content.calm = body.calm;
    content.colourReason = body.colourReason;
}

void Raise::evolve(warning::Identity& identity, const warning::Steps&, const Stamp&, const Steps&, const Identity& body)
{
    identity = body;
}

Result<Findings> Escalate::check(const State& state, const Proposal<Escalate>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startOpen(state, p, c);
    if (!f)
        return f;
    if (const auto proposal = proposalFor(body.colour, body.signs, body.people, 0, {}, c.settings); !proposal)
        return tl::unexpected(proposal.error());
    if (rankOf(body.colour) <= rankOf(state.steps.colour))
        return refused("colour_not_higher", {}, {{"colour", colourName(state.steps.colour)}});
    if (isBlankText(p.parts.content.facts))
        return missing("facts");
    if (auto done = checkLength("facts", p.parts.content.facts); !done)
        return tl::unexpected(done.error());
    f->facts["to"] = toJson(unitsToTell(body.colour, state.steps.organisation, c.directory));
    setDue(*f, body.colour, f->legal, c.settings);
    return f;
}

void Escalate::evolve(warning::Steps& s, const Stamp& st, const Steps& body)
{
    s.colour = body.colour;
    s.lowering.reset();
    add(s.signs, body.signs);
    s.people = std::max(s.people, body.people);
    add(s.to, listIn(st.findings, "to"));
    s.raisedAt = st.findings.legal;
    s.reportDue = dueIn(st.findings);
    tellBySystem(s, st);
    note(s, st, body.colour);
}

void Escalate::evolve(warning::Content& content, const warning::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    write(content, st, body.facts);
}

Result<Findings> Tell::check(const State& state, const Proposal<Tell>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startOpen(state, p, c);
    if (!f)
        return f;
    if (!isAmong(kManners, body.manner))
        return invalid("manner");
    if (!c.directory.organisation(body.to))
        return refused("no_such_organisation", {}, {{"organisation", body.to}});
    // 002 二(二): the alert is not closed without the receiver's name and time.
    if (isBlankText(p.parts.content.receiver))
        return missing("receiver");
    const auto at = body.at.value_or(f->legal);
    if (at > f->legal + std::chrono::minutes(10))
        return refused("future", {}, {{"on", formatInstant(at)}});
    if (at + std::chrono::minutes(10) < state.steps.raisedAt)
        return refused("too_early", {}, {{"on", formatInstant(at)}, {"since", formatInstant(state.steps.raisedAt)}});
    f->facts["late"] = state.steps.reportDue && at > *state.steps.reportDue;
    return f;
}

void Tell::evolve(warning::Steps& s, const Stamp& st, const Steps& body)
{
    const auto at = body.at.value_or(st.findings.legal);
    add(s.to, {body.to});
    s.reports.push_back({body.to, body.manner, at, flagFact(st.findings, "late"), at, {}, toText(st.id)});
    note(s, st, body.to);
}

void Tell::evolve(warning::Content& content, const warning::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    content.receivers[toText(st.id)] = body.receiver;
    write(content, st, body.answer);
}

Result<Findings> Receive::check(const State& state, const Proposal<Receive>& p, const Context& c)
{
    auto f = startOpen(state, p, c);
    if (!f)
        return f;
    const auto& s = state.steps;
    if (std::find(s.to.begin(), s.to.end(), f->organisation) == s.to.end())
        return refused("not_holder", {}, {{"organisation", s.organisation}});
    const bool known = std::any_of(s.reports.begin(), s.reports.end(),
                                   [&](const Report& report) { return report.to == f->organisation && report.manner == "system" && report.received; });
    if (known)
        return refused("already_received");
    f->facts["late"] = s.reportDue && f->legal > *s.reportDue;
    return f;
}

void Receive::evolve(warning::Steps& s, const Stamp& st, const Nothing&)
{
    for (auto& report : s.reports)
        if (report.to == st.findings.organisation && report.manner == "system" && !report.received) {
            report.received = st.findings.legal;
            report.by = st.findings.account;
            report.late = flagFact(st.findings, "late");
        }
    note(s, st, st.findings.organisation);
}

void Receive::evolve(warning::Content& content, const warning::Steps&, const Stamp& st, const Nothing&, const Content& body)
{
    write(content, st, body.answer);
}

Result<Findings> TakeMeasure::check(const State& state, const Proposal<TakeMeasure>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startOpen(state, p, c);
    if (!f)
        return f;
    if (std::none_of(std::begin(kMeasures), std::end(kMeasures), [&](const auto& known) { return known.first == body.code; }))
        return invalid("code");
    if (isBlankText(p.parts.content.what))
        return missing("what");
    if (auto done = checkLength("what", p.parts.content.what); !done)
        return tl::unexpected(done.error());
    if (body.on && *body.on > f->day())
        return refused("future", {}, {{"on", formatDay(*body.on)}});
    return f;
}

void TakeMeasure::evolve(warning::Steps& s, const Stamp& st, const Steps& body)
{
    s.measures.push_back({body.code, body.on.value_or(st.day()), st.findings.account, st.findings.organisation, toText(st.id)});
    note(s, st, body.code);
}

void TakeMeasure::evolve(warning::Content& content, const warning::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    write(content, st, body.what);
}

Result<Findings> Look::check(const State& state, const Proposal<Look>& p, const Context& c)
{
    auto f = startOpen(state, p, c);
    if (!f)
        return f;
    if (isBlankText(p.parts.content.findings))
        return missing("findings");
    if (auto done = checkLength("findings", p.parts.content.findings); !done)
        return tl::unexpected(done.error());
    if (auto done = checkSigns(p.parts.steps.signs); !done)
        return tl::unexpected(done.error());
    if (p.parts.steps.on && *p.parts.steps.on > f->day())
        return refused("future", {}, {{"on", formatDay(*p.parts.steps.on)}});
    return f;
}

void Look::evolve(warning::Steps& s, const Stamp& st, const Steps& body)
{
    const auto on = body.on.value_or(st.day());
    s.lastContact = s.lastContact ? std::max(*s.lastContact, on) : on;
    add(s.signs, body.signs);
    note(s, st);
}

void Look::evolve(warning::Content& content, const warning::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    write(content, st, body.findings);
}

Result<Findings> Lower::check(const State& state, const Proposal<Lower>& p, const Context& c)
{
    const auto to = plainColour(p.parts.steps.colour);
    auto f = startOpen(state, p, c);
    if (!f)
        return f;
    if (rankOf(to) < 0)
        return invalid("colour");
    if (rankOf(to) >= rankOf(state.steps.colour))
        return refused("colour_not_lower", {}, {{"colour", colourName(state.steps.colour)}});
    if (isBlankText(p.parts.content.reason))
        return refused("missing_field", "《非诉讼平台实施意见》四（一）3", {{"field", "reason"}});
    if (auto done = checkLength("reason", p.parts.content.reason); !done)
        return tl::unexpected(done.error());
    // 004 二.二: measures come before the colour goes down.
    if (state.steps.measures.empty())
        return refused("no_measures", "《一庭两所方案》二.二");
    f->facts["second"] = state.steps.colour == "red";
    return f;
}

void Lower::evolve(warning::Steps& s, const Stamp& st, const Steps& body)
{
    if (flagFact(st.findings, "second"))
        s.lowering = Lowering{std::string(plainColour(body.colour)), st.findings.account, st.day()};
    else
        s.colour = plainColour(body.colour);
    note(s, st, body.colour);
}

void Lower::evolve(warning::Content& content, const warning::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    write(content, st, body.reason);
}

Result<Findings> ConfirmLowering::check(const State& state, const Proposal<ConfirmLowering>& p, const Context& c)
{
    auto f = startOpen(state, p, c);
    if (!f)
        return f;
    if (!state.steps.lowering)
        return refused("nothing_to_confirm");
    if (state.steps.lowering->account == f->account)
        return refused("second_person", "《非诉讼平台实施意见》四（一）3");
    if (!p.parts.steps.agree && isBlankText(p.parts.content.reason))
        return missing("reason");
    f->facts["to"] = state.steps.lowering->to;
    return f;
}

void ConfirmLowering::evolve(warning::Steps& s, const Stamp& st, const Steps& body)
{
    if (body.agree)
        s.colour = textFact(st.findings, "to");
    s.lowering.reset();
    note(s, st, body.agree ? s.colour : "kept");
}

void ConfirmLowering::evolve(warning::Content& content, const warning::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    write(content, st, body.reason);
}

Result<Findings> Close::check(const State& state, const Proposal<Close>& p, const Context& c)
{
    const auto& s = state.steps;
    auto f = startOpen(state, p, c);
    if (!f)
        return f;
    if ((f->post == "PS" || f->post == "JO" || f->post == "CD") && f->organisation != s.organisation)
        return refused("not_holder", {}, {{"organisation", s.organisation}});
    if (rankOf(s.colour) >= 3)
        return refused("colour_stands", "《非诉讼平台实施意见》四（一）3", {{"colour", colourName(s.colour)}});
    if (s.measures.empty())
        return refused("no_measures", "《一庭两所方案》二.二");
    // A warning that nobody above had to know of (blue) needs no receiver.
    if (!s.to.empty() && !s.reported())
        return refused("no_receiver", "《推进诉源治理的意见》二（二）");
    if (isBlankText(p.parts.content.result))
        return missing("result");
    if (auto done = checkLength("result", p.parts.content.result); !done)
        return tl::unexpected(done.error());
    return f;
}

void Close::evolve(warning::Steps& s, const Stamp& st, const Nothing&)
{
    s.state = Main::Closed;
    s.closedOn = st.day();
    note(s, st);
}

void Close::evolve(warning::Content& content, const warning::Steps&, const Stamp& st, const Nothing&, const Content& body)
{
    write(content, st, body.result);
}

Result<Findings> Printed::check(const State&, const Proposal<Printed>& p, const Context& c)
{
    if (!isIdentifier(p.parts.steps.paper) || !isSha256(p.parts.steps.hash) || p.parts.steps.copies < 1 || p.parts.steps.copies > 1000)
        return invalid("paper");
    return startFindings(p, c);
}

void Printed::evolve(warning::Steps& s, const Stamp& st, const Steps& body)
{
    note(s, st, body.paper);
}

std::vector<Kind> kinds()
{
    using core::kinds::describe;
    const auto signs = codesOf(warning::signs());
    return {withWords(describe<Raise>(), {{"steps.colour", colourWords()}, {"steps.signs", signs}}), withWords(describe<Escalate>(), {{"steps.colour", colourWords()}, {"steps.signs", signs}}),
            withWords(describe<Tell>(), {{"steps.manner", codesOf(kManners)}}), describe<Receive>(), withWords(describe<TakeMeasure>(), {{"steps.code", codesOf(kMeasures)}}),
            withWords(describe<Look>(), {{"steps.signs", signs}}), withWords(describe<Lower>(), {{"steps.colour", lowerColourWords()}}), describe<ConfirmLowering>(), describe<Close>(), describe<Printed>()};
}

} // namespace core::warning
