#include "core/dispute/reception.h"
#include "core/people/id_card.h"
#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/pages_sample/full_disk.h"
#include "tests/ui/run.h"
#include "ui/assisted/assisted_page.h"
#include "ui/assisted/big_choice.h"
#include "ui/court/dispatch_page.h"
#include "ui/disputes/dispute_page.h"
#include "ui/intake/intake_page.h"
#include "ui/mediation/consent_page.h"
#include "ui/mediation/sheets.h"
#include "ui/office/office_page.h"
#include "ui/text/labels.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QCheckBox>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

/// The counter as a clerk and a party use it: 000 三.10, 三.17; 001 一.2; 003 四(一)1.
class TestCounter : public QObject {
    Q_OBJECT
private slots:
    void nothingIsAnsweredForTheParty();
    void sixPagesEachMayBeLeftAndAllIsKept();
    void nothingIsHandedInBeforeEveryLineWasRead();
    void whatIsTypedWrongIsSaidAndNothingIsLeftOut();
    void theAmountIsReadWithItsYuan();
    void tabLeadsFromTheLastLineToWhatIsAskedAboutThem();
    void whatIsChangedAfterReadingIsReadAgain();
    void aDiskThatWasFullIsNotWaitedFor();
    void theAnswersAreLargeAndTheKeysChoose();
    void aMinorAnswersWithTheGuardiansConsent();
    void aHelpersClickStopsTheForm();
    void aClerkHasNoOtherWayIn();
    void aConsultationBecomesADisputeInOneStep();
    void aConsultationTakesNothingFromWhatWasBegun();
    void anOralAgreementAsksOnlyWhatIsNotThereYet();
    void aHalfFilledIntakeIsKept();
    void anotherLevelThanProposedAsksWhy();
    void theDomainStandsOnTheScreen();
    void theSessionWarnsOfASilentScreenAndAnUnsignedNote();

private:
    template <class T>
    static T* part(QWidget& page, const char* name) { return page.findChild<T*>(QLatin1String(name)); }
    /// As an input method hands over what was composed.
    static void type(QWidget* into, const QString& words)
    {
        QVERIFY(into);
        QInputMethodEvent event;
        event.setCommitString(words);
        QCoreApplication::sendEvent(into, &event);
    }
    static void tick(QWidget& page, const char* name)
    {
        auto* box = part<QCheckBox>(page, name);
        QVERIFY2(box, name);
        if (!box->isChecked())
            box->click();
    }
    static std::unique_ptr<ui::AssistedPage> told(sample::SamplePort& port)
    {
        sample::fillIntake(port);
        auto page = std::make_unique<ui::AssistedPage>(port);
        page->resize(1300, 700);
        page->show();
        page->open(QStringLiteral("6"));
        sample::settle();
        return page;
    }
    /// What a consultation has not told of its dispute, but for the place; then both acts are made.
    static void tellTheRestAndRegister(ui::IntakePage& page, const sample::SamplePort& port)
    {
        for (const auto& [name, words] : {std::pair("intake.p1.name.edit", "金小红"), std::pair("intake.p2.name.edit", "贾志强")})
            type(part<QLineEdit>(page, name), QString::fromUtf8(words));
        type(part<ui::FormArea>(page, "intake.demand")->edit(), QStringLiteral("还钱"));
        QVERIFY(page.finish());
        QTRY_COMPARE(port.performed.size(), std::size_t(2));
    }
    static void readAll(ui::AssistedPage& page)
    {
        for (int i = 1; auto* box = page.findChild<QCheckBox*>(QStringLiteral("assist.read%1").arg(i)); ++i)
            if (!box->isChecked())
                box->click();
    }
};

void TestCounter::nothingIsAnsweredForTheParty()
{
    sample::SamplePort port;
    ui::AssistedPage page(port);
    page.show();
    page.open({});
    for (const auto* answer : page.findChildren<ui::BigAnswer*>())
        QVERIFY2(!answer->isChecked(), qPrintable(answer->objectName()));
    for (const auto* box : page.findChildren<QCheckBox*>())
        QVERIFY2(!box->isChecked(), qPrintable(box->objectName()));
    QCOMPARE(page.findChildren<ui::BigAnswer*>(QRegularExpression(QStringLiteral("^assist\\.mode\\."))).size(), 2);
}

