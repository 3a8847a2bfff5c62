#include "ui/unlock/account_row.h"

#include "ui/theme/paint.h"
#include "ui/theme/scale.h"
#include "ui/widgets/plain_label.h"

#include <QKeyEvent>
#include <QLayout>
#include <QPainter>

namespace ui {

AccountRow::AccountRow(const QString& id, const QString& name, const QString& post, const QString& lastUsed, QWidget* parent)
    : QAbstractButton(parent)
    , m_id(id)
    , m_name(name)
    , m_post(post)
    , m_used(lastUsed)
{
    setObjectName(QStringLiteral("unlock.account.%1").arg(id));
    setText(withoutMnemonic(name));
    setAccessibleName(QStringLiteral("%1，%2").arg(name, post));
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::ClickFocus);
    setCursor(Qt::PointingHandCursor);
    fixHeight(this, 56);
}

void AccountRow::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0) {
        QAbstractButton::keyPressEvent(event);
        return;
    }
    auto* list = parentWidget() ? parentWidget()->layout() : nullptr;
    auto* item = list ? list->itemAt(list->indexOf(this) + step) : nullptr;
    if (auto* next = item ? qobject_cast<AccountRow*>(item->widget()) : nullptr) {
        next->setChecked(true);
        next->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    }
}

void AccountRow::checkStateSet() { setFocusPolicy(isChecked() ? Qt::StrongFocus : Qt::ClickFocus); } // Tab stops at the chosen one

QSize AccountRow::sizeHint() const { return {themeOf(this).px(320), themeOf(this).px(56)}; }

void AccountRow::paintEvent(QPaintEvent*)
{
    const Theme& t = themeOf(this);
    QPainter p(this);
    const bool inverted = isChecked() && t.scheme == Scheme::Contrast;
    const QColor ink = t.colour(inverted ? Token::SelectedRowText : Token::Text), second = t.colour(inverted ? Token::SelectedRowText : Token::Text2);
    drawBox(p, rect(), {.ground = t.colour(isChecked() ? Token::SelectedRow : underMouse() ? Token::Sunken : Token::Surface), .radius = 6}, t);
    if (isChecked())
        p.fillRect(QRect(0, t.px(6), t.px(4), height() - t.px(12)), t.colour(Token::Accent));
    const int side = t.px(36);
    const QRect round(t.px(14), (height() - side) / 2, side, side);
    drawBox(p, round, {.ground = t.colour(isChecked() ? Token::Surface : Token::AccentSoft), .radius = 100}, t);
    const QString first = m_name.isEmpty() ? QString() : m_name.left(m_name.at(0).isHighSurrogate() ? 2 : 1);
    drawLine(p, round, first, t.font(TextRole::RowTitle), t.colour(Token::Accent), Qt::AlignCenter);
    const int x = t.px(62), right = width() - t.px(12), line = t.px(20), top = (height() - 2 * line) / 2;
    const int used = QFontMetrics(t.font(TextRole::Small)).horizontalAdvance(m_used) + 2;
    drawLine(p, QRect(right - used, top, used, line), m_used, t.font(TextRole::Small), second, Qt::AlignRight | Qt::AlignVCenter);
    drawLine(p, QRect(x, top, right - used - x - 8, line), m_name, t.font(TextRole::RowTitle), ink);
    drawLine(p, QRect(x, top + line, right - x, line), m_post, t.font(TextRole::Small), second);
}

} // namespace ui
