#include "ui/widgets/desk_list.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/widgets/spoken.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyledItemDelegate>
#include <algorithm>
#include <utility>

namespace ui {

Lateness latenessOf(std::optional<core::Day> due, core::Day today)
{
    if (!due || *due > today)
        return Lateness::None;
    return *due < today ? Lateness::Over : Lateness::Today;
}

namespace {

constexpr int kRowHeight = 56, kHeadHeight = 34, kFoldedHeight = 46, kLine = 20, kTightPadding = 7;

Token tintOf(Lateness lateness)
{
    switch (lateness) {
    case Lateness::Over: return Token::RedWord;
    case Lateness::Today: return Token::OrangeWord;
    case Lateness::None: break;
    }
    return Token::Text;
}

/// Words of a row and where they stand.
struct Words {
    QRect room;
    QString text;
    QFont font;
    Token tint;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter;
};

struct RowPlan {
    QList<Words> words;
    QRect icon, badge;
    int height = 0; ///< that the row needs
};

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
        const DeskRow* row = m_model.row(index.row());
        if (row)
            return {t.px(120), plan(QRect(0, 0, m_view.viewport()->width(), t.px(kRowHeight)), *row, t).height};
        return {t.px(120), t.px(head->foldable && head->folded ? kFoldedHeight : kHeadHeight)};
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

    /// What stands in a row `rect` wide, and where.
    RowPlan plan(const QRect& rect, const DeskRow& row, const Theme& t) const
    {
        return isTight(t) ? tightPlan(rect, row, t) : widePlan(rect, row, t);
    }

private:
    RowPlan widePlan(const QRect& rect, const DeskRow& row, const Theme& t) const
    {
        const QFont title = t.font(TextRole::RowTitle), body = t.font(TextRole::Body), small = t.font(TextRole::Small);
        const int lineHeight = t.px(kLine), step = lineHeight + t.px(1);
        const int dueTop = rect.top() + (t.px(kRowHeight) - 2 * step + t.px(1)) / 2;
        const int right = rect.right() - t.px(16), side = t.px(20);
        RowPlan out;
        out.height = t.px(kRowHeight);
        out.icon = QRect(rect.left() + t.px(20), rect.top() + (rect.height() - side) / 2, side, side);
        int x = rect.left() + t.px(56), textRight = right;
        if (!row.due.isEmpty() && row.dueDate.isEmpty()) {
            const int width = QFontMetrics(small).horizontalAdvance(row.due) + 2;
            out.words.append({QRect(right - width, rect.top(), width, rect.height()), row.due, small, row.lateness == Lateness::None ? Token::Text2 : tintOf(row.lateness), Qt::AlignRight | Qt::AlignVCenter});
            textRight = right - width - t.px(12);
        } else if (!row.dueDate.isEmpty()) { // from the right: due, then risk, so that dates and numbers are never cut
            const int width = qMax(QFontMetrics(title).horizontalAdvance(row.due), QFontMetrics(small).horizontalAdvance(row.dueDate)) + 2;
            out.words.append({QRect(right - width, dueTop, width, lineHeight), row.due, title, tintOf(row.lateness), Qt::AlignRight | Qt::AlignVCenter});
            out.words.append({QRect(right - width, dueTop + step, width, lineHeight), row.dueDate, small, Token::Text2, Qt::AlignRight | Qt::AlignVCenter});
            textRight = right - qMax(width, t.px(100)) - t.px(12);
        }
        int why = x;
        if (row.risk != Risk::None) {
            const QSize badge = riskBadgeSize(row.risk, t);
            const int left = qMin(right - t.px(156), textRight) - badge.width();
            if (left - x > t.px(300)) {
                out.badge = QRect(QPoint(left, rect.center().y() - badge.height() / 2 + 1), badge);
                textRight = left - t.px(12);
            } else { // narrow: the warning leads the second line
                out.badge = QRect(x, dueTop + lineHeight, badge.width(), lineHeight);
                why = x + badge.width() + t.px(8);
            }
        }
        const int wide = qMin(QFontMetrics(title).horizontalAdvance(row.title) + 2, textRight - x);
        const int beside = x + wide + t.px(8);
        const bool drops = QFontMetrics(body).horizontalAdvance(row.parties) > textRight - beside; // no room beside the title
        const QString below = !drops ? row.why : row.why.isEmpty() ? row.parties : row.parties + QStringLiteral("　") + row.why;
        // Nothing below: the title stands in the middle.
        const int top = below.isEmpty() && row.risk == Risk::None ? rect.top() + (rect.height() - lineHeight) / 2 : dueTop;
        out.words.append({QRect(x, top, wide, lineHeight), row.title, title, Token::Text});
        if (!drops && !row.parties.isEmpty())
            out.words.append({QRect(beside, top, textRight - beside, lineHeight), row.parties, body, Token::Text});
        QString rest = below; // words too long for what is left of the line go on below
        for (int line = 1, left = why; !rest.isEmpty(); ++line, left = rect.left() + t.px(56)) {
            const qsizetype fits = fitting(rest, small, textRight - left);
            out.words.append({QRect(left, top + line * step, textRight - left, lineHeight), rest.left(fits).trimmed(), small, Token::Text2});
            rest = rest.mid(fits).trimmed();
            if (line > 1)
                out.height += step;
        }
        return out;
    }

