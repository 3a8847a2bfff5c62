#include "sync/county/row_bytes.h"

#include "core/codec/canonical.h"

namespace county {

void damagedRow(std::string_view table)
{
    throw StoreFailure{core::Error{"damaged_mirror", {}, {{"table", table}}, core::Trouble::Damaged}};
}

core::Bytes bytesOf(const core::tree::Peaks& peaks)
{
    core::Bytes out;
    for (const auto& hash : peaks.hashes())
        out.insert(out.end(), hash.begin(), hash.end());
    return out;
}

core::tree::Peaks peaksFrom(std::uint64_t size, core::ByteView bytes)
{
    std::vector<Hash> hashes(bytes.size() / sizeof(Hash));
    for (std::size_t i = 0; i < hashes.size(); ++i)
        std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(i * sizeof(Hash)), sizeof(Hash), hashes[i].begin());
    auto peaks = core::tree::Peaks::create(size, std::move(hashes));
    if (!peaks)
        damagedRow("county");
    return std::move(*peaks);
}

core::Verdict verdictFrom(std::string_view text)
{
    constexpr core::JsonLimits kLimits{.bytes = 1 << 20};
    if (core::Verdict quick; core::readCanonical(text, quick, kLimits))
        return quick;
    const auto value = core::decodeStrict(text, kLimits);
    core::Verdict verdict;
    if (!value || !core::readJson(*value, verdict))
        damagedRow("act");
    return verdict;
}

core::Act actFrom(core::ByteView bytes)
{
    auto act = core::decodeAct(bytes);
    if (!act)
        damagedRow("act");
    return std::move(*act);
}

CertificateRow certificateFrom(core::Bytes bytes, const core::crypto::Signature& signature, CertificateState state)
{
    CertificateRow out;
    out.issued.bytes = std::move(bytes);
    out.issued.signature = signature;
    out.state = state;
    const auto value = core::decodeStrict(core::textOf(out.issued.bytes));
    if (!value || !core::readJson(*value, out.certificate))
        damagedRow("certificate");
    return out;
}

int yearOf(const core::Verdict& verdict)
{
    return static_cast<int>(std::chrono::year_month_day{std::chrono::floor<std::chrono::days>(core::dayInChina(verdict.received))}.year());
}

std::array<std::uint8_t, 8> bigEndian(std::uint64_t number)
{
    std::array<std::uint8_t, 8> out{};
    for (std::size_t i = 0; i < 8; ++i)
        out[i] = static_cast<std::uint8_t>(number >> (56 - 8 * i));
    return out;
}

core::Bytes joined(const core::Sections& sections)
{
    core::Bytes out;
    for (const auto& section : sections) {
        const auto size = bigEndian(section.size());
        out.insert(out.end(), size.begin() + 4, size.end());
        out.insert(out.end(), section.begin(), section.end());
    }
    return out;
}

core::Sections parted(core::ByteView bytes)
{
    core::Sections out;
    for (auto& section : out) {
        std::size_t size = 0;
        if (bytes.size() < 4)
            damagedRow("subject");
        for (const auto byte : bytes.first(4))
            size = (size << 8U) | byte;
        if (bytes.size() < 4 + size)
            damagedRow("subject");
        section = core::textOf(bytes.subspan(4, size));
        bytes = bytes.subspan(4 + size);
    }
    return out;
}

std::string freeBookBehind(std::int64_t certificates, std::int64_t restores, const std::function<bool(const std::string&)>& taken)
{
    // A county that was restored may have given letters that it no longer knows of: so many are passed over for each time.
    constexpr std::uint64_t kLostBooks = 500;
    auto n = static_cast<std::uint64_t>(certificates) + kLostBooks * static_cast<std::uint64_t>(restores);
    std::string letters;
    do
        letters = core::bookLetters(++n);
    while (taken(letters));
    return letters;
}

} // namespace county
