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

constexpr int kRow = 40;           ///< of one line, at 100 %
constexpr int kRowsLookedAt = 100; ///< for the height of all: rows are equally high, and there may be ten thousand

/// What a text and the second one behind it take in one line.
int widthOfBoth(const QString& first, const QFont& font, const QString& second, const Theme& t)
{
    return QFontMetrics(font).horizontalAdvance(first) + t.px(8) + QFontMetrics(t.font(TextRole::Small)).horizontalAdvance(second);
}

QFont fontOf(const QModelIndex& index, const Theme& t) { return t.font(index.data(StrongRole).toBool() ? TextRole::BodyBold : TextRole::Body); }

/// What of a cell is written on, at 100 %: from the edge of the first column a bit more.
int leftEdge(int column) { return column == 0 ? 16 : 8; }
constexpr int kRightEdge = 8;

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
        QRect room = option.rect.adjusted(t.px(leftEdge(index.column())), 0, -t.px(kRightEdge), 0);
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
        const QFont font = fontOf(index, t);
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
        if (second.isEmpty()) {
            drawLine(p, room, first, font, ink, align);
        } else if (widthOfBoth(first, font, second, t) <= room.width()) {
            const int used = drawLine(p, room, first, font, ink, align);
            drawLine(p, room.adjusted(used + t.px(8), 0, 0, 0), second, small, faint);
        } else {
            const int above = QFontMetrics(font).height();
            const int below = QFontMetrics(small).height();
            const int top = room.top() + (room.height() - above - below) / 2;
            drawLine(p, QRect(room.left(), top, room.width(), above), first, font, ink, align);
            drawLine(p, QRect(room.left(), top + above, room.width(), below), second, small, faint);
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

void DataTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    if (model)
        connect(model, &QAbstractItemModel::modelReset, this, &DataTable::fitRows);
    fitRows();
}

void DataTable::setStretchColumn(int column)
{
    m_stretched = column;
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
    fitRows();
}

void DataTable::updateGeometries()
{
    QTableView::updateGeometries();
    fitRows(); // the column that takes the room left over may have become wider or narrower
}

void DataTable::fitRows()
{
    const Theme& t = themeOf(this);
    const int rows = model() && m_stretched >= 0 ? qMin(kRowsLookedAt, model()->rowCount()) : 0;
    int two = 0; // rows that take two lines
    for (int row = 0; row < rows; ++row) {
        const auto index = model()->index(row, m_stretched);
        const auto second = index.data(SecondRole).toString();
        const int room = columnWidth(m_stretched) - t.px(leftEdge(m_stretched) + kRightEdge);
        two += !second.isEmpty() && widthOfBoth(index.data(Qt::DisplayRole).toString(), fontOf(index, t), second, t) > room ? 1 : 0;
    }
    int height = t.px(kRow);
    if (two * 4 > rows) // one long name among many does not thin out the list
        height = qMax(height, QFontMetrics(t.font(TextRole::BodyBold)).height() + QFontMetrics(t.font(TextRole::Small)).height() + t.px(8));
    if (verticalHeader()->defaultSectionSize() != height)
        verticalHeader()->setDefaultSectionSize(height);
}

void DataTable::setColumnRoom(int column, int width)
{
    m_rooms.insert(column, width);
    rescaleColumns();
}

void DataTable::rescaleColumns()
{
    const Theme& t = themeOf(this);
    verticalHeader()->setMinimumSectionSize(t.px(24));
    horizontalHeader()->setFixedHeight(t.px(kRow));
    horizontalHeader()->setMinimumSectionSize(t.px(32));
    horizontalHeader()->setFont(t.font(TextRole::Small));
    for (auto it = m_rooms.cbegin(); it != m_rooms.cend(); ++it)
        setColumnWidth(it.key(), t.px(it.value()));
    fitRows();
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
