#pragma once

#include "sync/engine/engine.h"
#include "sync/exchange/messages.h"

#include <optional>
#include <utility>

namespace engine {

/// The request that went on its way while the answer before it was still being stored (desk::Ahead): the engine asks for a
/// request and sends it as always, and is given this one, which is on the line already and may have been answered. What carries
/// out the engine's actions keeps it: courier and simulator. `Outcome` is whatever they hear of a request in the end.
template <class Outcome>
class RequestAhead {
public:
    /// It is on its way.
    void sent(exchange::Request request) { m_flight = Flight{std::move(request), {}, Stage::Early}; }
    [[nodiscard]] bool underway() const { return m_flight.has_value(); }

    /// The engine asks for a request: this one, unless it asks for one of another kind.
    [[nodiscard]] std::optional<exchange::Request> take(const AskStore& ask)
    {
        if (!m_flight || m_flight->stage != Stage::Early || ask.limitBytes == 0 || ask.waitSeconds > 0)
            return {};
        m_flight->stage = Stage::Taken;
        return std::move(m_flight->request);
    }
    /// The engine sends the request that it asked for last. True: it was this one.
    [[nodiscard]] bool isSent() const { return m_flight && m_flight->stage != Stage::Early; }
    /// From now on the engine waits; what it waits for may be here.
    [[nodiscard]] std::optional<Outcome> await()
    {
        m_flight->stage = Stage::Awaited;
        return m_flight->outcome ? finish() : std::nullopt;
    }
    /// Something came of it. It is given back when the engine waits for it, and kept until then.
    [[nodiscard]] std::optional<Outcome> came(Outcome outcome)
    {
        if (!m_flight)
            return {};
        m_flight->outcome = std::move(outcome);
        return m_flight->stage == Stage::Awaited ? finish() : std::nullopt;
    }
    /// Nobody waits for it any more.
    void forget() { m_flight.reset(); }

private:
    enum class Stage { Early, Taken, Awaited };
    struct Flight {
        exchange::Request request;
        std::optional<Outcome> outcome;
        Stage stage;
    };
    [[nodiscard]] std::optional<Outcome> finish()
    {
        auto out = std::move(m_flight->outcome);
        m_flight.reset();
        return out;
    }

    std::optional<Flight> m_flight;
};

} // namespace engine
