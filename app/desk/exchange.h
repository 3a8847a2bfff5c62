#pragma once

#include "app/common/membership.h"
#include "app/desk/live_port.h"

#include <QThread>
#include <atomic>

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
    /// One short transaction of the writer after the other, with whatever else waits for it in between, until search finds
    /// everything that a large answer brought.
    void fillSearch();

    LivePort& m_port;
    bool m_filling = false;
    std::shared_ptr<std::atomic<bool>> m_more = std::make_shared<std::atomic<bool>>(false); ///< news are still coming; set by the writer
    QThread m_thread;
    client::Courier* m_courier; ///< lives in m_thread, deleted there
};

} // namespace app
