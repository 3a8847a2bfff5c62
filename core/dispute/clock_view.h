#pragma once

#include "core/dispute/state.h"

/// The clock as a strip of days that explains itself (UI.md section 6): plain values, computed from the steps and a day.
/// Widgets paint it, papers print its sum; nobody computes a date again.
namespace core::dispute {

enum class CellKind { Used, Left, Suspended, Roll, Over };

struct ClockCell {
    Day day{};
    CellKind kind = CellKind::Used;
    bool extended = false;  ///< beyond the first 30 counted days
    bool today = false;
};

/// A mark over the strip. Codes: "accepted", "pushed", "appraisal_start", "appraisal_end", "extended", "today", "end".
struct ClockFlag {
    Day day{};
    std::string code;
};

/// A run of like cells under one bracket. Codes: "base", "suspended", "extended", "roll", "over".
struct ClockBracket {
    std::size_t first = 0, last = 0; ///< cell indices
    std::string code;
    int days = 0;
    int used = 0;                    ///< of these days, up to and with today
    int total = 0;                   ///< base: counted days up to its end, 30 when full
};

/// One term of the sum: 3月2日 + 30 + 14 + 10 = 4月25日 → 4月27日.
/// Codes: "start", "base", "suspended", "extended", "nominal", "rolled".
struct ClockTerm {
    std::string code;
    int days = 0;
    std::optional<Day> day;
    std::string article;
};

struct ClockView {
    Period period;
    bool internal = false;    ///< self-sourced: a target, no bar
    int extensionLeft = 0;    ///< days that may still be agreed
    std::vector<ClockCell> cells;
    std::vector<ClockFlag> flags;
    std::vector<ClockBracket> brackets;
    std::vector<ClockTerm> sum;
};

/// The mediation clock; nullopt before it starts. The period comes from `deadline`; for acts that the county accepted
/// it cannot fail, but a clock that breaks the rules (an imported dispute) yields nullopt as well.
[[nodiscard]] std::optional<ClockView> clockView(const Steps& steps, Day today, const CountySettings& settings,
                                                 const HolidayTable& holidays);

/// The input of `deadline` as the steps hold it.
[[nodiscard]] PeriodInput periodInput(const Steps& steps, Day today);

/// Counted days of a small clock: receipt (working days) or court review (natural days). UI.md: same painter, small.
struct SmallClock {
    Day start{};                 ///< not counted
    std::vector<ClockCell> cells; ///< counted days only
    int number = 0;              ///< today is the n-th; 0 before, cells.size()+1 after
    Day end{};
    bool provisional = false;
};
[[nodiscard]] SmallClock receiptClock(Day dispatched, Day today, const CountySettings& settings, const HolidayTable& holidays);
[[nodiscard]] SmallClock reviewClock(Day accepted, Day today, const CountySettings& settings, const HolidayTable& holidays);

} // namespace core::dispute
