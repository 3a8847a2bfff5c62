#include "core/calendar/workdays.h"

#include <cassert>

namespace core {

namespace {

/// Like HolidayTable::isWorkday; years without a notice know only weekends, and say so.
bool worked(Day day, const HolidayTable& holidays, bool& provisional)
{
    if (const auto known = holidays.isWorkday(day))
        return *known;
    provisional = true;
    const std::chrono::weekday weekday{day};
    return weekday != std::chrono::Saturday && weekday != std::chrono::Sunday;
}

} // namespace

CountedDay addWorkingDays(Day from, int n, const HolidayTable& holidays)
{
    assert(n >= 0);
    CountedDay result{from, false};
    while (n > 0) {
        result.day += std::chrono::days{1};
        if (worked(result.day, holidays, result.provisional))
            --n;
    }
    return result;
}

CountedDay rollForward(Day day, const HolidayTable& holidays)
{
    CountedDay result{day, false};
    while (!worked(result.day, holidays, result.provisional))
        result.day += std::chrono::days{1};
    return result;
}

} // namespace core
