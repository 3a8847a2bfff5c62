#include "tests/ui/gallery/samples.h"
#include "tests/ui/run.h"
#include "ui/assisted/big_choice.h"
#include "ui/frame/nav_rail.h"
#include "ui/frame/page_scroll.h"
#include "ui/frame/sync_line.h"
#include "ui/theme/focus_ring.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/find_in_list.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/settled.h"
#include "ui/widgets/spoken.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/wheel_guard.h"

#include <QAbstractItemModelTester>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QRadioButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace ui;

class WidgetTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void markupIsShownAsText();
    void aLabelHasRoomForItsLastLetter();
    void theWheelChangesNoAnswer();
    void aLongListIsFoundByTyping();
    void rowsThatPopUpAreAsHighAsAButton();
    void aFieldIsQuietWhileAnInputMethodComposes();
    void aFieldThatIsDestroyedTellsNothing();
    void charactersAreCountedAsPeopleDo();
    void aFreeChoiceHasNoDefault();
    void theDeskListPassesOverHeadsAndFoldsThem();
    void theSyncStateIsTheFirstThatApplies_data();
    void theSyncStateIsTheFirstThatApplies();
    void theFocusRingFollowsTheKeyboardOnly();
    void theRingOfARowStaysInsideItsList();
    void flowLayoutNeverLeavesItsWidth();
    void tableModelsAreSound();
    void whatIsSpokenHasOneMarkBetweenTwoWords();
    void assistiveTechnologyPressesWhatCanBeTicked();
    void everyEntryOfTheRailIsSeenOrSaidToBeThere();
    void whatHoldsAloneIsARadioButtonOfANamedGroup();
    void tabComesToTheLinkOfAField();
    void aPageWithAListIsScrolledWhereTheWindowIsLow();
};

void WidgetTest::init()
{
    applyTheme(*qApp, {});
    WheelGuard::install(*qApp);
}

/// 贺长贵 与 贺小贵 stood in two lines in the middle of an empty row: 贵 reaches beyond its advance in the titles' font.
void WidgetTest::aLabelHasRoomForItsLastLetter()
{
    for (const auto role : {TextRole::DisputeTitle, TextRole::PageTitle, TextRole::Body, TextRole::RowTitle})
        for (const auto& name : {QStringLiteral("贺长贵 与 贺小贵"), QStringLiteral("沈巧云 与 沈大江"), QStringLiteral("周f 与 吴j")}) {
            const PlainLabel label(name, role, Token::Text, Fit::TwoLines);
            const int wide = label.sizeHint().width();
            QVERIFY2(wide < 400, qPrintable(name));
            QCOMPARE(label.heightForWidth(wide), label.heightForWidth(1000));
        }
}

void WidgetTest::markupIsShownAsText()
{
    const QString name = QStringLiteral("<img src=\"file:///etc/passwd\"><b>谢宇航</b>");
    PlainLabel label(name, TextRole::Body, Token::Text);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    // As wide as the characters it is written with; the same text as markup would be far narrower.
    QVERIFY(label.sizeHint().width() >= QFontMetrics(label.font()).horizontalAdvance(name));
    label.setFixedWidth(40);
    label.resize(40, 20);
    QVERIFY(label.toolTip().isEmpty() || !label.toolTip().contains(QStringLiteral("<img")));
    setPlainToolTip(&label, name);
    QVERIFY(!label.toolTip().contains(QStringLiteral("<img")));
    QVERIFY(label.toolTip().contains(QStringLiteral("&lt;img")));
    const auto read = [&label] { return QAccessible::queryAccessibleInterface(&label)->text(QAccessible::Description); };
    setPlainToolTip(&label, QStringLiteral("甲 & 乙"));
    QCOMPARE(read(), QStringLiteral("甲 & 乙")); // <span>甲 &amp; 乙</span> was read aloud
    setPlainToolTip(&label, QString());
    QCOMPARE(read(), QString());
    label.setAccessibleDescription(QStringLiteral("Ctrl+L"));
    setPlainToolTip(&label, QStringLiteral("锁定"));
    QCOMPARE(read(), QStringLiteral("Ctrl+L"));
    Button button(ButtonKind::Plain, QStringLiteral("A & B"));
    QCOMPARE(button.accessibleName(), QStringLiteral("A & B"));
}

