#include "core/duty/duties.h"
#include "core/rights/audience.h"
#include "core/warning/kinds.h"
#include "core/warning/signs.h"
#include "core/warning/timers.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// Four colours: DOMAIN 4.10, 6.6, T44 and T45; 003 四(一)3, 004 二.二, 002 二(二).
using namespace core;
using namespace core::test;

namespace {

const SubjectId kWarning = subject(40);

directory::State county()
{
    auto d = smallCounty();
    const auto add = [&d](std::string id, std::string name, directory::OrganisationKind kind, std::string township) {
        directory::Organisation o;
        o.id = id;
        o.name = std::move(name);
        o.kind = kind;
        o.township = std::move(township);
        d.steps.organisations[id] = o;
    };
    add("org-police", "石鼓岭派出所", directory::OrganisationKind::PoliceStation, "石鼓岭镇");
    add("org-police2", "云溪派出所", directory::OrganisationKind::PoliceStation, "云溪镇");
    add("org-centre", "柳泉县综治中心", directory::OrganisationKind::Centre, "");
    d.steps.accounts["ps"] = {"ps", "雷警官", "", {{"PS", "org-police"}}, true};
    d.steps.accounts["ps2"] = {"ps2", "云警官", "", {{"PS", "org-police2"}}, true};
    d.steps.accounts["g5"] = {"g5", "金研判", "", {{"G5", "org-centre"}}, true};
    d.steps.accounts["gw"] = {"gw", "吕网格", "", {{"GW", "org-village"}}, true};
    return d;
}

struct Village : World {
    Village() : World(county()) {}
    bool raised(std::string colour, std::string_view who = "vm", std::string signs = "")
    {
        return on(kWarning, who, "2026-03-17", "warning.raise",
                  "{'steps':{'warningNumber':'YJ1','colour':'" + colour + "','signs':[" + signs + "]},'content':{'place':'三组水井旁','facts':'两家聚了人','calm':'已把两家劝回屋'}}");
    }
    [[nodiscard]] const warning::State& warning() const
    {
        static const warning::State kNone;
        const auto* s = play.state(kWarning).as<warning::State>();
        return s ? *s : kNone;
    }
    bool act(std::string_view who, std::string_view when, std::string_view kind, std::string text = "{}") { return on(kWarning, who, when, kind, std::move(text)); }
    std::vector<duty::Duty> duties(std::string_view who, std::string_view today)
    {
        return duty::dutiesOf(kWarning, play.state(kWarning), {play.author(who), day(today), play.directory(), play.settings(), HolidayTable::shipped()});
    }
    std::vector<std::string> mine(std::string_view who, std::string_view today)
    {
        std::vector<std::string> out;
        for (const auto& duty : duties(who, today))
            if (duty.mine)
                out.push_back(duty.code);
        return out;
    }
};

warning::ColourProposal propose(warning::Facts facts)
{
    return warning::propose(facts, CountySettings{});
}

} // namespace

TEST(Colour, theStrongestSignDecidesAndSaysWhy)
{
    EXPECT_EQ(propose({}).colour, "");
    EXPECT_EQ(propose({.signs = {"gossip"}}).colour, "blue");
    EXPECT_EQ(propose({.signs = {"gossip", "feud"}}).colour, "yellow");
    EXPECT_EQ(propose({.signs = {"feud", "damage"}}).colour, "orange");
    const auto red = propose({.signs = {"damage", "weapon"}});
    EXPECT_EQ(red.colour, "red");
    EXPECT_EQ(red.reasons.front().sign, "weapon");
    EXPECT_EQ(red.reasons.size(), 2U);
}

TEST(Colour, numbersAreCountedAgainstTheCountysSettings)
{
    EXPECT_EQ(propose({.people = 4}).colour, "");
    EXPECT_EQ(propose({.people = 5}).colour, "orange");
    EXPECT_EQ(propose({.people = 9}).colour, "orange");
    EXPECT_EQ(propose({.people = 10}).colour, "red");
    EXPECT_EQ(propose({.policeCalls = 2}).colour, "");
    EXPECT_EQ(propose({.policeCalls = 3}).colour, "red");
    EXPECT_EQ(propose({.failedRounds = 1}).colour, "");
    EXPECT_EQ(propose({.failedRounds = 2}).colour, "yellow");
    EXPECT_EQ(propose({.daysLeft = 6}).colour, "");
    EXPECT_EQ(propose({.daysLeft = 5}).colour, "yellow");
    EXPECT_EQ(propose({.amountFen = 50'000'000, .insolvent = true}).colour, ""); // 500,000 yuan is not over it
    EXPECT_EQ(propose({.amountFen = 50'000'001, .insolvent = true}).colour, "orange");
    EXPECT_EQ(propose({.amountFen = 50'000'001}).colour, "");
    EXPECT_EQ(propose({.earlierRound = true}).colour, "yellow");
    CountySettings strict;
    strict.gatheringRed = 6;
    EXPECT_EQ(warning::propose({.people = 6}, strict).colour, "red");
}

