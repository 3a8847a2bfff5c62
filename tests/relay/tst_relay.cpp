#include "sync/relay/relay.h"
#include "sync/relay/visitor.h"
#include "tests/county/support/pc.h"
#include "tests/relay/samples.h"

#include <boost/asio.hpp>
#include <gtest/gtest.h>
#include <fstream>
#include <mutex>
#include <thread>

// A relay on a real port between real desks and the real county; what the line does is the test's to say.

using namespace relay;
using namespace relaytest;
using namespace std::chrono_literals;
using core::Bytes;
using core::Hash;
using county::test::Pc;
using county::test::TempFolder;
using county::test::TestCounty;

namespace {

namespace asio = boost::asio;
using asio::ip::tcp;

constexpr auto kPin = "00010203040506070809"; // of a county, as far as these relays know

/// The county at the end of a line that is up or down.
class FakeLine final : public CountyLine {
public:
    explicit FakeLine(TestCounty& county) : m_county(county) {}
    core::Result<Bytes> deliver(core::ByteView file) override
    {
        ++tries;
        if (!up)
            return core::hindered("no_line");
        if (const auto now = std::exchange(meanwhile, {}))
            now();
        const std::lock_guard lock(m_mutex);
        if (m_instead)
            return *m_instead;
        auto carried = m_county.service->carry(file);
        if (!carried)
            return tl::unexpected(carried.error());
        last = carried->file;
        return carried->file;
    }
    void stop() override {}
    std::atomic<bool> up{false};
    std::atomic<int> tries{0};
    std::function<void()> meanwhile; ///< once, while a parcel is on the way; set before anything is left
    Bytes last;
    /// What somebody on the way answers in the county's place.
    void answerInstead(std::optional<Bytes> bytes)
    {
        const std::lock_guard lock(m_mutex);
        m_instead = std::move(bytes);
    }

private:
    TestCounty& m_county;
    std::mutex m_mutex;
    std::optional<Bytes> m_instead;
};

/// A relay in a folder and a thread of its own.
class House {
public:
    House(TestCounty& county, CountyLine& line, const std::filesystem::path& folder, Limits limits = {}, Relay::Options options = {})
    {
        options.host = "127.0.0.1";
        options.port = 0;
        options.firstRetry = 20ms;
        if (options.lastRetry == Relay::Options{}.lastRetry)
            options.lastRetry = 200ms;
        if (options.beacon == kPort)
            options.beacon = 0;
        for (std::uint8_t i = 0; i < 10; ++i)
            options.county[i] = i;
        m_box.emplace(Box::open(m_files, folder, county.clock, limits).value());
        m_relay = Relay::listen(*m_box, line, county.clock, options).value();
        m_thread = std::thread([this] { m_relay->run(); });
    }
    ~House()
    {
        m_relay->stop();
        m_thread.join();
    }
    [[nodiscard]] Address address() const { return {"127.0.0.1", m_relay->port()}; }
    [[nodiscard]] Hash key() const { return m_box->key(); }

private:
    core::desk::PosixFileSystem m_files;
    std::optional<Box> m_box;
    std::unique_ptr<Relay> m_relay;
    std::thread m_thread;
};

class TheRelay : public testing::Test {
protected:
    TestCounty county;
    Pc village{county, "vl"}, second{county, "vl"};
    TempFolder folder;
    FakeLine line{county};

    void SetUp() override
    {
        village.settle();
        second.settle();
    }
    core::SubjectId registered(Pc& pc)
    {
        const auto id = core::newSubjectId(county.clock.now());
        pc.perform({{"dispute.register", id,
                     county::test::body("{'steps':{'number':'@number','type':'D04','source':'walk_in','parties':[{'id':'p1','side':'applicant'},"
                                        "{'id':'p2','side':'respondent'}]},'content':{'fields':{'p1.name':'谢宇航','p2.name':'苏兴旺','demand':'还钱',"
                                        "'narrative':'借款未还','place':'西竹坪村'}},'identity':{'fields':{'p1.phone':'13800000001'}}}")}});
        return id;
    }
    static relay::Visited visited(Pc& pc, const House& house, bool leave = true)
    {
        auto out = relay::visit(*pc.get(), house.address(), {kPin, std::nullopt, leave});
        EXPECT_TRUE(out) << out.error().code;
        return out ? std::move(*out) : relay::Visited{};
    }
    /// Looks until something came back, for ten seconds.
    static relay::Visited answered(Pc& pc, const House& house)
    {
        for (int i = 0; i < 200; ++i) {
            auto out = visited(pc, house, false);
            if (out.answers > 0 || out.unread || !out.turnedAway.empty() || HasFailure())
                return out;
            std::this_thread::sleep_for(50ms);
        }
        ADD_FAILURE() << "nothing comes back";
        return {};
    }
};

/// What a stranger's bytes are answered with; empty when the relay hangs up.
std::string said(const House& house, const std::string& bytes, bool close = false)
{
    asio::io_context network;
    tcp::socket socket(network);
    socket.connect({asio::ip::make_address(house.address().host), house.address().port});
    boost::system::error_code error;
    asio::write(socket, asio::buffer(bytes), error);
    if (close)
        socket.shutdown(tcp::socket::shutdown_send, error);
    std::string out;
    char buffer[4096];
    while (out.find("\r\n\r\n") == std::string::npos) {
        const auto size = socket.read_some(asio::buffer(buffer), error);
        if (error)
            break;
        out.append(buffer, size);
    }
    return out.substr(0, out.find("\r\n"));
}

} // namespace

