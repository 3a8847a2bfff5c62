#include "sync/client/county_link.h"

#include "core/codec/strict_json.h"
#include "core/desk/health.h"
#include "core/journal/crypto.h"
#include "sync/exchange/wire.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QSslEllipticCurve>
#include <QSslError>
#include <QSslSocket>
#include <QTimer>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/write.hpp>

#include <algorithm>
#include <sstream>

namespace client {

namespace http = boost::beast::http;

namespace {

constexpr int kShortTimeoutMs = 30'000; ///< of requests that wait for nothing

QSslConfiguration tlsFor(const QSslCertificate& ca)
{
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3);
    tls.setCaCertificates(ca.isNull() ? QList<QSslCertificate>{} : QList{ca});
    tls.setPeerVerifyMode(ca.isNull() ? QSslSocket::VerifyNone : QSslSocket::VerifyPeer);
    // Fewer offers make a shorter greeting; these are the ones the county's server takes.
    tls.setCiphers(QStringLiteral("TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256"));
    tls.setEllipticCurves({QSslEllipticCurve::fromShortName(QStringLiteral("X25519")), QSslEllipticCurve::fromShortName(QStringLiteral("prime256v1"))});
    tls.setSslOption(QSsl::SslOptionDisableSessionTickets, false);
    tls.setSslOption(QSsl::SslOptionDisableSessionSharing, false);
    tls.setSslOption(QSsl::SslOptionDisableSessionPersistence, false);
    return tls;
}

bool usable(const QUrl& server) { return server.isValid() && server.scheme() == QStringLiteral("https") && !server.host().isEmpty(); }

QNetworkRequest requestTo(const QUrl& server, const QString& path, const QSslCertificate& ca)
{
    auto url = server;
    url.setPath(path);
    QNetworkRequest request(url);
    request.setSslConfiguration(tlsFor(ca));
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false); // the county's server speaks HTTP/1.1
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/octet-stream"));
    return request;
}

core::ByteView viewOf(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

/// A refusal of the server: {"error":{code,article,facts}}; anything else is a network that is not the county. What the
/// server lacks itself (its disk, its database) is no affair of this PC's: its code goes along as a fact.
core::Error serverError(int status, core::ByteView body)
{
    const auto value = core::decodeStrict(core::textOf(body));
    if (value && value->is_object()) {
        const auto* error = value->get_object().if_contains("error");
        if (error && error->is_object()) {
            const auto& object = error->get_object();
            const auto text = [&](const char* name) {
                const auto* member = object.if_contains(name);
                return member && member->is_string() ? std::string(member->get_string()) : std::string();
            };
            if (status >= 500)
                return {"county_trouble", {}, {{"sent", true}, {"status", status}, {"county", text("code")}}, core::Trouble::Surroundings};
            core::Error out{text("code"), text("article"), {}, status == 429 ? core::Trouble::Surroundings : core::Trouble::Refused};
            if (const auto* facts = object.if_contains("facts"); facts && facts->is_object())
                out.facts = facts->get_object();
            if (!out.code.empty())
                return out;
        }
    }
    return {status >= 500 ? "county_trouble" : "answer_unreadable", {}, {{"sent", true}, {"status", status}}, core::Trouble::Surroundings};
}

/// Until the loop is quit, or somebody gives up on another thread.
void waitIn(QEventLoop& loop, const std::stop_token& stop)
{
    const std::stop_callback wake(stop, [&loop] { QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection); });
    loop.exec();
}

/// Only what a PC with a wrong clock finds fault with. Who the server is, is told by the county's key and not by dates, and a
/// clock may be years off (RELIABILITY P7). A root that is over by this clock Qt does not even offer for trust: then the
/// server's own copy of it stands at the end of the chain, whose signatures are checked all the same.
bool areOfDates(const QList<QSslError>& errors, const QSslCertificate& ca)
{
    return std::all_of(errors.begin(), errors.end(), [&](const QSslError& one) {
        return one.error() == QSslError::CertificateNotYetValid || one.error() == QSslError::CertificateExpired ||
               (one.error() == QSslError::SelfSignedCertificateInChain && one.certificate() == ca);
    });
}

constexpr std::uint32_t kHeadLimit = 8 * 1024;
constexpr std::size_t kWithDictionary = 256 * 1024;
const QString kExchange = QStringLiteral("/v1/exchange");
constexpr quint16 kHttps = 443;

} // namespace

CountyLink::CountyLink(const QUrl& server, const QSslCertificate& ca, QObject* parent) : QObject(parent), m_server(server), m_ca(ca) {}

CountyLink::~CountyLink() { drop(); }

void CountyLink::cancel()
{
    if (!m_asked)
        return;
    m_asked.reset();
    drop();
}

void CountyLink::drop()
{
    m_coming.clear();
    if (!m_socket)
        return;
    auto* socket = std::exchange(m_socket, nullptr);
    socket->disconnect(this);
    socket->abort();
    socket->deleteLater();
}

