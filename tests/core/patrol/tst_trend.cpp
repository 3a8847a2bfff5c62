#include "core/patrol/to_dispute.h"
#include "core/patrol/trend.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// Trend and spikes by type, village and week; the press that turns a clue into a dispute.
using namespace core;
using namespace core::test;

TEST(Trend, countsByVillageTypeAndWeek)
{
    // Week of 16 March 2026; the oldest of eight weeks begins on 26 January.
    const std::vector<clue::Matter> matters{{"a", "D03", day("2026-01-26"), {}}, {"a", "D03", day("2026-01-25"), {}}, {"a", "D03", day("2026-03-16"), {}},
                                            {"a", "D03", day("2026-03-22"), {}}, {"a", "D07", day("2026-03-17"), {}}, {"b", "D03", day("2026-03-17"), {}}};
    const auto trend = clue::trendOf(matters, day("2026-03-18"));
    EXPECT_EQ(trend.firstWeek, day("2026-01-26"));
    ASSERT_EQ(trend.rows.size(), 3U);
    EXPECT_EQ(trend.rows[0].weeks.front(), 1); // 25 January lies before
    EXPECT_EQ(trend.rows[0].weeks.back(), 2);
    EXPECT_EQ(trend.rows[0].total, 3);
    EXPECT_FALSE(trend.rows[0].spike); // two are no spike
}

TEST(Trend, threeAndTwiceTheMeanBeforeIsASpike)
{
    const auto rows = [](int now, int before) {
        std::vector<clue::Matter> out;
        for (int i = 0; i < now; ++i) out.push_back({"a", "D03", day("2026-03-17"), {}});
        for (int i = 0; i < before; ++i) out.push_back({"a", "D03", day("2026-02-10"), {}});
        return clue::trendOf(out, day("2026-03-18")).rows.at(0).spike;
    };
    EXPECT_TRUE(rows(3, 0));
    EXPECT_FALSE(rows(2, 0));
    EXPECT_TRUE(rows(3, 10));  // 3 against a mean of 10/7: 21 >= 20
    EXPECT_FALSE(rows(3, 11)); // 21 < 22
}

TEST(Trend, peopleWhoComeAgainAreCountedNotNamed)
{
    const std::vector<clue::Matter> matters{{"a", "D03", day("2025-06-01"), {"周福来"}}, {"a", "D07", day("2026-03-17"), {"郑桂兰", "周福来"}},
                                            {"b", "D07", day("2026-03-17"), {"周福来"}}};
    const auto trend = clue::trendOf(matters, day("2026-03-18"));
    EXPECT_EQ(trend.repeated.at("a"), 1);
    EXPECT_FALSE(trend.repeated.contains("b"));
}

TEST(ToDispute, twoNamesAreEnoughForOnePress)
{
    World w;
    const auto id = subject(20);
    ASSERT_TRUE(w.on(id, "vm", "2026-03-17", "clue.report",
                     "{'steps':{'clueNumber':'XS1','type':'D03'},'content':{'place':'三组','sign':'为滴水争吵','people':['周福来','郑桂兰']}}")) << w.code();
    auto group = clue::disputeFromClue(*w.play.state(id).as<clue::State>(), id, w.dispute);
    ASSERT_TRUE(group);
    ASSERT_EQ(group->size(), 2U);
    (*group)[0].body["steps"].get_object()["number"] = "LQ2026ABC00001"; // a desk takes it from its book
    const auto done = w.play.playGroup(w.play.author("vm"), noon("2026-03-18"),
                                       {{(*group)[0].kind, (*group)[0].subject, (*group)[0].body}, {(*group)[1].kind, (*group)[1].subject, (*group)[1].body}});
    ASSERT_TRUE(done) << done.error().code;
    EXPECT_EQ(w.state().steps.source, dispute::Source::Committee);
    EXPECT_EQ(w.state().partyName("p2"), "郑桂兰");
    EXPECT_EQ(w.play.state(id).as<clue::State>()->steps.state, clue::Main::A0);
    EXPECT_FALSE(clue::matterOf(w.state())); // counted once, as the clue
}

TEST(ToDispute, oneNameIsNotEnough)
{
    clue::State one;
    one.content.people = {"周福来"};
    EXPECT_EQ(clue::disputeFromClue(one, subject(20), subject(1)).error().code, "few_people");
}
