#pragma once

#include "core/journal/ids.h"
#include "core/result.h"

#include <utility>

namespace core {

/// The four classes of DESIGN 3: who may read class k may read what lies below.
enum class Class : std::uint8_t { Steps = 1, Content = 2, Identity = 3, Sealed = 4 };
inline constexpr int kClasses = 4;

using Salt = std::array<std::uint8_t, 16>;

enum class ClockTrust : std::uint8_t { Sure = 0, Doubtful = 1 };

/// The record of an act, DESIGN 1. Never changed; its bytes are kept as received, because hashes cover bytes.
struct Envelope {
    std::uint8_t algorithm = 1;              ///< 1 = Ed25519 + SHA-256
    ChainId chain;
    std::uint64_t seq = 0;                   ///< 1, 2, 3 …
    std::uint8_t group = 0;                  ///< acts still to come that stand or fall with this one
    SubjectId subject;
    std::string kind;                        ///< "dispute.accept", at most 64 bytes
    std::uint16_t version = 1;
    Instant claimed{};                       ///< device time
    ClockTrust clock = ClockTrust::Sure;
    std::uint32_t seen = 0;                  ///< place in the subject the author had read up to
    std::uint64_t after = 0;                 ///< newest county revision this desk had
    std::vector<std::pair<Class, Hash>> parts; ///< ascending, digest of salt(class) ‖ bytes

    bool operator==(const Envelope&) const = default;
};

[[nodiscard]] Bytes encode(const Envelope& envelope);
/// One encoding only: decode then encode gives the same bytes, anything else is refused ("malformed", Damaged, fact
/// "what"). Kinds are lower-case ASCII; seq and after fit a signed 64-bit column; claimed lies in the years 1 to 9999.
[[nodiscard]] Result<Envelope> decodeEnvelope(ByteView bytes);

/// Bytes that are not laid out as DESIGN 1 says; `what` names the member.
[[nodiscard]] inline tl::unexpected<Error> malformed(std::string_view what) { return damaged("malformed", {{"what", what}}); }

} // namespace core
