#include "core/patrol/clue_kinds.h"
#include "core/rights/audience.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// Clues: DOMAIN 3.3 T01 to T03 and T44 to T46a, the ledger of 002 二(一), the rights of section 2.
using namespace core;
using namespace core::test;

namespace {

const SubjectId kClue = subject(20);

directory::State countyWithGrid()
{
    auto d = smallCounty();
    directory::Organisation police;
    police.id = "org-police";
    police.name = "石鼓岭派出所";
    police.kind = directory::OrganisationKind::PoliceStation;
    police.township = "石鼓岭镇";
    d.steps.organisations[police.id] = police;
    directory::Organisation centre;
    centre.id = "org-centre";
    centre.name = "柳泉县综治中心";
    centre.kind = directory::OrganisationKind::Centre;
    d.steps.organisations[centre.id] = centre;
    d.steps.accounts["ps"] = {"ps", "雷警官", "", {{"PS", "org-police"}}, true};
    d.steps.accounts["g1"] = {"g1", "潘引导", "", {{"G1", "org-centre"}}, true};
    d.steps.accounts["g2"] = {"g2", "唐调处", "", {{"G2", "org-centre"}}, true};
    d.steps.accounts["gw"] = {"gw", "吕网格", "", {{"GW", "org-village"}}, true};
    d.steps.accounts["gw2"] = {"gw2", "别网格", "", {{"GW", "org-village"}}, true};
    d.steps.accounts["pv"] = {"pv", "志愿者", "", {{"PV", "org-village"}}, true};
    return d;
}

struct ClueVillage : World {
    ClueVillage() : World(countyWithGrid()) {}
    bool handed(std::string_view who = "vm", std::string more = {})
    {
        return on(kClue, who, "2026-03-17", "clue.report",
                  "{'steps':{'clueNumber':'XS1','type':'D02'" + more + "},'content':{'place':'三组水井旁','sign':'两家为滴水吵了几天','people':['周福来','郑桂兰']}}");
    }
    [[nodiscard]] const clue::State& clue() const
    {
        static const clue::State kNone;
        const auto* s = play.state(kClue).as<clue::State>();
        return s ? *s : kNone;
    }
    bool act(std::string_view who, std::string_view when, std::string_view kind, std::string text) { return on(kClue, who, when, kind, std::move(text)); }
};

} // namespace

TEST(Clue, placeAndSignAreEnough)
{
    ClueVillage v;
    ASSERT_TRUE(v.on(kClue, "gw", "2026-03-17", "clue.report", "{'steps':{'clueNumber':'XS1'},'content':{'place':'三组','sign':'有人议论'}}")) << v.code();
    EXPECT_EQ(v.clue().steps.state, clue::Main::L0);
    EXPECT_EQ(v.clue().steps.colour, "blue"); // 6.6: a clue in patrol is blue
    EXPECT_EQ(v.clue().steps.organisation, "org-village");
    // Blue waits for the next patrol: found in the week to 22 March, answered by the end of the week to 29 March.
    EXPECT_EQ(v.clue().steps.responseDue, startOfDayInChina(day("2026-03-30")));
    ClueVillage w;
    EXPECT_FALSE(w.on(kClue, "gw", "2026-03-17", "clue.report", "{'steps':{'clueNumber':'XS1'},'content':{'place':'三组','sign':'　'}}"));
    EXPECT_EQ(w.code(), "missing_field");
}

