#include "core/kinds/kind.h"
#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/pages_sample/sample_port.h"
#include "tests/ui/run.h"
#include "ui/court/dispatch_page.h"
#include "ui/frame/nav_rail.h"
#include "ui/intake/intake_page.h"
#include "ui/mediation/amend_page.h"
#include "ui/mediation/consent_page.h"
#include "ui/mediation/package_pages.h"
#include "ui/mediation/sheet_form.h"
#include "ui/mediation/sheets.h"
#include "ui/printing/preview_page.h"
#include "ui/printing/print_pane.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/offers.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/strips.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QListWidget>
#include <QRegularExpression>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

/// What a person met who walked the whole story on the screen: each was a dead end or a silence once.
class TestWalk : public QObject {
    Q_OBJECT
private slots:
    void missingNumbersHaveAFormOfTheirOwn();
    void onlyWhatWasTypedIsAmended();
    void aNumberFillsInSexAndBirth();
    void nothingChangedIsNotSaved();
    void aFaultFarUpInTheFormIsSeen();
    void theIntakeLeadsToTheFieldThatIsMissing();
    void theFormGoesWithItsAct();
    void theClaimJustEnteredIsChosen();
    void aCommitteeChosenForOneClaimIsNotMeantForTheNext();
    void whatIsLookedAtIsWhatIsPrinted();
    void thePreviewKnowsTheWayBack();
    void theNoticeAsksForNoVersion();
    void theJudgeComesBackToThePackage();
    void theAnswersOfAnApplicationAreKept();
    void whatWasAgreedToIsTakenBack();
    void everyTurnHasAFormAndAWord_data();
    void everyTurnHasAFormAndAWord();
    void everyActHasANameAndAPicture();
    void noTwoEntriesOfARailShareAPicture();
    void enterTwiceDoesNotAct();
};

namespace {

template <class Page>
void openOn(Page& page, const QString& argument)
{
    page.resize(1000, 620);
    page.show();
    page.open(argument);
    sample::settle();
}

template <class Widget>
bool inView(const QWidget& page, const Widget* widget)
{
    const auto* area = page.findChild<QScrollArea*>();
    return area->viewport()->rect().intersects(QRect(widget->mapTo(area->viewport(), QPoint()), widget->size()));
}

void type(QWidget& page, const char* field, const QString& words)
{
    auto* frame = page.findChild<FormField*>(QLatin1String(field));
    QVERIFY2(frame, field);
    frame->edit()->setFocus();
    frame->edit()->clear();
    QTest::keyClicks(frame->edit(), words);
    emit frame->settled(words);
}

} // namespace

void TestWalk::missingNumbersHaveAFormOfTheirOwn()
{
    sample::SamplePort port;
    PreviewPage page(port);
    openOn(page, port.subject(QStringLiteral("mediating")));
    QSignalSpy went(&page, &Page::goTo);
    emit page.pane()->fieldAsked(QStringLiteral("p1.idNumber"));
    QCOMPARE(went.size(), 1);
    QCOMPARE(went.front().at(0).toString(), QStringLiteral("amend"));
    QCOMPARE(went.front().at(1).toString(), port.subject(QStringLiteral("mediating")) + QStringLiteral("/p1.idNumber"));
}

void TestWalk::onlyWhatWasTypedIsAmended()
{
    sample::SamplePort port;
    AmendPage page(port);
    openOn(page, port.subject(QStringLiteral("mediating")) + QStringLiteral("/p2.phone"));
    type(page, "amend.p2.phone", QStringLiteral("154 1170 2390"));
    page.findChild<FormField*>(QStringLiteral("amend.p2.agent"))->edit()->insert(QStringLiteral("周律师"));
    page.finish();
    sample::settle();
    QCOMPARE(port.performed.size(), std::size_t(1));
    const auto& draft = port.performed.front();
    QCOMPARE(QString::fromStdString(draft.kind), QStringLiteral("dispute.amend"));
    QVERIFY(!draft.body.contains("content"));
    const auto& fields = draft.body.at("identity").as_object().at("fields").as_object();
    QCOMPARE(fields.size(), std::size_t(2));
    QCOMPARE(QString::fromUtf8(fields.at("p2.agent").as_string().c_str()), QStringLiteral("周律师"));
    QCOMPARE(QString::fromUtf8(fields.at("p2.phone").as_string().c_str()), QStringLiteral("15411702390"));
}

