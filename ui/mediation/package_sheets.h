#pragma once

#include "ui/mediation/sheet_form.h"

namespace ui {

/// Turns of an application and of a return that are not the way most of them go: hold_application, withdraw_application,
/// lapse_application, not_served; court.direct, court.serve, court.not_accept, court.end_unanswered, court.close_return; assign, a centre's.
[[nodiscard]] QList<Sheet> packageSheets();

} // namespace ui
