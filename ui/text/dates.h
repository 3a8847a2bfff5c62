#pragma once

#include "core/time.h"

#include <QString>

namespace ui {

/// Whether the interface speaks Chinese.
[[nodiscard]] bool inChinese();

// Days and moments in the words of the screen, China Standard Time. `today` leaves the year out where it is the same.

[[nodiscard]] QString shortDay(core::Day day);                           ///< 4月16日
[[nodiscard]] QString dayText(core::Day day, core::Day today);           ///< 4月16日, or 2025年4月16日
[[nodiscard]] QString dayWithWeekday(core::Day day);                     ///< 4月16日 周四
[[nodiscard]] QString clockText(core::Instant at);                       ///< 09:20
[[nodiscard]] QString shortMoment(core::Instant at, core::Instant now);  ///< 08:41 today, else 4月15日 17:02
[[nodiscard]] QString dayAndMoment(core::Instant at, core::Instant now); ///< 今天 08:55, else 4月15日 17:02
[[nodiscard]] QString statusClock(core::Instant now);                    ///< 4月16日 周四 09:20
[[nodiscard]] QString dateFormat();                                      ///< for a field that takes a date: yyyy年M月d日
/// Whole days from `from` to `to`; negative when `to` is earlier.
[[nodiscard]] int daysBetween(core::Day from, core::Day to);

[[nodiscard]] inline QString text(const std::string& utf8) { return QString::fromStdString(utf8); }
[[nodiscard]] inline QString text(std::string_view utf8) { return QString::fromUtf8(utf8.data(), qsizetype(utf8.size())); }

} // namespace ui
