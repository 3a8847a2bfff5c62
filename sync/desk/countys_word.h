#pragma once

#include "core/store/connection.h"
#include "sync/exchange/wire.h"

#include <limits>
#include <map>

namespace desk {

/// What the county has signed of this desk's acts: verdicts beside their heads, and places in its journal. For Session::verify;
/// throws as the connection does.
class CountysWord {
public:
    CountysWord(core::store::Connection& mirror, const core::crypto::PublicKey& county);
    /// Whether its word for an act of this moment is still to be had: a desk once kept receipts for 35 days, and what had gone by
    /// the time it kept them for good does not come back.
    [[nodiscard]] bool isKeptOf(core::Instant claimed) const { return claimed.time_since_epoch().count() >= m_since; }
    /// Whether it stands behind a verdict as the mirror has it: `word`, canonical JSON.
    [[nodiscard]] bool covers(const core::ActId& id, const core::Hash& link, const std::string& word) const;

private:
    /// By the proof that was asked for (Session::receipt).
    [[nodiscard]] bool isInJournal(const core::Hash& leaf, std::uint64_t revision) const;

    core::store::Connection& m_mirror;
    core::crypto::PublicKey m_county;
    std::map<core::ActId, core::Verdict> m_told;
    std::int64_t m_since = std::numeric_limits<std::int64_t>::min(); ///< as the times in the mirror
};

} // namespace desk
