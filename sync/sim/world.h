#pragma once

#include "sync/engine/ahead.h"
#include "sync/relay/visitor.h"
#include "sync/sim/messenger.h"
#include "sync/sim/oracle.h"
#include "sync/sim/run.h"
#include "sync/sim/template.h"

#include <deque>

namespace sim {

/// A clock that is wrong by `skew`.
class SimClock final : public core::Clock {
public:
    SimClock(const Timeline& timeline, core::Instant start) : m_timeline(timeline), m_start(start) {}
    [[nodiscard]] core::Instant now() const override { return m_start + m_timeline.now() + skew; }
    Milliseconds skew{0};

private:
    const Timeline& m_timeline;
    core::Instant m_start;
};

class World;

/// One PC with one desk: session, engine, disk, clock. Does what the program's writer and courier do.
class Computer {
public:
    Computer(World& world, const KeptDesk& kept);
    Computer(const Computer&) = delete;
    Computer& operator=(const Computer&) = delete;

    [[nodiscard]] const KeptDesk& kept() const { return m_kept; }
    [[nodiscard]] const std::string& name() const { return m_kept.name; }
    [[nodiscard]] bool on() const { return m_session != nullptr; }
    [[nodiscard]] desk::Session& session() { return *m_session; }
    [[nodiscard]] Disk& disk() { return m_disk; }
    [[nodiscard]] SimClock& clock() { return m_clock; }
    [[nodiscard]] const engine::Engine& engine() const { return *m_engine; }

    /// Opens the desk; false when its disk did not let it.
    bool switchOn();
    void switchOff();
    /// One group by its person. Notes what was promised.
    void perform(const std::vector<desk::Draft>& group);
    void tell(const engine::Event& event);

    /// The line of this computer; false: every request fails at once.
    bool lineUp = true;
    /// Nobody has laid one: what this desk saves goes by stick or over the neighbour's PC.
    bool hasLine = true;
    bool revoked = false;
    /// What it sends along with a messenger: its own part, or, while nobody is logged in, its sealed outbox. nullopt: nothing.
    [[nodiscard]] std::optional<exchange::Section> pack(std::size_t room);
    /// Somebody reads a file into it. True when the county had nothing more for it.
    bool unpack(const core::Bytes& file, bool genuine);
    /// A visit at a neighbour's PC, whose word counts for nothing.
    void visit(relay::Visit& at, const relay::Wishes& wishes, bool liar);
    /// The county was put back to `revision`: what this desk had from it counts no more.
    void countyWentBack() { m_caughtUp = 0; }
    void caughtUpByHand();
    [[nodiscard]] const Promises& promises() const { return m_promises; }
    /// Whether it knows of a restored county's return that is not over.
    [[nodiscard]] bool returning();
    // The network calls these; `connection` names the request that they belong to.
    void answered(std::uint64_t connection, const core::Bytes& body, bool genuine);
    void lost(std::uint64_t connection, bool cut);

    /// Looks whether the disk died under the last call, and if so ends the process and starts it again later.
    void lookForDeath();
    /// What the next start after a death finds.
    Image image = Image::Killed;

    /// What must hold whenever the desk is at rest. Broken: "lost", "verdict", "state", "second copy".
    void check(bool whole);
    /// Nothing is held above the level that the county grants. Broken: "scope".
    void checkScope();
    /// Up to which county revision an answer with nothing behind it was applied.
    [[nodiscard]] std::uint64_t caughtUp() const { return m_caughtUp; }
    [[nodiscard]] std::int64_t waiting();

private:
    void act(const engine::Action& action);
    void die();
    /// A request on the line, and what became of it.
    struct Message {
        std::uint64_t connection = 0; ///< 0 = none
        Milliseconds at{0};
        std::size_t bytes = 0;
    };
    struct Came {
        std::optional<core::Bytes> body; ///< nullopt: it was lost
        bool genuine = true, cut = true;
        Milliseconds took{0};
        std::size_t sent = 0;
    };
    [[nodiscard]] Message post(const exchange::Request& request);
    void came(std::uint64_t connection, Came came);
    void arrived(const Came& came);
    void store();
    void forgetAhead();
    void hangUp();
    void checkCopies(Disk copy);
    void promise(const desk::Saved& saved);
    void checkTaken(const desk::ApplySummary& applied);

