#include "sync/relay/relay.h"

#include "sync/exchange/crowd.h"
#include "sync/relay/client.h"
#include "sync/relay/http.h"

#include <functional>
#include <mutex>
#include <random>

namespace relay {

using asio::ip::udp;
using core::Bytes;
using core::Hash;

namespace {

constexpr std::size_t kMostTold = 256;      // entries of one label in one answer
constexpr std::size_t kMostAddresses = 1024; // whose rate is remembered
constexpr std::size_t kFreeBody = 16 * 1024;  // finds room always; a parcel is larger
constexpr auto kWaitForRoom = std::chrono::seconds(5);
constexpr std::size_t kShare = 4;             // one address may fill a quarter of the box
constexpr auto kJoinAgain = std::chrono::seconds(60); // networks come and go
constexpr std::string_view kParcelPath = "/v1/parcels/", kAnswerPath = "/v1/answers/";

core::Error tooMany() { return {"too_many_requests", {}, {}, core::Trouble::Surroundings}; }

http::status statusOf(const core::Error& error)
{
    if (error.code == "too_many_requests")
        return http::status::too_many_requests;
    if (error.code == "too_large")
        return http::status::payload_too_large;
    switch (error.trouble) {
    case core::Trouble::Refused:
        return http::status::forbidden;
    case core::Trouble::Usage:
        return http::status::not_found;
    case core::Trouble::Damaged:
        return http::status::bad_request;
    case core::Trouble::Surroundings:
        break;
    }
    return http::status::service_unavailable;
}

HttpAnswer plain(std::string body, const char* type)
{
    HttpAnswer out;
    out.set(http::field::content_type, type);
    out.body() = std::move(body);
    return out;
}

HttpAnswer fail(const core::Error& error)
{
    auto out = plain(core::encodeCanonical(boost::json::object{{"error", boost::json::object{{"code", error.code}}}}), "application/json");
    out.result(statusOf(error));
    return out;
}

template <class T>
HttpAnswer json(const T& value)
{
    return plain(core::encodeCanonical(core::toJson(value)), "application/json");
}

HttpAnswer bytes(core::ByteView content)
{
    return plain(std::string(core::textOf(content)), "application/octet-stream");
}

std::optional<Hash> hashFrom(std::string_view text)
{
    const auto raw = core::fromHex(text);
    if (!raw || raw->size() != sizeof(Hash))
        return std::nullopt;
    Hash out{};
    std::copy(raw->begin(), raw->end(), out.begin());
    return out;
}

std::optional<Hash> hashIn(const HttpRequest& request, const char* field)
{
    const auto at = request.find(field);
    return at == request.end() ? std::nullopt : hashFrom({at->value().data(), at->value().size()});
}

class BeastRelay final : public Relay {
public:
    BeastRelay(Box& box, CountyLine& county, const core::Clock& clock, Options options)
        : m_box(box), m_county(county), m_clock(clock), m_options(std::move(options)), m_network(1)
    {
    }

    core::Done bind()
    {
        error_code error;
        const tcp::endpoint endpoint(asio::ip::make_address(m_options.host == "localhost" ? "127.0.0.1" : m_options.host, error), m_options.port);
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
        if (m_options.beacon != 0) {
            m_udp.open(udp::v4(), error);
            if (!error)
                m_udp.set_option(udp::socket::reuse_address(true), error);
            if (!error)
                m_udp.bind({udp::v4(), m_options.beacon}, error);
            if (!error) // a question with a forged sender is no way to send something out of the house
                m_udp.set_option(asio::ip::unicast::hops(1), error);
            if (error)
                return core::hindered("cannot_listen", {{"host", kGroup}, {"port", m_options.beacon}, {"what", error.message()}});
        }
        lookAtBox();
        return {};
    }

    std::uint16_t port() const override
    {
        error_code ignored;
        return m_acceptor.local_endpoint(ignored).port();
    }

    Condition condition() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_condition;
    }

    void run() override
    {
        if (m_options.untilSignal) {
            m_signals.add(SIGTERM);
            m_signals.add(SIGINT);
            m_signals.async_wait([this](error_code error, int) {
                if (!error)
                    stop();
            });
        }
        asio::co_spawn(m_network, accept(), asio::detached);
        asio::co_spawn(m_network, carry(), asio::detached);
        if (m_options.beacon != 0) {
            asio::co_spawn(m_network, join(), asio::detached);
            asio::co_spawn(m_network, answerQuestions(), asio::detached);
        }
        m_network.run();
        m_disk.join();
        m_road.join();
    }

