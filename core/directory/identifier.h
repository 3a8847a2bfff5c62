#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace core::directory {

/// An id for somebody or something of this name, so that nobody must invent one: `prefix` and the name in letters, 方小红
/// fangxiaohong, with 2, 3, … behind it while `taken` says so. Empty for a name without letters. What it never is: a
/// statement how the name is read.
[[nodiscard]] std::string freeIdentifier(std::string_view prefix, std::string_view name, const std::function<bool(const std::string&)>& taken);

} // namespace core::directory
