#include "sync/desk/journal_watch.h"

#include "sync/exchange/wire.h"

namespace desk {

using namespace core;

namespace {

constexpr std::size_t kHeadLimit = 1024;

void putPeaks(ByteWriter& out, const tree::Peaks& peaks)
{
    out.u64(peaks.size());
    for (const auto& hash : peaks.hashes())
        out.raw(hash);
}

std::optional<tree::Peaks> takePeaks(ByteReader& in)
{
    const auto size = in.u64();
    std::vector<Hash> hashes;
    for (auto rest = size; rest != 0; rest &= rest - 1)
        hashes.push_back(in.array<32>());
    return in.ok() ? tree::Peaks::create(size, std::move(hashes)) : std::nullopt;
}

} // namespace

Result<JournalWatch> JournalWatch::followed(const exchange::Answer& answer, std::uint64_t known) const
{
    const auto rewritten = [&]() -> Result<JournalWatch> {
        return damaged("history_rewritten", {{"known", peaks.size()}, {"found", answer.revision}});
    };
    if (known != peaks.size()) // asked before another answer was taken in
        return *this;
    auto grown = peaks.grown(answer.revision, answer.growth);
    if (!grown || grown->root() != answer.root)
        return rewritten();
    auto out = *this;
    if (peaks.size() > 0 && dayInChina(answer.time) != dayInChina(head.time)) {
        out.older.push_back({head.time, peaks});
        if (out.older.size() > kOlder)
            out.older.erase(out.older.begin());
    }
    out.epoch = answer.epoch;
    out.peaks = std::move(*grown);
    if (answer.head != crypto::Signature{})
        out.head = headOf(answer);
    else if (!answer.growth.empty() || !answer.verdicts.empty())
        return damaged("forged_answer", {{"what", "head"}}); // news without the word that it can be held to
    return out;
}

Bytes JournalWatch::encode() const
{
    ByteWriter out;
    out.u64(epoch);
    putPeaks(out, peaks);
    out.blob(exchange::encode(head));
    return out.take();
}

Bytes JournalWatch::encodeOlder() const
{
    ByteWriter out;
    for (const auto& [time, was] : older) {
        out.i64(time.time_since_epoch().count());
        putPeaks(out, was);
    }
    return out.take();
}

std::optional<JournalWatch> JournalWatch::decode(ByteView bytes, ByteView older)
{
    JournalWatch out;
    ByteReader in(bytes);
    out.epoch = in.u64();
    auto peaks = takePeaks(in);
    const auto head = exchange::decodeTreeHead(in.blob(kHeadLimit));
    if (!peaks || !head || !in.atEnd())
        return std::nullopt;
    out.peaks = std::move(*peaks);
    out.head = *head;
    for (ByteReader rest(older); !rest.atEnd();) {
        const Instant time{std::chrono::milliseconds{rest.i64()}};
        auto was = takePeaks(rest);
        if (!was)
            return std::nullopt;
        out.older.push_back({time, std::move(*was)});
    }
    return out;
}

} // namespace desk
