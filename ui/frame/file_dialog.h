#pragma once

#include <QString>

class QFileDialog;
class QWidget;

namespace ui {

/// Folder in which a question for a file starts: the one that was last chosen while the program runs, else the person's documents.
[[nodiscard]] QString startFolder();
/// A file dialog that starts there, remembers what is chosen in it, and ends with its closing. The caller says what may be chosen, and opens it.
[[nodiscard]] QFileDialog* newFileDialog(QWidget* over, const QString& title, const QString& nameFilter = {});

} // namespace ui
