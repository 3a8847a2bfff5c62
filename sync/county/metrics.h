#pragma once

#include <atomic>
#include <cstdint>
#include <string>

namespace county {

/// What `/metrics` shows. Counters since the start; nothing in them says anything about a person.
struct Metrics {
    std::atomic<std::uint64_t> exchanges{0}, enrolments{0}, accepted{0}, refused{0}, repeated{0}, forks{0};
    std::atomic<std::uint64_t> badRuns{0};       ///< whose parts or signature did not hold
    std::atomic<std::uint64_t> turnedAway{0};    ///< unknown, revoked or expired certificates, wrong signatures, bad codes
    std::atomic<std::uint64_t> limited{0};       ///< refused for their rate
    std::atomic<std::uint64_t> failures{0};      ///< our own
    std::atomic<std::uint64_t> bytesIn{0}, bytesOut{0};
    std::atomic<std::int64_t> connections{0}, waiting{0};
    std::atomic<std::uint64_t> revision{0};

    /// Prometheus text format 0.0.4.
    [[nodiscard]] std::string text() const;
};

} // namespace county