TEST(Colour, wordsInTheRecordAreAHint)
{
    EXPECT_EQ(warning::signsIn("他说要喝农药，还要进京"), (std::vector<std::string>{"weapon", "petition"}));
    EXPECT_EQ(propose({.words = "两家为水沟争吵"}).colour, "");
    EXPECT_EQ(propose({.words = "张三持刀"}).colour, "red");
}

TEST(Colour, theRecordOfADisputeSpeaksByItself)
{
    World w;
    ASSERT_TRUE(w.mediating()); // received 4 March: 30 days end on 3 April
    const auto facts = [&](std::string_view today) { return warning::factsOf(w.state(), day(today), CountySettings{}, HolidayTable::shipped()); };
    EXPECT_EQ(warning::propose(facts("2026-03-28"), {}).colour, "");
    EXPECT_EQ(facts("2026-03-29").daysLeft, 5);
    EXPECT_EQ(warning::propose(facts("2026-03-29"), {}).colour, "yellow");
    for (const auto* on : {"2026-03-10", "2026-03-12"})
        ASSERT_TRUE(w.act("vm", on, "dispute.session",
                          "{'steps':{'on':'" + std::string(on) + "','place':'村','manner':'当面','present':['p1','p2'],'result':'again'},'content':{'record':'未谈拢','readAloud':true}}")) << w.code();
    EXPECT_EQ(warning::propose(facts("2026-03-12"), {}).colour, "yellow");
    EXPECT_EQ(facts("2026-03-12").failedRounds, 2);
}

TEST(Timer, redTwoHoursOrangeADayYellowThreeDays)
{
    const CountySettings s;
    const auto at = noon("2026-03-17");
    EXPECT_EQ(warning::reportDue("red", at, s), at + std::chrono::hours(2));
    EXPECT_EQ(warning::reportDue("orange", at, s), at + std::chrono::hours(24));
    EXPECT_EQ(warning::reportDue("yellow", at, s), startOfDayInChina(day("2026-03-21"))); // 18, 19, 20 March
    EXPECT_FALSE(warning::reportDue("blue", at, s));
    EXPECT_EQ(warning::timeOfDay(at + std::chrono::hours(2)), "14:00");
    EXPECT_EQ(warning::reportDueText("red", at, s), "红色预警须在2小时内（3月17日14:00前）报告");
    EXPECT_EQ(warning::reportDueText("yellow", at, s), "黄色预警须在3日内（3月20日24时前）报告");
    CountySettings quick;
    quick.redReportHours = 1;
    EXPECT_EQ(warning::reportDue("red", at, quick), at + std::chrono::hours(1));
}

TEST(Warning, tellsWhoMustKnow)
{
    const auto d = county();
    const auto list = [](std::initializer_list<const char*> units) { return std::vector<std::string>(units.begin(), units.end()); };
    EXPECT_EQ(warning::unitsToTell("blue", "org-village", d), list({}));
    EXPECT_EQ(warning::unitsToTell("yellow", "org-village", d), list({"org-township"}));
    EXPECT_EQ(warning::unitsToTell("orange", "org-village", d), list({"org-township", "org-police"}));
    EXPECT_EQ(warning::unitsToTell("red", "org-village", d), list({"org-township", "org-police", "org-centre"}));
    EXPECT_EQ(warning::unitsToTell("red", "org-township", d), list({"org-police", "org-centre"}));
}

