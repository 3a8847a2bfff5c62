#pragma once

#include "core/calendar/settings.h"
#include "core/text/said.h"

#include <optional>
#include <string>
#include <string_view>

/// How fast a colour must be known above, and how often one looks again: DOMAIN 4.10 and 6.6, county settings.
namespace core::warning {

/// Until when it must be reported upward: red 2 hours, orange 24 hours, yellow the end of the third day after.
/// None for blue (it goes into the next patrol) and for no colour.
[[nodiscard]] std::optional<Instant> reportDue(std::string_view colour, Instant raised, const CountySettings& settings);
/// Days between two contacts while the colour stands: red 1, orange 3, yellow 7; none below.
[[nodiscard]] std::optional<std::int64_t> contactEvery(std::string_view colour, const CountySettings& settings);
/// 红色预警须在2小时内（3月4日14:30前）报告; empty when nothing is due.
[[nodiscard]] std::string reportDueText(std::string_view colour, Instant raised, const CountySettings& settings);
/// The same for both languages.
[[nodiscard]] text::Said reportDueSaid(std::string_view colour, Instant raised, const CountySettings& settings);
/// "14:30" in China Standard Time.
[[nodiscard]] std::string timeOfDay(Instant instant);

} // namespace core::warning
