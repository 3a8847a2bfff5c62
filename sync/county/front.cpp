#include "sync/county/front.h"

#include "core/codec/strict_json.h"
#include "core/desk/health.h"
#include "core/resource.h"
#include "sync/county/devices.h"
#include "sync/county/hub.h"
#include "sync/county/limiter.h"
#include "sync/exchange/figures.h"
#include "sync/exchange/crowd.h"
#include "sync/exchange/renewal.h"
#include "sync/exchange/wire.h"

#include <boost/asio.hpp>
#include <boost/asio/experimental/awaitable_operators.hpp>
#include <boost/asio/ssl.hpp>
#include <boost/beast.hpp>
#include <boost/beast/ssl.hpp>

#include <thread>

namespace county {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using boost::system::error_code;
using exchange::Room;
using exchange::Strangers;

namespace {

constexpr auto kUse = asio::as_tuple(asio::use_awaitable);
constexpr std::string_view kEnrol = "/v1/enrol", kEnrolAccount = "/v1/enrol/account";
constexpr std::size_t kSmallBody = 64 * 1024; // enrolment
constexpr std::size_t kFreeBody = 16 * 1024;  // what a desk sends on an ordinary day finds room always
constexpr std::size_t kRoom = 128 * 1024 * 1024; // for larger ones that are on their way
constexpr auto kWaitForRoom = std::chrono::seconds{5};
constexpr std::size_t kFilesAtOnce = 2; // one may unpack to kBundleLimit; and those who wait for a line's answer do not wait for files
constexpr std::size_t kBundleAnswer = 8 * 1024 * 1024; // answers for one desk in one file
constexpr auto kLongestWait = std::chrono::seconds{60};
constexpr auto kLookAtStore = std::chrono::seconds{1}; // other processes write too
constexpr std::uint64_t kMostLookedAt = 1000; // revisions

using HttpRequest = http::request<http::string_body>;
using HttpAnswer = http::response<http::string_body>;
using Stream = beast::ssl_stream<beast::tcp_stream>;

constexpr std::string_view kTooManyRequests = "too_many_requests";
constexpr std::string_view kDamagedStore = "damaged_mirror"; // of the county's own; nothing of ours says it of what was sent

http::status statusOf(const core::Error& error)
{
    if (error.code == kTooManyRequests)
        return http::status::too_many_requests;
    if (error.code == kDamagedStore)
        return http::status::service_unavailable;
    switch (error.trouble) {
    case core::Trouble::Refused:
        return http::status::forbidden;
    case core::Trouble::Usage:
    case core::Trouble::Damaged:
        return http::status::bad_request;
    case core::Trouble::Surroundings:
        break;
    }
    return http::status::service_unavailable;
}

class BeastFront final : public Front {
public:
    BeastFront(Service& service, Options options, asio::ssl::context tls)
        : m_service(service), m_options(std::move(options)), m_tls(std::move(tls)), m_network(static_cast<int>(m_options.threads)),
          m_work(m_options.workers), m_acceptor(m_network), m_hubStrand(asio::make_strand(m_network)),
          m_limiter(m_options.ratePerSecond, m_options.burst)
    {
    }

    core::Done bind()
    {
        error_code error;
        const auto address = asio::ip::make_address(m_options.host == "localhost" ? "127.0.0.1" : m_options.host, error);
        const tcp::endpoint endpoint(address, m_options.port);
        if (!error)
            m_acceptor.open(endpoint.protocol(), error);
        if (!error)
            m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
        if (!error)
            m_acceptor.bind(endpoint, error);
        if (!error)
            m_acceptor.listen(asio::socket_base::max_listen_connections, error);
        if (error)
            return core::hindered("cannot_listen", {{"host", m_options.host}, {"port", m_options.port}, {"what", error.message()}});
        return {};
    }

    std::string url() const override
    {
        error_code error;
        const auto endpoint = m_acceptor.local_endpoint(error);
        const auto host = endpoint.address().is_v6() ? "[" + endpoint.address().to_string() + "]" : endpoint.address().to_string();
        return "https://" + host + ":" + std::to_string(endpoint.port());
    }

    void run() override
    {
        asio::co_spawn(m_network, accept(), asio::detached);
        asio::co_spawn(m_hubStrand, lookAtStore(), asio::detached);
        std::vector<std::thread> threads;
        for (std::size_t i = 1; i < m_options.threads; ++i)
            threads.emplace_back([this] { m_network.run(); });
        m_network.run();
        for (auto& thread : threads)
            thread.join();
        m_work.join();
        m_files.join();
    }

