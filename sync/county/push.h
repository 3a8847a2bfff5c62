#pragma once

#include "core/journal/chain.h"
#include "sync/county/store.h"

namespace county {

/// A run whose parts, links and signature hold. Made without the store's lock, by several threads at once.
struct Push {
    ChainId chain;
    std::uint64_t first = 1;
    std::vector<core::Act> acts;
    std::vector<Hash> links;               ///< of each act
    core::crypto::Signature signature{};   ///< over the last link
};

/// `before` is the link of act first-1. Codes: those of core::verifyRun.
[[nodiscard]] core::Result<Push> verifyPush(core::Run run, const Hash& before, const core::crypto::PublicKey& key);

} // namespace county
