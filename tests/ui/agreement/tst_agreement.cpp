#include "tests/support/sample_case.h"
#include "tests/ui/printing/paper_port.h"
#include "tests/ui/run.h"
#include "core/documents/agreement_paper.h"
#include "ui/agreement/agreement_faults.h"
#include "ui/agreement/agreement_form.h"
#include "ui/agreement/agreement_page.h"
#include "ui/agreement/clause_row.h"
#include "ui/agreement/day_words.h"
#include "ui/frame/main_frame.h"
#include "ui/printing/preview_page.h"
#include "ui/printing/papers.h"
#include "ui/printing/print_pane.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTest>

using namespace ui;
using ui::test::PaperPort;

namespace {

QLineEdit* field(QWidget& page, const QString& name)
{
    for (auto* edit : page.findChildren<QLineEdit*>()) {
        for (QObject* at = edit; at && at != &page; at = at->parent()) {
            if (at->objectName() == name)
                return edit;
        }
    }
    return nullptr;
}

void type(QLineEdit* edit, const QString& text)
{
    edit->setFocus();
    edit->selectAll();
    edit->insert(text);
}

} // namespace

class TestAgreement : public QObject {
    Q_OBJECT

private slots:
    void daysAreReadAsPeopleTypeThem_data();
    void daysAreReadAsPeopleTypeThem();
    void aClauseComesBackFromItsForm_data();
    void aClauseComesBackFromItsForm();
    void theMainButtonNamesTheFirstFault();
    void aFeeIsAFaultOfItsClause();
    void fillingTheBlankMakesItReadyForSigning();
    void editsAreKeptAndComeBack();
    void whoTypesOnIsKeptAsWell();
    void aSignedAgreementIsFrozen();
    void aRefusalIsSaidAndNothingIsLost();
    void withoutAPrinterThePdfComesFirst();
    void printingIsRecorded();
    void aPreviewHidesNumbersUntilALookIsRecorded();
    void whatIsSavedIsTheWholePaper();
    void pictures();
};

void TestAgreement::daysAreReadAsPeopleTypeThem_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("day");
    QTest::newRow("iso") << "2026-06-30" << "2026-06-30";
    QTest::newRow("chinese") << "2026年6月30日" << "2026-06-30";
    QTest::newRow("dots, full width") << "２０２６．６．３０" << "2026-06-30";
    QTest::newRow("eight digits") << "20260630" << "2026-06-30";
    QTest::newRow("short, still to come") << "6月30日" << "2026-06-30";
    QTest::newRow("short, today") << "4月16日" << "2026-04-16";
    QTest::newRow("short, past: next year") << "4月15日" << "2027-04-15";
    QTest::newRow("written back by us") << "2026年4月16日 当日" << "2026-04-16";
    QTest::newRow("today") << "今天" << "2026-04-16";
    QTest::newRow("no such day") << "2026-02-30" << "";
    QTest::newRow("vague") << "收完谷子" << "";
}

void TestAgreement::daysAreReadAsPeopleTypeThem()
{
    QFETCH(QString, text);
    QFETCH(QString, day);
    const auto read = readDay(text, *core::parseDay("2026-04-16"));
    QCOMPARE(read ? QString::fromStdString(core::formatDay(*read)) : QString(), day);
}

void TestAgreement::aClauseComesBackFromItsForm_data()
{
    QTest::addColumn<core::dispute::Clause>("clause");
    QTest::addColumn<std::string>("kind");
    core::dispute::Clause words;
    words.text = "双方不再就本纠纷提出其他请求";
    QTest::newRow("words") << words << std::string("words");
    auto duty = words;
    duty.debtor = "p1";
    duty.creditor = "p2";
    QTest::newRow("words with both parties") << duty << std::string("duty");
    duty.creditor.clear();
    duty.due = *core::parseDay("2026-06-30");
    duty.way = "当面";
    QTest::newRow("words with one party, a day and a way") << duty << std::string("duty");
    auto payment = words;
    payment.debtor = "p1";
    payment.creditor = "p2";
    payment.fen = 100'00;
    payment.capitals = "壹佰元整";
    QTest::newRow("a payment with words after it") << payment << std::string("money");
    auto deed = words;
    deed.debtor = "p1";
    deed.object = "交还钥匙";
    QTest::newRow("a deed with words after it") << deed << std::string("deed");
}

