#include "core/roster/kinds.h"
#include "core/rights/audience.h"
#include "core/duty/duties.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

using namespace core;
using namespace core::test;

namespace {

constexpr const char* kPlace = "'place':{'organisation':'org-village','sort':'mediator','court':'org-court','from':'2026-03-01','to':'2029-02-28'}";
constexpr const char* kEntry = "'entry':{'name':'侯春梅','sex':'女','strengths':'邻里、婚姻','workPhone':'0570-5550011'}";

std::string proposed(std::string place = kPlace, std::string entry = kEntry, std::string identity = "'phone':'15433336666'")
{
    return "{'steps':{" + place + "},'content':{" + entry + "},'identity':{" + identity + "}}";
}

class Roster : public testing::Test {
protected:
    World world;
    SubjectId person = subject(9);
    bool act(std::string_view who, std::string_view on, std::string_view kind, std::string text = "{}") { return world.on(person, who, on, kind, std::move(text)); }
    [[nodiscard]] const roster::State& state() const { return *world.play.state(person).as<roster::State>(); }
    bool listed() { return act("vl", "2026-03-02", "person.propose", proposed()) && act("ca", "2026-03-03", "person.approve"); }
};

} // namespace

TEST_F(Roster, pointProposesCountyApproves)
{
    ASSERT_TRUE(act("vl", "2026-03-02", "person.propose", proposed())) << world.code();
    EXPECT_EQ(state().steps.state, roster::Main::Proposed);
    EXPECT_TRUE(state().content.entry.name.empty()); // nothing is listed before it is approved
    EXPECT_FALSE(act("vl", "2026-03-02", "person.approve"));
    EXPECT_EQ(world.code(), "no_right");
    ASSERT_TRUE(act("ca", "2026-03-03", "person.approve")) << world.code();
    EXPECT_EQ(state().steps.state, roster::Main::Listed);
    EXPECT_EQ(state().content.entry.name, "侯春梅");
    EXPECT_EQ(state().identity.entry.phone, "15433336666");
    EXPECT_EQ(state().steps.listedOn, day("2026-03-03"));
    EXPECT_FALSE(state().steps.pending);
}

// 《实施意见》第4条: name, sex, contact, strengths, linked tribunal.
TEST_F(Roster, eachOfTheFiveFieldsIsAsked)
{
    const auto code = [&](std::string place, std::string entry, std::string identity = "") {
        EXPECT_FALSE(act("vl", "2026-03-02", "person.propose", proposed(std::move(place), std::move(entry), std::move(identity))));
        return world.code() + (world.last ? "" : ":" + std::string(world.last.error().facts.contains("field") ? std::string(world.last.error().facts.at("field").as_string()) : ""));
    };
    EXPECT_EQ(code(kPlace, "'entry':{'sex':'女','strengths':'邻里','workPhone':'1'}"), "missing_field:name");
    EXPECT_EQ(code(kPlace, "'entry':{'name':'侯春梅','strengths':'邻里','workPhone':'1'}"), "missing_field:sex");
    EXPECT_EQ(code(kPlace, "'entry':{'name':'侯春梅','sex':'女','workPhone':'1'}"), "missing_field:strengths");
    EXPECT_EQ(code(kPlace, "'entry':{'name':'侯春梅','sex':'女','strengths':'邻里'}"), "missing_field:workPhone");
    EXPECT_EQ(code("'place':{'organisation':'org-village'}", kEntry), "missing_field:court");
    EXPECT_EQ(code("'place':{'organisation':'org-nowhere','court':'org-court'}", kEntry), "no_such_organisation:");
    EXPECT_EQ(code("'place':{'organisation':'org-village','court':'org-court','invitedNumber':'特邀3号','invitedFrom':'2026-01-01'}", kEntry), "invalid_field:invitedTo");
}

TEST_F(Roster, thePrivateNumberDoesNotSlipIntoThePublicList)
{
    EXPECT_FALSE(act("vl", "2026-03-02", "person.propose", proposed(kPlace, "'entry':{'name':'侯春梅','sex':'女','strengths':'邻里','workPhone':'15433336666'}")));
    EXPECT_EQ(world.code(), "private_number");
    ASSERT_TRUE(listed());
    const auto open = cut(world.play.state(person), 2); // what everybody gets
    EXPECT_TRUE(open.as<roster::State>()->identity.entry.phone.empty());
    EXPECT_EQ(audiences(world.play.state(person), smallCounty()).at(std::string(kEverybody)), 2);
}

TEST_F(Roster, aProposalIsNotYetEverybodysToRead)
{
    ASSERT_TRUE(act("vl", "2026-03-02", "person.propose", proposed()));
    const auto grants = audiences(world.play.state(person), smallCounty());
    EXPECT_FALSE(grants.contains(std::string(kEverybody)));
    EXPECT_EQ(grants.at("VL@org-village"), 3);
    EXPECT_EQ(grants.at("JO@org-justice"), 3);
}

TEST_F(Roster, strangersDoNotPropose)
{
    EXPECT_FALSE(act("vl2", "2026-03-02", "person.propose", proposed()));
    EXPECT_EQ(world.code(), "not_holder");
    EXPECT_FALSE(act("vm", "2026-03-02", "person.propose", proposed()));
    EXPECT_EQ(world.code(), "no_right");
}

