#include "sync/sim/world.h"

#include "sync/exchange/wire.h"

namespace sim {

using namespace core;

namespace {

Bytes garbled(Bytes body, Dice& dice)
{
    if (!body.empty())
        body[static_cast<std::size_t>(dice.below(body.size()))] ^= static_cast<std::uint8_t>(1U << dice.below(8));
    return body;
}

/// An answer that says something else, by somebody who has not the county's key.
Bytes forged(const Bytes& body, Dice& dice)
{
    const auto bytes = exchange::expand(body, exchange::kAnswerLimit);
    auto answer = bytes ? exchange::decodeAnswer(*bytes) : Result<exchange::Answer>(tl::unexpected(bytes.error()));
    if (!answer)
        return body;
    for (auto& [act, verdict] : answer->verdicts)
        if (verdict.revision > 0) {
            verdict.accepted = !verdict.accepted;
            verdict.place = verdict.accepted ? 1 : 0;
        }
    answer->items.clear();
    answer->revision += 1 + dice.below(5);
    exchange::sign(*answer, crypto::SigningKey::generate());
    return exchange::compress(exchange::encode(*answer), exchange::Effort::Quick);
}

} // namespace

Milliseconds World::delay(Dice& dice) const
{
    if (!m_quiet && active(Fault::Delay) && dice.chance(15))
        return Milliseconds{dice.between(1'000, 35'000)};
    return Milliseconds{dice.between(20, 300)};
}

std::uint64_t World::post(Computer& from, Bytes body)
{
    const auto connection = ++m_messages;
    auto dice = this->dice("request", connection);
    const auto way = delay(dice);
    trace.note(from.name() + " sends " + std::to_string(connection));
    const auto happens = [&](Fault fault, unsigned percent) { return dice.chance(percent) && active(fault) && !m_quiet; };
    // The dice are thrown in the same order whatever is on, so that leaving a fault out changes no other.
    const bool halfOpen = happens(Fault::HalfOpen, 4), loss = happens(Fault::Loss, 8), repeat = happens(Fault::Repeat, 12), garble = happens(Fault::Garble, 3);
    const auto again = Milliseconds{dice.between(10, 60'000)};
    if (!from.lineUp || !from.hasLine) {
        timeline.after(Milliseconds{50}, [this, &from, connection] { from.lost(connection, false); });
        return connection;
    }
    if (halfOpen) {
        fault("request " + std::to_string(connection) + " vanishes");
        return connection;
    }
    if (loss) {
        fault("request " + std::to_string(connection) + " is cut off");
        timeline.after(way, [&from, connection] { from.lost(connection, true); });
        return connection;
    }
    if (garble) {
        fault("request " + std::to_string(connection) + " is garbled");
        body = garbled(std::move(body), dice);
    }
    if (repeat) {
        fault("request " + std::to_string(connection) + " comes twice");
        timeline.after(way + again, [this, body] { m_county->receive(body, [](Bytes) {}); });
    }
    timeline.after(way, [this, &from, connection, body = std::move(body)] { deliver(from, connection, body); });
    return connection;
}

void World::deliver(Computer& from, std::uint64_t connection, const Bytes& body)
{
    m_county->receive(body, [this, &from, connection](Bytes answer) { bringBack(from, connection, std::move(answer)); });
}

void World::bringBack(Computer& to, std::uint64_t connection, Bytes body)
{
    auto dice = this->dice("answer", connection);
    const auto way = delay(dice);
    const auto happens = [&](Fault fault, unsigned percent) { return dice.chance(percent) && active(fault) && !m_quiet; };
    const bool halfOpen = happens(Fault::HalfOpen, 4), loss = happens(Fault::Loss, 8), garble = happens(Fault::Garble, 3), stale = happens(Fault::Stale, 4),
               forge = happens(Fault::Forged, 4);
    if (body.empty() || !to.lineUp || loss) {
        if (loss)
            fault("answer " + std::to_string(connection) + " is cut off");
        timeline.after(way, [&to, connection] { to.lost(connection, true); });
        return;
    }
    if (halfOpen) {
        fault("answer " + std::to_string(connection) + " vanishes");
        return;
    }
    const auto original = body;
    if (const auto old = m_oldAnswers.find(&to); stale && old != m_oldAnswers.end()) {
        fault("answer " + std::to_string(connection) + " is an old one");
        body = old->second;
    } else if (forge) {
        fault("answer " + std::to_string(connection) + " is forged");
        body = forged(body, dice);
    } else if (garble) {
        fault("answer " + std::to_string(connection) + " is garbled");
        body = garbled(std::move(body), dice);
    }
    m_oldAnswers[&to] = original;
    bool genuine = body == original;
    if (!genuine) { // a bit may be turned over where nobody looks
        const auto one = exchange::expand(body, exchange::kAnswerLimit), other = exchange::expand(original, exchange::kAnswerLimit);
        genuine = one && other && *one == *other;
    }
    timeline.after(way, [&to, connection, body = std::move(body), genuine] { to.answered(connection, body, genuine); });
}

} // namespace sim
