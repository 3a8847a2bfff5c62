#include "ui/widgets/timeline.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/spoken.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace ui {

class TimelineModel : public QAbstractListModel {
public:
    using QAbstractListModel::QAbstractListModel;
    void setEntries(const QList<TimelineEntry>& entries)
    {
        beginResetModel();
        m_entries = entries;
        endResetModel();
    }
    const TimelineEntry& entry(int row) const { return m_entries[row]; }
    int rowCount(const QModelIndex& parent = {}) const override { return parent.isValid() ? 0 : int(m_entries.size()); }
    QVariant data(const QModelIndex& index, int role) const override
    {
        if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
            return {};
        const TimelineEntry& e = m_entries[index.row()];
        return spoken({e.day, e.time, e.strong + e.rest, e.second, e.state});
    }

private:
    QList<TimelineEntry> m_entries;
};

namespace {

class TimelineDelegate : public QStyledItemDelegate {
public:
    TimelineDelegate(const TimelineModel& model, QListView& view)
        : QStyledItemDelegate(&view), m_model(model), m_view(view) {}

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {themeOf(&m_view).px(120), themeOf(&m_view).px(50)}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& t = themeOf(&m_view);
        const TimelineEntry& e = m_model.entry(index.row());
        QPainter& p = *painter;
        p.save();
        const QRect& r = option.rect;
        const int line = t.px(20), top = r.top() + (r.height() - 2 * line) / 2;
        const QFont bold = t.font(TextRole::BodyBold), body = t.font(TextRole::Body), small = t.font(TextRole::Small);
        const QColor text = t.colour(Token::Text), text2 = t.colour(Token::Text2);

        const int dayRight = r.left() + t.px(84);
        drawLine(p, QRect(r.left(), top, dayRight - r.left(), line), e.day, bold, text, Qt::AlignRight | Qt::AlignVCenter);
        drawLine(p, QRect(r.left(), top + line, dayRight - r.left(), line), e.time, small, text2, Qt::AlignRight | Qt::AlignVCenter);

        // The thread, and the act's picture on it.
        const int middle = r.left() + t.px(106), radius = t.px(14), x = middle - t.line() / 2;
        if (index.row() > 0)
            p.fillRect(QRect(x, r.top(), t.line(), r.height() / 2), t.colour(Token::Edge));
        if (index.row() + 1 < m_model.rowCount())
            p.fillRect(QRect(x, r.top() + r.height() / 2, t.line(), r.height() - r.height() / 2), t.colour(Token::Edge));
        p.setRenderHint(QPainter::Antialiasing);
        p.setBrush(t.colour(Token::Surface));
        p.setPen(QPen(t.colour(Token::Line), t.line()));
        p.drawEllipse(QPointF(middle + 0.5, r.top() + r.height() / 2.0), radius, radius);
        const int side = t.px(16);
        drawIcon(p, QRectF(middle - side / 2.0, r.top() + (r.height() - side) / 2.0, side, side), e.icon, t.colour(Token::Accent));

        int right = r.right();
        if (!e.state.isEmpty()) {
            const int width = QFontMetrics(small).horizontalAdvance(e.state) + 2;
            drawLine(p, QRect(right - width, r.top(), width, r.height()), e.state, small, t.colour(e.stateTint));
            const int icon = t.px(18);
            drawIcon(p, QRectF(right - width - icon - t.px(4), r.top() + (r.height() - icon) / 2.0, icon, icon), e.stateIcon, t.colour(e.stateTint));
            right -= width + icon + t.px(16);
        }
        int left = r.left() + t.px(128);
        left += drawLine(p, QRect(left, top, right - left, line), e.strong, bold, text);
        drawLine(p, QRect(left, top, right - left, line), e.rest, body, text);
        left = r.left() + t.px(128);
        drawLine(p, QRect(left, top + line, right - left, line), e.second, small, text2);
        p.restore();
    }

private:
    const TimelineModel& m_model;
    QListView& m_view;
};

