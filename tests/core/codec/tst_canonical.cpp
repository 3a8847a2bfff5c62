#include "core/codec/canonical.h"

#include "core/kinds/field.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace canonical_test {

enum class Colour { DarkGreen, Red };
BOOST_DESCRIBE_ENUM(Colour, DarkGreen, Red)

struct Sample {
    std::string text, zero;
    bool flag = false;
    std::int64_t large = 0;
    std::uint32_t small = 0;
    core::Day day{};
    core::Instant instant{};
    core::Hash hash{};
    Colour colour = Colour::Red;
    std::optional<int> maybe;
    std::vector<std::string> list;
    core::Fields fields;
    boost::json::object free;
    bool operator==(const Sample&) const = default;
};
BOOST_DESCRIBE_STRUCT(Sample, (), (text, zero, flag, large, small, day, instant, hash, colour, maybe, list, fields, free))

Sample full()
{
    Sample out;
    out.text = "枫桥\t\"a\\b\"\n𠮷 é";
    out.flag = true;
    out.large = -9'000'000'000;
    out.small = 4294967295u;
    out.day = core::makeDay(2026, 3, 4);
    out.instant = core::Instant{std::chrono::milliseconds{1'774'000'000'000}};
    out.hash.fill(0xab);
    out.colour = Colour::DarkGreen;
    out.maybe = 0;
    out.list = {"", "二"};
    out.fields["p1.name"] = {{"谢宇航", "vl", "00/1", core::Instant{}, 3}, std::nullopt, {{"x", "y", "z", core::Instant{}, 0}}};
    out.fields["amount"] = {{"1200", "vl", "00/1", core::Instant{}, 3}, core::Version{}, {}};
    out.free = {{"a", {1, "}", nullptr}}, {"b", boost::json::object{}}};
    return out;
}

std::optional<Sample> slowly(std::string_view text)
{
    const auto value = core::decodeStrict(text);
    Sample out;
    return value && core::readJson(*value, out) ? std::optional(out) : std::nullopt;
}

std::optional<Sample> quickly(std::string_view text)
{
    Sample out;
    return core::readCanonical(text, out) ? std::optional(out) : std::nullopt;
}

} // namespace canonical_test

using namespace canonical_test;

TEST(Canonical, whatIsWrittenComesBackTheQuickWay)
{
    for (const auto& sample : {full(), Sample{}})
        EXPECT_EQ(quickly(core::encodeDescribed(sample)), sample);
}

TEST(Canonical, leavesToTheStrictDecoderWhatIsWrittenOtherwise)
{
    EXPECT_TRUE(quickly(R"({"small":7,"text":"x"})"));
    for (const auto* text : {R"({"text":"x","small":7})", R"({"small": 7})", R"({"small":7} )", R"({"small":07})", R"({"small":7.0})", R"({"small":-1})",
                             R"({"small":4294967296})", R"({"small":7,"small":7})", R"({"text":"\u0041"})", "{\"text\":\"\xed\xa0\x80\"}", "{\"text\":\"\xc0\x80\"}",
                             "{\"text\":\"\xe6\x9e\"}", R"({"text":"x)", R"({"unknown":1})", R"({"colour":"blue"})", R"({"free":{"a":1.5}})", R"({"large":-0})",
                             R"({"list":["a",]})", R"({"list":["a"})", "", "{", R"({"free":{"a":[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]}})"})
        EXPECT_FALSE(quickly(text)) << text;
}

// Whatever happens to the bytes: what it takes, the strict decoder takes with the same value.
RC_GTEST_PROP(Canonical, neverKnowsBetterThanTheStrictDecoder, ())
{
    auto text = core::encodeDescribed(full());
    const auto edits = *rc::gen::inRange(1, 4);
    for (int i = 0; i < edits; ++i) {
        const auto at = *rc::gen::inRange<std::size_t>(0, text.size());
        static constexpr std::string_view kBytes = "{}[],:\"\\0197-.eantfu \x80\xbf\xe6\xed\xf0\x1f";
        switch (*rc::gen::inRange(0, 4)) {
        case 0: text[at] = kBytes[*rc::gen::inRange<std::size_t>(0, kBytes.size())]; break;
        case 1: text.insert(at, 1, kBytes[*rc::gen::inRange<std::size_t>(0, kBytes.size())]); break;
        case 2: text.erase(at, *rc::gen::inRange<std::size_t>(1, 12)); break;
        default: text += text.substr(at, *rc::gen::inRange<std::size_t>(1, 30)); break;
        }
        if (text.empty())
            return;
    }
    if (const auto quick = quickly(text))
        RC_ASSERT(slowly(text) == quick);
    if (core::isCanonical(text))
        RC_ASSERT(core::decodeStrict(text).has_value());
}

TEST(Canonical, takesOfThreeBytesWhatTheStrictDecoderTakes)
{
    for (int first = 0xE0; first <= 0xEF; ++first)
        for (const int second : {0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC0})
            for (const int third : {0x7F, 0x80, 0xBF, 0xC0})
                for (const auto* around : {"", "a", "枫桥"}) {
                    const auto text = std::string("\"") + around + static_cast<char>(first) + static_cast<char>(second) + static_cast<char>(third) + around + "\"";
                    EXPECT_EQ(core::isCanonical(text), core::decodeStrict(text).has_value()) << first << ' ' << second << ' ' << third << around;
                }
}

TEST(Canonical, knowsWhatIsWrittenCanonicallyWithoutReadingIt)
{
    for (const auto& sample : {full(), Sample{}})
        EXPECT_TRUE(core::isCanonical(core::encodeDescribed(sample)));
    for (const auto* text : {"7", "-1", "null", "true", "[]", R"({"a":[{},[false,"\n"]],"b":""})"})
        EXPECT_TRUE(core::isCanonical(text)) << text;
    for (const auto* text : {"", "{", "-0", "07", "1.5", R"({"a":1,})", R"({"b":1,"a":2})", R"({"a":1,"a":2})", R"({"a\\":1})", R"({"a":1} )", R"("\u0041")",
                             "\"\xc0\x80\"", "[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]"})
        EXPECT_FALSE(core::isCanonical(text)) << text;
    EXPECT_FALSE(core::isCanonical("[12]", {.bytes = 3}));
}
