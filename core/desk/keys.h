#pragma once

#include "core/desk/file_system.h"
#include "core/journal/crypto.h"
#include "core/time.h"

/// The keys of one desk (DESIGN 5).
///
///   password (NFKC) --Argon2id--> mixed by HKDF with the device secret --> wraps the random desk key
///   county's recovery public key ----------------------------------------> wraps it a second time
///   desk key --HKDF--> mirror key, outbox key, key over the signing seed and the box secret
///
/// The desk key never changes: a new password is a new wrap. The header is a safe file, because without it all is lost
/// and because damage is no wrong password; what it says of cost and cipher is bound to the wrap.
namespace core::desk {

/// Bytes of every key here.
inline constexpr std::size_t kKey = 32;

/// Where a desk lies, and what it needs beside the password. Borrows from its profile.
struct DeskPlace {
    FileSystem& files;
    std::filesystem::path folder;
    ByteView deviceSecret;
    std::string account;

    [[nodiscard]] std::filesystem::path headerFile() const { return folder / "desk.header"; }
    [[nodiscard]] std::filesystem::path triesFile() const { return folder / "tries"; }
    [[nodiscard]] std::filesystem::path mirrorFile() const { return folder / "mirror.db"; }
    [[nodiscard]] std::filesystem::path outboxFile() const { return folder / "outbox"; }
};

/// What an unlocked desk works with.
struct DeskKeys {
    crypto::Secret mirror; ///< raw key of the enciphered database
    std::string cipher;    ///< its scheme: "aegis", or "chacha20" where the processor has no AES instructions
    crypto::Secret outbox;
    crypto::SigningKey signing;
    crypto::BoxKey box;
};

/// 256 MiB where the machine has 4 GiB, else the floor of 64 MiB (RELIABILITY P11).
[[nodiscard]] crypto::PasswordCost suitableCost();
[[nodiscard]] std::string suitableCipher();

/// "weak_password" (Refused), fact "least": at least 10 characters, 5 of them different, without the account's name.
[[nodiscard]] Done checkPassword(std::string_view password, std::string_view account);

struct NewDesk {
    crypto::SigningKey signing; ///< whose public half is in the certificate
    crypto::BoxKey box;
    crypto::PublicKey recovery{}; ///< the county's; two people hold the other half
    crypto::PasswordCost cost = suitableCost();
    std::string cipher = suitableCipher();
};
/// Writes the header; the folder stands. A header beside which there is no mirror yet is written over.
/// Codes: "desk_exists" (Usage), "weak_password", "disk", "disk_full", "no_memory".
[[nodiscard]] Result<DeskKeys> createDesk(const DeskPlace& place, const NewDesk& desk, std::string_view password);

/// Codes: "wrong_password" (Surroundings), facts "tries_left" and "wait_seconds"; "password_wait", fact "wait_seconds",
/// without looking at the password; "no_such_account" (there is no header); "damaged_header", "update_needed",
/// "disk", "no_memory". Takes as long as Argon2id does.
[[nodiscard]] Result<DeskKeys> unlock(const DeskPlace& place, std::string_view password, const Clock& clock);

/// The codes of unlock and of createDesk. A cut leaves the old password or the new one.
[[nodiscard]] Done changePassword(const DeskPlace& place, std::string_view before, std::string_view after,
                                  const Clock& clock);

/// The header without what the password wraps, for the county's two people (recovery.h).
[[nodiscard]] Result<std::string> recoveryCopy(const DeskPlace& place);
/// Recovery: the county's two people open the desk key from a copy of the header, the device sets a new password with it.
/// "cannot_open" (Damaged) also when the header's key is not that of the account it names.
[[nodiscard]] Result<crypto::Secret> openRecovery(ByteView header, const crypto::BoxKey& recovery);
[[nodiscard]] Result<DeskKeys> unlockWith(const DeskPlace& place, ByteView deskKey);
[[nodiscard]] Done setPassword(const DeskPlace& place, ByteView deskKey, std::string_view password);

/// What the unlock page shows before anybody types. After 5 wrong passwords 1 minute, doubling up to 1 hour.
/// Unlocking that was broken off (kill, power cut) is a guess only from the 21st in a row on.
struct Tries {
    int left = 5;
    std::chrono::seconds wait{0};
    bool operator==(const Tries&) const = default;
};
[[nodiscard]] Tries triesAt(const DeskPlace& place, Instant now);

} // namespace core::desk
