#include "sync/desk/stick.h"

#include "tests/desk/test_county.h"

#include <fstream>
#include <gtest/gtest.h>

using namespace core;
using namespace desktest;

namespace {

void putFile(const std::filesystem::path& file, const Bytes& bytes)
{
    std::ofstream(file, std::ios::binary).write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
}

} // namespace

/// A courier's stick: only the first 64 names were looked at, and the newest answer was never offered.
TEST(AStick, theNewestAnswersComeFirstHoweverManyLieThere)
{
    const Folder stick;
    const auto answer = exchange::encodeBundle({{exchange::Leg::Down, Bytes(100, 1)}});
    const auto now = std::filesystem::file_time_type::clock::now();
    for (int i = 0; i < 200; ++i) {
        const auto file = stick.path() / ("a" + std::to_string(i) + ".fqb");
        putFile(file, answer);
        std::filesystem::last_write_time(file, now - std::chrono::hours(24 + i));
    }
    putFile(stick.path() / "z.fqb", answer);
    putFile(stick.path() / "for the county.fqb", exchange::encodeBundle({{exchange::Leg::Up, Bytes(100, 1)}}));
    putFile(stick.path() / "no bundle.fqb", Bytes(1000, 7));
    std::filesystem::create_symlink("loop.fqb", stick.path() / "loop.fqb");
    core::desk::PosixFileSystem files;
    const auto found = ::desk::bundlesIn(files, stick.path(), ::desk::Bound::ForDesks);
    ASSERT_EQ(found.size(), 201U);
    EXPECT_EQ(found.front().filename(), "z.fqb");
    EXPECT_EQ(found.back().filename(), "a199.fqb");
    EXPECT_EQ(::desk::bundlesIn(files, stick.path(), ::desk::Bound::ForCounty).size(), 1U);
}
