#pragma once

#include "core/kinds/stamp.h"
#include "core/store/connection.h"
#include "sync/sim/trace.h"

#include <map>
#include <set>

namespace sim {

/// What the county has committed and what people were told; the checkers hold everybody to it.
class Oracle {
public:
    /// One judged act, as the county's table holds it.
    struct Row {
        std::uint64_t revision = 0;
        std::uint32_t place = 0;
        bool accepted = false;
        core::Hash link{};
        std::string verdict; ///< as stored
        core::SubjectId subject;
        bool operator==(const Row&) const = default;
    };

    /// Takes in what the county's store has new. Broken: "revision" (a gap or a repeat), "verdict" (two for one act, or
    /// another one than before), "place" (a gap).
    void observe(core::store::Connection& county);
    /// After a restart of the county: all that was seen once must stand unchanged.
    void reread(core::store::Connection& county);
    /// A backup was put back: what came after it is lost to the county, and must come again from the desks that wrote it.
    /// Broken: "backup" when what it holds is not what had been seen.
    void goBack(core::store::Connection& county);
    [[nodiscard]] const Row* find(const core::ActId& act) const
    {
        const auto found = m_rows.find(act);
        return found == m_rows.end() ? nullptr : &found->second;
    }
    /// Now or before a backup was put back.
    [[nodiscard]] bool wasJudged(const core::ActId& act) const { return m_rows.contains(act) || m_lost.contains(act); }
    /// A verdict that was given once, and that desks may go on showing until they hear of the restored county.
    [[nodiscard]] bool wasTold(const core::ActId& act, bool accepted, std::uint64_t revision, std::uint32_t place) const;
    /// Acts that a restored county had lost, with what it had said of them last.
    [[nodiscard]] const std::map<core::ActId, Row>& lost() const { return m_lost; }
    [[nodiscard]] std::uint64_t revision() const { return m_revision; }
    [[nodiscard]] const std::map<core::ActId, Row>& rows() const { return m_rows; }

private:
    std::map<core::ActId, Row> m_rows, m_lost;
    std::map<core::ActId, std::vector<Row>> m_older; ///< every verdict that a restore took away
    std::map<core::SubjectId, std::uint32_t> m_places;
    std::uint64_t m_revision = 0;
};

/// What one desk has shown as saved: the act's link binds its bytes and all before it.
struct Promise {
    core::Hash link{};
    bool secondCopy = false;
};
using Promises = std::map<core::ActId, Promise>;

} // namespace sim
