#pragma once

#include "core/bytes.h"
#include "core/result.h"
#include "sync/exchange/wire.h"

#include <QByteArray>
#include <QObject>
#include <QSslCertificate>
#include <QUrl>

#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/vector_body.hpp>

#include <functional>
#include <optional>
#include <stop_token>

class QSslSocket;

namespace client {

/// HTTPS to one county: TLS 1.3, trust in the county's own CA alone, no system CAs, no redirects, no proxy, bounded
/// answers. The connection is kept between requests and its TLS session is resumed after a break, because on a bad line
/// a new one costs as much time as a request. Beast reads and writes the HTTP and a
/// QSslSocket carries it: Qt's own client sends three hundred bytes of headers that nobody reads and keeps its sockets to
/// itself. Lives in one thread with an event loop.
class CountyLink : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(core::Result<core::Bytes>)>;

    /// Codes of the answer beside those the county sends: "no_server" (Usage), "no_network", "county_untrusted",
    /// "answer_too_large", "answer_unreadable" (some page, a redirect), "county_trouble" (Surroundings). Fact "sent" = whether the request may have arrived.
    CountyLink(const QUrl& server, const QSslCertificate& ca, QObject* parent = nullptr);
    ~CountyLink() override;

    /// A line that goes along with the next request for an exchange, and with no other: the PC's card (core/desk/health.h).
    void setCard(std::string card) { m_card = std::move(card); }

    /// POST with a zstd body; the answer is expanded. One at a time: a request on the way is cancelled.
    void post(const QString& path, const core::Bytes& message, std::size_t answerLimit, Answer answer);
    /// The connection goes with it: what its answer would be nobody could tell from the next one's.
    void cancel();

    /// Bytes of HTTP since the beginning: headers and packed bodies, without TLS.
    struct Moved {
        std::int64_t up = 0, down = 0;
    };
    [[nodiscard]] const Moved& moved() const { return m_moved; }
    /// Bytes of the last request, headers and packed body.
    [[nodiscard]] std::size_t size() const { return m_size; }

signals:
    void bytesMoved();

private:
    struct Asked {
        QByteArray bytes;
        std::size_t limit = 0;
        Answer answer;
        bool sent = false;
        core::Bytes again{}; ///< the message, while a county that has not this desk's dictionary may ask for it without
    };
    void connectToCounty();
    void send();
    void read();
    void lost(const QString& reason, bool untrusted);
    /// Head and packed body of the request on its way.
    [[nodiscard]] QByteArray written(const QString& path, const core::Bytes& message, exchange::Dictionary dictionary);
    /// The answer is complete.
    void whole();
    void drop();
    void finish(core::Result<core::Bytes> result);

    QUrl m_server;
    QSslCertificate m_ca;
    QSslSocket* m_socket = nullptr; ///< child of this; null when there is no connection
    QByteArray m_ticket;            ///< to resume the TLS session
    std::optional<Asked> m_asked;
    QByteArray m_coming; ///< read, and not yet taken by the parser
    std::optional<boost::beast::http::response_parser<boost::beast::http::vector_body<std::uint8_t>>> m_parser;
    std::string m_card;
    Moved m_moved;
    std::size_t m_size = 0;
    bool m_plain = false; ///< this county has not our dictionary
};

/// The county's CA certificate as its server gives it, accepted only when its SHA-256 begins with `pin`. What is fetched
/// is public, and nothing secret is sent before the pin has been checked. Runs an event loop of its own: never call it
/// on the GUI thread. Codes: "no_server", "no_network", "county_untrusted", "given_up" (somebody asked `stop` for it).
[[nodiscard]] core::Result<QSslCertificate> fetchCa(const QUrl& server, core::ByteView pin, const std::stop_token& stop = {});

/// The same request, waiting for its answer; for the command line and worker threads.
[[nodiscard]] core::Result<core::Bytes> postAndWait(const QUrl& server, const QSslCertificate& ca, const QString& path, const core::Bytes& message,
                                                    std::size_t answerLimit, const std::stop_token& stop = {});

} // namespace client
