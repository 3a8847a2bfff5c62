#pragma once

#include "core/calendar/settings.h"
#include "core/confirmation/state.h"
#include "core/dispute/state.h"

#include <string_view>
#include <vector>

/// What can still be done on a dispute: the rows of the life cycle that begin in its state, less those that have nothing
/// left to act on. Screens offer these and no others. Which posts may do them is not asked here.
namespace core::dispute {

/// Names of kinds, each once, in the order of the life cycle; a reminder of performance, which changes no state, follows
/// the urging, the answer to an alert stands last. An act left out would be refused whatever was written into it; one
/// that is named may still be refused for what is written. `account` asks; `package` is the confirmation of this dispute
/// where the desk has it: one that was dismissed or came too late opens another round (T85).
[[nodiscard]] std::vector<std::string_view> offeredActs(const State& state, std::string_view account, Day today, const CountySettings& settings,
    const confirmation::State* package = nullptr);

} // namespace core::dispute
