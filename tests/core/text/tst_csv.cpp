#include "core/text/csv.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace core;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows rowsOf(std::string_view text, std::vector<std::int64_t>* lines = nullptr)
{
    CsvReader reader(text);
    Rows out;
    std::vector<std::string> cells;
    for (auto more = reader.next(cells); more && *more; more = reader.next(cells)) {
        out.push_back(cells);
        if (lines)
            lines->push_back(reader.line());
    }
    return out;
}

} // namespace

TEST(Csv, readsWhatSpreadsheetsWrite)
{
    EXPECT_EQ(rowsOf(""), Rows{});
    EXPECT_EQ(rowsOf("a,b\r\nc,\r\n"), (Rows{{"a", "b"}, {"c", ""}}));
    EXPECT_EQ(rowsOf("a,b\nc,d"), (Rows{{"a", "b"}, {"c", "d"}}));
    EXPECT_EQ(rowsOf("a\rb\r"), (Rows{{"a"}, {"b"}}));
    EXPECT_EQ(rowsOf("\"a,b\",\"say \"\"x\"\"\"\n"), (Rows{{"a,b", "say \"x\""}}));
    EXPECT_EQ(rowsOf("5\" pipe,x\n"), (Rows{{"5\" pipe", "x"}})) << "a quote within a bare cell is a character";
    std::vector<std::int64_t> lines;
    EXPECT_EQ(rowsOf("h\r\n\r\n\"a\r\nb\",c\r\nd,e\r\n", &lines), (Rows{{"h"}, {"a\r\nb", "c"}, {"d", "e"}}));
    EXPECT_EQ(lines, (std::vector<std::int64_t>{1, 3, 5}));
}

TEST(Csv, aQuoteThatIsNeverClosedIsToldWithItsLine)
{
    CsvReader reader("a\nb,\"c\n");
    std::vector<std::string> cells;
    ASSERT_TRUE(reader.next(cells));
    const auto second = reader.next(cells);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, "malformed");
    EXPECT_EQ(second.error().facts.at("line"), 2);
}

TEST(Csv, formulasAreWrittenHarmlessAndReadBackAsTheyWere)
{
    EXPECT_EQ(csvCell("=1+1"), "\"'=1+1\"");
    EXPECT_EQ(csvCell("'=1"), "\"''=1\"");
    EXPECT_EQ(csvCell("＝1+1"), "\"'＝1+1\"");
    EXPECT_EQ(csvCell("\n=1"), "\"'\n=1\"");
    EXPECT_EQ(csvCell("it's"), "\"it's\"");
    EXPECT_EQ(csvCell("a\"b"), "\"a\"\"b\"");
    EXPECT_EQ(plainCell("'-5"), "-5");
    EXPECT_EQ(plainCell("=1+1"), "=1+1") << "never worked out";
    EXPECT_EQ(plainCell("'s-Hertogenbosch"), "'s-Hertogenbosch");
}

RC_GTEST_PROP(Csv, everyTextSurvivesTheWayOutAndBack, (const std::vector<std::string>& texts))
{
    RC_PRE(!texts.empty());
    std::string line;
    for (const auto& text : texts)
        line += (line.empty() ? "" : ",") + csvCell(text);
    auto rows = rowsOf(line + "\r\n");
    RC_ASSERT(rows.size() == 1U);
    for (auto& cell : rows.front())
        cell = plainCell(std::move(cell));
    RC_ASSERT(rows.front() == texts);
}

TEST(Csv, encodingsAreRecognised)
{
    EXPECT_EQ(*utf8FromFile("\xEF\xBB\xBF枫桥"), "枫桥");
    EXPECT_EQ(*utf8FromFile("枫桥"), "枫桥");
    EXPECT_EQ(*utf8FromFile(""), "");
    // GB18030: 枫桥 is B7E3 C7C5; 𠮷 (U+20BB7) is the four bytes 9534 B235.
    EXPECT_EQ(*utf8FromFile("\xB7\xE3\xC7\xC5"), "枫桥");
    EXPECT_EQ(*utf8FromFile("\xB7\xE3\x95\x34\xB2\x35"), "枫𠮷");
    std::string many(200'001, 'a');
    many += "\xB7\xE3";
    EXPECT_EQ(*utf8FromFile(many), std::string(200'001, 'a') + "枫");
    const auto wrong = utf8FromFile("a\xFF\xFE");
    ASSERT_FALSE(wrong);
    EXPECT_EQ(wrong.error().code, "bad_encoding");
}
