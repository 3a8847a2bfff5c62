#pragma once

#include "core/journal/crypto.h"
#include "sync/county/store.h"

#include <filesystem>

namespace county {

/// Puts all that a SQLite store holds into another one, act by act, and renames the file to county.db.moved when that one has
/// committed, so that nobody serves it any more. Nobody else may have it open: "county_running" (Surroundings).
[[nodiscard]] core::Done moveSqliteStore(const std::filesystem::path& file, const core::crypto::Secret& key, CountyStore& into);

} // namespace county
