#pragma once

#include "sync/relay/beacon.h"
#include "sync/relay/box.h"
#include "sync/relay/county_line.h"

#include <memory>

namespace relay {

/// How a relay stands.
struct Condition {
    Figures figures;
    std::optional<bool> line;               ///< whether its last attempt at the county went through; nothing before the first
    std::optional<core::Instant> delivered; ///< when it last brought something to the county
};

/// A service point's PC that carries for its neighbours: takes sealed files over the village's network, keeps them for days,
/// brings them to the county when there is a line, and keeps the answers until they are fetched. Plain HTTP/1.1 on the
/// network of the house: what passes is sealed and signed already, and there is nobody to certify a village's PC.
///   GET    /v1/relay                 About: key, county, limits, whether there is a line
///   PUT    /v1/parcels/HASH          a file for the county, with label and latch; answered by a Promise
///   GET    /v1/answers/LABEL         SeenList: where this desk's parcels stand
///   GET    /v1/answers/LABEL/HASH    one answer, sealed to its desk
///   DELETE /v1/parcels/HASH          with its opener: the desk has the answer, or takes the parcel back
/// Errors: a status and {"error":{"code":…,"facts":…}}.
class Relay {
public:
    struct Options {
        std::string host = "0.0.0.0";
        std::uint16_t port = kPort;       ///< 0: the system chooses
        std::uint16_t beacon = kPort;     ///< UDP port of questions; 0: stays silent
        CountyPin county{};
        std::size_t connections = 64, connectionsOfOne = 8;
        std::chrono::milliseconds idle{30'000};   ///< until a request has begun to arrive
        std::chrono::milliseconds whole{120'000}; ///< until all of it is there
        double perSecond = 20, burst = 60;        ///< requests of one address
        double parcelsPerMinute = 2, parcelsBurst = 64; ///< parcels of one address
        std::size_t room = 64 * 1024 * 1024;      ///< bytes of large bodies on their way, half of them for one address
        double questionsPerSecond = 2, questionsBurst = 8; ///< of one address that are answered
        std::chrono::milliseconds firstRetry{2'000}, lastRetry{300'000};
        bool untilSignal = false;                 ///< SIGTERM and SIGINT stop it
    };

    /// Binds. All three outlive the relay, and nobody else uses the box meanwhile. Code "cannot_listen".
    [[nodiscard]] static core::Result<std::unique_ptr<Relay>> listen(Box& box, CountyLine& line, const core::Clock& clock, Options options);
    virtual ~Relay() = default;

    [[nodiscard]] virtual std::uint16_t port() const = 0;
    /// Until `stop`. What is being stored is finished; nothing else needs to be.
    virtual void run() = 0;
    /// From any thread.
    [[nodiscard]] virtual Condition condition() const = 0;
    /// From any thread; stops the line as well.
    virtual void stop() = 0;
};

} // namespace relay
