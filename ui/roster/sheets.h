#pragma once

#include "ui/mediation/sheet_form.h"

namespace ui {

/// Forms of the roster, of supervision orders and of complaints. Page ids are the kinds: "person.propose",
/// "supervision.answer", "complaint.handle" …
[[nodiscard]] QList<Sheet> rosterSheets();
/// Part of them: what the administrator enters anew. "unit.new", "account.new", "unit.court", "unit.types".
[[nodiscard]] QList<Sheet> unitSheets();

} // namespace ui