TEST(Warning, isRaisedByWhoeverSeesItInTheUrgentLane)
{
    for (const auto* kind : {"warning.raise", "warning.escalate", "warning.report", "warning.receive", "warning.measure", "warning.contact"})
        EXPECT_EQ(findKind(kind, 1)->info.lane, Lane::Urgent) << kind;
    for (const auto* who : {"vm", "vl", "tl", "gw", "ps", "g5", "dispatcher", "jo"}) {
        Village v;
        EXPECT_TRUE(v.on(kWarning, who, "2026-03-17", "warning.raise",
                         "{'steps':{'warningNumber':'YJ1','colour':'red','organisation':'org-village'},'content':{'place':'三组','facts':'持刀'}}")) << who << v.code();
    }
    Village v;
    ASSERT_TRUE(v.raised("red")) << v.code();
    EXPECT_EQ(v.warning().steps.to, (std::vector<std::string>{"org-township", "org-police", "org-centre"}));
    EXPECT_EQ(v.warning().steps.reportDue, noon("2026-03-17") + std::chrono::hours(2));
    EXPECT_EQ(v.warning().steps.reports.size(), 3U);
    Village w;
    EXPECT_FALSE(w.raised("yellow", "vm", "'weapon'"));
    EXPECT_EQ(w.code(), "colour_below_proposal");
    EXPECT_FALSE(w.raised("green"));
    EXPECT_FALSE(w.on(kWarning, "vm", "2026-03-17", "warning.raise", "{'steps':{'warningNumber':'YJ1','colour':'red'},'content':{'place':'三组'}}"));
}

TEST(Warning, isSeenByThoseWhoWereToldAndByNobodyElse)
{
    Village v;
    ASSERT_TRUE(v.raised("red"));
    const auto grants = audiences(v.play.state(kWarning), county());
    EXPECT_EQ(grants.at("PS@org-police"), 2); // DESIGN 3: 2 of warnings to him
    EXPECT_EQ(grants.at("TL@org-township"), 3);
    EXPECT_EQ(grants.at("G5@org-centre"), 2);
    EXPECT_EQ(grants.at("VL@org-village"), 3);
    EXPECT_FALSE(grants.contains("PS@org-police2"));
    EXPECT_FALSE(grants.contains("VL@org-village2"));
    EXPECT_FALSE(grants.contains("CD@org-court"));
    Village w;
    ASSERT_TRUE(w.raised("yellow"));
    EXPECT_FALSE(audiences(w.play.state(kWarning), county()).contains("PS@org-police"));
}

TEST(Warning, receiptComesFromTheUnitThatWasTold)
{
    Village v;
    ASSERT_TRUE(v.raised("red"));
    EXPECT_FALSE(v.act("ps2", "2026-03-17", "warning.receive"));
    EXPECT_EQ(v.code(), "not_holder");
    ASSERT_TRUE(v.act("ps", "2026-03-17", "warning.receive", "{'content':{'answer':'马上到'}}")) << v.code();
    EXPECT_TRUE(v.warning().steps.reported());
    EXPECT_EQ(v.warning().steps.answered()->by, "ps");
    EXPECT_FALSE(v.warning().steps.answered()->late);
    EXPECT_FALSE(v.act("ps", "2026-03-17", "warning.receive"));
    EXPECT_EQ(v.code(), "already_received");
    Village late;
    ASSERT_TRUE(late.raised("red"));
    ASSERT_TRUE(late.act("tl", "2026-03-18", "warning.receive"));
    EXPECT_TRUE(late.warning().steps.answered()->late);
}

TEST(Warning, aTelephoneCallCountsWithTheReceiversName)
{
    Village v;
    ASSERT_TRUE(v.raised("red"));
    EXPECT_FALSE(v.act("vm", "2026-03-17", "warning.report", "{'steps':{'to':'org-police','manner':'phone'},'content':{'receiver':''}}"));
    EXPECT_EQ(v.code(), "missing_field");
    EXPECT_FALSE(v.act("vm", "2026-03-17", "warning.report", "{'steps':{'to':'org-police','manner':'pigeon'},'content':{'receiver':'雷警官'}}"));
    EXPECT_FALSE(v.act("vm", "2026-03-17", "warning.report", "{'steps':{'to':'org-police','manner':'phone','at':'2026-03-17T12:20:00+08:00'},'content':{'receiver':'雷警官'}}"));
    EXPECT_EQ(v.code(), "future"); // it is noon
    ASSERT_TRUE(v.act("vm", "2026-03-17", "warning.report", "{'steps':{'to':'org-police','manner':'phone'},'content':{'receiver':'雷警官','answer':'已派车'}}")) << v.code();
    EXPECT_TRUE(v.warning().steps.reported());
    EXPECT_EQ(v.warning().content.receivers.begin()->second, "雷警官");
    Village late;
    ASSERT_TRUE(late.raised("red"));
    ASSERT_TRUE(late.act("vm", "2026-03-18", "warning.report", "{'steps':{'to':'org-police','manner':'phone'},'content':{'receiver':'雷警官'}}"));
    EXPECT_TRUE(late.warning().steps.answered()->late); // two hours had passed
}

