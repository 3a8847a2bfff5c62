#include "sync/county/postgres_store.h"
#include "tests/county/support/pc.h"

#include <atomic>
#include <thread>

// What PostgreSQL alone can do to a county: a server that goes, another process beside this one, a standby. Its like on
// both stores is in tst_store.cpp and in all other tests here, which run a second time with FENGQIAO_TEST_STORE=postgres.

using namespace county;
using namespace county::test;

namespace {

class Postgres : public testing::Test {
protected:
    TestCounty county{PostgresServer::freshDatabase(), ""};
    PostgresServer& server = PostgresServer::shared();

    std::string sql(const std::string& statements) const { return server.sql(county.database, "SET search_path = fengqiao; " + statements); }
    /// Cuts every line to the county's database.
    void cut() const
    {
        server.sql("postgres", "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '" + county.database + "'");
    }
};

} // namespace

TEST_F(Postgres, aPasswordInTheAddressIsRefused)
{
    const auto done = preparePostgres("postgresql://fengqiao:secret@localhost/x");
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, "database_password");
    EXPECT_EQ(done.error().trouble, core::Trouble::Usage);
    const auto other = preparePostgres("postgresql://[");
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, "malformed");
}

TEST_F(Postgres, aServerThatIsNotThereIsToldAndLeavesNoFolder)
{
    const TempFolder folder;
    const Place place(folder.path() / "county", "postgresql://nobody@/x?host=" + folder.path().string());
    const auto made = initCounty(place, smallPlan(), county.clock, Codes::None);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, "database_unreachable");
    EXPECT_FALSE(std::filesystem::exists(place.folder));
}

TEST_F(Postgres, aServerThatMayForgetIsNotUsed)
{
    const PostgresServer careless("fsync = off");
    const auto done = preparePostgres(careless.address("postgres"));
    ASSERT_FALSE(done);
    EXPECT_EQ(done.error().code, "database_unsafe");
    EXPECT_EQ(done.error().facts.at("setting").as_string(), "fsync");
}

TEST_F(Postgres, commitsWaitForTheDiskWhateverTheServersDefault)
{
    server.sql("postgres", "ALTER DATABASE " + county.database + " SET synchronous_commit = off");
    auto store = openPostgresStore(county.address, *Folder(county.place().folder).storeKey(), std::make_shared<Watermark>());
    ASSERT_TRUE(store);
    ASSERT_TRUE((*store)->write([&](Transaction& t) -> core::Done {
        (void)t.county();
        EXPECT_EQ(sql("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'"), "1");
        return {};
    }));
    // A trigger writes down what the session has.
    sql("CREATE TABLE seen(setting text); CREATE FUNCTION look() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN INSERT INTO fengqiao.seen VALUES (current_setting(''synchronous_commit'')); RETURN NEW; END'; "
        "CREATE TRIGGER look AFTER INSERT ON audience_1 FOR EACH ROW EXECUTE FUNCTION look()");
    ASSERT_TRUE((*store)->write([&](Transaction& t) -> core::Done {
        t.setDigest("x", {});
        return {};
    }));
    EXPECT_EQ(sql("SELECT setting FROM seen"), "on");
}

TEST_F(Postgres, countiesShareADatabaseAndNotTheirActs)
{
    TestCounty second("", county.address);
    EXPECT_EQ(sql("SELECT count(*) FROM county"), "2");
    auto court = county.device("dispatcher"), other = second.device("dispatcher");
    (void)county.assign(court);
    ASSERT_TRUE(court.settle(county.road()));
    const auto before = second.service->county()->revision;
    ASSERT_TRUE(other.settle(second.road()));
    EXPECT_EQ(second.service->county()->revision, before);
    EXPECT_EQ(other.subjects().size() + 1, court.subjects().size());
    EXPECT_EQ(sql("SELECT count(DISTINCT county) FROM act"), "2");

    const auto foreign = openPostgresStore(county.address, core::crypto::Secret::random(32), std::make_shared<Watermark>());
    ASSERT_FALSE(foreign);
    EXPECT_EQ(foreign.error().code, "no_county");
    const auto folder = openCounty(county.place().folder, county.clock, core::HolidayTable::shipped());
    ASSERT_FALSE(folder);
    EXPECT_EQ(folder.error().code, "county_in_database");
}

