#pragma once

#include "core/bytes.h"
#include "core/result.h"

#include <string>
#include <vector>

namespace county {

struct PemPair {
    std::string certificate, key;
};

/// The county's own root: ECDSA P-256, ten years, may sign server certificates only. Code "internal" when OpenSSL fails.
[[nodiscard]] core::Result<PemPair> makeCa(const std::string& county);
/// A server certificate for these DNS names and addresses, ten years at most.
[[nodiscard]] core::Result<PemPair> makeServerCertificate(const PemPair& ca, const std::vector<std::string>& names);

/// First 80 bits of the SHA-256 of the certificate's DER form; nullopt when the text holds none.
[[nodiscard]] std::optional<std::array<std::uint8_t, 10>> pinOfPem(const std::string& pem);

} // namespace county