TEST_F(TheRelay, carriesForDaysWithoutALineAndOnlyTheCountyEmptiesTheOutbox)
{
    const auto mine = registered(village);
    std::optional<House> house(std::in_place, county, line, folder.path());
    auto first = visited(village, *house);
    ASSERT_TRUE(first.promise);
    EXPECT_TRUE(first.fresh);
    EXPECT_EQ(first.acts, 1);
    EXPECT_EQ(first.promise->word, exchange::Word::Holds);
    EXPECT_EQ(village->syncFacts()->waiting, 1) << "a promise is no receipt";
    EXPECT_EQ(village->outbox()->size(), 1U);
    ASSERT_EQ(village->handed()->size(), 1U);
    EXPECT_EQ(village->handed()->front().promise, *first.promise);
    EXPECT_GE(village->handed()->front().upTo.at(core::Lane::Work), 1U);
    // Nothing new: it is not left twice.
    EXPECT_FALSE(visited(village, *house).fresh);
    EXPECT_EQ(visited(village, *house).held, 1);
    // The note outlives desk and relay.
    village.reopen();
    EXPECT_EQ(village->handed()->size(), 1U);
    const auto key = house->key();
    house.reset();
    county.pass(std::chrono::hours(24 * 3));
    house.emplace(county, line, folder.path());
    EXPECT_EQ(house->key(), key);
    // One more dispute: the new parcel holds the old one's acts, so the old one is taken back.
    const auto more = registered(village);
    auto later = visited(village, *house);
    EXPECT_TRUE(later.fresh);
    EXPECT_EQ(later.acts, 2);
    EXPECT_EQ(village->handed()->size(), 1U);
    const auto looked = visited(village, *house);
    EXPECT_EQ(looked.held, 1);
    EXPECT_TRUE(looked.missing.empty()) << "what the desk took back is not missed";
    EXPECT_GT(line.tries, 0);
    EXPECT_EQ(village->syncFacts()->waiting, 2);

    line.up = true;
    const auto back = answered(village, *house);
    EXPECT_EQ(back.sum.accepted, 2);
    EXPECT_EQ(village->syncFacts()->waiting, 0);
    EXPECT_TRUE(village->outbox()->empty());
    EXPECT_TRUE(village->handed()->empty());
    EXPECT_EQ(visited(village, *house, false).held, 0) << "what was fetched is forgotten there";
    second.settle();
    EXPECT_TRUE(second->show(mine));
    EXPECT_TRUE(second->show(more));
    EXPECT_EQ(village->digest().value(), second->digest().value());
    village.expectSound();
}

TEST_F(TheRelay, isToldNothingOfWhatItCarries)
{
    registered(village);
    House house(county, line, folder.path());
    visited(village, house);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder.path())) {
        if (!entry.is_regular_file())
            continue;
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(file), {}};
        for (const auto* word : {"谢宇航", "org-", "dispute", "西竹坪", "13800000001"})
            EXPECT_EQ(bytes.find(word), std::string::npos) << word << " in " << entry.path();
        EXPECT_EQ(entry.path().filename().string().find_first_not_of("0123456789abcdefcopyrelaykeyl."), std::string::npos) << entry.path();
    }
    // Two desks of one account have labels that have nothing to do with one another, nor with the desk at another relay.
    EXPECT_NE(village->secretFor("relay-label", house.key()), second->secretFor("relay-label", house.key()));
    EXPECT_NE(village->secretFor("relay-label", house.key()), village->secretFor("relay-label", Hash{}));
    EXPECT_EQ(village->secretFor("relay-label", house.key()), village->secretFor("relay-label", house.key()));
}

