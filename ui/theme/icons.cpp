#include "ui/theme/icons.h"

#include <QFile>
#include <QHash>
#include <QPainter>
#include <QSvgRenderer>

namespace ui {
namespace {

struct Key {
    QString name;
    QRgb tint;
    int side;
    bool operator==(const Key&) const = default;
};
size_t qHash(const Key& k, size_t seed) { return qHashMulti(seed, k.name, k.tint, k.side); }

// Bounded: names x a dozen tints x few sizes; emptied with each change of theme.
QHash<Key, QPixmap>& cache()
{
    static QHash<Key, QPixmap> pixmaps;
    return pixmaps;
}

QString pathOf(const QString& name)
{
    return QStringLiteral(":/icons/outline/%1.svg").arg(name);
}

QPixmap render(const QString& name, const QColor& tint, int deviceSide)
{
    QFile file(pathOf(name));
    if (!file.open(QIODevice::ReadOnly)) {
        Q_ASSERT_X(false, "drawIcon", qPrintable(name));
        return {};
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", tint.name(QColor::HexRgb).toLatin1());
    svg.replace("stroke-width=\"2\"", "stroke-width=\"1.8\"");
    QSvgRenderer renderer(svg);
    QPixmap pixmap(deviceSide, deviceSide);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, deviceSide, deviceSide));
    return pixmap;
}

} // namespace

QPixmap iconPixmap(const QString& name, const QColor& tint, int side, qreal ratio)
{
    const Key key{name, tint.rgb(), qRound(side * ratio)};
    auto& pixmaps = cache();
    auto found = pixmaps.constFind(key);
    if (found == pixmaps.constEnd())
        found = pixmaps.insert(key, render(name, tint, key.side));
    QPixmap pixmap = *found;
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

void drawIcon(QPainter& painter, const QRectF& box, const QString& name, const QColor& tint)
{
    const qreal ratio = painter.device()->devicePixelRatio();
    const int side = qRound(qMin(box.width(), box.height()));
    const QPointF corner(qRound(box.center().x() - side / 2.0), qRound(box.center().y() - side / 2.0));
    painter.drawPixmap(corner, iconPixmap(name, tint, side, ratio));
}

void drawBrand(QPainter& painter, const QRectF& box)
{
    QSvgRenderer renderer(QStringLiteral(":/icons/brand.svg"));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, box);
    painter.restore();
}

void forgetTintedIcons() { cache().clear(); }

} // namespace ui
