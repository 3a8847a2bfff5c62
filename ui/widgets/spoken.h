#pragma once

#include <QStringList>

namespace ui {

/// What a screen reader says of several words that stand side by side: those that are there, with a comma where the one
/// before ends without a mark of its own.
[[nodiscard]] QString spoken(const QStringList& parts);

} // namespace ui
