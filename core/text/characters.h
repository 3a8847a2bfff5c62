#pragma once

#include <string>
#include <string_view>

namespace core {

/// The characters of a UTF-8 text; every byte that does not belong to one becomes U+FFFD.
[[nodiscard]] std::u32string charactersOf(std::string_view utf8);

void appendUtf8(std::string& out, char32_t character);
[[nodiscard]] std::string toUtf8(std::u32string_view characters);

/// The text with every wrong byte replaced, so that it may be written into JSON.
[[nodiscard]] std::string wellFormed(std::string_view utf8);

/// What an input method in full-width mode, or a copied page, puts in place of ASCII: ＡＺ０９ and their signs become
/// half-width, every kind of blank becomes a space, every kind of dash becomes "-". Nothing else changes.
[[nodiscard]] std::u32string halfWidth(std::u32string_view characters);

/// halfWidth() of the text with all blanks taken out, as numbers are read.
[[nodiscard]] std::u32string compactHalfWidth(std::string_view utf8);

} // namespace core
