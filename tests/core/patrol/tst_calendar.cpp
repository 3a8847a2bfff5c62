#include "core/patrol/blind.h"
#include "core/patrol/focus_kinds.h"
#include "core/rights/audience.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// Sensitive days across units, who a key person is, and the tag of a campaign on disputes: 002 二(一).
using namespace core;
using namespace core::test;
using focus::What;

namespace {

focus::Steps spring()
{
    focus::Steps out;
    out.what = What::Time;
    out.organisation = "org-township";
    out.from = makeDay(2026, 2, 10);
    out.to = makeDay(2026, 2, 20);
    out.repeats = "year";
    return out;
}

int levelOf(const SubjectState& state, const directory::State& county, std::string_view post, std::string_view organisation)
{
    const auto grants = audiences(state, county);
    const auto found = grants.find(postAudience(post, organisation));
    const auto everybody = grants.find(std::string(kEverybody));
    return std::max(found == grants.end() ? 0 : found->second, everybody == grants.end() ? 0 : everybody->second);
}

const SubjectId kEntry = subject(60);

} // namespace

TEST(SensitiveDays, comeBackEveryYearUntilTheyAreTakenOffTheList)
{
    auto s = spring();
    EXPECT_EQ(focus::nextDays(s, makeDay(2026, 2, 20)), (focus::Days{makeDay(2026, 2, 10), makeDay(2026, 2, 20)})) << "its last day";
    EXPECT_EQ(focus::nextDays(s, makeDay(2026, 2, 21)), (focus::Days{makeDay(2027, 2, 10), makeDay(2027, 2, 20)}));
    EXPECT_EQ(focus::nextDays(s, makeDay(2028, 1, 1)), (focus::Days{makeDay(2028, 2, 10), makeDay(2028, 2, 20)}));
    EXPECT_TRUE(focus::isOn(s, makeDay(2027, 2, 15)));
    EXPECT_FALSE(focus::isOn(s, makeDay(2027, 3, 1)));
    s.repeats.clear();
    EXPECT_EQ(focus::nextDays(s, makeDay(2026, 2, 21)), std::nullopt) << "once only";
    s = spring();
    s.active = false;
    EXPECT_EQ(focus::nextDays(s, makeDay(2026, 2, 1)), std::nullopt);
    // Over New Year, and a 29 February.
    s = spring();
    s.from = makeDay(2025, 12, 25);
    s.to = makeDay(2026, 1, 5);
    EXPECT_EQ(focus::nextDays(s, makeDay(2026, 1, 6)), (focus::Days{makeDay(2026, 12, 25), makeDay(2027, 1, 5)}));
    EXPECT_EQ(focus::nextDays(s, makeDay(2027, 1, 3)), (focus::Days{makeDay(2026, 12, 25), makeDay(2027, 1, 5)}));
    s.from = s.to = makeDay(2024, 2, 29);
    EXPECT_EQ(focus::nextDays(s, makeDay(2026, 1, 1)), (focus::Days{makeDay(2026, 2, 28), makeDay(2026, 2, 28)}));
}

TEST(SensitiveDays, areOnTheCalendarOfTheUnitsBelowAndAbove)
{
    auto county = smallCounty();
    county.steps.organisations["org-county"] = {};
    county.steps.organisations["org-county"].id = "org-county";
    county.steps.organisations["org-county"].kind = directory::OrganisationKind::CountyOffice;
    focus::State entry;
    entry.steps = spring();
    EXPECT_EQ(levelOf(core::SubjectState{entry}, county, "VL", "org-village"), 2) << "the township's days hold for its villages";
    EXPECT_EQ(levelOf(core::SubjectState{entry}, county, "VL", "org-elsewhere"), 0);
    entry.steps.organisation = "org-village";
    EXPECT_EQ(levelOf(core::SubjectState{entry}, county, "TL", "org-township"), 2) << "a village's are known above it";
    EXPECT_EQ(levelOf(core::SubjectState{entry}, county, "VL", "org-village2"), 0);
    entry.steps.organisation = "org-county";
    EXPECT_EQ(levelOf(core::SubjectState{entry}, county, "PL", "org-body"), 2) << "the county's hold for everybody";
    entry.steps.what = What::Person;
    EXPECT_EQ(levelOf(core::SubjectState{entry}, county, "PL", "org-body"), 0) << "people are no dates";
}

