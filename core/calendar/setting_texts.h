#pragma once

#include "core/calendar/settings.h"

#include <span>
#include <string_view>

namespace core {

/// One county setting in words, for the settings page, the statement of what a date rests on, and the manual.
struct SettingText {
    std::string_view name;    ///< member of CountySettings
    std::string_view chinese; ///< what it decides
    std::string_view unit;    ///< 日, 个工作日, 次; empty for yes or no
    std::string_view source;  ///< the text behind the default
    bool proposal;            ///< the texts are silent or unclear here: a court officer decides (DOMAIN Appendix A)
    std::string_view group;   ///< 期限: what stands together on the page
    std::int64_t least, most; ///< what `directory.settings` takes; both 0 for yes or no
};

/// Every member of CountySettings, in its order.
[[nodiscard]] std::span<const SettingText> settingTexts();
[[nodiscard]] bool isYesOrNo(const SettingText& setting);
/// The first number outside its bounds; null when all are inside.
[[nodiscard]] const SettingText* outOfBounds(const CountySettings& settings);

} // namespace core
