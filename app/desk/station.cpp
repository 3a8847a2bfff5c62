#include "app/desk/station.h"

#include "core/text/sentences.h"
#include "ui/frame/header_bar.h"
#include "ui/frame/status_bar.h"
#include "ui/agreement/agreement_page.h"
#include "ui/assisted/assisted_page.h"
#include "ui/court/dispatch_page.h"
#include "ui/court/returns_page.h"
#include "ui/court/review_page.h"
#include "ui/disputes/dispute_page.h"
#include "ui/disputes/disputes_page.h"
#include "ui/help/help_page.h"
#include "ui/intake/intake_page.h"
#include "ui/library/contacts_page.h"
#include "ui/library/library_page.h"
#include "ui/library/sheets.h"
#include "ui/library/wording_form.h"
#include "ui/mediation/amend_page.h"
#include "ui/mediation/answer_page.h"
#include "ui/mediation/consent_page.h"
#include "ui/mediation/name_page.h"
#include "ui/mediation/package_pages.h"
#include "ui/mediation/proposal_page.h"
#include "ui/mediation/ruling_page.h"
#include "ui/mediation/sheets.h"
#include "ui/office/batch_page.h"
#include "ui/office/office_page.h"
#include "ui/office/sheets.h"
#include "ui/outbox/outbox_page.h"
#include "ui/patrol/focus_page.h"
#include "ui/patrol/patrol_page.h"
#include "ui/patrol/sheets.h"
#include "ui/patrol/warning_page.h"
#include "ui/printing/preview_page.h"
#include "ui/roster/roster_page.h"
#include "ui/roster/sheets.h"
#include "ui/settings/county_settings_page.h"
#include "ui/settings/password_page.h"
#include "ui/settings/settings_page.h"
#include "ui/statistics/statistics_page.h"
#include "ui/text/dates.h"
#include "ui/text/offers.h"
#include "ui/today/today_page.h"
#include "ui/widgets/settled.h"

