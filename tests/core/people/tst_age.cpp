#include "core/people/age.h"
#include "tests/support/calendar.h"

#include <gtest/gtest.h>

using namespace core;
using namespace core::test;

TEST(Age, isFullYearsReachedOnTheBirthday)
{
    EXPECT_EQ(ageOn(day("1966-11-24"), day("2026-11-23")), 59);
    EXPECT_EQ(ageOn(day("1966-11-24"), day("2026-11-24")), 60);
    EXPECT_EQ(ageOn(day("1966-11-24"), day("2026-12-01")), 60);
    EXPECT_EQ(ageOn(day("2026-11-24"), day("2026-11-24")), 0);
}
