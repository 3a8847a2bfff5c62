#include "core/meeting/briefing.h"

#include "core/text/chinese_date.h"

#include <fmt/format.h>

#include <algorithm>

namespace core::meeting {

namespace {

using statistics::Row;

/// The shown text of one figure of a row.
std::string figureOf(const statistics::Form& form, const Row& row, std::string_view column)
{
    for (std::size_t i = 0; i < form.columns.size() && i < row.cells.size(); ++i)
        if (form.columns[i].key == column)
            return statistics::shown(row.cells[i], form.columns[i].unit);
    return "—";
}

std::int64_t countOf(const statistics::Form& form, const Row& row, std::string_view column)
{
    for (std::size_t i = 0; i < form.columns.size() && i < row.cells.size(); ++i)
        if (form.columns[i].key == column)
            return row.cells[i].value;
    return 0;
}

/// "2026年4月24日 08:55"
std::string minuteOf(Instant instant)
{
    const auto day = dayInChina(instant);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(instant - startOfDayInChina(day)).count();
    return fmt::format("{} {:02}:{:02}", chineseDate(day), minutes / 60, minutes % 60);
}

} // namespace

std::string briefing(const statistics::Form& cases, std::span<const Earlier> meetings, std::string_view organisation, const directory::State& directory)
{
    std::string out;
    const auto sum = std::find_if(cases.rows.begin(), cases.rows.end(), [](const Row& row) { return row.sum; });
    out += chineseDate(cases.from) + "至" + chineseDate(cases.to) + "：";
    if (sum == cases.rows.end())
        out += "没有受理。";
    else
        out += fmt::format("受理{}件，达成协议{}件，调解不成{}件，转为诉讼{}件，期末未结{}件。", figureOf(cases, *sum, "began"), figureOf(cases, *sum, "agreed"), figureOf(cases, *sum, "failed"),
                           figureOf(cases, *sum, "suit"), figureOf(cases, *sum, "open"));
    // What comes up most: three types, never a person.
    std::vector<const Row*> types;
    for (const auto& row : cases.rows)
        if (!row.sum && countOf(cases, row, "began") > 0)
            types.push_back(&row);
    std::stable_sort(types.begin(), types.end(), [&](const Row* a, const Row* b) { return countOf(cases, *a, "began") > countOf(cases, *b, "began"); });
    if (types.size() > 3)
        types.resize(3);
    std::string most;
    for (const auto* row : types)
        most += (most.empty() ? "" : "、") + row->title + figureOf(cases, *row, "began") + "件";
    if (!most.empty())
        out += "\n受理较多的：" + most + "。";
    std::string open;
    for (const auto& one : meetings) {
        if (one.steps->organisation != organisation || (one.steps->state != Main::Minuted && one.steps->state != Main::Closed))
            continue;
        for (const auto& item : one.steps->items) {
            const auto words = std::find_if(one.content->items.begin(), one.content->items.end(), [&](const ItemContent& said) { return said.number == item.number; });
            if (!item.doneOn && words != one.content->items.end())
                open += "\n　" + words->matter + "（" + directory.organisationName(item.owner) + (item.due ? "，" + chineseDate(*item.due) + "前" : std::string()) + "）";
        }
    }
    if (!open.empty())
        out += "\n以前定下还没有办结的重点纠纷：" + open;
    out += cases.asOf ? "\n资料截至" + minuteOf(*cases.asOf) : std::string("\n本机还没有从县服务器取过资料");
    if (cases.waiting > 0)
        out += fmt::format("，本机还有{}件没有上传", cases.waiting);
    out += "。";
    std::string silent;
    for (const auto& id : cases.silent)
        silent += (silent.empty() ? "" : "、") + directory.organisationName(id);
    if (!silent.empty())
        out += "近日没有传来资料的：" + silent + "。";
    return out;
}

} // namespace core::meeting
