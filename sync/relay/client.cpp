#include "sync/relay/client.h"

#include "sync/relay/http.h"

#include <charconv>

namespace relay {

using core::Bytes;
using core::ByteView;
using core::Done;
using core::Hash;
using core::Result;

namespace {

constexpr std::size_t kMostSeen = 256; // the server tells no more
constexpr std::size_t kMostJson = 1024 * 1024;

template <class T>
Result<T> described(ByteView body)
{
    const auto value = core::decodeStrict(core::textOf(body), {kMostJson, 8});
    auto out = value ? core::fromJson<T>(*value) : Result<T>(tl::unexpected(value.error()));
    if (!out)
        return core::damaged("not_a_relay");
    return out;
}

} // namespace

std::optional<Address> addressFrom(std::string_view text)
{
    Address out;
    auto host = text;
    const auto colon = text.rfind(':');
    const bool bracketed = text.starts_with('[');
    if (colon != std::string_view::npos && (bracketed ? text[colon - 1] == ']' : text.find(':') == colon)) {
        host = text.substr(0, colon);
        const auto digits = text.substr(colon + 1);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out.port);
        if (error != std::errc() || end != digits.data() + digits.size() || out.port == 0)
            return std::nullopt;
    }
    if (host.size() >= 2 && host.starts_with('[') && host.ends_with(']'))
        host = host.substr(1, host.size() - 2);
    error_code error;
    const auto address = asio::ip::make_address(std::string(host), error);
    if (error)
        return std::nullopt;
    out.host = address.to_string();
    return out;
}

core::Error errorIn(std::string_view body)
{
    const auto value = core::decodeStrict(body, {4096, 4});
    const auto* error = value && value->is_object() ? value->get_object().if_contains("error") : nullptr;
    const auto* code = error && error->is_object() ? error->get_object().if_contains("code") : nullptr;
    const auto* text = code ? code->if_string() : nullptr;
    const bool named = text && !text->empty() && text->size() <= 40 && std::all_of(text->begin(), text->end(), [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
    });
    core::Error out;
    if (named)
        out.code = std::string(*text);
    return out;
}

Result<Bytes> Visit::ask(const Asked& asked)
{
    asio::io_context network;
    error_code error;
    const tcp::endpoint endpoint(asio::ip::make_address(m_address.host, error), m_address.port);
    if (error)
        return core::hindered("relay_away");
    HttpRequest request;
    request.method_string(asked.method);
    request.target(asked.path);
    request.version(11);
    request.set(http::field::host, "relay");
    request.keep_alive(false);
    for (const auto& [name, value] : asked.headers)
        request.set(name, value);
    request.body() = std::string(core::textOf(asked.body));
    request.prepare_payload();

    http::response_parser<http::string_body> parser;
    beast::tcp_stream stream(network);
    asio::co_spawn(
        network,
        [&]() -> asio::awaitable<void> {
            stream.expires_after(m_patience);
            auto [connectError] = co_await stream.async_connect(endpoint, kUse);
            error = connectError;
            if (!error)
                error = co_await roundTrip(stream, request, parser, asked.most);
        },
        asio::detached);
    while (network.run_for(kGlance), !network.stopped())
        if (m_over && m_over())
            stream.cancel();
    if (error == http::error::body_limit || error == http::error::header_limit)
        return core::damaged("not_a_relay");
    // One that refuses a large file may say so and close before it has read all of it.
    if (error)
        return core::hindered("relay_away");
    const auto answer = parser.release();
    if (answer.result() != http::status::ok) {
        auto said = errorIn(answer.body());
        if (said.code.empty())
            return core::damaged("not_a_relay");
        said.trouble = answer.result_int() >= 500 || answer.result() == http::status::too_many_requests ? core::Trouble::Surroundings
                       : answer.result() == http::status::forbidden                                  ? core::Trouble::Refused
                       : answer.result() == http::status::not_found                                  ? core::Trouble::Usage
                                                                                                     : core::Trouble::Damaged;
        return tl::unexpected(said);
    }
    return Bytes(answer.body().begin(), answer.body().end());
}

Result<About> Visit::about()
{
    const auto body = ask({"GET", "/v1/relay", {}, {}});
    if (!body)
        return tl::unexpected(body.error());
    return described<About>(*body);
}

Result<exchange::Promise> Visit::put(ByteView file, const Hash& label, const Hash& latch, const Hash& relay)
{
    const auto parcel = core::crypto::sha256(file);
    const auto body = ask({"PUT", "/v1/parcels/" + core::toHex(parcel), {{kLabelField, core::toHex(label)}, {kLatchField, core::toHex(latch)}}, file});
    if (!body)
        return tl::unexpected(body.error());
    auto promise = exchange::decodePromise(*body);
    if (!promise)
        return tl::unexpected(promise.error().code == "promise_forged" ? promise.error() : core::Error{"not_a_relay", {}, {}, core::Trouble::Damaged});
    if (promise->relay != relay || promise->parcel != parcel || promise->size != file.size())
        return core::damaged("promise_forged");
    return promise;
}

Result<std::vector<Seen>> Visit::look(const Hash& label)
{
    const auto body = ask({"GET", "/v1/answers/" + core::toHex(label), {}, {}, kMostJson});
    if (!body)
        return tl::unexpected(body.error());
    auto list = described<SeenList>(*body);
    if (!list)
        return tl::unexpected(list.error());
    if (list->parcels.size() > kMostSeen)
        return core::damaged("not_a_relay");
    return std::move(list->parcels);
}

Result<Bytes> Visit::fetch(const Hash& label, const Hash& answer)
{
    auto body = ask({"GET", "/v1/answers/" + core::toHex(label) + "/" + core::toHex(answer), {}, {}, 2 * exchange::kAnswerLimit});
    if (body && core::crypto::sha256(*body) != answer)
        return core::damaged("bundle_damaged");
    return body;
}

Done Visit::forget(const Hash& parcel, const Hash& opener)
{
    const auto body = ask({"DELETE", "/v1/parcels/" + core::toHex(parcel), {{kOpenerField, core::toHex(opener)}}, {}});
    if (!body)
        return tl::unexpected(body.error());
    return {};
}

} // namespace relay
