#include "core/dispute/clause_check.h"
#include "core/duty/duties.h"
#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/run.h"
#include "ui/court/returns_page.h"
#include "ui/court/review_page.h"
#include "ui/disputes/package_card.h"
#include "ui/mediation/answer_page.h"
#include "ui/mediation/sheets.h"
#include "ui/text/labels.h"
#include "ui/text/places.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using core::confirmation::Main;
using sample::Desk;
using sample::SamplePort;

/// Turns of an application that are not the way most of them go (DOMAIN 3.5): each is held out where it can be done and does
/// the act that core takes.
class TestPackageTurns : public QObject {
    Q_OBJECT
private slots:
    void theJudgeHasTheWaysOfTheState_data();
    void theJudgeHasTheWaysOfTheState();
    void aReturnIsClosedWithItsDispute();
    void thePointReportsWhomItCouldNotServe();
    void theCourtServesWhomThePointReported();
    void theSignsThatAreEnoughSaySoAndComeFirst();
    void whatIsWithdrawnNamesWho();
    void theClerkEntersWhatPartiesBringThemselves();
    void theShieldStandsByAnUnchangedTextOnly();
    void theDaysToApplyAreToldOnlyWhileTheyRun_data();
    void theDaysToApplyAreToldOnlyWhileTheyRun();
    void thatTheTimeIsOverIsNoFactButWhatIsNoted();
    void theAnswerTakesTheFilesThatCameSince();
    void signingBeginsWithThePaper();
    void theSealInTheRoomIsEnteredWithTheSignatures();

private:
    static std::unique_ptr<ui::SheetForm> form(SamplePort& port, const QString& id, const char* subject)
    {
        for (const auto& sheet : ui::mediationSheets())
            if (sheet.id == id) {
                auto page = std::make_unique<ui::SheetForm>(port, sheet);
                page->resize(1100, 700);
                page->show();
                page->open(port.subject(QLatin1String(subject)));
                sample::settle();
                return page;
            }
        return nullptr;
    }
    static core::confirmation::State& package(SamplePort& port, const char* name) { return *std::get_if<core::confirmation::State>(&port.view(QLatin1String(name)).state.value); }
};

/// The green shield stood beside 与签字时的文本不一样 as well.
void TestPackageTurns::theShieldStandsByAnUnchangedTextOnly()
{
    const auto sign = [](bool changed) {
        SamplePort port{Desk::Court};
        auto& review = package(port, "review");
        review.steps.agreementHash = changed ? std::string(64, '0') : core::dispute::agreementHash(review.content.agreement);
        ui::ReviewPage page(port);
        page.resize(1250, 700);
        page.show();
        page.open(port.subject(QStringLiteral("review")));
        sample::settle();
        return page.findChild<QWidget*>(QStringLiteral("review.sign"))->grab().toImage();
    };
    QCOMPARE(sign(false), sign(false));
    QVERIFY(sign(false) != sign(true));
}

