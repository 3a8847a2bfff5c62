#pragma once

#include "core/journal/certificate.h"

/// Certificates that are served beyond their year, because an administrator said so: of a PC that was silent when its last
/// ninety days went by, or that goes by stick and always has something waiting. It delivers what it holds and is renewed as ever.
namespace county {

struct Place;
class Transaction;

/// As long as a desk has at the end of its certificate's year for being renewed by itself.
inline constexpr std::chrono::hours kProlonged{24 * 90};

[[nodiscard]] bool isProlonged(Transaction& transaction, const core::CertificateId& certificate, core::Instant now);

struct Prolonging {
    std::size_t certificates = 0;
    core::Instant until{};
};
/// Of the account, or of one of its devices when named: those that have ended or end within kProlonged, and were not revoked.
/// Codes: "no_such_account", "no_such_device" (Refused), those of openCounty.
[[nodiscard]] core::Result<Prolonging> prolongAccount(const Place& place, std::string_view account, std::string_view device, const core::Clock& clock);

} // namespace county