    World& m_world;
    const KeptDesk& m_kept;
    Disk m_disk;
    Mount m_mount;
    SimClock m_clock;
    std::unique_ptr<desk::Session> m_session;
    std::optional<engine::Engine> m_engine;
    std::deque<engine::Event> m_events;
    bool m_telling = false;
    std::uint64_t m_timer = 0;      ///< the one that counts; older ones are nothing
    Message m_sent, m_sentAhead;
    engine::RequestAhead<Came> m_ahead;
    std::uint64_t m_starts = 0;
    exchange::Request m_request;
    exchange::Answer m_answer;
    bool m_genuine = true;
    std::uint64_t m_caughtUp = 0;
    std::int64_t m_troublesSeen = 0;
    std::uint32_t m_mostBytes = engine::kLargestAnswer, m_mostSending = engine::kLargestSending;
    Milliseconds m_storing{0}; ///< until the courier hears that an answer was stored
    Promises m_promises;
};

/// The county's server on its own computer.
class CountyNode {
public:
    CountyNode(World& world, const KeptCounty& kept);
    CountyNode(const CountyNode&) = delete;
    CountyNode& operator=(const CountyNode&) = delete;

    bool start();
    /// A request arrived. The answer goes to `reply`, later when it is held; an empty one means that the connection broke.
    void receive(const core::Bytes& body, std::function<void(core::Bytes)> reply);
    /// A file came, by whichever road. A file that was not as its writer wrote it must be refused.
    core::Result<core::Bytes> carry(const core::Bytes& file, bool genuine, std::size_t most);
    /// The folder as it stands is kept; and put back, and the administrator says so.
    void backUp() { m_backups.push_back({m_disk.copy(), m_epoch}); }
    [[nodiscard]] std::size_t backups() const { return m_backups.size(); }
    /// `which` of them, from 0; the newest unless said.
    void restore(std::optional<std::size_t> which = std::nullopt);
    void endReturn();
    [[nodiscard]] std::uint64_t epoch() const { return m_epoch; }
    [[nodiscard]] bool on() const { return m_service != nullptr; }
    [[nodiscard]] county::Service& service() { return *m_service; }
    [[nodiscard]] Disk& disk() { return m_disk; }
    [[nodiscard]] core::store::Connection& store() { return *m_look; }
    void lookForDeath();
    Image image = Image::Killed;
    /// Everything that follows from the acts is what a fold of them gives. Broken: "fold", "cut", "grants", "digest".
    void checkWhole();

private:
    struct Waiter {
        exchange::Request request;
        std::vector<core::Audience> audiences;
        std::function<void(core::Bytes)> reply;
    };
    core::Result<county::Service::Reply> exchange(const exchange::Request& request);
    void answer(Waiter waiter);
    /// Held requests whose news this is; what they are answered is asked anew (front.cpp).
    void wake(const std::set<core::Audience>& touched);
    void stop();

    World& m_world;
    const KeptCounty& m_kept;
    Disk m_disk;
    struct Backup {
        Disk disk;
        std::uint64_t epoch;
    };
    std::vector<Backup> m_backups;
    bool m_wentBack = false;
    std::uint64_t m_epoch = 1;
    Mount m_mount;
    SimClock m_clock;
    std::unique_ptr<county::Service> m_service;
    std::unique_ptr<core::store::Connection> m_look; ///< the checkers' own, reads only
    std::map<std::uint64_t, Waiter> m_waiters;
    std::uint64_t m_waiterCount = 0;
};

class Neighbour;

class World {
public:
    explicit World(const Options& options);
    ~World();
    [[nodiscard]] Report run();

