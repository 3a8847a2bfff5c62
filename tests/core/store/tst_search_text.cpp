#include "core/store/search_text.h"
#include "core/store/tokenizer.h"

#include <gtest/gtest.h>

using namespace core;
using namespace core::store;

namespace {

std::string tokensOf(std::string_view text)
{
    std::string out;
    tokenize(text, [&](const Token& token) { out += (out.empty() ? "" : "|") + token.text; });
    return out;
}

TEST(tokens, everyHanCharacterIsOneAndWordsAreInLowerCase)
{
    EXPECT_EQ(tokensOf("宅基地A1号"), "宅|基|地|a1|号");
    EXPECT_EQ(tokensOf("LQ20260200061"), "lq20260200061");
    EXPECT_EQ(tokensOf("（2026）明0826诉前调112号"), "2026|明|0826|诉|前|调|112|号");
    EXPECT_EQ(tokensOf("ＡＢ１２"), "ab12"); // full-width letters of an input method
    EXPECT_EQ(tokensOf("二〇二六"), "二|〇|二|六");
    EXPECT_EQ(tokensOf("𠮷野家"), "𠮷|野|家"); // beyond the first plane
    EXPECT_EQ(tokensOf(" ，。<>\"'%_ "), "");
}

TEST(tokens, bytesThatAreNoUtf8OnlySeparate)
{
    EXPECT_EQ(tokensOf("ab\xff\xfe" "cd"), "ab|cd");
    EXPECT_EQ(tokensOf("\xe5\xae"), ""); // cut character
}

TEST(tokens, rememberWhereTheyStood)
{
    std::vector<Token> found;
    tokenize("甲 b", [&](const Token& token) { found.push_back(token); });
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].begin, 0U);
    EXPECT_EQ(found[0].end, 3U);
    EXPECT_EQ(found[1].begin, 4U);
    EXPECT_EQ(found[1].end, 5U);
}

TEST(typedText, becomesPhrasesAndPrefixes)
{
    EXPECT_EQ(matchOf("边界"), "\"边 界\"");
    EXPECT_EQ(matchOf("13512"), "\"13512\"*");
    EXPECT_EQ(matchOf("谢宇航 13512"), "\"谢 宇 航\" AND \"13512\"*");
    EXPECT_EQ(matchOf("谢　苏"), "\"谢\" AND \"苏\""); // ideographic space
    EXPECT_EQ(matchOf("ZQH"), "\"zqh\"*");
}

TEST(typedText, isNeverSyntax)
{
    EXPECT_EQ(matchOf("\"; DROP TABLE act; --"), "\"drop\"* AND \"table\"* AND \"act\"*");
    EXPECT_EQ(matchOf("a OR b NOT c*"), "\"a\"* AND \"or\"* AND \"b\"* AND \"not\"* AND \"c\"*");
    EXPECT_EQ(matchOf("names:甲"), "\"names 甲\"");
    EXPECT_EQ(matchOf("<b>"), "\"b\"*");
    EXPECT_EQ(matchOf("\""), "");
    EXPECT_EQ(matchOf("%_*()"), "");
}

TEST(snippets, markTheHitInItsSurroundings)
{
    EXPECT_EQ(snippetOf({"谢宇航与苏兴旺因边界发生争执"}, "边界"), "谢宇航与苏兴旺因\x01" "边界\x02" "发生争执");
    EXPECT_EQ(snippetOf({"没有", "13512345678"}, "13512"), "\x01" "13512345678\x02");
    EXPECT_EQ(snippetOf({"没有"}, "边界"), "");
    const auto longText = snippetOf({std::string("一二三四五六七八九十一二三四五六七八九十边界")}, "边界");
    EXPECT_TRUE(longText.starts_with("…九十一二三四五六七八九十\x01")) << longText;
}

TEST(documents, findNamesByPinyinAndNumbersByTheirEnds)
{
    dispute::State state;
    state.steps.number = "LQ20260200061";
    state.content.fields["p1.name"].now.value = "曾庆红";
    state.content.fields["p2.name"].now.value = "吕布";
    state.identity.fields["p1.phone"].now.value = "13512345678";
    const auto document = documentOf(state);
    const auto has = [](const std::string& column, std::string_view token) {
        bool found = false;
        tokenize(column, [&](const Token& t) { found = found || t.text == token; });
        return found;
    };
    for (const auto* token : {"zeng", "qing", "hong", "zengqinghong", "zqh", "lv", "lu", "lb"})
        EXPECT_TRUE(has(document.pinyin, token)) << token;
    for (const auto* token : {"lq20260200061", "20260200061", "061", "61", "00061"})
        EXPECT_TRUE(has(document.number, token)) << token;
    EXPECT_TRUE(has(document.identity, "5678"));
    EXPECT_TRUE(has(document.identity, "13512345678"));
}

} // namespace
