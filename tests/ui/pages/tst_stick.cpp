#include "tests/ui/gallery/fake_port.h"
#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/run.h"
#include "ui/frame/sync_line.h"
#include "ui/outbox/outbox_page.h"
#include "ui/outbox/stick_card.h"
#include "ui/unlock/unlock_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QFileDialog>
#include <QRegularExpression>
#include <QTest>

namespace {

using sample::SamplePort;

struct Shown {
    explicit Shown(SamplePort& port) : page(port)
    {
        page.resize(1200, 700);
        page.show();
        page.open({});
        sample::settle();
    }
    ui::OutboxPage page;
    ui::StickCard* card = page.findChild<ui::StickCard*>();
    ui::Button* button(const char* name) { return page.findChild<ui::Button*>(QLatin1String(name)); }
    QString word() { return page.findChild<ui::PlainLabel*>(QStringLiteral("outbox.stick.word"))->plainText(); }
};

} // namespace

class TestStick : public QObject {
    Q_OBJECT
private slots:
    void aStrangePcIsTrustedOnlyAfterItsFingerprintWasShown()
    {
        SamplePort port;
        Shown shown(port);
        shown.button("outbox.neighbour.look")->click();
        QCOMPARE(port.looks, 1);
        ui::Neighbourhood seen;
        seen.lookedAt = port.now();
        seen.found = {{QStringLiteral("192.168.1.5:24826"), QStringLiteral("aa11"), QStringLiteral("AA11-2222-3333-4444"), false}};
        port.see(seen);
        sample::settle();
        const auto* print = shown.page.findChild<ui::PlainLabel*>(QStringLiteral("outbox.neighbour.fingerprint"));
        QVERIFY(print && print->isVisible());
        QCOMPARE(print->plainText(), QStringLiteral("AA11-2222-3333-4444"));
        QVERIFY(port.trusted.isEmpty());
        shown.button("outbox.neighbour.trust")->click();
        QCOMPARE(port.trusted, QStringList{QStringLiteral("aa11")});
        seen.found.front().trusted = true;
        port.see(seen);
        sample::settle();
        QVERIFY(!shown.button("outbox.neighbour.trust"));
    }

    void aStrangePcThatIsDeclinedIsNotOfferedAgain()
    {
        SamplePort port;
        Shown shown(port);
        ui::Neighbourhood seen;
        seen.lookedAt = port.now();
        seen.found = {{QStringLiteral("192.168.1.5:24826"), QStringLiteral("aa11"), QStringLiteral("AA11-2222-3333-4444"), false}};
        port.see(seen);
        shown.button("outbox.neighbour.leave")->click();
        sample::settle();
        QVERIFY(!shown.button("outbox.neighbour.trust"));
        QVERIFY(port.trusted.isEmpty());
    }

    /// A neighbour's promise is no receipt, on the item, in the card and on the status bar alike.
    void whatANeighbourCarriesIsNotCalledReceived()
    {
        SamplePort port;
        port.facts.attention = 0;
        port.facts.lineDown = true;
        port.facts.handed = port.facts.waiting;
        const auto line = ui::syncLine(port.facts, port.now()).text;
        QVERIFY2(line.contains(QStringLiteral("待上传")) && line.contains(QStringLiteral("尚未收到县里回执")), qPrintable(line));
        Shown shown(port);
        ui::Neighbourhood seen;
        seen.leftAt = seen.lookedAt = port.now();
        seen.leftWith = QStringLiteral("192.168.1.5:24826");
        port.see(seen);
        const auto word = shown.page.findChild<ui::PlainLabel*>(QStringLiteral("outbox.neighbour.word"))->plainText();
        QVERIFY2(word.contains(QStringLiteral("192.168.1.5")) && word.contains(QStringLiteral("尚未收到县里回执")), qPrintable(word));
    }

    void nobodyNearbyIsSaidPlainly()
    {
        SamplePort port;
        Shown shown(port);
        ui::Neighbourhood seen;
        seen.lookedAt = port.now();
        port.see(seen);
        QVERIFY(!shown.page.findChild<ui::PlainLabel*>(QStringLiteral("outbox.neighbour.word"))->plainText().isEmpty());
    }

