#pragma once

#include "core/journal/crypto.h"
#include "core/time.h"

#include <optional>

/// What a PC that carries sealed files for others says about one of them (sync/relay). It is the carrier's word and nothing
/// more: nobody counts a record as received because of it, and only the county's own verdict empties an outbox. It names
/// neither the desk nor anything in the file.
namespace exchange {

enum class Word : std::uint8_t {
    Holds = 0,     ///< the file lies on the carrier's disk and goes to the county as soon as there is a line
    Delivered = 1, ///< the county took it; `answer` is what came back, for the desk alone to read
};

struct Promise {
    Word word = Word::Holds;
    core::crypto::PublicKey relay{}; ///< the carrier's key; worth what its owner's word is worth
    core::Hash parcel{};             ///< SHA-256 of the file
    std::uint64_t size = 0;          ///< bytes of the file
    core::Instant at{};              ///< by the carrier's clock
    core::Hash answer{};             ///< SHA-256 of the answer's bytes; zeros while there is none
    core::crypto::Signature signature{};
    bool operator==(const Promise&) const = default;
};

inline constexpr std::size_t kPromiseSize = 1 + 1 + 32 + 32 + 8 + 8 + 32 + 64;

/// Signs; `relay` becomes the key's public half.
void sign(Promise& promise, const core::crypto::SigningKey& key);
[[nodiscard]] bool verify(const Promise& promise);
[[nodiscard]] core::Bytes encode(const Promise& promise);
/// Codes: "malformed" (Damaged); "promise_forged" (Damaged) when the signature is not that of the key it names.
[[nodiscard]] core::Result<Promise> decodePromise(core::ByteView bytes);

} // namespace exchange
