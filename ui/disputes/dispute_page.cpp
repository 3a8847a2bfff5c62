#include "ui/disputes/dispute_page.h"

#include "core/dispute/catalogue.h"
#include "core/dispute/life_cycle.h"
#include "core/dispute/offered.h"
#include "core/dispute/reception.h"
#include "core/dispute/routing.h"
#include "core/dispute/title.h"
#include "ui/disputes/attachments_card.h"
#include "ui/disputes/event_texts.h"
#include "ui/disputes/package_card.h"
#include "ui/disputes/parties_card.h"
#include "ui/disputes/performance_card.h"
#include "ui/disputes/ways_menu.h"
#include "ui/frame/main_frame.h"
#include "ui/port.h"
#include "ui/text/amounts.h"
#include "ui/text/clock_texts.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/text/offers.h"
#include "ui/text/places.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/clock_strip.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/tag.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedLayout>

#include <algorithm>

namespace ui {
namespace {

/// ¥46,300.00 from fen as text; empty when it is no number.
QString money(const std::string& fen)
{
    bool number = false;
    const qint64 value = text(fen).toLongLong(&number);
    return number ? QStringLiteral("¥%1").arg(groupedAmount(value)) : QString();
}

} // namespace

DisputePage::DisputePage(Port& port, QWidget* parent)
    : Page(QStringLiteral("dispute"), QStringLiteral("disputes"), parent)
    , m_port(port)
    , m_error(new ErrorStrip)
    , m_standing(new NoteStrip({}, QStringLiteral("lock")))
    , m_title(new PlainLabel(TextRole::DisputeTitle, Token::Text, Fit::TwoLines))
    , m_line(new PlainLabel(TextRole::Body, Token::Text2, Fit::TwoLines))
    , m_events(new PlainLabel(TextRole::Small, Token::Text2, Fit::Whole))
    , m_state(new Tag(TagLook::Soft, {}))
    , m_care(new Tag(TagLook::Outline, {}))
    , m_risk(new RiskBadge)
    , m_main(new Button(ButtonKind::Main, {}))
    , m_other(new Button(ButtonKind::Tall, tr("Other acts")))
    , m_previous(new Button(ButtonKind::Icon, tr("Previous dispute"), QStringLiteral("chevron-left"), this))
    , m_next(new Button(ButtonKind::Icon, tr("Next dispute"), QStringLiteral("chevron-right"), this))
    , m_allPapers(new Button(ButtonKind::Link, tr("All papers"), QStringLiteral("files")))
    , m_clock(new ClockStrip)
    , m_clockCard(new Card)
    , m_timeline(new Timeline)
    , m_parties(new PartiesCard)
    , m_files(new AttachmentsCard(port))
    , m_package(new PackageCard)
    , m_performance(new PerformanceCard)
    , m_paperCount(new PlainLabel(TextRole::Small, Token::Text2))
    , m_paperList(new QWidget)
    , m_content(new QWidget)
    , m_lower(nullptr)
    , m_head(nullptr)
    , m_empty(new EmptyState)
    , m_stack(nullptr)
{
    build();
    connect(m_main, &QPushButton::clicked, this, &DisputePage::doMain);
    connect(m_other, &QPushButton::clicked, this, &DisputePage::offerOtherWays);
    connect(m_previous, &QPushButton::clicked, this, [this] { neighbour(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { neighbour(1); });
    connect(m_allPapers, &QPushButton::clicked, this, [this] { emit goTo(QStringLiteral("papers"), m_id); });
    connect(m_parties, &PartiesCard::revealAsked, this, &DisputePage::reveal);
    connect(m_parties, &PartiesCard::amendAsked, this, [this] { emit goTo(QStringLiteral("amend"), m_id); });
    connect(m_package, &PackageCard::openAsked, this, [this] {
        using core::confirmation::Main;
        const auto* package = m_confirmation.state.as<core::confirmation::State>();
        if (!package)
            return;
        // While the court has it there is nothing to do here: its papers are shown.
        const auto now = package->steps.state;
        const bool papers = !m_port.courtDesk() && (now == Main::J0 || now == Main::J1 || now == Main::J2 || now == Main::J3 || now == Main::JH);
        emit goTo(papers ? QStringLiteral("papers") : QStringLiteral("confirmation"), text(core::toText(m_confirmation.id)));
    });
    connect(m_performance, &PerformanceCard::pageAsked, this, [this](const QString& page) { emit goTo(page, m_id); });
    connect(m_error, &ErrorStrip::wayPressed, this, &DisputePage::refresh);
    connect(m_empty, &EmptyState::wayPressed, this, [this] { emit goTo(QStringLiteral("disputes"), {}); });
    connect(&m_port, &Port::changed, this, [this] { if (isVisible()) refresh(); });
    connect(&m_port, &Port::locked, this, [this] {
        m_plain.clear();
        m_view = {};
    });
}

const core::dispute::State* DisputePage::state() const { return m_view.state.as<core::dispute::State>(); }
core::Day DisputePage::today() const { return core::dayInChina(m_port.now()); }

PageHead DisputePage::head() const
{
    return {QStringLiteral("disputes"), tr("Disputes"), state() ? text(state()->steps.number) : QString(), {}};
}

QList<QWidget*> DisputePage::headerActions() { return {m_previous, m_next}; }

void DisputePage::open(const QString& argument)
{
    if (argument != m_id)
        m_plain.clear(); // what was revealed is seen once
    if (!argument.isEmpty())
        m_id = argument;
    m_error->clear();
    m_fresh = true;
    refresh();
}

void DisputePage::setNarrow(bool narrow)
{
    m_narrow = narrow;
    arrange();
}

void DisputePage::changeEvent(QEvent* event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::StyleChange && m_head)
        arrange();
}

bool DisputePage::why()
{
    m_clock->toggleSum();
    return true;
}

bool DisputePage::finish()
{
    doMain();
    return true;
}

bool DisputePage::back()
{
    emit goTo(QStringLiteral("disputes"), {});
    return true;
}

void DisputePage::refresh()
{
    const auto id = core::subjectFromText(m_id.toStdString());
    const auto asked = ++m_asked;
    if (!id) {
        m_empty->setSentence(tr("No dispute chosen."), tr("To the list"));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    m_port.show(*id, this, [this, asked](core::Result<core::desk::SubjectView> view) {
        if (asked != m_asked)
            return;
        if (!view) {
            m_empty->setSentence(sentence(view.error()), tr("To the list"));
            m_stack->setCurrentWidget(m_empty);
            return;
        }
        m_view = std::move(*view);
        present();
        showPackage();
    });
    m_port.papers(*id, this, [this, asked](core::Result<std::vector<QString>> papers) {
        if (asked == m_asked)
            showPapers(papers ? *papers : std::vector<QString>{});
    });
    m_port.disputes({}, this, [this](core::Result<std::vector<core::desk::DisputeRow>> rows) {
        m_order.clear();
        for (const auto& row : rows.value_or(std::vector<core::desk::DisputeRow>{}))
            m_order.push_back(row.subject);
        for (auto* button : {m_previous, m_next})
            button->setEnabled(m_order.size() > 1);
    });
}

void DisputePage::present()
{
    if (!state()) {
        m_empty->setSentence(tr("Only the card of this dispute is here."), tr("To the list"));
        m_stack->setCurrentWidget(m_empty);
        return;
    }
    const core::duty::Viewer viewer{m_port.author(), today(), m_port.directory(), m_port.directory().steps.settings, m_port.holidays()};
    m_duties = m_view.frozen ? std::vector<core::duty::Duty>{} : core::duty::dutiesOf(m_view.id, m_view.state, viewer);
    showHead();
    showStanding();
    showClock();
    m_timeline->setEntries(timelineOf(m_view, m_port.directory(), today()));
    m_events->setPlainText(tr("%1 entries").arg(m_timeline->count()));
    m_parties->setAmendable(mayAmend());
    m_parties->setState(*state(), today(), m_plain);
    m_files->setSubject(m_view.id, mayAttach());
    const auto ways = waysFromHere();
    m_performance->setState(*state(), today(), m_port.directory().steps.settings, ways.contains(QStringLiteral("dispute.perform")) || ways.contains(QStringLiteral("dispute.perform_all")));
    m_stack->setCurrentWidget(m_content);
    if (m_fresh) { // Enter is the next duty from the first moment
        (m_main->isVisibleTo(this) ? static_cast<QWidget*>(m_main) : m_timeline)->setFocus(Qt::OtherFocusReason);
        // Where the button of the dispute before has gone, Qt has looked for another to hold the keyboard, and scrolled to it.
        if (auto* area = findChild<QScrollArea*>(QStringLiteral("dispute.area")))
            area->verticalScrollBar()->setValue(0);
    }
    m_fresh = false;
    emit headChanged();
}

/// Who reads the status card alone has nothing before him to correct or to add to.
bool DisputePage::standsThere(const QString& page) const
{
    const auto* frame = qobject_cast<const MainFrame*>(window());
    return !frame || frame->page(page);
}

bool DisputePage::mayAmend() const { return m_view.level >= 2 && standsThere(QStringLiteral("amend")) && mayOffer(m_port, m_view, "dispute.amend"); }
bool DisputePage::mayAttach() const { return m_view.level >= 2 && mayOffer(m_port, m_view, "dispute.attach"); }

void DisputePage::showPackage()
{
    const auto id = state() ? core::subjectFromText(state()->steps.confirmation) : std::nullopt;
    if (!id || m_confirmation.id != *id) {
        m_confirmation = {};
        m_package->hide();
    }
    if (!id)
        return;
    m_port.show(*id, this, [this, id](core::Result<core::desk::SubjectView> view) {
        if (!view || !state() || state()->steps.confirmation != core::toText(*id))
            return;
        m_confirmation = std::move(*view);
        m_package->setPackage(m_confirmation, m_port.directory(), today());
        // What the package asks for is done before what is due after it: a ruling is served before a promise falls due.
        const core::duty::Viewer viewer{m_port.author(), today(), m_port.directory(), m_port.directory().steps.settings, m_port.holidays()};
        for (auto& duty : core::duty::dutiesOf(m_confirmation.id, m_confirmation.state, viewer))
            if (duty.mine && duty.group != core::duty::Group::Waiting)
                m_duties.insert(m_duties.begin(), std::move(duty));
        showHead();
        showStanding();
    });
}

void DisputePage::showHead()
{
    const auto& steps = state()->steps;
    m_title->setPlainText(text(core::dispute::titleOf(*state())));
    // A frozen view shows what was handed over; how it stands now is on the card.
    m_state->setTag(TagLook::Soft, stateWord(m_view.frozen ? core::enumFromName<core::dispute::Main>(m_view.stateNow).value_or(steps.state) : steps.state));
    m_risk->setRisk(riskOf(steps.colour));
    QStringList care;
    for (const auto& [party, codes] : state()->identity.care)
        for (const auto& code : codes)
            care << named(core::dispute::careFlagName(code));
    care.removeDuplicates();
    m_care->setVisible(!care.isEmpty());
    m_care->setTag(TagLook::Outline, series(care.mid(0, 3)), QStringLiteral("heart-handshake"));

    QStringList line{typeTitleWord(steps.type), named(core::dispute::domainName(core::dispute::domainOf(steps.type)))};
    if (core::dispute::isPriorityType(steps.type, steps.court, m_port.directory()))
        line << tr("taken first");
    if (const QString amount = money(core::valueOf(state()->content.fields, "amount")); !amount.isEmpty())
        line << amount;
    if (!steps.courtNumber.empty())
        line << tr("From the court %1").arg(text(steps.courtNumber));
    else
        line << named(core::dispute::sourceName(steps.source));
    if (const auto& mediator = m_view.frozen ? m_view.mediatorNow : steps.holder.mediator; !mediator.empty())
        line << tr("mediator %1").arg(text(m_port.directory().accountName(mediator)));
    m_line->setPlainText(line.join(QStringLiteral("・")));

    const auto mine = std::find_if(m_duties.begin(), m_duties.end(), [](const auto& duty) { return duty.mine; });
    m_main->setVisible(mine != m_duties.end());
    if (mine != m_duties.end()) {
        const Label label = dutyLabel(mine->code);
        m_main->setLabel(label.word);
        m_main->setIconName(label.icon);
    }
}

void DisputePage::showStanding()
{
    const auto& steps = state()->steps;
    const auto author = m_port.author();
    const bool mine = std::any_of(m_duties.begin(), m_duties.end(), [](const auto& duty) { return duty.mine; });
    const bool ours = std::any_of(author.posts.begin(), author.posts.end(), [&](const core::Post& post) {
        return post.organisation == steps.holder.organisation || post.organisation == steps.registrar || post.organisation == steps.court;
    });
    const auto heldBy = [this](const std::string& organisationId, const std::string& mediator) {
        const auto* account = m_port.directory().account(mediator);
        const auto* organisation = m_port.directory().organisation(organisationId);
        const QString holder = mediator.empty() ? text(m_port.directory().organisationName(organisationId)) : text(m_port.directory().accountName(mediator));
        const QString phone = account && !account->workPhone.empty() ? text(account->workPhone) : organisation ? text(organisation->phone) : QString();
        return std::pair(holder, phone);
    };
    QString note;
    const bool package = m_confirmation.state.as<core::confirmation::State>() != nullptr;
    if (m_view.frozen) {
        const auto [holder, phone] = heldBy(m_view.organisationNow, m_view.mediatorNow);
        note = tr("Handed over, now held by %1. What is here is as it was then: you may read, not change.").arg(holder);
        if (!phone.isEmpty())
            note += tr("Phone %1").arg(phone);
    } else if (package && ours && !mine) // the card beside it says where it lies
        note = {};
    else if (core::dispute::isEnded(steps.state) && !mine && m_duties.empty())
        note = (mayAmend() || mayAttach() ? tr("%1: nothing is left to be done here. Until the dossier is filed you may still add papers and correct.") : tr("%1: can only be read.")).arg(stateWord(steps.state));
    else if (!mine && !ours) {
        const auto [holder, phone] = heldBy(steps.holder.organisation, steps.holder.mediator);
        note = tr("Held by %1: you may read, not change.").arg(holder);
        if (!phone.isEmpty())
            note += tr("Phone %1").arg(phone);
    }
    m_standing->setNote(note);
    m_standing->setVisible(!note.isEmpty());
    m_other->setVisible(!waysFromHere().isEmpty());
}

void DisputePage::showClock()
{
    const auto data = clockOfDispute(m_view, today(), m_port.directory().steps.settings, m_port.holidays());
    m_clockCard->setVisible(!data.cells.isEmpty());
    m_clock->setData(data);
}

void DisputePage::showPapers(const std::vector<QString>& papers)
{
    const auto old = m_paperList->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget* w : old) {
        w->hide();
        w->deleteLater();
    }
    delete m_paperList->layout();
    auto* column = new QVBoxLayout(m_paperList);
    setMargins(column, 0);
    setGaps(column, 2);
    constexpr std::size_t kShown = 3; // the rest is one key away
    for (const QString& paper : std::vector<QString>(papers.begin(), papers.begin() + std::ptrdiff_t(std::min(kShown, papers.size())))) {
        column->addWidget(new Rule);
        auto* open = new Button(ButtonKind::Link, paperTitle(paper), QStringLiteral("file-text"));
        open->setTint(Token::Text);
        open->setObjectName(QStringLiteral("dispute.paper.%1").arg(paper));
        connect(open, &QPushButton::clicked, this, [this, paper] { emit goTo(QStringLiteral("papers"), m_id + QLatin1Char('/') + paper); });
        column->addWidget(open, 0, Qt::AlignLeft);
    }
    m_paperCount->setPlainText(papers.empty() ? tr("none yet") : tr("%1 in all").arg(papers.size()));
    m_allPapers->setVisible(!papers.empty());
}

void DisputePage::doMain()
{
    const auto duty = std::find_if(m_duties.begin(), m_duties.end(), [](const auto& one) { return one.mine; });
    if (duty == m_duties.end() || m_busy)
        return;
    if (duty->kind != "dispute.accept") {
        const auto [page, argument] = doneAt(*duty);
        emit goTo(page, argument);
        return;
    }
    m_busy = true;
    m_port.perform({core::desk::Draft{"dispute.accept", m_view.id, {}}}, this, [this](core::Result<core::desk::Saved> saved) {
        m_busy = false;
        if (!saved)
            m_error->show(sentence(saved.error()), tr("Read again"));
    });
}

/// What core offers from here and would take from this person, and for which there is a page.
QStringList DisputePage::waysFromHere() const
{
    const auto author = m_port.author();
    QStringList offered;
    const auto offer = [&](std::string_view kind) {
        if (standsThere(pageOfKind(std::string(kind))) && mayOffer(m_port, m_view, kind))
            offered << text(kind);
    };
    for (const auto kind : core::dispute::offeredActs(*state(), author.account, today(), m_port.directory().steps.settings, m_confirmation.state.as<core::confirmation::State>()))
        offer(kind);
    using core::dispute::Main;
    if (state()->steps.state == Main::Z0 || state()->steps.state == Main::Z1 || m_view.frozen)
        return offered;
    if (!state()->steps.colour.empty())
        offer("dispute.contact");
    offer("dispute.expert_opinion");
    if (!core::dispute::isEnded(state()->steps.state))
        offer("dispute.batch");
    offer("dispute.campaign");
    // What begins a subject of its own stands in no row of this life cycle; it begins where one works on this dispute.
    const auto& steps = state()->steps;
    const bool ours = std::any_of(author.posts.begin(), author.posts.end(), [&](const core::Post& post) {
        return post.organisation == steps.holder.organisation || post.organisation == steps.registrar || post.organisation == steps.court;
    });
    for (const char* kind : {"warning.raise", "guidance.ask", "order.send"})
        if (ours && standsThere(pageOfKind(kind)) && mayBegin(m_port, kind))
            offered << QString::fromLatin1(kind);
    if (const auto* package = m_confirmation.state.as<core::confirmation::State>())
        for (const char* kind : {"confirmation.withdraw", "confirmation.hold", "confirmation.post", "confirmation.lapse", "confirmation.not_served"}) {
            const bool inTime = kind == std::string_view("confirmation.lapse") && (today() <= package->steps.windowEnd || package->steps.postedOn);
            if (!inTime && standsThere(pageOfKind(kind)) && mayOffer(m_port, m_confirmation, kind))
                offered << QString::fromLatin1(kind);
        }
    return offered;
}

QString DisputePage::subjectOf(const QString& kind) const { return kind.startsWith(QLatin1String("confirmation.")) ? text(core::toText(m_confirmation.id)) : m_id; }

void DisputePage::offerOtherWays()
{
    auto* menu = new QMenu(m_other);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(m_other->label());
    fillWays(*menu, waysFromHere(), [this](const QString& kind) { emit goTo(pageOfKind(kind.toStdString()), subjectOf(kind)); });
    if (!m_view.frozen && !core::dispute::factQuestions(state()->steps.type).empty() && standsThere(QStringLiteral("fact_sheet")) && mayOffer(m_port, m_view, "dispute.amend"))
        connect(menu->addAction(tr("Fact sheet of this type")), &QAction::triggered, this, [this, menu] {
            menu->close();
            emit goTo(QStringLiteral("fact_sheet"), m_id);
        });
    menu->popup(m_other->mapToGlobal(QPoint(0, m_other->height())));
}

void DisputePage::neighbour(int step)
{
    const auto here = std::find(m_order.begin(), m_order.end(), m_id.toStdString());
    if (m_order.empty())
        return;
    auto index = here == m_order.end() ? 0 : here - m_order.begin() + step;
    const auto count = std::ssize(m_order);
    open(text(m_order[std::size_t((index + count) % count)]));
}

void DisputePage::reveal()
{
    askReason(this, [this](const QString& reason) {
        m_port.reveal(m_view.id, reason, this, [this, id = m_id](core::Result<core::Fields> fields) {
            if (id != m_id)
                return;
            if (!fields) {
                m_error->show(sentence(fields.error()));
                return;
            }
            m_plain = std::move(*fields);
            present();
            showPackage();
        });
    });
}

void DisputePage::keyPressEvent(QKeyEvent* event)
{
    const bool alt = event->modifiers() == Qt::AltModifier;
    if (alt && event->key() == Qt::Key_Left)
        return neighbour(-1);
    if (alt && event->key() == Qt::Key_Right)
        return neighbour(1);
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_A)
        return m_files->offerAdding();
    if (event->modifiers() == Qt::NoModifier && event->key() == Qt::Key_P)
        return m_allPapers->click();
    if (event->modifiers() == Qt::NoModifier && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return doMain();
    Page::keyPressEvent(event);
}

} // namespace ui
