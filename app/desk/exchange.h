#pragma once

#include "app/common/membership.h"
#include "app/desk/live_port.h"

#include <QThread>

namespace app {

/// The sync thread of one unlocked account: a courier whose store jobs run on the writer thread. DESIGN 8.
class Exchange : public QObject {
    Q_OBJECT
public:
    /// `port` outlives the exchange.
    Exchange(LivePort& port, const County& county, QObject* parent = nullptr);
    ~Exchange() override;

private:
    [[nodiscard]] client::Store store();

    LivePort& m_port;
    QThread m_thread;
    client::Courier* m_courier; ///< lives in m_thread, deleted there
};

} // namespace app
