#pragma once

#include "ui/mediation/sheet_form.h"

namespace ui {

/// Sheets of patrols, clues and warnings, and those of a dispute's colour. Page ids: "clue.report", "patrol.plan",
/// "warning.raise" …; "raise_colour", "lower_colour", "confirm_lowering", "contact", "to_police", "police_answer".
[[nodiscard]] QList<Sheet> patrolSheets();

/// 蓝, 黄, 橙, 红 with what each means.
[[nodiscard]] QList<Choice> colourChoices();

} // namespace ui