void WidgetTest::theWheelChangesNoAnswer()
{
    QComboBox combo;
    combo.addItems({"一", "二", "三"});
    combo.setCurrentIndex(1);
    QSpinBox spin;
    spin.setValue(50);
    for (QWidget* w : {static_cast<QWidget*>(&combo), static_cast<QWidget*>(&spin)}) {
        w->show();
        for (const int turn : {120, -120, -120}) {
            QWheelEvent wheel(QPointF(5, 5), w->mapToGlobal(QPointF(5, 5)), {}, QPoint(0, turn), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
            QApplication::sendEvent(w, &wheel);
        }
    }
    QCOMPARE(combo.currentIndex(), 1);
    QCOMPARE(spin.value(), 50);
}

/// They were as high as their letters: 22.
void WidgetTest::rowsThatPopUpAreAsHighAsAButton()
{
    for (const int zoom : {100, 200}) {
        applyTheme(*qApp, {Scheme::Light, zoom});
        QComboBox box;
        box.addItems({QStringLiteral("一"), QStringLiteral("二"), QStringLiteral("三")});
        box.show();
        box.showPopup();
        for (int row = 0; row < box.count(); ++row)
            QVERIFY(box.view()->visualRect(box.model()->index(row, 0)).height() >= 36 * zoom / 100);
        box.hidePopup();
    }
    applyTheme(*qApp, {});
}

void WidgetTest::aLongListIsFoundByTyping()
{
    QWidget window;
    auto* box = new QComboBox(&window);
    auto* elsewhere = new QLineEdit(&window);
    elsewhere->move(0, 60);
    box->setObjectName(QStringLiteral("unit"));
    for (int i = 1; i <= 30; ++i)
        box->addItem(QStringLiteral("石鼓岭镇第%1村").arg(i), QStringLiteral("org-%1").arg(i));
    box->addItem(QStringLiteral("云溪镇西竹坪村"), QStringLiteral("org-xizhuping"));
    box->setCurrentIndex(0);
    makeFindable(*box);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QCOMPARE(box->currentData().toString(), QStringLiteral("org-1"));
    box->setFocus();
    const auto typed = [&](const QString& words) {
        box->lineEdit()->selectAll();
        QInputMethodEvent written; // as an input method writes Chinese; keyClicks knows Latin keys only
        written.setCommitString(words);
        QCoreApplication::sendEvent(box->lineEdit(), &written);
        box->completer()->popup()->hide();
        return box->currentData().toString();
    };
    const auto left = [&] {
        elsewhere->setFocus();
        const auto out = box->currentData().toString();
        box->setFocus();
        return out;
    };
    QCOMPARE(typed(QStringLiteral("xz")), QString()); // half typed is no choice
    QCOMPARE(box->completer()->completionCount(), 1);
    QCOMPARE(left(), QStringLiteral("org-xizhuping"));
    QCOMPARE(box->currentText(), QStringLiteral("云溪镇西竹坪村"));
    typed(QStringLiteral("石鼓岭镇第3")); // of 3, 30: nobody knows which
    QCOMPARE(box->completer()->completionCount(), 2);
    QVERIFY(box->completer()->popup()->sizeHintForRow(0) >= 36);
    QCOMPARE(left(), QString());
    QCOMPARE(box->currentText(), QString());
    typed(QStringLiteral("石鼓岭镇第3村"));
    QCOMPARE(left(), QStringLiteral("org-3"));
    typed(QStringLiteral("nowhere"));
    QCOMPARE(left(), QString());
    QComboBox few;
    few.addItems({QStringLiteral("一"), QStringLiteral("二")});
    makeFindable(few);
    QVERIFY(!few.isEditable());
}

/// The focus leaves a field while it is being destroyed, when only a QWidget is left of it.
void WidgetTest::aFieldThatIsDestroyedTellsNothing()
{
    QWidget window;
    auto* field = new FormField(QStringLiteral("姓名"), &window);
    int told = 0;
    connect(field, &FormField::settled, this, [&told] { ++told; });
    whileWhole(field->edit(), &QLineEdit::editingFinished, field, [&told](FormField&) { ++told; });
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->edit()->setFocus();
    QVERIFY(field->edit()->hasFocus());
    QTest::keyClicks(field->edit(), QStringLiteral("fang"));
    delete field;
    QCOMPARE(told, 0);
}

void WidgetTest::aFieldIsQuietWhileAnInputMethodComposes()
{
    FormArea area(QStringLiteral("事情经过"), 100);
    QSignalSpy edited(&area, &FormArea::edited);
    QInputMethodEvent composing(QStringLiteral("xie"), {});
    QApplication::sendEvent(area.edit(), &composing);
    QTest::qWait(5);
    QCOMPARE(edited.count(), 0);
    QInputMethodEvent chosen;
    chosen.setCommitString(QStringLiteral("谢"));
    QApplication::sendEvent(area.edit(), &chosen);
    QTRY_COMPARE(edited.count(), 1);
    QCOMPARE(area.text(), QStringLiteral("谢"));

    FormField field(QStringLiteral("姓名"));
    QSignalSpy settled(&field, &FormField::settled);
    field.setText(QStringLiteral("侯春梅"));
    QTest::qWait(20);
    QCOMPARE(settled.count(), 0); // filling in is not typing
    QInputMethodEvent more;
    more.setCommitString(QStringLiteral("甲"));
    QApplication::sendEvent(field.edit(), &more);
    QTRY_COMPARE_WITH_TIMEOUT(settled.count(), 1, 3000);
}

void WidgetTest::charactersAreCountedAsPeopleDo()
{
    QCOMPARE(characterCount(QStringLiteral("𠮷野家")), 3); // the first is a surrogate pair
    FormField field(QStringLiteral("姓名"));
    field.setMostCharacters(2);
    QTest::keyClicks(field.edit(), QStringLiteral("ab"));
    QTest::keyClicks(field.edit(), QStringLiteral("c"));
    QCOMPARE(field.text(), QStringLiteral("ab"));
}

void WidgetTest::aFreeChoiceHasNoDefault()
{
    ChoiceRow row(QStringLiteral("意愿"), {{"yes", "同意"}, {"no", "不同意"}, {"later", "再想想"}});
    QVERIFY(row.chosen().isEmpty());
    for (auto* option : row.findChildren<QRadioButton*>())
        QVERIFY(!option->isChecked());
    row.choose(QStringLiteral("no"));
    QCOMPARE(row.chosen(), QStringLiteral("no"));
    row.choose({});
    QVERIFY(row.chosen().isEmpty());
}

void WidgetTest::theDeskListPassesOverHeadsAndFoldsThem()
{
    DeskList list;
    list.setGroups(gallery::todayGroups());
    QCOMPARE(list.currentId(), QStringLiteral("1"));
    list.resize(800, 600);
    list.show();
    QTest::keyClick(&list, Qt::Key_Down);
    QCOMPARE(list.currentId(), QStringLiteral("2")); // over the head 今天
    QTest::keyClick(&list, Qt::Key_End);
    QCOMPARE(list.currentIndex().row(), list.desk()->rowCount() - 1);
    QTest::keyClick(&list, Qt::Key_Home);
    QCOMPARE(list.currentId(), QStringLiteral("1"));
    QTest::keyClick(&list, Qt::Key_Down);
    QSignalSpy main(&list, &DeskList::mainAsked), open(&list, &DeskList::openAsked);
    QTest::keyClick(&list, Qt::Key_Return);
    QTest::keyClick(&list, Qt::Key_Space);
    QCOMPARE(main.count(), 1);
    QCOMPARE(open.count(), 1);
    QCOMPARE(list.desk()->lineOf(QStringLiteral("9")), -1); // folded
    const int before = list.desk()->rowCount();
    list.desk()->toggle(before - 1);
    QCOMPARE(list.desk()->rowCount(), before + 3);
    QVERIFY(list.desk()->lineOf(QStringLiteral("9")) > 0);
    list.setCurrentId(QStringLiteral("4"));
    list.setGroups(gallery::todayGroups());
    QCOMPARE(list.currentId(), QStringLiteral("4")); // a refresh keeps the row
}

void WidgetTest::theSyncStateIsTheFirstThatApplies_data()
{
    QTest::addColumn<int>("attention");
    QTest::addColumn<int>("sending");
    QTest::addColumn<int>("waiting");
    QTest::addColumn<bool>("down");
    QTest::addColumn<QString>("trouble");
    QTest::addColumn<QString>("text");
    QTest::newRow("attention and sending") << 2 << 3 << 5 << true << QString() << QStringLiteral("2 件需要您处理，正在上传 1/3");
    QTest::newRow("attention, line down") << 2 << 0 << 5 << true << QString() << QStringLiteral("2 件需要您处理，线路断开");
    QTest::newRow("attention") << 2 << 0 << 5 << false << QString() << QStringLiteral("2 件需要您处理");
    QTest::newRow("sending") << 0 << 3 << 3 << false << QString() << QStringLiteral("正在上传 1/3");
    QTest::newRow("waiting") << 0 << 0 << 3 << false << QString() << QStringLiteral("3 件待上传，都已存好");
    QTest::newRow("waiting, line down") << 0 << 0 << 3 << true << QString() << QStringLiteral("3 件待上传，都已存好。线路 08:41 断开，通了自动传");
    QTest::newRow("clean") << 0 << 0 << 0 << false << QString() << QStringLiteral("全部已上传，今天 08:55 服务器已回执");
    QTest::newRow("clean and offline") << 0 << 0 << 0 << true << QString() << QStringLiteral("线路不通，没有待上传的");
    const auto silent = QStringLiteral("county_silent");
    QTest::newRow("attention, nobody answers") << 1 << 0 << 0 << true << silent << QStringLiteral("1 件需要您处理。县里的服务器没有回话，没有待上传的");
    QTest::newRow("waiting, nobody answers") << 0 << 0 << 3 << true << silent << QStringLiteral("3 件待上传，都已存好。县里的服务器没有回话。都存在本机，没有丢，会自动再传");
    QTest::newRow("clean, nobody answers") << 0 << 0 << 0 << true << silent << QStringLiteral("县里的服务器没有回话，没有待上传的");
}

void WidgetTest::theSyncStateIsTheFirstThatApplies()
{
    QFETCH(int, attention);
    QFETCH(int, sending);
    QFETCH(int, waiting);
    QFETCH(bool, down);
    QFETCH(QString, trouble);
    core::desk::SyncFacts facts;
    facts.trouble = trouble.toStdString();
    facts.attention = attention;
    facts.sending = sending;
    facts.sent = sending ? 1 : 0;
    facts.waiting = waiting;
    facts.lineDown = down;
    if (down)
        facts.downSince = core::parseInstant("2026-04-16T08:41:00+08:00");
    facts.lastReceipt = core::parseInstant("2026-04-16T08:55:00+08:00");
    QTEST(syncLine(facts, *core::parseInstant("2026-04-16T09:20:00+08:00")).text, "text");
}

void WidgetTest::theFocusRingFollowsTheKeyboardOnly()
{
    QWidget window;
    auto* box = new QVBoxLayout(&window);
    auto* first = new Button(ButtonKind::Plain, QStringLiteral("一"));
    auto* second = new Button(ButtonKind::Plain, QStringLiteral("二"));
    box->addWidget(first);
    box->addWidget(second);
    window.show();
    QApplication::setActiveWindow(&window);
    first->setFocus(Qt::MouseFocusReason);
    QTest::qWait(5);
    auto* ring = qApp->findChild<FocusRing*>();
    QVERIFY(ring);
    QVERIFY(!ring->overlay() || !ring->overlay()->isVisible());
    second->setFocus(Qt::TabFocusReason);
    QTRY_VERIFY(ring->overlay() && ring->overlay()->isVisible());
    QCOMPARE(ring->overlay()->geometry(), second->geometry().adjusted(-4, -4, 4, 4)); // 2 px line, 2 px gap
}

/// At 200 % a row is often taller than what is left of its list; below it stand the buttons of the page.
void WidgetTest::theRingOfARowStaysInsideItsList()
{
    QWidget window;
    window.resize(300, 200);
    QListWidget list(&window);
    list.setGeometry(0, 0, 300, 60);
    for (int i = 0; i < 3; ++i) {
        auto* row = new QListWidgetItem(QStringLiteral("谢宇航 与 苏兴旺"), &list);
        row->setSizeHint({200, 50});
    }
    window.show();
    QApplication::setActiveWindow(&window);
    list.clearFocus();
    const QRect below(0, 60, 300, 140);
    const QImage before = window.grab(below).toImage();
    list.setCurrentRow(1);
    list.verticalScrollBar()->setValue(0); // only the upper part of the row is to be seen
    list.setFocus(Qt::TabFocusReason);
    auto* ring = qApp->findChild<FocusRing*>();
    QTRY_VERIFY(ring && ring->overlay() && ring->overlay()->isVisible());
    QCOMPARE(window.grab(below).toImage(), before);
}

void WidgetTest::flowLayoutNeverLeavesItsWidth()
{
    QWidget area;
    auto* flow = new FlowLayout(&area);
    for (int i = 0; i < 12; ++i)
        flow->addWidget(new Tag(TagLook::Outline, QStringLiteral("材料 %1 份，请上门").arg(i)));
    for (const int width : {150, 333, 800}) {
        area.resize(width, flow->heightForWidth(width));
        area.show();
        QTest::qWait(1);
        for (auto* tag : area.findChildren<Tag*>())
            QVERIFY(tag->geometry().right() < width && tag->geometry().bottom() < area.height());
    }
}

void WidgetTest::tableModelsAreSound()
{
    DeskModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setGroups(gallery::todayGroups());
    model.toggle(model.rowCount() - 1);
    model.setGroups({});
    QCOMPARE(model.rowCount(), 0);
}

/// 发出预警。，橙色预警 was said of a row whose reason is a sentence.
void WidgetTest::whatIsSpokenHasOneMarkBetweenTwoWords()
{
    DeskRow row;
    row.title = QStringLiteral("登记措施");
    row.why = QStringLiteral("3月2日发出预警。");
    row.risk = Risk::Orange;
    row.due = QStringLiteral("今天");
    DeskModel model;
    DeskGroup group;
    group.rows = {row};
    model.setGroups({group});
    QCOMPARE(model.index(1, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("登记措施，3月2日发出预警。%1，今天").arg(riskWord(Risk::Orange)));
    QCOMPARE(ui::spoken({QStringLiteral("Raised."), QStringLiteral("today")}), QStringLiteral("Raised. today"));
    QCOMPARE(ui::spoken({QString(), QStringLiteral("今天")}), QStringLiteral("今天"));
}

/// The smallest window is 1024 x 540; with larger type not all entries have room.
void WidgetTest::everyEntryOfTheRailIsSeenOrSaidToBeThere()
{
    const auto whole = [](const QAbstractButton* entry) { return entry->visibleRegion().boundingRect().height() == entry->height(); };
    NavRail rail;
    rail.setItems(villageRail());
    rail.setNarrow(true);
    rail.resize(rail.width(), 540);
    rail.show();
    QCoreApplication::processEvents();
    for (const auto& item : villageRail()) {
        const auto* entry = rail.findChild<QAbstractButton*>(QStringLiteral("rail.") + item.id);
        QVERIFY2(entry && whole(entry), qPrintable(item.id));
    }
    auto* more = rail.findChild<QAbstractButton*>(QStringLiteral("rail.chevron-down"));
    QVERIFY(more && !more->isVisibleTo(&rail));
    rail.resize(rail.width(), 300);
    QCoreApplication::processEvents();
    QVERIFY(more->isVisibleTo(&rail));
    for (int pressed = 0; more->isVisibleTo(&rail) && pressed < 10; ++pressed) {
        more->click();
        QCoreApplication::processEvents();
    }
    QVERIFY(whole(rail.findChild<QAbstractButton*>(QStringLiteral("rail.help"))));
    QVERIFY(rail.findChild<QAbstractButton*>(QStringLiteral("rail.chevron-up"))->isVisibleTo(&rail));
}

/// What can be ticked has the one action "toggle"; it must do what a click does, else an entry of the rail is marked and its
/// page does not come.
void WidgetTest::assistiveTechnologyPressesWhatCanBeTicked()
{
    const auto toggle = [](QWidget* widget) {
        auto* reached = QAccessible::queryAccessibleInterface(widget);
        QVERIFY(reached && reached->actionInterface());
        reached->actionInterface()->doAction(QAccessibleActionInterface::toggleAction());
    };
    NavRail rail;
    rail.setItems(villageRail());
    rail.setCurrent(QStringLiteral("today"));
    QSignalSpy chosen(&rail, &NavRail::chosen);
    auto* disputes = rail.findChild<QAbstractButton*>(QStringLiteral("rail.disputes"));
    QVERIFY(disputes);
    toggle(disputes);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen.first().first().toString(), QStringLiteral("disputes"));
    QVERIFY(!disputes->isChecked()); // the page decides, then the rail follows

    ChoiceRow row(QStringLiteral("way"), {{QStringLiteral("visit"), QStringLiteral("Visit")}, {QStringLiteral("call"), QStringLiteral("Call")}});
    QSignalSpy answered(&row, &ChoiceRow::chosenChanged);
    auto* call = row.findChild<QRadioButton*>(QStringLiteral("choice.call"));
    QVERIFY(call);
    toggle(call);
    QCOMPARE(answered.size(), 1);
    QCOMPARE(row.chosen(), QStringLiteral("call"));
    auto* reached = QAccessible::queryAccessibleInterface(call);
    QCOMPARE(reached->role(), QAccessible::RadioButton);
    QVERIFY(reached->state().checked && reached->state().checkable);
    QCOMPARE(reached->text(QAccessible::Name), QStringLiteral("Call"));

    // While a screen reader listens, Qt makes the interface as soon as the name is set: before it can be ticked.
    const bool before = QAccessible::isActive();
    QAccessible::setActive(true);
    SegmentedChoice segments(QStringLiteral("scheme"), {{QStringLiteral("light"), QStringLiteral("Light")}, {QStringLiteral("dark"), QStringLiteral("Dark")}});
    QAccessible::setActive(before);
    QSignalSpy segment(&segments, &SegmentedChoice::chosenChanged);
    auto* dark = segments.findChild<QAbstractButton*>(QStringLiteral("segment.dark"));
    QVERIFY(dark);
    QCOMPARE(QAccessible::queryAccessibleInterface(dark)->role(), QAccessible::RadioButton);
    toggle(dark);
    QCOMPARE(segment.size(), 1);
    QCOMPARE(segments.chosen(), QStringLiteral("dark"));
    // What nobody said is not shown as said.
    segments.choose({});
    QVERIFY(!dark->isChecked());
    QVERIFY(segments.chosen().isEmpty());
}

void WidgetTest::whatHoldsAloneIsARadioButtonOfANamedGroup()
{
    NavRail rail;
    rail.setItems(villageRail());
    ChipRow chips;
    chips.setChips({{QStringLiteral("all"), QStringLiteral("All"), 3}, {QStringLiteral("mine"), QStringLiteral("Mine"), 1}});
    SegmentedChoice segments(QStringLiteral("scheme"), {{QStringLiteral("light"), QStringLiteral("Light")}, {QStringLiteral("dark"), QStringLiteral("Dark")}});
    ChoiceRow row(QStringLiteral("way"), {{QStringLiteral("visit"), QStringLiteral("Visit")}, {QStringLiteral("call"), QStringLiteral("Call")}});
    BigChoice big(QStringLiteral("mode"), QStringLiteral("mode"), {{QStringLiteral("phone"), {}, QStringLiteral("Telephone"), {}}});
    int said = 0;
    for (const QWidget* group : std::initializer_list<QWidget*>{&rail, &chips, &segments, &row, &big})
        for (auto* button : group->findChildren<QAbstractButton*>()) {
            if (!button->isCheckable())
                continue; // the rail's arrows
            ++said;
            auto* reached = QAccessible::queryAccessibleInterface(button);
            QCOMPARE(reached->role(), QAccessible::RadioButton);
            QCOMPARE(reached->parent()->role(), QAccessible::Grouping);
            QVERIFY(!reached->parent()->text(QAccessible::Name).isEmpty());
        }
    QCOMPARE(said, static_cast<int>(villageRail().size()) + 2 + 2 + 2 + 1);
    QWidget form;
    auto* alone = makeTick(QStringLiteral("asked alone"), QStringLiteral("alone"), &form);
    QCOMPARE(QAccessible::queryAccessibleInterface(alone)->role(), QAccessible::CheckBox);
}

void WidgetTest::tabComesToTheLinkOfAField()
{
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    auto* number = new FormField(QStringLiteral("Number"), &window);
    number->setFieldName(QStringLiteral("number"));
    number->setLink(QStringLiteral("No papers"));
    auto* phone = new FormField(QStringLiteral("Telephone"), &window);
    column->addWidget(number);
    column->addWidget(phone);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    auto* link = number->findChild<QWidget*>(QStringLiteral("number.link"));
    QVERIFY(link);
    number->setFocus();
    QCOMPARE(window.focusWidget(), number->edit());
    QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    QCOMPARE(window.focusWidget(), link);
    QTest::keyClick(window.focusWidget(), Qt::Key_Tab);
    QCOMPARE(window.focusWidget(), phone->edit());
    QTest::keyClick(window.focusWidget(), Qt::Key_Backtab);
    QCOMPARE(window.focusWidget(), link);
}

void WidgetTest::aPageWithAListIsScrolledWhereTheWindowIsLow()
{
    const auto made = [](bool whole) {
        auto* page = new QWidget;
        auto* box = new QVBoxLayout(page);
        box->setContentsMargins(0, 0, 0, 0);
        box->setSpacing(0);
        auto* chips = new QWidget;
        chips->setFixedHeight(300);
        auto* list = new QWidget;
        list->setMinimumHeight(270);
        box->addWidget(chips);
        box->addWidget(list, 1);
        if (whole)
            scrollWhole(page);
        return page;
    };
    PageScroll scroll(made(true));
    scroll.resize(800, 400);
    scroll.show();
    QTRY_COMPARE(scroll.widget()->height(), 570); // by hand: 300 and 270
    QVERIFY(scroll.widget()->width() < 800);      // beside the scroll bar
    scroll.resize(800, 700);
    QTRY_COMPARE(scroll.widget()->size(), QSize(800, 700));
    PageScroll fixed(made(false));
    fixed.resize(800, 600);
    fixed.show();
    QTRY_COMPARE(fixed.widget()->size(), QSize(800, 600));
}

static const ui::test::Add<WidgetTest> kAddWidgetTest;

#include "tst_widgets.moc"
