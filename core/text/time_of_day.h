#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// A time of day as people write it, as "09:30": 9:30, 9：30, 09.30, 930, 9点半, 9时05分, 下午2点, 晚上八点一刻. Full-width signs and
/// blanks are accepted. Nothing for anything else: a day has no 24:30 and no 下午9:70.
[[nodiscard]] std::optional<std::string> readTimeOfDay(std::string_view text);

} // namespace core