void TestWalk::aNumberFillsInSexAndBirth()
{
    sample::SamplePort port;
    AmendPage page(port);
    openOn(page, port.subject(QStringLiteral("mediating")));
    type(page, "amend.p1.idNumber", QStringLiteral("11010519491231002X")); // the example of GB 11643: a woman, 31 December 1949
    QCOMPARE(page.findChild<FormField*>(QStringLiteral("amend.p1.birth"))->text(), QStringLiteral("1949-12-31"));
    QCOMPARE(qobject_cast<ChoiceRow*>(page.findChild<FieldFrame*>(QStringLiteral("amend.p1.sex"))->editor())->chosen(), QStringLiteral("女"));
}

void TestWalk::nothingChangedIsNotSaved()
{
    sample::SamplePort port;
    AmendPage page(port);
    openOn(page, port.subject(QStringLiteral("mediating")));
    page.finish();
    sample::settle();
    QVERIFY(port.performed.empty());
    QVERIFY(!page.findChild<ErrorStrip*>()->what().isEmpty());
}

void TestWalk::aFaultFarUpInTheFormIsSeen()
{
    sample::SamplePort port;
    SheetForm* page = nullptr;
    for (const auto& sheet : mediationSheets())
        if (sheet.id == QStringLiteral("session"))
            page = new SheetForm(port, sheet);
    std::unique_ptr<SheetForm> owned(page);
    openOn(*page, port.subject(QStringLiteral("mediating")));
    auto* area = page->findChild<QScrollArea*>();
    area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    sample::settle();
    page->finish();
    sample::settle();
    auto* strip = page->findChild<ErrorStrip*>();
    QVERIFY(strip->isVisible());
    QVERIFY(strip->visibleRegion().boundingRect().height() > strip->height() / 2);
    QVERIFY(QApplication::focusWidget() != nullptr);
    QVERIFY(inView(*page, QApplication::focusWidget()));
}

void TestWalk::theIntakeLeadsToTheFieldThatIsMissing()
{
    sample::SamplePort port;
    IntakePage page(port);
    openOn(page, QString());
    const auto fields = page.findChildren<FormField*>(QRegularExpression(QStringLiteral("^intake\\.p[12]\\.name$")));
    QCOMPARE(fields.size(), 2);
    for (auto* field : fields)
        QTest::keyClicks(field->edit(), QStringLiteral("Tan"));
    page.finish();
    sample::settle();
    auto* strip = page.findChild<ErrorStrip*>();
    QVERIFY(strip->isVisible() && !strip->visibleRegion().isEmpty());
    auto* type = page.findChild<QComboBox*>(QStringLiteral("intake.type.edit"));
    auto* focus = QApplication::focusWidget();
    QVERIFY(focus && (!type || focus == type));
    const auto* area = page.findChild<QScrollArea*>(QStringLiteral("intake.scroll"));
    QVERIFY(area->viewport()->rect().contains(focus->mapTo(area->viewport(), focus->rect().center())));
}

void TestWalk::theFormGoesWithItsAct()
{
    sample::SamplePort port;
    AmendPage page(port);
    const auto subject = port.subject(QStringLiteral("mediating"));
    openOn(page, subject);
    type(page, "amend.p1.phone", QStringLiteral("15412342961"));
    page.leave();
    sample::settle();
    QCOMPARE(port.stored.size(), std::size_t(1));
    page.finish();
    sample::settle();
    QCOMPARE(QString::fromStdString(port.performed.front().form), QStringLiteral("amend/") + subject);
    QVERIFY(port.stored.empty());
}

void TestWalk::theClaimJustEnteredIsChosen()
{
    sample::SamplePort port(sample::Desk::Court);
    DispatchPage page(port);
    openOn(page, port.subject(QStringLiteral("assigned")));
    QCOMPARE(page.findChild<DeskList*>()->currentId(), port.subject(QStringLiteral("assigned")));
}

