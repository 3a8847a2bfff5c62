#pragma once

#include "core/result.h"

#include <chrono>
#include <cstdint>
#include <memory>

namespace app {

/// A bad line on the loopback, for timings and tests: a TCP proxy in front of a server of this machine that knows delay,
/// rate and cuts. The model is that of a slow radio line without loss: each direction has one rate for all connections,
/// every 1,400 bytes carry 40 bytes of headers, a new connection costs one round trip before its first byte, and a cut
/// takes all connections at once with everything that is on the way. Runs in a thread of its own.
class SlowLink {
public:
    struct Terms {
        std::int64_t bitsPerSecond = 0;         ///< each way; 0 = as fast as the machine
        std::chrono::milliseconds roundTrip{0};
        std::chrono::milliseconds cutEvery{0};  ///< 0 = never
        std::chrono::milliseconds firstCut{0};  ///< after set(); 0 = after cutEvery
        std::int64_t cutAfterBytes = 0;         ///< one more cut after so many bytes, both ways together; 0 = none
    };
    /// What has passed since the last reset: payload of TCP, so with TLS and its handshakes.
    struct Count {
        std::int64_t up = 0, down = 0;
        std::int64_t connections = 0;
        std::int64_t turns = 0; ///< the client spoke after the server had spoken: round trips
        std::int64_t cuts = 0;  ///< that hit a connection
    };

    /// Listens on 127.0.0.1 and passes on to `port` there. Code "cannot_listen".
    [[nodiscard]] static core::Result<std::unique_ptr<SlowLink>> start(std::uint16_t port);
    virtual ~SlowLink() = default;

    [[nodiscard]] virtual std::uint16_t port() const = 0;
    /// Holds from now on, also for connections that stand.
    virtual void set(const Terms& terms) = 0;
    [[nodiscard]] virtual Count count() const = 0;
    virtual void reset() = 0;
};

/// "64k/200ms" = 64,000 bits a second and 200 ms for there and back; "3s" and "250ms" are times. Code "malformed" (Usage).
[[nodiscard]] core::Result<SlowLink::Terms> linkFromText(std::string_view text);
[[nodiscard]] core::Result<std::chrono::milliseconds> timeFromText(std::string_view text);

} // namespace app
