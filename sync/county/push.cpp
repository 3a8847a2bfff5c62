#include "sync/county/push.h"

#include "core/codec/strict_json.h"

namespace county {

core::Result<Push> verifyPush(core::Run run, const Hash& before, const core::crypto::PublicKey& key)
{
    if (const auto last = verifyRun(run, before, key); !last)
        return tl::unexpected(last.error());
    Push push{run.chain, run.first, {}, {}, run.signature};
    Hash link = before;
    for (const auto& act : run.acts)
        push.links.push_back(link = core::nextLink(link, act.bytes));
    push.acts = std::move(run.acts);
    return push;
}

Hash leafOf(const Hash& link, const core::Verdict& verdict)
{
    const std::uint8_t leaf = 0;
    const auto text = core::encodeCanonical(core::toJson(verdict));
    return core::crypto::sha256({core::ByteView(&leaf, 1), link, core::crypto::sha256(core::viewOf(text))});
}

} // namespace county
