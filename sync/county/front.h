#pragma once

#include "sync/county/service.h"
#include "sync/county/tls.h"

#include <algorithm>

namespace county {

/// The HTTPS door of a county: TLS 1.3 only, HTTP/1.1.
///   POST /v1/exchange  a compressed Request, answered by a compressed Answer; held up to `waitSeconds` for news
///   POST /v1/enrol     a compressed EnrolRequest
///   POST /v1/enrol/account  the same, asks only whom the code is for; text
///   POST /v1/figures   a compressed FigureRequest (exchange/figures.h), answered by a compressed FigureAnswer
///   POST /v1/bundle    a compressed file for the county (exchange/bundle.h), answered by a compressed file; at most 16 MiB
///   GET  /v1/ca        the county's root certificate; worth nothing without the pin of a one-time code
///   GET  /healthz, /metrics
/// Errors: a status and {"error":{"code":…,"facts":…}}.
class Front {
public:
    struct Options {
        std::string host = "127.0.0.1";
        std::uint16_t port = 0;          ///< 0: the system chooses
        std::size_t threads = 2;         ///< network
        std::size_t workers = 16;        ///< requests worked on at once; most of them wait for the disk, and share its flush
        std::size_t maxConnections = 2000;
        std::chrono::seconds idle{60};   ///< between requests, and for the whole of one to arrive
        double ratePerSecond = 20;       ///< of one certificate, and of one address for enrolments
        double burst = 100;
        std::filesystem::path devices;   ///< folder that keeps the newest card of each PC; empty: none is kept
    };

    /// Reading connections that go with these: most workers wait for the disk, and all share one that writes.
    [[nodiscard]] static std::size_t readersFor(const Options& options) { return std::max<std::size_t>(4, options.threads + 1); }
    /// Binds and listens; requests are served once `run` is called. `service` outlives the front.
    /// Codes: "cannot_listen" (Surroundings), "damaged_county" for a certificate that cannot be used.
    [[nodiscard]] static core::Result<std::unique_ptr<Front>> listen(Service& service, const PemPair& tls, Options options);
    virtual ~Front() = default;

    [[nodiscard]] virtual std::string url() const = 0; ///< "https://127.0.0.1:41234"
    /// Serves until `stop`; requests that have begun are finished, those that wait are answered.
    virtual void run() = 0;
    /// From any thread or a signal's handler thread. Returns at once.
    virtual void stop() = 0;
};

} // namespace county