    /// Whatever is under way may end anywhere: that is what the order of writing in the box is for.
    void stop() override
    {
        m_network.stop();
        m_county.stop();
    }

private:
    using Stream = beast::tcp_stream;

    asio::awaitable<void> accept()
    {
        for (;;) {
            auto [error, socket] = co_await m_acceptor.async_accept(kUse);
            if (error) {
                if (error == asio::error::no_descriptors)
                    m_strangers.showOneOut();
                asio::steady_timer pause(m_network, std::chrono::milliseconds(50));
                co_await pause.async_wait(kUse);
                continue;
            }
            error_code gone;
            const auto peer = socket.remote_endpoint(gone).address().to_string();
            const auto ofOne = m_connectionsOf.find(peer);
            if (gone || (ofOne != m_connectionsOf.end() && ofOne->second >= m_options.connectionsOfOne))
                continue; // closed by its destructor
            // Whoever opens many and says nothing loses his own, not the one who comes now.
            if (m_connections >= m_options.connections && !m_strangers.showOneOut())
                continue;
            ++m_connectionsOf[peer];
            ++m_connections;
            asio::co_spawn(m_network, serve(std::make_shared<Stream>(std::move(socket)), peer), asio::detached);
        }
    }

    asio::awaitable<void> serve(std::shared_ptr<Stream> stream, std::string peer)
    {
        beast::flat_buffer buffer;
        while (co_await serveOne(stream, buffer, peer)) {
        }
        error_code ignored;
        stream->socket().shutdown(tcp::socket::shutdown_send, ignored);
        --m_connections;
        if (--m_connectionsOf[peer] == 0)
            m_connectionsOf.erase(peer);
    }

    /// Waits for a whole request. Until it is there the connection may be shown out.
    asio::awaitable<error_code> receive(std::shared_ptr<Stream> stream, beast::flat_buffer& buffer, const std::string& peer,
                                        http::request_parser<http::string_body>& parser, exchange::Room::Place& place)
    {
        const exchange::Strangers::Leave leave = [weak = std::weak_ptr(stream)] {
            if (const auto leaving = weak.lock())
                leaving->close();
        };
        const auto number = m_strangers.enter(peer, leave);
        std::uint64_t body = 0;
        parser.header_limit(kHeaderLimit);
        parser.body_limit(m_box.limits().file);
        stream->expires_after(m_options.idle);
        auto [error, headSize] = co_await http::async_read_header(*stream, buffer, parser, kUse);
        // Who sends a byte a minute has all of it here within this time, or is cut off.
        stream->expires_after(m_options.whole);
        if (!error) {
            const auto length = parser.content_length().value_or(0);
            const bool put = parser.get().method() == http::verb::put;
            // Nobody of ours sends what has no length, and what stands between its pieces (RFC 9112, 7.1) has no end that is known.
            if (parser.get().count(http::field::transfer_encoding) > 0 || (!put && length > 0) || length > m_box.limits().file)
                error = http::error::body_limit;
            else if (length > kFreeBody && !(place = co_await roomFor(peer, length)))
                error = asio::error::no_buffer_space;
            if (place)
                body = m_bodies.enter(peer, leave);
        }
        if (!error) {
            auto [bodyError, bodySize] = co_await http::async_read(*stream, buffer, parser, kUse);
            error = bodyError;
        }
        m_strangers.noMore(number);
        m_bodies.noMore(body);
        co_return error;
    }

    /// Waits a little for room; nothing when there is none. The one who holds most of it makes some.
    asio::awaitable<exchange::Room::Place> roomFor(const std::string& peer, std::size_t bytes)
    {
        asio::steady_timer pause(m_network);
        const auto until = std::chrono::steady_clock::now() + kWaitForRoom;
        auto place = m_room.take(peer, bytes);
        while (!place && std::chrono::steady_clock::now() < until) {
            if (m_room.takes(peer, bytes))
                m_bodies.showOneOut();
            pause.expires_after(std::chrono::milliseconds(100));
            co_await pause.async_wait(kUse);
            place = m_room.take(peer, bytes);
        }
        co_return place;
    }

