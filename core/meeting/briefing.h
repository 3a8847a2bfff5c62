#pragma once

#include "core/meeting/state.h"
#include "core/statistics/form.h"

#include <span>

/// What a joint meeting or an analysis meeting starts from, in words that somebody may change before they are sent:
/// figures of the period, what comes up most, and what the last meetings left open. 003 四(四)10, 004 三.一.
namespace core::meeting {

struct Earlier {
    const Steps* steps;
    const Content* content;
};

/// Pure. `cases` is the form "cases" by type (statistics/form.h) with its sum; `organisation` calls the meeting and only
/// what its own earlier meetings left open is listed. Says as of when, and who has sent nothing.
[[nodiscard]] std::string briefing(const statistics::Form& cases, std::span<const Earlier> meetings, std::string_view organisation, const directory::State& directory);

} // namespace core::meeting
