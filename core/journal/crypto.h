#pragma once

#include "core/bytes.h"
#include "core/result.h"

#include <initializer_list>
#include <memory>

/// Thin, typed cover over libsodium (signatures, boxes, password hashing) and OpenSSL (SHA-256). No own primitives.
namespace core::crypto {

/// Call once at start of every program; false when libsodium cannot start.
[[nodiscard]] bool start();
/// Keeps keys out of core files and away from debuggers of the same user (RELIABILITY P12). For programs that hold an
/// unlocked desk or the county's keys, right after start(); not in tests, whose sanitizers look into the process.
void forbidDumps();

[[nodiscard]] Hash sha256(ByteView bytes);
[[nodiscard]] Hash sha256(std::initializer_list<ByteView> pieces);
void randomFill(std::span<std::uint8_t> out);
template <std::size_t N>
std::array<std::uint8_t, N> randomArray()
{
    std::array<std::uint8_t, N> out{};
    randomFill(out);
    return out;
}

/// Secret bytes in locked memory, wiped on destruction. Movable, not copyable.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::size_t size);
    explicit Secret(ByteView bytes);
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    [[nodiscard]] static Secret random(std::size_t size);
    [[nodiscard]] ByteView view() const;
    [[nodiscard]] std::span<std::uint8_t> span();
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool empty() const { return m_size == 0; }
    [[nodiscard]] Secret clone() const { return Secret(view()); }

private:
    struct Free {
        void operator()(std::uint8_t* bytes) const;
    };
    std::unique_ptr<std::uint8_t, Free> m_bytes;
    std::size_t m_size = 0;
};

using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

/// Ed25519.
class SigningKey {
public:
    [[nodiscard]] static SigningKey generate();
    [[nodiscard]] static SigningKey fromSeed(ByteView seed32);
    [[nodiscard]] const PublicKey& publicKey() const { return m_public; }
    [[nodiscard]] Signature sign(ByteView message) const;
    [[nodiscard]] Secret seed() const;

private:
    Secret m_secret; // 64 bytes
    PublicKey m_public{};
};
[[nodiscard]] bool verify(const PublicKey& key, ByteView message, const Signature& signature);

/// X25519 key pair for sealed boxes.
struct BoxKey {
    PublicKey publicKey{};
    Secret secret;
    [[nodiscard]] static BoxKey generate();
    [[nodiscard]] static BoxKey fromSecret(ByteView secret32);
};
/// False for the few points of small order: nothing can be sealed to them, and only who means harm sends one.
[[nodiscard]] bool canSealTo(const PublicKey& recipient);
/// Of keys that somebody else named, canSealTo is asked first: the program ends with any other.
[[nodiscard]] Bytes sealTo(const PublicKey& recipient, ByteView plain);
[[nodiscard]] Result<Secret> openSealed(const BoxKey& key, ByteView sealed);

/// XChaCha20-Poly1305 with a random 24-byte nonce in front.
[[nodiscard]] Bytes encrypt(ByteView key32, ByteView plain, ByteView associated);
/// Error "cannot_open" (Damaged) when key, bytes or associated data are wrong.
[[nodiscard]] Result<Bytes> decrypt(ByteView key32, ByteView cipher, ByteView associated);

/// HKDF-SHA-256 (RFC 5869).
[[nodiscard]] Secret derive(ByteView key, std::string_view label, std::size_t size, ByteView salt = {});

struct PasswordCost {
    std::uint64_t operations = 3;
    std::uint64_t memoryBytes = 64ULL * 1024 * 1024;
};
/// Argon2id of the password's NFKC form, so that full-width letters of an input method open the same desk; 32 bytes.
/// "malformed" (Usage) when the password is not UTF-8, "no_memory" (Surroundings) when the memory is not to be had.
[[nodiscard]] Result<Secret> keyFromPassword(std::string_view password, ByteView salt16, PasswordCost cost);

} // namespace core::crypto
