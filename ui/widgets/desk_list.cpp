#include "ui/widgets/desk_list.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>

namespace ui {
namespace {

constexpr int kRowHeight = 56, kHeadHeight = 34, kFoldedHeight = 46;

Token tintOf(Lateness lateness)
{
    switch (lateness) {
    case Lateness::Over: return Token::RedWord;
    case Lateness::Today: return Token::OrangeWord;
    case Lateness::None: break;
    }
    return Token::Text;
}

class DeskDelegate : public QStyledItemDelegate {
public:
    DeskDelegate(const DeskModel& model, QListView& view)
        : QStyledItemDelegate(&view)
        , m_model(model)
        , m_view(view)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        const Theme& t = themeOf(&m_view);
        const DeskGroup* head = m_model.head(index.row());
        const int height = !head ? kRowHeight : head->foldable && head->folded ? kFoldedHeight : kHeadHeight;
        return {t.px(120), t.px(height)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = themeOf(&m_view);
        painter->save();
        QPainterPath round; // the card's corners stay round
        round.addRoundedRect(m_view.viewport()->rect(), t.px(7), t.px(7));
        painter->setClipPath(round, Qt::IntersectClip);
        if (const DeskGroup* head = m_model.head(index.row()))
            paintHead(*painter, option.rect, *head, t);
        else if (const DeskRow* row = m_model.row(index.row()))
            paintRow(*painter, option.rect, *row, option.state.testFlag(QStyle::State_Selected), t);
        const int line = t.line();
        if (index.row() + 1 < m_model.rowCount() || option.rect.bottom() + 1 < m_view.viewport()->height())
            painter->fillRect(QRect(option.rect.left(), option.rect.bottom() - line + 1, option.rect.width(), line), t.colour(Token::Line));
        painter->restore();
    }

private:
    void paintHead(QPainter& p, const QRect& rect, const DeskGroup& head, const Theme& t) const
    {
        p.fillRect(rect, t.colour(head.attention ? Token::OrangeSoft : Token::Sunken));
        const Token tint = head.attention ? Token::OrangeWord : head.lateness == Lateness::Over ? Token::RedWord : Token::Text;
        const int side = t.px(18);
        drawIcon(p, QRectF(rect.left() + t.px(16), rect.top() + (rect.height() - side) / 2.0, side, side), head.icon, t.colour(tint));
        int x = rect.left() + t.px(42);
        const int right = rect.right() - t.px(16);
        x += drawLine(p, QRect(x, rect.top(), right - x, rect.height()), head.title, t.font(TextRole::BodyBold), t.colour(tint)) + t.px(8);
        QString rest = QString::number(head.rows.size());
        const bool folded = head.foldable && head.folded;
        if (folded && !head.summary.isEmpty())
            rest += QStringLiteral("・") + head.summary;
        const QFont body = t.font(TextRole::Body);
        const int chevron = head.foldable ? t.px(24) : 0;
        const Token second = head.attention ? Token::OrangeWord : Token::Text2;
        x += drawLine(p, QRect(x, rect.top(), right - chevron - x, rect.height()), rest, body, t.colour(second)) + t.px(12);
        if (!folded && !head.summary.isEmpty())
            drawLine(p, QRect(x, rect.top(), right - chevron - x, rect.height()), head.summary, t.font(TextRole::Small), t.colour(second),
                Qt::AlignRight | Qt::AlignVCenter);
        if (head.foldable) {
            const int c = t.px(18);
            drawIcon(p, QRectF(right - c, rect.top() + (rect.height() - c) / 2.0, c, c),
                folded ? QStringLiteral("chevron-right") : QStringLiteral("chevron-down"), t.colour(Token::Text2));
        }
    }

