#include "core/attachment/sealing.h"

#include <sodium.h>

namespace core {

namespace {

using Stream = crypto_secretstream_xchacha20poly1305_state;
constexpr std::size_t kHeader = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t kOverhead = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr auto kLast = crypto_secretstream_xchacha20poly1305_TAG_FINAL;

tl::unexpected<Error> damagedBlob(const BlobKey& key, std::string_view what)
{
    return damaged("blob_damaged", {{"blob", key.hash}, {"what", what}});
}

} // namespace

std::uint64_t sealedSize(std::uint64_t contentSize)
{
    const auto pieces = contentSize == 0 ? 1 : (contentSize + kSealedChunk - 1) / kSealedChunk;
    return kHeader + contentSize + pieces * kOverhead;
}

SealedFile sealFile(ByteView content)
{
    SealedFile out;
    const auto secret = crypto::Secret::random(crypto_secretstream_xchacha20poly1305_KEYBYTES);
    out.cipher.resize(sealedSize(content.size()));
    Stream stream;
    crypto_secretstream_xchacha20poly1305_init_push(&stream, out.cipher.data(), secret.view().data());
    std::size_t from = 0, to = kHeader;
    bool last = false;
    while (!last) {
        const auto size = std::min(kSealedChunk, content.size() - from);
        last = from + size == content.size();
        crypto_secretstream_xchacha20poly1305_push(&stream, out.cipher.data() + to, nullptr, content.data() + from, size, nullptr, 0,
                                                   last ? kLast : std::uint8_t{0});
        from += size;
        to += size + kOverhead;
    }
    sodium_memzero(&stream, sizeof stream);
    out.key = {toHex(crypto::sha256(out.cipher)), toHex(secret.view()), static_cast<std::int64_t>(content.size())};
    return out;
}

Result<Bytes> openFile(const BlobKey& key, ByteView cipher)
{
    const auto secret = fromHex(key.key);
    if (!secret || secret->size() != crypto_secretstream_xchacha20poly1305_KEYBYTES || key.size < 0)
        return damagedBlob(key, "key");
    if (cipher.size() != sealedSize(static_cast<std::uint64_t>(key.size)))
        return damagedBlob(key, "size");
    if (toHex(crypto::sha256(cipher)) != key.hash)
        return damagedBlob(key, "hash");
    Bytes out(static_cast<std::size_t>(key.size));
    Stream stream;
    bool good = crypto_secretstream_xchacha20poly1305_init_pull(&stream, cipher.data(), secret->data()) == 0;
    std::size_t from = kHeader, to = 0;
    while (good && from < cipher.size()) {
        const auto size = std::min(kSealedChunk + kOverhead, cipher.size() - from);
        std::uint8_t tag = 0;
        good = size >= kOverhead && crypto_secretstream_xchacha20poly1305_pull(&stream, out.data() + to, nullptr, &tag, cipher.data() + from,
                                                                               size, nullptr, 0) == 0;
        from += size;
        to += size - kOverhead;
        good = good && (tag == kLast) == (from == cipher.size());
    }
    sodium_memzero(&stream, sizeof stream);
    if (!good)
        return damagedBlob(key, "content");
    return out;
}

} // namespace core
