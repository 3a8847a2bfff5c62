#include "ui/court/dispatch_page.h"

#include "core/calendar/workdays.h"
#include "core/dispute/reception.h"
#include "core/dispute/routing.h"
#include "core/dispute/rules.h"
#include "core/dispute/territory.h"
#include "core/dispute/title.h"
#include "ui/frame/page_scroll.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"
#include "ui/text/duty_words.h"
#include "ui/text/labels.h"
#include "ui/text/offers.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/find_in_list.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui {

using DisputeState = core::dispute::Main;

namespace {

const core::dispute::State* disputeOf(const core::desk::SubjectView& view) { return view.state.as<core::dispute::State>(); }

} // namespace

DispatchPage::DispatchPage(Port& port, QWidget* parent) : Page(QStringLiteral("dispatch"), QStringLiteral("dispatch"), parent), m_port(port)
{
    auto* across = new QHBoxLayout(this);
    setMargins(across, 20, 16, 20, 16);
    setGaps(across, 16);
    across->addWidget(claimsCard());
    across->addWidget(claimCard(), 1);
    m_new = new Button(ButtonKind::Plain, tr("Enter a claim"), QStringLiteral("file-plus"), this);
    m_new->setObjectName(QStringLiteral("dispatch.new"));
    m_new->hide();
    connectAll();
}

QWidget* DispatchPage::claimsCard()
{
    auto* left = new Card(0, this);
    fixWidth(left, 440);
    m_left = left;
    m_list = new DeskList(left);
    m_list->setObjectName(QStringLiteral("dispatch.list"));
    m_list->setAccessibleName(tr("Claims"));
    left->box()->addWidget(m_list);
    return left;
}

QWidget* DispatchPage::claimCard()
{
    auto* right = new Card(20, this);
    atLeastHigh(right, kRoomForList);
    scrollWhole(this);
    m_error = new ErrorStrip(right);
    right->box()->addWidget(m_error);
    m_detail = new QWidget(right);
    auto* outer = new QVBoxLayout(m_detail);
    setMargins(outer, 0);
    setGaps(outer, 12);
    outer->addWidget(claimWords(), 1);
    outer->addLayout(claimButtons());
    right->box()->addWidget(m_detail, 1);
    m_empty = new EmptyState(tr("No claim waits to be assigned."), mayBegin(m_port, "dispute.lodge") ? tr("Enter a claim") : QString(), right);
    right->box()->addWidget(m_empty, 1);
    return right;
}

QWidget* DispatchPage::claimWords()
{
    auto* words = new QWidget;
    auto* box = new QVBoxLayout(words);
    setMargins(box, 0);
    setGaps(box, 12);
    auto* scroll = new QScrollArea(m_detail);
    scroll->setObjectName(QStringLiteral("dispatch.scroll"));
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(words);
    for (auto* ground : {scroll->viewport(), words})
        ground->setBackgroundRole(QPalette::Base);
    m_title = new PlainLabel(QString(), TextRole::DisputeTitle, Token::Text, Fit::Wrap, m_detail);
    m_facts = new PlainLabel(QString(), TextRole::Body, Token::Text, Fit::Wrap, m_detail);
    m_facts->setRunningText(true);
    m_consents = new PlainLabel(QString(), TextRole::Body, Token::Text2, Fit::Wrap, m_detail);
    m_aid = new PlainLabel(QString(), TextRole::Body, Token::Text2, Fit::Wrap, m_detail);
    m_aid->setObjectName(QStringLiteral("dispatch.aid"));
    m_reason = new FormField(tr("Why another level than proposed"), m_detail);
    m_reason->setFieldName(QStringLiteral("dispatch.reason"));
    m_reason->setMostCharacters(500);
    connect(m_reason, &FormField::edited, this, [this] { showCurrent(); });
    m_target = new QComboBox(m_detail);
    m_target->setObjectName(QStringLiteral("dispatch.target"));
    m_target->setAccessibleName(tr("Assigned to"));
    auto* frame = new FieldFrame(tr("Assigned to"), m_target, m_detail);
    m_preview = new PlainLabel(QString(), TextRole::Body, Token::Text2, Fit::Wrap, m_detail);
    // Asked only where every address is known and none of them lies there (实施意见 9).
    m_agreed = makeTick(tr("All parties expressly agree to this committee"), QStringLiteral("dispatch.agreed"), m_detail);
    connect(m_agreed, &QCheckBox::toggled, this, &DispatchPage::showCurrent);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_facts, m_consents, m_aid, frame, m_reason, m_agreed, m_preview})
        box->addWidget(widget);
    box->addStretch(1);
    return scroll;
}

