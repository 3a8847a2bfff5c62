#pragma once

#include "core/desk/parcel.h"
#include "core/journal/chain.h"

/// What to do at start so that mirror and outbox agree again (DESIGN 5, end). Pure: looks at heads, touches no file.
///
/// Both hold the acts of one chain that the county has not received: the mirror from its receipt on, the outbox from its
/// start on. One may be ahead by what the power cut off; where they overlap, their links are equal, or one is damaged.
namespace core::desk {

/// One chain as one of the two copies holds it.
struct ChainCopy {
    Head start;                    ///< last receipt known to this copy
    std::vector<Hash> links;       ///< of start.seq + 1, start.seq + 2, … without a hole
    std::uint64_t seenBehind = 0;  ///< highest seq readable behind a hole; 0 = there is no hole

    [[nodiscard]] std::uint64_t headSeq() const { return start.seq + links.size(); }
    [[nodiscard]] const Hash& headLink() const { return links.empty() ? start.link : links.back(); }
    /// Link of act `seq`, nullptr outside of what this copy holds.
    [[nodiscard]] const Hash* linkAt(std::uint64_t seq) const;
};

enum class RepairStep {
    InStep,
    CopyToOutbox,     ///< outbox lacks acts that the mirror has: append `count` from `first`, or begin anew
    ReplayIntoMirror, ///< mirror lacks acts that the outbox has: verify and replay `count` from `first`
    Damaged,          ///< see `reason`; the chain is closed, what is readable comes back as proposals
};
enum class RepairReason {
    None,
    Fork,       ///< the copies differ at act `first`
    Gap,        ///< acts `first` … are in neither copy: an old mirror beside a newer outbox
    Unreadable, ///< acts `first` … stood only in records that cannot be read
};

struct Repair {
    RepairStep step = RepairStep::InStep;
    RepairReason reason = RepairReason::None;
    std::uint64_t first = 0;
    std::uint64_t count = 0;
    bool beginAnew = false; ///< write a new outbox file: it starts before the mirror's receipt, or has a hole
    bool operator==(const Repair&) const = default;
};

[[nodiscard]] Repair decideRepair(const ChainCopy& mirror, const ChainCopy& outbox);

/// The outbox's side, from its records (each an encodeRun): every lane that the header names or a record holds.
/// A run that does not decode, verify or join counts as unreadable. `runs` gives them back for the replay, in order.
struct OutboxCopies {
    std::map<Lane, ChainCopy> chains;
    std::vector<Run> runs; ///< only those that join, so their acts are what `links` stand for
};
[[nodiscard]] OutboxCopies copiesOf(const ParcelContent& content, const crypto::PublicKey& signKey);

} // namespace core::desk
