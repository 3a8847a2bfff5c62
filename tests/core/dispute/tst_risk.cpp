#include "core/dispute/kinds_risk.h"
#include "core/duty/duties.h"
#include "core/rights/audience.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// T44 to T46a on disputes: colour, lowering by two, police. DOMAIN 3.3.
using namespace core;
using namespace core::test;

namespace {

directory::State county()
{
    auto d = smallCounty();
    directory::Organisation police;
    police.id = "org-police";
    police.name = "石鼓岭派出所";
    police.kind = directory::OrganisationKind::PoliceStation;
    d.steps.organisations[police.id] = police;
    return d;
}

struct Village : World {
    Village() : World(county()) {}
    std::optional<duty::Duty> duty(std::string_view code, std::string_view who, std::string_view today)
    {
        for (const auto& one : duty::dutiesOf(dispute, play.state(dispute), {play.author(who), day(today), play.directory(), play.settings(), HolidayTable::shipped()}))
            if (one.code == code)
                return one;
        return std::nullopt;
    }
};

const std::string kTold = "{'steps':{'station':'org-police','manner':'phone'},'content':{'receiver':'雷警官','facts':'持刀伤人'}}";

} // namespace

TEST(Risk, aColourIsRaisedInAnyStateAndOnlyUpward)
{
    Village w;
    ASSERT_TRUE(w.registered());
    EXPECT_FALSE(w.act("vm", "2026-03-03", "dispute.raise_colour", "{'steps':{'colour':'yellow'}}"));
    EXPECT_EQ(w.code(), "missing_field");
    ASSERT_TRUE(w.act("vm", "2026-03-03", "dispute.raise_colour", "{'steps':{'colour':'yellow'},'content':{'reason':'积怨'}}")) << w.code();
    EXPECT_EQ(w.state().steps.colour, "yellow");
    EXPECT_EQ(w.state().steps.state, dispute::Main::A1); // T44: same state
    EXPECT_FALSE(w.act("vm", "2026-03-03", "dispute.raise_colour", "{'steps':{'colour':'blue'},'content':{'reason':'x'}}"));
    EXPECT_EQ(w.code(), "colour_not_higher");
    EXPECT_EQ(w.state().steps.events.back().detail, "yellow"); // the history line of 003 四(二)5
}

TEST(Risk, theTownshipSeesTheStepsWhileAColourStandsAndLowersIt)
{
    Village w;
    ASSERT_TRUE(w.mediating());
    EXPECT_EQ(audiences(w.play.state(w.dispute), county()).at("TL@org-township"), 0);
    ASSERT_TRUE(w.act("vm", "2026-03-10", "dispute.raise_colour", "{'steps':{'colour':'orange'},'content':{'reason':'推搡'}}"));
    EXPECT_EQ(audiences(w.play.state(w.dispute), county()).at("TL@org-township"), 1);
    EXPECT_FALSE(w.act("vl", "2026-03-11", "dispute.lower_colour", "{'steps':{'colour':''},'content':{'reason':'好了'}}"));
    EXPECT_EQ(w.code(), "no_right");
    EXPECT_FALSE(w.act("tl", "2026-03-11", "dispute.lower_colour", "{'steps':{'colour':'yellow'}}"));
    EXPECT_EQ(w.code(), "missing_field");
    ASSERT_TRUE(w.act("tl", "2026-03-11", "dispute.lower_colour", "{'steps':{'colour':''},'content':{'reason':'好了'}}")) << w.code();
    EXPECT_EQ(w.state().steps.colour, "");
    EXPECT_EQ(audiences(w.play.state(w.dispute), county()).at("TL@org-township"), 0);
}

TEST(Risk, redIsLoweredByTwoDifferentPersons)
{
    Village w;
    ASSERT_TRUE(w.mediating());
    ASSERT_TRUE(w.act("vm", "2026-03-10", "dispute.raise_colour", "{'steps':{'colour':'red'},'content':{'reason':'持刀'}}"));
    ASSERT_TRUE(w.act("tl", "2026-03-11", "dispute.lower_colour", "{'steps':{'colour':'yellow'},'content':{'reason':'平息'}}"));
    EXPECT_EQ(w.state().steps.colour, "red");
    EXPECT_FALSE(w.act("tl", "2026-03-11", "dispute.confirm_lowering"));
    EXPECT_EQ(w.code(), "second_person");
    EXPECT_TRUE(w.duty("confirm_lowering", "vl", "2026-03-11")->mine);
    EXPECT_FALSE(w.duty("confirm_lowering", "tl", "2026-03-11")->mine);
    ASSERT_TRUE(w.act("vl", "2026-03-11", "dispute.confirm_lowering")) << w.code();
    EXPECT_EQ(w.state().steps.colour, "yellow");
}

