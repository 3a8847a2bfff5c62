#pragma once

#include "app/desk/worker.h"
#include "sync/exchange/bundle.h"

#include <QStringList>
#include <QTimer>

namespace app {

/// Looks every few seconds which sticks are plugged in and whether files from the county lie on them. Asks the disks on a
/// thread of its own: a stick that is being pulled out may answer late.
class StickWatch : public QObject {
    Q_OBJECT
public:
    explicit StickWatch(QObject* parent = nullptr);

    struct Answer {
        QString file;
        std::vector<exchange::Mark> sections;
        bool operator==(const Answer&) const = default;
    };
    [[nodiscard]] const QStringList& places() const { return m_found.places; }
    [[nodiscard]] const std::vector<Answer>& answers() const { return m_found.answers; }
    void look();

signals:
    void changed();

private:
    struct Found {
        QStringList places;
        std::vector<Answer> answers;
        bool operator==(const Found&) const = default;
    };
    /// What was read, by name, size and time: only what changed is read again. Lives in the worker.
    struct Seen {
        std::map<std::string, std::pair<std::string, Answer>> files;
    };

    Found m_found;
    bool m_looking = false;
    QTimer m_timer;
    Worker<Seen> m_worker; // last: its thread ends first
};

} // namespace app
