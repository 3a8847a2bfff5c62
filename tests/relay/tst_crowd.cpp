#include "sync/relay/relay.h"
#include "sync/relay/client.h"
#include "tests/county/support/pc.h"
#include "tests/relay/samples.h"

#include <boost/asio.hpp>
#include <gtest/gtest.h>
#include <thread>

// Strangers on the house's network: they may be many, say nothing, and bring rubbish. A desk is served all the same.

using namespace relay;
using namespace relaytest;
using namespace std::chrono_literals;
using core::Bytes;
using core::Hash;
using county::test::TempFolder;

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using asio::ip::udp;

constexpr std::uint64_t kParcel = exchange::kBundleBlock; // what bundle() yields

/// No line at all.
class NoLine final : public CountyLine {
public:
    core::Result<Bytes> deliver(core::ByteView) override { return core::hindered("no_line"); }
    void stop() override {}
};

class TheCrowd : public testing::Test {
protected:
    core::FixedClock clock{*core::parseInstant("2026-03-02T09:00:00+08:00")};
    core::desk::PosixFileSystem files;
    TempFolder folder;

    Box open(Limits limits)
    {
        auto box = Box::open(files, folder.path(), clock, limits);
        EXPECT_TRUE(box) << box.error().code;
        return std::move(*box);
    }
    core::Result<exchange::Promise> put(Box& box, std::uint8_t seed, std::uint8_t label)
    {
        clock.advance(std::chrono::minutes(1));
        return box.put(hash(label), latchOf(hash(seed)), bundle(seed));
    }
};

class Crowd {
public:
    Crowd(core::Clock& clock, const std::filesystem::path& folder, Limits limits, Relay::Options options)
    {
        options.host = "0.0.0.0";
        options.port = 0;
        if (options.beacon == kPort)
            options.beacon = 0;
        m_box.emplace(Box::open(m_files, folder, clock, limits).value());
        m_relay = Relay::listen(*m_box, m_line, clock, options).value();
        m_thread = std::thread([this] { m_relay->run(); });
    }
    ~Crowd()
    {
        m_relay->stop();
        m_thread.join();
    }
    [[nodiscard]] Address address() const { return {"127.0.0.1", m_relay->port()}; }

private:
    core::desk::PosixFileSystem m_files;
    NoLine m_line;
    std::optional<Box> m_box;
    std::unique_ptr<Relay> m_relay;
    std::thread m_thread;
};

/// From one of the house's addresses; all of 127.0.0.0/8 are this PC's.
tcp::socket connection(asio::io_context& network, const Crowd& house, int last)
{
    tcp::socket out(network, tcp::v4());
    out.bind({asio::ip::make_address("127.0.0." + std::to_string(last)), 0});
    out.connect({asio::ip::make_address("127.0.0.1"), house.address().port});
    return out;
}

/// Status of the answer to a request that is sent as it is; 0 when the connection ends instead.
int statusOf(tcp::socket& socket, const std::string& head, core::ByteView body = {})
{
    boost::system::error_code error;
    asio::write(socket, asio::buffer(head), error);
    asio::write(socket, asio::buffer(body.data(), body.size()), error);
    std::string answer;
    asio::read_until(socket, asio::dynamic_buffer(answer), "\r\n", error);
    return answer.size() > 12 ? std::stoi(answer.substr(9, 3)) : 0;
}

std::string putting(const Bytes& file, const Hash& label)
{
    return "PUT /v1/parcels/" + core::toHex(core::crypto::sha256(file)) + " HTTP/1.1\r\nHost: x\r\nFengqiao-Label: " + core::toHex(label) +
           "\r\nFengqiao-Latch: " + core::toHex(label) + "\r\nContent-Length: " + std::to_string(file.size()) + "\r\n\r\n";
}

} // namespace

TEST_F(TheCrowd, doesNotFillWhatIsKeptForDesks)
{
    Limits limits;
    limits.allFiles = 4;
    limits.strangersFiles = 2;
    auto box = open(limits);
    ASSERT_TRUE(put(box, 1, 1));
    ASSERT_TRUE(box.noteAnswer(box.of(hash(1)).front(), bundle(9, exchange::Leg::Down)));
    ASSERT_TRUE(box.forget(core::crypto::sha256(bundle(1)), hash(1))); // the desk has its answer, nothing of it lies here
    EXPECT_TRUE(put(box, 2, 2));
    EXPECT_TRUE(put(box, 3, 3)); // labels cost nothing
    EXPECT_EQ(put(box, 4, 4).error().code, "relay_full");
    EXPECT_TRUE(put(box, 5, 1)) << "whom the county answered once";
    auto again = open(limits);
    EXPECT_EQ(put(again, 4, 4).error().code, "relay_full");
    EXPECT_TRUE(put(again, 6, 1)) << "remembered after a restart";
    EXPECT_EQ(again.figures().held, 4);

    // And it goes first, however long the others have been waiting.
    std::set<Hash> passed;
    std::vector<Hash> order;
    while (const auto entry = again.next(passed)) {
        order.push_back(entry->label);
        passed.insert(Box::idOf(*entry));
    }
    EXPECT_EQ(order, (std::vector<Hash>{hash(1), hash(1), hash(2), hash(3)}));
}

