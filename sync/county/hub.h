#pragma once

#include "core/rights/audience.h"

#include <boost/asio.hpp>

#include <algorithm>
#include <chrono>
#include <list>
#include <map>
#include <set>

namespace county {

namespace asio = boost::asio;

/// Requests that are held for news. All of it on one strand.
class Hub {
public:
    struct Waiter {
        std::vector<core::Audience> audiences;
        std::uint64_t knows; ///< the revision of the answer that it has
        asio::steady_timer timer;
    };
    using Place = std::list<Waiter>::iterator;

    Place add(std::vector<core::Audience> audiences, std::uint64_t knows, const asio::any_io_executor& executor, std::chrono::seconds wait)
    {
        m_waiters.push_front({std::move(audiences), knows, asio::steady_timer(executor, wait)});
        return m_waiters.begin();
    }
    void remove(Place place) { m_waiters.erase(place); }

    /// Newest revision at which an audience's feed moved, as far as this process knows.
    [[nodiscard]] bool movedSince(const std::vector<core::Audience>& audiences, std::uint64_t revision) const
    {
        return m_allMoved > revision || std::any_of(audiences.begin(), audiences.end(), [&](const auto& audience) {
            const auto at = m_moved.find(audience);
            return at != m_moved.end() && at->second > revision;
        });
    }
    void moved(const std::set<core::Audience>& audiences, std::uint64_t revision)
    {
        for (const auto& audience : audiences)
            m_moved[audience] = std::max(m_moved[audience], revision);
        wake([&](const Waiter& waiter) {
            return waiter.knows < revision && std::any_of(waiter.audiences.begin(), waiter.audiences.end(),
                                                          [&](const auto& audience) { return audiences.contains(audience); });
        });
    }
    /// Too much happened to say whom it concerns.
    void allMoved(std::uint64_t revision)
    {
        m_allMoved = std::max(m_allMoved, revision);
        wakeAll();
    }
    void wakeAll()
    {
        wake([](const Waiter&) { return true; });
    }
    [[nodiscard]] bool empty() const { return m_waiters.empty(); }

private:
    template <class Which>
    void wake(Which which)
    {
        for (auto& waiter : m_waiters)
            if (which(waiter))
                waiter.timer.cancel();
    }

    std::list<Waiter> m_waiters;
    std::map<core::Audience, std::uint64_t> m_moved;
    std::uint64_t m_allMoved = 0;
};

} // namespace county
