#pragma once

#include "core/calendar/legal_times.h"
#include "core/dispute/state.h"

#include <algorithm>

/// What the parties promised, how far it is, and what is next: DOMAIN T80 to T85 and 4.10, as pure functions.
///
/// Performance of an agreement in force (`AfterSteps::performance`):
///   P0 履行中     from the day of effect (T80)
///   P1 履行完毕   when every promise is done (T80a, T81, T83); the dispute enters V0 with a plan of visits (T86)
///   P2 未履行     from the first urging after a missed day (T82) until everything missed is made up (T83)
/// 1. Slips are only added or struck out, never changed. 2. P1 means no promise is open. 3. A day of the agreement never
/// moves: other terms are another agreement (T35a) or another round (T85).
namespace core::dispute {

/// Ten thousand million yuan, in fen: more is a slip of the pen, and sums stay far from overflow.
inline constexpr std::int64_t kMostFen = 1'000'000'000'000;

/// One obligation of the agreement with what was done about it.
struct Promise {
    std::int64_t clause = 0;            ///< 1, 2, 3 … of the agreement
    std::string debtor, creditor;       ///< party ids
    std::optional<std::int64_t> fen;    ///< promised; absent for a thing to be done
    std::int64_t paid = 0;              ///< in fen, of slips that stand
    std::string what;                   ///< object, or the words of the clause
    std::string condition, way;
    std::optional<Day> due;             ///< absent: on a condition
    bool done = false;
    std::optional<Day> doneOn;
    [[nodiscard]] std::int64_t left() const { return fen && !done ? std::max<std::int64_t>(0, *fen - paid) : 0; }
    [[nodiscard]] bool missed(Day today) const { return !done && due && *due < today; }
    bool operator==(const Promise&) const = default;
};

/// The performance calendar: by day, those on a condition last. Clauses that oblige nobody (no debtor, no sum, no day)
/// are not in it. Empty when there is no agreement or its text is not readable here.
[[nodiscard]] std::vector<Promise> promisesOf(const State& state);
/// The same as `act` of the day `on` left them: a paper about it says later what it said then. Of an act that the course does
/// not name the slips up to its day count. A slip that was struck out after it stood then.
[[nodiscard]] std::vector<Promise> promisesAt(const State& state, std::string_view act, Day on);
[[nodiscard]] std::vector<PromiseSteps> promiseSteps(const std::vector<Promise>& promises);

/// Days on which the debtor is reminded: 7, 3 and 0 days before (settings), in order, each once.
[[nodiscard]] std::vector<Day> reminderDays(Day due, const CountySettings& settings);
/// Days on which a missed promise is urged: 3 and 10 days after (settings).
[[nodiscard]] std::vector<Day> urgingDays(Day due, const CountySettings& settings);

/// What is next about one open promise.
struct NextStep {
    enum class Kind { Record, Remind, Urge, TellWays };
    Kind kind = Kind::Record;
    Day on{};                           ///< when it is to be done
    bool operator==(const NextStep&) const = default;
};
/// Before the day: the reminder whose day has come and that was not given, else to record the performance on the day due.
/// After it: the first urging not yet made; after the last one the ways that are open (T84). A new day that the debtor
/// named puts off the next step until it has passed. nullopt when the promise is done or has no day.
[[nodiscard]] std::optional<NextStep> nextStep(const Promise& promise, const Steps& steps, Day today, const CountySettings& settings);

/// The last day due; the day of effect when nothing has a day. nullopt without an agreement in force.
[[nodiscard]] std::optional<Day> lastDue(const State& state);

/// Everything done, nothing later than its day, nobody had to be urged: what the voluntary-performance note says.
[[nodiscard]] bool performedVoluntarily(const State& state);

/// In force, whatever the main state.
[[nodiscard]] bool inForce(const Steps& steps);

/// Ways after default. 人民调解法 32 and 33, 民事诉讼法 250: with a ruling, enforcement within two years of the last day for
/// performance (with instalments of each; on a condition, of the day of effect); without one, a suit on the agreement.
struct DefaultWay {
    bool enforce = false;
    std::optional<LegalTime> limit;     ///< of enforcement
};
[[nodiscard]] DefaultWay defaultWay(const Promise& promise, Day effectiveOn, bool ruled, const HolidayTable& holidays);

} // namespace core::dispute