    void stop() override
    {
        asio::post(m_hubStrand, [this] {
            if (m_stopping.exchange(true))
                return;
            error_code ignored;
            m_acceptor.close(ignored);
            m_hub.wakeAll();
            m_look.cancel();
            for (const auto& stream : m_idle) // each on its own strand
                asio::post(stream->get_executor(), [stream] { beast::get_lowest_layer(*stream).cancel(); });
        });
    }

private:
    /// One connection: where it comes from, and its place among those that showed no certificate yet.
    struct Guest {
        std::string address;
        std::uint64_t number = 0;
        bool gone = false; ///< hung up without a word, so there is none to wait for
    };

    asio::awaitable<void> accept()
    {
        while (!m_stopping) {
            auto [error, socket] = co_await m_acceptor.async_accept(asio::make_strand(m_network), kUse);
            if (m_stopping)
                break;
            if (error) { // out of descriptors, or a peer that left at once
                if (error == asio::error::no_descriptors)
                    m_strangers.showOneOut();
                asio::steady_timer pause(m_network, std::chrono::milliseconds(50));
                co_await pause.async_wait(kUse);
                continue;
            }
            if (m_service.metrics().connections >= static_cast<std::int64_t>(m_options.maxConnections) && !m_strangers.showOneOut())
                continue; // closed by its destructor: they come again after their back-off
            error_code ignored;
            socket.set_option(tcp::no_delay(true), ignored);
            const auto executor = socket.get_executor();
            asio::co_spawn(executor, serve(std::move(socket)), asio::detached);
        }
    }

    asio::awaitable<void> serve(tcp::socket socket)
    {
        auto& connections = m_service.metrics().connections;
        ++connections;
        error_code ignored;
        Guest guest{socket.remote_endpoint(ignored).address().to_string()};
        const auto shared = std::make_shared<Stream>(beast::tcp_stream(std::move(socket)), m_tls);
        auto& stream = *shared;
        guest.number = m_strangers.enter(guest.address, [weak = std::weak_ptr(shared)] {
            if (const auto leaving = weak.lock())
                asio::post(leaving->get_executor(), [leaving] { beast::get_lowest_layer(*leaving).close(); });
        });
        beast::get_lowest_layer(stream).expires_after(m_options.idle);
        const auto [error] = co_await stream.async_handshake(asio::ssl::stream_base::server, kUse);
        if (!error) {
            beast::flat_buffer buffer;
            while (!m_stopping && co_await serveOne(shared, buffer, guest)) {
            }
            if (!guest.gone) {
                beast::get_lowest_layer(stream).expires_after(std::chrono::seconds(5));
                co_await stream.async_shutdown(kUse);
            }
        }
        m_strangers.noMore(guest.number);
        --connections;
    }

    /// One request and its answer; false when the connection is done with.
    asio::awaitable<bool> serveOne(std::shared_ptr<Stream> shared, beast::flat_buffer& buffer, Guest& guest)
    {
        auto& stream = *shared;
        http::request_parser<http::string_body> parser;
        parser.header_limit(8 * 1024);
        parser.body_limit(exchange::kRequestLimit);
        co_await idle(shared, true);
        beast::get_lowest_layer(stream).expires_after(m_options.idle);
        auto [headError, headSize] = co_await http::async_read_header(stream, buffer, parser, kUse);
        co_await idle(shared, false);
        error_code error = headError;
        Room::Place place; // given back when the answer is on its way
        if (!error) {
            const auto length = parser.content_length();
            // Nobody of ours sends what has no length, and what stands between its pieces (RFC 9112, 7.1) has no end that is known.
            if (parser.get().count(http::field::transfer_encoding) > 0)
                error = http::error::bad_transfer_encoding;
            else if (length.value_or(0) > (parser.get().target().starts_with(kEnrol) ? kSmallBody : exchange::kRequestLimit))
                error = http::error::body_limit;
            else if (length.value_or(0) > kFreeBody && !(place = co_await roomFor(guest.address, *length)))
                error = asio::error::no_buffer_space;
        }
        if (!error) {
            auto [bodyError, bodySize] = co_await http::async_read(stream, buffer, parser, kUse);
            error = bodyError;
        }
        HttpAnswer answer;
        bool keepAlive = false, head = false;
        if (error == http::error::body_limit || error == http::error::header_limit) {
            answer = fail(http::status::payload_too_large, {"too_large", {}, {}, core::Trouble::Damaged});
        } else if (error == asio::error::no_buffer_space) {
            ++m_service.metrics().limited;
            answer = fail(http::status::too_many_requests, {std::string(kTooManyRequests), {}, {}, core::Trouble::Surroundings});
        } else if (error && error.category() == http::make_error_code(http::error::bad_method).category() &&
                   error != http::error::end_of_stream && error != http::error::partial_message) {
            answer = fail(http::status::bad_request, {"malformed", {}, {{"what", "http"}}, core::Trouble::Damaged});
        } else if (error) {
            guest.gone = error == asio::ssl::error::stream_truncated;
            co_return false;
        } else {
            const auto request = parser.release();
            m_service.metrics().bytesIn += request.body().size();
            keepAlive = request.keep_alive();
            head = request.method() == http::verb::head;
            beast::get_lowest_layer(stream).expires_never();
            answer = co_await route(request, guest);
        }
        answer.keep_alive(keepAlive && !m_stopping);
        answer.prepare_payload();
        if (head) // RFC 9110, 9.3.2: content behind it would be taken for the next answer
            answer.body().clear();
        m_service.metrics().bytesOut += answer.body().size();
        beast::get_lowest_layer(stream).expires_after(m_options.idle * 2);
        auto [writeError, written] = co_await http::async_write(stream, answer, kUse);
        co_return !writeError && answer.keep_alive();
    }