TEST_F(Postgres, whoHasOnlyTheDatabaseReadsNoParty)
{
    auto court = county.device("dispatcher");
    (void)county.assign(court);
    ASSERT_TRUE(court.settle(county.road()));
    ASSERT_NE(lodging().find("LQ20260300001"), std::string::npos);
    EXPECT_EQ(sql("SELECT count(*) FROM act WHERE position('LQ20260300001'::bytea IN act) > 0 OR position('LQ20260300001'::bytea IN verdict) > 0"), "0");
    EXPECT_EQ(sql("SELECT count(*) FROM subject WHERE position('LQ20260300001'::bytea IN sections) > 0"), "0");
    EXPECT_NE(sql("SELECT count(*) FROM act"), "0");
    // Nor does he put one row's content under another's name.
    sql("UPDATE subject SET sections = (SELECT sections FROM subject WHERE type = 'dispute') WHERE type = 'directory'");
    county.restart();
    const auto directory = county.service->directory();
    ASSERT_FALSE(directory);
    EXPECT_EQ(directory.error().code, "damaged_mirror");
}

TEST_F(Postgres, aCutLineCostsNothingBetweenRequestsAndOneRequestWithin)
{
    auto court = county.device("dispatcher");
    (void)county.assign(court);
    cut();
    ASSERT_TRUE(court.settle(county.road()));

    auto store = openPostgresStore(county.address, *Folder(county.place().folder).storeKey(), std::make_shared<Watermark>());
    ASSERT_TRUE(store);
    const std::vector<core::Audience> x{"x"};
    const auto within = (*store)->write([&](Transaction& t) -> core::Done {
        t.setDigest("x", core::Hash{1});
        cut();
        (void)t.digests(x);
        return {};
    });
    ASSERT_FALSE(within);
    EXPECT_EQ(within.error().code, "database_unreachable");
    core::Hash found{2};
    ASSERT_TRUE((*store)->read([&](Transaction& t) -> core::Done {
        found = t.digests(x).at(0);
        return {};
    }));
    EXPECT_EQ(found, core::Hash{});
}

TEST_F(Postgres, aServerThatStopsAndStartsAgainIsFoundAgain)
{
    PostgresServer own;
    own.create("c");
    TestCounty here("", own.address("c"));
    Pc court(here, "dispatcher");
    court.settle();
    const auto subject = core::newSubjectId(here.clock.now());
    court.perform({{"dispute.lodge", subject, body(lodging())}});
    own.kill();
    EXPECT_NE(court.exchangeOnce(), "");
    EXPECT_EQ(here.service->county().error().code, "database_unreachable");
    own.start();
    court.settle();
    EXPECT_EQ(court->outbox()->size(), 0U);
    EXPECT_EQ(court.verified(), "");
}

TEST_F(Postgres, aCollisionIsTriedAgainFromTheBeginning)
{
    sql("CREATE SEQUENCE tries; CREATE FUNCTION collide() RETURNS trigger LANGUAGE plpgsql AS "
        "'BEGIN IF nextval(''fengqiao.tries'') <= 3 THEN RAISE EXCEPTION USING ERRCODE = ''40001''; END IF; RETURN NEW; END'; "
        "CREATE TRIGGER collide BEFORE INSERT ON act FOR EACH ROW EXECUTE FUNCTION collide()");
    auto court = county.device("dispatcher");
    (void)county.assign(court);
    const auto before = county.service->county()->revision;
    ASSERT_TRUE(court.settle(county.road()));
    EXPECT_EQ(county.service->county()->revision, before + 2);
    EXPECT_EQ(court.digests(), court.told());
    EXPECT_EQ(sql("SELECT last_value FROM tries"), "5"); // three that failed, two that did not

    sql("ALTER SEQUENCE tries RESTART");
    sql("UPDATE certificate SET state = 0");
    sql("CREATE TRIGGER collide BEFORE UPDATE ON certificate FOR EACH ROW EXECUTE FUNCTION collide()");
    EXPECT_EQ(county.service->revoke("dispatcher"), 1U); // counted once
}

