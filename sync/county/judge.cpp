#include "sync/county/judge.h"

#include "sync/county/ledger.h"
#include "sync/exchange/wire.h"

namespace county {

namespace {

/// One act of the push with what belongs to it.
struct Pending {
    const core::Act* act = nullptr;
    Hash link{};
    const Push* run = nullptr;
    bool endsRun = false;
};

class Batch {
public:
    Batch(Transaction& transaction, Ledger& ledger, CountyRow& county, const Asker& asker, core::Instant now, const core::HolidayTable& calendar,
          const Stood& stood)
        : m_transaction(transaction), m_county(county), m_asker(asker), m_now(now), m_calendar(calendar), m_stood(stood),
          m_restores(transaction.restores()), m_ledger(ledger)
    {
    }

    enum class Standing { Fresh, Stands, Waits };
    /// Whether the verdicts the group had before a restore can be given again.
    Standing standing(std::span<const Pending> group)
    {
        std::map<SubjectId, std::uint32_t> places;
        bool ahead = false, behind = false;
        const bool mayReturn = !m_restores.empty() && m_now < m_restores.back().until;
        for (const auto& pending : group) {
            const auto at = m_stood.find(pending.act->id());
            if (at == m_stood.end()) {
                // Never judged, but written with more of the subject in sight than has come back.
                return mayReturn && pending.act->envelope.seen > m_ledger.place(pending.act->envelope.subject) ? Standing::Waits : Standing::Fresh;
            }
            if (!at->second.accepted)
                return Standing::Stands; // one refused, all refused
            const auto& subject = pending.act->envelope.subject;
            const auto next = ++places.try_emplace(subject, m_ledger.place(subject)).first->second;
            ahead = ahead || at->second.place > next;
            behind = behind || at->second.place < next;
        }
        if (!ahead && !behind)
            return Standing::Stands;
        return ahead && mayReturn ? Standing::Waits : Standing::Fresh;
    }
    /// What was said is said again.
    std::vector<core::Verdict> repeat(std::span<const Pending> group)
    {
        std::map<SubjectId, Trial> trial;
        std::vector<core::Verdict> verdicts;
        for (const auto& pending : group) {
            auto verdict = m_stood.at(pending.act->id());
            verdict.revision = ++m_county.revision;
            if (verdict.accepted) {
                const auto& id = pending.act->envelope.subject;
                auto& end = trial.try_emplace(id, Trial{m_ledger.state(id), m_ledger.place(id), 0}).first->second;
                verdict.place = ++end.place;
                end.revision = verdict.revision;
                evolveAct(end.state, *pending.act, stampOf(pending.act->envelope, verdict));
            }
            add({*pending.act, verdict, pending.link, exchange::leafOf(pending.link, verdict)});
            verdicts.push_back(std::move(verdict));
        }
        for (auto& [id, end] : trial)
            m_ledger.put(id, std::move(end.state), end.place, end.revision);
        return verdicts;
    }

    /// Verdicts for the whole group, which is complete.
    std::vector<core::Verdict> judge(std::span<const Pending> group)
    {
        std::map<SubjectId, Trial> trial;
        std::vector<core::Verdict> verdicts;
        std::optional<std::size_t> bad;
        for (std::size_t i = 0; i < group.size() && !bad; ++i) {
            verdicts.push_back(judge(*group[i].act, trial, m_county.revision + 1 + i));
            if (!verdicts.back().accepted)
                bad = i;
        }
        if (bad) {
            const auto culprit = verdicts[*bad];
            verdicts.assign(group.size(), {});
            for (std::size_t i = 0; i < group.size(); ++i) {
                auto& verdict = verdicts[i];
                if (i == *bad) {
                    verdict = culprit;
                } else {
                    verdict.code = "group";
                    verdict.facts = {{"seq", group[*bad].act->envelope.seq}, {"code", culprit.code}};
                }
                verdict.revision = m_county.revision + 1 + i;
                verdict.received = receivedOf(*group[i].act);
            }
        }
        m_county.revision += group.size();
        for (std::size_t i = 0; i < group.size(); ++i)
            add({*group[i].act, verdicts[i], group[i].link, exchange::leafOf(group[i].link, verdicts[i])});
        if (!bad)
            for (auto& [id, end] : trial)
                m_ledger.put(id, std::move(end.state), end.place, end.revision);
        return verdicts;
    }

