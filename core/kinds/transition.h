#pragma once

#include "core/kinds/check.h"
#include "core/rights/relation.h"

/// A row of a life cycle, as DOMAIN section 3 writes it: the table is data, the kinds look themselves up in it.
namespace core {

/// What beside the state a row depends on; kinds with other conditions name their row.
enum class Guard {
    None,
    CourtSourced, ///< 法院交办
    OwnSource,    ///< 自己受理
    Village,      ///< holder is a village
    NotVillage,
    Helper,       ///< holder is an individually registered helper (T20)
};

struct Transition {
    std::string_view id;       ///< "T21"
    std::string_view from;     ///< codes of main states; "-" = before the first act
    std::string_view to;       ///< code; "=" the same state
    std::string_view kind;     ///< the kind that does it
    Guard guard = Guard::None;
    Offline offline = Offline::Yes;
    std::string_view article;
    std::string_view clock;    ///< effect on deadlines, Chinese; empty when none
    std::string_view posts = {}; ///< of those of the kind, when the row is not for all of them: "FC"
};

using TransitionTable = std::span<const Transition>;

/// Wanted row of a kind; empty members do not restrict.
struct Wanted {
    std::string_view id, to;
};

/// First row of `kind` that leaves `state` and whose guard `holds`; null when there is none.
template <class Holds>
const Transition* findRow(TransitionTable table, std::string_view kind, std::string_view state, const Wanted& wanted, Holds holds)
{
    for (const auto& row : table) {
        if (row.kind != kind || (!wanted.id.empty() && row.id != wanted.id) || (!wanted.to.empty() && row.to != wanted.to))
            continue;
        const auto from = words(row.from);
        if (std::find(from.begin(), from.end(), state) != from.end() && holds(row.guard))
            return &row;
    }
    return nullptr;
}

/// Code of a described state: "M1", "J7a".
template <class Main>
std::string_view codeOf(Main state)
{
    return state == Main::None ? "-" : boost::describe::enum_to_string(state, "?");
}

template <class Main>
std::optional<Main> stateFromCode(std::string_view code)
{
    std::optional<Main> found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Main>>([&](auto d) {
        if (code == d.name)
            found = d.value;
    });
    return found;
}

/// The post in which the author takes this row: the first of his that it is for. nullopt: it is for others.
inline std::optional<Post> postFor(const Transition& row, const std::vector<Post>& posts)
{
    const auto named = words(row.posts);
    for (const auto& post : posts)
        if (named.empty() || std::find(named.begin(), named.end(), post.code) != named.end())
            return post;
    return named.empty() ? std::optional(Post{}) : std::nullopt;
}

/// The row goes into the findings, and the fold only reads it there: a later table cannot change the past.
inline void setRow(Findings& findings, const Transition& row, std::string_view from)
{
    findings.facts["transition"] = row.id;
    findings.facts["to"] = row.to == "=" ? from : row.to;
}

/// The state that `check` found; nullopt when the act changes none.
template <class Main>
std::optional<Main> targetOf(const Findings& findings)
{
    return stateFromCode<Main>(textFact(findings, "to"));
}

} // namespace core