    asio::awaitable<bool> serveOne(std::shared_ptr<Stream> stream, beast::flat_buffer& buffer, const std::string& peer)
    {
        http::request_parser<http::string_body> parser;
        exchange::Room::Place place; // given back when the answer is on its way
        const auto error = co_await receive(stream, buffer, peer, parser, place);
        HttpAnswer answer;
        bool goOn = false, head = false;
        if (error == http::error::body_limit || error == http::error::header_limit) {
            answer = fail({"too_large", {}, {}, core::Trouble::Damaged});
        } else if (error == asio::error::no_buffer_space) {
            answer = fail(tooMany());
        } else if (error.category() == make_error_code(http::error::end_of_stream).category() && error != http::error::end_of_stream &&
                   error != http::error::partial_message) {
            answer = fail({"malformed", {}, {}, core::Trouble::Damaged});
        } else if (error) {
            co_return false;
        } else {
            const auto request = parser.release();
            goOn = request.keep_alive();
            head = request.method() == http::verb::head;
            stream->expires_never();
            answer = co_await route(request, peer);
        }
        answer.keep_alive(goOn);
        answer.prepare_payload();
        if (head) // RFC 9110, 9.3.2: content behind it would be taken for the next answer
            answer.body().clear();
        stream->expires_after(m_options.whole);
        auto [writeError, written] = co_await http::async_write(*stream, answer, kUse);
        co_return !writeError && goOn;
    }

    /// Of so many addresses; the one that was silent longest is forgotten.
    class Rates {
    public:
        Rates(double burst, double perSecond) : m_burst(burst), m_perSecond(perSecond) {}
        [[nodiscard]] bool take(const std::string& peer)
        {
            const auto now = std::chrono::steady_clock::now();
            if (m_buckets.size() >= kMostAddresses && !m_buckets.contains(peer))
                m_buckets.erase(std::min_element(m_buckets.begin(), m_buckets.end(), [](const auto& a, const auto& b) { return a.second.last() < b.second.last(); }));
            return m_buckets.try_emplace(peer, Bucket(m_burst, m_perSecond, now)).first->second.take(now);
        }

    private:
        double m_burst, m_perSecond;
        std::map<std::string, Bucket> m_buckets;
    };

    /// On m_disk: whether this address has room in the box for so much more of what waits there.
    bool mayBring(const std::string& peer, std::size_t bytes)
    {
        auto& brought = m_broughtBy[peer];
        std::erase_if(brought, [this](const auto& one) { return !m_box.holds(one.first); });
        std::uint64_t sum = bytes;
        for (const auto& [id, size] : brought)
            sum += size;
        const bool may = brought.size() < std::max<std::size_t>(m_box.limits().allFiles / kShare, 1) && sum <= m_box.limits().allBytes / kShare;
        if (brought.empty())
            m_broughtBy.erase(peer);
        return may;
    }

    asio::awaitable<HttpAnswer> route(const HttpRequest& request, const std::string& peer)
    {
        if (!m_asks.take(peer))
            co_return fail(tooMany());
        const std::string_view target(request.target().data(), request.target().size());
        if (request.method() == http::verb::get && target == "/v1/relay")
            co_return json(About{m_box.key(), core::toHex(m_options.county), static_cast<std::int64_t>(m_box.limits().file), condition().line.value_or(false), condition().delivered});
        if (target.starts_with(kParcelPath))
            if (const auto parcel = hashFrom(target.substr(kParcelPath.size()))) {
                if (request.method() == http::verb::put)
                    co_return co_await put(request, *parcel, peer);
                if (request.method() == http::verb::delete_)
                    co_return co_await forget(request, *parcel);
            }
        if (target.starts_with(kAnswerPath) && request.method() == http::verb::get) {
            const auto rest = target.substr(kAnswerPath.size());
            const auto slash = rest.find('/');
            const auto label = hashFrom(rest.substr(0, slash));
            if (label && slash == std::string_view::npos)
                co_return co_await list(*label);
            if (const auto hash = label ? hashFrom(rest.substr(slash + 1)) : std::nullopt)
                co_return co_await give(*label, *hash);
        }
        co_return fail({"not_found", {}, {}, core::Trouble::Usage});
    }

