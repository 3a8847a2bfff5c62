#include "core/journal/certificate.h"

#include "core/codec/strict_json.h"

namespace core {

namespace {

constexpr std::string_view kBookLetters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
constexpr auto kLongestLife = std::chrono::hours{24 * 366}; // at most one year, leap years included

Bytes signedBytes(ByteView certificate)
{
    ByteWriter out;
    out.raw(viewOf("fengqiao-certificate/1"));
    out.raw(certificate);
    return out.take();
}

std::optional<crypto::PublicKey> keyFromText(std::string_view text)
{
    const auto bytes = fromHex(text);
    crypto::PublicKey key{};
    if (!bytes || bytes->size() != key.size())
        return std::nullopt;
    std::copy(bytes->begin(), bytes->end(), key.begin());
    return key;
}

} // namespace

SignedCertificate issue(const Certificate& certificate, const crypto::SigningKey& issuer)
{
    const auto text = encodeCanonical(toJson(certificate));
    SignedCertificate out;
    out.bytes.assign(text.begin(), text.end());
    out.signature = issuer.sign(signedBytes(out.bytes));
    return out;
}

Result<Certificate> checkCertificate(const SignedCertificate& certificate, const crypto::PublicKey& issuer,
                                     std::optional<Instant> at)
{
    if (!crypto::verify(issuer, signedBytes(certificate.bytes), certificate.signature))
        return damaged("signature", {{"what", "certificate"}});
    const auto value = decodeStrict(textOf(certificate.bytes));
    if (!value)
        return tl::unexpected(value.error());
    auto out = fromJson<Certificate>(*value);
    if (!out)
        return tl::unexpected(out.error());
    if (!certificateFromText(out->id) || !keyFromText(out->signKey) || !keyFromText(out->boxKey) || out->from >= out->to ||
        out->to - out->from > kLongestLife || out->book.find_first_not_of(kBookLetters) != std::string::npos || out->book.size() > 8)
        return damaged("malformed", {{"what", "certificate"}});
    if (at && (*at < out->from || *at >= out->to))
        return refused("certificate_expired", {}, {{"from", formatInstant(out->from)}, {"to", formatInstant(out->to)}});
    return out;
}

CertificateId idOf(const Certificate& certificate)
{
    return certificateFromText(certificate.id).value_or(CertificateId{});
}

crypto::PublicKey signKeyOf(const Certificate& certificate)
{
    return keyFromText(certificate.signKey).value_or(crypto::PublicKey{});
}

crypto::PublicKey boxKeyOf(const Certificate& certificate)
{
    return keyFromText(certificate.boxKey).value_or(crypto::PublicKey{});
}

std::string bookOf(const Certificate& certificate)
{
    if (!certificate.book.empty())
        return certificate.book;
    const auto id = idOf(certificate);
    const auto hash = crypto::sha256({viewOf("fengqiao-book/1"), ByteView(id.bytes)});
    std::string out;
    for (std::size_t i = 0; i < 3; ++i)
        out += kBookLetters[hash[i] % kBookLetters.size()];
    return out;
}

std::string bookLetters(std::uint64_t n)
{
    std::string out;
    for (; n > 0; n = (n - 1) / kBookLetters.size())
        out.insert(out.begin(), kBookLetters[(n - 1) % kBookLetters.size()]);
    return out;
}

} // namespace core
