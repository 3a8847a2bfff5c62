#include "core/calendar/period.h"
#include "tests/support/calendar.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace core;
using core::test::day;
using core::test::holidays;

namespace {

Result<Period> reckon(const PeriodInput& input, const CountySettings& settings = {})
{
    return deadline(input, settings, holidays());
}

PeriodInput from(std::string_view start, std::string_view today)
{
    PeriodInput input;
    input.start = day(start);
    input.today = day(today);
    return input;
}

Suspension pause(std::string_view begin, std::string_view end)
{
    return {day(begin), end.empty() ? std::nullopt : std::optional<Day>(day(end))};
}

std::string codeOf(const PeriodInput& input)
{
    const auto period = reckon(input);
    return period ? "" : period.error().code;
}

/// A case that the rules accept: events lie inside the period as it stands.
rc::Gen<PeriodInput> anyInput()
{
    return rc::gen::exec([] {
        PeriodInput input;
        input.start = makeDay(2021, 1, 1) + std::chrono::days{*rc::gen::inRange(0, 2000)};
        Day latest = input.start;
        std::int64_t budget = 30;
        int events = *rc::gen::inRange(0, 5);
        while (events-- > 0) {
            auto with = input;
            with.today = latest;
            const auto period = reckon(with);
            if (!period)
                break;
            const auto span = static_cast<int>((period->nominal - latest).count());
            const Day on = latest + std::chrono::days{*rc::gen::inRange(0, std::max(1, span + 1))};
            if (on > period->nominal)
                break;
            if (*rc::gen::arbitrary<bool>() && budget > 0) {
                const auto days = *rc::gen::inRange<std::int64_t>(1, budget + 1);
                budget -= days;
                input.extensions.push_back({days, on});
            } else {
                input.suspensions.push_back({on, on + std::chrono::days{*rc::gen::inRange(0, 40)}});
            }
            latest = on;
        }
        input.today = input.start + std::chrono::days{*rc::gen::inRange(0, 150)};
        return input;
    });
}

} // namespace

// DOMAIN 4.3, table; without rolling the nominal day is the last one.
TEST(Period, thirtyDaysFromTheDayAfterReceipt)
{
    struct Row { const char* start; const char* nominal; const char* rolled; };
    for (const auto& row : std::initializer_list<Row>{{"2026-03-04", "2026-04-03", "2026-04-03"},
                                                      {"2026-03-05", "2026-04-04", "2026-04-07"},
                                                      {"2026-01-20", "2026-02-19", "2026-02-24"},
                                                      {"2026-04-01", "2026-05-01", "2026-05-06"},
                                                      {"2026-08-26", "2026-09-25", "2026-09-28"},
                                                      {"2026-09-04", "2026-10-04", "2026-10-08"}}) {
        const auto period = reckon(from(row.start, row.start)).value();
        EXPECT_EQ(formatDay(period.nominal), row.nominal);
        EXPECT_EQ(formatDay(period.end), row.rolled);
        CountySettings plain;
        plain.rollMediationDeadline = false;
        EXPECT_EQ(reckon(from(row.start, row.start), plain)->end, day(row.nominal));
    }
}

// DOMAIN 4.4: pushed up on day 18, the township has 12 days; nothing but the day counts.
TEST(Period, pushingUpDoesNotResetTheClock)
{
    auto input = from("2026-03-04", "2026-03-22");
    EXPECT_EQ(reckon(input)->used, 18);
    EXPECT_EQ(reckon(input)->left, 12);
    EXPECT_EQ(reckon(input)->state, PeriodState::Running);
    input.extensions.push_back({20, day("2026-04-01")});
    EXPECT_EQ(reckon(input)->nominal, day("2026-04-23"));
}

// DOMAIN 4.5.
TEST(Period, extensionsAreAddedToTheNominalDay)
{
    auto input = from("2026-03-04", "2026-04-01");
    input.extensions = {{20, day("2026-04-01")}};
    EXPECT_EQ(reckon(input)->end, day("2026-04-23"));
    input.extensions = {{30, day("2026-04-01")}};
    EXPECT_EQ(reckon(input)->nominal, day("2026-05-03"));
    EXPECT_EQ(reckon(input)->end, day("2026-05-06"));
    EXPECT_EQ(reckon(input)->extensionDays, 30);
}

