#pragma once

#include "core/calendar/holidays.h"

namespace core {

/// A day found by counting. `provisional` when a year without a table was crossed: weekends only (暂按周末推算).
struct CountedDay {
    Day day{};
    bool provisional = false;
    bool operator==(const CountedDay&) const = default;
};

/// The n-th working day after `from`; `from` itself is not counted. n >= 0 (0: from itself). DOMAIN 4.1, 4.2.
[[nodiscard]] CountedDay addWorkingDays(Day from, int n, const HolidayTable& holidays);
/// `day` itself, or the next working day when it is a rest day. 民事诉讼法第85条, 民法典第203条.
[[nodiscard]] CountedDay rollForward(Day day, const HolidayTable& holidays);

} // namespace core
