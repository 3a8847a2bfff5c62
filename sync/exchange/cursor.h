#pragma once

#include <compare>
#include <cstdint>

namespace exchange {

/// What a cursor means to the county; to a device it is a number it gives back, and that it compares when an answer comes
/// by a slow road. While pages are still to come, lines move on behind and before the reader, so only what stood at the
/// last complete answer is surely held.
struct Cursor {
    std::uint64_t complete = 0; ///< revision of the last answer behind which nothing waited
    std::uint64_t reached = 0;  ///< lines up to here were given

    [[nodiscard]] static Cursor from(std::uint64_t value) { return {value >> 32, value & 0xFFFFFFFF}; }
    [[nodiscard]] std::uint64_t value() const { return complete << 32 | reached; }
    /// Whoever stands here has got everything that led to `other`.
    [[nodiscard]] bool covers(const Cursor& other) const { return complete >= other.complete && reached >= other.reached; }
};

} // namespace exchange
