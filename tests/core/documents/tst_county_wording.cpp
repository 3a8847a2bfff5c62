#include "core/documents/county_wording.h"

#include <gtest/gtest.h>

/// A county's own words for its papers: which version, on which day, in which place.
using namespace core;
using namespace core::documents;

namespace {

library::State item(const std::string& id, Day from, const std::string& shipped, const std::string& own)
{
    library::State out;
    out.steps.label.id = id;
    out.steps.label.sort = library::Sort::SampleForm;
    out.steps.label.checked = true;
    out.steps.label.effectiveFrom = from;
    out.content.text.sections = {{shipped, own}};
    return out;
}

Paper paper()
{
    Paper out;
    out.id = "notice";
    out.blocks = {Paragraph{{Run{Run::Kind::Text, "调解不收费。", {}, false}}}, Paragraph{{Run{Run::Kind::Text, "申请人：", {}, false}, Run{Run::Kind::Value, "谢宇航", "p1.name", false}}}};
    return out;
}

} // namespace

TEST(CountyWording, isTheNewestCheckedVersionOfThatDay)
{
    const auto first = item("wording-notice-1", makeDay(2026, 3, 1), "调解不收费。", "调解不收费，也不收复印费。");
    auto second = item("wording-notice-2", makeDay(2026, 6, 1), "调解不收费。", "调解一律免费。");
    const auto other = item("wording-record-9", makeDay(2026, 1, 1), "调解不收费。", "别的文书");
    const WordingItems items{&first, &second, &other};
    EXPECT_FALSE(wordingOf("notice", makeDay(2026, 2, 28), items)) << "before the first: the shipped words";
    EXPECT_EQ(wordingOf("notice", makeDay(2026, 3, 1), items)->version, 1);
    EXPECT_EQ(wordingOf("notice", makeDay(2026, 5, 31), items)->version, 1);
    EXPECT_EQ(wordingOf("notice", makeDay(2026, 6, 1), items)->version, 2);
    second.steps.label.checked = false;
    EXPECT_EQ(wordingOf("notice", makeDay(2026, 6, 1), items)->version, 1) << "nobody has checked the second";
    second.steps.label.checked = true;
    second.steps.standing = library::Standing::Repealed;
    second.steps.standingOn = makeDay(2026, 7, 1);
    EXPECT_EQ(wordingOf("notice", makeDay(2026, 6, 30), items)->version, 2);
    EXPECT_EQ(wordingOf("notice", makeDay(2026, 7, 1), items)->version, 1);
}

TEST(CountyWording, standsInTheSentencesPlaceAndIsNamedOnThePaper)
{
    auto made = paper();
    const auto own = item("wording-notice-2", makeDay(2026, 6, 1), "调解不收费。", "调解一律免费。");
    reword(made, *wordingOf("notice", makeDay(2026, 6, 2), {&own}));
    EXPECT_EQ(std::get<Paragraph>(made.blocks[0]).line[0].text, "调解一律免费。");
    EXPECT_EQ(std::get<Paragraph>(made.blocks[1]).line[1].text, "谢宇航");
    EXPECT_EQ(made.footNote, "文书文字：本县第2版，2026年6月1日起使用。");
    auto untouched = paper();
    const auto gone = item("wording-notice-1", makeDay(2026, 6, 1), "以前的一句", "改过的一句");
    reword(untouched, *wordingOf("notice", makeDay(2026, 6, 2), {&gone}));
    EXPECT_EQ(untouched, paper()) << "a sentence that is not there changes nothing, the version is not claimed";
}

TEST(CountyWording, offersOnlySentencesWithoutAValue)
{
    EXPECT_EQ(fixedSentences(paper()), std::vector<std::string>{"调解不收费。"});
}

TEST(CountyWording, ofASignedAgreementIsThatOfItsDay)
{
    dispute::State state;
    state.steps.agreement = dispute::AgreementSteps{};
    state.steps.agreement->effectiveOn = makeDay(2026, 4, 1);
    EXPECT_EQ(wordingDay(SubjectState{state}, "agreement", makeDay(2026, 8, 1)), makeDay(2026, 4, 1));
    EXPECT_EQ(wordingDay(SubjectState{state}, "consent", makeDay(2026, 8, 1)), makeDay(2026, 8, 1));
    state.steps.agreement->effectiveOn.reset();
    EXPECT_EQ(wordingDay(SubjectState{state}, "agreement", makeDay(2026, 8, 1)), makeDay(2026, 8, 1)) << "not signed yet";
}
