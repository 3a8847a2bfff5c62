#include "core/store/page_check.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>

using namespace core;
using namespace core::store;

namespace {

/// Two tables, one with an index and with values that need pages of their own.
class APageCheck : public testing::Test {
protected:
    APageCheck()
    {
        std::string name = (std::filesystem::temp_directory_path() / "fengqiao-pages-XXXXXX").string();
        folder = ::mkdtemp(name.data());
        auto connection = Connection::open(file(), key, Connection::Mode::Write).value();
        connection->script("CREATE TABLE a(n INTEGER PRIMARY KEY, word TEXT); CREATE TABLE b(n INTEGER PRIMARY KEY, bytes BLOB); CREATE INDEX word_of_a ON a(word)");
        for (int i = 0; i < 300; ++i)
            connection->run("INSERT INTO a VALUES(?1, ?2)", i, std::string(200, static_cast<char>('a' + i % 20)));
        for (int i = 0; i < 5; ++i)
            connection->run("INSERT INTO b VALUES(?1, ?2)", i, std::string(30'000, 'x'));
        connection->script("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    ~APageCheck() override
    {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }
    [[nodiscard]] std::filesystem::path file() const { return folder / "mirror.db"; }
    void flip(std::uint64_t page)
    {
        const auto at = static_cast<std::streamoff>(page * 4096 + 1234);
        std::fstream out(file(), std::ios::binary | std::ios::in | std::ios::out);
        out.seekg(at);
        const auto byte = static_cast<char>(out.get() ^ 4);
        out.seekp(at);
        out.put(byte);
    }
    /// Code of what a whole check finds, empty when all is well.
    std::string found()
    {
        auto check = PageCheck::open(file(), key);
        if (!check)
            return check.error().code;
        for (;;) {
            const auto more = (*check)->next([] { return true; });
            if (!more)
                return more.error().code;
            if (!*more)
                return {};
        }
    }

    std::filesystem::path folder;
    crypto::Secret key = crypto::Secret::random(32);
};

} // namespace

TEST_F(APageCheck, isQuietWhenAllIsWell) { EXPECT_EQ(found(), ""); }

TEST_F(APageCheck, findsAFlippedBitThatNobodyReads)
{
    const auto pages = std::filesystem::file_size(file()) / 4096;
    ASSERT_GT(pages, 50U);
    for (std::uint64_t page = 1; page < pages; page += 3) {
        flip(page);
        EXPECT_NE(found(), "") << "page " << page + 1;
        flip(page);
    }
    EXPECT_EQ(found(), "");
}

TEST_F(APageCheck, canBeStoppedAndGoesOn)
{
    auto check = PageCheck::open(file(), key).value();
    EXPECT_EQ(check->tables(), 2U);
    int asked = 0;
    EXPECT_TRUE(check->next([&] { return ++asked < 1; }).value()); // not yet
    EXPECT_GE(asked, 1);
    EXPECT_TRUE(check->next([] { return true; }).value());
    EXPECT_FALSE(check->next([] { return true; }).value());
    EXPECT_FALSE(check->next([] { return true; }).value());
}

TEST_F(APageCheck, aTableThatWasDroppedIsNoDamage)
{
    auto check = PageCheck::open(file(), key).value();
    Connection::open(file(), key, Connection::Mode::Write).value()->script("DROP TABLE a");
    EXPECT_TRUE(check->next([] { return true; }).value());
    EXPECT_FALSE(check->next([] { return true; }).value());
}

TEST_F(APageCheck, doesNotHoldUpAWriter)
{
    auto check = PageCheck::open(file(), key).value();
    auto writer = Connection::open(file(), key, Connection::Mode::Write).value();
    bool wrote = false;
    (void)check->next([&] {
        if (!wrote)
            writer->run("INSERT INTO a VALUES(?1, ?2)", 1000, std::string("while it is read"));
        wrote = true;
        return true;
    });
    EXPECT_TRUE(wrote);
    EXPECT_EQ(writer->number("SELECT count(*) FROM a"), 301);
}
