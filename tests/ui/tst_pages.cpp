#include "tests/ui/gallery/fake_port.h"
#include "tests/ui/gallery/sheets.h"
#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/run.h"
#include "ui/disputes/dispute_page.h"
#include "ui/disputes/parties_card.h"
#include "ui/text/posts.h"
#include "ui/theme/theme.h"
#include "ui/today/today_page.h"
#include "ui/unlock/account_row.h"
#include "ui/unlock/forgotten_form.h"
#include "ui/unlock/unlock_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/scroll_access.h"
#include "ui/widgets/strips.h"

#include <QAccessible>
#include <QApplication>
#include <QDialog>
#include <QScrollArea>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

class PageTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void everyControlHasANameForPeopleAndForTests();
    void theRailShrinksOnNarrowWindowsAndLargeType_data();
    void theRailShrinksOnNarrowWindowsAndLargeType();
    void noPageNeedsSidewaysScrolling();
    void enterOnTodayDoesTheNextDuty();
    void aRefusalIsToldAndNothingIsClaimed();
    void identityIsMaskedUntilAReasonIsGiven();
    void aWrongPasswordLeavesNothingInTheField();
    void enrollingSaysHowFarItIsAndMayBeGivenUp();
    void aCodeOnItsWayIsNotSaidToBeUnused();
    void askingForAChildThatHasGoneIsHarmless();
    void whoHasJustJoinedIsChosen();
    void theAccountWithTheRingIsTheOneThatOpens();
    void thePasswordStaysOnTheScreenHoweverManyShareThePc();
    void aForgottenPasswordIsSetAnewAndNothingTypedIsLost();
    void theDoorSaysPostsInWordsAndWhyItIsShut();
};

namespace {

QStringList shownTexts(const QWidget& root)
{
    QStringList texts;
    for (auto* label : root.findChildren<PlainLabel*>())
        if (label->isVisibleTo(&root))
            texts << label->plainText();
    return texts;
}

} // namespace

void PageTest::init() { applyTheme(*qApp, {}); }

void PageTest::everyControlHasANameForPeopleAndForTests()
{
    gallery::FakePort port;
    std::unique_ptr<MainFrame> frame(gallery::makeGallery(port));
    frame->show();
    QStringList nameless;
    for (const QString& page : gallery::pageIds()) {
        frame->showPage(page, gallery::argumentOf(page, port.picturedDispute()));
        sample::settle();
        for (auto* w : frame->findChildren<QWidget*>()) {
            if (w->focusPolicy() == Qt::NoFocus || !w->isVisible() || qobject_cast<QAbstractScrollArea*>(w->parentWidget())
                || w->objectName() == QLatin1String("qt_spinbox_lineedit")) // Qt's own; the spin box around it bears the name
                continue;
            QAccessibleInterface* reached = QAccessible::queryAccessibleInterface(w);
            if (!reached || reached->text(QAccessible::Name).isEmpty() || w->objectName().isEmpty())
                nameless << QStringLiteral("%1: %2 '%3' '%4'").arg(page, QString::fromLatin1(w->metaObject()->className()), w->objectName(), w->accessibleName());
        }
    }
    nameless.removeDuplicates();
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void PageTest::theRailShrinksOnNarrowWindowsAndLargeType_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("zoom");
    QTest::addColumn<bool>("narrow");
    QTest::newRow("1366 at 100") << 1366 << 100 << false;
    QTest::newRow("1200 at 100") << 1200 << 100 << false;
    QTest::newRow("1199 at 100") << 1199 << 100 << true;
    QTest::newRow("1366 at 125, room for 1092 of the design") << 1366 << 125 << true;
    QTest::newRow("1500 at 125, room for 1200") << 1500 << 125 << false;
    QTest::newRow("1366 at 150") << 1366 << 150 << true;
}

