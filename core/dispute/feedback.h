#pragma once

#include "core/dispute/state.h"

/// Whoever handed a dispute over learns how it ended: 《实施意见》第2条 (R-000-2b), DOMAIN section 3, invariant iv.
namespace core::dispute {

/// Somebody outside handed it over and waits for the outcome: court, police, hotline, petition office … A party that
/// came by itself is told in the room; records taken over from elsewhere owe nothing.
[[nodiscard]] bool hasOrigin(const Steps& steps);
/// Whether coming from `before` into the present state is an end that the origin is told: A5, G1, G2, F2 (F3 for what
/// the court sent: it gets the return package), Z0 from R0, Z1.
[[nodiscard]] bool isOutcome(const Steps& steps, Main before);
/// The oldest item nobody has told yet; null when there is none. The court's own reading needs no act, so its items
/// wait for the line only and are not found here.
[[nodiscard]] const FeedbackSteps* dueFeedback(const Steps& steps);

} // namespace core::dispute
