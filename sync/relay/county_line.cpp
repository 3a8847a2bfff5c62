#include "sync/relay/county_line.h"

#include "sync/exchange/wire.h"
#include "sync/relay/http.h"

#include <boost/asio/ssl.hpp>
#include <boost/beast/ssl.hpp>

#include <atomic>
#include <netinet/tcp.h>

namespace relay {

using core::Bytes;
using core::ByteView;
using core::Result;

namespace {

constexpr std::size_t kAnswerMost = 2 * exchange::kAnswerLimit;
constexpr auto kConnect = std::chrono::seconds(20);
constexpr auto kAnswerTime = std::chrono::seconds(180); // the county judges before it answers
constexpr auto kStall = std::chrono::seconds(60);       // bytes that nobody acknowledges for so long: the line is gone
constexpr std::size_t kSlowest = 500;                   // bytes a second that still count as a line

using Stream = beast::ssl_stream<beast::tcp_stream>;

struct Server {
    std::string host, port;
};

std::optional<Server> serverFrom(std::string_view url)
{
    constexpr std::string_view kScheme = "https://";
    if (!url.starts_with(kScheme))
        return std::nullopt;
    url.remove_prefix(kScheme.size());
    if (url.ends_with('/'))
        url.remove_suffix(1);
    Server out{std::string(url), "443"};
    if (const auto colon = url.rfind(':'); colon != std::string_view::npos && !url.ends_with(']')) {
        out.host = url.substr(0, colon);
        out.port = url.substr(colon + 1);
    }
    if (out.host.size() > 2 && out.host.front() == '[' && out.host.back() == ']')
        out.host = out.host.substr(1, out.host.size() - 2);
    const bool digits = !out.port.empty() && out.port.size() <= 5 && out.port.find_first_not_of("0123456789") == std::string::npos;
    if (out.host.empty() || out.host.find_first_of("/@? ") != std::string::npos || !digits)
        return std::nullopt;
    return out;
}

class TlsLine final : public CountyLine {
public:
    TlsLine(Server server, asio::ssl::context tls) : m_server(std::move(server)), m_tls(std::move(tls)) {}

    Result<Bytes> deliver(ByteView file) override
    {
        if (m_stopped)
            return core::hindered("no_line");
        const auto packed = exchange::compress(file);
        HttpRequest request(http::verb::post, "/v1/bundle", 11, std::string(core::textOf(packed)));
        request.set(http::field::host, m_server.host);
        request.keep_alive(false);
        request.prepare_payload();

        http::response_parser<http::string_body> parser;
        core::Error trouble{"no_line", {}, {}, core::Trouble::Surroundings};
        bool answered = false;
        m_network.restart();
        if (m_stopped) // between the question above and the restart
            return tl::unexpected(trouble);
        asio::co_spawn(
            m_network, [&]() -> asio::awaitable<void> { answered = co_await talk(request, parser, packed.size(), trouble); }, asio::detached);
        m_network.run();
        if (!answered)
            return tl::unexpected(trouble);
        return answerOf(parser.release());
    }

    void stop() override
    {
        m_stopped = true;
        m_network.stop();
    }

private:
    asio::awaitable<bool> talk(const HttpRequest& request, http::response_parser<http::string_body>& parser, std::size_t size, core::Error& trouble)
    {
        tcp::resolver resolver(m_network);
        auto [resolveError, endpoints] = co_await resolver.async_resolve(m_server.host, m_server.port, kUse);
        if (resolveError)
            co_return false;
        Stream stream(m_network, m_tls);
        auto& below = beast::get_lowest_layer(stream);
        below.expires_after(kConnect);
        auto [connectError, endpoint] = co_await below.async_connect(endpoints, kUse);
        if (connectError)
            co_return false;
        const auto milliseconds = static_cast<unsigned>(std::chrono::milliseconds(kStall).count());
        (void)::setsockopt(below.socket().native_handle(), IPPROTO_TCP, TCP_USER_TIMEOUT, &milliseconds, sizeof milliseconds);
        error_code isNoAddress;
        asio::ip::make_address(m_server.host, isNoAddress);
        if (isNoAddress)
            SSL_set_tlsext_host_name(stream.native_handle(), m_server.host.c_str());
        stream.set_verify_callback(asio::ssl::host_name_verification(m_server.host));
        below.expires_after(kConnect);
        auto [greetError] = co_await stream.async_handshake(asio::ssl::stream_base::client, kUse);
        if (greetError) {
            // Somebody answers who is not the county: a captive portal, or worse. Nothing was told to him.
            if (greetError.category() == asio::error::get_ssl_category())
                trouble.code = "county_untrusted";
            co_return false;
        }
        below.expires_after(kAnswerTime + std::chrono::seconds(size / kSlowest));
        const auto error = co_await roundTrip(stream, request, parser, kAnswerMost);
        co_return !error;
    }

    static Result<Bytes> answerOf(const HttpAnswer& answer)
    {
        const auto status = answer.result_int();
        if (status == 200)
            return exchange::expand(core::viewOf(answer.body()), kAnswerMost);
        auto said = errorIn(answer.body());
        if (said.code.empty())
            said.code = "no_line";
        said.trouble = status == 403 ? core::Trouble::Refused : status == 400 || status == 413 ? core::Trouble::Damaged : core::Trouble::Surroundings;
        return tl::unexpected(said);
    }

    Server m_server;
    asio::ssl::context m_tls;
    asio::io_context m_network;
    std::atomic<bool> m_stopped{false};
};

} // namespace

Result<std::unique_ptr<CountyLine>> CountyLine::make(const std::string& server, const std::string& caPem)
{
    auto parsed = serverFrom(server);
    asio::ssl::context tls(asio::ssl::context::tlsv13_client);
    error_code error;
    tls.add_certificate_authority(asio::buffer(caPem), error);
    if (!parsed || error)
        return core::misused("bad_county", {{"server", server}});
    tls.set_verify_mode(asio::ssl::verify_peer);
    // Who the server is, is told by the county's key: the clock of this PC may be years off (RELIABILITY P7).
    X509_VERIFY_PARAM_set_flags(SSL_CTX_get0_param(tls.native_handle()), X509_V_FLAG_NO_CHECK_TIME);
    return std::make_unique<TlsLine>(std::move(*parsed), std::move(tls));
}

} // namespace relay
