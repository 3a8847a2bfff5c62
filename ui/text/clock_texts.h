#pragma once

#include "core/desk/views.h"
#include "core/directory/state.h"
#include "core/dispute/clock_view.h"
#include "ui/widgets/clock_data.h"

namespace ui {

/// The mediation clock in words: pill, flags, brackets, sum. No date is computed here.
[[nodiscard]] ClockStripData clockStripData(const core::dispute::ClockView& view, core::Day today);
/// Receipt: cells with words, the day of the assignment first, not counted.
[[nodiscard]] ClockStripData receiptStripData(const core::dispute::SmallClock& clock, core::Day today);
/// Court review: plain small cells.
[[nodiscard]] ClockStripData reviewStripData(const core::dispute::SmallClock& clock, core::Day today);
/// What a dispute's page shows: its mediation clock, before it the receipt's; no cells where nobody here knows the clock.
[[nodiscard]] ClockStripData clockOfDispute(const core::desk::SubjectView& view, core::Day today, const core::CountySettings& settings, const core::HolidayTable& holidays);
/// For a table row: what is used and left until `due`.
[[nodiscard]] SmallStripData smallStrip(core::Day start, core::Day due, core::Day today);
/// The same of a clock that is known day by day: what was suspended shows as well.
[[nodiscard]] SmallStripData smallStrip(const core::dispute::ClockView& view);

} // namespace ui