struct Sign {
    QString icon;
    Token tint;
};

Sign signOf(CheckItem::Tone tone)
{
    switch (tone) {
    case CheckItem::Tone::Missing: return {QStringLiteral("alert-circle"), Token::RedWord};
    case CheckItem::Tone::Advice: return {QStringLiteral("info-circle"), Token::YellowWord};
    case CheckItem::Tone::Ok: break;
    }
    return {QStringLiteral("circle-check"), Token::Ok};
}

} // namespace

Timeline::Timeline(QWidget* parent)
    : QListView(parent)
    , m_model(new TimelineModel(this))
{
    setModel(m_model);
    setItemDelegate(new TimelineDelegate(*m_model, *this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    viewport()->setAutoFillBackground(false);
    connect(this, &QListView::doubleClicked, this, [this](const QModelIndex& index) { emit asked(m_model->entry(index.row()).id); });
}

void Timeline::setEntries(const QList<TimelineEntry>& entries) { m_model->setEntries(entries); }

void Timeline::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    if (m_model->rowCount() > 0)
        return;
    const Theme& t = themeOf(this);
    QPainter painter(viewport());
    painter.setPen(t.colour(Token::Text2));
    painter.setFont(t.font(TextRole::Body));
    painter.drawText(viewport()->rect(), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, tr("Nothing is written down here yet. Each act stands here with its day and whether the court has it."));
}

int Timeline::count() const { return m_model->rowCount(); }

void Timeline::keyPressEvent(QKeyEvent* event)
{
    if (event->modifiers() & Qt::AltModifier) { // Alt+← → are the page's: the neighbouring dispute
        event->ignore();
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && currentIndex().isValid() && event->modifiers() == Qt::NoModifier) {
        emit asked(m_model->entry(currentIndex().row()).id);
        return;
    }
    if (!event->text().isEmpty() && event->text().at(0).isLetter() && !(event->modifiers() & Qt::ControlModifier)) {
        event->ignore(); // letters are the page's keys; nobody looks for an entry by its first one
        return;
    }
    QListView::keyPressEvent(event);
}

void Timeline::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        scheduleDelayedItemsLayout();
    QListView::changeEvent(event);
}

CheckList::CheckList(int columns, QWidget* parent)
    : QWidget(parent)
    , m_columns(columns)
{
}

void CheckList::setItems(const QList<CheckItem>& items)
{
    const auto old = findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget* w : old) {
        w->hide();
        w->deleteLater(); // a link may be the sender
    }
    delete layout();
    auto* grid = new QGridLayout(this);
    setMargins(grid, 0);
    setGaps(grid, 24, 4);
    m_missing = 0;
    const int rows = (int(items.size()) + m_columns - 1) / m_columns;
    for (int i = 0; i < items.size(); ++i) {
        const CheckItem& item = items[i];
        const Sign sign = signOf(item.tone);
        m_missing += item.tone == CheckItem::Tone::Missing;
        auto* one = new QWidget;
        auto* row = new QHBoxLayout(one);
        setMargins(row, 0);
        setGaps(row, 8);
        auto* icon = new IconView(sign.icon, sign.tint, 18);
        fixHeight(icon, 24);
        row->addWidget(icon, 0, Qt::AlignTop);
        row->addWidget(new PlainLabel(item.text, TextRole::Small, item.tone == CheckItem::Tone::Ok ? Token::Text : sign.tint, Fit::Wrap), 1);
        if (!item.link.isEmpty()) {
            auto* link = new Button(ButtonKind::Link, item.link);
            link->setObjectName(QStringLiteral("check.%1").arg(item.id));
            connect(link, &QPushButton::clicked, this, [this, id = item.id] { emit linkPressed(id); });
            row->addWidget(link, 0, Qt::AlignTop);
        }
        grid->addWidget(one, i % rows, i / rows);
    }
    for (int c = 0; c < m_columns; ++c)
        grid->setColumnStretch(c, 1);
}

} // namespace ui
