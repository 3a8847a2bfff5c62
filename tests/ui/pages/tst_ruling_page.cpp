#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/run.h"
#include "ui/mediation/ruling_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"

#include <QDialog>
#include <QSignalSpy>
#include <QTest>

namespace {

using sample::SamplePort;

struct Point {
    explicit Point(const char* name) : page(port)
    {
        auto& state = *port.view(QLatin1String(name)).state.as<core::confirmation::State>();
        state.identity.fields["p1.idNumber"] = "510182197103073421";
        state.content.rulingText = "申请人：谢宇航，女，公民身份号码510182197103073421。\n另有证件号42062119840424996X的人在场。";
        page.resize(1100, 700);
        page.show();
        page.open(port.subject(QLatin1String(name)));
        sample::settle();
    }
    template <class T>
    T* part(const char* name) { return page.findChild<T*>(QLatin1String(name)); }
    QString words() { return part<ui::PlainLabel>("ruling.words")->plainText(); }
    SamplePort port;
    ui::RulingPage page;
};

} // namespace

/// 裁定书 at the service point.
class TestRulingPage : public QObject {
    Q_OBJECT
private slots:
    void itPrintsBeforeItSaysPrinted()
    {
        Point point("ruled");
        QSignalSpy away(&point.page, &ui::Page::goTo);
        QCOMPARE(point.part<ui::Button>("ruling.save")->label(), QStringLiteral("打印"));
        QVERIFY(point.page.finish());
        QVERIFY(point.port.performed.empty()); // the preview records it once a printer has taken it
        QCOMPARE(away.size(), 1);
        QCOMPARE(away[0][0].toString(), QStringLiteral("papers"));
        QCOMPARE(away[0][1].toString(), point.port.subject(QStringLiteral("ruled")) + QStringLiteral("/ruling"));
    }

    void whatLiesOnTheTableAlreadyIsRecorded()
    {
        Point point("ruled");
        point.part<ui::Button>("ruling.printed")->click();
        sample::settle();
        QCOMPARE(point.port.performed.size(), std::size_t(1));
        QCOMPARE(point.port.performed[0].kind, std::string("confirmation.print"));
    }

    void oncePrintedItServesAndPrintsCopies()
    {
        Point point("served");
        QVERIFY(!point.part<ui::Button>("ruling.printed")->isVisible());
        QVERIFY(point.part<ui::Button>("ruling.copy")->isVisible());
    }

    void numbersAreCoveredUntilSomebodySaysWhatFor()
    {
        Point point("ruled");
        QVERIFY2(!point.words().contains(QStringLiteral("510182197103073421")), qPrintable(point.words()));
        QVERIFY2(!point.words().contains(QStringLiteral("42062119840424996X")), qPrintable(point.words()));
        QVERIFY(point.words().contains(QStringLiteral("谢宇航")));
        point.part<ui::Button>("ruling.look")->click();
        auto* dialog = point.part<QDialog>("reveal");
        QVERIFY(dialog);
        dialog->findChild<ui::FormField*>()->setText(QStringLiteral("送达时核对"));
        dialog->findChild<ui::Button*>(QStringLiteral("reveal.look"))->click();
        sample::settle();
        QVERIFY2(point.words().contains(QStringLiteral("510182197103073421")), qPrintable(point.words()));
        QVERIFY(!point.part<ui::Button>("ruling.look")->isEnabled());
        point.page.open(point.port.subject(QStringLiteral("ruled"))); // the next look is asked for again
        sample::settle();
        QVERIFY(!point.words().contains(QStringLiteral("510182197103073421")));
    }
};

static const ui::test::Add<TestRulingPage> kAddTestRulingPage;

#include "tst_ruling_page.moc"
