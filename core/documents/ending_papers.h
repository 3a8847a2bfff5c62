#pragma once

#include "core/documents/wording.h"

/// Papers of a mediation that failed: DOMAIN 5.20, 5.21.
namespace core::documents {

/// 5.20 人民调解终结书, with the other ways told. 人民调解法 26.
[[nodiscard]] Paper terminationSheet(const dispute::State& state, const Occasion& occasion);
/// 5.21 退回函 to the court: result, reasons, undisputed facts, itemised papers. 实施意见 15.
[[nodiscard]] Paper returnLetter(const returning::State& state, const Occasion& occasion);

} // namespace core::documents
