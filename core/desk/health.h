#pragma once

#include "core/codec/described.h"
#include "core/time.h"

#include <optional>

/// The card of one PC that goes along with an exchange, and what is wrong with it (《服务站点与对接机制》一.2). The county is the
/// only copy of what a PC holds, so a PC that has not exchanged for days has no fresh copy either.
namespace core::desk {

struct Health {
    std::string program, system;         ///< version of this program, kind of machine; ASCII
    std::optional<std::int64_t> freeMb, totalMb; ///< of the disk that holds the profile
    std::optional<bool> printer, scanner; ///< whether one is there; empty: nobody looked, nobody said
    Instant clock{};                     ///< what the PC's clock said when it wrote this
    bool operator==(const Health&) const = default;
};
BOOST_DESCRIBE_STRUCT(Health, (), (program, system, freeMb, totalMb, printer, scanner, clock))

/// As the county keeps it: the newest of each certificate.
struct SeenHealth {
    std::string account;
    Instant received{};
    Health card;
    bool operator==(const SeenHealth&) const = default;
};
BOOST_DESCRIBE_STRUCT(SeenHealth, (), (account, received, card))

inline constexpr std::size_t kCardLimit = 1024;              ///< bytes of a card
inline constexpr std::string_view kCardHeader = "Fengqiao-Device"; ///< of the request it goes with; an older county passes it over
inline constexpr std::int64_t kLowMb = 1024;                 ///< [DESIGN] less than this is low
inline constexpr std::chrono::minutes kClockWrong{10};       ///< DOMAIN 4.1
inline constexpr std::chrono::hours kSilent{72};             ///< R-001-1.2b: not exchanged for more than three days

/// "disk_low", "clock_wrong", "no_printer", "no_scanner", "silent", in this order.
[[nodiscard]] std::vector<std::string> faultsOf(const SeenHealth& seen, Instant now);
[[nodiscard]] std::string_view healthFaultName(std::string_view code);

/// One line of ASCII for a header; empty when it would be longer than kCardLimit.
[[nodiscard]] std::string cardText(const Health& card);
/// nullopt for anything that is no card: it is passed over, never refused.
[[nodiscard]] std::optional<Health> cardFrom(std::string_view text);

} // namespace core::desk
