#pragma once

#include "core/calendar/period.h"

namespace core {

/// The days of a clock as they stand, without asking whether each event was allowed on its day: for events that were judged
/// when they were recorded. What lies before the start is counted from the start. deadline() judges first.
[[nodiscard]] Period counted(const PeriodInput& input, const CountySettings& settings, const HolidayTable& holidays);

} // namespace core
