#include "core/directory/kinds.h"
#include "core/dispute/kinds_office.h"
#include "core/rights/audience.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// Units of more kinds and the history of the registers: 003 四(一), 004 二.一, 002 五(二).
using namespace core;
using namespace core::test;

namespace {

struct Register : World {
    SubjectId id = subject(1);
    bool act(std::string_view kind, std::string text) { return on(id, "ca", "2026-03-02", kind, std::move(text)); }
    bool unit(std::string more) { return act("directory.organisation", "{'steps':{'organisation':{" + more + "}}}"); }
    Register() { act("directory.county", "{'steps':{'county':'柳泉县'}}"); }
    [[nodiscard]] const directory::State& state() const { return *play.state(id).as<directory::State>(); }
};

} // namespace

// R-004-2.1a, R-003-4.1.0e
TEST(Directory, aStationedRoomSitsInACourtOrAStation)
{
    Register r;
    ASSERT_TRUE(r.unit("'id':'org-police','name':'石鼓岭派出所','kind':'police_station'")) << r.code();
    EXPECT_FALSE(r.unit("'id':'org-room','name':'驻所调解室','kind':'stationed_room'"));
    EXPECT_EQ(r.code(), "invalid_field");
    ASSERT_TRUE(r.unit("'id':'org-village','name':'西竹坪村','kind':'village_committee'"));
    EXPECT_FALSE(r.unit("'id':'org-room','name':'驻所调解室','kind':'stationed_room','host':'org-village'"));
    ASSERT_TRUE(r.unit("'id':'org-room','name':'驻所调解室','kind':'stationed_room','host':'org-police'")) << r.code();
    ASSERT_TRUE(r.unit("'id':'org-branch','name':'驻法院分中心','kind':'branch_centre','host':'org-village'")) << r.code(); // any busy department
    EXPECT_TRUE(directory::mediates(r.state().organisation("org-room")->kind));
    EXPECT_TRUE(directory::isCentre(r.state().organisation("org-branch")->kind));
}

TEST(Directory, aRoomAndABranchAreReachedByTheirOwnPosts)
{
    auto county = smallCounty();
    directory::Organisation room, branch;
    room.id = "org-room";
    room.kind = directory::OrganisationKind::StationedRoom;
    branch.id = "org-branch";
    branch.kind = directory::OrganisationKind::BranchCentre;
    county.steps.organisations["org-room"] = room;
    county.steps.organisations["org-branch"] = branch;
    county.steps.accounts["pl2"] = {"pl2", "驻所联络员", "", {{"PL", "org-room"}}, true};
    county.steps.accounts["g4"] = {"g4", "综合岗", "", {{"G4", "org-branch"}}, true};
    for (const auto& [unit, who, level] : {std::tuple("org-room", "pl2", "professional"), std::tuple("org-branch", "g4", "centre")}) {
        World w(county);
        ASSERT_TRUE(w.lodged());
        ASSERT_TRUE(w.act("dispatcher", "2026-03-02", "dispute.dispatch", "{'steps':{'organisation':'" + std::string(unit) + "'}}")) << w.code();
        EXPECT_EQ(nameOf(w.state().steps.holder.level), level);
        EXPECT_TRUE(w.act(who, "2026-03-03", "dispute.accept")) << w.code();
    }
}

TEST(Directory, standingsAndGridUnitsAreChecked)
{
    Register r;
    const std::string village = "'id':'org-village','name':'西竹坪村','kind':'village_committee'";
    EXPECT_FALSE(r.unit(village + ",'invitedNumber':'特邀1号','invitedFrom':'2026-01-01'")); // without an end it would never run out
    EXPECT_FALSE(r.unit(village + ",'cells':[{'id':'g1','name':'一组','households':40},{'id':'g1','name':'二组','households':30}]"));
    EXPECT_EQ(r.code(), "invalid_field");
    EXPECT_FALSE(r.unit(village + ",'cells':[{'id':'g1','name':'一组','account':'nobody','households':40}]"));
    EXPECT_EQ(r.code(), "no_such_account");
    EXPECT_FALSE(r.unit(village + ",'point':{'nearest':'org-nowhere','metres':100}"));
    EXPECT_TRUE(r.unit(village + ",'cells':[{'id':'g1','name':'一组','households':40}],'point':{'here':true}")) << r.code();
}

