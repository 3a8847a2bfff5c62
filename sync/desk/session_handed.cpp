#include "sync/desk/session.h"

#include <algorithm>

/// What others carry for this desk. A note for people and for the next visit at the carrier's, and nothing else: no number
/// of the mirror that decides about sending is touched here.
namespace desk {

using namespace core;

namespace {

constexpr const char* kHandedOver = "handed_over";
constexpr std::size_t kKept = 32;
constexpr std::uint8_t kLanes = 3;

struct Entry {
    CertificateId certificate; ///< whose chains the numbers count
    Handed handed;
};

void write(ByteWriter& out, const Entry& entry)
{
    out.raw(entry.certificate.bytes);
    out.blob(exchange::encode(entry.handed.promise));
    out.u8(static_cast<std::uint8_t>(entry.handed.upTo.size()));
    for (const auto& [lane, seq] : entry.handed.upTo) {
        out.u8(static_cast<std::uint8_t>(lane));
        out.u64(seq);
    }
}

/// What cannot be read is forgotten: it decides nothing.
std::vector<Entry> entriesIn(ByteView bytes)
{
    std::vector<Entry> out;
    ByteReader in(bytes);
    while (in.ok() && in.left() > 0) {
        Entry entry;
        entry.certificate.bytes = in.array<15>();
        const auto promise = exchange::decodePromise(in.blob(exchange::kPromiseSize));
        const auto lanes = in.u8();
        for (std::uint8_t i = 0; in.ok() && i < std::min(lanes, kLanes); ++i) {
            const auto lane = in.u8();
            const auto seq = in.u64();
            if (lane < kLanes)
                entry.handed.upTo[static_cast<Lane>(lane)] = seq;
        }
        if (!in.ok() || lanes > kLanes || !promise)
            break;
        entry.handed.promise = *promise;
        out.push_back(std::move(entry));
    }
    return out;
}

} // namespace

Done Session::noteHanded(const Packed& packed, const exchange::Promise& promise)
{
    if (!exchange::verify(promise) || promise.parcel != crypto::sha256(exchange::encodeBundle({packed.section})))
        return damaged("promise_forged");
    const auto kept = m_mirror->meta(kHandedOver);
    if (!kept)
        return tl::unexpected(kept.error());
    auto entries = *kept ? entriesIn(**kept) : std::vector<Entry>{};
    // A file begins at the last receipt, so a carrier's newest one holds all that its older ones hold.
    std::erase_if(entries, [&](const auto& one) { return one.handed.promise.relay == promise.relay; });
    entries.push_back({m_id, {promise, packed.upTo}});
    if (entries.size() > kKept)
        entries.erase(entries.begin(), entries.end() - static_cast<std::ptrdiff_t>(kKept));
    ByteWriter out;
    for (const auto& entry : entries)
        write(out, entry);
    return m_mirror->setMeta({{kHandedOver, out.take()}});
}

Result<std::vector<Handed>> Session::handed()
{
    const auto kept = m_mirror->meta(kHandedOver);
    if (!kept)
        return tl::unexpected(kept.error());
    const auto entries = *kept ? entriesIn(**kept) : std::vector<Entry>{};
    std::vector<Handed> out;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto& [certificate, handed] = entries[i];
        const bool waits = std::any_of(handed.upTo.begin(), handed.upTo.end(), [&](const auto& entry) {
            return chainOf(entry.first).receipt < entry.second;
        });
        const bool newest = i + 1 == entries.size();
        if (certificate == m_id && (waits || (newest && handed.upTo.empty())))
            out.push_back(handed);
    }
    return out;
}

Hash Session::secretFor(std::string_view purpose, ByteView context)
{
    const auto secret = crypto::derive(m_parts.keys.box.secret.view(), "fengqiao-" + std::string(purpose), sizeof(Hash), context);
    Hash out{};
    std::copy(secret.view().begin(), secret.view().end(), out.begin());
    return out;
}

} // namespace desk
