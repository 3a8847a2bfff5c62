#include "ui/theme/paint.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QPainterPath>
#include <cmath>

namespace ui {

void drawBox(QPainter& painter, const QRectF& rect, const BoxPaint& box, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, box.radius > 0);
    const qreal half = box.border / 2;
    const qreal radius = qMax(0.0, qMin<qreal>(theme.px(box.radius), rect.height() / 2) - half);
    painter.setPen(box.line.isValid() && box.border > 0 ? QPen(box.line, box.border, box.dash) : QPen(Qt::NoPen));
    painter.setBrush(box.ground.isValid() ? QBrush(box.ground) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius, radius);
    painter.restore();
}

int drawLine(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& tint, Qt::Alignment alignment)
{
    if (text.isEmpty() || rect.width() <= 0)
        return 0;
    const QFontMetrics metrics(font, painter.device());
    const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
    painter.setFont(font);
    painter.setPen(tint);
    painter.drawText(rect, int(alignment) | Qt::TextSingleLine, shown);
    return metrics.horizontalAdvance(shown);
}

void drawRiskShape(QPainter& painter, const QRectF& box, Risk risk, const Theme& theme)
{
    if (risk == Risk::None)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme.colour(riskTokens(risk).fill));
    painter.setPen(Qt::NoPen);
    const QPointF c = box.center();
    const qreal r = qMin(box.width(), box.height()) / 2;
    QPolygonF shape;
    switch (risk) {
    case Risk::Red:
        for (int i = 0; i < 8; ++i) {
            const double angle = M_PI / 8 + i * M_PI / 4;
            shape << QPointF(c.x() + r * std::cos(angle), c.y() + r * std::sin(angle));
        }
        break;
    case Risk::Orange:
        shape << QPointF(c.x(), c.y() - r) << QPointF(c.x() + r, c.y() + r * 0.82) << QPointF(c.x() - r, c.y() + r * 0.82);
        break;
    case Risk::Yellow:
        // Yellow on white needs an outline to be seen.
        if (theme.scheme == Scheme::Light)
            painter.setPen(QPen(theme.colour(Token::YellowWord), theme.px(1.3), Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        shape << QPointF(c.x(), c.y() - r) << QPointF(c.x() + r, c.y()) << QPointF(c.x(), c.y() + r) << QPointF(c.x() - r, c.y());
        break;
    default: break;
    }
    if (risk == Risk::Blue)
        painter.drawEllipse(c, r, r);
    else
        painter.drawPolygon(shape);
    painter.restore();
}

QString riskWord(Risk risk)
{
    switch (risk) {
    case Risk::Red: return QCoreApplication::translate("ui::Risk", "Red warning");
    case Risk::Orange: return QCoreApplication::translate("ui::Risk", "Orange warning");
    case Risk::Yellow: return QCoreApplication::translate("ui::Risk", "Yellow warning");
    case Risk::Blue: return QCoreApplication::translate("ui::Risk", "Blue warning");
    case Risk::None: break;
    }
    return {};
}

QSize riskBadgeSize(Risk risk, const Theme& theme)
{
    if (risk == Risk::None)
        return {0, 0};
    const QFontMetrics metrics(theme.font(TextRole::Small));
    return {theme.px(8 + 13 + 6 + 8) + metrics.horizontalAdvance(riskWord(risk)), qMax(theme.px(24), metrics.height() + 4)};
}

void drawRiskBadge(QPainter& painter, const QRect& rect, Risk risk, const Theme& theme)
{
    if (risk == Risk::None)
        return;
    const RiskTokens tokens = riskTokens(risk);
    BoxPaint box{.ground = theme.colour(tokens.soft), .radius = 4};
    if (theme.scheme == Scheme::Contrast) {
        box.line = theme.colour(tokens.word);
        box.border = 2;
    }
    drawBox(painter, rect, box, theme);
    const int side = theme.px(13);
    drawRiskShape(painter, QRectF(rect.left() + theme.px(8), rect.center().y() + 0.5 - side / 2.0, side, side), risk, theme);
    drawLine(painter, rect.adjusted(theme.px(8 + 13 + 6), 0, 0, 0), riskWord(risk), theme.font(TextRole::Small), theme.colour(tokens.word));
}

QSize keyCapSize(const QString& key, const Theme& theme)
{
    if (key.isEmpty())
        return {0, 0};
    const QFontMetrics metrics(theme.font(TextRole::KeyCap));
    return {metrics.horizontalAdvance(key) + theme.px(13), theme.px(20)};
}

void drawKeyCap(QPainter& painter, const QRect& rect, const QString& key, const Theme& theme)
{
    drawBox(painter, rect, {.ground = theme.colour(Token::Sunken), .line = theme.colour(Token::Line), .border = 1, .radius = 4}, theme);
    drawLine(painter, rect, key, theme.font(TextRole::KeyCap), theme.colour(Token::Text2), Qt::AlignCenter);
}

} // namespace ui
