#pragma once

#include "ui/theme/theme.h"

#include <QPainter>
#include <QString>

namespace ui {

/// A rounded box. `ground` and `line` invalid = not drawn. Lengths at 100 %, except `border`: pixels.
struct BoxPaint {
    QColor ground{}, line{};
    double border = 0;
    double radius = 8;
    Qt::PenStyle dash = Qt::SolidLine;
};
void drawBox(QPainter& painter, const QRectF& rect, const BoxPaint& box, const Theme& theme);

/// One line of plain text, elided at the right; returns the width used.
int drawLine(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& tint,
    Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

/// The filled shape of a risk: octagon, triangle, diamond, circle.
void drawRiskShape(QPainter& painter, const QRectF& box, Risk risk, const Theme& theme);
/// The word of a risk: 红色预警 …
[[nodiscard]] QString riskWord(Risk risk);
/// Shape and word on their soft ground. `size` tells what it needs.
[[nodiscard]] QSize riskBadgeSize(Risk risk, const Theme& theme);
void drawRiskBadge(QPainter& painter, const QRect& rect, Risk risk, const Theme& theme);

/// A key as it stands on the keyboard, in small type.
[[nodiscard]] QSize keyCapSize(const QString& key, const Theme& theme);
void drawKeyCap(QPainter& painter, const QRect& rect, const QString& key, const Theme& theme);

} // namespace ui
