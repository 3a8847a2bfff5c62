#include "core/text/words.h"

#include <gtest/gtest.h>

using core::splitWords;
using Words = std::vector<std::string>;

TEST(SplitWords, blanksSeparateAndQuotesHoldTogether)
{
    EXPECT_EQ(splitWords(""), Words{});
    EXPECT_EQ(splitWords(" \t "), Words{});
    EXPECT_EQ(splitWords("register  D03\tvillage "), (Words{"register", "D03", "village"}));
    EXPECT_EQ(splitWords(R"(say "two words" end)"), (Words{"say", "two words", "end"}));
    EXPECT_EQ(splitWords(R"(note="a b"c d)"), (Words{"note=a bc", "d"}));
    EXPECT_EQ(splitWords(R"(empty "")"), (Words{"empty", ""}));
    EXPECT_EQ(splitWords(R"(open "to the end)"), (Words{"open", "to the end"}));
}