void TestAgreement::aClauseComesBackFromItsForm()
{
    QFETCH(core::dispute::Clause, clause);
    QFETCH(std::string, kind);
    const auto today = *core::parseDay("2026-04-16");
    const auto form = ui::formOf(clause, today);
    QCOMPARE(form.kind, kind);
    QVERIFY(ui::clauseOf(form, today) == clause);
}

void TestAgreement::theMainButtonNamesTheFirstFault()
{
    PaperPort port;
    AgreementPage page(port);
    page.resize(1200, 700);
    page.open(PaperPort::subject(1));
    page.show();
    auto* main = page.findChild<Button*>(QStringLiteral("agreement.main"));
    QCOMPARE(main->label(), QStringLiteral("先改第 3 条"));
    main->click();
    QVERIFY(port.performed.empty());
    QTRY_COMPARE(QApplication::focusWidget() ? QApplication::focusWidget() : page.focusWidget(), static_cast<QWidget*>(field(page, QStringLiteral("clause.3.way"))));
}

/// 人民调解法 4: it costs nothing, so it is mended where the word was written and not only at the signing.
void TestAgreement::aFeeIsAFaultOfItsClause()
{
    auto state = core::test::sampleDispute();
    auto content = *state.content.agreement;
    content.clauses.back().text = "被申请人另付调解费200元";
    const auto faults = faultsOf(state, content, core::documents::agreementPaper(state, {core::test::sampleDirectory(), core::HolidayTable::shipped(), {}, {}}));
    const auto field = QStringLiteral("clause.%1.text").arg(content.clauses.size());
    QVERIFY2(faults.fields.contains(field), qPrintable(faults.fields.join(QLatin1Char(' '))));
    QVERIFY(std::any_of(faults.items.begin(), faults.items.end(), [&](const CheckItem& item) { return item.id == field && item.tone == CheckItem::Tone::Missing && !item.text.isEmpty(); }));
    content.clauses.back().text.clear();
    content.clauses.front().object = "现金及调解费";
    QVERIFY(faultsOf(state, content, core::documents::agreementPaper(state, {core::test::sampleDirectory(), core::HolidayTable::shipped(), {}, {}})).fields.contains(QStringLiteral("clause.1.object")));
}

void TestAgreement::fillingTheBlankMakesItReadyForSigning()
{
    PaperPort port;
    AgreementPage page(port);
    page.resize(1200, 700);
    page.open(PaperPort::subject(1));
    page.show();
    type(field(page, QStringLiteral("clause.3.way")), QStringLiteral("转账至谢宇航尾号3307账户"));
    auto* main = page.findChild<Button*>(QStringLiteral("agreement.main"));
    QTRY_COMPARE(main->label(), QStringLiteral("打印签字"));
    QSignalSpy gone(&page, &Page::goTo);
    main->click();
    QCOMPARE(port.performed.size(), 1U);
    QCOMPARE(port.performed[0].kind, std::string("dispute.draft"));
    QCOMPARE(port.performed[0].body.at("steps").at("number").as_string(), "西竹坪人调字〔2026〕第61号");
    QCOMPARE(port.performed[0].body.at("content").at("clauses").at(2).at("way").as_string(), "转账至谢宇航尾号3307账户");
    QCOMPARE(gone.count(), 1);
    QCOMPARE(gone[0][0].toString(), QStringLiteral("papers"));
    QCOMPARE(gone[0][1].toString(), PaperPort::subject(1) + QStringLiteral("/agreement"));
    QVERIFY(port.kept.empty());
}

void TestAgreement::editsAreKeptAndComeBack()
{
    PaperPort port;
    {
        AgreementPage page(port);
        page.open(PaperPort::subject(1));
        page.show();
        type(field(page, QStringLiteral("clause.1.fen")), QStringLiteral("17000"));
        QCOMPARE(field(page, QStringLiteral("clause.1.capitals"))->text(), QStringLiteral("壹万柒仟元整"));
        QTRY_VERIFY_WITH_TIMEOUT(!port.kept.empty(), 3000);
        QVERIFY(page.findChild<PlainLabel*>(QStringLiteral("agreement.saved"))->plainText().contains(QStringLiteral("09:44:20")));
    }
    AgreementPage again(port);
    again.open(PaperPort::subject(1));
    QVERIFY(field(again, QStringLiteral("clause.1.fen"))->text().startsWith(QStringLiteral("17")));
}

