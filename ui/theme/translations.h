#pragma once

class QCoreApplication;

namespace ui {

/// Loads every translation built into the program, and Qt's own Chinese for its dialogs. Call once, before any widget.
void installChinese(QCoreApplication& application);

/// English is the language of the sources; what is loaded are the plurals. Call once, before any widget.
void installEnglish(QCoreApplication& application);

} // namespace ui
