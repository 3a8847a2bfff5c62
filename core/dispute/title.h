#pragma once

#include "core/directory/state.h"
#include "core/dispute/state.h"

namespace core::dispute {

/// 谢宇航 与 苏兴旺; more than one on a side: 杜喆 与 徐兴旺等. The number when names may not be read.
[[nodiscard]] std::string titleOf(const State& state);

/// 西竹坪人调字〔2026〕第61号 for the word 人调字, from the local number LQ20260200061: one book, one sequence (DOMAIN 5).
/// Empty when the number has no year.
[[nodiscard]] std::string bookNumber(const Steps& steps, const directory::State& directory, std::string_view word);

} // namespace core::dispute
