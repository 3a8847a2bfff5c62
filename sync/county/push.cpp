#include "sync/county/push.h"

namespace county {

core::Result<Push> verifyPush(core::Run run, const Hash& before, const core::crypto::PublicKey& key)
{
    Push push{run.chain, run.first, {}, {}, run.signature};
    if (const auto last = verifyRun(run, before, key, &push.links); !last)
        return tl::unexpected(last.error());
    push.acts = std::move(run.acts);
    return push;
}

} // namespace county
