#include "core/statistics/heard.h"
#include "core/statistics/overview.h"
#include "tests/core/statistics/county.h"

#include <gtest/gtest.h>

/// The overviews of days, campaigns and bodies. Today is Tuesday 30 June 2026.
using namespace core;
using namespace core::statistics;
using namespace core::test;

namespace {

struct Bodies : testing::Test {
    directory::State county = smallCounty();
    Scene scene;
    Question question = halfYear();

    template <class S>
    void hold(std::uint8_t n, S state, int sight = 4)
    {
        take(scene, subject(n), sight, SubjectState{std::move(state)}, question, county, HolidayTable::shipped());
    }
    void entry(std::uint8_t n, focus::What what, std::string name, std::string_view from, std::string_view to, std::string repeats = {})
    {
        focus::State s;
        s.steps.what = what;
        s.steps.organisation = "org-township";
        s.steps.from = day(from);
        s.steps.to = day(to);
        s.steps.repeats = std::move(repeats);
        s.content.name = std::move(name);
        hold(n, std::move(s));
    }
    void walk(std::uint8_t n, std::string_view on, std::string campaign)
    {
        patrol::State s;
        s.steps.state = patrol::Main::Closed;
        s.steps.organisation = "org-village";
        s.steps.focused = true;
        s.steps.on = day(on);
        s.steps.households = 12;
        s.steps.campaign = std::move(campaign);
        hold(n, std::move(s));
    }
    void matter(std::uint8_t n, std::string organisation, dispute::Main state, std::string campaign, bool agreed, std::string_view on = "2026-06-10")
    {
        dispute::State d;
        d.steps.state = state;
        d.steps.number = "LQ" + std::to_string(n);
        d.steps.type = "D04";
        d.steps.registrar = organisation;
        d.steps.holder.organisation = std::move(organisation);
        d.steps.registeredOn = day(on);
        d.steps.parties = {{"p1"}, {"p2"}};
        if (!campaign.empty()) {
            d.steps.office.emplace();
            d.steps.office->campaign = std::move(campaign);
        }
        if (agreed) {
            d.steps.agreement.emplace();
            d.steps.agreement->effectiveOn = day("2026-06-20");
        }
        hold(n, std::move(d));
    }
    [[nodiscard]] Form form(std::string_view id) const { return overviewOf(id, scene, question, county, HolidayTable::shipped()).value(); }
};

} // namespace

// R-002-2.1c
TEST_F(Bodies, theCalendarHasTheNearestSensitiveDaysFirst)
{
    entry(1, focus::What::Time, "征地公示", "2026-06-25", "2026-07-05");
    entry(2, focus::What::Time, "开学", "2025-08-25", "2025-09-05", "year");
    entry(3, focus::What::Time, "去年的庙会", "2025-10-01", "2025-10-03");
    entry(4, focus::What::Campaign, "护薪", "2026-07-01", "2026-07-31");
    const auto before = form("calendar");
    ASSERT_EQ(before.rows.size(), 2U) << "neither what is over nor a campaign";
    EXPECT_EQ(before.rows[0].title, "征地公示");
    EXPECT_EQ(figure(before, name(1), "left"), "0");
    EXPECT_EQ(figure(before, name(1), "note"), "正在期间，还没有重点排查");
    EXPECT_EQ(figure(before, name(2), "days"), "2026-08-25至2026-09-05");
    EXPECT_EQ(figure(before, name(2), "left"), "56"); // 31 of July and 25 of August
    EXPECT_EQ(figure(before, name(2), "every"), "是");
    auto seen = before; // the auditor reads no patrols
    keepToHeard(seen, {"au", {{"AU", "org-court"}}}, county);
    EXPECT_EQ(figure(seen, name(1), "note"), "正在期间");
    EXPECT_EQ(figure(seen, name(1), "patrols"), "—");
    walk(10, "2026-06-26", {});
    EXPECT_EQ(figure(form("calendar"), name(1), "note"), "正在期间");
    EXPECT_EQ(behind(form("calendar"), name(1), "patrols"), (std::vector<std::string>{name(10)}));
}

// R-002-2.1d
TEST_F(Bodies, aCampaignCountsItsPatrolsAndItsDisputes)
{
    entry(1, focus::What::Campaign, "护薪", "2026-06-01", "2026-06-29");
    walk(10, "2026-06-05", name(1));
    walk(11, "2026-06-06", "other");
    matter(20, "org-village", dispute::Main::G1, name(1), true);
    matter(21, "org-village", dispute::Main::M1, name(1), false);
    matter(22, "org-village", dispute::Main::M1, {}, false);
    const auto f = form("campaigns");
    ASSERT_EQ(f.rows.size(), 1U);
    EXPECT_EQ(figure(f, name(1), "patrols"), "1");
    EXPECT_EQ(figure(f, name(1), "households"), "12");
    EXPECT_EQ(figure(f, name(1), "disputes"), "2");
    EXPECT_EQ(figure(f, name(1), "agreed"), "1");
    EXPECT_EQ(figure(f, name(1), "state"), "到期，请写结果");
    EXPECT_EQ(behind(f, name(1), "disputes"), (std::vector<std::string>{name(20), name(21)}));
}

