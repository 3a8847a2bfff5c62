#include "core/dispute/performance.h"
#include "core/duty/duties.h"
#include "core/kinds/transition.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// From the signatures to the archive, as tables: who does what on which day, with the line up or down, and how it stands
/// in the end. The agreement: p2 pays p1 12 000 yuan by 2026-06-30, in force on 2026-03-16.
using namespace core;
using namespace core::test;

namespace {

enum class Line { Up, Down };

struct Step {
    const char* who;
    const char* on;
    const char* kind;
    const char* body;
    Line line = Line::Up;
    const char* refused = ""; ///< code; empty: accepted
};

struct Story {
    const char* name;
    std::vector<Step> steps;
    const char* state;
    const char* performance;
    const char* nextDuty; ///< of the mediator on the last day; empty: none
};

const char* const kPaid = "{'steps':{'clause':1},'content':{'fen':1200000,'way':'转账'}}";
const char* const kHalf = "{'steps':{'clause':1},'content':{'fen':600000,'way':'现金','payer':'苏兴旺','payee':'谢宇航'}}";
const char* const kUrge = "{'steps':{'clause':1,'manner':'电话'},'content':{'contact':'苏兴旺','answer':'再等等'}}";
const char* const kRemind = "{'steps':{'clause':1,'manner':'电话'}}";
const char* const kVisit = "{'steps':{'manner':'上门','with':['p1','p2'],'performed':'done'},'content':{'mind':'平和','opinions':'没有'}}";
const char* const kOpenVisit = "{'steps':{'manner':'电话','with':['p1'],'performed':'open'},'content':{'mind':'平和','opinions':'没有'}}";
const char* const kUnusual = "{'steps':{'manner':'上门','with':['p2'],'performed':'none','unusual':true},'content':{'mind':'激动','unusual':'说要去对方家里','opinions':'没有'}}";
const char* const kNumbers = "{'identity':{'fields':{'p1.idNumber':'510826195703021212','p2.idNumber':'510826200011231212'}}}";
const char* const kWays = "{'steps':{'clause':1}}";

const std::vector<Story> kStories = {
    {"paid in time, visited, filed",
     {{"vm", "2026-06-23", "dispute.remind_performance", kRemind},
      {"vm", "2026-06-30", "dispute.perform", kPaid},
      {"vm", "2026-07-12", "dispute.visit", kVisit},
      {"vm", "2026-07-12", "dispute.amend", kNumbers},
      {"vm", "2026-07-13", "dispute.archive", "{}"}},
     "Z0", "p1", ""},
    {"the same with the line down from the first reminder on",
     {{"vm", "2026-06-23", "dispute.remind_performance", kRemind, Line::Down},
      {"vm", "2026-06-30", "dispute.perform", kPaid, Line::Down},
      {"vm", "2026-07-12", "dispute.visit", kVisit, Line::Down},
      {"vm", "2026-07-12", "dispute.amend", kNumbers, Line::Down},
      {"vm", "2026-07-13", "dispute.archive", "{}", Line::Down}},
     "Z0", "p1", ""},
    {"two halves, the second while the line is down",
     {{"vm", "2026-05-01", "dispute.perform", kHalf}, {"vm", "2026-06-29", "dispute.perform", kHalf, Line::Down}, {"vm", "2026-06-30", "dispute.perform", kHalf, Line::Down, "already_performed"}},
     "V0", "p1", "visit"},
    {"done at signing",
     {{"vm", "2026-03-16", "dispute.perform_all", "{'content':{'way':'现金'}}"}},
     "V0", "p1", "visit"},
    {"late after one urging",
     {{"vm", "2026-07-03", "dispute.urge_performance", kUrge, Line::Down}, {"vm", "2026-07-08", "dispute.perform", kPaid}},
     "V0", "p1", "visit"},
    {"urged twice and told to sue",
     {{"vm", "2026-07-03", "dispute.urge_performance", kUrge},
      {"vm", "2026-07-10", "dispute.urge_performance", kUrge, Line::Down},
      {"vm", "2026-07-11", "dispute.tell_default_ways", kWays, Line::Down}},
     "V0", "p2", "visit"},
    {"told, visited, filed though unpaid",
     {{"vm", "2026-07-03", "dispute.urge_performance", kUrge},
      {"vm", "2026-07-10", "dispute.urge_performance", kUrge},
      {"vm", "2026-07-11", "dispute.tell_default_ways", kWays},
      {"vm", "2026-07-20", "dispute.visit", "{'steps':{'manner':'电话','with':['p1'],'performed':'none'},'content':{'mind':'准备起诉','opinions':'没有'}}"},
      {"vm", "2026-07-20", "dispute.amend", kNumbers},
      {"vm", "2026-07-21", "dispute.archive", "{}", Line::Down}},
     "Z0", "p2", ""},
    {"nobody files what is not performed",
     {{"vm", "2026-07-03", "dispute.urge_performance", kUrge}, {"vm", "2026-07-10", "dispute.archive", "{}", Line::Up, "closed"}},
     "G1", "p2", "urge_performance"},
    {"hard from the start: visited while it is performed",
     {{"vm", "2026-03-17", "dispute.plan_visits", "{'steps':{'plan':'regular'}}"},
      {"vm", "2026-03-23", "dispute.visit", kOpenVisit, Line::Down},
      {"vm", "2026-04-16", "dispute.visit", kOpenVisit},
      {"vm", "2026-06-16", "dispute.visit", kOpenVisit, Line::Down},
      {"vm", "2026-06-30", "dispute.perform", kPaid},
      {"vm", "2026-07-01", "dispute.archive", "{}", Line::Up, "visit_due"},
      {"vm", "2026-09-16", "dispute.visit", kVisit},
      {"vm", "2026-09-16", "dispute.amend", kNumbers},
      {"vm", "2026-09-17", "dispute.archive", "{}"}},
     "Z0", "p1", ""},
    {"unusual behaviour at a visit while the line is down",
     {{"vm", "2026-07-03", "dispute.visit", kUnusual, Line::Down}},
     "G1", "p0", "answer_alert"},
    {"… and answered for by telephone",
     {{"vm", "2026-07-03", "dispute.visit", kUnusual, Line::Down}, {"vm", "2026-07-03", "dispute.answer_alert", "{'content':{'reason':'已打电话报告派出所'}}", Line::Down}},
     "G1", "p0", "urge_performance"},
    {"a liaison enters the receipt while the mediator is away",
     {{"vl", "2026-06-30", "dispute.perform", kPaid}},
     "V0", "p1", "visit"},
    {"nobody else does",
     {{"vl2", "2026-06-30", "dispute.perform", kPaid, Line::Up, "not_holder"}, {"dispatcher", "2026-06-30", "dispute.perform", kPaid, Line::Up, "no_right"}, {"vm2", "2026-06-30", "dispute.visit", kVisit, Line::Up, "not_mediator"}},
     "G1", "p0", "remind_performance"},
};

} // namespace

