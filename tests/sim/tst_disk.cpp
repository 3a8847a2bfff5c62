#include "core/store/connection.h"
#include "sync/sim/vfs.h"

#include <gtest/gtest.h>

// The disk of the simulator must be as treacherous as a real one, and no more.

using namespace sim;

namespace {

core::Bytes bytesOf(std::string_view text)
{
    const auto view = core::viewOf(text);
    return {view.begin(), view.end()};
}

/// A file on the disk with `text`, safe with its name.
void put(Disk& disk, const std::string& path, std::string_view text)
{
    Disk::Outcome outcome{};
    const auto node = disk.create(path, outcome);
    ASSERT_TRUE(node);
    ASSERT_EQ(disk.write(*node, 0, bytesOf(text)), Disk::Outcome::Done);
    ASSERT_EQ(disk.sync(*node), Disk::Outcome::Done);
    ASSERT_EQ(disk.syncFolder(path.substr(0, path.rfind('/'))), Disk::Outcome::Done);
}

std::string contentOf(const Disk& disk, const std::string& path)
{
    const auto node = disk.find(path);
    const auto all = node ? node->now.all() : bytesOf("none");
    return {all.begin(), all.end()};
}

} // namespace

TEST(Disk, aPowerCutTakesWhatWasNotSafeAndAKillDoesNot)
{
    for (const auto image : {Image::NothingUnsafe, Image::Killed}) {
        Disk disk;
        put(disk, "/f/a", "old");
        ASSERT_EQ(disk.write(*disk.find("/f/a"), 0, bytesOf("new")), Disk::Outcome::Done);
        disk.kill();
        disk.restart(image, Dice(1));
        EXPECT_EQ(contentOf(disk, "/f/a"), image == Image::Killed ? "new" : "old");
    }
}

TEST(Disk, aKilledProcessLeavesItsWritesForALaterPowerCut)
{
    Disk disk;
    put(disk, "/f/a", "old");
    ASSERT_EQ(disk.write(*disk.find("/f/a"), 0, bytesOf("new")), Disk::Outcome::Done);
    disk.kill();
    disk.restart(Image::Killed, Dice(1));
    disk.kill();
    disk.restart(Image::NothingUnsafe, Dice(1));
    EXPECT_EQ(contentOf(disk, "/f/a"), "old");
}

TEST(Disk, aNameIsSafeOnlyWithItsFolder)
{
    Disk disk;
    put(disk, "/f/a", "old");
    put(disk, "/f/b", "new");
    ASSERT_EQ(disk.rename("/f/b", "/f/a"), Disk::Outcome::Done);
    EXPECT_EQ(contentOf(disk, "/f/a"), "new");
    disk.kill();
    disk.restart(Image::NothingUnsafe, Dice(1));
    EXPECT_EQ(contentOf(disk, "/f/a"), "old");
    EXPECT_EQ(contentOf(disk, "/f/b"), "new");
}

TEST(Disk, afterAFailedSyncALaterOneSavesOnlyWhatCameSince)
{
    Disk disk;
    put(disk, "/f/a", "....");
    auto& node = *disk.find("/f/a");
    ASSERT_EQ(disk.write(node, 0, bytesOf("A")), Disk::Outcome::Done);
    disk.failAfter(0, false);
    ASSERT_EQ(disk.sync(node), Disk::Outcome::Failed);
    ASSERT_EQ(disk.write(node, 1, bytesOf("B")), Disk::Outcome::Done);
    ASSERT_EQ(disk.sync(node), Disk::Outcome::Done);
    EXPECT_EQ(contentOf(disk, "/f/a"), "AB.."); // as long as the system runs
    disk.kill();
    disk.restart(Image::NothingUnsafe, Dice(1));
    EXPECT_EQ(contentOf(disk, "/f/a"), ".B..");
}

TEST(Disk, aCopyGoesItsOwnWay)
{
    Disk disk;
    put(disk, "/f/a", "same");
    auto copy = disk.copy();
    ASSERT_EQ(copy.write(*copy.find("/f/a"), 0, bytesOf("S")), Disk::Outcome::Done);
    EXPECT_EQ(contentOf(copy, "/f/a"), "Same");
    EXPECT_EQ(contentOf(disk, "/f/a"), "same");
}

TEST(Disk, sqliteLivesOnItAndTheCipherToo)
{
    takeSqlite();
    Disk disk;
    const Mount mount("unit", disk);
    const core::crypto::Secret key(core::Bytes(32, 7));
    const auto file = folderOf("unit") + "/x.db";
    {
        auto writer = core::store::Connection::open(file, key, core::store::Connection::Mode::Write);
        ASSERT_TRUE(writer) << writer.error().code;
        (*writer)->script("CREATE TABLE t(a)");
        (*writer)->run("INSERT INTO t VALUES('PLANTED')");
        auto reader = core::store::Connection::open(file, key, core::store::Connection::Mode::Read);
        ASSERT_TRUE(reader);
        EXPECT_EQ((*reader)->number("SELECT count(*) FROM t"), 1);
        (*writer)->run("INSERT INTO t VALUES('PLANTED')");
        EXPECT_EQ((*reader)->number("SELECT count(*) FROM t"), 2);
        disk.kill();
    }
    disk.restart(Image::NothingUnsafe, Dice(1));
    for (const auto& name : disk.names())
        EXPECT_EQ(contentOf(disk, name).find("PLANTED"), std::string::npos) << name;
    auto again = core::store::Connection::open(file, key, core::store::Connection::Mode::Write);
    ASSERT_TRUE(again);
    EXPECT_EQ((*again)->number("SELECT count(*) FROM t"), 2);
}
