#include "core/journal/crypto.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/kdf.h>
#include <openssl/params.h>
#include <sodium.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <cstdio>
#include <cstdlib>
#include <new>
#include <vector>

namespace core::crypto {

namespace {

/// For what cannot fail unless the program is broken or out of memory; never go on with a key that was not made.
void must(bool held, const char* what)
{
    if (held)
        return;
    std::fprintf(stderr, "crypto: %s\n", what);
    std::abort();
}

/// Fetching an algorithm by name costs more in OpenSSL 3 than hashing a short message.
const EVP_MD* sha256Algorithm()
{
    static const EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    must(algorithm != nullptr, "no SHA-256");
    return algorithm;
}

EVP_MD_CTX* digestContext()
{
    thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    must(context != nullptr, "no digest context");
    return context.get();
}

} // namespace

bool start()
{
    return sodium_init() >= 0;
}

void forbidDumps()
{
    const rlimit none{0, 0};
    (void)setrlimit(RLIMIT_CORE, &none); // where the system does not allow it, the next line still holds
    (void)prctl(PR_SET_DUMPABLE, 0L, 0L, 0L, 0L);
}

Hash sha256(ByteView bytes)
{
    return sha256({bytes});
}

Hash sha256(std::initializer_list<ByteView> pieces)
{
    auto* context = digestContext();
    must(EVP_DigestInit_ex(context, sha256Algorithm(), nullptr) == 1, "SHA-256 did not start");
    for (const auto piece : pieces)
        must(EVP_DigestUpdate(context, piece.data(), piece.size()) == 1, "SHA-256 failed");
    Hash out{};
    must(EVP_DigestFinal_ex(context, out.data(), nullptr) == 1, "SHA-256 did not end");
    return out;
}

void randomFill(std::span<std::uint8_t> out)
{
    randombytes_buf(out.data(), out.size());
}

Secret::Secret(std::size_t size) : m_size(size)
{
    if (size == 0)
        return;
    must(sodium_init() >= 0, "libsodium did not start");
    m_bytes.reset(static_cast<std::uint8_t*>(sodium_malloc(size)));
    if (!m_bytes)
        throw std::bad_alloc();
    sodium_memzero(m_bytes.get(), size);
}

Secret::Secret(ByteView bytes) : Secret(bytes.size())
{
    std::copy(bytes.begin(), bytes.end(), m_bytes.get());
}

Secret::Secret(Secret&& other) noexcept
    : m_bytes(std::move(other.m_bytes)), m_size(std::exchange(other.m_size, 0))
{
}

Secret& Secret::operator=(Secret&& other) noexcept
{
    m_bytes = std::move(other.m_bytes);
    m_size = std::exchange(other.m_size, 0);
    return *this;
}

Secret Secret::random(std::size_t size)
{
    Secret out(size);
    randomFill(out.span());
    return out;
}

ByteView Secret::view() const
{
    return {m_bytes.get(), m_size};
}

std::span<std::uint8_t> Secret::span()
{
    return {m_bytes.get(), m_size};
}

void Secret::Free::operator()(std::uint8_t* bytes) const
{
    sodium_free(bytes); // wipes first
}

SigningKey SigningKey::generate()
{
    return fromSeed(Secret::random(crypto_sign_SEEDBYTES).view());
}

SigningKey SigningKey::fromSeed(ByteView seed32)
{
    must(seed32.size() == crypto_sign_SEEDBYTES, "a signing seed has 32 bytes");
    SigningKey key;
    key.m_secret = Secret(std::size_t{crypto_sign_SECRETKEYBYTES});
    must(crypto_sign_seed_keypair(key.m_public.data(), key.m_secret.span().data(), seed32.data()) == 0, "no signing key");
    return key;
}

Signature SigningKey::sign(ByteView message) const
{
    must(m_secret.size() == crypto_sign_SECRETKEYBYTES, "an empty key was asked to sign");
    Signature out{};
    must(crypto_sign_detached(out.data(), nullptr, message.data(), message.size(), m_secret.view().data()) == 0,
         "signing failed");
    return out;
}

Secret SigningKey::seed() const
{
    Secret out(std::size_t{crypto_sign_SEEDBYTES});
    must(crypto_sign_ed25519_sk_to_seed(out.span().data(), m_secret.view().data()) == 0, "no seed");
    return out;
}

bool verify(const PublicKey& key, ByteView message, const Signature& signature)
{
    return crypto_sign_verify_detached(signature.data(), message.data(), message.size(), key.data()) == 0;
}

BoxKey BoxKey::generate()
{
    return fromSecret(Secret::random(crypto_box_SECRETKEYBYTES).view());
}

BoxKey BoxKey::fromSecret(ByteView secret32)
{
    must(secret32.size() == crypto_box_SECRETKEYBYTES, "a box secret has 32 bytes");
    BoxKey key;
    key.secret = Secret(secret32);
    must(crypto_scalarmult_base(key.publicKey.data(), secret32.data()) == 0, "no box key");
    return key;
}

bool canSealTo(const PublicKey& recipient)
{
    // Any secret does: each is a multiple of eight, which makes those points the neutral one.
    constexpr std::array<std::uint8_t, crypto_scalarmult_SCALARBYTES> kSecret{8};
    PublicKey shared{};
    return crypto_scalarmult(shared.data(), kSecret.data(), recipient.data()) == 0;
}

Bytes sealTo(const PublicKey& recipient, ByteView plain)
{
    Bytes out(plain.size() + crypto_box_SEALBYTES);
    must(crypto_box_seal(out.data(), plain.data(), plain.size(), recipient.data()) == 0, "sealing failed");
    return out;
}

Result<Secret> openSealed(const BoxKey& key, ByteView sealed)
{
    if (sealed.size() <= crypto_box_SEALBYTES)
        return damaged("cannot_open");
    Secret out(sealed.size() - crypto_box_SEALBYTES);
    if (crypto_box_seal_open(out.span().data(), sealed.data(), sealed.size(), key.publicKey.data(),
                             key.secret.view().data()) != 0)
        return damaged("cannot_open");
    return out;
}

namespace {

constexpr std::size_t kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;

} // namespace

Bytes encrypt(ByteView key32, ByteView plain, ByteView associated)
{
    must(key32.size() == crypto_aead_xchacha20poly1305_ietf_KEYBYTES, "a content key has 32 bytes");
    Bytes out(kNonce + plain.size() + kTag);
    randomFill({out.data(), kNonce});
    must(crypto_aead_xchacha20poly1305_ietf_encrypt(out.data() + kNonce, nullptr, plain.data(), plain.size(),
                                                    associated.data(), associated.size(), nullptr, out.data(),
                                                    key32.data()) == 0,
         "encryption failed");
    return out;
}

Result<Bytes> decrypt(ByteView key32, ByteView cipher, ByteView associated)
{
    if (key32.size() != crypto_aead_xchacha20poly1305_ietf_KEYBYTES || cipher.size() < kNonce + kTag)
        return damaged("cannot_open");
    Bytes out(cipher.size() - kNonce - kTag);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(out.data(), nullptr, nullptr, cipher.data() + kNonce,
                                                   cipher.size() - kNonce, associated.data(), associated.size(),
                                                   cipher.data(), key32.data()) != 0)
        return damaged("cannot_open");
    return out;
}

