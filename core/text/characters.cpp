#include "core/text/characters.h"

namespace core {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

bool isDash(char32_t c)
{
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}

} // namespace

bool isBlank(char32_t c)
{
    return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202F) || (c >= 0x205F && c <= 0x2064) || (c >= 0x2066 && c <= 0x2069) || c == 0x3000 || c == 0xFEFF ||
           // drawn as nothing, though letters or signs by name
           c == 0xAD || c == 0x034F || c == 0x061C || c == 0x115F || c == 0x1160 || c == 0x180E || c == 0x2800 || c == 0x3164 || c == 0xFFA0;
}

char32_t takeCharacter(std::string_view& utf8)
{
    const auto first = static_cast<unsigned char>(utf8.front());
    std::size_t length = 1;
    char32_t value = first;
    char32_t smallest = 0;
    if (first >= 0xF0 && first < 0xF5)
        length = 4, value = first & 0x07u, smallest = 0x10000;
    else if (first >= 0xE0 && first < 0xF0)
        length = 3, value = first & 0x0Fu, smallest = 0x800;
    else if (first >= 0xC2 && first < 0xE0)
        length = 2, value = first & 0x1Fu, smallest = 0x80;
    else if (first >= 0x80)
        value = kReplacement;
    bool whole = length <= utf8.size();
    for (std::size_t next = 1; whole && next < length; ++next) {
        const auto byte = static_cast<unsigned char>(utf8[next]);
        whole = (byte & 0xC0u) == 0x80u;
        value = (value << 6) | (byte & 0x3Fu);
    }
    if (length > 1 && (!whole || value < smallest || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF))) {
        value = kReplacement;
        length = 1;
    }
    utf8.remove_prefix(length);
    return value;
}

std::u32string charactersOf(std::string_view utf8)
{
    std::u32string out;
    out.reserve(utf8.size());
    while (!utf8.empty())
        out.push_back(takeCharacter(utf8));
    return out;
}

void appendUtf8(std::string& out, char32_t character)
{
    const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(static_cast<unsigned char>(byte))); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0 | (character >> 6));
        put(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        put(0xE0 | (character >> 12));
        put(0x80 | ((character >> 6) & 0x3F));
        put(0x80 | (character & 0x3F));
    } else {
        put(0xF0 | (character >> 18));
        put(0x80 | ((character >> 12) & 0x3F));
        put(0x80 | ((character >> 6) & 0x3F));
        put(0x80 | (character & 0x3F));
    }
}

std::string toUtf8(std::u32string_view characters)
{
    std::string out;
    out.reserve(characters.size() * 3);
    for (const auto character : characters)
        appendUtf8(out, character);
    return out;
}

std::string wellFormed(std::string_view utf8)
{
    return toUtf8(charactersOf(utf8));
}

std::u32string halfWidth(std::u32string_view characters)
{
    std::u32string out;
    out.reserve(characters.size());
    for (const auto c : characters) {
        if (isBlank(c))
            out.push_back(' ');
        else if (isDash(c))
            out.push_back('-');
        else if (c >= 0xFF01 && c <= 0xFF5E)
            out.push_back(c - 0xFEE0);
        else
            out.push_back(c);
    }
    return out;
}

std::u32string compactHalfWidth(std::string_view utf8)
{
    auto out = halfWidth(charactersOf(utf8));
    std::erase(out, U' ');
    return out;
}

} // namespace core
