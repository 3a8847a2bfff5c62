#pragma once

#include "core/journal/crypto.h"
#include "sync/county/store.h"

#include <filesystem>
#include <memory>

namespace county {

/// Makes the tables in a new, enciphered file. The row holds name, epoch and the directory's subject.
[[nodiscard]] core::Done createSqliteStore(const std::filesystem::path& file, const core::crypto::Secret& key,
                                           const CountyRow& row);
/// Codes: those of core::store::Connection, "newer_schema" (Surroundings).
[[nodiscard]] core::Result<std::unique_ptr<CountyStore>> openSqliteStore(const std::filesystem::path& file,
                                                                         const core::crypto::Secret& key);

} // namespace county
