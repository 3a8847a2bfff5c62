#pragma once

#include "core/directory/state.h"

/// Where work needs two people and nobody else could be the second: one person may hold several posts in a small point
/// (003 四(二)), but what two have to look at cannot be done by him alone.
namespace core::directory {

struct Alone {
    std::string organisation;
    std::string work;           ///< in plain Chinese: 确认降红色
    std::string account;        ///< the only one; empty: nobody at all
    bool operator==(const Alone&) const = default;
};

/// Pure. In the order of the organisations; counts active accounts, also those on leave.
/// Looks at: lowering red (T46), the seal beside the mediator's signature, review and grade of a dossier (T90), review of a
/// confirmation by somebody who neither guided nor dispatched (《实施意见》第8条), approval of the roster.
[[nodiscard]] std::vector<Alone> worksAlone(const State& directory);

} // namespace core::directory
