#include "core/dispute/follow_up.h"
#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/pages_sample/sample_port.h"
#include "tests/ui/run.h"
#include "ui/disputes/dispute_page.h"
#include "ui/disputes/event_texts.h"
#include "ui/disputes/performance_card.h"
#include "ui/mediation/after_sheets.h"
#include "ui/mediation/ruling_page.h"
#include "ui/text/dates.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/timeline.h"

#include <QCheckBox>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

/// What follows the agreement, on the screen: 24 April 2026; the first instalment is paid, the second was due on the 20th.
class TestAfter : public QObject {
    Q_OBJECT
private slots:
    void theCardSaysWhatIsPaidAndWhatIsOver();
    void aFiledDisputeSaysItsNumber();
    void yuanBecomeFenAndTheUrgentPromiseStandsThere();
    void aSumNobodyCanReadIsTold();
    void theVisitWantsAllFourAnswers();
    void aVisitThatDoesNotCountSaysSoBeforeItIsSaved();
    void aPrintedPaperSaysWhichOne();
    void lettersAreThePagesKeysAlsoFromTheTimeLine();
    void anotherRoundIsTwoActsInOneGroup();
    void aRelapseRegistersANewDisputeWithTheSamePeople();
    void missingSheetsAreAskedFor();
    void theRulingSaysUntilWhenOneMayObject();
};

namespace {

QString shown(const QWidget& root)
{
    QStringList texts;
    for (auto* label : root.findChildren<PlainLabel*>())
        if (label->isVisibleTo(&root))
            texts << label->plainText();
    return texts.join(QLatin1Char('\n'));
}

QString said(const boost::json::value& value) { return QString::fromUtf8(value.as_string().c_str()); }

Sheet sheetOf(const char* id)
{
    for (auto& sheet : afterSheets())
        if (sheet.id == QLatin1String(id))
            return sheet;
    qFatal("no such sheet");
}

/// An open form and its way to the acts.
struct Form {
    Form(const char* id, const char* subject) : form(port, sheetOf(id))
    {
        form.resize(1000, 900);
        form.show();
        form.open(port.subject(QLatin1String(subject)));
        sample::settle();
    }
    void write(const char* field, const char* words)
    {
        auto* edit = form.findChild<QWidget*>(QLatin1String(field));
        QVERIFY2(edit, field);
        auto* frame = qobject_cast<FieldFrame*>(edit) ? qobject_cast<FieldFrame*>(edit) : form.findChild<FieldFrame*>(QLatin1String(field));
        if (auto* line = qobject_cast<FormField*>(frame))
            line->setText(QString::fromUtf8(words));
        else if (auto* area = qobject_cast<FormArea*>(frame))
            area->setText(QString::fromUtf8(words));
        else if (auto* own = qobject_cast<QLineEdit*>(edit))
            own->setText(QString::fromUtf8(words));
        else if (auto* text = qobject_cast<QPlainTextEdit*>(edit))
            text->setPlainText(QString::fromUtf8(words));
        else
            QFAIL(field);
        sample::settle();
    }
    void choose(const char* field, const char* id)
    {
        auto* row = form.findChild<ChoiceRow*>(QLatin1String(field));
        QVERIFY2(row, field);
        row->choose(QString::fromUtf8(id));
    }
    void tick(const char* field)
    {
        auto* box = form.findChild<QCheckBox*>(QLatin1String(field));
        QVERIFY2(box, field);
        box->setChecked(true);
    }
    bool save()
    {
        const auto before = port.performed.size();
        form.finish();
        sample::settle();
        return port.performed.size() > before;
    }
    sample::SamplePort port{sample::Desk::Village};
    SheetForm form;
};

} // namespace

void TestAfter::theCardSaysWhatIsPaidAndWhatIsOver()
{
    sample::SamplePort port(sample::Desk::Village);
    DisputePage page(port);
    page.resize(1200, 900);
    page.show();
    page.open(port.subject(QStringLiteral("performing")));
    sample::settle();
    auto* card = page.findChild<PerformanceCard*>();
    QVERIFY(card && card->isVisible());
    const auto words = shown(*card);
    QVERIFY2(words.contains(QStringLiteral("4月18日办结")), qPrintable(words)); // paid in two parts, done with the second
    QVERIFY2(words.contains(QStringLiteral("超4天")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("10,000.00元")), qPrintable(words));
    page.open(port.subject(QStringLiteral("mediating")));
    sample::settle();
    QVERIFY(!card->isVisible());
}