    /// Waits a little for room; nothing when there is none.
    asio::awaitable<Room::Place> roomFor(const std::string& address, std::size_t bytes)
    {
        asio::steady_timer pause(co_await asio::this_coro::executor);
        const auto until = std::chrono::steady_clock::now() + kWaitForRoom;
        auto place = m_room.take(address, bytes);
        while (!place && !m_stopping && std::chrono::steady_clock::now() < until) {
            pause.expires_after(std::chrono::milliseconds(100));
            co_await pause.async_wait(kUse);
            place = m_room.take(address, bytes);
        }
        co_return place;
    }

    /// Between requests a connection may be closed at any time when the server stops.
    asio::awaitable<void> idle(std::shared_ptr<Stream> stream, bool begins)
    {
        const auto own = co_await asio::this_coro::executor;
        co_await asio::dispatch(asio::bind_executor(m_hubStrand, asio::use_awaitable));
        if (begins)
            m_idle.insert(stream);
        else
            m_idle.erase(stream);
        co_await asio::dispatch(asio::bind_executor(own, asio::use_awaitable));
    }

    asio::awaitable<HttpAnswer> route(const HttpRequest& request, const Guest& guest)
    {
        auto target = std::string_view(request.target().data(), request.target().size());
        target = target.substr(0, target.find('?')); // no resource here has a query
        const bool get = request.method() == http::verb::get, post = request.method() == http::verb::post;
        const bool takesPost = target == "/v1/exchange" || target == kEnrol || target == kEnrolAccount || target == "/v1/renew" || target == "/v1/bundle" || target == "/v1/figures";
        const bool takesGet = target == "/v1/ca" || target == "/v1/openapi.json" || target == "/healthz" || target == "/metrics";
        if (!takesPost && !takesGet)
            co_return fail(http::status::not_found, {"not_found", {}, {}, core::Trouble::Usage});
        if (takesPost ? !post : !get) {
            auto answer = fail(http::status::method_not_allowed, {"wrong_method", {}, {}, core::Trouble::Usage});
            answer.set(http::field::allow, takesPost ? "POST" : "GET"); // RFC 9110, 15.5.6
            co_return answer;
        }
        if (target == "/v1/exchange")
            co_return co_await exchange(request, guest);
        if (target == kEnrol || target == kEnrolAccount)
            co_return co_await enrol(request, guest.address, target == kEnrol);
        if (target == "/v1/renew")
            co_return co_await renew(request);
        if (target == "/v1/figures")
            co_return co_await figures(request);
        if (target == "/v1/bundle")
            co_return co_await bundle(request, guest.address);
        if (target == "/v1/ca")
            co_return text(m_service.caPem(), "application/x-pem-file");
        if (target == "/v1/openapi.json")
            co_return text(std::string(core::resource("data/openapi.json").value_or("{}")), "application/json");
        if (target == "/healthz")
            co_return co_await health();
        co_return text(m_service.metrics().text(), "text/plain; version=0.0.4");
    }

