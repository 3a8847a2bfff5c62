#include "core/dispute/offered.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

#include <algorithm>

/// What screens may offer: nothing that core would refuse whatever was written. The agreement of World::agreed is in
/// force since 2026-03-16; p2 pays p1 12 000 yuan by 2026-06-30.
using namespace core;
using namespace core::test;

namespace {

bool offers(const World& w, std::string_view today, std::string_view kind, std::string_view account = "vm")
{
    const auto list = dispute::offeredActs(w.state(), account, day(today), CountySettings{});
    return std::ranges::find(list, kind) != list.end();
}

const std::string kPaid = "{'steps':{'clause':1},'content':{'fen':1200000,'way':'转账'}}";
const std::string kVisited = "{'steps':{'manner':'上门','with':['p1','p2'],'performed':'done'},'content':{'mind':'平和','opinions':'没有意见','performance':'已付清'}}";

} // namespace

TEST(Offered, whatIsPromisedIsRemindedOfAndOnlyWhatIsOverIsUrged)
{
    World w;
    ASSERT_TRUE(w.agreed()) << w.code();
    EXPECT_TRUE(offers(w, "2026-06-30", "dispute.perform"));
    EXPECT_TRUE(offers(w, "2026-06-30", "dispute.remind_performance"));
    EXPECT_FALSE(offers(w, "2026-06-30", "dispute.urge_performance")); // the day has not passed
    EXPECT_TRUE(offers(w, "2026-07-01", "dispute.urge_performance"));
    EXPECT_FALSE(offers(w, "2026-07-01", "dispute.tell_default_ways")); // nobody was urged yet
    EXPECT_FALSE(offers(w, "2026-07-01", "dispute.link_round"));
    EXPECT_FALSE(offers(w, "2026-07-01", "dispute.void_slip")); // there is no receipt
    EXPECT_FALSE(offers(w, "2026-07-01", "dispute.archive"));
}

TEST(Offered, afterFullPerformanceNobodyIsRemindedOrUrged)
{
    World w;
    ASSERT_TRUE(w.agreed() && w.act("vm", "2026-06-30", "dispute.perform", kPaid)) << w.code();
    for (const auto* kind : {"dispute.perform", "dispute.perform_all", "dispute.remind_performance", "dispute.urge_performance", "dispute.tell_default_ways", "dispute.link_round"}) {
        EXPECT_FALSE(offers(w, "2026-07-20", kind)) << kind;
        EXPECT_FALSE(w.act("vm", "2026-07-20", kind, "{'steps':{'clause':1,'manner':'电话'},'content':{'contact':'苏兴旺','answer':'好','fen':1,'way':'现金'}}")) << kind;
    }
    EXPECT_TRUE(offers(w, "2026-07-20", "dispute.void_slip"));
    EXPECT_TRUE(offers(w, "2026-07-20", "dispute.visit"));
    EXPECT_FALSE(offers(w, "2026-07-20", "dispute.archive")); // the visit is still to be paid
    ASSERT_TRUE(w.act("vm", "2026-07-10", "dispute.visit", kVisited)) << w.code();
    EXPECT_TRUE(offers(w, "2026-07-20", "dispute.archive"));
}

TEST(Offered, afterAnUrgingTheWaysAndAnotherRound)
{
    World w;
    ASSERT_TRUE(w.agreed() && w.act("vm", "2026-07-03", "dispute.urge_performance",
                                    "{'steps':{'clause':1,'manner':'电话'},'content':{'contact':'苏兴旺','answer':'过几天给'}}")) << w.code();
    EXPECT_TRUE(offers(w, "2026-07-04", "dispute.tell_default_ways"));
    EXPECT_TRUE(offers(w, "2026-07-04", "dispute.link_round"));
}

TEST(Offered, anAlertIsAnsweredWhileThereIsOne)
{
    World w;
    ASSERT_TRUE(w.mediating()) << w.code();
    EXPECT_FALSE(offers(w, "2026-03-11", "dispute.answer_alert"));
    ASSERT_TRUE(w.act("vm", "2026-03-11", "dispute.visit",
                      "{'steps':{'manner':'上门','with':['p1'],'unusual':true},'content':{'mind':'激动','unusual':'扬言报复','opinions':'无'}}")) << w.code();
    EXPECT_TRUE(offers(w, "2026-03-11", "dispute.answer_alert"));
}

TEST(Offered, coloursAndPoliceOnlyWhereThereIsSomethingToSay)
{
    World w;
    ASSERT_TRUE(w.mediating()) << w.code();
    EXPECT_TRUE(offers(w, "2026-03-11", "dispute.raise_colour"));
    EXPECT_FALSE(offers(w, "2026-03-11", "dispute.lower_colour"));
    EXPECT_FALSE(offers(w, "2026-03-11", "dispute.confirm_lowering"));
    EXPECT_FALSE(offers(w, "2026-03-11", "dispute.police_answer"));
}
