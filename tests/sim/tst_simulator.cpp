#include "sync/sim/run.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>

// A bounded number of seeds in bounded time; FENGQIAO_SEEDS names another number. Thousands are run by `fengqiaoctl simulate`.

namespace {

/// `usual` seeds from `first` on, fewer where the program is slow: ten, then as many as go into ten seconds.
template <class F>
void forSeeds(std::uint64_t first, std::uint64_t usual, F body)
{
    const char* wanted = std::getenv("FENGQIAO_SEEDS");
    const auto count = wanted ? std::strtoull(wanted, nullptr, 10) : usual;
    const auto began = std::chrono::steady_clock::now();
    std::uint64_t done = 0;
    for (; done < count; ++done) {
        if (!wanted && done >= 10 && std::chrono::steady_clock::now() - began > std::chrono::seconds(10))
            break;
        body(first + done);
    }
    std::printf("%llu seeds\n", static_cast<unsigned long long>(done));
}

sim::Report runSeed(std::uint64_t seed, int devices = 4, int steps = 30, std::uint32_t faults = sim::kAllFaults)
{
    sim::Options options;
    options.seed = seed;
    options.devices = devices;
    options.steps = steps;
    options.faults = faults;
    auto report = sim::run(options);
    if (report.failure)
        ADD_FAILURE() << "seed " << seed << ": " << report.failure->what << ": " << report.failure->detail << "\n" << sim::commandFor(options);
    return report;
}

} // namespace

TEST(Simulator, theSameSeedTellsTheSameStory)
{
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const auto once = runSeed(seed), again = runSeed(seed);
        EXPECT_EQ(once.trace, again.trace) << seed;
        EXPECT_EQ(once.acts, again.acts) << seed;
    }
    EXPECT_NE(runSeed(1).trace, runSeed(2).trace);
}

TEST(Simulator, withoutFaultsEverythingArrives)
{
    forSeeds(1, 25, [&](std::uint64_t seed) {
        const auto report = runSeed(seed, 5, 30, sim::kNoFaults);
        EXPECT_EQ(report.faults, 0);
        EXPECT_EQ(report.acts + report.proposed, report.accepted + report.refused) << seed;
    });
}

TEST(Simulator, aBadLineLosesNothing)
{
    std::int64_t faults = 0, ahead = 0;
    forSeeds(1, 100, [&](std::uint64_t seed) {
        const auto report = runSeed(seed, 4, 30, sim::kNetworkFaults);
        faults += report.faults;
        ahead += report.ahead;
    });
    EXPECT_GT(faults, 0);
    EXPECT_GT(ahead, 0);
}

TEST(Simulator, crashesAndBadDisksLoseNothing)
{
    std::int64_t faults = 0;
    forSeeds(1, 100, [&](std::uint64_t seed) { faults += runSeed(seed, 3, 30, sim::kDiskFaults).faults; });
    EXPECT_GT(faults, 0);
}

TEST(Simulator, wrongClocksLoseNothing)
{
    forSeeds(1, 50, [&](std::uint64_t seed) { runSeed(seed, 4, 30, sim::kClockFaults); });
}

/// Sticks, a neighbour's PC and backups that are put back, with the line as bad as usual and without trouble of its own.
TEST(Simulator, roadsWithoutALineLoseNothing)
{
    std::int64_t files = 0, restores = 0;
    forSeeds(1, 40, [&](std::uint64_t seed) {
        const auto report = runSeed(seed, 4, 30, sim::kRoadFaults);
        files += report.files;
        restores += report.restores;
    });
    forSeeds(2001, 40, [&](std::uint64_t seed) { runSeed(seed, 4, 30, sim::kRoadFaults | sim::kNetworkFaults | sim::kDiskFaults); });
    EXPECT_GT(files, 0);
    EXPECT_GT(restores, 0);
}

/// What thousands of seeds have found since roads were added, each under its own options. A story may become another one when
/// people learn something new; what was found is told by tst_found.cpp and tests/county/tst_found_roads.cpp.
TEST(Simulator, seedsThatOnceFailedAreWhole)
{
    constexpr auto kStick = static_cast<std::uint32_t>(sim::Fault::Stick), kRelay = static_cast<std::uint32_t>(sim::Fault::Relay),
                   kRestore = static_cast<std::uint32_t>(sim::Fault::Restore), kRevoke = static_cast<std::uint32_t>(sim::Fault::Revoke);
    struct Once {
        std::uint64_t seed;
        std::uint32_t faults = sim::kAllFaults;
        bool eager = false;
    };
    constexpr Once kOnce[] = {
        {216, sim::kRoadFaults}, {915},  {5381, kRestore | kRevoke, true}, {5397, kRestore | kRevoke, true},
        {1902},                  {3065}, {199, kStick | kRestore, true},   {429, kRelay | kRestore, true},
    };
    for (const auto& once : kOnce) {
        sim::Options options;
        options.seed = once.seed;
        options.faults = once.faults;
        options.swarm = !once.eager; // faults by their names: all of them
        options.eager = once.eager;
        const auto report = sim::run(options);
        EXPECT_FALSE(report.failure) << report.failure->what << ": " << report.failure->detail << "\n" << sim::commandFor(options);
    }
}

TEST(Simulator, allAtOnceLosesNothing)
{
    forSeeds(1001, 150, [&](std::uint64_t seed) { runSeed(seed, 5, 36); });
}
