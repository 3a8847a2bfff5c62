#include "core/patrol/focus_kinds.h"

#include "core/kinds/texts.h"
#include "core/refusals.h"

namespace core::focus {

namespace {

constexpr std::size_t kTextLimit = 2000; ///< code points
constexpr auto kLongestYearly = std::chrono::days{180};

Done checkText(std::string_view field, const std::string& text, bool wanted)
{
    return wanted ? checkFilled(field, text, kTextLimit) : checkLength(field, text, kTextLimit);
}

void note(Steps& s, const Stamp& st)
{
    s.events.push_back({toText(st.id), st.kind, dispute::Main::None, st.day(), st.findings.legal, st.findings.account, {}});
}

} // namespace

Result<Findings> List::check(const State&, const Proposal<List>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    const bool dated = body.what == What::Time || body.what == What::Campaign;
    Done done = checkText("name", p.parts.content.name, true);
    if (done) done = checkText("scope", p.parts.content.scope, body.what == What::Campaign);
    if (done) done = checkText("person", p.parts.identity.person, body.what == What::Person);
    if (!done)
        return tl::unexpected(done.error());
    if (body.what != What::Person && !p.parts.identity.person.empty())
        return refused("unknown_field", {}, {{"field", "person"}});
    if ((dated && (!body.from || !body.to)) || (body.from && body.to && *body.to < *body.from))
        return invalid("from");
    // Only a time comes back: the Spring Festival does, a campaign is called anew.
    if (!body.repeats.empty() && (body.repeats != "year" || body.what != What::Time || *body.to - *body.from > kLongestYearly))
        return invalid("repeats");
    if (body.everyWindows < 1 || body.everyWindows > 100)
        return invalid("everyWindows");
    return startFindings(p, c);
}

void List::evolve(focus::Steps& s, const Stamp& st, const Steps& body)
{
    s.what = body.what;
    s.organisation = st.findings.organisation;
    s.author = st.findings.account;
    s.from = body.from;
    s.to = body.to;
    s.repeats = body.repeats;
    s.everyWindows = body.everyWindows;
    note(s, st);
}

void List::evolve(focus::Content& content, const focus::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.name = body.name;
    content.scope = body.scope;
}

void List::evolve(focus::Identity& identity, const focus::Steps&, const Stamp&, const Steps&, const Identity& body)
{
    identity = body;
}

Result<Findings> Close::check(const State& state, const Proposal<Close>& p, const Context& c)
{
    if (!state.steps.active)
        return refused("closed");
    if (auto done = checkText("result", p.parts.content.result, true); !done)
        return tl::unexpected(done.error());
    return startFindings(p, c);
}

void Close::evolve(focus::Steps& s, const Stamp& st, const Nothing&)
{
    s.active = false;
    s.closedOn = st.day();
    note(s, st);
}

void Close::evolve(focus::Content& content, const focus::Steps&, const Stamp&, const Nothing&, const Content& body)
{
    content.result = body.result;
}

Result<Findings> Revealed::check(const State& state, const Proposal<Revealed>& p, const Context& c)
{
    if (state.steps.what != What::Person)
        return refused("unknown_field", {}, {{"field", "person"}});
    if (auto done = checkText("reason", p.parts.steps.reason, true); !done)
        return tl::unexpected(done.error());
    return startFindings(p, c);
}

void Revealed::evolve(focus::Steps&, const Stamp&, const Steps&) {} // the act itself is the record

namespace {

/// The same day `years` later.
Day yearsOn(Day day, int years)
{
    const std::chrono::year_month_day date{day};
    const auto moved = date + std::chrono::years{years};
    return moved.ok() ? Day{moved} : Day{moved.year() / moved.month() / std::chrono::last};
}

} // namespace

std::optional<Days> nextDays(const Steps& steps, Day today)
{
    if (steps.what != What::Time || !steps.active || !steps.from || !steps.to)
        return std::nullopt;
    Days days{*steps.from, *steps.to};
    if (steps.repeats == "year" && days.to < today) {
        const auto years = static_cast<int>(std::chrono::year_month_day{today}.year()) - static_cast<int>(std::chrono::year_month_day{days.to}.year());
        for (int ahead = years; ahead <= years + 1 && days.to < today; ++ahead)
            days = {yearsOn(*steps.from, ahead), yearsOn(*steps.to, ahead)};
    }
    return days.to < today ? std::nullopt : std::optional(days);
}

std::vector<Kind> kinds()
{
    using core::kinds::describe;
    return {describe<List>(), describe<Close>(), describe<Revealed>()};
}

std::string_view whatName(What what)
{
    switch (what) {
    case What::Place: return "重点场所";
    case What::Field: return "重点行业";
    case What::Person: return "重点人员";
    case What::Time: return "重点时段";
    case What::Cell: return "网格";
    case What::Campaign: return "专项活动";
    }
    return "";
}

} // namespace core::focus