/// 法释〔2011〕5号 6: what was missing was told in words alone, the photo of it reached nobody.
void TestPackageTurns::theAnswerTakesTheFilesThatCameSince()
{
    SamplePort port;
    auto& review = package(port, "review");
    review.steps.state = Main::J5;
    review.content.supplements = {{"补交身份证复印件", {}, core::Day{std::chrono::days{20'600}}, {}}};
    auto& files = std::get_if<core::dispute::State>(&port.view(QStringLiteral("signed")).state.value)->content.attachments;
    core::Attachment page;
    page.act = "a1";
    page.name = "签字页.jpg";
    page.purpose = "signed_page";
    core::Attachment card = page, map = page;
    card.act = "a2";
    card.name = "身份证.jpg";
    map.act = "a3";
    map.name = "别的.jpg";
    files = {page, card, map};
    review.content.attachments = {page};
    ui::AnswerPage answer(port);
    answer.resize(1100, 700);
    answer.show();
    answer.open(port.subject(QStringLiteral("review")));
    sample::settle();
    QVERIFY(!answer.findChild<QCheckBox*>(QStringLiteral("answer_supplement.file.a1"))); // the court has it
    QVERIFY(answer.findChild<QCheckBox*>(QStringLiteral("answer_supplement.file.a2"))->isChecked());
    answer.findChild<QCheckBox*>(QStringLiteral("answer_supplement.file.a3"))->click();
    const auto labels = answer.findChildren<ui::PlainLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const auto* label) { return label->plainText().contains(QStringLiteral("补交身份证复印件")); }));
    QVERIFY(answer.finish());
    QVERIFY(port.performed.empty()); // no words yet
    answer.findChild<QPlainTextEdit*>()->insertPlainText(QStringLiteral("已补"));
    sample::settle();
    answer.add(QStringLiteral("evidence"), QStringLiteral("/somewhere/c.jpg")); // what was unticked stays so
    sample::settle();
    QVERIFY(answer.finish());
    sample::settle();
    QCOMPARE(port.performed.size(), std::size_t(1));
    const auto& content = port.performed.front().body.at("content");
    QCOMPARE(content.at("answer").as_string(), "已补");
    QCOMPARE(content.at("attachments").as_array().size(), std::size_t(1));
    QCOMPARE(content.at("attachments").at(0).at("act").as_string(), "a2");
}

/// 人民调解法 29: the seal had a form of its own alone, for the head of the committee at his own PC, and the parties had to wait.
void TestPackageTurns::theSealInTheRoomIsEnteredWithTheSignatures()
{
    for (const bool here : {true, false}) {
        SamplePort port;
        const auto page = form(port, QStringLiteral("sign"), "agreement");
        for (auto* tick : page->findChildren<QCheckBox*>())
            if (tick->objectName().startsWith(QStringLiteral("sign.")) && (here || tick->objectName() != QStringLiteral("sign.sealedOn.has")))
                tick->setChecked(true);
        QVERIFY(page->finish());
        sample::settle();
        QCOMPARE(port.performed.size(), std::size_t(1));
        QCOMPARE(port.performed.front().body.at("steps").as_object().contains("sealedOn"), here);
    }
}

/// 打印签字 led to the days of the signatures, with nothing printed.
void TestPackageTurns::signingBeginsWithThePaper()
{
    core::duty::Duty duty;
    duty.subject = "s1";
    duty.kind = "dispute.sign";
    QCOMPARE(ui::doneAt(duty), std::pair(QStringLiteral("papers"), QStringLiteral("s1/agreement")));
    QCOMPARE(ui::pageOfKind("dispute.sign"), QStringLiteral("sign")); // of the other ways
    duty.kind = "dispute.extend";
    QCOMPARE(ui::doneAt(duty), std::pair(QStringLiteral("extend"), QStringLiteral("s1")));
}

/// The form said that nothing was posted; the PC only knows that nobody noted it.
void TestPackageTurns::thatTheTimeIsOverIsNoFactButWhatIsNoted()
{
    for (const auto& sheet : ui::mediationSheets()) {
        if (sheet.id != QStringLiteral("lapse_application"))
            continue;
        QVERIFY2(sheet.lead.startsWith(QStringLiteral("本机没有")), qPrintable(sheet.lead));
        QVERIFY2(sheet.lead.contains(ui::actWord(QStringLiteral("confirmation.post"))), qPrintable(sheet.lead));
        return;
    }
    QFAIL("there is no such form");
}

void TestPackageTurns::theDaysToApplyAreToldOnlyWhileTheyRun_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<bool>("run");
    QTest::addRow("prepared") << int(Main::J0) << true;
    QTest::addRow("held") << int(Main::JH) << true;
    QTest::addRow("withdrawn") << int(Main::J6) << false;
    QTest::addRow("too late") << int(Main::JL) << false;
}

