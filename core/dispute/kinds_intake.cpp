#include "core/dispute/kinds_intake.h"

#include "core/calendar/replay.h"
#include "core/dispute/clock.h"
#include "core/dispute/intake.h"
#include "core/dispute/kinds_reception.h"
#include "core/dispute/plausible.h"
#include "core/dispute/reception.h"
#include "core/kinds/words.h"
#include "core/refusals.h"

#include <algorithm>

namespace core::dispute {

namespace {

constexpr std::string_view kImported[] = {"A1", "C1", "M1", "G1", "F2", "Z0"}; ///< states in which other lists leave a dispute

/// At least two, each id once, both sides there (T07).
Done checkParties(const std::vector<NewParty>& parties, const std::map<std::string, std::string>& fields)
{
    bool applicant = false, respondent = false;
    for (std::size_t i = 0; i < parties.size(); ++i) {
        if (parties[i].id != "p" + std::to_string(i + 1))
            return invalid("parties");
        applicant = applicant || parties[i].side == Side::Applicant;
        respondent = respondent || parties[i].side == Side::Respondent;
        const auto name = fields.find(parties[i].id + ".name");
        if (name == fields.end() || isBlankText(name->second))
            return missing(parties[i].id + ".name");
    }
    if (!applicant || !respondent || parties.size() > 99)
        return refused("parties", {}, {{"count", parties.size()}});
    return {};
}

std::vector<std::string> idsOf(const std::vector<NewParty>& parties)
{
    std::vector<std::string> out;
    for (const auto& party : parties)
        out.push_back(party.id);
    return out;
}

Done checkCare(const std::map<std::string, std::vector<std::string>>& care, const std::vector<std::string>& parties)
{
    for (const auto& [party, codes] : care)
        if (std::find(parties.begin(), parties.end(), party) == parties.end())
            return refused("unknown_field", {}, {{"field", party}});
    return {};
}

/// Channel, hour, the assisted counter and the parties' choice of how to be met.
Done checkReception(const Register::Steps& body, const FieldsBody& content, const IdentityBody& identity, const Findings& f)
{
    if (!body.channel.empty() && !isAmong(codesOf(channels()), body.channel))
        return invalid("channel");
    if (lengthOf(body.externalNumber) > 100)
        return refused("too_long", {}, {{"field", "externalNumber"}, {"limit", 100}});
    if (body.arrived && *body.arrived > f.legal)
        return refused("future", {}, {{"on", formatDay(dayInChina(*body.arrived))}});
    const auto ids = idsOf(body.parties);
    for (const auto& choice : body.modes)
        if (auto done = checkMode(choice, ids); !done)
            return done;
    if (body.assisted)
        return checkAssisted(*body.assisted, body.type, body.parties, content.fields, identity.fields);
    return {};
}

void setParties(Steps& s, const std::vector<NewParty>& parties)
{
    s.parties.clear();
    for (const auto& party : parties) {
        PartySteps known;
        known.id = party.id;
        known.side = party.side;
        known.organisation = party.organisation;
        s.parties.push_back(std::move(known));
    }
}

void setAll(Fields& fields, const std::map<std::string, std::string>& values, const Stamp& stamp)
{
    for (const auto& [name, value] : values)
        setField(fields, name, value, stamp);
}

std::string_view registerRow(Source source)
{
    switch (source) {
    case Source::Hotline: case Source::Platform: return "T05";
    case Source::Court: case Source::Police: case Source::JusticeOffice: case Source::Procuratorate: case Source::Petition: return "T06";
    case Source::Committee: return "T07";
    default: return "T04";
    }
}

} // namespace

Result<Findings> Register::check(const State& state, const Proposal<Register>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startMove(state, p, c, {body.clue.empty() ? registerRow(body.source) : "T03", {}});
    if (!f)
        return f;
    if (!body.assisted && onlyTypes(c.author))
        return refused("assisted_only", "《实施意见》第17条");
    // T03: the committee offers mediation itself (人民调解法 17), on a clue that exists.
    if (!body.clue.empty() && (!subjectFromText(body.clue) || body.source != Source::Committee))
        return invalid("clue");
    if (warning::rankOf(body.colour) < 0 || (!body.colour.empty() && body.clue.empty()))
        return invalid("colour");
    if (!isIdentifier(body.number))
        return missing("number");
    if (isBlankText(body.type))
        return missing("type");
    const auto& fields = p.parts.content.fields;
    const auto& identity = p.parts.identity;
    Done done = checkParties(body.parties, fields);
    if (done) done = checkFields(fields, identity.fields, idsOf(body.parties));
    if (done && body.previous.empty()) done = checkPlausible(fields, identity.fields, *f);
    if (done) done = checkCare(identity.care, idsOf(body.parties));
    if (done) done = checkDay(body.on.value_or(f->day()), state.steps, *f);
    if (done) done = checkReception(body, p.parts.content, identity, *f);
    if (!done)
        return tl::unexpected(done.error());
    for (const auto* name : {"demand", "place"}) // T07: demand and place
        if (const auto found = fields.find(name); found == fields.end() || isBlankText(found->second))
            return missing(name);
    if (!body.previous.empty() && !subjectFromText(body.previous))
        return invalid("previous");
    const auto* organisation = c.directory.organisation(f->organisation);
    f->facts["level"] = nameOf(organisation ? levelOf(organisation->kind) : Level::Village);
    return f;
}

void Register::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    s.previousRound = body.previous;
    s.number = body.number;
    s.type = body.type;
    s.source = body.source;
    s.registrar = st.findings.organisation;
    s.author = st.findings.account;
    s.holder.organisation = st.findings.organisation;
    s.holder.level = enumFromName<Level>(textFact(st.findings, "level")).value_or(Level::Village);
    s.registeredOn = body.on.value_or(st.day());
    setParties(s, body.parties);
    if (!body.clue.empty()) {
        auto& risk = s.risk.emplace();
        risk.clue = body.clue;
        s.colour = body.colour;
        if (!body.colour.empty())
            risk.raisedOn = s.registeredOn;
    }
    if (!body.channel.empty() || !body.externalNumber.empty() || body.arrived || body.assisted || !body.modes.empty()) {
        s.reception = ReceptionSteps{body.channel, body.externalNumber, body.arrived, body.assisted, body.modes, {}, {}, {}, {}, {}};
        for (auto& choice : s.reception->modes) {
            choice.explainedBy = st.findings.account;
            choice.on = s.registeredOn;
        }
    }
    enter(s, st, s.registeredOn, nameOf(body.source));
}

