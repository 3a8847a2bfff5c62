#pragma once

#include "core/directory/state.h"

namespace core::directory {

/// An act on the directory replaces a whole entry (directory.organisation, directory.account) or all settings. Whoever
/// writes its body by hand names what is to change: here the rest is filled in from the entry that stands, so that a declaration, a
/// term or a grid unit that was not named stays. A member that is named counts as it is, null empties it.
/// Other kinds, new entries and bodies of another shape come back as they are.
[[nodiscard]] boost::json::object completed(std::string_view kind, boost::json::object body, const State& directory);

} // namespace core::directory
