#include "ui/widgets/card.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/scale.h"

#include <QPainter>
#include <QVBoxLayout>

namespace ui {

Card::Card(int padding, QWidget* parent)
    : QFrame(parent)
    , m_box(new QVBoxLayout(this))
{
    setFrameShape(QFrame::NoFrame);
    setMargins(m_box, qMax(padding, 2)); // nothing is painted over the border, which is 2 wide at most
    setGaps(m_box, 8);
}

void Card::setGround(Token ground)
{
    m_ground = ground;
    update();
}

void Card::setRadius(int radius)
{
    m_radius = radius;
    update();
}

void Card::setBorder(bool border)
{
    m_border = border;
    update();
}

void Card::paintEvent(QPaintEvent*)
{
    const Theme& t = themeOf(this);
    QPainter painter(this);
    BoxPaint box{.ground = t.colour(m_ground), .radius = double(m_radius)};
    if (m_border || t.scheme == Scheme::Contrast) {
        box.line = t.colour(Token::Line);
        box.border = t.line();
    }
    drawBox(painter, rect(), box, t);
}

Rule::Rule(Qt::Orientation orientation, QWidget* parent)
    : QWidget(parent)
    , m_orientation(orientation)
{
    const bool lying = orientation == Qt::Horizontal;
    setSizePolicy(lying ? QSizePolicy::Expanding : QSizePolicy::Fixed, lying ? QSizePolicy::Fixed : QSizePolicy::Expanding);
}

QSize Rule::sizeHint() const { return {themeOf(this).line(), themeOf(this).line()}; }

void Rule::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), themeOf(this).colour(Token::Line));
}

IconView::IconView(const QString& icon, Token tint, int side, QWidget* parent)
    : QWidget(parent)
    , m_icon(icon)
    , m_tint(tint)
    , m_side(side)
{
    fixWidth(this, side);
    fixHeight(this, side);
    setFocusPolicy(Qt::NoFocus);
}

void IconView::setIcon(const QString& icon, Token tint)
{
    m_icon = icon;
    m_tint = tint;
    update();
}

void IconView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (!m_icon.isEmpty())
        drawIcon(painter, rect(), m_icon, themeOf(this).colour(m_tint));
}

} // namespace ui
