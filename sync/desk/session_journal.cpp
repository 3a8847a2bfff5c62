#include "sync/desk/session.h"

#include "sync/exchange/wire.h"

/// The county watched by this desk: its journal only grows (JournalWatch), an act with a receipt is in it (inclusion), and
/// what it shows to others is what it shows here (comparison of heads).
namespace desk {

using namespace core;

namespace {

constexpr const char* kWatch = "journal";
constexpr const char* kOlderPeaks = "journal_older";
constexpr const char* kDoubt = "county_doubt"; ///< what was found wrong, with the signed heads that show it
constexpr const char* kCompare = "journal_compare";
constexpr std::string_view kProof = "proof/";

std::string proofName(std::uint64_t revision)
{
    return std::string(kProof) + std::to_string(revision);
}

Bytes bytesOf(std::string_view text)
{
    const auto view = viewOf(text);
    return {view.begin(), view.end()};
}

} // namespace

Done Session::loadJournal()
{
    const auto kept = m_mirror->meta(kWatch), older = m_mirror->meta(kOlderPeaks), compare = m_mirror->meta(kCompare);
    for (const auto* value : {&kept, &older, &compare})
        if (!*value)
            return tl::unexpected(value->error());
    m_watch = {};
    if (*kept && !(*kept)->empty()) {
        auto watch = JournalWatch::decode(**kept, *older ? ByteView(**older) : ByteView{});
        if (!watch)
            return damaged("damaged_mirror", {{"what", kWatch}});
        m_watch = std::move(*watch);
    }
    m_compare.reset();
    if (*compare && !(*compare)->empty()) {
        auto head = exchange::decodeTreeHead(**compare);
        if (!head)
            return damaged("damaged_mirror", {{"what", kCompare}});
        m_compare = *head;
    }
    return {};
}

Done Session::askAboutJournal(exchange::Request& request)
{
    request.known = m_watch.epoch == request.epoch ? m_watch.peaks.size() : 0;
    if (m_compare && m_compare->epoch == m_watch.epoch)
        request.compare = m_compare->size;
    return core::store::guarded([&] {
        auto wanted = m_mirror->connection().query("SELECT name FROM meta WHERE name LIKE 'proof/%' AND length(value)=0 ORDER BY name LIMIT ?1",
                                                   static_cast<std::uint64_t>(exchange::kProofsLimit));
        while (wanted.next())
            request.proofs.push_back(std::stoull(wanted.text(0).substr(kProof.size())));
    });
}

Error Session::doubt(Error found, const exchange::TreeHead& other)
{
    found.trouble = Trouble::Damaged;
    const boost::json::object kept{{"code", found.code},
                                   {"facts", found.facts},
                                   {"ours", toHex(exchange::encode(m_watch.head))},
                                   {"theirs", toHex(exchange::encode(other))}};
    // Kept for verify and for whoever must be shown it; a disk that refuses it does not make the answer good.
    (void)m_mirror->setMeta({{kDoubt, bytesOf(encodeCanonical(kept))}});
    return found;
}

Done Session::followJournal(const exchange::Request& asked, const exchange::Answer& answer)
{
    const auto other = headOf(answer);
    auto next = m_watch.followed(answer, asked.known);
    if (!next)
        return tl::unexpected(doubt(next.error(), other));

    std::map<std::string, Bytes> changed;
    for (const auto revision : asked.proofs) {
        const auto proof = std::find_if(answer.proofs.begin(), answer.proofs.end(), [&](const auto& one) { return one.revision == revision; });
        auto leaf = leafAt(revision);
        if (!leaf)
            return tl::unexpected(leaf.error());
        const auto root = proof == answer.proofs.end() ? std::nullopt : tree::rootOf(*leaf, revision - 1, answer.revision, proof->path);
        if (root != answer.root)
            return tl::unexpected(doubt({"receipt_missing", {}, {{"revision", revision}}, Trouble::Damaged}, other));
        ByteWriter out;
        out.blob(exchange::encode(other));
        for (const auto& hash : proof->path)
            out.raw(hash);
        changed[proofName(revision)] = out.take();
    }
    if (m_compare && asked.compare == m_compare->size && m_compare->epoch == answer.epoch) {
        // A head that the county signed for somebody else must be a beginning of what it shows us now.
        const auto peaks = tree::Peaks::create(m_compare->size, answer.compared);
        const auto grown = peaks ? peaks->grown(answer.revision, answer.comparedGrowth) : std::nullopt;
        if (!grown || peaks->root() != m_compare->root || grown->root() != answer.root)
            return tl::unexpected(doubt({"two_histories", {}, {{"known", m_compare->size}, {"found", answer.revision}}, Trouble::Damaged}, *m_compare));
        changed[kCompare] = {};
    }
    if (next->head != m_watch.head)
        changed[kWatch] = next->encode();
    if (next->older != m_watch.older)
        changed[kOlderPeaks] = next->encodeOlder();
    if (auto kept = m_mirror->meta(kDoubt); kept && *kept && !(*kept)->empty())
        changed[kDoubt] = {}; // the county shows again what it had signed
    if (!changed.empty())
        if (auto done = m_mirror->setMeta(changed); !done)
            return done;
    if (changed.contains(kCompare))
        m_compare.reset();
    m_watch = std::move(*next);
    return {};
}

Done Session::beginReturn(const exchange::Answer& answer)
{
    const auto number = [](std::int64_t value) {
        ByteWriter out;
        out.i64(value);
        return out.take();
    };
    // Of the peaks kept, the newest that the backup can still have: the journal must have grown from there.
    JournalWatch next;
    next.epoch = answer.epoch;
    next.head = m_watch.head;
    for (const auto& was : m_watch.older)
        if (was.peaks.size() <= answer.restored) {
            next.older.push_back(was);
            next.peaks = was.peaks;
        }
    if (m_watch.peaks.size() <= answer.restored)
        next.peaks = m_watch.peaks;

    std::vector<core::store::ChainRow> heads;
    for (const auto& [lane, row] : m_chains) {
        auto head = row;
        head.receipt = 0;
        head.receiptLink = firstLink(m_certificateBytes, lane);
        for (const auto& at : answer.chains)
            if (at.chain == row.chain) {
                head.receipt = std::min(at.seq, row.receipt);
                auto link = m_mirror->linkOf({row.chain, head.receipt});
                if (!link)
                    return tl::unexpected(link.error());
                if (head.receipt > 0)
                    head.receiptLink = *link;
            }
        heads.push_back(head);
    }
    const auto until = answer.returnUntil.time_since_epoch().count();
    auto done = m_mirror->beginReturn(heads, answer.restored,
                                      {{"epoch", number(static_cast<std::int64_t>(answer.epoch))},
                                       {"revision", number(0)},
                                       {"returning", number(std::max<std::int64_t>(until, 1))},
                                       {kWatch, next.encode()},
                                       {kOlderPeaks, next.encodeOlder()},
                                       {kCompare, Bytes{}},
                                       {kDoubt, Bytes{}}});
    if (!done)
        return done;
    m_numbers["epoch"] = static_cast<std::int64_t>(answer.epoch);
    m_numbers["revision"] = 0;
    m_numbers["returning"] = std::max<std::int64_t>(until, 1);
    m_watch = std::move(next);
    m_compare.reset();
    for (const auto& head : heads)
        m_chains[head.chain.lane()] = head;
    (void)beginOutbox(); // what goes back lies twice again; a full disk: second copy missing
    return {};
}

Done Session::endReturn(const exchange::Answer&)
{
    ByteWriter none, one;
    none.i64(0);
    one.i64(1);
    if (auto done = m_mirror->endReturn({{"returning", none.bytes()}, {"fetching", one.bytes()}}); !done)
        return done;
    m_numbers["returning"] = 0;
    m_numbers["fetching"] = 1;
    return {};
}

/// What the county had said of the acts that it gets again.
Done Session::addTestimonies(exchange::Request& request)
{
    if (metaNumber("returning") == 0)
        return {};
    std::set<std::int64_t> told;
    for (const auto& run : request.runs) {
        auto rows = m_mirror->receiptsOf(run.chain, run.first, run.first + run.acts.size() - 1);
        if (!rows)
            return tl::unexpected(rows.error());
        for (const auto& row : *rows) {
            if (request.testimonies.size() == exchange::kTestimoniesLimit || !told.insert(row.number).second)
                continue;
            const auto head = exchange::decodeTreeHead(row.head);
            const auto bytes = exchange::expand(row.verdicts, exchange::kAnswerLimit);
            auto verdicts = bytes ? exchange::decodeVerdicts(*bytes) : Result<std::vector<exchange::ActVerdict>>(tl::unexpected(bytes.error()));
            if (!head || !verdicts)
                return damaged("damaged_mirror", {{"what", "receipt"}});
            request.testimonies.push_back({*head, std::move(*verdicts)});
        }
    }
    return {};
}

Result<Hash> Session::leafAt(std::uint64_t revision)
{
    auto leaf = core::store::guarded([&]() -> std::optional<Hash> {
        auto row = m_mirror->connection().query("SELECT link, word FROM act WHERE own=1 AND revision=?1 AND delivery IN (1,2)", revision);
        if (!row.next() || row.isNull(0))
            return std::nullopt;
        Verdict verdict;
        const auto word = decodeStrict(row.text(1), {.bytes = 1024 * 1024, .depth = 32});
        if (!word || !readJson(*word, verdict))
            return std::nullopt;
        return exchange::leafOf(row.array<32>(0), verdict);
    });
    if (!leaf)
        return tl::unexpected(leaf.error());
    if (!*leaf)
        return damaged("damaged_mirror", {{"what", "receipt"}, {"revision", revision}});
    return **leaf;
}

Result<Receipt> Session::receipt(const ActId& id)
{
    Receipt out;
    out.act = id;
    auto found = core::store::guarded([&]() -> bool {
        auto row = m_mirror->connection().query("SELECT link, word FROM act WHERE own=1 AND chain=?1 AND seq=?2 AND delivery IN (1,2) AND revision>0",
                                                id.chain.bytes, id.seq);
        if (!row.next() || row.isNull(0))
            return false;
        out.link = row.array<32>(0);
        const auto word = decodeStrict(row.text(1), {.bytes = 1024 * 1024, .depth = 32});
        return word && readJson(*word, out.verdict);
    });
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return refused("no_receipt", {}, {{"act", toText(id)}});
    out.leaf = exchange::leafOf(out.link, out.verdict);
    out.countyKey = m_membership.answerKey;
    const auto name = proofName(out.verdict.revision);
    const auto kept = m_mirror->meta(name);
    if (!kept)
        return tl::unexpected(kept.error());
    if (!*kept) {
        if (auto done = m_mirror->setMeta({{name, Bytes{}}}); !done)
            return tl::unexpected(done.error());
    } else if (!(*kept)->empty()) {
        ByteReader in(**kept);
        auto head = exchange::decodeTreeHead(in.blob(1024));
        if (!head)
            return damaged("damaged_mirror", {{"what", name}});
        out.head = *head;
        while (!in.atEnd() && in.ok())
            out.path.push_back(in.array<32>());
    }
    return out;
}

Result<HeadCheck> Session::compareHead(const exchange::TreeHead& other)
{
    if (!exchange::verify(other, m_answerKey))
        return damaged("forged_answer", {{"what", "head"}});
    if (m_watch.epoch == 0 || other.epoch != m_watch.epoch)
        return refused("other_epoch", {}, {{"known", m_watch.epoch}, {"found", other.epoch}});
    if (other.size == m_watch.head.size && m_watch.head.epoch == m_watch.epoch) {
        if (other.root != m_watch.head.root)
            return tl::unexpected(doubt({"two_histories", {}, {{"known", m_watch.head.size}, {"found", other.size}}, Trouble::Damaged}, other));
        return HeadCheck::Same;
    }
    if (auto done = m_mirror->setMeta({{kCompare, exchange::encode(other)}}); !done)
        return tl::unexpected(done.error());
    m_compare = other;
    return HeadCheck::Asked;
}

Result<std::optional<Check>> Session::countyDoubt()
{
    const auto kept = m_mirror->meta(kDoubt);
    if (!kept)
        return tl::unexpected(kept.error());
    if (!*kept || (*kept)->empty())
        return std::nullopt;
    const auto value = decodeStrict(textOf(**kept), {.bytes = 64 * 1024});
    std::string record = "county";
    if (value && value->is_object()) {
        const auto& object = value->get_object();
        record = std::string(std::string_view(object.at("code").as_string()));
        for (const auto& [name, fact] : object.at("facts").as_object())
            record += " " + std::string(name) + "=" + boost::json::serialize(fact);
    }
    return Check{"county", record};
}

} // namespace desk
