#include "tests/county/support/county.h"

#include <gtest/gtest.h>

#include <thread>

using namespace county;
using namespace county::test;

// Requests that come at the same time share a transaction (Service::judgeInTurn). Each must get what it would get alone.

TEST(Together, requestsAtTheSameTimeAreJudgedAsIfOneCameAfterTheOther)
{
    constexpr int kDevices = 6, kRounds = 15;
    TestCounty county;
    std::vector<Device> devices;
    for (int i = 0; i < kDevices; ++i)
        devices.push_back(county.device("dispatcher"));
    const auto before = county.service->county()->revision;
    std::vector<std::vector<SubjectId>> subjects(kDevices);
    for (int round = 0; round < kRounds; ++round) {
        for (int i = 0; i < kDevices; ++i)
            subjects[i].push_back(county.assign(devices[i], "LQ2026030" + std::to_string(1000 + round * kDevices + i)));
        std::vector<std::thread> threads;
        for (auto& device : devices)
            threads.emplace_back([&] { (void)device.exchange(county.road()); });
        for (auto& thread : threads)
            thread.join();
    }
    // Two acts each: gapless, nothing lost, nothing twice.
    EXPECT_EQ(county.service->county()->revision, before + 2U * kDevices * kRounds);
    for (auto& device : devices)
        ASSERT_TRUE(device.settle(county.road()));
    for (int i = 0; i < kDevices; ++i)
        for (const auto& subject : subjects[i])
            EXPECT_EQ(devices[i].dispute(subject).steps.holder.organisation, "org-village");
    for (auto& device : devices)
        EXPECT_EQ(device.digests(), device.told());
}