/// A withdrawn application said that its days run until the court has it.
void TestPackageTurns::theDaysToApplyAreToldOnlyWhileTheyRun()
{
    QFETCH(int, state);
    QFETCH(bool, run);
    SamplePort port;
    auto& steps = package(port, "review").steps;
    steps = {};
    steps.state = Main(state);
    steps.windowEnd = core::Day{std::chrono::days{20'600}};
    ui::PackageCard card;
    const auto says = [&](const QString& words) {
        card.setPackage(port.view(QStringLiteral("review")), port.directory(), steps.windowEnd);
        const auto labels = card.findChildren<ui::PlainLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const auto* label) { return label->plainText().contains(words); });
    };
    QCOMPARE(says(QStringLiteral("期限照算")), run);
    card.setPackage(port.view(QStringLiteral("review")), port.directory(), steps.windowEnd + std::chrono::days{1});
    const auto labels = card.findChildren<ui::PlainLabel*>();
    QCOMPARE(std::any_of(labels.begin(), labels.end(), [](const auto* label) { return label->plainText().contains(QStringLiteral("已满")); }), run);
    steps.postedOn = steps.windowEnd;
    QVERIFY(!says(QStringLiteral("期限照算")));
    QCOMPARE(says(QStringLiteral("交邮")), run);
}

void TestPackageTurns::theJudgeHasTheWaysOfTheState_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("due");
    QTest::addColumn<QStringList>("ways");
    const QString none, past = QStringLiteral("2026-04-23"), today = QStringLiteral("2026-04-24"); // the sample's day
    QTest::addRow("received") << int(Main::J2) << none << QStringList{QStringLiteral("review.not_accept"), QStringLiteral("review.withdraw")};
    QTest::addRow("under review") << int(Main::J3) << none << QStringList{QStringLiteral("review.withdraw")};
    QTest::addRow("supplement, last day") << int(Main::J5) << today << QStringList{};
    QTest::addRow("supplement, a day late") << int(Main::J5) << past << QStringList{QStringLiteral("review.unanswered")};
    QTest::addRow("decided") << int(Main::J8) << none << QStringList{};
}

void TestPackageTurns::theJudgeHasTheWaysOfTheState()
{
    QFETCH(int, state);
    QFETCH(QString, due);
    QFETCH(QStringList, ways);
    SamplePort port{Desk::Court};
    auto& steps = package(port, "review").steps;
    steps.state = Main(state);
    if (const auto day = core::parseDay(due.toStdString()))
        steps.supplementDue = *day;
    ui::ReviewPage page(port);
    page.resize(1250, 700);
    page.show();
    page.open(port.subject(QStringLiteral("review")));
    sample::settle();
    QStringList found;
    for (const char* name : {"review.not_accept", "review.withdraw", "review.unanswered"})
        if (page.findChild<ui::Button*>(QLatin1String(name))->isVisible())
            found.append(QLatin1String(name));
    QCOMPARE(found, ways);
    for (const auto& name : ways) { // and each leads to a form that there is
        QSignalSpy gone(&page, &ui::Page::goTo);
        page.findChild<ui::Button*>(name)->click();
        QCOMPARE(gone.size(), 1);
        QVERIFY2(form(port, gone[0][0].toString(), "review"), qPrintable(gone[0][0].toString()));
    }
}

void TestPackageTurns::aReturnIsClosedWithItsDispute()
{
    SamplePort port{Desk::Court};
    const auto page = form(port, QStringLiteral("court.close_return"), "received");
    page->findChild<QPlainTextEdit*>(QStringLiteral("court.close_return.reason.edit"))->setPlainText(QStringLiteral("原告撤诉"));
    page->finish();
    sample::settle();
    QCOMPARE(port.performed.size(), std::size_t(2));
    QCOMPARE(port.performed[0].kind, std::string("return.close"));
    QCOMPARE(port.performed[1].kind, std::string("dispute.court_closed"));
    QCOMPARE(core::toText(port.performed[1].subject), std::get_if<core::returning::State>(&port.view(QStringLiteral("received")).state.value)->steps.dispute);
}