    asio::awaitable<HttpAnswer> put(const HttpRequest& request, const Hash& parcel, const std::string& peer)
    {
        const auto label = hashIn(request, kLabelField), latch = hashIn(request, kLatchField);
        if (!label || !latch)
            co_return fail({"malformed", {}, {}, core::Trouble::Damaged});
        if (!m_parcels.take(peer))
            co_return fail(tooMany());
        const auto promise = co_await on(m_disk, [&]() -> core::Result<exchange::Promise> {
            const auto file = core::viewOf(request.body());
            if (core::crypto::sha256(file) != parcel)
                return core::damaged("bundle_damaged");
            Entry entry;
            entry.label = *label;
            entry.parcel = parcel;
            const auto id = Box::idOf(entry);
            if (!m_box.holds(id) && !mayBring(peer, file.size()))
                return core::refused("relay_full_for_you");
            auto stored = m_box.put(*label, *latch, file);
            if (stored && m_box.holds(id))
                m_broughtBy[peer].emplace(id, file.size());
            lookAtBox();
            return stored;
        });
        if (!promise)
            co_return fail(promise.error());
        m_cameIn = true;
        if (condition().line.value_or(true))
            m_pause.cancel(); // without a line one more parcel is no reason to try more often
        co_return bytes(exchange::encode(*promise));
    }

    asio::awaitable<HttpAnswer> forget(const HttpRequest& request, const Hash& parcel)
    {
        const auto opener = hashIn(request, kOpenerField);
        if (!opener)
            co_return fail({"malformed", {}, {}, core::Trouble::Damaged});
        const auto done = co_await on(m_disk, [&] {
            auto forgotten = m_box.forget(parcel, *opener);
            lookAtBox();
            return forgotten;
        });
        co_return done ? plain("{}", "application/json") : fail(done.error());
    }

    asio::awaitable<HttpAnswer> list(const Hash& label)
    {
        const auto out = co_await on(m_disk, [&] {
            SeenList seen;
            auto entries = m_box.of(label);
            if (entries.size() > kMostTold)
                entries.erase(entries.begin(), entries.end() - kMostTold);
            for (const auto& entry : entries) {
                const auto promise = m_box.promiseFor(entry);
                seen.parcels.push_back({entry.parcel, entry.standing, entry.since, entry.answer, entry.answerSize, entry.code,
                                        promise ? core::toHex(exchange::encode(*promise)) : std::string()});
            }
            return seen;
        });
        co_return json(out);
    }

    asio::awaitable<HttpAnswer> give(const Hash& label, const Hash& hash)
    {
        const auto answer = co_await on(m_disk, [&] { return m_box.answer(label, hash); });
        co_return answer ? bytes(*answer) : fail(answer.error());
    }

    /// Everything held, oldest first, again and again. One that the county chokes on does not stop the others.
    asio::awaitable<void> carry()
    {
        auto pause = m_options.firstRetry;
        for (;;) {
            bool trouble = false;
            m_cameIn = false;
            std::set<Hash> passed;
            for (;;) {
                const auto entry = co_await on(m_disk, [&] { return m_box.next(passed); });
                if (!entry)
                    break;
                passed.insert(Box::idOf(*entry));
                const auto file = co_await on(m_disk, [&] {
                    auto bytes = m_box.parcel(*entry);
                    lookAtBox();
                    return bytes;
                });
                if (!file)
                    continue;
                const auto answer = co_await on(m_road, [&] { return m_county.deliver(*file); });
                const bool line = answer || answer.error().trouble != core::Trouble::Surroundings;
                note([&](Condition& now) { now.line = line; });
                if (!line) {
                    trouble = true;
                    break;
                }
                const auto noted = co_await on(m_disk, [&] {
                    auto done = answer ? m_box.noteAnswer(*entry, *answer) : m_box.noteTurnedAway(*entry, answer.error().code);
                    lookAtBox();
                    return done;
                });
                trouble = trouble || !noted;
                if (answer && noted)
                    note([&](Condition& now) { now.delivered = m_clock.now(); });
            }
            pause = trouble ? std::min(pause * 2, m_options.lastRetry) : m_options.firstRetry;
            // It cut no pause short, and this round may have passed it: taken back and left once more.
            if (m_cameIn && condition().line.value_or(true))
                continue;
            // Jitter, so that many relays do not come at once when a fallen line is up again.
            const auto wait = trouble ? pause / 2 + std::chrono::milliseconds(std::uniform_int_distribution<std::int64_t>(0, pause.count() / 2)(m_random))
                                      : m_options.lastRetry;
            m_pause.expires_after(wait);
            co_await m_pause.async_wait(kUse);
        }
    }

