#include "app/desk/stick_watch.h"

#include "sync/desk/stick.h"

#include <QDir>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>

namespace app {

namespace {

constexpr int kEveryMs = 3'000;
constexpr std::size_t kMostOpened = 64; // the newest; each is read whole

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

void StickWatch::look()
{
    if (m_looking) // a slow stick: one question at a time
        return;
    m_looking = true;
    const QPointer<QObject> guard(this);
    m_worker.post([this, guard](std::unique_ptr<Seen>& seen) {
        if (!seen)
            seen = std::make_unique<Seen>();
        core::desk::PosixFileSystem files;
        Found found;
        std::map<std::string, std::pair<std::string, Answer>> now;
        for (const auto& place : pluggedIn()) {
            found.places.append(place);
            auto paths = desk::bundlesIn(files, place.toStdString(), desk::Bound::ForDesks);
            paths.resize(std::min(paths.size(), kMostOpened));
            for (const auto& path : paths) {
                std::error_code ignored;
                const auto state = std::to_string(std::filesystem::file_size(path, ignored)) + "/" +
                                   std::to_string(std::filesystem::last_write_time(path, ignored).time_since_epoch().count());
                if (const auto known = seen->files.find(path.string()); known != seen->files.end() && known->second.first == state) {
                    now.insert(*known);
                    continue;
                }
                Answer answer{QString::fromStdString(path.string()), {}};
                const auto bytes = desk::readBundle(files, path);
                const auto sections = bytes ? exchange::decodeBundle(*bytes) : core::Result<std::vector<exchange::Section>>(tl::unexpected(bytes.error()));
                for (const auto& section : sections ? *sections : std::vector<exchange::Section>{})
                    answer.sections.push_back(exchange::markOf(section));
                now.emplace(path.string(), std::pair{state, std::move(answer)});
            }
        }
        seen->files = std::move(now);
        for (const auto& [path, entry] : seen->files)
            if (!entry.second.sections.empty())
                found.answers.push_back(entry.second);
        deliver(guard, [this](Found value) {
            m_looking = false;
            if (value == m_found)
                return;
            m_found = std::move(value);
            emit changed();
        }, std::move(found));
    });
}

} // namespace app
