#include "ui/outbox/outbox_page.h"

#include "core/text/sentences.h"
#include "ui/frame/page_scroll.h"
#include "ui/frame/sync_line.h"
#include "ui/outbox/field_words.h"
#include "ui/outbox/neighbour_card.h"
#include "ui/outbox/parcel_view.h"
#include "ui/outbox/stick_card.h"
#include "ui/outbox/versions_view.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/places.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

namespace {
constexpr int kTwoColumnsOver = 760, kThreeRows = 150; ///< at 100 %
}

OutboxPage::OutboxPage(Port& port, QWidget* parent) : Page(QStringLiteral("outbox"), QStringLiteral("outbox"), parent), m_port(port)
{
    auto* across = new QBoxLayout(QBoxLayout::LeftToRight, this);
    setMargins(across, 20, 16, 20, 16);
    setGaps(across, 16);
    m_across = across;
    scrollWhole(this);

    auto* left = new Card(0, this);
    m_left = left;
    m_list = new DeskList(left);
    m_list->setObjectName(QStringLiteral("outbox.list"));
    m_list->setAccessibleName(tr("Things to send"));
    left->box()->addWidget(m_list, 1);
    auto* foot = new QWidget(left);
    m_foot = foot;
    auto* footBox = new QVBoxLayout(foot);
    setMargins(footBox, 16);
    m_rhythm = new PlainLabel(tr("Sent every 5 minutes, and at once when something is new. You may switch off before all is sent: nothing is lost or doubled."),
                              TextRole::Small, Token::Text2, Fit::Wrap, foot);
    m_rhythm->setRunningText(true);
    auto* send = new Button(ButtonKind::Plain, tr("Send now"), QStringLiteral("refresh"), foot);
    send->setObjectName(QStringLiteral("outbox.send"));
    send->setKeyCap(QStringLiteral("F5"));
    connect(send, &Button::clicked, this, [this] { m_port.sendNow(); });
    footBox->addWidget(m_rhythm);
    footBox->addWidget(send);
    footBox->addWidget(new StickCard(port, foot));
    footBox->addWidget(new NeighbourCard(port, foot));
    m_rule = new Rule(Qt::Horizontal, left);
    left->box()->addWidget(m_rule);
    left->box()->addWidget(foot);
    across->addWidget(left);

    auto* right = new Card(20, this);
    m_right = right;
    m_error = new ErrorStrip(right);
    m_view = new AttentionView(port);
    m_parcel = new ParcelView(port);
    const auto scrolling = [right](QWidget* content, const char* name) {
        auto* scroll = new QScrollArea(right);
        scroll->setObjectName(QLatin1String(name));
        scroll->setFrameShape(QFrame::NoFrame);
        scroll->setFocusPolicy(Qt::NoFocus);
        scroll->setWidgetResizable(true);
        scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        scroll->setWidget(content);
        for (auto* ground : {scroll->viewport(), content})
            ground->setBackgroundRole(QPalette::Base);
        return scroll;
    };
    m_scroll = scrolling(m_view, "outbox.scroll");
    m_parcelScroll = scrolling(m_parcel, "outbox.parcel");
    m_empty = new EmptyState({}, {}, right);
    right->box()->addWidget(m_error);
    right->box()->addWidget(m_scroll, 1);
    right->box()->addWidget(m_parcelScroll, 1);
    right->box()->addWidget(m_empty, 1);
    across->addWidget(right, 1);

    connect(m_list, &DeskList::currentIdChanged, this, &OutboxPage::showCurrent);
    connect(m_list, &DeskList::mainAsked, this, [this] { // on to what can be done about it
        for (auto* button : m_right->findChildren<Button*>())
            if (button->isVisible() && button->isEnabled())
                return button->setFocus(Qt::TabFocusReason);
    });
    connect(m_list, &DeskList::openAsked, this, &OutboxPage::openSubject);
    connect(m_view, &AttentionView::openAsked, this, [this] { openSubject(m_list->currentId()); });
    connect(m_parcel, &ParcelView::openAsked, this, [this] { openSubject(m_list->currentId()); });
    connect(m_view, &AttentionView::failed, m_error, [this](const QString& sentence) { m_error->show(sentence); });
    connect(m_view, &AttentionView::settled, this, &OutboxPage::ask);
    connect(&port, &Port::changed, this, [this] { if (isVisible()) ask(); });
    connect(&port, &Port::syncChanged, this, [this] {
        if (!isVisible())
            return;
        fill();
        ask(); // a try that came to nothing changes no record but the count of tries
    });
}