TEST_F(TheRelay, whoDropsParcelsDelaysNothing)
{
    const auto mine = registered(village);
    std::optional<House> house(std::in_place, county, line, folder.path());
    visited(village, *house);
    house.reset();
    for (const auto* kind : {"records", "parcels"})
        std::filesystem::remove_all(folder.path() / kind);
    house.emplace(county, line, folder.path());
    const auto seen = visited(village, *house, false);
    EXPECT_EQ(seen.missing.size(), 1U) << "promised, and now it knows nothing";
    EXPECT_EQ(village->syncFacts()->waiting, 1);
    EXPECT_TRUE(visited(village, *house).fresh) << "left again";
    // The line was there all the time.
    village.settle();
    EXPECT_EQ(village->syncFacts()->waiting, 0);
    EXPECT_TRUE(village->handed()->empty());
    // What lies there goes up later, and has no second effect.
    const auto revision = county.service->county()->revision;
    line.up = true;
    const auto late = answered(village, *house);
    EXPECT_EQ(late.answers, 1);
    EXPECT_EQ(late.sum.accepted, 0);
    EXPECT_EQ(county.service->county()->revision, revision);
    EXPECT_TRUE(village->show(mine));
}

TEST_F(TheRelay, replayedOrForeignAnswersEmptyNothing)
{
    registered(village);
    House house(county, line, folder.path());
    line.up = true;
    visited(village, house);
    EXPECT_EQ(answered(village, house).sum.accepted, 1);
    const auto old = line.last;

    // The answer of yesterday for the parcel of today.
    registered(village);
    line.answerInstead(old);
    visited(village, house);
    const auto replayed = answered(village, house);
    EXPECT_EQ(replayed.sum.accepted, 0);
    EXPECT_EQ(village->syncFacts()->waiting, 1);

    // The answer to another desk's parcel: it cannot be opened here.
    const auto file = exchange::encodeBundle({second->pack()->section});
    line.answerInstead(county.service->carry(file)->file);
    EXPECT_TRUE(visited(village, house).fresh);
    const auto foreign = answered(village, house);
    ASSERT_TRUE(foreign.unread);
    EXPECT_EQ(foreign.unread->code, "bundle_foreign");
    EXPECT_EQ(village->syncFacts()->waiting, 1);
    EXPECT_EQ(village->outbox()->size(), 1U);

    // Not even a bundle: the relay itself keeps the parcel.
    line.answerInstead(Bytes(1000, 7));
    registered(village);
    visited(village, house);
    std::this_thread::sleep_for(300ms);
    EXPECT_GE(visited(village, house, false).held, 1);
    line.answerInstead(std::nullopt);
    for (int i = 0; i < 100 && village->syncFacts()->waiting > 0; ++i) {
        visited(village, house, false);
        std::this_thread::sleep_for(50ms);
    }
    EXPECT_EQ(village->syncFacts()->waiting, 0);
    village.expectSound();
}

TEST_F(TheRelay, bringsWhatCameInWhileAnotherWasOnTheWay)
{
    // Left within the same instant, and the later one sorts before the one on the way: a round that goes on passes it by.
    auto early = bundle(1), late = bundle(2);
    if (core::crypto::sha256(early) < core::crypto::sha256(late))
        std::swap(early, late);
    Relay::Options options;
    options.lastRetry = 1h;
    House house(county, line, folder.path(), {}, options);
    Visit visit(house.address());
    line.up = true;
    line.answerInstead(bundle(3, exchange::Leg::Down));
    line.meanwhile = [&] { EXPECT_TRUE(Visit(house.address()).put(late, hash(1), hash(2), house.key())); };
    ASSERT_TRUE(visit.put(early, hash(1), hash(2), house.key()));
    std::size_t answered = 0;
    for (int i = 0; i < 100 && answered < 2; ++i) {
        std::this_thread::sleep_for(50ms);
        const auto seen = visit.look(hash(1)).value();
        answered = static_cast<std::size_t>(std::count_if(seen.begin(), seen.end(), [](const auto& one) { return one.standing == Standing::Answered; }));
    }
    EXPECT_EQ(answered, 2U);
}

TEST_F(TheRelay, tellsWhomTheCountyTurnsAway)
{
    registered(village);
    House house(county, line, folder.path());
    visited(village, house);
    ASSERT_TRUE(county.service->revoke("vl"));
    line.up = true;
    EXPECT_EQ(answered(village, house).turnedAway, std::vector<std::string>{"revoked"});
    EXPECT_EQ(village->syncFacts()->waiting, 1);
}

