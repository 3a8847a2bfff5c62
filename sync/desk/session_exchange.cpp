#include "sync/desk/session.h"

#include "core/rights/audience.h"
#include "sync/desk/ahead.h"
#include "sync/exchange/wire.h"

#include <algorithm>

namespace desk {

using namespace core;

namespace {

// Of one request, over all lanes: fewer than an answer has items, for each may be of a subject of its own. With more the news would
// lag behind the acts, and what was judged long ago be told again and again.
constexpr std::size_t kRequestActs = exchange::kItemLimit - 40;
constexpr std::size_t kHistories = 20;
constexpr std::size_t kSliceItems = 1024;               // one transaction, one flush of the disk; short enough for a save to wait behind it
constexpr std::size_t kSliceVerdicts = 512;
/// As long as the acts they vouch for (RELIABILITY P20): without them `verify` cannot tell the county's word from a line that
/// somebody wrote himself. A restored county asks for those of 35 days (DESIGN 4).
constexpr auto kKeepReceipts = std::chrono::days{100 * 365};
constexpr std::uint64_t kLargeOutbox = 4 * 1024 * 1024;

/// The messages of the wire as the mirror takes them; refuses acts that are not what their envelopes say.
Result<std::variant<core::store::SheetNews, core::store::ActsNews, core::store::LeftNews>> newsOf(const exchange::Item& item)
{
    using News = std::variant<core::store::SheetNews, core::store::ActsNews, core::store::LeftNews>;
    if (const auto* sheet = std::get_if<exchange::Sheet>(&item))
        return News{core::store::SheetNews{sheet->subject, sheet->type, sheet->level, sheet->place, sheet->revision, sheet->sections, sheet->grants,
                                            sheet->frozenAt, sheet->frozen}};
    if (const auto* left = std::get_if<exchange::Left>(&item))
        return News{core::store::LeftNews{left->subject, left->freeze}};
    const auto& acts = std::get<exchange::SubjectActs>(item);
    core::store::ActsNews out{acts.subject, acts.level, acts.revision, acts.history, {}, acts.grants};
    for (const auto& judged : acts.acts) {
        if (judged.act) {
            if (judged.act->id() != judged.id || judged.act->envelope.subject != acts.subject)
                return damaged("malformed", {{"what", "act"}, {"act", toText(judged.id)}});
            if (auto whole = checkParts(*judged.act); !whole)
                return tl::unexpected(whole.error());
        }
        out.acts.push_back({judged.id, judged.act, judged.verdict});
    }
    return News{std::move(out)};
}

/// On its way, not packed, but for a few bytes of lengths.
std::size_t sizeOf(const Act& act)
{
    auto size = act.salt.size() + act.bytes.size();
    for (const auto& part : act.parts)
        size += part ? part->size() : 0;
    return size;
}

bool isHistory(const exchange::Item& item)
{
    const auto* acts = std::get_if<exchange::SubjectActs>(&item);
    return acts && acts->history;
}

/// Keeps an answer's verdicts with the head that the county signed with them. Returns their row, 0 when it brings none.
Result<std::int64_t> keepReceipt(core::store::Mirror& mirror, const exchange::Answer& answer)
{
    if (answer.verdicts.empty())
        return 0;
    const auto verdicts = exchange::encode(answer.verdicts);
    const exchange::TreeHead head{answer.epoch, answer.revision, answer.root, answer.time, crypto::sha256(verdicts), answer.head};
    return mirror.addReceipt({0, answer.time, exchange::encode(head), exchange::compress(verdicts, exchange::Effort::Quick)}, kKeepReceipts);
}

/// What an answer brings, cut into slices of one transaction each that all begin as `blank`; verdicts first.
/// Of an answer that is `behind` what is held only history: a sheet from before would bring back what this desk may not see any more.
Result<std::vector<core::store::News>> slicesOf(const exchange::Answer& answer, const core::store::News& blank, bool behind)
{
    std::vector<core::store::News> slices{blank};
    for (const auto& [act, verdict] : answer.verdicts) {
        if (verdict.revision == 0)
            continue; // told, not judged ("fork", "signature"): the act was not taken
        if (slices.back().verdicts.size() == kSliceVerdicts)
            slices.push_back(blank);
        slices.back().verdicts.emplace_back(act, verdict);
    }
    if (!slices.back().verdicts.empty())
        slices.push_back(blank);
    for (const auto& item : answer.items) {
        if (std::holds_alternative<exchange::BlobPiece>(item) || (behind && !isHistory(item)))
            continue;
        auto news = newsOf(item);
        if (!news)
            return tl::unexpected(news.error());
        if (slices.back().items.size() == kSliceItems)
            slices.push_back(blank);
        slices.back().items.push_back(std::move(*news));
    }
    std::erase_if(slices, [](const auto& slice) { return slice.verdicts.empty() && slice.items.empty(); });
    return slices;
}

Bytes bytesOf(std::int64_t value)
{
    ByteWriter out;
    out.i64(value);
    return out.take();
}

} // namespace

std::int64_t Session::metaNumber(std::string_view name) const
{
    const auto found = m_numbers.find(std::string(name));
    return found == m_numbers.end() ? 0 : found->second;
}

Salt Session::seedOf(const ChainId& chain) const
{
    if (const auto known = m_seeds.find(chain); known != m_seeds.end())
        return known->second;
    const auto seed = crypto::derive(m_parts.keys.outbox.view(), "fengqiao/salts/1", 16, chain.bytes);
    Salt out;
    std::ranges::copy(seed.view(), out.begin());
    m_seeds.emplace(chain, out);
    return out;
}

Done Session::noteMeta(const std::map<std::string, std::int64_t>& values)
{
    std::map<std::string, Bytes> changed;
    for (const auto& [name, value] : values)
        if (metaNumber(name) != value || !m_numbers.contains(name))
            changed.emplace(name, bytesOf(value));
    if (changed.empty())
        return {};
    if (auto done = m_mirror->setMeta(changed); !done)
        return done;
    for (const auto& [name, value] : values)
        m_numbers[name] = value;
    return {};
}

Result<exchange::Request> Session::blank(std::uint32_t limitBytes, std::uint16_t waitSeconds)
{
    exchange::Request out;
    out.epoch = static_cast<std::uint64_t>(metaNumber("epoch"));
    out.certificate = m_id;
    out.limitBytes = limitBytes;
    out.waitSeconds = waitSeconds;
    // Sixteen random bytes are as good as thirty-two, and the zeros behind them pack to nothing, there and back.
    std::ranges::copy(crypto::randomArray<16>(), out.nonce.begin());
    auto cursors = m_mirror->cursors();
    if (!cursors)
        return tl::unexpected(cursors.error());
    for (const auto& audience : audiencesOf(m_certificate.account, m_certificate.posts)) {
        const auto known = std::find_if(cursors->begin(), cursors->end(), [&](const auto& row) { return row.audience == audience; });
        out.cursors[audience] = known == cursors->end() ? 0 : known->value;
    }
    return out;
}

Result<bool> Session::addRuns(exchange::Request& request, std::map<Lane, std::uint64_t>& packed, std::size_t sendBytes)
{
    std::size_t acts = 0, bytes = 0;
    bool full = false;
    // Urgent first; the audit of reading last, since nobody waits for it.
    for (const auto lane : {Lane::Urgent, Lane::Work, Lane::Reading}) {
        const auto& row = chainOf(lane);
        if (full || row.forked)
            continue;
        // Up to the receipt all have their verdicts: a chain of a hundred thousand is not read again for each request.
        auto waiting = m_mirror->unjudged(row.chain, std::max(packed[lane], row.receipt), kRequestActs - acts);
        if (!waiting)
            return tl::unexpected(waiting.error());
        std::vector<Run> runs;
        // A signature covers all acts before it, so only the last one of a run needs its own: making one takes longer than reading the act.
        const auto close = [&](const core::store::LinkedAct& last) {
            runs.back().signature = last.signature ? *last.signature : signLink(m_parts.keys.signing, row.chain, packed[lane], last.link);
        };
        std::size_t i = 0;
        while (i < waiting->size() && !full) {
            // A group goes whole: its acts are those up to the next one with none behind it.
            const auto count = static_cast<std::size_t>((*waiting)[i].act.envelope.group) + 1;
            std::size_t size = 0;
            for (auto j = i; j < std::min(i + count, waiting->size()); ++j)
                size += sizeOf((*waiting)[j].act);
            if (i + count > waiting->size() || (bytes > 0 && bytes + size > std::min(sendBytes, kMostSending))) {
                full = true;
                break;
            }
            if (runs.empty() || runs.back().acts.size() + count > kRunLimit) {
                if (!runs.empty())
                    close((*waiting)[i - 1]);
                runs.emplace_back();
                runs.back().chain = row.chain;
                runs.back().seed = seedOf(row.chain);
                runs.back().first = (*waiting)[i].act.envelope.seq;
            }
            packed[lane] = (*waiting)[i + count - 1].act.envelope.seq;
            auto& run = runs.back();
            for (auto j = i; j < i + count; ++j)
                run.acts.push_back(std::move((*waiting)[j].act));
            bytes += size;
            i += count;
        }
        if (!runs.empty())
            close((*waiting)[i - 1]);
        acts += i;
        std::move(runs.begin(), runs.end(), std::back_inserter(request.runs));
        full = full || acts == kRequestActs;
    }
    return full;
}

Result<exchange::Request> Session::request(std::uint32_t limitBytes, std::uint16_t waitSeconds, std::size_t sendBytes)
{
    (void)healOutbox();
    if (auto done = noteTriesAhead(std::exchange(m_triedAhead, {})); !done)
        return tl::unexpected(done.error());
    auto out = blank(limitBytes, waitSeconds);
    if (!out)
        return out;
    std::int64_t acts = 0;
    if (limitBytes > 0) { // otherwise it only asks what has arrived
        std::map<Lane, std::uint64_t> packed;
        if (auto full = addRuns(*out, packed, sendBytes); !full)
            return tl::unexpected(full.error());
        for (const auto& run : out->runs)
            acts += static_cast<std::int64_t>(run.acts.size());
        if (auto done = noteTries(out->runs); !done)
            return tl::unexpected(done.error());
    }
    m_sending = acts;

    auto wanted = m_mirror->wanted(kHistories);
    if (!wanted)
        return tl::unexpected(wanted.error());
    out->wantHistories = std::move(*wanted);
    if (auto done = addBlobs(*out); !done)
        return tl::unexpected(done.error());
    if (auto done = addTestimonies(*out); !done)
        return tl::unexpected(done.error());
    if (auto done = askAboutJournal(*out); !done)
        return tl::unexpected(done.error());
    exchange::sign(*out, m_parts.keys.signing);
    m_asked = {out->nonce, metaNumber("revision")};
    return out;
}

Done Session::checkSigned(const exchange::Request& asked, const exchange::Answer& answer) const
{
    if (!exchange::verify(answer, m_answerKey) || (answer.head != crypto::Signature{} && !exchange::verify(headOf(answer), m_answerKey)))
        return damaged("forged_answer", {{"what", "signature"}});
    if (answer.nonce != asked.nonce)
        return damaged("forged_answer", {{"what", "nonce"}});
    return {};
}

Done Session::checkAnswer(const exchange::Request& asked, const exchange::Answer& answer)
{
    const auto epoch = static_cast<std::uint64_t>(metaNumber("epoch"));
    if (epoch != 0 && answer.epoch < epoch)
        return tl::unexpected(doubt({"county_went_back", {}, {{"known", epoch}, {"found", answer.epoch}}, Trouble::Damaged}, headOf(answer)));
    if (epoch != 0 && answer.epoch > epoch)
        return {}; // apply begins the return
    // What a file has told since it was asked may be newer.
    const auto known = m_asked.nonce == asked.nonce ? m_asked.revision : metaNumber("revision");
    if (static_cast<std::int64_t>(answer.revision) < known)
        return tl::unexpected(doubt({"county_went_back", {}, {{"known", known}, {"found", answer.revision}}, Trouble::Damaged}, headOf(answer)));
    return followJournal(asked, answer);
}

/// A file that was taken in since it was asked may have brought a new epoch, a new name, or everything back to the start.
Result<bool> Session::standsAsAsked(const exchange::Request& asked)
{
    if (asked.certificate != m_id || asked.epoch != static_cast<std::uint64_t>(metaNumber("epoch")))
        return false;
    return hasCome(asked.cursors);
}

/// The county's head of an own chain must be an act of ours with our link. If it is not, this desk is an old copy, or
/// another one wrote under its name: the chain is closed, what waits stays in sight.
Result<bool> Session::lookForForks(const exchange::Answer& answer)
{
    bool forked = false;
    const auto close = [&](core::store::ChainRow& row) -> Done {
        if (auto done = m_mirror->markForked(row.chain); !done)
            return done;
        row.forked = forked = true;
        return m_mirror->setChain(row);
    };
    // Closed by the other history: our own last judged act is right, what we wrote since is not taken any more.
    for (const auto& [act, verdict] : answer.verdicts) {
        if (verdict.revision != 0 || verdict.code != "fork" || act.chain.certificate() != m_id)
            continue;
        if (auto& row = chainOf(act.chain.lane()); !row.forked)
            if (auto done = close(row); !done)
                return tl::unexpected(done.error());
    }
    for (const auto& head : answer.chains) {
        if (head.chain.certificate() != m_id || head.seq == 0)
            continue;
        auto& row = chainOf(head.chain.lane());
        auto link = m_mirror->linkOf({head.chain, head.seq});
        if (!link)
            return tl::unexpected(link.error());
        const bool known = *link && **link == head.link;
        if (known || row.forked) {
            forked = forked || row.forked;
            continue;
        }
        if (auto done = close(row); !done)
            return tl::unexpected(done.error());
    }
    return forked;
}

/// An act with a verdict has its receipt, since verdicts come from signed answers alone; one without must stay in the
/// outbox. Verdicts are committed first, so after a cut between the two the receipts follow here.
Result<bool> Session::followVerdicts()
{
    bool moved = false;
    for (auto& [lane, row] : m_chains) {
        if (row.forked)
            continue;
        auto waiting = m_mirror->unjudged(row.chain, row.receipt, 1);
        if (!waiting)
            return tl::unexpected(waiting.error());
        auto next = row;
        next.receipt = waiting->empty() ? row.seq : waiting->front().act.envelope.seq - 1;
        if (next.receipt <= row.receipt)
            continue;
        auto link = m_mirror->linkOf({row.chain, next.receipt});
        if (!link)
            return tl::unexpected(link.error());
        next.receiptLink = *link;
        if (auto done = m_mirror->setChain(next); !done)
            return tl::unexpected(done.error());
        row = next;
        moved = true;
    }
    return moved;
}

Done Session::noteReceipts()
{
    const auto moved = followVerdicts();
    if (!moved)
        return tl::unexpected(moved.error());
    if (!*moved)
        return {};
    std::uint64_t written = 0, received = 0;
    for (const auto& [lane, row] : m_chains) {
        written += row.seq;
        received += row.receipt;
    }
    // Receipt committed, new outbox begun, old one gone (DESIGN 5). A failure leaves the old file, which loses nothing. A large
    // one is written anew when half of it has its receipt: each act is then written again once on average, not with each answer.
    const bool half = received >= m_outboxFrom && 2 * (received - m_outboxFrom) >= written - m_outboxFrom;
    if (m_outbox && (received == written || (half && m_outbox->size() > kLargeOutbox)))
        (void)beginOutbox();
    return {};
}

Result<Hash> Session::digestOf(std::string_view audience)
{
    // With a hundred thousand subjects the sum takes longer than the rest of a round in which nothing was new.
    const auto known = m_digests.find(std::string(audience));
    const auto version = m_mirror->leavesVersion();
    if (known != m_digests.end() && known->second.first == version)
        return known->second.second;
    auto leaves = m_mirror->leaves(audience);
    if (!leaves)
        return tl::unexpected(leaves.error());
    exchange::Digest sum;
    for (const auto& leaf : *leaves)
        sum.add(leaf);
    m_digests[std::string(audience)] = {version, sum.value()};
    return sum.value();
}

Done Session::noteCursors(const exchange::Answer& answer, bool compare, bool again)
{
    // While a restored county waits for what it lost, it and this desk may well differ; and so they do when a subject was begun
    // anew, until all of it has come again.
    const bool returning = metaNumber("returning") != 0 || again;
    auto known = m_mirror->cursors();
    if (!known)
        return tl::unexpected(known.error());
    // One for all does not say which one differs: then each counts as if it did.
    std::optional<bool> allDiffer;
    if (const auto all = answer.digests.find(std::string(exchange::kAllDigests)); compare && all != answer.digests.end()) {
        std::map<std::string, Hash> own;
        for (const auto& [audience, value] : answer.cursors) {
            auto digest = digestOf(audience);
            if (!digest)
                return tl::unexpected(digest.error());
            own.emplace(audience, *digest);
        }
        allDiffer = exchange::digestOf(own) != all->second;
    }
    std::vector<core::store::Mirror::CursorRow> moved;
    for (const auto& [audience, value] : answer.cursors) {
        const auto before = std::find_if(known->begin(), known->end(), [&, &audience = audience](const auto& row) { return row.audience == audience; });
        core::store::Mirror::CursorRow row{audience, value, before != known->end() && before->differs};
        const auto digest = answer.digests.find(audience);
        if (allDiffer || (compare && digest != answer.digests.end())) {
            auto own = digestOf(audience);
            if (!own)
                return tl::unexpected(own.error());
            const bool differs = !returning && (allDiffer ? *allDiffer : *own != digest->second);
            // A fold gone astray: fetch everything of this audience once more. If that does not help, verify names it.
            if (differs && !row.differs)
                row.value = 0;
            row.differs = differs;
        }
        if (again)
            row.value = 0;
        if (before != known->end() && before->value == row.value && before->differs == row.differs)
            continue;
        moved.push_back(std::move(row));
    }
    return moved.empty() ? Done() : m_mirror->setCursors(moved);
}

/// Once, when all of it was fetched after the return: what the county does not name any more stays as it was.
Done Session::endFetching()
{
    if (metaNumber("fetching") == 0)
        return {};
    if (auto done = m_mirror->freezeUnnamed(); !done)
        return done;
    return noteMeta({{"fetching", 0}});
}

Result<ApplySummary> Session::apply(const exchange::Request& asked, const exchange::Answer& answer)
{
    return apply(asked, answer, Ahead{});
}

Result<ApplySummary> Session::apply(const exchange::Request& asked, const exchange::Answer& answer, const Ahead& ahead)
{
    m_sending = 0;
    if (auto done = checkSigned(asked, answer); !done)
        return tl::unexpected(done.error());
    const auto stands = standsAsAsked(asked);
    if (!stands)
        return tl::unexpected(stands.error());
    if (!*stands) { // asked anew from where this desk stands now
        ApplySummary out;
        out.more = true;
        return out;
    }
    if (auto done = checkAnswer(asked, answer); !done)
        return tl::unexpected(done.error());
    const auto tried = std::exchange(m_triedAhead, {});
    if (auto done = askAhead(asked, answer, ahead); !done)
        return tl::unexpected(done.error());
    auto taken = takeIn(&asked, answer);
    if (!taken)
        return taken;
    // Of a fork nothing was taken in; otherwise those without a verdict go on waiting, tried once more.
    if (auto done = noteTriesAhead(tried); !done)
        return tl::unexpected(done.error());
    return taken;
}

Result<ApplySummary> Session::takeIn(const exchange::Request* asked, const exchange::Answer& answer)
{
    ApplySummary out;
    if (const auto epoch = static_cast<std::uint64_t>(metaNumber("epoch")); epoch != 0 && answer.epoch > epoch) {
        // Asked in the old epoch, so nothing else of it counts: the next request begins where the backup stood.
        if (auto done = beginReturn(answer); !done)
            return tl::unexpected(done.error());
        out.more = true;
        return out;
    }
    const bool returning = metaNumber("returning") != 0 && answer.returnUntil > answer.time;
    if (metaNumber("returning") != 0 && !returning) {
        if (auto done = endReturn(answer); !done)
            return tl::unexpected(done.error());
        out.more = true;
        return out;
    }
    out.more = answer.more;
    auto forked = lookForForks(answer);
    if (!forked)
        return tl::unexpected(forked.error());
    out.forked = *forked;
    // Verdicts and acts under our name may be another copy's: nothing is taken in before we have a name of our own again.
    if (out.forked)
        return out;

    // The line, or another file, may have brought newer news since it was asked.
    const auto found = standingOf(answer.cursors);
    if (!found)
        return tl::unexpected(found.error());
    const auto standing = *found;

    const auto receipt = keepReceipt(*m_mirror, answer);
    if (!receipt)
        return tl::unexpected(receipt.error());
    core::store::News blank;
    blank.receipt = *receipt;
    blank.returning = returning;
    const auto slices = slicesOf(answer, blank, standing == Standing::Behind);
    if (!slices)
        return tl::unexpected(slices.error());
    // One transaction each; cursors move last, so a cut in between only means asking again.
    bool diverged = false;
    std::vector<SubjectId> folded;
    std::set<SubjectId> changed;
    for (const auto& slice : *slices) {
        auto summary = m_mirror->apply(slice);
        if (!summary)
            return tl::unexpected(summary.error());
        out.accepted += summary->accepted;
        out.refused += summary->refused;
        out.received += summary->received;
        changed.insert(summary->changed.begin(), summary->changed.end());
        folded.insert(folded.end(), summary->changed.begin(), summary->changed.begin() + static_cast<std::ptrdiff_t>(summary->folded));
        diverged = diverged || summary->diverged;
    }
    out.changed.assign(changed.begin(), changed.end());
    if (auto done = m_mirror->wantGaps(folded); !done)
        return tl::unexpected(done.error());

    if (auto done = noteReceipts(); !done)
        return tl::unexpected(done.error());
    if (asked) {
        auto moreBlobs = applyBlobs(*asked, answer);
        if (!moreBlobs)
            return tl::unexpected(moreBlobs.error());
        out.more = out.more || *moreBlobs || diverged;
    } else if (auto done = takeBlobs(answer); !done) {
        return tl::unexpected(done.error());
    }
    // Where it is behind in one thing and ahead in another, its cursors are taken all the same: then what came behind them comes
    // once more. Its digests count only where it is behind in nothing, and no later answer has told of own acts.
    const bool overtaken = standing == Standing::Behind || standing == Standing::Mixed;
    // While more acts are on their way the sums, which grow with all that is held, would be made for each answer: the last one shows it too.
    const bool compare = !overtaken && !diverged && m_triedAhead.empty() && static_cast<std::int64_t>(answer.revision) >= metaNumber("revision");
    // First what the county names no more is set apart, then digests are compared.
    if (compare && !answer.digests.empty())
        if (auto done = endFetching(); !done)
            return tl::unexpected(done.error());
    if (standing != Standing::Behind || diverged)
        if (auto done = noteCursors(answer, compare, diverged); !done)
            return tl::unexpected(done.error());
    std::map<std::string, std::int64_t> numbers{{"epoch", static_cast<std::int64_t>(answer.epoch)},
                                                {"revision", static_cast<std::int64_t>(answer.revision)},
                                                {"data_as_of", answer.time.time_since_epoch().count()},
                                                {"lease", answer.lease.time_since_epoch().count()}};
    if (out.accepted + out.refused > 0)
        numbers["last_receipt"] = answer.time.time_since_epoch().count();
    if (!asked && answer.digests.empty() && (standing == Standing::Behind || standing == Standing::Level))
        numbers.erase("data_as_of"); // only asked: says nothing of how new the data here are
    if (!asked || overtaken)
        for (auto& [name, value] : numbers)
            value = std::max(value, metaNumber(name));
    if (asked) // a PC's clock may be years ahead, and the leave is of the county's time
        numbers["clock_ahead"] = std::max<std::int64_t>(0, (m_parts.clock.now() - answer.time).count());
    if (auto done = noteMeta(numbers); !done)
        return tl::unexpected(done.error());
    if (auto done = bringBack(); !done)
        return tl::unexpected(done.error());
    return out;
}

void Session::noteLine(bool up)
{
    if (!up)
        m_sending = 0;
    const bool wasUp = metaNumber("down_since") == 0;
    if (up == wasUp)
        return;
    // For the screen only; a disk that refuses it will speak up at the next save.
    (void)noteMeta({{"down_since", up ? 0 : m_parts.clock.now().time_since_epoch().count()}});
}

Result<core::desk::SyncFacts> Session::syncFacts()
{
    auto facts = m_reader->syncFacts();
    if (facts)
        facts->sending = std::min(m_sending, facts->waiting);
    return facts;
}

} // namespace desk
