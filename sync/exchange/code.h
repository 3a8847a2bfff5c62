#pragma once

#include "core/journal/crypto.h"
#include "sync/exchange/messages.h"

namespace exchange {

/// What an administrator hands to the person at a new PC: 80 random bits that the county knows, and the first 80 bits of
/// the SHA-256 of the county's CA certificate. The device trusts the server only through that pin: nothing is trusted on
/// first use. As text: Crockford's base 32, eight groups of four.
struct OneTimeCode {
    std::array<std::uint8_t, 10> secret{};
    std::array<std::uint8_t, 10> pin{};
    bool operator==(const OneTimeCode&) const = default;
};

[[nodiscard]] std::array<std::uint8_t, 10> pinOf(core::ByteView certificateDer);
[[nodiscard]] std::string toText(const OneTimeCode& code);
/// Blanks and hyphens are passed over, O reads as 0, I and L as 1, small letters as large ones.
[[nodiscard]] std::optional<OneTimeCode> codeFromText(std::string_view text);
/// EnrolRequest::code: the secret alone, without hyphens.
[[nodiscard]] std::string secretText(const OneTimeCode& code);

/// Who knows the code and holds both keys: signKey signs code, device name and keys.
void prove(EnrolRequest& request, const core::crypto::SigningKey& key);
/// False also when signKey is no key.
[[nodiscard]] bool verifyProof(const EnrolRequest& request);

} // namespace exchange