TEST(Clue, rulesProposeAndPeopleDecideDownwardOnlyWithAReason)
{
    ClueVillage v;
    const std::string red = "{'steps':{'clueNumber':'XS1','colour':'yellow'},'content':{'place':'三组','sign':'扬言拿刀找他算账'}}";
    EXPECT_FALSE(v.on(kClue, "vm", "2026-03-17", "clue.report", red));
    EXPECT_EQ(v.code(), "colour_below_proposal");
    EXPECT_EQ(v.last.error().facts.at("proposed").as_string(), "红色");
    ASSERT_TRUE(v.on(kClue, "vm", "2026-03-17", "clue.report",
                     "{'steps':{'clueNumber':'XS1','colour':'yellow'},'content':{'place':'三组','sign':'扬言拿刀找他算账','colourReason':'醉话，本人已道歉'}}")) << v.code();
    EXPECT_EQ(v.clue().steps.proposed, "red");
    EXPECT_EQ(v.clue().steps.colour, "yellow");
    // Yellow: the third day after 17 March counts whole.
    EXPECT_EQ(v.clue().steps.responseDue, startOfDayInChina(day("2026-03-21")));
    ClueVillage w;
    ASSERT_TRUE(w.on(kClue, "vm", "2026-03-17", "clue.report", "{'steps':{'clueNumber':'XS1'},'content':{'place':'三组','sign':'扬言拿刀找他算账'}}"));
    EXPECT_EQ(w.clue().steps.colour, "red"); // nothing chosen: the proposal stands
    EXPECT_EQ(w.clue().steps.responseDue, noon("2026-03-17") + std::chrono::hours(2));
}

TEST(Clue, isNotClosedWithoutMeasureAndResult)
{
    ClueVillage v;
    ASSERT_TRUE(v.handed()) << v.code();
    EXPECT_FALSE(v.act("vl", "2026-03-18", "clue.settle", "{'steps':{'outcome':'settled'},'content':{'reason':'说和了'}}"));
    EXPECT_EQ(v.code(), "no_measures");
    ASSERT_TRUE(v.act("vl", "2026-03-18", "clue.measure", "{'steps':{'owner':'vm','due':'2026-03-20'},'content':{'what':'上门劝解，改滴水檐'}}")) << v.code();
    EXPECT_FALSE(v.act("vl", "2026-03-18", "clue.settle", "{'steps':{'outcome':'settled'},'content':{'reason':'说和了'}}"));
    EXPECT_EQ(v.code(), "no_measures"); // the result is missing
    ASSERT_TRUE(v.act("vm", "2026-03-19", "clue.measure_done", "{'steps':{'number':1},'content':{'result':'已改檐口'}}")) << v.code();
    EXPECT_FALSE(v.act("vm", "2026-03-19", "clue.measure_done", "{'steps':{'number':1},'content':{'result':'再一次'}}"));
    ASSERT_TRUE(v.act("vl", "2026-03-19", "clue.settle", "{'steps':{'outcome':'settled'},'content':{'reason':'双方握手'}}")) << v.code();
    EXPECT_EQ(v.clue().steps.state, clue::Main::L1);
    EXPECT_EQ(v.clue().content.measures.at(0).result, "已改檐口");
    EXPECT_FALSE(v.act("vl", "2026-03-19", "clue.measure", "{'content':{'what':'再看看'}}"));
    EXPECT_EQ(v.code(), "closed");
}

TEST(Clue, groundlessNeedsOnlyItsReasonAndOrangeIsLoweredFirst)
{
    ClueVillage v;
    ASSERT_TRUE(v.handed("vm", ",'colour':'orange'"));
    EXPECT_FALSE(v.act("vl", "2026-03-18", "clue.settle", "{'steps':{'outcome':'groundless'},'content':{'reason':'查无此事'}}"));
    EXPECT_EQ(v.code(), "colour_stands");
    EXPECT_FALSE(v.act("vl", "2026-03-18", "clue.lower_colour", "{'steps':{'colour':'blue'},'content':{'reason':'误传'}}"));
    EXPECT_EQ(v.code(), "no_right"); // T45: township or assessment post
    ASSERT_TRUE(v.act("tl", "2026-03-18", "clue.lower_colour", "{'steps':{'colour':'blue'},'content':{'reason':'误传'}}")) << v.code();
    EXPECT_EQ(v.clue().steps.colour, "blue");
    EXPECT_TRUE(v.act("vl", "2026-03-18", "clue.settle", "{'steps':{'outcome':'groundless'},'content':{'reason':'查无此事'}}")) << v.code();
}

