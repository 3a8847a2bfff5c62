#include "core/people/id_card.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

const Day kToday = makeDay(2026, 3, 4);

std::string cardRefusal(std::string_view text)
{
    const auto card = readIdCard(text, kToday);
    return card ? "" : card.error().code;
}

} // namespace

// The two numbers that GB 11643-1999 itself gives as examples.
TEST(IdCard, examplesOfTheStandardAreAccepted)
{
    const auto woman = readIdCard("11010519491231002X", kToday);
    ASSERT_TRUE(woman);
    EXPECT_EQ(woman->number, "11010519491231002X");
    EXPECT_EQ(woman->birth, makeDay(1949, 12, 31));
    EXPECT_EQ(woman->sex, Sex::Female);
    const auto man = readIdCard("440524188001010014", kToday);
    ASSERT_TRUE(man);
    EXPECT_EQ(man->birth, makeDay(1880, 1, 1));
    EXPECT_EQ(man->sex, Sex::Male);
}

TEST(IdCard, whatPeopleTypeIsNormalised)
{
    for (const char* text : {"11010519491231002x", "１１０１０５１９４９１２３１００２Ｘ", " 110105 19491231 002x\t",
                             "110105　19491231　002Ｘ"}) {
        const auto card = readIdCard(text, kToday);
        ASSERT_TRUE(card) << text;
        EXPECT_EQ(card->number, "11010519491231002X");
    }
}

// 11010549123100 2: weights of 110105194912310 02 give remainder 2, character X.
TEST(IdCard, oldNumbersGainCenturyAndCheckCharacter)
{
    const auto card = readIdCard("110105491231002", kToday);
    ASSERT_TRUE(card);
    EXPECT_EQ(card->number, "11010519491231002X");
    EXPECT_EQ(cardRefusal("110105491331002"), "birth");
    EXPECT_EQ(cardRefusal("11010549123100X"), "characters");
}

TEST(IdCard, everyFaultHasItsReason)
{
    EXPECT_EQ(cardRefusal(""), "length");
    EXPECT_EQ(cardRefusal("1101051949123100"), "length");
    EXPECT_EQ(cardRefusal("11010519491231002XX"), "length");
    EXPECT_EQ(cardRefusal("1101051949123X0021"), "characters");
    EXPECT_EQ(cardRefusal("11010519491231002Y"), "characters");
    EXPECT_EQ(cardRefusal("一一〇一〇五一九四九一二三一〇〇二X"), "characters");
    EXPECT_EQ(cardRefusal("00010519491231002X"), "region");
    EXPECT_EQ(cardRefusal("16010519491231002X"), "region");
    EXPECT_EQ(cardRefusal("110105194902290021"), "birth"); // 1949 was no leap year
    EXPECT_EQ(cardRefusal("110105194900310021"), "birth");
    EXPECT_EQ(cardRefusal("110105184912310021"), "birth"); // before 1850
    EXPECT_EQ(cardRefusal("110105194912310021"), "check_digit");
}

// One transposition of neighbours and one wrong digit are what MOD 11-2 is made to find.
TEST(IdCard, oneWrongDigitIsAlwaysFound)
{
    const std::string good = "440524188001010014";
    for (std::size_t at = 14; at < 17; ++at)
        for (char digit = '0'; digit <= '9'; ++digit) {
            auto bad = good;
            bad[at] = digit;
            EXPECT_EQ(cardRefusal(bad), digit == good[at] ? "" : "check_digit") << bad;
        }
}

TEST(IdCard, birthMayBeTodayButNotTomorrow)
{
    const auto numbered = [](std::string digits) { return digits + idCardCheckCharacter(digits); };
    EXPECT_EQ(cardRefusal(numbered("33030420260304001")), "");
    EXPECT_EQ(cardRefusal(numbered("33030420260305001")), "birth");
    EXPECT_EQ(cardRefusal(numbered("33030420240229001")), "");
}

TEST(IdCard, permitsOfHongKongMacaoTaiwanAndForeignersAreRead)
{
    const auto numbered = [](std::string digits) { return digits + idCardCheckCharacter(digits); };
    for (const char* digits : {"81000019900101001", "82000019900101002", "83000019900101003", "93384019811105001",
                               "91115619900101002"})
        EXPECT_EQ(cardRefusal(numbered(digits)), "") << digits;
    EXPECT_EQ(cardRefusal(numbered("90084019811105001")), "region");
}
