#pragma once

#include "core/attachment/sealing.h"
#include "core/desk/file_system.h"

#include <set>

/// Ciphertexts of attachments beside the mirror: blobs/<hash>, and blobs/<hash>.part while one arrives. A name without
/// ".part" is always whole and was synced before it got its name (DESIGN 5, step 0). Blocking; writer thread only.
namespace core::desk {

class BlobFolder {
public:
    /// `files` outlives the folder.
    BlobFolder(FileSystem& files, std::filesystem::path folder) : m_files(files), m_folder(std::move(folder)) {}

    /// When it returns the bytes are safe under their name: written, synced, renamed, folder synced.
    /// Codes: "disk", "disk_full".
    [[nodiscard]] Done keep(const std::string& hash, ByteView cipher);

    [[nodiscard]] Result<bool> holds(const std::string& hash, std::uint64_t sealed);
    /// The content, checked. Codes: "blob_missing", "blob_damaged" (Damaged), "disk".
    [[nodiscard]] Result<Bytes> open(const BlobKey& key);
    /// Whether the ciphertext is there and is what its name says, key or not. Codes as `open`.
    [[nodiscard]] Done check(const std::string& hash, std::uint64_t sealed);
    /// A piece of a whole ciphertext, as it goes up.
    [[nodiscard]] Result<Bytes> piece(const std::string& hash, std::uint64_t offset, std::size_t size);

    /// How much of one that is not whole yet has arrived.
    [[nodiscard]] Result<std::uint64_t> arrived(const std::string& hash);
    /// The next piece of a ciphertext of `sealed` bytes; a piece that does not continue where the last one ended is left
    /// aside. True when it is whole now. "blob_damaged": it was whole and not what its name says; what came is dropped.
    [[nodiscard]] Result<bool> take(const std::string& hash, std::uint64_t sealed, std::uint64_t offset, ByteView bytes);

    [[nodiscard]] Done forget(const std::string& hash);
    /// Removes what no name in `named` stands for. Returns how many files.
    [[nodiscard]] Result<std::size_t> sweep(const std::set<std::string>& named);

private:
    [[nodiscard]] std::filesystem::path whole(const std::string& hash) const { return m_folder / hash; }
    [[nodiscard]] std::filesystem::path part(const std::string& hash) const { return m_folder / (hash + ".part"); }

    FileSystem& m_files;
    std::filesystem::path m_folder;
};

} // namespace core::desk
