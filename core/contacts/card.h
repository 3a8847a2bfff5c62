#pragma once

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
struct Card {
    std::string organisation;           ///< name of the point
    std::vector<Line> lines;
    [[nodiscard]] std::vector<std::string> vacancies() const;
    bool operator==(const Card&) const = default;
};

inline constexpr std::size_t kMostNeighbours = 12;

/// `rota` may be null. An organisation that is not in the directory gives an empty card.
[[nodiscard]] Card cardOf(std::string_view organisation, const directory::State& directory, const rota::State* rota, Instant now);

} // namespace core::contacts