TEST_F(TheRelay, isNotTrustedWithItsOwnName)
{
    registered(village);
    House house(county, line, folder.path());
    const auto address = house.address();
    EXPECT_EQ(relay::visit(*village.get(), address, {"ffffffffffffffffffff", std::nullopt, true}).error().code, "relay_of_other_county");
    EXPECT_EQ(relay::visit(*village.get(), address, {kPin, Hash{}, true}).error().code, "relay_is_another");
    EXPECT_TRUE(relay::visit(*village.get(), address, {kPin, house.key(), true}));
    // A promise by another key than the one that was named, or for other bytes, is none.
    Visit visit(address);
    EXPECT_EQ(visit.put(bundle(1), hash(1), hash(2), hash(3)).error().code, "promise_forged");
    auto packed = village->pack().value();
    const auto promise = visit.put(exchange::encodeBundle({packed.section}), hash(1), hash(2), house.key()).value();
    auto other = promise;
    other.size += 1;
    EXPECT_EQ(village->noteHanded(packed, other).error().code, "promise_forged");
    EXPECT_EQ(village->noteHanded(village->pack().value(), promise).error().code, "promise_forged") << "another file";
    EXPECT_TRUE(village->noteHanded(packed, promise));
    EXPECT_EQ(village->syncFacts()->waiting, 1);
}

TEST_F(TheRelay, hasLimitsForStrangers)
{
    Relay::Options options;
    options.idle = 300ms;
    options.whole = 600ms;
    options.connectionsOfOne = 3;
    House house(county, line, folder.path(), {128 * 1024, 1 << 30, 1 << 30, 4, 8}, options);
    const auto path = "/v1/parcels/" + core::toHex(hash(1));
    const auto fields = "Host: x\r\nFengqiao-Label: " + core::toHex(hash(1)) + "\r\nFengqiao-Latch: " + core::toHex(hash(1)) + "\r\n";
    EXPECT_EQ(said(house, "PUT " + path + " HTTP/1.1\r\n" + fields + "Content-Length: 200000\r\n\r\n"), "HTTP/1.1 413 Payload Too Large");
    EXPECT_EQ(said(house, "DELETE " + path + " HTTP/1.1\r\n" + fields + "Content-Length: 9\r\n\r\n"), "HTTP/1.1 413 Payload Too Large");
    EXPECT_EQ(said(house, "PUT " + path + " HTTP/1.1\r\n" + fields + "Content-Length: 3\r\n\r\nabc"), "HTTP/1.1 400 Bad Request");
    EXPECT_EQ(said(house, "PUT " + path + " HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"), "HTTP/1.1 400 Bad Request");
    EXPECT_EQ(said(house, "GET /v1/nothing HTTP/1.1\r\nHost: x\r\n\r\n"), "HTTP/1.1 404 Not Found");
    EXPECT_EQ(said(house, "GET /v1/answers/../../relay.key HTTP/1.1\r\nHost: x\r\n\r\n"), "HTTP/1.1 404 Not Found");
    EXPECT_EQ(said(house, "GET /v1/relay HTTP/1.1\r\nHost: x\r\n\r\n"), "HTTP/1.1 200 OK");
    const auto garbage = said(house, std::string(300, '\xff') + "\r\n\r\n");
    EXPECT_TRUE(garbage.empty() || garbage == "HTTP/1.1 400 Bad Request") << garbage;
    EXPECT_EQ(said(house, "GET /v1/relay HTTP/1.1\r\n" + std::string(20'000, 'x')), "HTTP/1.1 413 Payload Too Large");
    // Who sends half a request and waits is cut off.
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_EQ(said(house, "PUT " + path + " HTTP/1.1\r\n" + fields + "Content-Length: 1000\r\n\r\nab"), "");
    EXPECT_EQ(said(house, "PUT /v1"), "");
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 5s);
    // Connections of one address.
    asio::io_context network;
    std::vector<tcp::socket> open;
    for (int i = 0; i < 3; ++i) {
        open.emplace_back(network);
        open.back().connect({asio::ip::make_address("127.0.0.1"), house.address().port});
    }
    std::this_thread::sleep_for(50ms);
    EXPECT_EQ(said(house, "GET /v1/relay HTTP/1.1\r\nHost: x\r\n\r\n"), "");
    open.clear();
    std::this_thread::sleep_for(100ms);
    // Requests a second.
    int refused = 0;
    for (int i = 0; i < 200; ++i)
        refused += said(house, "GET /v1/nothing HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n") == "HTTP/1.1 429 Too Many Requests";
    EXPECT_GT(refused, 50);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path() / "parcels"));
}

