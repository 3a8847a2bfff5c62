#include "ui/frame/main_frame.h"

#include "ui/frame/header_bar.h"
#include "ui/frame/page_scroll.h"
#include "ui/frame/status_bar.h"
#include "ui/theme/scale.h"
#include "ui/theme/theme.h"
#include "ui/widgets/settled.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/wheel_guard.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QStackedWidget>

#include <limits>

namespace ui {
namespace {

constexpr int kNarrowUnder = 1200, kNarrowOverZoom = 125, kZoomStep = 25;
constexpr int kLowUnder = 600; ///< high, at 100 %

} // namespace

MainFrame::MainFrame(QWidget* parent)
    : QMainWindow(parent)
    , m_rail(new NavRail)
    , m_header(new HeaderBar)
    , m_status(new StatusBar)
    , m_stack(new QStackedWidget)
    , m_warning(new ErrorStrip)
{
    WheelGuard::install(*qApp);
    setObjectName(QStringLiteral("mainFrame"));
    setWindowTitle(tr("Fengqiao mediation station"));
    auto* middle = new QWidget;
    auto* row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    auto* column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_header);
    m_warning->setObjectName(QStringLiteral("frame.warning"));
    column->addWidget(m_warning);
    column->addWidget(m_stack, 1);
    column->addWidget(m_status);
    row->addLayout(column, 1);
    setCentralWidget(middle);
    setMinimumSize(1024, 540); // of a small PC's screen of 1024 x 600, panel and title bar taken off
    setRail(villageRail());

    connect(m_rail, &NavRail::chosen, this, [this](const QString& id) { showPage(id); });
    connect(m_header, &HeaderBar::parentPressed, this, [this](const QString& id, const QString& argument) { showPage(id, argument); });
    connect(m_header, &HeaderBar::lockPressed, this, &MainFrame::lockAsked);
    connect(m_header->search(), &SearchField::asked, this, &MainFrame::searchAsked);
    connect(m_header->search(), &SearchField::edited, this, &MainFrame::searchEdited);
    connect(m_status, &StatusBar::outboxAsked, this, [this] { showPage(QStringLiteral("outbox")); });
    connect(m_status, &StatusBar::zoomAsked, this, [this] {
        const int zoom = themeOf(this).zoom;
        emit zoomAsked(zoom + kZoomStep > kLargestZoom ? kSmallestZoom : zoom + kZoomStep);
    });
    connect(qApp, &QApplication::focusChanged, this, [this](const QWidget*, const QWidget* now) {
        if (now && isAncestorOf(now))
            m_lastFocus = now->mapTo(this, now->rect().center());
        else if (!now && isActiveWindow())
            QMetaObject::invokeMethod(this, &MainFrame::keepKeyboard, Qt::QueuedConnection);
    });
    addKeys();
}

/// The field with the cursor settles while its page still stands: told so by Qt in the middle of the destruction, a page
/// would build rows into a window that has gone.
MainFrame::~MainFrame()
{
    if (QWidget* typing = focusWidget())
        typing->clearFocus();
    hide();
}

void MainFrame::keepKeyboard()
{
    if (QApplication::focusWidget() || !isActiveWindow() || !current())
        return;
    QWidget* nearest = nullptr;
    int least = std::numeric_limits<int>::max();
    for (auto* one : current()->findChildren<QWidget*>()) {
        if (!(one->focusPolicy() & Qt::TabFocus) || !one->isVisible() || !one->isEnabled())
            continue;
        const int far = (one->mapTo(this, one->rect().center()) - m_lastFocus).manhattanLength();
        if (far < least) {
            least = far;
            nearest = one;
        }
    }
    if (nearest)
        nearest->setFocus(Qt::OtherFocusReason);
}

