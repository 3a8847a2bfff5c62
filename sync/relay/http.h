#pragma once

#include "core/result.h"

#include <boost/asio.hpp>
#include <boost/beast.hpp>

/// What server, client and carrier share. Included by .cpp files alone.
namespace relay {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = beast::http;
using asio::ip::tcp;
using boost::system::error_code;

inline constexpr auto kUse = asio::as_tuple(asio::use_awaitable);
inline constexpr std::size_t kHeaderLimit = 8 * 1024;
inline constexpr std::size_t kReadAtOnce = 64 * 1024;
inline constexpr const char* kLabelField = "Fengqiao-Label";
inline constexpr const char* kLatchField = "Fengqiao-Latch";
inline constexpr const char* kOpenerField = "Fengqiao-Opener";

using HttpRequest = http::request<http::string_body>;
using HttpAnswer = http::response<http::string_body>;

/// The code in {"error":{"code":…,"facts":…}}; empty for anything else. Only names that a program gives: small letters,
/// digits and underscores, at most 40 of them.
[[nodiscard]] core::Error errorIn(std::string_view body);

/// Reads one answer of at most `most` bytes after sending a request; the stream's own time limit holds.
template <class Stream>
asio::awaitable<error_code> roundTrip(Stream& stream, const HttpRequest& request, http::response_parser<http::string_body>& parser, std::size_t most)
{
    parser.header_limit(kHeaderLimit);
    parser.body_limit(most);
    auto [writeError, written] = co_await http::async_write(stream, request, kUse);
    if (writeError)
        co_return writeError;
    beast::flat_buffer buffer(kHeaderLimit + kReadAtOnce); // what stands between the pieces of an answer has no limit of its own
    auto [readError, read] = co_await http::async_read(stream, buffer, parser, kUse);
    co_return readError;
}

} // namespace relay
