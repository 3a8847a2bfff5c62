#pragma once

#include "core/dispute/follow_up.h"
#include "core/kinds/check.h"

/// The plan of visits as findings: made by `check` from the settings of the day, kept by `evolve` (T86).
namespace core::dispute {

/// `lastDay`: from when a single visit counts. A plan that people chose before stays.
void addPlanFacts(Findings& findings, const State& state, Day lastDay, const CountySettings& settings);
void takePlan(AfterSteps& after, const Findings& findings);

/// T85: default, or a confirmation that came to nothing. `next`: a round that may be linked already, empty for none.
/// Codes "round_begun", "no_ground".
[[nodiscard]] Done mayBeginRound(const Steps& steps, std::string_view next, const Context& context);

} // namespace core::dispute