TEST_F(Postgres, whatWasWrittenForTheOtherYearGetsItsOwnPart)
{
    auto court = county.device("dispatcher");
    (void)county.assign(court);
    ASSERT_TRUE(court.settle(county.road()));
    county.pass(std::chrono::hours(24 * 310)); // 2027
    (void)county.assign(court, "LQ20270100001");
    ASSERT_TRUE(court.settle(county.road()));
    EXPECT_EQ(sql("SELECT string_agg(DISTINCT tableoid::regclass::text, ' ') FROM act"), "act_1_2026 act_1_2027");
    EXPECT_EQ(court.digests(), court.told());
}

TEST_F(Postgres, processesTakeTurnsAndMakeOneHistory)
{
    // Clocks that differ: the county's time must not run backwards whoever judges.
    core::FixedClock behind(county.clock.now() - std::chrono::hours(1));
    const auto other = county.another(behind);
    std::vector<Device> devices;
    for (int i = 0; i < 4; ++i)
        devices.push_back(county.device("dispatcher"));
    std::vector<std::thread> threads;
    std::atomic<int> failures{0};
    for (std::size_t i = 0; i < devices.size(); ++i)
        threads.emplace_back([&, i] {
            for (int n = 0; n < 10; ++n) {
                (void)county.assign(devices[i], "LQ2026030" + std::to_string(1000 * (i + 1) + static_cast<std::size_t>(n)));
                const auto request = devices[i].request();
                // Sent to both at once by a balancer that lost the first answer: one effect, one verdict.
                auto one = TestCounty::roadTo((i + static_cast<std::size_t>(n)) % 2 == 0 ? *county.service : *other)(request);
                auto two = TestCounty::roadTo((i + static_cast<std::size_t>(n)) % 2 == 0 ? *other : *county.service)(request);
                if (!one || !two || one->verdicts != two->verdicts)
                    ++failures;
                else
                    devices[i].apply(request, *two);
            }
        });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(failures, 0);
    for (auto& device : devices) {
        ASSERT_TRUE(device.settle(TestCounty::roadTo(*other)));
        EXPECT_EQ(device.digests(), devices.front().digests());
        EXPECT_EQ(device.digests(), device.told());
    }
    // Revisions without a gap, in the order of their times, each chain in its own order; both processes at one root.
    EXPECT_EQ(sql("SELECT max(revision) = count(*) AND min(revision) = 1 FROM act"), "t");
    EXPECT_EQ(sql("SELECT count(*) FROM (SELECT received < lag(received) OVER (ORDER BY revision) AS back FROM act) t WHERE back"), "0");
    EXPECT_EQ(sql("SELECT count(*) FROM (SELECT revision < lag(revision) OVER (PARTITION BY chain ORDER BY seq) AS back FROM act) t WHERE back"), "0");
    EXPECT_EQ(sql("SELECT count(*) FROM (SELECT chain, seq FROM act GROUP BY 1, 2 HAVING count(*) > 1) t"), "0");
    EXPECT_EQ(county.service->county()->peaks.root(), other->county()->peaks.root());
    const auto before = county.service->county()->peaks.root();
    county.rewrite("SELECT 1"); // the tree made anew over the leaves is the one that grew
    EXPECT_EQ(county.service->county()->peaks.root(), before);
}

