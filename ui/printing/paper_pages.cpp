#include "ui/printing/paper_pages.h"

#include "ui/printing/pdf.h"

namespace ui {

QRectF LivePages::shown() const
{
    constexpr double kKept = 13;
    const auto body = m_layout.bodyMm();
    const auto size = m_layout.pageSizeMm();
    return {body.left() - kKept, body.top() - kKept, body.width() + 2 * kKept, size.height() - body.top() + kKept};
}

QSizeF LivePages::sizeMm(int) const { return shown().size(); }

void LivePages::paint(QPainter& painter, int page) const
{
    painter.save();
    painter.translate(-shown().topLeft());
    m_layout.paint(painter, page, Medium::Screen);
    painter.restore();
}

QList<PaperPages::Link> LivePages::links(int page) const
{
    QList<Link> out;
    for (const auto& link : m_layout.links(page))
        out.append({link.mm.translated(-shown().topLeft()), link.field});
    return out;
}

void PicturePages::paint(QPainter& painter, int page) const
{
    const auto picture = m_pictures.value(page);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(QPointF(0, 0), picture.mm), picture.image);
}

QList<PicturePages::Picture> picturesOf(const QByteArray& pdf, double dotsPerInch)
{
    QList<PicturePages::Picture> out;
    const auto pages = PdfPages::open(pdf);
    for (int page = 0; pages && page < pages->count(); ++page)
        out.append({pages->picture(page, dotsPerInch), pages->sizeMm(page)});
    return out;
}

} // namespace ui
