#include "sync/county/feed.h"

#include "core/kinds/judge.h"
#include "sync/exchange/cursor.h"
#include "sync/exchange/wire.h"

#include <algorithm>

namespace county {

namespace {

constexpr std::size_t kPage = exchange::kItemLimit;
constexpr std::size_t kItemOverhead = 128;         // ids, numbers and grants around the content, roughly
constexpr std::size_t kLargestLimit = 4 << 20;     // of an answer's items, whatever is asked for (RELIABILITY P25)
constexpr std::size_t kTooManyActBytes = 2 << 20;  // beyond it a sheet goes instead, history can be fetched
constexpr std::size_t kMostReceipts = 10'000;     // an act without one is sent again and then gets its verdict
constexpr std::uint64_t kNever = ~std::uint64_t{0};

using exchange::Cursor;

Cursor cursorOf(const exchange::Request& request, const core::Audience& audience)
{
    const auto at = request.cursors.find(audience);
    return at == request.cursors.end() ? Cursor{} : Cursor::from(at->second);
}

std::size_t sizeOf(const exchange::JudgedAct& judged)
{
    std::size_t size = kItemOverhead;
    if (judged.act)
        for (const auto& part : judged.act->parts)
            size += part ? part->size() : 0;
    return size;
}

std::size_t sizeOf(const exchange::Sheet& sheet)
{
    std::size_t size = kItemOverhead;
    for (const auto* sections : {&sheet.sections, &sheet.frozen})
        for (const auto& section : *sections)
            size += section.size();
    return size;
}

class Feed {
public:
    Feed(Transaction& transaction, const Asker& asker, const exchange::Request& request, const Made& made)
        : m_transaction(transaction), m_asker(asker), m_request(request), m_made(made)
    {
    }

    /// What the asker gets of one subject of his lines, nothing when he knows it all; with its size.
    std::optional<std::pair<exchange::Item, std::size_t>> itemOf(const SubjectId& id)
    {
        const auto view = viewOf(id);
        // Also when it was given and taken away since the answer that he asks from: an answer to another file may have brought it,
        // and one who begins anew may hold anything. But no new PC learns what had left before it came, and when that was made.
        if (view.grants.empty()) {
            if (std::ranges::none_of(view.ended, [&](const GrantRow& row) { return couldRead(row); }))
                return std::nullopt;
            return std::pair{exchange::Item(exchange::Left{id, false}), kItemOverhead};
        }
        if (ownOnly(id, view)) {
            // His own acts bring it to where it stands, and their verdicts are in every answer: nothing is told twice. Who
            // sees it he cannot know of a subject that he has just made.
            if (view.grantsKnown)
                return std::nullopt;
            exchange::SubjectActs news;
            news.subject = id;
            news.level = static_cast<std::uint8_t>(view.level);
            news.revision = view.revision;
            news.grants = view.grants;
            return std::pair{exchange::Item(std::move(news)), kItemOverhead};
        }
        // A card has no parts to fold: it always comes as it stands.
        if (view.heldFrom && view.level > 0) {
            auto news = actsOf(id, view, *view.heldFrom, false);
            if (news.second <= kTooManyActBytes)
                return std::pair{exchange::Item(std::move(news.first)), news.second};
        }
        auto sheet = sheetOf(id, view);
        const auto size = sizeOf(sheet);
        return std::pair{exchange::Item(std::move(sheet)), size};
    }

    std::optional<std::pair<exchange::Item, std::size_t>> historyOf(const SubjectId& id)
    {
        const auto view = viewOf(id);
        if (view.grants.empty() || (view.level == 0 && !view.frozen))
            return std::nullopt;
        auto history = actsOf(id, view, 0, true);
        return std::pair{exchange::Item(std::move(history.first)), history.second};
    }

private:
    struct View {
        std::map<std::string, int> grants;      ///< of the asker's audiences, those that hold
        std::vector<GrantRow> ended;            ///< and those that do not hold any more
        int level = 0;                          ///< highest of them
        std::optional<std::uint64_t> heldFrom;  ///< revision up to which he surely has the acts at this level
        std::optional<std::uint32_t> frozen;    ///< beside the card: place up to which he keeps level 3
        bool held = false;                      ///< he had something of it before
        std::uint64_t revision = 0;             ///< of the subject: every line of its grants that holds moves along with it
        bool grantsKnown = true;                ///< he has been told of all of them, with their levels
        std::uint64_t complete = kNever;        ///< the least of the grants' audiences' cursors
    };