void TestCounter::sixPagesEachMayBeLeftAndAllIsKept()
{
    sample::SamplePort port;
    ui::AssistedPage page(port);
    page.show();
    page.open({});
    type(part<QLineEdit>(page, "assist.name.edit"), QStringLiteral("周绍文"));
    for (int step = 1; step < 6; ++step) {
        QVERIFY(page.finish()); // nothing is asked of a page that is left empty
        QCOMPARE(page.step(), step);
    }
    QVERIFY(page.back());
    QCOMPARE(page.step(), 4);
    QSignalSpy gone(&page, &ui::Page::goTo);
    part<ui::Button>(page, "assist.keep")->click();
    sample::settle();
    QCOMPARE(gone.size(), 1);
    QVERIFY(port.stored.contains("assist/new"));
    QVERIFY(port.stored["assist/new"].body.find("周绍文") != std::string::npos);
    ui::AssistedPage again(port);
    again.show();
    again.open({});
    sample::settle();
    QCOMPARE(part<QLineEdit>(again, "assist.name.edit")->text(), QStringLiteral("周绍文"));
}

void TestCounter::nothingIsHandedInBeforeEveryLineWasRead()
{
    sample::SamplePort port;
    const auto page = told(port);
    QVERIFY(page->finish());
    sample::settle();
    QVERIFY(port.performed.empty());
    auto* error = page->findChild<ui::ErrorStrip*>();
    QVERIFY2(error->what().contains(QStringLiteral("第17条")), qPrintable(error->what()));
    readAll(*page);
    tick(*page, "assist.heard");
    tick(*page, "assist.own");
    part<QAbstractButton>(*page, "assist.mark.fingerprint")->click();
    QVERIFY(page->finish());
    QTRY_COMPARE(port.performed.size(), std::size_t(1));
    const auto& body = port.performed[0].body;
    const auto& steps = body.at("steps").as_object();
    const auto& record = steps.at("assisted").as_object();
    QCOMPARE(std::string(record.at("mark").as_string()), std::string("fingerprint"));
    QCOMPARE(std::string(record.at("toldBy").as_string()), std::string("p1"));
    // Core takes it as it is: every field told, the hash of what was read.
    const auto made = core::fromJson<core::dispute::Register::Steps>(body.at("steps"));
    const auto content = core::fromJson<core::dispute::FieldsBody>(body.at("content"));
    const auto identity = core::fromJson<core::dispute::IdentityBody>(body.at("identity"));
    QVERIFY(made && content && identity);
    const auto done = core::dispute::checkAssisted(*made->assisted, made->type, made->parties, content->fields, identity->fields);
    QVERIFY2(done.has_value(), done ? "" : done.error().code.c_str());
}

/// 三百 was read to the party, ticked and left out; a number with a slip of the finger was taken without a word.
void TestCounter::whatIsTypedWrongIsSaidAndNothingIsLeftOut()
{
    sample::SamplePort port;
    const auto page = told(port);
    page->goToStep(0);
    const auto typed = [&page](const char* name, const QString& words) {
        auto* field = part<ui::FormField>(*page, name);
        field->edit()->setFocus();
        field->edit()->selectAll();
        type(field->edit(), words);
        emit field->settled(words);
        return field->message();
    };
    QCOMPARE(typed("assist.id", QStringLiteral("330681194503020021")), ui::sentence(core::readIdCard("330681194503020021", core::dayInChina(port.now())).error()));
    QVERIFY(typed("assist.id", QStringLiteral("330681194503020026")).contains(QStringLiteral("1945"))); // 7·3+9·3+… = 6 modulo 11, so 6 ends it
    page->goToStep(4);
    QVERIFY(!typed("assist.amount", QStringLiteral("三百")).isEmpty());
    QVERIFY(page->finish());
    QVERIFY(part<ui::FormField>(*page, "assist.amount")->isVisibleTo(page.get())); // before it is read out and signed
    page->goToStep(5);
    readAll(*page);
    tick(*page, "assist.heard");
    tick(*page, "assist.own");
    part<QAbstractButton>(*page, "assist.mark.fingerprint")->click();
    QVERIFY(page->finish());
    sample::settle();
    QVERIFY(port.performed.empty());
    QVERIFY(!page->findChild<ui::ErrorStrip*>()->what().isEmpty());
    page->goToStep(4);
    QVERIFY(typed("assist.amount", QStringLiteral("300")).isEmpty());
    page->goToStep(5);
    readAll(*page);
    tick(*page, "assist.heard");
    tick(*page, "assist.own");
    part<QAbstractButton>(*page, "assist.mark.fingerprint")->click();
    QVERIFY(page->finish());
    QTRY_COMPARE(port.performed.size(), std::size_t(1));
    const auto& body = port.performed[0].body;
    QCOMPARE(std::string(body.at("content").at("fields").at("amount").as_string()), std::string("30000"));
    QCOMPARE(std::string(body.at("identity").at("care").at("p1").at(0).as_string()), std::string("elderly")); // born 1945
}