    void paintRow(QPainter& p, const QRect& rect, const DeskRow& row, bool chosen, const Theme& t) const
    {
        const bool inverted = chosen && t.scheme == Scheme::Contrast;
        const auto tint = [&](Token token) { return inverted ? t.colour(Token::SelectedRowText) : t.colour(token); };
        p.fillRect(rect, t.colour(chosen ? Token::SelectedRow : Token::Surface));
        if (chosen)
            p.fillRect(QRect(rect.left(), rect.top(), t.px(4), rect.height()), t.colour(Token::Accent));
        const int side = t.px(20);
        const QRectF place(rect.left() + t.px(20), rect.top() + (rect.height() - side) / 2.0, side, side);
        if (row.busy) {
            p.setRenderHint(QPainter::Antialiasing);
            p.setPen(QPen(tint(Token::Accent), t.px(2)));
            p.drawArc(place.adjusted(2, 2, -2, -2), 60 * 16, 270 * 16);
        } else if (!row.icon.isEmpty()) {
            drawIcon(p, place, row.icon, tint(row.iconTint == Token::Text2 && chosen ? Token::Accent : row.iconTint));
        }

        const QFont title = t.font(TextRole::RowTitle), body = t.font(TextRole::Body), small = t.font(TextRole::Small);
        const int lineHeight = t.px(20), top = rect.top() + (rect.height() - 2 * lineHeight - t.px(1)) / 2;
        const int right = rect.right() - t.px(16);
        // From the right: due, then risk, so that dates and numbers are never cut.
        int dueWidth = 0;
        if (row.dueDate.isEmpty()) {
            dueWidth = QFontMetrics(small).horizontalAdvance(row.due) + 2;
            drawLine(p, QRect(right - dueWidth, rect.top(), dueWidth, rect.height()), row.due, small, tint(row.lateness == Lateness::None ? Token::Text2 : tintOf(row.lateness)),
                Qt::AlignRight | Qt::AlignVCenter);
        } else {
            dueWidth = qMax(QFontMetrics(title).horizontalAdvance(row.due), QFontMetrics(small).horizontalAdvance(row.dueDate)) + 2;
            drawLine(p, QRect(right - dueWidth, top, dueWidth, lineHeight), row.due, title, tint(tintOf(row.lateness)), Qt::AlignRight | Qt::AlignVCenter);
            drawLine(p, QRect(right - dueWidth, top + lineHeight + t.px(1), dueWidth, lineHeight), row.dueDate, small, tint(Token::Text2),
                Qt::AlignRight | Qt::AlignVCenter);
        }
        int textRight = right - qMax(dueWidth, row.dueDate.isEmpty() ? 0 : t.px(100)) - t.px(12);
        int x = rect.left() + t.px(56), why = x;
        if (row.risk != Risk::None) {
            const QSize badge = riskBadgeSize(row.risk, t);
            const int left = qMin(right - t.px(156), textRight) - badge.width();
            if (left - x > t.px(300)) {
                drawRiskBadge(p, QRect(QPoint(left, rect.center().y() - badge.height() / 2 + 1), badge), row.risk, t);
                textRight = left - t.px(12);
            } else { // narrow: the warning leads the second line
                drawRiskBadge(p, QRect(x, top + lineHeight, badge.width(), lineHeight), row.risk, t);
                why = x + badge.width() + t.px(8);
            }
        }
        x += drawLine(p, QRect(x, top, textRight - x, lineHeight), row.title, title, tint(Token::Text)) + t.px(10);
        drawLine(p, QRect(x, top, textRight - x, lineHeight), row.parties, body, tint(Token::Text));
        drawLine(p, QRect(why, top + lineHeight + t.px(1), textRight - why, lineHeight), row.why, small, tint(Token::Text2));
    }