    /// A message of a certificate, unpacked and decoded; refused when that certificate asks too often.
    template <typename Message, typename Decode>
    asio::awaitable<core::Result<Message>> messageOf(const HttpRequest& request, std::size_t limit, Decode decode, Service::Signature* signature = nullptr)
    {
        auto message = co_await onWorker([&]() -> core::Result<Message> {
            const auto bytes = exchange::expand(core::viewOf(request.body()), limit);
            if (!bytes)
                return tl::unexpected(bytes.error());
            if (signature && bytes->size() > kSmallBody) {
                if (auto known = m_service.recognise(*bytes); !known)
                    return tl::unexpected(known.error());
                *signature = Service::Signature::Recognised;
            }
            return decode(*bytes);
        });
        if (message && !m_limiter.has(toText(message->certificate), std::chrono::steady_clock::now())) {
            ++m_service.metrics().limited;
            co_return tl::unexpected(core::Error{std::string(kTooManyRequests), {}, {}, core::Trouble::Surroundings});
        }
        co_return message;
    }

    static const core::Bytes& bytesOf(const core::Bytes& bytes) { return bytes; }
    static core::Bytes bytesOf(const auto& message) { return encode(message); }

    /// What the service gives, packed where it was made.
    template <typename Give>
    asio::awaitable<HttpAnswer> answered(Give give)
    {
        const auto packed = co_await onWorker([&]() -> core::Result<std::string> {
            const auto given = give();
            if (!given)
                return tl::unexpected(given.error());
            const auto out = exchange::compress(bytesOf(*given));
            return std::string(out.begin(), out.end());
        });
        if (!packed)
            co_return fail(statusOf(packed.error()), packed.error());
        co_return text(*packed, "application/octet-stream");
    }

    /// Only now it is known who signed: what a stranger sends in a certificate's name is no request of its holder's.
    template <typename Reply>
    void count(const core::CertificateId& certificate, const core::Result<Reply>& reply)
    {
        if (reply || (reply.error().code != "signature" && reply.error().code != "unknown_certificate"))
            m_limiter.charge(toText(certificate), std::chrono::steady_clock::now());
    }

    asio::awaitable<HttpAnswer> exchange(const HttpRequest& request, const Guest& guest)
    {
        auto signature = Service::Signature::Unknown;
        auto asked = co_await messageOf<exchange::Request>(request, exchange::kRequestLimit, exchange::decodeRequest, &signature);
        if (!asked)
            co_return fail(statusOf(asked.error()), asked.error());
        // No Content-Type, which means application/octet-stream (RFC 9110, 8.3): forty bytes of the six hundred of a round.
        HttpAnswer out;
        const auto dictionary = exchange::dictionaryOf(core::viewOf(request.body()));
        const auto serve = [&](bool mayWait) {
            auto reply = m_service.exchange(mayWait ? exchange::Request(*asked) : std::move(*asked), signature);
            if (reply && !(mayWait && reply->quiet)) {
                const auto bytes = exchange::compress(encode(reply->answer), exchange::Effort::Quick, dictionary);
                out.body().assign(bytes.begin(), bytes.end());
            }
            return reply;
        };
        // What is asked again after a wait has no runs: they were judged the first time.
        auto reply = co_await onWorker([&] { return serve(asked->waitSeconds > 0); });
        count(asked->certificate, reply);
        if (reply)
            m_strangers.noMore(guest.number);
        if (reply && !reply->touched.empty()) {
            co_await asio::dispatch(asio::bind_executor(m_hubStrand, asio::use_awaitable));
            m_hub.moved(reply->touched, reply->answer.revision);
        }
        if (reply && reply->quiet && asked->waitSeconds > 0) {
            co_await waitForNews(*reply, std::min<std::chrono::seconds>(std::chrono::seconds(asked->waitSeconds), kLongestWait));
            reply = co_await onWorker([&] { return serve(false); });
        }
        if (!reply)
            co_return fail(statusOf(reply.error()), reply.error());
        if (const auto card = request[core::desk::kCardHeader]; !card.empty() && !m_options.devices.empty())
            co_await onWorker([&] {
                keepCard(std::string_view(card.data(), card.size()), *asked, *reply);
                return true;
            });
        co_return out;
    }

    /// The newest card of each certificate, beside the acts and no part of them; what is no card is passed over.
    void keepCard(std::string_view text, const exchange::Request& asked, const Service::Reply& reply)
    {
        std::string account;
        for (const auto& audience : reply.audiences)
            if (audience.starts_with('='))
                account = audience.substr(1);
        county::keepCard(m_options.devices, core::toHex(asked.certificate.bytes), account, reply.answer.time, text);
    }