void TestCounter::theAmountIsReadWithItsYuan()
{
    sample::SamplePort port;
    const auto page = told(port);
    page->goToStep(4);
    auto* amount = part<ui::FormField>(*page, "assist.amount");
    amount->edit()->selectAll();
    type(amount->edit(), QStringLiteral("300"));
    page->goToStep(5);
    const auto labels = page->findChildren<ui::PlainLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const auto* label) { return label->plainText() == QStringLiteral("300元"); }));
}

/// The ticks of the lines are made last; Tab came to them after everything else.
void TestCounter::tabLeadsFromTheLastLineToWhatIsAskedAboutThem()
{
    sample::SamplePort port;
    const auto page = told(port);
    QCheckBox* last = nullptr;
    for (int i = 1; auto* box = page->findChild<QCheckBox*>(QStringLiteral("assist.read%1").arg(i)); ++i)
        last = box;
    QVERIFY(last);
    QWidget* next = last->nextInFocusChain();
    while (next != last && (!next->isVisibleTo(page.get()) || !(next->focusPolicy() & Qt::TabFocus)))
        next = next->nextInFocusChain();
    QCOMPARE(next->objectName(), QStringLiteral("assist.heard"));
    for (const auto* tick : page->findChildren<QCheckBox*>())
        QVERIFY2(!tick->isVisibleTo(page.get()) || tick->height() >= 60, qPrintable(tick->objectName())); // as every target here
}

void TestCounter::whatIsChangedAfterReadingIsReadAgain()
{
    sample::SamplePort port;
    const auto page = told(port);
    readAll(*page);
    tick(*page, "assist.heard");
    page->goToStep(4);
    auto* demand = part<ui::FormArea>(*page, "assist.demand");
    QVERIFY(demand);
    demand->edit()->selectAll();
    type(demand->edit(), QStringLiteral("每月给八百元"));
    page->goToStep(5);
    QVERIFY(!part<QCheckBox>(*page, "assist.read1")->isChecked());
    QVERIFY(!part<QCheckBox>(*page, "assist.heard")->isChecked());
    QVERIFY(page->finish());
    sample::settle();
    QVERIFY(port.performed.empty());
}