TEST(Warning, isNotClosedWithoutMeasuresReceiverAndALowColour)
{
    Village v;
    ASSERT_TRUE(v.raised("orange"));
    const std::string result = "{'content':{'result':'双方签了协议'}}";
    EXPECT_FALSE(v.act("vl", "2026-03-18", "warning.close", result));
    EXPECT_EQ(v.code(), "colour_stands");
    EXPECT_FALSE(v.act("tl", "2026-03-18", "warning.lower", "{'steps':{'colour':'blue'},'content':{'reason':'平息'}}"));
    EXPECT_EQ(v.code(), "no_measures");
    ASSERT_TRUE(v.act("vm", "2026-03-17", "warning.measure", "{'steps':{'code':'separate'},'content':{'what':'两家分开，村干部看护'}}")) << v.code();
    EXPECT_FALSE(v.act("tl", "2026-03-18", "warning.lower", "{'steps':{'colour':'blue'}}"));
    EXPECT_EQ(v.code(), "missing_field");
    ASSERT_TRUE(v.act("tl", "2026-03-18", "warning.lower", "{'steps':{'colour':'blue'},'content':{'reason':'平息'}}")) << v.code();
    EXPECT_EQ(v.warning().steps.colour, "blue"); // one person is enough below red
    EXPECT_FALSE(v.act("vl", "2026-03-18", "warning.close", result));
    EXPECT_EQ(v.code(), "no_receiver");
    ASSERT_TRUE(v.act("tl", "2026-03-18", "warning.receive"));
    ASSERT_TRUE(v.act("vl", "2026-03-18", "warning.close", result)) << v.code();
    EXPECT_EQ(v.warning().steps.state, warning::Main::Closed);
    EXPECT_FALSE(v.act("vm", "2026-03-18", "warning.measure", "{'steps':{'code':'visit'},'content':{'what':'走访'}}"));
    EXPECT_EQ(v.code(), "closed");
}

/// What an office raised it looks after itself, and its colleagues read it; of a village's it is only told.
TEST(Warning, ofAnOfficeIsLookedAfterThere)
{
    Village v;
    ASSERT_TRUE(v.raised("yellow", "ps")) << v.code();
    EXPECT_EQ(v.warning().steps.organisation, "org-police");
    const auto asked = v.mine("ps", "2026-03-17");
    EXPECT_NE(std::find(asked.begin(), asked.end(), "warning_report"), asked.end());
    EXPECT_NE(std::find(asked.begin(), asked.end(), "warning_measure"), asked.end());
    EXPECT_EQ(audiences(v.play.state(kWarning), v.play.directory()).at(postAudience("PS", "org-police")), 2);
    ASSERT_TRUE(v.act("ps", "2026-03-17", "warning.report", "{'steps':{'to':'org-township','manner':'phone'},'content':{'receiver':'程乡镇'}}")) << v.code();
    ASSERT_TRUE(v.act("ps", "2026-03-17", "warning.measure", "{'steps':{'code':'police'},'content':{'what':'到场处置'}}")) << v.code();
    EXPECT_EQ(v.mine("ps", "2026-03-24"), std::vector<std::string>{"warning_contact"});
    ASSERT_TRUE(v.act("ps", "2026-03-24", "warning.contact", "{'content':{'findings':'平静'}}")) << v.code();
    ASSERT_TRUE(v.act("ps", "2026-03-25", "warning.close", "{'content':{'result':'双方和解'}}")) << v.code();

    Village told;
    ASSERT_TRUE(told.raised("yellow"));
    ASSERT_TRUE(told.act("vm", "2026-03-17", "warning.report", "{'steps':{'to':'org-police','manner':'phone'},'content':{'receiver':'雷警官'}}")) << told.code();
    ASSERT_TRUE(told.act("vm", "2026-03-17", "warning.measure", "{'steps':{'code':'calm'},'content':{'what':'劝'}}")) << told.code();
    EXPECT_FALSE(told.act("ps", "2026-03-18", "warning.close", "{'content':{'result':'双方和解'}}"));
    EXPECT_EQ(told.code(), "not_holder");
}

