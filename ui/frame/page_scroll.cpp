#include "ui/frame/page_scroll.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLayout>
#include <QScrollBar>

namespace ui {
namespace {

constexpr const char* kWhole = "fqScrollWhole";
constexpr const char* kAlone = "fqWholeWindow";

int needs(const QWidget& page, int width)
{
    if (!page.property(kWhole).toBool() || !page.layout())
        return 0;
    return page.layout()->hasHeightForWidth() ? page.layout()->totalMinimumHeightForWidth(width) : page.layout()->totalMinimumSize().height();
}

} // namespace

void scrollWhole(QWidget* page) { page->setProperty(kWhole, true); }

void takeWholeWindow(QWidget* page) { page->setProperty(kAlone, true); }

bool takesWholeWindow(const QWidget& page) { return page.property(kAlone).toBool(); }

PageScroll::PageScroll(QWidget* page)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(false); // most pages have a scroll area of their own and a foot that stays
    page->resize(800, 600); // else Qt asks every page for its size, shown or not
    setWidget(page);
    page->show(); // Qt hides a widget that changes its parent
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) { follow(now); });
}

void PageScroll::toTop() { verticalScrollBar()->setValue(0); }

void PageScroll::fit()
{
    QWidget* page = widget();
    if (!page)
        return;
    QSize room = maximumViewportSize();
    int needed = needs(*page, room.width());
    if (needed > room.height()) {
        room.rwidth() -= verticalScrollBar()->sizeHint().width();
        needed = needs(*page, room.width());
    }
    page->resize(room.width(), qMax(room.height(), needed));
}

void PageScroll::resizeEvent(QResizeEvent* event)
{
    fit();
    QScrollArea::resizeEvent(event);
}

void PageScroll::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, &PageScroll::fit, Qt::QueuedConnection); // lengths are set anew after the style
}

void PageScroll::follow(QWidget* focused)
{
    if (m_watched)
        m_watched->removeEventFilter(this);
    m_watched = nullptr;
    if (!focused || !widget() || focused == widget() || !widget()->isAncestorOf(focused))
        return;
    m_watched = focused;
    focused->installEventFilter(this);
}

bool PageScroll::eventFilter(QObject* watched, QEvent* event)
{
    // Not for the mouse: what is pressed must not move away under it.
    if (watched == m_watched && (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease) && widget() && widget()->height() > viewport()->height())
        ensureWidgetVisible(m_watched, 0, fontMetrics().height());
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        QMetaObject::invokeMethod(this, &PageScroll::fit, Qt::QueuedConnection); // the page has laid itself out by then
    return QScrollArea::eventFilter(watched, event);
}

} // namespace ui