TEST_F(TheCrowd, doesNotFillTheDiskOfThePc)
{
    Limits limits;
    auto box = open(limits);
    ASSERT_TRUE(put(box, 1, 1));
    limits.leaveFree = std::uint64_t{1} << 60;
    auto full = open(limits);
    EXPECT_EQ(put(full, 2, 2).error().code, "relay_full");
    EXPECT_EQ(full.figures().held, 1) << "what was promised stays";
    // Answers make room here as well, before anybody is turned away.
    ASSERT_TRUE(full.noteAnswer(full.of(hash(1)).front(), bundle(9, exchange::Leg::Down)));
    EXPECT_EQ(put(full, 2, 2).error().code, "relay_full");
    EXPECT_EQ(full.of(hash(1)).front().standing, Standing::Dropped);
}

TEST_F(TheCrowd, losesItsOwnPlacesWhenTheHouseIsFull)
{
    Crowd house(clock, folder.path(), {}, {});
    asio::io_context network;
    std::vector<tcp::socket> silent;
    for (int i = 0; i < 200; ++i) // 25 addresses with as many connections as one may have
        silent.push_back(connection(network, house, 10 + i / 8));
    std::this_thread::sleep_for(200ms);
    for (int i = 0; i < 20; ++i) {
        auto desk = connection(network, house, 2);
        EXPECT_EQ(statusOf(desk, "GET /v1/relay HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"), 200) << i;
    }
    // One who is in the middle of a request does not lose it to those who come after him with nothing.
    const auto file = bundle(1);
    const auto head = putting(file, hash(1));
    auto desk = connection(network, house, 3);
    asio::write(desk, asio::buffer(head));
    for (int i = 0; i < 40; ++i)
        silent.push_back(connection(network, house, 40 + i / 8));
    std::this_thread::sleep_for(100ms);
    EXPECT_EQ(statusOf(desk, {}, file), 200);
}

TEST_F(TheCrowd, doesNotHoldLargeBodiesForEver)
{
    Relay::Options options;
    options.room = 4 * kParcel;
    Crowd house(clock, folder.path(), {}, options);
    asio::io_context network;
    std::vector<tcp::socket> slow;
    const auto file = bundle(1);
    for (int i = 0; i < 8; ++i) { // four addresses, and all of the room is theirs
        slow.push_back(connection(network, house, 10 + i / 2));
        asio::write(slow.back(), asio::buffer(putting(file, hash(2)) + "begun"));
    }
    std::this_thread::sleep_for(100ms);
    auto desk = connection(network, house, 2);
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_EQ(statusOf(desk, putting(file, hash(1)), file), 200);
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 4s);
    auto chunked = connection(network, house, 3);
    auto head = putting(file, hash(1));
    head.replace(head.find("Content-Length"), std::string::npos, "Transfer-Encoding: chunked\r\n\r\n10000\r\n");
    EXPECT_EQ(statusOf(chunked, head, file), 413) << "nobody of ours sends what has no length";
}

TEST_F(TheCrowd, ofOneAddressFillsAQuarter)
{
    Limits limits;
    limits.allFiles = 32;
    Relay::Options options;
    options.parcelsBurst = 20;
    Crowd house(clock, folder.path(), limits, options);
    asio::io_context network;
    const auto left = [&](int address, std::uint8_t seed) {
        auto socket = connection(network, house, address);
        const auto file = bundle(seed);
        return statusOf(socket, putting(file, hash(seed)), file);
    };
    std::map<int, int> seen;
    for (std::uint8_t i = 1; i <= 24; ++i)
        ++seen[left(10, i)];
    EXPECT_EQ(seen, (std::map<int, int>{{200, 8}, {403, 12}, {429, 4}})) << "a quarter, then no more, then not so fast";
    EXPECT_EQ(left(11, 100), 200);
    auto socket = connection(network, house, 12);
    const auto file = bundle(1);
    EXPECT_EQ(statusOf(socket, putting(file, hash(1)), file), 200) << "what lies there already is promised again";
}

