#include "core/kinds/kind.h"
#include "core/rights/audience.h"
#include "core/rights/offer.h"
#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/run.h"
#include "ui/disputes/dispute_page.h"
#include "ui/library/sheets.h"
#include "ui/mediation/sheets.h"
#include "ui/office/sheets.h"
#include "ui/patrol/sheets.h"
#include "ui/roster/sheets.h"
#include "ui/widgets/plain_label.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QPointer>
#include <QTest>

#include <set>

namespace {

using sample::Desk;
using sample::SamplePort;

/// The kind of act that a page is for; empty for pages that only show.
std::string kindOfPage(const QString& page, bool court)
{
    static const std::map<QString, std::string> kKnown = [] {
        std::map<QString, std::string> out{{"amend", "dispute.amend"}, {"consent", "dispute.consent"}, {"name_mediator", "dispute.name_mediator"}, {"send_back", "return.send"},
                                           {"apply", "confirmation.prepare"}, {"agreement", "dispute.draft"}, {"sign", "dispute.sign"}};
        for (const auto& sheets : {ui::mediationSheets(), ui::patrolSheets(), ui::officeSheets(), ui::rosterSheets(), ui::librarySheets()})
            for (const auto& sheet : sheets)
                out[sheet.id] = sheet.kind;
        return out;
    }();
    if (page == QLatin1String("intake"))
        return court ? "dispute.lodge" : "dispute.register";
    const auto found = kKnown.find(page);
    return found == kKnown.end() ? std::string() : found->second;
}

/// One person at the sample's desk, with what core says of the acts held out to him.
class Person {
public:
    Person(Desk desk, const char* account, std::vector<core::Post> posts) : m_port(desk), m_court(desk == Desk::Court)
    {
        m_port.setAuthor({account, std::move(posts)});
        m_frame.reset(sample::makeFrame(m_port, m_preferences));
        m_frame->resize(1366, 768);
        m_frame->show();
        for (auto* page : m_frame->findChildren<ui::Page*>())
            QObject::connect(page, &ui::Page::goTo, m_frame.get(), [this](const QString& to, const QString& argument) { m_asked.emplace_back(to, argument); });
    }

    /// Presses whatever can be pressed on this page.
    void walk(const sample::Shot& shot)
    {
        m_frame->showPage(shot.page, shot.argument);
        sample::settle();
        if (m_frame->current()->id() != shot.page)
            return;
        if (const auto* dispute = qobject_cast<const ui::DisputePage*>(m_frame->current()))
            for (const auto& kind : dispute->waysFromHere())
                judge(shot, "dispute.other", kind.toStdString(), dispute->subjectOf(kind));
        QStringList pressed;
        for (;;) { // a press may make the page anew
            auto buttons = m_frame->current()->findChildren<QAbstractButton*>();
            for (auto* action : m_frame->current()->headerActions())
                if (auto* button = qobject_cast<QAbstractButton*>(action))
                    buttons << button;
            const auto found = std::find_if(buttons.begin(), buttons.end(), [&](const QAbstractButton* button) {
                return button->isVisible() && button->isEnabled() && !button->isCheckable() && !pressed.contains(button->objectName()) && !opensAMenu(button->objectName());
            });
            QAbstractButton* next = found == buttons.end() ? nullptr : *found;
            if (!next)
                break;
            const auto name = next->objectName();
            pressed << name;
            m_asked.clear();
            m_port.performed.clear();
            next->click();
            sample::settle();
            QList<QPointer<QDialog>> dialogs; // one takes those above it along
            for (auto* window : QApplication::topLevelWidgets())
                if (auto* dialog = qobject_cast<QDialog*>(window))
                    dialogs << dialog;
            for (const auto& dialog : dialogs)
                delete dialog.data();
            for (const auto& [page, argument] : m_asked)
                if (const auto kind = kindOfPage(page, m_court); !kind.empty())
                    judge(shot, name, kind, argument);
            for (const auto& draft : m_port.performed)
                judge(shot, name, draft.kind, QString::fromStdString(core::toText(draft.subject)));
            ++m_presses;
        }
        if (auto* attach = m_frame->current()->findChild<QAbstractButton*>(QStringLiteral("dispute.attach")); attach && attach->isVisible())
            judge(shot, "dispute.attach", "dispute.attach", shot.argument);
    }

