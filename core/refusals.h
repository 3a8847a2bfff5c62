#pragma once

#include "core/result.h"

#include <string_view>

/// What most checks say no with.
namespace core {

/// Nothing stands in a field that must be filled in.
[[nodiscard]] inline tl::unexpected<Error> missing(std::string_view field) { return refused("missing_field", {}, {{"field", field}}); }
/// What stands in a field is none of the values it may have.
[[nodiscard]] inline tl::unexpected<Error> invalid(std::string_view field) { return refused("invalid_field", {}, {{"field", field}}); }

} // namespace core
