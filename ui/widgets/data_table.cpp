#include "ui/widgets/data_table.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/clock_painter.h"

#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace ui {
namespace {

class TableDelegate : public QStyledItemDelegate {
public:
    explicit TableDelegate(QTableView& view)
        : QStyledItemDelegate(&view)
        , m_view(view)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = themeOf(&m_view);
        painter->save();
        painter->setClipRect(option.rect);
        const bool chosen = option.state.testFlag(QStyle::State_Selected);
        const bool inverted = chosen && t.scheme == Scheme::Contrast;
        painter->fillRect(option.rect, t.colour(chosen ? Token::SelectedRow : Token::Surface));
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom() - t.line() + 1, option.rect.width(), t.line()), t.colour(Token::Line));
        if (chosen && index.column() == 0)
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), t.px(4), option.rect.height()), t.colour(Token::Accent));
        QRect room = option.rect.adjusted(t.px(index.column() == 0 ? 16 : 8), 0, -t.px(8), 0);
        const auto tint = [&](Token token) { return inverted ? t.colour(Token::SelectedRowText) : t.colour(token); };

        if (const QVariant risk = index.data(RiskRole); risk.isValid()) {
            const auto which = static_cast<Risk>(risk.toInt());
            QRect badge(QPoint(0, 0), riskBadgeSize(which, t));
            badge.moveTop(option.rect.center().y() - badge.height() / 2);
            badge.moveLeft(room.left());
            drawRiskBadge(*painter, badge, which, t);
            painter->restore();
            return;
        }
        if (const QVariant strip = index.data(StripRole); strip.isValid()) {
            paintSmallStrip(*painter, room, strip.value<SmallStripData>(), t);
            room.adjust(t.px(88), 0, 0, 0);
        }
        const QVariant own = index.data(TintRole);
        const QColor ink = tint(own.isValid() ? static_cast<Token>(own.toInt()) : Token::Text);
        if (const QString icon = index.data(IconNameRole).toString(); !icon.isEmpty()) {
            const int side = t.px(16);
            drawIcon(*painter, QRectF(room.left(), room.top() + (room.height() - side) / 2.0, side, side), icon, ink);
            room.adjust(side + t.px(6), 0, 0, 0);
        }
        const QVariant alignment = index.data(Qt::TextAlignmentRole);
        const Qt::Alignment align = alignment.isValid() ? Qt::Alignment(alignment.toInt()) : Qt::AlignLeft | Qt::AlignVCenter;
        const QFont font = t.font(index.data(StrongRole).toBool() ? TextRole::BodyBold : TextRole::Body);
        if (index.data(MarksRole).toBool()) {
            paintMarked(*painter, room, index.data(Qt::DisplayRole).toString(), font, ink, t);
        } else {
            paintTwo(*painter, room, index.data(Qt::DisplayRole).toString(), font, ink, align, index.data(SecondRole).toString(), tint(Token::Text2), t);
        }
        painter->restore();
    }

private:
    /// The second word behind the first, or below it where the column is too narrow for both.
    void paintTwo(QPainter& p, QRect room, const QString& first, const QFont& font, const QColor& ink, Qt::Alignment align, const QString& second, const QColor& faint, const Theme& t) const
    {
        const QFont small = t.font(TextRole::Small);
        const int wanted = QFontMetrics(font).horizontalAdvance(first) + t.px(8) + QFontMetrics(small).horizontalAdvance(second);
        if (second.isEmpty()) {
            drawLine(p, room, first, font, ink, align);
        } else if (wanted <= room.width()) {
            const int used = drawLine(p, room, first, font, ink, align);
            drawLine(p, room.adjusted(used + t.px(8), 0, 0, 0), second, small, faint);
        } else {
            const int upper = room.height() * 11 / 20; // the first is the larger one
            drawLine(p, QRect(room.left(), room.top(), room.width(), upper), first, font, ink, align);
            drawLine(p, QRect(room.left(), room.top() + upper, room.width(), room.height() - upper), second, small, faint);
        }
    }
    /// Found text stands on yellow; the marks themselves are not shown.
    static void paintMarked(QPainter& p, QRect room, const QString& marked, const QFont& font, const QColor& ink, const Theme& t)
    {
        const QFontMetrics metrics(font);
        bool inside = false;
        QString piece;
        const auto flush = [&] {
            if (piece.isEmpty() || room.width() <= 0)
                return;
            const int width = qMin(metrics.horizontalAdvance(piece), room.width());
            if (inside)
                p.fillRect(QRect(room.left(), room.center().y() - metrics.height() / 2, width, metrics.height()), t.colour(Token::YellowSoft));
            drawLine(p, room, piece, font, inside ? t.colour(Token::YellowWord) : ink);
            room.setLeft(room.left() + width);
            piece.clear();
        };
        for (const QChar c : marked) {
            if (c == QChar(1) || c == QChar(2)) {
                flush();
                inside = c == QChar(1);
            } else {
                piece += c;
            }
        }
        flush();
    }

    QTableView& m_view;
};

} // namespace

DataTable::DataTable(QWidget* parent)
    : QTableView(parent)
{
    setItemDelegate(new TableDelegate(*this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setWordWrap(false);
    viewport()->setAutoFillBackground(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(this, &QTableView::doubleClicked, this, &DataTable::rowAsked);
    rescaleColumns();
}

void DataTable::setStretchColumn(int column) { horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch); }

void DataTable::setColumnRoom(int column, int width)
{
    m_rooms.insert(column, width);
    rescaleColumns();
}

void DataTable::rescaleColumns()
{
    const Theme& t = themeOf(this);
    verticalHeader()->setMinimumSectionSize(t.px(24));
    verticalHeader()->setDefaultSectionSize(t.px(40));
    horizontalHeader()->setFixedHeight(t.px(40));
    horizontalHeader()->setMinimumSectionSize(t.px(32));
    horizontalHeader()->setFont(t.font(TextRole::Small));
    for (auto it = m_rooms.cbegin(); it != m_rooms.cend(); ++it)
        setColumnWidth(it.key(), t.px(it.value()));
}

void DataTable::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !(event->modifiers() & Qt::ControlModifier) && currentIndex().isValid()) {
        emit rowAsked(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

void DataTable::changeEvent(QEvent* event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        rescaleColumns();
}

} // namespace ui
