#pragma once

#include "ui/mediation/answers.h"

class QDateEdit;

namespace ui {

/// A day that may be missing: none until somebody ticks that there is one. A date field alone always shows a day, and today
/// would be saved as the end of a term that nobody spoke of. Takes over `edit`.
[[nodiscard]] std::unique_ptr<Answer> makeOptionalDay(const SheetField& field, const AnswerPlace& place, QDateEdit* edit);

} // namespace ui
