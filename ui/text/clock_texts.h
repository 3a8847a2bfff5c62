#pragma once

#include "core/dispute/clock_view.h"
#include "ui/widgets/clock_data.h"

namespace ui {

/// The mediation clock in words: pill, flags, brackets, sum. No date is computed here.
[[nodiscard]] ClockStripData clockStripData(const core::dispute::ClockView& view, core::Day today);
/// Receipt: cells with words, the day of the assignment first, not counted.
[[nodiscard]] ClockStripData receiptStripData(const core::dispute::SmallClock& clock, core::Day today);
/// Court review: plain small cells.
[[nodiscard]] ClockStripData reviewStripData(const core::dispute::SmallClock& clock, core::Day today);
/// For a table row: what is used and left until `due`.
[[nodiscard]] SmallStripData smallStrip(core::Day start, core::Day due, core::Day today);

} // namespace ui
