#include "ui/text/clock_texts.h"

#include "core/calendar/legal_times.h"
#include "core/text/chinese_date.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"

#include <QCoreApplication>

namespace ui {
namespace {

using core::dispute::CellKind;
using core::dispute::ClockView;

QString word(const char* source) { return QCoreApplication::translate("ui::Clock", source); }

QString daysLeft(int days) { return word(days == 1 ? QT_TRANSLATE_NOOP("ui::Clock", "%1 day left") : QT_TRANSLATE_NOOP("ui::Clock", "%1 days left")).arg(days); }
QString daysOver(int days) { return word(days == 1 ? QT_TRANSLATE_NOOP("ui::Clock", "%1 day over") : QT_TRANSLATE_NOOP("ui::Clock", "%1 days over")).arg(days); }

DayKind kindOf(CellKind kind)
{
    switch (kind) {
    case CellKind::Used: return DayKind::Used;
    case CellKind::Left: return DayKind::Left;
    case CellKind::Suspended: return DayKind::Suspended;
    case CellKind::Roll: return DayKind::Rolled;
    case CellKind::Over: return DayKind::Overdue;
    }
    Q_UNREACHABLE();
}

QString flagWord(const std::string& code)
{
    if (code == "accepted")
        return word(QT_TRANSLATE_NOOP("ui::Clock", "%1 received"));
    if (code == "appraisal_start")
        return word(QT_TRANSLATE_NOOP("ui::Clock", "%1 appraisal ordered"));
    if (code == "appraisal_end")
        return word(QT_TRANSLATE_NOOP("ui::Clock", "%1 report received"));
    if (code == "extended")
        return word(QT_TRANSLATE_NOOP("ui::Clock", "%1 extension agreed"));
    if (code == "pushed")
        return word(QT_TRANSLATE_NOOP("ui::Clock", "%1 to the township"));
    if (code == "end")
        return word(QT_TRANSLATE_NOOP("ui::Clock", "%1 end"));
    return QStringLiteral("%1");
}

QString bracketWord(const core::dispute::ClockBracket& b)
{
    if (b.code == "suspended")
        return word(QT_TRANSLATE_NOOP("ui::Clock", "suspended %1 days, not counted")).arg(b.days);
    if (b.code == "extended")
        return b.used > 0 && b.used < b.days ? word(QT_TRANSLATE_NOOP("ui::Clock", "extended %1 days, today is day %2")).arg(b.days).arg(b.used)
                                             : word(QT_TRANSLATE_NOOP("ui::Clock", "extended %1 days")).arg(b.days);
    if (b.code == "roll")
        return word(QT_TRANSLATE_NOOP("ui::Clock", "rolled on"));
    if (b.code == "over")
        return daysOver(b.days);
    if (b.used < b.days)
        return word(QT_TRANSLATE_NOOP("ui::Clock", "%1 days used of %2")).arg(b.used).arg(b.days);
    return b.total >= 30 ? word(QT_TRANSLATE_NOOP("ui::Clock", "%1 days used, 30 full")).arg(b.days)
                         : word(QT_TRANSLATE_NOOP("ui::Clock", "%1 days used")).arg(b.days);
}

ClockTerm termOf(const core::dispute::ClockTerm& term)
{
    ClockTerm t;
    const QString days = word(QT_TRANSLATE_NOOP("ui::Clock", "%1 days")).arg(term.days);
    if (term.code == "start") {
        t.strong = term.day ? shortDay(*term.day) : QString();
        t.small = word(QT_TRANSLATE_NOOP("ui::Clock", "receipt confirmed"));
    } else if (term.code == "nominal" || term.code == "rolled") {
        t.sign = term.code == "nominal" ? QStringLiteral("=") : QStringLiteral("→");
        t.strong = term.day ? dayWithWeekday(*term.day) : QString();
        t.small = term.code == "nominal" ? word(QT_TRANSLATE_NOOP("ui::Clock", "day %1")).arg(term.days)
                                         : word(QT_TRANSLATE_NOOP("ui::Clock", "rest day, rolled on"));
        t.result = true;
    } else {
        t.sign = QStringLiteral("+");
        t.strong = days;
        t.small = term.code == "base"        ? word(QT_TRANSLATE_NOOP("ui::Clock", "mediation period"))
                  : term.code == "suspended" ? word(QT_TRANSLATE_NOOP("ui::Clock", "appraisal not counted"))
                                             : word(QT_TRANSLATE_NOOP("ui::Clock", "agreed by both"));
    }
    return t;
}

/// Cell that begins at the left edge of this flag's line: the day after the event, as the day itself is not counted
/// in front of it; the end's line stands behind its cell.
int edgeOf(const ClockView& view, core::Day day)
{
    const auto found = std::find_if(view.cells.begin(), view.cells.end(), [&](const auto& cell) { return cell.day > day; });
    return int(found - view.cells.begin());
}

ClockTone toneOf(const core::Period& period)
{
    switch (core::periodWarning(period).value_or(core::Warning::Notice)) {
    case core::Warning::Red: return ClockTone::Red;
    case core::Warning::Orange: return ClockTone::Orange;
    case core::Warning::Yellow: return ClockTone::Yellow;
    default: return ClockTone::Calm;
    }
}

/// By the number that the pill shows; the days of a roll-on are a gift on top.
ClockTone toneOf(const ClockView& view)
{
    return view.period.state == core::PeriodState::Suspended ? ClockTone::Waiting : view.internal ? ClockTone::Calm : toneOf(view.period);
}

QString pillOf(const ClockView& view, core::Day today)
{
    const int over = daysBetween(view.period.end, today);
    switch (view.period.state) {
    case core::PeriodState::Suspended: return word(QT_TRANSLATE_NOOP("ui::Clock", "suspended, %1 days left")).arg(view.period.left);
    case core::PeriodState::Stopped: return word(QT_TRANSLATE_NOOP("ui::Clock", "period ended"));
    case core::PeriodState::Expired: return daysOver(over);
    case core::PeriodState::Running: break;
    }
    return daysLeft(view.period.left);
}

} // namespace

ClockStripData clockStripData(const ClockView& view, core::Day today)
{
    ClockStripData data;
    data.pill = pillOf(view, today);
    data.tone = toneOf(view);
    const bool over = view.period.state == core::PeriodState::Expired;
    data.lead = view.internal ? word(QT_TRANSLATE_NOOP("ui::Clock", "Own target until")) : word(QT_TRANSLATE_NOOP("ui::Clock", "Mediation period until"));
    data.strong = QStringLiteral("%1 24:00").arg(dayWithWeekday(view.period.end));
    data.tail = over ? word(QT_TRANSLATE_NOOP("ui::Clock", "is over")) : word(QT_TRANSLATE_NOOP("ui::Clock", "end"));
    if (view.period.provisional)
        data.note = word(QT_TRANSLATE_NOOP("ui::Clock", "reckoned by weekends for now"));
    else if (view.period.extensionDays > 0 && view.period.state != core::PeriodState::Stopped)
        data.note = word(QT_TRANSLATE_NOOP("ui::Clock", "extended by %1 days, %2 more possible")).arg(view.period.extensionDays).arg(view.extensionLeft);

    for (const auto& cell : view.cells) {
        if (cell.today)
            data.today = int(data.cells.size());
        data.cells.append(ClockCell{kindOf(cell.kind), {}});
    }
    data.todayText = word(QT_TRANSLATE_NOOP("ui::Clock", "today %1")).arg(shortDay(today));
    for (const auto& flag : view.flags) {
        if (flag.code == "today")
            continue;
        const bool end = flag.code == "end";
        data.flags.append({edgeOf(view, flag.day), flagWord(flag.code).arg(shortDay(flag.day)), end, end && view.period.provisional});
        if (flag.code == "pushed")
            data.notches.append({edgeOf(view, flag.day), word(QT_TRANSLATE_NOOP("ui::Clock", "to the township, the period is not begun anew"))});
    }
    for (const auto& bracket : view.brackets)
        data.brackets.append({int(bracket.first), int(bracket.last) + 1, bracketWord(bracket)});
    for (const auto& term : view.sum) {
        data.sum.append(termOf(term));
        if (const auto article = articleWord(term.article); !article.isEmpty() && !data.articles.contains(article))
            data.articles.append(article);
    }
    data.spoken = QStringLiteral("%1，%2 %3 %4").arg(data.pill, data.lead, data.strong, data.tail);
    if (!data.note.isEmpty())
        data.spoken += QStringLiteral("，") + data.note;
    return data;
}

ClockStripData receiptStripData(const core::dispute::SmallClock& clock, core::Day today)
{
    ClockStripData data;
    const auto dayLine = [](core::Day day) {
        return QStringLiteral("%1 %2").arg(unsigned(std::chrono::year_month_day(day).day())).arg(text(core::chineseWeekday(day)));
    };
    data.cells.append(ClockCell{DayKind::NotCounted, {dayLine(clock.start), word(QT_TRANSLATE_NOOP("ui::Clock", "assigned")), word(QT_TRANSLATE_NOOP("ui::Clock", "not counted"))}});
    if (clock.start == today)
        data.today = 0;
    int number = 0;
    for (const auto& cell : clock.cells) {
        QStringList lines{dayLine(cell.day), word(QT_TRANSLATE_NOOP("ui::Clock", "Day %1")).arg(++number)};
        if (cell.day == clock.end)
            lines << word(QT_TRANSLATE_NOOP("ui::Clock", "24:00 end"));
        if (cell.today)
            data.today = int(data.cells.size());
        data.cells.append(ClockCell{kindOf(cell.kind), lines});
    }
    data.spoken = word(QT_TRANSLATE_NOOP("ui::Clock", "Assigned %1; receipt until %2 24:00; today is day %3"))
                      .arg(shortDay(clock.start), dayWithWeekday(clock.end)).arg(clock.number);
    return data;
}

ClockStripData reviewStripData(const core::dispute::SmallClock& clock, core::Day today)
{
    ClockStripData data;
    for (const auto& cell : clock.cells) {
        if (cell.today)
            data.today = int(data.cells.size());
        data.cells.append(ClockCell{kindOf(cell.kind), {}});
    }
    Q_UNUSED(today);
    data.spoken = word(QT_TRANSLATE_NOOP("ui::Clock", "Day %1 of %2")).arg(clock.number).arg(clock.cells.size());
    return data;
}

SmallStripData smallStrip(const ClockView& view)
{
    SmallStripData data;
    data.tone = toneOf(view);
    for (const auto& cell : view.cells)
        switch (cell.kind) {
        case core::dispute::CellKind::Used: ++data.used; break;
        case core::dispute::CellKind::Suspended: ++data.suspended; break;
        case core::dispute::CellKind::Left:
        case core::dispute::CellKind::Roll: ++data.left; break;
        case core::dispute::CellKind::Over: ++data.over; break;
        }
    return data;
}

ClockStripData clockOfDispute(const core::desk::SubjectView& view, core::Day today, const core::CountySettings& settings, const core::HolidayTable& holidays)
{
    using core::dispute::Main;
    const auto* state = view.state.as<core::dispute::State>();
    // Of a dispute handed over nobody here knows what was agreed or suspended since: no clock is better than a wrong one.
    if (!state || view.frozen)
        return {};
    const auto& steps = state->steps;
    // Nor of one that is over without a day on which its clock stopped (taken over from elsewhere).
    const auto now = steps.state;
    if (!steps.clockStopped && (now == Main::V0 || now == Main::Z0 || now == Main::Z1 || now == Main::F3 || now == Main::F4 || now == Main::F5))
        return {};
    if (const auto clock = core::dispute::clockView(steps, today, settings, holidays))
        return clockStripData(*clock, today);
    if (now == Main::C1 && steps.dispatchedOn)
        return receiptStripData(core::dispute::receiptClock(*steps.dispatchedOn, today, settings, holidays), today);
    return {};
}

SmallStripData smallStrip(core::Day start, core::Day due, core::Day today)
{
    SmallStripData data;
    data.used = qMax(0, daysBetween(start, std::min(today, due)));
    data.left = qMax(0, daysBetween(today, due));
    data.over = qMax(0, daysBetween(due, today));
    core::Period period;
    period.left = data.left;
    data.tone = toneOf(period);
    return data;
}

} // namespace ui