TEST(Clue, loweringRedTakesTwoPersons)
{
    ClueVillage v;
    ASSERT_TRUE(v.handed("vm", ",'colour':'red'"));
    ASSERT_TRUE(v.act("tl", "2026-03-18", "clue.lower_colour", "{'steps':{'colour':'yellow'},'content':{'reason':'已经平息'}}"));
    EXPECT_EQ(v.clue().steps.colour, "red"); // only asked
    EXPECT_FALSE(v.act("tl", "2026-03-18", "clue.confirm_lowering", "{}"));
    EXPECT_EQ(v.code(), "second_person");
    ASSERT_TRUE(v.act("vl", "2026-03-18", "clue.confirm_lowering", "{}")) << v.code();
    EXPECT_EQ(v.clue().steps.colour, "yellow");
    EXPECT_FALSE(v.act("vl", "2026-03-18", "clue.confirm_lowering", "{}"));
    EXPECT_EQ(v.code(), "nothing_to_confirm");
}

TEST(Clue, becomesADisputeInOneGroupLinkedBothWays)
{
    ClueVillage v;
    ASSERT_TRUE(v.handed()) << v.code();
    const auto id = toText(kClue), dispute = toText(v.dispute);
    const auto registration = body("{'steps':{'number':'LQ2026ABC00001','type':'D02','source':'committee','clue':'" + id +
                                   "','colour':'blue','parties':[{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}]},"
                                   "'content':{'fields':{'p1.name':'周福来','p2.name':'郑桂兰','demand':'调委会主动调解','place':'三组水井旁'}}}");
    // Not alone: without its dispute the clue stays what it is.
    EXPECT_FALSE(v.act("vm", "2026-03-18", "clue.to_dispute", "{'steps':{'dispute':'" + dispute + "'}}"));
    EXPECT_EQ(v.code(), "no_such_subject");
    const auto done = v.play.playGroup(v.play.author("vm"), noon("2026-03-18"),
                                       {{"dispute.register", v.dispute, registration}, {"clue.to_dispute", kClue, body("{'steps':{'dispute':'" + dispute + "'}}")}});
    ASSERT_TRUE(done) << done.error().code;
    EXPECT_EQ(v.clue().steps.state, clue::Main::A0);
    EXPECT_EQ(v.clue().steps.dispute, dispute);
    EXPECT_EQ(v.state().steps.state, dispute::Main::A1);
    EXPECT_EQ(v.state().steps.source, dispute::Source::Committee);
    ASSERT_TRUE(v.state().steps.risk);
    EXPECT_EQ(v.state().steps.risk->clue, id);
    EXPECT_EQ(v.state().steps.colour, "blue");
}

/// DOMAIN section 2: the police hand in and keep no ledger; a centre's clue is its handling post's.
TEST(Clue, isAlwaysSomebodysToHandle)
{
    ClueVillage police;
    ASSERT_TRUE(police.handed("ps")) << police.code();
    EXPECT_EQ(police.clue().steps.organisation, "org-township");
    ASSERT_TRUE(police.act("tm", "2026-03-18", "clue.measure", "{'content':{'what':'上门劝解'}}")) << police.code();

    ClueVillage centre;
    ASSERT_TRUE(centre.handed("g1")) << centre.code();
    EXPECT_EQ(centre.clue().steps.organisation, "org-centre");
    EXPECT_FALSE(centre.act("g1", "2026-03-18", "clue.measure", "{'content':{'what':'上门劝解'}}"));
    EXPECT_EQ(centre.code(), "no_right");
    ASSERT_TRUE(centre.act("g2", "2026-03-18", "clue.measure", "{'content':{'what':'上门劝解'}}")) << centre.code();
    ASSERT_TRUE(centre.act("g2", "2026-03-19", "clue.measure_done", "{'steps':{'number':1},'content':{'result':'两家和好'}}")) << centre.code();
    ASSERT_TRUE(centre.act("g2", "2026-03-19", "clue.settle", "{'steps':{'outcome':'settled'},'content':{'reason':'当场劝开'}}")) << centre.code();
    EXPECT_EQ(centre.clue().steps.state, clue::Main::L1);
}

TEST(Clue, aDisputeThatNamesAnotherClueIsNoLink)
{
    ClueVillage v;
    ASSERT_TRUE(v.handed());
    ASSERT_TRUE(v.registered()) << v.code();
    EXPECT_FALSE(v.act("vm", "2026-03-18", "clue.to_dispute", "{'steps':{'dispute':'" + toText(v.dispute) + "'}}"));
    EXPECT_EQ(v.code(), "not_linked");
}

