#pragma once

#include "core/directory/state.h"

namespace core::directory {

/// A court or one of its tribunals: assigns, guides, reviews and rules.
[[nodiscard]] bool isCourt(OrganisationKind kind);

/// The court in whose name a court unit acts. A tribunal (人民法庭) is part of its basic court and what it rules is that
/// court's ruling (《人民法院组织法》第26条); papers of a procedure are addressed to the court and bear its name. Of every
/// other unit, and of a tribunal whose court is not in the directory, the unit itself.
[[nodiscard]] std::string courtOf(const std::string& unit, const State& directory);

} // namespace core::directory
