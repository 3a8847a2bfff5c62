#include "core/directory/identifier.h"

#include "core/kinds/check.h"

#include <gtest/gtest.h>

#include <set>

namespace {

using core::directory::freeIdentifier;

bool nobody(const std::string&) { return false; }

} // namespace

TEST(Identifier, isTheNameInLetters)
{
    EXPECT_EQ(freeIdentifier("", "方小红", nobody), "fangxiaohong");
    EXPECT_EQ(freeIdentifier("", "曾庆红", nobody), "zengqinghong");
    EXPECT_EQ(freeIdentifier("org-", "西竹坪", nobody), "org-xizhuping");
    EXPECT_EQ(freeIdentifier("", "Ann O'Neil 3", nobody), "annoneil3");
}

TEST(Identifier, nobodyHasIt)
{
    std::set<std::string> has{"fangxiaohong", "fangxiaohong2"};
    const auto taken = [&](const std::string& id) { return has.contains(id); };
    EXPECT_EQ(freeIdentifier("", "方小红", taken), "fangxiaohong3");
    EXPECT_EQ(freeIdentifier("", "方小洪", taken), "fangxiaohong3");
    EXPECT_EQ(freeIdentifier("", "段德福", taken), "duandefu");
}

TEST(Identifier, isOneTheJournalTakesOrNothing)
{
    EXPECT_EQ(freeIdentifier("org-", "", nobody), "");
    EXPECT_EQ(freeIdentifier("org-", "……", nobody), "");
    std::string name;
    for (int i = 0; i < 60; ++i)
        name += "柳泉县";
    EXPECT_TRUE(core::isIdentifier(freeIdentifier("org-", name, nobody)));
}