    /// Whether all that happened to it since his last complete answer, or since it was made, he wrote himself. A desk that
    /// begins anew (cursor 0) is told everything: it may be mending itself.
    bool ownOnly(const SubjectId& id, const View& view)
    {
        if (view.level == 0 || view.complete == 0 || view.complete == kNever || (!view.heldFrom && view.held))
            return false;
        return m_made.lines.contains(id) || m_transaction.onlyFrom(id, view.heldFrom.value_or(0), m_asker.certificate);
    }

    View viewOf(const SubjectId& id)
    {
        View view;
        const auto made = m_made.lines.find(id);
        for (const auto& row : made != m_made.lines.end() ? made->second : m_transaction.grantsOf(id)) {
            if (std::find(m_asker.audiences.begin(), m_asker.audiences.end(), row.audience) == m_asker.audiences.end())
                continue;
            const auto cursor = cursorOf(m_request, row.audience);
            if (row.first <= cursor.reached)
                view.held = true;
            if (!row.holds()) {
                view.grantsKnown = view.grantsKnown && row.until <= cursor.complete;
                view.ended.push_back(row);
                continue;
            }
            view.grantsKnown = view.grantsKnown && row.since <= cursor.complete;
            view.complete = std::min(view.complete, cursor.complete);
            view.revision = std::max(view.revision, row.revision);
            if (row.level > view.level || view.grants.empty()) {
                view.level = row.level;
                view.heldFrom.reset();
            }
            view.grants[row.audience] = row.level;
            if (row.level == view.level && row.since <= cursor.complete)
                view.heldFrom = std::max(view.heldFrom.value_or(0), cursor.complete);
        }
        if (!view.grants.empty() && view.level == 0)
            if (const auto row = m_transaction.subject(id))
                if (const auto state = core::stateFrom(row->type, row->sections))
                    view.frozen = core::frozenUpTo(*state, m_asker.account, m_asker.posts);
        return view;
    }

    /// Whether the asker's PC, under this certificate or one before it, was here before the line ended.
    bool couldRead(const GrantRow& row)
    {
        if (!m_readsFrom) {
            m_readsFrom.emplace();
            const auto own = m_transaction.certificate(m_asker.certificate);
            for (const auto& known : m_transaction.certificatesOf(m_asker.account)) {
                if (own && known.certificate.device != own->certificate.device)
                    continue;
                for (const auto& audience : core::audiencesOf(known.certificate.account, known.certificate.posts)) {
                    const auto at = m_readsFrom->try_emplace(audience, known.certificate.from).first;
                    at->second = std::min(at->second, known.certificate.from);
                }
            }
        }
        const auto from = m_readsFrom->find(row.audience);
        const auto ended = m_transaction.timeOf(row.until);
        return from != m_readsFrom->end() && (!ended || from->second <= *ended);
    }

    exchange::Sheet sheetOf(const SubjectId& id, const View& view)
    {
        const auto row = m_transaction.subject(id);
        exchange::Sheet sheet;
        sheet.subject = id;
        sheet.level = static_cast<std::uint8_t>(view.level);
        sheet.grants = view.grants;
        if (!row)
            return sheet;
        sheet.type = row->type;
        sheet.place = row->place;
        sheet.revision = row->revision;
        if (view.level > 0) {
            std::copy_n(row->sections.begin(), view.level, sheet.sections.begin());
        } else if (const auto state = core::stateFrom(row->type, row->sections)) {
            sheet.sections = exchange::viewAt(*state, 0);
        }
        // Once, with the card that replaces what he held: it never changes again.
        if (view.frozen && !view.heldFrom) {
            sheet.frozenAt = *view.frozen;
            sheet.frozen = sectionsOf(upTo(id, *view.frozen), core::kFrozenLevel);
        }
        return sheet;
    }

