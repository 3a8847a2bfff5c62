#pragma once

#include "core/codec/described.h"
#include "core/journal/crypto.h"
#include "core/journal/ids.h"

namespace core {

/// One post in one organisation, "VL@org-xizhuping". Codes as DOMAIN section 2 (VM TM VL TL PL CH IF CD GJ RJ FC PS JO G1..G5 CA AU EA GW).
struct Post {
    std::string code;
    std::string organisation;
    bool operator==(const Post&) const = default;
};
BOOST_DESCRIBE_STRUCT(Post, (), (code, organisation))

/// What the county's issuer says of one account on one device. At most one year.
struct Certificate {
    std::string id;        ///< 30 hex digits
    std::string county;
    std::string account;   ///< stable account id
    std::string name;      ///< as shown to people
    std::string device;    ///< name of the PC
    std::vector<Post> posts;
    std::string signKey;   ///< hex, Ed25519
    std::string boxKey;    ///< hex, X25519
    Instant from{};
    Instant to{};
    std::string book;      ///< letters of this desk's paper book, unique in the county; empty in certificates before 2026-11-22
    bool operator==(const Certificate&) const = default;
};
BOOST_DESCRIBE_STRUCT(Certificate, (), (id, county, account, name, device, posts, signKey, boxKey, from, to, book))

/// Bytes and signature as issued; the bytes are kept, since link(0) hashes them.
struct SignedCertificate {
    Bytes bytes;
    crypto::Signature signature{};
};
[[nodiscard]] SignedCertificate issue(const Certificate& certificate, const crypto::SigningKey& issuer);
/// Codes: "malformed", "signature" (Damaged); "certificate_expired" (Refused).
[[nodiscard]] Result<Certificate> checkCertificate(const SignedCertificate& certificate, const crypto::PublicKey& issuer,
                                                   std::optional<Instant> at = std::nullopt);

/// The strong forms of the certificate's text members; checkCertificate has made sure that they parse.
[[nodiscard]] CertificateId idOf(const Certificate& certificate);
[[nodiscard]] crypto::PublicKey signKeyOf(const Certificate& certificate);
[[nodiscard]] crypto::PublicKey boxKeyOf(const Certificate& certificate);

/// Letters of the paper book of the desk that holds it. Certificates of before 2026-11-22 name none; theirs follow from
/// their random name, which the county takes care not to give again.
[[nodiscard]] std::string bookOf(const Certificate& certificate);
/// The n-th book of a county, n = 1, 2, 3 …: A, B … Z, AA, AB … without I and O, which read like digits.
[[nodiscard]] std::string bookLetters(std::uint64_t n);

} // namespace core
