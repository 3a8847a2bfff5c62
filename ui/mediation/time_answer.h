#pragma once

#include "ui/mediation/answers.h"

namespace ui {

/// A time of day in one line: 9:30, 9：30 and 下午2点 are read, and stand there as 09:30 and 14:00 once somebody goes on.
[[nodiscard]] std::unique_ptr<Answer> makeTime(const SheetField& field, const AnswerPlace& place);

} // namespace ui
