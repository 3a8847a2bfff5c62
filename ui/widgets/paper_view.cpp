#include "ui/widgets/paper_view.h"

#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

namespace ui {

PaperView::PaperView(QWidget* parent)
    : QAbstractScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Paper preview"));
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
}

void PaperView::setPages(std::shared_ptr<const PaperPages> pages)
{
    m_endSaid = false;
    m_pages = std::move(pages); // the place in the text is kept: the preview is redrawn after every edit
    layOut();
}

void PaperView::setZoom(int percent)
{
    const qreal middle = verticalScrollBar()->maximum() ? qreal(verticalScrollBar()->value()) / verticalScrollBar()->maximum() : 0;
    m_zoom = qBound(50, percent, 300);
    layOut();
    verticalScrollBar()->setValue(qRound(middle * verticalScrollBar()->maximum()));
}

void PaperView::layOut()
{
    const Theme& t = themeOf(this);
    const int margin = t.px(20), gap = t.px(16);
    m_places.clear();
    m_scales.clear();
    qreal y = margin, widest = 0;
    const int room = viewport()->width() - 2 * margin;
    for (int i = 0; m_pages && i < m_pages->count(); ++i) {
        const QSizeF mm = m_pages->sizeMm(i);
        const qreal scale = qMax(0.1, room * m_zoom / 100.0 / mm.width());
        const QSizeF size(mm.width() * scale, mm.height() * scale);
        m_places.append(QRectF(QPointF(margin, y), size));
        m_scales.append(scale);
        y += size.height() + gap;
        widest = qMax(widest, size.width());
    }
    for (QRectF& place : m_places) // narrower than the view: in the middle
        place.moveLeft(qMax<qreal>(margin, (viewport()->width() - place.width()) / 2));
    horizontalScrollBar()->setRange(0, qMax(0, qRound(widest) + 2 * margin - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    verticalScrollBar()->setRange(0, qMax(0, qRound(y - gap + margin) - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(t.px(40));
    viewport()->update();
    scrollContentsBy(0, 0);
}

int PaperView::page() const
{
    const qreal middle = verticalScrollBar()->value() + viewport()->height() / 2.0;
    for (int i = 0; i < m_places.size(); ++i)
        if (m_places[i].bottom() >= middle)
            return i;
    return qMax(0, int(m_places.size()) - 1);
}

void PaperView::goTo(int page)
{
    if (page >= 0 && page < m_places.size())
        verticalScrollBar()->setValue(qRound(m_places[page].top()) - themeOf(this).px(12));
}

bool PaperView::atEnd() const
{
    return isVisible() && pageCount() > 0 && verticalScrollBar()->value() + themeOf(this).px(24) >= verticalScrollBar()->maximum();
}

void PaperView::toEnd() { verticalScrollBar()->setValue(verticalScrollBar()->maximum()); }

void PaperView::scrollTo(const QString& field)
{
    for (int i = 0; m_pages && i < m_pages->count(); ++i) {
        const auto links = m_pages->links(i);
        for (const auto& link : links) {
            if (link.field != field)
                continue;
            verticalScrollBar()->setValue(qRound(m_places[i].top() + link.mm.center().y() * m_scales[i] - viewport()->height() / 2.0));
            return;
        }
    }
}

QString PaperView::fieldAt(const QPoint& at) const
{
    const QPointF contents = at + QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (int i = 0; i < m_places.size(); ++i) {
        if (!m_places[i].contains(contents))
            continue;
        const QPointF mm = (contents - m_places[i].topLeft()) / m_scales[i];
        const auto links = m_pages->links(i);
        for (const auto& link : links)
            if (link.mm.adjusted(-1, -1, 1, 1).contains(mm))
                return link.field;
    }
    return {};
}

void PaperView::paintEvent(QPaintEvent* event)
{
    const Theme& t = themeOf(this);
    QPainter p(viewport());
    p.fillRect(viewport()->rect(), t.colour(Token::Sunken));
    p.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    const QRectF visible = QRectF(event->rect()).translated(horizontalScrollBar()->value(), verticalScrollBar()->value());
    for (int i = 0; i < m_places.size(); ++i) {
        if (!m_places[i].adjusted(-2, -2, 2, 2).intersects(visible))
            continue;
        p.fillRect(m_places[i], Qt::white); // paper is white in every theme
        p.setPen(QPen(t.colour(Token::Line), t.line()));
        p.drawRect(m_places[i]);
        p.save();
        p.setClipRect(m_places[i]);
        p.setRenderHint(QPainter::Antialiasing);
        p.translate(m_places[i].topLeft());
        p.scale(m_scales[i], m_scales[i]);
        m_pages->paint(p, i);
        p.restore();
    }
}

void PaperView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void PaperView::scrollContentsBy(int, int)
{
    viewport()->update();
    if (const int now = page(); now != m_shown && m_pages) {
        m_shown = now;
        emit pageChanged(now, m_pages->count());
    }
    if (!m_endSaid && atEnd()) {
        m_endSaid = true;
        emit endReached();
    }
}

void PaperView::mousePressEvent(QMouseEvent* event)
{
    if (const QString field = fieldAt(event->pos()); !field.isEmpty())
        emit fieldClicked(field);
}

void PaperView::mouseMoveEvent(QMouseEvent* event)
{
    viewport()->setCursor(fieldAt(event->pos()).isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
}

void PaperView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        layOut();
}

} // namespace ui
