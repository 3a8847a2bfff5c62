#pragma once

#include "app/desk/worker.h"
#include "sync/desk/stick_answers.h"

#include <QStringList>
#include <QTimer>

#include <atomic>

namespace app {

/// Looks every few seconds which sticks are plugged in and whether files from the county lie on them. Asks the disks on a
/// thread of its own: a stick that is being pulled out may answer late.
class StickWatch : public QObject {
    Q_OBJECT
public:
    explicit StickWatch(QObject* parent = nullptr);
    ~StickWatch() override;

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
    Found m_found;
    bool m_looking = false;
    std::atomic<bool> m_closing = false;
    QTimer m_timer;
    Worker<desk::StickAnswers> m_worker; // last: its thread ends first
};

} // namespace app