TEST(Clue, gridWorkersAndVolunteersHaveOnlyTheirOwn)
{
    ClueVillage v;
    ASSERT_TRUE(v.handed("gw")) << v.code();
    EXPECT_FALSE(v.act("gw2", "2026-03-18", "clue.raise_colour", "{'steps':{'colour':'yellow'},'content':{'reason':'又吵'}}"));
    EXPECT_EQ(v.code(), "not_holder");
    EXPECT_TRUE(v.act("gw", "2026-03-18", "clue.raise_colour", "{'steps':{'colour':'yellow'},'content':{'reason':'又吵'}}")) << v.code();
    EXPECT_FALSE(v.act("gw", "2026-03-18", "clue.measure", "{'content':{'what':'劝'}}"));
    EXPECT_EQ(v.code(), "no_right");
    const auto grants = audiences(v.play.state(kClue), countyWithGrid());
    EXPECT_EQ(grants.at("=gw"), 2); // health and family secrets are class 3
    EXPECT_FALSE(grants.contains("=gw2"));
    EXPECT_FALSE(grants.contains("GW@org-village"));
    EXPECT_EQ(grants.at("VL@org-village"), 3);
    EXPECT_EQ(grants.at("VM@org-village"), 3);
    EXPECT_EQ(grants.at("TL@org-township"), 2); // yellow
    EXPECT_EQ(grants.at("JO@org-justice"), 1);
    EXPECT_FALSE(grants.contains("VL@org-village2"));
    ClueVillage w;
    ASSERT_TRUE(w.on(kClue, "pv", "2026-03-17", "clue.report", "{'steps':{'clueNumber':'XS1'},'content':{'place':'三组','sign':'听说'}}")) << w.code();
    EXPECT_EQ(audiences(w.play.state(kClue), countyWithGrid()).at("=pv"), 2);
    EXPECT_EQ(audiences(w.play.state(kClue), countyWithGrid()).at("TL@org-township"), 1); // blue stays in the village
}

TEST(Clue, suspectedCrimeGoesToThePoliceAndComesBackWhenTheyDoNotTakeIt)
{
    ClueVillage v;
    ASSERT_TRUE(v.handed());
    EXPECT_FALSE(v.act("vm", "2026-03-18", "clue.to_police", "{'steps':{'station':'org-police','manner':'phone'},'content':{'facts':'打伤人'}}"));
    EXPECT_EQ(v.code(), "missing_field"); // who took the call
    const std::string told = "{'steps':{'station':'org-police','manner':'phone'},'content':{'receiver':'雷警官','facts':'打伤人'}}";
    ASSERT_TRUE(v.act("vm", "2026-03-18", "clue.to_police", told)) << v.code();
    EXPECT_EQ(v.clue().steps.state, clue::Main::R0);
    ASSERT_TRUE(v.act("vm", "2026-03-19", "clue.police_answer", "{'steps':{'taken':false},'content':{'answer':'轻微，建议调解'}}")) << v.code();
    EXPECT_EQ(v.clue().steps.state, clue::Main::L0);
    ASSERT_TRUE(v.act("vm", "2026-03-20", "clue.to_police", told));
    ASSERT_TRUE(v.act("vm", "2026-03-20", "clue.police_answer", "{'steps':{'taken':true},'content':{'answer':'立案'}}"));
    EXPECT_EQ(v.clue().steps.state, clue::Main::L1);
    EXPECT_EQ(v.clue().steps.outcome, "police");
}

TEST(Clue, everyRowNamesAKnownKindThatNamesTheRow)
{
    for (const auto& row : clue::lifeCycle()) {
        const auto* kind = findKind(row.kind, 1);
        ASSERT_TRUE(kind) << row.kind;
        const auto ids = words(kind->info.transitions);
        EXPECT_NE(std::find(ids.begin(), ids.end(), row.id), ids.end()) << row.id;
        EXPECT_FALSE(row.article.empty()) << row.id;
    }
}
