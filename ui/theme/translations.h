#pragma once

class QApplication;

namespace ui {

/// Loads every translation built into the program, and Qt's own Chinese for its dialogs. Call once, before any widget.
void installChinese(QApplication& application);

} // namespace ui
