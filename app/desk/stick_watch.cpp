#include "app/desk/stick_watch.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

namespace app {

namespace {

constexpr int kEveryMs = 3'000;

/// Where desktops mount what a person plugs in, or a medium that the system says can be taken out.
bool isStick(const QStorageInfo& volume)
{
    if (!volume.isValid() || !volume.isReady() || volume.isRoot())
        return false;
    const auto root = volume.rootPath();
    for (const auto* place : {"/media/", "/run/media/"})
        if (root.startsWith(QLatin1String(place)))
            return true;
    const auto device = QFileInfo(QString::fromUtf8(volume.device())).fileName();
    if (device.isEmpty())
        return false;
    // A partition's own folder lies in the folder of its disk.
    const QString disk = QFileInfo(QStringLiteral("/sys/class/block/") + device).canonicalFilePath();
    for (const auto& folder : {disk, QFileInfo(disk).path()}) {
        QFile removable(folder + QStringLiteral("/removable"));
        if (!disk.isEmpty() && removable.open(QIODevice::ReadOnly) && removable.readAll().trimmed() == "1")
            return true;
    }
    return false;
}

QStringList pluggedIn()
{
#ifdef FENGQIAO_TESTING
    if (const auto folder = qEnvironmentVariable("FENGQIAO_STICK"); !folder.isEmpty())
        return QDir(folder).exists() ? QStringList{folder} : QStringList{};
#endif
    QStringList out;
    for (const auto& volume : QStorageInfo::mountedVolumes())
        if (isStick(volume))
            out.append(volume.rootPath());
    return out;
}

} // namespace

StickWatch::StickWatch(QObject* parent) : QObject(parent), m_worker(QStringLiteral("sticks"))
{
    connect(&m_timer, &QTimer::timeout, this, &StickWatch::look);
    m_timer.start(kEveryMs);
    look();
}

StickWatch::~StickWatch()
{
    m_closing = true; // files that are not read yet are not waited for
}

void StickWatch::look()
{
    if (m_looking) // a slow stick: one question at a time
        return;
    m_looking = true;
    const QPointer<QObject> guard(this);
    m_worker.post([this, guard](std::unique_ptr<desk::StickAnswers>& seen) {
        if (!seen)
            seen = std::make_unique<desk::StickAnswers>();
        core::desk::PosixFileSystem files;
        Found found;
        std::vector<std::filesystem::path> places;
        for (const auto& place : pluggedIn()) {
            found.places.append(place);
            places.emplace_back(place.toStdString());
        }
        const auto tell = [&](const std::vector<desk::OnStick>& answers, bool last) {
            found.answers.clear();
            for (const auto& answer : answers)
                found.answers.push_back({QString::fromStdString(answer.file.string()), answer.sections});
            deliver(guard, [this, last](Found value) {
                m_looking = m_looking && !last;
                if (value == m_found)
                    return;
                m_found = std::move(value);
                emit changed();
            }, found);
        };
        const auto answers = seen->look(files, places, [&](const auto& sofar) {
            tell(sofar, false);
            return !m_closing;
        });
        tell(answers, true);
    });
}

} // namespace app
