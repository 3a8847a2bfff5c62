#include "core/directory/kinds.h"

#include "core/calendar/setting_texts.h"
#include "core/kinds/check.h"
#include "core/kinds/words.h"
#include "core/people/phone.h"
#include "core/refusals.h"

#include <set>

namespace core::directory {

namespace {

constexpr std::string_view kPostCodes[] = {"VM", "TM", "VL", "TL", "PL", "CH", "IF", "CD", "GJ", "RJ", "FC", "PS", "JO",
                                           "G1", "G2", "G3", "G4", "G5", "CA", "AU", "EA", "GW", "PV", "CL"};

constexpr std::string_view kPartTime = "part";

/// Names of the members in which two values differ.
template <class T>
std::vector<std::string> differences(const T& before, const T& after)
{
    std::vector<std::string> out;
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_any_access | boost::describe::mod_inherited>>([&](auto d) {
        if (!(before.*d.pointer == after.*d.pointer))
            out.emplace_back(d.name);
    });
    return out;
}

/// The court a unit was docked to goes into its history when another takes its place (《实施意见》第3条): no day belongs to two.
void keepCourts(directory::Organisation& now, const directory::Organisation& before, Day today)
{
    now.formerCourts = before.formerCourts;
    if (now.court == before.court) {
        if (!now.courtFrom)
            now.courtFrom = before.courtFrom;
        return;
    }
    const Day from = now.courtFrom.value_or(today);
    constexpr auto kFirst = Day(std::chrono::year{1} / 1 / 1); // days before it have no text
    if (!before.court.empty())
        now.formerCourts.push_back({before.court, before.courtFrom, from > kFirst ? from - std::chrono::days{1} : from});
    now.courtFrom = now.court.empty() ? std::nullopt : std::optional(from);
}

/// 002 五(二): registers keep their history.
void noteChange(directory::Steps& s, const Stamp& st, std::string_view what, const std::string& id, std::vector<std::string> fields)
{
    if (fields.empty())
        return;
    s.changes.push_back({st.day(), st.findings.account, toText(st.id), std::string(what), id, std::move(fields)});
    if (s.changes.size() > kMostChanges)
        s.changes.erase(s.changes.begin());
}

bool inBounds(std::int64_t value, std::int64_t low, std::int64_t high)
{
    return value >= low && value <= high;
}

constexpr std::size_t kWordsLimit = 500; ///< code points of a field, of who pays, of ties

/// 《人民调解法》第4条: people's mediation takes no fee of any kind.
Done checkNoFee(std::int64_t fen)
{
    if (fen != 0)
        return refused("no_fee", "《人民调解法》第4条", {{"fen", fen}});
    return {};
}

} // namespace

bool isPostCode(std::string_view code)
{
    return isAmong(kPostCodes, code);
}

Result<Findings> County::check(const State&, const Proposal<County>& p, const Context& c)
{
    if (isBlankText(p.parts.steps.county))
        return invalid("county");
    return startFindings(p, c);
}

void County::evolve(directory::Steps& s, const Stamp&, const Steps& body)
{
    s.county = body.county;
}

Result<Findings> SetOrganisation::check(const State& state, const Proposal<SetOrganisation>& p, const Context& c)
{
    const auto& o = p.parts.steps.organisation;
    if (!isIdentifier(o.id))
        return invalid("id");
    if (isBlankText(o.name))
        return invalid("name");
    if (!o.parent.empty() && (o.parent == o.id || !state.organisation(o.parent)))
        return invalid("parent");
    if (!o.court.empty() && !state.organisation(o.court))
        return invalid("court");
    // 《实施意见》第3条: from which day a court is in charge; what was before stands and is not written anew.
    if (o.courtFrom && o.court.empty())
        return invalid("courtFrom");
    auto f = startFindings(p, c);
    if (o.courtFrom && *o.courtFrom > f.day())
        return refused("future", {}, {{"on", formatDay(*o.courtFrom)}});
    const auto* known = state.organisation(o.id);
    if (known && known->court != o.court && known->courtFrom && o.courtFrom.value_or(f.day()) <= *known->courtFrom)
        return refused("too_early", "《实施意见》第3条", {{"on", formatDay(o.courtFrom.value_or(f.day()))}, {"since", formatDay(*known->courtFrom)}});
    for (const auto& count : {o.population, o.households})
        if (count && !inBounds(*count, 1, 100'000'000))
            return invalid("population");
    if (o.filedOn && o.termUntil && *o.termUntil < *o.filedOn)
        return invalid("termUntil");
    // A room or a branch sits in somebody's house (《一庭两所方案》二.一, 《非诉讼平台实施意见》四（一）).
    const bool hosted = o.kind == OrganisationKind::StationedRoom || o.kind == OrganisationKind::BranchCentre;
    const auto* host = state.organisation(o.host);
    if (hosted && (!host || host->id == o.id))
        return invalid("host");
    if (!o.host.empty() && (!host || host->id == o.id))
        return invalid("host");
    if (auto done = checkNoFee(o.declaration ? o.declaration->feeFen : 0); !done)
        return tl::unexpected(done.error());
    if (o.kind == OrganisationKind::StationedRoom && host->kind != OrganisationKind::PoliceStation && host->kind != OrganisationKind::Court && host->kind != OrganisationKind::Tribunal)
        return invalid("host");
    // A standing without an end never expires.
    const bool invited = !o.invitedNumber.empty();
    if (invited != (o.invitedFrom && o.invitedTo) || (invited && *o.invitedTo < *o.invitedFrom))
        return invalid("invitedTo");
    std::set<std::string> cells;
    for (const auto& cell : o.cells)
        if (!isIdentifier(cell.id) || isBlankText(cell.name) || !inBounds(cell.households, 0, 100'000) || !cells.insert(cell.id).second)
            return invalid("cells");
    for (const auto& cell : o.cells)
        if (!cell.account.empty() && !state.account(cell.account))
            return refused("no_such_account", {}, {{"account", cell.account}});
    // What the county's file says at the founding stands; a number that somebody writes or changes later can be called.
    if (!o.phone.empty() && !state.steps.accounts.empty() && (!known || known->phone != o.phone) && !mayBePhone(o.phone))
        return refused("bad_phone", {}, {{"field", "phone"}});
    if (o.point && ((!o.point->nearest.empty() && !state.organisation(o.point->nearest)) || !inBounds(o.point->metres, 0, 10'000'000)))
        return invalid("point");
    return f;
}

void SetOrganisation::evolve(directory::Steps& s, const Stamp& st, const Steps& body)
{
    if (body.organisation.id.empty())
        return;
    auto now = body.organisation;
    now.formerCourts.clear();
    if (const auto known = s.organisations.find(now.id); known != s.organisations.end()) {
        keepCourts(now, known->second, st.day());
        noteChange(s, st, "organisation", known->first, differences(known->second, now));
    }
    s.organisations[now.id] = std::move(now);
}

Result<Findings> Declare::check(const State& state, const Proposal<Declare>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startFindings(p, c);
    const auto* o = state.organisation(body.organisation);
    if (!o || !o->active)
        return refused("no_such_organisation", {}, {{"organisation", body.organisation}});
    if (!declares(o->kind))
        return refused("declares_nothing", "《推进诉源治理的意见》二（三）", {{"organisation", o->name}});
    // A body speaks for itself; a justice office for those of its township, any for one of the whole county.
    const auto* mine = c.directory.organisation(f.organisation);
    const bool office = mine && mine->kind == OrganisationKind::JusticeOffice && (o->township.empty() || o->township == mine->township);
    if (f.organisation != o->id && !office && f.post != "CA")
        return refused("not_holder", {}, {{"organisation", o->id}});
    for (const auto& [name, words] : {std::pair{"field", &body.field}, std::pair{"funding", &body.funding}, std::pair{"ties", &body.ties}})
        if (lengthOf(*words) > kWordsLimit)
            return refused("too_long", {}, {{"field", name}, {"limit", kWordsLimit}});
    if (auto done = checkNoFee(body.feeFen); !done)
        return tl::unexpected(done.error());
    if (isStudio(o->kind)) {
        // 《推进诉源治理的意见》二（二）: a studio sits with somebody and is good at something.
        const auto* host = c.directory.organisation(body.host);
        if (!host || !host->active || host->id == o->id)
            return refused("missing_field", "《推进诉源治理的意见》二（二）", {{"field", "host"}});
        if (isBlankText(body.field))
            return refused("missing_field", "《推进诉源治理的意见》二（二）", {{"field", "field"}});
    } else if (!body.host.empty() || !body.namesake.empty()) {
        return refused("unknown_field", {}, {{"field", body.host.empty() ? "namesake" : "host"}});
    }
    if (!body.namesake.empty()) {
        // 《一庭两所方案》三.三: called after a mediator, who therefore stands in the roster.
        const auto id = subjectFromText(body.namesake);
        const auto* subject = id && c.other ? c.other(*id) : nullptr;
        const auto* person = subject ? subject->as<roster::State>() : nullptr;
        if (!person || !person->steps.listedOn || person->steps.place.sort != roster::Sort::Mediator)
            return refused("not_a_namesake", "《一庭两所方案》三.三");
    }
    if (isBlankText(body.funding) != isBlankText(body.ties))
        return refused("missing_field", "《推进诉源治理的意见》二（三）", {{"field", isBlankText(body.funding) ? "funding" : "ties"}});
    return f;
}

void Declare::evolve(directory::Steps& s, const Stamp& st, const Steps& body)
{
    const auto known = s.organisations.find(body.organisation);
    if (known == s.organisations.end())
        return;
    auto o = known->second;
    if (isStudio(o.kind)) {
        o.host = body.host;
        o.namesake = body.namesake;
    }
    o.field = body.field;
    if (!isBlankText(body.funding))
        o.declaration = Declaration{st.day(), body.funding, body.ties, body.feeFen, st.findings.account};
    noteChange(s, st, "organisation", known->first, differences(known->second, o));
    known->second = std::move(o);
}

Result<Findings> SetAccount::check(const State& state, const Proposal<SetAccount>& p, const Context& c)
{
    const auto& a = p.parts.steps.account;
    if (!isIdentifier(a.id))
        return invalid("id");
    if (isBlankText(a.name))
        return invalid("name");
    for (const auto& post : a.posts) {
        if (!isPostCode(post.code))
            return invalid("posts");
        if (!post.organisation.empty() && !state.organisation(post.organisation))
            return refused("no_such_organisation", {}, {{"organisation", post.organisation}});
    }
    if (!a.employment.empty() && a.employment != kPartTime)
        return invalid("employment");
    if (a.awayTo && (!a.awayFrom || *a.awayTo < *a.awayFrom))
        return invalid("awayTo");
    if (!a.deputy.empty() && (a.deputy == a.id || !state.account(a.deputy)))
        return refused("no_such_account", {}, {{"account", a.deputy}});
    return startFindings(p, c);
}

void SetAccount::evolve(directory::Steps& s, const Stamp& st, const Steps& body)
{
    if (body.account.id.empty())
        return;
    if (const auto known = s.accounts.find(body.account.id); known != s.accounts.end())
        noteChange(s, st, "account", known->first, differences(known->second, body.account));
    s.accounts[body.account.id] = body.account;
}

Result<Findings> SetSettings::check(const State&, const Proposal<SetSettings>& p, const Context& c)
{
    if (const auto* wrong = outOfBounds(p.parts.steps.settings))
        return refused("setting_bounds", {}, {{"setting", wrong->chinese}, {"least", wrong->least}, {"most", wrong->most}, {"unit", wrong->unit}});
    return startFindings(p, c);
}

void SetSettings::evolve(directory::Steps& s, const Stamp& st, const Steps& body)
{
    noteChange(s, st, "settings", {}, differences(s.settings, body.settings));
    s.settings = body.settings;
}

/// 《个人信息保护法》第51条: access is to be limited and traceable; nobody opens somebody's desk alone, nor his own.
Result<Findings> Recovered::check(const State&, const Proposal<Recovered>& p, const Context& c)
{
    const auto& by = p.parts.steps.by;
    if (by.size() != 2 || by[0] == by[1])
        return invalid("by");
    for (const auto& account : by)
        if (!isIdentifier(account) || account == c.author.account)
            return invalid("by");
    return startFindings(p, c);
}

void Recovered::evolve(directory::Steps&, const Stamp&, const Steps&) {}

std::vector<Kind> kinds()
{
    using core::kinds::describe;
    return {describe<County>(), describe<SetOrganisation>(), describe<Declare>(), withWords(describe<SetAccount>(), {{"steps.account.posts.code", codesOf(kPostCodes)}, {"steps.account.employment?", {kPartTime}}}), describe<SetSettings>(), describe<Recovered>()};
}

} // namespace core::directory
