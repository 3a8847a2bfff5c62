#pragma once

#include "core/kinds/judge.h"
#include "sync/county/store.h"

#include <memory>
#include <set>

namespace county {

/// The subjects one transaction works on: loaded once, changed in memory, written with grants and digests at the end.
class Ledger {
public:
    /// `transaction` and `county` outlive the ledger. `directory` is the county's as it stands in this transaction, not null.
    Ledger(Transaction& transaction, const CountyRow& county, std::shared_ptr<const core::directory::State> directory);

    [[nodiscard]] const core::SubjectState& state(const SubjectId& id);
    [[nodiscard]] std::uint32_t place(const SubjectId& id);
    /// Whether one of these audiences may know that the subject is there.
    [[nodiscard]] bool visible(const SubjectId& id, const std::vector<core::Audience>& audiences);
    [[nodiscard]] const core::directory::State& directory() const;

    /// Accepted acts: the subject now stands so.
    void put(const SubjectId& id, core::SubjectState state, std::uint32_t place, std::uint64_t revision);
    /// Subjects, grants recomputed by audiences(), one line of the feed each, digests. Returns whom it concerns.
    [[nodiscard]] std::set<core::Audience> write();
    /// After `write`: the subjects it wrote; of those that it made, all their lines.
    [[nodiscard]] std::map<SubjectId, std::optional<std::vector<GrantRow>>> written();

private:
    struct Entry {
        core::SubjectState state, before;
        core::Sections sectionsBefore; ///< as stored: what was added to the digests
        std::uint32_t place = 0, placeBefore = 0;
        std::uint64_t revision = 0;
        std::optional<std::vector<GrantRow>> grants;
        core::Grants audiences; ///< as it stands now, in `write`
        bool changed = false;
        std::vector<GrantRow> lines; ///< as written
    };
    Entry& entry(const SubjectId& id);
    std::vector<GrantRow>& grants(const SubjectId& id, Entry& entry);
    void writeGrants(const SubjectId& id, Entry& entry, const core::Sections& sections, std::set<core::Audience>& touched);

    Transaction& m_transaction;
    const CountyRow& m_county;
    std::shared_ptr<const core::directory::State> m_directory;
    std::map<SubjectId, Entry> m_entries;
    std::map<core::Audience, exchange::Hash> m_digests;
};

} // namespace county