void TestPackageTurns::thePointReportsWhomItCouldNotServe()
{
    SamplePort port;
    auto& ruled = package(port, "ruled");
    ruled.steps.state = Main::J7b;
    ruled.steps.services.push_back({"p1", core::makeDay(2026, 4, 24), "当面"});
    const auto page = form(port, QStringLiteral("not_served"), "ruled");
    auto* who = page->findChild<ui::ChoiceRow*>(QStringLiteral("not_served.party"));
    who->choose(QStringLiteral("p1")); // has it already: not among the choices
    QVERIFY(who->chosen().isEmpty());
    who->choose(QStringLiteral("p2"));
    page->findChild<QSpinBox*>(QStringLiteral("not_served.attempts"))->setValue(3);
    page->findChild<QPlainTextEdit*>(QStringLiteral("not_served.reason.edit"))->setPlainText(QStringLiteral("三次上门都没有人"));
    page->finish();
    sample::settle();
    QCOMPARE(port.performed.size(), std::size_t(1));
    QCOMPARE(port.performed[0].kind, std::string("confirmation.not_served"));
    QCOMPARE(port.performed[0].body.at("steps").at("attempts").as_int64(), 3);
}

/// T71b: the court had no form for it, and no way to one from its page.
void TestPackageTurns::theCourtServesWhomThePointReported()
{
    SamplePort port{Desk::Court};
    port.setAuthor({"shenxiaoyan", {{"FC", "org-court"}}});
    auto& served = package(port, "served");
    served.steps.events.clear();
    const auto waysToServe = [&] {
        ui::ReviewPage page(port);
        page.resize(1250, 700);
        page.show();
        page.open(port.subject(QStringLiteral("served")));
        sample::settle();
        QSignalSpy gone(&page, &ui::Page::goTo);
        if (auto* button = page.findChild<ui::Button*>(QStringLiteral("review.serve")); button && button->isVisible())
            button->click();
        return gone.isEmpty() ? QString() : gone[0][0].toString();
    };
    QCOMPARE(waysToServe(), QString()); // nobody was reported: it is the point's
    auto& event = served.steps.events.emplace_back();
    event.kind = "confirmation.not_served";
    event.detail = "p2";
    QCOMPARE(waysToServe(), QStringLiteral("court.serve"));
    // Only the duty leads to the form by itself; what shows the package shows the review.
    QCOMPARE(ui::pageOfKind("confirmation.serve"), QStringLiteral("serve"));
    QCOMPARE(ui::placeOf("confirmation.serve", true), QStringLiteral("confirmation"));
    QCOMPARE(ui::placeOf("confirmation.serve", false), QStringLiteral("dispute"));
    const auto page = form(port, QStringLiteral("court.serve"), "served");
    auto* who = page->findChild<ui::ChoiceRow*>(QStringLiteral("court.serve.party"));
    who->choose(QStringLiteral("p1")); // the point's: not among the choices
    QVERIFY(who->chosen().isEmpty());
    who->choose(QStringLiteral("p2"));
    page->findChild<ui::ChoiceRow*>(QStringLiteral("court.serve.manner"))->choose(QStringLiteral("拒收"));
    page->finish();
    sample::settle();
    QVERIFY(port.performed.empty()); // who it was is not checked yet
    page->findChild<QCheckBox*>(QStringLiteral("court.serve.identityChecked"))->setChecked(true);
    page->finish();
    sample::settle();
    QCOMPARE(port.performed.size(), std::size_t(1));
    QCOMPARE(port.performed[0].kind, std::string("confirmation.serve"));
    QCOMPARE(std::string(port.performed[0].body.at("steps").at("manner").as_string()), std::string("拒收"));
    QCOMPARE(std::string(port.performed[0].body.at("steps").at("party").as_string()), std::string("p2"));
}

