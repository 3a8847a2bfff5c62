#pragma once

#include "core/kinds/context.h"

#include <map>

namespace core::dispute {

/// Nobody who could tell of it is still alive when it happened longer ago.
inline constexpr int kLongestAgoYears = 120;

/// What somebody writes down now, against the day on which he writes it: it happened on that day or before, within a
/// lifetime; nobody is born after it; a telephone can be dialled. Not for what is taken over as it was written elsewhere
/// (`dispute.import`) or carried over from an earlier round.
/// Codes: "future", "too_early" (facts "field", "year", "on"), "bad_phone" (fact "field").
[[nodiscard]] Done checkPlausible(const std::map<std::string, std::string>& content, const std::map<std::string, std::string>& identity,
                                  const Findings& findings);

/// Whether `day` lies after `today`, or longer ago than a lifetime.
[[nodiscard]] bool isImplausible(Day day, Day today);

} // namespace core::dispute
