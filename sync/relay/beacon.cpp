#include "sync/relay/beacon.h"

#include <boost/asio.hpp>

#include <algorithm>
#include <ifaddrs.h>
#include <memory>
#include <net/if.h>

namespace relay {

namespace asio = boost::asio;
using asio::ip::udp;
using boost::system::error_code;

namespace {

constexpr std::string_view kMagic = "FQRELAY1";
constexpr auto kBetweenQuestions = std::chrono::milliseconds(400); // a datagram may get lost
constexpr int kQuestions = 3;
constexpr std::size_t kMostFound = 64;
constexpr std::ptrdiff_t kMostOfOne = 4; // relays at one address: whoever makes up a thousand does not crowd the others out

core::Bytes fieldsOf(const Datagram& datagram)
{
    core::ByteWriter out;
    out.raw(core::viewOf(kMagic));
    out.u8(static_cast<std::uint8_t>(datagram.kind));
    out.raw(datagram.nonce);
    out.u16(datagram.port);
    out.raw(datagram.county);
    out.raw(datagram.key);
    return out.take();
}

/// Everything that one round of questions needs, kept alive by its handlers.
struct Search {
    asio::io_context network;
    udp::socket socket{network};
    asio::steady_timer end{network}, again{network};
    udp::endpoint group, from;
    std::array<std::uint8_t, kDatagramSize + 1> buffer{};
    Nonce nonce = core::crypto::randomArray<16>();
    std::vector<Found> found;
    Keys trusted;
    bool asked = false;
    int questions = 0;

    void ask()
    {
        const auto question = encodeAsk(nonce);
        for (const auto& address : ownAddresses()) {
            error_code error;
            socket.set_option(asio::ip::multicast::outbound_interface(asio::ip::make_address_v4(address)), error);
            if (!error)
                socket.send_to(asio::buffer(question), group, 0, error);
            asked = asked || !error;
        }
        if (++questions < kQuestions) {
            again.expires_after(kBetweenQuestions);
            again.async_wait([this](error_code error) {
                if (!error)
                    ask();
            });
        }
    }

    /// A PC with two networks answers on both; its first answer is the nearer one.
    bool isNews(const Datagram& here, const std::string& host) const
    {
        if (here.kind != Datagram::Kind::Here || here.nonce != nonce || std::ranges::any_of(found, [&](const Found& one) { return one.here.key == here.key; }))
            return false;
        return trusted.contains(here.key) || (found.size() < kMostFound && std::ranges::count(found, host, &Found::host) < kMostOfOne);
    }

    void listen()
    {
        socket.async_receive_from(asio::buffer(buffer), from, [this](error_code error, std::size_t size) {
            if (error)
                return;
            const auto host = from.address().to_string();
            const auto datagram = decodeDatagram(core::ByteView(buffer).first(size), [&](const Datagram& one) { return isNews(one, host); });
            if (datagram)
                found.push_back({host, *datagram});
            listen();
        });
    }
};

} // namespace

core::Bytes encodeAsk(const Nonce& nonce)
{
    Datagram datagram;
    datagram.nonce = nonce;
    auto out = fieldsOf(datagram);
    out.resize(kDatagramSize);
    return out;
}

core::Bytes encodeHere(Datagram datagram, const core::crypto::SigningKey& key)
{
    datagram.kind = Datagram::Kind::Here;
    datagram.key = key.publicKey();
    auto out = fieldsOf(datagram);
    const auto signature = key.sign(out);
    out.insert(out.end(), signature.begin(), signature.end());
    return out;
}

std::optional<Datagram> decodeDatagram(core::ByteView bytes, const std::function<bool(const Datagram&)>& wanted)
{
    if (bytes.size() != kDatagramSize || core::textOf(bytes.first(kMagic.size())) != kMagic)
        return std::nullopt;
    core::ByteReader in(bytes.subspan(kMagic.size()));
    Datagram out;
    const auto kind = in.u8();
    out.kind = static_cast<Datagram::Kind>(kind);
    out.nonce = in.array<16>();
    out.port = in.u16();
    out.county = in.array<10>();
    out.key = in.array<32>();
    const core::crypto::Signature signature = in.array<64>();
    if (!in.atEnd() || kind > static_cast<std::uint8_t>(Datagram::Kind::Here) || (wanted && !wanted(out)))
        return std::nullopt;
    if (out.kind == Datagram::Kind::Here && (out.port == 0 || !core::crypto::verify(out.key, bytes.first(kDatagramSize - 64), signature)))
        return std::nullopt;
    return out;
}

std::string fingerprint(core::ByteView key)
{
    constexpr std::size_t kBytes = 8, kGroup = 4;
    const auto hex = core::toHex(key.first(std::min(kBytes, key.size())));
    std::string out;
    for (std::size_t i = 0; i < hex.size(); ++i) {
        if (i > 0 && i % kGroup == 0)
            out += '-';
        out += hex[i] >= 'a' ? static_cast<char>(hex[i] - 'a' + 'A') : hex[i];
    }
    return out;
}

std::vector<std::string> ownAddresses()
{
    std::vector<std::string> out;
    ifaddrs* list = nullptr;
    if (::getifaddrs(&list) != 0)
        return out;
    const std::unique_ptr<ifaddrs, decltype(&::freeifaddrs)> owner(list, &::freeifaddrs);
    for (const auto* one = list; one; one = one->ifa_next) {
        if (!one->ifa_addr || one->ifa_addr->sa_family != AF_INET || (one->ifa_flags & IFF_UP) == 0)
            continue;
        sockaddr_in address{};
        std::memcpy(&address, one->ifa_addr, sizeof address);
        const auto text = asio::ip::address_v4(ntohl(address.sin_addr.s_addr)).to_string();
        if (std::find(out.begin(), out.end(), text) == out.end())
            out.push_back(text);
    }
    return out;
}

core::Result<std::vector<Found>> find(std::chrono::milliseconds patience, std::uint16_t port, const Over& over, const Keys& trusted)
{
    Search search;
    search.trusted = trusted;
    search.group = {asio::ip::make_address_v4(kGroup), port};
    error_code error;
    search.socket.open(udp::v4(), error);
    if (!error)
        search.socket.bind({udp::v4(), 0}, error);
    if (!error)
        search.socket.set_option(asio::ip::multicast::hops(1), error);
    if (!error)
        search.socket.set_option(asio::ip::multicast::enable_loopback(true), error);
    if (error)
        return core::hindered("cannot_ask", {{"what", error.message()}});
    search.ask();
    search.listen();
    search.end.expires_after(patience);
    search.end.async_wait([&search](error_code) {
        error_code ignored;
        search.again.cancel();
        search.socket.close(ignored);
    });
    while (search.network.run_for(kGlance), !search.network.stopped())
        if (over && over())
            search.end.cancel(); // its handler ends the rest
    if (!search.asked)
        return core::hindered("cannot_ask", {{"what", "multicast"}});
    return std::move(search.found);
}

} // namespace relay
