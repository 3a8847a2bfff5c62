#include "core/patrol/trend.h"

#include "core/patrol/windows.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace core::clue {

Trend trendOf(std::span<const Matter> matters, Day today)
{
    Trend out;
    const auto thisWeek = patrol::windowOf(patrol::Cycle::Week, today).first;
    out.firstWeek = thisWeek - std::chrono::days{7 * (kTrendWeeks - 1)};
    std::map<std::pair<std::string, std::string>, TrendRow> rows;
    for (const auto& matter : matters) {
        if (matter.on < out.firstWeek || matter.on > thisWeek + std::chrono::days{6})
            continue;
        const auto week = static_cast<std::size_t>((matter.on - out.firstWeek).count() / 7);
        auto& row = rows[{matter.organisation, matter.type}];
        row.organisation = matter.organisation;
        row.type = matter.type;
        ++row.weeks[week];
        ++row.total;
    }
    for (auto& [key, row] : rows) {
        const auto now = row.weeks.back(), before = row.total - now;
        // Twice the mean of the seven weeks before: now / 1 >= 2 * before / 7, in whole numbers.
        row.spike = now >= 3 && now * static_cast<std::int64_t>(kTrendWeeks - 1) >= 2 * before;
        out.rows.push_back(row);
    }
    std::stable_sort(out.rows.begin(), out.rows.end(), [](const TrendRow& a, const TrendRow& b) {
        return std::tuple(!a.spike, -a.total, a.organisation, a.type) < std::tuple(!b.spike, -b.total, b.organisation, b.type);
    });
    std::vector<const Matter*> inOrder;
    for (const auto& matter : matters)
        inOrder.push_back(&matter);
    std::stable_sort(inOrder.begin(), inOrder.end(), [](const Matter* a, const Matter* b) { return a->on < b->on; });
    std::map<std::string, std::set<std::string>> known;
    for (const auto* matter : inOrder) {
        auto& names = known[matter->organisation];
        if (std::any_of(matter->people.begin(), matter->people.end(), [&](const std::string& name) { return names.contains(name); }))
            ++out.repeated[matter->organisation];
        names.insert(matter->people.begin(), matter->people.end());
    }
    return out;
}

Matter matterOf(const State& clue)
{
    return {clue.steps.organisation, clue.steps.type, clue.steps.foundOn, clue.content.people};
}

std::optional<Matter> matterOf(const dispute::State& dispute)
{
    const auto& s = dispute.steps;
    const auto on = s.registeredOn ? s.registeredOn : s.dispatchedOn;
    if (!on || s.state == dispute::Main::Z1 || (s.risk && !s.risk->clue.empty()))
        return std::nullopt;
    Matter out{s.holder.organisation.empty() ? s.registrar : s.holder.organisation, s.type, *on, {}};
    for (const auto& party : s.parties)
        if (auto name = dispute.partyName(party.id); name != party.id)
            out.people.push_back(std::move(name));
    return out;
}

} // namespace core::clue