TEST(SensitiveDays, onlyATimeComesBack)
{
    World w;
    EXPECT_FALSE(w.on(kEntry, "vl", "2026-03-02", "focus.list", "{'steps':{'what':'campaign','from':'2026-03-02','to':'2026-03-31','repeats':'year'},'content':{'name':'护薪','scope':'欠薪'}}"));
    EXPECT_EQ(w.code(), "invalid_field");
    EXPECT_FALSE(w.on(kEntry, "vl", "2026-03-02", "focus.list", "{'steps':{'what':'time','from':'2026-03-02','to':'2026-12-31','repeats':'year'},'content':{'name':'全年'}}")) << "half a year at most";
    ASSERT_TRUE(w.on(kEntry, "vl", "2026-03-02", "focus.list", "{'steps':{'what':'time','from':'2026-04-01','to':'2026-04-06','repeats':'year'},'content':{'name':'清明'}}")) << w.code();
    EXPECT_EQ(w.play.state(kEntry).as<focus::State>()->steps.repeats, "year");
}

TEST(KeyPerson, isLookedAtForAReasonByThoseWhoKeepTheList)
{
    World w;
    ASSERT_TRUE(w.on(kEntry, "vl", "2026-03-02", "focus.list", "{'steps':{'what':'person'},'content':{'name':'邻里积怨'},'identity':{'person':'钱老四'}}")) << w.code();
    EXPECT_FALSE(w.on(kEntry, "vm", "2026-03-03", "focus.revealed", "{'steps':{'reason':' '}}"));
    EXPECT_EQ(w.code(), "missing_field");
    EXPECT_FALSE(w.on(kEntry, "tl", "2026-03-03", "focus.revealed", "{'steps':{'reason':'看看'}}")) << "not the committee's own";
    EXPECT_EQ(w.code(), "no_right");
    ASSERT_TRUE(w.on(kEntry, "vm", "2026-03-03", "focus.revealed", "{'steps':{'reason':'安排走访'}}")) << w.code();
    const auto place = subject(61);
    ASSERT_TRUE(w.on(place, "vl", "2026-03-02", "focus.list", "{'steps':{'what':'place'},'content':{'name':'砖厂'}}"));
    EXPECT_FALSE(w.on(place, "vm", "2026-03-03", "focus.revealed", "{'steps':{'reason':'安排走访'}}")) << "there is nobody in it";
}

TEST(Campaign, isATagOfDisputesInItsDays)
{
    World w;
    ASSERT_TRUE(w.mediating());
    ASSERT_TRUE(w.on(kEntry, "tl", "2026-03-05", "focus.list", "{'steps':{'what':'campaign','from':'2026-03-05','to':'2026-03-31'},'content':{'name':'春季护薪','scope':'欠薪'}}")) << w.code();
    const auto tag = "{'steps':{'campaign':'" + toText(kEntry) + "'}}";
    EXPECT_FALSE(w.act("vm", "2026-03-06", "dispute.campaign", "{'steps':{'campaign':''}}")) << "which one is asked, and nothing is there to be taken off";
    EXPECT_EQ(w.code(), "missing_field");
    EXPECT_FALSE(w.act("vm", "2026-04-01", "dispute.campaign", tag)) << "over, and the dispute began before it";
    EXPECT_EQ(w.code(), "not_its_days");
    ASSERT_TRUE(w.act("vm", "2026-03-06", "dispute.campaign", tag)) << w.code();
    ASSERT_TRUE(w.state().steps.office.has_value());
    EXPECT_EQ(w.state().steps.office->campaign, toText(kEntry));
    EXPECT_FALSE(w.act("vm", "2026-03-06", "dispute.campaign", tag));
    EXPECT_EQ(w.code(), "campaign_unchanged");
    EXPECT_FALSE(w.act("vl2", "2026-03-06", "dispute.campaign", "{'steps':{'campaign':''}}")) << "another village's";
    const auto place = subject(61);
    ASSERT_TRUE(w.on(place, "vl", "2026-03-06", "focus.list", "{'steps':{'what':'place'},'content':{'name':'砖厂'}}"));
    EXPECT_FALSE(w.act("vm", "2026-03-06", "dispute.campaign", "{'steps':{'campaign':'" + toText(place) + "'}}")) << "a place is no campaign";
    EXPECT_EQ(w.code(), "no_campaign");
    ASSERT_TRUE(w.act("vm", "2026-03-07", "dispute.campaign")) << "taken off again: " << w.code();
    EXPECT_EQ(w.state().steps.office->campaign, "");
}
