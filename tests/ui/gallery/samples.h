#pragma once

#include "ui/widgets/clock_data.h"
#include "ui/widgets/desk_list.h"

namespace gallery {

/// The disputes of the design's pictures, as of 2026-04-16.
[[nodiscard]] QList<ui::DeskGroup> todayGroups();
[[nodiscard]] ui::ClockStripData extendedClock();   ///< received, suspended, extended, rolled
[[nodiscard]] ui::ClockStripData overdueClock();    ///< pushed to the township, ended two days ago
[[nodiscard]] ui::ClockStripData suspendedClock();
[[nodiscard]] ui::ClockStripData receiptClock();    ///< three working days, with words
[[nodiscard]] ui::ClockStripData reviewClock();     ///< fifteen days of the court
[[nodiscard]] ui::ClockStripData provisionalClock(); ///< runs into a year without a holiday table

} // namespace gallery
