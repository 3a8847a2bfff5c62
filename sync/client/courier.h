#pragma once

#include "sync/client/county_link.h"
#include "sync/engine/ahead.h"
#include "sync/exchange/messages.h"

#include <QElapsedTimer>
#include <QTimer>

#include <array>
#include <deque>

namespace client {

/// The two store jobs of an exchange. Each is called on the courier's thread and calls back there, later or at once.
struct Store {
    std::function<void(engine::AskStore, std::function<void(core::Result<exchange::Request>)>)> request;
    struct Applied {
        bool more = false;    ///< the county has more for us
        bool pending = false; ///< more acts wait here than fitted into the request
        bool forked = false;  ///< this desk needs a new certificate first
    };
    /// The request after this one, which may go on its way while the answer is stored (desk::Ahead): how much it may ask and
    /// bring, and what takes it, on any thread that the store works in.
    struct Ahead {
        engine::AskStore ask;
        std::function<void(exchange::Request)> send;
    };
    std::function<void(exchange::Request, exchange::Answer, Ahead, std::function<void(core::Result<Applied>)>)> apply;
    /// What a desk needs whose chain was closed: its request for a new certificate, and taking in the answer.
    std::function<void(std::function<void(core::Result<std::optional<exchange::RenewRequest>>)>)> renewal;
    std::function<void(exchange::RenewRequest, exchange::RenewAnswer, std::function<void(core::Done)>)> adopt;
};

/// What one round, or several, moved; `fengqiaoctl sync` prints it. Bytes are those of HTTP, packed, without TLS.
struct Traffic {
    std::int64_t rounds = 0, bytesUp = 0, bytesDown = 0;
};

/// Runs the engine over a CountyLink: carries out its actions and tells it what happened. Lives in one thread.
class Courier : public QObject {
    Q_OBJECT
public:
    Courier(const QUrl& server, const QSslCertificate& ca, Store store, engine::Options options, QObject* parent = nullptr);

    void start();
    void stop();
    /// Goes along with the next request: core/desk/health.h.
    void setCard(const std::string& card);
    void saved() { tell(engine::Saved{}); }
    void byHand() { tell(engine::ByHand{}); }
    void lineUp() { tell(engine::LineUp{}); }
    [[nodiscard]] Traffic traffic() const;
    [[nodiscard]] const engine::Engine& engine() const { return m_engine; }

signals:
    void shown(bool sending, bool lineDown);
    void stored();                      ///< an answer was checked and applied
    void idle();                        ///< nothing more to do now
    void failed(const core::Error& error);

private:
    void tell(const engine::Event& event);
    void act(const engine::Action& action);
    void send();
    void apply();
    /// Posts the request before the engine wants to send it.
    void sendAhead(exchange::Request request);
    void dropAhead();
    using Body = core::Result<core::Bytes>;
    struct Came {
        Body body;
        engine::Milliseconds took{0};
        std::size_t sent = 0; ///< bytes of the request on the line
    };
    void arrived(const Came& came);
    [[nodiscard]] CountyLink& asking() { return m_links[1 - m_holder]; }
    /// A round of its own within the exchange: afterwards the exchange goes on under the new certificate.
    void renew();

    Store m_store;
    engine::Engine m_engine;
    /// Two, which take turns at holding a request for news: when an act is saved meanwhile, the held one is given up with
    /// its connection and the act goes at once over the other, which stands ready. Both speak before the county's
    /// patience with a silent connection ends.
    std::array<CountyLink, 2> m_links;
    std::size_t m_holder = 0; ///< the link that held last
    QTimer m_timer;
    QElapsedTimer m_steady, m_round;
    exchange::Request m_request;
    exchange::Answer m_answer;
    engine::RequestAhead<Came> m_ahead;
    std::int64_t m_rounds = 0;
    std::deque<engine::Event> m_events;
    bool m_telling = false;
};

} // namespace client