    /// How many characters of `text` stand on a line `width` wide; at least one, whole words of Latin script.
    static qsizetype fitting(const QString& text, const QFont& font, int width)
    {
        const QFontMetrics metrics(font);
        if (metrics.horizontalAdvance(text) <= width)
            return text.size();
        qsizetype fits = 1;
        while (fits < text.size() && metrics.horizontalAdvance(text.left(fits + 1)) <= width)
            ++fits;
        static const QString kClosing = QStringLiteral("，。；：、）”》！？"); // begin no line
        if (fits > 1 && kClosing.contains(text.at(fits)))
            --fits;
        if (const qsizetype space = text.lastIndexOf(QLatin1Char(' '), fits); space > fits / 2)
            fits = space;
        return fits;
    }

    /// Everything below one another: title, parties, warning, reason in two lines at most, due date.
    RowPlan tightPlan(const QRect& rect, const DeskRow& row, const Theme& t) const
    {
        const QFont title = t.font(TextRole::RowTitle), body = t.font(TextRole::Body), small = t.font(TextRole::Small);
        const int lineHeight = t.px(kLine), step = lineHeight + t.px(1), left = rect.left() + t.px(44), right = rect.right() - t.px(12);
        int y = rect.top() + t.px(kTightPadding);
        RowPlan out;
        out.icon = QRect(rect.left() + t.px(12), y, t.px(20), t.px(20));
        const auto put = [&](int x, int width, const QString& text, const QFont& font, Token tint) { out.words.append({QRect(x, y, width, lineHeight), text, font, tint}); };
        const auto lines = [&](const QString& text, const QFont& font, Token tint) {
            QString rest = text;
            if (const auto fits = fitting(text, font, right - left); fits < text.size()) { // two lines, the second cut if it must be
                put(left, right - left, rest.left(fits).trimmed(), font, tint);
                y += step;
                rest = rest.mid(fits).trimmed();
            }
            put(left, right - left, rest, font, tint);
            y += step;
        };
        const int beside = left + QFontMetrics(title).horizontalAdvance(row.title) + t.px(8);
        if (!row.parties.isEmpty() && beside + QFontMetrics(body).horizontalAdvance(row.parties) <= right) {
            put(beside, right - beside, row.parties, body, Token::Text);
            lines(row.title, title, Token::Text);
        } else {
            lines(row.title, title, Token::Text);
            if (!row.parties.isEmpty())
                lines(row.parties, body, Token::Text);
        }
        if (row.risk != Risk::None) {
            out.badge = QRect(left, y, riskBadgeSize(row.risk, t).width(), lineHeight);
            y += step;
        }
        if (!row.why.isEmpty())
            lines(row.why, small, Token::Text2);
        if (!row.due.isEmpty() && row.dueDate.isEmpty()) {
            lines(row.due, small, row.lateness == Lateness::None ? Token::Text2 : tintOf(row.lateness));
        } else if (!row.due.isEmpty()) {
            const QFont strong = t.font(TextRole::SmallBold);
            const int width = QFontMetrics(strong).horizontalAdvance(row.due) + 2;
            put(left, width, row.due, strong, tintOf(row.lateness));
            put(left + width + t.px(8), right - left - width - t.px(8), row.dueDate, small, Token::Text2);
            y += step;
        }
        out.height = y - rect.top() + t.px(kTightPadding);
        return out;
    }

