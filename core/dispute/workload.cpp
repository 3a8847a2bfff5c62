#include "core/dispute/workload.h"

#include "core/dispute/life_cycle.h"

namespace core::dispute {

std::optional<std::int64_t> Workload::meanDays() const
{
    if (ended == 0)
        return std::nullopt;
    return (days + ended / 2) / ended;
}

void addTo(Workloads& loads, const Steps& steps)
{
    if (steps.holder.organisation.empty())
        return;
    auto& load = loads[steps.holder.organisation];
    if (isLive(steps.state))
        ++load.open;
    if (steps.clockStart && steps.clockStopped) {
        ++load.ended;
        load.days += (*steps.clockStopped - *steps.clockStart).count();
    }
}

} // namespace core::dispute