void TestAfter::aFiledDisputeSaysItsNumber()
{
    sample::SamplePort port(sample::Desk::Village);
    DisputePage page(port);
    page.resize(1200, 900);
    page.show();
    page.open(port.subject(QStringLiteral("filed")));
    sample::settle();
    const auto words = shown(*page.findChild<PerformanceCard*>());
    QVERIFY2(words.contains(QStringLiteral("西竹坪人调卷〔2026〕第61号")) && words.contains(QStringLiteral("长期")), qPrintable(words));
    QVERIFY(!page.findChild<QWidget*>(QStringLiteral("dispute.main"))->isVisible());
}

void TestAfter::yuanBecomeFenAndTheUrgentPromiseStandsThere()
{
    Form f("perform", "performing");
    f.write("perform.fen", "1,234.50");
    f.choose("perform.way", "现金");
    QVERIFY(f.save());
    const auto& act = f.port.performed.back();
    QCOMPARE(act.kind, std::string("dispute.perform"));
    QCOMPARE(act.body.at("content").at("fen").as_int64(), std::int64_t(123450));
    QCOMPARE(act.body.at("steps").at("clause").as_int64(), std::int64_t(2)); // 20 April, over; clause 1 is paid
}

void TestAfter::aSumNobodyCanReadIsTold()
{
    Form f("perform", "performing");
    auto* sum = f.form.findChild<FormField*>(QStringLiteral("perform.fen"));
    QVERIFY(sum);
    QInputMethodEvent typed;
    typed.setCommitString(QStringLiteral("一千二"));
    QCoreApplication::sendEvent(sum->edit(), &typed);
    sample::settle();
    QVERIFY(shown(f.form).contains(QStringLiteral("1200.50")));
}

void TestAfter::theVisitWantsAllFourAnswers()
{
    Form f("visit", "visiting");
    QVERIFY(!f.save());
    f.choose("visit.manner", "电话");
    f.tick("visit.with.p1");
    f.write("visit.mind", "平和");
    f.write("visit.opinions", "没有");
    QVERIFY(!f.save()); // whether anything was unusual is not ticked beforehand
    f.choose("visit.steps.unusual", "no");
    f.choose("visit.steps.newSigns", "no");
    f.choose("visit.satisfaction.p1", "good"); // of one party only
    f.write("visit.marks.p1", "谢宇航本人来电");
    QVERIFY(f.save());
    const auto& steps = f.port.performed.back().body.at("steps").as_object();
    QCOMPARE(steps.at("unusual").as_bool(), false);
    QCOMPARE(int(steps.at("satisfaction").as_object().size()), 1);
    QVERIFY(steps.at("marks").as_object().contains("p1"));
}

void TestAfter::aVisitThatDoesNotCountSaysSoBeforeItIsSaved()
{
    // Promises of the sample: the last is due on 28 April 2026 at the earliest; today is the 24th.
    Form f("visit", "performing");
    const auto from = core::dispute::visitsCountFrom(*f.port.view(QStringLiteral("performing")).state.as<core::dispute::State>(), core::CountySettings{});
    QVERIFY(from);
    const auto words = shown(f.form);
    QVERIFY2(words.contains(QStringLiteral("回访从%1起才算数").arg(dayWithWeekday(*from))), qPrintable(words));
    auto* warning = f.form.findChild<QWidget*>(QStringLiteral("visit.warning"));
    QVERIFY(warning && !warning->isVisible());
    core::desk::FormDraft form; // as somebody left it who had written the day of the visit
    form.id = "visit/" + f.port.subject(QStringLiteral("performing")).toStdString();
    form.body = R"({"on":"2026-04-23"})";
    f.port.stored[form.id] = form;
    f.form.open(f.port.subject(QStringLiteral("performing")));
    sample::settle();
    QVERIFY(warning->isVisible());
    Form late("visit", "visiting"); // its plan has begun
    QVERIFY(!late.form.findChild<QWidget*>(QStringLiteral("visit.warning"))->isVisible());
}

void TestAfter::aPrintedPaperSaysWhichOne()
{
    core::desk::SubjectView view;
    core::dispute::State state;
    state.steps.events.push_back({"a1", "dispute.printed", core::dispute::Main::M1, *core::parseDay("2026-04-23"), {}, "duandefu", "agreement"});
    state.steps.events.push_back({"a2", "dispute.printed", core::dispute::Main::M1, *core::parseDay("2026-04-23"), {}, "duandefu", "record-2"});
    view.state.value = state;
    const auto entries = timelineOf(view, {}, *core::parseDay("2026-04-24"));
    QCOMPARE(entries.size(), 2);
    QVERIFY2(entries[0].rest.contains(QStringLiteral("调解笔录（第 2 次）")), qPrintable(entries[0].rest)); // the newest first
    QVERIFY2(entries[1].rest.contains(QStringLiteral("调解协议书")), qPrintable(entries[1].rest));
}