TEST(Period, extensionMustBeAgreedBeforeTheEnd)
{
    auto input = from("2026-03-04", "2026-04-10");
    input.extensions = {{20, day("2026-04-03")}};
    EXPECT_EQ(codeOf(input), "");
    input.extensions = {{20, day("2026-04-04")}};
    EXPECT_EQ(codeOf(input), "expired");
    // Nominal end Saturday 4 April, rolled to Tuesday 7 April: agreed in the roll days, added to the nominal day.
    input = from("2026-03-05", "2026-04-10");
    input.extensions = {{10, day("2026-04-07")}};
    EXPECT_EQ(reckon(input)->nominal, day("2026-04-14"));
    input.extensions = {{10, day("2026-04-08")}};
    EXPECT_EQ(codeOf(input), "expired");
    input.extensions = {{2, day("2026-04-05")}};
    EXPECT_EQ(reckon(input)->nominal, day("2026-04-06"));
    EXPECT_EQ(reckon(input)->end, day("2026-04-07")); // changes nothing
    const auto steps = reckon(input)->explanation;
    bool said = false;
    for (const auto& step : steps)
        said = said || step.find("没有变化") != std::string::npos;
    EXPECT_TRUE(said);
}

TEST(Period, extensionsStayWithinTheLimit)
{
    auto input = from("2026-03-04", "2026-03-20");
    input.extensions = {{20, day("2026-03-10")}, {10, day("2026-03-12")}};
    EXPECT_EQ(codeOf(input), "");
    input.extensions.push_back({1, day("2026-03-13")});
    EXPECT_EQ(codeOf(input), "over_30");
    const auto error = reckon(input).error();
    EXPECT_EQ(error.article, "实施意见第15条");
    EXPECT_EQ(error.facts.at("already"), 30);
    EXPECT_EQ(error.facts.at("left"), 0);
    EXPECT_EQ(error.facts.at("index"), 3);
    CountySettings generous;
    generous.extensionLimitDays = 60;
    EXPECT_TRUE(reckon(input, generous));
    for (const std::int64_t days : {std::int64_t{0}, std::int64_t{-5}, std::numeric_limits<std::int64_t>::min()}) {
        input.extensions = {{days, day("2026-03-10")}};
        EXPECT_EQ(codeOf(input), "days");
    }
    input.extensions = {{std::numeric_limits<std::int64_t>::max(), day("2026-03-10")}};
    EXPECT_EQ(codeOf(input), "over_30");
    input.extensions = {{5, day("2026-03-03")}};
    EXPECT_EQ(codeOf(input), "order");
    // Two faults at once: that it is too late is said first.
    input.extensions = {{0, day("2026-04-10")}};
    EXPECT_EQ(codeOf(input), "expired");
    input.extensions = {{31, day("2026-04-10")}};
    EXPECT_EQ(codeOf(input), "expired");
}

// DOMAIN 4.6, table.
TEST(Period, appraisalsStopTheClock)
{
    auto input = from("2026-03-04", "2026-04-08");
    input.suspensions = {pause("2026-03-16", "2026-04-08")};
    auto period = reckon(input).value();
    EXPECT_EQ(period.used, 12);
    EXPECT_EQ(period.left, 18);
    EXPECT_EQ(period.suspendedDays, 23);
    EXPECT_EQ(period.nominal, day("2026-04-26"));
    EXPECT_EQ(period.end, day("2026-04-27"));

    input.suspensions.push_back(pause("2026-04-01", "2026-04-15"));
    period = reckon(input).value();
    EXPECT_EQ(period.suspendedDays, 30);
    EXPECT_EQ(period.nominal, day("2026-05-03"));
    EXPECT_EQ(period.end, day("2026-05-06"));

    input.extensions = {{15, day("2026-04-02")}};
    period = reckon(input).value();
    EXPECT_EQ(period.nominal, day("2026-05-18"));
    EXPECT_EQ(period.end, day("2026-05-18"));

    input = from("2026-03-04", "2026-04-05");
    input.suspensions = {pause("2026-04-05", "")};
    EXPECT_EQ(codeOf(input), "expired");
    input.suspensions = {pause("2026-04-03", "")};
    EXPECT_EQ(codeOf(input), "");
}

TEST(Period, suspensionInTheRollDaysNeedsAnExtensionFirst)
{
    auto input = from("2026-03-05", "2026-04-06"); // nominal Saturday 4 April, end Tuesday 7 April
    input.suspensions = {pause("2026-04-05", "2026-04-20")};
    EXPECT_EQ(codeOf(input), "expired");
    input.extensions = {{10, day("2026-04-05")}};
    EXPECT_EQ(codeOf(input), "");
    EXPECT_EQ(reckon(input)->nominal, day("2026-04-29")); // 30 + 10 + 15
}

