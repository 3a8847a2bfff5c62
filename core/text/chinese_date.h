#pragma once

#include "core/time.h"

#include <string>

namespace core {

/// "2026年3月4日"
[[nodiscard]] std::string chineseDate(Day day);
/// "2026年3月4日（周三）"
[[nodiscard]] std::string chineseDateWithWeekday(Day day);
/// "3月4日"
[[nodiscard]] std::string chineseShortDate(Day day);
/// "周三"
[[nodiscard]] std::string chineseWeekday(Day day);

} // namespace core
