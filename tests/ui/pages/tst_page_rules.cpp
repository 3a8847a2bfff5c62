#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/pages_sample/names.h"
#include "tests/ui/run.h"
#include "ui/mediation/answers.h"
#include "ui/court/dispatch_page.h"
#include "ui/court/review_page.h"
#include "ui/court/review_point.h"
#include "ui/intake/intake_page.h"
#include "ui/disputes/dispute_page.h"
#include "ui/mediation/consent_page.h"
#include "ui/mediation/proposal_page.h"
#include "ui/mediation/sheets.h"
#include "ui/outbox/outbox_page.h"
#include "ui/settings/settings_page.h"
#include "ui/statistics/figure_words.h"
#include "ui/text/duty_words.h"
#include "ui/widgets/button.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>

namespace {

using sample::Desk;
using sample::SamplePort;

template <class Widget>
Widget* part(const QWidget& page, const char* name)
{
    return page.findChild<Widget*>(QLatin1String(name));
}

void show(ui::Page& page, const QString& argument = {})
{
    page.resize(1200, 700);
    page.show();
    page.open(argument);
    sample::settle();
}

QString labelOf(const QWidget& page, const char* name)
{
    const auto* label = part<ui::PlainLabel>(page, name);
    return label ? label->plainText() : QString();
}

bool anyLabelSays(const QWidget& page, const QString& words)
{
    const auto labels = page.findChildren<ui::PlainLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](const auto* label) { return label->plainText().contains(words); });
}

std::unique_ptr<ui::SheetForm> sheetForm(SamplePort& port, const QString& id)
{
    for (const auto& sheet : ui::mediationSheets())
        if (sheet.id == id)
            return std::make_unique<ui::SheetForm>(port, sheet);
    return nullptr;
}

const char* kindOf(const SamplePort& port) { return port.performed.empty() ? "nothing" : port.performed.front().kind.c_str(); }

} // namespace

/// What UI.md promises of single pages, with a port that answers as the real one does.
class TestPageRules : public QObject {
    Q_OBJECT
private slots:
    void moneyStandsInGroups()
    {
        using core::statistics::Unit;
        QCOMPARE(ui::figureWord({.value = 18'200'000}, Unit::Money), QStringLiteral("182,000.00"));
        QCOMPARE(ui::figureWord({.value = 50}, Unit::Money), QStringLiteral("0.50"));
        QCOMPARE(ui::figureWord({.value = 50, .unknown = true}, Unit::Money), QStringLiteral("—"));
        QCOMPARE(ui::figureWord({.value = 50, .few = true}, Unit::Money), QStringLiteral("<5"));
    }

