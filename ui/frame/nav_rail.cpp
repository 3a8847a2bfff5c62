#include "ui/frame/nav_rail.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/scale.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/press_access.h"

#include <QBoxLayout>
#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

namespace ui {
namespace {

constexpr int kWide = 164, kNarrow = 64, kHead = 60, kMore = 16;
constexpr int kIconAndWord = 40; ///< height of an icon of 20 over two characters

// For lupdate only, which does not follow item().
[[maybe_unused]] constexpr const char* kSources[] = {
    QT_TRANSLATE_NOOP("ui::NavRail", "Today"), QT_TRANSLATE_NOOP("ui::NavRailShort", "Today"),
    QT_TRANSLATE_NOOP("ui::NavRail", "Disputes"), QT_TRANSLATE_NOOP("ui::NavRailShort", "Disputes"),
    QT_TRANSLATE_NOOP("ui::NavRail", "Register"), QT_TRANSLATE_NOOP("ui::NavRailShort", "Register"),
    QT_TRANSLATE_NOOP("ui::NavRail", "Assisted entry"), QT_TRANSLATE_NOOP("ui::NavRailShort", "Assisted entry"),
    QT_TRANSLATE_NOOP("ui::NavRail", "Patrol"), QT_TRANSLATE_NOOP("ui::NavRailShort", "Patrol"),
    QT_TRANSLATE_NOOP("ui::NavRail", "Together"), QT_TRANSLATE_NOOP("ui::NavRailShort", "Together"),
    QT_TRANSLATE_NOOP("ui::NavRail", "Roster"), QT_TRANSLATE_NOOP("ui::NavRailShort", "Roster"),
    QT_TRANSLATE_NOOP("ui::NavRail", "Statistics"), QT_TRANSLATE_NOOP("ui::NavRailShort", "Statistics"),
    QT_TRANSLATE_NOOP("ui::NavRail", "Library"), QT_TRANSLATE_NOOP("ui::NavRailShort", "Library"),
    QT_TRANSLATE_NOOP("ui::NavRail", "Dispatch"), QT_TRANSLATE_NOOP("ui::NavRailShort", "Dispatch"),
    QT_TRANSLATE_NOOP("ui::NavRail", "Confirmation"), QT_TRANSLATE_NOOP("ui::NavRailShort", "Confirmation"),
    QT_TRANSLATE_NOOP("ui::NavRail", "Returns"), QT_TRANSLATE_NOOP("ui::NavRailShort", "Returns"),
    QT_TRANSLATE_NOOP("ui::NavRail", "Outbox"), QT_TRANSLATE_NOOP("ui::NavRailShort", "Outbox"),
    QT_TRANSLATE_NOOP("ui::NavRail", "Settings"), QT_TRANSLATE_NOOP("ui::NavRailShort", "Settings"),
    QT_TRANSLATE_NOOP("ui::NavRail", "Help"), QT_TRANSLATE_NOOP("ui::NavRailShort", "Help"),
};

/// The word in full and in two characters are two translations of one source.
RailItem item(const char* id, const char* icon, const char* word, bool foot = false)
{
    return {QString::fromLatin1(id), QString::fromLatin1(icon), QCoreApplication::translate("ui::NavRail", word),
        QCoreApplication::translate("ui::NavRailShort", word), foot};
}

/// What the rails of village and court have in common, behind what is their own.
void addShared(QList<RailItem>& items)
{
    items << item("office", "building-community", "Together")
          << item("roster", "users", "Roster")
          << item("statistics", "chart-bar", "Statistics")
          << item("library", "notebook", "Library")
          << item("outbox", "send", "Outbox", true)
          << item("settings", "settings", "Settings", true)
          << item("help", "help", "Help", true);
}

} // namespace

QList<RailItem> villageRail()
{
    QList<RailItem> items{
        item("today", "home", "Today"),
        item("disputes", "folders", "Disputes"),
        item("intake", "pencil-plus", "Register"),
        item("assist", "heart-handshake", "Assisted entry"),
        item("patrol", "walk", "Patrol"),
    };
    addShared(items);
    return items;
}

QList<RailItem> courtRail()
{
    QList<RailItem> items{
        item("today", "home", "Today"),
        item("dispatch", "arrows-split-2", "Dispatch"),
        item("confirmation", "gavel", "Confirmation"),
        item("returns", "arrow-back-up", "Returns"),
        item("disputes", "folders", "Disputes"),
    };
    addShared(items);
    return items;
}

class RailButton : public QAbstractButton {
public:
    RailButton(const RailItem& item, QWidget* parent)
        : QAbstractButton(parent)
        , m_item(item)
    {
        setCheckable(true);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        setText(withoutMnemonic(item.word));
        setObjectName(QStringLiteral("rail.%1").arg(item.id));
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum); // in a low window the entries move together
        setNarrow(false);
        setCount(0, false);
    }
    QSize sizeHint() const override { return {0, themeOf(this).px(m_narrow ? 50 : 42)}; }
    const RailItem& item() const { return m_item; }
    void setCount(int count, bool attention)
    {
        m_count = count;
        m_attention = attention;
        setAccessibleName(count > 0 ? QStringLiteral("%1 %2").arg(m_item.word).arg(count) : m_item.word);
        update();
    }
    void setNarrow(bool narrow)
    {
        m_narrow = narrow;
        atLeastHigh(this, narrow ? kIconAndWord : 34);
        updateGeometry();
        setPlainToolTip(this, narrow ? m_item.word : QString());
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& t = themeOf(this);
        QPainter p(this);
        const bool on = isChecked();
        const QColor ink = t.colour(on ? Token::RailSelectedText : Token::RailText);
        if (on || underMouse()) {
            QColor ground = t.colour(on ? Token::RailSelected : Token::RailText);
            if (!on)
                ground.setAlphaF(0.1f);
            drawBox(p, rect(), {.ground = ground, .radius = 6}, t);
        }
        const QFont font = t.font(m_narrow ? (on ? TextRole::SmallBold : TextRole::Small) : on ? TextRole::BodyBold : TextRole::Body);
        const int side = t.px(20);
        if (m_narrow) {
            const int top = (height() - t.px(kIconAndWord)) * 6 / 10;
            drawIcon(p, QRectF((width() - side) / 2.0, top, side, side), m_item.icon, ink);
            drawLine(p, QRect(0, top + side, width(), t.px(20)), m_item.two, font, ink, Qt::AlignCenter);
        } else {
            drawIcon(p, QRectF(t.px(10), (height() - side) / 2.0, side, side), m_item.icon, ink);
            drawLine(p, QRect(t.px(42), 0, width() - t.px(42 + (m_count ? 36 : 4)), height()), m_item.word, font, ink);
        }
        if (m_count > 0)
            paintCount(p, t, on);
    }

private:
    void paintCount(QPainter& p, const Theme& t, bool on)
    {
        const QString text = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
        const QFont font = t.font(m_narrow ? TextRole::KeyCap : TextRole::SmallBold);
        const int high = t.px(m_narrow ? 17 : 22);
        const int wide = qMax(m_narrow ? high : t.px(24), QFontMetrics(font).horizontalAdvance(text) + t.px(m_narrow ? 6 : 12));
        const QRect place = m_narrow ? QRect(width() - wide - t.px(2), t.px(2), wide, high)
                                     : QRect(width() - wide - t.px(10), (height() - high) / 2, wide, high);
        QColor ground, ink;
        if (m_attention) {
            ground = t.colour(Token::OrangeFill);
            ink = t.colour(t.scheme == Scheme::Light ? Token::OnAccent : Token::Bg);
        } else if (on) {
            ground = t.colour(t.scheme == Scheme::Contrast ? Token::Rail : Token::AccentSoft);
            ink = t.colour(Token::Accent);
        } else {
            ground = t.colour(Token::RailText);
            ground.setAlphaF(t.scheme == Scheme::Contrast ? 0.3f : 0.16f);
            ink = t.colour(Token::RailText);
        }
        if (m_narrow && !m_attention) { // stands over the icon: opaque
            ground = t.colour(Token::AccentSoft);
            ink = t.colour(t.scheme == Scheme::Light ? Token::Accent : Token::RailText);
        }
        drawBox(p, place, {.ground = ground, .radius = 100}, t);
        drawLine(p, place, text, font, ink, Qt::AlignCenter);
    }

