#include "core/journal/chain.h"

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

Result<Hash> verifyRun(const Run& run, const Hash& before, const crypto::PublicKey& key)
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
        if (auto parts = checkParts(act); !parts) {
            auto error = parts.error();
            error.facts["seq"] = seq;
            return tl::unexpected(std::move(error));
        }
        link = nextLink(link, act.bytes);
        ++seq;
    }
    if (!verifyLink(key, run.chain, seq - 1, link, run.signature))
        return damaged("signature", {{"seq", run.first}, {"last", seq - 1}});
    return link;
}

} // namespace core
