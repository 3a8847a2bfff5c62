#include "core/dispute/clock.h"

#include "core/dispute/clock_view.h"

namespace core::dispute {

std::optional<Period> periodOf(const Steps& steps, Day today, const CountySettings& settings, const HolidayTable& holidays)
{
    if (!steps.clockStart)
        return std::nullopt;
    auto accepted = settings;
    std::int64_t extended = 0;
    for (const auto& extension : steps.extensions)
        extended += extension.days;
    accepted.extensionLimitDays = std::max(settings.extensionLimitDays, extended);
    if (auto period = deadline(periodInput(steps, today), accepted, holidays))
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
