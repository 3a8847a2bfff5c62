#include "ui/theme/focus_ring.h"

#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QApplication>
#include <QFocusEvent>
#include <QPainter>
#include <QTimer>

namespace ui {
namespace {

class Overlay : public QWidget {
public:
    explicit Overlay(QWidget* window)
        : QWidget(window)
    {
        setObjectName(QStringLiteral("focusRing"));
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setAttribute(Qt::WA_NoSystemBackground);
        setFocusPolicy(Qt::NoFocus);
    }
    void setFrame(const QRect& ring, const QRect& clip)
    {
        setGeometry(ring);
        m_clip = clip.translated(-ring.topLeft());
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& t = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipRect(m_clip);
        painter.setPen(QPen(t.colour(Token::Text), 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), t.px(8), t.px(8));
    }

private:
    QRect m_clip;
};

bool byKey(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason
        || reason == Qt::OtherFocusReason;
}

/// The ring in window coordinates; empty when there is nothing to show.
QRect ringOf(QWidget* target)
{
    constexpr int kGap = 2, kLine = 2;
    if (auto* view = qobject_cast<QAbstractItemView*>(target)) {
        QRect row = view->visualRect(view->currentIndex());
        if (!row.isValid())
            return {};
        row.setLeft(0);
        row.setRight(view->viewport()->width() - 1);
        return QRect(view->viewport()->mapTo(view->window(), row.topLeft()), row.size()).adjusted(kGap, kGap, -kGap, -kGap);
    }
    const QRect own(target->mapTo(target->window(), QPoint(0, 0)), target->size());
    return own.adjusted(-kGap - kLine, -kGap - kLine, kGap + kLine, kGap + kLine);
}

QRect clipOf(QWidget* target)
{
    QRect clip = target->window()->rect();
    if (auto* view = qobject_cast<QAbstractItemView*>(target)) // the ring is a row's
        clip &= QRect(view->viewport()->mapTo(view->window(), QPoint(0, 0)), view->viewport()->size());
    for (QWidget* w = target; w && !w->isWindow(); w = w->parentWidget()) {
        auto* area = qobject_cast<QAbstractScrollArea*>(w->parentWidget());
        if (area && area->viewport() == w)
            clip &= QRect(w->mapTo(w->window(), QPoint(0, 0)), w->size());
    }
    return clip;
}

} // namespace

void FocusRing::install(QApplication& application)
{
    if (!application.findChild<FocusRing*>(QString(), Qt::FindDirectChildrenOnly))
        new FocusRing(application);
}

FocusRing::FocusRing(QApplication& application)
    : QObject(&application)
{
    application.installEventFilter(this);
}

QWidget* FocusRing::overlay() const { return m_overlay; }

void FocusRing::follow(QWidget* target)
{
    m_target = target;
    if (m_overlay && (!target || m_overlay->parentWidget() != target->window())) {
        m_overlay->hide();
        m_overlay->deleteLater();
        m_overlay = nullptr;
    }
    place();
}

void FocusRing::place()
{
    m_pending = false;
    if (!m_target || !m_target->isVisible() || m_target->property("fqNoRing").toBool()) {
        if (m_overlay)
            m_overlay->hide();
        return;
    }
    const QRect ring = ringOf(m_target);
    const QRect clip = clipOf(m_target);
    if (!ring.isValid() || !ring.intersects(clip)) {
        if (m_overlay)
            m_overlay->hide();
        return;
    }
    if (!m_overlay)
        m_overlay = new Overlay(m_target->window());
    static_cast<Overlay*>(m_overlay.data())->setFrame(ring, clip);
    m_overlay->show();
    m_overlay->raise();
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        if (auto* w = qobject_cast<QWidget*>(watched); w && !w->isWindow())
            // A page without a field gets the focus for want of anything better: no key of its own, no ring.
            follow(byKey(static_cast<QFocusEvent*>(event)->reason()) && w->focusPolicy() != Qt::NoFocus ? w : nullptr);
        break;
    case QEvent::FocusOut:
        if (watched == m_target)
            follow(nullptr);
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::Paint: {
        if (!m_target || m_pending || watched == m_overlay)
            break;
        auto* w = qobject_cast<QWidget*>(watched);
        if (!w || !(w == m_target || w->isAncestorOf(m_target) || m_target->isAncestorOf(w)))
            break;
        const bool painted = event->type() == QEvent::Paint;
        if (painted && !qobject_cast<QAbstractItemView*>(m_target))
            break;
        if (painted && m_overlay && m_overlay->isVisible() && m_overlay->geometry() == ringOf(m_target))
            break;
        m_pending = true; // once a turn of the event loop is enough
        QTimer::singleShot(0, this, &FocusRing::place);
        break;
    }
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace ui
