#include "sync/exchange/sheet_columns.h"
#include "tests/exchange/samples.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace {

using core::Bytes;
using core::Sections;

Bytes written(const std::vector<Sections>& sheets)
{
    std::vector<const Sections*> texts;
    for (const auto& one : sheets)
        texts.push_back(&one);
    exchange::Writer out;
    putSheetTexts(out, texts);
    return out.take();
}

std::optional<std::vector<Sections>> readAgain(core::ByteView bytes, std::size_t count, std::size_t limit = exchange::kAnswerLimit)
{
    exchange::Reader in(bytes);
    auto out = exchange::takeSheetTexts(in, count, limit);
    return in.atEnd() ? std::optional(std::move(out)) : std::nullopt;
}

/// One shape of `text`, which each of `count` sheets has, and no values.
Bytes oneShape(std::string_view text, std::size_t count)
{
    exchange::Writer out;
    out.number(1);
    out.words(text);
    for (std::size_t i = 0; i < count; ++i)
        out.number(1);
    out.words("");
    return out.take();
}

} // namespace

RC_GTEST_PROP(SheetColumns, textsComeBackAsTheyWere, ())
{
    std::vector<Sections> sheets(samples::below(20));
    for (auto& one : sheets)
        one = samples::sections();
    RC_ASSERT(readAgain(written(sheets), sheets.size()) == sheets);
}

RC_GTEST_PROP(SheetColumns, whateverTheTextItComesBack, (const std::vector<std::array<std::string, 4>>& sheets))
{
    RC_ASSERT(readAgain(written(sheets), sheets.size()) == sheets);
}

RC_GTEST_PROP(SheetColumns, noiseOfJsonsOwnLettersComesBack, ())
{
    static constexpr std::string_view kLetters = "\"\"\"\\{}[]:,01-.eat ";
    std::vector<Sections> sheets(1 + samples::below(10));
    for (auto& one : sheets)
        for (auto& section : one)
            for (auto n = samples::below(30); n > 0; --n)
                section += kLetters[samples::below(kLetters.size())];
    RC_ASSERT(readAgain(written(sheets), sheets.size()) == sheets);
}

RC_GTEST_PROP(SheetColumns, anyBytesNeverBreakTheReader, (const Bytes& junk))
{
    (void)readAgain(junk, samples::below(20), 10'000);
}

RC_GTEST_PROP(SheetColumns, whatIsCutIsRefused, ())
{
    std::vector<Sections> sheets(1 + samples::below(10));
    for (auto& one : sheets)
        one = samples::sections();
    const auto bytes = written(sheets);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        RC_ASSERT(!readAgain(core::ByteView(bytes).first(size), sheets.size()));
}

TEST(SheetColumns, whatRepeatsInASheetAndFromSheetToSheetIsToldOnce)
{
    std::vector<Sections> sheets;
    for (int i = 0; i < 100; ++i) {
        Sections one;
        one[0] = R"({"state":"m0"})";
        one[1] = R"({"fields":{"amount":{"now":{"account":"fangxiaohong","value":")" + std::to_string(1000 + i) +
                 R"("}},"place":{"now":{"account":"fangxiaohong","value":"村口"}}}})";
        sheets.push_back(one);
    }
    // A sheet brings its shape's number and the ends of its four values: m0, fangxiaohong, 1000, 村口, and little stands before them.
    const std::size_t each = 1 + 3 + 13 + 5 + 7;
    const auto bytes = written(sheets);
    EXPECT_LT(bytes.size(), 100 * each + 200);
    EXPECT_EQ(readAgain(bytes, sheets.size()), sheets);
}

TEST(SheetColumns, whatWouldSwellBeyondTheLimitIsRefused)
{
    const std::string shape = std::string(1000, ' ') + "\3\3\3\3";
    EXPECT_TRUE(readAgain(oneShape(shape, 10), 10, 10'000));
    EXPECT_FALSE(readAgain(oneShape(shape, 11), 11, 10'000));
}

TEST(SheetColumns, aShapeThatIsNoneIsRefused)
{
    EXPECT_TRUE(readAgain(oneShape("{}\3\3\3\3", 1), 1));
    for (const std::string_view wrong : {"", "{}", "{}\3\3\3", "{}\3\3\3\3\3", "\3\3\3\3{}", "{\n}\3\3\3\3", "\2  \3\3\3\3", "\2", "\1\3\3\3\3"})
        EXPECT_FALSE(readAgain(oneShape(wrong, 1), 1)) << wrong;
}

/// Else a shape of repeated empty values would be followed for thousands of sheets and never come to an end of its room.
TEST(SheetColumns, valuesThatTouchAreRefused)
{
    const auto read = [](std::string_view shape, std::string_view values) {
        exchange::Writer out;
        out.number(1);
        out.words(shape);
        out.number(1);
        out.words(values);
        const auto bytes = out.take();
        return readAgain(bytes, 1).has_value();
    };
    EXPECT_TRUE(read("[\1,\2  ]\3\3\3\3", "7\n"));
    EXPECT_FALSE(read("[\1\2  ]\3\3\3\3", "7\n"));
    EXPECT_FALSE(read("[\1\1]\3\3\3\3", "7\n8\n"));
}
