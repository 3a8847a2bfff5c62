#pragma once

#include <QString>

class QVBoxLayout;
class QWidget;

namespace ui {

class FormField;

/// A field whose text nobody reads over a shoulder and no input method keeps.
[[nodiscard]] FormField* secretField(const QString& label, const char* name);

/// A column of at most 480 in the middle of the room there is; its layout comes back in `column`.
[[nodiscard]] QWidget* narrowColumn(QVBoxLayout*& column);

} // namespace ui
