#include "sync/sim/oracle.h"

#include "core/codec/described.h"
#include "core/codec/strict_json.h"

#include <algorithm>

namespace sim {

namespace {

std::map<core::ActId, Oracle::Row> rowsAfter(core::store::Connection& county, std::uint64_t revision)
{
    std::map<core::ActId, Oracle::Row> out;
    auto row = county.query("SELECT chain, seq, revision, place, verdict, link, subject FROM act WHERE revision > ? ORDER BY revision", revision);
    while (row.next()) {
        core::ActId id;
        id.chain.bytes = row.array<16>(0);
        id.seq = static_cast<std::uint64_t>(row.number(1));
        Oracle::Row found{static_cast<std::uint64_t>(row.number(2)), static_cast<std::uint32_t>(row.number(3)), false, row.array<32>(5), row.text(4),
                          core::SubjectId{row.array<16>(6)}};
        const auto json = core::decodeStrict(found.verdict, {.bytes = 1 << 20, .depth = 32});
        core::Verdict verdict;
        if (!json || !core::readJson(*json, verdict))
            throw Broken{"verdict", "unreadable: " + toText(id)};
        found.accepted = verdict.accepted;
        if (verdict.revision != found.revision || verdict.place != found.place || (verdict.place > 0) != verdict.accepted)
            throw Broken{"verdict", "does not fit its row: " + toText(id)};
        if (!out.emplace(id, std::move(found)).second)
            throw Broken{"verdict", "two for " + toText(id)};
    }
    return out;
}

} // namespace

void Oracle::observe(core::store::Connection& county)
{
    std::map<std::uint64_t, core::ActId> fresh;
    for (auto& [id, row] : rowsAfter(county, m_revision)) {
        if (m_rows.contains(id))
            throw Broken{"verdict", "a second one for " + toText(id)};
        if (!fresh.emplace(row.revision, id).second)
            throw Broken{"revision", "twice: " + std::to_string(row.revision)};
        m_rows.emplace(id, std::move(row));
    }
    for (const auto& [revision, id] : fresh) {
        if (revision != m_revision + 1)
            throw Broken{"revision", std::to_string(revision) + " follows " + std::to_string(m_revision)};
        m_revision = revision;
        const auto& row = m_rows.at(id);
        if (!row.accepted)
            continue;
        auto& place = m_places[row.subject];
        if (row.place != place + 1)
            throw Broken{"place", std::to_string(row.place) + " follows " + std::to_string(place) + " in " + toText(row.subject)};
        place = row.place;
    }
    if (const auto stands = county.number("SELECT revision FROM county WHERE id = 1"); stands != static_cast<std::int64_t>(m_revision))
        throw Broken{"revision", "the county says " + std::to_string(stands.value_or(-1)) + ", its acts " + std::to_string(m_revision)};
}

void Oracle::goBack(core::store::Connection& county)
{
    auto found = rowsAfter(county, 0);
    for (const auto& [id, row] : found) {
        const auto* known = find(id);
        const auto older = m_older.find(id); // one from before an earlier restore holds what was lost then
        const bool seen = (known && *known == row) || (older != m_older.end() && std::find(older->second.begin(), older->second.end(), row) != older->second.end());
        if (!seen)
            throw Broken{"backup", "holds something else than had been seen: " + toText(id)};
        m_lost.erase(id);
    }
    for (auto& [id, row] : m_rows) {
        const auto again = found.find(id);
        if (again == found.end() || !(again->second == row))
            m_older[id].push_back(row);
        if (again == found.end())
            m_lost.insert_or_assign(id, std::move(row));
    }
    m_rows.clear();
    m_places.clear();
    m_revision = 0;
    observe(county);
}

bool Oracle::wasTold(const core::ActId& act, bool accepted, std::uint64_t revision, std::uint32_t place) const
{
    const auto says = [&](const Row& row) { return row.accepted == accepted && row.revision == revision && row.place == place; };
    if (const auto* now = find(act); now && says(*now))
        return true;
    const auto older = m_older.find(act);
    return older != m_older.end() && std::any_of(older->second.begin(), older->second.end(), says);
}

void Oracle::reread(core::store::Connection& county)
{
    const auto found = rowsAfter(county, 0);
    for (const auto& [id, row] : m_rows) {
        const auto again = found.find(id);
        if (again == found.end())
            throw Broken{"acknowledged", "the county lost " + toText(id) + ", revision " + std::to_string(row.revision)};
        if (!(again->second == row))
            throw Broken{"verdict", "another one than before: " + toText(id)};
    }
    observe(county);
}

} // namespace sim
