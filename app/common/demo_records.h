#pragma once

#include "core/calendar/holidays.h"
#include "core/result.h"
#include "core/time.h"
#include "sync/county/administration.h"

namespace app {

/// Brings the fictional disputes shipped with the program into a demo county, those of the 2,000 that have happened by then: the administrator's desk is made in a
/// temporary profile, imports them, publishes the library, and exchanges with the county in this process, without a network. The
/// profile is removed afterwards. Returns how many the county holds now.
[[nodiscard]] core::Result<std::int64_t> importDemoRecords(const county::Place& county, const core::Clock& clock,
                                                           const core::HolidayTable& holidays);

/// The records as JSON lines.
[[nodiscard]] core::Result<std::string> demoRecords();

/// Of `lines` those that hold no day after `last`: nobody has written down what is yet to come.
[[nodiscard]] std::string recordsUntil(std::string_view lines, core::Day last);

} // namespace app
