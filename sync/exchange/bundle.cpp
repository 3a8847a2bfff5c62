#include "sync/exchange/bundle.h"

#include "core/desk/health.h"
#include "sync/exchange/numbers.h"
#include "sync/exchange/wire.h"

#include <algorithm>

namespace exchange {

using core::Bytes;
using core::ByteView;
using core::ByteReader;
using core::ByteWriter;

namespace {

constexpr std::string_view kMagic = "FQBNDL01";
constexpr std::string_view kBundleTag = "fengqiao-bundle/1";
constexpr std::size_t kHash = 32;
constexpr std::size_t kPayload = kBundleBlock - kHash;
constexpr std::size_t kHead = kMagic.size() + 8 + 4;
constexpr std::size_t kSealedKey = 32 + 48; // sealed box of 32 bytes
constexpr std::size_t kStep = 16 * 1024;    // sections are padded to it: their size tells little
constexpr std::size_t kMessages = 4096;
// Each act has digests and a salt that nothing packs: what grows more than this was made to grow. A small file may all the same.
constexpr std::size_t kMostGrowth = 100, kSmallBody = 32 * 1024 * 1024;
constexpr std::size_t kCursors = 4096;
constexpr std::size_t kAudienceLimit = 256;

Hash hashOf(const Hash& before, ByteView content)
{
    return core::crypto::sha256({core::viewOf(kBundleTag), before, content});
}

tl::unexpected<core::Error> spoilt(std::size_t block, std::size_t blocks)
{
    return core::damaged("bundle_damaged", {{"block", block}, {"blocks", blocks}});
}

tl::unexpected<core::Error> malformed()
{
    return core::damaged("malformed", {{"what", "bundle"}});
}

/// Binds key and body to each other, and both to the direction.
Bytes contextOf(Leg leg, ByteView sealedKey)
{
    ByteWriter out;
    out.raw(core::viewOf(kBundleTag));
    out.u8(static_cast<std::uint8_t>(leg));
    out.raw(sealedKey);
    return out.take();
}

Bytes sealBody(Leg leg, ByteView body, const core::crypto::PublicKey& reader)
{
    const auto key = core::crypto::Secret::random(32);
    const auto sealedKey = core::crypto::sealTo(reader, key.view());
    const auto packed = compress(body);
    ByteWriter plain;
    plain.u64(packed.size());
    plain.raw(packed);
    auto bytes = plain.take();
    bytes.resize((bytes.size() + kStep - 1) / kStep * kStep);
    ByteWriter out;
    out.raw(sealedKey);
    out.raw(core::crypto::encrypt(key.view(), bytes, contextOf(leg, sealedKey)));
    return out.take();
}

core::Result<Bytes> openBody(Leg leg, ByteView section, const core::crypto::BoxKey& reader)
{
    if (section.size() < kSealedKey)
        return malformed();
    const auto sealedKey = section.first(kSealedKey);
    const auto key = core::crypto::openSealed(reader, sealedKey);
    if (!key || key->size() != 32)
        return core::refused("bundle_foreign");
    const auto plain = core::crypto::decrypt(key->view(), section.subspan(kSealedKey), contextOf(leg, sealedKey));
    if (!plain)
        return core::damaged("bundle_damaged");
    ByteReader in(*plain);
    const auto size = in.u64();
    if (!in.ok() || size > in.left())
        return malformed();
    return expand(in.raw(size), std::clamp(static_cast<std::size_t>(size) * kMostGrowth, kSmallBody, kBundleLimit));
}

/// What a signature covers: who may read it, and everything before the signature.
Bytes signedBytes(Leg leg, const core::crypto::PublicKey& reader, ByteView fields)
{
    ByteWriter out;
    out.raw(core::viewOf(kBundleTag));
    out.u8(static_cast<std::uint8_t>(leg));
    out.raw(reader);
    out.raw(core::crypto::sha256(fields));
    return out.take();
}

Bytes fieldsOf(const UpBundle& bundle)
{
    Writer out;
    out.raw(bundle.certificate.bytes);
    out.number(bundle.requests.size());
    for (const auto& request : bundle.requests)
        out.piece(encode(request));
    out.piece(bundle.renewal ? encode(*bundle.renewal) : Bytes{});
    if (!bundle.card.empty())
        out.words(bundle.card);
    return out.take();
}

Bytes fieldsOf(const DownBundle& bundle)
{
    Writer out;
    out.raw(bundle.certificate.bytes);
    out.number(bundle.from.size());
    for (const auto& [audience, cursor] : bundle.from) {
        out.words(audience);
        out.number(cursor);
    }
    out.number(bundle.answers.size());
    for (const auto& answer : bundle.answers)
        out.piece(encode(answer));
    out.piece(bundle.renewal ? encode(*bundle.renewal) : Bytes{});
    return out.take();
}

template <class Bundle>
Bytes seal(Leg leg, Bundle bundle, const core::crypto::SigningKey& key, const core::crypto::PublicKey& reader)
{
    auto fields = fieldsOf(bundle);
    bundle.signature = key.sign(signedBytes(leg, reader, fields));
    fields.insert(fields.end(), bundle.signature.begin(), bundle.signature.end());
    return sealBody(leg, fields, reader);
}

} // namespace

Bytes encodeBundle(const std::vector<Section>& sections)
{
    ByteWriter content;
    content.raw(core::viewOf(kMagic));
    std::uint64_t size = kHead;
    for (const auto& section : sections)
        size += 1 + 8 + section.bytes.size();
    content.u64(size);
    content.u32(static_cast<std::uint32_t>(sections.size()));
    for (const auto& section : sections) {
        content.u8(static_cast<std::uint8_t>(section.leg));
        content.u64(section.bytes.size());
        content.raw(section.bytes);
    }
    auto bytes = content.take();
    bytes.resize((bytes.size() + kPayload - 1) / kPayload * kPayload);
    Bytes out;
    out.reserve(bytes.size() / kPayload * kBundleBlock);
    Hash before{};
    for (std::size_t at = 0; at < bytes.size(); at += kPayload) {
        const auto payload = ByteView(bytes).subspan(at, kPayload);
        before = hashOf(before, payload);
        out.insert(out.end(), payload.begin(), payload.end());
        out.insert(out.end(), before.begin(), before.end());
    }
    return out;
}

core::Result<std::vector<Section>> decodeBundle(ByteView file)
{
    if (file.size() > kBundleLimit)
        return core::damaged("too_large", {{"limit", kBundleLimit}});
    // A stranger's file is told from a damaged one by its first bytes; if those are hurt, it is no longer ours to tell.
    if (!looksLikeBundle(file))
        return core::damaged("not_a_bundle");
    ByteReader head(file.subspan(kMagic.size()));
    const auto size = head.u64();
    const auto found = file.size() / kBundleBlock;
    Hash before{};
    Bytes content;
    content.reserve(found * kPayload);
    // The whole is checked before anything in it is believed, its size included.
    for (std::size_t block = 0; block < found; ++block) {
        const auto bytes = file.subspan(block * kBundleBlock, kBundleBlock);
        const auto payload = bytes.first(kPayload);
        before = hashOf(before, payload);
        if (!std::ranges::equal(bytes.last(kHash), before))
            return spoilt(block + 1, found);
        content.insert(content.end(), payload.begin(), payload.end());
    }
    if (file.size() % kBundleBlock != 0 || found == 0 || size > content.size() || content.size() - size >= kPayload)
        return spoilt(found + 1, std::max<std::size_t>(found + 1, (std::min<std::uint64_t>(size, kBundleLimit) + kPayload - 1) / kPayload));
    if (std::any_of(content.begin() + static_cast<std::ptrdiff_t>(size), content.end(), [](std::uint8_t byte) { return byte != 0; }))
        return malformed();
    ByteReader in(ByteView(content).first(size));
    (void)in.raw(kMagic.size());
    (void)in.u64();
    const auto count = in.u32();
    if (count > kBundleSections)
        return malformed();
    std::vector<Section> out;
    for (std::uint32_t i = 0; in.ok() && i < count; ++i) {
        const auto leg = in.u8();
        const auto length = in.u64();
        if (!in.ok() || leg > static_cast<std::uint8_t>(Leg::Down) || length > in.left())
            return malformed();
        const auto bytes = in.raw(length);
        out.push_back({static_cast<Leg>(leg), Bytes(bytes.begin(), bytes.end())});
    }
    if (!in.atEnd())
        return malformed();
    return out;
}

bool looksLikeBundle(ByteView beginning)
{
    return beginning.size() >= kHead && core::textOf(beginning.first(kMagic.size())) == kMagic;
}

std::optional<Leg> firstLeg(ByteView beginning)
{
    if (!looksLikeBundle(beginning) || beginning.size() <= kHead || beginning[kHead] > static_cast<std::uint8_t>(Leg::Down))
        return std::nullopt;
    return static_cast<Leg>(beginning[kHead]);
}

Bytes sealUp(UpBundle bundle, const core::crypto::SigningKey& key, const core::crypto::PublicKey& county)
{
    return seal(Leg::Up, std::move(bundle), key, county);
}

Bytes sealDown(DownBundle bundle, const core::crypto::SigningKey& key, const core::crypto::PublicKey& desk)
{
    return seal(Leg::Down, std::move(bundle), key, desk);
}

core::Result<UpBundle> openUp(ByteView section, const core::crypto::BoxKey& county)
{
    const auto body = openBody(Leg::Up, section, county);
    if (!body)
        return tl::unexpected(body.error());
    Reader in(*body);
    UpBundle out;
    out.certificate.bytes = in.array<15>();
    const auto count = in.count(kMessages);
    for (std::size_t i = 0; in.ok() && i < count; ++i) {
        auto request = decodeRequest(in.piece(kRequestLimit));
        if (!request)
            return tl::unexpected(request.error());
        out.requests.push_back(std::move(*request));
    }
    if (const auto bytes = in.piece(kRenewLimit); !bytes.empty()) {
        auto renewal = decodeRenewRequest(bytes);
        if (!renewal)
            return tl::unexpected(renewal.error());
        out.renewal = std::move(*renewal);
    }
    if (in.left() > out.signature.size()) // a PC that says how it is
        out.card = in.words(core::desk::kCardLimit);
    out.signature = in.array<64>();
    if (!in.atEnd())
        return malformed();
    return out;
}

core::Result<DownBundle> openDown(ByteView section, const core::crypto::BoxKey& desk)
{
    const auto body = openBody(Leg::Down, section, desk);
    if (!body)
        return tl::unexpected(body.error());
    Reader in(*body);
    DownBundle out;
    out.certificate.bytes = in.array<15>();
    const auto cursors = in.count(kCursors);
    for (std::size_t i = 0; in.ok() && i < cursors; ++i) {
        auto audience = in.words(kAudienceLimit);
        out.from.emplace(std::move(audience), in.number());
    }
    const auto count = in.count(kMessages);
    for (std::size_t i = 0; in.ok() && i < count; ++i) {
        auto answer = decodeAnswer(in.piece(kAnswerLimit));
        if (!answer)
            return tl::unexpected(answer.error());
        out.answers.push_back(std::move(*answer));
    }
    if (const auto bytes = in.piece(kRenewLimit); !bytes.empty()) {
        auto renewal = decodeRenewAnswer(bytes);
        if (!renewal)
            return tl::unexpected(renewal.error());
        out.renewal = std::move(*renewal);
    }
    out.signature = in.array<64>();
    if (!in.atEnd())
        return malformed();
    return out;
}

bool isFrom(const UpBundle& bundle, const core::crypto::PublicKey& writer, const core::crypto::PublicKey& reader)
{
    return core::crypto::verify(writer, signedBytes(Leg::Up, reader, fieldsOf(bundle)), bundle.signature);
}

bool isFrom(const DownBundle& bundle, const core::crypto::PublicKey& writer, const core::crypto::PublicKey& reader)
{
    return core::crypto::verify(writer, signedBytes(Leg::Down, reader, fieldsOf(bundle)), bundle.signature);
}

Mark markOf(const Section& section)
{
    const auto beginning = ByteView(section.bytes).first(std::min(kSealedKey, section.bytes.size()));
    return {section.leg, core::crypto::sha256(section.bytes), Bytes(beginning.begin(), beginning.end())};
}

bool isSealedTo(const Mark& mark, const core::crypto::BoxKey& reader)
{
    return mark.leg != Leg::Parcel && mark.sealedKey.size() == kSealedKey && core::crypto::openSealed(reader, mark.sealedKey).has_value();
}

} // namespace exchange
