#include "core/text/amount.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <limits>

using namespace core;

namespace {

std::string capital(std::string_view text)
{
    const auto fen = readAmount(text);
    return fen ? amountInCapitals(*fen) : fen.error().code;
}

} // namespace

// The examples of 支付结算办法 annex 1, section 4.
TEST(Amount, examplesOfTheRuleAreWrittenAsItSays)
{
    EXPECT_EQ(capital("1409.50"), "壹仟肆佰零玖元伍角整");
    EXPECT_EQ(capital("6007.14"), "陆仟零柒元壹角肆分");
    EXPECT_EQ(capital("1680.32"), "壹仟陆佰捌拾元叁角贰分");
    EXPECT_EQ(capital("107000.53"), "壹拾万柒仟元伍角叁分");
    EXPECT_EQ(capital("16409.02"), "壹万陆仟肆佰零玖元零贰分");
    EXPECT_EQ(capital("325.04"), "叁佰贰拾伍元零肆分");
}

// A draft may hold any number, and whoever opens it sees its paper.
TEST(Amount, whatIsNoAmountHasNoCapitalsAndStillDigits)
{
    for (const auto fen : {Fen{-1}, kLargestAmount + 1, std::numeric_limits<Fen>::max(), std::numeric_limits<Fen>::min()})
        EXPECT_EQ(amountInCapitals(fen), "") << fen;
    EXPECT_EQ(amountInCapitals(kLargestAmount), "壹仟万亿元整");
    EXPECT_EQ(formatAmount(-5), "-0.05");
    EXPECT_EQ(formatAmount(std::numeric_limits<Fen>::min()), "-92233720368547758.08");
}

TEST(Amount, zerosAreWrittenOnceAndOnlyBetweenDigits)
{
    EXPECT_EQ(capital("1234.50"), "壹仟贰佰叁拾肆元伍角整");
    EXPECT_EQ(capital("0"), "零元整");
    EXPECT_EQ(capital("0.00"), "零元整");
    EXPECT_EQ(capital("0.05"), "伍分");
    EXPECT_EQ(capital("0.5"), "伍角整");
    EXPECT_EQ(capital("0.55"), "伍角伍分");
    EXPECT_EQ(capital("1"), "壹元整");
    EXPECT_EQ(capital("10"), "壹拾元整");
    EXPECT_EQ(capital("10.05"), "壹拾元零伍分");
    EXPECT_EQ(capital("1001.05"), "壹仟零壹元零伍分");
    EXPECT_EQ(capital("1010"), "壹仟零壹拾元整");
    EXPECT_EQ(capital("10000"), "壹万元整");
    EXPECT_EQ(capital("10001"), "壹万零壹元整");
    EXPECT_EQ(capital("100100"), "壹拾万零壹佰元整");
    EXPECT_EQ(capital("120000"), "壹拾贰万元整");
    EXPECT_EQ(capital("1050000"), "壹佰零伍万元整");
    EXPECT_EQ(capital("10000000"), "壹仟万元整");
    EXPECT_EQ(capital("100000000"), "壹亿元整");
    EXPECT_EQ(capital("100000001"), "壹亿零壹元整");
    EXPECT_EQ(capital("100010000"), "壹亿零壹万元整");
    EXPECT_EQ(capital("110000000"), "壹亿壹仟万元整");
    EXPECT_EQ(capital("1000010000.05"), "壹拾亿零壹万元零伍分");
    EXPECT_EQ(capital("1000000000001"), "壹万亿零壹元整");
    EXPECT_EQ(capital("30000070005546"), "叁拾万亿零柒仟万伍仟伍佰肆拾陆元整");
    EXPECT_EQ(capital("500003642.90"), "伍亿零叁仟陆佰肆拾贰元玖角整");
    EXPECT_EQ(capital("1000000000000000"), "壹仟万亿元整");
    EXPECT_EQ(capital("987654321098765.43"),
              "玖佰捌拾柒万陆仟伍佰肆拾叁亿贰仟壹佰零玖万捌仟柒佰陆拾伍元肆角叁分");
}

TEST(Amount, onlyMoneyIsRead)
{
    EXPECT_EQ(readAmount("1,234.50").value(), 123450);
    EXPECT_EQ(readAmount("￥１２３４．５").value(), 123450);
    EXPECT_EQ(readAmount(" 12元 ").value(), 1200);
    EXPECT_EQ(readAmount("1 234 567.50").value(), 123456750);
    EXPECT_EQ(readAmount("￥ 12 元").value(), 1200);
    EXPECT_EQ(readAmount("1,234\u3000567").value(), 123456700);
    EXPECT_EQ(capital("1000000000000000.01"), "amount_too_large");
    EXPECT_EQ(capital("99999999999999999999999999"), "amount_too_large");
    EXPECT_EQ(capital("-1"), "amount_negative");
    EXPECT_EQ(capital("1.234"), "amount_decimals");
    for (const char* text : {"", ".", "1.", ".5", "1e3", "12,34", "1,2345", ",123", "1.2.3", "abc", "0x10", "一百", "-", "+1",
                             "1,234,", "1 .x", "NaN", "12 5", "5000 300", "1 2345", "1.5 0", "1\t2"})
        EXPECT_EQ(capital(text), "amount_format") << text;
}

RC_GTEST_PROP(Amount, readingWhatWasWrittenGivesTheSame, ())
{
    const Fen fen = *rc::gen::inRange<Fen>(0, kLargestAmount + 1);
    RC_ASSERT(readAmount(formatAmount(fen)).value() == fen);
}
