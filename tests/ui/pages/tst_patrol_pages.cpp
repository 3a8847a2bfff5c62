#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/run.h"
#include "ui/patrol/patrol_page.h"
#include "ui/patrol/sheets.h"
#include "ui/patrol/warning_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

/// Patrol page, quick clue and warning as a person uses them.
class TestPatrolPages : public QObject {
    Q_OBJECT
private slots:
    void aClueIsWrittenByKeyboardAlone();
    void aWarningGoesBeforeTheColourOfItsDispute();
    void aStopIsAnsweredInOnePress();
    void aClueBecomesADisputeInOnePress();
    void withoutALineTheScriptIsTheFirstButton();
    void whoIsSentNoPatrolsIsNotToldThatThereWereNone();
    void theDayAndTheWindowsBeforeAreReadWithoutAMouse_data();
    void theDayAndTheWindowsBeforeAreReadWithoutAMouse();

private:
    static std::unique_ptr<ui::SheetForm> form(sample::SamplePort& port, const QString& id)
    {
        for (const auto& sheet : ui::patrolSheets())
            if (sheet.id == id)
                return std::make_unique<ui::SheetForm>(port, sheet);
        return nullptr;
    }
    static std::string textIn(const core::desk::Draft& draft, const char* part, const char* key)
    {
        return std::string(draft.body.at(part).at(key).as_string());
    }
};

/// DESIGN 3: patrols go to liaisons and mediators of the committee, not to the keeper of its seal.
void TestPatrolPages::whoIsSentNoPatrolsIsNotToldThatThereWereNone()
{
    const auto saying = [](const char* post, const QString& words) {
        sample::SamplePort port;
        const auto organisation = port.author().posts.front().organisation;
        port.setAuthor({"somebody", {{post, organisation}}});
        ui::PatrolPage page(port);
        page.resize(1100, 700);
        page.show();
        page.open({});
        sample::settle();
        const auto labels = page.findChildren<ui::PlainLabel*>();
        return std::count_if(labels.begin(), labels.end(), [&](const auto* label) { return label->plainText().contains(words); });
    };
    const auto none = ui::PatrolPage::tr("none");
    QVERIFY(saying("VM", none) > 0); // the sample's committee did not walk in every window
    QCOMPARE(saying("CH", none), 0);
    QVERIFY(saying("CH", ui::PatrolPage::tr("Patrols are not sent to this post.")) > 0);
    QCOMPARE(saying("AU", ui::PatrolPage::tr("Nothing here yet.")), 0);
}

void TestPatrolPages::theDayAndTheWindowsBeforeAreReadWithoutAMouse_data()
{
    QTest::addColumn<bool>("narrow");
    QTest::addRow("wide") << false;
    QTest::addRow("narrow, as at 200 %%") << true; // they stood in a tool tip there, which no finger finds
}

void TestPatrolPages::theDayAndTheWindowsBeforeAreReadWithoutAMouse()
{
    QFETCH(bool, narrow);
    sample::SamplePort port;
    port.setAuthor({"somebody", {{"CH", port.author().posts.front().organisation}}});
    ui::PatrolPage page(port);
    page.resize(narrow ? 600 : 1100, 700);
    page.setNarrow(narrow);
    page.show();
    page.open({});
    sample::settle();
    const auto* label = page.findChild<ui::PlainLabel*>(QStringLiteral("patrol.windows"));
    QVERIFY(label && label->isVisible());
    QVERIFY2(label->plainText().contains(ui::PatrolPage::tr("Patrols are not sent to this post.")), qPrintable(label->plainText()));
    QVERIFY(label->plainText().startsWith(ui::PatrolPage::tr("Until %1 24:00").section(QStringLiteral("%1"), 0, 0)));
    QVERIFY(label->height() >= label->heightForWidth(label->width())); // nothing of it is cut
}

