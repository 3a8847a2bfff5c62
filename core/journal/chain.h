#pragma once

#include "core/journal/act.h"

namespace core {

/// link(n) = SHA-256("fengqiao-link/1" ‖ link(n-1) ‖ SHA-256(envelope bytes)); link(0) = hash of the certificate's bytes
/// and the lane. A signature covers a link and so proves every act before it.
[[nodiscard]] Hash firstLink(ByteView certificateBytes, Lane lane);
[[nodiscard]] Hash nextLink(const Hash& previous, ByteView envelopeBytes);
[[nodiscard]] crypto::Signature signLink(const crypto::SigningKey& key, const ChainId& chain, std::uint64_t seq, const Hash& link);
[[nodiscard]] bool verifyLink(const crypto::PublicKey& key, const ChainId& chain, std::uint64_t seq, const Hash& link,
                              const crypto::Signature& signature);

/// What a reader has found of a run. No part of the run itself, so all are alike.
struct Checked {
    bool digests = false; ///< the envelopes were made of the parts that were read
    bool operator==(const Checked&) const { return true; }
};

/// Consecutive acts of one chain with one signature over the last link; at most 256 acts.
struct Run {
    ChainId chain;
    std::uint64_t first = 1;
    std::vector<Act> acts;
    crypto::Signature signature{};
    std::optional<Salt> seed; ///< travels in place of the salts that follow from it; acts at rest carry their own
    Checked checked;          ///< whoever changes an act that was read takes it back
    bool operator==(const Run&) const = default;
};
inline constexpr std::size_t kRunLimit = 256;

/// How a run rests in a parcel: chain, first seq, acts, signature. "malformed", "too_large" and those of decodeAct.
[[nodiscard]] Bytes encodeRun(const Run& run);
[[nodiscard]] Result<Run> decodeRun(ByteView bytes);

/// Checks seq numbers, parts and the signature, starting from `before` (the link of act first-1).
/// Returns the link of the last act. Codes: "gap", "signature", "too_large", those of checkParts; fact "seq" names the
/// first bad act. A signature covers the run, so "signature" names the range in which the bad act lies: "seq" to "last".
/// `links` receives that of each act.
[[nodiscard]] Result<Hash> verifyRun(const Run& run, const Hash& before, const crypto::PublicKey& key, std::vector<Hash>* links = nullptr);

} // namespace core
