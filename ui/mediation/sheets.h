#pragma once

#include "ui/mediation/sheet_form.h"

namespace ui {

/// Every sheet of mediation, in the order of the life cycle. Page ids are what goTo names:
/// notice, choose, name, answer_naming, begin, session, extend, appraisal, appraisal_end, sign, seal, push_ask, push,
/// push_stay, fail, undisputed, terminate, decline.
[[nodiscard]] QList<Sheet> mediationSheets();

} // namespace ui
