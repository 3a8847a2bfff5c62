#pragma once

#include "app/common/year.h"
#include "core/result.h"
#include "core/time.h"

#include <QProcess>
#include <QString>
#include <QUrl>

#include <map>

namespace app {

/// A fictional county in a folder of its own, served by the real fengqiao-county next to this program.
class DemoCounty {
public:
    explicit DemoCounty(QString folder) : m_folder(std::move(folder)) {}
    ~DemoCounty() { stop(); }

    /// Makes an empty county when the folder holds none; codes by account are known only then. Codes: those of county::initCounty.
    [[nodiscard]] core::Result<std::map<std::string, QString>> prepare(const core::Clock& clock);
    /// The same with the year behind it (app/common/year.h) and the records of the past. Codes: those of makeDemoYear.
    [[nodiscard]] core::Result<std::map<std::string, QString>> prepareYear(const core::Clock& clock, const YearProgress& progress);
    /// Starts the server with its clock standing at `now`, or running when absent. The port stays the same.
    [[nodiscard]] core::Result<QUrl> start(std::optional<core::Instant> now);
    void stop();
    [[nodiscard]] bool running() const { return m_process.state() == QProcess::Running; }

private:
    QString m_folder;
    int m_port = 0;
    QProcess m_process;
};

} // namespace app
