#include "core/dispute/feedback.h"

#include <algorithm>

namespace core::dispute {

bool hasOrigin(const Steps& steps)
{
    return steps.source != Source::WalkIn && steps.source != Source::Committee && steps.source != Source::Import;
}

bool isOutcome(const Steps& steps, Main before)
{
    if (!hasOrigin(steps) || steps.state == before)
        return false;
    switch (steps.state) {
    case Main::A5: case Main::Z1:
        return true;
    case Main::G1: case Main::G2: // back from V0 after a receipt was struck out it is the agreement they know
        return before != Main::V0;
    case Main::F2:
        return !steps.courtSourced;
    case Main::F3:
        return steps.courtSourced;
    case Main::Z0: // after F2 it has been told, and what the court closes itself it knows
        return before == Main::R0;
    default:
        return false;
    }
}

const FeedbackSteps* dueFeedback(const Steps& steps)
{
    if (steps.courtSourced)
        return nullptr;
    const auto open = std::find_if(steps.feedback.begin(), steps.feedback.end(), [](const auto& item) { return !item.toldOn; });
    return open == steps.feedback.end() ? nullptr : &*open;
}

} // namespace core::dispute
