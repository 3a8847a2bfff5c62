#include "core/journal/envelope.h"

#include <algorithm>
#include <limits>

namespace core {

namespace {

constexpr std::uint8_t kLayout = 1;
constexpr std::uint8_t kEd25519 = 1;
constexpr std::size_t kKindLimit = 64;
constexpr auto kLargestNumber = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());

bool isKind(std::string_view kind)
{
    return !kind.empty() && kind.size() <= kKindLimit && std::all_of(kind.begin(), kind.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_';
    });
}

/// Years 1 to 9999: far beyond any wrong clock, and every calendar function is defined on it.
bool isTellable(Instant instant)
{
    return instant >= Instant{std::chrono::milliseconds{-62135596800000}} &&
           instant < Instant{std::chrono::milliseconds{253402300800000}};
}

} // namespace

Bytes encode(const Envelope& envelope)
{
    ByteWriter out;
    out.u8(kLayout);
    out.u8(envelope.algorithm);
    out.raw(envelope.chain.bytes);
    out.u64(envelope.seq);
    out.u8(envelope.group);
    out.raw(envelope.subject.bytes);
    out.u8(static_cast<std::uint8_t>(envelope.kind.size()));
    out.raw(viewOf(envelope.kind));
    out.u16(envelope.version);
    out.i64(envelope.claimed.time_since_epoch().count());
    out.u8(static_cast<std::uint8_t>(envelope.clock));
    out.u32(envelope.seen);
    out.u64(envelope.after);
    out.u8(static_cast<std::uint8_t>(envelope.parts.size()));
    for (const auto& [partClass, digest] : envelope.parts) {
        out.u8(static_cast<std::uint8_t>(partClass));
        out.raw(digest);
    }
    return out.take();
}

Result<Envelope> decodeEnvelope(ByteView bytes)
{
    ByteReader in(bytes);
    if (in.u8() != kLayout)
        return malformed("layout");
    Envelope out;
    out.algorithm = in.u8();
    out.chain.bytes = in.array<16>();
    out.seq = in.u64();
    out.group = in.u8();
    out.subject.bytes = in.array<16>();
    const auto kind = in.raw(in.u8());
    out.kind.assign(textOf(kind));
    out.version = in.u16();
    out.claimed = Instant{std::chrono::milliseconds{in.i64()}};
    const auto clock = in.u8();
    out.seen = in.u32();
    out.after = in.u64();
    const auto parts = in.u8();
    if (!in.ok())
        return malformed("length");
    if (out.algorithm != kEd25519)
        return malformed("algorithm");
    if (out.chain.lane() > Lane::Urgent)
        return malformed("lane");
    if (out.seq == 0 || out.seq > kLargestNumber)
        return malformed("seq");
    if (!isKind(out.kind))
        return malformed("kind");
    if (out.version == 0)
        return malformed("version");
    if (!isTellable(out.claimed))
        return malformed("claimed");
    if (clock > static_cast<std::uint8_t>(ClockTrust::Doubtful))
        return malformed("clock");
    out.clock = static_cast<ClockTrust>(clock);
    if (out.after > kLargestNumber)
        return malformed("after");
    if (parts > kClasses)
        return malformed("parts");
    int last = 0;
    for (int i = 0; i < parts; ++i) {
        const int partClass = in.u8();
        const auto digest = in.array<32>();
        if (partClass <= last || partClass > kClasses)
            return malformed("parts");
        last = partClass;
        out.parts.emplace_back(static_cast<Class>(partClass), digest);
    }
    if (!in.atEnd())
        return malformed("length");
    return out;
}

} // namespace core