class AfterStories : public testing::TestWithParam<Story> {};

TEST_P(AfterStories, endsAsItShould)
{
    const auto& story = GetParam();
    World w;
    ASSERT_TRUE(w.agreed()) << w.code();
    for (const auto& step : story.steps) {
        const bool done = w.on(w.dispute, step.who, step.on, step.kind, step.body, step.line == Line::Up);
        EXPECT_EQ(done, std::string_view(step.refused).empty()) << step.kind << " " << w.code();
        if (!done) {
            EXPECT_EQ(w.code(), step.refused) << step.kind;
        }
    }
    const auto& steps = w.state().steps;
    EXPECT_EQ(codeOf(steps.state), story.state);
    EXPECT_EQ(nameOf(steps.after->performance), story.performance);
    // 2: P1 means that nothing is open; v: the agreement is as it was signed.
    for (const auto& promise : promisesOf(w.state()))
        EXPECT_TRUE(promise.done || steps.after->performance != dispute::Performance::P1);
    EXPECT_EQ(steps.agreement->effectiveOn, day("2026-03-16"));
    const auto today = day(story.steps.back().on);
    const auto duties = duty::dutiesOf(w.dispute, w.play.state(w.dispute), {w.play.author("vm"), today, w.play.directory(), CountySettings{}, HolidayTable::shipped()});
    std::string next;
    for (const auto& one : duties)
        if (one.mine && next.empty() && one.code != "apply_confirmation" && one.code != "feedback" && one.code.find("feedback") == std::string::npos)
            next = one.code;
    EXPECT_EQ(next, story.nextDuty);
}

INSTANTIATE_TEST_SUITE_P(FromSigningToTheArchive, AfterStories, testing::ValuesIn(kStories), [](const auto& story) { return "story" + std::to_string(story.index + 1); });

/// What was done without a line and is received later ends in the same state as what was done with it.
TEST(AfterLine, theLineMakesNoDifferenceToTheEnd)
{
    World up, down;
    ASSERT_TRUE(up.agreed() && down.agreed());
    for (const auto& step : kStories.front().steps) {
        ASSERT_TRUE(up.on(up.dispute, step.who, step.on, step.kind, step.body, true)) << up.code();
        ASSERT_TRUE(down.on(down.dispute, step.who, step.on, step.kind, step.body, false)) << down.code();
    }
    EXPECT_EQ(up.state().steps.state, down.state().steps.state);
    EXPECT_EQ(up.state().steps.after, down.state().steps.after);
    EXPECT_EQ(up.state().content, down.state().content);
}
