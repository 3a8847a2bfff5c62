#include "core/journal/act.h"

#include "core/codec/canonical.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kEnvelopeLimit = 1024; // the longest envelope has 265 bytes

/// Highest class at or below `level` that the envelope names; 0 when it names none.
int namedUpTo(const Envelope& envelope, int level)
{
    int found = 0;
    for (const auto& [partClass, digest] : envelope.parts)
        if (static_cast<int>(partClass) <= level)
            found = std::max(found, static_cast<int>(partClass));
    return found;
}

bool isNamed(const Envelope& envelope, int partClass)
{
    return partClass > 0 && namedUpTo(envelope, partClass) == partClass;
}

std::size_t sizeOf(const Act& act)
{
    std::size_t size = 1 + act.salt.size() + 4 + act.bytes.size() + 1;
    for (const auto& part : act.parts)
        if (part)
            size += 4 + part->size();
    return size;
}

/// What one encoding only asks of level, salt and presence.
Done checkShape(const Act& act)
{
    if (act.level < 0 || act.level > kClasses || (act.level != 0 && !isNamed(act.envelope, act.level)))
        return malformed("level");
    if (act.level == 0 && act.salt != Salt{})
        return malformed("salt");
    for (int k = 1; k <= kClasses; ++k)
        if (act.parts[k - 1] && (k > act.level || !isNamed(act.envelope, k)))
            return malformed("part");
    if (sizeOf(act) > kActLimit)
        return damaged("too_large", {{"limit", kActLimit}});
    return {};
}

} // namespace

Salt saltBelow(const Salt& salt, int from, int to)
{
    Salt out = salt;
    for (int k = from; k > to; --k) {
        const auto hash = crypto::sha256(out);
        std::copy_n(hash.begin(), out.size(), out.begin());
    }
    return out;
}

Salt saltFrom(const Salt& seed, const ActId& id)
{
    ByteWriter number;
    number.u64(id.seq);
    const auto hash = crypto::sha256({viewOf("fengqiao-salt/1"), seed, id.chain.bytes, number.take()});
    Salt out;
    std::copy_n(hash.begin(), out.size(), out.begin());
    return out;
}

Hash partDigest(const Salt& saltOfClass, std::string_view bytes)
{
    return crypto::sha256({saltOfClass, viewOf(bytes)});
}

Act sealAct(Envelope envelope, std::array<std::optional<std::string>, kClasses> parts, std::optional<Salt> salt)
{
    const Salt top = salt ? *salt : crypto::randomArray<16>();
    Act act;
    envelope.parts.clear();
    for (int k = 1; k <= kClasses; ++k) {
        if (!parts[k - 1])
            continue;
        envelope.parts.emplace_back(static_cast<Class>(k), partDigest(saltBelow(top, kClasses, k), *parts[k - 1]));
        act.level = k;
    }
    if (act.level != 0)
        act.salt = saltBelow(top, kClasses, act.level);
    act.bytes = encode(envelope);
    act.envelope = std::move(envelope);
    act.parts = std::move(parts);
    return act;
}

Act cut(const Act& act, int level)
{
    Act out = act;
    out.level = namedUpTo(act.envelope, std::clamp(level, 0, act.level));
    out.salt = out.level == 0 ? Salt{} : saltBelow(act.salt, act.level, out.level);
    for (int k = out.level + 1; k <= kClasses; ++k)
        out.parts[k - 1].reset();
    return out;
}

Done checkParts(const Act& act)
{
    if (encode(act.envelope) != act.bytes)
        return malformed("envelope");
    if (auto shape = checkShape(act); !shape)
        return shape;
    for (const auto& [partClass, digest] : act.envelope.parts) {
        const int k = static_cast<int>(partClass);
        if (k > act.level)
            break; // ascending
        const auto& part = act.parts[k - 1];
        if (!part)
            return damaged("part_missing", {{"class", k}});
        if (partDigest(saltBelow(act.salt, act.level, k), *part) != digest)
            return damaged("digest", {{"class", k}});
        if (isCanonical(*part))
            continue; // no tree of values only to find that it could be made
        if (auto value = decodeStrict(*part); !value)
            return tl::unexpected(value.error());
    }
    return {};
}

Bytes encodeAct(const Act& act)
{
    ByteWriter head;
    head.u8(static_cast<std::uint8_t>(act.level));
    head.raw(act.salt);
    head.blob(act.bytes);
    std::uint8_t present = 0;
    for (int k = 1; k <= kClasses; ++k)
        if (act.parts[k - 1])
            present = static_cast<std::uint8_t>(present | (1 << (k - 1)));
    head.u8(present);
    auto out = head.take();
    out.reserve(sizeOf(act)); // once for all of it
    for (const auto& part : act.parts)
        if (part) {
            for (const int shift : {24, 16, 8, 0})
                out.push_back(static_cast<std::uint8_t>(part->size() >> shift));
            const auto bytes = viewOf(*part); // as bytes they are copied at once
            out.insert(out.end(), bytes.begin(), bytes.end());
        }
    return out;
}

Result<Act> decodeAct(ByteView bytes)
{
    if (bytes.size() > kActLimit)
        return damaged("too_large", {{"limit", kActLimit}});
    ByteReader in(bytes);
    Act act;
    act.level = in.u8();
    act.salt = in.array<16>();
    act.bytes = in.blob(kEnvelopeLimit);
    const auto present = in.u8();
    if (present >= (1 << kClasses))
        return malformed("part");
    for (int k = 1; k <= kClasses; ++k)
        if (present & (1 << (k - 1)))
            act.parts[k - 1] = in.text(kActLimit);
    if (!in.atEnd())
        return malformed("length");
    auto envelope = decodeEnvelope(act.bytes);
    if (!envelope)
        return tl::unexpected(envelope.error());
    act.envelope = std::move(*envelope);
    if (auto shape = checkShape(act); !shape)
        return tl::unexpected(shape.error());
    return act;
}

} // namespace core
