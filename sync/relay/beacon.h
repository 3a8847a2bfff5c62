#pragma once

#include "core/journal/crypto.h"

#include <chrono>
#include <functional>
#include <set>
#include <string>

/// How a laptop finds the relay of its village without anybody typing an address: it asks the whole network segment, and
/// relays answer. Multicast stays within the segment (time to live 1, RFC 2365 local scope). A datagram tells the port, the
/// relay's key and which county it carries for, as the pin of that county's certificate; no name of a person or a place.
///
///   "FQRELAY1" ‖ u8 kind ‖ nonce[16] ‖ u16 port ‖ county[10] ‖ key[32] ‖ signature[64] over all before
///
/// A question has the same length, zeros behind the nonce, so that nobody can make a relay send more than he sent himself.
/// The signature proves that the sender holds the key, nothing else: whether to trust a key is for people to decide.
namespace relay {

inline constexpr const char* kGroup = "239.255.70.81";
inline constexpr std::uint16_t kPort = 24826; ///< UDP for finding, TCP for carrying unless told otherwise

using CountyPin = std::array<std::uint8_t, 10>; ///< exchange::pinOf the county's CA certificate
using Nonce = std::array<std::uint8_t, 16>;

struct Datagram {
    enum class Kind : std::uint8_t { Ask = 0, Here = 1 };
    Kind kind = Kind::Ask;
    Nonce nonce{};            ///< of the question; zeros when nobody asked
    std::uint16_t port = 0;
    CountyPin county{};
    core::crypto::PublicKey key{};
    bool operator==(const Datagram&) const = default;
};
inline constexpr std::size_t kDatagramSize = 8 + 1 + 16 + 2 + 10 + 32 + 64;

[[nodiscard]] core::Bytes encodeAsk(const Nonce& nonce);
/// `datagram.key` becomes the key's public half.
[[nodiscard]] core::Bytes encodeHere(Datagram datagram, const core::crypto::SigningKey& key);
/// nullopt for anything that is not whole, of this version and, for `Here`, signed; and for what is not wanted, before its
/// signature is looked at: that costs fifty times as much, and anybody on the network may send twenty thousand a second.
[[nodiscard]] std::optional<Datagram> decodeDatagram(core::ByteView bytes, const std::function<bool(const Datagram&)>& wanted = {});

/// Addresses of this PC's IPv4 interfaces that are up; 127.0.0.1 among them.
[[nodiscard]] std::vector<std::string> ownAddresses();

/// "1A2B-3C4D-5E6F-7081": the beginning of a relay's key as two people read it to each other.
[[nodiscard]] std::string fingerprint(core::ByteView key);

/// Whoever waits asks it whether to wait on: a program that is being closed waits for nobody.
using Over = std::function<bool()>;
constexpr std::chrono::milliseconds kGlance{50}; ///< between two such questions

struct Found {
    std::string host; ///< the address it answered from
    Datagram here;
};
using Keys = std::set<core::crypto::PublicKey>;
/// Asks on every interface and gathers answers for so long, a few of one address and some dozens in all; those of `trusted` keys
/// beside them, so that nobody who answers with a thousand names keeps them out. Code "cannot_ask" (Surroundings) when no question
/// could be sent. `over` is asked several times a second; once it says true, what was found so far comes back at once.
[[nodiscard]] core::Result<std::vector<Found>> find(std::chrono::milliseconds patience, std::uint16_t port = kPort, const Over& over = {}, const Keys& trusted = {});

/// So many at once, so many a second from then on.
class Bucket {
public:
    using Time = std::chrono::steady_clock::time_point;
    Bucket(double burst, double perSecond, Time now) : m_burst(burst), m_perSecond(perSecond), m_tokens(burst), m_at(now) {}
    [[nodiscard]] bool take(Time now)
    {
        const std::chrono::duration<double> passed = now - m_at;
        m_tokens = std::min(m_burst, m_tokens + passed.count() * m_perSecond);
        m_at = now;
        if (m_tokens < 1)
            return false;
        m_tokens -= 1;
        return true;
    }
    [[nodiscard]] Time last() const { return m_at; }

private:
    double m_burst, m_perSecond, m_tokens;
    Time m_at;
};

} // namespace relay