    void finish(Judged& out)
    {
        out.touched = m_ledger.write();
        auto written = m_ledger.written();
        for (auto& [id, lines] : written)
            if (lines)
                out.made.lines.emplace_hint(out.made.lines.end(), id, std::move(*lines));
            else
                out.changed.push_back(id);
    }

private:
    struct Trial {
        core::SubjectState state;
        std::uint32_t place = 0;
        std::uint64_t revision = 0;
    };

    void add(const ActRow& row)
    {
        m_transaction.addAct(row);
        m_county.peaks.add(row.leaf, [&](const core::tree::Node& node, const Hash& hash) { m_transaction.addNode(node, hash); });
    }

    core::Verdict judge(const core::Act& act, std::map<SubjectId, Trial>& trial, std::uint64_t revision)
    {
        const auto& envelope = act.envelope;
        core::Verdict verdict;
        verdict.revision = revision;
        verdict.received = receivedOf(act);

        const auto& id = envelope.subject;
        const auto known = trial.find(id);
        const auto& state = known != trial.end() ? known->second.state : m_ledger.state(id);
        if (known == trial.end() && !state.empty() && !m_ledger.visible(id, m_asker.audiences)) {
            // What he may not see is not there: a refusal tells no more (DESIGN 3).
            verdict.code = "no_such_subject";
            return verdict;
        }

        core::Context context{.side = core::Side::County,
                              .now = verdict.received,
                              .notBefore = notBefore(envelope.after),
                              .settings = m_ledger.directory().steps.settings,
                              .calendar = m_calendar,
                              .directory = m_ledger.directory(),
                              .author = m_asker.author(),
                              .other = [&](const SubjectId& other) -> const core::SubjectState* {
                                  if (const auto at = trial.find(other); at != trial.end())
                                      return &at->second.state;
                                  const auto& found = m_ledger.state(other);
                                  return found.empty() ? nullptr : &found;
                              }};
        auto findings = checkAct(state, act, context);
        if (!findings) {
            auto& error = findings.error();
            verdict.code = std::move(error.code);
            verdict.article = std::move(error.article);
            verdict.facts = std::move(error.facts);
            return verdict;
        }
        verdict.accepted = true;
        verdict.findings = std::move(*findings);
        auto& end = trial.try_emplace(id, Trial{state, m_ledger.place(id), 0}).first->second;
        verdict.place = ++end.place;
        end.revision = revision;
        evolveAct(end.state, act, stampOf(envelope, verdict));
        return verdict;
    }

    /// When the county had it first, as far as its own signature shows.
    core::Instant receivedOf(const core::Act& act) const
    {
        const auto at = m_stood.find(act.id());
        return at == m_stood.end() ? m_now : at->second.received;
    }
    /// The time of the revision that the author knew. One beyond a restore may be of the lost line, so it says no more than
    /// the restore itself.
    std::optional<core::Instant> notBefore(std::uint64_t after)
    {
        if (after == 0)
            return std::nullopt;
        auto time = m_transaction.timeOf(after);
        for (const auto& restore : m_restores)
            if (after > restore.revision)
                time = m_transaction.timeOf(restore.revision);
        return time;
    }

