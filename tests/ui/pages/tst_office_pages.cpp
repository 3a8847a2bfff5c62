#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/run.h"
#include "ui/mediation/sheets.h"
#include "ui/office/gather.h"
#include "ui/office/office_page.h"
#include "ui/office/sheets.h"
#include "ui/roster/sheets.h"
#include "ui/statistics/statistics_page.h"
#include "ui/text/duty_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <tuple>

/// Questions to the judge, errands and meetings as a person uses them.
class TestOfficePages : public QObject {
    Q_OBJECT
private slots:
    void aQuestionBeginsWithAnExtractThatNamesNobody();
    void theAnswersGoIntoTheDossierWithTheEndOfTheRequest();
    void whatTheDeskTellsLaterLeavesTheCursorWhereSomebodyWrites();
    void whatTheDeskTellsLaterIsAskedFirst();
    void theKeyDisputesOfOnesOwnUnitAreToChooseFrom();
    void allWaysStandSideBySideAndNoneIsTicked();
    void aReferralIsReceivedFromItsPage();
    void theRowOfAReferralCountsToTheDayOfItsReceipt();
    void aQuestionBegunAtOneDisputeDoesNotComeUpAtAnother();
    void unitsThatShareAShortNameStandWithTheirFullNames();
    void whoDecidesReadsWhatItIsAbout();
    void aDeskWithoutDossiersAsksTheCountyForTheBriefing();
    void whoHasNoDossiersBeginsWithTheCountysFigures();
    void inJanuaryTheMonthsOfTheOldYearAreThereToChoose();
    void whoIsGivenThePostMayAskTheCountyAtOnce();

private:
    static std::unique_ptr<ui::SheetForm> form(sample::SamplePort& port, const QList<ui::Sheet>& sheets, const QString& id)
    {
        for (const auto& sheet : sheets)
            if (sheet.id == id)
                return std::make_unique<ui::SheetForm>(port, sheet);
        return nullptr;
    }
};

/// 确认纪要 asked whoever came from 今日 to confirm minutes that stood nowhere on the page, 批准 to approve somebody unnamed.
void TestOfficePages::whoDecidesReadsWhatItIsAbout()
{
    sample::SamplePort port;
    const std::tuple<const char*, const char*, QString> rows[] = {{"meeting.confirm", "meeting", QStringLiteral("每月十日碰头一次。")},
        {"supervision.lift", "supervision", QStringLiteral("两件逾期没有接收。")}, {"person.approve", "person-proposed", QStringLiteral("侯春梅")}};
    for (const auto& [id, subject, words] : rows) {
        const auto page = form(port, ui::officeSheets() + ui::rosterSheets(), QLatin1String(id));
        QVERIFY2(page, id);
        page->show();
        page->open(port.subject(QLatin1String(subject)));
        sample::settle();
        const auto labels = page->findChildren<ui::PlainLabel*>();
        QVERIFY2(std::any_of(labels.begin(), labels.end(), [&](const auto* label) { return label->isVisibleTo(page.get()) && label->plainText().contains(words); }), id);
    }
}

namespace {

class CountingPort final : public sample::SamplePort {
public:
    void figures(const QString& form, const core::statistics::Question& question, QObject* context, ui::Reply<core::statistics::Form> reply) override
    {
        ++ofDesk;
        sample::SamplePort::figures(form, question, context, std::move(reply));
    }
    void countyFigures(const QString& form, const core::statistics::Question& question, QObject* context, ui::Reply<core::statistics::Form> reply) override
    {
        ++ofCounty;
        sample::SamplePort::figures(form, question, context, std::move(reply));
    }
    int ofDesk = 0, ofCounty = 0;
};

} // namespace

/// The assessment post holds no dossier: its own desk would write 受理0件 into the notice of a meeting.
void TestOfficePages::aDeskWithoutDossiersAsksTheCountyForTheBriefing()
{
    const auto asked = [](const char* post, const char* organisation) {
        CountingPort port;
        port.setAuthor({"somebody", {{post, organisation}}});
        QObject context;
        ui::briefingFor("figures")(port, {}, &context, [](ui::Gathered) {});
        sample::settle();
        return std::pair(port.ofDesk, port.ofCounty);
    };
    QCOMPARE(asked("CA", "county"), std::pair(0, 1));
    QCOMPARE(asked("TL", "org-shiguling"), std::pair(1, 0));
    QCOMPARE(asked("PS", "org-police-shiguling"), std::pair(0, 0));
}