    // What computers and county need of the world.
    Timeline timeline;
    Trace trace;
    Oracle oracle;
    Report report;
    [[nodiscard]] const Options& options() const { return m_options; }
    [[nodiscard]] core::Instant start() const { return m_start; }
    [[nodiscard]] bool active(Fault fault) const { return (m_active & static_cast<std::uint32_t>(fault)) != 0; }
    [[nodiscard]] CountyNode& county() { return *m_county; }
    [[nodiscard]] std::uint64_t epoch() const { return m_county->epoch(); }
    [[nodiscard]] Dice dice(std::string_view stream, std::uint64_t number = 0) const { return {m_options.seed, stream, number}; }
    [[nodiscard]] const std::vector<std::unique_ptr<Computer>>& computers() const { return m_computers; }
    /// A backup was put back: what was settled is settled no more.
    void countyWentBack();
    [[nodiscard]] core::Done revokeAgain(county::Service& service);
    /// A request on its way; returns the connection's name.
    std::uint64_t post(Computer& from, core::Bytes body);
    void fault(std::string_view what);
    [[nodiscard]] bool quiet() const { return m_quiet; }
    /// Everybody sleeps; whoever comes up then is switched on in the morning.
    [[nodiscard]] bool asleep() const { return m_asleep; }
    /// No account or organisation has been changed in this run.
    [[nodiscard]] bool directoryStands() const;
    [[nodiscard]] bool isRevoked(const core::CertificateId& certificate) const { return m_revoked.contains(certificate); }

private:
    void plan();
    void night(Milliseconds length);
    void doStep(int step);
    void doTrouble(int trouble);
    void settle();
    void readRevocations();
    void askForNews();
    void planRoads();
    void carryForThoseWithoutLine();
    // restore.cpp
    void noteTold();
    void checkReturned();
    void checkEnd();
    [[nodiscard]] bool settled();
    [[nodiscard]] std::vector<desk::Draft> invent(Computer& computer, Dice& dice); // people.cpp
    // network.cpp
    void deliver(Computer& from, std::uint64_t connection, const core::Bytes& body);
    void bringBack(Computer& to, std::uint64_t connection, core::Bytes body);
    [[nodiscard]] Milliseconds delay(Dice& dice) const;

    Options m_options;
    std::uint32_t m_active = 0;
    core::Instant m_start;
    std::unique_ptr<CountyNode> m_county;
    std::vector<std::unique_ptr<Computer>> m_computers;
    std::unique_ptr<Messenger> m_messenger;
    std::unique_ptr<Neighbour> m_neighbour;
    std::vector<core::SubjectId> m_subjects;
    std::map<const Computer*, core::Bytes> m_oldAnswers; ///< looked up, never walked through
    std::set<core::CertificateId> m_revoked;
    struct Told {
        std::string verdict;
        std::uint64_t groupEnd = 0; ///< seq of the last act that stands or falls with it
    };
    std::map<core::ActId, Told> m_told; ///< what desks had heard when the last backup was put back
    std::uint64_t m_backupStood = 0, m_closedAt = 0;
    Milliseconds m_restoredAt{0};
    core::SubjectId m_directory;
    std::uint64_t m_messages = 0, m_firstRevision = 0;
    int m_step = -1, m_steps = 0;
    Milliseconds m_end{0}; ///< of what people do
    bool m_quiet = false, m_asleep = false;
};

/// Where a desk and the county stand on each subject, as text for a failure.
[[nodiscard]] std::string differences(core::store::Connection& mirror, core::store::Connection& county);
/// Digest of one audience out of the leaves that a desk keeps.
[[nodiscard]] core::Hash digestOf(core::store::Connection& mirror, std::string_view audience);

} // namespace sim
