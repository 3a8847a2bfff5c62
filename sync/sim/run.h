#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

/// The deterministic simulator of RELIABILITY 3.1: production desks, engine and county in one thread, under a seed that
/// owns time, network, disks, crashes, clocks and people. The same seed always gives the same trace.
namespace sim {

/// What may go wrong, one bit each; a seed turns a part of those that are allowed on.
enum class Fault : std::uint32_t {
    Loss = 1 << 0,      ///< a request or an answer is lost, and both sides are told
    HalfOpen = 1 << 1,  ///< it is lost and nobody is told
    Repeat = 1 << 2,    ///< a request arrives twice, or again much later
    Delay = 1 << 3,     ///< up to half a minute: answers overtake one another
    Cut = 1 << 4,       ///< one desk has no line for a while
    Garble = 1 << 5,    ///< a bit is turned over
    Stale = 1 << 6,     ///< an old answer comes in place of the new one
    Forged = 1 << 7,    ///< an answer is changed and signed by somebody else
    Kill = 1 << 8,      ///< a desk's process dies between two writes
    PowerCut = 1 << 9,  ///< and takes with it what was not safe
    IoError = 1 << 10,  ///< one operation of a desk's disk fails
    Full = 1 << 11,     ///< a desk's disk is full for a while
    CountyKill = 1 << 12,
    CountyPowerCut = 1 << 13,
    CountyIoError = 1 << 14,
    Skew = 1 << 15,     ///< a desk's clock is wrong from the start, by minutes or by years
    Jump = 1 << 16,     ///< and jumps
    Revoke = 1 << 17,   ///< a device is revoked
    // Roads without a line, and what befalls them. Where one of the first two is on, some desks have no line at all.
    Stick = 1 << 18,    ///< somebody carries files to the county and back
    BadStick = 1 << 19, ///< they are lost, come twice, in any order, damaged, forged or mixed, or the stick is pulled out
    Relay = 1 << 20,    ///< a PC carries for its neighbours
    BadRelay = 1 << 21, ///< it lies, drops things, is full, dies
    Restore = 1 << 22,  ///< a backup of the county is put back, and a new epoch begins
};
inline constexpr std::uint32_t kNoFaults = 0;
inline constexpr std::uint32_t kNetworkFaults = 0x000000FF, kDiskFaults = 0x00007F00, kClockFaults = 0x00018000;
inline constexpr std::uint32_t kRoadFaults = 0x007C0000;
inline constexpr std::uint32_t kAllFaults = 0x007FFFFF;
/// "loss power_cut …"
[[nodiscard]] std::string namesOf(std::uint32_t faults);

struct Options {
    std::uint64_t seed = 1;
    int devices = 4;                       ///< 2 … kMostDevices
    int steps = 30;                        ///< what people do
    std::uint32_t faults = kAllFaults;     ///< what may be turned on
    bool swarm = true;                     ///< the seed turns a part of them on; false: all
    bool eager = false;                    ///< three times the planned trouble, all of it of the kinds that are on
    std::set<int> leftOut;                 ///< steps that nobody does, for shrinking; numbers from 0, trips and visits behind
    std::set<int> troublesLeftOut;         ///< the same of planned faults
    bool explain = false;                  ///< keep the lines of the trace
};
inline constexpr int kMostDevices = 8;
/// Trips with a stick and visits at the neighbour's PC are counted from here in `leftOut`.
inline constexpr int kTrips = 200'000, kVisits = 300'000, kMostJourneys = 64;

struct Failure {
    std::string what;      ///< which promise was broken: "lost", "verdict", "digest" …
    std::string detail;
    int step = -1;         ///< last step before it
    std::int64_t atMs = 0; ///< simulated time
};

struct Report {
    std::uint64_t seed = 0;
    std::string trace;                ///< hash over all that happened
    std::optional<Failure> failure;
    std::uint32_t faultsOn = 0;
    std::int64_t steps = 0, troubles = 0; ///< how many were planned
    std::int64_t acts = 0;            ///< shown as saved
    std::int64_t proposed = 0;        ///< offered by a desk itself, instead of an act that came too late
    std::int64_t files = 0;           ///< that desks took in, by stick or from the neighbour's PC
    std::int64_t restores = 0;        ///< backups that were put back
    std::int64_t refusedHere = 0, accepted = 0, refused = 0, exchanges = 0;
    std::int64_t ahead = 0;           ///< requests that went on their way while the answer before them was stored
    std::int64_t faults = 0;          ///< that happened
    std::vector<std::string> lines;   ///< with `explain`
};

/// One run. Takes SQLite and libsodium's randomness of this process for itself (see vfs.h); one thread at a time.
[[nodiscard]] Report run(const Options& options);

/// The smallest options found that still fail in the same way: fewer faults, then fewer steps, then fewer devices.
[[nodiscard]] Options shrink(const Options& failing, const Report& report, int mostRuns = 200);

/// What `fengqiaoctl simulate` takes to do it again.
[[nodiscard]] std::string commandFor(const Options& options);

} // namespace sim
