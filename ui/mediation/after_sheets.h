#pragma once

#include "ui/mediation/sheet_form.h"

namespace ui {

/// Sheets from the agreement on: performance, visits, archive and review, objection. Page ids: perform, perform_all,
/// void_slip, remind_performance, urge_performance, tell_default_ways, new_round, plan_visits, visit, answer_alert, relapse,
/// archive, call_review, review; object, object_third, tell_enforcement, post_package and court.decide_objection on the package.
[[nodiscard]] QList<Sheet> afterSheets();

} // namespace ui
