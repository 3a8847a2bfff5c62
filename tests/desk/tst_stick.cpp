#include "sync/desk/stick.h"
#include "sync/desk/stick_answers.h"

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

/// 64 files, each of up to 256 MiB, were read whole before the first one was offered.
TEST(AStick, anAnswerIsOfferedAsSoonAsItIsReadAndTheNewestSixtyFourAre)
{
    const Folder stick;
    const auto now = std::filesystem::file_time_type::clock::now();
    for (int i = 0; i < 70; ++i) {
        const auto file = stick.path() / ("a" + std::to_string(i) + ".fqb");
        putFile(file, exchange::encodeBundle({{exchange::Leg::Down, Bytes(100, static_cast<std::uint8_t>(i))}}));
        std::filesystem::last_write_time(file, now - std::chrono::hours(i));
    }
    core::desk::PosixFileSystem files;
    ::desk::StickAnswers answers;
    std::vector<std::size_t> heard;
    const auto goOn = [&](const std::vector<::desk::OnStick>& sofar) {
        heard.push_back(sofar.size());
        EXPECT_EQ(sofar.front().file.filename(), "a0.fqb");
        return heard.size() != 3;
    };
    EXPECT_EQ(answers.look(files, {stick.path()}, goOn).size(), 3U) << "whoever closes the window waits for no more";
    EXPECT_EQ(heard, (std::vector<std::size_t>{1, 2, 3}));
    // What was read is not read again.
    const auto all = answers.look(files, {stick.path()}, goOn);
    ASSERT_EQ(all.size(), ::desk::StickAnswers::kMostOpened);
    EXPECT_EQ(heard.size(), 64U);
    EXPECT_EQ(heard.at(3), 4U);
    EXPECT_EQ(all.back().file.filename(), "a63.fqb");
    EXPECT_EQ(answers.look(files, {stick.path()}, goOn), all);
    EXPECT_EQ(heard.size(), 64U);
    // But for one that was written anew.
    putFile(stick.path() / "a5.fqb", exchange::encodeBundle({{exchange::Leg::Down, Bytes(100, 99)}}));
    std::vector<std::size_t> anew;
    const auto after = answers.look(files, {stick.path()}, [&](const auto& sofar) {
        anew.push_back(sofar.size());
        return true;
    });
    EXPECT_EQ(anew, (std::vector<std::size_t>{64})) << "the others stay in sight meanwhile";
    EXPECT_EQ(after.front().file.filename(), "a5.fqb");
    EXPECT_TRUE(answers.look(files, {}, goOn).empty());
}
