#include "core/calendar/legal_times.h"
#include "tests/support/calendar.h"

#include <gtest/gtest.h>

using namespace core;
using core::test::day;
using core::test::holidays;

namespace {

const CountySettings kDefaults;

} // namespace

// DOMAIN 4.7, examples.
TEST(LegalTimes, confirmationIsAppliedForWithinThirtyDays)
{
    const auto end = [](std::string_view effective) {
        return formatDay(confirmationWindow(day(effective), kDefaults, holidays()).end);
    };
    EXPECT_EQ(end("2026-03-15"), "2026-04-14");
    EXPECT_EQ(end("2026-04-01"), "2026-05-06");
    EXPECT_EQ(end("2026-04-10"), "2026-05-11");
    const auto window = confirmationWindow(day("2026-03-15"), kDefaults, holidays());
    EXPECT_EQ(window.warnings, (std::vector<WarningDay>{{day("2026-04-04"), Warning::Yellow},
                                                        {day("2026-04-09"), Warning::Orange},
                                                        {day("2026-04-12"), Warning::Red}}));
}

TEST(LegalTimes, reviewTakesFifteenDaysAndAtMostThirty)
{
    EXPECT_EQ(reviewPeriod(day("2026-04-16"), kDefaults, holidays()).end, day("2026-05-06"));
    EXPECT_EQ(reviewPeriod(day("2026-04-16"), kDefaults, holidays()).nominal, day("2026-05-01"));
    EXPECT_EQ(reviewRedLine(day("2026-04-16"), kDefaults, holidays()).end, day("2026-05-18"));
}

TEST(LegalTimes, objectionAndEnforcement)
{
    EXPECT_EQ(partyObjection(day("2026-04-22"), kDefaults, holidays()).end, day("2026-05-07"));
    EXPECT_EQ(thirdPersonObjection(day("2026-04-22"), holidays()).end, day("2026-10-22"));
    const auto enforcement = enforcementLimit(day("2026-06-30"), holidays());
    EXPECT_EQ(enforcement.end, day("2028-06-30"));
    EXPECT_TRUE(enforcement.provisional);
}

TEST(LegalTimes, shortMonthsEndOnTheirLastDay)
{
    EXPECT_EQ(addMonths(day("2025-08-31"), 6), day("2026-02-28"));
    EXPECT_EQ(addMonths(day("2024-02-29"), 24), day("2026-02-28"));
    EXPECT_EQ(addMonths(day("2026-10-15"), 3), day("2027-01-15"));
}

TEST(LegalTimes, receiptCountsWorkingDaysAndSaysWhich)
{
    const auto due = receiptDue(day("2026-09-18"), kDefaults, holidays());
    EXPECT_EQ(due.end, day("2026-09-22"));
    EXPECT_EQ(due.warnings, (std::vector<WarningDay>{{day("2026-09-21"), Warning::Yellow},
                                                     {day("2026-09-22"), Warning::Orange},
                                                     {day("2026-09-23"), Warning::Red}}));
    EXPECT_EQ(due.explanation,
              (std::vector<std::string>{"2026年9月18日（周五）指派，当日不计入，3个工作日内确认接收（实施意见第15条）。",
                                        "第1个工作日9月20日（周日）调休上班，第2个工作日9月21日（周一），"
                                        "第3个工作日9月22日（周二），当日24时止。"}));
}

TEST(LegalTimes, theClockColoursByDaysLeft)
{
    const auto warning = [](int used, int left, PeriodState state = PeriodState::Running) {
        Period period;
        period.used = used;
        period.left = left;
        period.state = state;
        return periodWarning(period);
    };
    EXPECT_EQ(warning(14, 16), std::nullopt);
    EXPECT_EQ(warning(15, 15), Warning::Notice);
    EXPECT_EQ(warning(19, 11), Warning::Notice);
    EXPECT_EQ(warning(20, 10), Warning::Yellow);
    EXPECT_EQ(warning(25, 5), Warning::Orange);
    EXPECT_EQ(warning(28, 2), Warning::Red);
    EXPECT_EQ(warning(33, -3, PeriodState::Expired), Warning::Red);
    EXPECT_EQ(warning(28, 2, PeriodState::Suspended), std::nullopt);
}
