#pragma once

#include "app/desk/live_port.h"
#include "app/desk/worker.h"
#include "sync/relay/visitor.h"

#include <QElapsedTimer>

#include <atomic>

namespace app {

/// Finds PCs of the house that carry for this county and visits those that somebody here trusts: when asked, and by
/// itself while the line is down and something waits. Network and disk on a thread of its own; the desk is asked on the
/// writer thread, one short job at a time, so that no save waits for a neighbour.
class Neighbours : public QObject {
    Q_OBJECT
public:
    /// `port` outlives it.
    Neighbours(LivePort& port, std::filesystem::path profile, QObject* parent = nullptr);
    ~Neighbours() override;

    /// Hex of the key of this PC's own relay, which is no neighbour; empty when it carries for nobody.
    void setOwnKey(const QString& key) { m_ownKey = key.toStdString(); }

private:
    enum class Ask { ByHand, Quietly };
    struct Place; ///< what the worker knows: the county's pin, keys that are trusted
    struct Seen;  ///< what one search and its visits came to
    void look(Ask ask);
    void judge(const QString& key, bool trusted);
    void take(const Seen& seen);
    [[nodiscard]] relay::AskDesk askDesk();
    template <class T>
    [[nodiscard]] T onDesk(std::function<T(desk::Desk&)> job);

    LivePort& m_port;
    std::filesystem::path m_profile;
    ui::Neighbourhood m_known;
    std::string m_ownKey;
    QTimer m_timer;
    QElapsedTimer m_since; ///< the last search
    std::shared_ptr<std::atomic<bool>> m_closing = std::make_shared<std::atomic<bool>>(false);
    Worker<Place> m_worker; // last: its thread ends first
};

} // namespace app
