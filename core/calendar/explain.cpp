#include "core/calendar/explain.h"

#include "core/text/chinese_date.h"

namespace core {

void explainRoll(Day nominal, const CountedDay& end, const HolidayTable& holidays, std::vector<std::string>& steps)
{
    if (end.day != nominal) {
        const auto name = holidays.holidayName(nominal);
        steps.push_back(chineseDateWithWeekday(nominal) + "是" + (name.empty() ? "休息日" : name + "假期") +
                        "，顺延到之后的第一个工作日" + chineseDateWithWeekday(end.day) + "（民事诉讼法第85条）。");
    }
    explainProvisional(end.provisional, steps);
}

void explainProvisional(bool provisional, std::vector<std::string>& steps)
{
    if (provisional)
        steps.emplace_back("有的年份节假日安排尚未公布，暂按周末推算，公布后须重新核对。");
}

} // namespace core