    asio::awaitable<void> waitForNews(const Service::Reply& reply, std::chrono::seconds wait)
    {
        ++m_service.metrics().waiting;
        co_await asio::dispatch(asio::bind_executor(m_hubStrand, asio::use_awaitable));
        if (!m_stopping && !m_hub.movedSince(reply.audiences, reply.answer.revision)) {
            const auto place = m_hub.add(reply.audiences, reply.answer.revision, m_hubStrand, wait);
            co_await place->timer.async_wait(asio::bind_executor(m_hubStrand, kUse));
            co_await asio::dispatch(asio::bind_executor(m_hubStrand, asio::use_awaitable));
            m_hub.remove(place);
        }
        --m_service.metrics().waiting;
    }

    /// What other processes wrote. Own writes are seen here once more, which wakes nobody for nothing.
    asio::awaitable<void> lookAtStore()
    {
        std::uint64_t seen = 0;
        while (!m_stopping) {
            m_look.expires_after(kLookAtStore);
            co_await m_look.async_wait(kUse);
            if (m_stopping || m_hub.empty())
                continue;
            auto news = co_await onWorker([&] { return m_service.newsSince(seen, kMostLookedAt); });
            co_await asio::dispatch(asio::bind_executor(m_hubStrand, asio::use_awaitable));
            if (!news)
                continue;
            if (news->audiences)
                m_hub.moved(*news->audiences, news->revision);
            else
                m_hub.allMoved(news->revision);
            seen = news->revision;
        }
    }

    asio::awaitable<HttpAnswer> enrol(const HttpRequest& request, const std::string& peer, bool forGood)
    {
        if (!m_limiter.allow("enrol " + peer, std::chrono::steady_clock::now())) {
            ++m_service.metrics().limited;
            co_return fail(http::status::too_many_requests, {"too_many_requests", {}, {}, core::Trouble::Surroundings});
        }
        co_return co_await answered([&]() -> core::Result<core::Bytes> {
            const auto bytes = exchange::expand(core::viewOf(request.body()), kSmallBody);
            const auto asked = bytes ? exchange::decodeEnrolRequest(*bytes) : tl::unexpected(bytes.error());
            if (!asked)
                return tl::unexpected(asked.error());
            return forGood ? m_service.enrol(*asked).map([](const auto& given) { return encode(given); }) : m_service.accountOf(*asked);
        });
    }

    asio::awaitable<HttpAnswer> renew(const HttpRequest& request)
    {
        const auto asked = co_await messageOf<exchange::RenewRequest>(request, exchange::kRenewLimit, exchange::decodeRenewRequest);
        if (!asked)
            co_return fail(statusOf(asked.error()), asked.error());
        co_return co_await answered([&] {
            auto given = m_service.renew(*asked);
            count(asked->certificate, given);
            if (given)
                forgetCard(m_options.devices, core::toHex(asked->certificate.bytes));
            return given;
        });
    }

    asio::awaitable<HttpAnswer> figures(const HttpRequest& request)
    {
        const auto asked = co_await messageOf<exchange::FigureRequest>(request, exchange::kFigureAskLimit, exchange::decodeFigureRequest);
        if (!asked)
            co_return fail(statusOf(asked.error()), asked.error());
        co_return co_await answered([&] {
            auto given = m_service.figures(*asked);
            count(asked->certificate, given);
            return given;
        });
    }

    /// A file that somebody carried as far as a line. Who brings it need be nobody; what counts is signed inside.
    asio::awaitable<HttpAnswer> bundle(const HttpRequest& request, const std::string& peer)
    {
        if (!m_limiter.allow("bundle " + peer, std::chrono::steady_clock::now())) {
            ++m_service.metrics().limited;
            co_return fail(http::status::too_many_requests, {std::string(kTooManyRequests), {}, {}, core::Trouble::Surroundings});
        }
        auto carried = co_await workedOn(m_files, [&]() -> core::Result<Service::Carried> {
            const auto file = exchange::expand(core::viewOf(request.body()), exchange::kRequestLimit);
            if (!file)
                return tl::unexpected(file.error());
            return m_service.carry(*file, kBundleAnswer);
        });
        if (!carried)
            co_return fail(statusOf(carried.error()), carried.error());
        if (!carried->touched.empty()) {
            const auto row = co_await onWorker([&] { return m_service.county(); });
            co_await asio::dispatch(asio::bind_executor(m_hubStrand, asio::use_awaitable));
            if (row)
                m_hub.moved(carried->touched, row->revision);
        }
        co_return text(co_await workedOn(m_files, [&] {
                           const auto bytes = exchange::compress(carried->file);
                           return std::string(bytes.begin(), bytes.end());
                       }),
                       "application/octet-stream");
    }