void TestAfter::lettersAreThePagesKeysAlsoFromTheTimeLine()
{
    sample::SamplePort port(sample::Desk::Village);
    DisputePage page(port);
    page.resize(1200, 900);
    page.show();
    page.open(port.subject(QStringLiteral("filed"))); // nothing to do: the time line has the cursor
    sample::settle();
    QSignalSpy away(&page, &Page::goTo);
    QTest::keyClick(page.findChild<Timeline*>(), Qt::Key_P);
    QCOMPARE(away.size(), 1);
    QCOMPARE(away[0][0].toString(), QStringLiteral("papers"));
}

void TestAfter::anotherRoundIsTwoActsInOneGroup()
{
    Form f("new_round", "performing");
    f.write("new_round.demand", "分四期还");
    QVERIFY(!f.save()); // nobody has agreed yet
    f.tick("new_round.consents.p1");
    f.tick("new_round.consents.p2");
    QVERIFY(f.save());
    QCOMPARE(int(f.port.performed.size()), 2);
    QCOMPARE(f.port.performed[0].kind, std::string("dispute.new_round"));
    QCOMPARE(f.port.performed[1].kind, std::string("dispute.link_round"));
    QCOMPARE(said(f.port.performed[1].body.at("steps").at("next")), QString::fromStdString(core::toText(f.port.performed[0].subject)));
    QCOMPARE(said(f.port.performed[0].body.at("content").at("fields").at("p1.name")), QString::fromUtf8("谢宇航"));
}

void TestAfter::aRelapseRegistersANewDisputeWithTheSamePeople()
{
    Form f("relapse", "visiting");
    f.write("relapse.narrative", "又为喷药吵起来");
    f.write("relapse.demand", "停止喷药");
    QCOMPARE(f.form.findChild<FormField*>(QStringLiteral("relapse.place"))->text(), QString::fromUtf8("石鼓岭镇西竹坪村7组")); // as the first dispute has it
    f.write("relapse.place", "");
    QVERIFY(!f.save()); // the register needs one
    f.write("relapse.place", "三组果园");
    QVERIFY(f.save());
    QCOMPARE(said(f.port.performed[0].body.at("content").at("fields").at("place")), QString::fromUtf8("三组果园"));
    QCOMPARE(f.port.performed[0].kind, std::string("dispute.register"));
    QCOMPARE(said(f.port.performed[0].body.at("steps").at("previous")), f.port.subject(QStringLiteral("visiting")));
    QCOMPARE(f.port.performed[1].kind, std::string("dispute.relapse"));
    QCOMPARE(said(f.port.performed[1].body.at("content").at("reason")), QString::fromUtf8("又为喷药吵起来"));
}

void TestAfter::missingSheetsAreAskedFor()
{
    Form f("archive", "visiting"); // the visit is still to be paid
    const auto words = shown(f.form);
    QVERIFY2(words.contains(QStringLiteral("回访记录")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("西竹坪人调卷〔2026〕第")), qPrintable(words));
    f.write("archive.explained.visit", "当事人外出务工");
    QVERIFY(f.save());
    QCOMPARE(said(f.port.performed.back().body.at("content").at("explained").at("visit")), QString::fromUtf8("当事人外出务工"));
}

void TestAfter::theRulingSaysUntilWhenOneMayObject()
{
    sample::SamplePort port(sample::Desk::Village);
    RulingPage page(port);
    page.resize(1000, 900);
    page.show();
    page.open(port.subject(QStringLiteral("objected")));
    sample::settle();
    const auto words = shown(page);
    // Served on Thursday 23 April: 15 days end on Friday 8 May.
    QVERIFY2(words.contains(QStringLiteral("5月8日 周五前可以提出异议")), qPrintable(words));
    QVERIFY2(words.contains(QStringLiteral("法院还没有决定")), qPrintable(words));
    QSignalSpy asked(&page, &Page::goTo);
    page.findChild<QWidget*>(QStringLiteral("ruling.object_third"))->setFocus();
    QTest::mouseClick(page.findChild<QWidget*>(QStringLiteral("ruling.object_third")), Qt::LeftButton);
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked.front().front().toString(), QStringLiteral("object_third"));
}

static const ui::test::Add<TestAfter> kAddTestAfter;

#include "tst_after.moc"