void Register::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    setAll(content.fields, body.fields, st);
}

void Register::evolve(dispute::Identity& identity, const dispute::Steps&, const Stamp& st, const Steps&, const Identity& body)
{
    setAll(identity.fields, body.fields, st);
    identity.care = body.care;
}

Result<Findings> Import::check(const State&, const Proposal<Import>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    if (!isAmong(kImported, body.state))
        return invalid("state");
    if (!isIdentifier(body.number))
        return missing("number");
    auto f = startFindings(p, c);
    const auto* organisation = c.directory.organisation(body.organisation);
    if (!organisation)
        return refused("no_such_organisation", {}, {{"organisation", body.organisation}});
    const bool own = f.organisation == body.organisation || f.post == "CA";
    if (!own)
        return refused("not_holder", {}, {{"organisation", body.organisation}});
    const auto& fields = p.parts.content.fields;
    Done done = checkParties(body.parties, fields);
    if (done) done = checkFields(fields, p.parts.identity.fields, idsOf(body.parties));
    if (!done)
        return tl::unexpected(done.error());
    // A record of another system with a day that has not come yet is kept as it was written, and marked: leaving a line
    // out would lose it, and a service point cannot correct another register.
    for (const auto& day : {body.registeredOn, body.dispatchedOn, body.acceptedOn, body.closedOn})
        f.doubtful = f.doubtful || (day && *day > f.day());
    if (const auto happened = fields.find("occurredOn"); happened != fields.end())
        if (const auto day = parseDay(happened->second))
            f.doubtful = f.doubtful || isImplausible(*day, f.day());
    const bool mediated = body.state == "M1" || body.state == "G1";
    if (!body.registeredOn || (mediated && !body.acceptedOn) || (body.state == "G1" && !body.closedOn))
        return missing("dates");
    if (body.acceptedOn) {
        const PeriodInput input{*body.acceptedOn, body.extensions, body.suspensions, body.closedOn, f.day()};
        if (done = checkPeriod(input, c.settings, c.calendar); !done)
            return tl::unexpected(done.error());
        f.calendar = c.calendar.version();
    }
    f.facts["transition"] = "T05";
    f.facts["to"] = body.state;
    f.facts["level"] = nameOf(levelOf(organisation->kind));
    return f;
}

