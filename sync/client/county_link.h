#pragma once

#include "core/bytes.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QSslCertificate>
#include <QUrl>

#include <functional>

class QNetworkReply;

namespace client {

/// HTTPS to one county: TLS 1.3, trust in the county's own CA alone, no system CAs, no redirects, no proxy, bounded
/// answers. Lives in one thread with an event loop.
class CountyLink : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void(core::Result<core::Bytes>)>;

    /// Codes of the answer beside those the county sends: "no_server" (Usage), "no_network", "county_untrusted",
    /// "answer_too_large", "answer_unreadable" (some page, a redirect), "county_trouble" (Surroundings). Fact "sent" = whether the request may have arrived.
    CountyLink(const QUrl& server, const QSslCertificate& ca, QObject* parent = nullptr);
    ~CountyLink() override;

    /// POST with a zstd body; the answer is expanded. One at a time.
    void post(const QString& path, const core::Bytes& message, std::size_t answerLimit, Answer answer);
    void cancel();

signals:
    void bytesMoved();

private:
    void finish(QNetworkReply* reply, std::size_t answerLimit, const Answer& answer);

    QNetworkAccessManager m_network;
    QUrl m_server;
    QSslCertificate m_ca;
    QNetworkReply* m_reply = nullptr;
    bool m_tooLarge = false, m_uploaded = false;
};

/// The county's CA certificate as its server gives it, accepted only when its SHA-256 begins with `pin`. What is fetched
/// is public, and nothing secret is sent before the pin has been checked. Runs an event loop of its own: never call it
/// on the GUI thread. Codes: "no_server", "no_network", "county_untrusted".
[[nodiscard]] core::Result<QSslCertificate> fetchCa(const QUrl& server, core::ByteView pin);

/// The same request, waiting for its answer; for the command line and worker threads.
[[nodiscard]] core::Result<core::Bytes> postAndWait(const QUrl& server, const QSslCertificate& ca, const QString& path, const core::Bytes& message,
                                                    std::size_t answerLimit);

} // namespace client
