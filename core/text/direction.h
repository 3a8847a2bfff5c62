#pragma once

#include <string>
#include <string_view>

namespace core {

/// Unseen characters that turn the order of what is read (Unicode: U+202A to U+202E, U+2066 to U+2069): with one of them in a
/// clause the paper says another sum than the record. Arabic letters do without; marks of direction (U+200E, U+200F) turn
/// nothing but themselves and stay.
[[nodiscard]] bool turnsDirection(std::string_view utf8);
/// The same in JSON as it came, where they may also stand as escapes.
[[nodiscard]] bool jsonTurnsDirection(std::string_view json);
[[nodiscard]] std::string withoutTurns(std::string utf8);

} // namespace core
