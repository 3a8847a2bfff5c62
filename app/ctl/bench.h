#pragma once

#include "app/ctl/command.h"
#include "app/ctl/yard.h"

#include <chrono>

namespace ctl {

struct BenchOptions {
    std::int64_t size = 0;             ///< acts, disputes or changes
    std::int64_t held = 2000;          ///< disputes that are there before
    std::int64_t devices = 900;        ///< that bring the county's load
    app::SlowLink::Terms link;         ///< between desks and county while something is timed
    std::chrono::milliseconds cut{0};
    std::string database{};            ///< of the county; empty: SQLite
    std::string keep{};                ///< folder in which the full county of first-sync stays for the next time
};

/// Where the county of a first exchange of that size is kept; empty for nowhere. `digest` in it is written last.
[[nodiscard]] inline std::filesystem::path keptCounty(const BenchOptions& options)
{
    return options.keep.empty() || !options.database.empty() ? std::filesystem::path() : std::filesystem::path(options.keep) / ("first-sync-" + std::to_string(options.size));
}

/// One line of the answer.
struct Figure {
    std::string name;
    std::int64_t n = 0;
    double seconds = 0;
    std::int64_t bytes = 0;
    boost::json::object more{}; ///< what else is worth knowing
};
using Figures = core::Result<std::vector<Figure>>;

using Steady = std::chrono::steady_clock;
inline double since(Steady::time_point begin) { return std::chrono::duration<double>(Steady::now() - begin).count(); }

/// A desk that holds `count` imported disputes, nothing of it sent.
[[nodiscard]] core::Result<std::unique_ptr<desk::Desk>> filledDesk(Yard& yard, const std::string& name, std::int64_t count);

[[nodiscard]] Figures firstPaint(Yard& yard, const BenchOptions& options); // bench_window.cpp
// bench_wire.cpp: what goes over the line. Bytes are those of TCP's payload, with HTTP, TLS and its handshakes.
[[nodiscard]] Figures firstSync(Yard& yard, const BenchOptions& options);
[[nodiscard]] Figures incrementalSync(Yard& yard, const BenchOptions& options);
[[nodiscard]] Figures serverPush(Yard& yard, const BenchOptions& options);
[[nodiscard]] Figures cutPush(Yard& yard, const BenchOptions& options);
[[nodiscard]] core::Done samples(Yard& yard, const std::string& folder, std::int64_t count);
// bench_county.cpp
[[nodiscard]] Figures countyLoad(Yard& yard, const BenchOptions& options);
[[nodiscard]] Figures countyStorm(Yard& yard, const BenchOptions& options);
/// One desk's first exchange in a process of its own, so that its memory can be told.
[[nodiscard]] int pull(Shell& shell, const std::string& folder);

} // namespace ctl
