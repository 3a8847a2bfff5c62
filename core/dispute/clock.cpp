#include "core/dispute/clock.h"

#include "core/calendar/counted.h"
#include "core/dispute/clock_view.h"
#include "core/text/said.h"

namespace core::dispute {

namespace {

/// The documents set a period only for what a court sends (实施意见 15). For the rest the county sets itself one, and it bars nothing (DOMAIN 4.3).
void explainTarget(const Steps& steps, const CountySettings& settings, Period& period)
{
    const auto first = text::say("{0}起算，当日不计入。不是法院交办的，{1}日是本县定的目标，过了仍可以接着调解。",
                                 "Counted from {0}, that day not included. No court sent this: the {1} days are the county's own target, and mediation may go on after them.",
                                 {text::onWeekday(*steps.clockStart), settings.mediationDays});
    period.explanation.front() = first.chinese;
    period.explanationEnglish.front() = first.english;
}

} // namespace

std::optional<Period> periodOf(const Steps& steps, Day today, const CountySettings& settings, const HolidayTable& holidays)
{
    if (!steps.clockStart)
        return std::nullopt;
    auto period = counted(periodInput(steps, today), settings, holidays);
    if (steps.clockInternal)
        explainTarget(steps, settings, period);
    return period;
}

Done checkBeforeEnd(const Steps& steps, Day on, const Context& context, Findings& findings)
{
    findings.calendar = context.calendar.version();
    const auto period = periodOf(steps, on, context.settings, context.calendar);
    if (!period || steps.clockInternal || period->state != PeriodState::Expired)
        return {};
    return refused("expired", "《实施意见》第15条", {{"end", formatDay(period->end)}});
}

CountedDay confirmationWindowEnd(Day effectiveOn, const CountySettings& settings, const HolidayTable& holidays)
{
    return rollForward(effectiveOn + std::chrono::days(settings.confirmationDays), holidays);
}

} // namespace core::dispute
