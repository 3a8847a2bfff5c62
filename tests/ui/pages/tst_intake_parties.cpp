#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/run.h"
#include "ui/intake/intake_page.h"
#include "ui/widgets/button.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

/// Several people on either side of a registration: workers of one kiln against their employer.
class TestIntakeParties : public QObject {
    Q_OBJECT
private slots:
    void everyWorkerIsAnApplicant()
    {
        sample::SamplePort port;
        ui::IntakePage page(port);
        show(page);
        name(page, "intake.p1.name.edit")->setText(QStringLiteral("王大力"));
        name(page, "intake.p2.name.edit")->setText(QStringLiteral("鲁师傅"));
        add(page, "intake.add_applicant");
        name(page, "intake.p3.name.edit")->setText(QStringLiteral("赵小刚"));
        add(page, "intake.add_party");
        name(page, "intake.p4.name.edit")->setText(QStringLiteral("鲁小弟"));
        page.findChild<QComboBox*>(QStringLiteral("intake.type"))->setCurrentIndex(1);
        name(page, "intake.place.edit")->setText(QStringLiteral("西竹坪村"));
        page.findChild<QPlainTextEdit*>(QStringLiteral("intake.narrative.edit"))->setPlainText(QStringLiteral("欠三个月工钱"));
        page.findChild<QPlainTextEdit*>(QStringLiteral("intake.demand.edit"))->setPlainText(QStringLiteral("付清工钱"));
        page.finish();
        sample::settle();
        QCOMPARE(port.performed.size(), std::size_t{1});
        QStringList sides;
        for (const auto& party : port.performed.front().body.at("steps").at("parties").as_array())
            sides.append(QString::fromStdString(std::string(party.at("side").as_string())));
        QCOMPARE(sides, (QStringList{QStringLiteral("applicant"), QStringLiteral("respondent"), QStringLiteral("applicant"), QStringLiteral("respondent")}));
    }

    /// The cursor stood in a name above the window, and Tab went from the last person to the other pane.
    void whoeverIsAddedIsSeenAndStandsInTheOrderOfTheKeys()
    {
        sample::SamplePort port;
        ui::IntakePage page(port);
        show(page);
        for (const char* button : {"intake.add_party", "intake.add_applicant"}) {
            add(page, button);
            auto* edit = qobject_cast<QLineEdit*>(page.focusWidget());
            QVERIFY(edit);
            QCOMPARE(edit->objectName(), button == std::string_view("intake.add_party") ? QStringLiteral("intake.p3.name.edit") : QStringLiteral("intake.p4.name.edit"));
            QTRY_COMPARE(edit->visibleRegion().boundingRect().height(), edit->height());
        }
        QStringList met;
        const auto* first = name(page, "intake.p1.name.edit");
        for (const auto* widget = first->nextInFocusChain(); widget != first; widget = widget->nextInFocusChain())
            met.append(widget->objectName());
        const auto at = [&](const char* widget) { return met.indexOf(QLatin1String(widget)); };
        QVERIFY(at("intake.p1.address.edit") < at("intake.p4.name.edit"));
        QVERIFY(at("intake.p4.address.edit") < at("intake.add_applicant"));
        QVERIFY(at("intake.add_applicant") < at("intake.p2.name.edit"));
        QVERIFY(at("intake.p2.address.edit") < at("intake.p3.name.edit"));
        QVERIFY(at("intake.p3.address.edit") < at("intake.add_party"));
        QVERIFY(at("intake.add_party") < at("intake.type"));
    }

    void aHalfFilledFormKeepsTheSides()
    {
        sample::SamplePort port;
        {
            ui::IntakePage page(port);
            show(page);
            add(page, "intake.add_applicant");
            name(page, "intake.p3.name.edit")->setText(QStringLiteral("赵小刚"));
            page.findChild<ui::Button*>(QStringLiteral("intake.keep"))->click();
            sample::settle();
        }
        ui::IntakePage again(port);
        show(again);
        const auto* back = name(again, "intake.p3.name.edit");
        QVERIFY(back);
        QCOMPARE(back->text(), QStringLiteral("赵小刚"));
        const auto top = [&](const QWidget* widget) { return widget->mapTo(&again, QPoint()).y(); };
        QVERIFY2(top(back) < top(name(again, "intake.p2.name.edit")), "beside the first applicant");
    }

    /// A minute of typing without a pause was a minute that no power cut may come in.
    void whoTypesOnIsNotWaitedFor()
    {
        sample::SamplePort port;
        ui::IntakePage page(port);
        show(page);
        auto* story = page.findChild<QPlainTextEdit*>(QStringLiteral("intake.narrative.edit"));
        story->setFocus();
        for (int letter = 0; letter < 30 && port.stored.empty(); ++letter) {
            story->insertPlainText(QStringLiteral("q"));
            QTest::qWait(100);
        }
        QCOMPARE(port.stored.size(), std::size_t{1});
        QVERIFY(port.stored.begin()->second.body.find("qq") != std::string::npos);
    }

private:
    static void show(ui::IntakePage& page)
    {
        page.resize(1200, 700);
        page.show();
        page.open({});
        sample::settle();
    }
    static QLineEdit* name(const ui::IntakePage& page, const char* field) { return page.findChild<QLineEdit*>(QLatin1String(field)); }
    static void add(const ui::IntakePage& page, const char* button)
    {
        page.findChild<ui::Button*>(QLatin1String(button))->click();
        sample::settle();
    }
};

static const ui::test::Add<TestIntakeParties> kAdd;
#include "tst_intake_parties.moc"
