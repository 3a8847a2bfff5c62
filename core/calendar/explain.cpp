#include "core/calendar/explain.h"

namespace core {

using text::onWeekday;
using text::say;

void explainRoll(Day nominal, const CountedDay& end, const HolidayTable& holidays, std::vector<text::Said>& steps)
{
    if (end.day != nominal) {
        const auto name = holidays.holidayName(nominal);
        const auto rest = name.empty() ? say("休息日", "a day of rest") : say("{0}假期", "a holiday ({0})", {name});
        steps.push_back(say("{0}是{1}，顺延到之后的第一个工作日{2}（民事诉讼法第85条）。",
                            "{0} is {1}; the end moves to the first working day after it, {2} (Civil Procedure Law art. 85).",
                            {onWeekday(nominal), rest, onWeekday(end.day)}));
    }
    explainProvisional(end.provisional, steps);
}

void explainProvisional(bool provisional, std::vector<text::Said>& steps)
{
    if (provisional)
        steps.push_back(say("有的年份节假日安排尚未公布，暂按周末推算，公布后须重新核对。",
                            "The holidays of a year are not announced yet; for now weekends alone are reckoned, to be checked again afterwards."));
}

std::vector<std::string> stepsIn(text::Language language, const std::vector<text::Said>& steps)
{
    std::vector<std::string> out;
    for (const auto& step : steps)
        out.push_back(step.in(language));
    return out;
}

} // namespace core
