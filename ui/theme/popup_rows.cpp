#include "ui/theme/popup_rows.h"

#include "ui/theme/theme.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace ui {

namespace {

constexpr int kPopupRow = 36, kSeparator = 9;

class PopupRows final : public QStyledItemDelegate {
public:
    explicit PopupRows(QAbstractItemView& view)
        : QStyledItemDelegate(&view)
        , m_view(view)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QSize words = QStyledItemDelegate::sizeHint(option, index);
        const Theme& t = themeOf(&m_view);
        return {words.width(), isSeparator(index) ? t.px(kSeparator) : qMax(words.height(), t.px(kPopupRow))};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        if (!isSeparator(index))
            return QStyledItemDelegate::paint(painter, option, index);
        const Theme& t = themeOf(&m_view);
        painter->fillRect(QRect(option.rect.left(), option.rect.center().y(), option.rect.width(), t.line()), t.colour(Token::Line));
    }

private:
    static bool isSeparator(const QModelIndex& index) { return index.data(Qt::AccessibleDescriptionRole).toString() == QLatin1String("separator"); } // as QComboBox marks them

    const QAbstractItemView& m_view;
};

} // namespace

void setPopupRows(QAbstractItemView& view)
{
    if (!dynamic_cast<PopupRows*>(view.itemDelegate()))
        view.setItemDelegate(new PopupRows(view));
}

} // namespace ui
