#pragma once

#include "core/directory/state.h"
#include "core/patrol/focus.h"
#include "core/patrol/state.h"
#include "core/patrol/windows.h"

/// Where nobody has been (无盲区、不留死角, 002 二(一), 003 四(四)1), and what a campaign came to. Pure.
namespace core::focus {

struct Visited {
    std::optional<Day> last;        ///< last patrol that reached it with a result
    std::int64_t times = 0;
    std::int64_t windows = 0;       ///< windows of the organisation's cycle since then, or since it was listed
    bool blind = false;             ///< more of them than the entry allows
};
/// `organisation`: whose entry it is; without a cycle (a court) nothing is blind.
[[nodiscard]] Visited visitedOf(std::string_view entry, const Steps& steps, const std::vector<const patrol::Steps*>& patrols,
                                const directory::State& directory, Day today);

/// Patrols that carry the campaign's tag and the clues they found. There is no quota (002 二(一)).
struct CampaignResult {
    std::int64_t patrols = 0, households = 0, clues = 0;
};
[[nodiscard]] CampaignResult resultOf(std::string_view campaign, const std::vector<const patrol::Steps*>& patrols);

/// A time or a campaign is on between its days; everything else while it stands on the list.
[[nodiscard]] bool isOn(const Steps& steps, Day today);

} // namespace core::focus
