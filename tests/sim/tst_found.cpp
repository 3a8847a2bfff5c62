#include "sync/sim/randomness.h"
#include "sync/sim/template.h"

#include <gtest/gtest.h>

// What the simulator has found, as tests of their own: seeds tell another story when people learn something new.

using namespace sim;
namespace json = boost::json;

namespace {

/// A desk and its county on simulated disks.
struct Pair {
    Disk disk = startingPoint().desks[0].disk.copy(), countyDisk = startingPoint().county.disk.copy();
    Mount mount{startingPoint().desks[0].name, disk}, countyMount{"county", countyDisk};
    core::FixedClock clock{startingPoint().start + std::chrono::hours(1)};
    std::unique_ptr<county::Service> service = std::move(*startingPoint().county.open(clock));
    std::unique_ptr<desk::Session> session = open();

    std::unique_ptr<desk::Session> open()
    {
        auto opened = desk::Session::start(startingPoint().desks[0].parts(disk, clock));
        EXPECT_TRUE(opened) << opened.error().code;
        return opened ? std::move(*opened) : nullptr;
    }
    bool save()
    {
        clock.advance(std::chrono::minutes(1));
        const json::array parties{json::object{{"id", "p1"}, {"side", "applicant"}}, json::object{{"id", "p2"}, {"side", "respondent"}}};
        return session
            ->perform({{"dispute.register", core::newSubjectId(clock.now()),
                        {{"steps", {{"number", "@number"}, {"type", "D02"}, {"parties", parties}}},
                         {"content", {{"fields", {{"p1.name", "谢宇航"}, {"p2.name", "苏兴旺"}, {"narrative", "田界"}, {"demand", "恢复"}, {"place", "西竹坪村"}}}}}}}})
            .has_value();
    }
};

} // namespace

/// Seed 147 of 5 devices and 40 steps: one act is judged, the next was saved while the answer was on its way; the power goes
/// after the verdict is committed and before the receipt is. The chain was then taken for damaged and closed.
TEST(Found, aCutBetweenVerdictAndReceiptDoesNotCloseTheChain)
{
    takeSqlite();
    (void)core::crypto::start();
    for (std::int64_t operation = 0; operation < 60; ++operation) {
        const Randomness randomness(Dice(147));
        Pair pair;
        ASSERT_TRUE(pair.save());
        const auto asked = pair.session->request(1 << 20, 0).value();
        const auto answer = pair.service->exchange(asked).value().answer;
        ASSERT_TRUE(pair.save());
        pair.disk.dieAfter(operation);
        (void)pair.session->apply(asked, answer);
        pair.session.reset();
        pair.disk.kill();
        pair.disk.restart(Image::Everything, Dice(1));
        pair.session = pair.open();
        ASSERT_TRUE(pair.session) << operation;
        EXPECT_TRUE(pair.save()) << operation;
        const auto again = pair.session->request(1 << 20, 0).value();
        const auto applied = pair.session->apply(again, pair.service->exchange(again).value().answer);
        ASSERT_TRUE(applied) << operation << " " << applied.error().code;
        EXPECT_FALSE(applied->forked) << operation;
        EXPECT_EQ(pair.session->syncFacts().value().waiting, 0) << operation;
    }
}
