#include "core/library/state.h"
#include "core/rota/state.h"
#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/pages_sample/names.h"
#include "tests/ui/run.h"
#include "ui/disputes/dispute_page.h"
#include "ui/library/contacts_page.h"
#include "ui/library/library_page.h"
#include "ui/library/sheets.h"
#include "ui/library/wording_form.h"
#include "ui/mediation/sheet_form.h"
#include "ui/widgets/button.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/paper_view.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QCheckBox>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

/// The library, the card of whom to call and the duty roster as a person uses them.
class TestLibraryPages : public QObject {
    Q_OBJECT
private slots:
    void aCharacterIsEnoughToFind();
    void whatIsOutOfForceSaysSo();
    void whereChipsHaveNoRoomTheChoiceHasItsLabel();
    void aDisputeLeadsToWhatFitsIt();
    void anItemIsPrinted();
    void theCardNamesPeopleAndVacancies();
    void whereNoDutyIsPlannedTheFormSaysWhatToDo();
    void severalDaysBecomeHalfDaysOfWorkingDays();
    void aDigestFilledFromTheDeskMissesNothingThatIsThere();
    void theWordsOfAPaperAreChangedSeenAndPublished();

private:
    static QString wordsOf(const QWidget& page)
    {
        QStringList words;
        for (const auto* label : page.findChildren<ui::PlainLabel*>())
            words.append(label->plainText());
        return words.join(QLatin1Char('\n'));
    }
    static int rowsOf(const ui::LibraryPage& page)
    {
        const auto* list = page.findChild<ui::DeskList*>(QStringLiteral("library.list"));
        int rows = 0;
        for (int line = 0; line < list->desk()->rowCount(); ++line)
            rows += list->desk()->row(line) ? 1 : 0;
        return rows;
    }
};

namespace {

/// As an input method writes Chinese; key presses are Latin.
void type(const ui::LibraryPage& page, const QString& text)
{
    QInputMethodEvent event;
    event.setCommitString(text);
    QCoreApplication::sendEvent(page.findChild<ui::FormField*>(QStringLiteral("library.search"))->edit(), &event);
}

} // namespace

void TestLibraryPages::aCharacterIsEnoughToFind()
{
    sample::SamplePort port;
    ui::LibraryPage page(port);
    page.show();
    page.open({});
    QTRY_VERIFY(rowsOf(page) >= 70);
    const auto all = rowsOf(page);
    type(page, QStringLiteral("沟"));
    QTRY_VERIFY(rowsOf(page) > 0 && rowsOf(page) < all);
    type(page, QStringLiteral("鼋"));
    QTRY_COMPARE(rowsOf(page), 0);
}

void TestLibraryPages::whatIsOutOfForceSaysSo()
{
    sample::SamplePort port;
    ui::LibraryPage page(port);
    page.show();
    page.open(port.subject(QStringLiteral("repealed")));
    QTRY_VERIFY(page.findChild<QWidget*>(QStringLiteral("library.warning")));
    QVERIFY(wordsOf(page).contains(QStringLiteral("已被替代，不要再据此办理。")));
}

void TestLibraryPages::whereChipsHaveNoRoomTheChoiceHasItsLabel()
{
    sample::SamplePort port;
    ui::LibraryPage page(port);
    page.setNarrow(true);
    page.resize(900, 700);
    page.show();
    page.open({});
    sample::settle();
    const auto* sorts = page.findChild<QWidget*>(QStringLiteral("library.sort"));
    QVERIFY(sorts && sorts->isVisible());
    const auto nameless = sample::namelessControls(page);
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QLatin1Char('\n'))));
}

void TestLibraryPages::aDisputeLeadsToWhatFitsIt()
{
    sample::SamplePort port;
    ui::DisputePage dispute(port);
    dispute.show();
    QSignalSpy gone(&dispute, &ui::Page::goTo);
    dispute.open(port.subject(QStringLiteral("mediating")));
    QTRY_VERIFY(dispute.findChild<ui::Button*>(QStringLiteral("dispute.library")) && dispute.findChild<ui::Button*>(QStringLiteral("dispute.library"))->isVisible());
    dispute.findChild<ui::Button*>(QStringLiteral("dispute.library"))->click();
    QCOMPARE(gone.size(), 1);
    QCOMPARE(gone[0][0].toString(), QStringLiteral("library"));
    QVERIFY2(gone[0][1].toString().startsWith(QStringLiteral("for/D")), qPrintable(gone[0][1].toString()));
    ui::LibraryPage page(port);
    page.show();
    page.open(QStringLiteral("for/D13/township"));
    QTRY_VERIFY(rowsOf(page) > 0);
    QVERIFY(!page.findChild<ui::Button*>(QStringLiteral("library.all"))->isHidden());
    const auto few = rowsOf(page);
    page.findChild<ui::Button*>(QStringLiteral("library.all"))->click();
    QTRY_VERIFY(rowsOf(page) > few);
}

void TestLibraryPages::anItemIsPrinted()
{
    sample::SamplePort port;
    ui::LibraryPage page(port);
    page.show();
    page.open({});
    QTRY_VERIFY(page.findChild<ui::Button*>(QStringLiteral("library.print")));
    QVERIFY2(!page.findChild<ui::Button*>(QStringLiteral("library.mark")), "a village does not mark");
    QSignalSpy gone(&page, &ui::Page::goTo);
    page.findChild<ui::Button*>(QStringLiteral("library.print"))->click();
    QCOMPARE(gone[0][0].toString(), QStringLiteral("papers"));
    const auto id = core::subjectFromText(gone[0][1].toString().toStdString());
    QVERIFY(id);
    bool made = false;
    port.paper(*id, QStringLiteral("library_item"), ui::Numbers::Hidden, &page, [&](core::Result<ui::PaperPdf> paper) { made = paper && paper->pages >= 1; });
    QTRY_VERIFY(made);
}

