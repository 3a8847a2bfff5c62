#include "sync/sim/world.h"

#include "sync/desk/ahead.h"
#include "sync/desk/stick.h"
#include "sync/exchange/wire.h"

namespace sim {

using namespace core;

namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};

/// Restarting takes a while, and a person has to notice.
constexpr Milliseconds kPcRestart{2'000};

} // namespace

Computer::Computer(World& world, const KeptDesk& kept)
    : m_world(world), m_kept(kept), m_disk(kept.disk.copy()), m_mount(kept.name, m_disk), m_clock(world.timeline, world.start())
{
}

bool Computer::switchOn()
{
    if (m_session)
        return true;
    if (m_world.asleep())
        return false;
    auto session = ::desk::Session::start(m_kept.parts(m_disk, m_clock));
    ++m_starts;
    if (!session) {
        m_world.trace.note(name() + " does not open: " + session.error().code);
        if (m_disk.dead()) {
            m_disk.restart(image, m_world.dice("image", m_starts));
            m_world.timeline.after(kPcRestart, [this] { switchOn(); });
        } else if (session.error().trouble == Trouble::Surroundings && m_disk.troubles() > 0 && !m_world.quiet()) {
            m_world.timeline.after(kPcRestart, [this] { switchOn(); });
        } else {
            throw Broken{"start", name() + " does not open: " + session.error().code + " " + encodeCanonical(session.error().facts)};
        }
        return false;
    }
    m_session = std::move(*session);
    lookForDeath();
    if (!m_session)
        return false;
    m_world.trace.note(name() + " on");
    check(true);
    auto dice = m_world.dice("engine " + name());
    engine::Options options;
    options.seed = dice.next();
    options.stayConnected = dice.chance(35);
    options.holdSeconds = static_cast<std::uint16_t>(dice.between(25, 60));
    // Some lines are so thin that answers come in pages.
    m_mostBytes = dice.chance(20) ? static_cast<std::uint32_t>(dice.between(800, 6'000)) : engine::kLargestAnswer;
    // Some send little at once, and on some it takes a while until the courier hears that an answer was stored.
    m_mostSending = dice.chance(25) ? static_cast<std::uint32_t>(dice.between(500, 4'000)) : engine::kLargestSending;
    m_storing = Milliseconds{dice.chance(30) ? dice.between(1, 3'000) : 0};
    m_engine.emplace(options);
    tell(engine::Start{});
    return m_session != nullptr;
}

void Computer::switchOff()
{
    if (!m_session)
        return;
    tell(engine::Stop{});
    if (!m_session)
        return;
    m_world.trace.note(name() + " off");
    m_session.reset();
    m_engine.reset();
    hangUp();
    if (m_disk.dead()) { // died while closing
        m_caughtUp = 0;
        m_disk.restart(image, m_world.dice("image " + name(), m_starts));
        if (image != Image::Killed)
            checkCopies(m_disk.copy());
    }
}

void Computer::lookForDeath()
{
    if (m_disk.dead())
        die();
}

void Computer::die()
{
    m_world.fault(name() + " dies");
    m_caughtUp = 0;
    m_session.reset();
    m_engine.reset();
    m_events.clear();
    hangUp();
    m_disk.restart(image, m_world.dice("image " + name(), m_starts));
    if (image != Image::Killed)
        checkCopies(m_disk.copy());
    m_world.timeline.after(kPcRestart, [this] { switchOn(); });
}

void Computer::perform(const std::vector<::desk::Draft>& group)
{
    auto saved = m_session->perform(group);
    const bool dead = m_disk.dead();
    if (dead) { // nobody saw what it said
        m_world.trace.note(name() + " " + group.front().kind + " in the dying moment");
        lookForDeath();
        return;
    }
    if (!saved) {
        m_world.trace.note(name() + " " + group.front().kind + " refused: " + saved.error().code);
        ++m_world.report.refusedHere;
        const bool excused = saved.error().trouble == Trouble::Surroundings && (m_disk.troubles() > 0 || saved.error().code == "forked");
        if (saved.error().trouble == Trouble::Damaged || (saved.error().trouble == Trouble::Surroundings && !excused))
            throw Broken{"save", name() + " " + group.front().kind + ": " + saved.error().code + " " + encodeCanonical(saved.error().facts)};
        return;
    }
    promise(*saved);
    m_world.trace.note(name() + " " + group.front().kind + " saved " + toText(saved->acts.front()) +
                       (saved->acts.size() > 1 ? " and " + std::to_string(saved->acts.size() - 1) + " more" : "") + (saved->secondCopy ? "" : " once"));
    check(false);
    tell(engine::Saved{});
}

void Computer::promise(const ::desk::Saved& saved)
{
    for (const auto& id : saved.acts) {
        const auto link = m_session->mirror().linkOf(id);
        if (!link || !*link)
            throw Broken{"lost", name() + " says saved and has not got " + toText(id)};
        m_promises[id] = {**link, saved.secondCopy};
        ++m_world.report.acts;
    }
    // A second copy that was missing is made up for together with the next.
    if (saved.secondCopy)
        for (auto& [id, promise] : m_promises)
            if (id.chain == saved.acts.front().chain)
                promise.secondCopy = true;
    // What if the power went now? Asked now and then, and always when the disk has just failed.
    auto dice = m_world.dice("what if " + name(), m_promises.size());
    const bool failed = m_disk.troubles() > std::exchange(m_troublesSeen, m_disk.troubles());
    if (!failed && !dice.chance(10))
        return;
    auto left = m_disk.snapshot();
    left.kill();
    left.restart(dice.chance(50) ? Image::NothingUnsafe : Image::TornSectors, dice);
    checkCopies(std::move(left));
}

void Computer::tell(const engine::Event& event)
{
    m_events.push_back(event);
    if (m_telling)
        return;
    m_telling = true;
    while (m_engine && !m_events.empty()) {
        const auto next = std::move(m_events.front());
        m_events.pop_front();
        for (const auto& action : m_engine->step(next, m_world.timeline.now())) {
            act(action);
            if (m_disk.dead())
                break;
        }
        if (m_disk.dead())
            break;
    }
    m_telling = false;
    lookForDeath();
    if (!m_engine)
        m_events.clear();
    else if (m_engine->state() == engine::Engine::State::Idle)
        forgetAhead(); // it was made for a round that did not follow
}

void Computer::act(const engine::Action& action)
{
    std::visit(
        Overloaded{
            [&](const engine::AskStore& ask) {
                if (auto ahead = m_ahead.take(ask)) {
                    m_request = std::move(*ahead);
                    tell(engine::RequestReady{});
                    return;
                }
                forgetAhead();
                auto request = m_session->request(std::min(ask.limitBytes, m_mostBytes), ask.waitSeconds, std::min(ask.sendBytes, m_mostSending));
                if (!request) {
                    m_world.trace.note(name() + " has no request: " + request.error().code);
                    tell(engine::Failed{false});
                    return;
                }
                m_request = std::move(*request);
                tell(engine::RequestReady{});
            },
            [&](const engine::Send&) {
                if (!m_ahead.isSent())
                    m_sent = post(m_request);
                else if (const auto came = m_ahead.await())
                    arrived(*came);
            },
            [&](const engine::Cancel&) {
                m_sent = {};
                forgetAhead();
            },
            [&](const engine::Apply&) { store(); },
            [&](const engine::SetTimer& timer) {
                m_world.timeline.after(timer.in, [this, mine = ++m_timer] {
                    if (mine == m_timer && m_engine)
                        tell(engine::Tick{});
                });
            },
            [&](const engine::Show& show) {
                if (show.lineDown)
                    m_session->noteLine(false);
            },
        },
        action);
}

Computer::Message Computer::post(const exchange::Request& request)
{
    auto body = exchange::compress(exchange::encodeSigned(request), exchange::Effort::Quick, exchange::Dictionary::Newest);
    const auto size = body.size();
    const auto now = m_world.timeline.now();
    return {m_world.post(*this, std::move(body)), now, size};
}

void Computer::store()
{
    const ::desk::Ahead ahead{std::min(m_engine->limitBytes(), m_mostBytes), std::min(m_engine->sendBytes(), m_mostSending), [this](exchange::Request request) {
                                  ++m_world.report.ahead;
                                  m_sentAhead = post(request);
                                  m_ahead.sent(std::move(request));
                              }};
    const auto applied = m_session->apply(m_request, m_answer, ahead);
    if (m_disk.dead())
        return;
    if (!applied) {
        forgetAhead();
        m_world.trace.note(name() + " does not take the answer: " + applied.error().code);
        if (m_genuine && m_disk.troubles() == 0)
            throw Broken{"answer", name() + " refuses the county's answer: " + applied.error().code + " " + encodeCanonical(applied.error().facts)};
        tell(engine::Rejected{});
        return;
    }
    if (!m_genuine)
        throw Broken{"forged", name() + " took an answer that is not the county's to this request"};
    const auto facts = m_session->syncFacts();
    m_session->noteLine(true);
    m_world.trace.note(name() + " took " + std::to_string(applied->accepted) + "+" + std::to_string(applied->refused) + "+" + std::to_string(applied->received) +
                       " up to " + std::to_string(m_answer.revision));
    if (!applied->more && m_request.limitBytes > 0 && m_answer.epoch == m_world.epoch())
        m_caughtUp = m_answer.revision;
    checkTaken(*applied);
    const engine::Stored stored{applied->more, facts && facts->waiting > 0 && (applied->accepted > 0 || applied->refused > 0)};
    if (m_storing == Milliseconds{0}) {
        tell(stored);
        return;
    }
    m_world.timeline.after(m_storing, [this, stored, start = m_starts] {
        if (m_engine && start == m_starts)
            tell(stored);
    });
}

void Computer::forgetAhead()
{
    m_ahead.forget();
    m_sentAhead = {};
}

void Computer::hangUp()
{
    ++m_timer;
    m_sent = {};
    forgetAhead();
}

void Computer::answered(std::uint64_t connection, const Bytes& body, bool genuine) { came(connection, {body, genuine}); }

void Computer::lost(std::uint64_t connection, bool cut) { came(connection, {{}, true, cut}); }

void Computer::came(std::uint64_t connection, Came came)
{
    if (!m_engine)
        return;
    const auto over = [&](Message& message) {
        came.took = m_world.timeline.now() - message.at;
        came.sent = message.bytes;
        message = {};
    };
    if (connection == m_sent.connection) {
        over(m_sent);
        arrived(came);
    } else if (connection == m_sentAhead.connection) {
        over(m_sentAhead);
        if (const auto awaited = m_ahead.came(std::move(came)))
            arrived(*awaited);
    }
}

void Computer::arrived(const Came& came)
{
    if (!came.body) {
        tell(engine::Failed{came.cut, came.sent});
        return;
    }
    const auto bytes = exchange::expand(*came.body, exchange::kAnswerLimit);
    auto answer = bytes ? exchange::decodeAnswer(*bytes) : Result<exchange::Answer>(tl::unexpected(bytes.error()));
    if (!answer) {
        if (came.genuine)
            throw Broken{"answer", name() + " cannot read the county's answer: " + answer.error().code};
        tell(engine::Failed{true});
        return;
    }
    m_answer = std::move(*answer);
    m_genuine = came.genuine;
    tell(engine::Arrived{came.body->size(), came.took});
}

void Computer::checkTaken(const ::desk::ApplySummary& applied)
{
    if (applied.forked)
        throw Broken{"fork", name() + " is told that it is a copy, and is none"};
    check(false);
    // Desks mend a fold gone astray by fetching anew; here nothing may go astray.
    if (m_session->mirror().connection().number("SELECT count(*) FROM cursor WHERE differs=1").value_or(0) > 0)
        throw Broken{"digest", name() + " holds something else than the county at " + std::to_string(m_world.oracle.revision()) + ":" +
                                   differences(m_session->mirror().connection(), m_world.county().store())};
}

std::optional<exchange::Section> Computer::pack(std::size_t room)
{
    if (!m_session) {
        DiskFiles files(m_disk);
        return m_disk.dead() ? std::nullopt : ::desk::lockedSection(files, std::filesystem::path(folderOf(m_kept.name)) / "outbox");
    }
    auto packed = m_session->pack(room);
    if (m_disk.dead()) {
        lookForDeath();
        return std::nullopt;
    }
    if (!packed) {
        m_world.trace.note(name() + " packs nothing: " + packed.error().code);
        if (packed.error().trouble != Trouble::Surroundings || m_disk.troubles() == 0)
            throw Broken{"pack", name() + ": " + packed.error().code};
        return std::nullopt;
    }
    return std::move(packed->section);
}

bool Computer::unpack(const Bytes& file, bool genuine)
{
    auto applied = m_session->unpack(file);
    if (m_disk.dead()) {
        lookForDeath();
        return false;
    }
    if (!applied) {
        const auto& code = applied.error().code;
        m_world.trace.note(name() + " does not take a file: " + code);
        const bool known = code == "bundle_known" || code == "bundle_older";
        const bool usual = known || code == "bundle_foreign" || code == "bundle_outdated";
        const bool excused = applied.error().trouble == Trouble::Surroundings && m_disk.troubles() > 0;
        if (genuine && !usual && !excused)
            throw Broken{"file", name() + " refuses the county's file: " + code + " " + encodeCanonical(applied.error().facts)};
        return known && genuine;
    }
    if (!genuine)
        throw Broken{"forged", name() + " took a file that is not as the county wrote it"};
    ++m_world.report.files;
    m_world.trace.note(name() + " took a file: " + std::to_string(applied->accepted) + "+" + std::to_string(applied->refused) + "+" + std::to_string(applied->received));
    checkTaken(*applied);
    return !applied->more;
}

void Computer::visit(relay::Visit& at, const relay::Wishes& wishes, bool liar)
{
    const auto before = m_session->syncFacts();
    const auto visited = relay::visit(*m_session, at, wishes);
    if (m_disk.dead()) {
        lookForDeath();
        return;
    }
    if (!visited) {
        const auto& error = visited.error();
        m_world.trace.note(name() + " visits in vain: " + error.code);
        const bool full = error.code == "relay_full" || error.code == "relay_full_for_you" || error.code == "too_large";
        if (!liar && !full && error.code != "relay_away" && !(error.trouble == Trouble::Surroundings && m_disk.troubles() > 0))
            throw Broken{"visit", name() + ": " + error.code};
    } else {
        m_world.report.files += visited->answers;
        m_world.trace.note(name() + " visits the neighbour: answers " + std::to_string(visited->answers) + " held " + std::to_string(visited->held) + " gone " +
                           std::to_string(visited->gone) + " missing " + std::to_string(visited->missing.size()) + (visited->fresh ? " leaves " + std::to_string(visited->acts) : ""));
        if (visited->unread && !liar && visited->unread->code != "bundle_outdated") // of before a restore
            throw Broken{"file", name() + " cannot take what the neighbour brought: " + visited->unread->code};
        checkTaken(visited->sum);
    }
    // A promise is no receipt: nothing that waited has gone without the county's word.
    const auto after = m_session->syncFacts();
    const bool answered = visited && visited->answers > 0;
    if (before && after && !answered && after->waiting < before->waiting && visited)
        throw Broken{"promise", name() + " counts as received what only a neighbour has"};
    check(true);
}

bool Computer::returning()
{
    const auto zero = [&](const char* what) { return m_session->mirror().connection().number("SELECT count(*) FROM meta WHERE name=? AND value<>zeroblob(8)", std::string_view(what)).value_or(0) == 0; };
    return !zero("returning") || !zero("fetching");
}

void Computer::caughtUpByHand()
{
    m_caughtUp = m_world.oracle.revision();
}

std::int64_t Computer::waiting()
{
    return m_session->mirror().connection().number("SELECT count(*) FROM act WHERE own=1 AND (delivery IN (0,3) OR lost=1)").value_or(0);
}

} // namespace sim
