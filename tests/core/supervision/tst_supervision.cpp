#include "core/supervision/kinds.h"
#include "core/rights/audience.h"
#include "core/duty/duties.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

using namespace core;
using namespace core::test;

namespace {

constexpr const char* kOrder = "{'steps':{'sort':'urge','supervisionNumber':'LQDB202600001','organisation':'org-village'},"
                               "'content':{'reason':'三件逾期未接收','demand':'三日内接收并说明'}}";

class Supervision : public testing::Test {
protected:
    World world;
    SubjectId order = subject(7);
    bool act(std::string_view who, std::string_view on, std::string_view kind, std::string text = "{}") { return world.on(order, who, on, kind, std::move(text)); }
    [[nodiscard]] const supervision::State& state() const { return *world.play.state(order).as<supervision::State>(); }
    [[nodiscard]] std::vector<duty::Duty> duties(std::string_view who, std::string_view on)
    {
        const auto county = smallCounty();
        const duty::Viewer viewer{world.play.author(who), day(on), county, county.steps.settings, HolidayTable::shipped()};
        return duty::dutiesOf(order, world.play.state(order), viewer);
    }
};

constexpr const char* kComplaint = "{'steps':{'complaintNumber':'LQTS202600001','organisation':'org-village','person':'vm','office':'org-justice','channel':'phone',"
                                   "'about':'manner'},'content':{'words':'调解员说话难听'},'identity':{'complainant':'李国庆','phone':'13900000000'}}";

class Complaint : public testing::Test {
protected:
    World world;
    SubjectId id = subject(8);
    bool act(std::string_view who, std::string_view on, std::string_view kind, std::string text = "{}") { return world.on(id, who, on, kind, std::move(text)); }
    [[nodiscard]] const complaint::State& state() const { return *world.play.state(id).as<complaint::State>(); }
};

} // namespace

TEST_F(Supervision, anOrderIsAnsweredAndLifted)
{
    ASSERT_TRUE(act("dispatcher", "2026-03-02", "supervision.issue", kOrder)) << world.code();
    EXPECT_EQ(state().steps.issuer, "org-court");
    EXPECT_EQ(state().steps.due, day("2026-03-09")); // five working days after Monday 2 March
    EXPECT_FALSE(act("vl2", "2026-03-03", "supervision.answer", "{'content':{'answer':'已接收'}}"));
    EXPECT_FALSE(act("dispatcher", "2026-03-03", "supervision.answer", "{'content':{'answer':'已接收'}}"));
    EXPECT_EQ(world.code(), "not_holder"); // the issuer does not answer for the unit
    ASSERT_TRUE(act("vl", "2026-03-03", "supervision.answer", "{'content':{'answer':'都接收了，前几日停电'}}")) << world.code();
    EXPECT_EQ(state().steps.state, supervision::Main::Answered);
    ASSERT_TRUE(act("dispatcher", "2026-03-04", "supervision.ask_again", "{'steps':{'due':'2026-03-06'},'content':{'reason':'请写明日期'}}")) << world.code();
    EXPECT_EQ(state().steps.due, day("2026-03-06"));
    ASSERT_TRUE(act("vl", "2026-03-05", "supervision.answer", "{'content':{'answer':'3月2日停电，3月3日接收'}}")) << world.code();
    EXPECT_FALSE(act("vl", "2026-03-05", "supervision.lift", "{'content':{'reason':'好了'}}"));
    ASSERT_TRUE(act("dispatcher", "2026-03-06", "supervision.lift", "{'content':{'reason':'已经整改'}}")) << world.code();
    EXPECT_EQ(state().steps.state, supervision::Main::Lifted);
    EXPECT_EQ(state().content.answers.size(), 2U);
    EXPECT_FALSE(act("vl", "2026-03-07", "supervision.answer", "{'content':{'answer':'再说一句'}}"));
    EXPECT_EQ(world.code(), "closed");
}

TEST_F(Supervision, onlyWhoSupervisesIssues)
{
    EXPECT_FALSE(act("vl", "2026-03-02", "supervision.issue", kOrder));
    EXPECT_EQ(world.code(), "no_right");
    EXPECT_TRUE(act("tl", "2026-03-02", "supervision.issue", kOrder)) << world.code(); // the township above the village
    order = subject(17);
    EXPECT_TRUE(act("jo", "2026-03-02", "supervision.issue", kOrder)) << world.code(); // the justice office of the township
    order = subject(18);
    auto upward = std::string(kOrder);
    upward.replace(upward.find("org-village"), 11, "org-justice");
    EXPECT_FALSE(act("tl", "2026-03-02", "supervision.issue", upward));
    EXPECT_EQ(world.code(), "not_supervised");
}

