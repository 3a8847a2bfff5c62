#include "ui/unlock/account_list.h"

#include "ui/theme/scale.h"
#include "ui/theme/theme.h"
#include "ui/unlock/account_row.h"

#include <QTimer>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kLeastHigh = 144; ///< two rows and a half: that there are more is seen

} // namespace

AccountList::AccountList(QWidget* parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("unlock.accounts"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    auto* rows = new QWidget;
    auto* column = new QVBoxLayout(rows);
    setMargins(column, 0);
    setGaps(column, 2);
    column->addStretch(1);
    setWidget(rows);
    viewport()->setAutoFillBackground(false);
    rows->setAutoFillBackground(false);
}

void AccountList::clear()
{
    const auto old = widget()->findChildren<AccountRow*>(QString(), Qt::FindDirectChildrenOnly);
    for (AccountRow* row : old) {
        row->hide();
        row->deleteLater();
    }
    updateGeometry();
}

void AccountList::add(AccountRow* row)
{
    auto* column = static_cast<QVBoxLayout*>(widget()->layout());
    column->insertWidget(column->count() - 1, row);
    row->show();
    connect(row, &QAbstractButton::toggled, this, &AccountList::follow);
    updateGeometry();
}

void AccountList::setRoom(int height)
{
    if (height == m_room)
        return;
    m_room = height;
    updateGeometry();
}

int AccountList::least() const { return qMin(widget()->sizeHint().height(), themeOf(this).px(kLeastHigh)); }

QSize AccountList::sizeHint() const
{
    const QSize all = widget()->sizeHint();
    return {all.width(), qMin(all.height(), qMax(m_room, least()))};
}

QSize AccountList::minimumSizeHint() const { return {0, least()}; }

void AccountList::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    follow();
}

/// After the layout: a row that has just come has no place yet.
void AccountList::follow()
{
    QTimer::singleShot(0, this, [this] {
        for (auto* row : widget()->findChildren<AccountRow*>())
            if (row->isChecked() && row->isVisibleTo(widget()))
                ensureWidgetVisible(row, 0, 0);
    });
}

} // namespace ui
