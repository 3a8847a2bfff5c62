#pragma once

#include "ui/mediation/sheet_form.h"

namespace ui {

/// Forms of guidance, errands, consultations and joint meetings. Page ids: "guidance.ask", "guidance.answer" …, "order.send" …,
/// "consultation.record", "meeting.call" ….
[[nodiscard]] QList<Sheet> officeSheets();
/// Part of them: what a court asks of its points and decides about its own people. "order.serve", "order.report", "clue.project",
/// "hand_court", "court.allow_guide".
[[nodiscard]] QList<Sheet> courtSheets();

} // namespace ui