/// An auditor has no dossiers: the page would begin with noughts that are his PC's, not the county's.
void TestOfficePages::whoHasNoDossiersBeginsWithTheCountysFigures()
{
    const auto asked = [](const char* post, const char* organisation) {
        CountingPort port;
        port.setAuthor({"somebody", {{post, organisation}}});
        ui::StatisticsPage page(port);
        page.show();
        page.open({});
        sample::settle();
        return std::pair(port.ofDesk > 0, port.ofCounty > 0);
    };
    QCOMPARE(asked("AU", "county"), std::pair(false, true));
    QCOMPARE(asked("TL", "org-shiguling"), std::pair(true, false));
}

/// The list of where the figures come from was made with the page and stayed as it was until the program was started anew.
void TestOfficePages::whoIsGivenThePostMayAskTheCountyAtOnce()
{
    CountingPort port;
    port.setAuthor({"somebody", {{"TL", "org-shiguling"}}});
    ui::StatisticsPage page(port);
    page.show();
    page.open({});
    sample::settle();
    auto* from = page.findChild<QComboBox*>(QStringLiteral("statistics.from"));
    QVERIFY(from);
    QCOMPARE(from->count(), 1);
    QVERIFY(from->isHidden());
    port.setAuthor({"somebody", {{"AU", "county"}}});
    emit port.changed();
    QCOMPARE(from->count(), 2);
    QVERIFY(!from->isHidden());
    from->setCurrentIndex(1);
    sample::settle();
    QVERIFY(port.ofCounty > 0);
    port.setAuthor({"somebody", {{"TL", "org-shiguling"}}});
    emit port.changed();
    QCOMPARE(from->count(), 1);
    QCOMPARE(from->currentIndex(), 0);
    QVERIFY(from->isHidden());
}

/// The report on December and the one on the fourth quarter are written in January.
void TestOfficePages::inJanuaryTheMonthsOfTheOldYearAreThereToChoose()
{
    class January final : public sample::SamplePort {
    public:
        [[nodiscard]] core::Instant now() const override { return *core::parseInstant("2027-01-04T09:00:00+08:00"); }
    } port;
    ui::StatisticsPage page(port);
    const auto* period = page.findChild<QComboBox*>(QStringLiteral("statistics.period"));
    QVERIFY(period);
    QStringList offered;
    for (int i = 0; i < period->count(); ++i)
        offered.append(period->itemData(i).toString());
    QCOMPARE(offered.mid(0, 4), QStringList({QStringLiteral("2027"), QStringLiteral("2027-H1"), QStringLiteral("2027-Q1"), QStringLiteral("2027-01")}));
    for (const auto* old : {"2026", "2026-H2", "2026-H1", "2026-Q4", "2026-Q1", "2026-12", "2026-01"})
        QVERIFY2(offered.count(QLatin1String(old)) == 1, old);
    QVERIFY(!offered.contains(QStringLiteral("2027-02")));
}

void TestOfficePages::aQuestionBeginsWithAnExtractThatNamesNobody()
{
    sample::SamplePort port;
    auto page = form(port, ui::officeSheets(), QStringLiteral("guidance.ask"));
    QVERIFY(page);
    page->show();
    page->open(port.subject(QStringLiteral("agreement")));
    QTRY_VERIFY(page->findChild<ui::FormArea*>(QStringLiteral("guidance.ask.extract")));
    const auto extract = page->findChild<ui::FormArea*>(QStringLiteral("guidance.ask.extract"))->text();
    QVERIFY2(extract.contains(QStringLiteral("类型：")), qPrintable(extract));
    QVERIFY2(!extract.contains(QStringLiteral("谢宇航")) && !extract.contains(QStringLiteral("苏兴旺")), qPrintable(extract));
    for (auto* choice : page->findChildren<QRadioButton*>())
        QVERIFY2(!choice->isChecked(), "whom to ask is the person's choice");
}

