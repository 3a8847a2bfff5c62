#include "core/calendar/legal_times.h"

#include "core/calendar/explain.h"
#include "core/text/chinese_date.h"

#include <algorithm>

namespace core {

namespace {

using Days = std::chrono::days;

void finish(LegalTime& time, const HolidayTable& holidays)
{
    const auto rolled = rollForward(time.nominal, holidays);
    time.end = rolled.day;
    time.provisional = rolled.provisional;
    explainRoll(time.nominal, rolled, holidays, time.explanation);
    std::ranges::sort(time.warnings, {}, &WarningDay::on);
}

/// A period of natural days: the first day is not counted, a rest day at the end rolls on.
LegalTime naturalDays(Day from, std::int64_t days, std::string_view event, std::string_view article,
                      const HolidayTable& holidays)
{
    LegalTime time;
    time.nominal = from + Days{days};
    time.explanation.push_back(chineseDateWithWeekday(from) + std::string(event) + "，当日不计入（" + std::string(article) +
                               "）。");
    time.explanation.push_back(chineseDate(from) + " + " + std::to_string(days) + "日 = " +
                               chineseDateWithWeekday(time.nominal) + "。");
    finish(time, holidays);
    return time;
}

LegalTime months(Day from, int number, std::string_view event, std::string_view article, std::string_view span,
                 const HolidayTable& holidays)
{
    LegalTime time;
    time.nominal = addMonths(from, number);
    time.explanation.push_back(chineseDateWithWeekday(from) + std::string(event) + "（" + std::string(article) + "）。");
    time.explanation.push_back(chineseDate(from) + " + " + std::string(span) + " = " + chineseDateWithWeekday(time.nominal) +
                               "。");
    finish(time, holidays);
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
    time.explanation.push_back(chineseDateWithWeekday(dispatched) + "指派，当日不计入，" + std::to_string(days) +
                               "个工作日内确认接收（实施意见第15条）。");
    std::string counted;
    for (int number = 1; number <= days && days <= 10; ++number) {
        const Day day = addWorkingDays(dispatched, number, holidays).day;
        counted += (number == 1 ? "" : "，") + std::string("第") + std::to_string(number) + "个工作日" +
                   chineseShortDate(day) + "（" + chineseWeekday(day) + "）" + (holidays.isMakeUpDay(day) ? "调休上班" : "");
    }
    time.explanation.push_back(counted.empty() ? "到" + chineseDateWithWeekday(due.day) + "24时止。" : counted + "，当日24时止。");
    explainProvisional(due.provisional, time.explanation);
    if (days > 0)
        time.warnings = {{addWorkingDays(dispatched, days - 1, holidays).day, Warning::Yellow},
                         {due.day, Warning::Orange},
                         {due.day + Days{1}, Warning::Red}};
    return time;
}

LegalTime confirmationWindow(Day effective, const CountySettings& settings, const HolidayTable& holidays)
{
    auto time = naturalDays(effective, settings.confirmationDays, "协议生效，双方共同申请司法确认",
                            "民事诉讼法第205条、人民调解法第33条", holidays);
    time.warnings = {{effective + Days{20}, Warning::Yellow},
                     {effective + Days{25}, Warning::Orange},
                     {effective + Days{28}, Warning::Red}};
    std::erase_if(time.warnings, [&time](const WarningDay& warning) { return warning.on > time.nominal; });
    return time;
}

LegalTime acceptanceDecision(Day received, const CountySettings& settings, const HolidayTable& holidays)
{
    return naturalDays(received, settings.confirmationAcceptDays, "法院收到申请", "法释〔2011〕5号第4条", holidays);
}

LegalTime reviewPeriod(Day accepted, const CountySettings& settings, const HolidayTable& holidays)
{
    return naturalDays(accepted, settings.reviewDays, "受理司法确认申请", "法释〔2011〕5号第5条", holidays);
}

LegalTime reviewRedLine(Day accepted, const CountySettings& settings, const HolidayTable& holidays)
{
    return naturalDays(accepted, settings.reviewRedLineDays, "受理司法确认申请", "民事诉讼法第187条", holidays);
}

LegalTime partyObjection(Day served, const CountySettings& settings, const HolidayTable& holidays)
{
    return naturalDays(served, settings.objectionDays, "收到裁定，当事人可以提出异议", "民诉法解释第372条", holidays);
}

LegalTime thirdPersonObjection(Day knew, const HolidayTable& holidays)
{
    return months(knew, 6, "知道或者应当知道，利害关系人可以提出异议", "民诉法解释第372条", "6个月", holidays);
}

LegalTime enforcementLimit(Day performanceDue, const HolidayTable& holidays)
{
    return months(performanceDue, 24, "履行期间届满，对方不履行可以申请执行", "民事诉讼法第250条", "2年", holidays);
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
