#pragma once

#include "core/dispute/state.h"

/// What lies with an organisation, for the dispatcher's choice (UI.md, court dispatch). Of the disputes he can see, so of
/// his own court's; a village's other work is not his to count.
namespace core::dispute {

struct Workload {
    std::int64_t open = 0;  ///< live disputes in hand
    std::int64_t ended = 0; ///< ended ones whose clock ran
    std::int64_t days = 0;  ///< of them, from receipt to the end, suspended days included
    /// Rounded to whole days; nullopt before the first has ended.
    [[nodiscard]] std::optional<std::int64_t> meanDays() const;
};

/// By organisation.
using Workloads = std::map<std::string, Workload>;
void addTo(Workloads& loads, const Steps& steps);

} // namespace core::dispute
