#include "core/calendar/holidays.h"

#include "core/codec/described.h"
#include "core/resource.h"

#include <cstdlib>

namespace core {

namespace {

/// One line of a notice: 春节：2月15日至23日放假调休，2月14日、2月28日上班.
struct Block {
    std::string name;
    Day from{};
    Day to{};
    std::vector<Day> work;
};
BOOST_DESCRIBE_STRUCT(Block, (), (name, from, to, work))

struct Notice {
    std::int64_t year = 0;
    std::string notice;
    std::string title;
    Day published{};
    std::vector<Block> holidays;
};
BOOST_DESCRIBE_STRUCT(Notice, (), (year, notice, title, published, holidays))

int yearOf(Day day)
{
    return static_cast<int>(std::chrono::year_month_day{day}.year());
}

bool isWeekend(Day day)
{
    const std::chrono::weekday weekday{day};
    return weekday == std::chrono::Saturday || weekday == std::chrono::Sunday;
}

} // namespace

const HolidayTable& HolidayTable::shipped()
{
    static const HolidayTable table = [] {
        boost::system::error_code error;
        const auto json = boost::json::parse(resource("data/holidays.json").value_or("null"), error);
        const auto* file = json.if_object();
        const auto* entry = file != nullptr ? file->if_contains("years") : nullptr;
        const auto* years = entry != nullptr ? entry->if_array() : nullptr;
        HolidayTable shipped;
        bool whole = years != nullptr && !years->empty();
        if (whole)
            for (const auto& year : *years)
                whole = whole && shipped.addYear(year).has_value();
        if (!whole)
            std::abort(); // built with a broken table; the tests read it before anyone gets the program
        return shipped;
    }();
    return table;
}

Done HolidayTable::addYear(const boost::json::value& year)
{
    const auto malformed = [](std::string_view what) { return damaged("malformed", {{"what", what}}); };
    Notice notice;
    if (auto read = readJson(year, notice); !read)
        return read;
    if (notice.year < 1949 || notice.year > 9999 || notice.notice.empty())
        return malformed("year");
    const int number = static_cast<int>(notice.year);
    if (coversYear(number))
        return malformed("year named twice");

    auto days = m_days;
    for (const auto& block : notice.holidays) {
        // A block may begin in the last days of the year before: 元旦 2023 began on 2022-12-31.
        if (block.name.empty() || block.to < block.from || block.to - block.from > std::chrono::days{30} ||
            yearOf(block.to) != number || yearOf(block.from) < number - 1)
            return malformed("block");
        for (Day day = block.from; day <= block.to; day += std::chrono::days{1})
            if (!days.emplace(day, Listed{true, block.name}).second)
                return malformed("day named twice");
        for (const auto day : block.work)
            if (!isWeekend(day) || std::abs(yearOf(day) - number) > 1 || !days.emplace(day, Listed{false, block.name}).second)
                return malformed("make-up day");
    }
    m_days = std::move(days);
    m_notices.emplace(number, notice.notice);
    return {};
}

bool HolidayTable::coversYear(int year) const
{
    return m_notices.contains(year);
}

std::optional<bool> HolidayTable::isWorkday(Day day) const
{
    if (!coversYear(yearOf(day)))
        return std::nullopt;
    if (const auto listed = m_days.find(day); listed != m_days.end())
        return !listed->second.off;
    return !isWeekend(day);
}

std::string HolidayTable::holidayName(Day day) const
{
    const auto listed = m_days.find(day);
    return listed == m_days.end() ? std::string() : listed->second.name;
}

bool HolidayTable::isMakeUpDay(Day day) const
{
    const auto listed = m_days.find(day);
    return listed != m_days.end() && !listed->second.off;
}

std::string HolidayTable::notice(int year) const
{
    const auto found = m_notices.find(year);
    return found == m_notices.end() ? std::string() : found->second;
}

std::string HolidayTable::version() const
{
    if (m_notices.empty())
        return {};
    return std::to_string(m_notices.begin()->first) + "-" + std::to_string(m_notices.rbegin()->first);
}

} // namespace core
