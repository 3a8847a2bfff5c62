#include "sync/sim/world.h"

#include "sync/county/administration.h"
#include "sync/exchange/wire.h"

#include <algorithm>

namespace sim {

using namespace core;

namespace {

constexpr Milliseconds kCountyRestart{3'000};
constexpr Milliseconds kLongestHold{60'000};

} // namespace

CountyNode::CountyNode(World& world, const KeptCounty& kept)
    : m_world(world), m_kept(kept), m_disk(kept.disk.copy()), m_mount("county", m_disk), m_clock(world.timeline, world.start())
{
}

bool CountyNode::start()
{
    auto service = m_kept.open(m_disk, m_clock);
    auto look = core::store::Connection::open(countyFile(), crypto::Secret(m_kept.store), core::store::Connection::Mode::Read);
    if (m_disk.dead()) {
        m_disk.restart(image, m_world.dice("county image", static_cast<std::uint64_t>(m_disk.operations())));
        m_world.timeline.after(kCountyRestart, [this] { start(); });
        return false;
    }
    const auto* trouble = !service ? &service.error() : !look ? &look.error() : nullptr;
    if (trouble && trouble->trouble == Trouble::Surroundings && m_disk.troubles() > 0) { // its supervisor tries again
        m_world.timeline.after(kCountyRestart, [this] { start(); });
        return false;
    }
    if (trouble)
        throw Broken{"start", "the county does not open: " + trouble->code};
    m_service = std::move(*service);
    m_look = std::move(*look);
    if (m_wentBack) {
        const auto row = m_service->beginEpoch(county::kPatience);
        const auto done = row ? m_world.revokeAgain(*m_service) : Done{tl::unexpected(row.error())};
        if (m_disk.dead()) {
            lookForDeath();
            return false;
        }
        if (!done) {
            if (done.error().trouble != Trouble::Surroundings || m_disk.troubles() == 0)
                throw Broken{"restore", done.error().code};
            m_world.trace.note("the county cannot begin anew: " + done.error().code);
            stop(); // the administrator says it again
            m_world.timeline.after(kCountyRestart, [this] { start(); });
            return false;
        }
        m_wentBack = false;
        m_world.oracle.goBack(*m_look);
        m_epoch = row->epoch;
        m_world.countyWentBack();
        m_world.trace.note("a new epoch begins at " + std::to_string(row->revision));
    } else {
        m_world.oracle.reread(*m_look);
    }
    m_world.trace.note("county on at " + std::to_string(m_world.oracle.revision()));
    return true;
}

void CountyNode::lookForDeath()
{
    if (!m_disk.dead() || !m_service)
        return;
    m_world.fault("county dies");
    stop();
    m_disk.restart(image, m_world.dice("county image", static_cast<std::uint64_t>(m_disk.operations())));
    m_world.timeline.after(kCountyRestart, [this] { start(); });
}

void CountyNode::stop()
{
    m_look.reset();
    m_service.reset();
    for (auto waiters = std::move(m_waiters); auto& [number, waiter] : waiters)
        waiter.reply({});
    m_waiters.clear();
}

void CountyNode::restore(std::optional<std::size_t> which)
{
    if (m_backups.empty() || !m_service)
        return;
    const auto& backup = m_backups[which.value_or(m_backups.size() - 1)];
    m_world.fault(backup.epoch == m_epoch ? "a backup of the county is put back" : "a backup from before an earlier restore is put back");
    ++m_world.report.restores;
    stop();
    m_disk = backup.disk.copy();
    m_wentBack = true;
    m_world.timeline.after(kCountyRestart, [this] { start(); });
}

void CountyNode::endReturn()
{
    if (m_epoch == 1 || !m_service)
        return;
    if (const auto done = m_service->endReturn(); !done && !m_disk.dead())
        throw Broken{"restore", done.error().code};
    m_world.trace.note("nothing more is waited for");
}

Result<Bytes> CountyNode::carry(const Bytes& file, bool genuine, std::size_t most)
{
    if (!m_service)
        return hindered("no_line");
    auto carried = m_service->carry(file, most);
    ++m_world.report.exchanges;
    if (m_disk.dead()) {
        lookForDeath();
        return hindered("no_line");
    }
    m_world.oracle.observe(*m_look);
    if (!carried) {
        const auto& error = carried.error();
        m_world.trace.note("county does not take a file: " + error.code);
        const bool excused = error.trouble == Trouble::Refused || (error.trouble == Trouble::Surroundings && m_disk.troubles() > 0);
        if (genuine && !excused)
            throw Broken{"county", error.code + " " + encodeCanonical(error.facts)};
        return tl::unexpected(error);
    }
    if (!genuine)
        throw Broken{"forged", "the county took a file that is not as its writer wrote it"};
    std::string parts;
    for (const auto& part : carried->parts)
        parts += " " + part.account + " " + std::to_string(part.accepted) + "+" + std::to_string(part.refused) + "+" + std::to_string(part.known) +
                 (part.turnedAway ? " " + part.turnedAway->code : "");
    m_world.trace.note("county takes a file:" + parts);
    wake(carried->touched);
    return std::move(carried->file);
}

void CountyNode::wake(const std::set<Audience>& touched)
{
    std::vector<std::uint64_t> woken;
    for (const auto& [number, waiter] : m_waiters)
        if (std::any_of(waiter.audiences.begin(), waiter.audiences.end(), [&](const auto& audience) { return touched.contains(audience); }))
            woken.push_back(number);
    for (const auto number : woken)
        m_world.timeline.after(Milliseconds{1}, [this, number] {
            if (auto waiter = m_waiters.extract(number); !waiter.empty())
                answer(std::move(waiter.mapped()));
        });
}

Result<county::Service::Reply> CountyNode::exchange(const exchange::Request& request)
{
    auto reply = m_service->exchange(request);
    ++m_world.report.exchanges;
    if (m_disk.dead())
        return tl::unexpected(Error{"disk", {}, {}, Trouble::Surroundings});
    m_world.oracle.observe(*m_look);
    if (reply && m_world.isRevoked(request.certificate))
        throw Broken{"revoked", "the county answers a device that was revoked"};
    if (reply)
        for (const auto& [act, verdict] : reply->answer.verdicts) {
            if (verdict.revision == 0)
                continue; // told, not judged
            const auto* row = m_world.oracle.find(act);
            if (!row || row->verdict != encodeCanonical(toJson(verdict)))
                throw Broken{"verdict", "the county tells another one than it keeps: " + toText(act)};
        }
    return reply;
}

void CountyNode::answer(Waiter waiter)
{
    const auto reply = exchange(waiter.request);
    const bool dead = m_disk.dead();
    lookForDeath();
    if (dead || !reply)
        waiter.reply({});
    else
        waiter.reply(exchange::compress(exchange::encode(reply->answer), exchange::Effort::Quick));
}

void CountyNode::receive(const Bytes& body, std::function<void(Bytes)> reply)
{
    if (!m_service) {
        reply({});
        return;
    }
    const auto bytes = exchange::expand(body, exchange::kRequestLimit);
    auto request = bytes ? exchange::decodeRequest(*bytes) : Result<exchange::Request>(tl::unexpected(bytes.error()));
    if (!request) {
        m_world.trace.note("county cannot read: " + request.error().code);
        reply({});
        return;
    }
    auto given = exchange(*request);
    if (m_disk.dead()) {
        reply({});
        lookForDeath();
        return;
    }
    if (!given) {
        m_world.trace.note("county refuses: " + given.error().code);
        if (given.error().code == "internal" || given.error().trouble == Trouble::Damaged)
            throw Broken{"county", given.error().code + " " + encodeCanonical(given.error().facts)};
        reply({});
        return;
    }
    m_world.trace.note("county at " + std::to_string(given->answer.revision) + " items " + std::to_string(given->answer.items.size()) + " verdicts " +
                       std::to_string(given->answer.verdicts.size()));
    wake(given->touched);
    if (given->quiet && request->waitSeconds > 0) {
        const auto number = ++m_waiterCount;
        const auto hold = std::min<Milliseconds>(std::chrono::seconds(request->waitSeconds), kLongestHold);
        m_waiters.emplace(number, Waiter{std::move(*request), std::move(given->audiences), std::move(reply)});
        m_world.timeline.after(hold, [this, number] {
            if (auto waiter = m_waiters.extract(number); !waiter.empty())
                answer(std::move(waiter.mapped()));
        });
        return;
    }
    reply(exchange::compress(exchange::encode(given->answer), exchange::Effort::Quick, exchange::dictionaryOf(body)));
}

} // namespace sim
