#include "core/rights/relation.h"

#include "core/rights/audience.h"

#include <algorithm>

namespace core {

namespace {

/// Village and township mediators always; the liaison of a professional body and a registered helper in what only a
/// mediator does. They are liaison and mediator in one, and a kind that names no village liaison is mediator's work.
bool isMediatorPost(std::string_view code, bool liaisonsWork)
{
    return code == "VM" || code == "TM" || (!liaisonsWork && (code == "PL" || code == "IF"));
}

bool isCourtPost(std::string_view code)
{
    return code == "CD" || code == "FC" || code == "RJ" || code == "GJ" || code == "CL";
}

/// Justice officers work for every committee of their township (DOMAIN section 2).
bool sameTownship(const directory::State& directory, std::string_view office, std::string_view committee)
{
    const auto* o = directory.organisation(office);
    const auto* c = directory.organisation(committee);
    return o && c && o->kind == directory::OrganisationKind::JusticeOffice && !o->township.empty() && o->township == c->township;
}

/// What a subject says about who works on it.
struct Work {
    std::string organisation, court, mediator, author;
    bool fixed = true; ///< false: no subject yet, or one without organisations: posts count anywhere
    std::vector<std::string> also; ///< units whose posts count as well: those told of a warning, the township above
    /// Of mediators, who took it in and goes on with it until one is named; "" nobody, nullopt any of the unit's.
    std::optional<std::string> taker = std::nullopt;
    std::string docked;     ///< court of the holder, where no court sent it: its guiding judge may stop a sham
};

/// The township above a village's committee.
void addAbove(Work& work, const directory::State& directory)
{
    if (const auto* o = directory.organisation(work.organisation); o && !o->parent.empty())
        work.also.push_back(o->parent);
}

/// Administrators sit in the county's office and work for every unit.
void addCountyOffices(Work& work, const directory::State& directory)
{
    for (const auto& [id, o] : directory.steps.organisations)
        if (o.kind == directory::OrganisationKind::CountyOffice)
            work.also.push_back(id);
    work.also.emplace_back(); // one who belongs to no organisation
}

Work workOf(const SubjectState& state, const directory::State& directory)
{
    if (const auto* w = state.as<warning::State>()) {
        Work out{w->steps.organisation, {}, {}, w->steps.author, true, w->steps.to};
        const auto* author = directory.account(w->steps.author);
        // Whoever raised it goes on with it, wherever he serves.
        for (const auto& post : author ? author->posts : std::vector<Post>{})
            out.also.push_back(post.organisation);
        addAbove(out, directory);
        return out;
    }
    if (const auto* c = state.as<clue::State>()) {
        Work out{c->steps.organisation, {}, {}, c->steps.author, true, {}};
        if (c->steps.authorPost == "PS" || c->steps.authorPost == "G5" || c->steps.authorPost == "G1" || c->steps.authorPost == "CD")
            if (const auto* author = directory.account(c->steps.author))
                for (const auto& post : author->posts)
                    out.also.push_back(post.organisation);
        return out;
    }
    // Asker and the one asked, sender and receiver: posts count on either side; the kinds say which side they mean.
    if (const auto* g = state.as<guidance::State>())
        return {g->steps.organisation, g->steps.to, {}, g->steps.author, true, {g->steps.to}, g->steps.author};
    if (const auto* o = state.as<order::State>())
        return {o->steps.to, o->steps.to, {}, o->steps.author, true, {o->steps.from}};
    if (const auto* m = state.as<meeting::State>()) {
        Work out{m->steps.organisation, m->steps.organisation, {}, m->steps.author, true, {}};
        for (const auto& unit : m->steps.units)
            out.also.push_back(unit.organisation);
        for (const auto& report : m->steps.reports)
            out.also.push_back(report.organisation);
        return out;
    }
    if (const auto* q = state.as<consultation::State>())
        return {q->steps.organisation, q->steps.organisation, {}, q->steps.author, true, {}, q->steps.author};
    if (const auto* p = state.as<patrol::State>())
        return {p->steps.organisation, {}, {}, p->steps.author, true, {}, p->steps.author}; // own patrols
    if (const auto* person = state.as<roster::State>()) {
        const auto& place = person->steps.pending ? person->steps.pending->place : person->steps.place;
        Work out{place.organisation, place.court, {}, person->steps.author, true, {person->steps.place.organisation}};
        addAbove(out, directory);
        addCountyOffices(out, directory);
        return out;
    }
    if (const auto* o = state.as<supervision::State>()) {
        Work out{o->steps.organisation, o->steps.issuer, {}, o->steps.author, true, {o->steps.issuer, o->steps.organisation}};
        addCountyOffices(out, directory);
        return out;
    }
    if (const auto* c = state.as<complaint::State>())
        return {c->steps.office, c->steps.office, {}, c->steps.author, true, {}};
    if (const auto* r = state.as<rota::State>())
        return {r->steps.organisation, r->steps.organisation, {}, {}, true, {}};
    if (const auto* f = state.as<focus::State>())
        return {f->steps.organisation, {}, {}, f->steps.author, true, {}};
    if (const auto* d = state.as<dispute::State>()) {
        const auto& s = d->steps;
        const auto& organisation = s.holder.organisation.empty() ? s.registrar : s.holder.organisation;
        // What no court sent still has the court its holder is docked to, for the decision on a suspected sham.
        const auto* holder = s.court.empty() ? directory.organisation(organisation) : nullptr;
        const auto docked = holder ? holder->court : std::string();
        const auto court = s.state == dispute::Main::M3 && s.court.empty() ? docked : s.court;
        return {organisation, court, s.holder.mediator, s.author, true, {}, s.author, docked};
    }
    if (const auto* c = state.as<confirmation::State>())
        return {c->steps.organisation, c->steps.court, c->steps.mediator, {}, true, {}, std::string()};
    if (const auto* r = state.as<returning::State>())
        return {r->steps.organisation, r->steps.court, {}, {}, true, {}};
    if (const auto* p = state.as<proposal::State>())
        return {p->steps.organisation, p->steps.organisation, p->steps.mediator, {}, true, {}, std::string()};
    return {{}, {}, {}, {}, false, {}};
}

/// Whoever reads at least the contents, or wrote on it before: the log of what was printed or shown must not be lost
/// because somebody else is in charge by the time it arrives.
bool readsOrWrote(const SubjectState& state, const Author& author, const directory::State& directory)
{
    const int least = state.as<directory::State>() ? 1 : 2; // the directory has no contents, everybody reads all of it
    const auto grants = audiences(state, directory);
    for (const auto& audience : audiencesOf(author.account, author.posts))
        if (const auto found = grants.find(audience); found != grants.end() && found->second >= least)
            return true;
    if (frozenUpTo(state, author.account, author.posts))
        return true;
    return std::visit(
        [&]<class S>(const S& subject) {
            if constexpr (requires { subject.steps.events; })
                return std::any_of(subject.steps.events.begin(), subject.steps.events.end(), [&](const auto& e) { return e.account == author.account; });
            return false;
        },
        state.value);
}

} // namespace

std::vector<std::string_view> words(std::string_view text)
{
    std::vector<std::string_view> out;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (end > 0)
            out.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return out;
}

Result<std::vector<Post>> actingPosts(const SubjectState& state, const KindInfo& kind, const Context& context)
{
    const auto& author = context.author;
    if (const auto* account = context.directory.account(author.account); account && !account->active)
        return refused("account_inactive", {}, {{"account", author.account}});
    if (kind.posts == "*") {
        if (!kind.creates && !readsOrWrote(state, author, context.directory))
            return refused("no_right", {}, {{"posts", kind.posts}});
        return author.posts.empty() ? std::vector<Post>{Post{}} : author.posts;
    }

    auto work = workOf(state, context.directory);
    // A patrol is walked by whoever is out there, and its places are not for the office to read; a warning names its receivers.
    const bool officeServes = !state.as<warning::State>() && !state.as<patrol::State>();
    std::string above; // T44, T45: the township's liaison, not its mediators
    if (kind.territory)
        if (const auto* o = context.directory.organisation(work.organisation))
            above = o->parent;
    const auto named = words(kind.posts);
    const bool liaisonsWork = std::find(named.begin(), named.end(), "VL") != named.end();
    const bool mediatorsWork = std::any_of(named.begin(), named.end(), [](std::string_view code) { return isMediatorPost(code, true); });
    const bool isMediator = mediatorsWork && !work.mediator.empty() && work.mediator == author.account;
    std::vector<Post> out;
    bool elsewhere = false, anotherMediator = false;
    const auto add = [&out](const Post& post) {
        if (std::find(out.begin(), out.end(), post) == out.end())
            out.push_back(post);
    };
    for (const auto code : named) {
        for (const auto& post : author.posts) {
            if (post.code != code)
                continue;
            const auto& place = !isCourtPost(code) ? work.organisation : code == "GJ" && work.court.empty() ? work.docked : work.court;
            const bool there = post.organisation == place || (code == "JO" && officeServes && sameTownship(context.directory, post.organisation, place));
            const bool told = std::find(work.also.begin(), work.also.end(), post.organisation) != work.also.end() ||
                              (!above.empty() && post.organisation == above && !isMediatorPost(code, true));
            if (work.fixed && !there && !told)
                elsewhere = true;
            else if (isMediatorPost(code, liaisonsWork || !mediatorsWork) && !isMediator && (!work.mediator.empty() || (work.taker && *work.taker != author.account)))
                anotherMediator = true;
            else if (code == "EA" && work.fixed && work.author != author.account) // the entries he typed
                elsewhere = true;
            else
                add(post);
        }
    }
    // Where the mediator has left, a centre's other mediators go on with what elsewhere is the liaison's as well: it has no liaison.
    const auto* mediator = context.directory.account(work.mediator);
    const bool left = liaisonsWork && mediator && !mediator->active;
    for (const auto& post : author.posts)
        if (post.organisation == work.organisation && (isMediator || (left && post.code == "G2")))
            add(post);
    if (!out.empty())
        return out;
    if (anotherMediator) {
        boost::json::object facts{{"mediator", work.mediator.empty() && work.taker ? *work.taker : work.mediator}};
        if (work.mediator.empty() && state.as<dispute::State>()) // it is with whoever registered it, who may be the court
            facts["named"] = false;
        return refused("not_mediator", {}, std::move(facts));
    }
    if (elsewhere)
        return refused("not_holder", {}, {{"organisation", work.organisation}});
    return refused("no_right", {}, {{"posts", kind.posts}});
}

} // namespace core
