#pragma once

#include "core/journal/act.h"
#include "core/kinds/subject_state.h"
#include "core/kinds/stamp.h"

#include <map>
#include <variant>
#include <vector>

namespace core::store {

/// What an answer of the county brings, as the mirror takes it: the messages of sync/exchange without their envelope.
/// The caller has checked signature, nonce and epoch.

using GrantLevels = std::map<std::string, int>; ///< audience → level

/// A subject's state at a place, made by the county. Level 0: the card in sections[0].
struct SheetNews {
    SubjectId subject;
    std::string type;
    int level = 0;
    std::uint32_t place = 0;
    std::uint64_t revision = 0;
    Sections sections;
    GrantLevels grants;
    std::uint32_t frozenAt = 0; ///< beside a card: place up to which `frozen` goes; 0 = keep what is held
    Sections frozen;
};

struct ActNews {
    ActId id;
    std::optional<Act> act; ///< absent: the asker wrote it and holds it
    Verdict verdict;
};

struct ActsNews {
    SubjectId subject;
    int level = 0;
    std::uint64_t revision = 0;
    bool history = false; ///< the whole of it, from place 1
    std::vector<ActNews> acts;
    GrantLevels grants;
};

struct LeftNews {
    SubjectId subject;
    bool freeze = false;
};

/// One slice: saved in one transaction.
struct News {
    std::int64_t receipt = 0;  ///< row of the signed head that covers the verdicts, 0 = none
    bool returning = false;    ///< the county was restored and waits for what it lost: what is older than held is passed over
    std::vector<std::pair<ActId, Verdict>> verdicts;
    std::vector<std::variant<SheetNews, ActsNews, LeftNews>> items;
};

struct NewsSummary {
    std::int64_t accepted = 0, refused = 0, received = 0;
    std::vector<SubjectId> changed; ///< those that were folded first, then those that came new as sheets
    std::size_t folded = 0;
    bool diverged = false; ///< a restored county took acts in another order: everything must be fetched once more
};

/// What the county signed with one answer.
struct ReceiptRow {
    std::int64_t number = 0;
    Instant time{};
    Bytes head, verdicts;
};

} // namespace core::store
