#pragma once

#include "core/attachment/attachment.h"
#include "core/journal/crypto.h"

/// A file as it lies on disks and travels: libsodium's secretstream (XChaCha20-Poly1305) in pieces of 64 KiB, the last one
/// marked, so that a shortened, reordered or changed file never opens. Random key a file.
namespace core {

inline constexpr std::size_t kSealedChunk = 64 * 1024; ///< bytes of content in one piece

struct SealedFile {
    Bytes cipher;
    BlobKey key;
};
[[nodiscard]] SealedFile sealFile(ByteView content);

/// Bytes of the ciphertext of a content of this size.
[[nodiscard]] std::uint64_t sealedSize(std::uint64_t contentSize);

/// The content, whole. Codes (Damaged): "blob_damaged" when hash, size or any piece is not what it should be.
[[nodiscard]] Result<Bytes> openFile(const BlobKey& key, ByteView cipher);

} // namespace core
