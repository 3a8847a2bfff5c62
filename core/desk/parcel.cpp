#include "core/desk/parcel.h"

#include <algorithm>
#include <cstring>

namespace core::desk {

namespace {

constexpr std::string_view kMagic = "FQPARCL1";
constexpr std::string_view kRecordMagic = "FQR1";
constexpr std::size_t kHeaderLimit = 4096;
constexpr std::size_t kFrame = 4 + 4 + 8 + 32; // magic, length, number, hash of the record before
constexpr std::size_t kSeal = 24 + 16;         // nonce and tag
constexpr std::size_t kHash = 32;

tl::unexpected<Error> badHeader()
{
    return damaged("damaged_outbox", {{"what", "header"}});
}

/// Binds a wrapped file key to its certificate, so that it cannot be put before another's records.
Bytes wrapContext(const CertificateId& certificate)
{
    ByteWriter out;
    out.raw(viewOf("fengqiao-parcel/1"));
    out.raw(certificate.bytes);
    return out.take();
}

Bytes recordContext(std::uint64_t number, const Hash& before)
{
    ByteWriter out;
    out.raw(viewOf("fengqiao-record/1"));
    out.u64(number);
    out.raw(before);
    return out.take();
}

struct RawHeader {
    ParcelHeader header;
    std::size_t size = 0; ///< with its hash
    Hash hash{};
};

Result<RawHeader> readHeader(ByteView parcel)
{
    ByteReader in(parcel);
    const auto magic = in.raw(kMagic.size());
    const std::size_t length = in.u32();
    if (!in.ok() || textOf(magic) != kMagic || length > kHeaderLimit)
        return badHeader();
    ByteReader body(in.raw(length));
    RawHeader out;
    out.hash = in.array<kHash>();
    if (!in.ok())
        return badHeader();
    const std::size_t covered = kMagic.size() + 4 + length;
    out.size = covered + kHash;
    if (crypto::sha256(parcel.first(covered)) != out.hash)
        return badHeader();
    out.header.certificate.bytes = body.array<15>();
    const int starts = body.u8();
    int last = -1;
    for (int i = 0; i < starts; ++i) {
        const int lane = body.u8();
        if (lane <= last || lane > static_cast<int>(Lane::Urgent))
            return badHeader();
        last = lane;
        Head head;
        head.seq = body.u64();
        head.link = body.array<32>();
        out.header.starts.emplace(static_cast<Lane>(lane), head);
    }
    out.header.forDesk = body.blob(kHeaderLimit);
    out.header.forCounty = body.blob(kHeaderLimit);
    if (!body.atEnd())
        return badHeader();
    return out;
}

struct RawFrame {
    std::uint64_t number = 0;
    Hash before{};
    ByteView sealed;
    std::size_t size = 0;
};

/// A frame that lies whole at the beginning of `rest`; its contents are not opened.
std::optional<RawFrame> frameAt(ByteView rest)
{
    ByteReader in(rest);
    const auto magic = in.raw(kRecordMagic.size());
    if (!in.ok() || textOf(magic) != kRecordMagic)
        return std::nullopt;
    const std::size_t length = in.u32();
    RawFrame frame;
    frame.number = in.u64();
    frame.before = in.array<32>();
    if (!in.ok() || length < kSeal || length > kRecordLimit + kSeal || length > in.left())
        return std::nullopt;
    frame.sealed = in.raw(length);
    frame.size = kFrame + length;
    return frame;
}

/// Size without the zeros at the end.
std::size_t usedOf(ByteView bytes)
{
    static constexpr std::array<std::uint8_t, 4096> kZeros{};
    while (bytes.size() >= kZeros.size() && std::memcmp(bytes.last(kZeros.size()).data(), kZeros.data(), kZeros.size()) == 0)
        bytes = bytes.first(bytes.size() - kZeros.size());
    const auto last = std::find_if(bytes.rbegin(), bytes.rend(), [](std::uint8_t byte) { return byte != 0; });
    return static_cast<std::size_t>(bytes.rend() - last);
}

struct OpenedFrame {
    RawFrame frame;
    std::size_t at = 0;
    Bytes plain;
};

/// The next record from `at` on that opens; searching byte by byte only where the frames do not join.
std::optional<OpenedFrame> nextReadable(ByteView parcel, std::size_t at, std::size_t used, ByteView fileKey)
{
    while (at < used) {
        if (const auto frame = frameAt(parcel.subspan(at)))
            if (auto plain = crypto::decrypt(fileKey, frame->sealed, recordContext(frame->number, frame->before)))
                return OpenedFrame{*frame, at, std::move(*plain)};
        const auto rest = textOf(parcel.first(used)).find(kRecordMagic, at + 1);
        if (rest == std::string_view::npos)
            return std::nullopt;
        at = rest;
    }
    return std::nullopt;
}

} // namespace

NewParcel newParcel(const CertificateId& certificate, std::map<Lane, Head> starts, ByteView outboxKey,
                    const crypto::PublicKey& countyBox)
{
    NewParcel out;
    out.fileKey = crypto::Secret::random(32);
    out.header.certificate = certificate;
    out.header.starts = std::move(starts);
    out.header.forDesk = crypto::encrypt(outboxKey, out.fileKey.view(), wrapContext(certificate));
    out.header.forCounty = crypto::sealTo(countyBox, out.fileKey.view());
    return out;
}

Bytes encodeParcelHeader(const ParcelHeader& header)
{
    ByteWriter body;
    body.raw(header.certificate.bytes);
    body.u8(static_cast<std::uint8_t>(header.starts.size()));
    for (const auto& [lane, head] : header.starts) {
        body.u8(static_cast<std::uint8_t>(lane));
        body.u64(head.seq);
        body.raw(head.link);
    }
    body.blob(header.forDesk);
    body.blob(header.forCounty);
    ByteWriter out;
    out.raw(viewOf(kMagic));
    out.blob(body.bytes());
    out.raw(crypto::sha256(out.bytes()));
    return out.take();
}

Result<ParcelHeader> decodeParcelHeader(ByteView parcel)
{
    auto raw = readHeader(parcel);
    if (!raw)
        return tl::unexpected(raw.error());
    return std::move(raw->header);
}

Result<crypto::Secret> openForDesk(const ParcelHeader& header, ByteView outboxKey)
{
    auto key = crypto::decrypt(outboxKey, header.forDesk, wrapContext(header.certificate));
    if (!key || key->size() != 32)
        return damaged("cannot_open");
    crypto::Secret out{ByteView(*key)};
    std::fill(key->begin(), key->end(), std::uint8_t{0});
    return out;
}

Result<crypto::Secret> openForCounty(const ParcelHeader& header, const crypto::BoxKey& countyBox)
{
    auto key = crypto::openSealed(countyBox, header.forCounty);
    if (key && key->size() != 32)
        return damaged("cannot_open");
    return key;
}

Frame sealRecord(ByteView fileKey, std::uint64_t number, const Hash& before, ByteView plain)
{
    ByteWriter out;
    out.raw(viewOf(kRecordMagic));
    out.u32(static_cast<std::uint32_t>(plain.size() + kSeal));
    out.u64(number);
    out.raw(before);
    out.raw(crypto::encrypt(fileKey, plain, recordContext(number, before)));
    Frame frame;
    frame.bytes = out.take();
    frame.hash = crypto::sha256(frame.bytes);
    return frame;
}

Result<ParcelContent> readParcel(ByteView parcel, ByteView fileKey)
{
    auto raw = readHeader(parcel);
    if (!raw)
        return tl::unexpected(raw.error());
    ParcelContent out;
    out.header = std::move(raw->header);
    out.end = raw->size;
    out.last = raw->hash;
    out.used = std::max(out.end, usedOf(parcel));
    std::uint64_t expected = 1;
    while (auto opened = nextReadable(parcel, out.end, out.used, fileKey)) {
        const auto& frame = opened->frame;
        // An older copy of a record lies here, or one of another run of this file: it opens but does not join.
        if (frame.number < expected || (frame.number == expected && frame.before != out.last))
            break;
        for (; expected < frame.number; ++expected)
            out.unreadable.push_back(expected);
        const auto bytes = parcel.subspan(opened->at, frame.size);
        out.records.push_back({frame.number, std::move(opened->plain)});
        out.last = crypto::sha256(bytes);
        out.end = opened->at + frame.size;
        out.used = std::max(out.used, out.end); // a tag may end in zeros
        ++expected;
    }
    if (out.end < out.used)
        out.tail = Tail::Torn;
    return out;
}

Result<ByteView> trimmed(ByteView parcel)
{
    const auto raw = readHeader(parcel);
    if (!raw)
        return tl::unexpected(raw.error());
    std::size_t end = raw->size;
    while (const auto frame = frameAt(parcel.subspan(end)))
        end += frame->size;
    return parcel.first(std::max(end, usedOf(parcel)));
}

} // namespace core::desk