void Import::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    s.number = body.number;
    s.type = body.type;
    s.source = Source::Import;
    s.courtSourced = body.courtSourced;
    s.court = body.court;
    s.courtNumber = body.courtNumber;
    s.registrar = body.organisation;
    s.author = st.findings.account;
    s.holder.organisation = body.organisation;
    s.holder.level = enumFromName<Level>(textFact(st.findings, "level")).value_or(Level::Village);
    s.holder.mediator = body.mediator;
    s.holder.mediatorAnswered = !body.mediator.empty();
    s.registeredOn = body.registeredOn;
    s.dispatchedOn = body.dispatchedOn;
    s.acceptDue = body.acceptDue;
    s.acceptedOn = body.acceptedOn;
    s.clockStart = body.acceptedOn;
    s.clockStopped = body.closedOn;
    s.clockInternal = !body.courtSourced;
    s.extensions = body.extensions;
    s.suspensions = body.suspensions;
    s.failureReasons = body.reasons;
    setParties(s, body.parties);
    if (body.acceptedOn && (body.state == "M1" || body.state == "G1"))
        for (auto& party : s.parties) { // mediated elsewhere already, so everybody had agreed
            party.consent = Consent::Agreed;
            party.consentOn = body.acceptedOn;
            party.consentManner = "原登记";
        }
    enter(s, st, body.closedOn ? body.closedOn : body.registeredOn, "import");
    if (s.state == Main::F2)
        s.failedOn = s.terminatedOn = body.closedOn;
    if (s.state == Main::G1) {
        s.agreement = AgreementSteps{};
        s.agreement->number = body.agreementNumber;
        s.agreement->effectiveOn = body.closedOn;
        s.agreement->act = toText(st.id);
    }
}

void Import::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    setAll(content.fields, body.fields, st);
    content.agreement = body.agreement;
    addNote(content, st, body.note);
}

void Import::evolve(dispute::Identity& identity, const dispute::Steps&, const Stamp& st, const Steps&, const Identity& body)
{
    setAll(identity.fields, body.fields, st);
    identity.care = body.care;
}

Result<Findings> Void::check(const State& state, const Proposal<Void>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    const bool liaison = f->post == "VL" || f->post == "TL" || f->post == "PL";
    if (!liaison && f->account != state.steps.author) // T08: author, or the liaison
        return refused("no_right", {}, {{"posts", "VL TL PL"}});
    if (isBlankText(p.parts.content.reason))
        return missing("reason");
    return f;
}

void Void::evolve(dispute::Steps& s, const Stamp& st, const Nothing&)
{
    enter(s, st);
}

