#include "sync/exchange/promise.h"

namespace exchange {

namespace {

constexpr std::string_view kPromiseTag = "fengqiao-promise/1";
constexpr std::uint8_t kVersion = 1;

core::Bytes fieldsOf(const Promise& promise)
{
    core::ByteWriter out;
    out.u8(kVersion);
    out.u8(static_cast<std::uint8_t>(promise.word));
    out.raw(promise.relay);
    out.raw(promise.parcel);
    out.u64(promise.size);
    out.i64(promise.at.time_since_epoch().count());
    out.raw(promise.answer);
    return out.take();
}

core::Bytes signedBytes(const Promise& promise)
{
    core::ByteWriter out;
    out.raw(core::viewOf(kPromiseTag));
    out.raw(fieldsOf(promise));
    return out.take();
}

} // namespace

void sign(Promise& promise, const core::crypto::SigningKey& key)
{
    promise.relay = key.publicKey();
    promise.signature = key.sign(signedBytes(promise));
}

bool verify(const Promise& promise)
{
    return core::crypto::verify(promise.relay, signedBytes(promise), promise.signature);
}

core::Bytes encode(const Promise& promise)
{
    auto out = fieldsOf(promise);
    out.insert(out.end(), promise.signature.begin(), promise.signature.end());
    return out;
}

core::Result<Promise> decodePromise(core::ByteView bytes)
{
    core::ByteReader in(bytes);
    Promise out;
    const auto version = in.u8();
    const auto word = in.u8();
    out.word = static_cast<Word>(word);
    out.relay = in.array<32>();
    out.parcel = in.array<32>();
    out.size = in.u64();
    out.at = core::Instant(std::chrono::milliseconds(in.i64()));
    out.answer = in.array<32>();
    out.signature = in.array<64>();
    if (!in.atEnd() || version != kVersion || word > static_cast<std::uint8_t>(Word::Delivered))
        return core::damaged("malformed", {{"what", "promise"}});
    if (!verify(out))
        return core::damaged("promise_forged");
    return out;
}

} // namespace exchange
