#pragma once

#include "sync/relay/box.h"

namespace relaytest {

/// A sound file for the county (or, Down, from it) whose content nobody can read, as a relay sees it.
inline core::Bytes bundle(std::uint8_t seed, exchange::Leg leg = exchange::Leg::Up, std::size_t size = 500)
{
    core::Bytes bytes(size);
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = static_cast<std::uint8_t>(seed * 31 + i * 7);
    return exchange::encodeBundle({{leg, std::move(bytes)}});
}

inline core::Hash hash(std::uint8_t seed)
{
    core::Hash out{};
    out.fill(seed);
    return out;
}

inline core::Hash latchOf(const core::Hash& opener) { return core::crypto::sha256(opener); }

} // namespace relaytest
