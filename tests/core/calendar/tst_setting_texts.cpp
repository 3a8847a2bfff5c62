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

TEST(SettingTexts, bothSidesOfABorder)
{
    EXPECT_EQ(outOfBounds({}), nullptr) << "the defaults can be set";
    const auto wrongWith = [](auto member, auto value) {
        CountySettings settings;
        settings.*member = value;
        const auto* wrong = outOfBounds(settings);
        return wrong ? std::string(wrong->name) : std::string();
    };
    EXPECT_EQ(wrongWith(&CountySettings::mediationDays, 0), "mediationDays");
    EXPECT_EQ(wrongWith(&CountySettings::mediationDays, 1), "");
    EXPECT_EQ(wrongWith(&CountySettings::mediationDays, 365), "");
    EXPECT_EQ(wrongWith(&CountySettings::mediationDays, 366), "mediationDays");
    EXPECT_EQ(wrongWith(&CountySettings::digestDay, 28), "");
    EXPECT_EQ(wrongWith(&CountySettings::digestDay, 29), "digestDay");
    EXPECT_EQ(wrongWith(&CountySettings::redReportHours, 24 * 30), "");
    EXPECT_EQ(wrongWith(&CountySettings::redReportHours, 24 * 30 + 1), "redReportHours");
    EXPECT_EQ(wrongWith(&CountySettings::silentDays, 0), "silentDays") << "the last of the table";
    EXPECT_EQ(wrongWith(&CountySettings::rosterBinds, true), "") << "yes or no has no bounds";
    for (const auto& text : settingTexts()) {
        EXPECT_EQ(isYesOrNo(text), text.least == text.most) << text.name;
        EXPECT_FALSE(text.group.empty()) << text.name;
    }
}
