#pragma once

#include "ui/mediation/sheet_form.h"

namespace ui {

/// Sheets of the steps that leave the straight way from registering to the agreement. Page ids: void, invite, not_reached,
/// not_mediable, reopen, withdraw_claim, withdraw_consent, replace_mediator, investigate, sham_stop, undraft, seal_refused,
/// centre_close, court_closed.
[[nodiscard]] QList<Sheet> turningSheets();

/// The signs of a sham for a question of type Several: those first of which one is enough to stop or to hold, and they say so.
[[nodiscard]] QList<Choice> shamSigns();

} // namespace ui