/// No letter rests for as long as a field waits until it counts as settled.
void TestAgreement::whoTypesOnIsKeptAsWell()
{
    PaperPort port;
    AgreementPage page(port);
    page.open(PaperPort::subject(1));
    page.show();
    auto* way = field(page, QStringLiteral("clause.1.way"));
    for (int letter = 0; letter < 30 && port.kept.empty(); ++letter) {
        way->setText(way->text() + QLatin1Char('a'));
        QTest::qWait(50);
    }
    QVERIFY(!port.kept.empty());
}

void TestAgreement::aSignedAgreementIsFrozen()
{
    PaperPort port;
    auto* dispute = port.view(1).state.as<core::dispute::State>();
    dispute->steps.state = core::dispute::Main::G1;
    dispute->steps.agreement = core::dispute::AgreementSteps{};
    dispute->steps.agreement->number = "西竹坪人调字〔2026〕第61号";
    dispute->steps.agreement->signedOn = {{"p1", "2026-04-16"}, {"p2", "2026-04-16"}};
    dispute->steps.agreement->effectiveOn = core::parseDay("2026-04-16");
    AgreementPage page(port);
    page.open(PaperPort::subject(1));
    page.show();
    auto* main = page.findChild<Button*>(QStringLiteral("agreement.main"));
    QCOMPARE(main->label(), QStringLiteral("另立新协议"));
    QVERIFY(field(page, QStringLiteral("clause.1.fen"))->isReadOnly());
    main->click();
    QVERIFY(!field(page, QStringLiteral("clause.1.fen"))->isReadOnly());
    QVERIFY(port.performed.empty());
}

void TestAgreement::aRefusalIsSaidAndNothingIsLost()
{
    PaperPort port;
    port.refusal = core::Error{"expired", "《实施意见》第15条", {{"end", "2026-04-03"}}, core::Trouble::Refused};
    *port.view(1).state.as<core::dispute::State>() = core::test::sampleDisputeComplete();
    port.view(1).state.as<core::dispute::State>()->steps.state = core::dispute::Main::M1;
    AgreementPage page(port);
    page.open(PaperPort::subject(1));
    page.show();
    QSignalSpy gone(&page, &Page::goTo);
    type(field(page, QStringLiteral("clause.1.way")), QStringLiteral("现金"));
    page.findChild<Button*>(QStringLiteral("agreement.main"))->click();
    QCOMPARE(gone.count(), 0);
    QVERIFY(!port.kept.empty());
    QVERIFY(port.performed.empty());
}

void TestAgreement::withoutAPrinterThePdfComesFirst()
{
    PaperPort port;
    PrintPane pane(port);
    pane.setPrinters({}, {});
    pane.setSubject(*core::subjectFromText(PaperPort::subject(1).toStdString()), QStringLiteral("agreement"));
    pane.show();
    QVERIFY(pane.findChild<Button*>(QStringLiteral("print.print"))->isHidden());
    QVERIFY(pane.findChild<Button*>(QStringLiteral("print.save"))->isEnabled());
    auto* mend = pane.findChild<Button*>(QStringLiteral("print.mend"));
    QVERIFY(!mend->isHidden());
    QSignalSpy asked(&pane, &PrintPane::fieldAsked);
    mend->click();
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][0].toString(), QStringLiteral("clause.3.way"));
}

void TestAgreement::printingIsRecorded()
{
    // A printer that does not exist refuses, and nothing is recorded.
    PaperPort port;
    PrintPane pane(port);
    pane.setPrinters({QStringLiteral("no such printer")}, {});
    pane.setSubject(*core::subjectFromText(PaperPort::subject(1).toStdString()), QStringLiteral("notice"));
    pane.show();
    pane.print();
    QTest::qWait(300);
    QVERIFY(port.performed.empty());
}

