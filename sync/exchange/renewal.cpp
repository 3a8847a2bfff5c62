#include "sync/exchange/renewal.h"

#include "core/codec/strict_json.h"
#include "sync/exchange/signed.h"
#include "sync/exchange/wire.h"

namespace exchange {

namespace {

using core::ByteReader;
using core::Bytes;
using core::ByteWriter;

constexpr std::string_view kRenewTag = "fengqiao-renew/1";
constexpr std::string_view kRenewedTag = "fengqiao-renewed/1";
constexpr const char* kRenewal = "renewal";
constexpr std::size_t kVerdictLimit = 256 * 1024;

void putHeads(ByteWriter& out, const std::vector<ChainHead>& heads)
{
    out.u32(static_cast<std::uint32_t>(heads.size()));
    for (const auto& head : heads) {
        out.raw(head.chain.bytes);
        out.u64(head.seq);
        out.raw(head.link);
    }
}

bool takeHeads(ByteReader& in, std::vector<ChainHead>& out)
{
    const auto count = in.u32();
    if (count > kRenewActs)
        return false;
    for (std::uint32_t i = 0; i < count && in.ok(); ++i) {
        ChainHead head;
        head.chain.bytes = in.array<16>();
        head.seq = in.u64();
        head.link = in.array<32>();
        out.push_back(head);
    }
    return true;
}

bool takeVerdicts(ByteReader& in, std::vector<ActVerdict>& out)
{
    const auto count = in.u32();
    if (count > kRenewActs)
        return false;
    for (std::uint32_t i = 0; i < count && in.ok(); ++i) {
        ActVerdict verdict;
        verdict.act.chain.bytes = in.array<16>();
        verdict.act.seq = in.u64();
        const auto json = core::decodeStrict(in.text(kVerdictLimit), {.bytes = kVerdictLimit, .depth = 32});
        if (!json || !core::readJson(*json, verdict.verdict))
            return false;
        out.push_back(std::move(verdict));
    }
    return true;
}

/// Everything but the signature, with what it is for in front.
Bytes bodyOf(const RenewRequest& request)
{
    ByteWriter out;
    out.raw(core::viewOf(kRenewTag));
    out.raw(request.certificate.bytes);
    putHeads(out, request.acts);
    out.raw(request.nonce);
    return out.take();
}

Bytes bodyOf(const RenewAnswer& answer)
{
    ByteWriter out;
    out.raw(core::viewOf(kRenewedTag));
    out.blob(encode(answer.enrolled));
    putHeads(out, answer.common);
    out.u32(static_cast<std::uint32_t>(answer.verdicts.size()));
    for (const auto& [act, verdict] : answer.verdicts) {
        out.raw(act.chain.bytes);
        out.u64(act.seq);
        out.text(core::encodeCanonical(core::toJson(verdict)));
    }
    out.raw(answer.nonce);
    return out.take();
}

} // namespace

Bytes encode(const RenewRequest& request) { return withSignature(bodyOf(request), request.signature); }
Bytes encode(const RenewAnswer& answer) { return withSignature(bodyOf(answer), answer.signature); }

core::Result<RenewRequest> decodeRenewRequest(core::ByteView bytes)
{
    return readSigned<RenewRequest>(bytes, kRenewLimit, kRenewTag, kRenewal, [](ByteReader& in, RenewRequest& out) {
        out.certificate.bytes = in.array<15>();
        return takeHeads(in, out.acts);
    });
}

core::Result<RenewAnswer> decodeRenewAnswer(core::ByteView bytes)
{
    return readSigned<RenewAnswer>(bytes, kRenewLimit, kRenewedTag, kRenewal, [](ByteReader& in, RenewAnswer& out) {
        auto enrolled = decodeEnrolAnswer(in.blob(kRenewLimit));
        if (!enrolled)
            return false;
        out.enrolled = std::move(*enrolled);
        return takeHeads(in, out.common) && takeVerdicts(in, out.verdicts);
    });
}

void sign(RenewRequest& request, const core::crypto::SigningKey& key) { request.signature = key.sign(bodyOf(request)); }
void sign(RenewAnswer& answer, const core::crypto::SigningKey& key) { answer.signature = key.sign(bodyOf(answer)); }
bool verify(const RenewRequest& request, const core::crypto::PublicKey& key) { return core::crypto::verify(key, bodyOf(request), request.signature); }
bool verify(const RenewAnswer& answer, const core::crypto::PublicKey& key) { return core::crypto::verify(key, bodyOf(answer), answer.signature); }

} // namespace exchange
