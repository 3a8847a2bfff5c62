#pragma once

#include "core/dispute/state.h"

#include <string_view>

namespace ui {

/// Whether an act about colour or police has anything to act on; others always do.
[[nodiscard]] bool fitsRisk(const core::dispute::Steps& steps, std::string_view kind);

} // namespace ui