QLayout* DispatchPage::claimButtons()
{
    auto* buttons = new QHBoxLayout;
    setGaps(buttons, 12);
    m_recall = new Button(ButtonKind::Tall, tr("Recall"), QStringLiteral("arrow-back-up"), m_detail);
    m_recall->setObjectName(QStringLiteral("dispatch.recall"));
    m_assign = new Button(ButtonKind::Main, tr("Assign"), QStringLiteral("send"), m_detail);
    m_assign->setObjectName(QStringLiteral("dispatch.assign"));
    m_assign->setKeyCap(QStringLiteral("Ctrl+Enter"));
    auto* show = new Button(ButtonKind::Tall, tr("Open"), {}, m_detail);
    show->setObjectName(QStringLiteral("dispatch.open"));
    connect(show, &Button::clicked, this, [this] { emit goTo(QStringLiteral("dispute"), m_list->currentId()); });
    m_consent = new Button(ButtonKind::Tall, actWord(QStringLiteral("dispute.consent")), {}, m_detail);
    m_consent->setObjectName(QStringLiteral("dispatch.consent"));
    connect(m_consent, &Button::clicked, this, [this] { emit goTo(QStringLiteral("consent"), m_list->currentId()); });
    buttons->addWidget(show);
    buttons->addWidget(m_consent);
    buttons->addWidget(m_recall);
    buttons->addStretch(1);
    buttons->addWidget(m_assign);
    return buttons;
}

void DispatchPage::connectAll()
{
    connect(m_list, &DeskList::currentIdChanged, this, &DispatchPage::showCurrent);
    connect(m_list, &DeskList::mainAsked, this, [this] {
        if (m_assign->isVisible() && m_assign->isEnabled())
            assign();
        else
            focusNextChild(); // assigned already, or not this person's to assign: on to what there is
    });
    connect(m_list, &DeskList::openAsked, this, [this](const QString& id) { emit goTo(QStringLiteral("dispute"), id); });
    connect(m_target, &QComboBox::currentIndexChanged, this, &DispatchPage::showCurrent);
    connect(m_assign, &Button::clicked, this, &DispatchPage::assign);
    connect(m_recall, &Button::clicked, this, [this] { emit goTo(QStringLiteral("court.recall"), m_list->currentId()); });
    connect(m_new, &Button::clicked, this, [this] { emit goTo(QStringLiteral("intake"), {}); });
    connect(m_empty, &EmptyState::wayPressed, this, [this] { emit goTo(QStringLiteral("intake"), {}); });
    connect(&m_port, &Port::changed, this, [this] { if (isVisible()) ask(); });
    connect(&m_port, &Port::syncChanged, this, &DispatchPage::showCurrent);
}

PageHead DispatchPage::head() const { return {{}, {}, tr("Dispatch"), tr("Claims before filing")}; }

QList<QWidget*> DispatchPage::headerActions() { return mayBegin(m_port, "dispute.lodge") ? QList<QWidget*>{m_new} : QList<QWidget*>{}; }

void DispatchPage::setNarrow(bool narrow) { fixWidth(m_left, narrow ? 240 : 440); }

/// Which of the two lists it stands on, behind its name (推进诉源治理的意见, 三（二）).
QString DispatchPage::listText(const core::directory::Organisation& organisation) const
{
    const auto today = core::dayInChina(m_port.now());
    if (core::directory::isCommittee(organisation.kind) && organisation.filedUntil(today))
        return tr(" (justice bureau's list)");
    if (organisation.invitedOn(today))
        return tr(" (court's invited list)");
    return m_port.directory().steps.settings.rosterBinds ? tr(" (on no list)") : QString();
}

void DispatchPage::open(const QString& argument)
{
    m_error->clear();
    m_wanted = argument;
    const auto chosen = m_target->currentData(); // proposed or chosen before another page was looked at
    m_target->blockSignals(true);
    m_target->clear();
    using Kind = core::directory::OrganisationKind;
    for (const auto& [id, organisation] : m_port.directory().steps.organisations)
        if (organisation.active && core::directory::mediates(organisation.kind) && organisation.kind != Kind::LawStudio)
            m_target->addItem(text(organisation.name) + listText(organisation), text(id));
    makeFindable(*m_target);
    m_target->setCurrentIndex(chosen.isValid() ? m_target->findData(chosen) : -1);
    m_target->blockSignals(false);
    ask();
    m_list->setFocus(Qt::OtherFocusReason);
}

void DispatchPage::ask()
{
    m_port.subjects(QStringLiteral("dispute"), this, [this](core::Result<std::vector<core::desk::SubjectView>> views) {
        if (!views) {
            m_error->show(sentence(views.error()));
            return;
        }
        m_views.clear();
        m_loads.clear();
        for (const auto& view : *views)
            if (const auto* state = disputeOf(view))
                core::dispute::addTo(m_loads, state->steps);
        for (auto& view : *views)
            if (const auto* state = disputeOf(view); state && (state->steps.state == DisputeState::C0 || state->steps.state == DisputeState::C1))
                m_views.push_back(std::move(view));
        fill();
    });
}

