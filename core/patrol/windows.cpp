#include "core/patrol/windows.h"

#include <algorithm>
#include <fmt/format.h>

namespace core::patrol {

namespace {

using std::chrono::days;
using std::chrono::year_month_day;

Day lastOfMonth(const year_month_day& date)
{
    return Day{year_month_day{date.year() / date.month() / std::chrono::last}};
}

Day dayOf(const year_month_day& date, unsigned day)
{
    return Day{date.year() / date.month() / std::chrono::day{day}};
}

} // namespace

std::optional<Cycle> cycleOf(directory::OrganisationKind kind)
{
    using enum directory::OrganisationKind;
    switch (kind) {
    case VillageCommittee: return Cycle::Week;
    case TownshipCommittee: case ProfessionalBody: case JusticeOffice: return Cycle::HalfMonth;
    case Centre: case CountyOffice: return Cycle::Month;
    default: break; // courts, police stations and the rooms and offices beside them walk nothing
    }
    return std::nullopt;
}

Window windowOf(Cycle cycle, Day day)
{
    const year_month_day date{day};
    switch (cycle) {
    case Cycle::Week: {
        const auto monday = day - days{(std::chrono::weekday{day}.iso_encoding() - 1)};
        return {monday, monday + days{6}};
    }
    case Cycle::HalfMonth:
        if (static_cast<unsigned>(date.day()) <= 15)
            return {dayOf(date, 1), dayOf(date, 15)};
        return {dayOf(date, 16), lastOfMonth(date)};
    case Cycle::Month: break;
    }
    return {dayOf(date, 1), lastOfMonth(date)};
}

Window windowBefore(Cycle cycle, const Window& window)
{
    return windowOf(cycle, window.first - days{1});
}

std::string windowName(Cycle cycle, const Window& window)
{
    const year_month_day first{window.first}, last{window.last};
    const auto month = static_cast<unsigned>(first.month());
    if (cycle == Cycle::Month)
        return fmt::format("{}月", month);
    if (cycle == Cycle::HalfMonth)
        return fmt::format("{}月{}", month, static_cast<unsigned>(first.day()) == 1 ? "上半月" : "下半月");
    // The week belongs to the year of its Thursday, as ISO 8601 counts.
    const year_month_day thursday{window.first + days{3}};
    const auto week = ((window.first + days{3}) - Day{thursday.year() / std::chrono::January / 1}).count() / 7 + 1;
    const auto end = first.month() == last.month() ? fmt::format("{}日", static_cast<unsigned>(last.day()))
                                                   : fmt::format("{}月{}日", static_cast<unsigned>(last.month()), static_cast<unsigned>(last.day()));
    return fmt::format("第{}周（{}月{}日至{}）", week, month, static_cast<unsigned>(first.day()), end);
}

bool counts(const Steps& steps, const Window& window)
{
    if (steps.state != Main::Closed || !steps.on || !window.contains(*steps.on))
        return false;
    if (steps.zero)
        return true; // checked at its entry: route, time, evidence
    return !steps.stops.empty() && std::none_of(steps.stops.begin(), steps.stops.end(), [](const Stop& stop) { return stop.result.empty(); });
}

Filled stateOf(const Window& window, std::string_view organisation, std::span<const Steps* const> patrols)
{
    Filled out{window, 0, 0, 0};
    for (const auto* steps : patrols) {
        if (steps->organisation != organisation || !counts(*steps, window))
            continue;
        ++(steps->backFilled ? out.backFilled : out.patrols);
        out.clues += steps->clues();
    }
    return out;
}

std::optional<Day> springFestival(int year)
{
    // From the almanac (GB/T 33661). Reckoned tables such as ICU's are a day off in 2027, when the new moon falls four
    // minutes before midnight; so this is data, to be prolonged in time.
    static constexpr std::pair<unsigned, unsigned> kDays[] = {
        {2, 12}, {2, 1}, {1, 22}, {2, 10}, {1, 29}, {2, 17}, {2, 6},  {1, 26}, {2, 13}, {2, 3},  // 2021 to 2030
        {1, 23}, {2, 11}, {1, 31}, {2, 19}, {2, 8}, {1, 28}, {2, 15}, {2, 4},  {1, 24}, {2, 12}}; // 2031 to 2040
    constexpr int kFirst = 2021;
    if (year < kFirst || year >= kFirst + static_cast<int>(std::size(kDays)))
        return std::nullopt;
    const auto [month, day] = kDays[year - kFirst];
    return makeDay(year, month, day);
}

std::optional<Window> springWindow(Day day, std::int64_t length)
{
    const auto festival = springFestival(static_cast<int>(year_month_day{day}.year()));
    if (!festival || length <= 0)
        return std::nullopt;
    const Window window{*festival - days{length}, *festival - days{1}};
    return window.contains(day) ? std::optional(window) : std::nullopt;
}

} // namespace core::patrol
