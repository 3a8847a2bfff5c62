#pragma once

#include "core/kinds/context.h"

#include <string_view>

/// Whether a screen may hold out an act to somebody.
namespace core {

/// False when core would refuse this act whatever was written into it, because of who asks or how things stand: no post,
/// another's matter, a state from which no row leads there for his posts, something for a second person. True says no
/// more than that: what is written may still be refused. For a kind that begins a subject `state` is empty.
/// Codes of `check` decide, not a second set of rules; an act without a body is tried.
[[nodiscard]] bool mayOffer(const SubjectState& state, std::string_view kind, const Context& context);

} // namespace core