void TestOfficePages::theAnswersGoIntoTheDossierWithTheEndOfTheRequest()
{
    sample::SamplePort port;
    auto page = form(port, ui::officeSheets(), QStringLiteral("guidance.close"));
    QVERIFY(page);
    page->show();
    page->open(port.subject(QStringLiteral("guidance")));
    QTRY_VERIFY(!page->findChildren<QRadioButton*>().isEmpty());
    page->findChildren<QRadioButton*>().first()->click();
    for (auto* tick : page->findChildren<QCheckBox*>())
        tick->click();
    QVERIFY(page->finish());
    QTRY_COMPARE(port.performed.size(), std::size_t(1)); // this question belongs to no dispute
    QCOMPARE(port.performed[0].kind, std::string("guidance.close"));
    QVERIFY(!port.performed[0].body.at("steps").as_object().contains("file"));
    QCOMPARE(std::string(port.performed[0].body.at("steps").at("useful").as_string()), std::string("yes"));
}

/// A form whose first question the desk tells came up with the cursor on its main button.
void TestOfficePages::whatTheDeskTellsLaterIsAskedFirst()
{
    sample::SamplePort port;
    std::function<void(ui::Gathered)> tell;
    ui::Sheet sheet{QStringLiteral("batch"), QStringLiteral("Batch"), {}, QStringLiteral("Save"), "dispute.batch", {{ui::SheetField::Type::Several, "steps", "batch", QStringLiteral("Which"), false}}};
    sheet.gather = [&](ui::Port&, const core::desk::SubjectView&, QObject*, std::function<void(ui::Gathered)> told) { tell = std::move(told); };
    ui::SheetForm page(port, sheet);
    page.show();
    page.open(port.subject(QStringLiteral("mediating")));
    QVERIFY(QTest::qWaitForWindowActive(&page));
    auto* main = page.findChild<ui::Button*>(QStringLiteral("batch.save"));
    QTRY_COMPARE(page.focusWidget(), static_cast<QWidget*>(main)); // nothing is asked yet
    QVERIFY(tell);
    tell({{{"batch", {{QStringLiteral("b1"), QStringLiteral("Wages")}}}}, {}});
    QTRY_VERIFY(page.focusWidget() && page.focusWidget() != main);
}

void TestOfficePages::whatTheDeskTellsLaterLeavesTheCursorWhereSomebodyWrites()
{
    sample::SamplePort port;
    std::function<void(ui::Gathered)> tell;
    ui::Sheet sheet{QStringLiteral("meeting.call"), QStringLiteral("Call"), {}, QStringLiteral("Call"), "meeting.call",
                    {{ui::SheetField::Type::Line, "content", "topic", QStringLiteral("Topic")}, {ui::SheetField::Type::Area, "content", "figures", QStringLiteral("Figures")}}};
    sheet.creates = true;
    sheet.gather = [&](ui::Port&, const core::desk::SubjectView&, QObject*, std::function<void(ui::Gathered)> told) { tell = std::move(told); };
    ui::SheetForm page(port, sheet);
    page.show();
    page.open({});
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QTRY_VERIFY(qobject_cast<QLineEdit*>(page.focusWidget())); // the first question
    QTest::keyClicks(page.focusWidget(), QStringLiteral("Wel of the brickworks"));
    for (int i = 0; i < 18; ++i)
        QTest::keyClick(page.focusWidget(), Qt::Key_Left);
    QVERIFY(tell);
    tell({{}, {{"figures", "18 disputes"}}});
    sample::settle();
    QTest::qWait(10);
    auto* topic = qobject_cast<QLineEdit*>(page.focusWidget());
    QVERIFY2(topic, "the cursor is where it was");
    QTest::keyClicks(topic, QStringLiteral("l"));
    QCOMPARE(topic->text(), QStringLiteral("Well of the brickworks"));
    QCOMPARE(page.findChild<QPlainTextEdit*>()->toPlainText(), QStringLiteral("18 disputes"));
}

/// The end of the posts was that of another copy: whether the dispute stood there depended on what lay in memory.
void TestOfficePages::theKeyDisputesOfOnesOwnUnitAreToChooseFrom()
{
    sample::SamplePort port;
    for (int i = 0; i < 20; ++i) {
        auto page = form(port, ui::officeSheets(), QStringLiteral("meeting.item_done"));
        QVERIFY(page);
        page->open(port.subject(QStringLiteral("meeting")));
        sample::settle();
        QCOMPARE(page->findChildren<QRadioButton*>().size(), 1);
    }
}

void TestOfficePages::allWaysStandSideBySideAndNoneIsTicked()
{
    sample::SamplePort port;
    auto page = form(port, ui::mediationSheets(), QStringLiteral("choose"));
    QVERIFY(page);
    page->show();
    page->open(port.subject(QStringLiteral("mediating")));
    QTRY_COMPARE(page->findChildren<QRadioButton*>().size(), 16);
    for (auto* choice : page->findChildren<QRadioButton*>())
        QVERIFY(!choice->isChecked());
}

