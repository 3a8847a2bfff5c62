#include "sync/county/administration.h"
#include "sync/county/folder.h"
#include "tests/county/support/county.h"

#include <gtest/gtest.h>

#include <fstream>

/// A county is there whole or not at all, wherever its making was cut short.
namespace {

using namespace county;
using namespace county::test;

struct MakingTest : testing::Test {
    const TempFolder folder;
    const Place place{folder.path() / "county", {}};
    core::FixedClock clock{*core::parseInstant("2026-03-02T09:00:00+08:00")};
};

} // namespace

TEST_F(MakingTest, whatWasCutShortIsMadeAnew)
{
    ASSERT_TRUE(Folder(place.folder).create("某县", {"localhost"})); // keys, and then the line to the machine was cut
    std::ofstream(place.folder / "county.db") << "half";
    EXPECT_FALSE(Folder(place.folder).exists());
    const auto opened = openCounty(place, clock, core::HolidayTable::shipped());
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, "no_county");
    const auto made = initCounty(place, smallPlan(), clock, Codes::None);
    ASSERT_TRUE(made) << made.error().code;
    EXPECT_TRUE(openCounty(place, clock, core::HolidayTable::shipped()));
    const auto again = initCounty(place, smallPlan(), clock, Codes::None);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, "county_exists");
    EXPECT_TRUE(openCounty(place, clock, core::HolidayTable::shipped()));
}

TEST_F(MakingTest, aPlanThatIsRefusedLeavesTheFolderToTheNext)
{
    const auto refused = initCounty(place, R"({"county":"某县","organisations":[],"accounts":[{"id":"a","name":"甲","posts":[{"post":"CA","organisation":"nowhere"}]}]})", clock, Codes::None);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(initCounty(place, smallPlan(), clock, Codes::None));
}

TEST_F(MakingTest, twoAtOnceAreOne)
{
    const auto first = Folder(place.folder).create("某县", {"localhost"});
    ASSERT_TRUE(first);
    const auto second = initCounty(place, smallPlan(), clock, Codes::None);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, "county_exists");
    EXPECT_TRUE(std::filesystem::exists(place.folder / "keys" / "store.key")); // the first one's
}
