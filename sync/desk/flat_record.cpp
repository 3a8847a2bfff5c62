#include "sync/desk/flat_record.h"

#include "core/dispute/catalogue.h"
#include "core/dispute/life_cycle.h"
#include "core/text/amount.h"
#include "core/text/csv.h"

#include <algorithm>
#include <charconv>

namespace desk {

using namespace core;

namespace {

namespace json = boost::json;

constexpr std::string_view kPlain[] = {"id", "type", "narrative", "amount", "occurred_on", "registered_on", "assigned_on",
                                       "accepted_on", "extension_days", "appraisal.kind", "appraisal.from", "appraisal.to",
                                       "closed_on", "county", "township", "village", "level", "organisation", "mediator",
                                       "outcome", "agreement", "state", "due", "subject"};
/// Those that an export writes; the three above that say where are one text after an import.
constexpr std::string_view kExported[] = {"id", "type", "narrative", "amount", "occurred_on", "registered_on", "assigned_on",
                                          "accepted_on", "extension_days", "appraisal.kind", "appraisal.from", "appraisal.to",
                                          "closed_on", "county", "level", "organisation", "mediator", "outcome", "agreement",
                                          "state", "due", "subject"};
constexpr std::string_view kParty[] = {"name", "role", "sex", "birth", "id_number", "credit_code", "phone", "address",
                                       "organisation", "representative", "agent", "account"};
constexpr std::string_view kPartyExported[] = {"name", "role", "organisation", "sex", "birth"};
constexpr std::string_view kParties = "parties.";
constexpr std::size_t kMostParties = 99;

template <std::size_t N>
bool holds(const std::string_view (&list)[N], std::string_view name)
{
    return std::find(std::begin(list), std::end(list), name) != std::end(list);
}

/// "parties.2.name" → 2 and "name"; nothing for other columns.
std::optional<std::pair<std::size_t, std::string_view>> partyColumn(std::string_view column)
{
    if (!column.starts_with(kParties))
        return std::nullopt;
    column.remove_prefix(kParties.size());
    std::size_t number = 0;
    const auto [end, error] = std::from_chars(column.data(), column.data() + column.size(), number);
    if (error != std::errc{} || number == 0 || number > kMostParties || end == column.data() + column.size() || *end != '.')
        return std::nullopt;
    return std::pair{number, column.substr(static_cast<std::size_t>(end - column.data()) + 1)};
}

/// What an import kept in its note behind this label; empty for a dispute that began here.
std::string noted(const dispute::State& state, std::string_view label)
{
    if (state.steps.source != dispute::Source::Import || state.content.notes.empty())
        return {};
    std::string_view note = state.content.notes.front().text;
    while (!note.empty()) {
        const auto end = note.find("；");
        const auto part = note.substr(0, end);
        if (part.starts_with(label))
            return std::string(part.substr(label.size()));
        note.remove_prefix(end == std::string_view::npos ? note.size() : end + std::string_view("；").size());
    }
    return {};
}

std::string outcomeOf(const dispute::Steps& steps)
{
    using dispute::Main;
    switch (steps.state) {
    case Main::GS: case Main::G1: case Main::G2: return "达成书面协议";
    case Main::F0: case Main::F1: case Main::F2: case Main::F3:
        return steps.failureReasons == std::vector<std::string>{"F01"} ? "当事人拒绝调解" : "调解不成退回";
    default: return dispute::isEnded(steps.state) ? std::string(dispute::stateName(steps.state)) : "调解中";
    }
}

std::string_view roleOf(dispute::Side side)
{
    switch (side) {
    case dispute::Side::Applicant: return "申请人";
    case dispute::Side::Respondent: return "被申请人";
    case dispute::Side::Third: break;
    }
    return "第三人";
}

json::array partiesOf(const dispute::State& state)
{
    json::array out;
    for (const auto& party : state.steps.parties) {
        json::object record{{"name", state.partyName(party.id)}, {"role", roleOf(party.side)}};
        if (party.organisation)
            record["organisation"] = true;
        for (const auto* field : {"sex", "birth"})
            if (const auto text = valueOf(state.content.fields, party.id + "." + field); !text.empty())
                record[field] = text;
        out.push_back(std::move(record));
    }
    return out;
}

std::string agreementOf(const dispute::State& state)
{
    std::string out;
    if (state.content.agreement)
        for (const auto& clause : state.content.agreement->clauses) {
            const auto text = !clause.text.empty() ? clause.text
                              : clause.fen        ? state.partyName(clause.debtor) + "付给" + state.partyName(clause.creditor) + formatAmount(*clause.fen) + "元"
                                                  : clause.object;
            out += (out.empty() ? "" : "\n") + text;
        }
    return out;
}

bool isDayColumn(std::string_view column)
{
    return column.ends_with("_on") || column.ends_with(".birth") || column == "appraisal.from" || column == "appraisal.to";
}

/// A day as spreadsheets write it ("2025/5/6", "2025年5月6日", "2025/5/6 0:00") in the form that records have; what is none is
/// left as it stands.
std::string dayCell(std::string text)
{
    int numbers[3]{}; // year, month, day
    const char* at = text.data();
    const char* const end = at + text.size();
    for (int i = 0; i < 3; ++i) {
        const auto [after, error] = std::from_chars(at, end, numbers[i]);
        if (error != std::errc{})
            return text;
        at = after;
        const std::string_view rest(at, static_cast<std::size_t>(end - at));
        for (const std::string_view sign : {"/", "-", ".", "年", "月", "日"})
            if (rest.starts_with(sign)) {
                at += sign.size();
                break;
            }
        if (i < 2 && at == after)
            return text;
    }
    if (at != end && *at != ' ') // a time of the day behind it says nothing here
        return text;
    const auto within = [&](int part, int least, int most) { return numbers[part] >= least && numbers[part] <= most; };
    if (!within(0, 1000, 9999) || !within(1, 1, 12) || !within(2, 1, 31)) // four digits: "5/6/25" may mean anything
        return text;
    const std::chrono::year_month_day day{std::chrono::year(numbers[0]), std::chrono::month(static_cast<unsigned>(numbers[1])),
                                          std::chrono::day(static_cast<unsigned>(numbers[2]))};
    return day.ok() ? formatDay(Day(day)) : text;
}

std::string cellOf(const json::object& record, std::string_view name)
{
    const auto* value = record.if_contains(name);
    if (!value || value->is_null())
        return {};
    return value->is_string() ? std::string(std::string_view(value->get_string())) : json::serialize(*value);
}

} // namespace

json::object recordOf(const dispute::State& state, const directory::State& directory)
{
    const auto& steps = state.steps;
    json::object out{{"id", steps.number}, {"type", dispute::typeTitle(steps.type)}, {"parties", partiesOf(state)}};
    const auto add = [&](std::string_view name, const std::string& text) {
        if (!text.empty())
            out[name] = text;
    };
    const auto addDay = [&](std::string_view name, const std::optional<Day>& day) { add(name, day ? formatDay(*day) : std::string()); };
    add("narrative", valueOf(state.content.fields, "narrative"));
    if (const auto text = valueOf(state.content.fields, "amount"); !text.empty()) {
        Fen fen = 0;
        if (std::from_chars(text.data(), text.data() + text.size(), fen).ec == std::errc{})
            add("amount", formatAmount(fen));
    }
    add("occurred_on", valueOf(state.content.fields, "occurredOn"));
    addDay("registered_on", steps.registeredOn);
    addDay("assigned_on", steps.dispatchedOn);
    addDay("accepted_on", steps.acceptedOn);
    std::int64_t extended = 0;
    for (const auto& extension : steps.extensions)
        extended += extension.days;
    out["extension_days"] = extended;
    if (!steps.suspensions.empty()) {
        json::object pause{{"from", formatDay(steps.suspensions.front().from)}};
        if (const auto kind = noted(state, "鉴定评估："); !kind.empty())
            pause["kind"] = kind;
        if (const auto& to = steps.suspensions.front().to)
            pause["to"] = formatDay(*to);
        out["appraisal"] = std::move(pause);
    }
    addDay("closed_on", steps.clockStopped);
    add("county", noted(state, "地点："));
    add("level", noted(state, "层级："));
    const auto organisation = noted(state, "调解组织："), mediator = noted(state, "调解员："), outcome = noted(state, "调解结果：");
    add("organisation", !organisation.empty() ? organisation : steps.holder.organisation.empty() ? "" : directory.organisationName(steps.holder.organisation));
    add("mediator", !mediator.empty() ? mediator : steps.holder.mediator.empty() ? "" : directory.accountName(steps.holder.mediator));
    // What has moved on since the import says so itself.
    add("outcome", steps.state == dispute::Main::Z0 && !outcome.empty() ? outcome : outcomeOf(steps));
    add("agreement", agreementOf(state));
    out["state"] = dispute::stateName(steps.state);
    return out;
}

std::vector<std::string> flatColumns(std::size_t parties)
{
    std::vector<std::string> out;
    for (const auto name : kExported) {
        out.emplace_back(name);
        if (name != "type")
            continue;
        for (std::size_t number = 1; number <= std::min(parties, kMostParties); ++number)
            for (const auto part : kPartyExported)
                out.push_back(std::string(kParties) + std::to_string(number) + "." + std::string(part));
    }
    return out;
}

std::vector<std::string> flatRow(const json::object& record, const std::vector<std::string>& columns)
{
    std::vector<std::string> out;
    out.reserve(columns.size());
    const auto* parties = record.if_contains("parties");
    const auto* appraisal = record.if_contains("appraisal");
    for (const std::string_view column : columns) {
        if (const auto party = partyColumn(column)) {
            const bool there = parties && parties->is_array() && party->first <= parties->get_array().size();
            out.push_back(there ? cellOf(parties->get_array()[party->first - 1].get_object(), party->second) : std::string());
        } else if (column.starts_with("appraisal.")) {
            out.push_back(appraisal && appraisal->is_object() ? cellOf(appraisal->get_object(), column.substr(10)) : std::string());
        } else {
            out.push_back(cellOf(record, column));
        }
    }
    return out;
}

bool isFlatColumn(std::string_view column)
{
    const auto party = partyColumn(column);
    return party ? holds(kParty, party->second) : holds(kPlain, column);
}

Result<json::object> recordFromRow(const std::vector<std::string>& columns, const std::vector<std::string>& cells)
{
    if (cells.size() > columns.size())
        return misused("malformed", {{"what", "cells"}});
    json::object out, appraisal;
    std::map<std::size_t, json::object> parties;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string_view column = columns[i];
        const auto text = isDayColumn(column) ? dayCell(plainCell(cells[i])) : plainCell(cells[i]);
        if (text.empty())
            continue;
        if (const auto party = partyColumn(column)) {
            auto& record = parties[party->first];
            record[party->second] = text;
            if (party->second == "organisation") {
                if (text != "true" && text != "false")
                    return misused("malformed", {{"what", column}});
                record[party->second] = text == "true";
            }
        } else if (column.starts_with("appraisal.")) {
            appraisal[column.substr(10)] = text;
        } else if (column == "extension_days") {
            std::int64_t days = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), days);
            if (error != std::errc{} || end != text.data() + text.size())
                return misused("malformed", {{"what", column}});
            out[column] = days;
        } else {
            out[column] = text;
        }
    }
    if (!parties.empty()) {
        json::array list;
        for (auto& [number, record] : parties)
            list.push_back(std::move(record));
        out["parties"] = std::move(list);
    }
    if (!appraisal.empty())
        out["appraisal"] = std::move(appraisal);
    return out;
}

} // namespace desk