    RailItem m_item;
    int m_count = 0;
    bool m_attention = false, m_narrow = false;
};

/// Says that there are more entries than the window has room for, and brings them.
class MoreButton : public QAbstractButton {
public:
    MoreButton(const QString& icon, const QString& word, QWidget* parent) : QAbstractButton(parent), m_icon(icon)
    {
        setAccessibleName(word);
        setPlainToolTip(this, word);
        setObjectName(QStringLiteral("rail.") + icon);
        setFocusPolicy(Qt::NoFocus); // the keyboard goes to the entries themselves, and they come into sight
        fixHeight(this, kMore);
        hide();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter p(this);
        const int side = height();
        drawIcon(p, QRectF((width() - side) / 2.0, 0, side, side), m_icon, themeOf(this).colour(Token::RailText));
    }

private:
    QString m_icon;
};

NavRail::NavRail(QWidget* parent)
    : QWidget(parent)
    , m_area(new QScrollArea(this))
    , m_box(nullptr)
{
    setObjectName(QStringLiteral("rail"));
    auto* whole = new QVBoxLayout(this);
    setMargins(whole, 0, kHead, 0, 0);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->viewport()->setAutoFillBackground(false);
    auto* entries = new QWidget;
    sayOneOf(*entries, tr("Pages"));
    entries->setAutoFillBackground(false);
    m_box = new QVBoxLayout(entries);
    m_area->setWidget(entries);
    entries->setAutoFillBackground(false); // setWidget switches it on
    m_up = new MoreButton(QStringLiteral("chevron-up"), tr("Pages above"), this);
    m_down = new MoreButton(QStringLiteral("chevron-down"), tr("Pages below"), this);
    whole->addWidget(m_up);
    whole->addWidget(m_area);
    whole->addWidget(m_down);
    auto* bar = m_area->verticalScrollBar();
    connect(m_up, &QAbstractButton::clicked, bar, [bar] { bar->setValue(bar->value() - bar->pageStep() / 2); });
    connect(m_down, &QAbstractButton::clicked, bar, [bar] { bar->setValue(bar->value() + bar->pageStep() / 2); });
    connect(bar, &QScrollBar::valueChanged, this, &NavRail::tellMore);
    connect(bar, &QScrollBar::rangeChanged, this, &NavRail::tellMore);
    setMargins(m_box, 8, 8, 8, 8);
    setGaps(m_box, 2);
    fixWidth(this, kWide);
}

