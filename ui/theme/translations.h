#pragma once

class QApplication;

namespace ui {

/// Loads every translation built into the program, and Qt's own Chinese for its dialogs. Call once, before any widget.
void installChinese(QApplication& application);

/// English is the language of the sources; what is loaded are the plurals. Call once, before any widget.
void installEnglish(QApplication& application);

} // namespace ui
