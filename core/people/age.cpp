#include "core/people/age.h"

namespace core {

int ageOn(Day birth, Day today)
{
    const std::chrono::year_month_day b{birth}, t{today};
    const int years = static_cast<int>(t.year()) - static_cast<int>(b.year());
    return t.month() < b.month() || (t.month() == b.month() && t.day() < b.day()) ? years - 1 : years;
}

} // namespace core
