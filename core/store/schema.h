#pragma once

#include "core/store/connection.h"

namespace core::store {

/// The version this program writes. Kept in `user_version`.
inline constexpr int kSchemaVersion = 4;

/// Brings the mirror forward to kSchemaVersion, one transaction a step; does nothing when it is there.
/// A newer mirror is refused untouched: "mirror_newer" (Surroundings, facts "found", "known").
/// Returns whether there was anything to do.
[[nodiscard]] Result<bool> migrate(Connection& connection);

} // namespace core::store
