#include "ui/today/today_page.h"

#include "ui/frame/page_scroll.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/duty_words.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/text/offers.h"
#include "ui/text/places.h"
#include "ui/theme/scale.h"
#include "ui/today/preview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/side_pane.h"
#include "ui/widgets/strips.h"

#include <QBoxLayout>
#include <QStackedLayout>
#include <QTimer>
#include <algorithm>

namespace ui {
namespace {

using core::duty::Duty;
using core::duty::Group;

/// A row's id: a subject may carry more than one duty.
QString idOf(const Duty& duty) { return text(duty.subject + "/" + duty.code); }

QString joined(const QString& a, const QString& b) { return a.isEmpty() || b.isEmpty() ? a + b : a + QStringLiteral("・") + b; }

DeskRow rowOf(const Duty& duty, core::Day today)
{
    const Label label = dutyLabel(duty.code);
    DeskRow row;
    row.id = idOf(duty);
    row.about = text(duty.dispute.empty() ? duty.subject : duty.dispute);
    row.icon = label.icon;
    row.title = label.word;
    row.parties = joined(text(duty.title.empty() ? duty.number : duty.title), typeWord(duty.type));
    row.why = dutyWhy(duty);
    row.risk = riskOf(duty.colour);
    row.due = dueText(duty, today);
    row.dueDate = duty.due ? dayWithWeekday(*duty.due) : QString();
    if (duty.mine)
        row.lateness = latenessOf(duty.due, today);
    return row;
}

/// 法院审查 1、评估报告 1
QString summaryOf(const QList<DeskRow>& rows)
{
    QList<QPair<QString, int>> counts;
    for (const DeskRow& row : rows) {
        auto found = std::find_if(counts.begin(), counts.end(), [&](const auto& c) { return c.first == row.title; });
        if (found == counts.end())
            counts.append({row.title, 1});
        else
            ++found->second;
    }
    QStringList parts;
    for (const auto& [word, count] : counts)
        parts << QStringLiteral("%1 %2").arg(word).arg(count);
    return series(parts);
}

} // namespace

TodayPage::TodayPage(Port& port, QWidget* parent)
    : Page(QStringLiteral("today"), QStringLiteral("today"), parent)
    , m_port(port)
    , m_error(new ErrorStrip)
    , m_chips(new ChipRow)
    , m_list(new DeskList)
    , m_loading(new LoadingRows)
    , m_empty(new EmptyState)
    , m_stack(nullptr)
    , m_preview(new Preview(port))
    , m_panes(nullptr)
    , m_register(new Button(ButtonKind::Plain, tr("Register"), QStringLiteral("pencil-plus"), this))
{
    auto* box = new QVBoxLayout(this);
    setMargins(box, 20, 16, 20, 16);
    setGaps(box, 12);
    m_register->setObjectName(QStringLiteral("today.register"));
    m_register->setKeyCap(QStringLiteral("F2"));
    m_register->hide();
    m_error->setObjectName(QStringLiteral("today.error"));
    box->addWidget(m_error);
    auto* top = new QHBoxLayout;
    setGaps(top, 12);
    m_chips->setObjectName(QStringLiteral("today.chips"));
    top->addWidget(m_chips, 1);
    auto* order = new QHBoxLayout;
    setGaps(order, 6);
    order->addWidget(new IconView(QStringLiteral("sort-descending"), Token::Text2, 16));
    order->addWidget(new PlainLabel(tr("Most urgent first"), TextRole::Small, Token::Text2, Fit::Whole));
    top->addLayout(order);
    box->addLayout(top);

    auto* card = new Card(1);
    auto* inside = new QWidget;
    m_stack = new QStackedLayout(inside);
    m_list->setObjectName(QStringLiteral("today.list"));
    m_list->setAccessibleName(tr("Duties"));
    m_stack->addWidget(m_loading);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    card->box()->addWidget(inside);
    m_panes = new SidePane(card, m_preview, 330);
    atLeastHigh(m_panes, kRoomForList);
    scrollWhole(this);
    box->addWidget(m_panes, 1);

    connect(m_register, &QPushButton::clicked, this, [this] { emit goTo(QStringLiteral("intake"), {}); });
    connect(m_empty, &EmptyState::wayPressed, this, [this] { emit goTo(QStringLiteral("intake"), {}); });
    connect(m_chips, &ChipRow::chosenChanged, this, &TodayPage::present);
    connect(m_list, &DeskList::currentIdChanged, this, &TodayPage::select);
    connect(m_list, &DeskList::mainAsked, this, &TodayPage::doMain);
    connect(m_list, &DeskList::openAsked, this, &TodayPage::openDispute);
    connect(m_preview, &Preview::mainPressed, this, [this] { doMain(m_list->currentId()); });
    connect(m_preview, &Preview::openPressed, this, [this] { openDispute(m_list->currentId()); });
    connect(m_preview, &Preview::declinePressed, this, [this] {
        if (const Duty* one = duty(m_list->currentId()))
            emit goTo(QStringLiteral("decline"), text(one->dispute));
    });
    connect(m_error, &ErrorStrip::wayPressed, this, &TodayPage::refresh);
    connect(&m_port, &Port::changed, this, &TodayPage::refresh);
}

PageHead TodayPage::head() const
{
    const auto mine = [this](auto test) {
        return int(std::count_if(m_duties.begin(), m_duties.end(), [&](const Duty& d) { return d.mine && test(d.group); }));
    };
    QString sub;
    if (m_loaded) {
        const int today = mine([](Group g) { return g == Group::Today; }), over = mine([](Group g) { return g == Group::Overdue; });
        const int hour = clockText(m_port.now()).left(2).toInt();
        const QString greeting = hour < 12 ? tr("Good morning, %1.") : hour < 18 ? tr("Good afternoon, %1.") : tr("Good evening, %1.");
        sub = greeting.arg(m_port.personName()) + (inChinese() ? QString() : QStringLiteral(" "));
        sub += over > 0 && today == 0 ? tr("%1 overdue.").arg(over)
            : over > 0 ? tr("%1 to be done today, %2 overdue.").arg(today).arg(over)
            : today > 0 ? tr("%1 to be done today.").arg(today)
            : mine([](Group g) { return g == Group::Week; }) > 0 ? tr("Nothing due today.")
            : mine([](Group g) { return g == Group::Later; }) > 0 ? tr("Nothing due this week.")
                                                                  : tr("Nothing to be done.");
    }
    return {{}, {}, tr("Today"), sub};
}

QList<QWidget*> TodayPage::headerActions()
{
    return mayBegin(m_port, "dispute.register") ? QList<QWidget*>{m_register} : QList<QWidget*>{};
}

void TodayPage::open(const QString&)
{
    refresh();
    QTimer::singleShot(0, m_list, [this] { m_list->setFocus(Qt::OtherFocusReason); });
}

void TodayPage::setNarrow(bool narrow) { m_panes->setNarrow(narrow); }
bool TodayPage::toggleDrawer() { return m_panes->toggleDrawer(); }
bool TodayPage::back() { return m_panes->closeDrawer(); }

int TodayPage::urgentCount() const
{
    return int(std::count_if(m_duties.begin(), m_duties.end(), [](const Duty& d) {
        return d.mine && (d.group == Group::Overdue || d.group == Group::Today || d.group == Group::Week);
    }));
}

void TodayPage::refresh()
{
    if (!m_loaded) {
        m_stack->setCurrentWidget(m_loading);
        m_loading->start();
    }
    core::desk::DisputeFilter court;
    court.courtSourcedOnly = true;
    court.limit = 10000;
    m_port.disputes(court, this, [this](core::Result<std::vector<core::desk::DisputeRow>> rows) {
        if (!rows)
            return; // the filter shows nothing then; the duties themselves tell of the trouble
        m_fromCourt.clear();
        for (const auto& row : *rows)
            m_fromCourt.insert(row.subject);
        if (m_loaded)
            present();
    });
    m_port.duties(this, [this](core::Result<std::vector<Duty>> duties) {
        m_loading->stop();
        if (!duties) {
            m_error->show(sentence(duties.error()), tr("Read again"));
            return;
        }
        m_error->clear();
        m_duties = std::move(*duties);
        m_loaded = true;
        present();
        emit headChanged();
        emit countChanged(urgentCount());
    });
}

bool TodayPage::passes(const Duty& duty, const QString& chip) const
{
    if (chip == QLatin1String("court"))
        return m_fromCourt.contains(duty.dispute);
    if (chip == QLatin1String("serve"))
        return duty.code == "serve" || duty.code == "serve_by_court" || duty.code == "print_ruling";
    if (chip == QLatin1String("mine"))
        return duty.mine;
    return true;
}

void TodayPage::present()
{
    const auto count = [this](const char* chip) {
        return int(std::count_if(m_duties.begin(), m_duties.end(), [&](const Duty& d) { return passes(d, QString::fromLatin1(chip)); }));
    };
    QList<ChipData> chips{{QStringLiteral("all"), tr("All"), count("all")}};
    if (const int n = count("court"); n > 0)
        chips.append({QStringLiteral("court"), tr("From the court"), n});
    if (const int n = count("serve"); n > 0)
        chips.append({QStringLiteral("serve"), tr("Service"), n});
    chips.append({QStringLiteral("mine"), tr("Mine only"), count("mine")});
    {
        const QSignalBlocker quiet(m_chips);
        m_chips->setChips(chips);
    }

    const core::Day today = core::dayInChina(m_port.now());
    DeskGroup over{.id = QStringLiteral("over"), .icon = QStringLiteral("clock-exclamation"), .title = tr("Overdue"), .lateness = Lateness::Over};
    DeskGroup now{.id = QStringLiteral("today"), .icon = QStringLiteral("sun"), .title = tr("Due today")};
    DeskGroup week{.id = QStringLiteral("week"), .icon = QStringLiteral("calendar-week"), .title = tr("This week")};
    DeskGroup later{.id = QStringLiteral("later"), .icon = QStringLiteral("calendar"), .title = tr("Later")};
    DeskGroup others{.id = QStringLiteral("waiting"), .icon = QStringLiteral("hourglass"), .title = tr("Waiting for others"), .foldable = true, .folded = true};
    for (const Duty& one : m_duties) {
        if (!passes(one, m_chips->chosen()))
            continue;
        DeskGroup& group = !one.mine || one.group == Group::Waiting ? others
            : one.group == Group::Overdue                           ? over
            : one.group == Group::Today                             ? now
            : one.group == Group::Week                              ? week
                                                                    : later;
        group.rows.append(rowOf(one, today));
    }
    others.summary = summaryOf(others.rows);
    others.foldable = !others.rows.isEmpty();
    const bool nothing = over.rows.isEmpty() && now.rows.isEmpty() && week.rows.isEmpty() && later.rows.isEmpty() && others.rows.isEmpty();
    m_list->setGroups({over, now, week, later, others});
    if (nothing)
        presentNothing();
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget*>(m_empty) : m_list);
    if (nothing)
        m_preview->clear();
}

