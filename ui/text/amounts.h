#pragma once

#include <QString>
#include <cstdint>

namespace ui {

/// 16,400.00 of `fen`.
[[nodiscard]] QString groupedAmount(std::int64_t fen);

} // namespace ui
