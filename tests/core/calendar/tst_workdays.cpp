#include "core/calendar/workdays.h"
#include "tests/support/calendar.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace core;
using core::test::day;
using core::test::holidays;

namespace {

int daysOff(int year)
{
    int count = 0;
    for (Day at = makeDay(year, 1, 1); at < makeDay(year + 1, 1, 1); at += std::chrono::days{1})
        count += !holidays().holidayName(at).empty() && !holidays().isMakeUpDay(at) ? 1 : 0;
    return count;
}

int makeUpDays(int year)
{
    int count = 0;
    for (Day at = makeDay(year, 1, 1); at < makeDay(year + 1, 1, 1); at += std::chrono::days{1})
        count += holidays().isMakeUpDay(at) ? 1 : 0;
    return count;
}

} // namespace

// Sums of "共…天" and of the 上班 days in the six notices; 2022-12-31 belongs to the notice for 2023.
TEST(Holidays, sumsAgreeWithTheNotices)
{
    EXPECT_EQ(daysOff(2021), 3 + 7 + 3 + 5 + 3 + 3 + 7);
    EXPECT_EQ(daysOff(2022), 3 + 7 + 3 + 5 + 3 + 3 + 7 + 1);
    EXPECT_EQ(daysOff(2023), 3 + 7 + 1 + 5 + 3 + 8 - 1);
    EXPECT_EQ(daysOff(2024), 1 + 8 + 3 + 5 + 1 + 3 + 7);
    EXPECT_EQ(daysOff(2025), 1 + 8 + 3 + 5 + 3 + 8);
    EXPECT_EQ(daysOff(2026), 3 + 9 + 3 + 5 + 3 + 3 + 7);
    EXPECT_EQ(makeUpDays(2021), 7);
    EXPECT_EQ(makeUpDays(2022), 7);
    EXPECT_EQ(makeUpDays(2023), 7);
    EXPECT_EQ(makeUpDays(2024), 8);
    EXPECT_EQ(makeUpDays(2025), 5);
    EXPECT_EQ(makeUpDays(2026), 6);
}

TEST(Holidays, noticesAreNamed)
{
    EXPECT_EQ(holidays().notice(2026), "国办发明电〔2025〕7号");
    EXPECT_EQ(holidays().version(), "2021-2026");
    EXPECT_FALSE(holidays().coversYear(2020));
    EXPECT_FALSE(holidays().coversYear(2027));
}

TEST(Holidays, contradictoryNoticesAreRefusedAndChangeNothing)
{
    const auto read = [](std::string_view block) {
        HolidayTable fresh;
        const auto done = fresh.addYear(boost::json::parse(
            R"({"year":2026,"notice":"n","title":"t","published":"2025-11-04","holidays":[)" + std::string(block) + "]}"));
        EXPECT_EQ(done.has_value(), fresh.coversYear(2026));
        return done.has_value();
    };
    EXPECT_TRUE(read(R"({"name":"元旦","from":"2026-01-01","to":"2026-01-03","work":["2026-01-04"]})"));
    EXPECT_FALSE(read(R"({"name":"元旦","from":"2026-01-03","to":"2026-01-01","work":[]})"));
    EXPECT_FALSE(read(R"({"name":"元旦","from":"2026-01-01","to":"2026-01-03","work":["2026-01-05"]})"));
    EXPECT_FALSE(read(R"({"name":"元旦","from":"2026-01-01","to":"2026-01-03","work":["2026-01-03"]})"));
    EXPECT_FALSE(read(R"({"name":"元旦","from":"2025-01-01","to":"2025-01-03","work":[]})"));
    EXPECT_FALSE(read(R"({"name":"","from":"2026-01-01","to":"2026-01-03","work":[]})"));
    EXPECT_FALSE(HolidayTable().addYear(nullptr));
    auto shipped = holidays();
    EXPECT_FALSE(shipped.addYear(boost::json::parse(
        R"({"year":2026,"notice":"n","title":"t","published":"2025-11-04","holidays":[]})")));
}

