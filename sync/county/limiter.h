#pragma once

#include <chrono>
#include <map>
#include <mutex>
#include <string>

namespace county {

/// A token bucket a name. Old buckets are forgotten when there are too many: a full one is as good as none.
class Limiter {
public:
    using Time = std::chrono::steady_clock::time_point;
    Limiter(double perSecond, double burst) : m_perSecond(perSecond), m_burst(burst) {}

    [[nodiscard]] bool allow(const std::string& name, Time now)
    {
        const std::lock_guard lock(m_mutex);
        return take(name, now, 1);
    }
    /// Whether allow would say yes; nothing is taken.
    [[nodiscard]] bool has(const std::string& name, Time now) const
    {
        const std::lock_guard lock(m_mutex);
        const auto bucket = m_buckets.find(name);
        return bucket == m_buckets.end() || refilled(bucket->second, now) >= 1;
    }
    /// Takes one also from an empty bucket: what was asked all at once is paid for afterwards.
    void charge(const std::string& name, Time now)
    {
        const std::lock_guard lock(m_mutex);
        (void)take(name, now, -m_burst);
    }

private:
    /// One token, unless fewer than `least` are there.
    bool take(const std::string& name, Time now, double least)
    {
        if (m_buckets.size() >= kMost)
            std::erase_if(m_buckets, [&](const auto& entry) { return refilled(entry.second, now) >= m_burst; });
        if (m_buckets.size() >= kMost)
            return false;
        auto& bucket = m_buckets.try_emplace(name, Bucket{m_burst, now}).first->second;
        bucket = {refilled(bucket, now), now};
        if (bucket.tokens < least)
            return false;
        bucket.tokens -= 1;
        return true;
    }

    struct Bucket {
        double tokens = 0;
        Time at;
    };
    [[nodiscard]] double refilled(const Bucket& bucket, Time now) const
    {
        const std::chrono::duration<double> passed = now - bucket.at;
        return std::min(m_burst, bucket.tokens + passed.count() * m_perSecond);
    }
    static constexpr std::size_t kMost = 100'000;

    const double m_perSecond, m_burst;
    mutable std::mutex m_mutex;
    std::map<std::string, Bucket> m_buckets;
};

} // namespace county
