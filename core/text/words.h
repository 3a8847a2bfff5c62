#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Words of a line: blanks and tabs separate, "…" holds blanks together and may be empty. A quote that is never closed
/// reaches to the end of the line.
[[nodiscard]] std::vector<std::string> splitWords(std::string_view line);

} // namespace core
