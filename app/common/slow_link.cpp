#include "app/common/slow_link.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <charconv>
#include <deque>
#include <fcntl.h>
#include <list>
#include <mutex>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

namespace app {

namespace {

using Clock = std::chrono::steady_clock;
using Time = Clock::time_point;

constexpr std::size_t kPacket = 1400;   // payload of one packet of a usual line
constexpr std::int64_t kHeaders = 40;   // of IP and TCP
constexpr std::size_t kWindow = 65536;  // on the way in one direction of one connection

/// An open descriptor.
class Socket {
public:
    explicit Socket(int descriptor = -1) : m_descriptor(descriptor) {}
    Socket(Socket&& other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}
    Socket& operator=(Socket&&) = delete;
    ~Socket()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    [[nodiscard]] int get() const { return m_descriptor; }

private:
    int m_descriptor;
};

sockaddr_in local(std::uint16_t port)
{
    sockaddr_in out{};
    out.sin_family = AF_INET;
    out.sin_port = htons(port);
    out.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return out;
}

void makeQuick(int socket)
{
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    ::fcntl(socket, F_SETFL, ::fcntl(socket, F_GETFL) | O_NONBLOCK);
}

struct Packet {
    Time due;
    std::vector<char> bytes;
    std::size_t written = 0;
};

/// One direction of one connection.
struct Way {
    int from = -1, to = -1;
    std::deque<Packet> packets;
    std::size_t inFlight = 0;
    bool ended = false, closed = false; ///< the sender has no more; the receiver was told
    bool blocked = false;               ///< the receiver's buffer is full

    [[nodiscard]] bool reads() const { return !ended && inFlight < kWindow; }
};

struct Pair {
    Socket near, far;
    Way up, down;
    bool fresh = true;     ///< nothing has gone up yet
    bool serverSpoke = true;
    bool broken = false;
};

class PollingLink final : public SlowLink {
public:
    PollingLink(Socket listener, std::uint16_t own, std::uint16_t target, Socket wakeRead, Socket wakeWrite)
        : m_listener(std::move(listener)), m_own(own), m_target(target), m_wakeRead(std::move(wakeRead)), m_wakeWrite(std::move(wakeWrite)),
          m_thread([this] { run(); })
    {
    }
    ~PollingLink() override
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stop = true;
        }
        wake();
        m_thread.join();
    }

    std::uint16_t port() const override { return m_own; }
    void set(const Terms& terms) override
    {
        const std::lock_guard lock(m_mutex);
        m_terms = terms;
        m_nextCut = Clock::now() + (terms.firstCut.count() > 0 ? terms.firstCut : terms.cutEvery);
        m_bytesToCut = terms.cutAfterBytes;
        wake();
    }
    Count count() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_count;
    }
    void reset() override
    {
        const std::lock_guard lock(m_mutex);
        m_count = {};
    }

