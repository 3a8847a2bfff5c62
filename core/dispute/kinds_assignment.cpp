#include "core/dispute/kinds_assignment.h"

#include "core/directory/courts.h"
#include "core/dispute/clock.h"
#include "core/dispute/plausible.h"
#include "core/dispute/territory.h"
#include "core/kinds/words.h"
#include "core/refusals.h"
#include "core/roster/standing.h"

#include <algorithm>

namespace core::dispute {

namespace {

constexpr std::string_view kLists[] = {"justice", "invited"};
constexpr std::string_view kChosenBy[] = {"parties", "court"};

/// Active, no court, and of a field that fits the dispute. R-000-7b, 7c.
Result<const directory::Organisation*> target(const std::string& id, const Steps& steps, const Context& c)
{
    if (c.directory.steps.organisations.empty()) // a desk before its first exchange knows nobody
        return refused("no_roster_yet");
    const auto* o = c.directory.organisation(id);
    if (!o || !o->active || directory::isCourt(o->kind))
        return refused("no_such_organisation", {}, {{"organisation", id}});
    if (!o->types.empty() && std::find(o->types.begin(), o->types.end(), steps.type) == o->types.end())
        return refused("type_not_handled", "《实施意见》第7条", {{"organisation", id}, {"type", steps.type}});
    // R-000-7c: a professional body whose filing (备案) has run out.
    const auto today = dayInChina(c.now);
    if (o->kind == directory::OrganisationKind::ProfessionalBody && !o->filing.empty() && o->termUntil && *o->termUntil < today)
        return refused("filing_lapsed", "《实施意见》第7条", {{"organisation", id}, {"until", formatDay(*o->termUntil)}});
    // R-000-1a: nobody there would receive it.
    if (directory::liaisonsOf(c.directory, id).empty())
        return refused("empty_unit", "《实施意见》第1条", {{"organisation", id}});
    return o;
}

/// 对接: a body works with the court it is docked to, or with the tribunal's mother court.
Done checkDocked(const directory::Organisation& o, const Steps& steps, const Context& c)
{
    if (o.court.empty() || o.court == steps.court)
        return {};
    const auto* docked = c.directory.organisation(o.court);
    if (!docked || docked->parent != steps.court)
        return refused("not_docked", "《实施意见》第7条", {{"organisation", o.id}});
    return {};
}

/// The studio in which a registered helper works; where he is, when he is there or in none.
std::string studioOf(std::string_view helper, const std::string& where, const Context& c)
{
    const auto* account = c.directory.account(helper);
    auto found = where;
    for (const auto& post : account ? account->posts : std::vector<Post>{}) {
        const auto* o = post.code == "IF" ? c.directory.organisation(post.organisation) : nullptr;
        if (o && o->id == where)
            return where;
        if (o && o->kind == directory::OrganisationKind::PersonalStudio)
            found = o->id;
    }
    return found;
}

/// T19: 3 working days from the day after dispatch (DOMAIN 4.2).
void setAcceptDue(Findings& f, const Context& c)
{
    setFact(f, "acceptDue", addWorkingDays(f.day(), static_cast<int>(c.settings.acceptWorkingDays), c.calendar).day);
    f.calendar = c.calendar.version();
    f.settings["acceptWorkingDays"] = c.settings.acceptWorkingDays;
}

void moveTo(Steps& s, const Stamp& st, const std::string& organisation)
{
    s.holder = {};
    s.holder.organisation = organisation;
    s.holder.level = enumFromName<Level>(textFact(st.findings, "level")).value_or(Level::Village);
    s.dispatchedOn = st.day();
    s.acceptDue = dayFact(st.findings, "acceptDue");
}

/// R-002-3.2b: which of the two lists the body stands on. Code "not_on_list".
Result<std::string> listOf(const directory::Organisation& o, const std::string& wanted, Day day, const Context& c)
{
    const bool justice = directory::isCommittee(o.kind) && o.filedUntil(day), invited = o.invitedOn(day);
    if (!wanted.empty() && !isAmong(kLists, wanted))
        return invalid("list");
    if ((wanted == "justice" && !justice) || (wanted == "invited" && !invited) || (c.settings.rosterBinds && !justice && !invited))
        return refused("not_on_list", "《推进诉源治理的意见》三（二）", {{"organisation", o.id}});
    return !wanted.empty() ? wanted : justice ? "justice" : invited ? "invited" : "";
}

/// T23: an active account of the holder's organisation, and no party of the dispute itself; what the roster says of him,
/// and what he has in hand.
template <class Body>
Done checkMediator(const State& state, const Body& body, std::string_view reason, Day day, const Context& c, const std::string& organisation)
{
    const auto& id = body.mediator;
    const auto* account = c.directory.account(id);
    const bool belongs = account && account->active &&
                         std::any_of(account->posts.begin(), account->posts.end(), [&](const Post& post) {
                             const bool mediates = post.code == "VM" || post.code == "TM" || post.code == "VL" ||
                                                   post.code == "TL" || post.code == "PL" || post.code == "IF" ||
                                                   (post.code == "G2" && state.steps.holder.level == Level::Centre);
                             return mediates && post.organisation == organisation;
                         });
    if (!belongs)
        return refused("not_a_mediator", "《人民调解法》第14条", {{"account", id}});
    for (const auto& party : state.steps.parties)
        if (state.partyName(party.id) == account->name)
            return refused("conflict", "《人民调解法》第3条", {{"account", id}, {"party", party.id}});
    if (auto done = roster::checkNamed(body.person, id, state, day, c); !done)
        return done;
    if (body.load >= c.settings.mediatorLoadLimit && isBlankText(reason))
        return refused("overloaded", "《实施意见》第6条", {{"account", id}, {"load", body.load}, {"limit", c.settings.mediatorLoadLimit}});
    return {};
}

void setMediator(Steps& s, const Stamp& st, const std::string& mediator, const std::string& person = {})
{
    s.holder.person = person;
    s.holder.mediator = mediator;
    s.holder.mediatorAnswered = mediator == st.findings.account;
}

} // namespace

Result<Findings> Lodge::check(const State& state, const Proposal<Lodge>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startMove(state, p, c, {body.entrusted ? "T17a" : "T17", {}});
    if (!f)
        return f;
    if (!isIdentifier(body.number))
        return missing("number");
    if (isBlankText(body.type))
        return missing("type");
    std::vector<std::string> parties;
    bool applicant = false, respondent = false;
    for (const auto& party : body.parties) {
        if (party.id != "p" + std::to_string(parties.size() + 1))
            return invalid("parties");
        if (const auto name = p.parts.content.fields.find(party.id + ".name");
            name == p.parts.content.fields.end() || isBlankText(name->second))
            return missing(party.id + ".name");
        applicant = applicant || party.side == Side::Applicant;
        respondent = respondent || party.side == Side::Respondent;
        parties.push_back(party.id);
    }
    if (!applicant || !respondent || parties.size() > 99)
        return refused("parties", {}, {{"count", parties.size()}});
    for (const auto& [party, on] : body.consents) {
        if (std::find(parties.begin(), parties.end(), party) == parties.end())
            return refused("unknown_field", {}, {{"field", party}});
        if (auto done = checkDay(on, state.steps, *f); !done)
            return tl::unexpected(done.error());
    }
    // 委托: the court already has the suit, so everybody must have agreed (T17a).
    if (body.entrusted && body.consents.size() != parties.size())
        return refused("consent", "《实施意见》第10条", {{"missing", parties.size() - body.consents.size()}});
    if (auto done = checkFields(p.parts.content.fields, p.parts.identity.fields, parties); !done)
        return tl::unexpected(done.error());
    if (auto done = checkPlausible(p.parts.content.fields, p.parts.identity.fields, *f); !done)
        return tl::unexpected(done.error());
    return f;
}

void Lodge::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    s.number = body.number;
    s.courtNumber = body.courtNumber;
    s.type = body.type;
    s.source = Source::Court;
    s.courtSourced = true;
    s.entrusted = body.entrusted;
    s.court = st.findings.organisation;
    s.registrar = st.findings.organisation;
    s.author = st.findings.account;
    s.registeredOn = st.day();
    s.parties.clear();
    for (const auto& party : body.parties) {
        PartySteps known;
        known.id = party.id;
        known.side = party.side;
        known.organisation = party.organisation;
        if (const auto consent = body.consents.find(party.id); consent != body.consents.end()) {
            known.consent = Consent::Agreed;
            known.consentOn = consent->second;
            known.consentManner = body.manner;
        }
        s.parties.push_back(std::move(known));
    }
    enter(s, st);
}

