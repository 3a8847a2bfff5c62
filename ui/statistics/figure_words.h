#pragma once

#include "core/statistics/form.h"

#include <QString>

namespace ui {

/// The form in the words of the screen: titles, columns, lines, notes and what cells say. In Chinese it stands as core has it.
/// Papers and tables that are saved keep the form of the regulations.
[[nodiscard]] core::statistics::Form onScreen(core::statistics::Form form);
/// 66.7%（2/3）, or 66.7% (2/3); 46,300.00.
[[nodiscard]] QString figureWord(const core::statistics::Cell& cell, core::statistics::Unit unit);

} // namespace ui
