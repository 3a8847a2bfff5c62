#pragma once

#include "sync/exchange/messages.h"

#include <optional>

namespace exchange {

/// Who says to have signed an encoded Request, from its first bytes; nothing when they are not those of one.
[[nodiscard]] std::optional<core::CertificateId> signerOf(core::ByteView request);
/// Whether an encoded Request bears the signature of `key`. Nothing of it is decoded: twenty bytes of a verdict become half a
/// kilobyte of memory, so a large message is asked for its signature first.
[[nodiscard]] bool isSignedBy(core::ByteView request, const core::crypto::PublicKey& key);

} // namespace exchange