    /// Under this width the due date goes below the words instead of beside them.
    bool isTight(const Theme& t) const { return m_view.viewport()->width() < t.px(320); }

    void paintHead(QPainter& p, const QRect& rect, const DeskGroup& head, const Theme& t) const
    {
        p.fillRect(rect, t.colour(head.attention ? Token::OrangeSoft : Token::Sunken));
        const Token tint = head.attention ? Token::OrangeWord : head.lateness == Lateness::Over ? Token::RedWord : Token::Text;
        const int side = t.px(18);
        drawIcon(p, QRectF(rect.left() + t.px(16), rect.top() + (rect.height() - side) / 2.0, side, side), head.icon, t.colour(tint));
        int x = rect.left() + t.px(42);
        const int right = rect.right() - t.px(16);
        x += drawLine(p, QRect(x, rect.top(), right - x, rect.height()), head.title, t.font(TextRole::BodyBold), t.colour(tint)) + t.px(8);
        const bool folded = head.foldable && head.folded;
        const QFont body = t.font(TextRole::Body), small = t.font(TextRole::Small);
        const int chevron = head.foldable ? t.px(24) : 0;
        const Token second = head.attention ? Token::OrangeWord : Token::Text2;
        QString rest = QString::number(head.rows.size());
        if (folded && !head.summary.isEmpty()) { // whole entries only
            const auto between = head.summary.contains(QStringLiteral("、")) ? QStringLiteral("、") : QStringLiteral(", ");
            QStringList parts = head.summary.split(between);
            const auto words = [&] { return rest + QStringLiteral("・") + parts.join(between) + (parts.join(between) == head.summary ? QString() : QStringLiteral("……")); };
            while (parts.size() > 1 && QFontMetrics(body).horizontalAdvance(words()) > right - chevron - x)
                parts.removeLast();
            rest = words();
        }
        x += drawLine(p, QRect(x, rect.top(), right - chevron - x, rect.height()), rest, body, t.colour(second)) + t.px(12);
        if (!folded && QFontMetrics(small).horizontalAdvance(head.summary) <= right - chevron - x)
            drawLine(p, QRect(x, rect.top(), right - chevron - x, rect.height()), head.summary, small, t.colour(second),
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
        const RowPlan places = plan(rect, row, t);
        if (row.busy) {
            p.setRenderHint(QPainter::Antialiasing);
            p.setPen(QPen(tint(Token::Accent), t.px(2)));
            p.drawArc(places.icon.adjusted(2, 2, -2, -2), 60 * 16, 270 * 16);
        } else if (!row.icon.isEmpty()) {
            drawIcon(p, places.icon, row.icon, tint(row.iconTint == Token::Text2 && chosen ? Token::Accent : row.iconTint));
        }
        if (!places.badge.isNull())
            drawRiskBadge(p, places.badge, row.risk, t);
        for (const Words& one : places.words)
            drawLine(p, one.room, one.text, one.font, tint(one.tint), one.align);
    }

    const DeskModel& m_model;
    QListView& m_view;
};

} // namespace

void DeskModel::setGroups(const QList<DeskGroup>& groups)
{
    beginResetModel();
    const auto before = std::exchange(m_groups, groups);
    for (DeskGroup& group : m_groups) // what somebody unfolded stays unfolded
        for (const DeskGroup& old : before)
            if (old.id == group.id && group.foldable && !group.rows.isEmpty())
                group.folded = old.folded;
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

QList<DeskRow> DeskModel::rows() const
{
    QList<DeskRow> out;
    for (int i = 0; i < m_lines.size(); ++i)
        if (const DeskRow* r = row(i))
            out.append(*r);
    return out;
}

void DeskModel::unfoldFor(const QString& id)
{
    for (DeskGroup& group : m_groups) {
        if (!group.folded || std::none_of(group.rows.begin(), group.rows.end(), [&](const DeskRow& one) { return one.id == id; }))
            continue;
        beginResetModel();
        group.folded = false;
        relist();
        endResetModel();
        return;
    }
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
            return spoken({r->title, r->parties, r->why, riskWord(r->risk), r->due, r->dueDate});
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
    setResizeMode(QListView::Adjust); // a narrow list has taller rows
    viewport()->setAutoFillBackground(false);
}

void DeskList::setGroups(const QList<DeskGroup>& groups)
{
    const QString kept = currentId();
    const QList<DeskRow> before = m_model->rows();
    m_filling = true;
    m_model->setGroups(groups);
    m_filling = false;
    int line = lineAfter(before, kept);
    for (int i = 0; line < 0 && i < m_model->rowCount(); ++i)
        if (m_model->row(i))
            line = i;
    if (line >= 0)
        setCurrentIndex(m_model->index(line));
    emit currentIdChanged(currentId());
}

/// Where somebody who stood on `kept` stands now; -1 when nothing of what was there is left.
int DeskList::lineAfter(const QList<DeskRow>& before, const QString& kept) const
{
    if (kept.isEmpty())
        return -1;
    if (const int line = m_model->lineOf(kept); line >= 0)
        return line;
    const auto old = std::find_if(before.begin(), before.end(), [&](const DeskRow& row) { return row.id == kept; });
    if (old == before.end())
        return -1;
    for (int line = 0; line < m_model->rowCount(); ++line)
        if (const DeskRow* row = m_model->row(line); row && !row->about.isEmpty() && row->about == old->about)
            return line;
    for (auto next = old + 1; next != before.end(); ++next)
        if (const int line = m_model->lineOf(next->id); line >= 0)
            return line;
    for (auto previous = old; previous != before.begin();)
        if (const int line = m_model->lineOf((--previous)->id); line >= 0)
            return line;
    return -1;
}

QString DeskList::currentId() const
{
    const DeskRow* row = currentRow();
    return row ? row->id : QString();
}

QStringList DeskList::cutWords() const
{
    QStringList out;
    const Theme& t = themeOf(this);
    const auto* delegate = static_cast<const DeskDelegate*>(itemDelegate());
    for (int line = 0; line < m_model->rowCount(); ++line)
        if (const DeskRow* row = m_model->row(line))
            for (const Words& one : delegate->plan(visualRect(m_model->index(line)), *row, t).words)
                if (QFontMetrics(one.font).horizontalAdvance(one.text) > one.room.width())
                    out << one.text;
    return out;
}

const DeskRow* DeskList::currentRow() const { return m_model->row(currentIndex().row()); }

void DeskList::setCurrentId(const QString& id)
{
    m_filling = true;
    m_model->unfoldFor(id);
    m_filling = false;
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
    case Qt::Key_Home:
    case Qt::Key_End: // the first line is a head that nobody can stand on
        for (int i = 0, last = m_model->rowCount() - 1; i <= last; ++i)
            if (const auto index = m_model->index(event->key() == Qt::Key_Home ? i : last - i); index.flags() & Qt::ItemIsEnabled) {
                setCurrentIndex(index);
                break;
            }
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
