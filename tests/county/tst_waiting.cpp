#include "sync/county/front.h"
#include "tests/county/support/county.h"

#include <boost/asio.hpp>
#include <boost/asio/ssl.hpp>

#include <future>
#include <thread>

#include <gtest/gtest.h>

// Requests that are held for news, at the real door (Front), with another process writing beside it.

using namespace county;
using namespace county::test;
using namespace std::chrono_literals;

namespace {

namespace asio = boost::asio;
using Clock = std::chrono::steady_clock;

/// One HTTPS request by hand.
core::Result<exchange::Answer> post(const std::string& url, const exchange::Request& request)
{
    asio::io_context context;
    asio::ssl::context tls(asio::ssl::context::tlsv13_client);
    asio::ssl::stream<asio::ip::tcp::socket> stream(context, tls);
    const auto port = static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1)));
    stream.next_layer().connect({asio::ip::address_v4::loopback(), port});
    stream.handshake(asio::ssl::stream_base::client);
    const auto body = exchange::compress(encode(request));
    std::string text = "POST /v1/exchange HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n";
    text.append(body.begin(), body.end());
    asio::write(stream, asio::buffer(text));
    std::string answer;
    const auto head = asio::read_until(stream, asio::dynamic_buffer(answer), "\r\n\r\n");
    const auto at = answer.find("Content-Length: ");
    const auto size = std::stoul(answer.substr(at + 16));
    if (answer.size() < head + size)
        asio::read(stream, asio::dynamic_buffer(answer), asio::transfer_exactly(head + size - answer.size()));
    if (!answer.starts_with("HTTP/1.1 200"))
        return core::hindered(answer.substr(head));
    const auto bytes = exchange::expand(core::viewOf(std::string_view(answer).substr(head)), exchange::kAnswerLimit);
    return exchange::decodeAnswer(*bytes);
}

/// A server process of the county: its own service, its own door.
class Process {
public:
    explicit Process(const TestCounty& county) : m_service(county.another(county.clock))
    {
        m_front = std::move(*Front::listen(*m_service, *Folder(county.place().folder).server(), {}));
        m_thread = std::thread([this] { m_front->run(); });
    }
    ~Process()
    {
        m_front->stop();
        m_thread.join();
    }
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;
    [[nodiscard]] Service& service() { return *m_service; }
    [[nodiscard]] std::string url() const { return m_front->url(); }

private:
    std::unique_ptr<Service> m_service;
    std::unique_ptr<Front> m_front;
    std::thread m_thread;
};

class Waiting : public testing::Test {
protected:
    TestCounty county;
    Process near{county}, far{county};
    Device court = county.device("dispatcher"), village = county.device("vl"), stranger = county.device("vl2");

    struct Held {
        std::future<core::Result<exchange::Answer>> answer;
        Clock::time_point since;
    };
    Held hold(Device& device, std::uint16_t seconds)
    {
        return {std::async(std::launch::async, [this, request = device.request(256 * 1024, seconds)] { return post(near.url(), request); }), Clock::now()};
    }
};

} // namespace

TEST_F(Waiting, newsOfAnotherProcessWakesWhoeverTheyConcern)
{
    for (auto* device : {&court, &village, &stranger})
        ASSERT_TRUE(device->settle(TestCounty::roadTo(near.service())));
    auto concerned = hold(village, 20), unconcerned = hold(stranger, 6);
    EXPECT_EQ(concerned.answer.wait_for(2500ms), std::future_status::timeout); // nothing happened: held

    (void)county.assign(court);
    ASSERT_TRUE(court.exchange(TestCounty::roadTo(far.service())));
    ASSERT_EQ(concerned.answer.wait_for(5s), std::future_status::ready);
    const auto answer = concerned.answer.get();
    ASSERT_TRUE(answer) << answer.error().code;
    EXPECT_EQ(answer->items.size(), 1U);

    const auto quiet = unconcerned.answer.get();
    ASSERT_TRUE(quiet);
    EXPECT_TRUE(quiet->items.empty());
    EXPECT_GT(Clock::now() - unconcerned.since, 5s); // not woken for others' news: that would be bytes for nothing
}

TEST_F(Waiting, anOwnWriteDoesNotHideWhatAnotherProcessWroteBeforeIt)
{
    Device second = county.device("dispatcher");
    for (auto* device : {&court, &second, &village, &stranger})
        ASSERT_TRUE(device->settle(TestCounty::roadTo(near.service())));
    auto concerned = hold(village, 20);
    EXPECT_EQ(concerned.answer.wait_for(1500ms), std::future_status::timeout);
    // At once: theirs there, and behind it something here that is no news for the village.
    (void)county.assign(court);
    ASSERT_TRUE(court.exchange(TestCounty::roadTo(far.service())));
    second.act(core::newSubjectId(county.clock.now()), "dispute.lodge", lodging("LQ20260300777"));
    const auto answer = post(near.url(), second.request());
    ASSERT_TRUE(answer);
    ASSERT_EQ(concerned.answer.wait_for(5s), std::future_status::ready);
    EXPECT_EQ(concerned.answer.get()->items.size(), 1U);
}

TEST_F(Waiting, whoHasTheNewsAlreadyIsNotWokenForIt)
{
    for (auto* device : {&court, &village})
        ASSERT_TRUE(device->settle(TestCounty::roadTo(near.service())));
    (void)county.assign(court);
    ASSERT_TRUE(post(near.url(), court.request())); // written here; the look at the store comes to it a second later
    ASSERT_TRUE(village.settle(TestCounty::roadTo(near.service())));
    auto held = hold(village, 4);
    EXPECT_EQ(held.answer.wait_for(3s), std::future_status::timeout);
    EXPECT_TRUE(held.answer.get());
}
