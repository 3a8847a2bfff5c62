#include "sync/sim/world.h"

#include "core/rights/audience.h"
#include "sync/sim/neighbour.h"
#include "sync/sim/randomness.h"

#include <algorithm>

namespace sim {

using namespace core;

namespace {

constexpr Milliseconds kPatience{40 * 60'000};   // after the last fault everything must be settled by itself
constexpr Milliseconds kReturned{15 * 60'000};   // then the administrator closes a restored county's return
constexpr Milliseconds kNightfall{3'000};
constexpr std::size_t kMostFaults = 23;
constexpr std::size_t kFirstRoad = 18;

constexpr const char* kFaultNames[kMostFaults] = {"loss", "half_open", "repeat", "delay", "cut", "garble", "stale", "forged", "kill", "power_cut", "io_error", "full",
                                                  "county_kill", "county_power_cut", "county_io_error", "skew", "jump", "revoke", "stick", "bad_stick", "relay", "bad_relay", "restore"};
/// Of a hundred seeds: roads cost time, and most seeds are for the line.
constexpr unsigned kRoadShare[kMostFaults - kFirstRoad] = {20, 70, 20, 70, 20};
/// Faults that are planned as moments; the others befall messages, or hold from the start.
constexpr Fault kMoments[] = {Fault::Cut, Fault::Kill, Fault::PowerCut, Fault::IoError, Fault::Full, Fault::CountyKill, Fault::CountyPowerCut,
                              Fault::CountyIoError, Fault::Jump, Fault::Revoke};

constexpr std::uint32_t kMomentFaults = [] {
    std::uint32_t out = 0;
    for (const auto fault : kMoments)
        out |= static_cast<std::uint32_t>(fault);
    return out;
}();

Milliseconds wrongness(Dice& dice)
{
    const auto size = dice.chance(50) ? dice.between(-15 * 60'000, 15 * 60'000) : dice.between(-50LL * 365 * 86'400'000, 50LL * 365 * 86'400'000);
    return Milliseconds{size};
}

} // namespace

std::string namesOf(std::uint32_t faults)
{
    std::string out;
    for (std::size_t i = 0; i < kMostFaults; ++i)
        if (faults & (1U << i))
            out += (out.empty() ? "" : " ") + std::string(kFaultNames[i]);
    return out.empty() ? "none" : out;
}

World::World(const Options& options) : trace(timeline, options.explain), m_options(options)
{
    const auto& from = startingPoint();
    m_start = from.start;
    m_subjects = from.disputes;
    m_active = options.faults;
    if (options.swarm) {
        auto dice = this->dice("swarm");
        for (std::size_t i = 0; i < kFirstRoad; ++i)
            if (!dice.chance(60))
                m_active &= ~(1U << i);
        auto roads = this->dice("roads");
        const bool roadsOnly = (options.faults & ~kRoadFaults) == 0; // then they are what is wanted
        for (auto i = kFirstRoad; i < kMostFaults; ++i)
            if (!roads.chance(roadsOnly ? 60 : kRoadShare[i - kFirstRoad]))
                m_active &= ~(1U << i);
    }
    m_options.devices = std::clamp(options.devices, 2, kMostDevices);
    m_county = std::make_unique<CountyNode>(*this, from.county);
    for (int i = 0; i < m_options.devices; ++i)
        m_computers.push_back(std::make_unique<Computer>(*this, from.desks[static_cast<std::size_t>(i)]));
}

World::~World()
{
    // Whatever is still open writes nothing any more.
    for (auto& computer : m_computers)
        computer->disk().kill();
    m_county->disk().kill();
}

void World::fault(std::string_view what)
{
    ++report.faults;
    trace.note("fault: " + std::string(what));
}

bool World::directoryStands() const
{
    for (const auto& [id, row] : oracle.rows())
        if (row.revision > m_firstRevision && row.accepted && row.subject == m_directory)
            return false;
    return true;
}

/// When people do something, when nights fall, when trouble comes.
void World::plan()
{
    auto dice = this->dice("plan");
    m_steps = m_options.steps;
    Milliseconds at{500};
    const auto nights = dice.chance(60) ? 0 : 1 + dice.below(2);
    std::set<std::uint64_t> nightAfter;
    for (std::uint64_t i = 0; i < nights; ++i)
        nightAfter.insert(dice.below(static_cast<std::uint64_t>(m_steps)));
    for (int step = 0; step < m_steps; ++step) {
        at += Milliseconds{dice.between(100, 12'000)};
        timeline.after(at, [this, step] { doStep(step); });
        if (nightAfter.contains(static_cast<std::uint64_t>(step))) {
            const Milliseconds length{dice.between(3'600'000, 80 * 3'600'000)};
            at += kNightfall;
            timeline.after(at, [this, length] { night(length); });
            at += length;
        }
    }
    m_end = at;

    planRoads();

    std::vector<Fault> moments;
    for (const auto fault : kMoments)
        if (m_options.faults & static_cast<std::uint32_t>(fault))
            moments.push_back(fault);
    report.steps = m_steps;
    report.troubles = moments.empty() ? 0 : 1 + static_cast<std::int64_t>(dice.below(1 + static_cast<std::uint64_t>(m_steps) / 5));
    if (m_options.eager)
        report.troubles = report.troubles * 3 + 3;
    for (int trouble = 0; trouble < report.troubles; ++trouble)
        timeline.after(Milliseconds{dice.between(0, m_end.count())}, [this, trouble] { doTrouble(trouble); });

    for (std::size_t i = 0; i < m_computers.size(); ++i) {
        auto clocks = this->dice("clock", i);
        if (clocks.chance(40) && active(Fault::Skew)) {
            m_computers[i]->clock().skew = wrongness(clocks);
            fault(m_computers[i]->name() + "'s clock is wrong by " + std::to_string(m_computers[i]->clock().skew.count()));
        }
    }
}

/// Journeys, the neighbour's PC, and the day on which a backup is put back.
void World::planRoads()
{
    if (active(Fault::Stick)) {
        m_messenger = std::make_unique<Messenger>(*this);
        m_messenger->plan(m_end);
    }
    if (active(Fault::Relay)) {
        m_neighbour = std::make_unique<Neighbour>(*this);
        m_neighbour->plan(m_end);
    }
    auto lines = dice("lines");
    for (auto& computer : m_computers)
        if (const bool none = lines.chance(50); none && (m_messenger || m_neighbour))
            computer->hasLine = false;
    if (!active(Fault::Restore))
        return;
    auto dice = this->dice("restore");
    const auto times = 1 + (dice.chance(20) ? 1 : 0);
    for (int i = 0; i < times; ++i) {
        const auto backUp = dice.between(0, m_end.count() * 7 / 10);
        timeline.after(Milliseconds{backUp}, [this] {
            if (m_county->on())
                m_county->backUp();
        });
        timeline.after(Milliseconds{dice.between(backUp, m_end.count())}, [this] {
            if (!m_quiet && m_county->on()) {
                noteTold();
                m_county->restore();
            }
        });
    }
    // One more, any that is kept: by then perhaps from before what was restored in between, or from another history.
    auto again = this->dice("restored again");
    const bool older = again.chance(35);
    const Milliseconds kept{again.between(0, m_end.count())}, moment{again.between(0, m_end.count())};
    const auto which = static_cast<std::size_t>(again.next() & 0xFFFF);
    if (!older)
        return;
    timeline.after(kept, [this] {
        if (m_county->on())
            m_county->backUp();
    });
    timeline.after(moment, [this, which] {
        if (!m_quiet && m_county->on() && m_county->backups() > 0) {
            noteTold();
            m_county->restore(which % m_county->backups());
        }
    });
}

void World::night(Milliseconds length)
{
    trace.note("night of " + std::to_string(length.count()));
    for (auto& computer : m_computers)
        computer->switchOff();
    m_asleep = true;
    timeline.after(length - Milliseconds{10}, [this] {
        m_asleep = false;
        for (auto& computer : m_computers)
            computer->switchOn();
    });
}

void World::doStep(int step)
{
    m_step = step;
    auto dice = this->dice("step", static_cast<std::uint64_t>(step));
    auto& computer = *m_computers[static_cast<std::size_t>(dice.below(m_computers.size()))];
    const auto what = dice.below(100);
    // A new subject's name and an act's salt are this step's own, so that dropping another step changes neither.
    const Randomness randomness(this->dice("random of step", static_cast<std::uint64_t>(step)));
    if (m_options.leftOut.contains(step) || !computer.on())
        return;
    if (what < 4) {
        computer.switchOff();
        timeline.after(Milliseconds{dice.between(500, 20'000)}, [&computer] { computer.switchOn(); });
        return;
    }
    if (what < 7) {
        const auto items = computer.session().attention();
        for (const auto& item : items ? *items : std::vector<core::desk::AttentionItem>())
            if (const auto id = item.act.empty() ? std::nullopt : actIdFromText(item.act))
                (void)computer.session().dismiss(*id);
        computer.lookForDeath();
        return;
    }
    const auto group = invent(computer, dice);
    if (!group.empty())
        computer.perform(group);
}

void World::doTrouble(int trouble)
{
    if (m_quiet || m_options.troublesLeftOut.contains(trouble))
        return;
    auto dice = this->dice("trouble", static_cast<std::uint64_t>(trouble));
    auto fault = kMoments[dice.below(std::size(kMoments))];
    while (m_options.eager && !active(fault) && (m_active & kMomentFaults))
        fault = kMoments[dice.below(std::size(kMoments))];
    auto& computer = *m_computers[static_cast<std::size_t>(dice.below(m_computers.size()))];
    const auto soon = dice.between(0, 60);
    if (!active(fault))
        return;
    const auto cut = kPowerCuts[dice.below(std::size(kPowerCuts))];
    switch (fault) {
    case Fault::Cut:
        this->fault(computer.name() + " has no line");
        computer.lineUp = false;
        timeline.after(Milliseconds{dice.between(5'000, 120'000)}, [&computer] { computer.lineUp = true; });
        break;
    case Fault::Kill:
    case Fault::PowerCut:
        computer.image = fault == Fault::Kill ? Image::Killed : cut;
        computer.disk().dieAfter(soon);
        break;
    case Fault::IoError: computer.disk().failAfter(soon, dice.chance(40)); break;
    case Fault::Full:
        this->fault(computer.name() + "'s disk is full");
        computer.disk().setFull(true);
        timeline.after(Milliseconds{dice.between(1'000, 60'000)}, [&computer] { computer.disk().setFull(false); });
        break;
    case Fault::CountyKill:
    case Fault::CountyPowerCut:
        m_county->image = fault == Fault::CountyKill ? Image::Killed : cut;
        m_county->disk().dieAfter(soon / 2);
        break;
    case Fault::CountyIoError: m_county->disk().failAfter(soon / 2, dice.chance(40)); break;
    case Fault::Jump:
        computer.clock().skew += wrongness(dice);
        this->fault(computer.name() + "'s clock jumps to " + formatInstant(computer.clock().now()));
        break;
    case Fault::Revoke:
        if (!m_county->on() || computer.name() == "d0") // somebody must be left to work
            break;
        this->fault(computer.name() + " is revoked");
        if (const auto count = m_county->service().revoke(computer.kept().account, computer.kept().device); count && *count > 0 && !m_county->disk().dead())
            m_revoked.insert(computer.kept().certificate);
        m_county->lookForDeath();
        break;
    default: break;
    }
}

/// A revocation whose answer was lost in a crash may have been made or not: the county knows.
void World::readRevocations()
{
    for (auto& computer : m_computers)
        computer->revoked = m_county->store().number("SELECT state FROM certificate WHERE id=?", computer->kept().certificate.bytes).value_or(0) != 0;
    for (const auto& computer : m_computers)
        if (!computer->revoked && m_revoked.contains(computer->kept().certificate))
            throw Broken{"revoked", computer->name() + " was revoked, and the county has forgotten"};
}

bool World::settled()
{
    return m_county->on() && std::all_of(m_computers.begin(), m_computers.end(), [this](const auto& computer) {
               return computer->on() && (computer->revoked || (computer->caughtUp() == oracle.revision() && computer->waiting() == 0 && !computer->returning()));
           });
}

void World::settle()
{
    m_quiet = true;
    trace.note("quiet");
    m_county->disk().calm();
    for (auto& computer : m_computers) {
        computer->disk().calm();
        computer->lineUp = true;
        computer->switchOn();
    }
    while (!m_county->on() && timeline.step()) {
    }
    readRevocations();
    // Some villages never get a line: for them the stick must do to the end.
    auto dice = this->dice("line comes");
    const bool lineComes = !m_messenger || dice.chance(70);
    for (auto& computer : m_computers)
        computer->hasLine = computer->hasLine || lineComes;
    if (!lineComes)
        carryForThoseWithoutLine();
    askForNews();
    if (m_county->epoch() > 1) // whoever comes back has come by then
        timeline.after(kReturned, [this] {
            m_closedAt = oracle.revision();
            m_county->endReturn();
        });
    const auto until = timeline.now() + kPatience + (m_county->epoch() > 1 ? 2 * kReturned : Milliseconds{0});
    while (!settled())
        if (!timeline.step() || timeline.now() > until) {
            std::string who;
            for (auto& computer : m_computers)
                who += computer->name() + (computer->on() ? " at " + std::to_string(computer->caughtUp()) + " waiting " + std::to_string(computer->waiting()) : " off") + "; ";
            throw Broken{"never settles", who + "county at " + std::to_string(oracle.revision())};
        }
}

/// Back and forth with a stick that nothing happens to.
void World::carryForThoseWithoutLine()
{
    for (auto& computer : m_computers)
        if (!computer->hasLine && !computer->revoked)
            (void)m_messenger->goFor(*computer);
    timeline.after(Milliseconds{30'000}, [this] { carryForThoseWithoutLine(); });
}

/// Whoever has nothing to send would ask again within five minutes; somebody presses F5 instead. Those that wait after a
/// failure, or have something to send, must find back by themselves.
void World::askForNews()
{
    for (auto& computer : m_computers)
        if (computer->on() && computer->engine().state() == engine::Engine::State::Idle && computer->caughtUp() < oracle.revision() && computer->waiting() == 0)
            computer->tell(engine::ByHand{});
    timeline.after(Milliseconds{8'000}, [this] { askForNews(); });
}

void World::checkEnd()
{
    m_county->checkWhole();
    auto& county = m_county->store();
    auto dice = this->dice("verify");
    const auto looked = dice.below(m_computers.size());
    for (std::size_t i = 0; i < m_computers.size(); ++i) {
        auto& computer = *m_computers[i];
        computer.check(true);
        if (computer.revoked)
            continue;
        const auto& kept = computer.kept();
        auto& mirror = computer.session().mirror().connection();
        for (const auto& audience : audiencesOf(kept.account, kept.posts)) {
            auto row = county.query("SELECT digest FROM audience WHERE name=?", audience);
            const Hash expected = row.next() ? row.array<32>(0) : Hash{};
            if (digestOf(mirror, audience) != expected)
                throw Broken{"digest", computer.name() + " and the county differ on " + audience};
        }
        computer.checkScope();
        report.proposed += mirror.number("SELECT count(*) FROM act WHERE own=1 AND kind='proposal.make' AND delivery IN (1,2)").value_or(0);
        // A refused act stays in sight at its author (P3).
        const auto attention = computer.session().attention();
        const auto hidden = mirror.number("SELECT count(*) FROM act WHERE own=1 AND delivery=2 AND dismissed=0");
        if (attention && std::count_if(attention->begin(), attention->end(), [](const auto& item) { return item.what == core::desk::AttentionItem::What::Refused; }) < hidden.value_or(0))
            throw Broken{"refused", computer.name() + " does not show a refused act"};
        if (i == looked) {
            const auto found = computer.session().verify();
            if (!found || !found->empty())
                throw Broken{"verify", computer.name() + ": " + (found ? found->front().what + " " + found->front().record : found.error().code)};
        }
        if (const auto digest = computer.session().digest())
            trace.note(computer.name() + " digest " + toHex(*digest));
    }
    checkReturned();
    for (const auto& [id, row] : oracle.rows())
        if (row.revision > m_firstRevision)
            ++(row.accepted ? report.accepted : report.refused);
}

Report World::run()
{
    const Randomness randomness(dice("random"));
    report.seed = m_options.seed;
    report.faultsOn = m_active;
    try {
        m_county->start();
        m_firstRevision = oracle.revision();
        if (const auto row = m_county->service().county())
            m_directory = row->directory;
        plan();
        for (auto& computer : m_computers)
            computer->switchOn();
        while (timeline.now() < m_end && timeline.step()) {
        }
        settle();
        checkEnd();
    } catch (const Broken& broken) {
        trace.note("broken: " + broken.what + ": " + broken.detail);
        report.failure = Failure{broken.what, broken.detail, m_step, timeline.now().count()};
    }
    report.trace = trace.hash();
    report.lines = trace.takeLines();
    return std::move(report);
}

Report run(const Options& options)
{
    World world(options);
    return world.run();
}

std::string commandFor(const Options& options)
{
    const auto list = [](const std::set<int>& numbers) {
        std::string out;
        for (const auto number : numbers)
            out += (out.empty() ? "" : ",") + std::to_string(number);
        return out;
    };
    auto out = "fengqiaoctl simulate --seeds " + std::to_string(options.seed) + "-" + std::to_string(options.seed) + " --devices " + std::to_string(options.devices) +
               " --steps " + std::to_string(options.steps) + " --faults ";
    auto names = namesOf(options.faults);
    std::replace(names.begin(), names.end(), ' ', ',');
    // A group by its name means that the seed chooses among it.
    const std::pair<std::uint32_t, const char*> groups[] = {{kAllFaults, "all"}, {kNetworkFaults, "network"}, {kDiskFaults, "disk"}, {kClockFaults, "clock"}, {kRoadFaults, "roads"}};
    for (const auto& [faults, name] : groups)
        if (options.swarm && options.faults == faults)
            names = name;
    out += names;
    if (options.eager)
        out += " --eager";
    if (!options.leftOut.empty())
        out += " --without " + list(options.leftOut);
    if (!options.troublesLeftOut.empty())
        out += " --without-trouble " + list(options.troublesLeftOut);
    return out;
}

} // namespace sim
