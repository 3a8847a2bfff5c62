#pragma once

#include "core/journal/tree.h"
#include "sync/exchange/messages.h"

namespace desk {

/// What a desk keeps of the county's journal: enough to see that it only grows, some hundred bytes for any length of it.
///
/// Invariants.
///  1. `peaks` are those of a head that the county signed, and every head followed before was a beginning of it.
///  2. Of one epoch `peaks.size()` never falls.
struct JournalWatch {
    std::uint64_t epoch = 0; ///< 0 = nothing followed yet
    core::tree::Peaks peaks;
    exchange::TreeHead head;

    /// Peaks of an earlier day, for the day the county comes back from a backup.
    struct Older {
        core::Instant time{};
        core::tree::Peaks peaks;
        bool operator==(const Older&) const = default;
    };
    std::vector<Older> older; ///< oldest first, one a day, at most kOlder

    /// The watch after an answer whose signatures were checked, asked with the size in `known`. Code: "history_rewritten"
    /// (Damaged; facts "known" and "found" are revisions), "forged_answer" for news without a signed head.
    [[nodiscard]] core::Result<JournalWatch> followed(const exchange::Answer& answer, std::uint64_t known) const;

    [[nodiscard]] core::Bytes encode() const;
    [[nodiscard]] core::Bytes encodeOlder() const;
    /// What encode and encodeOlder wrote; nullopt when it is something else.
    [[nodiscard]] static std::optional<JournalWatch> decode(core::ByteView bytes, core::ByteView older);
};

inline constexpr std::size_t kOlder = 35;

} // namespace desk