    void whatIsWrittenIsNotCalledSent()
    {
        SamplePort port;
        Shown shown(port);
        shown.card->pack(QStringLiteral("/media/stick/a.fqb"));
        QVERIFY(!shown.button("outbox.stick.out")->isEnabled());
        sample::settle();
        QCOMPARE(port.packed, QStringList{QStringLiteral("/media/stick/a.fqb")});
        QVERIFY2(shown.word().contains(QStringLiteral("3")) && shown.word().contains(QStringLiteral("还算待上传")), qPrintable(shown.word()));
        QVERIFY2(shown.word().contains(QStringLiteral("密封")), "sealed records of another account go along");
        QVERIFY(shown.button("outbox.stick.out")->isEnabled());
    }

    void aStickWithAnAnswerIsOfferedAndReadWithoutASearch()
    {
        SamplePort port;
        Shown shown(port);
        QVERIFY(shown.word().isEmpty());
        port.plug({{QStringLiteral("/media/stick")}, QStringLiteral("/media/stick/b.fqb")});
        QVERIFY2(shown.word().contains(QStringLiteral("回执")), qPrintable(shown.word()));
        QTest::mouseClick(shown.button("outbox.stick.in"), Qt::LeftButton);
        sample::settle();
        QCOMPARE(port.unpacked, QStringList{QStringLiteral("/media/stick/b.fqb")});
        port.plug({{QStringLiteral("/media/stick")}, {}}); // taken in: no longer offered
        QVERIFY2(shown.word().contains(QStringLiteral("收下 2")) && shown.word().contains(QStringLiteral("5")), qPrintable(shown.word()));
    }

    void aRefusedFileIsExplainedInPlainWords()
    {
        SamplePort port;
        port.trip = tl::unexpected(core::Error{"bundle_damaged", {}, {{"block", 3}, {"blocks", 9}}, core::Trouble::Damaged});
        Shown shown(port);
        shown.card->unpack(QStringLiteral("/media/stick/b.fqb"));
        sample::settle();
        const auto* error = shown.page.findChild<ui::ErrorStrip*>(QStringLiteral("outbox.stick.error"));
        QVERIFY(error && error->isVisible());
        QVERIFY2(error->what().contains(QStringLiteral("第3段，共9段")) && error->what().contains(QStringLiteral("没有采用")), qPrintable(error->what()));
        QVERIFY(shown.word().isEmpty());
    }

    void theNameOfAFileTellsNothing()
    {
        const QRegularExpression name(QStringLiteral("^/media/stick/fengqiao-[0-9a-f]{8}\\.fqb$"));
        const auto first = ui::suggestedFile({QStringLiteral("/media/stick")});
        QVERIFY2(name.match(first).hasMatch(), qPrintable(first));
        QVERIFY(first != ui::suggestedFile({QStringLiteral("/media/stick")}));
    }

    void theDialogIsOpenedWithoutStoppingTheWindow()
    {
        SamplePort port;
        Shown shown(port);
        QTest::mouseClick(shown.button("outbox.stick.out"), Qt::LeftButton);
        auto* dialog = shown.page.findChild<QFileDialog*>();
        QVERIFY(dialog && dialog->acceptMode() == QFileDialog::AcceptSave);
        dialog->reject();
        sample::settle();
        QVERIFY(port.packed.isEmpty());
    }

    void aLockedPcSendsEverybodysRecords()
    {
        gallery::FakePort port;
        gallery::FakeDoor door(&port);
        ui::UnlockPage page(door);
        page.resize(1200, 700);
        page.show();
        QVERIFY(page.findChild<ui::Button*>(QStringLiteral("unlock.carry"))->isVisible());
        page.pack(QStringLiteral("/media/stick/c.fqb"));
        sample::settle();
        const auto labels = page.findChildren<ui::PlainLabel*>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const auto* label) { return label->plainText().contains(QStringLiteral("带的人看不了")); }));
    }
};

static const ui::test::Add<TestStick> kAddTestStick;
#include "tst_stick.moc"
