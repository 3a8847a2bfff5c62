#include "core/text/time_of_day.h"

#include <gtest/gtest.h>

using core::readTimeOfDay;

TEST(TimeOfDay, isReadAsPeopleWriteIt)
{
    const std::pair<const char*, const char*> cases[] = {{"08:30", "08:30"}, {"9:30", "09:30"}, {"9：30", "09:30"}, {"９：３０", "09:30"}, {" 9 : 05 ", "09:05"}, {"9.30", "09:30"},
                                                         {"930", "09:30"}, {"0930", "09:30"}, {"1410", "14:10"}, {"9点", "09:00"}, {"9点半", "09:30"}, {"九点半", "09:30"},
                                                         {"9时05分", "09:05"}, {"十点一刻", "10:15"}, {"十二点", "12:00"}, {"上午10点10", "10:10"}, {"下午2点", "14:00"}, {"下午2:30", "14:30"},
                                                         {"下午14:30", "14:30"}, {"晚上八点三刻", "20:45"}, {"晚上八点二十五分", "20:25"}, {"中午1点", "13:00"}, {"中午12点", "12:00"},
                                                         {"凌晨0点", "00:00"}, {"00:00", "00:00"}, {"23:59", "23:59"}};
    for (const auto& [said, read] : cases)
        EXPECT_EQ(readTimeOfDay(said).value_or("nothing"), read) << said;
}

TEST(TimeOfDay, whatIsNoneIsNotGuessed)
{
    for (const char* said : {"", "9", "上午", "24:00", "9:60", "970", "12345", "9:3x", "9::30", "点半", "9点30分钟", "下午", "-9:30", "9:30 10:10", "一点二三"})
        EXPECT_FALSE(readTimeOfDay(said)) << said;
}