void PageTest::theRailShrinksOnNarrowWindowsAndLargeType()
{
    QFETCH(int, width);
    QFETCH(int, zoom);
    MainFrame frame;
    frame.resize(width, 768);
    frame.show();
    applyTheme(*qApp, {Scheme::Light, zoom});
    sample::settle();
    QTEST(frame.isNarrow(), "narrow");
    QCOMPARE(frame.rail()->width(), currentTheme().px(frame.isNarrow() ? 64 : 164));
}

void PageTest::noPageNeedsSidewaysScrolling()
{
    gallery::FakePort port;
    for (const auto& [size, zoom] : {std::pair(QSize(1024, 768), 100), std::pair(QSize(1366, 768), 125), std::pair(QSize(1366, 768), 200)}) {
        applyTheme(*qApp, {Scheme::Light, zoom});
        std::unique_ptr<MainFrame> frame(gallery::makeGallery(port));
        frame->resize(size);
        frame->show();
        for (const char* id : {"today", "dispute"}) {
            const QString page = QString::fromLatin1(id);
            frame->showPage(page, page == QLatin1String("dispute") ? port.picturedDispute() : QString());
            sample::settle();
            QCOMPARE(frame->width(), size.width());
            for (auto* area : frame->current()->findChildren<QScrollArea*>())
                if (area->isVisible() && area->widget())
                    QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(),
                        qPrintable(QStringLiteral("%1 %2 %: %3 > %4").arg(page).arg(zoom).arg(area->widget()->minimumSizeHint().width()).arg(area->viewport()->width())));
        }
    }
}

void PageTest::enterOnTodayDoesTheNextDuty()
{
    gallery::FakePort port;
    TodayPage page(port);
    page.resize(1200, 700);
    page.show();
    page.open({});
    sample::settle();
    auto* list = page.findChild<DeskList*>(QStringLiteral("today.list"));
    QVERIFY(list && list->currentRow());
    QString accept;
    for (int i = 0; i < list->desk()->rowCount(); ++i)
        if (const DeskRow* row = list->desk()->row(i); row && row->id.endsWith(QStringLiteral("/accept")))
            accept = row->id;
    QVERIFY(!accept.isEmpty());
    list->setCurrentId(accept);
    QCOMPARE(page.findChild<Button*>(QStringLiteral("today.main"))->label(), QStringLiteral("确认接收")); // the same words as the row
    QCOMPARE(list->currentRow()->title, QStringLiteral("确认接收"));
    QTest::keyClick(list, Qt::Key_Return);
    QTest::keyClick(list, Qt::Key_Return); // an impatient second Enter
    sample::settle();
    QCOMPARE(int(port.performed.size()), 1);
    QCOMPARE(port.performed.front().kind, std::string("dispute.accept"));
}

void PageTest::aRefusalIsToldAndNothingIsClaimed()
{
    gallery::FakePort port;
    port.refusal = core::Error{"not_found", {}, {}, core::Trouble::Refused};
    TodayPage page(port);
    page.show();
    page.open({});
    sample::settle();
    auto* list = page.findChild<DeskList*>(QStringLiteral("today.list"));
    for (int i = 0; i < list->desk()->rowCount(); ++i)
        if (const DeskRow* row = list->desk()->row(i); row && row->id.endsWith(QStringLiteral("/accept")))
            list->setCurrentIndex(list->desk()->index(i));
    QTest::keyClick(list, Qt::Key_Return);
    sample::settle();
    auto* error = page.findChild<ErrorStrip*>(QStringLiteral("today.error"));
    QVERIFY(error->isVisible());
    QVERIFY(!error->what().contains(QStringLiteral("not_found"))); // a sentence, never a code
    QVERIFY(port.performed.empty());
}