void DispatchPage::fill()
{
    const auto today = core::dayInChina(m_port.now());
    DeskGroup waiting{.id = QStringLiteral("c0"), .icon = QStringLiteral("inbox"), .title = tr("To be assigned")};
    DeskGroup assigned{.id = QStringLiteral("c1"), .icon = QStringLiteral("hourglass"), .title = tr("Assigned, not yet received")};
    for (const auto& view : m_views) {
        const auto& state = *disputeOf(view);
        DeskRow row{text(core::toText(view.id)), QStringLiteral("file-text"), text(core::dispute::titleOf(state)), typeWord(state.steps.type), text(state.steps.courtNumber), riskOf(state.steps.colour)};
        if (state.steps.state == DisputeState::C0) {
            waiting.rows.append(row);
            continue;
        }
        row.due = dueText(state.steps.acceptDue, today);
        row.lateness = latenessOf(state.steps.acceptDue, today);
        if (state.steps.acceptDue)
            row.dueDate = dayWithWeekday(*state.steps.acceptDue);
        row.why = text(m_port.directory().organisationName(state.steps.holder.organisation));
        assigned.rows.append(row);
    }
    QList<DeskGroup> groups;
    for (const auto& group : {waiting, assigned})
        if (!group.rows.isEmpty())
            groups.append(group);
    m_list->setGroups(groups);
    if (!m_wanted.isEmpty()) // the claim that was just entered
        m_list->setCurrentId(m_wanted);
    m_wanted.clear();
    showCurrent();
}

const core::desk::SubjectView* DispatchPage::current() const
{
    const auto id = m_list->currentId();
    for (const auto& view : m_views)
        if (text(core::toText(view.id)) == id)
            return &view;
    return nullptr;
}

/// The village in which the parties live (实施意见 10): a proposal that the dispatcher sees and may change.
void DispatchPage::suggest(const core::dispute::State& state)
{
    m_suggested.clear();
    const QSignalBlocker quiet(m_target);
    m_target->setCurrentIndex(-1);
    for (const auto& [id, organisation] : m_port.directory().steps.organisations)
        for (const auto& party : state.steps.parties) {
            const auto address = core::valueOf(state.identity.fields, party.id + ".address");
            if (!organisation.village.empty() && address.find(organisation.village) != std::string::npos) {
                m_suggested = id;
                m_target->setCurrentIndex(m_target->findData(text(id)));
                return;
            }
        }
}

void DispatchPage::showCurrent()
{
    const auto* view = current();
    m_detail->setVisible(view != nullptr);
    m_empty->setVisible(view == nullptr);
    if (!view)
        return;
    const auto& state = *disputeOf(*view);
    if (m_suggestedFor != m_list->currentId()) { // the committee chosen for one claim is never meant for the next
        m_suggestedFor = m_list->currentId();
        suggest(state);
        m_reason->setText({});
        const QSignalBlocker quiet(m_agreed);
        m_agreed->setChecked(false);
    }
    m_title->setPlainText(text(core::dispute::titleOf(state)));
    m_facts->setPlainText(text(core::valueOf(state.content.fields, "narrative")));
    QStringList consents;
    for (const auto& party : state.steps.parties)
        consents.append(text(state.partyName(party.id)) + QStringLiteral("：") + named(core::dispute::consentName(party.consent)));
    m_consents->setPlainText(sideBySide(consents));
    const bool waits = state.steps.state == DisputeState::C0;
    const bool line = !m_port.syncFacts().lineDown;
    const bool assigns = waits && mayOffer(m_port, *view, "dispute.dispatch");
    const auto* chosen = m_port.directory().organisation(m_target->currentData().toString().toStdString());
    const auto territory = chosen ? core::dispute::territoryOf(state, *chosen) : core::dispute::Territory{};
    const bool outside = assigns && territory.known && territory.ground.empty();
    m_agreed->setVisible(outside);
    m_target->parentWidget()->setVisible(assigns);
    m_assign->setVisible(assigns);
    m_recall->setVisible(!waits && mayOffer(m_port, *view, "dispute.recall"));
    m_aid->setPlainText(aidText(state));
    const bool another = assigns && anotherLevel(state);
    m_reason->setVisible(another);
    const bool explained = !another || !m_reason->text().trimmed().isEmpty();
    const auto unwilling = core::dispute::missingBeforeDispatch(state.steps, m_port.directory().steps.settings);
    m_consent->setVisible(waits && mayOffer(m_port, *view, "dispute.consent") && std::ranges::any_of(state.steps.parties, [](const auto& party) { return party.consent != core::dispute::Consent::Agreed; }));
    m_assign->setEnabled(line && unwilling.empty() && m_target->currentIndex() >= 0 && (!outside || m_agreed->isChecked()) && explained);
    m_assign->setLabel(line ? tr("Assign") : tr("Send when the line is back"));
    const auto due = core::addWorkingDays(core::dayInChina(m_port.now()), static_cast<int>(m_port.directory().steps.settings.acceptWorkingDays), m_port.holidays());
    if (!waits)
        m_preview->setPlainText(tr("Lies with %1.").arg(text(m_port.directory().organisationName(state.steps.holder.organisation))));
    else if (!assigns)
        m_preview->setPlainText({});
    else if (!unwilling.empty())
        m_preview->setPlainText(tr("%1 has to agree to mediation before the claim is assigned (Implementing Opinions, art. 10); who does not want it has the suit filed.").arg(text(state.partyName(unwilling))));
    else if (m_target->currentIndex() < 0)
        m_preview->setPlainText(tr("Choose a committee in the place of the parties or of the matter."));
    else
        m_preview->setPlainText((explained ? QString() : tr("Write why it is not the proposed level; then it can be assigned.") + QLatin1Char('\n')) + workloadText(m_target->currentData().toString().toStdString()) + QLatin1Char('\n') +
                                (outside ? tr("No party lives there: all parties have to agree to it expressly (Implementing Opinions, art. 9).") + QLatin1Char('\n') : QString()) +
                                tr("Letter of assignment to %1: to be received by %2 24:00 (3 working days, Implementing Opinions, art. 15).").arg(chosen ? text(chosen->name) : QString(), dayWithWeekday(due.day)));
}

