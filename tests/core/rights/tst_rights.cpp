#include "core/rights/audience.h"
#include "core/rights/relation.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// DOMAIN section 2 and the table of DESIGN 3: who may do what where, and who sees how much.
using namespace core;
using namespace core::test;

namespace {

bool may(const World& w, std::string_view who, std::string_view kind)
{
    const auto author = w.play.author(who);
    return actingPosts(w.play.state(w.dispute), findKind(kind, 1)->info, w.play.context(author, noon("2026-03-10"), Side::Desk)).has_value();
}

} // namespace

TEST(Rights, postAndOrganisationDecide)
{
    World w;
    ASSERT_TRUE(w.named());
    EXPECT_TRUE(may(w, "vl", "dispute.replace_mediator"));
    EXPECT_FALSE(may(w, "vl2", "dispute.replace_mediator")); // another village
    EXPECT_FALSE(may(w, "tl", "dispute.replace_mediator"));  // the township above
    EXPECT_FALSE(may(w, "vm", "dispute.replace_mediator"));  // the mediator himself
    EXPECT_TRUE(may(w, "vm", "dispute.session"));
    EXPECT_FALSE(may(w, "vm2", "dispute.session"));          // not the named one
    EXPECT_FALSE(may(w, "vl", "dispute.session"));           // a liaison is not the mediator
    EXPECT_FALSE(may(w, "dispatcher", "dispute.session"));   // the dispatcher does not mediate
    EXPECT_FALSE(may(w, "judge", "dispute.sign"));
    EXPECT_FALSE(may(w, "ca", "dispute.amend"));             // the administrator sees no dossier
    EXPECT_TRUE(may(w, "dispatcher", "dispute.recall"));
}

TEST(Rights, liaisonWhoNamesHimselfMediates)
{
    World w;
    ASSERT_TRUE(w.accepted());
    ASSERT_TRUE(w.act("vl", "2026-03-05", "dispute.name_mediator", "{'steps':{'mediator':'vl'}}")) << w.code();
    EXPECT_TRUE(w.state().steps.holder.mediatorAnswered);
    EXPECT_TRUE(may(w, "vl", "dispute.session"));
    EXPECT_FALSE(may(w, "vm", "dispute.session"));
}

TEST(Rights, inactiveAccountsDoNothing)
{
    auto county = smallCounty();
    county.steps.accounts["vl"].active = false;
    Rehearsal play(county, CountySettings{}, HolidayTable::shipped());
    const auto result = play.play(play.author("vl"), noon("2026-03-02"), "dispute.register", subject(1), {});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, "account_inactive");
}

TEST(Audience, followsTheHolder)
{
    World w;
    ASSERT_TRUE(w.mediating());
    const auto county = smallCounty();
    auto grants = audiences(w.play.state(w.dispute), county);
    EXPECT_EQ(grants.at("=vm"), 4);
    EXPECT_EQ(grants.at("VL@org-village"), 4);
    EXPECT_EQ(grants.at("CH@org-village"), 3);
    EXPECT_EQ(grants.at("CD@org-court"), 3);
    EXPECT_EQ(grants.at("TL@org-township"), 0); // the card of a village's dispute
    EXPECT_EQ(grants.at("JO@org-justice"), 1);
    EXPECT_FALSE(grants.contains("RJ@org-court"));
    EXPECT_FALSE(grants.contains("VL@org-village2"));
    EXPECT_FALSE(grants.contains("*"));

    ASSERT_TRUE(w.act("vl", "2026-03-22", "dispute.push_ask", "{'steps':{'reasons':['F03']}}"));
    ASSERT_TRUE(w.act("vl", "2026-03-22", "dispute.push", "{'steps':{'wishes':{'p1':'push','p2':'push'}}}"));
    grants = audiences(w.play.state(w.dispute), county);
    EXPECT_EQ(grants.at("TL@org-township"), 4);
    EXPECT_EQ(grants.at("VL@org-village"), 0); // handed over: the card
    EXPECT_EQ(grants.at("=vm"), 0);
    // Beside the card the village keeps level 3 up to and with the act of handing over, nobody else does.
    const auto& pushed = w.play.state(w.dispute);
    const auto place = w.state().steps.handedOverAt;
    ASSERT_TRUE(place);
    EXPECT_EQ(frozenUpTo(pushed, "vl", {{"VL", "org-village"}}), place);
    EXPECT_EQ(frozenUpTo(pushed, "vm", {{"VM", "org-village"}}), place);
    EXPECT_EQ(frozenUpTo(pushed, "vm2", {{"VM", "org-village"}}), std::nullopt);
    EXPECT_EQ(frozenUpTo(pushed, "tl", {{"TL", "org-township"}}), std::nullopt);

    // The township declines: it is the village's own again, with the mediator it had.
    ASSERT_TRUE(w.act("tl", "2026-03-23", "dispute.decline", "{'content':{'reason':'不属本镇'}}")) << w.code();
    EXPECT_EQ(frozenUpTo(w.play.state(w.dispute), "vl", {{"VL", "org-village"}}), std::nullopt);
    EXPECT_EQ(w.state().steps.holder.mediator, "vm");
    EXPECT_EQ(audiences(w.play.state(w.dispute), county).at("VL@org-village"), 4);
}

TEST(Audience, directoryIsForEverybody)
{
    const auto county = smallCounty();
    const auto grants = audiences(SubjectState{county}, county);
    EXPECT_EQ(grants.at("*"), 1);
    EXPECT_EQ(audiencesOf("vl", {{"VL", "org-village"}}), (std::vector<Audience>{"*", "=vl", "VL@org-village"}));
}
