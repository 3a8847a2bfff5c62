#pragma once

#include "core/desk/views.h"
#include "core/duty/duties.h"

/// Duties that no subject carries, because nothing was done yet: this window's patrol, the focused patrol before Spring
/// Festival. A view of the patrols a desk holds and of today. 003 四(四)1, DOMAIN 4.9.
namespace core::duty {

/// For every organisation in which the viewer patrols. Codes "patrol" (this window, due on its last day), "patrol_missed"
/// (the window before had none in time; only where patrols are known from before it, so that a new desk reproaches
/// nobody) and "patrol_spring". Facts: window, clues. Subject is empty.
[[nodiscard]] std::vector<Duty> patrolDuties(std::span<const patrol::Steps* const> patrols, const Viewer& viewer);

/// What the library asks: the digest of last month, of a dispatcher whose court has disputes and issued none (code "digest", due on
/// the county's digestDay, subject empty, fact "period"); what hangs at one's unit and is out of date ("poster_old").
/// 《服务站点与对接机制》一.2.
[[nodiscard]] std::vector<Duty> libraryDuties(const std::vector<desk::SubjectView>& live, const std::vector<desk::SubjectView>& library, const Viewer& viewer);

/// Everything a desk owes: the duties of its live subjects and those above, in the order of the desk.
[[nodiscard]] std::vector<Duty> dutiesOfAll(const std::vector<desk::SubjectView>& live, const std::vector<desk::SubjectView>& patrols,
                                            const Viewer& viewer, const std::vector<desk::SubjectView>& library = {});

/// How many items of the library are looked at: all of any county that was met.
inline constexpr std::int64_t kItemsLookedAt = 2000;
/// How many of the newest patrols a desk needs to know its windows: two months of a township with thirty villages.
inline constexpr std::int64_t kPatrolsLookedAt = 400;

} // namespace core::duty
