#include "sync/exchange/code.h"

#include "sync/exchange/enrol_proof.h"

namespace exchange {

namespace {

constexpr std::string_view kDigits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Ten bytes are sixteen digits of five bits.
std::string digitsOf(const std::array<std::uint8_t, 10>& bytes)
{
    std::string out;
    for (std::size_t bit = 0; bit < 80; bit += 5) {
        unsigned value = 0;
        for (std::size_t i = bit; i < bit + 5; ++i)
            value = value << 1 | ((bytes[i / 8] >> (7 - i % 8)) & 1U);
        out += kDigits[value];
    }
    return out;
}

std::array<std::uint8_t, 10> bytesOf(std::string_view digits)
{
    std::array<std::uint8_t, 10> out{};
    for (std::size_t i = 0; i < digits.size(); ++i)
        for (std::size_t bit = 0; bit < 5; ++bit)
            if ((kDigits.find(digits[i]) >> (4 - bit)) & 1U) {
                auto& byte = out[(i * 5 + bit) / 8];
                byte = static_cast<std::uint8_t>(byte | (0x80U >> ((i * 5 + bit) % 8)));
            }
    return out;
}


} // namespace

std::array<std::uint8_t, 10> pinOf(core::ByteView certificateDer)
{
    const auto hash = core::crypto::sha256(certificateDer);
    std::array<std::uint8_t, 10> out{};
    std::copy_n(hash.begin(), out.size(), out.begin());
    return out;
}

std::string toText(const OneTimeCode& code)
{
    const auto digits = digitsOf(code.secret) + digitsOf(code.pin);
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            out += '-';
        out += digits[i];
    }
    return out;
}

std::optional<OneTimeCode> codeFromText(std::string_view text)
{
    std::string digits;
    for (char c : text) {
        if (c == '-' || c == ' ' || c == '\t' || c == '\n' || c == '\r')
            continue;
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
        if (c == 'O')
            c = '0';
        if (c == 'I' || c == 'L')
            c = '1';
        if (kDigits.find(c) == std::string_view::npos || digits.size() == 32)
            return std::nullopt;
        digits += c;
    }
    if (digits.size() != 32)
        return std::nullopt;
    return OneTimeCode{bytesOf(std::string_view(digits).substr(0, 16)), bytesOf(std::string_view(digits).substr(16))};
}

std::string secretText(const OneTimeCode& code)
{
    return digitsOf(code.secret);
}

void prove(EnrolRequest& request, const core::crypto::SigningKey& key)
{
    request.proof = key.sign(enrolmentProof(request));
}

bool verifyProof(const EnrolRequest& request)
{
    const auto bytes = core::fromHex(request.signKey);
    core::crypto::PublicKey key{};
    if (!bytes || bytes->size() != key.size())
        return false;
    std::copy(bytes->begin(), bytes->end(), key.begin());
    return core::crypto::verify(key, enrolmentProof(request), request.proof);
}

} // namespace exchange
