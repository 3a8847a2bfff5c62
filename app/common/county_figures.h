#pragma once

#include "app/common/membership.h"
#include "sync/exchange/figures.h"

namespace app {

/// Asks the county over the line. Waits for it: never on the GUI thread; runs an event loop. What came is checked by
/// Desk::countyForm. Codes: those of client::CountyLink and of the county.
[[nodiscard]] core::Result<exchange::FigureAnswer> askFigures(const County& county, const exchange::FigureRequest& request);

} // namespace app
