#pragma once

#include "core/time.h"

#include <QDate>

namespace ui {

/// Qt's own conversions to chrono are switched off: only these two join the two worlds.
[[nodiscard]] inline QDate toQDate(core::Day day)
{
    const std::chrono::year_month_day date{day};
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())), static_cast<int>(static_cast<unsigned>(date.day()))};
}
[[nodiscard]] inline core::Day toDay(const QDate& date)
{
    return core::makeDay(date.year(), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

} // namespace ui
