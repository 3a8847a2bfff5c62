#include "tests/client/tst_shared_answer.h"

#include "app/common/shared_answer.h"

#include <QTest>

namespace {

struct Desk {
    app::SharedAnswer<int> answers;
    std::vector<std::uint64_t> asked; ///< editions that were to be made, in order
    QList<int> heard;                 ///< -1 is a failure

    void ask(QObject* context)
    {
        answers.ask(context, [this](core::Result<int> answer) { heard.append(answer ? *answer : -1); }, [this](std::uint64_t edition) { asked.push_back(edition); });
    }
};

} // namespace

void TestSharedAnswer::manyWhoAskGetOneAnswer()
{
    Desk desk;
    desk.ask(this);
    desk.ask(this);
    desk.ask(this);
    QCOMPARE(desk.asked.size(), std::size_t(1));
    desk.answers.take(desk.asked.front(), 7);
    QVERIFY(desk.heard.isEmpty()); // never inside a call
    QCoreApplication::processEvents();
    QCOMPARE(desk.heard, (QList<int>{7, 7, 7}));
    desk.ask(this);
    QCoreApplication::processEvents();
    QCOMPARE(desk.asked.size(), std::size_t(1));
    QCOMPARE(desk.heard, (QList<int>{7, 7, 7, 7}));
}

void TestSharedAnswer::whoAsksAfterAChangeGetsANewOne()
{
    Desk desk;
    desk.ask(this);
    desk.answers.old(); // a save, while the first is being reckoned
    desk.ask(this);
    desk.ask(this);
    QCOMPARE(desk.asked.size(), std::size_t(2));
    desk.answers.take(desk.asked[0], 7);
    QCoreApplication::processEvents();
    QCOMPARE(desk.heard, (QList<int>{7})); // the first asked before the change
    desk.answers.take(desk.asked[1], 8);
    QCoreApplication::processEvents();
    QCOMPARE(desk.heard, (QList<int>{7, 8, 8}));
    desk.answers.old();
    desk.ask(this);
    QCOMPARE(desk.asked.size(), std::size_t(3));
}

void TestSharedAnswer::aFailureIsToldAndNotKept()
{
    Desk desk;
    desk.ask(this);
    desk.answers.take(desk.asked[0], tl::unexpected(core::Error{}));
    QCoreApplication::processEvents();
    QCOMPARE(desk.heard, (QList<int>{-1}));
    desk.ask(this);
    QCOMPARE(desk.asked.size(), std::size_t(2));
    desk.answers.take(desk.asked[1], 9);
    QCoreApplication::processEvents();
    QCOMPARE(desk.heard, (QList<int>{-1, 9}));
}

void TestSharedAnswer::whoHasGoneIsNotAnswered()
{
    Desk desk;
    {
        QObject page;
        desk.ask(&page);
        desk.answers.take(desk.asked[0], 7);
    }
    QCoreApplication::processEvents();
    QVERIFY(desk.heard.isEmpty());
}
