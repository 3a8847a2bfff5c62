#include "core/dispute/clock.h"

namespace core::dispute {

std::optional<PeriodInput> clockOf(const Steps& steps, Day today)
{
    if (!steps.clockStart)
        return std::nullopt;
    return PeriodInput{*steps.clockStart, steps.extensions, steps.suspensions, steps.clockStopped, today};
}

std::optional<Period> periodOf(const Steps& steps, Day today, const CountySettings& settings, const HolidayTable& holidays)
{
    const auto input = clockOf(steps, today);
    if (!input)
        return std::nullopt;
    if (auto period = deadline(*input, settings, holidays))
        return *period;
    return std::nullopt;
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
