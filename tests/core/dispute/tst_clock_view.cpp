#include "core/dispute/clock_view.h"

#include <gtest/gtest.h>

using namespace core;
using namespace core::dispute;

namespace {

/// The strip of the mock-up: receipt 2 March, appraisal 10 to 24 March, 10 days agreed on 10 April, today 16 April 2026.
Steps mockup()
{
    Steps steps;
    steps.clockStart = makeDay(2026, 3, 2);
    steps.suspensions = {{makeDay(2026, 3, 10), makeDay(2026, 3, 24)}};
    steps.extensions = {{10, makeDay(2026, 4, 10)}};
    return steps;
}

const Day kToday = makeDay(2026, 4, 16);

} // namespace

TEST(ClockView, bracketsAreThoseOfTheMockup)
{
    const auto view = clockView(mockup(), kToday, {}, HolidayTable::shipped());
    ASSERT_TRUE(view);
    ASSERT_EQ(view->brackets.size(), 5U);
    EXPECT_EQ(view->brackets[0].code, "base");
    EXPECT_EQ(view->brackets[0].days, 8);
    EXPECT_EQ(view->brackets[1].code, "suspended");
    EXPECT_EQ(view->brackets[1].days, 14);
    EXPECT_EQ(view->brackets[2].days, 22);
    EXPECT_EQ(view->brackets[2].total, 30);
    EXPECT_EQ(view->brackets[3].code, "extended");
    EXPECT_EQ(view->brackets[3].days, 10);
    EXPECT_EQ(view->brackets[3].used, 1);
    EXPECT_EQ(view->brackets[4].code, "roll");
    EXPECT_EQ(view->brackets[4].days, 2);
}

TEST(ClockView, sumEndsOnTheRolledDay)
{
    const auto view = clockView(mockup(), kToday, {}, HolidayTable::shipped());
    ASSERT_TRUE(view);
    ASSERT_EQ(view->sum.size(), 6U);
    EXPECT_EQ(view->sum[4].day, makeDay(2026, 4, 25));
    EXPECT_EQ(view->sum[5].day, makeDay(2026, 4, 27));
    EXPECT_EQ(view->period.left, 9);
    EXPECT_EQ(view->extensionLeft, 20);
}

TEST(ClockView, whatWasRecordedCountsWhateverTheRulesSayOfItNow)
{
    // Received 2 March, so the 30 days end on Wednesday 1 April; each of these ten more days on Saturday 11 April.
    Steps steps;
    steps.clockStart = makeDay(2026, 3, 2);
    const auto nominal = [&] {
        const auto view = clockView(steps, kToday, {}, HolidayTable::shipped());
        return view ? formatDay(view->period.nominal) : std::string("no clock");
    };
    steps.extensions = {{10, makeDay(2026, 2, 27)}};
    EXPECT_EQ(nominal(), "2026-04-11") << "agreed before receipt, as an older program let it be";
    steps.extensions = {{10, makeDay(2026, 4, 2)}};
    steps.clockInternal = true;
    EXPECT_EQ(nominal(), "2026-04-11") << "agreed after the internal target, which is no bar";
    steps.extensions = {{40, makeDay(2026, 3, 10)}};
    EXPECT_EQ(nominal(), "2026-05-11") << "the dispatcher's note";
    steps.extensions.clear();
    steps.suspensions = {{makeDay(2026, 2, 20), makeDay(2026, 3, 12)}};
    EXPECT_EQ(nominal(), "2026-04-11") << "of an appraisal only the ten days after receipt";
}

/// DOMAIN 4.3: article 15 is about what a court sends; the rest has the county's own target.
TEST(ClockView, ofWhatNoCourtSentTheCountysOwnTargetIsTold)
{
    Steps steps;
    steps.clockStart = makeDay(2026, 3, 2);
    const auto told = [&] {
        const auto view = clockView(steps, makeDay(2026, 3, 5), {}, HolidayTable::shipped());
        return view ? view->period.explanation.front() + "|" + view->sum.at(1).article : std::string();
    };
    EXPECT_EQ(told(), "2026年3月2日（周一）起算，当日不计入，化解、调解期限30日（实施意见第15条）。|《实施意见》第15条");
    steps.clockInternal = true;
    EXPECT_EQ(told(), "2026年3月2日（周一）起算，当日不计入。不是法院交办的，30日是本县定的目标，过了仍可以接着调解。|本县设定");
}

TEST(ClockView, receiptCountsWorkingDaysOnly)
{
    // Dispatched Friday 13 February 2026: make-up Saturday 14, then 24 and 25 February (DOMAIN 4.2).
    const auto clock = receiptClock(makeDay(2026, 2, 13), makeDay(2026, 2, 24), {}, HolidayTable::shipped());
    ASSERT_EQ(clock.cells.size(), 3U);
    EXPECT_EQ(clock.cells[0].day, makeDay(2026, 2, 14));
    EXPECT_EQ(clock.end, makeDay(2026, 2, 25));
    EXPECT_EQ(clock.number, 2);
}
