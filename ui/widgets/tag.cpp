#include "ui/widgets/tag.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/scale.h"

#include <QEvent>
#include <QPainter>

namespace ui {
namespace {

struct Colours {
    Token ground, words;
    bool line;
};

Colours coloursOf(TagLook look)
{
    switch (look) {
    case TagLook::Soft: return {Token::AccentSoft, Token::Accent, false};
    case TagLook::Outline: return {Token::Sunken, Token::Text2, true};
    case TagLook::Accent: return {Token::Sunken, Token::Accent, true};
    case TagLook::Ok: return {Token::OkSoft, Token::Ok, false};
    case TagLook::Red: return {Token::RedSoft, Token::RedWord, false};
    case TagLook::Orange: return {Token::OrangeSoft, Token::OrangeWord, false};
    case TagLook::Yellow: return {Token::YellowSoft, Token::YellowWord, false};
    case TagLook::Blue: return {Token::BlueSoft, Token::BlueWord, false};
    }
    Q_UNREACHABLE();
}

} // namespace

Tag::Tag(TagLook look, const QString& text, const QString& icon, QWidget* parent)
    : QWidget(parent)
    , m_look(look)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setTag(look, text, icon);
}

void Tag::setTag(TagLook look, const QString& text, const QString& icon)
{
    m_look = look;
    m_text = text;
    m_icon = icon;
    setAccessibleName(text);
    updateGeometry();
    update();
}

TextRole Tag::role() const { return m_look == TagLook::Soft ? TextRole::SmallBold : TextRole::Small; }

QSize Tag::sizeHint() const
{
    const Theme& t = themeOf(this);
    const QFontMetrics metrics(t.font(role()));
    const int icon = m_icon.isEmpty() ? 0 : t.px(16 + 5);
    return {t.px(18) + icon + metrics.horizontalAdvance(m_text) + 1, qMax(t.px(24), metrics.height() + 4)};
}

void Tag::paintEvent(QPaintEvent*)
{
    const Theme& t = themeOf(this);
    QPainter painter(this);
    const Colours c = coloursOf(m_look);
    BoxPaint box{.ground = t.colour(c.ground), .radius = 4};
    if (c.line || t.scheme == Scheme::Contrast) {
        box.line = t.colour(t.scheme == Scheme::Contrast ? c.words : Token::Line);
        box.border = t.line();
    }
    drawBox(painter, rect(), box, t);
    QRect room = rect().adjusted(t.px(9), 0, -t.px(8), 0);
    if (!m_icon.isEmpty()) {
        const int side = t.px(16);
        drawIcon(painter, QRectF(room.left() - 1, (height() - side) / 2.0, side, side), m_icon, t.colour(c.words));
        room.adjust(side + t.px(5) - 1, 0, 0, 0);
    }
    // The end says what it is about: "somebody with a very long name・minor".
    const auto words = QFontMetrics(t.font(role()), this).elidedText(m_text, Qt::ElideMiddle, room.width());
    drawLine(painter, room, words, t.font(role()), t.colour(c.words));
}

void Tag::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

RiskBadge::RiskBadge(Risk risk, QWidget* parent)
    : QWidget(parent)
    , m_risk(risk)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setRisk(risk);
}

void RiskBadge::setRisk(Risk risk)
{
    m_risk = risk;
    setAccessibleName(riskWord(risk));
    if (risk == Risk::None)
        hide();
    else if (parentWidget())
        show();
    updateGeometry();
    update();
}

QSize RiskBadge::sizeHint() const { return riskBadgeSize(m_risk, themeOf(this)); }

void RiskBadge::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawRiskBadge(painter, rect(), m_risk, themeOf(this));
}

void RiskBadge::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

Avatar::Avatar(const QString& name, int side, QWidget* parent)
    : QWidget(parent)
{
    fixWidth(this, side);
    fixHeight(this, side);
    setName(name);
}

void Avatar::setName(const QString& name)
{
    m_name = name;
    setAccessibleName(name);
    update();
}

void Avatar::paintEvent(QPaintEvent*)
{
    const Theme& t = themeOf(this);
    QPainter painter(this);
    drawBox(painter, rect(), {.ground = t.colour(Token::AccentSoft), .radius = 100}, t);
    QString first = m_name.left(1);
    if (!m_name.isEmpty() && m_name.at(0).isHighSurrogate())
        first = m_name.left(2);
    drawLine(painter, rect(), first, t.font(TextRole::RowTitle), t.colour(Token::Accent), Qt::AlignCenter);
}

} // namespace ui