void TestCounter::aDiskThatWasFullIsNotWaitedFor()
{
    sample::FullDisk port;
    const auto page = told(port);
    auto* keep = part<ui::Button>(*page, "assist.keep");
    const auto* error = page->findChild<ui::ErrorStrip*>();
    keep->click();
    sample::settle();
    QVERIFY2(error->what().contains(QStringLiteral("磁盘满")), qPrintable(error->what()));
    QVERIFY(page->finish()); // the lines are not read yet
    QVERIFY2(error->what().contains(QStringLiteral("第17条")), qPrintable(error->what()));
    port.full = false;
    keep->click();
    sample::settle();
    QVERIFY2(error->what().contains(QStringLiteral("第17条")), "room again is no answer to what else was said");

    port.full = true;
    keep->click();
    sample::settle();
    port.full = false;
    page->goToStep(4);
    type(part<ui::FormArea>(*page, "assist.demand")->edit(), QStringLiteral("按月给"));
    QTRY_VERIFY_WITH_TIMEOUT(port.stored.at("assist/new").body.find("按月给") != std::string::npos, 2'500);
}

void TestCounter::theAnswersAreLargeAndTheKeysChoose()
{
    sample::SamplePort port;
    ui::AssistedPage page(port);
    page.resize(1300, 700);
    page.show();
    page.open(QStringLiteral("3"));
    sample::settle();
    for (const auto* answer : page.findChildren<ui::BigAnswer*>(QRegularExpression(QStringLiteral("^assist\\.type\\.")))) {
        QVERIFY(answer->height() >= 60); // 适老化: targets of 60
        QVERIFY(ui::themeOf(answer).font(ui::TextRole::Answer).pointSize() >= 14);
    }
    // Six stand in two lines of three that take the whole width.
    const auto* first = part<ui::BigAnswer>(page, "assist.type.D01");
    const auto* second = part<ui::BigAnswer>(page, "assist.type.D02");
    const auto* choice = first->parentWidget();
    QCOMPARE(second->y(), first->y());
    QVERIFY2(first->width() * 3 > choice->width() - first->width() / 2, qPrintable(QString::number(first->width())));
    QVERIFY(choice->height() >= 2 * first->height() && choice->height() < 3 * first->height());
    for (const auto* edit : page.findChildren<QLineEdit*>())
        QVERIFY2(edit->font().pointSize() >= 14, qPrintable(edit->objectName())); // R-Q-2: body of 14 points and more
    QTest::keyClick(&page, Qt::Key_2);
    QVERIFY(part<QAbstractButton>(page, "assist.type.D02")->isChecked());
    QTest::keyClick(&page, Qt::Key_Backspace);
    QCOMPARE(page.step(), 1);
}

void TestCounter::aClerkHasNoOtherWayIn()
{
    sample::SamplePort port;
    port.setAuthor({"xiachunmei", {{"EA", "org-xizhuping"}}});
    ui::IntakePage intake(port);
    QSignalSpy gone(&intake, &ui::Page::goTo);
    intake.show();
    intake.open({});
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone[0][0].toString(), QStringLiteral("assist"));
    ui::AssistedPage page(port);
    page.show();
    page.open({});
    QVERIFY(!part<QCheckBox>(page, "assist.self")->isVisibleTo(&page)); // he never types for himself
}

/// 《民法典》第19条: a minor's own answer counts with the guardian's consent, and the window can say so; of a grown party it does not ask.
void TestCounter::aMinorAnswersWithTheGuardiansConsent()
{
    sample::SamplePort port;
    port.view(QStringLiteral("consent")).state.as<core::dispute::State>()->content.fields["p2.birth"].now.value = "2014-06-01"; // eleven
    ui::ConsentPage page(port);
    page.show();
    page.open(port.subject(QStringLiteral("consent")));
    sample::settle();
    auto* saidBy = part<QComboBox>(page, "consent.p2.said_by");
    auto* row = part<ui::ChoiceRow>(page, "consent.p2.answer");
    QVERIFY(saidBy && row);
    QCOMPARE(part<QComboBox>(page, "consent.p1.said_by")->findData(QStringLiteral("guardian_consents")), -1);
    QCOMPARE(saidBy->findData(QStringLiteral("own_earnings")), -1); // only from sixteen on
    const int consents = saidBy->findData(QStringLiteral("guardian_consents"));
    QVERIFY(consents >= 0);
    saidBy->setCurrentIndex(consents);
    row->choose(QStringLiteral("agreed"));
    QVERIFY(page.finish());
    QTRY_COMPARE(port.performed.size(), std::size_t(1));
    const auto& steps = port.performed.front().body.at("steps").as_object();
    QCOMPARE(steps.at("saidBy").as_string(), boost::json::string("party"));
    QCOMPARE(steps.at("evidence").as_string(), boost::json::string("法定代理人同意"));
}

void TestCounter::aHelpersClickStopsTheForm()
{
    sample::SamplePort port;
    ui::ConsentPage page(port);
    page.show();
    page.open(port.subject(QStringLiteral("consent")));
    sample::settle();
    auto* saidBy = part<QComboBox>(page, "consent.p2.said_by");
    QVERIFY(saidBy);
    saidBy->setCurrentIndex(saidBy->findData(QStringLiteral("helper")));
    auto* row = part<ui::ChoiceRow>(page, "consent.p2.answer");
    QVERIFY(row);
    row->choose(QStringLiteral("agreed"));
    QVERIFY(page.finish());
    sample::settle();
    QVERIFY(port.performed.empty());
    saidBy->setCurrentIndex(saidBy->findData(QStringLiteral("party")));
    QVERIFY(page.finish());
    QTRY_VERIFY(!port.performed.empty());
    QCOMPARE(std::string(port.performed.back().body.at("steps").at("saidBy").as_string()), std::string("party"));
}

