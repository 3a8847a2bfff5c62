#pragma once

#include "ui/theme/theme.h"
#include "ui/widgets/clock_data.h"

#include <QRect>

class QPainter;

namespace ui {

enum class ClockSize {
    Full,  ///< flags, cells, brackets
    Small, ///< cells only, 12 high: court review, headers
};

/// Height that paintClock needs at this width (cells with words stand taller).
[[nodiscard]] int clockHeight(const ClockStripData& data, ClockSize size, const Theme& theme);
/// Draws flags, cells and brackets of a period into `rect`. For screen and paper alike.
void paintClock(QPainter& painter, const QRect& rect, const ClockStripData& data, ClockSize size, const Theme& theme);
/// Draws the strip of a table row: 80 px wide, 8 high, in the middle of `rect`.
void paintSmallStrip(QPainter& painter, const QRect& rect, const SmallStripData& data, const Theme& theme);

} // namespace ui
