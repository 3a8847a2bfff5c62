#include "core/text/said.h"

#include "core/text/chinese_date.h"

#include <array>
#include <fmt/format.h>

namespace core::text {

namespace {

std::string filled(std::string_view pattern, std::initializer_list<Fact> facts, Language language)
{
    std::string out;
    while (true) {
        const auto open = pattern.find('{');
        out += pattern.substr(0, open);
        if (open == std::string_view::npos)
            return out;
        const auto close = pattern.find('}', open);
        const auto number = static_cast<std::size_t>(pattern[open + 1] - '0'); // one digit: no sentence holds ten facts
        if (close != open + 2 || number >= facts.size())
            return out += pattern.substr(open);
        out += (facts.begin() + number)->in(language);
        pattern.remove_prefix(close + 1);
    }
}

struct Date {
    int year;
    unsigned month, day;
};

Date dateOf(Day day)
{
    const std::chrono::year_month_day date{day};
    return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())};
}

std::string englishDay(Day day)
{
    static constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto date = dateOf(day);
    return fmt::format("{} {}", date.day, kMonths.at(date.month - 1));
}

std::string englishDate(Day day)
{
    return fmt::format("{} {}", englishDay(day), dateOf(day).year);
}

} // namespace

Said say(std::string_view chinese, std::string_view english, std::initializer_list<Fact> facts)
{
    return {filled(chinese, facts, Language::Chinese), filled(english, facts, Language::English)};
}

Said onDay(Day day)
{
    return {chineseShortDate(day), englishDay(day)};
}

Said onDate(Day day)
{
    return {chineseDate(day), englishDate(day)};
}

Said onWeekday(Day day)
{
    static constexpr std::array kDays{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    return {chineseDateWithWeekday(day), fmt::format("{} {}", kDays.at(std::chrono::weekday{day}.c_encoding()), englishDate(day))};
}

Said atMinute(Instant at)
{
    const auto day = dayInChina(at);
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(at - startOfDayInChina(day)).count();
    return {fmt::format("{}{}时{:02}分", chineseShortDate(day), minutes / 60, minutes % 60),
            fmt::format("{} {:02}:{:02}", englishDay(day), minutes / 60, minutes % 60)};
}

} // namespace core::text