void TestCounter::aConsultationBecomesADisputeInOneStep()
{
    sample::SamplePort port;
    ui::OfficePage office(port);
    office.show();
    QSignalSpy gone(&office, &ui::Page::goTo);
    office.open(port.subject(QStringLiteral("consultation")));
    QTRY_VERIFY(part<ui::Button>(office, "office.intake"));
    part<ui::Button>(office, "office.intake")->click();
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone[0][0].toString(), QStringLiteral("intake"));
    ui::IntakePage page(port);
    page.show();
    page.open(gone[0][1].toString());
    sample::settle();
    QVERIFY(part<ui::FormArea>(page, "intake.narrative")->text().contains(QStringLiteral("借条丢了")));
    QCOMPARE(part<QComboBox>(page, "intake.type")->currentData().toString(), QStringLiteral("D07"));
    type(part<QLineEdit>(page, "intake.place.edit"), QStringLiteral("西竹坪村"));
    tellTheRestAndRegister(page, port);
    QCOMPARE(port.performed[0].kind, std::string("dispute.register"));
    QCOMPARE(port.performed[1].kind, std::string("consultation.to_dispute"));
    QCOMPARE(std::string(port.performed[1].body.at("steps").at("dispute").as_string()), core::toText(port.performed[0].subject));
}