void TestPatrolPages::aClueIsWrittenByKeyboardAlone()
{
    sample::SamplePort port;
    const auto page = form(port, QStringLiteral("clue.report"));
    page->resize(1000, 700);
    page->show();
    page->open({});
    sample::settle();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    QTest::qWait(20);
    auto* place = page->findChild<QLineEdit*>();
    QVERIFY(place);
    place->setFocus();
    QTest::keyClicks(place, QStringLiteral("Well"));
    QTest::keyClick(place, Qt::Key_Tab);
    auto* sign = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
    QVERIFY2(sign, "Tab leads to what was seen");
    QTest::keyClicks(sign, QStringLiteral("They quarrel"));
    page->finish(); // Ctrl+Enter
    sample::settle();
    QCOMPARE(port.performed.size(), 1U);
    QCOMPARE(port.performed[0].kind, std::string("clue.report"));
    QCOMPARE(textIn(port.performed[0], "content", "place"), std::string("Well"));
    QCOMPARE(textIn(port.performed[0], "steps", "clueNumber"), std::string("@number"));
}

void TestPatrolPages::aWarningGoesBeforeTheColourOfItsDispute()
{
    sample::SamplePort port;
    const auto page = form(port, QStringLiteral("warning.raise"));
    page->open(port.subject(QStringLiteral("mediating"))); // yellow
    sample::settle();
    page->finish();
    QVERIFY2(port.performed.empty(), "nothing without colour and facts");
    for (auto* radio : page->findChildren<QRadioButton*>())
        if (radio->text().contains(QStringLiteral("红色")) || radio->text().startsWith(QStringLiteral("Red")))
            radio->click();
    page->findChild<QPlainTextEdit*>()->setPlainText(QStringLiteral("有人拿着菜刀"));
    page->finish();
    sample::settle();
    QCOMPARE(port.performed.size(), 2U);
    QCOMPARE(port.performed[0].kind, std::string("warning.raise"));
    QCOMPARE(textIn(port.performed[0], "steps", "dispute"), port.subject(QStringLiteral("mediating")).toStdString());
    QCOMPARE(port.performed[1].kind, std::string("dispute.raise_colour"));
    QCOMPARE(textIn(port.performed[1], "steps", "warning"), core::toText(port.performed[0].subject));
}

void TestPatrolPages::aStopIsAnsweredInOnePress()
{
    sample::SamplePort port;
    ui::PatrolPage page(port);
    page.open(port.subject(QStringLiteral("patrol")));
    sample::settle();
    auto* nothing = page.findChild<ui::Button*>(QStringLiteral("patrol.stop.2.nothing"));
    QVERIFY(nothing);
    QVERIFY2(!page.findChild<ui::Button*>(QStringLiteral("patrol.stop.1.nothing")), "the first stop has its result");
    nothing->click();
    sample::settle();
    QCOMPARE(port.performed.size(), 1U);
    QCOMPARE(port.performed[0].kind, std::string("patrol.stop"));
    QCOMPARE(port.performed[0].body.at("steps").at("number").as_int64(), 2);
}

void TestPatrolPages::aClueBecomesADisputeInOnePress()
{
    sample::SamplePort port;
    ui::PatrolPage page(port);
    QSignalSpy going(&page, &ui::Page::goTo);
    page.open(port.subject(QStringLiteral("clue")));
    sample::settle();
    auto* turn = page.findChild<ui::Button*>(QStringLiteral("patrol.turn"));
    QVERIFY(turn);
    turn->click();
    sample::settle();
    QCOMPARE(port.performed.size(), 2U);
    QCOMPARE(port.performed[0].kind, std::string("dispute.register"));
    QCOMPARE(port.performed[1].kind, std::string("clue.to_dispute"));
    QCOMPARE(going.last().at(0).toString(), QStringLiteral("dispute"));
}

void TestPatrolPages::withoutALineTheScriptIsTheFirstButton()
{
    sample::SamplePort port;
    port.facts.lineDown = true;
    ui::WarningPage page(port);
    QSignalSpy going(&page, &ui::Page::goTo);
    page.show();
    page.open(port.subject(QStringLiteral("warning")));
    sample::settle();
    auto* script = page.findChild<ui::Button*>(QStringLiteral("warning.script"));
    QVERIFY(script);
    script->click();
    QCOMPARE(going.last().at(0).toString(), QStringLiteral("papers"));
    QVERIFY(going.last().at(1).toString().endsWith(QStringLiteral("/warning_script")));
}

static const ui::test::Add<TestPatrolPages> kAddTestPatrolPages;
#include "tst_patrol_pages.moc"