TEST_F(Roster, approvedFieldsChangeByApprovalOnly)
{
    ASSERT_TRUE(listed());
    ASSERT_TRUE(act("vl", "2026-04-01", "person.change",
                    "{'steps':{'wish':'change'," + std::string(kPlace) + "},'content':{'entry':{'name':'侯春梅','sex':'女','strengths':'土地承包','workPhone':'0570-5550011'}}}")) << world.code();
    EXPECT_EQ(state().content.entry.strengths, "邻里、婚姻");
    EXPECT_FALSE(act("tl", "2026-04-01", "person.change", "{'steps':{'wish':'suspend'},'content':{'reason':'生病'}}"));
    EXPECT_EQ(world.code(), "already_pending");
    ASSERT_TRUE(act("jo", "2026-04-02", "person.decline", "{'content':{'reason':'没有资格证明'}}")) << world.code();
    EXPECT_EQ(state().content.entry.strengths, "邻里、婚姻");
    EXPECT_EQ(state().steps.state, roster::Main::Listed);
}

TEST_F(Roster, whoProposesDoesNotApprove)
{
    ASSERT_TRUE(act("jo", "2026-03-02", "person.propose", proposed())) << world.code();
    EXPECT_FALSE(act("jo", "2026-03-02", "person.approve"));
    EXPECT_EQ(world.code(), "second_person");
}

TEST_F(Roster, onlyTheCourtInvites)
{
    ASSERT_TRUE(act("vl", "2026-03-02", "person.propose",
                    proposed("'place':{'organisation':'org-village','court':'org-court','invitedNumber':'特邀3号','invitedFrom':'2026-04-01','invitedTo':'2027-03-31'}"))) << world.code();
    EXPECT_FALSE(act("jo", "2026-03-03", "person.approve"));
    EXPECT_EQ(world.code(), "no_right");
    ASSERT_TRUE(act("dispatcher", "2026-03-03", "person.approve")) << world.code();
    // Valid from the first to the last day, both counted (R-000-18b).
    EXPECT_FALSE(roster::invitedOn(state().steps, day("2026-03-31")));
    EXPECT_TRUE(roster::invitedOn(state().steps, day("2026-04-01")));
    EXPECT_TRUE(roster::invitedOn(state().steps, day("2027-03-31")));
    EXPECT_FALSE(roster::invitedOn(state().steps, day("2027-04-01")));
}

TEST_F(Roster, leavingNamesItsReason)
{
    ASSERT_TRUE(listed());
    EXPECT_FALSE(act("vl", "2026-05-01", "person.change", "{'steps':{'wish':'leave'},'content':{'reason':'搬走了'}}"));
    EXPECT_EQ(world.code(), "missing_field");
    ASSERT_TRUE(act("vl", "2026-05-01", "person.change", "{'steps':{'wish':'leave','endCode':'moved'},'content':{'reason':'搬走了'}}")) << world.code();
    ASSERT_TRUE(act("ca", "2026-05-02", "person.approve"));
    EXPECT_EQ(state().steps.state, roster::Main::Left);
    EXPECT_EQ(state().steps.endedOn, day("2026-05-02"));
}

TEST_F(Roster, trainingGradeAndHonour)
{
    ASSERT_TRUE(listed());
    ASSERT_TRUE(act("guide", "2026-04-10", "person.train", "{'steps':{'on':'2026-04-09','hours':6},'content':{'topic':'相邻关系','by':'人民法院'}}")) << world.code();
    EXPECT_FALSE(act("guide", "2026-04-10", "person.train", "{'steps':{'hours':0},'content':{'topic':'相邻关系'}}"));
    EXPECT_FALSE(act("guide", "2026-04-10", "person.train", "{'steps':{'on':'2026-04-11','hours':6},'content':{'topic':'相邻关系'}}"));
    EXPECT_EQ(world.code(), "future");
    ASSERT_TRUE(act("jo", "2026-06-30", "person.grade", "{'steps':{'grade':'two','score':86},'content':{'ground':'案卷评查和回访'}}")) << world.code();
    EXPECT_FALSE(act("jo", "2026-06-30", "person.honour", "{'steps':{'grounds':['success_rate']},'content':{'honour':'优秀调解员','by':'县司法局'}}"));
    EXPECT_EQ(world.code(), "success_rate_only");
    EXPECT_FALSE(act("jo", "2026-06-30", "person.honour", "{'steps':{},'content':{'honour':'优秀调解员'}}"));
    ASSERT_TRUE(act("jo", "2026-06-30", "person.honour", "{'steps':{'grounds':['kept','success_rate']},'content':{'honour':'优秀调解员','by':'县司法局'}}")) << world.code();
    EXPECT_EQ(state().steps.trainings.at(0).hours, 6);
    EXPECT_EQ(state().steps.trainings.at(0).on, day("2026-04-09"));
    EXPECT_EQ(state().content.trainings.at(0).text, "相邻关系");
    EXPECT_EQ(state().steps.grades.at(0).grade, "two");
    EXPECT_EQ(state().content.honours.at(0).text, "优秀调解员");
}

TEST_F(Roster, aTermThatEndsIsRenewedInTime)
{
    ASSERT_TRUE(listed());
    const auto county = smallCounty();
    const auto dutiesOn = [&](std::string_view on) {
        const duty::Viewer viewer{world.play.author("vl"), day(on), county, county.steps.settings, HolidayTable::shipped()};
        return duty::dutiesOf(person, world.play.state(person), viewer);
    };
    EXPECT_TRUE(dutiesOn("2029-01-28").empty()); // 31 days before the last day of the term
    ASSERT_EQ(dutiesOn("2029-01-29").size(), 1U);
    EXPECT_EQ(dutiesOn("2029-01-29").front().due, day("2029-02-28"));
}
