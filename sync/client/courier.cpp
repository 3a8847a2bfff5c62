#include "sync/client/courier.h"

#include "sync/exchange/renewal.h"
#include "sync/exchange/wire.h"

namespace client {

namespace {

template <class... Handlers>
struct Overloaded : Handlers... {
    using Handlers::operator()...;
};

const QString kPath = QStringLiteral("/v1/exchange");
const QString kRenewPath = QStringLiteral("/v1/renew");

/// The county itself spoke: neither was the line down, nor did something on the way answer in its place.
bool isOfTheCounty(const core::Error& error)
{
    return error.code != "no_network" && error.code != "county_untrusted" && error.code != "answer_unreadable";
}

} // namespace

Courier::Courier(const QUrl& server, const QSslCertificate& ca, Store store, engine::Options options, QObject* parent)
    : QObject(parent), m_store(std::move(store)), m_engine(options), m_links{CountyLink(server, ca), CountyLink(server, ca)}
{
    m_timer.setParent(this);
    m_timer.setSingleShot(true);
    m_steady.start();
    connect(&m_timer, &QTimer::timeout, this, [this] { tell(engine::Tick{}); });
    for (auto& link : m_links) {
        link.setParent(this); // moves along with the courier to its thread
        connect(&link, &CountyLink::bytesMoved, this, [this] { tell(engine::BytesMoved{}); });
    }
}

Traffic Courier::traffic() const
{
    Traffic out{m_rounds, 0, 0};
    for (const auto& link : m_links) {
        out.bytesUp += link.moved().up;
        out.bytesDown += link.moved().down;
    }
    return out;
}

void Courier::setCard(const std::string& card)
{
    m_links[1 - m_holder].setCard(card); // the link that asks first; the other holds for news later
}

void Courier::start() { tell(engine::Start{}); }

void Courier::stop()
{
    m_timer.stop();
    dropAhead();
    tell(engine::Stop{});
}

void Courier::tell(const engine::Event& event)
{
    // A store that answers at once tells the next event from inside an action: it waits until this step's actions are done.
    m_events.push_back(event);
    if (m_telling)
        return;
    m_telling = true;
    while (!m_events.empty()) {
        const auto next = std::move(m_events.front());
        m_events.pop_front();
        const bool waited = std::holds_alternative<engine::Tick>(next) && m_engine.state() == engine::Engine::State::Sending;
        for (const auto& action : m_engine.step(next, engine::Milliseconds{m_steady.elapsed()}))
            act(action);
        // A server that takes the question and says nothing is given up by the engine's own clock: that is a failed round too.
        if (waited && m_engine.state() == engine::Engine::State::Waiting)
            emit failed({"county_silent", {}, {{"sent", true}}, core::Trouble::Surroundings});
    }
    m_telling = false;
    if (m_engine.state() == engine::Engine::State::Idle) {
        dropAhead(); // it was made for a round that did not follow
        emit idle();
    }
}

void Courier::act(const engine::Action& action)
{
    std::visit(
        Overloaded{
            [&](const engine::AskStore& ask) {
                if (auto ahead = m_ahead.take(ask)) {
                    m_request = std::move(*ahead);
                    tell(engine::RequestReady{});
                    return;
                }
                dropAhead();
                m_store.request(ask, [this](core::Result<exchange::Request> request) {
                    if (!request) {
                        emit failed(request.error());
                        tell(engine::Failed{false});
                        return;
                    }
                    m_request = std::move(*request);
                    tell(engine::RequestReady{});
                });
            },
            [&](const engine::Send&) { send(); },
            [&](const engine::Cancel&) {
                m_ahead.forget();
                for (auto& link : m_links)
                    link.cancel();
            },
            [&](const engine::Apply&) { apply(); },
            [&](const engine::SetTimer& timer) { m_timer.start(static_cast<int>(timer.in.count())); },
            [&](const engine::Show& show) { emit shown(show.sending, show.lineDown); },
        },
        action);
}

void Courier::sendAhead(exchange::Request request)
{
    if (m_engine.state() != engine::Engine::State::Storing)
        return;
    ++m_rounds;
    m_round.start();
    auto& link = asking();
    const auto bytes = exchange::encodeSigned(request);
    m_ahead.sent(std::move(request));
    link.post(kPath, bytes, exchange::kAnswerLimit, [this, &link](Body body) {
        if (const auto came = m_ahead.came({std::move(body), engine::Milliseconds{m_round.elapsed()}, link.size()}))
            arrived(*came);
    });
}

void Courier::dropAhead()
{
    if (!m_ahead.underway())
        return;
    m_ahead.forget();
    asking().cancel();
}

void Courier::send()
{
    if (m_ahead.isSent()) {
        if (const auto came = m_ahead.await())
            arrived(*came);
        return;
    }
    const auto bytes = exchange::encodeSigned(m_request);
    ++m_rounds;
    m_round.start();
    if (m_request.waitSeconds > 0)
        m_holder = 1 - m_holder;
    auto& link = m_links[m_request.waitSeconds > 0 ? m_holder : 1 - m_holder];
    link.post(kPath, bytes, exchange::kAnswerLimit,
              [this, &link](Body body) { arrived({std::move(body), engine::Milliseconds{m_round.elapsed()}, link.size()}); });
}

void Courier::arrived(const Came& came)
{
    const auto& body = came.body;
    if (!body) {
        emit failed(body.error());
        const auto* left = body.error().facts.if_contains("sent");
        tell(engine::Failed{!left || !left->is_bool() || left->get_bool(), came.sent, isOfTheCounty(body.error())});
        return;
    }
    auto answer = exchange::decodeAnswer(*body);
    if (!answer) {
        emit failed({"answer_unreadable", {}, {{"sent", true}}, core::Trouble::Surroundings});
        tell(engine::Failed{true});
        return;
    }
    m_answer = std::move(*answer);
    tell(engine::Arrived{body->size(), came.took});
}

void Courier::apply()
{
    const engine::AskStore next{m_engine.limitBytes(), 0, m_engine.sendBytes()};
    Store::Ahead ahead{next, [this](exchange::Request request) { sendAhead(std::move(request)); }};
    m_store.apply(std::move(m_request), std::move(m_answer), std::move(ahead), [this](core::Result<Store::Applied> applied) {
        if (!applied || applied->forked)
            dropAhead();
        if (!applied) {
            emit failed(applied.error());
            tell(engine::Rejected{});
            return;
        }
        if (applied->forked && m_store.renewal && m_store.adopt) {
            renew();
            return;
        }
        emit stored();
        tell(engine::Stored{applied->more, applied->pending});
    });
}

void Courier::renew()
{
    const auto giveUp = [this](const core::Error& error) {
        emit failed(error);
        tell(engine::Rejected{}); // waits, and comes back here with the next answer
    };
    m_store.renewal([this, giveUp](core::Result<std::optional<exchange::RenewRequest>> request) {
        if (!request) {
            giveUp(request.error());
            return;
        }
        if (!*request) {
            tell(engine::Stored{});
            return;
        }
        const auto asked = **request;
        m_links[1 - m_holder].post(kRenewPath, exchange::encode(asked), exchange::kRenewLimit, [this, asked, giveUp](core::Result<core::Bytes> body) {
            const auto answer = body ? exchange::decodeRenewAnswer(*body) : core::Result<exchange::RenewAnswer>(tl::unexpected(body.error()));
            if (!answer) {
                giveUp(answer.error());
                return;
            }
            m_store.adopt(asked, *answer, [this, giveUp](core::Done done) {
                if (!done) {
                    giveUp(done.error());
                    return;
                }
                emit stored();
                tell(engine::Stored{true, true});
            });
        });
    });
}

} // namespace client
