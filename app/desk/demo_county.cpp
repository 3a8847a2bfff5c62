#include "app/desk/demo_county.h"

#include "app/common/environment.h"
#include "app/common/year_artist.h"
#include "sync/county/administration.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTimer>

#if defined(Q_OS_LINUX)
#include <csignal>
#include <sys/prctl.h>
#endif

namespace app {

namespace {

constexpr int kStartMs = 20'000;
constexpr int kStopMs = 10'000;

/// A program that is killed cannot stop its server, and a server left behind would keep the port and the folder from the next
/// start. The signal belongs to the thread that starts the process: the main thread, which ends last.
void endWithThisProgram(QProcess& process)
{
#if defined(Q_OS_LINUX)
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
#else
    (void)process;
#endif
}

/// With what the server said on its way out, when it said anything; without the code and the facts that it adds for whoever
/// runs servers.
core::Error notStartedBecause(QString said)
{
    static const QRegularExpression kForOperators(QStringLiteral("\\s*\\([a-z_]+( \\{.*\\})?\\)$"));
    said.remove(kForOperators);
    core::Error out{"county_start", {}, {}, core::Trouble::Surroundings};
    if (!said.isEmpty())
        out.facts["reason"] = said.toStdString();
    return out;
}

std::map<std::string, QString> codesOf(const std::vector<county::Enrollable>& accounts)
{
    std::map<std::string, QString> codes;
    for (const auto& account : accounts)
        codes[account.account] = QString::fromStdString(account.code);
    return codes;
}

} // namespace

core::Result<std::map<std::string, QString>> DemoCounty::prepare(const core::Clock& clock)
{
    if (QFile::exists(m_folder + QStringLiteral("/county.db")))
        return std::map<std::string, QString>();
    QDir().mkpath(QFileInfo(m_folder).path());
    const auto accounts = county::initCounty(m_folder.toStdString(), county::demoCounty(), clock, county::Codes::ForEveryAccount);
    if (!accounts)
        return tl::unexpected(accounts.error());
    return codesOf(*accounts);
}

core::Result<std::map<std::string, QString>> DemoCounty::prepareYear(const core::Clock& clock, const YearProgress& progress)
{
    if (QFile::exists(m_folder + QStringLiteral("/county.db")))
        return std::map<std::string, QString>();
    QDir().mkpath(QFileInfo(m_folder).path());
    const auto folder = std::filesystem::path(m_folder.toStdString());
    const auto year = makeDemoYear(folder, clock.now(), core::HolidayTable::shipped(), yearArtist(core::HolidayTable::shipped()), 1, progress);
    if (!year)
        return tl::unexpected(year.error());
    if (auto done = writeFile(folder / kYearLabels, labelsText(year->labels)); !done)
        return tl::unexpected(done.error());
    return codesOf(year->accounts);
}

core::Result<QUrl> DemoCounty::start(std::optional<core::Instant> now)
{
    QFile portFile(m_folder + QStringLiteral("/port"));
    if (m_port == 0 && portFile.open(QIODevice::ReadOnly))
        m_port = portFile.readAll().toInt();
    portFile.close();
    auto environment = QProcessEnvironment::systemEnvironment();
    if (now)
        environment.insert(QStringLiteral("FENGQIAO_NOW"), QString::fromStdString(core::formatInstant(*now)));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    QStringList arguments{QStringLiteral("--data"), m_folder, QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(m_port), QStringLiteral("--demo")};
    endWithThisProgram(m_process);
    m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/fengqiao-county"), arguments);
    QByteArray line;
    // Waits with an event loop of its own, so that a window that is there goes on painting.
    QEventLoop loop;
    QTimer patience;
    patience.setSingleShot(true);
    QObject::connect(&patience, &QTimer::timeout, &loop, &QEventLoop::quit);
    QObject::connect(&m_process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&m_process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &loop, [this, &line, &loop] {
        line += m_process.readAllStandardOutput();
        if (line.contains('\n'))
            loop.quit();
    });
    patience.start(kStartMs);
    loop.exec();
    line += m_process.readAllStandardOutput();
    const QUrl url(QJsonDocument::fromJson(line.left(line.indexOf('\n'))).object().value(QStringLiteral("listening")).toString());
    if (!url.isValid() || url.port() <= 0)
        return tl::unexpected(notStartedBecause(QString::fromUtf8(m_process.readAllStandardError()).trimmed()));
    m_port = url.port();
    if (portFile.open(QIODevice::WriteOnly))
        portFile.write(QByteArray::number(m_port));
    return url;
}

void DemoCounty::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(kStopMs))
        m_process.kill();
    m_process.waitForFinished(kStopMs);
}

} // namespace app
