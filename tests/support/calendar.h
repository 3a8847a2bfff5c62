#pragma once

#include "core/calendar/workdays.h"
#include "core/time.h"

/// Days as tests write them. Each throws for a text that is no day.
namespace core::test {

[[nodiscard]] inline Day day(std::string_view text) { return parseDay(text).value(); }
/// Noon of that day in China.
[[nodiscard]] inline Instant noon(std::string_view text) { return startOfDayInChina(day(text)) + std::chrono::hours(12); }
[[nodiscard]] inline const HolidayTable& holidays() { return HolidayTable::shipped(); }

} // namespace core::test