    QStringList faults;
    [[nodiscard]] int presses() const { return m_presses; }
    [[nodiscard]] int acts() const { return m_acts; }
    [[nodiscard]] bool wasAskedFor(const char* kind) const { return m_kinds.contains(kind); }
    [[nodiscard]] SamplePort& port() { return m_port; }

private:
    static bool opensAMenu(const QString& name)
    {
        // Menus wait for an answer; what they hold out is asked above. A draft ruling takes its time and belongs to its own test.
        return name == QLatin1String("dispute.other") || name == QLatin1String("dispute.attach") || name == QLatin1String("review.rule");
    }

    [[nodiscard]] bool sees(const core::desk::SubjectView& view) const
    {
        const auto grants = core::audiences(view.state, m_port.directory());
        const auto author = m_port.author();
        const auto own = core::audiencesOf(author.account, author.posts);
        return std::any_of(own.begin(), own.end(), [&](const auto& audience) { return grants.contains(audience); });
    }

    void judge(const sample::Shot& shot, const QString& button, const std::string& kind, const QString& argument)
    {
        const auto* known = core::findKind(kind, 1);
        if (!known)
            return;
        ++m_acts;
        m_kinds.insert(kind);
        const auto id = core::subjectFromText(argument.section(QLatin1Char('/'), 0, 0).toStdString());
        const auto* view = id && !known->info.creates ? m_port.find(*id) : nullptr;
        if (view && !sees(*view))
            return; // the sample shows everything to everybody; his desk would not hold it
        const auto& directory = m_port.directory();
        const core::Context context{core::Side::Desk, m_port.now(), std::nullopt, directory.steps.settings, m_port.holidays(), directory, m_port.author(), {}};
        const bool may = known->info.creates ? core::mayOffer({}, kind, context) : view && !view->frozen && core::mayOffer(view->state, kind, context);
        if (!may)
            faults << QStringLiteral("%1: %2 holds out %3 of %4").arg(shot.name, button, QString::fromStdString(kind), argument);
    }

    SamplePort m_port;
    bool m_court;
    sample::SamplePreferences m_preferences;
    std::unique_ptr<ui::MainFrame> m_frame;
    std::vector<std::pair<QString, QString>> m_asked;
    int m_presses = 0, m_acts = 0;
    std::set<std::string> m_kinds;
};

/// The pages that hold out acts; forms are where one comes to afterwards.
QList<sample::Shot> overviews(const SamplePort& port, bool all = true)
{
    static const QStringList kPages{"today", "disputes", "dispute", "patrol", "warning", "office", "roster", "library", "contacts", "ruling", "dispatch", "returns", "confirmation", "focus", "batch"};
    QList<sample::Shot> out;
    for (const auto& shot : sample::shotsOf(port))
        if (kPages.contains(shot.page))
            out.append(shot);
    for (const char* subject : {"person", "person-proposed", "supervision", "complaint"})
        out.append({QStringLiteral("roster"), port.subject(QLatin1String(subject)), QStringLiteral("roster-") + QLatin1String(subject)});
    if (!port.courtDesk())
        for (const char* subject : {"assigned", "consent", "mediating", "failed", "signed"})
            if (const auto id = port.subject(QLatin1String(subject)); !id.isEmpty())
                out.append({QStringLiteral("dispute"), id, QStringLiteral("dispute-") + QLatin1String(subject)});
    if (all)
        return out;
    // One of each page, and disputes in the states that differ most, for people who are seldom here.
    QList<sample::Shot> few;
    static const QStringList kStates{"dispute", "dispute-archived", "dispute-moved", "dispute-assigned", "dispute-failed", "dispute-performing"};
    for (const auto& shot : out)
        if (kStates.contains(shot.name) || (shot.page != QLatin1String("dispute") && std::none_of(few.begin(), few.end(), [&](const auto& one) { return one.page == shot.page; })))
            few.append(shot);
    return few;
}

} // namespace