PageHead OutboxPage::head() const { return {{}, {}, tr("Outbox"), {}}; }

void OutboxPage::setNarrow(bool narrow)
{
    const bool other = m_narrow != narrow;
    m_narrow = narrow;
    m_rhythm->setVisible(!narrow);
    place();
    if (other)
        fill();
}

/// Where two columns would be too narrow for a sentence, the list stands above what is chosen, and the page scrolls.
void OutboxPage::place()
{
    const Theme& t = themeOf(this);
    const bool stacked = m_narrow && width() < t.px(kTwoColumnsOver);
    if (stacked != m_stacked) {
        m_stacked = stacked;
        m_across->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        (stacked ? static_cast<QBoxLayout*>(m_across) : m_left->box())->addWidget(m_foot); // what is chosen comes before the ways to send
        m_rule->setVisible(!stacked);
    }
    const int column = t.px(m_narrow ? 320 : 392); // both buttons of the stick in one line
    m_left->setMinimumWidth(stacked ? 0 : column);
    m_left->setMaximumWidth(stacked ? QWIDGETSIZE_MAX : column);
    m_view->setNarrow(m_narrow && !stacked);
    m_list->setMinimumHeight(stacked ? t.px(kThreeRows) : 0);
    const QWidget* chosen = m_scroll->isVisibleTo(this) ? static_cast<QWidget*>(m_view) : m_parcelScroll->isVisibleTo(this) ? static_cast<QWidget*>(m_parcel) : m_empty;
    const int words = width() - t.px(4 * 20);
    m_right->setMinimumHeight(stacked ? t.px(2 * 20) + qMax(chosen->heightForWidth(words), chosen->sizeHint().height()) : 0);
}

void OutboxPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    place();
}

void OutboxPage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        QMetaObject::invokeMethod(this, &OutboxPage::place, Qt::QueuedConnection); // once every length is set anew
}

void OutboxPage::open(const QString&)
{
    m_error->clear();
    ask();
}

void OutboxPage::ask()
{
    m_port.attention(this, [this](core::Result<std::vector<core::desk::AttentionItem>> items) {
        if (items)
            m_attention = std::move(*items);
        else
            m_error->show(sentence(items.error()));
        m_port.outbox(this, [this](core::Result<std::vector<core::desk::OutboxItem>> waiting) {
            if (waiting)
                m_waiting = std::move(*waiting);
            m_port.arrived(this, [this](core::Result<std::vector<core::desk::OutboxItem>> arrived) {
                if (arrived)
                    m_arrived = std::move(*arrived);
                fill();
            });
        });
    });
}

/// What the act of this row is about, on the page where that is read.
void OutboxPage::openSubject(const QString& row)
{
    const auto index = row.section(QLatin1Char('|'), 0, 0).mid(1).toULongLong();
    const auto subject = row.section(QLatin1Char('|'), 1);
    const auto id = core::subjectFromText(subject.toStdString());
    std::string kind = "dispute."; // whose fields alone may be contested
    if (row.startsWith(QLatin1Char('a'))) {
        if (index < m_attention.size() && !m_attention[index].kind.empty())
            kind = m_attention[index].kind;
    } else if (const auto& parcels = row.startsWith(QLatin1Char('r')) ? m_arrived : m_waiting; index < parcels.size()) {
        kind = parcels[index].kind;
    }
    const auto place = placeOf(kind, m_port.courtDesk());
    if (place.isEmpty() || !id)
        return;
    m_port.show(*id, this, [this, place, subject](core::Result<core::desk::SubjectView> view) {
        if (!view)
            return m_error->show(sentence(view.error()));
        const auto shown = shownOn(place, *view);
        emit goTo(place, shown.isEmpty() ? subject : shown);
    });
}

