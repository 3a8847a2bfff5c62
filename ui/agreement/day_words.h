#pragma once

#include "core/time.h"

#include <QString>
#include <optional>

namespace ui {

/// A day as people type it: 2026-04-16, 2026.4.16, 2026年4月16日, 20260416, 4月16日 or 4-16 (this year, or the next when
/// that day is past), 今天, 明天. Full-width digits are read too. nullopt when it is none.
[[nodiscard]] std::optional<core::Day> readDay(const QString& text, core::Day today);
/// 2026年4月16日, with " 当日" when it is today.
[[nodiscard]] QString writeDay(core::Day day, core::Day today);

} // namespace ui
