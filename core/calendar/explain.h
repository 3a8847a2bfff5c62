#pragma once

#include "core/calendar/workdays.h"
#include "core/text/said.h"

#include <vector>

namespace core {

/// Steps that periods of every sort share; the Chinese ones are printed on the cover sheet.
/// Appends nothing when the day did not move and nothing was provisional.
void explainRoll(Day nominal, const CountedDay& end, const HolidayTable& holidays, std::vector<text::Said>& steps);

/// Appends the notice that weekends alone were used because the arrangement for a year is not known yet.
void explainProvisional(bool provisional, std::vector<text::Said>& steps);

/// The steps of one language.
[[nodiscard]] std::vector<std::string> stepsIn(text::Language language, const std::vector<text::Said>& steps);

} // namespace core
