#include "core/calendar/period.h"
#include "core/text/said.h"

#include <gtest/gtest.h>

using namespace core;
using text::english;
using text::englishArticle;

TEST(Phrases, wordsOfTheTablesHaveEnglishAndNamesStay)
{
    EXPECT_EQ(english("调解中"), "In mediation");
    EXPECT_EQ(english("谢宇航"), "谢宇航");
    EXPECT_FALSE(text::englishOf("谢宇航"));
}

TEST(Phrases, aRowWithSlotsFitsWhateverStandsInThem)
{
    EXPECT_EQ(english("30日没有消息"), "Nothing heard for 30 days");
    EXPECT_EQ(english("第3条付款方式"), "way of payment of clause 3");
    EXPECT_EQ(english("被申请人苏兴旺的公民身份号码"), "identity number of 苏兴旺 (respondent)");
    // A name may hold the piece itself: its last place counts.
    EXPECT_EQ(english("申请人徐兴旺的第3的住址"), "address of 徐兴旺的第3 (applicant)");
    // Nothing in a slot is no fit.
    EXPECT_EQ(english("被申请人的住址"), "address of the respondent");
    EXPECT_FALSE(text::englishOf("日没有消息"));
}

TEST(Phrases, articlesAreCitedInEnglish)
{
    EXPECT_EQ(englishArticle("《民事诉讼法》第205条、《人民调解法》第33条"), "Civil Procedure Law art. 205, People's Mediation Law art. 33");
    EXPECT_EQ(englishArticle("实施意见第15条"), "Implementing Opinions art. 15");
    EXPECT_EQ(englishArticle("《非诉讼平台实施意见》四（四）10"), "Non-litigation Platform Opinions 4(4)10");
    EXPECT_EQ(englishArticle("《一庭两所方案》三.一"), "Tribunal, Police and Justice Office Plan 3.1");
    EXPECT_EQ(englishArticle("法释〔2011〕5号第4条"), "Fa Shi [2011] No. 5 art. 4");
    EXPECT_EQ(englishArticle("本县设定"), "the county's own setting");
    EXPECT_EQ(englishArticle(""), "");
}

TEST(Said, bothLanguagesTakeTheSameFactsInTheirOwnOrder)
{
    const auto said = text::say("{1}件，{0}前", "before {0}: {1}", {text::onDay(makeDay(2026, 3, 5)), 12});
    EXPECT_EQ(said.chinese, "12件，3月5日前");
    EXPECT_EQ(said.english, "before 5 Mar: 12");
    EXPECT_EQ(text::onWeekday(makeDay(2026, 3, 4)).english, "Wed 4 Mar 2026");
    EXPECT_EQ(text::onWeekday(makeDay(2026, 3, 4)).chinese, "2026年3月4日（周三）");
    EXPECT_EQ(text::atMinute(*parseInstant("2026-03-05T09:07:00+08:00")).chinese, "3月5日9时07分");
    EXPECT_EQ(text::atMinute(*parseInstant("2026-03-05T09:07:00+08:00")).english, "5 Mar 09:07");
}

/// 4 March + 30 days is Friday 3 April 2026; ten days more end on Monday the 13th.
TEST(Said, aPeriodIsExplainedStepByStepInBothLanguages)
{
    PeriodInput input;
    input.start = makeDay(2026, 3, 4);
    input.today = makeDay(2026, 3, 20);
    input.extensions = {{10, makeDay(2026, 3, 18)}};
    const auto period = deadline(input, {}, HolidayTable::shipped());
    ASSERT_TRUE(period);
    ASSERT_EQ(period->explanation.size(), period->explanationEnglish.size());
    const std::vector<std::string> expected{
        "Counted from Wed 4 Mar 2026, that day not included; the period of mediation is 30 days (Implementing Opinions art. 15).",
        "On 18 Mar all parties agreed to 10 more days, 10 in all (as a rule no more than 30).",
        "4 Mar 2026 + 30 days + 10 days of extension = Mon 13 Apr 2026.",
        "Up to 20 Mar 2026: 16 days used, 24 days left."};
    EXPECT_EQ(period->explanationEnglish, expected);
}