void TodayPage::presentNothing()
{
    const bool registers = mayBegin(m_port, "dispute.register");
    m_empty->setSentence(!m_duties.empty() ? tr("Nothing under this filter.") : registers ? tr("Nothing to be done. Press F2 to register a dispute.") : tr("Nothing to be done."),
        registers ? tr("Register") : QString(), registers ? QStringLiteral("F2") : QString());
}

const Duty* TodayPage::duty(const QString& id) const
{
    const auto found = std::find_if(m_duties.begin(), m_duties.end(), [&](const Duty& d) { return idOf(d) == id; });
    return found == m_duties.end() ? nullptr : &*found;
}

void TodayPage::select(const QString& id)
{
    if (const Duty* one = duty(id))
        m_preview->present(*one);
    else
        m_preview->clear();
}

void TodayPage::doMain(const QString& id)
{
    const Duty* one = duty(id);
    if (!one || !one->mine)
        return openDispute(id);
    if (one->kind != "dispute.accept") {
        const auto [page, argument] = doneAt(*one);
        emit goTo(page, argument);
        return;
    }
    if (m_busy)
        return; // a second Enter while the first is being saved
    const auto subject = core::subjectFromText(one->subject);
    if (!subject)
        return;
    m_busy = true;
    m_port.perform({core::desk::Draft{"dispute.accept", *subject, {}}}, this, [this](core::Result<core::desk::Saved> saved) {
        m_busy = false;
        if (!saved)
            m_error->show(sentence(saved.error()), tr("Read again"));
        // On success the port says `changed` and the list is read again.
    });
}

void TodayPage::openDispute(const QString& id)
{
    if (const Duty* one = duty(id)) {
        auto place = placeOf(one->kind, m_port.courtDesk());
        if (place.isEmpty())
            place = m_port.courtDesk() ? pageOfKind(one->kind) : QStringLiteral("dispute");
        emit goTo(place, text(place == QLatin1String("dispute") ? one->dispute : one->subject));
    }
}

} // namespace ui
