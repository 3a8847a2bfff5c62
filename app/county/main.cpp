#include "sync/county/administration.h"
#include "sync/county/front.h"

#include "core/text/sentences.h"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <iostream>
#include <sys/resource.h>
#include <thread>

// fengqiao-county: serves one county until SIGTERM. CONTRACT.md, "County".

namespace {

constexpr auto kHelp = R"(fengqiao-county: the server of one county.

usage: fengqiao-county --data DIR --listen HOST:PORT [--database URI] [--threads N] [--demo]

  --data DIR          a county made by `fengqiaoctl county init DIR`
  --listen HOST:PORT  for example 127.0.0.1:0; with port 0 the system chooses
  --database URI      the county's acts are in PostgreSQL, for example postgresql://one,two/fengqiao; passwords come from
                      the passfile of libpq, never from here. Several processes may serve one county
  --threads N         for the network; eight times as many for the work (default 2)
  --demo              lets FENGQIAO_NOW fix the clock
  --help              this text

The first line on standard output is {"listening":"https://HOST:PORT"}. SIGTERM or SIGINT stops it: requests that have
begun are answered. /healthz and /metrics (Prometheus text) are served beside the exchange.
)";

struct Arguments {
    std::string data, listen, database;
    std::size_t threads = 2;
    bool demo = false, help = false;
};

std::optional<Arguments> parse(int count, char** values)
{
    Arguments out;
    for (int i = 1; i < count; ++i) {
        const std::string_view name = values[i];
        if (name == "--help" || name == "-h") {
            out.help = true;
        } else if (name == "--demo") {
            out.demo = true;
        } else if (i + 1 < count && name == "--data") {
            out.data = values[++i];
        } else if (i + 1 < count && name == "--listen") {
            out.listen = values[++i];
        } else if (i + 1 < count && name == "--threads") {
            out.threads = static_cast<std::size_t>(std::strtoul(values[++i], nullptr, 10));
        } else if (i + 1 < count && name == "--database") {
            out.database = values[++i];
        } else {
            return std::nullopt;
        }
    }
    const bool complete = !out.data.empty() && !out.listen.empty() && out.threads >= 1 && out.threads <= 64;
    if (!complete && !out.help)
        return std::nullopt;
    return out;
}

/// "127.0.0.1:8443", "[::1]:8443".
bool splitAddress(const std::string& text, county::Front::Options& options)
{
    const auto colon = text.rfind(':');
    if (colon == std::string::npos || colon == 0)
        return false;
    options.host = text.substr(0, colon);
    if (options.host.front() == '[' && options.host.back() == ']')
        options.host = options.host.substr(1, options.host.size() - 2);
    char* end = nullptr;
    const auto port = std::strtoul(text.c_str() + colon + 1, &end, 10);
    if (*end != 0 || end == text.c_str() + colon + 1 || port > 65535)
        return false;
    options.port = static_cast<std::uint16_t>(port);
    return true;
}

/// Code "bad_clock" (Usage): a county that takes the wrong day for today judges everything wrongly.
core::Result<std::unique_ptr<core::Clock>> makeClock([[maybe_unused]] bool demo)
{
#ifdef FENGQIAO_TESTING
    const bool honoured = true;
#else
    const bool honoured = demo;
#endif
    const std::string_view fixed = honoured && std::getenv("FENGQIAO_NOW") ? std::getenv("FENGQIAO_NOW") : "";
    if (fixed.empty())
        return std::make_unique<core::SystemClock>();
    const auto instant = core::parseInstant(fixed);
    if (!instant)
        return core::misused("bad_clock", {{"value", fixed}});
    return std::make_unique<core::FixedClock>(*instant);
}

/// A connection is a descriptor, and the usual limit of 1,024 is half of what a county needs. What the system does not give is
/// taken from the connections: the database and attachments must always find theirs.
void makeRoomFor(std::size_t& connections)
{
    constexpr rlim_t kOwn = 200;
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) != 0)
        return;
    const rlim_t wanted = connections + kOwn;
    if (files.rlim_cur != RLIM_INFINITY && files.rlim_cur < wanted) {
        files.rlim_cur = files.rlim_max == RLIM_INFINITY ? wanted : std::min<rlim_t>(wanted, files.rlim_max);
        (void)setrlimit(RLIMIT_NOFILE, &files);
        (void)getrlimit(RLIMIT_NOFILE, &files);
    }
    if (files.rlim_cur != RLIM_INFINITY && files.rlim_cur < wanted)
        connections = files.rlim_cur > 2 * kOwn ? static_cast<std::size_t>(files.rlim_cur - kOwn) : static_cast<std::size_t>(files.rlim_cur / 2);
}

int fail(const core::Error& error)
{
    std::cerr << core::text::sentence(error) << " (" << error.code;
    if (!error.facts.empty())
        std::cerr << ' ' << boost::json::serialize(error.facts);
    std::cerr << ")\n";
    return static_cast<int>(error.trouble);
}

} // namespace

int main(int count, char** values)
{
    const auto arguments = parse(count, values);
    county::Front::Options options;
    if (arguments && arguments->help) {
        std::cout << kHelp;
        return 0;
    }
    if (!arguments || !splitAddress(arguments->listen, options)) {
        std::cerr << kHelp;
        return 2;
    }
    options.threads = arguments->threads;
    options.workers = 8 * arguments->threads;
    makeRoomFor(options.maxConnections);
    if (!core::crypto::start()) {
        std::cerr << "libsodium does not start\n";
        return 3;
    }

    // Signals are taken by one thread that waits for them; all others leave them blocked.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN);

    const auto clock = makeClock(arguments->demo);
    if (!clock)
        return fail(clock.error());
    auto service = county::openCounty({arguments->data, arguments->database}, **clock, core::HolidayTable::shipped(), county::Front::readersFor(options));
    if (!service)
        return fail(service.error());
    const auto tls = county::Folder(arguments->data).server();
    if (!tls)
        return fail(tls.error());
    options.devices = std::filesystem::path(arguments->data) / "devices";
    auto front = county::Front::listen(**service, *tls, options);
    if (!front)
        return fail(front.error());
    std::cout << R"({"listening":")" << (*front)->url() << "\"}" << std::endl;

    std::thread watcher([&] {
        int signal = 0;
        sigwait(&signals, &signal);
        (*front)->stop();
    });
    (*front)->run();
    watcher.join();
    return 0;
}