// R-002-2.2b, R-002-2.3a, R-004-3.3a
TEST_F(Bodies, studiosAndDeclarationsNameWhatIsMissing)
{
    EXPECT_EQ(figure(form("studios"), "org-helper", "gaps"), "没有写设在哪里；没有写擅长什么");
    EXPECT_EQ(figure(form("declarations"), "org-body", "gaps"), "没有声明");
    EXPECT_EQ(figure(form("declarations"), "org-village", "gaps"), "?") << "a village committee declares nothing";
    roster::State person;
    person.steps.state = roster::Main::Listed;
    person.steps.listedOn = day("2026-01-05");
    person.steps.place = {"org-village", roster::Sort::Mediator, "org-court", "vm", false, day("2026-01-05"), day("2026-06-29"), {}, {}, {}};
    person.content.entry.name = "段德福";
    hold(70, person);
    auto& studio = county.steps.organisations["org-helper"];
    studio.host = "org-village";
    studio.field = "邻里";
    studio.namesake = name(70);
    matter(20, "org-helper", dispute::Main::G1, {}, true);
    matter(21, "org-helper", dispute::Main::M1, {}, false, "2025-12-31"); // began before the period, and is live
    const auto f = form("studios");
    EXPECT_EQ(figure(f, "org-helper", "field"), "邻里");
    EXPECT_EQ(figure(f, "org-helper", "namesake"), "段德福");
    EXPECT_EQ(figure(f, "org-helper", "cases"), "1");
    EXPECT_EQ(figure(f, "org-helper", "agreed"), "1");
    EXPECT_EQ(figure(f, "org-helper", "live"), "1");
    EXPECT_EQ(figure(f, "org-helper", "gaps"), "段德福已不在册"); // his term ended yesterday
    county.steps.organisations["org-body"].declaration = directory::Declaration{day("2025-06-30"), "县财政", "没有", 0, "pl"};
    EXPECT_EQ(figure(form("declarations"), "org-body", "gaps"), "声明已满一年，请重新声明");
    county.steps.organisations["org-body"].declaration->on = day("2025-07-01");
    EXPECT_EQ(figure(form("declarations"), "org-body", "gaps"), "—");
    EXPECT_EQ(figure(form("declarations"), "org-body", "fee"), "0.00");
    EXPECT_EQ(figure(form("declarations"), "org-body", "by"), "孟物业");
}

// R-003-4.2.6a
TEST_F(Bodies, whoIsAloneWhereTwoAreNeededIsListed)
{
    // One person alone is all that 物业调委会 has, and the township's liaison has nobody beside or above him; neither has a seal.
    const auto before = form("seconds");
    ASSERT_EQ(before.rows.size(), 4U);
    EXPECT_EQ(figure(before, "org-body/确认降红色", "who"), "孟物业");
    EXPECT_EQ(figure(before, "org-body/协议盖章", "who"), "一个人也没有");
    EXPECT_EQ(figure(before, "org-township/确认降红色", "who"), "程乡镇");
    EXPECT_EQ(figure(before, "org-township/协议盖章", "who"), "一个人也没有");
    county.steps.accounts["vl2"].posts = {{"VL", "org-village2"}, {"VM", "org-village2"}, {"CH", "org-village2"}};
    const auto f = form("seconds");
    ASSERT_EQ(f.rows.size(), 5U);
    EXPECT_EQ(figure(f, "org-village2/协议盖章", "people"), "1");
    EXPECT_EQ(figure(f, "org-village2/协议盖章", "several"), "1");
    EXPECT_EQ(figure(f, "org-village2/协议盖章", "who"), "林外人");
}

// R-003-4.3.2b
TEST_F(Bodies, theServiceListNamesTheBodiesOfEachMatter)
{
    county.steps.organisations["org-body"].types = {"D04"};
    county.steps.organisations["org-body"].phone = "0570-5556677";
    library::State item;
    item.steps.label.id = "service-x";
    item.steps.label.sort = library::Sort::Service;
    item.steps.label.types = {"D04"};
    item.content.text.title = "物业费调解";
    hold(90, item);
    const auto f = form("services");
    EXPECT_EQ(figure(f, "D04", "bodies"), "柳泉县物业纠纷人民调解委员会（0570-5556677）");
    EXPECT_EQ(figure(f, "D04", "catalogue"), "物业费调解");
    EXPECT_EQ(figure(f, "D01", "bodies"), "村、乡镇调委会");
    EXPECT_EQ(figure(f, "D01", "catalogue"), "—");
}
