#include "core/store/schema.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <sys/stat.h>

using namespace core;
using namespace core::store;

namespace {

class AConnection : public testing::Test {
protected:
    AConnection()
    {
        std::string name = (std::filesystem::temp_directory_path() / "fengqiao-store-XXXXXX").string();
        folder = mkdtemp(name.data());
    }
    ~AConnection() override { std::filesystem::remove_all(folder); }

    std::filesystem::path folder;
    std::filesystem::path file() const { return folder / "mirror.db"; }
    crypto::Secret key = crypto::Secret::random(32);

    std::unique_ptr<Connection> open(Connection::Mode mode = Connection::Mode::Write)
    {
        auto out = Connection::open(file(), key, mode);
        EXPECT_TRUE(out) << (out ? "" : out.error().code);
        return out ? std::move(*out) : nullptr;
    }
    std::string codeOfOpening()
    {
        const auto out = Connection::open(file(), key, Connection::Mode::Write);
        return out ? "" : out.error().code;
    }
};

TEST_F(AConnection, enciphersWithASchemeThatNoticesDamage)
{
    const auto connection = open();
    EXPECT_TRUE(connection->cipher() == "aegis" || connection->cipher() == "chacha20");
}

TEST_F(AConnection, savesWithFullSynchronisation)
{
    const auto connection = open();
    EXPECT_EQ(connection->number("PRAGMA synchronous"), 2);
    auto mode = connection->query("PRAGMA journal_mode");
    ASSERT_TRUE(mode.next());
    EXPECT_EQ(mode.text(0), "wal");
    EXPECT_EQ(connection->number("PRAGMA foreign_keys"), 1);
    EXPECT_EQ(connection->number("PRAGMA trusted_schema"), 0);
    EXPECT_EQ(connection->number("PRAGMA cell_size_check"), 1);
}

// It was waited for for ever.
TEST_F(AConnection, refusesAPipeAndAFolder)
{
    ASSERT_EQ(::mkfifo(file().c_str(), 0600), 0);
    EXPECT_EQ(codeOfOpening(), "not_a_file");
    std::filesystem::remove(file());
    std::filesystem::create_directory(file());
    EXPECT_EQ(codeOfOpening(), "not_a_file");
}

// They were taken for a disk that cannot be read.
TEST_F(AConnection, tellsTablesThatAreNotOursFromATroubledDisk)
{
    const auto connection = open();
    connection->script("CREATE TABLE t(a); CREATE VIEW v AS SELECT a FROM t");
    for (const auto* sql : {"SELECT b FROM t", "SELECT a FROM gone", "SELECT a FROM v"}) {
        const auto read = guarded([&] { return connection->number(sql).value_or(0); });
        ASSERT_FALSE(read) << sql;
        EXPECT_EQ(read.error().code, "damaged_mirror") << sql;
    }
}

TEST_F(AConnection, refusesAWrongKey)
{
    open()->script("CREATE TABLE t(a)");
    key = crypto::Secret::random(32);
    EXPECT_EQ(codeOfOpening(), "wrong_key");
}

TEST_F(AConnection, refusesAPlainDatabase)
{
    std::ofstream(file(), std::ios::binary) << std::string("SQLite format 3\0", 16) << std::string(4080, '\0');
    EXPECT_EQ(codeOfOpening(), "plain_sqlite");
}

TEST_F(AConnection, noticesAFlippedBitOnAnyPage)
{
    {
        const auto connection = open();
        connection->script("CREATE TABLE t(a)");
        for (int i = 0; i < 400; ++i)
            connection->run("INSERT INTO t VALUES(?1)", std::string(300, static_cast<char>('a' + i % 20)));
        connection->script("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    const auto size = std::filesystem::file_size(file());
    ASSERT_GT(size, 20U * 4096);
    for (std::uint64_t page = 1; page < size / 4096; page += 5) {
        const auto at = static_cast<std::streamoff>(page * 4096 + 1234);
        const auto flip = [&] {
            std::fstream out(file(), std::ios::binary | std::ios::in | std::ios::out);
            out.seekg(at);
            const auto byte = static_cast<char>(out.get() ^ 4);
            out.seekp(at);
            out.put(byte);
        };
        flip();
        const auto found = guarded([&] {
            auto connection = Connection::open(file(), key, Connection::Mode::Read);
            if (!connection)
                throw Failure{connection.error()};
            auto row = (*connection)->query("SELECT a FROM t");
            while (row.next())
                EXPECT_EQ(row.text(0), std::string(300, row.text(0)[0]));
        });
        EXPECT_FALSE(found) << "page " << page;
        flip();
    }
}

TEST_F(AConnection, rollsBackWhatWasNotCommitted)
{
    const auto connection = open();
    connection->script("CREATE TABLE t(a)");
    {
        Transaction transaction(*connection);
        connection->run("INSERT INTO t VALUES(1)");
    }
    EXPECT_EQ(connection->number("SELECT count(*) FROM t"), 0);
}

TEST_F(AConnection, readersSeeWhatWritersCommitted)
{
    const auto writer = open();
    writer->script("CREATE TABLE t(a)");
    const auto reader = open(Connection::Mode::Read);
    writer->run("INSERT INTO t VALUES(?1)", "甲");
    auto row = reader->query("SELECT a FROM t");
    ASSERT_TRUE(row.next());
    EXPECT_EQ(row.text(0), "甲");
    EXPECT_FALSE(guarded([&] { reader->run("INSERT INTO t VALUES(2)"); }));
}

TEST_F(AConnection, leavesNoWordInPlainSightInAnyFile)
{
    const auto connection = open();
    connection->script("CREATE TABLE t(a)");
    connection->run("INSERT INTO t VALUES(?1)", "plantedPLANTEDplanted");
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string bytes(std::istreambuf_iterator<char>(in), {});
        EXPECT_EQ(bytes.find("PLANTED"), std::string::npos) << entry.path();
        ++files;
    }
    EXPECT_GE(files, 2); // the database and its log
}

TEST_F(AConnection, migratesForwardAndRefusesANewerMirror)
{
    auto connection = open();
    ASSERT_TRUE(migrate(*connection));
    EXPECT_EQ(connection->number("PRAGMA user_version"), kSchemaVersion);
    ASSERT_TRUE(migrate(*connection)); // nothing to do
    connection->script("PRAGMA user_version=9999");
    const auto newer = migrate(*connection);
    ASSERT_FALSE(newer);
    EXPECT_EQ(newer.error().code, "mirror_newer");
    EXPECT_EQ(connection->number("PRAGMA user_version"), 9999);
}

} // namespace
