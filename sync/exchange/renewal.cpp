#include "sync/exchange/renewal.h"

#include "core/codec/strict_json.h"
#include "sync/exchange/wire.h"

namespace exchange {

namespace {

using core::ByteReader;
using core::Bytes;
using core::ByteWriter;

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

std::optional<std::vector<ChainHead>> takeHeads(ByteReader& in)
{
    const auto count = in.u32();
    if (count > kRenewActs)
        return std::nullopt;
    std::vector<ChainHead> out;
    for (std::uint32_t i = 0; i < count && in.ok(); ++i) {
        ChainHead head;
        head.chain.bytes = in.array<16>();
        head.seq = in.u64();
        head.link = in.array<32>();
        out.push_back(head);
    }
    return out;
}

/// Everything but the signature, with what it is for in front.
Bytes bodyOf(const RenewRequest& request)
{
    ByteWriter out;
    out.raw(core::viewOf("fengqiao-renew/1"));
    out.raw(request.certificate.bytes);
    putHeads(out, request.acts);
    out.raw(request.nonce);
    return out.take();
}

Bytes bodyOf(const RenewAnswer& answer)
{
    ByteWriter out;
    out.raw(core::viewOf("fengqiao-renewed/1"));
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

template <class Message>
Bytes encodeSigned(const Message& message)
{
    ByteWriter out;
    out.raw(bodyOf(message));
    out.raw(message.signature);
    return out.take();
}

tl::unexpected<core::Error> malformed()
{
    return core::damaged("malformed", {{"what", "renewal"}});
}

bool takeTag(ByteReader& in, std::string_view tag)
{
    const auto found = in.raw(tag.size());
    return core::textOf(found) == tag;
}

} // namespace

Bytes encode(const RenewRequest& request) { return encodeSigned(request); }
Bytes encode(const RenewAnswer& answer) { return encodeSigned(answer); }

core::Result<RenewRequest> decodeRenewRequest(core::ByteView bytes)
{
    if (bytes.size() > kRenewLimit)
        return core::damaged("too_large");
    ByteReader in(bytes);
    RenewRequest out;
    if (!takeTag(in, "fengqiao-renew/1"))
        return malformed();
    out.certificate.bytes = in.array<15>();
    auto acts = takeHeads(in);
    if (!acts)
        return malformed();
    out.acts = std::move(*acts);
    out.nonce = in.array<32>();
    out.signature = in.array<64>();
    if (!in.atEnd())
        return malformed();
    return out;
}

core::Result<RenewAnswer> decodeRenewAnswer(core::ByteView bytes)
{
    if (bytes.size() > kRenewLimit)
        return core::damaged("too_large");
    ByteReader in(bytes);
    RenewAnswer out;
    if (!takeTag(in, "fengqiao-renewed/1"))
        return malformed();
    auto enrolled = decodeEnrolAnswer(in.blob(kRenewLimit));
    auto common = takeHeads(in);
    if (!enrolled || !common)
        return malformed();
    out.enrolled = std::move(*enrolled);
    out.common = std::move(*common);
    const auto count = in.u32();
    if (count > kRenewActs)
        return malformed();
    for (std::uint32_t i = 0; i < count && in.ok(); ++i) {
        ActVerdict verdict;
        verdict.act.chain.bytes = in.array<16>();
        verdict.act.seq = in.u64();
        const auto json = core::decodeStrict(in.text(kVerdictLimit), {.bytes = kVerdictLimit, .depth = 32});
        if (!json || !core::readJson(*json, verdict.verdict))
            return malformed();
        out.verdicts.push_back(std::move(verdict));
    }
    out.nonce = in.array<32>();
    out.signature = in.array<64>();
    if (!in.atEnd())
        return malformed();
    return out;
}

void sign(RenewRequest& request, const core::crypto::SigningKey& key) { request.signature = key.sign(bodyOf(request)); }
void sign(RenewAnswer& answer, const core::crypto::SigningKey& key) { answer.signature = key.sign(bodyOf(answer)); }
bool verify(const RenewRequest& request, const core::crypto::PublicKey& key) { return core::crypto::verify(key, bodyOf(request), request.signature); }
bool verify(const RenewAnswer& answer, const core::crypto::PublicKey& key) { return core::crypto::verify(key, bodyOf(answer), answer.signature); }

} // namespace exchange
