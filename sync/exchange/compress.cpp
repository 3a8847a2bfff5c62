#include "sync/exchange/wire.h"

#include <zstd.h>

namespace exchange {

namespace {

constexpr int kLargestWindow = 24; // log2: nobody makes us keep more than 16 MiB

/// zstd's level. A small message goes over a bad line as often as not, where a hundred bytes cost more than the milliseconds: 15
/// makes a twentieth less of sixteen kilobytes than 9 does, in 1.8 ms instead of 0.2. Of two megabytes of sheets 6 makes a
/// tenth less than 3 does, and more would keep a core busy.
int levelOf(std::size_t size, Effort effort)
{
    constexpr std::size_t kTiny = 2 * 1024, kSmall = 64 * 1024;
    if (size > kSmall)
        return 6;
    return effort == Effort::Thorough || size <= kTiny ? 15 : 9;
}

} // namespace

core::Bytes compress(core::ByteView bytes, Effort effort)
{
    // Kept between messages: its tables are as large as many messages together.
    thread_local const std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context(ZSTD_createCCtx(), &ZSTD_freeCCtx);
    core::Bytes out(ZSTD_compressBound(bytes.size()));
    const auto size = ZSTD_compressCCtx(context.get(), out.data(), out.size(), bytes.data(), bytes.size(), levelOf(bytes.size(), effort));
    // Only a destination that is too small can fail here, and it has the size the library asked for.
    out.resize(ZSTD_isError(size) ? 0 : size);
    return out;
}

core::Result<core::Bytes> expand(core::ByteView bytes, std::size_t limit)
{
    const auto size = ZSTD_getFrameContentSize(bytes.data(), bytes.size());
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN)
        return core::damaged("malformed", {{"what", "frame"}});
    if (size > limit)
        return core::damaged("too_large", {{"limit", limit}});
    // One frame and nothing behind it.
    if (const auto frame = ZSTD_findFrameCompressedSize(bytes.data(), bytes.size());
        ZSTD_isError(frame) || frame != bytes.size())
        return core::damaged("malformed", {{"what", "frame"}});
    const std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context(ZSTD_createDCtx(), &ZSTD_freeDCtx);
    if (!context)
        return core::hindered("no_memory");
    ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, kLargestWindow);
    core::Bytes out(size);
    const auto done = ZSTD_decompressDCtx(context.get(), out.data(), out.size(), bytes.data(), bytes.size());
    if (ZSTD_isError(done) || done != size)
        return core::damaged("malformed", {{"what", "frame"}});
    return out;
}

} // namespace exchange
