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

text::Said reportDueSaid(std::string_view colour, Instant raised, const CountySettings& settings)
{
    const auto due = reportDue(colour, raised, settings);
    if (!due)
        return {};
    if (colour == "yellow")
        return text::say("黄色预警须在{0}日内（{1}24时前）报告", "A yellow warning is reported within {0} days (by {1} 24:00)",
                         {settings.yellowReportDays, text::onDay(dayInChina(*due) - std::chrono::days{1})});
    return text::say("{0}预警须在{1}小时内（{2}{3}前）报告", "{0}: to be reported within {1} hours (by {2} {3})",
                     {colourName(colour), colour == "red" ? settings.redReportHours : settings.orangeReportHours,
                      text::onDay(dayInChina(*due)), timeOfDay(*due)});
}

std::string reportDueText(std::string_view colour, Instant raised, const CountySettings& settings)
{
    return reportDueSaid(colour, raised, settings).chinese;
}

} // namespace core::warning