TEST_F(Postgres, aDeskGoesFromProcessToProcess)
{
    auto other = county.another(county.clock);
    Pc court(county, "dispatcher"), village(county, "vl");
    for (int i = 0; i < 6; ++i) {
        std::swap(county.service, other); // whom they reach now
        const auto subject = core::newSubjectId(county.clock.now());
        court.settle();
        court.perform({{"dispute.lodge", subject, body(lodging("LQ2026030000" + std::to_string(i)))},
                       {"dispute.dispatch", subject, body("{'steps':{'organisation':'org-village'}}")}});
        court.settle();
        village.settle();
        village.perform({{"dispute.accept", subject, {}}});
        village.settle();
    }
    EXPECT_EQ(court.verified(), "");
    EXPECT_EQ(village.verified(), "");
    EXPECT_EQ(village->journalHead().root, county.service->county()->peaks.root());
}

TEST_F(Postgres, aDatabaseThatWentBackUnderAProcessIsNotWrittenBeforeTheEpochIsBegun)
{
    Pc court(county, "dispatcher");
    court.settle();
    const auto lodge = [&](const std::string& number) {
        court.perform({{"dispute.lodge", core::newSubjectId(county.clock.now()), body(lodging(number))}});
    };
    sql("CREATE TABLE public.kept AS SELECT * FROM county");
    lodge("LQ20260300001");
    court.settle();
    // As an asynchronous standby would that had not heard the last act, while this process goes on.
    sql("DELETE FROM node; DELETE FROM subject WHERE type = 'dispute'; DELETE FROM grants WHERE revision > (SELECT revision FROM public.kept); "
        "DELETE FROM act WHERE revision > (SELECT revision FROM public.kept); DELETE FROM chain WHERE seq = 1; "
        "UPDATE county SET revision = k.revision, peaks = k.peaks, time = k.time FROM public.kept k");
    lodge("LQ20260300002");
    EXPECT_EQ(county.service->county().error().code, "database_went_back");
    EXPECT_EQ(court.exchangeOnce(), "database_went_back");
    ASSERT_TRUE(restoredCounty(county.place(), county.clock)); // by the administrator, another process
    EXPECT_TRUE(county.service->county());
}

TEST(PostgresMove, bringsACountyFromItsFileWithItsWholeHistory)
{
    TestCounty county("", "");
    Pc court(county, "dispatcher"), village(county, "vl");
    court.settle();
    village.settle();
    const auto lodge = [&](const std::string& number) {
        const auto subject = core::newSubjectId(county.clock.now());
        court.perform({{"dispute.lodge", subject, body(lodging(number))}, {"dispute.dispatch", subject, body("{'steps':{'organisation':'org-village'}}")}});
        court.settle();
        village.settle();
        return subject;
    };
    const auto subject = lodge("LQ20260300001");
    const auto code = county.code("vl2");
    const auto root = county.service->county()->peaks.root();

    const Place to(county.place().folder, PostgresServer::shared().address(PostgresServer::freshDatabase()));
    const auto early = moveCounty(to);
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().code, "county_running");
    EXPECT_TRUE(county.service->county());
    county.service.reset();
    const auto done = moveCounty(to);
    ASSERT_TRUE(done) << done.error().code << boost::json::serialize(done.error().facts);
    EXPECT_FALSE(openCounty(to.folder, county.clock, core::HolidayTable::shipped())); // nobody serves the old file by mistake
    EXPECT_EQ(moveCounty(to).error().code, "no_county");

    county.address = to.database;
    county.service = county.another(county.clock);
    EXPECT_EQ(county.service->county()->peaks.root(), root);
    village.perform({{"dispute.accept", subject, {}}});
    village.settle();
    (void)lodge("LQ20260300002");
    EXPECT_EQ(court.verified(), "");
    EXPECT_EQ(village.verified(), "");
    Pc fresh(county, "vl");
    fresh.settle();
    EXPECT_EQ(fresh->digest(), village->digest());
    EXPECT_NO_THROW(Device(county.enrolRoad(), code, county.clock)); // a code that was given before
}