void TestAgreement::aPreviewHidesNumbersUntilALookIsRecorded()
{
    PaperPort port;
    PrintPane pane(port);
    pane.setPrinters({}, {});
    pane.resize(1200, 700);
    pane.setSubject(*core::subjectFromText(PaperPort::subject(1).toStdString()), QStringLiteral("agreement"));
    pane.show();
    QVERIFY(!port.asked.empty());
    for (const auto& [paper, numbers] : port.asked)
        QCOMPARE(numbers, Numbers::Hidden);
    auto* look = pane.findChild<Button*>(QStringLiteral("print.look"));
    QVERIFY(look->isVisible());
    look->click();
    auto* dialog = pane.findChild<QWidget*>(QStringLiteral("reveal"));
    QVERIFY(dialog);
    dialog->findChild<QLineEdit*>()->setText(QStringLiteral("核对身份"));
    port.asked.clear();
    dialog->findChild<Button*>(QStringLiteral("reveal.look"))->click();
    QCOMPARE(port.revealed, QStringList{QStringLiteral("核对身份")});
    QVERIFY(port.asked.size() == 1 && port.asked.front().second == Numbers::Full);
    QVERIFY(!look->isVisible());
}

/// What is looked at with hidden numbers is never what goes out, nor its hash what is recorded.
void TestAgreement::whatIsSavedIsTheWholePaper()
{
    PaperPort port;
    PrintPane pane(port);
    pane.setPrinters({}, {});
    pane.resize(1200, 700);
    pane.setSubject(*core::subjectFromText(PaperPort::subject(1).toStdString()), QStringLiteral("agreement-draft"));
    pane.show();
    const auto shown = port.asked.front().first;
    port.asked.clear();
    pane.savePdf();
    auto* dialog = pane.findChild<QFileDialog*>();
    QVERIFY(dialog);
    emit dialog->fileSelected(QStringLiteral("/tmp/somewhere.pdf"));
    QVERIFY(port.asked.size() == 1 && port.asked.front().second == Numbers::Full);
    QVERIFY(port.revealed.isEmpty());
    const auto whole = makePaper(port.view(1).state, shown, port.directory(), port.holidays(), port.now(), QStringLiteral("fangxiaohong"));
    QVERIFY(whole.has_value());
    QCOMPARE(port.performed.size(), std::size_t(1));
    QCOMPARE(std::string(port.performed.front().body.at("steps").at("hash").as_string()), whole->hash.toStdString());
    QVERIFY(port.written.contains(QStringLiteral("/tmp/somewhere.pdf")));
}

/// Where FENGQIAO_PICTURES says: both pages in the frame at 100 and 200 %, light and dark.
void TestAgreement::pictures()
{
    const auto folder = qEnvironmentVariable("FENGQIAO_PICTURES");
    if (folder.isEmpty())
        QSKIP("no folder for pictures");
    QDir().mkpath(folder);
    struct Look {
        const char* name;
        Scheme scheme;
        int zoom;
    };
    for (const auto& look : {Look{"light-100", Scheme::Light, 100}, {"dark-100", Scheme::Dark, 100}, {"light-200", Scheme::Light, 200}, {"dark-200", Scheme::Dark, 200}}) {
        Theme theme;
        theme.scheme = look.scheme;
        theme.zoom = look.zoom;
        applyTheme(*qApp, theme);
        for (const char* which : {"agreement", "papers", "ready"}) {
            PaperPort port;
            MainFrame frame;
            frame.resize(1366, 768);
            auto* agreement = new AgreementPage(port);
            auto* preview = new PreviewPage(port);
            frame.addPage(agreement);
            frame.addPage(preview);
            frame.setPerson(port.personName(), port.postText());
            frame.show();
            if (qstrcmp(which, "ready") == 0)
                *port.view(1).state.as<core::dispute::State>() = core::test::sampleDisputeComplete();
            const bool papers = qstrcmp(which, "papers") == 0;
            frame.showPage(papers ? QStringLiteral("papers") : QStringLiteral("agreement"), PaperPort::subject(1) + (papers ? QStringLiteral("/agreement") : QString()));
            if (papers)
                preview->pane()->setPrinters({QStringLiteral("HP LaserJet 1020")}, {});
            QTest::qWait(700);
            frame.grab().save(QStringLiteral("%1/page-%2-%3.png").arg(folder, QLatin1String(which), QLatin1String(look.name)));
        }
    }
    applyTheme(*qApp, {});
}

static const ui::test::Add<TestAgreement> kAddTestAgreement;

#include "tst_agreement.moc"
