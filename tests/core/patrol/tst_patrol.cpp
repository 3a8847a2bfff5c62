#include "core/documents/offers.h"
#include "core/duty/patrol_duties.h"
#include "core/patrol/kinds.h"
#include "core/rights/audience.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// Patrols from plan to result, zero reports with evidence, duties for windows: 002 二(一), 003 四(四)1, DOMAIN 4.9.
using namespace core;
using namespace core::test;

namespace {

const SubjectId kPatrol = subject(30);

struct Village : World {
    [[nodiscard]] const patrol::State& patrol() const
    {
        static const patrol::State kNone;
        const auto* s = play.state(kPatrol).as<patrol::State>();
        return s ? *s : kNone;
    }
    bool act(std::string_view who, std::string_view when, std::string_view kind, std::string text = "{}") { return on(kPatrol, who, when, kind, std::move(text)); }
    bool planned()
    {
        return act("vm", "2026-03-16", "patrol.plan",
                   "{'steps':{'patrolNumber':'PC1','on':'2026-03-17','focused':true,'partners':['grid','police']},'content':{'route':'一组到三组','places':['水库','砖厂']}}");
    }
    bool open() { return planned() && act("vm", "2026-03-17", "patrol.open"); }
    std::vector<duty::Duty> duties(std::string_view who, std::string_view today, std::vector<const patrol::Steps*> known)
    {
        return duty::patrolDuties(known, {play.author(who), day(today), play.directory(), play.settings(), HolidayTable::shipped()});
    }
};

patrol::Steps walked(std::string_view on, bool focused = false)
{
    patrol::Steps s;
    s.state = patrol::Main::Closed;
    s.organisation = "org-village";
    s.on = day(on);
    s.zero = true;
    s.focused = focused;
    return s;
}

std::vector<std::string> codes(const std::vector<duty::Duty>& duties)
{
    std::vector<std::string> out;
    for (const auto& duty : duties)
        out.push_back(duty.code);
    return out;
}

} // namespace

// DOMAIN section 2: registers, training and review are the justice office's; a patrol is its walker's.
TEST(Patrol, theJusticeOfficeDoesNotWriteOnAVillagesPatrol)
{
    Village v;
    ASSERT_TRUE(v.open()) << v.code();
    for (const auto& [kind, body] : {std::pair("patrol.stop", "{'steps':{'number':1,'result':'nothing'}}"), std::pair("patrol.drop", "{'content':{'reason':'下雨'}}")}) {
        EXPECT_FALSE(v.act("jo", "2026-03-17", kind, body)) << kind;
        EXPECT_EQ(v.code(), "not_holder") << kind;
    }
    ASSERT_TRUE(v.act("vm", "2026-03-17", "patrol.stop", "{'steps':{'number':1,'result':'nothing'}}")) << v.code();
}

TEST(Patrol, runsFromPlanToResult)
{
    Village v;
    ASSERT_TRUE(v.planned()) << v.code();
    EXPECT_EQ(v.patrol().steps.stops.size(), 2U);
    EXPECT_EQ(v.patrol().steps.cycle, "week");
    EXPECT_FALSE(v.act("vm", "2026-03-17", "patrol.stop", "{'steps':{'number':1,'result':'nothing'}}"));
    EXPECT_EQ(v.code(), "not_in_state"); // not set out yet
    ASSERT_TRUE(v.act("vm", "2026-03-17", "patrol.open")) << v.code();
    ASSERT_TRUE(v.act("vm", "2026-03-17", "patrol.stop", "{'steps':{'number':1,'result':'nothing'}}")) << v.code();
    const std::string end = "{'steps':{'from':'08:30','to':'10:10','households':12},'content':{'evidence':'与护林员老郑交谈'}}";
    EXPECT_FALSE(v.act("vm", "2026-03-17", "patrol.close", end));
    EXPECT_EQ(v.code(), "stops_open");
    EXPECT_FALSE(v.act("vm", "2026-03-17", "patrol.stop", "{'steps':{'number':2,'result':'clue'}}"));
    EXPECT_EQ(v.code(), "missing_field"); // every sign is registered: 003 四(四)1
    ASSERT_TRUE(v.act("vm", "2026-03-17", "patrol.stop", "{'steps':{'number':2,'result':'clue','clue':'" + toText(subject(20)) + "'}}")) << v.code();
    ASSERT_TRUE(v.act("vm", "2026-03-17", "patrol.stop", "{'steps':{'number':3,'result':'absent'},'content':{'place':'三组李家'}}")) << v.code();
    ASSERT_TRUE(v.act("vm", "2026-03-17", "patrol.close", end)) << v.code();
    EXPECT_EQ(v.patrol().steps.state, patrol::Main::Closed);
    EXPECT_FALSE(v.patrol().steps.zero);
    EXPECT_FALSE(v.patrol().steps.backFilled);
    EXPECT_EQ(v.patrol().steps.clues(), 1);
    EXPECT_EQ(v.patrol().content.places.at(2).name, "三组李家");
    EXPECT_TRUE(counts(v.patrol().steps, {day("2026-03-16"), day("2026-03-22")}));
}

