#pragma once

#include "core/kinds/check.h"
#include "core/rota/state.h"

/// Acts on the duty roster of a point: the point writes it itself, without a line.
namespace core::rota {

inline constexpr std::string_view kWriters = "VL TL PL IF JO G1 G2 G3";
inline constexpr std::size_t kMostTurns = 200;      ///< of one act: three months of half-days
inline constexpr std::chrono::days kKeptBack{31};   ///< older half-days stay in the acts only
inline constexpr std::chrono::days kAhead{124};     ///< nobody plans further

/// The first table of a point.
struct Enter {
    using Subject = State;
    static constexpr KindInfo info{.name = "rota.enter", .article = "《非诉讼平台实施意见》四（二）2", .transitions = {}, .posts = kWriters, .creates = true};
    struct Steps {
        std::string organisation;
        std::vector<Slot> turns;
    };
    static Result<Findings> check(const State&, const Proposal<Enter>&, const Context&);
    static void evolve(rota::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Enter::Steps, (), (organisation, turns))

/// Half-days that are set anew; `clear` names half-days on which nobody serves any more. All others stay.
struct Change {
    using Subject = State;
    static constexpr KindInfo info{.name = "rota.change", .article = "《非诉讼平台实施意见》四（二）2", .transitions = {}, .posts = kWriters};
    struct Steps {
        std::vector<Slot> turns;
        std::vector<std::string> clear; ///< slotKey
    };
    static Result<Findings> check(const State&, const Proposal<Change>&, const Context&);
    static void evolve(rota::Steps&, const Stamp&, const Steps&);
};
BOOST_DESCRIBE_STRUCT(Change::Steps, (), (turns, clear))

[[nodiscard]] std::vector<Kind> kinds();

} // namespace core::rota
