#pragma once

#include "core/bytes.h"
#include "core/journal/crypto.h"
#include "core/result.h"

/// Messages of the shape: what it is for, fields, nonce, signature over all of that.
namespace exchange {

[[nodiscard]] inline core::Bytes withSignature(const core::Bytes& body, const core::crypto::Signature& signature)
{
    core::ByteWriter out;
    out.raw(body);
    out.raw(signature);
    return out.take();
}

/// `take` reads the fields into the message; false: they are not as they should be. Nothing is verified here. Codes:
/// "too_large", "malformed" with `what` (Damaged).
template <class Message, class Take>
[[nodiscard]] core::Result<Message> readSigned(core::ByteView bytes, std::size_t limit, std::string_view tag, const char* what, Take take)
{
    if (bytes.size() > limit)
        return core::damaged("too_large");
    core::ByteReader in(bytes);
    Message out;
    const bool whole = core::textOf(in.raw(tag.size())) == tag && take(in, out);
    if (whole) {
        out.nonce = in.array<32>();
        out.signature = in.array<64>();
    }
    if (!whole || !in.atEnd())
        return core::damaged("malformed", {{"what", what}});
    return out;
}

} // namespace exchange
