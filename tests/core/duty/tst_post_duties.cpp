#include "core/duty/post_duties.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// R-003-4.2.6a: whom the administrator still has to find. 003 四(二).
using namespace core;
using namespace core::test;

namespace {

struct Posts : testing::Test {
    directory::State county = smallCounty();
    [[nodiscard]] std::vector<duty::Duty> of(std::string post, std::string_view today = "2026-03-04", const HolidayTable& holidays = HolidayTable::shipped()) const
    {
        const Author author{"ca", {{std::move(post), {}}}};
        return duty::postDuties({author, day(today), county, county.steps.settings, holidays});
    }
};

} // namespace

TEST_F(Posts, aCentreWithoutOneOfItsFivePostsIsDueToday)
{
    directory::Organisation centre;
    centre.id = "org-centre";
    centre.name = "柳泉县社会治安综合治理中心";
    centre.kind = directory::OrganisationKind::Centre;
    county.steps.organisations[centre.id] = centre;
    county.steps.accounts["pan"] = {"pan", "潘引导", "0570-5550000", {{"G1", "org-centre"}, {"G3", "org-centre"}}, true};
    county.steps.accounts["gone"] = {"gone", "走了的", "0570-5550000", {{"G5", "org-centre"}}, false};
    const auto duties = of("CA");
    ASSERT_EQ(duties.size(), 2U);
    EXPECT_EQ(duties[0].code, "posts_missing");
    EXPECT_EQ(duties[0].title, "柳泉县社会治安综合治理中心");
    EXPECT_EQ(duties[0].due, day("2026-03-04"));
    EXPECT_EQ(duties[0].group, duty::Group::Today);
    EXPECT_EQ(duties[0].article, "《非诉讼平台实施意见》四（二）");
    EXPECT_EQ(duties[0].explanation.at(0), "县一级中心设五个岗位：应有5个，有人的2个，还缺3个：调解处置岗、综合岗、评估研判岗。一个人可以兼几个岗。");
    EXPECT_EQ(duties[0].explanationEnglish.at(0), "A centre of the county has five posts: 5 needed, 2 held, 3 missing: handling post, general post, assessment post. One person may hold several.");
    for (const auto* post : {"G2", "G4", "G5"})
        county.steps.accounts["pan"].posts.push_back({post, "org-centre"});
    EXPECT_EQ(of("CA").at(0).code, "posts_alone");
}

// R-001-1.1b: named people on both sides, and a warning where there is nobody.
TEST_F(Posts, aUnitThatEverybodyHasLeftIsDueToday)
{
    directory::Organisation studio;
    studio.id = "org-new";
    studio.name = "文远调解工作室";
    studio.kind = directory::OrganisationKind::PersonalStudio;
    county.steps.organisations[studio.id] = studio;
    const auto empty = [&] {
        std::vector<duty::Duty> out;
        for (const auto& one : of("CA"))
            if (one.code == "unit_empty")
                out.push_back(one);
        return out;
    };
    EXPECT_TRUE(empty().empty()); // nobody was given to it yet
    county.steps.accounts["wenyuan"] = {"wenyuan", "文远", "", {{"IF", "org-new"}}, true};
    EXPECT_TRUE(empty().empty());
    county.steps.accounts["wenyuan"].active = false;
    ASSERT_EQ(empty().size(), 1U);
    EXPECT_EQ(empty()[0].title, "文远调解工作室");
    EXPECT_EQ(empty()[0].due, day("2026-03-04"));
    EXPECT_EQ(empty()[0].group, duty::Group::Today);
    EXPECT_EQ(empty()[0].kind, "directory.account");
    EXPECT_EQ(empty()[0].explanation.at(0), "这里登记过1个人，用户都已停用，手上没有办完的事没有人管。请给这里安排人；不再办的，把没有办完的移交以后停用这个单位。");
}

TEST_F(Posts, inTownshipsAndVillagesItIsTheSumAndNoDay)
{
    // By hand: one person is all of the property body and it has no seal; the township's liaison has nobody beside or above him and no seal either.
    const auto duties = of("CA");
    ASSERT_EQ(duties.size(), 1U);
    EXPECT_EQ(duties[0].code, "posts_alone");
    EXPECT_EQ(duties[0].title, "柳泉县");
    EXPECT_FALSE(duties[0].due);
    EXPECT_EQ(duties[0].group, duty::Group::Later);
    EXPECT_EQ(duties[0].facts.at("places"), 4);
    EXPECT_EQ(duties[0].article, "《非诉讼平台实施意见》四（二）");
    ASSERT_EQ(duties[0].explanation.size(), 6U);
    EXPECT_EQ(duties[0].explanation[0], "乡、村两级有4处，要两个人做的事还差一个人。");
    EXPECT_EQ(duties[0].explanation[1], "柳泉县物业纠纷人民调解委员会：确认降红色要两个人来做：要2人，现有1人（孟物业），还差1人。");
    EXPECT_EQ(duties[0].explanation[2], "柳泉县物业纠纷人民调解委员会：协议盖章要另一个人来做：要1人，现有0人，还差1人。");
    EXPECT_EQ(duties[0].explanationEnglish.size(), 6U);
}

TEST_F(Posts, aCourtWhoseJudgeGuidesAndReviewsIsDueToday)
{
    county.steps.accounts["guide"].posts = {};
    county.steps.accounts["dispatcher"].posts = {};
    county.steps.accounts["judge"].posts = {{"RJ", "org-court"}, {"GJ", "org-court"}};
    const auto duties = of("CA");
    ASSERT_EQ(duties.size(), 2U);
    EXPECT_EQ(duties[0].title, "柳泉县人民法院");
    EXPECT_EQ(duties[0].due, day("2026-03-04"));
    EXPECT_EQ(duties[0].explanation.at(0), "司法确认审查要两个人来做：要2人，现有1人（何法官），还差1人。");
}

// DOMAIN 4.1, 6.6: a missing table is asked for, never passed over in silence.
TEST_F(Posts, theHolidaysOfTheNextYearAreAskedForInDecember)
{
    HolidayTable known;
    ASSERT_TRUE(known.addYear(boost::json::parse(R"({"year":2026,"notice":"国办发明电〔2025〕7号","title":"2026年安排","published":"2025-11-04","holidays":[{"name":"元旦","from":"2026-01-01","to":"2026-01-03","work":["2026-01-04"]}]})")));
    const auto asked = [&](std::string_view today) {
        const auto duties = of("CA", today, known);
        return duties.at(0).code == "holidays_missing" ? formatDay(duties[0].due.value()) + " " + std::to_string(duties[0].facts.at("year").as_int64()) : std::string();
    };
    EXPECT_EQ(asked("2026-11-30"), "");
    EXPECT_EQ(asked("2026-12-01"), "2026-12-31 2027");
    EXPECT_EQ(asked("2026-12-31"), "2026-12-31 2027");
    EXPECT_EQ(asked("2027-01-01"), "2027-01-01 2027"); // the year has begun: today
    EXPECT_EQ(asked("2027-06-15"), "2027-06-15 2027");
    for (const auto& one : of("JO", "2027-01-01", known))
        EXPECT_NE(one.code, "holidays_missing");
}

TEST_F(Posts, nobodyButTheAdministratorIsAsked)
{
    EXPECT_TRUE(of("JO").empty());
    EXPECT_TRUE(of("AU").empty());
}