namespace app {

namespace {
constexpr std::chrono::hours kClockTolerance{1};
} // namespace

Station::Station(ui::Port& port, ui::Preferences& preferences, QObject* parent)
    : QObject(parent), m_port(port), m_preferences(preferences), m_frame(std::make_unique<ui::MainFrame>())
{
    m_frame->setPerson(port.personName(), port.postText());
    addPages();
    // Only what has a page: a button that leads nowhere is worse than none.
    QList<ui::RailItem> rail;
    for (const auto& item : port.courtDesk() ? ui::courtRail() : ui::villageRail())
        if (m_frame->page(item.id))
            rail.append(item);
    m_frame->setRail(rail);

    connect(m_frame.get(), &ui::MainFrame::lockAsked, this, [this] { m_port.lock(); });
    connect(m_frame.get(), &ui::MainFrame::zoomAsked, this, [this](int percent) {
        auto values = m_preferences.values();
        values.theme.zoom = percent;
        m_preferences.set(values);
    });
    connect(m_frame.get(), &ui::MainFrame::sendNowAsked, this, [this] { m_port.sendNow(); });
    connect(m_frame.get(), &ui::MainFrame::searchAsked, this, [this](const QString& text) { m_frame->showPage(QStringLiteral("disputes"), QStringLiteral("?") + text); });
    connect(&port, &ui::Port::changed, this, &Station::feed);
    connect(&port, &ui::Port::syncChanged, this, &Station::feed);
    connect(&port, &ui::Port::locked, this, &Station::lockAsked);
    connect(&m_minute, &QTimer::timeout, this, &Station::feed);
    m_minute.start(60'000);
    feed();
}

/// Locking and closing are no reason to lose the last words: they are handed to the writer, which ends only after them.
Station::~Station()
{
    ui::commitComposition();
    if (auto* page = m_frame->current())
        page->leave();
}

void Station::start() { m_frame->showPage(QStringLiteral("today")); }

void Station::addPages()
{
    add(new ui::TodayPage(m_port));
    add(new ui::DisputesPage(m_port));
    add(new ui::DisputePage(m_port));
    if (ui::mayBegin(m_port, m_port.courtDesk() ? "dispute.lodge" : "dispute.register"))
        add(new ui::IntakePage(m_port));
    if (m_port.courtDesk()) {
        add(new ui::DispatchPage(m_port));
        add(new ui::ReviewPage(m_port));
        add(new ui::ReturnsPage(m_port));
    } else {
        if (ui::mayBegin(m_port, "dispute.register")) // six pages of questions that core would not take lead nowhere
            add(new ui::AssistedPage(m_port));
        add(new ui::NamePage(m_port));
        add(new ui::ReturnPage(m_port));
        add(new ui::ApplyPage(m_port));
        add(new ui::AnswerPage(m_port));
        add(new ui::RulingPage(m_port));
        add(new ui::AgreementPage(m_port));
        add(new ui::PatrolPage(m_port));
        add(new ui::FocusPage(m_port));
    }
    add(new ui::ConsentPage(m_port)); // a court asks before it assigns
    add(new ui::BatchPage(m_port));
    add(new ui::BatchFactsPage(m_port));
    add(new ui::AmendPage(m_port));
    add(new ui::ProposalPage(m_port));
    // Warnings go both ways between court, police and committees (002 五(一)).
    add(new ui::WarningPage(m_port));
    for (const auto& sheet : ui::patrolSheets())
        add(new ui::SheetForm(m_port, sheet));
    add(new ui::OfficePage(m_port));
    for (const auto& sheet : ui::officeSheets())
        add(new ui::SheetForm(m_port, sheet));
    add(new ui::PreviewPage(m_port));
    for (const auto& sheet : ui::mediationSheets())
        add(new ui::SheetForm(m_port, sheet));
    add(new ui::StatisticsPage(m_port));
    add(new ui::RosterPage(m_port));
    for (const auto& sheet : ui::rosterSheets())
        add(new ui::SheetForm(m_port, sheet));
    add(new ui::LibraryPage(m_port));
    add(new ui::ContactsPage(m_port));
    add(new ui::WordingForm(m_port));
    for (const auto& sheet : ui::librarySheets())
        add(new ui::SheetForm(m_port, sheet));
    add(new ui::OutboxPage(m_port));
    add(new ui::SettingsPage(m_port, m_preferences));
    add(new ui::PasswordPage(m_port));
    add(new ui::CountySettingsPage(m_port));
    add(new ui::HelpPage(m_port));
}

void Station::add(ui::Page* page)
{
    m_frame->addPage(page);
    connect(page, &ui::Page::goTo, this, &Station::go);
}

void Station::go(const QString& page, const QString& argument)
{
    const auto id = core::subjectFromText(argument.toStdString());
    // The court's list of returns has no counterpart at a point: there one answers what the court asked.
    if (page == QStringLiteral("returns") && !m_port.courtDesk()) {
        m_frame->showPage(QStringLiteral("answer_query"), argument);
        return;
    }
    // A court serves only whom the point could not (T71b): the duty leads to its form, every other link to the review.
    const bool service = page == QStringLiteral("serve");
    if ((page != QStringLiteral("confirmation") && !service) || !id || (service && m_port.courtDesk())) {
        m_frame->showPage(service ? QStringLiteral("court.serve") : page, argument);
        return;
    }
    // At a point "confirmation" is several pages: which one depends on how far the package is.
    m_port.show(*id, this, [this, argument](core::Result<core::desk::SubjectView> view) {
        using core::confirmation::Main;
        const auto* package = view ? view->state.as<core::confirmation::State>() : nullptr;
        if (m_port.courtDesk()) {
            const bool held = package && package->steps.state == Main::JH, objected = package && package->steps.state == Main::J9x;
            m_frame->showPage(held ? QStringLiteral("court.clear") : objected ? QStringLiteral("court.decide_objection") : QStringLiteral("confirmation"), argument);
            return;
        }
        if (!package) {
            m_frame->showPage(QStringLiteral("apply"), argument);
            return;
        }
        switch (package->steps.state) {
        case Main::J5: m_frame->showPage(QStringLiteral("answer_supplement"), argument); break;
        case Main::J7:
        case Main::J7a:
        case Main::J7b:
        case Main::J9:
        case Main::J9x: m_frame->showPage(QStringLiteral("ruling"), argument); break;
        case Main::J4:
        case Main::J6:
        case Main::J8:
        case Main::JL: m_frame->showPage(QStringLiteral("tell_ways"), argument); break;
        default: m_frame->showPage(QStringLiteral("dispute"), QString::fromStdString(package->steps.dispute));
        }
    });
}

void Station::feed()
{
    const auto facts = m_port.syncFacts();
    m_frame->setPerson(m_port.personName(), m_port.postText()); // a new PC learns its organisation's name with the first exchange
    m_frame->setSync(facts, m_port.now());
    const auto damage = m_port.damage();
    m_frame->setWarning(damage ? QString::fromStdString(core::text::sentence(*damage)) : QString());
    if (facts.dataAsOf)
        m_frame->setDataAsOf(ui::dayAndMoment(*facts.dataAsOf, m_port.now()),
                             static_cast<int>((core::dayInChina(m_port.now()) - core::dayInChina(*facts.dataAsOf)).count()));
    // A clock that was set back is seen by what the county last said; what it says is never taken for the day of an act.
    const bool behind = facts.dataAsOf && m_port.now() + kClockTolerance < *facts.dataAsOf;
    m_frame->setClock(behind ? tr("The clock of this PC is wrong: %1").arg(QString::fromStdString(core::formatDay(core::dayInChina(m_port.now()))))
                             : ui::statusClock(m_port.now()));
    m_frame->setCount(QStringLiteral("outbox"), static_cast<int>(facts.attention > 0 ? facts.attention : facts.waiting), facts.attention > 0);
    m_port.duties(this, [this](core::Result<std::vector<core::duty::Duty>> duties) {
        if (!duties)
            return;
        const auto mine = std::count_if(duties->begin(), duties->end(), [](const auto& duty) { return duty.mine && duty.group != core::duty::Group::Later; });
        m_frame->setCount(QStringLiteral("today"), static_cast<int>(mine));
    });
}

} // namespace app
