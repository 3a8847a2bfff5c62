#include "ui/widgets/side_pane.h"

#include "ui/theme/theme.h"
#include "ui/widgets/button.h"

#include <QEvent>
#include <QPainter>

namespace ui {
namespace {

/// The ground of an open drawer: covers what lies below, so that nothing shines through the pane's margins.
class Ground : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& t = themeOf(this);
        QPainter p(this);
        p.fillRect(rect(), t.colour(Token::Bg));
        p.fillRect(QRect(0, 0, 2, height()), t.colour(Token::Edge));
    }
};

} // namespace

SidePane::SidePane(QWidget* content, QWidget* pane, int paneWidth, QWidget* parent)
    : QWidget(parent)
    , m_content(content)
    , m_pane(pane)
    , m_ground(new Ground(this))
    , m_handle(new Button(ButtonKind::Icon, tr("Details"), QStringLiteral("layout-sidebar-right"), this))
    , m_width(paneWidth)
{
    content->setParent(this);
    pane->setParent(this);
    m_handle->setObjectName(QStringLiteral("drawer.handle"));
    m_handle->setKeyCap(QStringLiteral("F4"));
    m_handle->hide();
    m_ground->hide();
    connect(m_handle, &QPushButton::clicked, this, &SidePane::toggleDrawer);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SidePane::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_open = false;
    place();
}

bool SidePane::toggleDrawer()
{
    if (!m_narrow)
        return false;
    m_open = !m_open;
    place();
    if (m_open)
        m_pane->setFocus(Qt::OtherFocusReason);
    return true;
}

bool SidePane::closeDrawer()
{
    if (!m_open)
        return false;
    m_open = false;
    place();
    m_content->setFocus(Qt::OtherFocusReason);
    return true;
}

void SidePane::place()
{
    const Theme& t = themeOf(this);
    const int gap = t.px(16), wanted = t.px(m_width);
    m_handle->setVisible(m_narrow);
    m_ground->setVisible(m_narrow && m_open);
    m_pane->setVisible(!m_narrow || m_open);
    if (!m_narrow) {
        m_content->setGeometry(0, 0, qMax(0, width() - wanted - gap), height());
        m_pane->setGeometry(width() - wanted, 0, wanted, height());
        return;
    }
    // The handle keeps its own strip, so that it covers no text, and the page's margin where the page itself has none.
    const QWidget* page = parentWidget();
    while (page && !page->isWindow() && !page->objectName().startsWith(QLatin1String("page.")))
        page = page->parentWidget();
    const QPoint corner = page ? mapTo(page, QPoint(width(), 0)) : QPoint();
    const int right = page ? qBound(0, t.px(20) - (page->width() - corner.x()), t.px(20)) : 0;
    const int top = page ? qBound(0, t.px(12) - corner.y(), t.px(12)) : 0;
    const int strip = t.px(38) + t.px(8) + right;
    m_content->setGeometry(0, 0, width() - strip, height());
    m_handle->setGeometry(width() - t.px(38) - right, top, t.px(38), t.px(36));
    const int pane = qMin(wanted, width() - strip - gap);
    m_ground->setGeometry(width() - strip - pane - gap / 2, 0, pane + gap / 2, height());
    m_pane->setGeometry(width() - strip - pane, 0, pane, height());
    m_ground->raise();
    m_pane->raise();
}

void SidePane::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    place();
}

void SidePane::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        place();
}

} // namespace ui
