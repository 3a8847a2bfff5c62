#include "sync/desk/countys_word.h"

#include "core/codec/described.h"
#include "core/journal/tree.h"

namespace desk {

using namespace core;

CountysWord::CountysWord(core::store::Connection& mirror, const crypto::PublicKey& county) : m_mirror(mirror), m_county(county)
{
    auto row = mirror.query("SELECT head, verdicts FROM receipt ORDER BY number");
    while (row.next()) {
        const auto head = exchange::decodeTreeHead(row.bytes(0));
        const auto bytes = exchange::expand(row.bytes(1), exchange::kAnswerLimit);
        if (!head || !bytes || crypto::sha256(*bytes) != head->receipts || !exchange::verify(*head, county))
            continue; // vouches for nothing
        const auto verdicts = exchange::decodeVerdicts(*bytes);
        for (const auto& [act, verdict] : verdicts ? *verdicts : std::vector<exchange::ActVerdict>{})
            if (verdict.revision != 0) // else it was turned away and not judged
                m_told.insert_or_assign(act, verdict);
    }
    auto oldest = mirror.query("SELECT MIN(time), MAX(time), (SELECT MIN(claimed) FROM act WHERE own=1) FROM receipt");
    constexpr auto kOnceKept = std::chrono::duration_cast<Instant::duration>(std::chrono::days{35}).count();
    if (oldest.next() && !oldest.isNull(0) && oldest.number(2) + kOnceKept < oldest.number(1))
        m_since = oldest.number(0);
}

bool CountysWord::covers(const ActId& id, const Hash& link, const std::string& word) const
{
    const auto json = decodeStrict(word, {.bytes = 1024 * 1024, .depth = 32});
    const auto verdict = json ? fromJson<Verdict>(*json) : Result<Verdict>(tl::unexpected(json.error()));
    if (!verdict || !verdict->accepted)
        return false;
    if (const auto told = m_told.find(id); told != m_told.end()) {
        auto same = told->second;
        same.revision = verdict->revision; // a restored county gives it anew
        if (encodeDescribed(same) == encodeDescribed(*verdict))
            return true;
    }
    return isInJournal(exchange::leafOf(link, *verdict), verdict->revision);
}

bool CountysWord::isInJournal(const Hash& leaf, std::uint64_t revision) const
{
    auto row = m_mirror.query("SELECT value FROM meta WHERE name='proof/'||?1 AND length(value)>0", revision);
    if (revision == 0 || !row.next())
        return false;
    const auto bytes = row.bytes(0);
    ByteReader in(bytes);
    const auto head = exchange::decodeTreeHead(in.blob(1024));
    std::vector<Hash> path;
    while (!in.atEnd() && in.ok())
        path.push_back(in.array<32>());
    return head && exchange::verify(*head, m_county) && tree::rootOf(leaf, revision - 1, head->size, path) == head->root;
}

} // namespace desk