void Void::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Nothing&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> Amend::check(const State& state, const Proposal<Amend>& p, const Context& c)
{
    if (state.steps.state == Main::Z0 || state.steps.state == Main::Z1)
        return tl::unexpected(wrongState(state.steps, info.name));
    auto f = startFindings(p, c);
    // The court describes the claim only while it is the court's.
    if (f.post == "CD" && state.steps.state != Main::C0 && state.steps.state != Main::C1)
        return refused("not_holder", {}, {{"organisation", state.steps.holder.organisation}});
    const auto& content = p.parts.content.fields;
    const auto& identity = p.parts.identity;
    if (content.empty() && identity.fields.empty() && identity.care.empty())
        return missing("fields");
    const auto parties = partyIds(state.steps);
    Done done = checkFields(content, identity.fields, parties);
    if (done) done = checkPlausible(content, identity.fields, f);
    if (done) done = checkCare(identity.care, parties);
    if (!done)
        return tl::unexpected(done.error());
    // T07: what a registration must say may be said otherwise, not be taken away.
    for (const auto& [name, value] : content)
        if (isBlankText(value) && (name == "demand" || name == "place" || name.ends_with(".name")))
            return missing(name);
    // Invariant v: what stands in a signed paper is not rewritten behind it.
    if (state.steps.agreement && state.steps.agreement->mediatorSignedOn && state.steps.agreement->effectiveOn)
        for (const auto& [name, value] : content)
            if (name.ends_with(".name"))
                return refused("signed", "《人民调解法》第29条", {{"field", name}});
    return f;
}

void Amend::evolve(dispute::Steps& s, const Stamp& st, const Nothing&)
{
    enter(s, st);
}

void Amend::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Nothing&, const Content& body)
{
    setAll(content.fields, body.fields, st);
}

void Amend::evolve(dispute::Identity& identity, const dispute::Steps&, const Stamp& st, const Nothing&, const Identity& body)
{
    setAll(identity.fields, body.fields, st);
    for (const auto& [party, codes] : body.care)
        identity.care[party] = codes;
}

Result<Findings> SettleField::check(const State& state, const Proposal<SettleField>& p, const Context& c)
{
    const auto contested = [](const Fields& fields, const std::string& name) {
        const auto found = fields.find(name);
        return found != fields.end() && found->second.contested();
    };
    const auto& content = p.parts.content.field;
    const auto& identity = p.parts.identity.field;
    if (state.steps.state == Main::Z0 || state.steps.state == Main::Z1)
        return tl::unexpected(wrongState(state.steps, info.name));
    const bool fits = content.empty() ? contested(state.identity.fields, identity)
                                      : contested(state.content.fields, content) && identity.empty();
    if (!fits)
        return refused("not_contested", {}, {{"field", content.empty() ? identity : content}});
    return startFindings(p, c);
}

void SettleField::evolve(dispute::Steps& s, const Stamp& st, const Nothing&)
{
    enter(s, st);
}

void SettleField::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Nothing&, const Content& body)
{
    if (!body.field.empty())
        settleField(content.fields, body.field, body.value, st);
}

void SettleField::evolve(dispute::Identity& identity, const dispute::Steps&, const Stamp& st, const Nothing&, const Identity& body)
{
    if (!body.field.empty())
        settleField(identity.fields, body.field, body.value, st);
}

Result<Findings> Printed::check(const State&, const Proposal<Printed>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    if (!isIdentifier(body.paper) || body.copies < 1 || body.copies > 999 || (!body.hash.empty() && !isSha256(body.hash)))
        return invalid("paper");
    return startFindings(p, c);
}

void Printed::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    enter(s, st, std::nullopt, body.paper);
}

std::vector<Kind> intakeKinds()
{
    using kinds::describe;
    return {withWords(describe<Register>(), {{"steps.channel?", codesOf(channels())}, {"steps.colour?", colourWords()}, {"steps.assisted.mark", codesOf(readingMarks())}}),
            withWords(describe<Import>(), {{"steps.state", codesOf(kImported)}}), describe<Void>(), describe<Amend>(), describe<SettleField>(),
            describe<Printed>()};
}

} // namespace core::dispute
