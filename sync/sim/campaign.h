#pragma once

#include "sync/sim/run.h"

#include <functional>

namespace sim {

/// What a seed of a campaign came to; small enough to go through a pipe.
struct Outcome {
    std::uint64_t seed = 0;
    std::string trace;
    std::int64_t acts = 0, faults = 0;
    std::optional<Failure> failure;
    std::string command; ///< how to do the shrunk failure again
};

/// Runs seeds `first` … `last` in several processes and tells each outcome, in no order, on the caller's thread. A process
/// that ends by a signal counts as a failure ("crash") of the seed it was at, and the others go on. Forks: call it before
/// threads are started, and before SQLite or libsodium are used. Returns false when a process could not be started.
bool campaign(const Options& options, std::uint64_t first, std::uint64_t last, unsigned processes, bool shrinkFailures,
              const std::function<void(const Outcome&)>& told);

} // namespace sim