    Transaction& m_transaction;
    CountyRow& m_county;
    const Asker& m_asker;
    core::Instant m_now;
    const core::HolidayTable& m_calendar;
    const Stood& m_stood;
    std::vector<RestoreRow> m_restores;
    Ledger& m_ledger;
};

/// The chain has gone on somewhere else as well, behind `seq`: nothing of the rest is taken, and each act is told so.
void tellFork(std::span<const Pending> rest, std::uint64_t seq, core::Instant now, Judged& out)
{
    for (const auto& pending : rest) {
        core::Verdict verdict;
        verdict.code = "fork";
        verdict.facts = {{"seq", seq}};
        verdict.received = now;
        out.verdicts.push_back({pending.act->id(), std::move(verdict)});
    }
    out.forked = true;
    out.done += rest.size();
}

/// How many acts from here stand or fall together; 0 when some of them have not come yet. A countdown that does not
/// fit ends the group where it breaks.
std::size_t groupAt(std::span<const Pending> acts)
{
    const std::size_t size = acts.front().act->envelope.group + 1U;
    for (std::size_t i = 0; i < size; ++i) {
        if (i == acts.size())
            return 0;
        if (acts[i].act->envelope.group != size - 1 - i)
            return i;
    }
    return size;
}

} // namespace

void Made::follow(Made next, const std::vector<SubjectId>& changed)
{
    if (next.from != revision) { // somebody else wrote in between
        *this = std::move(next);
        return;
    }
    for (const auto& id : changed)
        lines.erase(id);
    lines.merge(next.lines);
    revision = next.revision;
}

core::Result<Asker> askerOf(const core::Certificate& certificate, const core::directory::State& directory)
{
    Asker asker{idOf(certificate), certificate.account, certificate.posts, {}};
    if (const auto* account = directory.account(certificate.account)) {
        if (!account->active)
            return core::refused("account_inactive");
        std::erase_if(asker.posts, [&](const core::Post& post) {
            return std::find(account->posts.begin(), account->posts.end(), post) == account->posts.end();
        });
    } else if (!directory.steps.accounts.empty()) {
        return core::refused("account_inactive");
    }
    asker.audiences = core::audiencesOf(asker.account, asker.posts);
    return asker;
}

core::Result<Judged> judge(Transaction& transaction, std::shared_ptr<const core::directory::State> directory,
                           const core::Certificate& certificate, const std::vector<const Push*>& pushes, std::size_t from,
                           core::Instant now, const core::HolidayTable& calendar, const Stood& stood)
{
    auto county = transaction.county(); // the lock, before anything else is read
    // Another process may have judged a little later by its clock; revisions and times rise together.
    now = std::max(now, county.time);
    Ledger ledger(transaction, county, std::move(directory));
    const auto asker = askerOf(certificate, ledger.directory());
    if (!asker)
        return tl::unexpected(asker.error());

    std::vector<Pending> acts;
    for (const auto* push : pushes)
        for (std::size_t i = 0; i < push->acts.size(); ++i)
            acts.push_back({&push->acts[i], push->links[i], push, i + 1 == push->acts.size()});

    Judged out;
    out.done = from;
    if (from >= acts.size())
        return out;
    out.made.from = out.made.revision = county.revision;
    const auto& chainId = pushes.front()->chain;
    auto chain = transaction.chain(chainId).value_or(
        ChainRow{chainId, 0, core::firstLink(transaction.certificate(asker->certificate)->issued.bytes, chainId.lane()),
                 ChainState::Open});
    Batch batch(transaction, ledger, county, *asker, now, calendar, stood);
    // Who comes with very many is judged a thousand at a time: a quarter of the flushes, and who comes then waits a quarter of a second.
    constexpr std::size_t kLarge = 4 * kBatch;
    const auto most = acts.size() - from > 2 * kBatch ? kLarge : kBatch;
    std::size_t judged = 0;
    bool changed = false;

    while (out.done < acts.size() && judged < most) {
        const auto rest = std::span<const Pending>(acts).subspan(out.done);
        const auto& next = rest.front();
        const auto id = next.act->id();
        if (id.seq <= chain.seq && transaction.linkAt(id) == next.link) {
            out.verdicts.push_back({id, *transaction.verdictOf(id)});
            ++out.done;
            ++judged;
            continue;
        }
        if (id.seq <= chain.seq || chain.state == ChainState::Closed) {
            if (chain.state != ChainState::Closed) {
                chain.state = ChainState::Closed;
                changed = true;
            }
            tellFork(rest, chain.seq, now, out);
            break;
        }
        if (id.seq != chain.seq + 1)
            break; // "from n": the chain's head in the answer says where to go on
        const auto size = groupAt(rest);
        if (size == 0)
            break;
        if (judged > 0 && judged + size > most)
            break;
        const auto group = rest.first(size);
        const auto standing = batch.standing(group);
        if (standing == Batch::Standing::Waits)
            break; // what it stands on has not come back yet
        auto verdicts = standing == Batch::Standing::Stands ? batch.repeat(group) : batch.judge(group);
        for (std::size_t i = 0; i < size; ++i) {
            out.verdicts.push_back({group[i].act->id(), std::move(verdicts[i])});
            if (group[i].endsRun)
                transaction.addHead(chainId, group[i].act->envelope.seq, group[i].run->signature);
        }
        chain.seq = group.back().act->envelope.seq;
        chain.link = group.back().link;
        out.done += size;
        judged += size;
        changed = true;
    }

    if (changed) {
        transaction.setChain(chain);
        batch.finish(out);
        county.time = now;
        transaction.setCounty(county);
        out.made.revision = county.revision;
    }
    return out;
}

} // namespace county
