#include "sync/desk/session.h"

#include "core/rights/audience.h"
#include "sync/desk/countys_word.h"

#include <algorithm>

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

struct Signed {
    std::uint64_t upTo = 0; ///< the last act under a signature of this desk
    std::uint64_t seq = 0;  ///< the last act that is whole
    Hash link{};
};

/// Act by act: number, parts, link, signature, receipt. Ends at the first act that is none of this chain; nothing then.
std::optional<Signed> walk(core::store::Connection& mirror, const core::store::ChainRow& row, const crypto::PublicKey& key, const Hash& first,
                           const CountysWord& county, std::vector<Check>& bad)
{
    Signed out{.link = first};
    auto acts = mirror.query("SELECT seq, bytes, link, signature, kind, claimed, (SELECT id FROM subject WHERE number=act.subject), delivery, word FROM act "
                             "WHERE chain=?1 AND own=1 ORDER BY seq",
                             row.chain.bytes);
    while (acts.next()) {
        const ActId id{row.chain, static_cast<std::uint64_t>(acts.number(0))};
        const auto act = decodeAct(acts.bytes(1));
        const bool whole = id.seq == ++out.seq && act && act->id() == id && checkParts(*act) && isRowOf(*act, acts, 4);
        if (whole)
            out.link = nextLink(out.link, act->bytes);
        if (!whole || out.link != acts.array<32>(2)) {
            bad.push_back({"chain", toText(id)});
            return std::nullopt;
        }
        if (!acts.isNull(3)) {
            if (!verifyLink(key, row.chain, id.seq, out.link, acts.array<64>(3))) {
                bad.push_back({"signature", toText(id)});
                return std::nullopt;
            }
            out.upTo = id.seq;
        }
        const bool otherThanReceived = id.seq == row.receipt && row.receiptLink && *row.receiptLink != out.link;
        const bool needsWord = acts.number(7) == core::store::kAccepted && !row.forked && county.isKeptOf(act->envelope.claimed);
        if (otherThanReceived || (needsWord && !county.covers(id, out.link, acts.text(8))))
            bad.push_back({"receipt", toText(id)});
    }
    return out;
}

/// What an own chain's row says of it has to be so.
void checkChain(const core::store::ChainRow& row, const Signed& walked, std::vector<Check>& bad)
{
    const bool endsThere = walked.seq == row.seq && row.receipt <= walked.seq;
    if (!endsThere || (walked.seq > 0 && (walked.link != row.link || walked.upTo != walked.seq)))
        bad.push_back({"chain", toText(ActId{row.chain, std::max(walked.seq, row.seq)})});
}

/// Acts of others, and own ones under a name from before: parts against the digests in their envelopes.
void checkActsOutside(core::store::Connection& mirror, const std::set<ChainId>& own, std::vector<Check>& bad)
{
    auto acts = mirror.query("SELECT chain, seq, bytes, kind, claimed, (SELECT id FROM subject WHERE number=act.subject), delivery FROM act ORDER BY number");
    while (acts.next()) {
        ActId id;
        id.chain.bytes = acts.array<16>(0);
        if (own.contains(id.chain))
            continue;
        const bool setAside = (id.chain.bytes.back() & 0x80) != 0; // Mirror::setAside
        id.chain.bytes.back() &= 0x7F;
        id.seq = static_cast<std::uint64_t>(acts.number(1));
        const auto act = decodeAct(acts.bytes(2));
        if (!act || act->id() != id || !checkParts(*act) || !isRowOf(*act, acts, 3)) {
            bad.push_back({"act", toText(id)});
            return;
        }
        if (setAside && acts.number(6) == core::store::kAccepted)
            bad.push_back({"receipt", toText(id)}); // under that name the county knows another one
    }
}

/// What was found before and noted, what somebody planted who had the key (none of ours is a trigger or a view, and none does
/// anything), and pages.
void checkFile(core::store::Connection& mirror, std::vector<Check>& bad)
{
    const std::pair<const char*, const char*> lists[] = {
        {"projection", "SELECT name FROM meta WHERE name LIKE 'history/%' ORDER BY name"},
        {"digest", "SELECT audience FROM cursor WHERE differs=1 ORDER BY audience"},
        {"planted", "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view') ORDER BY name"},
    };
    for (const auto& [what, names] : lists) {
        auto rows = mirror.query(names);
        while (rows.next())
            bad.push_back({what, rows.text(0)});
    }
    auto pages = mirror.query("PRAGMA integrity_check(1)");
    if (pages.next() && pages.text(0) != "ok")
        bad.push_back({"page", pages.text(0)});
}

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
        std::set<ChainId> own;
        for (const auto& [lane, row] : m_chains) {
            own.insert(row.chain);
            const auto walked = walk(connection, row, key, firstLink(m_certificateBytes, lane), county, bad);
            if (walked && bad.empty())
                checkChain(row, *walked, bad);
        }
        checkActsOutside(connection, own, bad);
        checkFile(connection, bad);
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