/// Only acts that core would take from this person are held out, on every page and to every post.
class TestOffers : public QObject {
    Q_OBJECT
private slots:
    void everyActThatIsHeldOutWouldBeTaken_data()
    {
        QTest::addColumn<int>("desk");
        QTest::addColumn<QString>("account");
        QTest::addColumn<QStringList>("posts");
        const auto village = [](const char* name, const char* account, const QStringList& posts) { QTest::newRow(name) << int(Desk::Village) << QString::fromLatin1(account) << posts; };
        const auto court = [](const char* name, const char* account, const QStringList& posts) { QTest::newRow(name) << int(Desk::Court) << QString::fromLatin1(account) << posts; };
        village("liaison and mediator", "fangxiaohong", {"VL@org-xizhuping", "VM@org-xizhuping"});
        village("liaison alone", "someliaison", {"VL@org-xizhuping"});
        village("mediator", "duandefu", {"VM@org-xizhuping"});
        village("keeper of the seal", "keeper", {"CH@org-xizhuping"});
        village("liaison of another village", "stranger", {"VL@org-elsewhere"});
        village("township's liaison", "heguangtian", {"TL@org-shiguling"});
        village("township's mediator", "townmediator", {"TM@org-shiguling"});
        village("grid worker", "grid", {"GW@org-xizhuping"});
        village("volunteer", "volunteer", {"PV@org-xizhuping"});
        village("clerk for entries", "clerk", {"EA@org-xizhuping"});
        village("helper", "helper", {"IF@org-helper"});
        village("professional body", "body", {"PL@org-body"});
        village("police", "police", {"PS@org-police"});
        village("justice office", "justice", {"JO@org-justice"});
        village("centre, reception", "reception", {"G1@org-centre"});
        village("centre, mediator", "centremediator", {"G2@org-centre"});
        village("centre, supervision", "supervision", {"G3@org-centre"});
        village("centre, dispatch", "centredispatch", {"G4@org-centre"});
        village("centre, risk", "risk", {"G5@org-centre"});
        village("administrator", "admin", {"CA@org-county"});
        village("auditor", "auditor", {"AU@org-county"});
        court("judge, dispatcher and clerk", "linfaguan", {"RJ@org-court", "CD@org-court", "FC@org-court"});
        court("dispatcher", "xujing", {"CD@org-court"});
        court("reviewing judge", "luwenqing", {"RJ@org-court"});
        court("filing clerk", "shenxiaoyan", {"FC@org-court"});
        court("guiding judge", "guide", {"GJ@org-court"});
        court("another court's judge", "faraway", {"RJ@org-court-elsewhere", "CD@org-court-elsewhere"});
    }

    void everyActThatIsHeldOutWouldBeTaken()
    {
        QFETCH(int, desk);
        QFETCH(QString, account);
        QFETCH(QStringList, posts);
        std::vector<core::Post> held;
        for (const auto& post : posts)
            held.push_back({post.section(QLatin1Char('@'), 0, 0).toStdString(), post.section(QLatin1Char('@'), 1).toStdString()});
        Person person(Desk(desk), qPrintable(account), held);
        const bool all = account == QLatin1String("fangxiaohong") || account == QLatin1String("heguangtian") || Desk(desk) == Desk::Court;
        for (const auto& shot : overviews(person.port(), all))
            person.walk(shot);
        person.faults.removeDuplicates();
        QVERIFY2(person.faults.isEmpty(), qPrintable(QLatin1Char('\n') + person.faults.join(QLatin1Char('\n'))));
        QVERIFY(person.presses() > 20);
        if (account == QLatin1String("shenxiaoyan"))
            QVERIFY(person.wasAskedFor("confirmation.serve"));
        if (account == QLatin1String("fangxiaohong") || account == QLatin1String("linfaguan"))
            QVERIFY2(person.acts() > 20, qPrintable(QString::number(person.acts())));
    }

    /// "Can only be read" and a button that changes something do not stand on one page.
    void readOnlyIsSaidWhereNothingIsHeldOut()
    {
        SamplePort port;
        sample::SamplePreferences preferences;
        const std::unique_ptr<ui::MainFrame> frame(sample::makeFrame(port, preferences));
        frame->show();
        int said = 0;
        for (const auto& shot : overviews(port)) {
            if (shot.page != QLatin1String("dispute"))
                continue;
            frame->showPage(shot.page, shot.argument);
            sample::settle();
            const auto* note = frame->current()->findChild<QWidget*>(QStringLiteral("dispute.standing"));
            bool only = false;
            for (const auto* label : note->findChildren<ui::PlainLabel*>())
                only = only || (note->isVisible() && label->plainText().contains(QStringLiteral("只能看")));
            said += only;
            for (const char* name : {"dispute.amend", "dispute.attach"})
                if (const auto* button = frame->current()->findChild<QWidget*>(QLatin1String(name)))
                    QVERIFY2(!only || !button->isVisible(), qPrintable(shot.name + QLatin1Char(' ') + QLatin1String(name)));
        }
        QVERIFY(said > 0);
    }
};

static const ui::test::Add<TestOffers> kAddTestOffers;

#include "tst_offers.moc"
