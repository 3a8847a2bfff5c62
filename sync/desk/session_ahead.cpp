#include "sync/desk/ahead.h"
#include "sync/desk/session.h"
#include "sync/exchange/wire.h"

#include <algorithm>

/// The next request while an answer is being stored.
namespace desk {

using namespace core;

Result<ApplySummary> apply(Desk& desk, const exchange::Request& asked, const exchange::Answer& answer, const Ahead& ahead)
{
    auto* session = dynamic_cast<Session*>(&desk);
    auto out = session ? session->apply(asked, answer, ahead) : desk.apply(asked, answer);
    if (!out || out->forked || out->more)
        return out;
    // The certificate's year is nearly over: the road is the same as for a desk that must have a new one, once nothing waits. What
    // a closed chain holds waits for just that.
    if (session) {
        const auto chains = session->mirror().chains();
        if (!chains)
            return tl::unexpected(chains.error());
        const auto own = idOf(session->certificate());
        const bool closed = std::any_of(chains->begin(), chains->end(), [&own](const auto& row) { return row.forked && row.chain.certificate() == own; });
        for (const auto lane : {Lane::Urgent, Lane::Work, Lane::Reading}) {
            if (closed)
                break;
            const auto waiting = session->mirror().unjudged(ChainId(own, lane), 0, 1);
            if (!waiting)
                return tl::unexpected(waiting.error());
            if (!waiting->empty())
                return out;
        }
    }
    const auto fresh = desk.renewal();
    if (!fresh)
        return tl::unexpected(fresh.error());
    out->forked = fresh->has_value();
    return out;
}

/// Runs of one chain follow each other: one transaction a chain, and not one a run.
Done Session::noteTries(const std::vector<Run>& runs)
{
    for (std::size_t begin = 0, end = 0; begin < runs.size(); begin = end) {
        while (end < runs.size() && runs[end].chain == runs[begin].chain)
            ++end;
        const auto& last = runs[end - 1];
        if (auto done = m_mirror->noteTries(runs[begin].chain, runs[begin].first, last.first + last.acts.size() - 1); !done)
            return done;
    }
    return {};
}

/// The answer is the county's own and its journal was followed, so the next request is asked from there. Whatever is out of the
/// ordinary is left to a request that is made when this answer is stored.
Done Session::askAhead(const exchange::Request& asked, const exchange::Answer& answer, const Ahead& ahead)
{
    const auto epoch = static_cast<std::uint64_t>(metaNumber("epoch"));
    const bool told = std::any_of(answer.verdicts.begin(), answer.verdicts.end(), [](const auto& one) { return one.verdict.revision == 0; });
    if (!ahead.send || ahead.limitBytes == 0 || metaNumber("returning") != 0 || (epoch != 0 && epoch != answer.epoch) || told ||
        std::any_of(m_chains.begin(), m_chains.end(), [](const auto& entry) { return entry.second.forked; }))
        return {};
    auto next = blank(ahead.limitBytes, 0);
    if (!next)
        return tl::unexpected(next.error());
    next->epoch = answer.epoch;
    for (auto& [audience, value] : next->cursors)
        if (const auto at = answer.cursors.find(audience); at != answer.cursors.end())
            value = at->second;
    std::map<Lane, std::uint64_t> packed;
    for (const auto& run : asked.runs)
        packed[run.chain.lane()] = run.first + run.acts.size() - 1;
    for (const auto& head : answer.chains)
        if (head.chain.certificate() == m_id)
            packed[head.chain.lane()] = std::max(packed[head.chain.lane()], head.seq);
    if (auto full = addRuns(*next, packed, ahead.sendBytes); !full)
        return tl::unexpected(full.error());
    if (next->runs.empty() && !answer.more)
        return {};
    for (const auto& run : next->runs)
        m_sending += static_cast<std::int64_t>(run.acts.size());
    if (auto done = askAboutJournal(*next); !done)
        return done;
    exchange::sign(*next, m_parts.keys.signing);
    m_asked = {next->nonce, static_cast<std::int64_t>(answer.revision)};
    for (const auto& run : next->runs)
        m_triedAhead.push_back({run.chain, run.first, run.first + run.acts.size() - 1});
    ahead.send(std::move(*next));
    return {};
}

/// What was sent ahead is answered a moment later as a rule, and an act with a verdict is not waiting any more: only a request
/// that came to nothing is written down, when the next one is made.
Done Session::noteTriesAhead(const std::vector<Tried>& tried)
{
    for (const auto& [chain, first, last] : tried) {
        const auto& row = chainOf(chain.lane());
        const auto from = row.chain == chain ? std::max(first, row.receipt + 1) : first;
        if (from > last)
            continue;
        if (auto done = m_mirror->noteTries(chain, from, last); !done)
            return done;
    }
    return {};
}

} // namespace desk
