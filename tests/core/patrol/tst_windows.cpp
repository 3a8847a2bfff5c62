#include "core/patrol/windows.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// DOMAIN 4.9: which days make one window, and what fills it. All days by hand from a wall calendar of 2026.
using namespace core;
using core::patrol::Cycle;
using core::patrol::Window;
using core::test::day;

namespace {

Window window(std::string_view first, std::string_view last)
{
    return {day(first), day(last)};
}

patrol::Steps patrolled(std::string_view on, std::string_view organisation = "org-village")
{
    patrol::Steps s;
    s.state = patrol::Main::Closed;
    s.organisation = organisation;
    s.on = day(on);
    s.stops = {{1, "nothing", {}, {}, {}}, {2, "clue", {}, {}, {}}};
    return s;
}

} // namespace

TEST(PatrolWindow, aVillagesWeekRunsFromMondayToSunday)
{
    EXPECT_EQ(windowOf(Cycle::Week, day("2026-03-16")), window("2026-03-16", "2026-03-22")); // Monday
    EXPECT_EQ(windowOf(Cycle::Week, day("2026-03-22")), window("2026-03-16", "2026-03-22")); // Sunday 24:00 is the end
    EXPECT_EQ(windowOf(Cycle::Week, day("2026-03-23")), window("2026-03-23", "2026-03-29"));
    EXPECT_EQ(windowOf(Cycle::Week, day("2026-01-01")), window("2025-12-29", "2026-01-04")); // over the turn of the year
    EXPECT_EQ(windowBefore(Cycle::Week, window("2026-03-16", "2026-03-22")), window("2026-03-09", "2026-03-15"));
    EXPECT_EQ(windowName(Cycle::Week, window("2026-03-16", "2026-03-22")), "第12周（3月16日至22日）");
    EXPECT_EQ(windowName(Cycle::Week, window("2026-03-30", "2026-04-05")), "第14周（3月30日至4月5日）");
}

TEST(PatrolWindow, aTownshipsHalfMonthsEndOnTheFifteenthAndTheLast)
{
    EXPECT_EQ(windowOf(Cycle::HalfMonth, day("2026-02-15")), window("2026-02-01", "2026-02-15"));
    EXPECT_EQ(windowOf(Cycle::HalfMonth, day("2026-02-16")), window("2026-02-16", "2026-02-28"));
    EXPECT_EQ(windowOf(Cycle::HalfMonth, day("2026-03-31")), window("2026-03-16", "2026-03-31"));
    EXPECT_EQ(windowOf(Cycle::HalfMonth, day("2026-04-30")), window("2026-04-16", "2026-04-30"));
    EXPECT_EQ(windowOf(Cycle::HalfMonth, day("2028-02-29")), window("2028-02-16", "2028-02-29"));
    EXPECT_EQ(windowBefore(Cycle::HalfMonth, window("2026-03-01", "2026-03-15")), window("2026-02-16", "2026-02-28"));
    EXPECT_EQ(windowName(Cycle::HalfMonth, window("2026-02-16", "2026-02-28")), "2月下半月");
}

TEST(PatrolWindow, theCountyHasTheMonth)
{
    EXPECT_EQ(windowOf(Cycle::Month, day("2026-02-11")), window("2026-02-01", "2026-02-28"));
    EXPECT_EQ(windowBefore(Cycle::Month, window("2026-01-01", "2026-01-31")), window("2025-12-01", "2025-12-31"));
}

TEST(PatrolWindow, cyclesGoByTheKindOfOrganisation)
{
    using enum directory::OrganisationKind;
    EXPECT_EQ(patrol::cycleOf(VillageCommittee), Cycle::Week);
    EXPECT_EQ(patrol::cycleOf(TownshipCommittee), Cycle::HalfMonth);
    EXPECT_EQ(patrol::cycleOf(ProfessionalBody), Cycle::HalfMonth);
    EXPECT_EQ(patrol::cycleOf(Centre), Cycle::Month);
    EXPECT_FALSE(patrol::cycleOf(Court));
}

TEST(PatrolWindow, onlyAFinishedPatrolInsideCounts)
{
    const auto week = window("2026-03-16", "2026-03-22");
    auto s = patrolled("2026-03-22");
    EXPECT_TRUE(counts(s, week));
    EXPECT_FALSE(counts(s, window("2026-03-23", "2026-03-29"))); // not carried over
    s.stops[0].result.clear();
    EXPECT_FALSE(counts(s, week)); // a stop without result
    s = patrolled("2026-03-18");
    s.state = patrol::Main::Open;
    EXPECT_FALSE(counts(s, week));
    s = patrolled("2026-03-18");
    s.stops.clear();
    EXPECT_FALSE(counts(s, week)); // neither list nor zero report
    s.zero = true;
    EXPECT_TRUE(counts(s, week));
}

TEST(PatrolWindow, backFilledPatrolsAreSeenButTheWindowStaysMissed)
{
    const auto week = window("2026-03-16", "2026-03-22");
    auto late = patrolled("2026-03-20");
    late.backFilled = true;
    const auto inTime = patrolled("2026-03-17"), again = patrolled("2026-03-19"), other = patrolled("2026-03-17", "org-village2");
    const patrol::Steps* one[] = {&late, &other};
    auto filled = stateOf(week, "org-village", one);
    EXPECT_EQ(filled.patrols, 0);
    EXPECT_EQ(filled.backFilled, 1);
    const patrol::Steps* all[] = {&late, &inTime, &again, &other};
    filled = stateOf(week, "org-village", all);
    EXPECT_EQ(filled.patrols, 2); // several are counted
    EXPECT_EQ(filled.clues, 3);
}

TEST(PatrolWindow, springFestivalIsTheFirstDayOfTheLunarYear)
{
    // From the yearly notices and almanacs.
    EXPECT_EQ(patrol::springFestival(2023), day("2023-01-22"));
    EXPECT_EQ(patrol::springFestival(2024), day("2024-02-10"));
    EXPECT_EQ(patrol::springFestival(2025), day("2025-01-29"));
    EXPECT_EQ(patrol::springFestival(2026), day("2026-02-17"));
    EXPECT_EQ(patrol::springFestival(2027), day("2027-02-06")); // new moon four minutes before midnight
    EXPECT_EQ(patrol::springFestival(2030), day("2030-02-03"));
    EXPECT_EQ(patrol::springFestival(2040), day("2040-02-12"));
    EXPECT_FALSE(patrol::springFestival(2041));
}

TEST(PatrolWindow, aFocusedPatrolIsDueInTheDaysBeforeSpringFestival)
{
    EXPECT_FALSE(patrol::springWindow(day("2026-02-01"), 15));
    EXPECT_EQ(patrol::springWindow(day("2026-02-02"), 15), window("2026-02-02", "2026-02-16")); // 15 days up to the eve
    EXPECT_EQ(patrol::springWindow(day("2026-02-16"), 15), window("2026-02-02", "2026-02-16"));
    EXPECT_FALSE(patrol::springWindow(day("2026-02-17"), 15));
    EXPECT_FALSE(patrol::springWindow(day("2026-02-10"), 0));
}
