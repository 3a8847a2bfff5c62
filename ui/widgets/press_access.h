#pragma once

namespace ui {

/// Assistive technology "toggles" what can be ticked, and Qt then only sets the tick: no click is said, so an entry of the
/// rail would be marked and its page not shown. From here on it presses, as a mouse does. Called by applyTheme.
void installPressAccess();

} // namespace ui
