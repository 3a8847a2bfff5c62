#include "core/patrol/kinds.h"

#include "core/kinds/texts.h"
#include "core/kinds/words.h"
#include "core/refusals.h"

#include <algorithm>

namespace core::patrol {

namespace {

constexpr std::string_view kResults[] = {"nothing", "clue", "talked", "absent"};
constexpr std::string_view kZeroArticle = "《非诉讼平台实施意见》四（四）1";
constexpr std::size_t kStopLimit = 500;

/// "08:30"
bool isTime(std::string_view text)
{
    return text.size() == 5 && text[2] == ':' && isDigits(text.substr(0, 2)) && isDigits(text.substr(3)) && text.substr(0, 2) < "24" &&
           text.substr(3) < "60";
}

Done checkSubject(std::string_view field, const std::string& id)
{
    if (!id.empty() && !subjectFromText(id))
        return invalid(field);
    return {};
}

/// A grid worker walks his own patrols only.
template <class K>
Result<Findings> startOn(const State& state, const Proposal<K>& p, const Context& c, std::initializer_list<Main> from)
{
    if (std::find(from.begin(), from.end(), state.steps.state) == from.end())
        return refused(state.steps.state == Main::Closed || state.steps.state == Main::Dropped ? "closed" : "not_in_state", {},
                       {{"state", nameOf(state.steps.state)}, {"name", stateName(state.steps.state)}});
    auto f = startFindings(p, c);
    if (f.post == "GW" && f.account != state.steps.author)
        return refused("not_holder", {}, {{"organisation", state.steps.organisation}});
    return f;
}

/// Which cycle the organisation walks; refused for those that have none.
Done setCycle(Findings& f, const Context& c)
{
    const auto* organisation = c.directory.organisation(f.organisation);
    const auto cycle = organisation ? cycleOf(organisation->kind) : std::nullopt;
    if (!cycle)
        return refused("no_patrol_cycle", std::string(kZeroArticle), {{"organisation", f.organisation}});
    f.facts["cycle"] = nameOf(*cycle);
    return {};
}

/// Day, time and households of a patrol that was walked; back-filled when its window has ended.
Done checkWalk(Findings& f, Day on, const std::string& from, const std::string& to, std::int64_t households)
{
    if (on > f.day())
        return refused("future", {}, {{"on", formatDay(on)}});
    if (!isTime(from) || !isTime(to))
        return refused("patrol_time", std::string(kZeroArticle), {{"field", isTime(from) ? "to" : "from"}});
    if (to <= from)
        return refused("patrol_time", std::string(kZeroArticle), {{"field", "to"}, {"from", from}, {"to", to}});
    if (households < 0 || households > 100'000)
        return invalid("households");
    const auto cycle = enumFromName<Cycle>(textFact(f, "cycle"));
    if (cycle)
        f.facts["backFilled"] = windowOf(*cycle, on).last < f.day();
    return {};
}

void note(Steps& s, const Stamp& st, std::string detail = {})
{
    s.events.push_back({toText(st.id), st.kind, dispute::Main::None, st.day(), st.findings.legal, st.findings.account, std::move(detail)});
}

void begin(Steps& s, const Stamp& st, const std::string& number, bool focused, bool concentrated, const std::string& campaign,
           const std::vector<Partner>& partners)
{
    s.number = number;
    s.organisation = st.findings.organisation;
    s.author = st.findings.account;
    s.cycle = textFact(st.findings, "cycle");
    s.focused = focused;
    s.concentrated = concentrated;
    s.campaign = campaign;
    s.partners = partners;
}

void walked(Steps& s, const Stamp& st, Day on, const std::string& from, const std::string& to, std::int64_t households)
{
    s.on = on;
    s.from = from;
    s.to = to;
    s.households = households;
    s.backFilled = flagFact(st.findings, "backFilled");
    s.enteredOn = st.day();
    s.zero = s.clues() == 0;
    s.state = Main::Closed;
}

/// Grid units of the unit's own register, each once; whoever explained the law says how many listened (001 一.2).
Done checkCells(std::string_view organisation, const std::vector<std::string>& cells, const std::optional<std::int64_t>& audience, const std::string& lesson, const Context& c)
{
    const auto* o = c.directory.organisation(organisation);
    for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
        const bool known = o && std::any_of(o->cells.begin(), o->cells.end(), [&](const directory::GridCell& one) { return one.id == *cell; });
        if (!known || std::find(cells.begin(), cell, *cell) != cell)
            return invalid("cells");
    }
    if (audience && (*audience < 1 || *audience > 100'000))
        return invalid("audience");
    if (isBlankText(lesson) == audience.has_value())
        return missing(audience ? "lesson" : "audience");
    return checkLength("lesson", lesson);
}

} // namespace

const Stop* Steps::stop(std::int64_t wanted) const
{
    const auto found = std::find_if(stops.begin(), stops.end(), [&](const Stop& one) { return one.number == wanted; });
    return found == stops.end() ? nullptr : &*found;
}

std::int64_t Steps::clues() const
{
    return std::count_if(stops.begin(), stops.end(), [](const Stop& one) { return one.result == "clue"; });
}

std::string_view stateName(Main state)
{
    switch (state) {
    case Main::None: return "";
    case Main::Planned: return "计划中";
    case Main::Open: return "进行中";
    case Main::Closed: return "已完成";
    case Main::Dropped: return "已取消";
    }
    return "";
}

std::string_view partnerName(Partner partner)
{
    switch (partner) {
    case Partner::Grid: return "网格员";
    case Partner::Volunteer: return "平安志愿者";
    case Partner::Police: return "派出所";
    case Partner::Centre: return "综治中心";
    case Partner::Justice: return "司法所";
    case Partner::Village: return "村组干部";
    }
    return "";
}

std::string_view stopResultName(std::string_view result)
{
    if (result == "nothing") return "无异常";
    if (result == "clue") return "发现线索";
    if (result == "talked") return "当场劝解";
    if (result == "absent") return "家中无人";
    return "";
}

Result<Findings> Plan::check(const State&, const Proposal<Plan>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    const auto& words = p.parts.content;
    auto f = startFindings(p, c);
    if (!isIdentifier(body.patrolNumber))
        return missing("patrolNumber");
    if (isBlankText(words.route) && words.places.empty())
        return missing("route");
    if (words.places.size() > kStopLimit || body.focus.size() > words.places.size())
        return invalid("places");
    for (const auto& place : words.places)
        if (isBlankText(place))
            return missing("places");
    Done done = checkLength("route", words.route);
    for (const auto& one : body.focus)
        if (done) done = checkSubject("focus", one);
    if (done) done = checkSubject("campaign", body.campaign);
    if (done) done = setCycle(f, c);
    if (!done)
        return tl::unexpected(done.error());
    // The places are content; how many there are is a step, so that every reader counts alike.
    f.facts["places"] = words.places.size();
    return f;
}

void Plan::evolve(patrol::Steps& s, const Stamp& st, const Steps& body)
{
    begin(s, st, body.patrolNumber, body.focused, body.concentrated, body.campaign, body.partners);
    s.plannedOn = body.on.value_or(st.day());
    const auto* count = st.findings.facts.if_contains("places");
    const auto places = count && count->is_number() ? std::min<std::int64_t>(count->to_number<std::int64_t>(), kStopLimit) : 0;
    for (std::int64_t i = 1; i <= places; ++i)
        s.stops.push_back({i, {}, static_cast<std::size_t>(i) <= body.focus.size() ? body.focus[static_cast<std::size_t>(i - 1)] : std::string(), {}, {}});
    s.state = Main::Planned;
    note(s, st);
}

void Plan::evolve(patrol::Content& content, const patrol::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.route = body.route;
    for (std::size_t i = 0; i < body.places.size(); ++i)
        content.places.push_back({static_cast<std::int64_t>(i + 1), body.places[i], {}});
}

Result<Findings> Open::check(const State& state, const Proposal<Open>& p, const Context& c)
{
    return startOn(state, p, c, {Main::Planned});
}

void Open::evolve(patrol::Steps& s, const Stamp& st, const Nothing&)
{
    s.state = Main::Open;
    note(s, st);
}

Result<Findings> AtStop::check(const State& state, const Proposal<AtStop>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startOn(state, p, c, {Main::Open});
    if (!f)
        return f;
    const auto next = static_cast<std::int64_t>(state.steps.stops.size()) + 1;
    if (body.number < 1 || body.number > next || next > static_cast<std::int64_t>(kStopLimit))
        return invalid("number");
    if (!isAmong(kResults, body.result))
        return invalid("result");
    if (body.number == next && isBlankText(p.parts.content.place))
        return missing("place");
    Done done = checkSubject("clue", body.clue);
    if (done) done = checkSubject("focus", body.focus);
    if (done) done = checkLength("note", p.parts.content.note);
    if (done) done = checkLength("place", p.parts.content.place);
    if (!done)
        return tl::unexpected(done.error());
    if (body.result == "clue" && body.clue.empty())
        return missing("clue"); // 003 四(四)1: every sign is registered
    return f;
}

void AtStop::evolve(patrol::Steps& s, const Stamp& st, const Steps& body)
{
    if (!s.stop(body.number))
        s.stops.push_back({body.number, {}, {}, {}, {}});
    for (auto& one : s.stops)
        if (one.number == body.number) {
            one.result = body.result;
            one.clue = body.clue;
            one.at = st.findings.legal;
            if (!body.focus.empty())
                one.focus = body.focus;
        }
    note(s, st, body.result);
}

void AtStop::evolve(patrol::Content& content, const patrol::Steps&, const Stamp&, const Steps& steps, const Content& body)
{
    auto found = std::find_if(content.places.begin(), content.places.end(), [&](const Place& place) { return place.number == steps.number; });
    if (found == content.places.end())
        found = content.places.insert(found, {steps.number, {}, {}});
    if (!body.place.empty())
        found->name = body.place;
    found->note = body.note;
}

Result<Findings> Finish::check(const State& state, const Proposal<Finish>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    const auto& words = p.parts.content;
    auto f = startOn(state, p, c, {Main::Open});
    if (!f)
        return f;
    f->facts["cycle"] = state.steps.cycle;
    Done done = checkWalk(*f, body.on.value_or(f->day()), body.from, body.to, body.households);
    if (done) done = checkLength("summary", words.summary);
    if (done) done = checkLength("evidence", words.evidence);
    if (!done)
        return tl::unexpected(done.error());
    // DOMAIN 4.9: a result at every stop, or it does not count.
    const auto open = std::count_if(state.steps.stops.begin(), state.steps.stops.end(), [](const Stop& one) { return one.result.empty(); });
    if (open > 0)
        return refused("stops_open", std::string(kZeroArticle), {{"count", open}});
    if (state.steps.clues() == 0 && isBlankText(words.evidence))
        return refused("zero_evidence", std::string(kZeroArticle));
    if (state.steps.stops.empty() && isBlankText(state.content.route))
        return refused("zero_evidence", std::string(kZeroArticle));
    if (done = checkCells(state.steps.organisation, body.cells, body.audience, words.lesson, c); !done)
        return tl::unexpected(done.error());
    return f;
}

void Finish::evolve(patrol::Steps& s, const Stamp& st, const Steps& body)
{
    for (const auto partner : body.partners)
        if (std::find(s.partners.begin(), s.partners.end(), partner) == s.partners.end())
            s.partners.push_back(partner);
    walked(s, st, body.on.value_or(st.day()), body.from, body.to, body.households);
    s.cells = body.cells;
    s.audience = body.audience;
    note(s, st, s.zero ? "zero" : "found");
}

void Finish::evolve(patrol::Content& content, const patrol::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.summary = body.summary;
    content.evidence = body.evidence;
    content.lesson = body.lesson;
}

Result<Findings> ZeroReport::check(const State&, const Proposal<ZeroReport>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    const auto& words = p.parts.content;
    auto f = startFindings(p, c);
    if (!isIdentifier(body.patrolNumber))
        return missing("patrolNumber");
    if (isBlankText(words.route))
        return refused("zero_evidence", std::string(kZeroArticle));
    if (isBlankText(words.evidence))
        return refused("zero_evidence", std::string(kZeroArticle));
    Done done = setCycle(f, c);
    if (done) done = checkWalk(f, body.on.value_or(f.day()), body.from, body.to, body.households);
    if (done) done = checkSubject("campaign", body.campaign);
    if (done) done = checkLength("route", words.route);
    if (done) done = checkLength("evidence", words.evidence);
    if (done) done = checkCells(f.organisation, body.cells, body.audience, words.lesson, c);
    if (!done)
        return tl::unexpected(done.error());
    return f;
}

void ZeroReport::evolve(patrol::Steps& s, const Stamp& st, const Steps& body)
{
    begin(s, st, body.patrolNumber, body.focused, body.concentrated, body.campaign, body.partners);
    walked(s, st, body.on.value_or(st.day()), body.from, body.to, body.households);
    s.cells = body.cells;
    s.audience = body.audience;
    note(s, st, "zero");
}

void ZeroReport::evolve(patrol::Content& content, const patrol::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.route = body.route;
    content.evidence = body.evidence;
    content.lesson = body.lesson;
}

Result<Findings> Drop::check(const State& state, const Proposal<Drop>& p, const Context& c)
{
    auto f = startOn(state, p, c, {Main::Planned, Main::Open});
    if (!f)
        return f;
    if (isBlankText(p.parts.content.reason))
        return missing("reason");
    if (auto done = checkLength("reason", p.parts.content.reason); !done)
        return tl::unexpected(done.error());
    return f;
}

void Drop::evolve(patrol::Steps& s, const Stamp& st, const Nothing&)
{
    s.state = Main::Dropped;
    note(s, st);
}

void Drop::evolve(patrol::Content& content, const patrol::Steps&, const Stamp&, const Nothing&, const Content& body)
{
    content.summary = body.reason;
}

std::vector<Kind> kinds()
{
    using core::kinds::describe;
    return {describe<Plan>(), describe<Open>(), withWords(describe<AtStop>(), {{"steps.result", codesOf(kResults)}}), describe<Finish>(), describe<ZeroReport>(), describe<Drop>()};
}

} // namespace core::patrol