TEST(Risk, aColouredDisputeIsLookedAfter)
{
    Village w;
    ASSERT_TRUE(w.mediating());
    EXPECT_FALSE(w.duty("contact", "vm", "2026-03-10"));
    ASSERT_TRUE(w.act("vm", "2026-03-10", "dispute.raise_colour", "{'steps':{'colour':'yellow'},'content':{'reason':'积怨'}}"));
    EXPECT_EQ(w.duty("contact", "vm", "2026-03-10")->due, day("2026-03-17")); // 4.10: every 7 days
    ASSERT_TRUE(w.act("vm", "2026-03-14", "dispute.contact", "{'steps':{'manner':'phone'},'content':{'findings':'情绪平稳'}}")) << w.code();
    EXPECT_EQ(w.duty("contact", "vm", "2026-03-14")->due, day("2026-03-21"));
    ASSERT_TRUE(w.act("vm", "2026-03-16", "dispute.session",
                      "{'steps':{'on':'2026-03-16','place':'村','manner':'当面','present':['p1','p2'],'result':'again'},'content':{'record':'未谈拢','readAloud':true}}"));
    EXPECT_EQ(w.duty("contact", "vm", "2026-03-16")->due, day("2026-03-23")); // a session is a contact
    ASSERT_TRUE(w.act("vm", "2026-03-17", "dispute.raise_colour", "{'steps':{'colour':'red'},'content':{'reason':'持刀'}}"));
    EXPECT_EQ(w.duty("contact", "vm", "2026-03-17")->due, day("2026-03-18")); // red: daily
}

TEST(Risk, suspectedCrimeGoesToThePoliceAndTheClockGoesOn)
{
    Village w;
    ASSERT_TRUE(w.mediating());
    ASSERT_TRUE(w.act("vm", "2026-03-10", "dispute.to_police", kTold)) << w.code();
    EXPECT_EQ(w.state().steps.state, dispute::Main::R0);
    EXPECT_FALSE(w.state().steps.clockStopped);
    EXPECT_TRUE(w.duty("police_answer", "vm", "2026-03-11")->mine);
    // T12 is for other bodies; while the police think, only their answer leads out.
    EXPECT_FALSE(w.act("vl", "2026-03-11", "dispute.referral_result", "{'steps':{'back':true},'content':{'reason':'x'}}"));
    EXPECT_EQ(w.code(), "police_asked");
    ASSERT_TRUE(w.act("vm", "2026-03-12", "dispute.police_answer", "{'steps':{'taken':false},'content':{'answer':'轻微，不立案'}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, dispute::Main::M1); // the state before T46
    EXPECT_FALSE(w.state().steps.clockStopped);
    EXPECT_TRUE(w.act("vm", "2026-03-13", "dispute.session",
                      "{'steps':{'on':'2026-03-13','place':'村','manner':'当面','present':['p1','p2'],'result':'again'},'content':{'record':'继续','readAloud':true}}")) << w.code();
}

TEST(Risk, theClockStopsWhenThePoliceTakeIt)
{
    Village w;
    ASSERT_TRUE(w.mediating());
    ASSERT_TRUE(w.act("vm", "2026-03-10", "dispute.to_police", kTold));
    ASSERT_TRUE(w.act("vm", "2026-03-12", "dispute.police_answer", "{'steps':{'taken':true},'content':{'answer':'刑事立案'}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, dispute::Main::R0);
    EXPECT_EQ(w.state().steps.clockStopped, day("2026-03-12"));
    EXPECT_FALSE(w.act("vm", "2026-03-13", "dispute.police_answer", "{'steps':{'taken':false},'content':{'answer':'又不要了'}}"));
    EXPECT_EQ(w.code(), "police_not_asked");
}

TEST(Risk, fromEveryStateOfTheBookAndBackToIt)
{
    Village w;
    ASSERT_TRUE(w.registered());
    ASSERT_TRUE(w.act("vm", "2026-03-03", "dispute.to_police", kTold)) << w.code();
    ASSERT_TRUE(w.act("vm", "2026-03-03", "dispute.police_answer", "{'steps':{'taken':false},'content':{'answer':'不立案'}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, dispute::Main::A1);
    Village ended;
    ASSERT_TRUE(ended.agreed());
    EXPECT_FALSE(ended.act("vm", "2026-03-20", "dispute.to_police", kTold));
    EXPECT_EQ(ended.code(), "closed");
    EXPECT_TRUE(ended.act("vm", "2026-03-20", "dispute.raise_colour", "{'steps':{'colour':'orange'},'content':{'reason':'不履行并威胁'}}")) << ended.code();
}