TEST_F(TheRelay, saysWhenNobodyIsThere)
{
    asio::io_context network;
    tcp::acceptor taken(network, {asio::ip::make_address("127.0.0.1"), 0}); // listens, and never answers
    // One that is being closed waits no longer for somebody who says nothing.
    const auto before = std::chrono::steady_clock::now();
    Visit closing({"127.0.0.1", taken.local_endpoint().port()}, 30s, [before] { return std::chrono::steady_clock::now() - before > 100ms; });
    EXPECT_EQ(closing.about().error().code, "relay_away");
    EXPECT_LT(std::chrono::steady_clock::now() - before, 5s);
    Visit silent({"127.0.0.1", taken.local_endpoint().port()}, 1s);
    EXPECT_EQ(silent.about().error().code, "relay_away");
    const auto port = taken.local_endpoint().port();
    taken.close();
    EXPECT_EQ(Visit({"127.0.0.1", port}).about().error().code, "relay_away");
}

TEST(AnAddress, isAnAddressOfTheNetwork)
{
    EXPECT_EQ(addressFrom("192.168.1.5:80")->host, "192.168.1.5");
    EXPECT_EQ(addressFrom("192.168.1.5:80")->port, 80);
    EXPECT_EQ(addressFrom("192.168.1.5")->port, kPort);
    EXPECT_EQ(addressFrom("[fe80::1]:81")->host, "fe80::1");
    EXPECT_EQ(addressFrom("[fe80::1]:81")->port, 81);
    for (const auto* text : {"", ":", "[", "]:", ":80", "host:80", "1.2.3.4:", "1.2.3.4:0", "1.2.3.4:70000", "1.2.3.4:8x", "1.2.3", "[fe80::1", "http://1.2.3.4"})
        EXPECT_FALSE(addressFrom(text)) << text;
}

/// Answers sent to a relay's port kept its only thread at signatures that it had no use for.
TEST(ABeacon, looksAtNoSignatureOfWhatItDoesNotWant)
{
    const auto bytes = encodeHere({Datagram::Kind::Here, core::crypto::randomArray<16>(), 4711, {1, 2, 3}, {}}, core::crypto::SigningKey::generate());
    const auto timed = [&](const std::function<bool(const Datagram&)>& wanted, bool read) {
        const auto begun = std::chrono::steady_clock::now();
        for (int i = 0; i < 1000; ++i)
            EXPECT_EQ(decodeDatagram(bytes, wanted).has_value(), read);
        return std::chrono::steady_clock::now() - begun;
    };
    const auto looked = timed({}, true);
    const auto passed = timed([](const Datagram& one) { return one.kind == Datagram::Kind::Ask; }, false);
    EXPECT_LT(passed * 4, looked);
    EXPECT_TRUE(decodeDatagram(encodeAsk({}), [](const Datagram& one) { return one.kind == Datagram::Kind::Ask; }));
}

TEST_F(TheRelay, isFoundByAsking)
{
    const auto here = Datagram{Datagram::Kind::Here, core::crypto::randomArray<16>(), 4711, {1, 2, 3}, {}};
    const auto key = core::crypto::SigningKey::generate();
    const auto bytes = encodeHere(here, key);
    ASSERT_EQ(bytes.size(), kDatagramSize);
    EXPECT_EQ(encodeAsk(here.nonce).size(), kDatagramSize) << "no more comes back than was sent";
    auto wanted = here;
    wanted.key = key.publicKey();
    EXPECT_EQ(decodeDatagram(bytes), wanted);
    EXPECT_EQ(decodeDatagram(encodeAsk(here.nonce))->kind, Datagram::Kind::Ask);
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        auto forged = bytes;
        forged[bit / 8] ^= static_cast<std::uint8_t>(1 << bit % 8);
        const auto read = decodeDatagram(forged);
        EXPECT_TRUE(!read || read->kind == Datagram::Kind::Ask) << bit;
    }
    for (std::size_t size = 0; size < bytes.size(); ++size)
        EXPECT_FALSE(decodeDatagram(core::ByteView(bytes).first(size)));

    Relay::Options options;
    options.beacon = 24931;
    House house(county, line, folder.path(), {}, options);
    std::this_thread::sleep_for(100ms);
    const auto found = find(1500ms, 24931);
    if (!found)
        GTEST_SKIP() << found.error().code;
    ASSERT_EQ(found->size(), 1U);
    EXPECT_EQ(found->front().here.key, house.key());
    EXPECT_EQ(found->front().here.port, house.address().port);
    EXPECT_EQ(core::toHex(found->front().here.county), kPin);
    EXPECT_TRUE(find(300ms, 24932)->empty());
}