Secret derive(ByteView key, std::string_view label, std::size_t size, ByteView salt)
{
    static EVP_KDF* const algorithm = EVP_KDF_fetch(nullptr, "HKDF", nullptr);
    must(algorithm != nullptr, "no HKDF");
    const std::unique_ptr<EVP_KDF_CTX, decltype(&EVP_KDF_CTX_free)> context(EVP_KDF_CTX_new(algorithm), &EVP_KDF_CTX_free);
    must(context != nullptr, "no HKDF context");
    // OpenSSL's parameters are not const-correct; it only reads them here.
    const auto octets = [](const char* name, ByteView bytes) {
        return OSSL_PARAM_construct_octet_string(name, const_cast<std::uint8_t*>(bytes.data()), bytes.size());
    };
    static char digest[] = "SHA256";
    std::vector<OSSL_PARAM> parameters{OSSL_PARAM_construct_utf8_string(OSSL_KDF_PARAM_DIGEST, digest, 0),
                                       octets(OSSL_KDF_PARAM_KEY, key)};
    if (!label.empty())
        parameters.push_back(octets(OSSL_KDF_PARAM_INFO, viewOf(label)));
    if (!salt.empty())
        parameters.push_back(octets(OSSL_KDF_PARAM_SALT, salt));
    parameters.push_back(OSSL_PARAM_construct_end());
    Secret out(size);
    must(EVP_KDF_derive(context.get(), out.span().data(), out.size(), parameters.data()) == 1, "HKDF failed");
    return out;
}

namespace {

/// The password as NFKC in UTF-8, or empty when it is not UTF-8. Kept in locked memory at every step.
Secret normalised(std::string_view password)
{
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2* nfkc = unorm2_getNFKCInstance(&status);
    must(U_SUCCESS(status), "no NFKC");
    const auto wide = [](Secret& bytes) { return reinterpret_cast<UChar*>(bytes.span().data()); };

    Secret source((password.size() + 1) * sizeof(UChar));
    std::int32_t sourceLength = 0;
    u_strFromUTF8(wide(source), static_cast<std::int32_t>(password.size() + 1), &sourceLength, password.data(),
                  static_cast<std::int32_t>(password.size()), &status);
    if (U_FAILURE(status))
        return {};
    const auto room = sourceLength * 18 + 1; // one code unit becomes at most 18 (U+FDFA)
    Secret folded(static_cast<std::size_t>(room) * sizeof(UChar));
    const auto foldedLength = unorm2_normalize(nfkc, wide(source), sourceLength, wide(folded), room, &status);
    must(U_SUCCESS(status), "NFKC failed");
    Secret text(static_cast<std::size_t>(foldedLength) * 3 + 1);
    std::int32_t textLength = 0;
    u_strToUTF8(reinterpret_cast<char*>(text.span().data()), static_cast<std::int32_t>(text.size()), &textLength,
                wide(folded), foldedLength, &status);
    if (U_FAILURE(status))
        return {};
    return Secret(text.view().first(static_cast<std::size_t>(textLength)));
}

constexpr std::size_t kPasswordLimit = 1024;

} // namespace

Result<Secret> keyFromPassword(std::string_view password, ByteView salt16, PasswordCost cost)
{
    must(salt16.size() == crypto_pwhash_argon2id_SALTBYTES, "a password salt has 16 bytes");
    if (password.size() > kPasswordLimit)
        return misused("too_large", {{"limit", kPasswordLimit}});
    const auto text = normalised(password);
    if (text.empty() && !password.empty())
        return misused("malformed", {{"what", "password"}});
    Secret out(std::size_t{32});
    if (crypto_pwhash(out.span().data(), out.size(), reinterpret_cast<const char*>(text.view().data()), text.size(),
                      salt16.data(), cost.operations, cost.memoryBytes, crypto_pwhash_ALG_ARGON2ID13) != 0)
        return hindered("no_memory", {{"bytes", cost.memoryBytes}});
    return out;
}

} // namespace core::crypto
