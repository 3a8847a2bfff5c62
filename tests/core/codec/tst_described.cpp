#include "core/codec/described.h"

#include "core/codec/strict_json.h"

#include <gtest/gtest.h>

namespace described_test {

enum class Colour { DarkGreen, Red };
BOOST_DESCRIBE_ENUM(Colour, DarkGreen, Red)

struct Inner {
    int count = 0;
    bool operator==(const Inner&) const = default;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (count))

struct Sample {
    std::string text;
    bool flag = false;
    std::int64_t large = 0;
    std::uint32_t small = 0;
    core::Day day{};
    core::Instant instant{};
    core::Hash hash{};
    Colour colour = Colour::Red;
    std::optional<int> maybe;
    std::vector<Inner> list;
    std::map<std::string, int> table;
    boost::json::object free;
    bool operator==(const Sample&) const = default;
};
BOOST_DESCRIBE_STRUCT(Sample, (), (text, flag, large, small, day, instant, hash, colour, maybe, list, table, free))

} // namespace described_test

using namespace described_test;

TEST(Described, namesEnumeratorsInSnakeCase)
{
    EXPECT_EQ(core::codec::snakeCase("TownshipAssigned"), "township_assigned");
    EXPECT_EQ(core::codec::snakeCase("already_done"), "already_done");
    EXPECT_EQ(core::codec::snakeCase("A"), "a");
    EXPECT_EQ(core::nameOf(Colour::DarkGreen), "dark_green");
    EXPECT_EQ(core::enumFromName<Colour>("dark_green"), Colour::DarkGreen);
    EXPECT_FALSE(core::enumFromName<Colour>("DarkGreen").has_value());
}

TEST(Described, everyKindOfMemberComesBack)
{
    Sample sample;
    sample.text = "枫桥";
    sample.flag = true;
    sample.large = std::numeric_limits<std::int64_t>::min();
    sample.small = 4294967295u;
    sample.day = core::makeDay(2026, 3, 4);
    sample.instant = core::Instant{std::chrono::milliseconds{-5}};
    sample.hash.fill(0xab);
    sample.colour = Colour::DarkGreen;
    sample.maybe = 0;
    sample.list = {{1}, {2}};
    sample.table = {{"a", 1}};
    sample.free = {{"x", boost::json::array{1, 2}}};
    const auto text = core::encodeCanonical(core::toJson(sample));
    const auto back = core::fromJson<Sample>(*core::decodeStrict(text));
    ASSERT_TRUE(back.has_value());
    EXPECT_EQ(*back, sample);
}

TEST(Described, blanksAreLeftOutAndComeBackBlank)
{
    const auto value = core::toJson(Sample{});
    for (const char* name : {"text", "maybe", "list", "table", "free"})
        EXPECT_FALSE(value.as_object().contains(name)) << name;
    EXPECT_TRUE(value.as_object().contains("flag"));
    EXPECT_EQ(*core::fromJson<Sample>(value), Sample{});
}

TEST(Described, membersOfANewerVersionAreNoObstacle)
{
    EXPECT_EQ(core::fromJson<Inner>({{"count", 3}, {"later", "x"}})->count, 3);
}

TEST(Described, wrongTypesAndRangesAreRefused)
{
    EXPECT_FALSE(core::fromJson<Inner>({{"count", "3"}}).has_value());
    EXPECT_FALSE(core::fromJson<Inner>({{"count", 2147483648LL}}).has_value());
    EXPECT_FALSE(core::fromJson<Sample>({{"small", -1}}).has_value());
    EXPECT_FALSE(core::fromJson<Sample>({{"day", "2026-02-30"}}).has_value());
    EXPECT_FALSE(core::fromJson<Sample>({{"hash", "ab"}}).has_value());
    EXPECT_FALSE(core::fromJson<Sample>({{"colour", "blue"}}).has_value());
    EXPECT_FALSE(core::fromJson<Inner>(boost::json::array{}).has_value());
}

TEST(Described, writesTheSameBytesWithAndWithoutATree)
{
    Sample sample;
    EXPECT_EQ(core::encodeDescribed(sample), core::encodeCanonical(core::toJson(sample)));
    sample = {"双引号\" 反斜杠\\ 换行\n \x01", true, -7, 9, core::Day{std::chrono::days{20000}}, core::Instant{std::chrono::milliseconds{5}}, {1, 2, 255},
              Colour::DarkGreen, 3, {{1}, {2}}, {{"\"键\"", 1}, {"a", 2}}, {{"z", 1}, {"a", {nullptr, "x"}}}};
    EXPECT_EQ(core::encodeDescribed(sample), core::encodeCanonical(core::toJson(sample)));
    EXPECT_EQ(core::fromJson<Sample>(core::decodeStrict(core::encodeDescribed(sample)).value()), sample);
}

TEST(Described, readsATreeFromBorrowedMemory)
{
    boost::json::monotonic_resource arena;
    const auto text = R"({"list":[{"count":1},{"count":2}],"text":"一段比小字符串优化更长的文字，放在借来的内存里"})";
    const auto tree = core::decodeStrict(text, {}, &arena);
    ASSERT_TRUE(tree);
    EXPECT_EQ(tree->storage().get(), &arena);
    const auto sample = core::fromJson<Sample>(*tree);
    ASSERT_TRUE(sample);
    EXPECT_EQ(sample->list.size(), 2U);
    EXPECT_EQ(*core::decodeStrict(text), *tree);
}
