#pragma once

#include <cstdint>
#include <random>
#include <string_view>

namespace sim {

/// Chance under a seed, the same with every library: the engine is fixed by the standard, the ranges are our own.
/// Each decision of the simulator has a stream of its own (seed, name, number), so that leaving one out while shrinking
/// does not change the others.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_engine(mixed(seed)) {}
    Dice(std::uint64_t seed, std::string_view stream, std::uint64_t number = 0) : m_engine(mixed(streamSeed(seed, stream, number))) {}

    std::uint64_t next() { return m_engine(); }
    /// 0 … count - 1; 0 when there is nothing to choose from. The bias of the remainder is below 2^-40 for our counts.
    std::uint64_t below(std::uint64_t count) { return count == 0 ? 0 : m_engine() % count; }
    /// Both ends are possible.
    std::int64_t between(std::int64_t low, std::int64_t high) { return low + static_cast<std::int64_t>(below(static_cast<std::uint64_t>(high - low) + 1)); }
    bool chance(unsigned percent) { return below(100) < percent; }
    template <class Container>
    auto& oneOf(Container& items)
    {
        return items[static_cast<std::size_t>(below(items.size()))];
    }

private:
    /// SplitMix64's finaliser: neighbouring seeds give unlike engines.
    static std::uint64_t mixed(std::uint64_t x)
    {
        x += 0x9E3779B97F4A7C15ULL;
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9ULL;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EBULL;
        return x ^ (x >> 31);
    }
    static std::uint64_t streamSeed(std::uint64_t seed, std::string_view stream, std::uint64_t number)
    {
        auto out = mixed(seed);
        for (const char c : stream)
            out = mixed(out ^ static_cast<unsigned char>(c));
        return out ^ mixed(number);
    }

    std::mt19937_64 m_engine;
};

} // namespace sim
