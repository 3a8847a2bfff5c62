#pragma once

#include "core/calendar/holidays.h"
#include "core/result.h"
#include "core/time.h"
#include "sync/county/administration.h"

namespace app {

/// Brings the 2,000 fictional disputes shipped with the program into a demo county: the administrator's desk is made in a
/// temporary profile, imports them, publishes the library, and exchanges with the county in this process, without a network. The
/// profile is removed afterwards. Returns how many the county holds now.
[[nodiscard]] core::Result<std::int64_t> importDemoRecords(const county::Place& county, const core::Clock& clock,
                                                           const core::HolidayTable& holidays);

/// The records as JSON lines.
[[nodiscard]] core::Result<std::string> demoRecords();

} // namespace app
