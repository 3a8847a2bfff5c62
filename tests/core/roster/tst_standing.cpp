#include "core/roster/standing.h"
#include "core/dispute/territory.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// The roster stands in the way of naming, of choosing a body and of confirmation: 000 二.6, 二.7, 三.9, 三.11, 三.14, 三.18;
/// 001 三; 002 三(二).
using namespace core;
using namespace core::test;

namespace {

const SubjectId kPerson = subject(9);

/// 段德福 (account vm) on the roster from 1 March 2026 to 28 February 2029.
struct RosterWorld : World {
    explicit RosterWorld(directory::State county = smallCounty()) : World(std::move(county)) {}
    bool person(std::string_view who, std::string_view when, std::string_view kind, std::string text = "{}") { return on(kPerson, who, when, kind, std::move(text)); }
    bool listed(std::string place = {}, std::string identity = "{'phone':'15433336666'}")
    {
        return person("vl", "2026-03-01", "person.propose",
                      "{'steps':{'place':{'organisation':'org-village','court':'org-court','account':'vm','from':'2026-03-01'" + place + "}},"
                      "'content':{'entry':{'name':'段德福','sex':'男','strengths':'邻里','workPhone':'0570-5550001'}},'identity':" + identity + "}") &&
               person("dispatcher", "2026-03-01", "person.approve");
    }
    bool name(std::string more = {}, std::string content = {})
    {
        return act("vl", "2026-03-05", "dispute.name_mediator", "{'steps':{'mediator':'vm','person':'" + toText(kPerson) + "'" + more + "}" + content + "}");
    }
};

} // namespace

TEST(Standing, whoIsListedAndInTermIsNamed)
{
    RosterWorld w;
    ASSERT_TRUE(w.listed(",'to':'2029-02-28'")) << w.code();
    ASSERT_TRUE(w.accepted());
    ASSERT_TRUE(w.name()) << w.code();
    EXPECT_EQ(w.state().steps.holder.person, toText(kPerson));
}

// R-001-3.3a
TEST(Standing, whoIsSuspendedOrHasLeftIsNotNamed)
{
    RosterWorld w;
    ASSERT_TRUE(w.listed() && w.accepted());
    ASSERT_TRUE(w.person("vl", "2026-03-02", "person.change", "{'steps':{'wish':'suspend'},'content':{'reason':'有投诉待查'}}")) << w.code();
    ASSERT_TRUE(w.name()) << "a proposal alone suspends nobody: " << w.code();

    RosterWorld x;
    ASSERT_TRUE(x.listed() && x.accepted());
    ASSERT_TRUE(x.person("vl", "2026-03-02", "person.change", "{'steps':{'wish':'suspend'},'content':{'reason':'有投诉待查'}}") && x.person("jo", "2026-03-03", "person.approve")) << x.code();
    EXPECT_FALSE(x.name());
    EXPECT_EQ(x.code(), "roster_suspended");
    ASSERT_TRUE(x.person("vl", "2026-03-04", "person.change", "{'steps':{'wish':'leave','endCode':'wish'},'content':{'reason':'本人要求'}}") && x.person("jo", "2026-03-04", "person.approve")) << x.code();
    EXPECT_FALSE(x.name());
    EXPECT_EQ(x.code(), "roster_left");
}

TEST(Standing, theTermCountsBothItsDays)
{
    for (const auto& [from, to, code] : {std::tuple("2026-03-05", "2026-03-05", ""), std::tuple("2026-03-06", "2026-12-31", "roster_term"), std::tuple("2025-03-06", "2026-03-04", "roster_term")}) {
        RosterWorld w;
        ASSERT_TRUE(w.person("vl", "2026-03-01", "person.propose",
                             "{'steps':{'place':{'organisation':'org-village','court':'org-court','account':'vm','from':'" + std::string(from) + "','to':'" + to + "'}},"
                             "'content':{'entry':{'name':'段德福','sex':'男','strengths':'邻里','workPhone':'0570-5550001'}}}") && w.person("ca", "2026-03-01", "person.approve")) << w.code();
        ASSERT_TRUE(w.accepted());
        w.name();
        EXPECT_EQ(w.code(), code) << from << " " << to;
    }
}

// 000 二.4: managed people of other kinds help, they do not sign as mediator.
TEST(Standing, aGridWorkerIsNotNamedMediator)
{
    RosterWorld w;
    ASSERT_TRUE(w.listed(",'sort':'grid_worker'") && w.accepted());
    EXPECT_FALSE(w.name());
    EXPECT_EQ(w.code(), "not_a_mediator");
}

