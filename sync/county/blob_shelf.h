#pragma once

#include "core/bytes.h"
#include "core/result.h"

#include <filesystem>
#include <mutex>

namespace county {

using core::Hash;

/// Ciphertexts of attachments beside the county's database: blobs/ab/<hash>, and <hash>.part while one arrives. The county
/// has no use for their keys here; it checks that the whole is what its name says. May be called by several threads and,
/// over the same folder, by several processes. Codes of all: "disk", "disk_full" (Surroundings).
class BlobShelf {
public:
    explicit BlobShelf(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// Bytes that have arrived; `size` only when the whole was checked and is safe on disk.
    [[nodiscard]] core::Result<std::uint64_t> arrived(const Hash& blob, std::uint64_t size);
    /// Takes a piece that continues what is there, and the rest of one that overlaps it; any other is left aside. When the
    /// last byte comes, the whole is checked; what is not what its name says is dropped and begins anew. Returns `arrived`.
    [[nodiscard]] core::Result<std::uint64_t> put(const Hash& blob, std::uint64_t size, std::uint64_t offset, core::ByteView bytes);
    /// Bytes of a whole one; empty when it is not whole or the range lies behind it.
    [[nodiscard]] core::Result<core::Bytes> get(const Hash& blob, std::uint64_t size, std::uint64_t offset, std::size_t count);

private:
    [[nodiscard]] std::filesystem::path whole(const Hash& blob) const;
    [[nodiscard]] std::filesystem::path part(const Hash& blob) const;

    std::filesystem::path m_folder;
    std::mutex m_writing;
};

} // namespace county
