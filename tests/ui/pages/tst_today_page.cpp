#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/run.h"
#include "ui/today/today_page.h"
#include "ui/widgets/desk_list.h"

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

namespace {

ui::DeskRow row(const char* id, const char* about)
{
    ui::DeskRow out;
    out.id = QLatin1String(id);
    out.title = out.id;
    out.icon = QStringLiteral("calendar");
    out.about = QLatin1String(about);
    return out;
}

ui::DeskGroup group(const char* id, const QList<ui::DeskRow>& rows, bool folded = false)
{
    ui::DeskGroup out;
    out.id = out.title = QLatin1String(id);
    out.icon = QStringLiteral("calendar");
    out.foldable = out.folded = folded;
    out.rows = rows;
    return out;
}

} // namespace

/// Where one stands on the desk after something was done there.
class TestTodayPage : public QObject {
    Q_OBJECT
private slots:
    void theNextDutyOfTheSameDisputeIsChosen()
    {
        ui::DeskList list;
        list.setGroups({group("now", {row("a/accept", "a"), row("b/accept", "b"), row("c/accept", "c")})});
        list.setCurrentId(QStringLiteral("b/accept"));
        list.setGroups({group("now", {row("a/accept", "a"), row("c/accept", "c")}), group("later", {row("b/name_mediator", "b")})});
        QCOMPARE(list.currentId(), QStringLiteral("b/name_mediator"));
    }

    void whatIsGoneLeavesItsNeighbour()
    {
        ui::DeskList list;
        const auto all = QList<ui::DeskRow>{row("a/accept", "a"), row("b/accept", "b"), row("c/accept", "c"), row("d/accept", "d")};
        list.setGroups({group("now", all)});
        list.setCurrentId(QStringLiteral("c/accept"));
        list.setGroups({group("now", {all[0], all[1], all[3]})});
        QCOMPARE(list.currentId(), QStringLiteral("d/accept")); // the one below it
        list.setGroups({group("now", {all[0], all[1]})});
        QCOMPARE(list.currentId(), QStringLiteral("b/accept")); // it was the last
    }

    void whatWaitsForOthersInAFoldedGroupIsNotUnfolded()
    {
        ui::DeskList list;
        list.setGroups({group("now", {row("a/apply", "a"), row("b/accept", "b")}), group("waiting", {row("z/review", "z")}, true)});
        list.setCurrentId(QStringLiteral("a/apply"));
        list.setGroups({group("now", {row("b/accept", "b")}), group("waiting", {row("a/review", "a"), row("z/review", "z")}, true)});
        QCOMPARE(list.currentId(), QStringLiteral("b/accept"));
    }

    void aLinkUnfoldsItsGroup()
    {
        ui::DeskList list;
        list.setGroups({group("now", {row("a/apply", "a")}), group("done", {row("z", "z")}, true)});
        list.setCurrentId(QStringLiteral("z"));
        QCOMPARE(list.currentId(), QStringLiteral("z"));
    }

    /// A preview without a duty has hidden buttons only: Tab goes past it, not to them.
    void tabLeavesTheListBesideAnEmptyPreview()
    {
        sample::SamplePort port;
        ui::TodayPage page(port);
        page.resize(1100, 700);
        page.show();
        page.open({});
        sample::settle();
        auto* list = page.findChild<ui::DeskList*>(QStringLiteral("today.list"));
        list->setGroups({group("waiting", {row("z/review", "z")}, true)}); // folded: none is chosen
        sample::settle();
        QVERIFY(!page.findChild<QAbstractButton*>(QStringLiteral("today.main"))->isVisible());
        for (const auto* widget : page.findChildren<QWidget*>())
            if (widget->focusProxy() && widget->isVisible())
                QVERIFY2(widget->focusProxy()->isVisible(), qPrintable(widget->objectName() + QLatin1Char(' ') + QLatin1String(widget->metaObject()->className())));
    }

    /// People of the roster and orders of supervision are no disputes: their duties lead to their own forms and list.
    void dutiesOfTheRosterLeadToTheRoster_data()
    {
        QTest::addColumn<QString>("post");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("duty");
        QTest::addColumn<QString>("form");
        QTest::newRow("approve a person") << "CA" << "person-proposed" << "person_approve" << "person.approve";
        QTest::newRow("answer an order") << "VL" << "supervision" << "supervision_answer" << "supervision.answer";
    }

    void dutiesOfTheRosterLeadToTheRoster()
    {
        QFETCH(QString, post);
        QFETCH(QString, subject);
        QFETCH(QString, duty);
        QFETCH(QString, form);
        sample::SamplePort port;
        port.setAuthor({"somebody", {{post.toStdString(), "org-xizhuping"}}});
        ui::TodayPage page(port);
        QSignalSpy went(&page, &ui::Page::goTo);
        page.resize(1100, 700);
        page.show();
        page.open({});
        sample::settle();
        auto* list = page.findChild<ui::DeskList*>(QStringLiteral("today.list"));
        const auto id = port.subject(subject);
        list->setCurrentId(id + QLatin1Char('/') + duty);
        QCOMPARE(list->currentId(), id + QLatin1Char('/') + duty);
        sample::settle();
        emit list->mainAsked(list->currentId());
        QCOMPARE(went.size(), 1);
        QCOMPARE(went.takeFirst(), (QVariantList{form, id}));
        page.findChild<QAbstractButton*>(QStringLiteral("today.open"))->click();
        QCOMPARE(went.size(), 1);
        QCOMPARE(went.takeFirst(), (QVariantList{QStringLiteral("roster"), id}));
    }

    void todayKeepsThePlaceAfterAnAct()
    {
        sample::SamplePort port;
        sample::SamplePreferences preferences;
        const std::unique_ptr<ui::MainFrame> frame(sample::makeFrame(port, preferences));
        frame->show();
        frame->showPage(QStringLiteral("today"));
        sample::settle();
        auto* list = frame->findChild<ui::DeskList*>(QStringLiteral("today.list"));
        const auto rows = list->desk()->rows();
        QVERIFY(rows.size() > 4);
        // A dispute in the middle that has one duty only, and its neighbours with theirs.
        const auto assigned = port.subject(QStringLiteral("assigned"));
        int at = 0;
        while (at < rows.size() && rows[at].id != assigned + QStringLiteral("/accept"))
            ++at;
        QVERIFY2(at > 0 && at < rows.size(), "the sample has a dispute to be accepted that is not the first row");
        list->setCurrentId(rows[at].id);
        auto& state = *port.view(QStringLiteral("assigned")).state.as<core::dispute::State>();
        state.steps.state = core::dispute::Main::C2; // accepted; its next duty stands somewhere else in the list
        state.steps.acceptedOn = state.steps.clockStart = core::dayInChina(port.now());
        emit port.changed();
        sample::settle();
        QVERIFY2(list->currentId().startsWith(assigned), qPrintable(list->currentId()));
    }
};

static const ui::test::Add<TestTodayPage> kAddTestTodayPage;

#include "tst_today_page.moc"
