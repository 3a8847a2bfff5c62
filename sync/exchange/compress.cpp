#include "sync/exchange/wire.h"

#include "core/resource.h"

#include <array>
#include <memory>
#include <mutex>
#include <zstd.h>

namespace exchange {

namespace {

constexpr int kLargestWindow = 24; // log2: nobody makes us keep more than 16 MiB
constexpr std::size_t kKept = 8 * 1024 * 1024; // a context that grew beyond this for a large message is given back

/// Making a context takes longer than packing a small message with it, so each thread keeps its own.
struct Packer {
    std::unique_ptr<ZSTD_CCtx, decltype(&ZSTD_freeCCtx)> context{nullptr, &ZSTD_freeCCtx};
    ZSTD_CCtx* get()
    {
        if (!context)
            context.reset(ZSTD_createCCtx());
        return context.get();
    }
    void used()
    {
        if (context && ZSTD_sizeof_CCtx(context.get()) > kKept)
            context.reset();
    }
};
struct Unpacker {
    std::unique_ptr<ZSTD_DCtx, decltype(&ZSTD_freeDCtx)> context{nullptr, &ZSTD_freeDCtx};
    ZSTD_DCtx* get()
    {
        if (!context) {
            context.reset(ZSTD_createDCtx());
            if (context)
                ZSTD_DCtx_setParameter(context.get(), ZSTD_d_windowLogMax, kLargestWindow);
        }
        return context.get();
    }
    void used()
    {
        if (context && ZSTD_sizeof_DCtx(context.get()) > kKept)
            context.reset();
    }
};

/// zstd's level. A small message goes over a bad line as often as not, where a hundred bytes cost more than the milliseconds: 15
/// makes a twentieth less of sixteen kilobytes than 9 does, in 1.8 ms instead of 0.2. Of two megabytes of sheets 6 makes a
/// tenth less than 3 does, and more would keep a core busy. An answer of more than half a megabyte, which is more than one of
/// texts before they stand in columns, is asked for only where two of them pass in two seconds (engine.h): there the time that 6
/// takes is what one waits for.
int levelOf(std::size_t size, Effort effort)
{
    constexpr std::size_t kTiny = 2 * 1024, kSmall = 64 * 1024, kLarge = 512 * 1024;
    if (size > kSmall)
        return size > kLarge && effort == Effort::Quick ? 3 : 6;
    return effort == Effort::Thorough || size <= kTiny ? 15 : 9;
}

/// A shipped dictionary, ready for use by any thread. Frames that name it are read for ever; a new one gets a new number.
class Words {
public:
    explicit Words(std::string_view file) : m_file(core::resource(file).value_or("")), m_for(ZSTD_createDDict(m_file.data(), m_file.size()), &ZSTD_freeDDict) {}

    [[nodiscard]] const ZSTD_DDict* unpacking() const { return m_for.get(); }
    [[nodiscard]] const ZSTD_CDict* packing(int level) const
    {
        auto& [once, made] = m_made.at(static_cast<std::size_t>(level == 15 ? 0 : level == 9 ? 1 : level == 6 ? 2 : 3));
        std::call_once(once, [&, &made = made, level] { made = ZSTD_createCDict(m_file.data(), m_file.size(), level); });
        return made;
    }

private:
    std::string_view m_file;
    std::unique_ptr<ZSTD_DDict, decltype(&ZSTD_freeDDict)> m_for;
    mutable std::array<std::pair<std::once_flag, ZSTD_CDict*>, 4> m_made; ///< live as long as the program
};

const Words* wordsOf(Dictionary dictionary)
{
    static const Words first("data/exchange-1.zdict");
    return dictionary == Dictionary::First && first.unpacking() ? &first : nullptr;
}

} // namespace

Dictionary dictionaryOf(core::ByteView frame)
{
    const auto named = static_cast<Dictionary>(ZSTD_getDictID_fromFrame(frame.data(), frame.size()));
    return wordsOf(named) ? named : Dictionary::None;
}

core::Bytes compress(core::ByteView bytes, Effort effort, Dictionary dictionary)
{
    core::Bytes out(ZSTD_compressBound(bytes.size()));
    thread_local Packer packer;
    auto* context = packer.get();
    const auto level = levelOf(bytes.size(), effort);
    const auto* words = context ? wordsOf(dictionary) : nullptr;
    const auto* packing = words ? words->packing(level) : nullptr;
    const auto size = packing   ? ZSTD_compress_usingCDict(context, out.data(), out.size(), bytes.data(), bytes.size(), packing)
                      : context ? ZSTD_compressCCtx(context, out.data(), out.size(), bytes.data(), bytes.size(), level)
                                : ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), level);
    packer.used();
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
    thread_local Unpacker unpacker;
    auto* context = unpacker.get();
    if (!context)
        return core::hindered("no_memory");
    core::Bytes out(size);
    const auto named = ZSTD_getDictID_fromFrame(bytes.data(), bytes.size());
    const auto* words = named == 0 ? nullptr : wordsOf(static_cast<Dictionary>(named));
    if (named != 0 && !words)
        return core::damaged("malformed", {{"what", "dictionary"}});
    const auto done = words ? ZSTD_decompress_usingDDict(context, out.data(), out.size(), bytes.data(), bytes.size(), words->unpacking())
                            : ZSTD_decompressDCtx(context, out.data(), out.size(), bytes.data(), bytes.size());
    unpacker.used();
    if (ZSTD_isError(done) || done != size)
        return core::damaged("malformed", {{"what", "frame"}});
    return out;
}

} // namespace exchange
