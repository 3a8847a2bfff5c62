#include "core/guidance/line.h"

#include <algorithm>

namespace core::guidance {

std::vector<Day> lineTroubles(std::span<const Steps* const> requests, std::span<const dispute::Steps* const> disputes, std::string_view organisation, Day today)
{
    std::vector<Day> out;
    const auto add = [&](Day on) {
        if (on < today && on >= today - std::chrono::days{7} && std::find(out.begin(), out.end(), on) == out.end())
            out.push_back(on);
    };
    for (const auto* request : requests)
        if (request->organisation == organisation)
            for (const auto& plan : request->sessions)
                if (plan.result == "fallback")
                    add(dayInChina(plan.at));
    for (const auto* dispute : disputes)
        if (dispute->holder.organisation == organisation)
            for (const auto& session : dispute->sessions)
                if (!session.fallback.empty())
                    add(session.on);
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace core::guidance