TEST_F(Supervision, whatIsAskedAndWhenIsNamed)
{
    EXPECT_FALSE(act("dispatcher", "2026-03-02", "supervision.issue",
                     "{'steps':{'supervisionNumber':'1','organisation':'org-village'},'content':{'reason':'','demand':'接收'}}"));
    EXPECT_EQ(world.code(), "missing_field");
    EXPECT_FALSE(act("dispatcher", "2026-03-02", "supervision.issue",
                     "{'steps':{'supervisionNumber':'1','organisation':'org-village','due':'2026-03-02'},'content':{'reason':'逾期','demand':'接收'}}"));
    EXPECT_EQ(world.code(), "invalid_field");
}

TEST_F(Supervision, anUnansweredOrderIsADutyOfTheUnitAndWaitsForTheIssuer)
{
    ASSERT_TRUE(act("dispatcher", "2026-03-02", "supervision.issue", kOrder));
    const auto mine = duties("vl", "2026-03-10");
    ASSERT_EQ(mine.size(), 1U);
    EXPECT_EQ(mine.front().code, "supervision_answer");
    EXPECT_EQ(mine.front().group, duty::Group::Overdue);
    EXPECT_EQ(duties("dispatcher", "2026-03-10").front().group, duty::Group::Waiting);
    ASSERT_TRUE(act("vl", "2026-03-10", "supervision.answer", "{'content':{'answer':'接收了'}}"));
    EXPECT_TRUE(duties("dispatcher", "2026-03-10").front().mine);
    EXPECT_EQ(duties("dispatcher", "2026-03-10").front().code, "supervision_lift");
}

TEST_F(Complaint, isAnsweredBySomebodyElse)
{
    ASSERT_TRUE(act("dispatcher", "2026-03-02", "complaint.receive", kComplaint)) << world.code();
    EXPECT_EQ(state().steps.due, day("2026-03-23")); // fifteen working days after Monday 2 March
    EXPECT_FALSE(act("jo", "2026-03-03", "complaint.handle", "{'steps':{'handler':'vm'}}"));
    EXPECT_EQ(world.code(), "own_complaint");
    EXPECT_FALSE(act("jo", "2026-03-03", "complaint.handle", "{'steps':{'handler':'tl'}}"));
    EXPECT_EQ(world.code(), "invalid_field"); // not of the office that handles it
    ASSERT_TRUE(act("jo", "2026-03-03", "complaint.handle", "{'steps':{'handler':'jo'}}")) << world.code();
    EXPECT_FALSE(act("jo", "2026-03-05", "complaint.answer", "{'steps':{'finding':'partly'},'content':{'answer':'已批评'}}"));
    EXPECT_EQ(world.code(), "missing_field"); // what was found out stands in the record
    ASSERT_TRUE(act("jo", "2026-03-05", "complaint.answer", "{'steps':{'finding':'partly'},'content':{'inquiry':'问了双方','answer':'已批评，向您道歉'}}")) << world.code();
    EXPECT_EQ(state().steps.state, complaint::Main::Answered);
}

TEST_F(Complaint, aUnitDoesNotJudgeItself)
{
    auto own = std::string(kComplaint);
    own.replace(own.find("org-justice"), 11, "org-village");
    EXPECT_FALSE(act("dispatcher", "2026-03-02", "complaint.receive", own));
    EXPECT_EQ(world.code(), "own_complaint");
}

TEST_F(Complaint, theUnitComplainedOfDoesNotLearnWhoComplained)
{
    ASSERT_TRUE(act("dispatcher", "2026-03-02", "complaint.receive", kComplaint));
    const auto grants = audiences(world.play.state(id), smallCounty());
    for (const auto& [audience, level] : grants)
        EXPECT_EQ(audience.find("@org-village"), std::string::npos) << audience;
    EXPECT_EQ(grants.at("JO@org-justice"), 3);
    EXPECT_FALSE(grants.contains("=vm"));
}

// R-003-5.5b: no act takes a complaint back.
TEST_F(Complaint, cannotBeDeleted)
{
    std::vector<std::string_view> names;
    for (const auto& kind : complaint::kinds())
        names.push_back(kind.info.name);
    EXPECT_EQ(names, (std::vector<std::string_view>{"complaint.receive", "complaint.handle", "complaint.answer"}));
}
