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

} // namespace county
