#pragma once

#include "core/patrol/clue.h"

#include <span>

/// How many matters of each type come up in each village, week by week, and where it suddenly is more: 002 四(三).
/// About villages and types, never about a person; no score of anybody is computed here or anywhere else.
namespace core::clue {

/// One matter: a clue, or a dispute that did not begin as one.
struct Matter {
    std::string organisation, type;
    Day on{};
    std::vector<std::string> people; ///< names, only to count how many matters have somebody from an earlier one
    bool operator==(const Matter&) const = default;
};

inline constexpr std::size_t kTrendWeeks = 8;

struct TrendRow {
    std::string organisation, type;
    std::array<std::int64_t, kTrendWeeks> weeks{}; ///< oldest first; the last is the week of `today`
    std::int64_t total = 0;
    bool spike = false;                            ///< this week at least 3, and at least twice the weekly mean before
    bool operator==(const TrendRow&) const = default;
};

struct Trend {
    Day firstWeek{};                               ///< Monday of the oldest week
    std::vector<TrendRow> rows;                    ///< spikes first, then by total, organisation, type
    std::map<std::string, std::int64_t> repeated;  ///< organisation → matters with somebody from an earlier one
    bool operator==(const Trend&) const = default;
};

/// Pure. Matters outside the weeks count for `repeated` only.
[[nodiscard]] Trend trendOf(std::span<const Matter> matters, Day today);
/// Of a clue, and of a dispute without a clue; nullopt for a dispute that began as a clue (it is counted there).
[[nodiscard]] Matter matterOf(const State& clue);
[[nodiscard]] std::optional<Matter> matterOf(const dispute::State& dispute);

} // namespace core::clue
