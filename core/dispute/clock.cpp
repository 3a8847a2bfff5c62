#include "core/dispute/clock.h"

#include "core/calendar/counted.h"
#include "core/dispute/clock_view.h"

namespace core::dispute {

std::optional<Period> periodOf(const Steps& steps, Day today, const CountySettings& settings, const HolidayTable& holidays)
{
    if (!steps.clockStart)
        return std::nullopt;
    return counted(periodInput(steps, today), settings, holidays);
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