void TestLibraryPages::theCardNamesPeopleAndVacancies()
{
    sample::SamplePort port;
    ui::ContactsPage page(port);
    page.show();
    page.open({});
    QTRY_VERIFY(wordsOf(page).contains(QStringLiteral("本站负责人")));
    QVERIFY(wordsOf(page).contains(QStringLiteral("联系点法官")));
    QVERIFY2(page.findChild<ui::Button*>(QStringLiteral("contacts.enter"))->isVisibleTo(&page), "the liaison plans duty");
    QSignalSpy gone(&page, &ui::Page::goTo);
    page.findChild<ui::Button*>(QStringLiteral("contacts.enter"))->click();
    QCOMPARE(gone[0][0].toString(), QStringLiteral("rota.change"));
}

void TestLibraryPages::whereNoDutyIsPlannedTheFormSaysWhatToDo()
{
    sample::SamplePort port;
    for (const auto& sheet : ui::librarySheets()) {
        if (sheet.id != QLatin1String("rota.change"))
            continue;
        ui::SheetForm form(port, sheet);
        form.show();
        for (const auto& argument : {QString(), QString::fromStdString(core::toText(core::rota::subjectOf("org-shiguling")))}) {
            form.open(argument);
            sample::settle();
            const auto* error = form.findChild<ui::ErrorStrip*>();
            QVERIFY(error && error->isVisibleTo(&form));
            QVERIFY2(error->what().contains(QStringLiteral("排值班")), qPrintable(error->what()));
        }
        return;
    }
    QFAIL("no such form");
}

void TestLibraryPages::severalDaysBecomeHalfDaysOfWorkingDays()
{
    sample::SamplePort port;
    for (const auto& sheet : ui::librarySheets()) {
        if (sheet.id != QLatin1String("rota.enter"))
            continue;
        // Thursday to Tuesday: four working days, the mornings.
        const auto drafts = sheet.compose({{"steps", boost::json::object{{"from", "2026-04-23"}, {"until", "2026-04-28"}, {"halves", boost::json::array{"morning"}}, {"account", "duandefu"}, {"name", "多余"}}}}, {}, port);
        QCOMPARE(drafts.size(), 1U);
        const auto& turns = drafts[0].body.at("steps").at("turns").as_array();
        QCOMPARE(turns.size(), 4U);
        QCOMPARE(turns[2].at("on").as_string(), boost::json::string("2026-04-27"));
        QVERIFY(!turns[0].as_object().contains("name"));
        QCOMPARE(drafts[0].body.at("steps").at("organisation").as_string(), boost::json::string("org-xizhuping"));
    }
}

void TestLibraryPages::aDigestFilledFromTheDeskMissesNothingThatIsThere()
{
    sample::SamplePort port{sample::Desk::Village};
    for (const auto& sheet : ui::librarySheets()) {
        if (sheet.id != QLatin1String("library.publish"))
            continue;
        ui::SheetForm form(port, sheet);
        form.open({});
        form.show();
        sample::settle();
        const auto* missing = form.findChild<ui::PlainLabel*>(QStringLiteral("library.publish.missing"));
        QVERIFY(missing);
        QVERIFY2(!missing->plainText().contains(QStringLiteral("月份")), qPrintable(missing->plainText()));
        return;
    }
    QFAIL("no such form");
}

void TestLibraryPages::theWordsOfAPaperAreChangedSeenAndPublished()
{
    sample::SamplePort port{sample::Desk::Court};
    ui::WordingForm form(port);
    form.open(QStringLiteral("notice"));
    form.show();
    sample::settle();
    auto* area = form.findChild<ui::FormArea*>(QStringLiteral("wording.4"));
    QVERIFY(area);
    QCOMPARE(area->text(), QStringLiteral("人民调解委员会调解民间纠纷，不收取任何费用（第四条）。"));
    QVERIFY(form.findChild<ui::PaperView*>(QStringLiteral("wording.sheet"))->pageCount() > 0);

    const auto* missing = form.findChild<ui::PlainLabel*>(QStringLiteral("library.wording.missing"));
    QCOMPARE(missing->plainText(), QStringLiteral("还没有改哪一句"));
    form.finish();
    QVERIFY2(port.performed.empty(), "nothing was changed");

    area->edit()->setPlainText(QStringLiteral("调解不收费，也不收复印费。"));
    sample::settle();
    form.findChild<QCheckBox*>(QStringLiteral("wording.checked"))->click();
    form.finish();
    sample::settle();
    QCOMPARE(port.performed.size(), 1U);
    const auto& draft = port.performed.front();
    QCOMPARE(draft.kind, std::string("library.publish"));
    const auto& label = draft.body.at("steps").at("label");
    QCOMPARE(label.at("id").as_string(), boost::json::string("wording-notice-1"));
    QCOMPARE(label.at("checked").as_bool(), true);
    const auto& sections = draft.body.at("content").at("text").at("sections").as_array();
    QCOMPARE(sections.size(), 1U);
    QCOMPARE(sections[0].at("title").as_string(), boost::json::string("人民调解委员会调解民间纠纷，不收取任何费用（第四条）。"));
    QCOMPARE(sections[0].at("text").as_string(), boost::json::string("调解不收费，也不收复印费。"));
}

static const ui::test::Add<TestLibraryPages> kAddTestLibraryPages;

#include "tst_library_pages.moc"
