#include "app/desk/exchange.h"

#include "app/common/device_card.h"
#include "sync/desk/ahead.h"

#include <QCoreApplication>
#include <QNetworkInformation>
#include <QPointer>
#include <QRandomGenerator>

namespace app {

Exchange::Exchange(LivePort& port, const County& county, QObject* parent) : QObject(parent), m_port(port)
{
    engine::Options options;
    options.seed = QRandomGenerator::system()->generate64();
    options.stayConnected = true;
    m_courier = new client::Courier(county.server, county.ca, store(), options);
    connect(&m_thread, &QThread::started, m_courier, [courier = m_courier] { courier->setCard(deviceCard()); });
    m_courier->moveToThread(&m_thread);
    m_thread.setObjectName(QStringLiteral("sync"));
    connect(m_courier, &client::Courier::shown, &port, [this](bool sending, bool down) { m_port.setLine(sending, down); });
    connect(m_courier, &client::Courier::failed, &port, [this](const core::Error& error) { m_port.setTrouble(error); }, Qt::QueuedConnection);
    connect(m_courier, &client::Courier::stored, &port, [this] { m_port.refresh(); });
    connect(m_courier, &client::Courier::stored, this, &Exchange::fillSearch);
    connect(&port, &LivePort::wantsExchange, m_courier, [courier = m_courier] { courier->byHand(); });
    // A hint of the system's, where it gives one: a cable, a card or a hotspot that comes is tried at once.
    if (QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        connect(QNetworkInformation::instance(), &QNetworkInformation::reachabilityChanged, m_courier, [courier = m_courier](QNetworkInformation::Reachability now) {
            if (now != QNetworkInformation::Reachability::Disconnected)
                courier->lineUp();
        });
    connect(&m_thread, &QThread::started, m_courier, &client::Courier::start);
    connect(&m_thread, &QThread::finished, m_courier, &QObject::deleteLater);
    m_thread.start();
    fillSearch(); // what the last time was cut short
}

Exchange::~Exchange()
{
    QMetaObject::invokeMethod(m_courier, &client::Courier::stop, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Exchange::fillSearch()
{
    constexpr std::size_t kStep = 250; // well below the fifty milliseconds that a save may have to wait (DESIGN 8)
    if (m_filling || *m_more)
        return;
    m_filling = true;
    const QPointer<Exchange> self(this);
    m_port.onDesk([self](desk::Desk& desk) {
        const auto left = desk.fillSearch(kStep);
        QMetaObject::invokeMethod(
            qApp,
            [self, more = left && *left > 0] {
                if (!self)
                    return;
                self->m_filling = false;
                if (more)
                    self->fillSearch();
                else
                    self->m_port.refresh();
            },
            Qt::QueuedConnection);
    });
}

client::Store Exchange::store()
{
    client::Store store;
    // The writer answers from its own thread; the courier hears it in its own.
    store.request = [this](engine::AskStore ask, auto reply) {
        const QPointer<client::Courier> courier(m_courier);
        m_port.onDesk([courier, ask, reply](desk::Desk& desk) {
            auto request = std::make_shared<core::Result<exchange::Request>>(desk.request(ask.limitBytes, ask.waitSeconds, ask.sendBytes));
            if (courier)
                QMetaObject::invokeMethod(courier, [reply, request] { reply(std::move(*request)); }, Qt::QueuedConnection);
        });
    };
    store.apply = [this](exchange::Request asked, exchange::Answer answer, client::Store::Ahead ahead, auto reply) {
        const QPointer<client::Courier> courier(m_courier);
        desk::Ahead next{ahead.ask.limitBytes, ahead.ask.sendBytes, [courier, send = std::move(ahead.send)](exchange::Request request) {
                             if (courier)
                                 QMetaObject::invokeMethod(courier, [send, request = std::move(request)] { send(request); }, Qt::QueuedConnection);
                         }};
        auto pair = std::make_shared<std::pair<exchange::Request, exchange::Answer>>(std::move(asked), std::move(answer));
        m_port.onDesk([courier, pair, reply, next = std::move(next), more = m_more](desk::Desk& desk) {
            core::Result<client::Store::Applied> out = core::hindered("mirror_closed");
            if (const auto applied = desk::apply(desk, pair->first, pair->second, next)) {
                const auto facts = desk.syncFacts();
                desk.noteLine(true);
                *more = applied->more;
                out = client::Store::Applied{applied->more, facts && facts->waiting > 0 && (applied->accepted > 0 || applied->refused > 0), applied->forked};
            } else {
                out = tl::unexpected(applied.error());
            }
            if (courier)
                QMetaObject::invokeMethod(courier, [reply, out] { reply(out); }, Qt::QueuedConnection);
        });
    };
    store.renewal = [this](auto reply) {
        const QPointer<client::Courier> courier(m_courier);
        m_port.onDesk([courier, reply](desk::Desk& desk) {
            const auto request = desk.renewal();
            if (courier)
                QMetaObject::invokeMethod(courier, [reply, request] { reply(request); }, Qt::QueuedConnection);
        });
    };
    store.adopt = [this](exchange::RenewRequest asked, exchange::RenewAnswer answer, auto reply) {
        const QPointer<client::Courier> courier(m_courier);
        m_port.onDesk([courier, asked = std::move(asked), answer = std::move(answer), reply](desk::Desk& desk) {
            const auto done = desk.adopt(asked, answer);
            if (courier)
                QMetaObject::invokeMethod(courier, [reply, done] { reply(done); }, Qt::QueuedConnection);
        });
    };
    return store;
}

} // namespace app
