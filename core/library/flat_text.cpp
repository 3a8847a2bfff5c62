#include "core/library/flat_text.h"

#include "core/text/characters.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

#include <array>

namespace core::library {

namespace {

bool isBlank(char32_t c)
{
    // Blanks, line breaks, marks without width or advance: all of them can part a number without being seen.
    const auto type = u_charType(static_cast<UChar32>(c));
    return u_isUWhiteSpace(static_cast<UChar32>(c)) || type == U_FORMAT_CHAR || type == U_CONTROL_CHAR || type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK;
}

bool isMiddleDot(char32_t c)
{
    return c == U'·' || c == U'•' || c == U'‧' || c == U'∙' || c == U'⋅' || c == U'・' || c == U'･' || c == U'˙';
}

bool partsNumbers(char32_t c)
{
    return u_charType(static_cast<UChar32>(c)) == U_DASH_PUNCTUATION || std::u32string_view(U"-−~_.．/\\()（）[]*#'`|").find(c) != std::u32string_view::npos;
}

/// The compatible form of one character, in capitals; more than one for ⑫ or ㈠.
std::u32string folded(char32_t c)
{
    if (c < 0x80)
        return std::u32string(1, c >= U'a' && c <= U'z' ? c - U'a' + U'A' : c);
    if (const auto digit = u_charDigitValue(static_cast<UChar32>(c)); digit >= 0)
        return std::u32string(1, U'0' + static_cast<char32_t>(digit));
    UErrorCode error = U_ZERO_ERROR;
    const auto* form = unorm2_getNFKCInstance(&error);
    std::array<UChar, 32> out{};
    std::array<UChar, 2> in{};
    int32_t used = 0;
    UBool wrong = 0;
    U16_APPEND(in.data(), used, 2, static_cast<UChar32>(c), wrong);
    const auto length = wrong || U_FAILURE(error) ? 0 : unorm2_normalize(form, in.data(), used, out.data(), static_cast<int32_t>(out.size()), &error);
    if (length <= 0 || U_FAILURE(error))
        return std::u32string(1, c);
    std::u32string characters;
    for (int32_t i = 0; i < length;) {
        UChar32 next = 0;
        U16_NEXT(out.data(), i, length, next);
        characters += static_cast<char32_t>(u_toupper(next));
    }
    return characters;
}

} // namespace

bool isHan(char32_t c) { return (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x323AF); }
bool isDigit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool isLatin(char32_t c) { return c >= U'A' && c <= U'Z'; }

int chineseDigit(char32_t c)
{
    static constexpr std::u32string_view kPlain = U"〇一二三四五六七八九", kFormal = U"零壹贰叁肆伍陆柒捌玖";
    for (const auto list : {kPlain, kFormal})
        if (const auto at = list.find(c); at != std::u32string_view::npos)
            return static_cast<int>(at);
    if (c == U'幺') return 1;
    if (c == U'○' || c == U'◯') return 0;
    return -1;
}

FlatText flatten(std::u32string_view text, Keep keep)
{
    FlatText out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (keep != Keep::Everything && (isBlank(text[i]) || isMiddleDot(text[i])))
            continue;
        for (const auto c : folded(text[i])) {
            if (keep == Keep::Digits && partsNumbers(c))
                continue;
            if (keep != Keep::Everything && (isBlank(c) || isMiddleDot(c)))
                continue;
            const auto digit = keep == Keep::Digits ? chineseDigit(c) : -1;
            out.characters += digit >= 0 ? U'0' + static_cast<char32_t>(digit) : c;
            out.places.push_back(i);
        }
    }
    return out;
}

std::u32string flatOf(std::string_view text, Keep keep)
{
    return flatten(charactersOf(text), keep).characters;
}

} // namespace core::library
