#include "core/patrol/blind.h"

#include <algorithm>

namespace core::focus {

Visited visitedOf(std::string_view entry, const Steps& steps, const std::vector<const patrol::Steps*>& patrols, const directory::State& directory, Day today)
{
    Visited out;
    for (const auto* walked : patrols) {
        if (walked->state != patrol::Main::Closed || !walked->on)
            continue;
        const bool there = std::any_of(walked->stops.begin(), walked->stops.end(), [&](const patrol::Stop& stop) { return stop.focus == entry && !stop.result.empty(); });
        if (!there)
            continue;
        ++out.times;
        if (!out.last || *out.last < *walked->on)
            out.last = walked->on;
    }
    const bool place = steps.what == What::Place || steps.what == What::Field || steps.what == What::Cell || steps.what == What::Person;
    const auto* organisation = directory.organisation(steps.organisation);
    const auto cycle = organisation ? patrol::cycleOf(organisation->kind) : std::nullopt;
    if (!cycle || !place || !steps.active)
        return out;
    // From the window of the last visit, or of the day it was listed, to the one that has ended last.
    std::optional<Day> since = out.last;
    if (!since && !steps.events.empty())
        since = steps.events.front().on;
    if (!since)
        return out;
    for (auto window = patrol::windowBefore(*cycle, patrol::windowOf(*cycle, today)); window.first > *since; window = patrol::windowBefore(*cycle, window))
        ++out.windows;
    out.blind = out.windows >= steps.everyWindows;
    return out;
}

CampaignResult resultOf(std::string_view campaign, const std::vector<const patrol::Steps*>& patrols)
{
    CampaignResult out;
    for (const auto* walked : patrols)
        if (walked->campaign == campaign && walked->state == patrol::Main::Closed) {
            ++out.patrols;
            out.households += walked->households;
            out.clues += walked->clues();
        }
    return out;
}

bool isOn(const Steps& steps, Day today)
{
    if (!steps.repeats.empty()) {
        const auto next = nextDays(steps, today);
        return next && next->from <= today;
    }
    return steps.active && (!steps.from || *steps.from <= today) && (!steps.to || today <= *steps.to);
}

} // namespace core::focus
