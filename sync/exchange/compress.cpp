#include "sync/exchange/wire.h"

#include <zstd.h>

namespace exchange {

namespace {

// A small message goes over a bad line as often as not, where a hundred bytes cost more than the milliseconds; of two
// megabytes of sheets 6 makes a tenth less than 3 does, and more effort would keep the county's core busy.
constexpr int kEffort = 6, kEffortOfSmall = 15;
constexpr std::size_t kSmall = 64 * 1024;
constexpr int kLargestWindow = 24; // log2: nobody makes us keep more than 16 MiB

} // namespace

core::Bytes compress(core::ByteView bytes)
{
    core::Bytes out(ZSTD_compressBound(bytes.size()));
    const auto size = ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(),
                                    bytes.size() <= kSmall ? kEffortOfSmall : kEffort);
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
