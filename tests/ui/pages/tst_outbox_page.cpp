#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/run.h"
#include "ui/frame/sync_line.h"
#include "ui/outbox/outbox_page.h"
#include "ui/outbox/parcel_view.h"
#include "ui/text/places.h"
#include "ui/widgets/button.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/plain_label.h"

#include <QSignalSpy>
#include <QTest>

namespace {

using sample::SamplePort;

core::desk::AttentionItem refused(const SamplePort& port, const char* kind, const char* subject)
{
    core::desk::AttentionItem out;
    out.subject = port.subject(QLatin1String(subject)).toStdString();
    out.kind = kind;
    out.code = "unknown_kind";
    out.at = port.now();
    return out;
}

} // namespace

/// What the outbox says of an act, and where it leads from there.
class TestOutboxPage : public QObject {
    Q_OBJECT
private slots:
    void whatIsNoDisputeIsReadOnItsOwnPage_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QString>("village");
        QTest::addColumn<QString>("court");
        const auto row = [](const char* kind, const char* village, const char* court) { QTest::newRow(kind) << QByteArray(kind) << QString::fromLatin1(village) << QString::fromLatin1(court); };
        row("dispute.session", "dispute", "dispute");
        row("complaint.receive", "roster", "roster");
        row("consultation.record", "office", "office");
        row("order.report", "office", "office");
        row("clue.report", "patrol", "");
        row("focus.list", "focus", "");
        row("warning.raise", "warning", "warning");
        row("library.publish", "library", "library");
        row("rota.enter", "contacts", "contacts");
        row("confirmation.review", "dispute", "confirmation");
        row("return.query", "dispute", "returns");
        row("proposal.make", "", "");
    }

    void whatIsNoDisputeIsReadOnItsOwnPage()
    {
        QFETCH(QByteArray, kind);
        QTEST(ui::placeOf(kind.toStdString(), false), "village");
        QTEST(ui::placeOf(kind.toStdString(), true), "court");
    }

    void aParcelSaysOfADisputeAloneThatItOpensOne()
    {
        SamplePort port;
        ui::ParcelView view(port);
        core::desk::OutboxItem item;
        item.kind = "complaint.receive";
        item.subject = port.subject(QStringLiteral("complaint")).toStdString();
        item.saved = port.now();
        view.show(item);
        auto* open = view.findChild<ui::Button*>(QStringLiteral("parcel.open"));
        QVERIFY(open);
        QCOMPARE(open->label(), QStringLiteral("打开"));
        for (const auto* label : view.findChildren<ui::PlainLabel*>())
            QVERIFY2(!label->plainText().isEmpty(), "a line without words is a gap");
        item.kind = "dispute.session";
        item.title = "谢宇航 与 苏兴旺";
        view.show(item);
        QCOMPARE(view.findChild<ui::Button*>(QStringLiteral("parcel.open"))->label(), QStringLiteral("打开纠纷"));
        item.kind = "proposal.make";
        view.show(item);
        QVERIFY(!view.findChild<ui::Button*>(QStringLiteral("parcel.open")));
    }

    void nothingToSendIsSaidAsTheStatusBarSaysIt()
    {
        SamplePort port;
        port.quiet = true;
        port.facts = {};
        ui::OutboxPage outbox(port);
        outbox.resize(1100, 700);
        outbox.show();
        outbox.open({});
        sample::settle();
        const auto labels = outbox.findChildren<ui::PlainLabel*>();
        const auto says = [&](const QString& words) { return std::any_of(labels.begin(), labels.end(), [&](const auto* label) { return label->isVisibleTo(&outbox) && label->plainText() == words; }); };
        QVERIFY(says(ui::syncLine(port.facts, port.now()).text));
        QVERIFY2(!says(QStringLiteral("全部已上传，服务器已回执")), "no receipt ever came here");
    }

    void whatWasRefusedOpensWhereItIsRead_data()
    {
        QTest::addColumn<QByteArray>("kind");
        QTest::addColumn<QByteArray>("subject");
        QTest::addColumn<QString>("page");
        QTest::addColumn<QByteArray>("shown");
        QTest::newRow("complaint") << QByteArray("complaint.receive") << QByteArray("complaint") << QStringLiteral("roster") << QByteArray("complaint");
        QTest::newRow("clue") << QByteArray("clue.report") << QByteArray("clue") << QStringLiteral("patrol") << QByteArray("clue");
        QTest::newRow("a package at the point") << QByteArray("confirmation.withdraw") << QByteArray("review") << QStringLiteral("dispute") << QByteArray("signed");
    }

    void whatWasRefusedOpensWhereItIsRead()
    {
        QFETCH(QByteArray, kind);
        QFETCH(QByteArray, subject);
        QFETCH(QString, page);
        QFETCH(QByteArray, shown);
        SamplePort port;
        port.items = {refused(port, kind.constData(), subject.constData())};
        ui::OutboxPage outbox(port);
        QSignalSpy went(&outbox, &ui::Page::goTo);
        outbox.resize(1100, 700);
        outbox.show();
        outbox.open({});
        sample::settle();
        const auto rows = outbox.findChild<ui::DeskList*>(QStringLiteral("outbox.list"))->desk()->rows();
        QVERIFY2(!rows.front().why.startsWith(QStringLiteral("，")), qPrintable(rows.front().why));
        auto* open = outbox.findChild<ui::Button*>(QStringLiteral("attention.open"));
        QVERIFY(open);
        open->click();
        sample::settle();
        QCOMPARE(went.size(), 1);
        QCOMPARE(went.takeFirst(), (QVariantList{page, port.subject(QLatin1String(shown))}));
    }
};

static const ui::test::Add<TestOutboxPage> kAddTestOutboxPage;

#include "tst_outbox_page.moc"
