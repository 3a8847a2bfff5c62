#include "sync/sim/run.h"

#include <algorithm>

namespace sim {

namespace {

class Shrinker {
public:
    Shrinker(Options options, std::string what, int runs) : m_best(std::move(options)), m_what(std::move(what)), m_runs(runs) {}

    Options shrink(const Report& report)
    {
        // What the seed turned on itself is written out, so that single faults can be dropped.
        auto fixed = m_best;
        fixed.swarm = false;
        fixed.faults = report.faultsOn;
        tryInstead(fixed);
        dropFaults();
        dropJourneys();
        dropSteps(report);
        dropTroubles(report);
        dropDevices();
        return m_best;
    }

private:
    bool tryInstead(const Options& options)
    {
        if (m_runs-- <= 0)
            return false;
        const auto report = run(options);
        if (!report.failure || report.failure->what != m_what)
            return false;
        m_best = options;
        m_best.explain = false;
        return true;
    }
    void dropFaults()
    {
        for (std::uint32_t bit = 1; bit != 0 && bit <= kAllFaults; bit <<= 1) {
            if (!(m_best.faults & bit))
                continue;
            auto smaller = m_best;
            smaller.faults &= ~bit;
            tryInstead(smaller);
        }
    }
    /// Halves first, then quarters, down to single ones.
    void dropOf(std::set<int> Options::*set, int count, int offset = 0)
    {
        for (int size = std::max(1, count / 2); size >= 1; size /= 2)
            for (int from = 0; from < count && m_runs > 0; from += size) {
                auto smaller = m_best;
                for (int i = from; i < std::min(count, from + size); ++i)
                    (smaller.*set).insert(offset + i);
                if ((smaller.*set).size() > (m_best.*set).size())
                    tryInstead(smaller);
            }
    }
    void dropSteps(const Report& report) { dropOf(&Options::leftOut, static_cast<int>(report.steps)); }
    void dropJourneys()
    {
        for (const auto& [fault, offset] : {std::pair(Fault::Stick, kTrips), std::pair(Fault::Relay, kVisits)})
            if (m_best.faults & static_cast<std::uint32_t>(fault))
                dropOf(&Options::leftOut, kMostJourneys, offset);
    }
    void dropTroubles(const Report& report) { dropOf(&Options::troublesLeftOut, static_cast<int>(report.troubles)); }
    void dropDevices()
    {
        while (m_best.devices > 2) {
            auto smaller = m_best;
            --smaller.devices;
            if (!tryInstead(smaller))
                return;
        }
    }

    Options m_best;
    std::string m_what;
    int m_runs;
};

} // namespace

Options shrink(const Options& failing, const Report& report, int mostRuns)
{
    if (!report.failure)
        return failing;
    return Shrinker(failing, report.failure->what, mostRuns).shrink(report);
}

} // namespace sim