    core::SubjectState upTo(const SubjectId& id, std::uint32_t place)
    {
        core::SubjectState state;
        for (const auto& judged : m_transaction.actsOf(id, 0))
            if (judged.verdict.place <= place)
                evolveAct(state, *judged.act, stampOf(judged.act->envelope, judged.verdict), core::kFrozenLevel);
        return state;
    }

    std::pair<exchange::SubjectActs, std::size_t> actsOf(const SubjectId& id, const View& view, std::uint64_t after, bool history)
    {
        exchange::SubjectActs news;
        news.subject = id;
        const int level = view.frozen ? core::kFrozenLevel : view.level;
        news.level = static_cast<std::uint8_t>(level);
        news.history = history;
        news.grants = view.grants;
        std::size_t size = kItemOverhead;
        for (auto& judged : m_transaction.actsOf(id, after)) {
            if (view.frozen && judged.verdict.place > *view.frozen)
                break;
            news.revision = judged.verdict.revision;
            if (!history && judged.id.chain.certificate() == m_asker.certificate)
                judged.act.reset(); // he wrote it himself
            else
                judged.act = cut(*judged.act, level);
            size += sizeOf(judged);
            news.acts.push_back(std::move(judged));
        }
        return {std::move(news), size};
    }

    Transaction& m_transaction;
    const Asker& m_asker;
    const exchange::Request& m_request;
    const Made& m_made;
    std::optional<std::map<core::Audience, core::Instant>> m_readsFrom; ///< since when the asker's PC reads in an audience
};

} // namespace

void feed(Transaction& transaction, const Asker& asker, const exchange::Request& request, const Made& made, exchange::Answer& answer)
{
    std::map<core::Audience, Cursor> cursors;
    for (const auto& audience : asker.audiences) {
        cursors[audience] = cursorOf(request, audience);
        answer.cursors[audience] = cursors[audience].value();
    }
    if (request.limitBytes == 0)
        return;
    const auto limit = std::min<std::size_t>(request.limitBytes, kLargestLimit);

    static const Made nothing;
    Feed source(transaction, asker, request, made.revision == answer.revision ? made : nothing);
    std::size_t bytes = 0;
    for (const auto& subject : request.wantHistories) {
        auto item = source.historyOf(subject);
        if (!item)
            continue;
        if (bytes > 0 && bytes + item->second > limit)
            break;
        bytes += item->second;
        answer.items.push_back(std::move(item->first));
    }

    // Lines of all audiences by revision. An audience whose page is full bounds how far this answer can reach.
    std::map<std::uint64_t, SubjectId> lines;
    std::uint64_t horizon = kNever;
    std::vector<Since> asked;
    for (const auto& [audience, cursor] : cursors)
        asked.push_back({audience, cursor.reached});
    for (const auto& rows : transaction.news(asked, kPage)) {
        for (const auto& row : rows)
            lines.emplace(row.revision, row.subject);
        if (rows.size() == kPage)
            horizon = std::min(horizon, rows.back().revision);
    }
    bool complete = horizon == kNever;
    std::uint64_t reached = 0;
    std::set<SubjectId> sent;
    for (const auto& [revision, subject] : lines) {
        if (revision > horizon)
            break;
        if (!sent.contains(subject)) {
            auto item = source.itemOf(subject);
            if (item) {
                const bool full = answer.items.size() == exchange::kItemLimit || (bytes > 0 && bytes + item->second > limit);
                if (full) {
                    complete = false;
                    break;
                }
                bytes += item->second;
                answer.items.push_back(std::move(item->first));
            }
            sent.insert(subject);
        }
        reached = revision;
    }
    for (auto& [audience, cursor] : cursors) {
        if (complete)
            cursor = {answer.revision, answer.revision};
        else
            cursor.reached = std::max(cursor.reached, reached);
        answer.cursors[audience] = cursor.value();
    }
    if (complete) {
        const auto digests = transaction.digests(asker.audiences);
        for (std::size_t i = 0; i < digests.size(); ++i)
            answer.digests[asker.audiences[i]] = digests[i];
        // He stands where the county stands: thirty-two bytes say as much as five times as many.
        if (answer.items.empty() && answer.verdicts.empty() && request.epoch == answer.epoch && request.known == answer.revision)
            answer.digests = {{std::string(exchange::kAllDigests), exchange::digestOf(answer.digests)}};
    } else {
        answer.more = true;
    }
}

void proofs(Transaction& transaction, const CountyRow& county, const Asker& asker, const exchange::Request& request,
            exchange::Answer& answer)
{
    using namespace core::tree;
    const auto at = [&](const Node& node) { return transaction.node(node); };
    const auto covered = [&](std::uint64_t from, std::uint64_t to) {
        if (from == 0 && to == county.peaks.size())
            return county.peaks.hashes();
        std::vector<Hash> out;
        for (const auto& node : cover(from, to))
            out.push_back(at(node));
        return out;
    };
    const auto size = county.peaks.size();
    answer.root = county.peaks.root();
    const bool ours = request.epoch == county.epoch && request.known <= size;
    answer.growth = covered(ours ? request.known : 0, size);
    for (const auto revision : request.proofs) {
        // Of his own acts alone, those under a name from before with them: others' places in the journal are not his affair.
        const auto act = revision > 0 && revision <= size ? transaction.actAt(revision) : std::nullopt;
        const auto author = act ? transaction.certificate(act->chain.certificate()) : std::nullopt;
        if (author && author->certificate.account == asker.account)
            answer.proofs.push_back({revision, pathOf(revision - 1, size, at)});
    }
    if (request.compare > 0 && request.compare <= size) {
        answer.compared = covered(0, request.compare);
        answer.comparedGrowth = covered(request.compare, size);
    }
}

namespace {

/// Whether `told` names every act of the chain that was judged after a revision: thousands that were judged a moment ago are
/// not read again to find that out.
bool tellsAll(Transaction& transaction, const ChainRow& chain, const std::set<std::uint64_t>& told, std::uint64_t after)
{
    if (told.empty() || *told.rbegin() != chain.seq || chain.seq - *told.begin() + 1 != told.size())
        return false;
    const auto before = *told.begin() > 1 ? transaction.verdictOf({chain.id, *told.begin() - 1}) : std::nullopt;
    return *told.begin() == 1 || (before && before->revision <= after);
}

} // namespace

void receipts(Transaction& transaction, const Asker& asker, const exchange::Request& request, exchange::Answer& answer)
{
    const auto own = core::accountAudience(asker.account);
    const auto after = cursorOf(request, own).reached;
    const auto upTo = request.limitBytes == 0 ? answer.revision : Cursor::from(answer.cursors[own]).reached;
    std::map<ChainId, std::set<std::uint64_t>> told;
    for (const auto& verdict : answer.verdicts)
        told[verdict.act.chain].insert(verdict.act.seq);
    for (const auto lane : {core::Lane::Urgent, core::Lane::Work, core::Lane::Reading}) {
        const auto chain = transaction.chain(ChainId(asker.certificate, lane));
        if (!chain)
            continue;
        answer.chains.push_back({chain->id, chain->seq, chain->link});
        const auto& known = told[chain->id];
        if (tellsAll(transaction, *chain, known, after))
            continue;
        for (auto& verdict : transaction.verdictsOf(chain->id, after, upTo))
            if (answer.verdicts.size() < kMostReceipts && !known.contains(verdict.act.seq))
                answer.verdicts.push_back(std::move(verdict));
    }
}

} // namespace county