/// The second press of 成了纠纷，登记 emptied what had been typed, the first one what somebody else had begun to tell.
void TestCounter::aConsultationTakesNothingFromWhatWasBegun()
{
    sample::SamplePort port;
    ui::IntakePage page(port);
    page.show();
    page.open({});
    sample::settle();
    type(part<QLineEdit>(page, "intake.p1.name.edit"), QStringLiteral("谭明"));
    QTRY_VERIFY(port.stored.contains("intake/new")); // once the hand rests
    const auto consultation = port.subject(QStringLiteral("consultation"));
    page.open(consultation);
    sample::settle();
    QVERIFY(part<QLineEdit>(page, "intake.p1.name.edit")->text() != QStringLiteral("谭明"));
    type(part<QLineEdit>(page, "intake.place.edit"), QStringLiteral("西竹坪村"));
    page.leave();
    sample::settle();
    page.open(consultation); // once more from the list of consultations
    sample::settle();
    QCOMPARE(part<QLineEdit>(page, "intake.place.edit")->text(), QStringLiteral("西竹坪村"));
    tellTheRestAndRegister(page, port);
    QTest::qWait(1'800); // the emptied form comes to rest and is not stored over what was begun
    page.open({});
    sample::settle();
    QCOMPARE(part<QLineEdit>(page, "intake.p1.name.edit")->text(), QStringLiteral("谭明"));
    QCOMPARE(part<QLineEdit>(page, "intake.place.edit")->text(), QString());
}

/// R-001-1.2c: under five minutes. What a person answers is counted: at twenty seconds an answer fifteen of them.
void TestCounter::anOralAgreementAsksOnlyWhatIsNotThereYet()
{
    int asked = 0;
    for (const auto& sheet : ui::mediationSheets())
        for (const auto* road : {"notice", "choose", "begin", "oral_agreement"})
            if (sheet.id == QLatin1String(road))
                for (const auto& field : sheet.fields)
                    asked += field.required && field.type != ui::SheetField::Type::Day; // a day stands at today
    asked += 6; // intake: two names, type, place, what happened, demand
    asked += 2; // consent of two parties
    QVERIFY2(asked <= 15, qPrintable(QString::number(asked)));
    sample::SamplePort port;
    for (const auto& sheet : ui::mediationSheets()) {
        if (sheet.id != QLatin1String("oral_agreement"))
            continue;
        ui::SheetForm page(port, sheet);
        page.show();
        page.open(port.subject(QStringLiteral("mediating")));
        sample::settle();
        // Entered once: who pays whom stands there.
        QVERIFY(sheet.prefill);
        int chosen = 0;
        for (const auto* button : page.findChildren<QAbstractButton*>())
            chosen += button->isCheckable() && button->isChecked() && button->inherits("QRadioButton");
        QVERIFY2(chosen >= 2, qPrintable(QString::number(chosen)));
    }
}

/// 001 一.2: a warning never stands in the way of keeping a draft.
void TestCounter::aHalfFilledIntakeIsKept()
{
    sample::SamplePort port;
    ui::IntakePage page(port);
    page.show();
    page.open({});
    sample::settle();
    type(part<QLineEdit>(page, "intake.p1.name.edit"), QStringLiteral("周"));
    type(part<QLineEdit>(page, "intake.p1.id_number.edit"), QStringLiteral("1234"));
    part<ui::Button>(page, "intake.keep")->click();
    sample::settle();
    QVERIFY(port.stored.contains("intake/new"));
    QVERIFY(port.stored["intake/new"].body.find("1234") != std::string::npos);
    QVERIFY(port.performed.empty());
}

/// 000 二.7: the aid stands beside the choice; another level asks for its reason.
void TestCounter::anotherLevelThanProposedAsksWhy()
{
    sample::SamplePort port(sample::Desk::Court);
    ui::DispatchPage page(port);
    page.show();
    page.open(port.subject(QStringLiteral("claim"))); // D04: the village first
    sample::settle();
    auto* target = part<QComboBox>(page, "dispatch.target");
    auto* reason = part<QLineEdit>(page, "dispatch.reason.edit");
    auto* assign = part<ui::Button>(page, "dispatch.assign");
    QVERIFY(target && reason && assign);
    QVERIFY(part<ui::PlainLabel>(page, "dispatch.aid")->plainText().contains(QStringLiteral("村（社区）先办")));
    target->setCurrentIndex(target->findData(QStringLiteral("org-xizhuping")));
    QVERIFY(!reason->isVisibleTo(&page) && assign->isEnabled());
    target->setCurrentIndex(target->findData(QStringLiteral("org-shiguling")));
    QVERIFY(reason->isVisibleTo(&page) && !assign->isEnabled());
    type(reason, QStringLiteral("村干部是当事人"));
    QVERIFY(assign->isEnabled());
    assign->click();
    QTRY_COMPARE(port.performed.size(), std::size_t(1));
    QCOMPARE(QString::fromStdString(std::string(port.performed[0].body.at("content").at("reason").as_string())), QStringLiteral("村干部是当事人"));
}

void TestCounter::theDomainStandsOnTheScreen()
{
    sample::SamplePort port;
    ui::DisputePage page(port);
    page.show();
    page.open(port.subject(QStringLiteral("mediating"))); // D03
    sample::settle();
    bool said = false;
    for (const auto* label : page.findChildren<ui::PlainLabel*>())
        said = said || label->plainText().contains(QStringLiteral("邻里纠纷・民事"));
    QVERIFY(said);
}

/// 000 三.10, 003 四(四)11, 002 二(二): told while it is written, and the form may still be kept.
void TestCounter::theSessionWarnsOfASilentScreenAndAnUnsignedNote()
{
    sample::SamplePort port;
    core::dispute::State state;
    state.steps.parties = {{"p1", core::dispute::Side::Applicant}, {"p2", core::dispute::Side::Respondent}};
    state.steps.holder.organisation = "org-xizhuping";
    state.content.fields["p2.name"].now.value = "于正华";
    state.steps.reception.emplace().modes.push_back({"p2", core::dispute::Mode::InPerson, false, {}, {}, {}});
    for (const auto& sheet : ui::mediationSheets()) {
        if (sheet.id != QLatin1String("session"))
            continue;
        QVERIFY(sheet.warning(state, port, {{"nextManner", "当面"}}).isEmpty());
        QVERIFY(sheet.warning(state, port, {{"nextManner", "视频"}}).contains(QStringLiteral("于正华")));
        boost::json::array people;
        people.push_back(boost::json::object{{"kind", "elder"}, {"name", "吴老"}, {"confidential", false}});
        QVERIFY(sheet.warning(state, port, {{"participants", people}}).contains(QStringLiteral("吴老还没有签保密承诺")));
        boost::json::array signs;
        signs.push_back("weapon");
        QVERIFY(sheet.warning(state, port, {{"signs", signs}}).contains(QStringLiteral("110")));
        return;
    }
    QFAIL("no session sheet");
}

static const ui::test::Add<TestCounter> kAddTestCounter;

#include "tst_counter.moc"
