#pragma once

#include <QStringList>

class QWidget;

namespace sample {

/// Something one can press, choose from or write in.
[[nodiscard]] bool isControl(const QWidget* widget);
/// Qt's own parts of a spin box, a combo box or a table.
[[nodiscard]] bool isInnerPart(const QWidget* widget);
/// Visible controls below `root` that lack an accessible name or an objectName: "Button in page.intake > …".
[[nodiscard]] QStringList namelessControls(const QWidget& root);

} // namespace sample
