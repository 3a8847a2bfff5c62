#pragma once

#include "ui/mediation/sheet_form.h"

namespace ui {

/// Forms of guidance, errands, consultations and joint meetings. Page ids: "guidance.ask", "guidance.answer" …, "order.send" …,
/// "consultation.record", "meeting.call" ….
[[nodiscard]] QList<Sheet> officeSheets();

} // namespace ui
