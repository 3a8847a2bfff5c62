#include "core/dispute/workload.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

using namespace core;
using namespace core::test;

TEST(Workload, countsWhatIsInHandAndTheDaysOfWhatEnded)
{
    dispute::Workloads loads;
    World running, ended;
    ASSERT_TRUE(running.mediating());
    ASSERT_TRUE(ended.agreed("2026-03-16")); // received 4 March: 12 days
    dispute::addTo(loads, running.state().steps);
    EXPECT_EQ(loads["org-village"].open, 1);
    EXPECT_EQ(loads["org-village"].meanDays(), std::nullopt);
    dispute::addTo(loads, ended.state().steps);
    EXPECT_EQ(loads["org-village"].open, 1);
    EXPECT_EQ(loads["org-village"].meanDays(), 12);
    World later;
    ASSERT_TRUE(later.agreed("2026-03-23")); // 19 days: (12 + 19) / 2 = 15.5, rounded up
    dispute::addTo(loads, later.state().steps);
    EXPECT_EQ(loads["org-village"].meanDays(), 16);
    World waiting;
    ASSERT_TRUE(waiting.lodged());
    dispute::addTo(loads, waiting.state().steps);
    EXPECT_EQ(loads.size(), 1U); // lies with nobody yet
}
