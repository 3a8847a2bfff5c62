#pragma once

#include "core/calendar/workdays.h"

#include <string>
#include <vector>

namespace core {

/// Steps that periods of every sort share, in the Chinese that is printed on the cover sheet.
/// Appends nothing when the day did not move and nothing was provisional.
void explainRoll(Day nominal, const CountedDay& end, const HolidayTable& holidays, std::vector<std::string>& steps);

/// Appends the notice that weekends alone were used because the arrangement for a year is not known yet.
void explainProvisional(bool provisional, std::vector<std::string>& steps);

} // namespace core
