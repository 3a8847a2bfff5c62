#include "core/desk/health.h"
#include "tests/support/world.h"

#include <gtest/gtest.h>

/// The card of a PC: 001 一.2.
using namespace core;
using namespace core::desk;
using namespace core::test;
using namespace std::chrono_literals;

// R-001-1.2b: both sides of each border.
TEST(Health, diskClockAndSilenceAreTold)
{
    const auto now = noon("2026-03-10");
    const auto faults = [&](std::int64_t freeMb, Instant clock, Instant received) { return faultsOf({"fangxiaohong", received, {"1.0", "Linux", freeMb, 100'000, {}, {}, clock}}, now); };
    EXPECT_TRUE(faults(1024, now, now).empty());
    EXPECT_EQ(faults(1023, now, now), std::vector<std::string>{"disk_low"});
    EXPECT_TRUE(faults(2000, now + 10min, now).empty());
    EXPECT_EQ(faults(2000, now + 10min + 1s, now), std::vector<std::string>{"clock_wrong"});
    EXPECT_EQ(faults(2000, now - 11min, now), std::vector<std::string>{"clock_wrong"});
    EXPECT_TRUE(faults(2000, now - 72h, now - 72h).empty());
    EXPECT_EQ(faults(1, now - 73h, now - 73h), (std::vector<std::string>{"disk_low", "silent"}));
    EXPECT_TRUE(faultsOf({"fangxiaohong", now, {"1.0", "Linux", std::nullopt, std::nullopt, {}, {}, now}}, now).empty()); // nobody could measure it
}

// R-001-1.2b: what is not there is told; what nobody looked for is not.
TEST(Health, printerAndScannerAreTold)
{
    const auto now = noon("2026-03-10");
    const auto faults = [&](std::optional<bool> printer, std::optional<bool> scanner) { return faultsOf({"fangxiaohong", now, {"1.0", "Linux", 5000, 100'000, printer, scanner, now}}, now); };
    EXPECT_TRUE(faults({}, {}).empty());
    EXPECT_TRUE(faults(true, true).empty());
    EXPECT_EQ(faults(false, true), std::vector<std::string>{"no_printer"});
    EXPECT_EQ(faults(false, false), (std::vector<std::string>{"no_printer", "no_scanner"}));
    EXPECT_EQ(healthFaultName("no_scanner"), "没有扫描仪");
}

TEST(Health, aCardIsOneLineThatComesBack)
{
    const Health card{"1.0", "Linux 6.1", 5120, 100'000, true, {}, noon("2026-03-10")};
    EXPECT_EQ(cardFrom(cardText(card)), card);
    EXPECT_EQ(cardText(card).find('\n'), std::string::npos);
    EXPECT_EQ(cardText({std::string(2000, 'x'), "Linux", {}, {}, {}, {}, {}}), "");
    EXPECT_EQ(cardText({"1.0", "桌面", {}, {}, {}, {}, {}}), ""); // a header is ASCII
    for (const auto* wrong : {"", "[]", "{\"freeMb\":\"1\"}", "{"})
        EXPECT_FALSE(cardFrom(wrong)) << wrong;
    EXPECT_TRUE(cardFrom("{\"fan\":1}")); // a newer desk knows more of itself
}
