#pragma once

#include <QStringList>

class QWidget;

namespace sample {

/// Visible controls below `root` that lack an accessible name or an objectName: "Button in page.intake > …".
[[nodiscard]] QStringList namelessControls(const QWidget& root);

} // namespace sample