void Lodge::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    for (const auto& [name, value] : body.fields)
        setField(content.fields, name, value, st);
}

void Lodge::evolve(dispute::Identity& identity, const dispute::Steps&, const Stamp& st, const Steps&, const Identity& body)
{
    for (const auto& [name, value] : body.fields)
        setField(identity.fields, name, value, st);
    identity.care = body.care;
}

Result<Findings> Dispatch::check(const State& state, const Proposal<Dispatch>& p, const Context& c)
{
    const auto& s = state.steps;
    const auto organisation = target(p.parts.steps.organisation, s, c);
    const bool helper = organisation && (*organisation)->kind == directory::OrganisationKind::PersonalStudio;
    auto f = startMove(state, p, c, {helper ? "T20" : "T19", {}});
    if (!f)
        return f;
    if (!organisation)
        return tl::unexpected(organisation.error());
    if (auto done = checkDocked(**organisation, s, c); !done)
        return tl::unexpected(done.error());
    if (const auto party = missingBeforeDispatch(s, c.settings); !party.empty())
        return refused("consent", "《实施意见》第10条", {{"party", party}, {"what", "dispatch"}});
    f->settings["strictConsentBeforeDispatch"] = c.settings.strictConsentBeforeDispatch;
    const auto& body = p.parts.steps;
    const auto list = listOf(**organisation, body.list, f->day(), c);
    if (!list)
        return tl::unexpected(list.error());
    if (!body.chosenBy.empty() && !isAmong(kChosenBy, body.chosenBy))
        return invalid("chosenBy");
    f->facts["list"] = *list;
    f->facts["chosenBy"] = !body.chosenBy.empty() ? body.chosenBy : *list == "justice" ? "parties" : *list == "invited" ? "court" : "";
    // R-000-9a: one ground is recorded. Where every address is known and none lies there, only the parties' word is left.
    if (!body.ground.empty() && groundName(body.ground).empty())
        return invalid("ground");
    const auto territory = territoryOf(state, **organisation);
    if (territory.known && territory.ground.empty() && body.ground != "agreed")
        return refused("no_territory", "《实施意见》第9条", {{"organisation", body.organisation}});
    f->facts["ground"] = !territory.ground.empty() ? territory.ground : body.ground;
    // 001 三: an individual helper is assigned directly, so his entry is asked here.
    if (helper)
        if (const auto people = directory::liaisonsOf(c.directory, body.organisation); !people.empty())
            if (auto done = roster::checkNamed(body.person, people.front()->id, state, f->day(), c); !done)
                return tl::unexpected(done.error());
    f->facts["level"] = nameOf(levelOf((*organisation)->kind));
    setAcceptDue(*f, c);
    return f;
}