TEST(Period, runningSuspensionShowsWhatIsLeft)
{
    for (const char* today : {"2026-03-16", "2026-03-17", "2026-04-01", "2026-12-01"}) {
        auto input = from("2026-03-04", today);
        input.suspensions = {pause("2026-03-16", "")};
        const auto period = reckon(input).value();
        EXPECT_EQ(period.used, 12) << today;
        EXPECT_EQ(period.left, 18) << today;
        EXPECT_EQ(period.state, PeriodState::Suspended) << today;
        EXPECT_EQ(period.nominal - day(today), std::chrono::days{18}) << today;
    }
}

TEST(Period, extensionMayBeAgreedWhilePaused)
{
    auto input = from("2026-03-04", "2026-06-01");
    input.suspensions = {pause("2026-03-16", "2026-05-30")};
    input.extensions = {{10, day("2026-05-20")}}; // long after the first nominal end
    EXPECT_EQ(codeOf(input), "");
    EXPECT_EQ(reckon(input)->left, 40 - 12 - 2);
}

TEST(Period, eventsOutOfOrderAreRefused)
{
    auto input = from("2026-03-04", "2026-03-20");
    input.suspensions = {pause("2026-03-10", "2026-03-09")};
    EXPECT_EQ(codeOf(input), "order");
    input.suspensions = {pause("2026-03-03", "2026-03-09")};
    EXPECT_EQ(codeOf(input), "order");
    input.suspensions = {pause("2026-03-10", "2026-03-10")};
    EXPECT_EQ(reckon(input)->suspendedDays, 0);
}

TEST(Period, stateFollowsTheDays)
{
    const auto stateOn = [](std::string_view today) {
        auto input = from("2026-03-05", today);
        input.suspensions = {pause("2026-03-10", "2026-03-12")}; // nominal Monday 6 April, a holiday; end 7 April
        return reckon(input)->state;
    };
    EXPECT_EQ(stateOn("2026-03-05"), PeriodState::Running);
    EXPECT_EQ(stateOn("2026-03-09"), PeriodState::Running);
    EXPECT_EQ(stateOn("2026-03-10"), PeriodState::Suspended);
    EXPECT_EQ(stateOn("2026-03-11"), PeriodState::Suspended);
    EXPECT_EQ(stateOn("2026-03-12"), PeriodState::Running);
    EXPECT_EQ(stateOn("2026-04-07"), PeriodState::Running);
    EXPECT_EQ(stateOn("2026-04-08"), PeriodState::Expired);
}

TEST(Period, leftIsCountedFromTheNominalDayAlsoInTheRollDays)
{
    EXPECT_EQ(reckon(from("2026-03-05", "2026-04-04"))->left, 0);
    EXPECT_EQ(reckon(from("2026-03-05", "2026-04-06"))->left, -2);
    EXPECT_EQ(reckon(from("2026-03-05", "2026-04-06"))->state, PeriodState::Running);
    EXPECT_EQ(reckon(from("2026-03-05", "2026-03-01"))->used, 0);
    EXPECT_EQ(reckon(from("2026-03-05", "2026-03-01"))->left, 30);
}

TEST(Period, aStoppedClockStandsStill)
{
    for (const char* today : {"2026-03-22", "2026-04-30"}) {
        auto input = from("2026-03-04", today);
        input.stoppedOn = day("2026-03-22");
        const auto period = reckon(input).value();
        EXPECT_EQ(period.state, PeriodState::Stopped);
        EXPECT_EQ(period.used, 18);
        EXPECT_EQ(period.left, 12);
    }
    auto input = from("2026-03-04", "2026-03-21");
    input.stoppedOn = day("2026-03-22");
    EXPECT_EQ(reckon(input)->state, PeriodState::Running);
}

TEST(Period, unknownYearsAreMarked)
{
    const auto period = reckon(from("2026-12-03", "2026-12-03")).value(); // nominal Saturday 2027-01-02
    EXPECT_EQ(period.nominal, day("2027-01-02"));
    EXPECT_EQ(period.end, day("2027-01-04"));
    EXPECT_TRUE(period.provisional);
    EXPECT_FALSE(reckon(from("2026-11-03", "2026-11-03"))->provisional);
}

