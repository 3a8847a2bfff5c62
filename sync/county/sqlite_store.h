#pragma once

#include "core/desk/file_system.h"
#include "core/journal/crypto.h"
#include "sync/county/store.h"

#include <filesystem>
#include <memory>

namespace county {

/// Makes the tables in a new, enciphered file. The row holds name, epoch and the directory's subject.
[[nodiscard]] core::Done createSqliteStore(const std::filesystem::path& file, const core::crypto::Secret& key,
                                           const CountyRow& row);
/// When it has opened, the names of file and log are safe on `files`, where `file` lies: SQLite makes them safe with its first
/// sync, but passes over a failure, and a log without a name takes all it holds with it when the power goes.
/// Codes: those of core::store::Connection and FileSystem::syncFolder, "newer_schema" (Surroundings).
[[nodiscard]] core::Result<std::unique_ptr<CountyStore>> openSqliteStore(const std::filesystem::path& file,
                                                                         const core::crypto::Secret& key,
                                                                         core::desk::FileSystem& files);

} // namespace county