void TestOfficePages::aReferralIsReceivedFromItsPage()
{
    sample::SamplePort port;
    ui::OfficePage page(port);
    page.show();
    QSignalSpy gone(&page, &ui::Page::goTo);
    page.open(port.subject(QStringLiteral("order")));
    QTRY_VERIFY(page.findChild<ui::Button*>(QStringLiteral("office.order.receive")));
    page.findChild<ui::Button*>(QStringLiteral("office.order.receive"))->click();
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone[0][0].toString(), QStringLiteral("order.receive"));
    QCOMPARE(gone[0][1].toString(), port.subject(QStringLiteral("order")));
}

/// Sent on 22 April: to be received the day after, whatever day the result is due.
void TestOfficePages::theRowOfAReferralCountsToTheDayOfItsReceipt()
{
    sample::SamplePort port;
    ui::OfficePage page(port);
    page.show();
    page.open(port.subject(QStringLiteral("order")));
    auto* list = page.findChild<ui::DeskList*>();
    QVERIFY(list);
    QTRY_VERIFY(list->currentRow() && list->currentRow()->id == port.subject(QStringLiteral("order")));
    QCOMPARE(list->currentRow()->due, ui::dueText(core::parseDay("2026-04-23").value(), core::dayInChina(port.now())));
}

void TestOfficePages::aQuestionBegunAtOneDisputeDoesNotComeUpAtAnother()
{
    sample::SamplePort port;
    auto page = form(port, ui::officeSheets(), QStringLiteral("guidance.ask"));
    QVERIFY(page);
    page->show();
    const auto question = [&] { return page->findChild<ui::FormArea*>(QStringLiteral("guidance.ask.question")); };
    page->open(port.subject(QStringLiteral("agreement")));
    QTRY_VERIFY(question());
    question()->edit()->insertPlainText(QStringLiteral("林地的旧图与现状对不上怎么办？"));
    page->leave();
    QTRY_COMPARE(port.stored.size(), std::size_t(1));
    page->open(port.subject(QStringLiteral("mediating")));
    QTRY_VERIFY(question() && question()->text().isEmpty());
    sample::settle();
    QVERIFY2(question()->text().isEmpty(), qPrintable(question()->text()));
    page->open(port.subject(QStringLiteral("agreement")));
    QTRY_VERIFY(question() && question()->text() == QStringLiteral("林地的旧图与现状对不上怎么办？"));
}

namespace {

/// A county in which a second township has a village called as ours.
class TwoVillages : public sample::SamplePort {
public:
    TwoVillages() : m_both(SamplePort::directory())
    {
        auto other = m_both.steps.organisations.at("org-xizhuping");
        other.id = "org-xizhuping-2";
        other.name = "云溪镇西竹坪村人民调解委员会";
        m_both.steps.organisations[other.id] = other;
    }
    [[nodiscard]] const core::directory::State& directory() const override { return m_both; }

private:
    core::directory::State m_both;
};

} // namespace

void TestOfficePages::unitsThatShareAShortNameStandWithTheirFullNames()
{
    const auto sheets = ui::rosterSheets();
    const auto complaint = std::find_if(sheets.begin(), sheets.end(), [](const ui::Sheet& sheet) { return sheet.id == QLatin1String("complaint.receive"); });
    QVERIFY(complaint != sheets.end());
    const auto wordsOf = [&](const ui::Port& port, const QString& id) {
        for (const auto& choice : complaint->options("organisation", port, {}))
            if (choice.id == id)
                return choice.text;
        return QString();
    };
    const auto ours = QStringLiteral("org-xizhuping");
    QCOMPARE(wordsOf(sample::SamplePort(), ours), QStringLiteral("西竹坪"));
    TwoVillages both;
    QCOMPARE(wordsOf(both, ours), QString::fromStdString(both.directory().steps.organisations.at("org-xizhuping").name));
    QCOMPARE(wordsOf(both, QStringLiteral("org-xizhuping-2")), QStringLiteral("云溪镇西竹坪村人民调解委员会"));
}

static const ui::test::Add<TestOfficePages> kAddTestOfficePages;
#include "tst_office_pages.moc"