TEST(Directory, theTelephoneOfAUnitCanBeCalled)
{
    Register r;
    const std::string village = "'id':'org-village','name':'西竹坪村','kind':'village_committee'";
    ASSERT_TRUE(r.unit(village + ",'phone':'8001'")) << r.code(); // as the county's file has it
    ASSERT_TRUE(r.act("directory.account", "{'steps':{'account':{'id':'ca','name':'管理员'}}}")) << r.code();
    EXPECT_TRUE(r.unit(village + ",'phone':'8001','filing':'柳司调备〔2026〕1号'")) << r.code(); // nobody wrote it now
    for (const auto* wrong : {"0826-15400011", "8002", "找段德福"}) {
        EXPECT_FALSE(r.unit(village + ",'phone':'" + wrong + "'")) << wrong;
        EXPECT_EQ(r.code(), "bad_phone") << wrong;
    }
    for (const auto* right : {"0826-5540011", "(0571)87654321", "13812345678", "12368", ""})
        EXPECT_TRUE(r.unit(village + ",'phone':'" + right + "'")) << right << " " << r.code();
}

// R-002-5.2a
TEST(Directory, whatIsReplacedIsNotedByItsFields)
{
    Register r;
    ASSERT_TRUE(r.unit("'id':'org-village','name':'西竹坪村','kind':'village_committee'"));
    EXPECT_TRUE(r.state().steps.changes.empty()); // entered, not changed
    ASSERT_TRUE(r.unit("'id':'org-village','name':'西竹坪村','kind':'village_committee','phone':'0570-5550009','filing':'柳司调备〔2026〕1号'"));
    ASSERT_TRUE(r.unit("'id':'org-village','name':'西竹坪村','kind':'village_committee','phone':'0570-5550009','filing':'柳司调备〔2026〕1号'")); // the same again
    ASSERT_EQ(r.state().steps.changes.size(), 1U);
    EXPECT_EQ(r.state().steps.changes.front().fields, (std::vector<std::string>{"phone", "filing"}));
    EXPECT_EQ(r.state().steps.changes.front().id, "org-village");
    EXPECT_EQ(r.state().steps.changes.front().account, "ca");
    ASSERT_TRUE(r.act("directory.account", "{'steps':{'account':{'id':'vl','name':'方小红'}}}") &&
                r.act("directory.account", "{'steps':{'account':{'id':'vl','name':'方小红','awayFrom':'2026-03-02','awayTo':'2026-03-09'}}}")) << r.code();
    EXPECT_EQ(r.state().steps.changes.back().fields, (std::vector<std::string>{"awayFrom", "awayTo"}));
    EXPECT_FALSE(r.act("directory.account", "{'steps':{'account':{'id':'vl','name':'方小红','awayTo':'2026-03-09'}}}"));
    EXPECT_FALSE(r.act("directory.account", "{'steps':{'account':{'id':'vl','name':'方小红','deputy':'nobody'}}}"));
    EXPECT_EQ(r.code(), "no_such_account");
}

// R-000-3a: no day belongs to two courts, and what was before stands.
TEST(Directory, aVillageThatChangesItsCourtKeepsTheDays)
{
    Register r;
    ASSERT_TRUE(r.unit("'id':'org-court','name':'柳泉县人民法院','kind':'court'"));
    ASSERT_TRUE(r.unit("'id':'org-tribunal','name':'石鼓岭法庭','kind':'tribunal','parent':'org-court'"));
    const std::string village = "'id':'org-village','name':'西竹坪村','kind':'village_committee'";
    EXPECT_FALSE(r.unit(village + ",'courtFrom':'2026-01-01'"));
    EXPECT_EQ(r.code(), "invalid_field");
    EXPECT_FALSE(r.unit(village + ",'court':'org-court','courtFrom':'2026-03-03'"));
    EXPECT_EQ(r.code(), "future");
    ASSERT_TRUE(r.unit(village + ",'court':'org-court','courtFrom':'2025-07-01'")) << r.code();
    EXPECT_FALSE(r.unit(village + ",'court':'org-tribunal','courtFrom':'2025-07-01'")) << "before the first began";
    EXPECT_EQ(r.code(), "too_early");
    ASSERT_TRUE(r.unit(village + ",'court':'org-tribunal','courtFrom':'2026-02-15'")) << r.code();
    const auto& now = *r.state().organisation("org-village");
    EXPECT_EQ(now.courtFrom, day("2026-02-15"));
    ASSERT_EQ(now.formerCourts.size(), 1U);
    EXPECT_EQ(now.formerCourts[0], (directory::CourtDays{"org-court", day("2025-07-01"), day("2026-02-14")}));
    ASSERT_TRUE(r.unit(village + ",'court':'org-tribunal','phone':'0570-5550009'")); // something else was changed
    EXPECT_EQ(r.state().organisation("org-village")->courtFrom, day("2026-02-15"));
    EXPECT_EQ(r.state().organisation("org-village")->formerCourts.size(), 1U);
    ASSERT_TRUE(r.unit(village + ",'court':'org-court'")); // without a day: from the day it is written
    EXPECT_EQ(r.state().organisation("org-village")->courtFrom, day("2026-03-02"));
}

