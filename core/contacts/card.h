#pragma once

#include "core/library/state.h"
#include "core/rota/state.h"
#include "core/directory/state.h"

/// "Who to call" (对接联系卡): the responsible people on both sides of a service point, who is on duty, the judge of the
/// contact point, the neighbours. 《推进诉源治理的意见》一.1, 《实施意见》第8条. Made from the directory and the duty roster.
namespace core::contacts {

struct Person {
    std::string name, phone;
    std::string note;                   ///< 上午, 副 …
    bool operator==(const Person&) const = default;
};
struct Line {
    std::string role;                   ///< 联系点法官
    std::string organisation;           ///< its name; empty when there is none
    std::string phone;                  ///< of the organisation
    std::vector<Person> people;
    std::string vacancy;                ///< sentence when nobody stands there who should; empty else
    bool neighbour = false;             ///< 邻近站点
    bool operator==(const Line&) const = default;
};
/// The docking rules as the county published them last; what comes with the program before it published any.
struct Rules {
    std::string title;
    std::int64_t version = 0;
    std::optional<Day> on;              ///< published; empty: not by this county
    std::vector<std::string> lines;
    std::string warning;                ///< sentence when they are superseded or repealed; empty else
    bool operator==(const Rules&) const = default;
};
struct Card {
    std::string organisation;           ///< name of the point
    std::vector<Line> lines;
    Rules rules;
    [[nodiscard]] std::vector<std::string> vacancies() const;
    bool operator==(const Card&) const = default;
};

inline constexpr std::size_t kMostNeighbours = 12;

/// Library item that holds the docking rules (R-001-1.1b): every card says by which version of them it was made.
inline constexpr std::string_view kRulesItem = "rules-docking";
[[nodiscard]] Rules rulesOf(const library::State* item);

/// `rota` may be null, and `rules`, the library item kRulesItem. An organisation that is not in the directory gives an empty card.
[[nodiscard]] Card cardOf(std::string_view organisation, const directory::State& directory, const rota::State* rota, Instant now, const library::State* rules = nullptr);

} // namespace core::contacts