void PageTest::identityIsMaskedUntilAReasonIsGiven()
{
    gallery::FakePort port;
    DisputePage page(port);
    page.resize(1200, 900);
    page.show();
    page.open(port.picturedDispute());
    sample::settle();
    const auto shows = [&](const char* part) { return shownTexts(page).join(QLatin1Char('\n')).contains(QString::fromUtf8(part)); };
    QVERIFY(shows("谢宇航"));
    QVERIFY(!shows("430621195703080018"));
    QVERIFY(!shows("15400002961"));
    page.findChild<Button*>(QStringLiteral("dispute.reveal"))->click();
    auto* dialog = page.findChild<QDialog*>(QStringLiteral("reveal"));
    QVERIFY(dialog);
    dialog->findChild<Button*>(QStringLiteral("reveal.look"))->click();
    sample::settle();
    QVERIFY(port.reasons.isEmpty()); // no reason, no look
    QTest::keyClicks(dialog->findChild<QLineEdit*>(QStringLiteral("reveal.reason.edit")), QStringLiteral("call him"));
    dialog->findChild<Button*>(QStringLiteral("reveal.look"))->click();
    sample::settle();
    QCOMPARE(port.reasons, QStringList{QStringLiteral("call him")});
    QVERIFY(shows("430621195703080018"));
    page.open({}); // coming back later keeps the same dispute; another one masks again
    page.open(QStringLiteral("00000000-0000-7000-8000-000000000048"));
    sample::settle();
    page.open(port.picturedDispute());
    sample::settle();
    QVERIFY(!shows("430621195703080018"));
}

