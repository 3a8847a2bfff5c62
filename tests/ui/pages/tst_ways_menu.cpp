#include "tests/ui/run.h"
#include "ui/disputes/ways_menu.h"
#include "ui/widgets/press_access.h"

#include <QAccessible>
#include <QMenu>
#include <QPushButton>
#include <QTest>

namespace {

QStringList kindsIn(const QMenu& menu)
{
    QStringList out;
    for (const auto* action : menu.actions()) {
        if (action->menu())
            out << kindsIn(*action->menu());
        else
            out << action->data().toString();
    }
    return out;
}

} // namespace

/// 其他办理 of a dispute.
class TestWaysMenu : public QObject {
    Q_OBJECT
private slots:
    void manyWaysStandUnderHeadingsAndNoneIsLost()
    {
        const QStringList kinds{QStringLiteral("dispute.answer_naming"), QStringLiteral("dispute.session"), QStringLiteral("dispute.investigate"), QStringLiteral("dispute.extend"), QStringLiteral("dispute.appraisal_start"),
                                QStringLiteral("dispute.draft"), QStringLiteral("dispute.oral_agreement"), QStringLiteral("dispute.fail"), QStringLiteral("dispute.push_ask"), QStringLiteral("dispute.visit"),
                                QStringLiteral("dispute.raise_colour"), QStringLiteral("warning.raise"), QStringLiteral("guidance.ask"), QStringLiteral("order.send"), QStringLiteral("dispute.amend")};
        QMenu menu;
        QString chosen;
        ui::fillWays(menu, kinds, [&](const QString& kind) { chosen = kind; });
        QVERIFY2(menu.actions().size() <= 9, qPrintable(QString::number(menu.actions().size())));
        auto all = kindsIn(menu);
        QCOMPARE(all.size(), kinds.size());
        for (const auto& kind : kinds)
            QVERIFY2(all.contains(kind), qPrintable(kind));
        for (const auto* action : menu.actions())
            if (action->menu()) {
                QVERIFY2(!action->text().isEmpty() && action->menu()->actions().size() > 1, qPrintable(action->text()));
                action->menu()->actions().first()->trigger();
                QCOMPARE(chosen, action->menu()->actions().first()->data().toString());
            }
    }

    void aFewStandAsTheyCome()
    {
        const QStringList kinds{QStringLiteral("dispute.extend"), QStringLiteral("dispute.fail"), QStringLiteral("dispute.session")};
        QMenu menu;
        ui::fillWays(menu, kinds, [](const QString&) {});
        QCOMPARE(menu.actions().size(), 3);
        QCOMPARE(kindsIn(menu), kinds);
    }

    /// Qt hangs a popup nowhere in the tree: whoever reads the window aloud did not come to the ways.
    void assistiveTechnologyComesToTheItems()
    {
        ui::installPressAccess();
        QPushButton button(QStringLiteral("其他办理"));
        auto* menu = new QMenu(&button);
        QString chosen;
        ui::fillWays(*menu, {QStringLiteral("dispute.extend"), QStringLiteral("dispute.fail")}, [&](const QString& kind) { chosen = kind; });
        button.show();
        auto* reached = QAccessible::queryAccessibleInterface(&button);
        QVERIFY(reached);
        QCOMPARE(reached->childCount(), 0); // nothing is open
        menu->popup(button.mapToGlobal(QPoint(0, button.height())));
        QCOMPARE(reached->childCount(), 1);
        auto* open = reached->child(0);
        QVERIFY(open && open->object() == menu);
        QCOMPARE(reached->indexOfChild(open), 0);
        QCOMPARE(open->childCount(), 2);
        auto* second = open->child(1);
        QCOMPARE(second->text(QAccessible::Name), menu->actions().at(1)->text());
        QVERIFY(second->actionInterface());
        second->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(chosen, QStringLiteral("dispute.fail"));
        QVERIFY(!menu->isVisible());
        QCOMPARE(reached->childCount(), 0);
    }
};

static const ui::test::Add<TestWaysMenu> kAddTestWaysMenu;

#include "tst_ways_menu.moc"
