#pragma once

#include "core/dispute/state.h"

namespace core::dispute {

/// 谢宇航 与 苏兴旺; more than one on a side: 杜喆 与 徐兴旺等. The number when names may not be read.
[[nodiscard]] std::string titleOf(const State& state);

} // namespace core::dispute
