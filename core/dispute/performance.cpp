#include "core/dispute/performance.h"

#include <algorithm>

namespace core::dispute {

namespace {

using Days = std::chrono::days;

bool counts(const Slip& slip, const Steps& steps)
{
    return slip.voided.empty() && steps.agreement && slip.agreement == steps.agreement->number;
}

/// Sums the slips of one promise in the order of their days; done on the day that completes it.
void takeSlips(Promise& promise, const State& state)
{
    std::vector<const Slip*> slips;
    if (state.content.after)
        for (const auto& slip : state.content.after->slips)
            if (slip.clause == promise.clause && counts(slip, state.steps))
                slips.push_back(&slip);
    std::ranges::stable_sort(slips, {}, [](const Slip* slip) { return slip->on; });
    for (const auto* slip : slips) {
        promise.paid += std::clamp<std::int64_t>(slip->fen.value_or(0), 0, kMostFen);
        if (!promise.done && (slip->settles || (promise.fen && promise.paid >= *promise.fen))) {
            promise.done = true;
            promise.doneOn = slip->on;
        }
    }
}

template <class Which>
std::optional<Day> lastReminder(const std::vector<Reminder>& contacts, std::int64_t clause, Which which)
{
    std::optional<Day> last;
    for (const auto& contact : contacts)
        if (contact.clause == clause)
            if (const std::optional<Day> day = which(contact); day && (!last || *day > *last))
                last = day;
    return last;
}

std::vector<Day> ordered(std::vector<Day> days)
{
    std::ranges::sort(days);
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

} // namespace

std::vector<Promise> promisesOf(const State& state)
{
    std::vector<Promise> out;
    if (!state.content.agreement || !state.steps.agreement)
        return out;
    const auto& clauses = state.content.agreement->clauses;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        const auto& clause = clauses[i];
        if (clause.debtor.empty() && !clause.fen && !clause.due)
            continue;
        Promise promise;
        promise.clause = static_cast<std::int64_t>(i) + 1;
        promise.debtor = clause.debtor;
        promise.creditor = clause.creditor;
        if (clause.fen)
            promise.fen = std::clamp<std::int64_t>(*clause.fen, 0, kMostFen);
        promise.what = clause.object.empty() ? clause.text : clause.object;
        promise.condition = clause.condition;
        promise.way = clause.way;
        promise.due = clause.due;
        takeSlips(promise, state);
        out.push_back(std::move(promise));
    }
    std::ranges::stable_sort(out, {}, [](const Promise& p) { return std::pair(!p.due, p.due.value_or(Day{})); });
    return out;
}

std::vector<Promise> promisesAt(const State& state, std::string_view act, Day on)
{
    State then = state;
    if (!then.content.after)
        return promisesOf(then);
    const auto& events = state.steps.events;
    const auto find = [&](std::string_view one) { return std::find_if(events.begin(), events.end(), [&](const Event& event) { return event.act == one; }); };
    const auto at = find(act);
    const bool named = at != events.end();
    auto& slips = then.content.after->slips;
    std::erase_if(slips, [&](const Slip& slip) {
        const auto entered = find(slip.act);
        return named && entered != events.end() ? entered > at : slip.on > on;
    });
    // The course does not say which slip was struck out: after the first time one was, what is struck out now counts no more.
    if (named && std::none_of(events.begin(), at, [](const Event& event) { return event.kind == "dispute.void_slip"; }))
        for (auto& slip : slips)
            slip.voided.clear();
    return promisesOf(then);
}

std::vector<PromiseSteps> promiseSteps(const std::vector<Promise>& promises)
{
    std::vector<PromiseSteps> out;
    for (const auto& promise : promises)
        out.push_back({promise.clause, promise.due, promise.doneOn});
    return out;
}

std::vector<Day> reminderDays(Day due, const CountySettings& settings)
{
    return ordered({due - Days{settings.remindFirstDays}, due - Days{settings.remindSecondDays}, due - Days{settings.remindLastDays}});
}

std::vector<Day> urgingDays(Day due, const CountySettings& settings)
{
    return ordered({due + Days{settings.urgeFirstDays}, due + Days{settings.urgeSecondDays}});
}

std::optional<NextStep> nextStep(const Promise& promise, const Steps& steps, Day today, const CountySettings& settings)
{
    if (promise.done || !promise.due)
        return std::nullopt;
    static const AfterSteps kNothing;
    const auto& after = steps.after ? *steps.after : kNothing;
    const auto onDay = [](const Reminder& contact) { return std::optional(contact.on); };
    const Day due = *promise.due;
    if (today <= due) {
        const auto reminded = lastReminder(after.reminders, promise.clause, onDay);
        const auto agreedOn = steps.agreement ? steps.agreement->effectiveOn : std::nullopt; // nobody is reminded of what he has just promised
        std::optional<Day> open;
        for (const Day day : reminderDays(due, settings))
            if (day <= today && (!agreedOn || *agreedOn < day) && (!reminded || *reminded < day))
                open = day; // only the newest: two missed reminders are made up by one
        if (open)
            return NextStep{NextStep::Kind::Remind, *open};
        return NextStep{NextStep::Kind::Record, due};
    }
    const auto urged = lastReminder(after.urgings, promise.clause, onDay);
    const auto promised = lastReminder(after.urgings, promise.clause, [](const Reminder& contact) { return contact.promised; });
    const auto notBefore = [&](Day day) { return promised && *promised >= day ? *promised + Days{1} : day; };
    for (const Day day : urgingDays(due, settings))
        if (!urged || *urged < day)
            return NextStep{NextStep::Kind::Urge, notBefore(day)};
    return NextStep{NextStep::Kind::TellWays, notBefore(*urged)};
}

std::optional<Day> lastDue(const State& state)
{
    if (!state.steps.agreement || !state.steps.agreement->effectiveOn)
        return std::nullopt;
    Day last = *state.steps.agreement->effectiveOn;
    for (const auto& promise : promisesOf(state))
        last = std::max(last, promise.due.value_or(last));
    return last;
}

bool performedVoluntarily(const State& state)
{
    const auto& after = state.steps.after;
    if (!after || after->performance != Performance::P1 || !after->urgings.empty())
        return false;
    return std::ranges::all_of(after->promises, [](const PromiseSteps& p) { return !p.due || (p.doneOn && *p.doneOn <= *p.due); });
}

bool inForce(const Steps& steps)
{
    return steps.agreement && steps.agreement->effectiveOn &&
           (steps.state == Main::G1 || steps.state == Main::G2 || steps.state == Main::V0 || steps.state == Main::Z0);
}

DefaultWay defaultWay(const Promise& promise, Day effectiveOn, bool ruled, const HolidayTable& holidays)
{
    DefaultWay out;
    out.enforce = ruled;
    if (ruled)
        out.limit = enforcementLimit(promise.due.value_or(effectiveOn), holidays);
    return out;
}

} // namespace core::dispute
