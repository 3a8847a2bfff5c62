#pragma once

#include <string_view>

namespace core {

/// Whether two digits are a province-level code of GB/T 2260 (11 Beijing … 65 Xinjiang, 71, 81, 82) or one of the two
/// used beside it in numbers of persons: 83 (Taiwan residents' permits, 居住证) and 91 (abroad).
/// County codes below are not looked up: they were redrawn many times, and a number keeps the code of its birth.
[[nodiscard]] bool isProvinceCode(std::string_view twoDigits);

} // namespace core
