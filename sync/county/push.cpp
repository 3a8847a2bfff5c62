#include "sync/county/push.h"

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

} // namespace county
