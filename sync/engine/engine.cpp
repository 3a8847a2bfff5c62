#include "sync/engine/engine.h"

#include <algorithm>

namespace engine {

namespace {

/// Requests of two seconds of the measured line (DESIGN 4).
constexpr Milliseconds kSlice{2'000};

} // namespace

Show Engine::show() const { return {m_state == State::Sending && !m_holding, m_lineDown, m_failures}; }

void Engine::ask(Actions& out, bool hold)
{
    m_state = State::Asking;
    m_wanted = false;
    m_holding = hold;
    out.push_back(AskStore{m_onlyAsk ? 0 : m_limit, hold ? m_options.holdSeconds : std::uint16_t{0}, m_sendLimit});
}

void Engine::rest(Actions& out)
{
    m_state = State::Idle;
    out.push_back(SetTimer{kRhythm});
    out.push_back(show());
}

Milliseconds Engine::backOff(const Failed& failed)
{
    // How long a county was silent says nothing about how long one that is back and overrun needs: its refusals are counted alone.
    const auto times = failed.turnedAway ? m_turnedAway : m_failures;
    const auto doubled = failed.cut && !failed.turnedAway && m_failures == 1 ? kFirstCutWait : Milliseconds{1'000} * (1 << std::clamp(times - 1, 0, 9));
    const auto most = std::min(doubled, failed.turnedAway ? kLongestWait : kLongestSilence);
    // xorshift64: jitter must be the same under the same seed everywhere.
    m_random ^= m_random << 13;
    m_random ^= m_random >> 7;
    m_random ^= m_random << 17;
    return most / 2 + Milliseconds{static_cast<std::int64_t>(m_random % static_cast<std::uint64_t>(most.count() / 2 + 1))};
}

Milliseconds Engine::untilGivenUp(Milliseconds now) const
{
    const auto held = m_holding ? Milliseconds{std::chrono::seconds{m_options.holdSeconds}} : Milliseconds{0};
    return std::min(kStall + held - (now - m_lastByte), kLongestRound + held - (now - m_sentAt));
}

void Engine::fail(Actions& out, const Failed& failed)
{
    if (failed.cut && !m_onlyAsk) { // asking is as small as it can be
        m_limit = std::max(m_limit / 4, kSmallestAnswer);
        m_sendLimit = std::max(m_sendLimit / 4, kSmallestSending);
    }
    // A second cut in a row shows that the line does not live as long as it takes to say all of it.
    m_onlyAsk = m_onlyAsk || (failed.cut && !(failed.sent <= kSooner && m_failures == 0));
    ++m_failures;
    if (failed.turnedAway)
        ++m_turnedAway;
    m_lineDown = true;
    m_state = State::Waiting;
    out.push_back(SetTimer{backOff(failed)});
    out.push_back(show());
}

bool Engine::wake(Actions& out)
{
    if (m_state != State::Idle && m_state != State::Waiting)
        return false;
    ask(out, false);
    return true;
}

void Engine::hurry(Actions& out)
{
    if (wake(out))
        return;
    if (m_state == State::Sending && m_holding) {
        out.push_back(Cancel{});
        ask(out, false);
    } else {
        m_wanted = true;
    }
}

/// How much the next request brings and asks for, by how long this one took.
void Engine::measure(const Arrived& arrived)
{
    m_quick = arrived.took < kSlice / 2;
    if (m_holding)
        return;
    if (arrived.took > 2 * kSlice)
        m_sendLimit = std::max(m_sendLimit / 2, kSmallestSending);
    if (arrived.bytes > 4096 && arrived.took > Milliseconds{0}) {
        const auto perSlice = arrived.bytes * static_cast<std::uint64_t>(kSlice.count()) / static_cast<std::uint64_t>(arrived.took.count());
        m_limit = static_cast<std::uint32_t>(std::clamp<std::uint64_t>(perSlice, kSmallestAnswer, kLargestAnswer));
    }
}

std::vector<Action> Engine::step(const Event& event, Milliseconds now)
{
    Actions out;
    if (m_state != State::Stopped || std::holds_alternative<Start>(event))
        std::visit([&](const auto& one) { on(one, now, out); }, event);
    return out;
}

void Engine::on(const Start&, Milliseconds, Actions& out)
{
    if (m_state == State::Stopped)
        ask(out, false);
}

void Engine::on(const Tick&, Milliseconds now, Actions& out)
{
    if (wake(out) || m_state != State::Sending)
        return;
    if (const auto left = untilGivenUp(now); left > Milliseconds{0}) {
        out.push_back(SetTimer{left});
        return;
    }
    out.push_back(Cancel{}); // invariant 2
    fail(out, Failed{});
}

// What was held for news went over the network that is gone.
void Engine::on(const LineUp&, Milliseconds, Actions& out) { hurry(out); }

void Engine::on(const LineDown&, Milliseconds, Actions& out)
{
    m_lineDown = true;
    out.push_back(show());
}

// A held request must not make an act wait.
void Engine::on(const Saved&, Milliseconds, Actions& out) { hurry(out); }
void Engine::on(const ByHand&, Milliseconds, Actions& out) { hurry(out); }

void Engine::on(const RequestReady& ready, Milliseconds now, Actions& out)
{
    if (m_state != State::Asking)
        return;
    if (!ready.worthSending) {
        rest(out);
        return;
    }
    m_state = State::Sending;
    m_lastByte = m_sentAt = now;
    out.push_back(Send{});
    out.push_back(SetTimer{untilGivenUp(now)});
    out.push_back(show());
}

void Engine::on(const BytesMoved&, Milliseconds now, Actions&)
{
    if (m_state == State::Sending)
        m_lastByte = now;
}

void Engine::on(const Arrived& arrived, Milliseconds, Actions& out)
{
    if (m_state != State::Sending)
        return;
    m_state = State::Storing;
    measure(arrived);
    out.push_back(Apply{});
}

void Engine::on(const Failed& failed, Milliseconds, Actions& out)
{
    if (m_state == State::Sending || m_state == State::Asking)
        fail(out, {failed.cut && m_state == State::Sending && !m_holding, failed.sent, failed.turnedAway});
}

void Engine::on(const Stored& stored, Milliseconds, Actions& out)
{
    if (m_state != State::Storing)
        return;
    const bool askedOnly = m_onlyAsk;
    if (stored.pending && m_quick && !askedOnly) // more waits than went
        m_sendLimit = std::min(m_sendLimit * 2, kLargestSending);
    m_onlyAsk = false;
    m_failures = 0;
    m_turnedAway = 0;
    m_lineDown = false;
    if (stored.more || stored.pending || askedOnly || m_wanted)
        ask(out, false);
    else if (m_options.stayConnected)
        ask(out, true);
    else
        rest(out);
    out.push_back(show());
}

void Engine::on(const Rejected&, Milliseconds, Actions& out)
{
    // A forged or foreign answer is worth no trust and no hurry: wait as after a failure, lose nothing.
    if (m_state == State::Storing)
        fail(out, Failed{.turnedAway = true});
}

void Engine::on(const Stop&, Milliseconds, Actions& out)
{
    if (m_state == State::Sending)
        out.push_back(Cancel{});
    m_state = State::Stopped;
}

} // namespace engine
