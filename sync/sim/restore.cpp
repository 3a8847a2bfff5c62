#include "core/codec/described.h"
#include "core/codec/strict_json.h"
#include "sync/sim/world.h"

#include <algorithm>

/// What a restored county owes to those who brought it its acts back (DESIGN 4): verdicts that it had signed stand.
namespace sim {

using namespace core;

namespace {

/// The verdict without its revision, which is a new one.
std::string withoutRevision(const std::string& text)
{
    const auto json = decodeStrict(text, {.bytes = 1 << 20, .depth = 32});
    Verdict verdict;
    if (!json || !readJson(*json, verdict))
        return "unreadable";
    verdict.revision = 0;
    return encodeCanonical(toJson(verdict));
}

} // namespace

/// Which desk had heard what, with a signature to show, when the backup was put back; of those switched off nobody asks.
void World::noteTold()
{
    m_told.clear();
    m_restoredAt = timeline.now();
    for (auto& computer : m_computers) {
        if (!computer->on())
            continue;
        auto row = computer->session().mirror().connection().query("SELECT chain, seq, word, left_in_group FROM act WHERE own=1 AND delivery IN (1,2) AND lost=0 AND receipt>0");
        while (row.next()) {
            ActId id;
            id.chain.bytes = row.array<16>(0);
            id.seq = static_cast<std::uint64_t>(row.number(1));
            m_told.emplace(id, Told{withoutRevision(row.text(2)), id.seq + static_cast<std::uint64_t>(row.number(3))});
        }
    }
}

void World::countyWentBack()
{
    m_backupStood = oracle.revision();
    m_closedAt = 0;
    for (auto& computer : m_computers)
        computer->countyWentBack();
}

/// What was revoked after the backup is revoked again, before anybody is served.
Done World::revokeAgain(county::Service& service)
{
    for (const auto& computer : m_computers)
        if (m_revoked.contains(computer->kept().certificate))
            if (const auto again = service.revoke(computer->kept().account, computer->kept().device); !again)
                return tl::unexpected(again.error());
    return {};
}

void World::checkReturned()
{
    if (m_county->epoch() == 1)
        return;
    // Nothing that its author still holds is forgotten for good.
    for (const auto& [id, lost] : oracle.lost()) {
        const auto author = std::find_if(m_computers.begin(), m_computers.end(), [&](const auto& one) { return one->kept().certificate == id.chain.certificate(); });
        if (author == m_computers.end() || (*author)->revoked)
            continue;
        const auto* again = oracle.find(id);
        if (!again)
            throw Broken{"restore", (*author)->name() + " has not brought back " + toText(id)};
        if (again->link != lost.link)
            throw Broken{"restore", "another act stands under " + toText(id)};
    }
    if (timeline.now() - m_restoredAt > std::chrono::hours(70))
        return; // its patience is three days

    std::map<std::uint64_t, ActId> returned;
    std::map<SubjectId, std::uint32_t> places;
    for (const auto& [id, row] : oracle.rows())
        if (row.revision > m_backupStood)
            returned.emplace(row.revision, id);
        else if (row.accepted)
            places[row.subject] = std::max(places[row.subject], row.place);
    // A subject on which somebody did something new in between may have moved on; the rest stands as it stood.
    std::set<SubjectId> moved;
    std::set<std::pair<ChainId, std::uint64_t>> movedGroups;
    for (const auto& [revision, id] : returned) {
        const auto& row = *oracle.find(id);
        const auto told = m_told.find(id);
        const auto lost = oracle.lost().find(id);
        const auto next = places[row.subject] + 1;
        bool stands = told != m_told.end() && lost != oracle.lost().end() && (m_closedAt == 0 || revision <= m_closedAt) && !moved.contains(row.subject) &&
                      !movedGroups.contains({id.chain, told->second.groupEnd}) && (!lost->second.accepted || lost->second.place == next);
        // A group falls together, so each of its acts must be able to stand.
        for (auto seq = id.seq + 1; stands && seq <= told->second.groupEnd; ++seq) {
            const ActId other{id.chain, seq};
            const auto otherLost = oracle.lost().find(other);
            stands = m_told.contains(other) && otherLost != oracle.lost().end() && (otherLost->second.subject == row.subject || !otherLost->second.accepted);
        }
        if (stands && withoutRevision(row.verdict) != told->second.verdict)
            throw Broken{"restore", toText(id) + " was told " + told->second.verdict + " and is told " + withoutRevision(row.verdict)};
        if (!stands) {
            moved.insert(row.subject);
            if (told != m_told.end())
                movedGroups.emplace(id.chain, told->second.groupEnd);
        }
        if (row.accepted)
            places[row.subject] = row.place;
    }
}

} // namespace sim