// R-000-6c, R-000-14a
TEST(Standing, tiesAndAgentsOfPartiesAreConflicts)
{
    RosterWorld w;
    ASSERT_TRUE(w.listed({}, "{'ties':['苏兴旺']}") && w.accepted());
    EXPECT_FALSE(w.name());
    EXPECT_EQ(w.code(), "conflict");
    EXPECT_EQ(w.last.error().facts.at("party").as_string(), "p2");

    RosterWorld x; // a lawyer who acts for a party, in the words of the entry: 浙江某律师事务所 段德福
    ASSERT_TRUE(x.accepted());
    ASSERT_TRUE(x.act("vl", "2026-03-05", "dispute.amend", "{'identity':{'fields':{'p1.agent':'石鼓岭法律服务所 段德福'}}}")) << x.code();
    EXPECT_FALSE(x.act("vl", "2026-03-05", "dispute.name_mediator", "{'steps':{'mediator':'vm'}}"));
    EXPECT_EQ(x.code(), "conflict");
    EXPECT_EQ(x.last.error().facts.at("why").as_string(), "agent");
}

// R-000-6c: twelve open ones is the limit from which on a reason is written.
TEST(Standing, tooMuchInHandNeedsAReason)
{
    RosterWorld w;
    ASSERT_TRUE(w.listed() && w.accepted());
    EXPECT_FALSE(w.name(",'load':12"));
    EXPECT_EQ(w.code(), "overloaded");
    EXPECT_TRUE(w.name(",'load':12", ",'content':{'reason':'只有他懂方言'}")) << w.code();
    RosterWorld x;
    ASSERT_TRUE(x.listed() && x.accepted());
    EXPECT_TRUE(x.name(",'load':11")) << x.code();
}

TEST(Standing, aCountyThatKeepsItsRosterNamesNobodyElse)
{
    RosterWorld w;
    w.play.settings().rosterBinds = true;
    ASSERT_TRUE(w.lodged());
    EXPECT_FALSE(w.act("dispatcher", "2026-03-02", "dispute.dispatch", "{'steps':{'organisation':'org-village'}}"));
    EXPECT_EQ(w.code(), "not_on_list"); // R-002-3.2b

    auto county = smallCounty();
    county.steps.organisations["org-village"].filing = "柳司调备〔2025〕3号";
    RosterWorld x(county);
    x.play.settings().rosterBinds = true;
    ASSERT_TRUE(x.accepted()) << x.code();
    EXPECT_EQ(x.state().steps.office->list, "justice");
    EXPECT_EQ(x.state().steps.office->chosenBy, "parties");
    EXPECT_FALSE(x.act("vl", "2026-03-05", "dispute.name_mediator", "{'steps':{'mediator':'vm'}}"));
    EXPECT_EQ(x.code(), "not_on_roster");
    ASSERT_TRUE(x.listed() && x.name()) << x.code();
}

// 002 三(二): from the court's own list the court names, for the term of the invitation.
TEST(Standing, theInvitedListHasItsTerm)
{
    auto county = smallCounty();
    auto& body = county.steps.organisations["org-body"];
    body.invitedNumber = "特邀组织2号";
    body.invitedFrom = day("2025-03-02");
    body.invitedTo = day("2026-03-02");
    for (const auto& [on, code] : {std::pair("2026-03-02", ""), std::pair("2026-03-03", "not_on_list")}) {
        World w(county);
        ASSERT_TRUE(w.lodged());
        w.act("dispatcher", on, "dispute.dispatch", "{'steps':{'organisation':'org-body','list':'invited'}}");
        EXPECT_EQ(w.code(), code) << on;
        if (w.last) {
            EXPECT_EQ(w.state().steps.office->chosenBy, "court");
        }
    }
}

// R-000-7c
TEST(Standing, aBodyWhoseFilingHasLapsedIsNotChosen)
{
    auto county = smallCounty();
    auto& body = county.steps.organisations["org-body"];
    body.filing = "柳司调备〔2023〕9号";
    body.filedOn = day("2023-03-02");
    body.termUntil = day("2026-03-01");
    World w(county);
    ASSERT_TRUE(w.lodged());
    EXPECT_FALSE(w.act("dispatcher", "2026-03-02", "dispute.dispatch", "{'steps':{'organisation':'org-body'}}"));
    EXPECT_EQ(w.code(), "filing_lapsed");
}

// R-000-1a
TEST(Standing, nothingGoesToAUnitWithoutALiaison)
{
    auto county = smallCounty();
    county.steps.accounts["vl"].active = false;
    World w(county);
    ASSERT_TRUE(w.lodged());
    EXPECT_FALSE(w.act("dispatcher", "2026-03-02", "dispute.dispatch", "{'steps':{'organisation':'org-village'}}"));
    EXPECT_EQ(w.code(), "empty_unit");
}