void PageTest::aWrongPasswordLeavesNothingInTheField()
{
    gallery::FakePort port;
    gallery::FakeDoor door(&port);
    UnlockPage page(door);
    page.show();
    QSignalSpy unlocked(&page, &UnlockPage::unlocked);
    auto* edit = page.findChild<QLineEdit*>(QStringLiteral("unlock.password.edit"));
    edit->setText(QStringLiteral("wrong"));
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(edit->text().isEmpty());
    sample::settle();
    QCOMPARE(unlocked.count(), 0);
    const auto fields = page.findChildren<FormField*>();
    QVERIFY(std::any_of(fields.begin(), fields.end(), [](FormField* f) { return f->said() == Say::Error && f->message().contains(QLatin1Char('4')); }));
    edit->setText(QStringLiteral("春暖花开2026"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(unlocked.count(), 1);
}

/// After joining, the list had chosen whoever used the PC last: a new password went to somebody else's name.
void PageTest::whoHasJustJoinedIsChosen()
{
    gallery::FakePort port;
    gallery::FakeDoor door(&port);
    UnlockPage page(door);
    page.show();
    door.setCrowd(1);
    emit door.accountsChanged();
    auto* edit = page.findChild<QLineEdit*>(QStringLiteral("unlock.password.edit"));
    edit->setText(QStringLiteral("春暖花开2026"));
    QTest::keyClick(edit, Qt::Key_Return);
    sample::settle();
    QCOMPARE(door.lastTried(), QStringLiteral("clerk1"));
}

void PageTest::theAccountWithTheRingIsTheOneThatOpens()
{
    gallery::FakePort port;
    gallery::FakeDoor door(&port);
    UnlockPage page(door);
    page.show();
    const auto rows = page.findChildren<AccountRow*>();
    QVERIFY(rows.size() > 1);
    rows.first()->setFocus();
    QTest::keyClick(rows.first(), Qt::Key_Down);
    QVERIFY(rows.at(1)->isChecked());
    QVERIFY(!rows.first()->isChecked());
    QCOMPARE(page.focusWidget(), rows.at(1));
    auto* edit = page.findChild<QLineEdit*>(QStringLiteral("unlock.password.edit"));
    edit->setText(QStringLiteral("春暖花开2026"));
    QTest::keyClick(edit, Qt::Key_Return);
    sample::settle();
    QCOMPARE(door.lastTried(), rows.at(1)->id());
    rows.first()->toggle(); // as assistive technology presses it
    edit->setText(QStringLiteral("春暖花开2026"));
    QTest::keyClick(edit, Qt::Key_Return);
    sample::settle();
    QCOMPARE(door.lastTried(), rows.first()->id());
}

void PageTest::thePasswordStaysOnTheScreenHoweverManyShareThePc()
{
    gallery::FakePort port;
    gallery::FakeDoor door(&port);
    door.setCrowd(22);
    UnlockPage page(door);
    for (const QSize size : {QSize(1366, 768), QSize(1024, 768), QSize(1024, 600)}) {
        page.resize(size);
        page.show();
        sample::settle();
        const auto seen = [&page](const QWidget* part) { return page.rect().contains(QRect(part->mapTo(&page, QPoint()), part->size())) && part->visibleRegion().boundingRect().size() == part->size(); };
        QVERIFY2(seen(page.findChild<QLineEdit*>(QStringLiteral("unlock.password.edit"))), qPrintable(QStringLiteral("password at %1 x %2").arg(size.width()).arg(size.height())));
        QVERIFY2(seen(page.findChild<Button*>(QStringLiteral("unlock.unlock"))), qPrintable(QStringLiteral("button at %1 x %2").arg(size.width()).arg(size.height())));
        // Whoever goes down the list with the arrow keys sees where he is.
        const auto rows = page.findChildren<AccountRow*>();
        QCOMPARE(rows.size(), 24);
        rows.last()->setChecked(true);
        sample::settle();
        QTRY_VERIFY(seen(rows.last()));
        rows.first()->setChecked(true);
        sample::settle();
        QTRY_VERIFY(seen(rows.first()));
    }
}

void PageTest::aForgottenPasswordIsSetAnewAndNothingTypedIsLost()
{
    gallery::FakePort port;
    gallery::FakeDoor door(&port);
    UnlockPage page(door);
    page.resize(1200, 760);
    page.show();
    const auto named = [&page](const char* name) { return page.findChild<FormField*>(QString::fromLatin1(name)); };
    const auto press = [&page](const char* name) {
        page.findChild<Button*>(QString::fromLatin1(name))->click();
        sample::settle();
    };
    page.findChildren<AccountRow*>().at(1)->click();
    press("unlock.forgot");
    auto* form = page.findChild<ForgottenForm*>();
    QVERIFY(form->isVisible());
    form->saveRequest(QStringLiteral("/media/stick/request.txt"));
    sample::settle();
    QCOMPARE(door.lastTried(), QStringLiteral("duandefu"));
    QCOMPARE(form->findChild<PlainLabel*>(QStringLiteral("forgotten.digits"))->plainText(), QStringLiteral("4821 0937 5566 2040"));

    named("forgotten.told")->setText(QStringLiteral("1234 5678 9012 3457"));
    named("forgotten.password")->setText(QStringLiteral("short"));
    named("forgotten.again")->setText(QStringLiteral("shorter"));
    press("forgotten.finish");
    QCOMPARE(named("forgotten.again")->said(), Say::Error);
    QVERIFY(form->findChild<QWidget*>(QStringLiteral("forgotten.error"))->isVisible()); // no answer was chosen
    form->chooseAnswer(QStringLiteral("/media/stick/<b>answer.txt"));
    QCOMPARE(form->findChild<PlainLabel*>(QStringLiteral("forgotten.file"))->plainText(), QStringLiteral("<b>answer.txt"));
    named("forgotten.again")->setText(QStringLiteral("short"));
    press("forgotten.finish");
    QCOMPARE(named("forgotten.password")->said(), Say::Error);
    for (const char* field : {"forgotten.password", "forgotten.again"})
        named(field)->setText(QStringLiteral("春暖花开2026年的时候"));
    press("forgotten.finish");
    QCOMPARE(named("forgotten.told")->said(), Say::Error);
    QCOMPARE(named("forgotten.password")->text(), QStringLiteral("春暖花开2026年的时候")); // only the digits were wrong
    named("forgotten.told")->setText(QStringLiteral("1234 5678 9012 3456"));
    press("forgotten.finish");
    QVERIFY(!form->isVisible());
    QVERIFY(named("forgotten.password")->text().isEmpty());
    QCOMPARE(named("unlock.password")->said(), Say::Ok);
}

void PageTest::theDoorSaysPostsInWordsAndWhyItIsShut()
{
    QCOMPARE(postsInWords(QStringLiteral("VL@org-a VM@org-a VM@org-b")), postWord("VL") + QStringLiteral("、") + postWord("VM"));
    QCOMPARE(postsInWords(QStringLiteral("调解员 · 西竹坪村")), QStringLiteral("调解员 · 西竹坪村"));
    gallery::FakePort port;
    gallery::FakeDoor door(&port, true);
    door.setTrouble(core::Error{"damaged_profile", {}, {}, core::Trouble::Damaged});
    UnlockPage page(door);
    page.show();
    QVERIFY(page.findChild<QWidget*>(QStringLiteral("enrol.error"))->isVisible());
    QVERIFY(!page.findChild<QPushButton*>(QStringLiteral("enrol.start"))->isEnabled()); // set up again, unsent acts would be lost
}

namespace {

/// The first start, with everything filled in and the button pressed.
struct FirstStart {
    explicit FirstStart(const QList<Door::EnrolStep>& steps) : door(&port, true), page(door)
    {
        door.setSilent(steps);
        page.resize(1200, 760);
        page.show();
        for (const auto& [field, words] : {std::pair("enrol.server", "https://fengqiao.lq.example:8443"), std::pair("enrol.code", "ABCD-EFGH"), std::pair("enrol.password", "春暖花开2026年的时候"),
                                           std::pair("enrol.again", "春暖花开2026年的时候")})
            page.findChild<FormField*>(QLatin1String(field))->setText(QString::fromUtf8(words));
        button("enrol.start")->click();
        sample::settle();
    }
    Button* button(const char* name) { return page.findChild<Button*>(QLatin1String(name)); }
    QString progress() { return page.findChild<PlainLabel*>(QStringLiteral("enrol.progress"))->plainText(); }
    QString error() { return page.findChild<ErrorStrip*>(QStringLiteral("enrol.error"))->what(); }
    gallery::FakePort port;
    gallery::FakeDoor door;
    UnlockPage page;
};

} // namespace

void PageTest::enrollingSaysHowFarItIsAndMayBeGivenUp()
{
    FirstStart first({Door::EnrolStep::Looking});
    QVERIFY2(first.progress().contains(QStringLiteral("1/3")), qPrintable(first.progress()));
    QVERIFY(!first.button("enrol.start")->isEnabled());
    QCOMPARE(first.button("enrol.back")->label(), QStringLiteral("放弃"));
    QTRY_VERIFY_WITH_TIMEOUT(first.progress().contains(QStringLiteral("秒")), 3000); // it goes on counting
    first.button("enrol.back")->click();
    sample::settle();
    QVERIFY(first.button("enrol.start")->isEnabled());
    QVERIFY(first.error().isEmpty());
    QVERIFY2(first.progress().contains(QStringLiteral("代码没有用掉")), qPrintable(first.progress()));
}

void PageTest::aCodeOnItsWayIsNotSaidToBeUnused()
{
    FirstStart first({Door::EnrolStep::Looking, Door::EnrolStep::Asking});
    QVERIFY2(first.progress().contains(QStringLiteral("2/3")), qPrintable(first.progress()));
    first.button("enrol.back")->click();
    sample::settle();
    QVERIFY2(first.error().contains(QStringLiteral("同一个代码")), qPrintable(first.error()));
    FirstStart late({Door::EnrolStep::MakingDesk});
    QVERIFY(!late.button("enrol.back")->isEnabled()); // a desk that is being made is made
}

void PageTest::askingForAChildThatHasGoneIsHarmless()
{
    installScrollAccess();
    QScrollArea area;
    area.setWidget(new QWidget);
    area.show();
    auto* reached = QAccessible::queryAccessibleInterface(&area);
    QVERIFY(reached && reached->childCount() > 0 && reached->child(0));
    QVERIFY(!reached->child(reached->childCount() + 40));
    QVERIFY(!reached->child(-1));
}

static const ui::test::Add<PageTest> kAddPageTest;

#include "tst_pages.moc"
