#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/pages_sample/full_disk.h"
#include "tests/ui/run.h"
#include "ui/agreement/agreement_page.h"
#include "ui/mediation/sheets.h"
#include "ui/widgets/strips.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

/// What a form says while its disk is full, and after: room again is no answer to what else was said.
class TestFullDisk : public QObject {
    Q_OBJECT
private slots:
    void aRefusalStandsWhenThereIsRoomAgain();
    void theAgreementClearsItsOwnWordsOnly();
};

void TestFullDisk::aRefusalStandsWhenThereIsRoomAgain()
{
    sample::FullDisk port;
    for (const auto& sheet : ui::mediationSheets()) {
        if (sheet.id != QStringLiteral("urge"))
            continue;
        ui::SheetForm page(port, sheet);
        page.resize(1100, 700);
        page.show();
        page.open(port.subject(QStringLiteral("mediating")));
        sample::settle();
        auto* edit = page.findChild<QPlainTextEdit*>();
        const auto* error = page.findChild<ui::ErrorStrip*>();
        edit->insertPlainText(QStringLiteral("请尽快"));
        QTRY_VERIFY_WITH_TIMEOUT(error->what().contains(QStringLiteral("磁盘满")), 2'000);
        port.refusal = core::Error{"no_right", {}, {}};
        QVERIFY(page.finish());
        sample::settle();
        const auto refused = error->what();
        QVERIFY2(!refused.isEmpty() && !refused.contains(QStringLiteral("磁盘满")), qPrintable(refused));
        port.full = false;
        edit->insertPlainText(QStringLiteral("办"));
        QTRY_VERIFY_WITH_TIMEOUT(!port.stored.empty(), 2'000);
        sample::settle();
        QCOMPARE(error->what(), refused);
        return;
    }
    QFAIL("there is no such form");
}

void TestFullDisk::theAgreementClearsItsOwnWordsOnly()
{
    sample::FullDisk port;
    ui::AgreementPage page(port);
    page.resize(1200, 700);
    page.open(port.subject(QStringLiteral("agreement")));
    page.show();
    sample::settle();
    auto* edit = page.findChild<QWidget*>(QStringLiteral("clause.1.way"))->findChild<QLineEdit*>();
    QVERIFY(edit);
    auto* error = page.findChild<ui::ErrorStrip*>();
    edit->insert(QStringLiteral("一"));
    QTRY_VERIFY_WITH_TIMEOUT(error->what().contains(QStringLiteral("磁盘满")), 4'000);
    error->show(QStringLiteral("别的话"));
    port.full = false;
    edit->insert(QStringLiteral("二"));
    QTRY_VERIFY_WITH_TIMEOUT(!port.stored.empty(), 8'000);
    sample::settle();
    QCOMPARE(error->what(), QStringLiteral("别的话"));
}

static const ui::test::Add<TestFullDisk> kAddTestFullDisk;

#include "tst_full_disk.moc"
