#pragma once

#include <chrono>
#include <functional>
#include <map>

namespace sim {

using Milliseconds = std::chrono::milliseconds;

/// The only time there is: events in order, no waiting. Events of one moment happen in the order in which they were set.
class Timeline {
public:
    [[nodiscard]] Milliseconds now() const { return m_now; }
    void after(Milliseconds delay, std::function<void()> what) { m_events.emplace(std::pair(m_now + delay, m_count++), std::move(what)); }
    /// The next event; false when there is none.
    bool step()
    {
        if (m_events.empty())
            return false;
        auto next = m_events.extract(m_events.begin());
        m_now = next.key().first;
        next.mapped()();
        return true;
    }

private:
    Milliseconds m_now{0};
    std::uint64_t m_count = 0;
    std::map<std::pair<Milliseconds, std::uint64_t>, std::function<void()>> m_events;
};

} // namespace sim
