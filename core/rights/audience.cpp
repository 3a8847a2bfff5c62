#include "core/rights/audience.h"

#include "core/dispute/life_cycle.h"

#include <algorithm>

namespace core {

namespace {

using directory::OrganisationKind;

class Collector {
public:
    explicit Collector(const directory::State& directory) : m_directory(directory) {}

    void post(std::string_view code, std::string_view organisation, int level)
    {
        if (!organisation.empty())
            add(postAudience(code, organisation), level);
    }
    void account(std::string_view id, int level)
    {
        if (!id.empty())
            add(accountAudience(id), level);
    }
    void add(Audience audience, int level)
    {
        auto& known = m_grants.try_emplace(std::move(audience), level).first->second;
        known = std::max(known, level);
    }
    /// The posts that lead work in an organisation of this kind.
    void liaisons(std::string_view organisation, int level)
    {
        const auto* o = m_directory.organisation(organisation);
        const auto kind = o ? o->kind : OrganisationKind::VillageCommittee;
        switch (kind) {
        case OrganisationKind::VillageCommittee: post("VL", organisation, level); break;
        case OrganisationKind::TownshipCommittee: case OrganisationKind::JusticeOffice: post("TL", organisation, level); break;
        case OrganisationKind::PersonalStudio: post("IF", organisation, level); break;
        case OrganisationKind::Centre: case OrganisationKind::BranchCentre:
            for (const auto* code : {"G1", "G2", "G3", "G4"})
                post(code, organisation, std::min(level, 3));
            post("G5", organisation, std::min(level, 1));
            break;
        case OrganisationKind::Court: case OrganisationKind::Tribunal: break;
        default: post("PL", organisation, level); break;
        }
    }
    /// Officers of the justice office see the steps of their township.
    void justiceOffice(std::string_view organisation, int level = 1)
    {
        const auto* o = m_directory.organisation(organisation);
        if (!o || o->township.empty())
            return;
        for (const auto& [id, other] : m_directory.steps.organisations)
            if (other.kind == OrganisationKind::JusticeOffice && other.township == o->township)
                post("JO", id, level);
    }
    [[nodiscard]] Grants take() { return std::move(m_grants); }

private:
    const directory::State& m_directory;
    Grants m_grants;
};

void ofDispute(const dispute::Steps& s, const directory::State& directory, Collector& out)
{
    using dispute::Main;
    const auto& organisation = s.holder.organisation;
    const auto* holder = directory.organisation(organisation);

    out.account(s.holder.mediator, 4);
    out.liaisons(organisation, 4);
    // The keeper of the seal checks what he seals (DOMAIN section 2).
    out.post("CH", organisation, 3);
    // Before a mediator is named, whoever took it in works on it.
    if (s.holder.mediator.empty() && s.registrar == organisation)
        out.account(s.author, 4);
    if (!s.village.empty() && s.village != organisation) {
        out.liaisons(s.village, 0);
        out.account(s.villageMediator, 0);
    }
    // The card of a village's dispute; its steps while a colour stands, since the township lowers it (T45).
    if (holder && holder->kind == OrganisationKind::VillageCommittee)
        out.liaisons(holder->parent, s.colour.empty() ? 0 : 1);

    if (s.courtSourced) {
        out.post("CD", s.court, 3);
        // The filing clerk registers or closes what came back or never left (T18, T18a, T53, T54).
        const bool atCourt = s.state == Main::C0 || s.state == Main::C1 || s.state == Main::F3 || s.state == Main::F4 ||
                             s.state == Main::F5;
        if (atCourt)
            out.post("FC", s.court, 1);
    }
    // A judge whose advice is in the dossier may stop a sham (T30); of the dispute itself he sees the steps.
    if (s.office && isLive(s.state))
        for (const auto& guide : s.office->guides)
            out.account(guide.account, 1);
    // A suspected sham is decided by the court (T31), whoever sent the dispute.
    if (s.state == Main::M3) {
        const auto& court = !s.court.empty() || !holder ? s.court : holder->court;
        out.post("CD", court, 3);
        out.post("GJ", court, 2);
    }
    // A dispatcher holds the card of others' cases in his territory.
    if (holder && holder->court != s.court)
        out.post("CD", holder->court, 0);
    out.justiceOffice(organisation);
    // A dossier called for review is read by the one who called for it, until he has reviewed it (T90).
    if (s.after && !s.after->reviewer.empty())
        out.account(s.after->reviewer, 3);
}

/// The committee itself: its liaison and its mediators.
void committee(std::string_view organisation, const directory::State& directory, Collector& out, int level)
{
    out.liaisons(organisation, level);
    const auto* o = directory.organisation(organisation);
    out.post(o && o->kind == OrganisationKind::TownshipCommittee ? "TM" : "VM", organisation, level);
}

/// Patrols and focus lists of a justice office and of the county's own office are its colleagues' as well.
void offices(std::string_view organisation, const directory::State& directory, Collector& out)
{
    const auto* o = directory.organisation(organisation);
    if (o && o->kind == OrganisationKind::JusticeOffice)
        out.post("JO", organisation, 3);
    if (o && o->kind == OrganisationKind::CountyOffice)
        out.post("CA", organisation, 3);
}

void ofClue(const clue::Steps& s, const directory::State& directory, Collector& out)
{
    // 2 of own clues for grid workers, volunteers and the police contact; health and family secrets are class 3.
    const bool helper = s.authorPost == "GW" || s.authorPost == "PV" || s.authorPost == "PS" || s.authorPost == "CD";
    out.account(s.author, helper ? 2 : 3);
    committee(s.organisation, directory, out, 3);
    const auto* o = directory.organisation(s.organisation);
    if (o && o->kind == OrganisationKind::VillageCommittee)
        out.liaisons(o->parent, warning::rankOf(s.colour) >= 2 || s.severity == clue::Severity::Major ? 2 : 1);
    out.justiceOffice(s.organisation);
}

void ofPatrol(const patrol::Steps& s, const directory::State& directory, Collector& out)
{
    out.account(s.author, 3);
    committee(s.organisation, directory, out, 3);
    offices(s.organisation, directory, out);
    const auto* o = directory.organisation(s.organisation);
    if (o && o->kind == OrganisationKind::VillageCommittee)
        out.liaisons(o->parent, 1);
    out.justiceOffice(s.organisation);
}

void ofFocus(const focus::Steps& s, const directory::State& directory, Collector& out)
{
    out.account(s.author, 3);
    committee(s.organisation, directory, out, 3);
    offices(s.organisation, directory, out);
    if (s.what == focus::What::Person)
        return; // who is on it is the committee's to know
    out.post("GW", s.organisation, 2);
    // A campaign, and the calendar of sensitive days, hold for everybody below; a village's days are known above it too.
    if (s.what != focus::What::Campaign && s.what != focus::What::Time)
        return;
    const auto* o = directory.organisation(s.organisation);
    if (!o)
        return;
    if (o->kind == OrganisationKind::CountyOffice || (s.what == focus::What::Time && directory::isCentre(o->kind))) {
        out.add(std::string(kEverybody), 2);
        return;
    }
    if (s.what == focus::What::Time) {
        if (o->kind == OrganisationKind::VillageCommittee)
            out.liaisons(o->parent, 2);
        out.justiceOffice(s.organisation, 2);
    }
    const bool office = s.what == focus::What::Time && o->kind == OrganisationKind::JusticeOffice;
    for (const auto& [id, below] : directory.steps.organisations)
        if (below.kind == OrganisationKind::VillageCommittee && (below.parent == s.organisation || (office && below.township == o->township))) {
            out.liaisons(id, 2);
            out.post("VM", id, 2);
            out.post("GW", id, 2);
        }
}

/// A unit that was told: those of its posts that act on it.
void unitTold(std::string_view unit, const directory::State& directory, Collector& out)
{
    const auto* o = directory.organisation(unit);
    if (!o)
        return;
    switch (o->kind) {
    case OrganisationKind::VillageCommittee: committee(unit, directory, out, 3); break;
    case OrganisationKind::TownshipCommittee: out.post("TL", unit, 3); out.post("TM", unit, 2); break;
    case OrganisationKind::PoliceStation: out.post("PS", unit, 2); break;
    case OrganisationKind::JusticeOffice: out.post("JO", unit, 2); break;
    case OrganisationKind::Court: case OrganisationKind::Tribunal: out.post("CD", unit, 2); break;
    case OrganisationKind::Centre: case OrganisationKind::BranchCentre:
        for (const auto* code : {"G1", "G2", "G3", "G4", "G5"})
            out.post(code, unit, 2);
        break;
    case OrganisationKind::PersonalStudio: out.post("IF", unit, 2); break;
    case OrganisationKind::CountyOffice: break; // the administrator reads no matter
    default: out.post("PL", unit, 2); break; // a professional body, and offices that have a liaison
    }
}

/// 2 of warnings to him for the police contact (DESIGN 3); the units that were told see what they have to act on.
void ofWarning(const warning::Steps& s, const directory::State& directory, Collector& out)
{
    out.account(s.author, s.authorPost == "GW" ? 2 : 3);
    committee(s.organisation, directory, out, 3);
    unitTold(s.organisation, directory, out); // an office or a centre that raised it: its colleagues go on with it
    out.post("CH", s.organisation, 2);
    for (const auto& unit : s.to)
        unitTold(unit, directory, out);
}

/// Those who set the rosters up: the county's administrators.
void countyOffices(std::string_view code, const directory::State& directory, Collector& out, int level)
{
    for (const auto& [id, o] : directory.steps.organisations)
        if (o.kind == OrganisationKind::CountyOffice || (code == "AU" && o.kind == OrganisationKind::Court))
            out.post(code, id, level);
    out.add(postAudience(code, {}), level); // one who belongs to no organisation
}

/// Name, strengths and work phone are for everybody once they are approved (DOMAIN section 2); numbers for the unit that
/// keeps them and for those who approve.
void ofPerson(const roster::Steps& s, const directory::State& directory, Collector& out)
{
    const auto unit = [&](const roster::Place& place) {
        out.liaisons(place.organisation, 3);
        out.post("CD", place.court, 3);
        out.post("CD", place.organisation, 3);
        const auto* o = directory.organisation(place.organisation);
        for (const auto& [id, other] : directory.steps.organisations)
            if (other.kind == OrganisationKind::JusticeOffice && o && !o->township.empty() && other.township == o->township)
                out.post("JO", id, 3);
        if (o && o->kind == OrganisationKind::VillageCommittee)
            out.liaisons(o->parent, 3);
        out.account(place.account, 3);
    };
    out.account(s.author, 3);
    countyOffices("CA", directory, out, 3);
    if (s.pending)
        unit(s.pending->place);
    if (s.listedOn) {
        unit(s.place);
        out.add(std::string(kEverybody), 2);
    }
}

void ofSupervision(const supervision::Steps& s, const directory::State& directory, Collector& out)
{
    out.account(s.author, 2);
    unitTold(s.issuer, directory, out);
    unitTold(s.organisation, directory, out);
    out.post("CH", s.organisation, 2);
    countyOffices("AU", directory, out, 2);
    countyOffices("CA", directory, out, 1);
}

/// Not the unit complained of: whom it is about must not handle it, nor learn who complained (R-001-3.1c).
void ofComplaint(const complaint::Steps& s, const directory::State& directory, Collector& out)
{
    out.account(s.author, 3);
    out.account(s.handler, 3);
    for (const auto* code : {"JO", "CD", "TL", "G3"})
        out.post(code, s.office, 3);
    countyOffices("AU", directory, out, 2);
}

/// Everybody who answers for a unit that was asked, called or told, whatever kind of unit it is.
void answerable(std::string_view organisation, const directory::State& directory, Collector& out, int level)
{
    const auto* o = directory.organisation(organisation);
    if (!o)
        return;
    switch (o->kind) {
    case OrganisationKind::VillageCommittee: case OrganisationKind::TownshipCommittee: case OrganisationKind::ProfessionalBody:
    case OrganisationKind::PersonalStudio:
        out.liaisons(organisation, level);
        break;
    case OrganisationKind::PoliceStation: out.post("PS", organisation, level); break;
    case OrganisationKind::JusticeOffice: out.post("JO", organisation, level); break;
    case OrganisationKind::Court: case OrganisationKind::Tribunal: out.post("CD", organisation, level); break;
    case OrganisationKind::Centre: case OrganisationKind::BranchCentre:
        for (const auto* code : {"G1", "G2", "G3", "G4"})
            out.post(code, organisation, level);
        break;
    case OrganisationKind::CountyOffice: break; // the administrator reads no matter
    default: out.post("PL", organisation, level); break; // offices outside have a liaison
    }
}

/// DESIGN 3: 2 of *their* request for who is asked. The police and the justice office get no more.
void ofGuidance(const guidance::Steps& s, const directory::State& directory, Collector& out)
{
    out.account(s.author, 2);
    out.liaisons(s.organisation, 2);
    answerable(s.to, directory, out, 2);
    out.post("GJ", s.to, 2);
    out.account(s.judge, 2);
}

/// The point's own: nobody else has to do with who asked what.
void ofConsultation(const consultation::Steps& s, const directory::State& directory, Collector& out)
{
    out.account(s.author, 3);
    answerable(s.organisation, directory, out, 3);
    const auto* o = directory.organisation(s.organisation);
    if (o && o->kind == OrganisationKind::VillageCommittee)
        out.liaisons(o->parent, 1);
    out.justiceOffice(s.organisation);
}

/// Sender and receiver see the errand with what is needed to do it; co-handlers see their part and nothing of the dispute.
void ofOrder(const order::Steps& s, const directory::State& directory, Collector& out)
{
    out.account(s.author, 3);
    answerable(s.from, directory, out, 3);
    if (s.toPost.empty())
        answerable(s.to, directory, out, 3);
    else
        out.post(s.toPost, s.to, 3);
    out.account(s.receivedBy, 3);
    // The coordination post chases everything of its centre (003 四(二)3).
    for (const auto& organisation : {s.from, s.to})
        if (const auto* o = directory.organisation(organisation); o && directory::isCentre(o->kind))
            out.post("G3", organisation, 3);
}

void ofMeeting(const meeting::Steps& s, const directory::State& directory, Collector& out)
{
    out.account(s.author, 2);
    const auto invited = [&](const std::string& organisation) {
        answerable(organisation, directory, out, 2);
        if (const auto* o = directory.organisation(organisation); o && directory::isCentre(o->kind))
            out.post("G5", organisation, 2); // analysis meetings are its own (003 四(四)10)
    };
    invited(s.organisation);
    for (const auto& one : s.units)
        invited(one.organisation);
    for (const auto& report : s.reports)
        invited(report.organisation);
}

} // namespace

Audience postAudience(std::string_view post, std::string_view organisation)
{
    return std::string(post) + "@" + std::string(organisation);
}

Audience accountAudience(std::string_view account)
{
    return "=" + std::string(account);
}

std::vector<Audience> audiencesOf(std::string_view account, const std::vector<Post>& posts)
{
    std::vector<Audience> out{std::string(kEverybody), accountAudience(account)};
    for (const auto& post : posts)
        out.push_back(postAudience(post.code, post.organisation));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

Grants audiences(const SubjectState& state, const directory::State& directory)
{
    Collector out(directory);
    if (const auto* d = state.as<dispute::State>()) {
        ofDispute(d->steps, directory, out);
    } else if (const auto* c = state.as<confirmation::State>()) {
        out.account(c->steps.mediator, 4);
        out.liaisons(c->steps.organisation, 4);
        out.post("CH", c->steps.organisation, 3);
        out.post("RJ", c->steps.court, 3);
        out.post("CL", c->steps.court, 1); // decides who may review (000 二.8); of the case itself he sees the steps
        out.post("FC", c->steps.court, 1);
        // The court decides on what was held (T60a) and serves what the point could not (T71b).
        const bool reported = std::any_of(c->steps.events.begin(), c->steps.events.end(), [](const auto& e) { return e.kind == "confirmation.not_served"; });
        out.post("CD", c->steps.court, c->steps.state == confirmation::Main::JH || reported ? 3 : 0);
        if (reported)
            out.post("FC", c->steps.court, 3);
    } else if (const auto* r = state.as<returning::State>()) {
        out.liaisons(r->steps.organisation, 4);
        out.post("FC", r->steps.court, 3);
        out.post("CD", r->steps.court, 3);
    } else if (const auto* p = state.as<proposal::State>()) {
        out.account(p->steps.author, 4);
        out.account(p->steps.mediator, 4);
        out.liaisons(p->steps.organisation, 4);
        out.post("CD", p->steps.organisation, 3); // of what lies with the court itself
    } else if (const auto* l = state.as<clue::State>()) {
        ofClue(l->steps, directory, out);
    } else if (const auto* walk = state.as<patrol::State>()) {
        ofPatrol(walk->steps, directory, out);
    } else if (const auto* f = state.as<focus::State>()) {
        ofFocus(f->steps, directory, out);
    } else if (const auto* w = state.as<warning::State>()) {
        ofWarning(w->steps, directory, out);
    } else if (const auto* person = state.as<roster::State>()) {
        ofPerson(person->steps, directory, out);
    } else if (const auto* o = state.as<supervision::State>()) {
        ofSupervision(o->steps, directory, out);
    } else if (const auto* grievance = state.as<complaint::State>()) {
        ofComplaint(grievance->steps, directory, out);
    } else if (const auto* g = state.as<guidance::State>()) {
        ofGuidance(g->steps, directory, out);
    } else if (const auto* q = state.as<consultation::State>()) {
        ofConsultation(q->steps, directory, out);
    } else if (const auto* errand = state.as<order::State>()) {
        ofOrder(errand->steps, directory, out);
    } else if (const auto* m = state.as<meeting::State>()) {
        ofMeeting(m->steps, directory, out);
    } else if (state.as<library::State>()) {
        out.add(std::string(kEverybody), 2); // what helps everybody to mediate (《实施意见》第16条)
    } else if (state.as<rota::State>()) {
        out.add(std::string(kEverybody), 1); // people are sent to whoever is on duty
    } else if (state.as<directory::State>()) {
        out.add(std::string(kEverybody), 1);
    }
    return out.take();
}

std::optional<std::uint32_t> frozenUpTo(const SubjectState& state, std::string_view account, const std::vector<Post>& posts)
{
    const auto* d = state.as<dispute::State>();
    if (!d || d->steps.village.empty() || d->steps.village == d->steps.holder.organisation || !d->steps.handedOverAt)
        return std::nullopt;
    const auto& s = d->steps;
    const bool ofVillage = account == s.villageMediator ||
                           std::any_of(posts.begin(), posts.end(), [&](const Post& post) {
                               return post.organisation == s.village && post.code == "VL";
                           });
    return ofVillage ? s.handedOverAt : std::nullopt;
}

} // namespace core
