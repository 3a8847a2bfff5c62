#include "ui/text/dates.h"

#include "core/text/chinese_date.h"

#include "ui/convert.h"

#include <QCoreApplication>
#include <QLocale>

namespace ui {

bool inChinese()
{
    //: The language of dates: "zh" in the Chinese translation.
    return QCoreApplication::translate("ui::Dates", "en") == QLatin1String("zh");
}

namespace {

/// Chinese dates are core's own, the same as on paper; the English ones are Qt's.
bool chinese() { return inChinese(); }

QString english(core::Day day, const char* format) { return QLocale(QLocale::English).toString(toQDate(day), QLatin1String(format)); }

} // namespace

QString shortDay(core::Day day) { return chinese() ? text(core::chineseShortDate(day)) : english(day, "d MMM"); }

QString dateFormat() { return chinese() ? QStringLiteral("yyyy年M月d日") : QStringLiteral("d MMM yyyy"); }

QString dayText(core::Day day, core::Day today)
{
    const auto year = [](core::Day d) { return std::chrono::year_month_day(d).year(); };
    return year(day) == year(today) ? shortDay(day) : chinese() ? text(core::chineseDate(day)) : english(day, "d MMM yyyy");
}

QString dayWithWeekday(core::Day day) { return chinese() ? QStringLiteral("%1 %2").arg(shortDay(day), text(core::chineseWeekday(day))) : english(day, "ddd d MMM"); }

QString clockText(core::Instant at)
{
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(at - core::startOfDayInChina(core::dayInChina(at))).count();
    return QStringLiteral("%1:%2").arg(minutes / 60, 2, 10, QLatin1Char('0')).arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString shortMoment(core::Instant at, core::Instant now)
{
    const core::Day day = core::dayInChina(at), today = core::dayInChina(now);
    return day == today ? clockText(at) : QStringLiteral("%1 %2").arg(dayText(day, today), clockText(at));
}

QString dayAndMoment(core::Instant at, core::Instant now)
{
    if (core::dayInChina(at) == core::dayInChina(now))
        return QCoreApplication::translate("ui::Dates", "today %1").arg(clockText(at));
    return shortMoment(at, now);
}

QString statusClock(core::Instant now) { return QStringLiteral("%1 %2").arg(dayWithWeekday(core::dayInChina(now)), clockText(now)); }

int daysBetween(core::Day from, core::Day to) { return int((to - from).count()); }

} // namespace ui
