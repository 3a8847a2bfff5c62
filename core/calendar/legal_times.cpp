#include "core/calendar/legal_times.h"

#include "core/calendar/explain.h"
#include "core/text/chinese_date.h"

#include <algorithm>

namespace core {

namespace {

using Days = std::chrono::days;
using text::onDate;
using text::onWeekday;
using text::Said;
using text::say;

void tell(LegalTime& time, const std::vector<Said>& steps)
{
    time.explanation = stepsIn(text::Language::Chinese, steps);
    time.explanationEnglish = stepsIn(text::Language::English, steps);
}

void finish(LegalTime& time, std::vector<Said> steps, const HolidayTable& holidays)
{
    const auto rolled = rollForward(time.nominal, holidays);
    time.end = rolled.day;
    time.provisional = rolled.provisional;
    explainRoll(time.nominal, rolled, holidays, steps);
    tell(time, steps);
    std::ranges::sort(time.warnings, {}, &WarningDay::on);
}

/// A period of natural days: the first day is not counted, a rest day at the end rolls on.
LegalTime naturalDays(Day from, std::int64_t days, const Said& event, std::string_view article, const HolidayTable& holidays)
{
    LegalTime time;
    time.nominal = from + Days{days};
    const Said source{std::string(article), text::englishArticle(article)};
    finish(time,
           {say("{0}{1}，当日不计入（{2}）。", "{0}: {1}; that day is not counted ({2}).", {onWeekday(from), event, source}),
            say("{0} + {1}日 = {2}。", "{0} + {1} days = {2}.", {onDate(from), days, onWeekday(time.nominal)})},
           holidays);
    return time;
}

LegalTime months(Day from, int number, const Said& event, std::string_view article, const Said& span, const HolidayTable& holidays)
{
    LegalTime time;
    time.nominal = addMonths(from, number);
    const Said source{std::string(article), text::englishArticle(article)};
    finish(time,
           {say("{0}{1}（{2}）。", "{0}: {1} ({2}).", {onWeekday(from), event, source}),
            say("{0} + {1} = {2}。", "{0} + {1} = {2}.", {onDate(from), span, onWeekday(time.nominal)})},
           holidays);
    return time;
}

} // namespace

LegalTime receiptDue(Day dispatched, const CountySettings& settings, const HolidayTable& holidays)
{
    const int days = static_cast<int>(std::max<std::int64_t>(0, settings.acceptWorkingDays));
    const auto due = addWorkingDays(dispatched, days, holidays);
    LegalTime time;
    time.nominal = time.end = due.day;
    time.provisional = due.provisional;
    std::vector<Said> steps{say("{0}指派，当日不计入，{1}个工作日内确认接收（实施意见第15条）。",
                                "Assigned on {0}, that day not counted; receipt within {1} working days (Implementing Opinions art. 15).",
                                {onWeekday(dispatched), days})};
    Said counted;
    for (int number = 1; number <= days && days <= 10; ++number) {
        const Day day = addWorkingDays(dispatched, number, holidays).day;
        auto one = say("第{0}个工作日{1}", "working day {0} is {1}", {number, Said{chineseShortDate(day) + "（" + chineseWeekday(day) + "）", onWeekday(day).english}});
        if (holidays.isMakeUpDay(day))
            one = say("{0}调休上班", "{0} (worked in exchange)", {one});
        counted = number == 1 ? one : say("{0}，{1}", "{0}, {1}", {counted, one});
    }
    steps.push_back(counted.chinese.empty() ? say("到{0}24时止。", "Until {0} 24:00.", {onWeekday(due.day)})
                                            : say("{0}，当日24时止。", "{0}, until 24:00 of that day.", {counted}));
    explainProvisional(due.provisional, steps);
    tell(time, steps);
    if (days > 0)
        time.warnings = {{addWorkingDays(dispatched, days - 1, holidays).day, Warning::Yellow},
                         {due.day, Warning::Orange},
                         {due.day + Days{1}, Warning::Red}};
    return time;
}

LegalTime confirmationWindow(Day effective, const CountySettings& settings, const HolidayTable& holidays)
{
    auto time = naturalDays(effective, settings.confirmationDays, {"协议生效，双方共同申请司法确认", "the agreement takes effect, both parties may apply together for judicial confirmation"},
                            "民事诉讼法第205条、人民调解法第33条", holidays);
    time.warnings = {{effective + Days{20}, Warning::Yellow},
                     {effective + Days{25}, Warning::Orange},
                     {effective + Days{28}, Warning::Red}};
    std::erase_if(time.warnings, [&time](const WarningDay& warning) { return warning.on > time.nominal; });
    return time;
}

LegalTime reviewPeriod(Day accepted, const CountySettings& settings, const HolidayTable& holidays)
{
    return naturalDays(accepted, settings.reviewDays, {"受理司法确认申请", "the application for confirmation is accepted"}, "法释〔2011〕5号第5条", holidays);
}

LegalTime reviewRedLine(Day accepted, const CountySettings& settings, const HolidayTable& holidays)
{
    return naturalDays(accepted, settings.reviewRedLineDays, {"受理司法确认申请", "the application for confirmation is accepted"}, "民事诉讼法第187条", holidays);
}

LegalTime partyObjection(Day served, const CountySettings& settings, const HolidayTable& holidays)
{
    return naturalDays(served, settings.objectionDays, {"收到裁定，当事人可以提出异议", "the ruling is served, a party may object"}, "民诉法解释第372条", holidays);
}

LegalTime thirdPersonObjection(Day knew, const HolidayTable& holidays)
{
    return months(knew, 6, {"知道或者应当知道，利害关系人可以提出异议", "knew or should have known, a third person with an interest may object"}, "民诉法解释第372条", {"6个月", "6 months"}, holidays);
}

LegalTime enforcementLimit(Day performanceDue, const HolidayTable& holidays)
{
    return months(performanceDue, 24, {"履行期间届满，对方不履行可以申请执行", "the time for performance ends, enforcement may be applied for"}, "民事诉讼法第250条", {"2年", "2 years"}, holidays);
}

std::optional<Warning> periodWarning(const Period& period)
{
    if (period.state == PeriodState::Suspended || period.state == PeriodState::Stopped)
        return std::nullopt;
    if (period.left <= 2)
        return Warning::Red;
    if (period.left <= 5)
        return Warning::Orange;
    if (period.left <= 10)
        return Warning::Yellow;
    if (period.used >= 15)
        return Warning::Notice;
    return std::nullopt;
}

Day addMonths(Day day, int months)
{
    const std::chrono::year_month_day date{day};
    const auto month = std::chrono::year_month{date.year(), date.month()} + std::chrono::months{months};
    const auto last = std::chrono::year_month_day_last{month.year(), std::chrono::month_day_last{month.month()}};
    return Day{month / std::min(date.day(), last.day())};
}

} // namespace core
