#include "core/dispute/clock_view.h"

#include "core/dispute/clock.h"

#include <algorithm>

namespace core::dispute {

namespace {

using std::chrono::days;

int countDays(Day from, Day to)
{
    return static_cast<int>((to - from).count());
}

/// The begin day still counts as used, the end day is still suspended (DOMAIN 4.6).
bool suspendedOn(const Steps& steps, Day day, Day today)
{
    return std::any_of(steps.suspensions.begin(), steps.suspensions.end(), [&](const Suspension& suspension) {
        return suspension.from < day && day <= suspension.to.value_or(std::max(today, suspension.from));
    });
}


std::string bracketOf(const ClockCell& cell)
{
    switch (cell.kind) {
    case CellKind::Suspended: return "suspended";
    case CellKind::Roll: return "roll";
    case CellKind::Over: return "over";
    case CellKind::Used:
    case CellKind::Left: break;
    }
    return cell.extended ? "extended" : "base";
}

std::vector<ClockBracket> bracketsOf(const std::vector<ClockCell>& cells, Day today)
{
    std::vector<ClockBracket> out;
    int base = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto code = bracketOf(cells[i]);
        if (out.empty() || out.back().code != code)
            out.push_back({i, i, code, 0, 0, base});
        auto& bracket = out.back();
        bracket.last = i;
        ++bracket.days;
        if (cells[i].day <= today)
            ++bracket.used;
        if (code == "base")
            bracket.total = ++base;
    }
    return out;
}

std::vector<ClockFlag> flagsOf(const Steps& steps, const Period& period, Day today)
{
    std::vector<ClockFlag> flags{{*steps.clockStart, "accepted"}};
    for (const auto& suspension : steps.suspensions) {
        flags.push_back({suspension.from, "appraisal_start"});
        if (suspension.to)
            flags.push_back({*suspension.to, "appraisal_end"});
    }
    for (const auto& extension : steps.extensions)
        flags.push_back({extension.agreedOn, "extended"});
    if (steps.pushedOn)
        flags.push_back({*steps.pushedOn, "pushed"});
    if (!steps.clockStopped)
        flags.push_back({today, "today"});
    flags.push_back({period.end, "end"});
    std::stable_sort(flags.begin(), flags.end(), [](const auto& a, const auto& b) { return a.day < b.day; });
    return flags;
}

std::vector<ClockTerm> sumOf(const Steps& steps, const Period& period, const CountySettings& settings)
{
    const std::string article = steps.clockInternal ? "本县设定" : "《实施意见》第15条";
    std::vector<ClockTerm> sum{{"start", 0, steps.clockStart, {}}, {"base", static_cast<int>(settings.mediationDays), {}, article}};
    if (period.suspendedDays > 0)
        sum.push_back({"suspended", period.suspendedDays, {}, article});
    if (period.extensionDays > 0)
        sum.push_back({"extended", period.extensionDays, {}, article});
    sum.push_back({"nominal", countDays(*steps.clockStart, period.nominal), period.nominal, {}});
    if (period.end != period.nominal)
        sum.push_back({"rolled", countDays(period.nominal, period.end), period.end, "民事诉讼法第85条"});
    return sum;
}

} // namespace

PeriodInput periodInput(const Steps& steps, Day today)
{
    return {steps.clockStart.value_or(today), steps.extensions, steps.suspensions, steps.clockStopped, today};
}

std::optional<ClockView> clockView(const Steps& steps, Day today, const CountySettings& settings, const HolidayTable& holidays)
{
    if (!steps.clockStart)
        return std::nullopt;
    const auto period = periodOf(steps, today, settings, holidays);
    if (!period)
        return std::nullopt;

    ClockView view;
    view.internal = steps.clockInternal;
    view.extensionLeft = std::max<int>(0, static_cast<int>(settings.extensionLimitDays) - period->extensionDays);
    const Day reached = steps.clockStopped ? *steps.clockStopped : today;
    const Day last = steps.clockStopped ? period->end : std::max(period->end, today);
    int counted = 0;
    for (Day day = *steps.clockStart + days{1}; day <= last; day += days{1}) {
        ClockCell cell{day, CellKind::Used, false, day == today && !steps.clockStopped};
        if (day > period->end)
            cell.kind = CellKind::Over;
        else if (day > period->nominal)
            cell.kind = CellKind::Roll;
        else if (suspendedOn(steps, day, today))
            cell.kind = CellKind::Suspended;
        else {
            ++counted;
            cell.extended = counted > settings.mediationDays;
            cell.kind = day <= reached ? CellKind::Used : CellKind::Left;
        }
        view.cells.push_back(cell);
    }
    view.brackets = bracketsOf(view.cells, reached);
    view.flags = flagsOf(steps, *period, today);
    view.sum = sumOf(steps, *period, settings);
    view.period = std::move(*period);
    return view;
}

SmallClock receiptClock(Day dispatched, Day today, const CountySettings& settings, const HolidayTable& holidays)
{
    SmallClock clock{dispatched, {}, 0, dispatched, false};
    for (int n = 1; n <= settings.acceptWorkingDays; ++n) {
        const auto day = addWorkingDays(dispatched, n, holidays);
        clock.cells.push_back({day.day, day.day <= today ? CellKind::Used : CellKind::Left, false, day.day == today});
        clock.provisional = clock.provisional || day.provisional;
        clock.end = day.day;
    }
    // On a rest day between, today belongs to the next counted day.
    clock.number = today <= dispatched ? 0 : 1 + static_cast<int>(std::count_if(clock.cells.begin(), clock.cells.end(), [&](const auto& cell) {
        return cell.day < today;
    }));
    return clock;
}

SmallClock reviewClock(Day accepted, Day today, const CountySettings& settings, const HolidayTable& holidays)
{
    SmallClock clock{accepted, {}, 0, accepted, false};
    for (int n = 1; n <= settings.reviewDays; ++n) {
        const Day day = accepted + days{n};
        clock.cells.push_back({day, day <= today ? CellKind::Used : CellKind::Left, false, day == today});
    }
    const auto end = rollForward(accepted + days{settings.reviewDays}, holidays);
    clock.end = end.day;
    clock.provisional = end.provisional;
    clock.number = today <= accepted ? 0 : std::min(countDays(accepted, today), static_cast<int>(settings.reviewDays) + 1);
    return clock;
}

} // namespace core::dispute