void Dispatch::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    moveTo(s, st, body.organisation);
    s.holder.person = body.person;
    const auto list = textFact(st.findings, "list"), ground = textFact(st.findings, "ground");
    if (!list.empty() || !ground.empty()) {
        auto& office = s.office ? *s.office : s.office.emplace();
        office.list = list;
        office.chosenBy = textFact(st.findings, "chosenBy");
        office.ground = ground;
    }
    enter(s, st, std::nullopt, body.organisation);
}

void Dispatch::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> Assign::check(const State& state, const Proposal<Assign>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    const auto organisation = target(p.parts.steps.organisation, state.steps, c);
    if (!organisation)
        return tl::unexpected(organisation.error());
    f->facts["level"] = nameOf(levelOf((*organisation)->kind));
    setAcceptDue(*f, c);
    return f;
}

void Assign::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    moveTo(s, st, body.organisation);
    enter(s, st, std::nullopt, body.organisation);
}

Result<Findings> Accept::check(const State& state, const Proposal<Accept>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    const auto& s = state.steps;
    // DOMAIN 4.2: both instants are kept. The setting says which of them starts the 30 days.
    const bool byServer = c.settings.serverReceiptStartsClock && c.side == core::Side::County;
    const auto start = byServer ? dayInChina(c.now) : f->day();
    if (s.dispatchedOn && start < *s.dispatchedOn)
        return refused("too_early", {}, {{"on", formatDay(start)}, {"since", formatDay(*s.dispatchedOn)}});
    // After a push the clock runs on, and past its end only the return is left (invariant xii).
    if (s.state == Main::E1)
        if (auto done = checkBeforeEnd(s, start, c, *f); !done)
            return tl::unexpected(done.error());
    f->settings["serverReceiptStartsClock"] = c.settings.serverReceiptStartsClock;
    setFact(*f, "start", start);
    if (s.state == Main::C1 && s.acceptDue)
        f->facts["late"] = f->day() > *s.acceptDue;
    return f;
}

