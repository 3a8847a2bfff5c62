#include "core/text/time_of_day.h"

#include "core/text/characters.h"

#include <algorithm>
#include <fmt/format.h>

namespace core {

namespace {

enum class Part { Any, Morning, Noon, Afternoon, Night };

struct Word {
    std::u32string_view said;
    Part part;
};
constexpr Word kParts[] = {{U"凌晨", Part::Morning}, {U"早上", Part::Morning}, {U"早晨", Part::Morning}, {U"上午", Part::Morning}, {U"中午", Part::Noon},
                           {U"下午", Part::Afternoon}, {U"傍晚", Part::Afternoon}, {U"晚上", Part::Night}};

/// Digits, or Chinese ones up to 五十九; takes them from the front. Nothing when there are none or more than two digits.
std::optional<int> takeNumber(std::u32string_view& rest)
{
    constexpr std::u32string_view kChinese = U"零一二三四五六七八九";
    std::size_t digits = 0;
    int value = 0;
    for (; digits < rest.size() && digits < 3 && rest[digits] >= U'0' && rest[digits] <= U'9'; ++digits)
        value = value * 10 + static_cast<int>(rest[digits] - U'0');
    if (digits > 0) {
        rest.remove_prefix(digits);
        return digits <= 2 ? std::optional(value) : std::nullopt;
    }
    std::optional<int> ten, one;
    while (!rest.empty()) {
        const char32_t c = rest.front() == U'两' ? U'二' : rest.front() == U'〇' ? U'零' : rest.front();
        const auto at = kChinese.find(c);
        if (c == U'十' && !ten) {
            ten = one.value_or(1) * 10;
            one.reset();
        } else if (at != std::u32string_view::npos && (!one || *one == 0)) {
            one = static_cast<int>(at);
        } else {
            break;
        }
        rest.remove_prefix(1);
    }
    return ten || one ? std::optional(ten.value_or(0) + one.value_or(0)) : std::nullopt;
}

bool take(std::u32string_view& rest, std::u32string_view word)
{
    if (!rest.starts_with(word))
        return false;
    rest.remove_prefix(word.size());
    return true;
}

/// 930 and 0930: minutes are the last two.
std::optional<int> withoutSign(std::u32string_view rest)
{
    if (rest.size() < 3 || rest.size() > 4 || !std::all_of(rest.begin(), rest.end(), [](char32_t c) { return c >= U'0' && c <= U'9'; }))
        return std::nullopt;
    int value = 0;
    for (const char32_t c : rest)
        value = value * 10 + static_cast<int>(c - U'0');
    return value;
}

} // namespace

std::optional<std::string> readTimeOfDay(std::string_view text)
{
    const auto characters = compactHalfWidth(text);
    std::u32string_view rest = characters;
    auto part = Part::Any;
    for (const auto& word : kParts)
        if (part == Part::Any && take(rest, word.said))
            part = word.part;
    int hour = 0, minute = 0;
    if (const auto number = withoutSign(rest)) {
        hour = *number / 100;
        minute = *number % 100;
        rest = {};
    } else {
        const auto first = takeNumber(rest);
        if (!first)
            return std::nullopt;
        hour = *first;
        const bool spoken = take(rest, U"点钟") || take(rest, U"点") || take(rest, U"时");
        if (!spoken && !take(rest, U":") && !take(rest, U"."))
            return std::nullopt;
        if (spoken && take(rest, U"半")) {
            minute = 30;
        } else if (spoken && take(rest, U"一刻")) {
            minute = 15;
        } else if (spoken && take(rest, U"三刻")) {
            minute = 45;
        } else if (!spoken || !rest.empty()) {
            const auto second = takeNumber(rest);
            if (!second)
                return std::nullopt;
            minute = *second;
            if (spoken)
                (void)take(rest, U"分");
        }
    }
    // Twelve at night is either end of a day, one at night the next day's, and a morning has no 15:00: whoever wrote it has to say which.
    if ((part == Part::Night && (hour < 5 || hour == 12)) || (part == Part::Morning && hour >= 12))
        return std::nullopt;
    if ((part == Part::Afternoon || part == Part::Night) && hour < 12)
        hour += 12;
    if (part == Part::Noon && hour < 3)
        hour += 12;
    if (!rest.empty() || hour > 23 || minute > 59)
        return std::nullopt;
    return fmt::format("{:02}:{:02}", hour, minute);
}

} // namespace core