TEST(Period, explanationCanBeReckonedByHand)
{
    auto input = from("2026-03-04", "2026-04-16");
    input.suspensions = {pause("2026-03-16", "2026-04-08")};
    input.extensions = {{7, day("2026-04-10")}};
    const std::vector<std::string> expected{
        "2026年3月4日（周三）起算，当日不计入，化解、调解期限30日（实施意见第15条）。",
        "3月16日委托鉴定、评估，4月8日收到报告，委托次日至收到当日共23日不计入期限。",
        "4月10日各方同意延长7日，累计7日（原则上不超过30日）。",
        "2026年3月4日 + 30日 + 鉴定、评估扣除23日 + 延长7日 = 2026年5月3日（周日）。",
        "2026年5月3日（周日）是劳动节假期，顺延到之后的第一个工作日2026年5月6日（周三）（民事诉讼法第85条）。",
        "到2026年4月16日，已用20日，剩17日。"};
    EXPECT_EQ(reckon(input)->explanation, expected);
}

TEST(Period, explanationOfARunningPauseSaysThatTheEndMoves)
{
    auto input = from("2026-03-04", "2026-04-20");
    input.suspensions = {pause("2026-03-16", "")};
    const std::vector<std::string> expected{
        "2026年3月4日（周三）起算，当日不计入，化解、调解期限30日（实施意见第15条）。",
        "3月16日委托鉴定、评估，报告未到，自次日起暂停，到4月20日已暂停35日，不计入期限。",
        "2026年3月4日 + 30日 + 鉴定、评估扣除35日 = 2026年5月8日（周五）；收到报告前，每过一日往后移一日。",
        "到2026年4月20日，已用12日，暂停中，剩18日。"};
    EXPECT_EQ(reckon(input)->explanation, expected);
}

RC_GTEST_PROP(Period, eachExtensionAddsExactlyItsDays, ())
{
    auto input = *anyInput();
    const auto before = reckon(input);
    RC_ASSERT(before);
    if (before->extensionDays < 30) {
        input.extensions.push_back({*rc::gen::inRange(1, 31 - before->extensionDays), input.start});
        const auto after = reckon(input);
        RC_ASSERT(after);
        RC_ASSERT(after->nominal - before->nominal == std::chrono::days{input.extensions.back().days});
        RC_ASSERT(after->end >= before->end);
        RC_ASSERT(after->used == before->used);
    }
}

RC_GTEST_PROP(Period, orderOfTheListsIsOfNoMatter, ())
{
    auto input = *anyInput();
    const auto first = reckon(input).value();
    std::ranges::reverse(input.extensions);
    std::ranges::reverse(input.suspensions);
    const auto second = reckon(input).value();
    RC_ASSERT(first.nominal == second.nominal);
    RC_ASSERT(first.end == second.end);
    RC_ASSERT(first.used == second.used);
    RC_ASSERT(first.state == second.state);
}

RC_GTEST_PROP(Period, aSuspensionTwiceIsASuspensionOnce, ())
{
    auto input = *anyInput();
    const auto once = reckon(input).value();
    auto again = input.suspensions;
    input.suspensions.insert(input.suspensions.end(), again.begin(), again.end());
    RC_ASSERT(reckon(input)->nominal == once.nominal);
    RC_ASSERT(reckon(input)->used == once.used);
}

RC_GTEST_PROP(Period, rollingNeverShortensAndNeverAddsMoreThanTenDays, ())
{
    const auto period = reckon(*anyInput()).value();
    RC_ASSERT(period.end >= period.nominal);
    RC_ASSERT(period.end - period.nominal <= std::chrono::days{10});
}

RC_GTEST_PROP(Period, holidayTablesMoveOnlyTheEnd, ())
{
    const auto input = *anyInput();
    const auto with = reckon(input).value();
    const auto without = deadline(input, {}, HolidayTable());
    RC_ASSERT(without);
    RC_ASSERT(without->nominal == with.nominal);
    RC_ASSERT(without->used == with.used);
    RC_ASSERT(without->left == with.left);
}

RC_GTEST_PROP(Period, usedAndLeftMakeTheWhole, ())
{
    const auto input = *anyInput();
    const auto period = reckon(input).value();
    RC_ASSERT(period.used + period.left == 30 + period.extensionDays);
    RC_ASSERT(period.nominal == input.start + std::chrono::days{30 + period.extensionDays + period.suspendedDays});
}
