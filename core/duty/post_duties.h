#pragma once

#include "core/duty/duties.h"

/// Whom the administrator still has to find (R-003-4.2.6a). 003 四(二): at the county the five posts are filled, in townships
/// and villages as conditions allow; one person may hold several, but what two people look at needs two.
namespace core::duty {

/// For an administrator only, subject empty. "posts_missing": a centre without one of G1 to G5, due today. "posts_alone": a court
/// or the county's office where work needs two people and there is one or none, due today; of townships and villages one duty
/// in all, without a day, since the text names none. "unit_empty": a unit that mediates whose last account was ended, due today: what it
/// has in hand lies with nobody, and nobody but the administrator can see that. "holidays_missing": the year's table, or from December on the next year's, is
/// not in the program.
[[nodiscard]] std::vector<Duty> postDuties(const Viewer& viewer);

} // namespace core::duty
