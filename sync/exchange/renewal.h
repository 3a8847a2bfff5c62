#pragma once

#include "sync/exchange/messages.h"

namespace exchange {

inline constexpr std::size_t kRenewLimit = 4 * 1024 * 1024; ///< of either message
inline constexpr std::size_t kRenewActs = 20'000;

[[nodiscard]] core::Bytes encode(const RenewRequest& request);
[[nodiscard]] core::Bytes encode(const RenewAnswer& answer);
/// Codes: "malformed", "too_large" (Damaged).
[[nodiscard]] core::Result<RenewRequest> decodeRenewRequest(core::ByteView bytes);
[[nodiscard]] core::Result<RenewAnswer> decodeRenewAnswer(core::ByteView bytes);

void sign(RenewRequest& request, const core::crypto::SigningKey& key);
void sign(RenewAnswer& answer, const core::crypto::SigningKey& key);
[[nodiscard]] bool verify(const RenewRequest& request, const core::crypto::PublicKey& key);
[[nodiscard]] bool verify(const RenewAnswer& answer, const core::crypto::PublicKey& key);

} // namespace exchange
