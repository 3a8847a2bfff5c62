#include "core/journal/ids.h"

#include "core/journal/crypto.h"

#include <charconv>

namespace core {

namespace {

/// Ids have one spelling: what does not come back the same was not one.
template <class Id>
std::optional<Id> exactly(const Id& id, std::string_view text)
{
    if (toText(id) != text)
        return std::nullopt;
    return id;
}

template <std::size_t N>
bool fill(std::array<std::uint8_t, N>& out, std::string_view hex)
{
    const auto bytes = fromHex(hex);
    if (!bytes || bytes->size() != N)
        return false;
    std::copy(bytes->begin(), bytes->end(), out.begin());
    return true;
}

} // namespace

ChainId::ChainId(const CertificateId& certificate, Lane lane)
{
    std::copy(certificate.bytes.begin(), certificate.bytes.end(), bytes.begin());
    bytes.back() = static_cast<std::uint8_t>(lane);
}

CertificateId ChainId::certificate() const
{
    CertificateId out;
    std::copy(bytes.begin(), bytes.end() - 1, out.bytes.begin());
    return out;
}

CertificateId randomCertificateId()
{
    return {crypto::randomArray<15>()};
}

SubjectId newSubjectId(Instant now)
{
    SubjectId id{crypto::randomArray<16>()};
    // RFC 9562, 5.7: 48 bits of milliseconds, version 7, variant 10.
    const auto ms = static_cast<std::uint64_t>(now.time_since_epoch().count());
    for (int i = 0; i < 6; ++i)
        id.bytes[i] = static_cast<std::uint8_t>(ms >> (40 - 8 * i));
    id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0f) | 0x70);
    id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);
    return id;
}

std::string toText(const SubjectId& id)
{
    auto out = toHex(id.bytes);
    for (const std::size_t at : {8, 13, 18, 23})
        out.insert(at, 1, '-');
    return out;
}

std::optional<SubjectId> subjectFromText(std::string_view text)
{
    std::string hex;
    for (const char c : text)
        if (c != '-')
            hex.push_back(c);
    SubjectId id;
    if (!fill(id.bytes, hex))
        return std::nullopt;
    return exactly(id, text);
}

std::string toText(const ChainId& id)
{
    return toHex(id.bytes);
}

std::optional<ChainId> chainFromText(std::string_view text)
{
    ChainId id;
    if (!fill(id.bytes, text) || id.bytes.back() > static_cast<std::uint8_t>(Lane::Urgent))
        return std::nullopt;
    return exactly(id, text);
}

std::string toText(const CertificateId& id)
{
    return toHex(id.bytes);
}

std::optional<CertificateId> certificateFromText(std::string_view text)
{
    CertificateId id;
    if (!fill(id.bytes, text))
        return std::nullopt;
    return exactly(id, text);
}

std::string toText(const ActId& id)
{
    // Each field of a state names the act that set it.
    constexpr std::size_t kMostDigits = 20;
    auto out = toText(id.chain);
    const auto begin = out.size() + 1;
    out.resize(begin + kMostDigits, '/');
    out.resize(static_cast<std::size_t>(std::to_chars(out.data() + begin, out.data() + out.size(), id.seq).ptr - out.data()));
    return out;
}

std::optional<ActId> actIdFromText(std::string_view text)
{
    const auto slash = text.find('/');
    if (slash == std::string_view::npos)
        return std::nullopt;
    const auto chain = chainFromText(text.substr(0, slash));
    if (!chain)
        return std::nullopt;
    ActId id{*chain, 0};
    const auto digits = text.substr(slash + 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), id.seq);
    if (error != std::errc{} || end != digits.data() + digits.size() || id.seq == 0)
        return std::nullopt;
    return exactly(id, text);
}

} // namespace core
