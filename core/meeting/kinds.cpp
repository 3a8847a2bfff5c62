#include "core/meeting/kinds.h"

#include "core/kinds/texts.h"
#include "core/kinds/words.h"
#include "core/refusals.h"

#include <algorithm>
#include <set>

namespace core::meeting {

namespace {

constexpr const char* kArticle = "《一庭两所方案》三.一";
constexpr std::string_view kAnswers[] = {"comes", "deputy", "regrets"};
constexpr std::size_t kTextLimit = 20'000; ///< code points: minutes are long
constexpr auto kFarthest = std::chrono::days(400);  ///< of a meeting from the day it is entered
constexpr std::size_t kUnitLimit = 60, kItemLimit = 200;

void note(meeting::Steps& s, const Stamp& st, std::string detail = {})
{
    s.events.push_back({toText(st.id), st.kind, dispute::Main::None, st.day(), st.findings.legal, st.findings.account, std::move(detail)});
}

void write(meeting::Content& content, const Stamp& st, const std::string& text)
{
    if (!isBlankText(text))
        content.notes.push_back({toText(st.id), st.kind, text});
}

UnitSteps* unitOf(meeting::Steps& s, std::string_view organisation)
{
    const auto found = std::find_if(s.units.begin(), s.units.end(), [&](const UnitSteps& one) { return one.organisation == organisation; });
    return found == s.units.end() ? nullptr : &*found;
}

/// Over when everybody who was there agrees with the minutes and every key dispute has its result.
void closeWhenDone(meeting::Steps& s)
{
    const bool agreed = std::all_of(s.units.begin(), s.units.end(), [](const UnitSteps& one) { return !one.present || one.confirmedOn; });
    const bool done = std::all_of(s.items.begin(), s.items.end(), [](const ItemSteps& one) { return one.doneOn.has_value(); });
    if (s.state == Main::Minuted && agreed && done)
        s.state = Main::Closed;
}

template <class K>
Result<Findings> startCaller(const State& state, const Proposal<K>& p, const Context& c)
{
    auto f = startFindings(p, c);
    if (f.organisation != state.steps.organisation)
        return refused("not_holder", {}, {{"organisation", state.steps.organisation}});
    return f;
}

} // namespace

Result<Findings> Call::check(const State&, const Proposal<Call>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    auto f = startFindings(p, c);
    if (!isIdentifier(body.meetingNumber))
        return missing("meetingNumber");
    if (isBlankText(p.parts.content.topic))
        return missing("topic");
    for (const auto& [field, words] : {std::pair{"topic", &p.parts.content.topic}, std::pair{"figures", &p.parts.content.figures}})
        if (auto done = checkLength(field, *words, kTextLimit); !done)
            return tl::unexpected(done.error());
    if (!body.at)
        return missing("at");
    if (*body.at > f.legal + kFarthest || *body.at + kFarthest < f.legal)
        return invalid("at");
    if (body.units.empty() || body.units.size() > kUnitLimit)
        return missing("units");
    std::set<std::string> seen{f.organisation};
    for (const auto& unit : body.units) {
        const auto* o = c.directory.organisation(unit);
        if (!o || !o->active)
            return refused("no_such_organisation", {}, {{"organisation", unit}});
        if (!seen.insert(unit).second)
            return invalid("units");
    }
    return f;
}

void Call::evolve(meeting::Steps& s, const Stamp& st, const Steps& body)
{
    s.state = Main::Called;
    s.number = body.meetingNumber;
    s.organisation = st.findings.organisation;
    s.author = st.findings.account;
    s.county = body.county;
    s.adHoc = body.adHoc;
    s.at = body.at.value_or(st.findings.legal);
    for (const auto& unit : body.units)
        s.units.push_back({unit, {}, false, std::nullopt, {}});
    note(s, st);
}

void Call::evolve(meeting::Content& content, const meeting::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.topic = body.topic;
    content.place = body.place;
    content.figures = body.figures;
}

Result<Findings> Answer::check(const State& state, const Proposal<Answer>& p, const Context& c)
{
    if (state.steps.state != Main::Called)
        return refused("closed");
    auto f = startFindings(p, c);
    if (!state.steps.unit(f.organisation))
        return refused("not_holder", {}, {{"organisation", state.steps.organisation}});
    if (!isAmong(kAnswers, p.parts.steps.answer))
        return missing("answer");
    if (p.parts.steps.answer == "regrets" && isBlankText(p.parts.content.reason))
        return missing("reason");
    return f;
}

void Answer::evolve(meeting::Steps& s, const Stamp& st, const Steps& body)
{
    if (auto* unit = unitOf(s, st.findings.organisation)) {
        unit->answer = body.answer;
        unit->account = st.findings.account;
    }
    note(s, st, body.answer);
}

void Answer::evolve(meeting::Content& content, const meeting::Steps&, const Stamp& st, const Steps&, const Content& body)
{
    write(content, st, body.reason);
}

Result<Findings> AddItem::check(const State& state, const Proposal<AddItem>& p, const Context& c)
{
    const auto& s = state.steps;
    const auto& body = p.parts.steps;
    if (s.state != Main::Called && s.state != Main::Minuted)
        return refused("closed");
    auto f = startCaller(state, p, c);
    if (!f)
        return f;
    if (isBlankText(p.parts.content.matter))
        return missing("matter");
    if (isBlankText(p.parts.content.measure))
        return missing("measure");
    for (const auto* text : {&p.parts.content.matter, &p.parts.content.measure})
        if (auto done = checkLength("matter", *text, kTextLimit); !done)
            return tl::unexpected(done.error());
    // Somebody has to see to it, until a day (004 三.一).
    if (body.owner != s.organisation && !s.unit(body.owner))
        return missing("owner");
    if (!body.due)
        return missing("due");
    if (!body.colour.empty() && !warning::isColour(body.colour))
        return invalid("colour");
    if (s.items.size() >= kItemLimit)
        return invalid("items");
    return f;
}

void AddItem::evolve(meeting::Steps& s, const Stamp& st, const Steps& body)
{
    s.items.push_back({static_cast<std::int64_t>(s.items.size()) + 1, body.disputeNumber, body.type, body.colour, body.owner, body.due, std::nullopt, {}});
    note(s, st, std::to_string(s.items.size()));
}

void AddItem::evolve(meeting::Content& content, const meeting::Steps& s, const Stamp&, const Steps&, const Content& body)
{
    content.items.push_back({static_cast<std::int64_t>(s.items.size()), body.matter, body.measure, {}});
}

Result<Findings> Minutes::check(const State& state, const Proposal<Minutes>& p, const Context& c)
{
    const auto& s = state.steps;
    const auto& body = p.parts.steps;
    if (s.state != Main::Called)
        return refused("closed");
    auto f = startCaller(state, p, c);
    if (!f)
        return f;
    if (isBlankText(p.parts.content.minutes))
        return missing("record");
    if (auto done = checkLength("minutes", p.parts.content.minutes, kTextLimit); !done)
        return tl::unexpected(done.error());
    if (body.present.empty())
        return missing("present");
    for (const auto& unit : body.present)
        if (!s.unit(unit))
            return refused("no_such_organisation", {}, {{"organisation", unit}});
    const auto on = body.on.value_or(f->day());
    if (on > f->day())
        return refused("future", {}, {{"on", formatDay(on)}});
    return f;
}

void Minutes::evolve(meeting::Steps& s, const Stamp& st, const Steps& body)
{
    s.state = Main::Minuted;
    s.heldOn = body.on.value_or(st.day());
    for (const auto& organisation : body.present)
        if (auto* unit = unitOf(s, organisation))
            unit->present = true;
    note(s, st);
}

void Minutes::evolve(meeting::Content& content, const meeting::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.present = body.present;
    content.minutes = body.minutes;
    content.resolved = body.resolved;
}

Result<Findings> Report::check(const State& state, const Proposal<Report>& p, const Context& c)
{
    const auto& s = state.steps;
    if (s.state != Main::Minuted && s.state != Main::Closed)
        return refused(s.state == Main::Called ? "no_minutes" : "closed", "《非诉讼平台实施意见》四（四）10");
    auto f = startCaller(state, p, c);
    if (!f)
        return f;
    if (isBlankText(p.parts.content.report))
        return missing("report");
    if (auto done = checkLength("report", p.parts.content.report, kTextLimit); !done)
        return tl::unexpected(done.error());
    const auto& to = p.parts.steps.to;
    if (to.empty() || to.size() > kUnitLimit)
        return missing("to");
    std::set<std::string> seen{s.organisation};
    for (const auto& unit : to) {
        const auto* o = c.directory.organisation(unit);
        if (!o || !o->active)
            return refused("no_such_organisation", {}, {{"organisation", unit}});
        // Who was there has the minutes; who was told needs no second letter.
        if (s.unit(unit) || !seen.insert(unit).second || std::any_of(s.reports.begin(), s.reports.end(), [&](const ReportSteps& one) { return one.organisation == unit; }))
            return invalid("to");
    }
    return f;
}

void Report::evolve(meeting::Steps& s, const Stamp& st, const Steps& body)
{
    for (const auto& unit : body.to)
        s.reports.push_back({unit, st.day(), std::nullopt, {}});
    note(s, st);
}

void Report::evolve(meeting::Content& content, const meeting::Steps&, const Stamp&, const Steps&, const Content& body)
{
    content.report = body.report;
}

Result<Findings> Confirm::check(const State& state, const Proposal<Confirm>& p, const Context& c)
{
    if (auto f = startFindings(p, c); state.steps.awaits(f.organisation))
        return f;
    if (state.steps.state != Main::Minuted)
        return refused(state.steps.state == Main::Called ? "no_minutes" : "closed", kArticle);
    auto f = startFindings(p, c);
    const auto* unit = state.steps.unit(f.organisation);
    if (!unit || !unit->present)
        return refused("not_holder", {}, {{"organisation", state.steps.organisation}});
    if (unit->confirmedOn)
        return refused("already_received");
    return f;
}

void Confirm::evolve(meeting::Steps& s, const Stamp& st, const Nothing&)
{
    if (auto* unit = unitOf(s, st.findings.organisation)) {
        unit->confirmedOn = st.day();
        unit->account = st.findings.account;
    }
    for (auto& report : s.reports)
        if (report.organisation == st.findings.organisation && !report.receivedOn) {
            report.receivedOn = st.day();
            report.account = st.findings.account;
        }
    closeWhenDone(s);
    note(s, st, st.findings.organisation);
}

void Confirm::evolve(meeting::Content& content, const meeting::Steps&, const Stamp& st, const Nothing&, const Content& body)
{
    write(content, st, body.reason);
}

Result<Findings> ItemDone::check(const State& state, const Proposal<ItemDone>& p, const Context& c)
{
    const auto& s = state.steps;
    if (s.state != Main::Called && s.state != Main::Minuted)
        return refused("closed");
    auto f = startFindings(p, c);
    const auto number = p.parts.steps.number;
    const auto item = std::find_if(s.items.begin(), s.items.end(), [&](const ItemSteps& one) { return one.number == number; });
    if (item == s.items.end() || item->doneOn)
        return invalid("number");
    if (item->owner != f.organisation)
        return refused("not_holder", {}, {{"organisation", item->owner}});
    if (isBlankText(p.parts.content.result))
        return missing("result");
    return f;
}

void ItemDone::evolve(meeting::Steps& s, const Stamp& st, const Steps& body)
{
    for (auto& item : s.items)
        if (item.number == body.number) {
            item.doneOn = st.day();
            item.act = toText(st.id);
        }
    closeWhenDone(s);
    note(s, st, std::to_string(body.number));
}

void ItemDone::evolve(meeting::Content& content, const meeting::Steps&, const Stamp&, const Steps& body, const Content& words)
{
    for (auto& item : content.items)
        if (item.number == body.number)
            item.result = words.result;
}

Result<Findings> Cancel::check(const State& state, const Proposal<Cancel>& p, const Context& c)
{
    if (state.steps.state != Main::Called)
        return refused("closed");
    auto f = startCaller(state, p, c);
    if (f && isBlankText(p.parts.content.reason))
        return missing("reason");
    return f;
}

void Cancel::evolve(meeting::Steps& s, const Stamp& st, const Nothing&)
{
    s.state = Main::Cancelled;
    note(s, st);
}

void Cancel::evolve(meeting::Content& content, const meeting::Steps&, const Stamp& st, const Nothing&, const Content& body)
{
    write(content, st, body.reason);
}

Result<Findings> Printed::check(const State&, const Proposal<Printed>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    if (auto done = checkPrint(body.paper, body.hash, body.copies); !done)
        return tl::unexpected(done.error());
    return startFindings(p, c);
}

void Printed::evolve(meeting::Steps& s, const Stamp& st, const Steps& body)
{
    note(s, st, body.paper);
}

std::vector<Kind> kinds()
{
    using core::kinds::describe;
    return {describe<Call>(), withWords(describe<Answer>(), {{"steps.answer", codesOf(kAnswers)}}), withWords(describe<AddItem>(), {{"steps.colour?", colourWords()}}), describe<Minutes>(), describe<Report>(), describe<Confirm>(), describe<ItemDone>(), describe<Cancel>(), describe<Printed>()};
}

} // namespace core::meeting
