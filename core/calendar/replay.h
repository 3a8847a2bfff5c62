#pragma once

#include "core/calendar/period.h"

namespace core {

/// Only what `deadline` refuses, with the same codes: for a record whose period nobody is going to read now.
[[nodiscard]] Done checkPeriod(const PeriodInput& input, const CountySettings& settings, const HolidayTable& holidays);

} // namespace core
