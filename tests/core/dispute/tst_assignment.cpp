#include "tests/support/world.h"

#include <gtest/gtest.h>

/// T17 to T24, and records from elsewhere.
using namespace core;
using namespace core::test;
using dispute::Main;

namespace {

const std::string kRecord = "'number':'LQ1','type':'D04','organisation':'org-village','parties':[{'id':'p1','side':'applicant'},"
                            "{'id':'p2','side':'respondent'}],'registeredOn':'2026-01-05'";
const std::string kNames = "'content':{'fields':{'p1.name':'甲','p2.name':'乙'}}";

} // namespace

TEST(Dispatch, onlyToDockedBodiesThatHandleTheType)
{
    World w;
    ASSERT_TRUE(w.lodged());
    EXPECT_FALSE(w.act("dispatcher", "2026-03-02", "dispute.dispatch", "{'steps':{'organisation':'org-court'}}"));
    EXPECT_EQ(w.code(), "no_such_organisation");
    EXPECT_FALSE(w.act("vl", "2026-03-02", "dispute.dispatch", "{'steps':{'organisation':'org-village'}}"));
    EXPECT_EQ(w.code(), "no_right");

    auto county = smallCounty();
    county.steps.organisations["org-body"].types = {"D11"};
    county.steps.organisations["org-village"].court = "org-elsewhere";
    World x(county);
    ASSERT_TRUE(x.lodged());
    EXPECT_FALSE(x.act("dispatcher", "2026-03-02", "dispute.dispatch", "{'steps':{'organisation':'org-body'}}"));
    EXPECT_EQ(x.code(), "type_not_handled");
    EXPECT_FALSE(x.act("dispatcher", "2026-03-02", "dispute.dispatch", "{'steps':{'organisation':'org-village'}}"));
    EXPECT_EQ(x.code(), "not_docked");
}

TEST(Dispatch, strictModeWantsEveryConsentBefore)
{
    World w; // Appendix A 1: by default the claimant's is enough
    w.play.settings().strictConsentBeforeDispatch = true;
    ASSERT_TRUE(w.lodged());
    EXPECT_FALSE(w.act("dispatcher", "2026-03-02", "dispute.dispatch", "{'steps':{'organisation':'org-village'}}"));
    EXPECT_EQ(w.code(), "consent");
    ASSERT_TRUE(w.act("dispatcher", "2026-03-02", "dispute.consent", "{'steps':{'party':'p2','answer':'agreed','manner':'电话'}}")) << w.code();
    EXPECT_TRUE(w.act("dispatcher", "2026-03-02", "dispute.dispatch", "{'steps':{'organisation':'org-village'}}")) << w.code();
}

TEST(Dispatch, helperAcceptsAndMediatesHimself)
{
    World w; // T20
    ASSERT_TRUE(w.lodged());
    ASSERT_TRUE(w.act("dispatcher", "2026-03-02", "dispute.dispatch", "{'steps':{'organisation':'org-helper'}}")) << w.code();
    EXPECT_EQ(w.last->facts.at("transition").as_string(), "T20");
    ASSERT_TRUE(w.act("helper", "2026-03-04", "dispute.accept")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::M0);
    EXPECT_EQ(w.state().steps.holder.mediator, "helper");
    EXPECT_EQ(w.state().steps.clockStart, day("2026-03-04"));
}