    /// Facts of a unit were saved with today as the end of its term when nobody had spoken of a term.
    void aDayThatMayBeMissingIsMissingUntilSomebodyEntersIt()
    {
        const ui::SheetField field{ui::SheetField::Type::Day, "steps", "termUntil", QStringLiteral("任期到"), false, {}, {}, true};
        QWidget parent;
        const auto answer = ui::makeAnswer(field, {&parent, QStringLiteral("term"), {}, core::Day{std::chrono::days{20'000}}, [] {}, {}, {}, {}});
        QVERIFY(answer->value().is_null());
        parent.findChild<QCheckBox*>(QStringLiteral("term.has"))->click();
        QCOMPARE(answer->value().as_string(), boost::json::string("2024-10-04"));
        answer->setValue("2024-11-30");
        QCOMPARE(answer->value().as_string(), boost::json::string("2024-11-30"));
        answer->setValue(nullptr);
        QVERIFY(answer->value().is_null());
    }
    void nobodysConsentIsTickedBeforehand()
    {
        SamplePort port;
        ui::ConsentPage page(port);
        show(page, port.subject(QStringLiteral("consent")));
        const auto buttons = page.findChildren<QRadioButton*>();
        QCOMPARE(buttons.size(), 6);
        for (const auto* button : buttons)
            QVERIFY(!button->isChecked());
    }

    void savingWithoutAnAnswerPerformsNothing()
    {
        SamplePort port;
        ui::ConsentPage page(port);
        show(page, port.subject(QStringLiteral("consent")));
        QVERIFY(page.finish());
        sample::settle();
        QCOMPARE(port.performed.size(), std::size_t(0));
    }

    void onlyTheAnswerThatWasGivenIsSaved()
    {
        SamplePort port;
        ui::ConsentPage page(port);
        show(page, port.subject(QStringLiteral("consent")));
        auto* row = part<ui::ChoiceRow>(page, "consent.p2.answer");
        QVERIFY(row);
        row->findChild<QRadioButton*>(QStringLiteral("choice.agreed"))->click();
        QVERIFY(page.finish());
        sample::settle();
        QCOMPARE(port.performed.size(), std::size_t(1));
        QCOMPARE(port.performed.front().kind, std::string("dispute.consent"));
        QCOMPARE(port.performed.front().body.at("steps").at("party").as_string(), "p2");
    }

    void consentSaysHowManyAreStillMissing()
    {
        SamplePort port;
        ui::ConsentPage page(port);
        show(page, port.subject(QStringLiteral("consent")));
        part<ui::ChoiceRow>(page, "consent.p1.answer")->findChild<QRadioButton*>(QStringLiteral("choice.agreed"))->click();
        page.nextFault();
        QVERIFY2(labelOf(page, "consent.missing").contains(QStringLiteral("1 人")), qPrintable(labelOf(page, "consent.missing")));
    }

    void aRulingStaysShutUntilEveryPointIsYesAndBothWereHeard()
    {
        SamplePort port(Desk::Court);
        ui::ReviewPage page(port);
        show(page, port.subject(QStringLiteral("review")));
        auto* rule = part<ui::Button>(page, "review.rule");
        QVERIFY(rule && rule->isVisible() && !rule->isEnabled());
        QVERIFY(!labelOf(page, "review.reason").isEmpty());
        const auto points = page.findChildren<ui::ReviewPoint*>();
        QCOMPARE(points.size(), 9);
        for (auto* point : points) {
            QVERIFY(point->answer().isEmpty());
            QTest::keyClick(point, Qt::Key_Y);
        }
        QVERIFY(!rule->isEnabled());
        for (const char* party : {"review.heard.p1", "review.heard.p2"})
            part<QCheckBox>(page, party)->setChecked(true);
        QVERIFY(rule->isEnabled());
        QTest::keyClick(points.first(), Qt::Key_A); // one to be asked again
        QVERIFY(!rule->isEnabled());
    }

    void pressingAPointGoesThroughItsAnswers()
    {
        ui::ReviewPoint point(QStringLiteral("will"), QStringLiteral("双方自愿"));
        for (const char* answer : {"yes", "ask", "no", ""}) {
            point.click();
            QCOMPARE(point.answer(), QLatin1String(answer));
        }
    }

    /// Of a period that has ended a form said "剩 -12 天".
    void noFormSpeaksOfFewerDaysThanNone()
    {
        SamplePort port;
        const auto& expired = *port.view(QStringLiteral("expired")).state.as<core::dispute::State>();
        int told = 0;
        for (const auto& sheet : ui::mediationSheets())
            if (const auto advice = sheet.advice ? sheet.advice(expired, port) : QString(); !advice.isEmpty()) {
                QVERIFY2(!advice.contains(QLatin1Char('-')), qPrintable(sheet.id + QStringLiteral(": ") + advice));
                told += advice.contains(QStringLiteral("满")) || advice.contains(QStringLiteral("超"));
            }
        QVERIFY(told >= 3); // extension, appraisal, township
        core::duty::Duty duty;
        for (const char* code : {"session", "draft"}) {
            duty.whyCode = code;
            duty.facts = {{"number", 2}, {"on", "2026-03-02"}, {"left", -12}};
            QVERIFY2(!ui::dutyWhy(duty).isEmpty() && !ui::dutyWhy(duty).contains(QLatin1Char('-')), qPrintable(ui::dutyWhy(duty)));
        }
    }

    void keysOneAndTwoChooseAVersion_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("mine") << int(Qt::Key_1) << QStringLiteral("154 1170 1188");
        QTest::newRow("the standing one") << int(Qt::Key_2) << QStringLiteral("154 1170 2391");
        QTest::newRow("both") << int(Qt::Key_3) << QStringLiteral("154 1170 1188、154 1170 2391");
    }

    void keysOneAndTwoChooseAVersion()
    {
        QFETCH(int, key);
        QFETCH(QString, value);
        SamplePort port;
        ui::OutboxPage page(port);
        show(page);
        QTest::keyClick(&page, Qt::Key(key));
        sample::settle();
        QCOMPARE(kindOf(port), "dispute.settle_field");
        const auto& choice = port.performed.front().body.at("identity").as_object();
        QCOMPARE(QString::fromStdString(std::string(choice.at("value").as_string())), value);
        QCOMPARE(choice.at("field").as_string(), "p2.phone");
    }

    void withoutALineNothingIsAssignedOrQueued()
    {
        SamplePort port(Desk::Court);
        port.facts.lineDown = true;
        ui::DispatchPage page(port);
        show(page);
        auto* assign = part<ui::Button>(page, "dispatch.assign");
        QVERIFY(assign && !assign->isEnabled());
        QCOMPARE(assign->label(), QStringLiteral("等线路通了再发"));
        page.finish();
        sample::settle();
        QCOMPARE(kindOf(port), "nothing");
        port.facts.lineDown = false;
        emit port.syncChanged();
        QVERIFY(assign->isEnabled());
        page.finish();
        sample::settle();
        QCOMPARE(kindOf(port), "dispute.dispatch");
    }

    void theDispatcherSeesWhatLiesWithWhomHeChooses()
    {
        SamplePort port(Desk::Court);
        ui::DispatchPage page(port);
        show(page);
        auto* target = part<QComboBox>(page, "dispatch.target");
        QVERIFY(target);
        target->setCurrentIndex(target->findData(QStringLiteral("org-xizhuping")));
        sample::settle();
        QVERIFY(anyLabelSays(page, QStringLiteral("在办")));
    }

    void aDisputeUnderConfirmationShowsItsPackageAndNoStrangersBanner()
    {
        SamplePort port;
        ui::DisputePage page(port);
        QSignalSpy left(&page, &ui::Page::goTo);
        show(page, port.subject(QStringLiteral("confirmed")));
        QVERIFY(anyLabelSays(page, QStringLiteral("已受理，审查中")));
        QVERIFY(!part<ui::NoteStrip>(page, "dispute.standing")->isVisibleTo(&page));
        auto* open = part<ui::Button>(page, "dispute.package.open");
        QVERIFY(open && open->isVisibleTo(&page));
        open->click();
        QCOMPARE(left.size(), 1);
        QCOMPARE(left[0][0].toString(), QStringLiteral("papers")); // the court has it
        QCOMPARE(left[0][1].toString(), port.subject(QStringLiteral("review")));
    }

    void whatWasHandedOverCanOnlyBeReadAndSaysWhoHasItNow()
    {
        SamplePort port;
        ui::DisputePage page(port);
        show(page, port.subject(QStringLiteral("moved")));
        QVERIFY(anyLabelSays(page, QStringLiteral("只能看")));
        const auto* township = port.directory().organisation("org-shiguling");
        QVERIFY(township);
        QVERIFY(anyLabelSays(page, QString::fromStdString(township->name)));
        QVERIFY(anyLabelSays(page, QString::fromStdString(township->phone)));
        QVERIFY(!part<QWidget>(page, "dispute.clock")->isVisibleTo(&page)); // what was agreed there since is not known here
        QVERIFY(!part<ui::Button>(page, "dispute.main")->isVisibleTo(&page));
        QVERIFY(!part<ui::Button>(page, "dispute.other")->isVisibleTo(&page));
    }

    void aProposalIsTakenOverWithItsOwnActOrDeclinedWithAReason()
    {
        SamplePort port;
        ui::ProposalPage page(port);
        show(page, port.subject(QStringLiteral("proposal")));
        QVERIFY(anyLabelSays(page, QStringLiteral("双方约定下周再谈")));
        QVERIFY(!anyLabelSays(page, QStringLiteral("2026-04-22"))); // days are written as people do
        page.finish();
        sample::settle();
        QCOMPARE(kindOf(port), "nothing"); // nothing is chosen beforehand
        auto* way = part<ui::ChoiceRow>(page, "proposal.way");
        way->choose(QStringLiteral("decline"));
        page.finish();
        sample::settle();
        QCOMPARE(kindOf(port), "nothing"); // a reason first
        way->choose(QStringLiteral("take"));
        page.finish();
        sample::settle();
        QCOMPARE(port.performed.size(), std::size_t(2));
        QCOMPARE(QString::fromStdString(port.performed[0].kind), QStringLiteral("dispute.session"));
        QCOMPARE(QString::fromStdString(core::toText(port.performed[0].subject)), port.subject(QStringLiteral("mediating")));
        QCOMPARE(QString::fromStdString(port.performed[1].kind), QStringLiteral("proposal.take"));
        SamplePort later; // the dispute has gone further since
        ui::ProposalPage again(later);
        show(again, later.subject(QStringLiteral("proposal")));
        part<ui::ChoiceRow>(again, "proposal.way")->choose(QStringLiteral("pass_on"));
        again.finish();
        sample::settle();
        QCOMPARE(kindOf(later), "proposal.pass_on");
    }

    /// Somebody told that the code is wrong had to look for its field himself.
    void aRefusalLeadsToTheFieldThatItSpeaksOf()
    {
        SamplePort port;
        const auto page = sheetForm(port, QStringLiteral("tell_progress"));
        QVERIFY(page);
        show(*page, port.subject(QStringLiteral("mediating")));
        part<ui::ChoiceRow>(*page, "tell_progress.party")->findChild<QRadioButton*>(QStringLiteral("choice.p1"))->click();
        part<ui::ChoiceRow>(*page, "tell_progress.proof")->findChild<QRadioButton*>(QStringLiteral("choice.known"))->click();
        part<QLineEdit>(*page, "tell_progress.code.edit")->setText(QStringLiteral("12345678"));
        const auto stands = [&](const char* code, const boost::json::object& facts) {
            port.refusal = core::Error{code, {}, facts};
            page->finish();
            sample::settle();
            return page->focusWidget() ? page->focusWidget()->objectName() : QString();
        };
        QCOMPARE(stands("query_code", {{"field", "code"}}), QStringLiteral("tell_progress.code.edit"));
        QCOMPARE(stands("too_early", {{"on", "2026-04-24"}, {"since", "2026-04-25"}}), QStringLiteral("tell_progress.on")); // it stands at today
        QCOMPARE(stands("query_proof", {{"field", "proof"}}), QStringLiteral("tell_progress.proof"));
        QCOMPARE(stands("not_holder", {}), QStringLiteral("tell_progress.proof")); // speaks of no field
    }

    void theStripGoesOnceWhatItAsksForIsThere()
    {
        SamplePort port;
        const auto page = sheetForm(port, QStringLiteral("tell_progress"));
        QVERIFY(page);
        show(*page, port.subject(QStringLiteral("mediating")));
        auto* strip = page->findChild<ui::ErrorStrip*>();
        page->finish();
        sample::settle();
        QVERIFY(strip && strip->isVisibleTo(page.get()));
        part<ui::ChoiceRow>(*page, "tell_progress.party")->findChild<QRadioButton*>(QStringLiteral("choice.p1"))->click();
        sample::settle();
        QVERIFY2(!strip->isVisibleTo(page.get()), qPrintable(strip->what()));
        // What a rule said stays until it is tried again: no form knows whether it is met.
        part<ui::ChoiceRow>(*page, "tell_progress.proof")->findChild<QRadioButton*>(QStringLiteral("choice.known"))->click();
        part<QLineEdit>(*page, "tell_progress.code.edit")->setText(QStringLiteral("12345678"));
        port.refusal = core::Error{"query_code", {}, {{"field", "code"}}};
        page->finish();
        sample::settle();
        part<ui::ChoiceRow>(*page, "tell_progress.proof")->findChild<QRadioButton*>(QStringLiteral("choice.id_card"))->click();
        sample::settle();
        QVERIFY(strip->isVisibleTo(page.get()));
    }

    /// The tick was refused with "answered already"; all that is left to such a mediator is to leave it, with a reason.
    void whoHasTakenADisputeOnIsNotAskedForItAgain()
    {
        for (const bool answered : {false, true}) {
            SamplePort port;
            auto& view = port.view(QStringLiteral("mediating"));
            auto state = *view.state.as<core::dispute::State>();
            state.steps.holder.mediatorAnswered = answered;
            view.state = core::SubjectState{state};
            const auto page = sheetForm(port, QStringLiteral("answer_naming"));
            QVERIFY(page);
            show(*page, port.subject(QStringLiteral("mediating")));
            QCOMPARE(part<QCheckBox>(*page, "answer_naming.accept") != nullptr, !answered);
            QCOMPARE(anyLabelSays(*page, QStringLiteral("已经接受过")), answered);
            part<QPlainTextEdit>(*page, "answer_naming.reason.edit")->setPlainText(QStringLiteral("要住院一个月"));
            page->finish();
            sample::settle();
            QCOMPARE(kindOf(port), "dispute.answer_naming");
            QCOMPARE(port.performed.front().body.at("steps").at("accept").as_bool(), false);
        }
    }

    void f8GoesThroughWhatMustBeChanged()
    {
        SamplePort port;
        ui::IntakePage page(port);
        show(page);
        QStringList seen;
        for (int i = 0; i < 4; ++i) {
            QVERIFY(page.nextFault());
            seen.append(page.focusWidget() ? page.focusWidget()->objectName() : QString());
        }
        QVERIFY2(seen.contains(QStringLiteral("intake.p1.name.edit")), qPrintable(seen.join(QLatin1Char(' '))));
        QVERIFY2(QSet<QString>(seen.begin(), seen.end()).size() >= 3, qPrintable(seen.join(QLatin1Char(' '))));
    }

    /// T07 wants a place: the form says so before the rule does, and leads there.
    void theIntakeLeadsToTheMissingPlace()
    {
        SamplePort port;
        ui::IntakePage page(port);
        show(page);
        part<QLineEdit>(page, "intake.p1.name.edit")->setText(QStringLiteral("侯春梅"));
        part<QLineEdit>(page, "intake.p2.name.edit")->setText(QStringLiteral("李国庆"));
        page.findChild<QComboBox*>(QStringLiteral("intake.type"))->setCurrentIndex(1);
        part<QPlainTextEdit>(page, "intake.narrative.edit")->setPlainText(QStringLiteral("为滴水沟争吵"));
        part<QPlainTextEdit>(page, "intake.demand.edit")->setPlainText(QStringLiteral("恢复排水"));
        page.finish();
        sample::settle();
        QCOMPARE(kindOf(port), "nothing");
        QCOMPARE(page.focusWidget()->objectName(), QStringLiteral("intake.place.edit"));
        part<QLineEdit>(page, "intake.place.edit")->setText(QStringLiteral("西竹坪村"));
        page.finish();
        sample::settle();
        QCOMPARE(kindOf(port), "dispute.register");
    }

    /// What is marked at the field stands in the list as well, and the list leads there.
    void whatIsWrongAtAFieldStandsAmongWhatMustBeChanged()
    {
        SamplePort port;
        ui::IntakePage page(port);
        show(page);
        part<QLineEdit>(page, "intake.p1.name.edit")->setText(QStringLiteral("侯春梅"));
        auto* phone = part<QLineEdit>(page, "intake.p1.phone.edit");
        phone->setFocus();
        QTest::keyClicks(phone, QStringLiteral("1543")); // five digits might be a hotline
        const auto listed = [&](const QString& words) { // in the pane of checks, not at the field
            const auto labels = page.findChild<QWidget*>(QStringLiteral("intake.checks"))->findChildren<ui::PlainLabel*>();
            return std::any_of(labels.begin(), labels.end(), [&](const auto* label) { return label->plainText().contains(words); });
        };
        const auto press = [&](const QString& field) { page.findChild<ui::Button*>(QStringLiteral("intake.fault.") + field)->click(); };
        QTRY_VERIFY(listed(part<ui::FormField>(page, "intake.p1.phone")->message()) && !part<ui::FormField>(page, "intake.p1.phone")->message().isEmpty());
        part<QLineEdit>(page, "intake.place.edit")->setFocus();
        press(QStringLiteral("侯春梅联系电话"));
        QCOMPARE(page.focusWidget(), phone);

        auto* story = part<QPlainTextEdit>(page, "intake.narrative.edit");
        story->setPlainText(QString(5001, QChar(u'吵')));
        QTRY_VERIFY(listed(QStringLiteral("5001")));
        press(part<ui::FormArea>(page, "intake.narrative")->label());
        QCOMPARE(page.focusWidget(), story);
        story->setPlainText(QString(5000, QChar(u'吵')));
        QTRY_VERIFY(!listed(QStringLiteral("5001")));
    }

    void aRefusalKeepsWhatWasTyped()
    {
        SamplePort port;
        port.refusal = core::Error{"consent", "《人民调解法》第17条", {{"missing", 1}}};
        ui::ConsentPage page(port);
        show(page, port.subject(QStringLiteral("consent")));
        part<ui::ChoiceRow>(page, "consent.p1.answer")->findChild<QRadioButton*>(QStringLiteral("choice.refused"))->click();
        part<QCheckBox>(page, "consent.p1.alone")->setChecked(true);
        page.finish();
        sample::settle();
        QCOMPARE(kindOf(port), "nothing");
        QCOMPARE(part<ui::ChoiceRow>(page, "consent.p1.answer")->chosen(), QStringLiteral("refused"));
        QVERIFY(part<QCheckBox>(page, "consent.p1.alone")->isChecked());
        QVERIFY(anyLabelSays(page, QStringLiteral("第17条")));
    }

    void halfAnIntakeComesBack()
    {
        SamplePort port;
        {
            ui::IntakePage page(port);
            show(page);
            part<QLineEdit>(page, "intake.p1.name.edit")->setText(QStringLiteral("侯春梅"));
            part<ui::Button>(page, "intake.keep")->click();
            sample::settle();
        }
        ui::IntakePage again(port);
        show(again);
        QCOMPARE(part<QLineEdit>(again, "intake.p1.name.edit")->text(), QStringLiteral("侯春梅"));
    }

    void theCourtsIntakeLodgesAClaim()
    {
        SamplePort port(Desk::Court);
        ui::IntakePage page(port);
        show(page);
        part<QLineEdit>(page, "intake.court_number.edit")->setText(QStringLiteral("（2026）明0826诉前调138号"));
        part<QLineEdit>(page, "intake.p1.name.edit")->setText(QStringLiteral("金小红"));
        part<QLineEdit>(page, "intake.p2.name.edit")->setText(QStringLiteral("贾志强"));
        part<QCheckBox>(page, "intake.p1.consented")->setChecked(true);
        page.findChild<QComboBox*>(QStringLiteral("intake.type"))->setCurrentIndex(1);
        part<QPlainTextEdit>(page, "intake.narrative.edit")->setPlainText(QStringLiteral("屋顶渗水"));
        part<QPlainTextEdit>(page, "intake.demand.edit")->setPlainText(QStringLiteral("维修"));
        page.finish();
        sample::settle();
        QCOMPARE(kindOf(port), "dispute.lodge");
        const auto& steps = port.performed.front().body.at("steps").as_object();
        QCOMPARE(steps.at("consents").as_object().size(), std::size_t(1));
        QVERIFY(steps.at("consents").as_object().contains("p1"));
    }

    void storedMarkupIsShownAsWritten()
    {
        SamplePort port;
        const QString name = QStringLiteral("<b>谢</b><img src=x>");
        auto& state = *port.view(QStringLiteral("consent")).state.as<core::dispute::State>();
        state.content.fields["p1.name"].now.value = name.toStdString();
        port.items.front().title = name.toStdString();
        ui::ConsentPage consent(port);
        show(consent, port.subject(QStringLiteral("consent")));
        QVERIFY(anyLabelSays(consent, name));
        ui::OutboxPage outbox(port);
        show(outbox);
        QVERIFY(anyLabelSays(outbox, name));
        for (const QWidget* page : {static_cast<QWidget*>(&consent), static_cast<QWidget*>(&outbox)})
            for (const auto* label : page->findChildren<QLabel*>())
                QVERIFY(label->textFormat() == Qt::PlainText || qobject_cast<const ui::PlainLabel*>(label));
    }

    void everyControlOfEveryPageHasItsNames_data()
    {
        QTest::addColumn<int>("desk");
        QTest::newRow("village") << int(Desk::Village);
        QTest::newRow("court") << int(Desk::Court);
    }

    void everyControlOfEveryPageHasItsNames()
    {
        QFETCH(int, desk);
        SamplePort port{Desk(desk)};
        sample::SamplePreferences preferences;
        const std::unique_ptr<ui::MainFrame> frame(sample::makeFrame(port, preferences));
        frame->show();
        for (const auto& shot : sample::shotsOf(port)) {
            frame->showPage(shot.page, shot.argument);
            sample::settle();
            QVERIFY2(frame->current() && frame->current()->id() == shot.page, qPrintable(shot.page));
            const auto nameless = sample::namelessControls(*frame);
            QVERIFY2(nameless.isEmpty(), qPrintable(shot.name + QStringLiteral(": ") + nameless.join(QLatin1Char('\n'))));
        }
    }

    void aSettingIsKeptAtOnce()
    {
        SamplePort port;
        sample::SamplePreferences preferences;
        ui::SettingsPage page(port, preferences);
        show(page);
        part<QWidget>(page, "settings.scheme")->findChild<QAbstractButton*>(QStringLiteral("segment.dark"))->click();
        sample::settle();
        QCOMPARE(preferences.values().theme.scheme, ui::Scheme::Dark);
        QCOMPARE(preferences.values().theme.zoom, 100);
        part<QWidget>(page, "settings.carries")->findChild<QAbstractButton*>(QStringLiteral("segment.yes"))->click();
        sample::settle();
        QVERIFY(preferences.values().carries);
    }

    void whatThisPcCarriesIsSaidAsItStands()
    {
        SamplePort port;
        sample::SamplePreferences preferences;
        ui::SettingsPage page(port, preferences);
        show(page);
        const auto* state = part<ui::PlainLabel>(page, "settings.carrying.state");
        const auto* who = part<ui::PlainLabel>(page, "settings.carrying.who");
        QVERIFY(!state->isVisible() && !who->isVisible());
        ui::Carrying carrying;
        carrying.trouble = core::Error{"relay_port_taken", {}, {{"port", 24826}}, core::Trouble::Surroundings};
        preferences.setCarrying(carrying);
        QVERIFY(state->plainText().contains(QStringLiteral("24826端口被别的程序占着")));
        QVERIFY(!who->isVisible());
        carrying.trouble.reset();
        carrying.address = QStringLiteral("192.168.1.5:24826");
        carrying.fingerprint = QStringLiteral("1A2B-3C4D-5E6F-7081");
        carrying.held = 3;
        carrying.line = false;
        preferences.setCarrying(carrying);
        QCOMPARE(state->plainText(), QStringLiteral("线路不通，有 3 份等在这里，都已存好。"));
        QVERIFY(who->isVisible() && who->plainText().contains(carrying.fingerprint));
        carrying.held = 0;
        carrying.delivered = port.now();
        preferences.setCarrying(carrying);
        QVERIFY2(state->plainText().startsWith(QStringLiteral("这里没有等着的。上次送到县里：今天")), qPrintable(state->plainText()));
    }
};

static const ui::test::Add<TestPageRules> kAddTestPageRules;

#include "tst_page_rules.moc"
