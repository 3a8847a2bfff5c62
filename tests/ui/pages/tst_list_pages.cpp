#include "tests/ui/pages_sample/all_pages.h"
#include "tests/ui/run.h"
#include "ui/library/library_page.h"
#include "ui/office/batch_page.h"
#include "ui/office/office_page.h"
#include "ui/patrol/focus_page.h"
#include "ui/patrol/patrol_page.h"
#include "ui/roster/roster_page.h"
#include "ui/widgets/button.h"
#include "ui/widgets/desk_list.h"

#include <QTest>

/// What holds of every page that is a list with a pane (ui/frame/list_page.h).
class TestListPages : public QObject {
    Q_OBJECT
private slots:
    void escClosesTheDrawer_data() { pages(); }
    void escClosesTheDrawer();
    void tabComesToTheListBehindWhatStandsAboveIt_data() { pages(); }
    void tabComesToTheListBehindWhatStandsAboveIt();

private:
    static void pages();
    static std::unique_ptr<ui::Page> make(sample::SamplePort& port, const QString& id);
};

void TestListPages::pages()
{
    QTest::addColumn<QString>("id");
    for (const char* id : {"batches", "focus", "library", "office", "patrol", "roster"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

std::unique_ptr<ui::Page> TestListPages::make(sample::SamplePort& port, const QString& id)
{
    if (id == QLatin1String("batches"))
        return std::make_unique<ui::BatchPage>(port);
    if (id == QLatin1String("focus"))
        return std::make_unique<ui::FocusPage>(port);
    if (id == QLatin1String("library"))
        return std::make_unique<ui::LibraryPage>(port);
    if (id == QLatin1String("office"))
        return std::make_unique<ui::OfficePage>(port);
    if (id == QLatin1String("patrol"))
        return std::make_unique<ui::PatrolPage>(port);
    return std::make_unique<ui::RosterPage>(port);
}

void TestListPages::escClosesTheDrawer()
{
    QFETCH(QString, id);
    sample::SamplePort port;
    const auto page = make(port, id);
    page->resize(700, 700);
    page->show();
    page->open({});
    sample::settle();
    page->setNarrow(true);
    QVERIFY2(!page->back(), "nothing is open");
    QVERIFY(page->toggleDrawer());
    QVERIFY(page->back());
    QVERIFY2(!page->back(), "it is closed");
}

void TestListPages::tabComesToTheListBehindWhatStandsAboveIt()
{
    QFETCH(QString, id);
    if (id == QLatin1String("patrol"))
        QSKIP("its head is built anew with every window, and so comes to the end");
    sample::SamplePort port;
    const auto page = make(port, id);
    page->resize(1200, 700);
    page->show();
    page->open({});
    sample::settle();
    const auto* list = page->findChild<ui::DeskList*>(id + QStringLiteral(".list"));
    QVERIFY(list);
    const int top = list->mapTo(page.get(), QPoint()).y();
    QWidget* at = page.get();
    do {
        at = at->nextInFocusChain();
    } while (at != page.get() && at != list);
    QCOMPARE(at, list);
    for (at = at->nextInFocusChain(); at != page.get(); at = at->nextInFocusChain())
        if (at->isVisibleTo(page.get()) && at->focusPolicy() & Qt::TabFocus)
            QVERIFY2(at->mapTo(page.get(), QPoint()).y() >= top, qPrintable(QStringLiteral("%1 %2 comes too late").arg(QLatin1String(at->metaObject()->className()), at->objectName())));
}

static const ui::test::Add<TestListPages> kAddTestListPages;
#include "tst_list_pages.moc"
