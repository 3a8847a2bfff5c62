#pragma once

#include "core/journal/crypto.h"
#include "core/journal/envelope.h"

#include <array>
#include <optional>
#include <string>

namespace core {

/// An act as it travels and rests: envelope bytes, the parts its holder may read, and the salt of the highest of them.
/// salt(k) = SHA-256(salt(k+1)) cut to 16 bytes, so who reads class k can check what lies below and guess nothing above.
struct Act {
    Envelope envelope;
    Bytes bytes;                                            ///< the envelope as received
    std::array<std::optional<std::string>, kClasses> parts; ///< strict JSON text, index = class - 1
    int level = 0; ///< class of `salt`: the highest one that the envelope names and the holder may read; 0 = none, salt zero
    Salt salt{};

    [[nodiscard]] ActId id() const { return {envelope.chain, envelope.seq}; }
    [[nodiscard]] const std::optional<std::string>& part(Class c) const { return parts[static_cast<int>(c) - 1]; }
    bool operator==(const Act&) const = default;
};

[[nodiscard]] Salt saltBelow(const Salt& salt, int from, int to);
/// The salt of class 4 of an act whose author has a secret seed for his chain: SHA-256("fengqiao-salt/1" ‖ seed ‖ chain ‖ seq)
/// cut to 16 bytes. The county, which reads every class, needs the seed alone; other readers get salts and learn no seed.
[[nodiscard]] Salt saltFrom(const Salt& seed, const ActId& id);
[[nodiscard]] Hash partDigest(const Salt& saltOfClass, std::string_view bytes);

/// Fills `envelope.parts` and `bytes` from the given part texts with `salt`, or a fresh random one.
[[nodiscard]] Act sealAct(Envelope envelope, std::array<std::optional<std::string>, kClasses> parts,
                          std::optional<Salt> salt = std::nullopt);

/// The act as a reader of `level` may hold it: parts and salts above are gone. level 0 keeps the envelope only.
/// Never gives back what a lower cut took; `act.level` falls to the highest class the envelope names at or below `level`.
[[nodiscard]] Act cut(const Act& act, int level);

/// Whether every part that is present fits its digest, every part that the envelope names at or below `level` is there,
/// each is strict JSON, `bytes` is the envelope, and sizes hold (256 KiB an act).
/// Codes: "malformed", "digest", "too_large", "part_missing" (all Damaged), fact "class" or "what".
[[nodiscard]] Done checkParts(const Act& act);

/// Wire and store form: level, salt, envelope bytes, present parts. Envelope is decoded again on reading.
/// decodeAct checks the form only; hashes are checkParts' affair, since a store reads its own acts far more often.
[[nodiscard]] Bytes encodeAct(const Act& act);
[[nodiscard]] Result<Act> decodeAct(ByteView bytes);

inline constexpr std::size_t kActLimit = 256 * 1024; ///< RELIABILITY P25

} // namespace core
