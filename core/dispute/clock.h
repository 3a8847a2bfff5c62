#pragma once

#include "core/dispute/state.h"
#include "core/kinds/kind.h"

/// The 30-day clock of a dispute, computed from its steps. Time writes nothing (DESIGN 2).
namespace core::dispute {

/// nullopt before the clock started. What was accepted stands: an extension above the limit (the dispatcher's note)
/// is counted like any other.
[[nodiscard]] std::optional<Period> periodOf(const Steps& steps, Day today, const CountySettings& settings, const HolidayTable& holidays);

/// 实施意见 15: after its end only a return is left. The internal target of own-source disputes is no bar (DOMAIN 4.3).
/// Code "expired" with the end; notes the calendar in the findings.
[[nodiscard]] Done checkBeforeEnd(const Steps& steps, Day on, const Context& context, Findings& findings);

/// Last day to apply for confirmation of an agreement in force since `effectiveOn`. 民事诉讼法 205, DOMAIN 4.7.
[[nodiscard]] CountedDay confirmationWindowEnd(Day effectiveOn, const CountySettings& settings, const HolidayTable& holidays);

} // namespace core::dispute