/// DOMAIN 6.8: of the twenty signs eleven stop or hold something; the forms showed them all alike.
void TestPackageTurns::theSignsThatAreEnoughSaySoAndComeFirst()
{
    SamplePort port;
    int asked = 0;
    for (const auto& sheet : ui::mediationSheets()) {
        if (sheet.id != QStringLiteral("hold_application") && sheet.id != QStringLiteral("sham_stop"))
            continue;
        const auto signs = sheet.options(std::string("flags"), port, {});
        bool soft = false;
        for (const auto& sign : signs)
            for (const auto& flag : core::dispute::redFlags({}))
                if (sign.id == QLatin1String(flag.code.data(), qsizetype(flag.code.size()))) {
                    QCOMPARE(sign.text.contains(QStringLiteral("有这一项就够")), flag.hard);
                    QVERIFY2(!flag.hard || !soft, qPrintable(sign.text));
                    soft = !flag.hard;
                    ++asked;
                }
    }
    QCOMPARE(asked, 2 * 20);
}

void TestPackageTurns::whatIsWithdrawnNamesWho()
{
    SamplePort port{Desk::Court};
    const auto page = form(port, QStringLiteral("withdraw_application"), "review");
    page->finish();
    sample::settle();
    QVERIFY(port.performed.empty());
    page->findChild<ui::ChoiceRow*>(QStringLiteral("withdraw_application.party"))->choose(QStringLiteral("p1"));
    page->finish();
    sample::settle();
    QCOMPARE(port.performed.size(), std::size_t(1));
    QCOMPARE(port.performed[0].kind, std::string("confirmation.withdraw"));
}

/// T62b; core judges the act itself as a desk would.
void TestPackageTurns::theClerkEntersWhatPartiesBringThemselves()
{
    SamplePort port{Desk::Court};
    port.setAuthor({"clerk", {{"FC", "org-court"}}});
    ui::ReviewPage list(port);
    QCOMPARE(list.headerActions().size(), 1);
    port.setAuthor({"luwenqing", {{"RJ", "org-court"}}});
    QVERIFY(ui::ReviewPage(port).headerActions().isEmpty());

    std::unique_ptr<ui::SheetForm> page;
    for (const auto& sheet : ui::mediationSheets())
        if (sheet.id == QLatin1String("court.direct"))
            page = std::make_unique<ui::SheetForm>(port, sheet);
    page->show();
    page->open({});
    sample::settle();
    const auto line = [&](const char* name, const QString& words) { page->findChild<QLineEdit*>(QLatin1String(name))->setText(words); };
    line("court.direct.p1Name.edit", QStringLiteral("谢宇航"));
    line("court.direct.p2Name.edit", QStringLiteral("苏兴旺"));
    line("court.direct.p1Phone.edit", QStringLiteral("15412342961"));
    page->findChild<QPlainTextEdit*>(QStringLiteral("court.direct.facts.edit"))->setPlainText(QStringLiteral("药液飘入蚕室。"));
    page->findChild<QPlainTextEdit*>(QStringLiteral("court.direct.clauses.edit"))->setPlainText(QStringLiteral("苏兴旺赔偿一万元。\n\n双方再无争议。"));
    page->findChild<QComboBox*>(QStringLiteral("court.direct.organisation"))->setCurrentIndex(0);
    page->findChild<QComboBox*>(QStringLiteral("court.direct.type"))->setCurrentIndex(0);
    page->finish();
    sample::settle();
    QCOMPARE(port.performed.size(), std::size_t(1));
    const auto& body = port.performed[0].body;
    QCOMPARE(body.at("steps").at("by").as_array().size(), std::size_t(2)); // both, or it is not joint
    QCOMPARE(body.at("steps").at("parties").as_array().size(), std::size_t(2));
    QCOMPARE(body.at("content").at("title").as_string(), "谢宇航 与 苏兴旺");
    QCOMPARE(body.at("content").at("agreement").at("clauses").as_array().size(), std::size_t(2));
    QCOMPARE(body.at("identity").at("fields").at("p1.phone").as_string(), "15412342961");
    QVERIFY(!body.at("content").as_object().contains("p1Name"));
}

static const ui::test::Add<TestPackageTurns> kAddTestPackageTurns;
#include "tst_package_turns.moc"