void Accept::evolve(dispute::Steps& s, const Stamp& st, const Nothing&)
{
    const bool fromVillage = s.state == Main::E1;
    const auto start = dayFact(st.findings, "start").value_or(st.day());
    if (fromVillage) {
        s.townshipAcceptedOn = start; // 实施意见 15: one total, nothing starts again
    } else {
        s.acceptedOn = start;
        s.acceptedLocal = st.claimed;
        s.acceptedServer = st.received;
        if (!s.clockStart) { // after T19b the 30 days run on (Appendix A 18)
            s.clockStart = start;
            s.clockInternal = !s.courtSourced;
        }
    }
    enter(s, st, start, flagFact(st.findings, "late") ? "late" : "");
    if (s.state == Main::M0)
        setMediator(s, st, st.findings.account, std::string(s.holder.person));
}

Result<Findings> Decline::check(const State& state, const Proposal<Decline>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (f && isBlankText(p.parts.content.reason))
        return missing("reason");
    return f;
}

void Decline::evolve(dispute::Steps& s, const Stamp& st, const Nothing&)
{
    enter(s, st, std::nullopt, s.holder.organisation);
    if (s.state == Main::E0) { // T38a: back to the village, the clock runs on
        s.holder.organisation = s.village;
        s.holder.level = Level::Village;
        s.holder.mediator = s.villageMediator; // who mediated before goes on (T36a) or ends it (T39)
        s.holder.mediatorAnswered = !s.villageMediator.empty();
    } else if (s.courtSourced) {
        s.holder = {};
        s.acceptDue.reset();
    } else { // T19a: back where it was registered
        s.holder = {};
        s.holder.organisation = s.registrar;
        s.acceptDue.reset();
    }
}

void Decline::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Nothing&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> Recall::check(const State& state, const Proposal<Recall>& p, const Context& c)
{
    return startMove(state, p, c);
}

void Recall::evolve(dispute::Steps& s, const Stamp& st, const Nothing&)
{
    enter(s, st, std::nullopt, s.holder.organisation);
    s.holder = {};
    s.acceptDue.reset();
}

void Recall::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Nothing&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> NameMediator::check(const State& state, const Proposal<NameMediator>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (state.steps.state == Main::M0 && !state.steps.holder.mediator.empty())
        return tl::unexpected(Error{"already_named", {}, {{"mediator", state.steps.holder.mediator}}, Trouble::Refused});
    if (auto done = checkMediator(state, p.parts.steps, p.parts.content.reason, f->day(), c, state.steps.holder.organisation); !done)
        return tl::unexpected(done.error());
    return f;
}

