#pragma once

#include <string>
#include <string_view>

namespace core {

/// Takes the first character off a UTF-8 text that is not empty; a byte that belongs to none is U+FFFD.
[[nodiscard]] char32_t takeCharacter(std::string_view& utf8);
/// The characters of a UTF-8 text; every byte that does not belong to one becomes U+FFFD.
[[nodiscard]] std::u32string charactersOf(std::string_view utf8);

void appendUtf8(std::string& out, char32_t character);
[[nodiscard]] std::string toUtf8(std::u32string_view characters);

/// The text with every wrong byte replaced, so that it may be written into JSON.
[[nodiscard]] std::string wellFormed(std::string_view utf8);

/// Blanks of every width, also those that nobody sees, and the marks that turn the direction of reading.
[[nodiscard]] bool isBlank(char32_t c);

/// What an input method in full-width mode, or a copied page, puts in place of ASCII: ＡＺ０９ and their signs become
/// half-width, every kind of blank becomes a space, every kind of dash becomes "-". Nothing else changes.
[[nodiscard]] std::u32string halfWidth(std::u32string_view characters);

/// halfWidth() of the text with all blanks taken out, as numbers are read.
[[nodiscard]] std::u32string compactHalfWidth(std::string_view utf8);

} // namespace core
