#include "core/patrol/blind.h"

#include <gtest/gtest.h>

/// Blind spots (002 二(一), 003 四(四)1): a village's window is the week from Monday to Sunday.
using namespace core;
using namespace core::focus;

namespace {

directory::State village()
{
    directory::State out;
    directory::Organisation one;
    one.id = "village";
    one.kind = directory::OrganisationKind::VillageCommittee;
    out.steps.organisations["village"] = one;
    return out;
}

focus::Steps place(Day listed, std::int64_t every)
{
    focus::Steps out;
    out.organisation = "village";
    out.everyWindows = every;
    dispute::Event event;
    event.on = listed;
    out.events.push_back(event);
    return out;
}

patrol::Steps walk(Day on, const std::string& entry)
{
    patrol::Steps out;
    out.state = patrol::Main::Closed;
    out.on = on;
    out.households = 7;
    patrol::Stop stop;
    stop.focus = entry;
    stop.result = "nothing";
    out.stops.push_back(stop);
    return out;
}

} // namespace

TEST(BlindSpot, isAPlaceThatTooManyWindowsPassedBy)
{
    const auto directory = village();
    const auto entry = place(makeDay(2026, 3, 2), 2); // a Monday
    // Wednesday of the week of 16 March: the weeks of the 9th has passed since, and this one is not over.
    EXPECT_EQ(visitedOf("f", entry, {}, directory, makeDay(2026, 3, 18)).windows, 1);
    EXPECT_FALSE(visitedOf("f", entry, {}, directory, makeDay(2026, 3, 18)).blind);
    EXPECT_EQ(visitedOf("f", entry, {}, directory, makeDay(2026, 3, 25)).windows, 2);
    EXPECT_TRUE(visitedOf("f", entry, {}, directory, makeDay(2026, 3, 25)).blind);
    const auto there = walk(makeDay(2026, 3, 17), "f"), elsewhere = walk(makeDay(2026, 3, 24), "g");
    const auto visited = visitedOf("f", entry, {&there, &elsewhere}, directory, makeDay(2026, 3, 25));
    EXPECT_EQ(visited.last, makeDay(2026, 3, 17));
    EXPECT_EQ(visited.times, 1);
    EXPECT_EQ(visited.windows, 0);
    EXPECT_FALSE(visited.blind);
}

TEST(BlindSpot, aCourtHasNoneAndAClosedEntryNeither)
{
    auto directory = village();
    directory.steps.organisations["village"].kind = directory::OrganisationKind::Court;
    EXPECT_FALSE(visitedOf("f", place(makeDay(2026, 3, 2), 1), {}, directory, makeDay(2026, 8, 1)).blind);
    auto closed = place(makeDay(2026, 3, 2), 1);
    closed.active = false;
    EXPECT_FALSE(visitedOf("f", closed, {}, village(), makeDay(2026, 8, 1)).blind);
}

TEST(Campaign, countsItsPatrolsAndHasItsDays)
{
    auto one = walk(makeDay(2026, 3, 3), "f"), two = walk(makeDay(2026, 3, 4), "f");
    one.campaign = "c";
    two.campaign = "other";
    one.stops.front().result = "clue";
    one.stops.front().clue = "x";
    const auto result = resultOf("c", {&one, &two});
    EXPECT_EQ(result.patrols, 1);
    EXPECT_EQ(result.households, 7);
    EXPECT_EQ(result.clues, 1);
    focus::Steps campaign;
    campaign.what = What::Campaign;
    campaign.from = makeDay(2026, 3, 1);
    campaign.to = makeDay(2026, 3, 31);
    EXPECT_FALSE(isOn(campaign, makeDay(2026, 2, 28)));
    EXPECT_TRUE(isOn(campaign, makeDay(2026, 3, 31)));
    EXPECT_FALSE(isOn(campaign, makeDay(2026, 4, 1)));
}
