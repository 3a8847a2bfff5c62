#include "core/codec/described.h"
#include "core/store/connection.h"
#include "sync/county/sqlite_store.h"
#include "sync/sim/randomness.h"
#include "sync/sim/template.h"

#include <gtest/gtest.h>

// A county.db of each older version of the schema is opened by this program: it holds afterwards what it held, desks go on
// with it, and whatever moment the power goes during the change, the next start finds the old file or the new one.

using namespace sim;
using core::store::Connection;

namespace {

constexpr std::size_t kVillagePc = 0;
constexpr int kNewest = 6;

/// What each version brought (sqlite_store.cpp), taken away again.
constexpr const char* kBack[] = {
    "",
    "DROP INDEX certificate_by_book; ALTER TABLE certificate DROP COLUMN book;",
    "ALTER TABLE grants DROP COLUMN first;",
    "DROP TABLE node; ALTER TABLE county DROP COLUMN peaks;",
    "DROP TABLE restore;",
    "CREATE TABLE lines(audience TEXT NOT NULL, subject BLOB NOT NULL, level INTEGER NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL, "
    "revision INTEGER NOT NULL, first INTEGER NOT NULL DEFAULT 0, PRIMARY KEY(audience, subject)) STRICT, WITHOUT ROWID; "
    "INSERT INTO lines SELECT audience, subject, level, since, until, revision, first FROM grants; DROP TABLE grants; ALTER TABLE lines RENAME TO grants; "
    "CREATE INDEX grants_by_revision ON grants(audience, revision); CREATE INDEX grants_by_subject ON grants(subject);",
};

Disk countyOfVersion(int version)
{
    auto disk = startingPoint().county.disk.copy();
    const Mount mount("county", disk);
    auto database = Connection::open(countyFile(), core::crypto::Secret(startingPoint().county.store), Connection::Mode::Write).value();
    for (int step = kNewest; step > version; --step)
        database->script(kBack[step - 1]);
    database->script("PRAGMA user_version = " + std::to_string(version));
    database.reset();
    return disk.copy();
}

/// All that must be the same afterwards, as text; `grants.first` alone is not known of older files.
std::string contents(const Disk& from)
{
    auto disk = from.copy();
    const Mount mount("county", disk);
    auto database = Connection::open(countyFile(), core::crypto::Secret(startingPoint().county.store), Connection::Mode::Read).value();
    std::string out;
    for (const auto* sql : {"SELECT name || epoch || ' ' || revision || ' ' || time || hex(directory) || hex(peaks) FROM county",
                            "SELECT hex(id) || account || state || book FROM certificate ORDER BY id", "SELECT level || ' ' || number || hex(hash) FROM node ORDER BY level, number",
                            "SELECT revision || hex(chain) || seq || place || verdict || hex(act) || hex(leaf) FROM act ORDER BY revision",
                            "SELECT hex(id) || place || ' ' || revision || steps || content || identity || sealed FROM subject ORDER BY number",
                            "SELECT audience || hex(subject) || level || since || until || ' ' || revision FROM grants ORDER BY audience, subject",
                            "SELECT name || hex(digest) FROM audience ORDER BY name", "SELECT epoch FROM restore", "SELECT user_version FROM pragma_user_version"}) {
        auto row = database->query(sql);
        while (row.next())
            out += row.text(0) + "\n";
    }
    return out;
}

class Migration : public testing::TestWithParam<int> {
protected:
    Migration()
    {
        takeSqlite();
        (void)core::crypto::start();
    }
};

} // namespace

TEST_P(Migration, keepsEverythingAndDesksGoOn)
{
    const Randomness randomness(Dice(500));
    auto disk = countyOfVersion(GetParam());
    core::FixedClock clock{startingPoint().start + std::chrono::hours(1)};
    {
        const Mount mount("county", disk);
        auto service = startingPoint().county.open(disk, clock);
        ASSERT_TRUE(service) << service.error().code;
    }
    EXPECT_EQ(contents(disk), contents(startingPoint().county.disk));

    const Mount mount("county", disk);
    auto service = std::move(*startingPoint().county.open(disk, clock));
    const auto& kept = startingPoint().desks[kVillagePc];
    auto place = kept.disk.copy();
    const Mount own(kept.name, place);
    auto session = desk::Session::start(kept.parts(place, clock)).value();
    const boost::json::array parties{boost::json::object{{"id", "p1"}, {"side", "applicant"}}, boost::json::object{{"id", "p2"}, {"side", "respondent"}}};
    ASSERT_TRUE(session->perform({{"dispute.register", core::newSubjectId(clock.now()),
                                   {{"steps", {{"number", "@number"}, {"type", "D02"}, {"parties", parties}}},
                                    {"content", {{"fields", {{"p1.name", "谢宇航"}, {"p2.name", "苏兴旺"}, {"narrative", "田界"}, {"demand", "恢复"}, {"place", "西竹坪村"}}}}}}}}));
    const auto asked = session->request(1 << 20, 0).value();
    const auto answer = service->exchange(asked).value().answer;
    // The desk follows the journal: it only grows, whatever the file looked like before.
    const auto applied = session->apply(asked, answer);
    ASSERT_TRUE(applied) << applied.error().code;
    EXPECT_EQ(applied->accepted, 1);
    EXPECT_TRUE(session->verify()->empty());
}

TEST_P(Migration, survivesACutAtEveryMoment)
{
    const auto before = countyOfVersion(GetParam());
    const auto expected = contents(startingPoint().county.disk);
    const core::FixedClock clock{startingPoint().start + std::chrono::hours(1)};
    int cuts = 0;
    for (const auto image : {Image::Killed, Image::NothingUnsafe, Image::Everything, Image::SomeWrites, Image::TornSectors})
        for (std::int64_t operation = 0;; ++operation) {
            const Randomness randomness(Dice(501));
            auto disk = before.copy();
            const Mount mount("county", disk);
            disk.dieAfter(operation);
            {
                auto service = startingPoint().county.open(disk, clock);
                if (!disk.dead()) { // it needed no more operations than that
                    EXPECT_TRUE(service);
                    break;
                }
                disk.kill();
            }
            ++cuts;
            disk.restart(image, Dice(static_cast<std::uint64_t>(operation), "image"));
            {
                auto service = startingPoint().county.open(disk, clock);
                ASSERT_TRUE(service) << "after operation " << operation << ": " << service.error().code;
            }
            EXPECT_EQ(contents(disk), expected) << "after operation " << operation;
        }
    EXPECT_GT(cuts, 5 * 5);
    std::printf("version %d: %d cuts\n", GetParam(), cuts);
}

INSTANTIATE_TEST_SUITE_P(Versions, Migration, testing::Range(1, kNewest), [](const auto& version) { return "from" + std::to_string(version.param); });

TEST(MigrationOf, aNewerFileIsRefusedAndNotTouched)
{
    takeSqlite();
    (void)core::crypto::start();
    auto disk = startingPoint().county.disk.copy();
    const Mount mount("county", disk);
    {
        auto database = Connection::open(countyFile(), core::crypto::Secret(startingPoint().county.store), Connection::Mode::Write).value();
        database->script("PRAGMA user_version = " + std::to_string(kNewest + 1));
    }
    const core::FixedClock clock{startingPoint().start};
    const auto service = startingPoint().county.open(disk, clock);
    ASSERT_FALSE(service);
    EXPECT_EQ(service.error().code, "newer_schema");
    auto database = Connection::open(countyFile(), core::crypto::Secret(startingPoint().county.store), Connection::Mode::Read).value();
    EXPECT_EQ(database->number("PRAGMA user_version"), kNewest + 1);
}
