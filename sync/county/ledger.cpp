#include "sync/county/ledger.h"

#include "sync/exchange/wire.h"

namespace county {

namespace {

/// Leaves of one state, worked out once a level.
class Leaves {
public:
    Leaves(const SubjectId& id, const core::SubjectState& state, const core::Sections& sections, std::uint32_t place)
        : m_id(id), m_state(state), m_sections(sections), m_place(place)
    {
    }
    const Hash& at(int level)
    {
        auto& leaf = m_leaves[level];
        if (!leaf && level == core::kClasses) // all of it, as it stands
            leaf = exchange::Digest::leaf(m_id, level, m_place, m_sections);
        else if (!leaf)
            leaf = exchange::Digest::leaf(m_id, level, m_place, viewAt(level));
        return *leaf;
    }

private:
    core::Sections viewAt(int level) const
    {
        if (level == 0)
            return exchange::viewAt(m_state, 0);
        core::Sections out;
        std::copy_n(m_sections.begin(), level, out.begin());
        return out;
    }

    const SubjectId& m_id;
    const core::SubjectState& m_state;
    const core::Sections& m_sections;
    std::uint32_t m_place;
    std::map<int, std::optional<Hash>> m_leaves;
};

} // namespace

Ledger::Ledger(Transaction& transaction, const CountyRow& county, std::shared_ptr<const core::directory::State> directory)
    : m_transaction(transaction), m_county(county), m_directory(std::move(directory))
{
}

Ledger::Entry& Ledger::entry(const SubjectId& id)
{
    const auto [at, isNew] = m_entries.try_emplace(id);
    auto& entry = at->second;
    if (!isNew)
        return entry;
    if (const auto row = m_transaction.subject(id)) {
        auto state = core::stateFrom(row->type, row->sections);
        if (!state)
            throw StoreFailure{core::Error{"damaged_mirror", {}, {{"table", "subject"}, {"subject", toText(id)}},
                                           core::Trouble::Damaged}};
        entry.state = std::move(*state);
        entry.before = entry.state;
        entry.sectionsBefore = row->sections;
        entry.place = entry.placeBefore = row->place;
        entry.revision = row->revision;
    }
    return entry;
}

const core::SubjectState& Ledger::state(const SubjectId& id)
{
    return entry(id).state;
}

std::uint32_t Ledger::place(const SubjectId& id)
{
    return entry(id).place;
}

std::vector<GrantRow>& Ledger::grants(const SubjectId& id, Entry& entry)
{
    if (!entry.grants) // what was made in this very transaction has none yet
        entry.grants = entry.placeBefore == 0 ? std::vector<GrantRow>{} : m_transaction.grantsOf(id);
    return *entry.grants;
}

bool Ledger::visible(const SubjectId& id, const std::vector<core::Audience>& audiences)
{
    auto& known = entry(id);
    if (known.placeBefore == 0)
        return true; // nobody but its author can have made it in this very transaction
    const auto& rows = grants(id, known);
    return std::any_of(rows.begin(), rows.end(), [&](const GrantRow& row) {
        return row.holds() && std::find(audiences.begin(), audiences.end(), row.audience) != audiences.end();
    });
}

const core::directory::State& Ledger::directory() const
{
    // Changed in this very transaction it stands here; otherwise as it was before.
    if (const auto at = m_entries.find(m_county.directory); at != m_entries.end() && at->second.changed)
        if (const auto* state = at->second.state.as<core::directory::State>())
            return *state;
    return *m_directory;
}

void Ledger::put(const SubjectId& id, core::SubjectState state, std::uint32_t place, std::uint64_t revision)
{
    auto& known = entry(id);
    known.state = std::move(state);
    known.place = place;
    known.revision = revision;
    known.changed = true;
}

std::set<core::Audience> Ledger::write()
{
    std::set<core::Audience> concerned, touched;
    for (auto& [id, known] : m_entries) {
        if (!known.changed)
            continue;
        known.audiences = core::audiences(known.state, directory());
        for (const auto& row : grants(id, known))
            if (row.holds())
                concerned.insert(row.audience);
        for (const auto& [audience, level] : known.audiences)
            concerned.insert(audience);
    }
    const std::vector<core::Audience> asked(concerned.begin(), concerned.end());
    const auto digests = m_transaction.digests(asked);
    for (std::size_t i = 0; i < asked.size(); ++i)
        m_digests.emplace(asked[i], digests[i]);

    for (auto& [id, known] : m_entries) {
        if (!known.changed)
            continue;
        const SubjectRow row{id, std::string(typeOf(known.state)), known.place, known.revision, sectionsOf(known.state)};
        m_transaction.setSubject(row);
        writeGrants(id, known, row.sections, touched);
    }
    for (const auto& [audience, digest] : m_digests)
        m_transaction.setDigest(audience, digest);
    return touched;
}

void Ledger::writeGrants(const SubjectId& id, Entry& known, const core::Sections& sections, std::set<core::Audience>& touched)
{
    std::map<core::Audience, GrantRow> rows;
    for (auto& row : grants(id, known))
        rows.emplace(row.audience, row);
    const auto& now = known.audiences;
    for (const auto& [audience, level] : now)
        rows.try_emplace(audience, GrantRow{audience, id, level, known.revision, 0, known.revision, 0});

    Leaves before(id, known.before, known.sectionsBefore, known.placeBefore), after(id, known.state, sections, known.place);
    for (auto& [audience, row] : rows) {
        const auto at = now.find(audience);
        const bool held = row.holds(), holds = at != now.end();
        if (!held && !holds)
            continue; // ended earlier: its line tells of the end, not of what came later
        auto& stands = m_digests.at(audience);
        exchange::Digest digest(stands);
        if (held)
            digest.subtract(before.at(row.level));
        if (holds)
            digest.add(after.at(at->second));
        stands = digest.value();

        if (!holds)
            row.until = known.revision;
        else if (!held || row.level != at->second)
            row = {audience, id, at->second, row.first, known.revision, 0, known.revision};
        row.revision = known.revision;
        m_transaction.setGrant(row);
        touched.insert(audience);
        known.lines.push_back(row);
    }
}

std::map<SubjectId, std::optional<std::vector<GrantRow>>> Ledger::written()
{
    std::map<SubjectId, std::optional<std::vector<GrantRow>>> out;
    for (auto& [id, known] : m_entries)
        if (known.changed) // what was there before may have lines that ended earlier and were not written again
            out.emplace_hint(out.end(), id, known.placeBefore == 0 ? std::optional(std::move(known.lines)) : std::nullopt);
    return out;
}

} // namespace county