QString DispatchPage::aidText(const core::dispute::State& state) const
{
    const auto& directory = m_port.directory();
    const auto found = core::dispute::route(core::dispute::routingFacts(state), directory, directory.steps.settings);
    QStringList reasons;
    for (const auto& reason : found.reasons)
        reasons.append(named(reason.text) + bracketed(articleWord(reason.article)));
    auto out = tr("Proposed level: %1, %2, %3. %4. You decide.")
                   .arg(named(core::dispute::levelName(found.level)), named(core::dispute::weightName(found.weight)), named(core::dispute::domainName(found.domain)), sideBySide(reasons));
    if (core::dispute::isPriorityType(state.steps.type, state.steps.court, directory))
        out = tr("A type this court takes first (Implementing Opinions, art. 9).") + QLatin1Char('\n') + out;
    return out;
}

bool DispatchPage::anotherLevel(const core::dispute::State& state) const
{
    const auto& directory = m_port.directory();
    const auto* unit = directory.organisation(m_target->currentData().toString().toStdString());
    if (m_target->currentIndex() < 0 || !unit)
        return false;
    return core::dispute::levelOf(unit->kind) != core::dispute::route(core::dispute::routingFacts(state), directory, directory.steps.settings).level;
}

/// In hand and days to an end, of the disputes this court sent there.
QString DispatchPage::workloadText(const std::string& organisation) const
{
    const auto found = m_loads.find(organisation);
    const auto load = found == m_loads.end() ? core::dispute::Workload{} : found->second;
    QString out = text(m_port.directory().organisationName(organisation)) + QStringLiteral("：") + tr("%1 in hand").arg(load.open);
    if (m_suggested == organisation)
        out = tr("Proposed, a party lives there: ") + out;
    if (const auto days = load.meanDays())
        out += QStringLiteral("，") + tr("%1 days on average").arg(*days);
    return out;
}

bool DispatchPage::finish()
{
    assign();
    return true;
}

void DispatchPage::assign()
{
    const auto* view = current();
    if (!view || !m_assign->isEnabled() || !m_assign->isVisible())
        return;
    m_error->clear();
    boost::json::object steps{{"organisation", m_target->currentData().toString().toStdString()}};
    if (m_agreed->isVisibleTo(this) && m_agreed->isChecked())
        steps["ground"] = "agreed";
    boost::json::object body{{"steps", std::move(steps)}};
    if (!m_reason->isHidden() && !m_reason->text().trimmed().isEmpty())
        body["content"] = boost::json::object{{"reason", m_reason->text().trimmed().toStdString()}};
    m_port.perform({{"dispute.dispatch", view->id, std::move(body)}}, this,
                   [this](core::Result<core::desk::Saved> saved) {
                       if (!saved)
                           m_error->show(sentence(saved.error()));
                       else
                           m_port.sendNow();
                   });
}

} // namespace ui