TEST(Patrol, aZeroReportDoesNotDenyWhatWasCalmedOnTheSpot)
{
    Village v;
    ASSERT_TRUE(v.open()) << v.code();
    ASSERT_TRUE(v.act("vm", "2026-03-17", "patrol.stop", "{'steps':{'number':1,'result':'nothing'}}")) << v.code();
    ASSERT_TRUE(v.act("vm", "2026-03-17", "patrol.stop", "{'steps':{'number':2,'result':'talked'},'content':{'note':'工资月底结清'}}")) << v.code();
    ASSERT_TRUE(v.act("vm", "2026-03-17", "patrol.close", "{'steps':{'from':'08:30','to':'10:10'},'content':{'evidence':'与工人当面核对'}}")) << v.code();
    ASSERT_TRUE(v.patrol().steps.zero);
    const auto county = v.play.directory();
    const auto paper = documents::paperOf(SubjectState{v.patrol()}, "zero_report", {county, HolidayTable::shipped(), noon("2026-03-17"), "vm"});
    ASSERT_TRUE(paper);
    const auto words = documents::plainText(*paper);
    EXPECT_EQ(words.find("没有发现矛盾纠纷"), std::string::npos) << words;
    EXPECT_NE(words.find("当场劝解1处"), std::string::npos) << words;
}

TEST(Patrol, aZeroReportNeedsRouteTimeAndEvidence)
{
    const auto report = [](std::string route, std::string from, std::string to, std::string evidence) {
        return "{'steps':{'patrolNumber':'PC1','from':'" + from + "','to':'" + to + "'},'content':{'route':'" + route + "','evidence':'" + evidence + "'}}";
    };
    Village v;
    EXPECT_FALSE(v.act("vm", "2026-03-17", "patrol.zero_report", report("", "08:00", "09:00", "走访李家")));
    EXPECT_EQ(v.code(), "zero_evidence");
    EXPECT_FALSE(v.act("vm", "2026-03-17", "patrol.zero_report", report("一组", "08:00", "09:00", "")));
    EXPECT_EQ(v.code(), "zero_evidence");
    for (const auto& [from, to] : {std::pair("", ""), std::pair("09:00", "08:00"), std::pair("09:00", "09:00"), std::pair("9:00", "10:00"), std::pair("09:00", "24:00"), std::pair("09:60", "10:00")}) {
        EXPECT_FALSE(v.act("vm", "2026-03-17", "patrol.zero_report", report("一组", from, to, "走访李家"))) << from;
        EXPECT_EQ(v.code(), "patrol_time");
    }
    ASSERT_TRUE(v.act("vm", "2026-03-17", "patrol.zero_report", report("一组", "08:00", "09:00", "走访李家"))) << v.code();
    EXPECT_TRUE(v.patrol().steps.zero);
    EXPECT_TRUE(counts(v.patrol().steps, {day("2026-03-16"), day("2026-03-22")}));
}

TEST(Patrol, aLateEntryIsMarkedWithBothDays)
{
    Village v;
    ASSERT_TRUE(v.act("vm", "2026-03-23", "patrol.zero_report",
                      "{'steps':{'patrolNumber':'PC1','on':'2026-03-22','from':'08:00','to':'09:00'},'content':{'route':'一组','evidence':'走访李家'}}"));
    EXPECT_TRUE(v.patrol().steps.backFilled); // walked on Sunday, entered on Monday
    EXPECT_EQ(v.patrol().steps.on, day("2026-03-22"));
    EXPECT_EQ(v.patrol().steps.enteredOn, day("2026-03-23"));
    Village w;
    EXPECT_FALSE(w.act("vm", "2026-03-21", "patrol.zero_report",
                       "{'steps':{'patrolNumber':'PC1','on':'2026-03-22','from':'08:00','to':'09:00'},'content':{'route':'一组','evidence':'走访李家'}}"));
    EXPECT_EQ(w.code(), "future");
}

TEST(Patrol, townshipsWalkHalfMonthsAndCourtsDoNot)
{
    Village v;
    const std::string report = "{'steps':{'patrolNumber':'PC1','on':'2026-03-15','from':'08:00','to':'09:00'},'content':{'route':'集市','evidence':'走访'}}";
    ASSERT_TRUE(v.act("tm", "2026-03-16", "patrol.zero_report", report)) << v.code();
    EXPECT_EQ(v.patrol().steps.cycle, "half_month");
    EXPECT_TRUE(v.patrol().steps.backFilled);
    EXPECT_FALSE(v.on(subject(31), "judge", "2026-03-16", "patrol.zero_report", report));
    EXPECT_EQ(v.code(), "no_right");
}

TEST(Patrol, aDroppedPlanKeepsItsReasonAndCountsForNothing)
{
    Village v;
    ASSERT_TRUE(v.open());
    EXPECT_FALSE(v.act("vm", "2026-03-17", "patrol.drop"));
    ASSERT_TRUE(v.act("vm", "2026-03-17", "patrol.drop", "{'content':{'reason':'大雪封路'}}")) << v.code();
    EXPECT_FALSE(counts(v.patrol().steps, {day("2026-03-16"), day("2026-03-22")}));
    EXPECT_FALSE(v.act("vm", "2026-03-17", "patrol.stop", "{'steps':{'number':1,'result':'nothing'}}"));
    EXPECT_EQ(v.code(), "closed");
}

