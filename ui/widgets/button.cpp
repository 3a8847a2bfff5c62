#include "ui/widgets/button.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/plain_label.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>

namespace ui {

Button::Button(ButtonKind kind, const QString& label, const QString& icon, QWidget* parent)
    : QPushButton(parent)
    , m_kind(kind)
    , m_icon(icon)
{
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    setLabel(label);
    setKind(kind);
}

void Button::setLabel(const QString& label)
{
    if (accessibleName().isEmpty() || accessibleName() == m_label)
        setAccessibleName(label);
    m_label = label;
    QPushButton::setText(withoutMnemonic(label));
    if (m_kind == ButtonKind::Icon)
        setPlainToolTip(this, m_key.isEmpty() ? label : QStringLiteral("%1 (%2)").arg(label, m_key));
    updateGeometry();
    update();
}

void Button::setIconName(const QString& icon)
{
    m_icon = icon;
    updateGeometry();
    update();
}

void Button::setTrailingIcon(const QString& icon)
{
    m_trailing = icon;
    updateGeometry();
    update();
}

void Button::setKeyCap(const QString& key)
{
    m_key = key;
    setAccessibleDescription(key);
    if (m_kind == ButtonKind::Icon)
        setPlainToolTip(this, QStringLiteral("%1 (%2)").arg(m_label, key));
    updateGeometry();
    update();
}

void Button::setKind(ButtonKind kind)
{
    m_kind = kind;
    setSizePolicy(kind == ButtonKind::Icon ? QSizePolicy::Fixed : QSizePolicy::Minimum, QSizePolicy::Fixed);
    updateGeometry();
    update();
}

void Button::setTint(Token tint)
{
    m_tint = tint;
    update();
}

int Button::heightAt100() const
{
    switch (m_kind) {
    case ButtonKind::Main:
    case ButtonKind::Tall:
    case ButtonKind::Choice: return 44;
    case ButtonKind::Plain:
    case ButtonKind::Icon: return 36;
    case ButtonKind::Quiet: return 32;
    case ButtonKind::Link: return 22;
    }
    Q_UNREACHABLE();
}

TextRole Button::role() const
{
    switch (m_kind) {
    case ButtonKind::Main:
    case ButtonKind::Choice: return TextRole::RowTitle;
    case ButtonKind::Link: return TextRole::Small;
    case ButtonKind::Quiet: return TextRole::Body;
    default: return TextRole::Body;
    }
}

int Button::padding() const
{
    switch (m_kind) {
    case ButtonKind::Link: return 2;
    case ButtonKind::Quiet: return 8;
    case ButtonKind::Main:
    case ButtonKind::Tall:
    case ButtonKind::Choice: return 18;
    default: return 14;
    }
}

QSize Button::sizeHint() const
{
    const Theme& t = themeOf(this);
    const int height = t.px(heightAt100());
    if (m_kind == ButtonKind::Icon)
        return {t.px(38), height};
    const QFontMetrics metrics(t.font(role()));
    int width = t.px(2 * padding()) + metrics.horizontalAdvance(m_label) + 2;
    if (!m_icon.isEmpty())
        width += t.px(18 + 8);
    if (!m_trailing.isEmpty())
        width += t.px(16 + 8);
    if (!m_key.isEmpty())
        width += t.px(8) + keyCapSize(m_key, t).width();
    return {width, height};
}

QSize Button::minimumSizeHint() const { return sizeHint(); }

void Button::paintEvent(QPaintEvent*)
{
    const Theme& t = themeOf(this);
    QPainter painter(this);
    const bool down = isDown() || isChecked(), over = underMouse() && isEnabled();
    BoxPaint box{.radius = 6};
    QColor words = t.colour(Token::Text);
    switch (m_kind) {
    case ButtonKind::Main:
        box.ground = t.colour(down || over ? Token::AccentDown : Token::Accent);
        words = t.colour(Token::OnAccent);
        break;
    case ButtonKind::Choice:
        box.ground = t.colour(down || over ? Token::AccentSoft : Token::Surface);
        box.line = words = t.colour(m_tint);
        box.border = t.line();
        break;
    case ButtonKind::Plain:
    case ButtonKind::Tall:
    case ButtonKind::Icon:
        box.ground = t.colour(down || over ? Token::Sunken : Token::Surface);
        box.line = t.colour(Token::Edge);
        box.border = t.line();
        break;
    case ButtonKind::Quiet:
    case ButtonKind::Link:
        words = t.colour(m_tint);
        if (m_kind == ButtonKind::Quiet && (down || over))
            box.ground = t.colour(Token::AccentSoft);
        break;
    }
    if (!isEnabled()) {
        words = t.colour(Token::Text2);
        if (m_kind != ButtonKind::Quiet && m_kind != ButtonKind::Link) {
            box.ground = t.colour(Token::Sunken);
            box.line = t.colour(Token::Line);
            box.border = t.line();
        }
    }
    drawBox(painter, rect(), box, t);
    if (m_kind == ButtonKind::Icon) {
        const int side = t.px(18);
        QRect square(0, 0, side, side);
        square.moveCenter(rect().center());
        drawIcon(painter, square, m_icon, words);
        return;
    }

    QFont font = t.font(role());
    if (m_kind == ButtonKind::Quiet && m_label.size() <= 4)
        font.setBold(true);
    if (m_kind == ButtonKind::Link && over)
        font.setUnderline(true);
    const QFontMetrics metrics(font);
    const bool flatKey = m_kind == ButtonKind::Main; // on the filled ground the key is words, not a cap
    const QSize cap = keyCapSize(m_key, t);
    const int icon = m_icon.isEmpty() ? 0 : t.px(18) + t.px(8);
    const int trailing = m_trailing.isEmpty() ? 0 : t.px(16) + t.px(8);
    const int key = m_key.isEmpty() ? 0 : t.px(8) + cap.width();
    const int room = width() - t.px(2 * padding() - (m_kind == ButtonKind::Link ? 2 : 8)) - icon - trailing - key;
    const int text = qMin(metrics.horizontalAdvance(m_label), qMax(0, room));
    int x = m_kind == ButtonKind::Link ? t.px(padding()) : (width() - icon - text - trailing - key) / 2;
    if (icon) {
        drawIcon(painter, QRectF(x, (height() - t.px(18)) / 2.0, t.px(18), t.px(18)), m_icon, words);
        x += icon;
    }
    drawLine(painter, QRect(x, 0, text + 1, height()), m_label, font, words);
    x += text;
    if (trailing)
        drawIcon(painter, QRectF(x + t.px(8), (height() - t.px(16)) / 2.0, t.px(16), t.px(16)), m_trailing, words);
    x += trailing;
    if (key) {
        const QRect place(x + t.px(8), (height() - cap.height()) / 2, cap.width(), cap.height());
        if (flatKey)
            drawLine(painter, place.adjusted(0, 0, 4, 0), m_key, t.font(TextRole::Small), words);
        else
            drawKeyCap(painter, place, m_key, t);
    }
}

void Button::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QPushButton::changeEvent(event);
}

void Button::keyPressEvent(QKeyEvent* event)
{
    // Enter presses the button that has the focus, in windows as in dialogs.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QPushButton::keyPressEvent(event);
}

} // namespace ui