TEST(Warning, loweringRedTakesASecondAccount)
{
    Village v;
    ASSERT_TRUE(v.raised("red"));
    ASSERT_TRUE(v.act("ps", "2026-03-17", "warning.measure", "{'steps':{'code':'police'},'content':{'what':'到场处置'}}")) << v.code();
    EXPECT_FALSE(v.act("vl", "2026-03-18", "warning.lower", "{'steps':{'colour':'orange'},'content':{'reason':'平息'}}"));
    EXPECT_EQ(v.code(), "no_right");
    ASSERT_TRUE(v.act("tl", "2026-03-18", "warning.lower", "{'steps':{'colour':'orange'},'content':{'reason':'平息'}}"));
    EXPECT_EQ(v.warning().steps.colour, "red");
    EXPECT_FALSE(v.act("tl", "2026-03-18", "warning.confirm_lowering"));
    EXPECT_EQ(v.code(), "second_person");
    ASSERT_TRUE(v.act("g5", "2026-03-18", "warning.confirm_lowering", "{'steps':{'agree':false},'content':{'reason':'还有人在堵门'}}")) << v.code();
    EXPECT_EQ(v.warning().steps.colour, "red");
    EXPECT_FALSE(v.warning().steps.lowering);
    ASSERT_TRUE(v.act("tl", "2026-03-19", "warning.lower", "{'steps':{'colour':'orange'},'content':{'reason':'人已散'}}"));
    ASSERT_TRUE(v.act("ps", "2026-03-19", "warning.confirm_lowering"));
    EXPECT_EQ(v.warning().steps.colour, "orange");
}

TEST(Warning, gettingWorseStartsTheTimersAgainAndWithdrawsALowering)
{
    Village v;
    ASSERT_TRUE(v.raised("yellow"));
    EXPECT_FALSE(v.act("vm", "2026-03-18", "warning.escalate", "{'steps':{'colour':'yellow'},'content':{'facts':'又吵'}}"));
    EXPECT_EQ(v.code(), "colour_not_higher");
    ASSERT_TRUE(v.act("vm", "2026-03-18", "warning.escalate", "{'steps':{'colour':'red','people':12},'content':{'facts':'聚了12人'}}")) << v.code();
    EXPECT_EQ(v.warning().steps.reportDue, noon("2026-03-18") + std::chrono::hours(2));
    EXPECT_EQ(v.warning().steps.to.size(), 3U);
}

TEST(WarningDuty, reportMeasureAndReceiptAreAskedOfTheRightPeople)
{
    Village v;
    ASSERT_TRUE(v.raised("red"));
    const auto village = v.duties("vm", "2026-03-17");
    ASSERT_FALSE(village.empty());
    EXPECT_EQ(v.mine("vm", "2026-03-17"), (std::vector<std::string>{"warning_report", "warning_measure"}));
    EXPECT_EQ(village.front().facts.at("until").as_string(), "14:00");
    EXPECT_EQ(village.front().due, day("2026-03-17"));
    EXPECT_EQ(v.mine("ps", "2026-03-17"), std::vector<std::string>{"warning_receive"});
    EXPECT_TRUE(v.mine("ps2", "2026-03-17").empty());
    ASSERT_TRUE(v.act("ps", "2026-03-17", "warning.receive"));
    ASSERT_TRUE(v.act("vm", "2026-03-17", "warning.measure", "{'steps':{'code':'calm'},'content':{'what':'劝'}}"));
    EXPECT_EQ(v.mine("vm", "2026-03-17"), std::vector<std::string>{"warning_contact"});
    const auto contact = [&](std::string_view today) -> std::optional<Day> {
        for (const auto& duty : v.duties("vm", today))
            if (duty.code == "warning_contact")
                return duty.due;
        return std::nullopt;
    };
    EXPECT_EQ(contact("2026-03-17"), day("2026-03-18")); // red: daily
    ASSERT_TRUE(v.act("vm", "2026-03-18", "warning.contact", "{'content':{'findings':'都在家'}}"));
    EXPECT_EQ(contact("2026-03-18"), day("2026-03-19"));
    ASSERT_TRUE(v.act("tl", "2026-03-18", "warning.lower", "{'steps':{'colour':''},'content':{'reason':'平息'}}"));
    EXPECT_EQ(v.mine("tl", "2026-03-18"), std::vector<std::string>{"warning_receive"}); // not his own lowering
    const auto second = v.mine("ps", "2026-03-18");
    EXPECT_NE(std::find(second.begin(), second.end(), "confirm_lowering"), second.end());
}
