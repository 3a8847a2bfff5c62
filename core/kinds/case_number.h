#pragma once

#include "core/kinds/stamp.h"

#include <string_view>

namespace core {

/// The number under which a court keeps a case: of the application it accepts, its ruling, the suit it files. (year) +
/// sign of the court + sign of the sort of case + number + 号. Which signs a court has, and whether the brackets are wide,
/// is not looked at; no case is of a year that has not begun. Blank passes: whether there must be one is for the caller to
/// say. Not for what is taken over as it was written elsewhere (`dispute.import`), nor for the register of claims before
/// filing, which courts keep as they like (`dispute.lodge`).
/// Code: "bad_case_number" (facts "field", and "year" where the year is what is wrong).
/// Source: 法〔2015〕137号第3条.
[[nodiscard]] Done checkCaseNumber(std::string_view number, std::string_view field, const Findings& findings);

} // namespace core
