#include "ui/frame/status_bar.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QTimer>

namespace ui {

SyncPill::SyncPill(QWidget* parent)
    : QAbstractButton(parent)
    , m_turn(new QTimer(this))
{
    setObjectName(QStringLiteral("status.sync"));
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_turn->setInterval(120);
    connect(m_turn, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + 30) % 360;
        update();
    });
    setLine({});
}

void SyncPill::setLine(const SyncLine& line)
{
    m_line = line;
    setText(withoutMnemonic(m_line.text));
    setAccessibleName(m_line.text);
    setPlainToolTip(this, tr("Opens the outbox"));
    if (m_line.spinner && !m_turn->isActive())
        m_turn->start();
    else if (!m_line.spinner)
        m_turn->stop();
    updateGeometry();
    update();
}

QSize SyncPill::sizeHint() const
{
    const Theme& t = themeOf(this);
    return {QFontMetrics(t.font(TextRole::Small)).horizontalAdvance(m_line.text) + t.px(10 + 18 + 8 + 10) + 1, t.px(26)};
}

QSize SyncPill::minimumSizeHint() const { return {themeOf(this).px(120), themeOf(this).px(26)}; }

void SyncPill::paintEvent(QPaintEvent*)
{
    const Theme& t = themeOf(this);
    QPainter p(this);
    if (!m_line.plain) {
        BoxPaint box{.ground = t.colour(m_line.ground), .radius = 4};
        if (t.scheme == Scheme::Contrast) {
            box.line = t.colour(m_line.words);
            box.border = 2;
        }
        drawBox(p, rect(), box, t);
    }
    const int side = t.px(18);
    const QRectF place(t.px(10), (height() - side) / 2.0, side, side);
    if (m_line.spinner) {
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(QPen(t.colour(m_line.words), t.px(2)));
        const qreal inset = t.px(2);
        p.drawArc(place.adjusted(inset, inset, -inset, -inset), -m_angle * 16, 270 * 16);
    } else if (!m_line.icon.isEmpty()) {
        drawIcon(p, place, m_line.icon, t.colour(m_line.words));
    }
    drawLine(p, rect().adjusted(t.px(36), 0, -t.px(6), 0), m_line.text, t.font(TextRole::Small), t.colour(m_line.words));
}

void SyncPill::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

StatusBar::StatusBar(QWidget* parent)
    : QWidget(parent)
    , m_pill(new SyncPill)
    , m_date(new QWidget)
    , m_data(new PlainLabel(TextRole::Small, Token::Text2, Fit::Elide))
    , m_clock(new PlainLabel(TextRole::Small, Token::Text2, Fit::Whole))
    , m_zoom(new Button(ButtonKind::Link, {}))
{
    setObjectName(QStringLiteral("status"));
    fixHeight(this, 34);
    auto* row = new QHBoxLayout(this);
    setMargins(row, 10, 1, 20, 0);
    setGaps(row, 14);
    row->addWidget(m_pill);
    row->addStretch(1);
    row->addWidget(m_data);
    m_zoom->setObjectName(QStringLiteral("status.zoom"));
    m_zoom->setTint(Token::Text2);
    row->addWidget(m_zoom);
    auto* date = new QHBoxLayout(m_date);
    setMargins(date, 0);
    setGaps(date, 6);
    date->addWidget(new IconView(QStringLiteral("calendar"), Token::Text2, 16));
    date->addWidget(m_clock);
    row->addWidget(m_date);
    setZoom(100);
    connect(m_pill, &QAbstractButton::clicked, this, &StatusBar::outboxAsked);
    connect(m_zoom, &QPushButton::clicked, this, &StatusBar::zoomAsked);
}

void StatusBar::setSync(const core::desk::SyncFacts& facts, core::Instant now)
{
    m_pill->setLine(syncLine(facts, now));
    makeRoom();
}

void StatusBar::setDataAsOf(const QString& when, int staleDays)
{
    m_data->setTint(staleDays > 0 ? Token::OrangeWord : Token::Text2);
    m_data->setPlainText(staleDays > 0 ? tr("Data here is %n days old", nullptr, staleDays) : when.isEmpty() ? QString() : tr("Data here as of %1").arg(when));
    makeRoom();
}

void StatusBar::setZoom(int percent)
{
    m_zoom->setLabel(tr("Type size %1%").arg(percent));
    m_zoom->setAccessibleDescription(tr("Ctrl + and Ctrl - change it"));
}

void StatusBar::setClock(const QString& text)
{
    m_clock->setPlainText(text);
    makeRoom();
}

void StatusBar::makeRoom()
{
    int room = width() - themeOf(this).px(30) - m_pill->sizeHint().width() - m_data->sizeHint().width() - themeOf(this).px(28);
    room -= m_date->sizeHint().width() + themeOf(this).px(14);
    m_date->setVisible(room >= 0);
    if (room < 0)
        room += m_date->sizeHint().width() + themeOf(this).px(14);
    m_zoom->setVisible(room - m_zoom->sizeHint().width() - themeOf(this).px(14) >= 0 && m_date->isVisibleTo(this));
}

void StatusBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

void StatusBar::paintEvent(QPaintEvent*)
{
    const Theme& t = themeOf(this);
    QPainter p(this);
    p.fillRect(rect(), t.colour(Token::Surface));
    p.fillRect(QRect(0, 0, width(), t.line()), t.colour(Token::Line));
}

} // namespace ui
