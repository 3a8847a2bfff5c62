#pragma once

#include "core/bytes.h"
#include "core/confirmation/state.h"
#include "core/result.h"

/// The ruling as the court made it: PDF bytes that travel inside the act of the ruling.
///
/// Who vouches for them: `steps.rulingHash` is the SHA-256 of the PDF and stands in the act's steps; the judge's key
/// signs the act, and the county signs its verdict over the same act. So a reader who holds act and verdict needs only
/// this comparison to know that bytes and signatures belong together. The bytes are never set again: what the point
/// prints is this file (DOMAIN 5.25).
namespace core::confirmation {

/// Base64 of a larger file would not fit beside the rest of the act (RELIABILITY P25: 256 KiB).
inline constexpr std::size_t kRulingLimit = 150 * 1024;

/// What `confirmation.rule` carries for this PDF: content.rulingPdf and steps.rulingHash.
struct CarriedRuling {
    std::string pdf;  ///< base64
    std::string hash; ///< SHA-256 hex
};
/// Codes: "not_a_pdf" (Usage), "ruling_too_large" (Refused, facts "bytes" and "limit").
[[nodiscard]] Result<CarriedRuling> carryRuling(ByteView pdf);

/// The PDF bytes. Codes: "no_ruling" (Usage); "ruling_damaged" (Damaged, fact "what": "base64", "hash", "pdf"):
/// quarantined, the court is asked to send it again (T69a).
[[nodiscard]] Result<Bytes> verifyRuling(const State& state);

} // namespace core::confirmation
