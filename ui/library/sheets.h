#pragma once

#include "ui/mediation/sheet_form.h"

namespace ui {

/// Forms of the library and of the duty roster.
[[nodiscard]] QList<Sheet> librarySheets();

} // namespace ui
