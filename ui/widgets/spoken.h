#pragma once

#include <QStringList>

class QComboBox;

namespace ui {

/// What a screen reader says of several words that stand side by side: those that are there, with a comma where the one
/// before ends without a mark of its own.
[[nodiscard]] QString spoken(const QStringList& parts);

/// Names a choice for a screen reader where no label stands beside it: what Qt tells of a combo box is its value, and the
/// label that points at it from the same widget: call it once the box stands in its layout.
void nameChoice(QComboBox& box, const QString& name);

} // namespace ui
