#include "core/meeting/state.h"

#include <algorithm>

namespace core::meeting {

const UnitSteps* Steps::unit(std::string_view organisation) const
{
    const auto found = std::find_if(units.begin(), units.end(), [&](const UnitSteps& one) { return one.organisation == organisation; });
    return found == units.end() ? nullptr : &*found;
}

bool Steps::awaits(std::string_view organisation) const
{
    return std::any_of(reports.begin(), reports.end(), [&](const ReportSteps& one) { return one.organisation == organisation && !one.receivedOn; });
}

std::string_view stateName(Main state)
{
    switch (state) {
    case Main::None: return {};
    case Main::Called: return "已召集";
    case Main::Minuted: return "待确认纪要";
    case Main::Closed: return "已办结";
    case Main::Cancelled: return "已取消";
    }
    return {};
}

} // namespace core::meeting
