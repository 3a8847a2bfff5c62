#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// A text as somebody reads it who is not deceived by its spelling: full width, circled and Chinese digits, blanks, line
/// breaks and signs without width inside a word. Every character keeps its place in the text.
namespace core::library {

struct FlatText {
    std::u32string characters;
    std::vector<std::size_t> places; ///< index in the original, of each character

    [[nodiscard]] std::size_t begin(std::size_t at) const { return places[at]; }
    [[nodiscard]] std::size_t end(std::size_t at, std::size_t length) const { return places[at + length - 1] + 1; }
};

enum class Keep {
    Everything, ///< folded only
    Words,      ///< without blanks, line breaks and middle dots: names, plates
    Digits,     ///< and without hyphens, full stops, brackets; Chinese digits as digits: numbers
};
[[nodiscard]] FlatText flatten(std::u32string_view text, Keep keep);
[[nodiscard]] std::u32string flatOf(std::string_view text, Keep keep);

[[nodiscard]] bool isHan(char32_t c);
[[nodiscard]] bool isDigit(char32_t c);      ///< after folding: 0 … 9
[[nodiscard]] bool isLatin(char32_t c);      ///< after folding: A … Z
/// 0 … 9 of 〇零一壹 … 玖幺; -1 for anything else. 十 is no digit.
[[nodiscard]] int chineseDigit(char32_t c);

} // namespace core::library
