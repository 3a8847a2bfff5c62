#pragma once

#include "core/kinds/judge.h"

#include <deque>
#include <functional>
#include <map>
#include <vector>

namespace core::store {

/// DESIGN 2, onNews, as a pure function: the county's base moves on by the accepted acts, and own acts without a verdict
/// are tried again on top of it. Acts are never rewritten.

/// An accepted act with its verdict.
struct Judged {
    Act act;
    Verdict verdict;
    bool own = false;
};

/// What is held of one subject before the news.
struct Held {
    SubjectState base;
    int level = 4;
    std::uint32_t place = 0;
    std::map<std::uint32_t, Judged> next; ///< accepted acts behind the base, by place; gaps wait
};

/// Own acts that stand or fall together, in the order of their chain.
using Group = std::vector<Act>;

using Lookup = std::function<const SubjectState*(const SubjectId&)>;

/// What the fold asks of the kinds; `actualRules` in mirror.cpp answers with those of core/kinds.
struct Rules {
    std::function<Result<Findings>(const SubjectState&, const Act&, const Lookup&)> check;
    /// False for a kind of a newer version.
    std::function<bool(const Act&)> known;
    std::function<void(SubjectState&, const Act&, const Stamp&, int level)> evolve;
    /// A subject that no group touches; null when not held.
    Lookup other;
};

struct Folded {
    SubjectState base;
    SubjectState view;
    std::uint32_t place = 0;
    bool stuck = false;            ///< an accepted act of an unknown kind stands in the way
    std::uint32_t waitingShown = 0; ///< own acts in the view beyond the base
};

/// What became of one group: findings of each act, or the error of the first act that could not be done.
struct Outcome {
    std::vector<Findings> findings;
    std::optional<Error> doubt;
    std::size_t doubtfulAct = 0;
};

struct FoldResult {
    std::map<SubjectId, Folded> subjects;
    std::vector<Outcome> groups; ///< as many as went in, in the same order
};

/// `subjects` must hold every subject that a group touches; a subject nobody made yet comes with an empty base.
[[nodiscard]] FoldResult fold(const std::map<SubjectId, Held>& subjects, const std::vector<Group>& groups, const Rules& rules);

} // namespace core::store