void CountyLink::post(const QString& path, const core::Bytes& message, std::size_t answerLimit, Answer answer)
{
    cancel();
    if (!usable(m_server) || m_ca.isNull()) {
        QMetaObject::invokeMethod(this, [answer] { answer(core::misused("no_server")); }, Qt::QueuedConnection);
        return;
    }
    // A server that hung up while nothing was asked is noticed here at the latest, before there is an answer to lose.
    if (m_socket && m_socket->isEncrypted())
        (void)m_socket->waitForReadyRead(0);
    // A message of many acts has its own words again and again, and would only be kept for nothing.
    const bool small = path == kExchange && message.size() <= kWithDictionary && !m_plain;
    m_asked = Asked{written(path, message, small ? exchange::Dictionary::Newest : exchange::Dictionary::None), answerLimit, std::move(answer)};
    if (small)
        m_asked->again = message;
    if (m_socket && m_socket->state() == QAbstractSocket::ConnectedState && m_socket->isEncrypted())
        send();
    else
        connectToCounty();
}

QByteArray CountyLink::written(const QString& path, const core::Bytes& message, exchange::Dictionary dictionary)
{
    // A request grows beyond a megabyte only over a line that takes it in less than a second: there packing it is what one waits for.
    constexpr std::size_t kLarge = 1024 * 1024;
    const auto body = exchange::compress(message, message.size() > kLarge ? exchange::Effort::Quick : exchange::Effort::Thorough, dictionary);
    http::request<http::empty_body> head{http::verb::post, path.toStdString(), 11};
    head.set(http::field::host, m_server.host(QUrl::FullyEncoded).toStdString());
    head.content_length(body.size());
    if (const auto card = path == kExchange ? std::exchange(m_card, {}) : std::string(); !card.empty())
        head.set(std::string_view(core::desk::kCardHeader), card);
    auto bytes = QByteArray::fromStdString((std::ostringstream{} << head.base()).str());
    bytes.append(reinterpret_cast<const char*>(body.data()), static_cast<qsizetype>(body.size()));
    m_size = static_cast<std::size_t>(bytes.size());
    return bytes;
}

void CountyLink::connectToCounty()
{
    drop();
    m_socket = new QSslSocket(this);
    auto* socket = m_socket;
    socket->setProxy(QNetworkProxy::NoProxy);
    auto tls = tlsFor(m_ca);
    tls.setSessionTicket(m_ticket);
    socket->setSslConfiguration(tls);
    connect(socket, &QSslSocket::encrypted, this, [this] {
        m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        emit bytesMoved();
        if (m_asked)
            send();
    });
    connect(socket, &QSslSocket::sslErrors, this, [this, socket](const QList<QSslError>& errors) {
        if (areOfDates(errors, m_ca))
            socket->ignoreSslErrors(errors);
    });
    connect(socket, &QSslSocket::newSessionTicketReceived, this, [this] { m_ticket = m_socket->sslConfiguration().sessionTicket(); });
    connect(socket, &QSslSocket::encryptedBytesWritten, this, [this] { emit bytesMoved(); });
    connect(socket, &QSslSocket::readyRead, this, [this] { read(); });
    connect(socket, &QSslSocket::errorOccurred, this, [this, socket](QAbstractSocket::SocketError error) {
        if (error == QAbstractSocket::SocketTimeoutError) // of a look that did not wait; the engine minds the time
            return;
        const bool untrusted = error == QAbstractSocket::SslHandshakeFailedError || !areOfDates(socket->sslHandshakeErrors(), m_ca);
        lost(socket->errorString(), untrusted);
    });
    connect(socket, &QSslSocket::disconnected, this, [this] { lost(QString(), false); });
    socket->connectToHostEncrypted(m_server.host(), static_cast<quint16>(m_server.port(kHttps)));
}

void CountyLink::send()
{
    m_coming.clear();
    auto& parser = m_parser.emplace();
    parser.eager(true);
    parser.header_limit(kHeadLimit);
    parser.body_limit(m_asked->limit);
    m_asked->sent = true;
    m_moved.up += m_asked->bytes.size();
    m_socket->write(std::exchange(m_asked->bytes, {}));
    // Now, and not when the event loop is reached again: the owner may be about to store what came before.
    m_socket->flush();
}

