#pragma once

#include "core/time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

/// The client's side of the exchange as a state machine without I/O: an event in, actions out. The Qt loop and the
/// simulator run the same actions (DESIGN 8).
///
///   Idle ──wake──> Asking ──request──> Sending ──answer──> Storing ──stored──> Idle (or Asking: more, or new acts)
///                     │                   │ cut, stalled, refused
///                     └──────────────── Waiting (back-off) ──timer, saved, line up, by hand──> Asking
///
/// Invariants.
///  1. At most one request is on the way.
///  2. Nothing stays "sending" longer than kStall without a byte, nor longer than kLongestRound (FEATURES F4: two minutes).
///  3. After a cut the next request only asks what has arrived (limit 0: no runs), so that nothing goes up twice; the one
///     after it is a quarter as large, both ways, because what takes longer than the line lives never arrives. A request of
///     at most kSooner bytes is said again without asking, once: that is as quick as the question, whose turn it spares.
///  4. Only a stored answer ends a round: receipt means receipt checked.
///  5. The wait after n failures lies in [d/2, d] with d = min(2^(n-1) seconds, kLongestSilence), but d = kFirstCutWait after
///     the first one when it was a cut: the line was good a moment ago. Where a line is down, people sit at the desk and
///     wait for it; a try costs nobody anything, and what a county's desks together try within half a minute it bears
///     when it is back. Only a county that turned us away n times itself is given up to kLongestWait. Jitter comes from
///     the seed.
namespace engine {

using Milliseconds = std::chrono::milliseconds;

inline constexpr Milliseconds kStall{30'000};       ///< no byte for this long: the connection is given up
inline constexpr Milliseconds kLongestRound{120'000}; ///< bytes that only drip: given up too, and asked for less next time
inline constexpr Milliseconds kRhythm{5 * 60'000};  ///< a round at least this often
inline constexpr Milliseconds kLongestSilence{30'000};   ///< between tries while nobody answers
inline constexpr Milliseconds kLongestWait{5 * 60'000};  ///< between tries while the county answers that it cannot
inline constexpr Milliseconds kFirstCutWait{60};
inline constexpr std::size_t kSooner = 4 * 1024; ///< packed
inline constexpr std::uint32_t kSmallestAnswer = 16 * 1024, kLargestAnswer = 2 * 1024 * 1024;
/// Of acts that go up in one request, not packed; on the line about a fifth.
inline constexpr std::uint32_t kSmallestSending = 16 * 1024, kFirstSending = 256 * 1024, kLargestSending = 4 * 1024 * 1024;

// --- Events ---
struct Start {};
struct Tick {};                              ///< the timer that SetTimer asked for
struct LineUp {};                            ///< the PC has a network again, or another one
struct LineDown {};
struct Saved {};                             ///< an act was saved: there is something to send
struct ByHand {};                            ///< F5
struct RequestReady { bool worthSending = true; }; ///< the store job of AskStore has a request in hand
struct BytesMoved {};                        ///< progress on the wire
struct Arrived { std::size_t bytes = 0; Milliseconds took{0}; }; ///< a whole answer, unchecked
/// cut: the request may have arrived. false: never left, or refused. `sent`: its bytes as they were on the line.
/// turnedAway: the county answered, and that it cannot now.
struct Failed { bool cut = true; std::size_t sent = kSooner + 1; bool turnedAway = false; };
struct Stored { bool more = false; bool pending = false; }; ///< answer checked and applied
struct Rejected {};                          ///< answer forged, or not for our request
struct Stop {};
using Event = std::variant<Start, Tick, LineUp, LineDown, Saved, ByHand, RequestReady, BytesMoved, Arrived, Failed, Stored, Rejected, Stop>;

// --- Actions ---
struct AskStore { std::uint32_t limitBytes = 0; std::uint16_t waitSeconds = 0; std::uint32_t sendBytes = kFirstSending; }; ///< make a request
struct Send {};                              ///< the request that the store made
struct Cancel {};
struct Apply {};                             ///< check and store the answer that arrived
struct SetTimer { Milliseconds in{0}; };     ///< replaces the one before
struct Show { bool sending = false; bool lineDown = false; int failures = 0; };
using Action = std::variant<AskStore, Send, Cancel, Apply, SetTimer, Show>;

struct Options {
    std::uint64_t seed = 1;      ///< of the jitter
    bool stayConnected = false;  ///< hold requests for news between rounds
    std::uint16_t holdSeconds = 25;
};

class Engine {
public:
    explicit Engine(Options options = {}) : m_options(options), m_random(options.seed | 1) {}

    /// `now` is a steady time, never the wall clock.
    [[nodiscard]] std::vector<Action> step(const Event& event, Milliseconds now);

    enum class State { Stopped, Idle, Asking, Sending, Storing, Waiting };
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] int failures() const { return m_failures; }
    [[nodiscard]] int timesTurnedAway() const { return m_turnedAway; }
    [[nodiscard]] std::uint32_t limitBytes() const { return m_limit; }
    [[nodiscard]] std::uint32_t sendBytes() const { return m_sendLimit; }

private:
    using Actions = std::vector<Action>;
    void on(const Start& start, Milliseconds now, Actions& out);
    void on(const Tick& tick, Milliseconds now, Actions& out);
    void on(const LineUp& up, Milliseconds now, Actions& out);
    void on(const LineDown& down, Milliseconds now, Actions& out);
    void on(const Saved& saved, Milliseconds now, Actions& out);
    void on(const ByHand& byHand, Milliseconds now, Actions& out);
    void on(const RequestReady& ready, Milliseconds now, Actions& out);
    void on(const BytesMoved& moved, Milliseconds now, Actions& out);
    void on(const Arrived& arrived, Milliseconds now, Actions& out);
    void on(const Failed& failed, Milliseconds now, Actions& out);
    void on(const Stored& stored, Milliseconds now, Actions& out);
    void on(const Rejected& rejected, Milliseconds now, Actions& out);
    void on(const Stop& stop, Milliseconds now, Actions& out);

    void ask(Actions& out, bool hold);
    bool wake(Actions& out);   ///< asks now when it only rests or waits; false when a round runs
    void hurry(Actions& out);  ///< the same, and a request held for news is given up
    void fail(Actions& out, const Failed& failed);
    void rest(Actions& out);
    void measure(const Arrived& arrived);
    [[nodiscard]] Milliseconds backOff(const Failed& failed);
    [[nodiscard]] Milliseconds untilGivenUp(Milliseconds now) const;
    [[nodiscard]] Show show() const;

    Options m_options;
    std::uint64_t m_random;
    State m_state = State::Stopped;
    Milliseconds m_lastByte{0}, m_sentAt{0};
    int m_failures = 0, m_turnedAway = 0; ///< in a row; the second counts those among them that the county answered
    bool m_lineDown = false;
    bool m_onlyAsk = false;   ///< invariant 3
    bool m_wanted = false;    ///< something happened while a round ran
    bool m_holding = false;   ///< the request on the way waits for news
    std::uint32_t m_limit = 256 * 1024, m_sendLimit = kFirstSending;
    bool m_quick = false;     ///< the last round took less than half a slice
};

} // namespace engine
