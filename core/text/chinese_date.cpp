#include "core/text/chinese_date.h"

#include <array>

namespace core {

std::string chineseShortDate(Day day)
{
    const std::chrono::year_month_day date{day};
    return std::to_string(static_cast<unsigned>(date.month())) + "月" + std::to_string(static_cast<unsigned>(date.day())) +
           "日";
}

std::string chineseDate(Day day)
{
    const std::chrono::year_month_day date{day};
    return std::to_string(static_cast<int>(date.year())) + "年" + chineseShortDate(day);
}

std::string chineseWeekday(Day day)
{
    static constexpr std::array<const char*, 7> kNames{"周日", "周一", "周二", "周三", "周四", "周五", "周六"};
    return kNames[std::chrono::weekday{day}.c_encoding()];
}

std::string chineseDateWithWeekday(Day day)
{
    return chineseDate(day) + "（" + chineseWeekday(day) + "）";
}

} // namespace core
