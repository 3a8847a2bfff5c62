#include "sync/desk/session.h"

#include "core/codec/described.h"
#include "core/rights/audience.h"
#include "sync/exchange/wire.h"

#include <algorithm>
#include <limits>

namespace desk {

using namespace core;

namespace {

/// What lists and duties read of an act stands in columns beside its bytes: kind, time and subject, from `column` on.
bool isRowOf(const Act& act, const core::store::Query& row, int column)
{
    const auto& envelope = act.envelope;
    return row.text(column) == envelope.kind && row.number(column + 1) == envelope.claimed.time_since_epoch().count() && !row.isNull(column + 2) &&
           row.array<16>(column + 2) == envelope.subject.bytes;
}

/// What the county has signed of this desk's acts: verdicts beside their heads, and places in its journal.
class CountysWord {
public:
    CountysWord(core::store::Connection& mirror, const crypto::PublicKey& county) : m_mirror(mirror), m_county(county)
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
    /// Whether its word for an act of this moment is still to be had: a desk once kept receipts for 35 days, and what had gone by
    /// the time it kept them for good does not come back.
    [[nodiscard]] bool isKeptOf(Instant claimed) const { return claimed.time_since_epoch().count() >= m_since; }
    /// Whether it stands behind a verdict as the mirror has it.
    [[nodiscard]] bool covers(const ActId& id, const Hash& link, const std::string& word) const
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

private:
    /// By the proof that was asked for (Session::receipt).
    [[nodiscard]] bool isInJournal(const Hash& leaf, std::uint64_t revision) const
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

    core::store::Connection& m_mirror;
    crypto::PublicKey m_county;
    std::map<ActId, Verdict> m_told;
    std::int64_t m_since = std::numeric_limits<std::int64_t>::min(); ///< as the times in the mirror
};

} // namespace

/// Of the posts and what everybody sees, not of the account itself: two people of one post hold the same.
Result<Hash> Session::digest()
{
    Bytes all;
    ByteWriter out;
    out.raw(viewOf("fengqiao-digest/1"));
    for (const auto& audience : audiencesOf(m_certificate.account, m_certificate.posts)) {
        if (audience == accountAudience(m_certificate.account) && !m_certificate.posts.empty())
            continue;
        auto sum = digestOf(audience);
        if (!sum)
            return tl::unexpected(sum.error());
        out.text(audience);
        out.raw(*sum);
    }
    return crypto::sha256(out.bytes());
}

Result<std::vector<Check>> Session::verify()
{
    auto& connection = m_mirror->connection();
    auto out = core::store::guarded([&] {
        std::vector<Check> bad;
        const auto key = m_parts.keys.signing.publicKey();
        const CountysWord county(connection, m_answerKey);

        // Own chains, act by act: number, parts, link, signatures, receipt.
        for (const auto& [lane, row] : m_chains) {
            auto link = firstLink(m_certificateBytes, lane);
            std::uint64_t seq = 0, signedUpTo = 0;
            auto acts = connection.query(
                "SELECT seq, bytes, link, signature, kind, claimed, (SELECT id FROM subject WHERE number=act.subject), delivery, word FROM act "
                "WHERE chain=?1 AND own=1 ORDER BY seq",
                row.chain.bytes);
            while (acts.next()) {
                const ActId id{row.chain, static_cast<std::uint64_t>(acts.number(0))};
                const auto act = decodeAct(acts.bytes(1));
                if (id.seq != ++seq || !act || act->id() != id || !checkParts(*act) || !isRowOf(*act, acts, 4)) {
                    bad.push_back({"chain", toText(id)});
                    break;
                }
                link = nextLink(link, act->bytes);
                if (link != acts.array<32>(2)) {
                    bad.push_back({"chain", toText(id)});
                    break;
                }
                if (!acts.isNull(3)) {
                    if (!verifyLink(key, row.chain, id.seq, link, acts.array<64>(3))) {
                        bad.push_back({"signature", toText(id)});
                        break;
                    }
                    signedUpTo = id.seq;
                }
                const bool accepted = acts.number(7) == core::store::kAccepted;
                if ((id.seq == row.receipt && row.receiptLink && *row.receiptLink != link) || (accepted && !row.forked && county.isKeptOf(act->envelope.claimed) && !county.covers(id, link, acts.text(8))))
                    bad.push_back({"receipt", toText(id)});
            }
            if (bad.empty() && (seq != row.seq || row.receipt > seq || (seq > 0 && (link != row.link || signedUpTo != seq))))
                bad.push_back({"chain", toText(ActId{row.chain, std::max(seq, row.seq)})});
        }

        // Acts of others, and own ones under a name from before: parts against the digests in their envelopes.
        auto others = connection.query("SELECT chain, seq, bytes, kind, claimed, (SELECT id FROM subject WHERE number=act.subject), delivery FROM act ORDER BY number");
        while (others.next()) {
            ActId id;
            id.chain.bytes = others.array<16>(0);
            if (std::any_of(m_chains.begin(), m_chains.end(), [&](const auto& own) { return own.second.chain == id.chain; }))
                continue;
            const bool setAside = (id.chain.bytes.back() & 0x80) != 0; // Mirror::setAside
            id.chain.bytes.back() &= 0x7F;
            id.seq = static_cast<std::uint64_t>(others.number(1));
            const auto act = decodeAct(others.bytes(2));
            if (!act || act->id() != id || !checkParts(*act) || !isRowOf(*act, others, 3)) {
                bad.push_back({"act", toText(id)});
                break;
            }
            if (setAside && others.number(6) == core::store::kAccepted)
                bad.push_back({"receipt", toText(id)}); // under that name the county knows another one
        }

        auto histories = connection.query("SELECT name FROM meta WHERE name LIKE 'history/%' ORDER BY name");
        while (histories.next())
            bad.push_back({"projection", histories.text(0)});
        auto digests = connection.query("SELECT audience FROM cursor WHERE differs=1 ORDER BY audience");
        while (digests.next())
            bad.push_back({"digest", digests.text(0)});

        // None is ours, and none does anything; but somebody had the key.
        auto planted = connection.query("SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY name");
        while (planted.next())
            bad.push_back({"planted", planted.text(0)});

        auto pages = connection.query("PRAGMA integrity_check(1)");
        if (pages.next() && pages.text(0) != "ok")
            bad.push_back({"page", pages.text(0)});
        return bad;
    });
    if (!out)
        return out;
    auto county = countyDoubt();
    if (!county)
        return tl::unexpected(county.error());
    if (*county)
        out->push_back(**county);
    if (auto done = checkBlobs(*out); !done)
        return tl::unexpected(done.error());
    if (out->empty()) {
        auto differs = m_mirror->firstDifference();
        if (!differs)
            return tl::unexpected(differs.error());
        if (!differs->empty())
            out->push_back({"projection", *differs});
    }
    return out;
}

} // namespace desk
