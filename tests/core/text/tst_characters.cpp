#include "core/kinds/check.h"
#include "core/text/characters.h"

#include <gtest/gtest.h>

using namespace core;

// What Unicode calls White_Space, and what has no width (U+200B, U+2060, U+FEFF, the marks of direction): nobody sees it.
TEST(Characters, whatNobodySeesIsBlank)
{
    for (const char* blank : {"", " ", "\t\r\n", "　", "\u00A0", "\u200B\u200B", "\u2060", "\uFEFF", "\u202A\u202C", " \u3000\u2003 ", "\u3164", "\u2800", "\u00AD", "\u2063", "\uFFA0"})
        EXPECT_TRUE(isBlankText(blank)) << blank;
    for (const char* word : {"字", "-", "　字", "\u200Bx", "\xE3\x80", "\xFF"})
        EXPECT_FALSE(isBlankText(word)) << word;
}

TEST(Characters, areTakenOneAfterTheOther)
{
    std::string_view text = "a字𠮷\xFF";
    EXPECT_EQ(takeCharacter(text), U'a');
    EXPECT_EQ(takeCharacter(text), U'字');
    EXPECT_EQ(takeCharacter(text), U'𠮷');
    EXPECT_EQ(takeCharacter(text), char32_t(0xFFFD));
    EXPECT_TRUE(text.empty());
}