TEST_F(TheCrowd, whoAsksForeverIsNotAnsweredForeverAndOthersAre)
{
    Relay::Options options;
    options.beacon = 24933;
    Crowd house(clock, folder.path(), {}, options);
    std::this_thread::sleep_for(100ms);
    const auto quiet = find(500ms, 24933);
    if (!quiet || quiet->empty())
        GTEST_SKIP() << "no multicast here";
    asio::io_context network;
    udp::socket flood(network, udp::v4());
    flood.bind({asio::ip::make_address("127.0.0.9"), 0});
    const udp::endpoint relay(asio::ip::make_address("127.0.0.1"), 24933);
    std::atomic<bool> stop{false};
    std::atomic<int> asked{0};
    std::thread flooding([&] {
        boost::system::error_code ignored;
        while (!stop) {
            flood.send_to(asio::buffer(encodeAsk(core::crypto::randomArray<16>())), relay, 0, ignored);
            if (++asked % 20 == 0)
                std::this_thread::sleep_for(1ms);
        }
    });
    std::this_thread::sleep_for(500ms); // whatever all may have together is used up by him
    const auto found = find(1500ms, 24933);
    stop = true;
    flooding.join();
    ASSERT_TRUE(found);
    EXPECT_EQ(found->size(), 1U) << "after " << asked << " questions of somebody else";
    int answers = 0;
    flood.non_blocking(true);
    std::array<char, 512> buffer{};
    boost::system::error_code error;
    while (flood.receive(asio::buffer(buffer), 0, error) > 0 && !error)
        ++answers;
    EXPECT_LE(answers, 16) << "of " << asked;
    EXPECT_GT(asked, 1000);
}

/// Answers one question of a search as many would: `each` keys that nobody knows from each of `addresses`, then one from 127.0.0.10.
/// Nothing where there is no multicast.
std::optional<std::vector<Found>> searchAmong(int addresses, int each, std::uint16_t port, bool trust)
{
    asio::io_context network;
    udp::socket hears(network, udp::v4()), honest(network, udp::v4());
    hears.set_option(udp::socket::reuse_address(true));
    hears.bind({udp::v4(), port});
    for (const auto& address : ownAddresses()) {
        boost::system::error_code ignored;
        hears.set_option(asio::ip::multicast::join_group(asio::ip::make_address_v4(kGroup), asio::ip::make_address_v4(address)), ignored);
    }
    honest.bind({asio::ip::make_address("127.0.0.10"), 0});
    const auto key = core::crypto::SigningKey::generate();
    std::thread answering([&] {
        std::array<std::uint8_t, kDatagramSize> buffer{};
        udp::endpoint asker;
        boost::system::error_code error;
        const auto size = hears.receive_from(asio::buffer(buffer), asker, 0, error);
        const auto question = decodeDatagram(core::ByteView(buffer).first(size));
        if (error || !question)
            return;
        Datagram here;
        here.nonce = question->nonce;
        here.port = 1;
        for (int address = 0; address < addresses; ++address) {
            udp::socket liar(network, udp::v4());
            liar.bind({asio::ip::make_address("127.0.1." + std::to_string(address + 1)), 0});
            for (int i = 0; i < each; ++i)
                liar.send_to(asio::buffer(encodeHere(here, core::crypto::SigningKey::generate())), asker, 0, error);
            std::this_thread::sleep_for(2ms); // the asker's buffer holds them
        }
        honest.send_to(asio::buffer(encodeHere(here, key)), asker, 0, error);
    });
    auto found = find(1500ms, port, {}, trust ? Keys{key.publicKey()} : Keys{});
    boost::system::error_code ignored;
    hears.shutdown(udp::socket::shutdown_both, ignored);
    hears.close(ignored);
    answering.join();
    if (!found || found->empty())
        return std::nullopt;
    return std::move(*found);
}

/// Forged senders took all 64 places, and the PC that carries for the village was not to be found.
TEST(TheSearch, aTrustedKeyHasItsPlaceBesideAnyNumber)
{
    const auto stranger = searchAmong(20, 4, 24935, false);
    if (!stranger)
        GTEST_SKIP() << "no multicast here";
    EXPECT_EQ(stranger->size(), 64U);
    EXPECT_NE(stranger->back().host, "127.0.0.10"); // who is not known yet waits for a quieter network
    const auto known = searchAmong(20, 4, 24936, true);
    ASSERT_TRUE(known);
    EXPECT_EQ(known->size(), 65U);
    EXPECT_EQ(known->back().host, "127.0.0.10");
}

TEST(TheSearch, whoAnswersForManyDoesNotCrowdTheOthersOut)
{
    const auto found = searchAmong(1, 80, 24934, false);
    if (!found)
        GTEST_SKIP() << "no multicast here";
    EXPECT_EQ(found->size(), 5U);
    EXPECT_EQ(found->back().host, "127.0.0.10");
}
