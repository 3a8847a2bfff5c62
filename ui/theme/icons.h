#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

namespace ui {

/// Draws the outline icon `name` (a file of resources/ui/icons/outline without its ending), tinted, filling `box`.
/// An unknown name is our mistake: it asserts in debug and draws nothing in release.
void drawIcon(QPainter& painter, const QRectF& box, const QString& name, const QColor& tint);

/// The brand mark: a bridge over water under a maple leaf.
void drawBrand(QPainter& painter, const QRectF& box);

/// For Qt classes that want a pixmap. `side` in device-independent pixels.
[[nodiscard]] QPixmap iconPixmap(const QString& name, const QColor& tint, int side, qreal ratio = 1.0);

/// Called by applyTheme.
void forgetTintedIcons();

} // namespace ui
