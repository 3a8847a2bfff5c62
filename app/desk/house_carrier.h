#pragma once

#include "app/desk/live_preferences.h"
#include "app/desk/worker.h"
#include "sync/relay/carrier.h"

#include <QElapsedTimer>
#include <QTimer>

namespace app {

/// Carries for other PCs of the house while the preferences say so, whoever is unlocked here or nobody. The relay has
/// threads of its own; starting and ending it, which read the disk and wait, happen on another one.
class HouseCarrier : public QObject {
    Q_OBJECT
public:
    /// Both outlive it.
    HouseCarrier(std::filesystem::path profile, const core::Clock& clock, LivePreferences& preferences, QObject* parent = nullptr);
    ~HouseCarrier() override { m_worker.stop(); }

    /// Begins or ends what the preferences ask for; without a county it waits for one.
    void follow();

private:
    void begin();
    void look();

    std::filesystem::path m_profile;
    const core::Clock& m_clock;
    LivePreferences& m_preferences;
    bool m_asked = false; ///< was told to carry
    QTimer m_timer;
    QElapsedTimer m_begun; ///< the last try
    Worker<relay::Carrier> m_worker; // last: its thread ends first
};

} // namespace app
