#include "core/journal/chain.h"

#include "core/codec/canonical.h"

namespace core {

namespace {

Bytes signedBytes(const ChainId& chain, std::uint64_t seq, const Hash& link)
{
    ByteWriter out;
    out.raw(viewOf("fengqiao-run/1"));
    out.raw(chain.bytes);
    out.u64(seq);
    out.raw(link);
    return out.take();
}

/// What is left to check of an act whose envelope was made of its parts.
Done checkTexts(const Act& act)
{
    for (const auto& part : act.parts)
        if (part && !isCanonical(*part))
            if (auto value = decodeStrict(*part); !value)
                return tl::unexpected(value.error());
    return {};
}

} // namespace

Hash firstLink(ByteView certificateBytes, Lane lane)
{
    const auto laneByte = static_cast<std::uint8_t>(lane);
    return crypto::sha256({viewOf("fengqiao-chain/1"), crypto::sha256(certificateBytes), ByteView(&laneByte, 1)});
}

Hash nextLink(const Hash& previous, ByteView envelopeBytes)
{
    return crypto::sha256({viewOf("fengqiao-link/1"), previous, crypto::sha256(envelopeBytes)});
}

crypto::Signature signLink(const crypto::SigningKey& key, const ChainId& chain, std::uint64_t seq, const Hash& link)
{
    return key.sign(signedBytes(chain, seq, link));
}

bool verifyLink(const crypto::PublicKey& key, const ChainId& chain, std::uint64_t seq, const Hash& link,
                const crypto::Signature& signature)
{
    return crypto::verify(key, signedBytes(chain, seq, link), signature);
}

Bytes encodeRun(const Run& run)
{
    ByteWriter out;
    out.raw(run.chain.bytes);
    out.u64(run.first);
    out.u16(static_cast<std::uint16_t>(run.acts.size()));
    for (const auto& act : run.acts)
        out.blob(encodeAct(act));
    out.raw(run.signature);
    return out.take();
}

Result<Run> decodeRun(ByteView bytes)
{
    ByteReader in(bytes);
    Run run;
    run.chain.bytes = in.array<16>();
    run.first = in.u64();
    const std::size_t count = in.u16();
    if (count > kRunLimit)
        return damaged("too_large", {{"limit", kRunLimit}});
    for (std::size_t i = 0; i < count && in.ok(); ++i) {
        const auto size = in.u32();
        auto act = decodeAct(in.raw(size));
        if (!act)
            return tl::unexpected(act.error());
        run.acts.push_back(std::move(*act));
    }
    run.signature = in.array<64>();
    if (!in.atEnd())
        return damaged("malformed", {{"what", "run"}});
    return run;
}

Result<Hash> verifyRun(const Run& run, const Hash& before, const crypto::PublicKey& key, std::vector<Hash>* links)
{
    if (run.acts.empty() || run.first == 0)
        return damaged("malformed", {{"what", "run"}, {"seq", run.first}});
    if (run.acts.size() > kRunLimit)
        return damaged("too_large", {{"limit", kRunLimit}, {"seq", run.first}});
    Hash link = before;
    std::uint64_t seq = run.first;
    for (const auto& act : run.acts) {
        if (act.envelope.chain != run.chain || act.envelope.seq != seq)
            return damaged("gap", {{"seq", seq}, {"found", act.envelope.seq}});
        if (auto parts = run.checked.digests ? checkTexts(act) : checkParts(act); !parts) {
            auto error = parts.error();
            error.facts["seq"] = seq;
            return tl::unexpected(std::move(error));
        }
        link = nextLink(link, act.bytes);
        if (links)
            links->push_back(link);
        ++seq;
    }
    if (!verifyLink(key, run.chain, seq - 1, link, run.signature))
        return damaged("signature", {{"seq", run.first}, {"last", seq - 1}});
    return link;
}

} // namespace core