/// T24, "CD for IF": a studio of one person has nobody else, so the dispatcher turns to another studio; no clock is touched.
TEST(Dispatch, aHelperOfAnotherStudioFollowsOneWhoIsAlone)
{
    auto county = smallCounty();
    auto second = county.steps.organisations.at("org-helper"), docked = second;
    second.id = "org-helper2";
    docked.id = "org-helper3";
    docked.court = "org-elsewhere";
    county.steps.organisations[second.id] = second;
    county.steps.organisations[docked.id] = docked;
    county.steps.accounts["helper2"] = {"helper2", "佟姐", "", {{"IF", "org-helper2"}}, true};
    county.steps.accounts["helper3"] = {"helper3", "云姐", "", {{"IF", "org-helper3"}}, true};
    World w(county);
    ASSERT_TRUE(w.lodged());
    ASSERT_TRUE(w.act("dispatcher", "2026-03-02", "dispute.dispatch", "{'steps':{'organisation':'org-helper'}}")) << w.code();
    ASSERT_TRUE(w.act("helper", "2026-03-04", "dispute.accept")) << w.code();
    ASSERT_TRUE(w.act("helper", "2026-03-05", "dispute.answer_naming", "{'steps':{'accept':false},'content':{'reason':'住院'}}")) << w.code();
    const auto named = [&](std::string_view who, const std::string& mediator) {
        return w.act(who, "2026-03-06", "dispute.replace_mediator", "{'steps':{'mediator':'" + mediator + "','partiesTold':true},'content':{'reason':'老段住院'}}");
    };
    EXPECT_FALSE(named("dispatcher", "vm"));
    EXPECT_EQ(w.code(), "not_a_mediator");
    EXPECT_FALSE(named("dispatcher", "helper3"));
    EXPECT_EQ(w.code(), "not_docked");
    ASSERT_TRUE(named("dispatcher", "helper2")) << w.code();
    EXPECT_EQ(w.state().steps.holder.organisation, "org-helper2");
    EXPECT_EQ(w.state().steps.clockStart, day("2026-03-04"));
    EXPECT_FALSE(w.act("helper", "2026-03-06", "dispute.answer_naming", "{'steps':{'accept':true}}"));
    ASSERT_TRUE(w.act("helper2", "2026-03-06", "dispute.answer_naming", "{'steps':{'accept':true}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::M0);
    EXPECT_TRUE(w.state().steps.holder.mediatorAnswered);
}

TEST(Dispatch, declineAndRecallGoBackToTheCourtAndStartNoClock)
{
    World w;
    ASSERT_TRUE(w.assigned());
    EXPECT_FALSE(w.act("vl", "2026-03-03", "dispute.decline", "{'content':{'reason':' '}}"));
    ASSERT_TRUE(w.act("vl", "2026-03-03", "dispute.decline", "{'content':{'reason':'不在本村'}}")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::C0);
    EXPECT_FALSE(w.state().steps.clockStart);
    ASSERT_TRUE(w.act("dispatcher", "2026-03-04", "dispute.dispatch", "{'steps':{'organisation':'org-township'}}")) << w.code();
    EXPECT_EQ(w.state().steps.acceptDue, day("2026-03-09"));
    ASSERT_TRUE(w.act("dispatcher", "2026-03-10", "dispute.recall"));
    EXPECT_EQ(w.state().steps.state, Main::C0);
}

TEST(Accept, bothInstantsAreKeptAndTheSettingChooses)
{
    // DOMAIN 4.2: dispatched Monday 2026-03-09, confirmed offline on the 11th, line back on Monday the 16th.
    for (const bool byServer : {false, true}) {
        World w;
        w.play.settings().serverReceiptStartsClock = byServer;
        ASSERT_TRUE(w.assigned("2026-03-09"));
        w.last = w.play.play(w.play.author("vl"), noon("2026-03-11"), "dispute.accept", w.dispute, {}, noon("2026-03-16"));
        ASSERT_TRUE(w.last) << w.code();
        EXPECT_EQ(w.state().steps.clockStart, day(byServer ? "2026-03-16" : "2026-03-11"));
        EXPECT_EQ(w.state().steps.acceptedLocal, noon("2026-03-11"));
        EXPECT_EQ(w.state().steps.acceptedServer, noon("2026-03-16"));
        EXPECT_EQ(w.last->settings.at("serverReceiptStartsClock"), byServer);
    }
}

TEST(Accept, lateReceiptIsMarkedNotRefused)
{
    World w;
    ASSERT_TRUE(w.assigned());
    ASSERT_TRUE(w.act("vl", "2026-03-06", "dispute.accept"));
    EXPECT_TRUE(w.last->facts.at("late").as_bool());
}

TEST(Import, entersInTheStateItHadReached)
{
    World w;
    ASSERT_TRUE(w.act("vl", "2026-02-01", "dispute.import", "{'steps':{" + kRecord + ",'state':'M1','acceptedOn':'2026-01-06','mediator':'vm'}," + kNames + "}")) << w.code();
    EXPECT_EQ(w.state().steps.state, Main::M1);
    EXPECT_EQ(w.state().steps.clockStart, day("2026-01-06"));
    EXPECT_EQ(w.state().steps.parties[1].consent, dispute::Consent::Agreed);
    EXPECT_TRUE(w.act("vm", "2026-02-02", "dispute.session",
                      "{'steps':{'place':'村委会','manner':'当面','present':['p1','p2'],'result':'again'},'content':{'record':'再谈'}}")) << w.code();
}

TEST(Import, onlyForOnesOwnOrganisationAndWithItsDates)
{
    World w;
    EXPECT_FALSE(w.act("vl2", "2026-02-01", "dispute.import", "{'steps':{" + kRecord + ",'state':'A1'}," + kNames + "}"));
    EXPECT_EQ(w.code(), "not_holder");
    EXPECT_FALSE(w.act("vl", "2026-02-01", "dispute.import", "{'steps':{" + kRecord + ",'state':'M1'}," + kNames + "}"));
    EXPECT_EQ(w.code(), "missing_field");
    EXPECT_FALSE(w.act("vl", "2026-02-01", "dispute.import", "{'steps':{" + kRecord + ",'state':'F3'}," + kNames + "}"));
    EXPECT_EQ(w.code(), "invalid_field");
    EXPECT_TRUE(w.act("ca", "2026-02-01", "dispute.import", "{'steps':{" + kRecord + ",'state':'Z0','closedOn':'2026-01-20'}," + kNames + "}")) << w.code();
}

TEST(Register, needsTwoSidesNamesDemandAndPlace)
{
    World w;
    const auto with = [&](const std::string& parties, const std::string& fields) {
        return w.act("vm", "2026-03-02", "dispute.register", "{'steps':{'number':'LQ1','type':'D04','parties':[" + parties + "]},'content':{'fields':{" + fields + "}}}");
    };
    const std::string both = "{'id':'p1','side':'applicant'},{'id':'p2','side':'respondent'}";
    EXPECT_FALSE(with("{'id':'p1','side':'applicant'}", "'p1.name':'甲'"));
    EXPECT_EQ(w.code(), "parties");
    EXPECT_FALSE(with(both, "'p1.name':'甲','demand':'还钱','place':'村里'"));
    EXPECT_EQ(w.code(), "missing_field");
    EXPECT_FALSE(with(both, "'p1.name':'甲','p2.name':'乙','place':'村里'"));
    EXPECT_EQ(w.last.error().facts.at("field").as_string(), "demand");
    EXPECT_FALSE(with(both, "'p1.name':'甲','p2.name':'乙','demand':'还钱','place':'村里','secret':'x'"));
    EXPECT_EQ(w.code(), "unknown_field");
    EXPECT_TRUE(with(both, "'p1.name':'甲','p2.name':'乙','demand':'还钱','place':'村里','amount':'1200000'")) << w.code();
    EXPECT_FALSE(w.registered());
    EXPECT_EQ(w.code(), "subject_exists");
}

TEST(Settings, boundsHold)
{
    World w;
    const auto directory = subject(7);
    ASSERT_TRUE(w.on(directory, "ca", "2026-01-02", "directory.county", "{'steps':{'county':'柳泉县'}}")) << w.code();
    EXPECT_FALSE(w.on(directory, "ca", "2026-01-02", "directory.settings", "{'steps':{'settings':{'mediationDays':0}}}"));
    EXPECT_EQ(w.code(), "setting_bounds");
    EXPECT_TRUE(w.on(directory, "ca", "2026-01-02", "directory.settings", "{'steps':{'settings':{'rollMediationDeadline':false}}}"));
    EXPECT_FALSE(w.on(directory, "vl", "2026-01-02", "directory.settings", "{'steps':{'settings':{}}}"));
    EXPECT_EQ(w.code(), "no_right");
}