    asio::awaitable<HttpAnswer> health()
    {
        const auto row = co_await onWorker([&] { return m_service.county(); });
        if (!row)
            co_return fail(http::status::service_unavailable, row.error());
        co_return text(R"({"status":"ok","revision":)" + std::to_string(row->revision) + "}", "application/json");
    }

    static HttpAnswer text(std::string body, const char* type)
    {
        HttpAnswer out;
        out.set(http::field::content_type, type);
        out.body() = std::move(body);
        return out;
    }

    static HttpAnswer fail(http::status status, const core::Error& error)
    {
        boost::json::object inner{{"code", error.code}};
        const bool ours = error.code == "internal" || error.code == kDamagedStore || error.code.starts_with("database"); // what a library said stays in the house
        if (!error.facts.empty() && !ours)
            inner["facts"] = error.facts;
        auto out = text(core::encodeCanonical(boost::json::object{{"error", std::move(inner)}}), "application/json");
        out.result(status);
        if (status == http::status::too_many_requests || status == http::status::service_unavailable)
            out.set(http::field::retry_after, "5");
        return out;
    }

    /// Runs blocking work beside the network threads and comes back to the caller's executor.
    template <class F>
    asio::awaitable<std::invoke_result_t<F>> onWorker(F work)
    {
        return workedOn(m_work, std::move(work));
    }
    template <class F>
    static asio::awaitable<std::invoke_result_t<F>> workedOn(asio::thread_pool& pool, F work)
    {
        return asio::co_spawn(
            pool, [](F job) -> asio::awaitable<std::invoke_result_t<F>> { co_return job(); }(std::move(work)),
            asio::use_awaitable);
    }

    Service& m_service;
    Options m_options;
    asio::ssl::context m_tls;
    asio::io_context m_network;
    asio::thread_pool m_work, m_files{kFilesAtOnce};
    tcp::acceptor m_acceptor;
    asio::strand<asio::io_context::executor_type> m_hubStrand;
    Hub m_hub;                                   ///< on m_hubStrand, as the next two
    std::set<std::shared_ptr<Stream>> m_idle;
    asio::steady_timer m_look{m_hubStrand};
    std::atomic<bool> m_stopping{false};
    Limiter m_limiter;
    Strangers m_strangers;
    Room m_room{kRoom};
};

} // namespace

core::Result<std::unique_ptr<Front>> Front::listen(Service& service, const PemPair& tls, Options options)
{
    asio::ssl::context context(asio::ssl::context::tlsv13_server);
    error_code error;
    context.use_certificate_chain(asio::buffer(tls.certificate), error);
    if (!error)
        context.use_private_key(asio::buffer(tls.key), asio::ssl::context::pem, error);
    auto* native = context.native_handle();
    if (error || SSL_CTX_set_min_proto_version(native, TLS1_3_VERSION) != 1 ||
        SSL_CTX_set_ciphersuites(native, "TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256") != 1 ||
        SSL_CTX_set1_groups_list(native, "X25519:P-256") != 1)
        return core::damaged("damaged_county", {{"file", "server.pem"}});
    SSL_CTX_set_options(native, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_set_max_early_data(native, 0);
    SSL_CTX_set_timeout(native, 3600); // tickets
    // One ticket a connection, of 32 bytes, its session kept here: a desk resumes where it was, another process or a
    // restarted one greets it in full. Sealed tickets would carry the session itself over the line, twice.
    SSL_CTX_set_options(native, SSL_OP_NO_TICKET);
    SSL_CTX_set_num_tickets(native, 1);
    SSL_CTX_set_session_cache_mode(native, SSL_SESS_CACHE_SERVER);
    SSL_CTX_sess_set_cache_size(native, 8192);
    static constexpr unsigned char kContext[] = "fengqiao";
    SSL_CTX_set_session_id_context(native, kContext, sizeof kContext - 1);
    auto front = std::make_unique<BeastFront>(service, std::move(options), std::move(context));
    if (auto done = front->bind(); !done)
        return tl::unexpected(done.error());
    return front;
}

} // namespace county
