#include "tests/county/support/county.h"

#include <gtest/gtest.h>

using namespace county::test;

/// Acts a second through decode, verify, judge, store and answer, with the store's real commits; no network. The figure is
/// printed; the bound is only what any machine must reach (RELIABILITY P28 asks 300 of a release build).
TEST(Throughput, pushesOfManyActsAreJudgedInTime)
{
    constexpr int kDisputes = 300;
    TestCounty county;
    auto dispatcher = county.device("dispatcher");
    ASSERT_TRUE(dispatcher.settle(county.road()));
    for (int i = 0; i < kDisputes; ++i)
        (void)county.assign(dispatcher, "LQ2026030" + std::to_string(1000 + i));
    const auto begun = std::chrono::steady_clock::now();
    ASSERT_TRUE(dispatcher.settle(county.road()));
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begun;
    const auto rate = 2 * kDisputes / took.count();
    std::cout << "judged " << 2 * kDisputes << " acts in " << took.count() << " s: " << static_cast<int>(rate) << " a second\n";
    RecordProperty("actsPerSecond", static_cast<int>(rate));
    EXPECT_GT(rate, 30);
}
