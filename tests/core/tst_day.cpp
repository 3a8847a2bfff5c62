#include "core/time.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

TEST(Day, readsBackWhatItWrote)
{
    EXPECT_EQ(core::formatDay(core::makeDay(2024, 2, 29)), "2024-02-29");
    EXPECT_EQ(core::formatDay(core::makeDay(987, 6, 5)), "0987-06-05");
    EXPECT_EQ(core::formatDay(core::makeDay(9999, 12, 31)), "9999-12-31");
    EXPECT_FALSE(core::parseDay("2025-02-29"));
}

RC_GTEST_PROP(Day, anyDayIsReadBackAsWritten, ())
{
    const auto day = core::makeDay(1900, 1, 1) + std::chrono::days{*rc::gen::inRange(0, 80000)};
    RC_ASSERT(core::parseDay(core::formatDay(day)) == day);
}
