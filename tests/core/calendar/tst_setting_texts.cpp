#include "core/calendar/setting_texts.h"

#include <gtest/gtest.h>

using namespace core;

// A setting that nobody can read about is a setting that nobody decides.
TEST(SettingTexts, everySettingIsExplainedInOrder)
{
    std::vector<std::string> members;
    boost::mp11::mp_for_each<boost::describe::describe_members<CountySettings, boost::describe::mod_any_access | boost::describe::mod_inherited>>(
        [&](auto member) { members.emplace_back(member.name); });
    std::vector<std::string> named;
    for (const auto& text : settingTexts()) {
        named.emplace_back(text.name);
        EXPECT_FALSE(text.chinese.empty());
        EXPECT_FALSE(text.source.empty());
    }
    EXPECT_EQ(named, members);
}