void TestWalk::aCommitteeChosenForOneClaimIsNotMeantForTheNext()
{
    sample::SamplePort port(sample::Desk::Court);
    DispatchPage page(port);
    openOn(page, port.subject(QStringLiteral("claim")));
    auto* list = page.findChild<DeskList*>();
    auto* target = page.findChild<QComboBox*>(QStringLiteral("dispatch.target"));
    const int proposed = target->currentIndex();
    const int other = proposed == 0 ? 1 : 0;
    target->setCurrentIndex(other);
    sample::settle();
    emit port.changed(); // news from the county leave the choice alone
    sample::settle();
    QCOMPARE(target->currentIndex(), other);
    page.open(QString()); // nor does a look at another page
    sample::settle();
    QCOMPARE(target->currentIndex(), other);
    list->setCurrentId(port.subject(QStringLiteral("assigned")));
    sample::settle();
    list->setCurrentId(port.subject(QStringLiteral("claim")));
    sample::settle();
    QCOMPARE(target->currentIndex(), proposed);
}

void TestWalk::whatIsLookedAtIsWhatIsPrinted()
{
    sample::SamplePort port;
    PreviewPage page(port);
    openOn(page, port.subject(QStringLiteral("mediating")));
    auto* list = page.findChild<QListWidget*>(QStringLiteral("print.papers"));
    QVERIFY(list->count() > 2);
    QCOMPARE(list->item(0)->checkState(), Qt::Checked);
    list->setCurrentRow(1);
    sample::settle();
    QCOMPARE(list->item(0)->checkState(), Qt::Unchecked);
    QCOMPARE(list->item(1)->checkState(), Qt::Checked);
    list->item(0)->setCheckState(Qt::Checked); // by hand: from now on a look ticks nothing
    list->setCurrentRow(2);
    sample::settle();
    QCOMPARE(list->item(0)->checkState(), Qt::Checked);
    QCOMPARE(list->item(1)->checkState(), Qt::Checked);
    QCOMPARE(list->item(2)->checkState(), Qt::Unchecked);
}

void TestWalk::thePreviewKnowsTheWayBack()
{
    sample::SamplePort port;
    PreviewPage page(port);
    const auto subject = port.subject(QStringLiteral("mediating"));
    openOn(page, subject);
    QCOMPARE(page.head().parentId, QStringLiteral("dispute"));
    QCOMPARE(page.head().parentArgument, subject);
    QVERIFY(!page.head().parent.isEmpty());
}

void TestWalk::theNoticeAsksForNoVersion()
{
    sample::SamplePort port;
    for (const auto& sheet : mediationSheets())
        if (sheet.id == QStringLiteral("notice"))
            for (const auto& field : sheet.fields)
                QVERIFY(field.key != "version");
}

void TestWalk::whatWasAgreedToIsTakenBack()
{
    sample::SamplePort port;
    ConsentPage page(port);
    openOn(page, port.subject(QStringLiteral("mediating")));
    for (const char* party : {"p1", "p2"}) { // one who stops ends it for both; the second word adds nothing
        auto* row = page.findChild<ChoiceRow*>(QStringLiteral("consent.%1.answer").arg(QLatin1String(party)));
        QVERIFY(row);
        row->choose(QStringLiteral("withdrawn"));
    }
    page.finish();
    sample::settle();
    QCOMPARE(port.performed.size(), std::size_t(1));
    const auto& draft = port.performed.front();
    QCOMPARE(QString::fromStdString(draft.kind), QStringLiteral("dispute.withdraw_consent"));
    QCOMPARE(QString::fromUtf8(draft.body.at("steps").as_object().at("party").as_string().c_str()), QStringLiteral("p1"));
}

void TestWalk::everyTurnHasAFormAndAWord_data()
{
    QTest::addColumn<QString>("kind");
    for (const char* kind : {"void", "invite", "not_reached", "not_mediable", "reopen", "withdraw_claim", "withdraw_consent", "replace_mediator", "investigate", "sham_stop", "undraft", "seal_refused", "centre_close", "sealed_note", "assign",
                             "court_closed"})
        QTest::newRow(kind) << QStringLiteral("dispute.") + QLatin1String(kind);
}

