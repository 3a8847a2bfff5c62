#include "tests/client/server.h"

#include "sync/client/county_link.h"

#include <QCoreApplication>

#include <iostream>

ServerProcess::ServerProcess(const std::filesystem::path& folder)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(), {"--serve", QString::fromStdString(folder.string())});
    if (m_process.waitForReadyRead(20'000))
        m_url = QUrl(QString::fromUtf8(m_process.readLine().trimmed()));
}

ServerProcess::~ServerProcess()
{
    kill();
}

void ServerProcess::kill()
{
    m_process.kill(); // SIGKILL
    m_process.waitForFinished();
}

int serve(const std::filesystem::path& folder)
{
    if (!core::crypto::start())
        return 1;
    core::FixedClock clock(*core::parseInstant(county::test::kStart));
    auto service = county::openCounty(folder, clock, core::HolidayTable::shipped(), 2);
    if (!service)
        return 2;
    county::Front::Options options;
    options.ratePerSecond = options.burst = 10'000;
    auto front = county::Front::listen(**service, *county::Folder(folder).server(), options);
    if (!front)
        return 3;
    std::cout << (*front)->url() << std::endl;
    (*front)->run();
    return 0;
}

Proxy::Proxy(const QUrl& server) : m_server(server)
{
    listen(QHostAddress::LocalHost);
}

QUrl Proxy::url() const
{
    return QUrl(QStringLiteral("https://127.0.0.1:%1").arg(serverPort()));
}

void Proxy::incomingConnection(qintptr descriptor)
{
    auto* near = new QTcpSocket(this);
    near->setSocketDescriptor(descriptor);
    auto* far = new QTcpSocket(near);
    far->connectToHost(m_server.host(), static_cast<quint16>(m_server.port()));
    pass(near, far, Direction::Up);
    pass(far, near, Direction::Down);
    connect(far, &QTcpSocket::disconnected, near, &QTcpSocket::disconnectFromHost);
    connect(near, &QTcpSocket::disconnected, near, &QObject::deleteLater);
}

void Proxy::pass(QTcpSocket* from, QTcpSocket* to, Direction direction)
{
    connect(from, &QTcpSocket::readyRead, to, [this, from, to, direction] {
        auto bytes = from->readAll();
        if (m_left >= 0 && direction == m_direction) {
            const bool over = bytes.size() >= m_left;
            if (over)
                bytes.truncate(m_left);
            m_left -= bytes.size();
            if (over) {
                // What was let through still arrives; then both ends hear that the line is gone.
                m_cut = true;
                m_left = 0;
                to->write(bytes);
                to->flush();
                from->abort();
                to->disconnectFromHost();
                return;
            }
        }
        to->write(bytes);
    });
}

county::test::Road roadTo(const QUrl& url, const QSslCertificate& ca)
{
    return [url, ca](const exchange::Request& request) -> core::Result<exchange::Answer> {
        const auto bytes = client::postAndWait(url, ca, QStringLiteral("/v1/exchange"), encode(request), exchange::kAnswerLimit);
        if (!bytes)
            return tl::unexpected(bytes.error());
        return exchange::decodeAnswer(*bytes);
    };
}

county::test::EnrolRoad enrolRoadTo(const QUrl& url, const QSslCertificate& ca)
{
    return [url, ca](const exchange::EnrolRequest& request) -> core::Result<exchange::EnrolAnswer> {
        const auto bytes = client::postAndWait(url, ca, QStringLiteral("/v1/enrol"), encode(request), exchange::kAnswerLimit);
        if (!bytes)
            return tl::unexpected(bytes.error());
        return exchange::decodeEnrolAnswer(*bytes);
    };
}

QSslCertificate caOf(const std::filesystem::path& county)
{
    const auto pem = county::Folder(county).caPem().value();
    return QSslCertificate::fromData(QByteArray::fromStdString(pem)).value(0);
}
