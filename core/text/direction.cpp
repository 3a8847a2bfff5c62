#include "core/text/direction.h"

namespace core {

namespace {

constexpr std::size_t kSize = 3; // bytes of each of them

/// Position of the first one from `from` on.
std::size_t findTurn(std::string_view text, std::size_t from)
{
    for (auto at = text.find('\xE2', from); at != std::string_view::npos; at = text.find('\xE2', at + 1)) {
        if (at + kSize > text.size())
            break;
        const char second = text[at + 1], third = text[at + 2];
        if ((second == '\x80' && third >= '\xAA' && third <= '\xAE') || (second == '\x81' && third >= '\xA6' && third <= '\xA9'))
            return at;
    }
    return std::string_view::npos;
}

bool isTurnEscape(std::string_view escape)
{
    if (escape.starts_with("\\u202")) {
        const char last = escape.size() > 5 ? escape[5] : '0';
        return (last >= 'a' && last <= 'e') || (last >= 'A' && last <= 'E');
    }
    return escape.starts_with("\\u206") && escape.size() > 5 && escape[5] >= '6' && escape[5] <= '9';
}

} // namespace

bool turnsDirection(std::string_view utf8)
{
    return findTurn(utf8, 0) != std::string_view::npos;
}

bool jsonTurnsDirection(std::string_view json)
{
    for (auto at = json.find("\\u20"); at != std::string_view::npos; at = json.find("\\u20", at + 1))
        if (isTurnEscape(json.substr(at, 6)))
            return true;
    return turnsDirection(json);
}

std::string withoutTurns(std::string utf8)
{
    for (auto at = findTurn(utf8, 0); at != std::string::npos; at = findTurn(utf8, at))
        utf8.erase(at, kSize);
    return utf8;
}

} // namespace core
