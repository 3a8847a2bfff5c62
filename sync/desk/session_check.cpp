#include "sync/desk/session.h"

#include "core/rights/audience.h"

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

        // Own chains, act by act: number, parts, link, signatures, receipt.
        for (const auto& [lane, row] : m_chains) {
            auto link = firstLink(m_certificateBytes, lane);
            std::uint64_t seq = 0, signedUpTo = 0;
            auto acts = connection.query(
                "SELECT seq, bytes, link, signature, kind, claimed, (SELECT id FROM subject WHERE number=act.subject) FROM act WHERE chain=?1 AND own=1 ORDER BY seq",
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
                if (id.seq == row.receipt && row.receiptLink && *row.receiptLink != link)
                    bad.push_back({"receipt", toText(id)});
            }
            if (bad.empty() && (seq != row.seq || row.receipt > seq || (seq > 0 && (link != row.link || signedUpTo != seq))))
                bad.push_back({"chain", toText(ActId{row.chain, std::max(seq, row.seq)})});
        }

        // Acts of others, and own ones under a name from before: parts against the digests in their envelopes.
        auto others = connection.query("SELECT chain, seq, bytes, kind, claimed, (SELECT id FROM subject WHERE number=act.subject) FROM act ORDER BY number");
        while (others.next()) {
            ActId id;
            id.chain.bytes = others.array<16>(0);
            if (std::any_of(m_chains.begin(), m_chains.end(), [&](const auto& own) { return own.second.chain == id.chain; }))
                continue;
            id.chain.bytes.back() &= 0x7F; // set aside (Mirror::setAside)
            id.seq = static_cast<std::uint64_t>(others.number(1));
            const auto act = decodeAct(others.bytes(2));
            if (!act || act->id() != id || !checkParts(*act) || !isRowOf(*act, others, 3)) {
                bad.push_back({"act", toText(id)});
                break;
            }
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