// R-000-9a: domicile, habitual residence, or everybody's express word.
TEST(Standing, oneGroundOfTerritoryIsRecorded)
{
    auto county = smallCounty();
    county.steps.organisations["org-village"].village = "西竹坪村";
    const auto sent = [&](std::string addresses, std::string ground) {
        World w(county);
        EXPECT_TRUE(w.lodged());
        EXPECT_TRUE(w.act("dispatcher", "2026-03-02", "dispute.amend", "{'identity':{'fields':{" + addresses + "}}}")) << w.code();
        w.act("dispatcher", "2026-03-02", "dispute.dispatch", "{'steps':{'organisation':'org-village'" + ground + "}}");
        return w.last ? w.state().steps.office ? w.state().steps.office->ground : std::string() : w.code();
    };
    EXPECT_EQ(sent("'p1.address':'西竹坪村三组','p2.address':'云溪镇'", ""), "domicile");
    EXPECT_EQ(sent("'p1.address':'外省','p2.address':'云溪镇','p2.residence':'石鼓岭镇街道'", ""), "habitual");
    EXPECT_EQ(sent("'p1.address':'外省','p2.address':'云溪镇'", ""), "no_territory");
    EXPECT_EQ(sent("'p1.address':'外省','p2.address':'云溪镇'", ",'ground':'agreed'"), "agreed");
    EXPECT_EQ(sent("'p1.address':'外省'", ""), ""); // of one party nothing is known: nothing is said
}

// R-000-11c, R-000-18b: an agreement of 16 March 2026.
TEST(Standing, confirmationAsksWhoBrokeredIt)
{
    const auto apply = [](World& w) {
        const auto package = subject(70);
        return w.act("vm", "2026-03-18", "dispute.apply_confirmation", "{'steps':{'confirmation':'" + toText(package) + "','by':['p1','p2'],'on':'2026-03-18'}}") &&
               w.on(package, "vm", "2026-03-18", "confirmation.prepare",
                    "{'steps':{'dispute':'" + toText(w.dispute) + "','by':['p1','p2'],'on':'2026-03-18'},'content':{'agreement':" + serialize(toJson(*w.state().content.agreement)) + "}}");
    };
    World committee(smallCounty());
    ASSERT_TRUE(committee.agreed());
    EXPECT_TRUE(apply(committee)) << committee.code(); // a people's mediation committee, by law

    // The same work by a body whose invitation ended the day before the agreement, and one that holds on that day.
    for (const auto& [until, code] : {std::pair("2026-03-15", "standing_over"), std::pair("2026-03-16", "")}) {
        World studio(smallCounty());
        ASSERT_TRUE(studio.agreed());
        directory::Organisation o;
        o.id = "org-studio";
        o.kind = directory::OrganisationKind::PersonalStudio;
        o.invitedNumber = "特邀组织5号";
        o.invitedFrom = day("2025-01-01");
        o.invitedTo = day(until);
        const auto context = studio.play.context(studio.play.author("vm"), noon("2026-03-18"), Side::County);
        const auto done = roster::checkStanding(o, {}, *studio.state().steps.agreement->effectiveOn, context);
        EXPECT_EQ(done ? "" : done.error().code, code) << until;
    }
}

TEST(Standing, aGridWorkerAloneHasNoStandingInvitedOnesHave)
{
    RosterWorld w;
    ASSERT_TRUE(w.listed(",'sort':'grid_worker'"));
    const auto context = w.play.context(w.play.author("vm"), noon("2026-03-18"), Side::County);
    const auto& village = *w.play.directory().organisation("org-village");
    const auto& helper = *w.play.directory().organisation("org-helper");
    EXPECT_EQ(roster::checkStanding(village, toText(kPerson), day("2026-03-16"), context).error().code, "no_standing");
    EXPECT_TRUE(roster::checkStanding(village, {}, day("2026-03-16"), context));
    EXPECT_TRUE(roster::checkStanding(helper, {}, day("2026-03-16"), context)); // nothing is known of him here
    w.play.settings().rosterBinds = true;
    EXPECT_EQ(roster::checkStanding(helper, {}, day("2026-03-16"), w.play.context(w.play.author("vm"), noon("2026-03-18"), Side::County)).error().code, "no_standing");

    RosterWorld x;
    ASSERT_TRUE(x.listed(",'sort':'grid_worker','invitedNumber':'特邀7号','invitedFrom':'2026-03-01','invitedTo':'2026-03-16'"));
    const auto invited = x.play.context(x.play.author("vm"), noon("2026-03-18"), Side::County);
    EXPECT_TRUE(roster::checkStanding(helper, toText(kPerson), day("2026-03-16"), invited));
    EXPECT_EQ(roster::checkStanding(helper, toText(kPerson), day("2026-03-17"), invited).error().code, "standing_over");
}