void OutboxPage::fill()
{
    const auto facts = m_port.syncFacts();
    DeskGroup attention{.id = QStringLiteral("attention"), .icon = QStringLiteral("cloud-exclamation"), .title = tr("Needs you"), .attention = true};
    for (std::size_t i = 0; i < m_attention.size(); ++i) {
        const auto& item = m_attention[i];
        const bool contested = item.what == core::desk::AttentionItem::What::Contested;
        attention.rows.append({QStringLiteral("a%1|%2").arg(i).arg(text(item.subject)), contested ? QStringLiteral("arrows-split-2") : QStringLiteral("calendar-x"),
                               contested ? tr("%1, changed twice").arg(fieldLabel(item.field)) : tr("%1, not done").arg(kindLabel(item.kind).word), {},
                               withComma(text(item.title), shortDay(core::dayInChina(item.at))), Risk::None,
                               contested ? tr("Please check") : tr("See why")});
    }
    const auto now = m_port.now();
    // One line is too short for a name and a moment where the list is narrow: there the moment stands below.
    const auto row = [&](const QString& id, const core::desk::OutboxItem& item, core::Instant at, const QString& state) {
        DeskRow out;
        out.id = id + QLatin1Char('|') + text(item.subject);
        out.icon = item.received ? QStringLiteral("cloud-check") : QStringLiteral("cloud-up");
        out.title = kindLabel(item.kind).word;
        out.why = m_narrow ? text(item.title) : withComma(text(item.title), dayAndMoment(at, now));
        out.due = m_narrow ? withComma(state, dayAndMoment(at, now)) : state;
        return out;
    };
    DeskGroup waiting{.id = QStringLiteral("waiting"), .icon = QStringLiteral("cloud-up"), .title = tr("To be sent")};
    waiting.summary = facts.nextTry && facts.sending == 0 ? tr("Next try %1").arg(shortMoment(*facts.nextTry, now)) : facts.files > 0 ? tr("Text first, then %n files", nullptr, static_cast<int>(facts.files)) : tr("Text first, pictures last");
    for (std::size_t i = 0; i < m_waiting.size(); ++i) {
        const auto& item = m_waiting[i];
        const bool busy = facts.sending > 0 && static_cast<std::int64_t>(i) == facts.sent;
        waiting.rows.append(row(QStringLiteral("w%1").arg(i), item, item.saved,
                                busy ? tr("Being sent") : item.handed ? tr("With a neighbour") : item.tries > 0 ? tr("Tried %n times", nullptr, static_cast<int>(item.tries)) : tr("Waiting")));
        waiting.rows.back().busy = busy;
    }
    DeskGroup arrived{.id = QStringLiteral("arrived"), .icon = QStringLiteral("cloud-check"), .title = tr("Received today"), .foldable = true, .folded = true};
    for (std::size_t i = 0; i < m_arrived.size(); ++i)
        arrived.rows.append(row(QStringLiteral("r%1").arg(i), m_arrived[i], *m_arrived[i].received, tr("Received")));
    QList<DeskGroup> groups;
    if (!attention.rows.isEmpty())
        groups.append(attention);
    if (!waiting.rows.isEmpty())
        groups.append(waiting);
    if (!arrived.rows.isEmpty())
        groups.append(arrived);
    m_list->setGroups(groups);
    showCurrent();
}

void OutboxPage::showCurrent()
{
    showChosen();
    if (m_stacked)
        QMetaObject::invokeMethod(this, &OutboxPage::place, Qt::QueuedConnection); // its words have their height by then
}

void OutboxPage::showChosen()
{
    const auto id = m_list->currentId();
    const bool attention = id.startsWith(QLatin1Char('a'));
    m_scroll->setVisible(attention);
    if (attention) {
        m_empty->hide();
        m_parcelScroll->hide();
        const auto index = id.section(QLatin1Char('|'), 0, 0).mid(1).toULongLong();
        if (index < m_attention.size())
            m_view->show(m_attention[index]);
        return;
    }
    m_view->clear();
    const auto index = id.section(QLatin1Char('|'), 0, 0).mid(1).toULongLong();
    const auto& parcels = id.startsWith(QLatin1Char('r')) ? m_arrived : m_waiting;
    const bool parcel = !id.isEmpty() && index < parcels.size();
    const auto files = static_cast<int>(m_port.syncFacts().files);
    m_parcelScroll->setVisible(parcel);
    m_empty->setVisible(!parcel);
    if (parcel)
        m_parcel->show(parcels[index]);
    else if (files > 0)
        m_empty->setSentence(tr("The text is all sent. %n files still to be sent, safely saved; they follow by themselves.", nullptr, files));
    else
        m_empty->setSentence(syncLine(m_port.syncFacts(), m_port.now()).text); // one state, one sentence
}

void OutboxPage::keyPressEvent(QKeyEvent* event)
{
    const int key = event->key() - Qt::Key_0;
    if (key >= 1 && key <= 3 && m_scroll->isVisible() && m_view->chooseByKey(key))
        return;
    Page::keyPressEvent(event);
}

} // namespace ui
