#pragma once

#include "sync/relay/beacon.h"
#include "sync/relay/box.h"

/// A desk's visit at a relay. Blocking, each call with a time limit; never on the GUI thread. Everything that comes back is
/// checked here: a relay is a stranger's PC.
namespace relay {

struct Address {
    std::string host; ///< an IP address
    std::uint16_t port = kPort;
};
/// "192.168.1.5:24826", "192.168.1.5", "[fe80::1]:24826"; nullopt for anything else.
[[nodiscard]] std::optional<Address> addressFrom(std::string_view text);

/// What a relay says of itself.
struct About {
    core::Hash relay{};      ///< its key
    std::string county;      ///< hex of the CountyPin it carries for
    std::int64_t fileLimit = 0;
    bool line = false;       ///< its last attempt at the county went through
    std::optional<core::Instant> delivered; ///< when it last brought something to the county
};
BOOST_DESCRIBE_STRUCT(About, (), (relay, county, fileLimit, line, delivered))

/// One parcel as its desk sees it.
struct Seen {
    core::Hash parcel{};
    Standing standing = Standing::Held;
    core::Instant since{};
    core::Hash answer{};
    std::int64_t answerSize = 0;
    std::string code;
    std::string promise; ///< hex, empty when the relay promises nothing about it
};
BOOST_DESCRIBE_STRUCT(Seen, (), (parcel, standing, since, answer, answerSize, code, promise))
struct SeenList {
    std::vector<Seen> parcels;
};
BOOST_DESCRIBE_STRUCT(SeenList, (), (parcels))

/// Codes of all: "relay_away" (Surroundings) when nobody answers in time; "not_a_relay" (Damaged) when what answers
/// makes no sense; what the relay itself said.
class Visit {
public:
    /// Once `over` says true, a call that is under way ends as if nobody answered.
    explicit Visit(Address address, std::chrono::seconds patience = std::chrono::seconds(30), Over over = {})
        : m_address(std::move(address)), m_patience(patience), m_over(std::move(over)) {}
    Visit(const Visit&) = delete;
    Visit& operator=(const Visit&) = delete;
    virtual ~Visit() = default;

    [[nodiscard]] core::Result<About> about();
    /// Leaves a file. What comes back was checked: signed by `relay`, for these bytes. Codes beside: those of Box::put;
    /// "promise_forged" (Damaged).
    [[nodiscard]] core::Result<exchange::Promise> put(core::ByteView file, const core::Hash& label, const core::Hash& latch, const core::Hash& relay);
    [[nodiscard]] core::Result<std::vector<Seen>> look(const core::Hash& label);
    /// Codes beside: "no_such_answer"; "bundle_damaged" when the bytes are not those of the hash.
    [[nodiscard]] core::Result<core::Bytes> fetch(const core::Hash& label, const core::Hash& answer);
    [[nodiscard]] core::Done forget(const core::Hash& parcel, const core::Hash& opener);

protected:
    struct Asked {
        std::string method, path;
        std::map<std::string, std::string> headers;
        core::ByteView body;
        std::size_t most = 64 * 1024; ///< of the answer
    };
    /// One question over HTTP. The simulator asks a relay of its own instead.
    [[nodiscard]] virtual core::Result<core::Bytes> ask(const Asked& asked);

private:
    Address m_address;
    std::chrono::seconds m_patience;
    Over m_over;
};

} // namespace relay
