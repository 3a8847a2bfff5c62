#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/run.h"
#include "ui/office/batch_page.h"
#include "ui/office/sheets.h"
#include "ui/patrol/focus_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/form_field.h"

#include <QLabel>
#include <QComboBox>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

/// Like cases (001 二.2) and the focus list (002 二(一)) as a person uses them.
class TestBatchAndFocus : public QObject {
    Q_OBJECT
private slots:
    void theBatchNamesItsCasesAndWhatTheyLack();
    void nobodyInventsTheWordThatJoinsCases();
    void commonFactsGoIntoEachCaseOfMine();
    void ofAPlaceNobodyVisitedThePageSaysSoAndPlansAPatrol();
};

void TestBatchAndFocus::theBatchNamesItsCasesAndWhatTheyLack()
{
    sample::SamplePort port;
    ui::BatchPage page(port);
    page.resize(1200, 700);
    page.show();
    QSignalSpy gone(&page, &ui::Page::goTo);
    page.open(port.subject(QStringLiteral("consent")));
    auto* list = page.findChild<ui::DeskList*>(QStringLiteral("batches.list"));
    QVERIFY(list);
    QTRY_COMPARE(list->currentId(), port.subject(QStringLiteral("consent")));
    QTRY_VERIFY(page.findChild<ui::Button*>(QStringLiteral("batches.open")));
    // Nobody gave a reason: the heading is a case that people know, not the word that joins them.
    QStringList said;
    for (const auto* label : page.findChildren<QLabel*>())
        said.append(label->text());
    QVERIFY2(!said.join(QLatin1Char('\n')).contains(QStringLiteral("kiln-2026")), qPrintable(said.join(QLatin1Char('\n'))));
    for (const auto& part : QCoreApplication::translate("ui::Batch", "Cases like %1").split(QStringLiteral("%1")))
        QVERIFY2(said.join(QLatin1Char('\n')).contains(part), qPrintable(said.join(QLatin1Char('\n'))));
    page.findChild<ui::Button*>(QStringLiteral("batches.open"))->click();
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone[0][0].toString(), QStringLiteral("dispute"));
    QCOMPARE(gone[0][1].toString(), port.subject(QStringLiteral("consent")));
}

void TestBatchAndFocus::nobodyInventsTheWordThatJoinsCases()
{
    const auto saved = [](const QString& dispute, const QString& which) {
        sample::SamplePort port;
        const auto sheets = ui::officeSheets();
        const auto sheet = std::find_if(sheets.begin(), sheets.end(), [](const auto& one) { return one.kind == "dispute.batch"; });
        ui::SheetForm page(port, *sheet);
        page.show();
        page.open(port.subject(dispute));
        sample::settle();
        auto* box = page.findChild<QComboBox*>(QStringLiteral("batch.batch"));
        const int at = box->findData(which);
        if (at < 0)
            return QStringLiteral("not offered");
        box->setCurrentIndex(at);
        page.finish();
        sample::settle();
        return QString::fromStdString(std::string(port.performed.at(0).body.at("steps").at("batch").as_string()));
    };
    const auto fresh = saved(QStringLiteral("signed"), QStringLiteral("new"));
    QVERIFY2(QRegularExpression(QStringLiteral("^batch-[A-Za-z0-9._-]{8,50}$")).match(fresh).hasMatch(), qPrintable(fresh)); // what core takes
    QVERIFY(fresh != saved(QStringLiteral("signed"), QStringLiteral("new")));
    QCOMPARE(saved(QStringLiteral("signed"), QStringLiteral("kiln-2026")), QStringLiteral("kiln-2026"));
    QCOMPARE(saved(QStringLiteral("signed"), QStringLiteral("none")), QStringLiteral("not offered")); // it is in none
    QCOMPARE(saved(QStringLiteral("mediating"), QStringLiteral("none")), QString());
    QCOMPARE(saved(QStringLiteral("mediating"), QStringLiteral("kiln-2026")), QStringLiteral("not offered"));
}

void TestBatchAndFocus::commonFactsGoIntoEachCaseOfMine()
{
    sample::SamplePort port;
    auto& mine = *std::get_if<core::dispute::State>(&port.view(QStringLiteral("mediating")).state.value);
    mine.steps.holder.mediator = port.author().account;
    ui::BatchFactsPage page(port);
    page.show();
    page.open(port.subject(QStringLiteral("mediating")));
    auto* facts = page.findChild<ui::FormArea*>(QStringLiteral("batch_facts.facts"));
    QVERIFY(facts);
    page.finish();
    QCOMPARE(port.performed.size(), std::size_t(0)); // nothing is written without words
    facts->setText(QStringLiteral("停窑两个月没有发工资"));
    QTRY_VERIFY((page.finish(), !port.performed.empty()));
    QCOMPARE(port.performed.size(), std::size_t(1)); // the other case waits for consent
    QCOMPARE(port.performed[0].kind, std::string("dispute.investigate"));
    QCOMPARE(core::toText(port.performed[0].subject), port.subject(QStringLiteral("mediating")).toStdString());
    QCOMPARE(std::string(port.performed[0].body.at("content").at("text").as_string()), std::string("停窑两个月没有发工资"));
}

void TestBatchAndFocus::ofAPlaceNobodyVisitedThePageSaysSoAndPlansAPatrol()
{
    sample::SamplePort port;
    ui::FocusPage page(port);
    page.resize(1200, 700);
    page.show();
    QSignalSpy gone(&page, &ui::Page::goTo);
    page.open(port.subject(QStringLiteral("focus")));
    QTRY_VERIFY(page.findChild<ui::Button*>(QStringLiteral("focus.plan")));
    page.findChild<ui::Button*>(QStringLiteral("focus.plan"))->click();
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone[0][0].toString(), QStringLiteral("patrol.plan"));
    QCOMPARE(gone[0][1].toString(), port.subject(QStringLiteral("focus")));
}

static const ui::test::Add<TestBatchAndFocus> kAddTestBatchAndFocus;
#include "tst_batch_page.moc"