    const DeskModel& m_model;
    QListView& m_view;
};

} // namespace

void DeskModel::setGroups(const QList<DeskGroup>& groups)
{
    beginResetModel();
    m_groups = groups;
    relist();
    endResetModel();
}

void DeskModel::relist()
{
    m_lines.clear();
    for (int g = 0; g < m_groups.size(); ++g) {
        if (m_groups[g].rows.isEmpty() && !m_groups[g].attention && !m_groups[g].foldable)
            continue; // an empty group takes no room
        m_lines.append({g, -1});
        if (m_groups[g].foldable && m_groups[g].folded)
            continue;
        for (int r = 0; r < m_groups[g].rows.size(); ++r)
            m_lines.append({g, r});
    }
}

void DeskModel::toggle(int line)
{
    if (!head(line) || !head(line)->foldable)
        return;
    beginResetModel();
    DeskGroup& group = m_groups[m_lines[line].group];
    group.folded = !group.folded;
    relist();
    endResetModel();
}

const DeskRow* DeskModel::row(int line) const
{
    if (line < 0 || line >= m_lines.size() || m_lines[line].row < 0)
        return nullptr;
    return &m_groups[m_lines[line].group].rows[m_lines[line].row];
}

const DeskGroup* DeskModel::head(int line) const
{
    if (line < 0 || line >= m_lines.size() || m_lines[line].row >= 0)
        return nullptr;
    return &m_groups[m_lines[line].group];
}

int DeskModel::lineOf(const QString& id) const
{
    for (int i = 0; i < m_lines.size(); ++i)
        if (const DeskRow* r = row(i); r && r->id == id)
            return i;
    return -1;
}

int DeskModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

QVariant DeskModel::data(const QModelIndex& index, int role) const
{
    const DeskRow* r = row(index.row());
    const DeskGroup* h = head(index.row());
    if (role == HeadRole)
        return h != nullptr;
    if (role == IdRole)
        return r ? r->id : QString();
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole) {
        if (h)
            return QStringLiteral("%1 %2").arg(h->title).arg(h->rows.size());
        if (r)
            return QStringList{r->title, r->parties, r->why, riskWord(r->risk), r->due, r->dueDate}.join(QStringLiteral("，"));
    }
    return {};
}

Qt::ItemFlags DeskModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    // Heads are passed over by the arrow keys, except those that can be unfolded.
    const DeskGroup* h = head(index.row());
    if (h && !h->foldable)
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

DeskList::DeskList(QWidget* parent)
    : QListView(parent)
    , m_model(new DeskModel(this))
{
    setModel(m_model);
    setItemDelegate(new DeskDelegate(*m_model, *this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUniformItemSizes(false);
    viewport()->setAutoFillBackground(false);
}

void DeskList::setGroups(const QList<DeskGroup>& groups)
{
    const QString kept = currentId();
    m_filling = true;
    m_model->setGroups(groups);
    m_filling = false;
    int line = m_model->lineOf(kept);
    for (int i = 0; line < 0 && i < m_model->rowCount(); ++i)
        if (m_model->row(i))
            line = i;
    if (line >= 0)
        setCurrentIndex(m_model->index(line));
    emit currentIdChanged(currentId());
}

QString DeskList::currentId() const
{
    const DeskRow* row = currentRow();
    return row ? row->id : QString();
}

const DeskRow* DeskList::currentRow() const { return m_model->row(currentIndex().row()); }

void DeskList::setCurrentId(const QString& id)
{
    if (const int line = m_model->lineOf(id); line >= 0)
        setCurrentIndex(m_model->index(line));
}

void DeskList::currentChanged(const QModelIndex& now, const QModelIndex& before)
{
    QListView::currentChanged(now, before);
    if (!m_filling)
        emit currentIdChanged(currentId());
}

void DeskList::keyPressEvent(QKeyEvent* event)
{
    const int line = currentIndex().row();
    const DeskRow* row = m_model->row(line);
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() & Qt::ControlModifier)
            break;
        if (row)
            emit mainAsked(row->id);
        else
            m_model->toggle(line);
        return;
    case Qt::Key_Space:
        if (row)
            emit openAsked(row->id);
        else
            m_model->toggle(line);
        return;
    default: break;
    }
    QListView::keyPressEvent(event);
}

void DeskList::mousePressEvent(QMouseEvent* event)
{
    const QModelIndex index = indexAt(event->pos());
    if (const DeskGroup* head = m_model->head(index.row()); head && event->button() == Qt::LeftButton) {
        m_model->toggle(index.row());
        return;
    }
    QListView::mousePressEvent(event);
}

void DeskList::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const DeskRow* row = m_model->row(indexAt(event->pos()).row()))
        emit openAsked(row->id);
}

void DeskList::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout();
    QListView::changeEvent(event);
}

} // namespace ui
