#pragma once

class QString;
class QWidget;

namespace ui {

/// Assistive technology "toggles" what can be ticked, and Qt then only sets the tick: no click is said, so an entry of the
/// rail would be marked and its page not shown. From here on it presses, as a mouse does. Called by applyTheme.
void installPressAccess();

/// Of the buttons in `row` one holds at most: a screen reader says the row's name, then "radio button" of each, not "check
/// box". Called before anything else names the row.
void sayOneOf(QWidget& row, const QString& name);

} // namespace ui
