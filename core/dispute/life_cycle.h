#pragma once

#include "core/dispute/state.h"
#include "core/kinds/transition.h"

/// The life cycle of a dispute as a table: DOMAIN 3.3, 3.4 and 3.6, row by row, T03 to T46a, T50 to T57 and T80 to T90.
/// Performance (P0, P1, P2) runs beside the main state: `performance.h`.
///
/// T01 and T02 are the clue's own (patrol/clue.h). Left: T04a (consultation is a subject of its own), T47 (absorbed
/// own-source disputes). T53–T55 have their counterpart on the return package (returning/), T60–T75 in confirmation/.
namespace core::dispute {

[[nodiscard]] TransitionTable lifeCycle();

/// 调解中; the Chinese word of DOMAIN 3.2.
[[nodiscard]] std::string_view stateName(Main state);
/// C1, C2, M0–M3, E0, E1, G0, GS.
[[nodiscard]] bool isLive(Main state);
/// Mediation is over: agreement in force, failed, returned, closed, void.
[[nodiscard]] bool isEnded(Main state);

[[nodiscard]] bool holds(Guard guard, const Steps& steps);

} // namespace core::dispute
