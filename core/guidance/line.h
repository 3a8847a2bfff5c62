#pragma once

#include "core/guidance/state.h"

#include <span>

namespace core::guidance {

/// Days of the last week on which a session of this point had to go on another way because the line failed, oldest first.
/// Before the next one somebody is told and tries the line, or agrees on the telephone (000 二.8). Today does not count.
[[nodiscard]] std::vector<Day> lineTroubles(std::span<const Steps* const> requests, std::span<const dispute::Steps* const> disputes,
                                            std::string_view organisation, Day today);

} // namespace core::guidance