TEST(Directory, openDisputesGoToTheNewCourtByWordOfTheOld)
{
    auto county = smallCounty();
    auto& village = county.steps.organisations["org-village"];
    directory::Organisation tribunal;
    tribunal.id = "org-tribunal";
    tribunal.name = "石鼓岭法庭";
    tribunal.kind = directory::OrganisationKind::Tribunal;
    tribunal.parent = "org-court";
    county.steps.organisations[tribunal.id] = tribunal;
    county.steps.accounts["cd2"] = {"cd2", "佘分流", "", {{"CD", "org-tribunal"}}, true};
    village.court = "org-tribunal";
    World w(county);
    ASSERT_TRUE(w.mediating()) << w.code();
    const auto hand = [&w](std::string_view who, std::string more = ",'content':{'reason':'西竹坪村划归石鼓岭法庭'}") {
        return w.on(w.dispute, who, "2026-03-09", "dispute.hand_court", "{'steps':{'court':'org-tribunal'}" + more + "}", true);
    };
    EXPECT_FALSE(hand("vl"));
    EXPECT_EQ(w.code(), "no_right");
    EXPECT_FALSE(hand("cd2")) << "the new court does not take it by itself";
    EXPECT_EQ(w.code(), "not_holder");
    EXPECT_FALSE(hand("dispatcher", ""));
    EXPECT_EQ(w.code(), "missing_field");
    const auto before = w.state().steps.state;
    ASSERT_TRUE(hand("dispatcher")) << w.code();
    EXPECT_EQ(w.state().steps.court, "org-tribunal");
    EXPECT_EQ(w.state().steps.state, before); // whoever mediates goes on
    EXPECT_EQ(audiences(w.play.state(w.dispute), county).at("CD@org-tribunal"), 3);
    EXPECT_FALSE(hand("dispatcher"));
    EXPECT_EQ(w.code(), "not_holder");
}

TEST(Directory, whatStillLiesWithTheFormerCourtIsTold)
{
    auto county = smallCounty();
    World w(county);
    ASSERT_TRUE(w.mediating()) << w.code();
    auto& village = county.steps.organisations["org-village"];
    county.steps.organisations["org-tribunal"].id = "org-tribunal";
    county.steps.organisations["org-tribunal"].kind = directory::OrganisationKind::Tribunal;
    village.court = "org-court";
    EXPECT_EQ(dispute::courtToHandTo(w.state().steps, county), "");
    village.court = "org-tribunal";
    EXPECT_EQ(dispute::courtToHandTo(w.state().steps, county), "") << "docked there all the time: somebody chose the other court";
    village.formerCourts = {{"org-court", std::nullopt, day("2026-03-08")}};
    EXPECT_EQ(dispute::courtToHandTo(w.state().steps, county), "org-tribunal");
    county.steps.organisations["org-tribunal"].parent = "org-court";
    EXPECT_EQ(dispute::courtToHandTo(w.state().steps, county), "") << "the mother court works with its tribunal's villages";
    auto ended = w.state().steps;
    ended.state = dispute::Main::Z0;
    county.steps.organisations["org-tribunal"].parent.clear();
    EXPECT_EQ(dispute::courtToHandTo(ended, county), "");
}

/// The desk of a person who forgot the password tells who opened it: two others, whoever works at it.
TEST(Directory, keepsWhoOpenedADesk)
{
    Register r;
    const auto recovered = [&](std::string_view who, const std::string& by) {
        return r.on(r.id, who, "2026-03-03", "directory.recovered", "{'steps':{'by':[" + by + "],'opened':1772416800000}}");
    };
    ASSERT_TRUE(recovered("vl", "'ca','jo'")) << r.code();
    ASSERT_TRUE(recovered("judge", "'ca','jo'")) << r.code();
    for (const auto* by : {"", "'ca'", "'ca','ca'", "'ca','vl'", "'ca','jo','tl'", "'ca','何 光天'", "'ca',''"}) {
        EXPECT_FALSE(recovered("vl", by)) << by;
        EXPECT_EQ(r.code(), "invalid_field") << by;
    }
    EXPECT_TRUE(r.state().steps.changes.empty()) << "nothing in the registers changed";
}