void MainFrame::addKeys()
{
    const auto key = [this](const QKeySequence& keys, auto action) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, action);
    };
    for (int i = 0; i < 8; ++i)
        key(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + i)), [this, i] {
            const auto items = m_rail->items();
            if (i < items.size() && !items[i].foot)
                showPage(items[i].id);
        });
    key(Qt::Key_F1, [this] {
        if (!current() || !current()->why())
            showPage(QStringLiteral("help"), current() ? current()->id() : QString()); // opens where that page is explained
    });
    key(Qt::Key_F2, [this] { showPage(QStringLiteral("intake")); });
    key(Qt::Key_F4, [this] { if (current()) current()->toggleDrawer(); });
    key(Qt::Key_F5, [this] { emit sendNowAsked(); });
    key(Qt::Key_F8, [this] { if (current()) current()->nextFault(); });
    key(Qt::Key_F9, [this] { if (current()) current()->readAloud(); });
    key(Qt::CTRL | Qt::Key_Return, [this] { commitComposition(); if (current()) current()->finish(); });
    key(Qt::CTRL | Qt::Key_Enter, [this] { commitComposition(); if (current()) current()->finish(); });
    key(Qt::Key_Escape, [this] {
        const auto* page = current();
        if (!page || current()->back())
            return;
        if (const auto head = page->head(); !head.parentId.isEmpty()) // a page that knows no way of its own goes where its breadcrumb leads
            showPage(head.parentId, head.parentArgument);
    });
    key(Qt::CTRL | Qt::Key_K, [this] {
        m_header->search()->edit()->setFocus(Qt::ShortcutFocusReason);
        m_header->search()->edit()->selectAll();
    });
    key(Qt::CTRL | Qt::Key_L, [this] { commitComposition(); emit lockAsked(); });
    key(Qt::CTRL | Qt::ALT | Qt::Key_E, [this] { showPage(QStringLiteral("assist")); });
    key(QKeySequence::ZoomIn, [this] { stepZoom(kZoomStep); });
    key(Qt::CTRL | Qt::Key_Equal, [this] { stepZoom(kZoomStep); });
    key(QKeySequence::ZoomOut, [this] { stepZoom(-kZoomStep); });
    key(Qt::CTRL | Qt::Key_0, [this] { emit zoomAsked(kSmallestZoom); });
}

void MainFrame::stepZoom(int by)
{
    emit zoomAsked(qBound(kSmallestZoom, themeOf(this).zoom + by, kLargestZoom));
}

void MainFrame::setRail(const QList<RailItem>& items) { m_rail->setItems(items); }

void MainFrame::addPage(Page* page)
{
    m_pages.insert(page->id(), page);
    m_stack->addWidget(new PageScroll(page));
    page->setNarrow(m_narrow);
    connect(page, &Page::headChanged, this, [this, page] {
        if (page == current())
            refreshHead();
    });
}

Page* MainFrame::current() const
{
    const auto* scroll = qobject_cast<const PageScroll*>(m_stack->currentWidget());
    return scroll ? qobject_cast<Page*>(scroll->widget()) : nullptr;
}

void MainFrame::showPage(const QString& id, const QString& argument)
{
    Page* next = page(id);
    if (!next)
        return;
    commitComposition();
    if (Page* before = current())
        before->leave(); // also when the same page goes on to another subject
    for (int i = 0; i < m_stack->count(); ++i)
        if (auto* scroll = qobject_cast<PageScroll*>(m_stack->widget(i)); scroll && scroll->widget() == next) {
            m_stack->setCurrentWidget(scroll);
            scroll->toTop();
        }
    m_rail->setCurrent(next->railId());
    m_rail->setVisible(!takesWholeWindow(*next));
    next->open(argument);
    m_header->setActions(next->headerActions());
    refreshHead();
    emit shown(id);
}

void MainFrame::refreshHead()
{
    if (current())
        m_header->setHead(current()->head());
}

void MainFrame::setPerson(const QString& name, const QString& post) { m_header->setPerson(name, post); }
void MainFrame::setCount(const QString& railId, int count, bool attention) { m_rail->setCount(railId, count, attention); }
void MainFrame::setSync(const core::desk::SyncFacts& facts, core::Instant now) { m_status->setSync(facts, now); }
void MainFrame::setDataAsOf(const QString& when, int staleDays) { m_status->setDataAsOf(when, staleDays); }

void MainFrame::setWarning(const QString& sentence)
{
    if (sentence == m_warned)
        return;
    m_warned = sentence;
    if (sentence.isEmpty())
        m_warning->clear();
    else
        m_warning->show(sentence);
}

void MainFrame::setClock(const QString& text) { m_status->setClock(text); }

void MainFrame::reconsiderWidth()
{
    const int zoom = themeOf(this).zoom;
    // What counts is how much of the design fits, so larger type makes a window of the same width narrower.
    const bool narrow = width() * 100 < kNarrowUnder * zoom || zoom > kNarrowOverZoom;
    m_status->setZoom(zoom);
    // In a low window head and foot are as high as their words need.
    const bool low = height() * 100 < kLowUnder * zoom;
    fixHeight(m_header, low ? 48 : 60);
    fixHeight(m_status, low ? 30 : 34);
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    m_rail->setNarrow(narrow);
    m_header->setNarrow(narrow);
    for (Page* page : std::as_const(m_pages))
        page->setNarrow(narrow);
}

void MainFrame::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    reconsiderWidth();
}

void MainFrame::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    // Not at once: pages that become narrow build rows anew, and Qt is still telling every widget of before about its style.
    if (event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, &MainFrame::reconsiderWidth, Qt::QueuedConnection);
}

} // namespace ui
