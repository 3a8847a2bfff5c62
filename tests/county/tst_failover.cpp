#include "tests/county/support/pc.h"

#include <atomic>
#include <thread>

// The county's database server dies and its standby takes over (RELIABILITY P9), with real servers.

using namespace county;
using namespace county::test;

namespace {

constexpr auto kDatabase = "county";

template <class F>
bool comes(F condition)
{
    for (int i = 0; i < 200; ++i) {
        if (condition())
            return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return false;
}

class PostgresFailover : public testing::Test {
protected:
    PostgresServer primary;
    std::unique_ptr<PostgresServer> standby;

    PostgresFailover()
    {
        primary.create(kDatabase);
        standby = std::make_unique<PostgresServer>(primary, "standby");
    }
    void waitForTheStandby(bool wait)
    {
        primary.set(wait ? "synchronous_standby_names = 'standby'" : "synchronous_standby_names = ''");
        const std::string state = wait ? "sync" : "async";
        ASSERT_TRUE(comes([&] { return primary.sql("postgres", "SELECT sync_state FROM pg_stat_replication") == state; }));
    }
    /// Both hosts: libpq takes the one that writes.
    [[nodiscard]] std::string address() const
    {
        return "postgresql://fengqiao@/" + std::string(kDatabase) + "?host=" + primary.folder().string() + "," + standby->folder().string();
    }
    void takeOver()
    {
        primary.kill();
        standby->promote();
    }
    static void lodge(TestCounty& county, Pc& court, int number)
    {
        court.perform({{"dispute.lodge", core::newSubjectId(county.clock.now()), body(lodging("LQ2026030" + std::to_string(1000 + number)))}});
    }
};

} // namespace

TEST_F(PostgresFailover, nothingThatWasAcknowledgedIsLostAndDesksGoOn)
{
    waitForTheStandby(true);
    TestCounty county("", address());
    Pc court(county, "dispatcher"), village(county, "vl");
    court.settle();
    village.settle();

    // Another desk at work all the time, so that the server dies in the middle of something.
    std::atomic<bool> over{false};
    std::atomic<int> answered{0}, failed{0};
    auto device = county.device("dispatcher");
    ASSERT_TRUE(device.settle(county.road()));
    std::thread busy([&] {
        for (int i = 0; !over || device.unsent() > 0; ++i) {
            if (!over)
                (void)county.assign(device, "LQ2026040" + std::to_string(1000 + i));
            if (device.exchange(county.road())) {
                ++answered;
            } else {
                ++failed;
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
            }
        }
    });
    for (int i = 0; i < 10; ++i) {
        lodge(county, court, i);
        court.settle();
    }
    EXPECT_TRUE(comes([&] { return answered > 10; }));
    const auto known = court->journalHead();
    takeOver();
    lodge(county, court, 99);
    EXPECT_TRUE(comes([&] { return court.exchangeOnce().empty(); }));
    court.settle();
    over = true;
    busy.join();
    EXPECT_GE(failed, 0);

    // Every desk checks by itself that the journal it holds receipts of is in the one there is now, and only grew.
    EXPECT_GT(county.service->county()->revision, known.size);
    EXPECT_EQ(court.verified(), "");
    village.settle();
    EXPECT_EQ(village.verified(), "");
    ASSERT_TRUE(device.settle(county.road()));
    EXPECT_EQ(device.digests(), device.told());
    EXPECT_EQ(standby->sql(kDatabase, "SELECT max(revision) = count(*) FROM fengqiao.act"), "t");
    EXPECT_EQ(standby->sql(kDatabase, "SELECT pg_is_in_recovery()"), "f");
}

TEST_F(PostgresFailover, whatTheStandbyHadNotHeardComesBackFromTheDesks)
{
    waitForTheStandby(false);
    TestCounty county("", address());
    Pc court(county, "dispatcher");
    court.settle();
    lodge(county, court, 1);
    court.settle();
    ASSERT_TRUE(comes([&] { return primary.sql("postgres", "SELECT sent_lsn = replay_lsn FROM pg_stat_replication") == "t"; }));
    standby->stop(); // its line is down
    lodge(county, court, 2);
    court.settle();
    const auto revision = county.service->county()->revision;
    primary.kill();
    standby->start();
    standby->promote();

    // Nobody takes the old state for the county.
    EXPECT_TRUE(comes([&] { return court.exchangeOnce() == "database_went_back"; }));
    county.restart();
    EXPECT_EQ(court.exchangeOnce(), "county_went_back");
    ASSERT_TRUE(restoredCounty(county.place(), county.clock));
    court.settle();
    EXPECT_EQ(court.verified(), "");
    EXPECT_GE(county.service->county()->revision, revision);
    EXPECT_EQ(court->outbox()->size(), 0U);
}

TEST_F(PostgresFailover, aCommitWhoseStandbyIsNotWaitedForIsNotAcknowledged)
{
    waitForTheStandby(true);
    TestCounty county("", address());
    Pc court(county, "dispatcher");
    court.settle();
    standby->stop();
    lodge(county, court, 1);
    std::string code = "never";
    std::thread desk([&] { code = court.exchangeOnce(); });
    // Somebody cancels what hangs; the server then says that it is committed, which is true of its own disk alone.
    EXPECT_TRUE(comes([&] {
        return primary.sql("postgres", "SELECT count(pg_cancel_backend(pid)) FROM pg_stat_activity WHERE wait_event = 'SyncRep'") != "0";
    }));
    desk.join();
    EXPECT_EQ(code, "database_unreachable");
    EXPECT_EQ(court->outbox()->size(), 1U);
    standby->start();
    EXPECT_TRUE(comes([&] { return court.exchangeOnce().empty(); }));
    court.settle();
    takeOver();
    EXPECT_TRUE(comes([&] { return court.exchangeOnce().empty(); }));
    court.settle();
    EXPECT_EQ(court->outbox()->size(), 0U);
    EXPECT_EQ(court.verified(), "");
}
