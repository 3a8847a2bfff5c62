#include "core/dispute/offered.h"

#include "core/confirmation/life_cycle.h"
#include "core/dispute/dossier.h"
#include "core/dispute/follow_up.h"
#include "core/dispute/kinds_assessment.h"
#include "core/dispute/kinds_risk.h"
#include "core/dispute/life_cycle.h"
#include "core/dispute/performance.h"

#include <algorithm>
#include <functional>
#include <map>

namespace core::dispute {
namespace {

struct Facts {
    const State& state;
    std::string_view account;
    Day today;
    const CountySettings& settings;
    const confirmation::State* package;
    std::vector<Promise> promises;

    [[nodiscard]] const Steps& steps() const { return state.steps; }
    [[nodiscard]] const AfterSteps& after() const
    {
        static const AfterSteps kNone;
        return state.steps.after ? *state.steps.after : kNone;
    }
};

bool anyOpen(const Facts& f)
{
    return inForce(f.steps()) && std::ranges::any_of(f.promises, [](const Promise& one) { return !one.done; });
}

bool notAllPerformed(const Facts& f) { return inForce(f.steps()) && f.after().performance != Performance::P1; }

bool anySlip(const Facts& f)
{
    const auto& content = f.state.content.after;
    return inForce(f.steps()) && content && std::ranges::any_of(content->slips, [](const Slip& slip) { return slip.voided.empty(); });
}

/// A day of the agreement has passed (T82).
bool promiseMissed(const Facts& f)
{
    return inForce(f.steps()) && std::ranges::any_of(f.promises, [&](const Promise& one) { return one.missed(f.today); });
}

bool urged(const Facts& f) { return anyOpen(f) && f.after().performance == Performance::P2; }

/// T85: after a default, or when the confirmation came to nothing; once.
bool anotherRound(const Facts& f)
{
    using enum confirmation::Main;
    const bool cameToNothing = f.package && (f.package->steps.state == J8 || f.package->steps.state == JL);
    return f.steps().nextRound.empty() && (f.after().performance == Performance::P2 || cameToNothing);
}

/// T57: after a return to the court only what is still risky is visited.
bool planned(const Facts& f)
{
    const auto& s = f.steps();
    return (s.state != Main::F4 && s.state != Main::F5) || (!s.colour.empty() && s.colour != "blue");
}

/// T89: everything has ended, nothing waits for an answer.
bool ended(const Facts& f)
{
    const auto& s = f.steps();
    if (!f.after().archiveNumber.empty() || !f.after().alert.empty())
        return false;
    if (notAllPerformed(f) && !f.after().waysToldOn && s.nextRound.empty())
        return false;
    if (f.package && !confirmation::isOver(f.package->steps.state))
        return false;
    const auto plan = standingPlan(f.state, f.settings);
    return s.state == Main::Z0 || !plan || !nextVisit(*plan, s);
}

/// Kinds that need more than a state to begin from.
const std::map<std::string_view, std::function<bool(const Facts&)>>& wants()
{
    static const std::map<std::string_view, std::function<bool(const Facts&)>> kWants{
        {"dispute.perform", anyOpen},
        {"dispute.perform_all", notAllPerformed},
        {"dispute.void_slip", anySlip},
        {"dispute.urge_performance", promiseMissed},
        {"dispute.remind_performance", anyOpen},
        {"dispute.tell_default_ways", urged},
        {"dispute.link_round", anotherRound},
        {"dispute.plan_visits", planned},
        {"dispute.relapse", [](const Facts& f) { return f.steps().nextRound.empty(); }},
        {"dispute.archive", ended},
        {"dispute.call_review", [](const Facts& f) { return f.after().reviewer.empty() && !tookPart(f.steps(), f.account); }},
        {"dispute.review", [](const Facts& f) { return !f.after().reviewer.empty() && f.after().reviewer == f.account; }},
        {"dispute.court_file", [](const Facts& f) { return f.steps().state == Main::C0; }}, // after a return it goes with the return's filing
        {"dispute.call_party", [](const Facts& f) { return f.after().reviewer == f.account && !tookPart(f.steps(), f.account); }},
        {"dispute.raise_colour", [](const Facts& f) { return f.steps().colour != "red"; }},
        {"dispute.lower_colour", [](const Facts& f) { return !f.steps().colour.empty(); }},
        {"dispute.confirm_lowering", [](const Facts& f) { return f.steps().risk && f.steps().risk->lowering; }},
        {"dispute.police_answer", [](const Facts& f) { return policeAsked(f.steps()); }},
        {"dispute.referral_result", [](const Facts& f) { return !policeAsked(f.steps()); }},
        {"dispute.answer_alert", [](const Facts& f) { return !f.after().alert.empty(); }},
    };
    return kWants;
}

bool startsIn(std::string_view states, std::string_view code)
{
    for (std::size_t at = 0; at < states.size();) {
        const auto end = std::min(states.find(' ', at), states.size());
        if (states.substr(at, end - at) == code)
            return true;
        at = end + 1;
    }
    return false;
}

} // namespace

std::vector<std::string_view> offeredActs(const State& state, std::string_view account, Day today, const CountySettings& settings,
    const confirmation::State* package)
{
    const Facts facts{state, account, today, settings, package, promisesOf(state)};
    std::vector<std::string_view> out;
    const auto offer = [&](std::string_view kind) {
        const auto want = wants().find(kind);
        if (std::ranges::find(out, kind) == out.end() && (want == wants().end() || want->second(facts)))
            out.push_back(kind);
    };
    const auto code = codeOf(state.steps.state);
    for (const auto& row : lifeCycle()) {
        if (!startsIn(row.from, code) || !holds(row.guard, state.steps))
            continue;
        offer(row.kind);
        if (row.kind == "dispute.urge_performance") // stands in no row: it changes nothing
            offer("dispute.remind_performance");
    }
    // 实施意见 10: who was not asked when the claim was entered is asked before it is assigned; stands in no row either.
    if (state.steps.state == Main::C0 && std::ranges::any_of(state.steps.parties, [](const PartySteps& party) { return party.consent != Consent::Agreed; }))
        offer("dispute.consent");
    if (hasEnd(state.steps) && !tookPart(state.steps, account))
        offer("dispute.grade");
    if (state.steps.terminatedOn)
        offer("dispute.assess_end");
    if (state.steps.after && !state.steps.after->reviewer.empty())
        offer("dispute.call_party"); // 001 三: from the call for the dossier until its review
    offer("dispute.answer_alert");
    // At the counter, whatever the state: a wish changes at a word, and a party may ask at any time (000 三.17, 003 四(一)1).
    if (!isEnded(state.steps.state))
        offer("dispute.choose_mode");
    if (state.steps.state != Main::None)
        offer("dispute.tell_progress");
    return out;
}

} // namespace core::dispute
