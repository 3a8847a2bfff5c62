#pragma once

#include "sync/county/front.h"
#include "tests/county/support/county.h"

#include <QProcess>
#include <QSslCertificate>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <thread>

/// A county behind its real door, in this process.
class ServedCounty : public county::test::TestCounty {
public:
    ServedCounty()
    {
        county::Front::Options options;
        options.ratePerSecond = 10'000;
        options.burst = 10'000;
        const auto tls = county::Folder(folder.path() / "county").server();
        m_front = std::move(county::Front::listen(*service, *tls, options).value());
        m_thread = std::thread([this] { m_front->run(); });
    }
    ~ServedCounty()
    {
        m_front->stop();
        m_thread.join();
    }
    [[nodiscard]] QUrl url() const { return QUrl(QString::fromStdString(m_front->url())); }

private:
    std::unique_ptr<county::Front> m_front;
    std::thread m_thread;
};

/// The county of a folder in a process of its own, so that it can be killed.
class ServerProcess {
public:
    explicit ServerProcess(const std::filesystem::path& folder);
    ~ServerProcess();
    [[nodiscard]] const QUrl& url() const { return m_url; }
    void kill();

private:
    QProcess m_process;
    QUrl m_url;
};
/// What that process runs.
int serve(const std::filesystem::path& folder);

/// Passes bytes on to a server and cuts the connection after so many of them in one direction.
class Proxy : public QTcpServer {
    Q_OBJECT
public:
    explicit Proxy(const QUrl& server);
    enum class Direction { Up, Down };
    void cutAfter(Direction direction, qint64 bytes) { m_direction = direction, m_left = bytes, m_cut = false; }
    void letPass() { m_left = -1; }
    [[nodiscard]] bool hasCut() const { return m_cut; }
    [[nodiscard]] QUrl url() const;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void pass(QTcpSocket* from, QTcpSocket* to, Direction direction);
    QUrl m_server;
    Direction m_direction = Direction::Up;
    qint64 m_left = -1;
    bool m_cut = false;
};

/// Roads of a test's device over Qt's network.
[[nodiscard]] county::test::Road roadTo(const QUrl& url, const QSslCertificate& ca);
[[nodiscard]] county::test::EnrolRoad enrolRoadTo(const QUrl& url, const QSslCertificate& ca);
[[nodiscard]] QSslCertificate caOf(const std::filesystem::path& county);