void TestWalk::everyTurnHasAFormAndAWord()
{
    QFETCH(const QString, kind);
    const auto page = pageOfKind(kind.toStdString());
    const auto sheets = mediationSheets();
    QCOMPARE(std::count_if(sheets.begin(), sheets.end(), [&](const Sheet& sheet) { return sheet.id == page && QString::fromStdString(sheet.kind) == kind; }), 1);
    QVERIFY2(actWord(kind) != kind, qPrintable(kind));
    QVERIFY(actWord(QStringLiteral("dispute.batch")) != QStringLiteral("dispute.batch"));
}

/// In the outbox and in the course of a matter an act stands by its name: a judge read "confirmation.review" there.
void TestWalk::everyActHasANameAndAPicture()
{
    QStringList raw;
    for (const auto& kind : core::allKinds()) {
        const auto label = kindLabel(std::string(kind.info.name));
        if (label.word == ui::text(kind.info.name) || label.icon.isEmpty())
            raw << ui::text(kind.info.name);
    }
    QVERIFY2(raw.isEmpty(), qPrintable(raw.join(QLatin1Char(' '))));
}

void TestWalk::noTwoEntriesOfARailShareAPicture()
{
    for (const auto& rail : {villageRail(), courtRail()}) {
        QStringList icons;
        for (const auto& item : rail)
            icons << item.icon;
        QCOMPARE(icons.removeDuplicates(), 0);
    }
}

/// The first Enter, on the desk, opens the form; a second must not do what nobody has looked at (an empty archive form was filed so).
void TestWalk::enterTwiceDoesNotAct()
{
    sample::SamplePort port;
    std::unique_ptr<SheetForm> page;
    for (const auto& sheet : mediationSheets())
        if (sheet.id == QStringLiteral("close"))
            page = std::make_unique<SheetForm>(port, sheet);
    openOn(*page, port.subject(QStringLiteral("performing")));
    auto* focus = QApplication::focusWidget();
    QVERIFY(focus);
    QVERIFY2(qobject_cast<QAbstractButton*>(focus) == nullptr, qPrintable(focus->objectName()));
    QVERIFY(focus->focusPolicy() != Qt::NoFocus); // its ring is seen
    QTest::keyClick(focus, Qt::Key_Return);
    sample::settle();
    QVERIFY(port.performed.empty());
}

void TestWalk::theAnswersOfAnApplicationAreKept()
{
    sample::SamplePort port;
    const auto subject = port.subject(QStringLiteral("signed"));
    {
        ApplyPage page(port);
        openOn(page, subject);
        const auto rows = page.findChildren<ChoiceRow*>();
        QVERIFY(rows.size() > 2);
        rows.at(1)->choose(QStringLiteral("explained"));
        page.findChildren<QCheckBox*>().front()->setChecked(true);
        emit rows.at(1)->chosenChanged(QStringLiteral("explained"));
        page.leave();
        sample::settle();
    }
    ApplyPage again(port);
    openOn(again, subject);
    QCOMPARE(again.findChildren<ChoiceRow*>().at(1)->chosen(), QStringLiteral("explained"));
    QCOMPARE(again.findChildren<ChoiceRow*>().at(0)->chosen(), QString());
    QVERIFY(again.findChildren<QCheckBox*>().front()->isChecked());
}

void TestWalk::theJudgeComesBackToThePackage()
{
    sample::SamplePort port(sample::Desk::Court);
    for (const auto& sheet : mediationSheets()) {
        if (sheet.id != QStringLiteral("court.supplement"))
            continue;
        SheetForm page(port, sheet);
        openOn(page, port.subject(QStringLiteral("review")));
        QSignalSpy went(&page, &Page::goTo);
        page.back();
        QCOMPARE(went.size(), 1);
        QCOMPARE(went.front().at(0).toString(), QStringLiteral("confirmation"));
        QCOMPARE(went.front().at(1).toString(), port.subject(QStringLiteral("review")));
        QCOMPARE(page.railId(), QStringLiteral("confirmation"));
        return;
    }
    QFAIL("no such sheet");
}

static const ui::test::Add<TestWalk> kAddTestWalk;
#include "tst_walk.moc"
