#pragma once

#include <QStringList>

#include <functional>

class QMenu;

namespace ui {

/// Puts the kinds that 其他办理 holds out into `menu`: a few as they come, many under headings of what they are for, since
/// nobody finds one among twenty-six. Each action's data is its kind; `chosen` hears the one that was pressed.
void fillWays(QMenu& menu, const QStringList& kinds, const std::function<void(const QString& kind)>& chosen);

} // namespace ui
