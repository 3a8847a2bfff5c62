#include "core/documents/worded_papers.h"
#include "core/library/kinds.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// What a form for the county's own words begins with.
using namespace core;
using namespace core::documents;
using namespace core::test;

namespace {

struct Worded : testing::Test {
    directory::State county = smallCounty();
    Occasion occasion{county, HolidayTable::shipped(), noon("2026-03-02"), "vl", 0, false};
};

} // namespace

TEST_F(Worded, everyPaperIsMadeWithoutAMatter)
{
    for (const auto& paper : wordedPapers()) {
        EXPECT_TRUE(examplePaper(paper.id, occasion)) << paper.id;
        EXPECT_FALSE(wordedSentences(paper.id, occasion).empty()) << paper.id;
    }
    EXPECT_EQ(examplePaper("newspaper", occasion).error().code, "no_such_paper");
}

/// A day, a name, a sum or a tick belongs to one matter; it is nobody's to put into words for all.
TEST_F(Worded, whatBelongsToOneMatterIsNotAmongThem)
{
    for (const auto& paper : wordedPapers())
        for (const auto& sentence : wordedSentences(paper.id, occasion))
            for (const auto* value : {"2026年", "2025年", "示例", "张三", "王五", "1,200", "（√）"})
                EXPECT_EQ(sentence.find(value), std::string::npos) << paper.id << ": " << sentence;
    const auto notice = wordedSentences("notice", occasion);
    EXPECT_NE(std::find(notice.begin(), notice.end(), "人民调解委员会调解民间纠纷，不收取任何费用（第四条）。"), notice.end());
}

TEST_F(Worded, whatIsPublishedStandsOnThePaper)
{
    const std::string shipped = "人民调解委员会调解民间纠纷，不收取任何费用（第四条）。", own = "调解不收费，也不收复印费。";
    const auto item = wordingItem({"notice", "告知书"}, 1, day("2026-03-02"), {{shipped, own}, {"二、不收费", "二、不收费"}}, true);
    EXPECT_EQ(item.label.id, "wording-notice-1");
    ASSERT_EQ(item.text.sections.size(), 1U) << "what stays as it is shipped is not said";
    EXPECT_TRUE(library::checkItem(item.label, item.text));

    library::State held;
    held.steps.label = item.label;
    held.content.text = item.text;
    EXPECT_EQ(nextWording("notice", {}), 1);
    EXPECT_EQ(nextWording("notice", {&held}), 2);
    const auto wording = wordingOf("notice", day("2026-03-02"), {&held});
    ASSERT_TRUE(wording);
    auto paper = examplePaper("notice", occasion).value();
    EXPECT_NE(plainText(paper).find(shipped), std::string::npos);
    reword(paper, *wording);
    EXPECT_NE(plainText(paper).find(own), std::string::npos);
    EXPECT_EQ(plainText(paper).find(shipped), std::string::npos);
}
