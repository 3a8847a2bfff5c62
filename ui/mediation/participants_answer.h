#pragma once

#include "ui/mediation/answers.h"

namespace ui {

/// Who else takes part in a session (003 四(四)11): a line each, added one by one; empty names are left out.
[[nodiscard]] std::unique_ptr<Answer> makeParticipants(const SheetField& field, const AnswerPlace& place);

} // namespace ui
