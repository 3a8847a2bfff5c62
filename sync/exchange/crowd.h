#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <utility>

/// Who may be in the house, at doors that strangers reach: the county's and a relay's.
namespace exchange {

/// Connections on which nobody has shown a certificate yet, by address. When the house is full the oldest one of the address
/// that has most is shown out: whoever opens a thousand of them and says nothing loses his own.
class Strangers {
public:
    using Leave = std::function<void()>; ///< closes the connection; from any thread

    [[nodiscard]] std::uint64_t enter(const std::string& address, Leave leave)
    {
        const std::lock_guard lock(m_mutex);
        m_addresses[++m_last] = address;
        m_waiting[address].emplace(m_last, std::move(leave));
        return m_last;
    }
    /// It showed a certificate, or left. Once more does nothing.
    void noMore(std::uint64_t number)
    {
        const std::lock_guard lock(m_mutex);
        forget(number);
    }
    /// False when everybody who is here is known.
    bool showOneOut()
    {
        Leave leave;
        {
            const std::lock_guard lock(m_mutex);
            auto most = m_waiting.begin();
            for (auto one = m_waiting.begin(); one != m_waiting.end(); ++one)
                if (one->second.size() > most->second.size())
                    most = one;
            if (most == m_waiting.end())
                return false;
            leave = std::move(most->second.begin()->second);
            forget(most->second.begin()->first);
        }
        leave();
        return true;
    }

private:
    void forget(std::uint64_t number)
    {
        const auto at = m_addresses.find(number);
        if (at == m_addresses.end())
            return;
        const auto waiting = m_waiting.find(at->second);
        waiting->second.erase(number);
        if (waiting->second.empty())
            m_waiting.erase(waiting);
        m_addresses.erase(at);
    }

    std::mutex m_mutex;
    std::uint64_t m_last = 0;
    std::map<std::uint64_t, std::string> m_addresses;
    std::map<std::string, std::map<std::uint64_t, Leave>> m_waiting; ///< oldest first
};

/// Memory for what comes in before anybody knows from whom: so many bytes in all, and half of them for one address.
class Room {
public:
    explicit Room(std::size_t bytes) : m_left(bytes), m_ofOne(bytes / 2) {}

    /// Gives its bytes back when it goes.
    class Place {
    public:
        Place() = default;
        Place(Room& room, std::string address, std::size_t bytes) : m_room(&room), m_address(std::move(address)), m_bytes(bytes) {}
        Place(Place&& other) noexcept { swap(other); }
        Place& operator=(Place&& other) noexcept
        {
            swap(other);
            return *this;
        }
        Place(const Place&) = delete;
        Place& operator=(const Place&) = delete;
        ~Place()
        {
            if (m_room)
                m_room->giveBack(m_address, m_bytes);
        }
        explicit operator bool() const { return m_room != nullptr; }

    private:
        void swap(Place& other)
        {
            std::swap(m_room, other.m_room);
            std::swap(m_address, other.m_address);
            std::swap(m_bytes, other.m_bytes);
        }
        Room* m_room = nullptr;
        std::string m_address;
        std::size_t m_bytes = 0;
    };

    /// Whether there would be enough for this address if the others left.
    [[nodiscard]] bool takes(const std::string& address, std::size_t bytes)
    {
        const std::lock_guard lock(m_mutex);
        const auto taken = m_taken.find(address);
        return (taken == m_taken.end() ? 0 : taken->second) + bytes <= m_ofOne;
    }
    /// Empty when there is none.
    [[nodiscard]] Place take(const std::string& address, std::size_t bytes)
    {
        const std::lock_guard lock(m_mutex);
        auto& taken = m_taken[address];
        if (bytes > m_left || taken + bytes > m_ofOne) {
            if (taken == 0)
                m_taken.erase(address);
            return {};
        }
        m_left -= bytes;
        taken += bytes;
        return {*this, address, bytes};
    }

private:
    void giveBack(const std::string& address, std::size_t bytes)
    {
        const std::lock_guard lock(m_mutex);
        m_left += bytes;
        if (const auto at = m_taken.find(address); (at->second -= bytes) == 0)
            m_taken.erase(at);
    }

    std::mutex m_mutex;
    std::size_t m_left;
    const std::size_t m_ofOne;
    std::map<std::string, std::size_t> m_taken;
};

} // namespace exchange
