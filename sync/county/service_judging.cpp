#include "sync/county/service.h"

#include "sync/county/contained.h"

#include <algorithm>

/// What a request brings on its way to the judge: checked by several threads at once, judged in turn.
namespace county {

namespace {

int orderOf(core::Lane lane)
{
    return lane == core::Lane::Urgent ? 0 : lane == core::Lane::Work ? 1 : 2;
}

} // namespace

std::vector<Push> Service::verifyRuns(std::vector<core::Run> runs, const CertificateRow& row, const Ground& ground,
                                      exchange::Answer& answer)
{
    const auto certificate = idOf(row.certificate);
    std::stable_sort(runs.begin(), runs.end(), [](const core::Run& a, const core::Run& b) {
        return orderOf(a.chain.lane()) < orderOf(b.chain.lane());
    });
    std::vector<Push> out;
    std::set<ChainId> broken;
    for (auto& run : runs) {
        // Acts of others come in parcels, sealed; in the open everybody brings his own.
        if (run.acts.empty() || run.first == 0 || run.chain.certificate() != certificate || broken.contains(run.chain))
            continue;
        std::optional<Hash> before;
        if (!out.empty() && out.back().chain == run.chain && out.back().first + out.back().acts.size() == run.first) {
            before = out.back().links.back();
        } else if (run.first == 1) {
            before = core::firstLink(row.issued.bytes, run.chain.lane());
        } else if (const auto at = ground.links.find({run.chain, run.first - 1}); at != ground.links.end()) {
            before = at->second;
        }
        const ActId first{run.chain, run.first};
        const auto chain = run.chain;
        if (!before) { // too high: the chain's head in the answer says "from n"
            broken.insert(chain);
            continue;
        }
        auto push = verifyPush(std::move(run), *before, signKeyOf(row.certificate));
        if (!push) {
            ++m_metrics.badRuns;
            broken.insert(chain);
            core::Verdict verdict; // revision 0: told, not judged
            verdict.code = push.error().code;
            verdict.facts = push.error().facts;
            verdict.received = m_clock.now();
            answer.verdicts.push_back({first, std::move(verdict)});
            continue;
        }
        out.push_back(std::move(*push));
    }
    return out;
}

/// What the judge will ask for these, as far as one transaction goes.
Ahead Service::aheadOf(std::span<Case* const> cases)
{
    constexpr std::size_t kMost = 4 * kBatch;
    Ahead out;
    std::set<SubjectId> subjects;
    std::set<std::uint64_t> revisions;
    for (const auto* one : cases) {
        out.chains.push_back(one->pushes.front()->chain);
        std::size_t before = 0;
        for (const auto* push : one->pushes)
            for (const auto& act : push->acts)
                if (before++ >= one->from && subjects.size() < kMost) {
                    subjects.insert(act.envelope.subject);
                    revisions.insert(act.envelope.after);
                }
    }
    revisions.erase(0);
    out.subjects.assign(subjects.begin(), subjects.end());
    out.revisions.assign(revisions.begin(), revisions.end());
    return out;
}

core::Done Service::judgeTogether(std::span<Case* const> cases)
{
    return contained([&] {
        return m_writer->write([&](Transaction& transaction) -> core::Done {
            transaction.foresee(aheadOf(cases));
            for (auto* one : cases) {
                // What the first one changes in the directory may still be rolled back.
                const auto directory = directoryOf(transaction, one == cases.front() ? Keep::Yes : Keep::No);
                if (!directory)
                    return tl::unexpected(directory.error());
                auto judged = judge(transaction, *directory, one->certificate, one->pushes, one->from, m_clock.now(), m_calendar, one->stood);
                one->done = judged ? core::Done() : tl::unexpected(judged.error());
                one->judged = judged ? std::move(*judged) : Judged{};
            }
            return {};
        });
    });
}

void Service::judgeWaiting(std::unique_lock<std::mutex>& lock)
{
    std::vector<Case*> some;
    for (std::size_t acts = 0; !m_cases.empty(); m_cases.pop_front()) {
        for (const auto* push : m_cases.front()->pushes)
            acts += push->acts.size();
        if (!some.empty() && acts > kBatch)
            break;
        some.push_back(m_cases.front());
    }
    m_judging = true;
    lock.unlock();
    {
        const std::lock_guard writing(m_writing);
        const auto done = judgeTogether(some);
        for (auto* one : some)
            if (!done) // what one of them cannot bear must not befall the others
                one->done = some.size() > 1 && done.error().code == "internal" ? judgeTogether({&one, 1}) : done;
    }
    lock.lock();
    m_judging = false;
    for (auto* one : some)
        one->ready = true;
    m_judged.notify_all();
}

/// Whoever finds nobody judging judges for all that wait. Nobody waits for the writer to learn what was said of his own acts
/// before: then each flush would be waited for twice.
core::Done Service::judgeInTurn(Case& own)
{
    std::unique_lock lock(m_queueing);
    m_cases.push_back(&own);
    while (!own.ready) {
        m_judged.wait(lock, [&] { return own.ready || !m_judging; });
        if (!own.ready)
            judgeWaiting(lock);
    }
    return own.done;
}

core::Done Service::judgeAll(const std::vector<Push>& pushes, const core::Certificate& certificate, const Stood& stood, Made& made, Reply& reply)
{
    for (std::size_t begin = 0; begin < pushes.size();) {
        std::vector<const Push*> ofChain;
        std::size_t count = 0;
        while (begin < pushes.size() && (ofChain.empty() || pushes[begin].chain == ofChain.front()->chain)) {
            count += pushes[begin].acts.size();
            ofChain.push_back(&pushes[begin++]);
        }
        for (std::size_t from = 0; from < count;) {
            Case own{certificate, ofChain, from, stood};
            if (auto done = judgeInTurn(own); !done)
                return done;
            auto& judged = own.judged;
            reply.touched.merge(judged.touched);
            made.follow(std::move(judged.made), judged.changed);
            if (judged.forked)
                ++m_metrics.forks;
            for (auto& verdict : judged.verdicts) {
                ++(verdict.verdict.accepted ? m_metrics.accepted : m_metrics.refused);
                reply.answer.verdicts.push_back(std::move(verdict));
            }
            if (judged.done == from)
                break; // a gap or a group whose rest has not come
            from = judged.done;
        }
    }
    return {};
}

} // namespace county