void CountyLink::read()
{
    if (!m_asked || !m_asked->sent) { // nobody asked: no county speaks first
        drop();
        if (m_asked)
            finish(core::hindered("no_network", {{"sent", false}}));
        return;
    }
    const auto fresh = m_socket->readAll();
    m_moved.down += fresh.size();
    m_coming += fresh;
    emit bytesMoved();
    if (!m_asked) // told of the bytes, the owner may have cancelled
        return;
    boost::system::error_code error;
    const auto used = m_parser->put(boost::asio::buffer(m_coming.constData(), static_cast<std::size_t>(m_coming.size())), error);
    m_coming.remove(0, static_cast<qsizetype>(used));
    if (error == http::error::need_more)
        return;
    if (error) {
        drop();
        // The page of a hotel's network, or a county gone wrong: nothing here is damaged.
        finish(core::hindered(error == http::error::body_limit ? "answer_too_large" : "answer_unreadable", {{"sent", true}}));
        return;
    }
    if (m_parser->is_done())
        whole();
}

void CountyLink::whole()
{
    auto message = m_parser->release();
    if (!message.keep_alive() || !m_coming.isEmpty()) // what came after the answer belongs to nothing
        drop();
    const auto status = static_cast<int>(message.result_int());
    if (status == 200) {
        auto expanded = exchange::expand(message.body(), m_asked->limit);
        finish(expanded || expanded.error().code == "too_large" ? std::move(expanded) : core::hindered("answer_unreadable", {{"sent", true}}));
    } else if (status >= 400) {
        auto error = serverError(status, message.body());
        if (status == 400 && error.code == "malformed" && !m_asked->again.empty()) {
            // A county older than this desk: the same once more, and from now on, in words it knows.
            m_plain = true;
            m_asked->bytes = written(kExchange, std::exchange(m_asked->again, {}), exchange::Dictionary::None);
            m_asked->sent = false;
            if (m_socket)
                send();
            else
                connectToCounty();
            return;
        }
        finish(tl::unexpected(std::move(error)));
    } else { // a redirect is followed nowhere
        finish(core::hindered("answer_unreadable", {{"sent", true}, {"status", status}}));
    }
}

void CountyLink::lost(const QString& reason, bool untrusted)
{
    drop();
    if (!m_asked)
        return;
    if (untrusted) {
        m_ticket.clear();
        finish(core::hindered("county_untrusted", {{"sent", false}}));
        return;
    }
    boost::system::error_code error;
    if (m_asked->sent && m_parser->is_header_done() && m_parser->need_eof()) // an answer may end with its connection
        m_parser->put_eof(error);
    if (!error && m_asked->sent && m_parser->is_done())
        whole();
    else
        finish(core::hindered("no_network", {{"sent", m_asked->sent}, {"reason", reason.toStdString()}}));
}

void CountyLink::finish(core::Result<core::Bytes> result)
{
    // The owner may ask again from within.
    const auto asked = std::exchange(m_asked, std::nullopt);
    asked->answer(std::move(result));
}

core::Result<QSslCertificate> fetchCa(const QUrl& server, core::ByteView pin, const std::stop_token& stop)
{
    if (!usable(server))
        return core::misused("no_server", {{"server", server.toString().toStdString()}});
    QNetworkAccessManager network;
    network.setProxy(QNetworkProxy::NoProxy);
    auto request = requestTo(server, QStringLiteral("/v1/ca"), QSslCertificate());
    request.setTransferTimeout(kShortTimeoutMs);
    auto* reply = network.get(request);
    QEventLoop loop;
    QObject::connect(reply, &QNetworkReply::finished, &loop, &QEventLoop::quit);
    waitIn(loop, stop);
    if (stop.stop_requested()) {
        delete reply;
        return core::hindered("given_up", {{"sent", false}});
    }
    const bool fine = reply->error() == QNetworkReply::NoError;
    const auto body = fine ? reply->read(64 * 1024) : QByteArray();
    const auto reason = reply->errorString().toStdString();
    delete reply;
    if (!fine)
        return core::hindered("no_network", {{"sent", false}, {"reason", reason}});
    const auto certificates = QSslCertificate::fromData(body, QSsl::Pem);
    if (certificates.size() != 1)
        return core::hindered("county_untrusted", {{"sent", false}});
    const auto digest = core::crypto::sha256(viewOf(certificates.first().toDer()));
    if (pin.size() < 10 || pin.size() > digest.size() || !std::equal(pin.begin(), pin.end(), digest.begin()))
        return core::hindered("county_untrusted", {{"sent", false}});
    return certificates.first();
}

core::Result<core::Bytes> postAndWait(const QUrl& server, const QSslCertificate& ca, const QString& path, const core::Bytes& message, std::size_t answerLimit,
                                      const std::stop_token& stop)
{
    CountyLink link(server, ca);
    QEventLoop loop;
    core::Result<core::Bytes> result = core::hindered("no_network", {{"sent", true}});
    link.post(path, message, answerLimit, [&](core::Result<core::Bytes> answer) {
        result = std::move(answer);
        loop.quit();
    });
    QTimer::singleShot(kShortTimeoutMs, &loop, &QEventLoop::quit);
    waitIn(loop, stop);
    if (stop.stop_requested() && !result && result.error().code == "no_network")
        return core::hindered("given_up", {{"sent", true}});
    return result;
}

} // namespace client
