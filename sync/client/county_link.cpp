#include "sync/client/county_link.h"

#include "core/codec/strict_json.h"
#include "core/journal/crypto.h"
#include "sync/exchange/wire.h"

#include <QEventLoop>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslConfiguration>
#include <QTimer>

namespace client {

namespace {

constexpr int kShortTimeoutMs = 30'000; ///< of requests that wait for nothing

QSslConfiguration tlsFor(const QSslCertificate& ca)
{
    auto tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3);
    tls.setCaCertificates(ca.isNull() ? QList<QSslCertificate>{} : QList{ca});
    tls.setPeerVerifyMode(ca.isNull() ? QSslSocket::VerifyNone : QSslSocket::VerifyPeer);
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

/// A refusal of the server: {"error":{code,article,facts}}; anything else is a network that is not the county.
core::Error serverError(int status, const QByteArray& body)
{
    const auto value = core::decodeStrict(core::textOf(viewOf(body)));
    if (value && value->is_object()) {
        const auto* error = value->get_object().if_contains("error");
        if (error && error->is_object()) {
            const auto& object = error->get_object();
            const auto text = [&](const char* name) {
                const auto* member = object.if_contains(name);
                return member && member->is_string() ? std::string(member->get_string()) : std::string();
            };
            core::Error out{text("code"), text("article"), {}, core::Trouble::Refused};
            if (const auto* facts = object.if_contains("facts"); facts && facts->is_object())
                out.facts = facts->get_object();
            if (!out.code.empty())
                return out;
        }
    }
    return {status >= 500 ? "county_trouble" : "answer_unreadable", {}, {{"sent", true}, {"status", status}}, core::Trouble::Surroundings};
}

} // namespace

CountyLink::CountyLink(const QUrl& server, const QSslCertificate& ca, QObject* parent)
    : QObject(parent), m_network(this), m_server(server), m_ca(ca) // a child moves to the sync thread with its courier
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    m_network.setAutoDeleteReplies(false);
}

CountyLink::~CountyLink() { cancel(); }

void CountyLink::cancel()
{
    if (!m_reply)
        return;
    auto* reply = m_reply;
    m_reply = nullptr;
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

void CountyLink::post(const QString& path, const core::Bytes& message, std::size_t answerLimit, Answer answer)
{
    cancel();
    if (!usable(m_server) || m_ca.isNull()) {
        QMetaObject::invokeMethod(this, [answer] { answer(core::misused("no_server")); }, Qt::QueuedConnection);
        return;
    }
    const auto body = exchange::compress(message);
    m_tooLarge = m_uploaded = false;
    m_reply = m_network.post(requestTo(m_server, path, m_ca), QByteArray(reinterpret_cast<const char*>(body.data()), static_cast<qsizetype>(body.size())));
    auto* reply = m_reply;
    connect(reply, &QNetworkReply::uploadProgress, this, [this](qint64 sent, qint64) {
        m_uploaded = m_uploaded || sent > 0;
        emit bytesMoved();
    });
    connect(reply, &QNetworkReply::downloadProgress, this, [this, reply, answerLimit](qint64 received, qint64) {
        emit bytesMoved();
        if (received > static_cast<qint64>(answerLimit)) {
            m_tooLarge = true;
            reply->abort();
        }
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply, answerLimit, answer = std::move(answer)] { finish(reply, answerLimit, answer); });
}

void CountyLink::finish(QNetworkReply* reply, std::size_t answerLimit, const Answer& answer)
{
    if (reply != m_reply)
        return;
    m_reply = nullptr;
    reply->deleteLater();
    const bool sent = m_uploaded;
    if (m_tooLarge) {
        answer(core::hindered("answer_too_large", {{"sent", sent}}));
        return;
    }
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const auto body = reply->readAll();
    if (status == 200 && reply->error() == QNetworkReply::NoError) {
        auto expanded = exchange::expand(viewOf(body), answerLimit);
        // The page of a hotel's network, or a county gone wrong: nothing here is damaged.
        answer(expanded || expanded.error().code == "too_large" ? std::move(expanded) : core::hindered("answer_unreadable", {{"sent", true}}));
        return;
    }
    if (status >= 400) {
        answer(tl::unexpected(serverError(status, body)));
        return;
    }
    if (status >= 300) { // a redirect is followed nowhere
        answer(core::hindered("answer_unreadable", {{"sent", true}, {"status", status}}));
        return;
    }
    if (reply->error() == QNetworkReply::SslHandshakeFailedError)
        answer(core::hindered("county_untrusted", {{"sent", false}}));
    else
        answer(core::hindered("no_network", {{"sent", sent}, {"reason", reply->errorString().toStdString()}}));
}

core::Result<QSslCertificate> fetchCa(const QUrl& server, core::ByteView pin)
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
    loop.exec();
    const auto body = reply->read(64 * 1024);
    const bool fine = reply->error() == QNetworkReply::NoError;
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

core::Result<core::Bytes> postAndWait(const QUrl& server, const QSslCertificate& ca, const QString& path, const core::Bytes& message, std::size_t answerLimit)
{
    CountyLink link(server, ca);
    QEventLoop loop;
    core::Result<core::Bytes> result = core::hindered("no_network", {{"sent", true}});
    link.post(path, message, answerLimit, [&](core::Result<core::Bytes> answer) {
        result = std::move(answer);
        loop.quit();
    });
    QTimer::singleShot(kShortTimeoutMs, &loop, &QEventLoop::quit);
    loop.exec();
    return result;
}

} // namespace client