void NameMediator::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    setMediator(s, st, body.mediator, body.person);
    enter(s, st, std::nullopt, body.mediator);
}

void NameMediator::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    if (!isBlankText(body.reason))
        addNote(content, st, body.reason);
}

Result<Findings> HelperAnswer::check(const State& state, const Proposal<HelperAnswer>& p, const Context& c)
{
    const auto& s = state.steps;
    const bool accept = p.parts.steps.accept;
    // A helper whom the court assigned has no liaison to whom it could fall back: his dispatcher names another (T24).
    const auto* to = s.state != Main::M0 ? "" : !accept && s.courtSourced && s.holder.level != Level::Individual ? "C2" : "M0";
    auto f = startMove(state, p, c, {{}, to});
    if (!f)
        return f;
    if (s.holder.mediator != f->account)
        return refused("not_mediator", {}, {{"mediator", s.holder.mediator}});
    if (s.holder.mediatorAnswered && accept)
        return refused("already_answered");
    if (!accept && isBlankText(p.parts.content.reason))
        return missing("reason");
    return f;
}

void HelperAnswer::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    s.holder.mediatorAnswered = body.accept;
    if (!body.accept)
        s.holder.mediator.clear();
    enter(s, st, std::nullopt, body.accept ? "accepted" : "declined");
}

void HelperAnswer::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

Result<Findings> ReplaceMediator::check(const State& state, const Proposal<ReplaceMediator>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (!f)
        return f;
    if (f->post == "CD" && state.steps.holder.level != Level::Individual)
        return refused("no_right", {}, {{"posts", "VL TL PL"}});
    // A helper is assigned by the court's dispatcher (实施意见 14); what people brought to the studio itself is the studio's.
    if (f->post == "IF" && !state.steps.court.empty())
        return refused("no_right", {}, {{"posts", "CD"}});
    if (!p.parts.steps.partiesTold || isBlankText(p.parts.content.reason))
        return missing(p.parts.steps.partiesTold ? "reason" : "partiesTold");
    if (p.parts.steps.mediator == state.steps.holder.mediator)
        return refused("already_named", {}, {{"mediator", p.parts.steps.mediator}});
    // Who comes may sit in another studio: one person alone has no colleague.
    const auto organisation = f->post == "CD" ? studioOf(p.parts.steps.mediator, state.steps.holder.organisation, c) : state.steps.holder.organisation;
    if (auto done = checkMediator(state, p.parts.steps, p.parts.content.reason, f->day(), c, organisation); !done)
        return tl::unexpected(done.error());
    if (organisation != state.steps.holder.organisation) {
        const auto studio = target(organisation, state.steps, c);
        if (!studio)
            return tl::unexpected(studio.error());
        if (auto done = checkDocked(**studio, state.steps, c); !done)
            return tl::unexpected(done.error());
        f->facts["movedTo"] = organisation;
    }
    return f;
}

void ReplaceMediator::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    if (const auto organisation = textFact(st.findings, "movedTo"); !organisation.empty())
        s.holder.organisation = organisation;
    setMediator(s, st, body.mediator, body.person);
    enter(s, st, std::nullopt, body.mediator);
}

void ReplaceMediator::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    addNote(content, st, body.reason);
}

std::vector<Kind> assignmentKinds()
{
    using kinds::describe;
    return {describe<Lodge>(), withWords(describe<Dispatch>(), {{"steps.list?", codesOf(kLists)}, {"steps.chosenBy?", codesOf(kChosenBy)}, {"steps.ground?", codesOf(grounds())}}), describe<Assign>(), describe<Accept>(), describe<Decline>(),
            describe<Recall>(), describe<NameMediator>(), describe<HelperAnswer>(), describe<ReplaceMediator>()};
}

} // namespace core::dispute
