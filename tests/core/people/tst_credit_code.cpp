#include "core/people/credit_code.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

std::string codeRefusal(std::string_view text)
{
    const auto code = readCreditCode(text);
    return code ? "" : code.error().code;
}

/// Writes both check characters behind 16 characters.
std::string completed(std::string sixteen)
{
    sixteen.push_back(organisationCheckCharacter(std::string_view(sixteen).substr(8)));
    sixteen.push_back(creditCodeCheckCharacter(sixteen));
    return sixteen;
}

} // namespace

// Published codes of well known companies.
TEST(CreditCode, publishedCodesAreAccepted)
{
    for (const char* code : {"91350100M000100Y43", "91110000802100433B", "91110108551385082Q", "914403001922038216",
                             "91440300708461136T", "91330100799655058B"})
        EXPECT_EQ(codeRefusal(code), "") << code;
}

TEST(CreditCode, whatPeopleTypeIsNormalised)
{
    EXPECT_EQ(readCreditCode("91350100m000100y43").value(), "91350100M000100Y43");
    EXPECT_EQ(readCreditCode(" ９１３５０１００Ｍ０００１００Ｙ４３ ").value(), "91350100M000100Y43");
}

TEST(CreditCode, everyFaultHasItsReason)
{
    EXPECT_EQ(codeRefusal(""), "length");
    EXPECT_EQ(codeRefusal("91350100M000100Y4"), "length");
    EXPECT_EQ(codeRefusal("91350100M000100I43"), "characters"); // I is never used
    EXPECT_EQ(codeRefusal("9135010AM000100Y43"), "characters"); // the region has digits only
    EXPECT_EQ(codeRefusal("91350100M000100省43"), "characters");
    EXPECT_EQ(codeRefusal("B1350100M000100Y43"), "category");
    EXPECT_EQ(codeRefusal("94350100M000100Y43"), "category");
    EXPECT_EQ(codeRefusal("91990100M000100Y43"), "region");
    EXPECT_EQ(codeRefusal("91350100M000100X43"), "organisation_check");
    EXPECT_EQ(codeRefusal("91350100M000100Y44"), "check_digit");
}

TEST(CreditCode, everyKindOfBodyThatMediationMeetsIsKnown)
{
    for (const char* sixteen : {"1133030400252711", "1233030447050000", "3133000077310000", "3333030000000001",
                                "5133030000000001", "5233030000000002", "54330304ME000001", "5210000050000001",
                                "92330304MA000001", "93330304MA000002", "N2330304MF000001", "8133030400000001"})
        EXPECT_EQ(codeRefusal(completed(sixteen)), "") << sixteen;
}

TEST(CreditCode, oneWrongCharacterIsAlwaysFound)
{
    const std::string good = "91350100M000100Y43";
    for (std::size_t at = 2; at < good.size(); ++at)
        for (const char c : std::string("0123456789")) {
            auto bad = good;
            bad[at] = c;
            EXPECT_EQ(codeRefusal(bad).empty(), c == good[at]) << bad;
        }
}