TEST(Patrol, isSeenByTheCommitteeAndCountedByTheTownship)
{
    Village v;
    ASSERT_TRUE(v.planned());
    const auto grants = audiences(v.play.state(kPatrol), v.play.directory());
    EXPECT_EQ(grants.at("VL@org-village"), 3);
    EXPECT_EQ(grants.at("VM@org-village"), 3);
    EXPECT_EQ(grants.at("TL@org-township"), 1);
    EXPECT_FALSE(grants.contains("VL@org-village2"));
    EXPECT_FALSE(grants.contains("PS@org-police"));
}

TEST(PatrolDuty, thisWeeksPatrolIsDueOnSunday)
{
    Village v;
    auto duties = v.duties("vm", "2026-03-18", {});
    ASSERT_EQ(codes(duties), std::vector<std::string>{"patrol"}); // a new desk is not reproached for last week
    EXPECT_EQ(duties[0].due, day("2026-03-22"));
    EXPECT_EQ(duties[0].group, duty::Group::Week);
    EXPECT_TRUE(duties[0].mine);
    EXPECT_EQ(v.duties("vm", "2026-03-22", {})[0].group, duty::Group::Today);
    const auto done = walked("2026-03-17");
    EXPECT_TRUE(v.duties("vm", "2026-03-18", {&done}).empty());
    EXPECT_EQ(codes(v.duties("vm", "2026-03-23", {&done})), std::vector<std::string>{"patrol"}); // counted, not carried over
}

TEST(PatrolDuty, aMissedWeekIsShownUntilItIsBackFilled)
{
    Village v;
    const auto old = walked("2026-03-03"), thisWeek = walked("2026-03-17");
    auto duties = v.duties("vl", "2026-03-18", {&old, &thisWeek});
    ASSERT_EQ(codes(duties), std::vector<std::string>{"patrol_missed"});
    EXPECT_EQ(duties[0].due, day("2026-03-15"));
    EXPECT_EQ(duties[0].group, duty::Group::Overdue);
    auto late = walked("2026-03-12");
    late.backFilled = true;
    EXPECT_TRUE(v.duties("vl", "2026-03-18", {&old, &late, &thisWeek}).empty());
}

TEST(PatrolDuty, beforeSpringFestivalAFocusedOneComesOnTop)
{
    Village v;
    const auto ordinary = walked("2026-02-10");
    auto duties = v.duties("vm", "2026-02-11", {&ordinary}); // festival on 17 February 2026
    ASSERT_EQ(codes(duties), std::vector<std::string>{"patrol_spring"});
    EXPECT_EQ(duties[0].due, day("2026-02-16"));
    const auto focused = walked("2026-02-10", true);
    EXPECT_TRUE(v.duties("vm", "2026-02-11", {&focused}).empty());
}

TEST(PatrolDuty, nobodyElseIsAsked)
{
    Village v;
    for (const auto* who : {"judge", "dispatcher", "helper", "ch", "ca"})
        EXPECT_TRUE(v.duties(who, "2026-03-18", {}).empty()) << who;
    const auto duties = v.duties("tl", "2026-03-18", {});
    ASSERT_EQ(duties.size(), 1U);
    EXPECT_EQ(duties[0].due, day("2026-03-31"));
}

// R-002-2.1g, R-001-1.2e: grid units of the own register, and who listened.
TEST(Patrol, gridUnitsWalkedAndTheLawExplained)
{
    auto county = smallCounty();
    county.steps.organisations["org-village"].cells = {{"g1", "一组", "", 40}, {"g2", "二组", "", 30}};
    World w(county);
    const auto zero = [&](std::string steps, std::string content = {}) {
        return w.on(kPatrol, "vm", "2026-03-17", "patrol.zero_report",
                    "{'steps':{'patrolNumber':'PC1','on':'2026-03-17','from':'08:30','to':'10:10'" + steps + "},'content':{'route':'一组到二组','evidence':'见到田家、周家'" + content + "}}");
    };
    EXPECT_FALSE(zero(",'cells':['g9']"));
    EXPECT_EQ(w.code(), "invalid_field");
    EXPECT_FALSE(zero(",'cells':['g1','g1']"));
    EXPECT_FALSE(zero(",'audience':12"));
    EXPECT_EQ(w.code(), "missing_field");
    EXPECT_FALSE(zero("", ",'lesson':'宅基地审批'"));
    ASSERT_TRUE(zero(",'cells':['g1','g2'],'audience':12", ",'lesson':'宅基地审批'")) << w.code();
    const auto& state = *w.play.state(kPatrol).as<patrol::State>();
    EXPECT_EQ(state.steps.cells, (std::vector<std::string>{"g1", "g2"}));
    EXPECT_EQ(state.steps.audience, 12);
    EXPECT_EQ(state.content.lesson, "宅基地审批");
}
