#include "core/warning/timers.h"

#include "core/warning/colours.h"

#include <fmt/format.h>

namespace core::warning {

std::optional<Instant> reportDue(std::string_view colour, Instant raised, const CountySettings& settings)
{
    if (colour == "red")
        return raised + std::chrono::hours(settings.redReportHours);
    if (colour == "orange")
        return raised + std::chrono::hours(settings.orangeReportHours);
    // Days are counted from the next one, and the last one counts whole.
    if (colour == "yellow")
        return startOfDayInChina(dayInChina(raised) + std::chrono::days{settings.yellowReportDays + 1});
    return std::nullopt;
}

std::optional<std::int64_t> contactEvery(std::string_view colour, const CountySettings& settings)
{
    if (colour == "red")
        return settings.redContactDays;
    if (colour == "orange")
        return settings.orangeContactDays;
    if (colour == "yellow")
        return settings.yellowContactDays;
    return std::nullopt;
}

std::string timeOfDay(Instant instant)
{
    const auto minutes = std::chrono::floor<std::chrono::minutes>(instant - startOfDayInChina(dayInChina(instant))).count();
    return fmt::format("{:02}:{:02}", minutes / 60, minutes % 60);
}

std::string reportDueText(std::string_view colour, Instant raised, const CountySettings& settings)
{
    const auto due = reportDue(colour, raised, settings);
    if (!due)
        return {};
    if (colour == "yellow") {
        const std::chrono::year_month_day day{dayInChina(*due) - std::chrono::days{1}};
        return fmt::format("黄色预警须在{}日内（{}月{}日24时前）报告", settings.yellowReportDays, static_cast<unsigned>(day.month()),
                           static_cast<unsigned>(day.day()));
    }
    const std::chrono::year_month_day day{dayInChina(*due)};
    return fmt::format("{}预警须在{}小时内（{}月{}日{}前）报告", colourName(colour),
                       colour == "red" ? settings.redReportHours : settings.orangeReportHours, static_cast<unsigned>(day.month()),
                       static_cast<unsigned>(day.day()), timeOfDay(*due));
}

} // namespace core::warning
