#pragma once

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace ui {

/// What one day is in a period of law.
enum class DayKind {
    NotCounted, ///< the day of the event itself, or a rest day of a working-day period: dashed outline
    Used,       ///< running, passed: solid accent
    Suspended,  ///< hatch, outlined: not counted
    Left,       ///< still to come: accentSoft, accent outline
    Rolled,     ///< end moved to the next working day: dotted outline
    Overdue,    ///< past the end: red, inverse hatch
};

struct ClockCell {
    DayKind kind = DayKind::Left;
    QStringList lines; ///< only in a strip of few days: 14 周二 / 第 1 日
};

/// Words above the strip, with a hair line down to the left edge of a cell; `at` == cells.size() is the right end.
struct ClockFlag {
    int at = 0;
    QString text;
    bool strong = false; ///< the end
    bool dotted = false; ///< provisional: no holiday table for that year
};

/// Cells [from, to) with words below.
struct ClockBracket {
    int from = 0, to = 0;
    QString text;
};

/// A notch between two cells: 转乡镇，期限不重算.
struct ClockNotch {
    int at = 0;
    QString text;
};

/// One term of the sum: strong above, small below. `sign` stands before it: "+", "=", "→".
struct ClockTerm {
    QString sign, strong, small;
    bool result = false;
};

enum class ClockTone { Calm, Yellow, Orange, Red, Waiting };

/// Everything a strip shows. The strip computes no date: all words come from the rules of `core`.
struct ClockStripData {
    QString pill; ///< 剩 9 天; empty hides the head line
    ClockTone tone = ClockTone::Calm;
    QString lead, strong, tail; ///< 调解期限到 | 4月27日 周一 24:00 | 止
    QString note;               ///< 已延长 10 天，还可延长 20 天
    QList<ClockCell> cells;
    int today = -1; ///< index of a cell, -1 when today is outside
    QString todayText;
    QList<ClockFlag> flags;
    QList<ClockBracket> brackets;
    QList<ClockNotch> notches;
    QList<ClockTerm> sum;
    QStringList articles;
    QString spoken; ///< the whole in one sentence, for assistive technology; made from pill and head when empty

    [[nodiscard]] QString accessibleText() const;
};

/// The strip of a table row: parts of the period in days.
struct SmallStripData {
    int used = 0, suspended = 0, left = 0, over = 0;
    ClockTone tone = ClockTone::Calm;
    [[nodiscard]] bool isEmpty() const { return used + suspended + left + over == 0; }
};

} // namespace ui

Q_DECLARE_METATYPE(ui::SmallStripData)