void NavRail::setItems(const QList<RailItem>& items)
{
    m_items = items;
    for (RailButton* button : std::as_const(m_buttons))
        delete button;
    m_buttons.clear();
    while (QLayoutItem* old = m_box->takeAt(0))
        delete old;
    bool foot = false;
    for (const RailItem& item : items) {
        if (item.foot && !foot) {
            m_box->addStretch();
            foot = true;
        }
        auto* button = new RailButton(item, m_area->widget());
        button->setNarrow(m_narrow);
        button->setChecked(item.id == m_current);
        m_box->addWidget(button);
        m_buttons.append(button);
        connect(button, &QAbstractButton::clicked, this, [this, id = item.id] {
            setCurrent(m_current); // the page decides; the rail follows setCurrent
            emit chosen(id);
        });
    }
    if (!foot)
        m_box->addStretch();
}

void NavRail::setCurrent(const QString& id)
{
    m_current = id;
    for (RailButton* button : std::as_const(m_buttons))
        button->setChecked(button->item().id == id);
    for (RailButton* button : std::as_const(m_buttons))
        if (button->isChecked())
            m_area->ensureWidgetVisible(button);
}

void NavRail::setCount(const QString& id, int count, bool attention)
{
    for (RailButton* button : std::as_const(m_buttons))
        if (button->item().id == id)
            button->setCount(count, attention);
}

void NavRail::tellMore()
{
    const auto* bar = m_area->verticalScrollBar();
    m_up->setVisible(bar->value() > bar->minimum());
    m_down->setVisible(bar->value() < bar->maximum());
}

/// Where the entries need the room, the brand gives it.
void NavRail::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool brand = height() >= themeOf(this).px(kHead) + m_area->widget()->minimumSizeHint().height();
    if (brand == m_brand)
        return;
    m_brand = brand;
    setMargins(layout(), 0, brand ? kHead : 0, 0, 0);
    update();
}

void NavRail::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    fixWidth(this, narrow ? kNarrow : kWide);
    setMargins(m_box, narrow ? 4 : 8, narrow ? 4 : 8, narrow ? 4 : 8, 8);
    for (RailButton* button : std::as_const(m_buttons))
        button->setNarrow(narrow);
}

void NavRail::paintEvent(QPaintEvent*)
{
    const Theme& t = themeOf(this);
    QPainter p(this);
    p.fillRect(rect(), t.colour(Token::Rail));
    if (t.scheme == Scheme::Contrast)
        p.fillRect(QRect(width() - 2, 0, 2, height()), t.colour(Token::Line));
    if (!m_brand)
        return;
    const int side = t.px(34);
    if (m_narrow) {
        drawBrand(p, QRectF((width() - side) / 2.0, t.px(13), side, side));
        return;
    }
    drawBrand(p, QRectF(t.px(12), t.px(13), side, side));
    drawLine(p, QRect(t.px(56), t.px(11), width() - t.px(60), t.px(23)), tr("Fengqiao"), t.font(TextRole::BrandTitle), t.colour(Token::RailText));
    QColor second = t.colour(Token::RailText);
    second.setAlphaF(t.scheme == Scheme::Contrast ? 1.0f : 0.85f);
    drawLine(p, QRect(t.px(56), t.px(31), width() - t.px(60), t.px(19)), tr("Station"), t.font(TextRole::KeyCap), second);
}

} // namespace ui
