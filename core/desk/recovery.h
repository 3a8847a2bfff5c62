#pragma once

#include "core/desk/keys.h"

#include <array>
#include <boost/describe.hpp>

/// The way back to a desk whose password is forgotten (DESIGN 5: a second wrap for recovery by two people).
///
///   its PC          askRecovery: the desk key as it lies sealed to the county, and a key made for this question
///   the two people  joinHalves, answerRecovery: the desk key again, under that key and under digits which they tell the person
///   its PC          finishRecovery: a new password; whatever lay there still lies there, sent or not
///
/// Neither file is of use to whoever finds it: the first needs both halves, the second the asking PC and the digits. All
/// files are check-summed lines of text (safe_file.h), well below kRecoveryFile.
namespace core::desk {

inline constexpr std::size_t kRecoveryFile = 64 * 1024;

/// What each of the two people keeps. One alone is random bytes; both together are the county's recovery key.
[[nodiscard]] std::array<std::string, 2> splitRecoveryKey(const crypto::BoxKey& key);
/// Codes: "recovery_half" (Damaged): damaged, or no half at all; "recovery_halves" (Refused): the same one twice, or halves
/// of two keys.
[[nodiscard]] Result<crypto::BoxKey> joinHalves(ByteView one, ByteView other);

/// Digits in four groups of four are read aloud from one person to the other.
struct RecoveryQuestion {
    std::string account, name, county;
    Instant asked{};
    std::string digits; ///< of the whole file: both sides see the same ones, or somebody exchanged it on the way
};
struct RecoveryFile {
    std::string text;
    std::string digits;
};

/// A new question makes an older one void. Codes: those of unlock without its passwords.
[[nodiscard]] Result<RecoveryFile> askRecovery(const DeskPlace& place, std::string_view county, std::string_view name, Instant now);
/// Code "recovery_file" (Damaged). What it says of its asker nobody has proved.
[[nodiscard]] Result<RecoveryQuestion> readRecovery(ByteView question);

using Openers = std::array<std::string, 2>; ///< accounts of the two people
/// Codes: "recovery_file"; "recovery_other_account" (Refused), fact "account": not of the account that the two mean;
/// "recovery_openers" (Refused): not two different accounts, or the asker is one of them; "recovery_foreign" (Damaged): of
/// another county, or with the key of somebody else's desk.
[[nodiscard]] Result<RecoveryFile> answerRecovery(ByteView question, std::string_view account, const crypto::BoxKey& recovery, const Openers& by,
                                                  Instant now);

/// Codes: "weak_password", "recovery_file"; "recovery_not_asked" (Refused): no question waits here for this answer;
/// "recovery_digits" (Surroundings): they are not those of this answer; "recovery_foreign"; "disk", "disk_full". A cut leaves the
/// old password or the new one; afterwards the answer opens nothing any more.
[[nodiscard]] Done finishRecovery(const DeskPlace& place, ByteView answer, std::string_view digits, std::string_view password);
/// Who knows the password needs no answer: an open question is void from now on.
[[nodiscard]] Done dropRecovery(const DeskPlace& place);

/// By whom a desk was opened, kept with it until its journal has it. nullopt when there is nothing to write there.
struct Recovered {
    std::vector<std::string> by; ///< accounts
    Instant opened{};
    bool operator==(const Recovered&) const = default;
};
BOOST_DESCRIBE_STRUCT(Recovered, (), (by, opened))
[[nodiscard]] std::optional<Recovered> recoveredAt(const DeskPlace& place, const DeskKeys& keys);
[[nodiscard]] Done dropRecovered(const DeskPlace& place);

} // namespace core::desk
