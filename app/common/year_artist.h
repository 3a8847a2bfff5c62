#pragma once

#include "app/common/year.h"

namespace app {

/// Paints with Qt: any thread with a QGuiApplication behind it. `holidays` outlives it.
[[nodiscard]] YearArtist yearArtist(const core::HolidayTable& holidays);

} // namespace app