    asio::awaitable<void> join()
    {
        for (;;) {
            const auto host = asio::ip::make_address(m_options.host == "localhost" ? "127.0.0.1" : m_options.host);
            for (const auto& own : ownAddresses()) {
                error_code alreadyIn;
                if (host.is_unspecified() || host.to_string() == own)
                    m_udp.set_option(asio::ip::multicast::join_group(asio::ip::make_address_v4(kGroup), asio::ip::make_address_v4(own)), alreadyIn);
            }
            asio::steady_timer pause(m_network, kJoinAgain);
            co_await pause.async_wait(kUse);
        }
    }

    asio::awaitable<void> answerQuestions()
    {
        std::array<std::uint8_t, kDatagramSize + 1> buffer{};
        for (;;) {
            udp::endpoint from;
            auto [error, size] = co_await m_udp.async_receive_from(asio::buffer(buffer), from, kUse);
            if (error)
                continue;
            const auto datagram = decodeDatagram(core::ByteView(buffer).first(size), [](const Datagram& one) { return one.kind == Datagram::Kind::Ask; });
            if (!datagram || !m_questions.take(from.address().to_string()) ||
                !m_answers.take(std::chrono::steady_clock::now()))
                continue;
            const auto here = encodeHere({Datagram::Kind::Here, datagram->nonce, port(), m_options.county, {}}, m_box.signingKey());
            co_await m_udp.async_send_to(asio::buffer(here), from, kUse);
        }
    }

    void note(const std::function<void(Condition&)>& change)
    {
        const std::lock_guard lock(m_mutex);
        change(m_condition);
    }

    /// Where the box is touched, or before anything runs.
    void lookAtBox()
    {
        note([figures = m_box.figures()](Condition& now) { now.figures = figures; });
    }

    /// Runs blocking work beside the network's thread and comes back to it.
    template <class F>
    asio::awaitable<std::invoke_result_t<F>> on(asio::thread_pool& pool, F work)
    {
        return asio::co_spawn(pool, [](F job) -> asio::awaitable<std::invoke_result_t<F>> { co_return job(); }(std::move(work)), asio::use_awaitable);
    }

    Box& m_box; ///< its entries are touched on m_disk alone
    CountyLine& m_county; ///< m_road's
    const core::Clock& m_clock;
    Options m_options;
    // Before the network: what is under way when it ends gives its room back as it goes.
    exchange::Strangers m_strangers, m_bodies; ///< whose request is not whole yet; those of them who hold room
    exchange::Room m_room{m_options.room};
    asio::io_context m_network;
    asio::thread_pool m_disk{1}, m_road{1};
    tcp::acceptor m_acceptor{m_network};
    udp::socket m_udp{m_network};
    asio::signal_set m_signals{m_network};
    asio::steady_timer m_pause{m_network};
    std::size_t m_connections = 0;
    std::map<std::string, std::size_t> m_connectionsOf;
    Rates m_asks{m_options.burst, m_options.perSecond}, m_parcels{m_options.parcelsBurst, m_options.parcelsPerMinute / 60},
        m_questions{m_options.questionsBurst, m_options.questionsPerSecond};
    Bucket m_answers{400, 400, std::chrono::steady_clock::now()}; ///< of all: one costs twenty microseconds, and is no longer than its question
    std::map<std::string, std::map<Hash, std::size_t>> m_broughtBy; ///< what came from an address and is still held; m_disk's
    bool m_cameIn = false; ///< a parcel, since the round of `carry` began
    mutable std::mutex m_mutex;
    Condition m_condition; ///< under m_mutex
    std::mt19937_64 m_random{std::random_device{}()};
};

} // namespace

core::Result<std::unique_ptr<Relay>> Relay::listen(Box& box, CountyLine& line, const core::Clock& clock, Options options)
{
    auto relay = std::make_unique<BeastRelay>(box, line, clock, std::move(options));
    if (auto done = relay->bind(); !done)
        return tl::unexpected(done.error());
    return relay;
}

} // namespace relay
