#pragma once

#include "core/kinds/context.h"
#include "core/statistics/form.h"

/// Signals of invented or padded cases: DOMAIN 6.7. Each is a reason to look into named dossiers, never a figure about a
/// person. Shown to the auditor and the justice office only.
namespace core::statistics {

/// What is looked at of one dispute. What this desk may not read stays empty and gives no signal.
struct Trace {
    std::string subject, organisation, mediator;
    std::optional<Day> beganOn;
    std::optional<Instant> begunAt, agreedAt;
    bool contacted = false;             ///< before the agreement: an invitation, a consent that was asked for, a session or an investigation
    bool slipPrinted = false;
    std::vector<Day> sessions;
    std::map<std::string, std::string> phones; ///< number → party's name
    std::string story;                  ///< narrative without blanks and punctuation
    std::vector<std::string> visits;    ///< words of each visit, run together
};
[[nodiscard]] std::optional<Trace> traceOf(const SubjectId& id, const dispute::State& state);

struct Signal {
    std::string code;                   ///< "quick", "crowded", "many_sessions", "no_contact", "no_slip", "same_phone", "same_story", "same_visit"
    std::string words;                  ///< what was seen, in Chinese, with the numbers
    std::vector<std::string> subjects;
    bool operator==(const Signal&) const = default;
};
inline constexpr std::chrono::minutes kQuick{30};   ///< [DESIGN] agreement so soon after registration
inline constexpr std::size_t kCrowd = 5;            ///< [DESIGN] registrations of one mediator on one of the last 3 days of a month
inline constexpr std::size_t kSessionsADay = 6;     ///< [DESIGN] more sessions of one mediator on one day
inline constexpr std::size_t kStoryLength = 20;     ///< [DESIGN] shorter texts are alike by chance, in characters

/// Pure; in the order of the codes above.
[[nodiscard]] std::vector<Signal> signalsOf(std::span<const Trace> traces);
/// DOMAIN section 2: auditor, justice office.
[[nodiscard]] bool maySeeSignals(const Author& author);
/// 实施意见 19: dossiers of the allowance list that a signal asks to look into first. What the signal is, is not said there.
void markAllowances(Form& allowances, std::span<const Trace> traces);
/// As a form "signals": what, how many, and the list behind it.
[[nodiscard]] Form signalForm(std::span<const Trace> traces, const Question& question);

} // namespace core::statistics
