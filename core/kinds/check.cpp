#include "core/kinds/check.h"

#include "core/text/characters.h"

#include <algorithm>

namespace core {

bool isBlankText(std::string_view text)
{
    while (!text.empty())
        if (!isBlank(takeCharacter(text)))
            return false;
    return true;
}

bool isIdentifier(std::string_view text)
{
    return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
    });
}

bool isDigits(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isSha256(std::string_view text)
{
    return text.size() == 64 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'f') || (c >= '0' && c <= '9');
    });
}

std::size_t lengthOf(std::string_view text)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::optional<Day> dayFact(const Findings& findings, std::string_view name)
{
    return parseDay(textFact(findings, name));
}

std::string textFact(const Findings& findings, std::string_view name)
{
    const auto* value = findings.facts.if_contains(name);
    return value && value->is_string() ? std::string(std::string_view(value->get_string())) : std::string();
}

bool flagFact(const Findings& findings, std::string_view name)
{
    const auto* value = findings.facts.if_contains(name);
    return value && value->is_bool() && value->get_bool();
}

} // namespace core
