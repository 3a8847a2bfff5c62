#include <plants.h> // made by plants.py

#include "sync/sim/template.h"
#include "sync/sim/run.h"

#include <gtest/gtest.h>

// The simulator is worth what it finds: each planted bug (plants.py) must be noticed within a bounded number of seeds.

namespace {

constexpr std::uint64_t kMostSeeds = 400;

/// "all" that befalls desks with a line, "network", "disk", "none", or names of single faults.
std::uint32_t faultsOf(std::string_view text)
{
    if (text == "all")
        return sim::kAllFaults & ~sim::kRoadFaults;
    if (text == "network" || text == "disk")
        return text == "disk" ? sim::kDiskFaults : sim::kNetworkFaults;
    std::uint32_t out = 0;
    for (std::uint32_t bit = 1; bit <= sim::kAllFaults; bit <<= 1)
        if ((" " + std::string(text) + " ").find(" " + sim::namesOf(bit) + " ") != std::string::npos)
            out |= bit;
    return out;
}

sim::Options optionsFor(const sim::Plant& plant, std::uint64_t seed)
{
    sim::Options options;
    options.seed = seed;
    options.devices = 4;
    options.steps = 30;
    options.faults = faultsOf(plant.faults);
    options.swarm = false;
    options.eager = true;
    return options;
}

class Plants : public testing::TestWithParam<int> {};

} // namespace

TEST_P(Plants, isNoticed)
{
    (void)sim::startingPoint(); // made by a sound program
    const auto number = GetParam();
    const auto& plant = sim::kPlants[number - 1];
    std::uint64_t seed = 1;
    std::string how;
    for (; seed <= kMostSeeds && how.empty(); ++seed) {
        sim::planted = number;
        const auto report = sim::run(optionsFor(plant, seed));
        sim::planted = 0;
        if (!report.failure)
            continue;
        how = report.failure->what + ": " + report.failure->detail;
        // Not the seed but the plant is to blame.
        const auto sound = sim::run(optionsFor(plant, seed));
        ASSERT_FALSE(sound.failure) << sound.failure->what << ": " << sound.failure->detail << "\n" << sim::commandFor(optionsFor(plant, seed));
    }
    EXPECT_FALSE(how.empty()) << plant.name << " was not noticed in " << kMostSeeds << " seeds";
    RecordProperty("seeds", static_cast<int>(seed - 1));
    std::printf("%s: noticed after %d seeds: %s\n", plant.name, static_cast<int>(seed - 1), how.c_str());
}

INSTANTIATE_TEST_SUITE_P(All, Plants, testing::Range(1, static_cast<int>(std::size(sim::kPlants)) + 1),
                         [](const auto& which) { return std::string(sim::kPlants[which.param - 1].name); });
