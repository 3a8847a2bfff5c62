#include "core/time.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace core {

namespace {

constexpr std::chrono::hours kChinaOffset{8};

/// Reads exactly `text.size()` decimal digits.
std::optional<int> digits(std::string_view text)
{
    int value = 0;
    for (const char c : text)
        if (c < '0' || c > '9')
            return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size())
        return std::nullopt;
    return value;
}

} // namespace

Day dayInChina(Instant instant)
{
    return Day{std::chrono::floor<std::chrono::days>(instant + kChinaOffset).time_since_epoch()};
}

Instant startOfDayInChina(Day day)
{
    return Instant{day.time_since_epoch()} - kChinaOffset;
}

Day makeDay(int year, unsigned month, unsigned day)
{
    return Day{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
}

std::optional<Day> parseDay(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return std::nullopt;
    const auto year = digits(text.substr(0, 4));
    const auto month = digits(text.substr(5, 2));
    const auto day = digits(text.substr(8, 2));
    if (!year || !month || !day || *year < 1)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year}, std::chrono::month(static_cast<unsigned>(*month)),
                                           std::chrono::day(static_cast<unsigned>(*day))};
    if (!date.ok())
        return std::nullopt;
    return Day{date};
}

std::string formatDay(Day day)
{
    const std::chrono::year_month_day date{day};
    const auto year = static_cast<int>(date.year());
    if (year < 0 || year > 9999) { // years of five digits come from wrong clocks alone
        std::array<char, 32> text{};
        const int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", year, static_cast<unsigned>(date.month()),
                                         static_cast<unsigned>(date.day()));
        return {text.data(), static_cast<std::size_t>(length)};
    }
    // States are full of days, and they are written by the ten thousand.
    std::string out("0000-00-00");
    const auto put = [&out](std::size_t end, unsigned number) {
        for (; number > 0; number /= 10)
            out[--end] = static_cast<char>('0' + number % 10);
    };
    put(4, static_cast<unsigned>(year));
    put(7, static_cast<unsigned>(date.month()));
    put(10, static_cast<unsigned>(date.day()));
    return out;
}

std::optional<Instant> parseInstant(std::string_view text)
{
    // 2026-03-04T09:30:00 is 19 characters, then an optional fraction of up to 3 digits, then Z or ±hh:mm.
    if (text.size() < 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    const auto day = parseDay(text.substr(0, 10));
    const auto hour = digits(text.substr(11, 2));
    const auto minute = digits(text.substr(14, 2));
    const auto second = digits(text.substr(17, 2));
    if (!day || !hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 59)
        return std::nullopt;
    auto rest = text.substr(19);
    int ms = 0;
    if (rest.front() == '.') {
        const auto end = rest.find_first_not_of("0123456789", 1);
        if (end == std::string_view::npos || end == 1 || end > 4)
            return std::nullopt;
        ms = *digits(rest.substr(1, end - 1));
        for (auto written = end - 1; written < 3; ++written)
            ms *= 10;
        rest.remove_prefix(end);
    }
    std::chrono::minutes offset{0};
    if (rest != "Z") {
        if (rest.size() != 6 || (rest[0] != '+' && rest[0] != '-') || rest[3] != ':')
            return std::nullopt;
        const auto hours = digits(rest.substr(1, 2));
        const auto minutes = digits(rest.substr(4, 2));
        if (!hours || !minutes || *hours > 18 || *minutes > 59)
            return std::nullopt;
        offset = std::chrono::hours{*hours} + std::chrono::minutes{*minutes};
        if (rest[0] == '-')
            offset = -offset;
    }
    return Instant{day->time_since_epoch()} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} +
           std::chrono::seconds{*second} + std::chrono::milliseconds{ms} - offset;
}

std::string formatInstant(Instant instant)
{
    const auto local = std::chrono::floor<std::chrono::seconds>(instant + kChinaOffset);
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const std::chrono::hh_mm_ss clock{local - day};
    std::array<char, 32> text{};
    const int length = std::snprintf(text.data(), text.size(), "T%02d:%02d:%02d+08:00",
                                     static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                                     static_cast<int>(clock.seconds().count()));
    return formatDay(Day{day.time_since_epoch()}) + std::string(text.data(), static_cast<std::size_t>(length));
}

Instant SystemClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace core