private:
    void wake() const { [[maybe_unused]] const auto done = ::write(m_wakeWrite.get(), "w", 1); }

    void run()
    {
        for (;;) {
            std::vector<pollfd> polled{{m_wakeRead.get(), POLLIN, 0}, {m_listener.get(), POLLIN, 0}};
            int wait = -1;
            {
                const std::lock_guard lock(m_mutex);
                if (m_stop)
                    return;
                wait = prepare(polled);
            }
            if (::poll(polled.data(), polled.size(), wait) < 0 && errno != EINTR)
                return;
            const std::lock_guard lock(m_mutex);
            if (polled[0].revents & POLLIN) {
                std::array<char, 64> noted{};
                while (::read(m_wakeRead.get(), noted.data(), noted.size()) > 0) {
                }
            }
            if (polled[1].revents & POLLIN)
                accept();
            for (auto& pair : m_pairs) {
                pair.up.blocked = pair.down.blocked = false;
                read(pair, pair.up);
                read(pair, pair.down);
                deliver(pair, pair.up);
                deliver(pair, pair.down);
            }
            cutIfDue();
            m_pairs.remove_if([](const Pair& pair) { return pair.broken || (pair.up.closed && pair.down.closed); });
        }
    }

    /// What to wait for, and how long (ms).
    int prepare(std::vector<pollfd>& polled)
    {
        auto next = Time::max();
        for (auto& pair : m_pairs) {
            for (const auto* way : {&pair.up, &pair.down}) {
                if (way->reads())
                    polled.push_back({way->from, POLLIN, 0});
                if (way->blocked)
                    polled.push_back({way->to, POLLOUT, 0});
                else if (!way->packets.empty())
                    next = std::min(next, way->packets.front().due);
            }
        }
        if (m_terms.cutEvery.count() > 0 || m_terms.firstCut.count() > 0)
            next = std::min(next, m_nextCut);
        if (next == Time::max())
            return -1;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(next - Clock::now()).count();
        return static_cast<int>(std::clamp<std::int64_t>(left, 0, 60'000));
    }

    void accept()
    {
        Socket near(::accept4(m_listener.get(), nullptr, nullptr, SOCK_CLOEXEC));
        if (near.get() < 0)
            return;
        Socket far(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
        const auto address = local(m_target);
        if (far.get() < 0 || ::connect(far.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            return;
        makeQuick(near.get());
        makeQuick(far.get());
        ++m_count.connections;
        m_pairs.push_back({std::move(near), std::move(far), {}, {}});
        auto& pair = m_pairs.back();
        pair.up.from = pair.down.to = pair.near.get();
        pair.up.to = pair.down.from = pair.far.get();
    }

    void read(Pair& pair, Way& way)
    {
        const bool isUp = &way == &pair.up;
        while (!pair.broken && way.reads()) {
            std::vector<char> bytes(kPacket);
            const auto size = ::recv(way.from, bytes.data(), bytes.size(), 0);
            if (size < 0) {
                pair.broken = errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR;
                return;
            }
            const auto now = Clock::now();
            if (size == 0) {
                way.ended = true;
                return;
            }
            bytes.resize(static_cast<std::size_t>(size));
            auto& free = isUp ? m_upFree : m_downFree;
            auto begins = now;
            if (isUp) {
                m_count.up += size;
                m_count.turns += std::exchange(pair.serverSpoke, false) ? 1 : 0;
                if (std::exchange(pair.fresh, false))
                    begins += m_terms.roundTrip;
            } else {
                m_count.down += size;
                pair.serverSpoke = true;
            }
            begins = std::max(begins, free);
            if (m_terms.bitsPerSecond > 0)
                begins += std::chrono::nanoseconds((size + kHeaders) * 8 * 1'000'000'000 / m_terms.bitsPerSecond);
            free = begins;
            way.inFlight += bytes.size();
            way.packets.push_back({begins + m_terms.roundTrip / 2, std::move(bytes)});
            if (m_bytesToCut > 0 && (m_bytesToCut -= size) <= 0) {
                m_bytesToCut = 0;
                m_cutNow = true;
            }
        }
    }

    void deliver(Pair& pair, Way& way)
    {
        const auto now = Clock::now();
        while (!pair.broken && !way.packets.empty() && way.packets.front().due <= now) {
            auto& packet = way.packets.front();
            const auto size = ::send(way.to, packet.bytes.data() + packet.written, packet.bytes.size() - packet.written, MSG_NOSIGNAL);
            if (size < 0) {
                way.blocked = errno == EAGAIN || errno == EWOULDBLOCK;
                pair.broken = !way.blocked && errno != EINTR;
                return;
            }
            way.inFlight -= static_cast<std::size_t>(size);
            packet.written += static_cast<std::size_t>(size);
            if (packet.written == packet.bytes.size())
                way.packets.pop_front();
        }
        if (way.ended && way.packets.empty() && !way.closed) {
            ::shutdown(way.to, SHUT_WR);
            way.closed = true;
        }
    }

    void cutIfDue()
    {
        const auto now = Clock::now();
        const bool timed = m_terms.cutEvery.count() > 0 || m_terms.firstCut.count() > 0;
        if (!m_cutNow && (!timed || now < m_nextCut))
            return;
        if (!m_cutNow) {
            m_nextCut += m_terms.cutEvery;
            if (m_terms.cutEvery.count() == 0)
                m_nextCut = Time::max();
        }
        m_cutNow = false;
        if (!m_pairs.empty())
            ++m_count.cuts;
        for (auto& pair : m_pairs) {
            const linger hard{1, 0}; // both ends hear it at once, as when a modem hangs up
            for (const int socket : {pair.near.get(), pair.far.get()})
                ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        }
        m_pairs.clear();
        m_upFree = m_downFree = now;
    }

    Socket m_listener;
    std::uint16_t m_own, m_target;
    Socket m_wakeRead, m_wakeWrite;
    mutable std::mutex m_mutex; ///< guards everything below
    Terms m_terms;
    Count m_count;
    std::list<Pair> m_pairs;
    Time m_upFree{}, m_downFree{}, m_nextCut{};
    std::int64_t m_bytesToCut = 0;
    bool m_cutNow = false, m_stop = false;
    std::thread m_thread; ///< last, so that all is there when it starts
};

} // namespace

core::Result<std::unique_ptr<SlowLink>> SlowLink::start(std::uint16_t port)
{
    Socket listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    auto address = local(0);
    socklen_t size = sizeof address;
    std::array<int, 2> pipe{-1, -1};
    if (listener.get() < 0 || ::bind(listener.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0 ||
        ::listen(listener.get(), 64) != 0 || ::getsockname(listener.get(), reinterpret_cast<sockaddr*>(&address), &size) != 0 ||
        ::pipe2(pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return core::hindered("cannot_listen", {{"host", "127.0.0.1"}, {"port", 0}, {"what", "link"}});
    makeQuick(listener.get());
    return std::make_unique<PollingLink>(std::move(listener), ntohs(address.sin_port), port, Socket(pipe[0]), Socket(pipe[1]));
}

core::Result<std::chrono::milliseconds> timeFromText(std::string_view text)
{
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const std::string_view unit(end, static_cast<std::size_t>(text.data() + text.size() - end));
    if (error == std::errc() && value >= 0 && value <= 600'000 && unit == "ms")
        return std::chrono::milliseconds(value);
    if (error == std::errc() && value >= 0 && value <= 600 && unit == "s")
        return std::chrono::seconds(value);
    return core::misused("malformed", {{"what", "time"}});
}

core::Result<SlowLink::Terms> linkFromText(std::string_view text)
{
    const auto slash = text.find('/');
    std::int64_t rate = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + std::min(slash, text.size()), rate);
    const auto roundTrip = slash == std::string_view::npos ? core::Result<std::chrono::milliseconds>(core::misused("malformed")) : timeFromText(text.substr(slash + 1));
    if (error != std::errc() || rate <= 0 || rate > 10'000'000 || *end != 'k' || end + 1 != text.data() + slash || !roundTrip)
        return core::misused("malformed", {{"what", "link"}});
    SlowLink::Terms terms;
    terms.bitsPerSecond = rate * 1000;
    terms.roundTrip = *roundTrip;
    return terms;
}

} // namespace app
