#include "core/dispute/feedback.h"
#include "core/duty/duties.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// DOMAIN section 3, invariant iv: each end leaves one item for whoever handed the dispute over.
using namespace core;
using namespace core::test;
using dispute::Main;

namespace {

bool fromThePolice(World& w)
{
    return w.act("vm", "2026-03-02", "dispute.register", R"({'steps':{'number':'LQ20260200061','type':'D04','source':'police',
        'parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}]},
        'content':{'fields':{'p1.name':'谢宇航','p2.name':'苏兴旺','demand':'还钱','place':'西竹坪村','narrative':'借款未还'}}})") &&
           w.act("vm", "2026-03-02", "dispute.notice", "{'steps':{'version':'2026-1'}}") &&
           w.act("vm", "2026-03-02", "dispute.choose", "{'steps':{'way':'mediation'}}");
}

std::vector<duty::Duty> duties(const World& w, std::string_view account, std::string_view today)
{
    return duty::dutiesOf(w.dispute, SubjectState{w.state()},
                          {w.play.author(account), day(today), w.play.directory(), w.play.directory().steps.settings, HolidayTable::shipped()});
}

} // namespace

TEST(Feedback, aRefusalIsToldToThePoliceOnceAndSettledByOneAct)
{
    World w;
    ASSERT_TRUE(fromThePolice(w)) << w.code();
    EXPECT_EQ(dispute::dueFeedback(w.state().steps), nullptr);
    EXPECT_FALSE(w.act("vm", "2026-03-03", "dispute.feedback", "{'steps':{'manner':'电话'},'content':{'receiver':'所长'}}"));
    EXPECT_EQ(w.code(), "no_feedback_due");
    ASSERT_TRUE(w.act("vm", "2026-03-06", "dispute.consent", "{'steps':{'party':'p2','answer':'refused','manner':'电话'}}")) << w.code();
    ASSERT_EQ(w.state().steps.state, Main::A5);
    const auto* due = dispute::dueFeedback(w.state().steps);
    ASSERT_TRUE(due);
    EXPECT_EQ(due->outcome, Main::A5);
    EXPECT_EQ(due->since, day("2026-03-06"));

    // Friday 6 March: 9, 10, 11 are the three working days.
    const auto open = duties(w, "vm", "2026-03-09");
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].code, "tell_origin");
    EXPECT_EQ(open[0].kind, "dispute.feedback");
    EXPECT_EQ(open[0].due, day("2026-03-11"));
    EXPECT_TRUE(open[0].mine);

    EXPECT_FALSE(w.act("vm", "2026-03-09", "dispute.feedback", "{'content':{'receiver':'所长'}}"));
    EXPECT_EQ(w.code(), "missing_field");
    EXPECT_FALSE(w.act("vm", "2026-03-09", "dispute.feedback", "{'steps':{'manner':'电话','on':'2026-03-05'},'content':{'receiver':'所长'}}"));
    EXPECT_EQ(w.code(), "too_early");
    ASSERT_TRUE(w.act("vm", "2026-03-09", "dispute.feedback", "{'steps':{'manner':'电话'},'content':{'receiver':'派出所值班民警'}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::A5);
    EXPECT_EQ(w.state().steps.feedback[0].toldOn, day("2026-03-09"));
    const auto left = duties(w, "vm", "2026-03-09");
    ASSERT_EQ(left.size(), 1U); // told; what remains is to file the dossier
    EXPECT_EQ(left[0].code, "archive");
    EXPECT_FALSE(w.act("vm", "2026-03-09", "dispute.feedback", "{'steps':{'manner':'电话'},'content':{'receiver':'所长'}}"));
}

TEST(Feedback, everyNewEndLeavesAnItemOfItsOwn)
{
    World w;
    ASSERT_TRUE(fromThePolice(w));
    ASSERT_TRUE(w.act("vm", "2026-03-03", "dispute.consent", "{'steps':{'party':'p2','answer':'refused','manner':'电话'}}"));
    ASSERT_TRUE(w.act("vm", "2026-03-04", "dispute.reopen", "{}")) << w.code();
    ASSERT_TRUE(w.act("vm", "2026-03-05", "dispute.not_mediable", "{'steps':{'ground':'criminal'},'content':{'reason':'涉嫌犯罪'}}")) << w.code();
    ASSERT_EQ(w.state().steps.feedback.size(), 2U);
    EXPECT_EQ(w.state().steps.feedback[1].since, day("2026-03-05"));
}

TEST(Feedback, whoCameByHimselfIsToldInTheRoom)
{
    World w;
    ASSERT_TRUE(w.registered());
    ASSERT_TRUE(w.act("vm", "2026-03-02", "dispute.notice", "{'steps':{'version':'2026-1'}}"));
    ASSERT_TRUE(w.act("vm", "2026-03-02", "dispute.choose", "{'steps':{'way':'mediation'}}"));
    ASSERT_TRUE(w.act("vm", "2026-03-03", "dispute.consent", "{'steps':{'party':'p2','answer':'refused','manner':'电话'}}"));
    EXPECT_TRUE(w.state().steps.feedback.empty());
}

TEST(Feedback, theCourtReadsTheOutcomeAsSoonAsTheCountyHasIt)
{
    World w;
    ASSERT_TRUE(w.drafted()) << w.code();
    const std::string sign = "{'steps':{'signedOn':{'p1':'2026-03-16','p2':'2026-03-16'},'mediatorSignedOn':'2026-03-16','sealedOn':'2026-03-16'}}";
    auto offline = w;
    ASSERT_TRUE(offline.act("vm", "2026-03-16", "dispute.sign", sign)) << offline.code();
    ASSERT_EQ(offline.state().steps.feedback.size(), 1U);
    EXPECT_FALSE(offline.state().steps.feedback[0].toldOn); // waits for the line
    EXPECT_EQ(dispute::dueFeedback(offline.state().steps), nullptr); // which is nobody's task
    ASSERT_TRUE(w.on(w.dispute, "vm", "2026-03-16", "dispute.sign", sign, true)) << w.code();
    ASSERT_EQ(w.state().steps.feedback.size(), 1U);
    EXPECT_EQ(w.state().steps.feedback[0].toldOn, day("2026-03-16"));
    EXPECT_EQ(w.state().steps.feedback[0].manner, "platform");
}