TEST(Workdays, bordersOfBlocksAreRight)
{
    struct Row { const char* day; bool worked; const char* holiday; };
    for (const auto& row : std::initializer_list<Row>{
             {"2026-02-13", true, ""}, {"2026-02-14", true, ""}, {"2026-02-15", false, "春节"},
             {"2026-02-23", false, "春节"}, {"2026-02-24", true, ""}, {"2026-02-28", true, ""},
             {"2026-03-01", false, ""}, {"2026-09-20", true, ""}, {"2026-10-10", true, ""}, {"2026-10-11", false, ""},
             {"2025-10-08", false, "国庆节、中秋节"}, {"2025-10-09", true, ""}, {"2025-10-11", true, ""},
             {"2024-02-09", true, ""}, {"2024-02-17", false, "春节"}, {"2024-02-18", true, ""},
             {"2023-06-25", true, ""}, {"2023-10-06", false, "中秋节、国庆节"}, {"2022-12-31", false, "元旦"},
             {"2022-01-29", true, ""}, {"2021-09-18", true, ""}}) {
        EXPECT_EQ(holidays().isWorkday(day(row.day)), row.worked) << row.day;
        EXPECT_EQ(holidays().isMakeUpDay(day(row.day)) ? "" : holidays().holidayName(day(row.day)), row.holiday) << row.day;
    }
    EXPECT_EQ(holidays().isWorkday(day("2020-12-31")), std::nullopt);
    EXPECT_EQ(holidays().isWorkday(day("2027-01-01")), std::nullopt);
    EXPECT_EQ(holidays().holidayName(day("2026-09-20")), "国庆节"); // whose days off it makes up for
}

// The examples of the domain book, 4.2.
TEST(Workdays, thirdWorkingDayAfterDispatch)
{
    for (const auto& [from, due] : std::initializer_list<std::pair<const char*, const char*>>{
             {"2026-03-02", "2026-03-05"}, {"2026-03-07", "2026-03-11"}, {"2026-04-03", "2026-04-09"},
             {"2026-02-13", "2026-02-25"}, {"2026-05-08", "2026-05-12"}, {"2026-09-18", "2026-09-22"},
             {"2026-09-30", "2026-10-10"}, {"2026-03-09", "2026-03-12"}})
        EXPECT_EQ(addWorkingDays(day(from), 3, holidays()), (CountedDay{day(due), false})) << from;
}

TEST(Workdays, unknownYearsAreProvisional)
{
    EXPECT_EQ(addWorkingDays(day("2026-12-30"), 3, holidays()), (CountedDay{day("2027-01-04"), true}));
    EXPECT_EQ(addWorkingDays(day("2026-12-30"), 1, holidays()), (CountedDay{day("2026-12-31"), false}));
    EXPECT_EQ(rollForward(day("2027-01-02"), holidays()), (CountedDay{day("2027-01-04"), true}));
    EXPECT_EQ(addWorkingDays(day("2026-10-01"), 0, holidays()), (CountedDay{day("2026-10-01"), false}));
}

RC_GTEST_PROP(Workdays, countingInTwoStepsIsCountingInOne, (int offset))
{
    const Day from = makeDay(2021, 1, 1) + std::chrono::days{std::abs(offset % 2500)};
    const int first = *rc::gen::inRange(0, 30);
    const int second = *rc::gen::inRange(0, 30);
    RC_ASSERT(addWorkingDays(addWorkingDays(from, first, holidays()).day, second, holidays()).day ==
              addWorkingDays(from, first + second, holidays()).day);
}

RC_GTEST_PROP(Workdays, rollingReachesAWorkingDayWithinTenDays, (int offset))
{
    const Day from = makeDay(2021, 1, 1) + std::chrono::days{std::abs(offset % 2191)};
    const auto rolled = rollForward(from, holidays());
    RC_ASSERT(rolled.day >= from);
    RC_ASSERT(rolled.day - from <= std::chrono::days{10});
    RC_ASSERT(holidays().isWorkday(rolled.day).value_or(true));
}
