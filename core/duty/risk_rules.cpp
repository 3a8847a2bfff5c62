#include "core/duty/rules.h"

#include "core/dispute/life_cycle.h"
#include "core/patrol/windows.h"
#include "core/warning/signs.h"
#include "core/warning/timers.h"

#include <algorithm>

namespace core::duty::rules {

using text::atMinute;
using text::onDay;
using text::say;

namespace {

constexpr std::string_view kColours = "《非诉讼平台实施意见》四（一）3";
constexpr std::string_view kLedger = "《推进诉源治理的意见》二（一）";
constexpr std::string_view kPatrols = "《非诉讼平台实施意见》四（四）1";
constexpr std::string_view kUnits = "《一庭两所方案》二.二";

Actor committee(const std::string& organisation)
{
    return {{"VL", "VM", "TL", "TM", "PL", "IF"}, organisation, {}};
}

/// A centre's clues are handled by its handling post (DOMAIN section 2).
Actor ledger(const std::string& organisation)
{
    auto out = committee(organisation);
    out.posts.push_back("G2");
    return out;
}

/// Whoever looks after a warning: where no committee raised it, the police, the justice office, the court or the centre that did.
Actor watchers(const std::string& organisation)
{
    auto out = committee(organisation);
    out.posts.insert(out.posts.end(), {"PS", "JO", "CD", "G5"});
    return out;
}

/// The last day on which an instant has not passed yet.
Day dayBefore(Instant due)
{
    return dayInChina(due - std::chrono::milliseconds{1});
}

/// A second person answers the same day: until then the colour stays as it is.
void dueLowering(Duty& duty, Day askedOn)
{
    setDue(duty, askedOn, kColours, {say("{0}有人提出降级。", "On {0} somebody asked to lower it.", {onDay(askedOn)}),
                                       say("红色要另一个人同意才降，当日答复；没有答复以前仍是红色。", "Red is lowered only when a second person agrees, the same day; until then it stays red.")});
}

/// While a colour stands somebody looks after it every so many days (4.10).
void dueAgain(Duty& duty, const std::string& colour, const text::Said& verb, Day last, std::int64_t every)
{
    const Day next = last + std::chrono::days{every};
    setDue(duty, next, "《非诉讼平台实施意见》四（四）9",
           {say("{0}预警期间每{1}日{3}一次，上一次是{2}。", "While the warning stands ({0}), {3} every {1} days; last on {2}.", {warning::colourName(colour), every, onDay(last), verb}), untilDay(next)});
    duty.facts["every"] = every;
    duty.facts["last"] = formatDay(last);
}

} // namespace

std::vector<Duty> ofClue(const clue::State& state, const Viewer& viewer)
{
    const auto& s = state.steps;
    std::vector<Duty> out;
    const auto add = [&](const char* code, const char* kind, const Actor& actor) -> Duty& {
        auto& duty = out.emplace_back(makeDuty(code, kind, actor, viewer));
        duty.article = kLedger;
        return duty;
    };
    if (s.state == clue::Main::R0) {
        add("police_answer", "clue.police_answer", ledger(s.organisation)).article = "《人民调解法》第25条";
    } else if (s.state == clue::Main::L0) {
        if (s.measures.empty()) {
            auto& duty = add("clue_measure", "clue.measure", ledger(s.organisation));
            if (s.responseDue) {
                setDue(duty, dayBefore(*s.responseDue), kLedger, {say("按{0}时限，从报告之时起算，到{1}。", "By the time limit of its colour ({0}), from the moment it was reported until {1}.", {warning::colourName(s.colour), atMinute(*s.responseDue)})});
                if (s.colour == "red" || s.colour == "orange")
                    duty.facts["until"] = warning::timeOfDay(*s.responseDue);
            }
        } else if (s.openMeasures() > 0) {
            for (const auto& measure : s.measures)
                if (!measure.doneOn) {
                    auto& duty = add("clue_result", "clue.measure_done", {{}, s.organisation, measure.owner});
                    if (measure.due)
                        setDue(duty, *measure.due, kLedger, {say("第{0}项措施定的日期，到{1}24时止。", "The day set with measure {0}; it ends on {1} at 24:00.", {measure.number, onDay(*measure.due)})});
                    duty.facts["number"] = measure.number;
                }
        } else {
            dueAtOnce(add("clue_settle", "clue.settle", ledger(s.organisation)), viewer, kLedger, say("各项措施都有了结果，可以销号。", "Every measure has its result; it can be closed."));
        }
    }
    if (s.lowering && (s.state == clue::Main::L0 || s.state == clue::Main::R0)) {
        auto& duty = add("confirm_lowering", "clue.confirm_lowering", {{"TL", "G5", "VL", "PL", "CH"}, s.organisation, {}});
        duty.mine = duty.mine && s.lowering->account != viewer.author.account;
        dueLowering(duty, s.lowering->on);
    }
    for (auto& duty : out) {
        duty.number = s.number;
        duty.title = clue::titleOf(state);
        duty.type = s.type;
        duty.colour = s.colour;
        duty.dispute = s.dispute;
    }
    return out;
}

std::vector<Duty> ofPatrol(const patrol::State& state, const Viewer& viewer)
{
    const auto& s = state.steps;
    if (s.state != patrol::Main::Planned && s.state != patrol::Main::Open)
        return {};
    const bool open = s.state == patrol::Main::Open;
    auto duty = makeDuty(open ? "patrol_result" : "patrol_walk", open ? "patrol.close" : "patrol.open", {{}, s.organisation, s.author}, viewer);
    duty.number = s.number;
    duty.title = viewer.directory.organisationName(s.organisation);
    duty.article = kPatrols;
    if (s.plannedOn)
        setDue(duty, *s.plannedOn, kPatrols, {say("排查计划定在{0}。", "The patrol is planned for {0}.", {onDay(*s.plannedOn)}),
                                            open ? say("走完一处写一处结果，没有发现也要写明。", "Write the result of each place when you leave it, also when nothing was found.")
                                                 : say("到时出发，按路线逐处走访。", "Set out that day and call at each place of the route.")});
    duty.facts["open"] = std::count_if(s.stops.begin(), s.stops.end(), [](const auto& stop) { return stop.result.empty(); });
    return {duty};
}

std::vector<Duty> ofWarning(const warning::State& state, const Viewer& viewer)
{
    const auto& s = state.steps;
    std::vector<Duty> out;
    if (s.state != warning::Main::Open)
        return out;
    const auto add = [&](const char* code, const char* kind, const Actor& actor) -> Duty& {
        auto& duty = out.emplace_back(makeDuty(code, kind, actor, viewer));
        duty.article = kColours;
        return duty;
    };
    // The units that were told: their receipt.
    for (const auto& report : s.reports)
        if (report.manner == "system" && !report.received) {
            auto& duty = add("warning_receive", "warning.receive", {{"TL", "PS", "JO", "G1", "G2", "G3", "G4", "G5", "CD", "VL", "PL"}, report.to, {}});
            const auto until = s.reportDue.value_or(report.at);
            setDue(duty, s.reportDue ? dayBefore(until) : dayInChina(until), kUnits,
                   {say("{0}发来。", "Sent on {0}.", {atMinute(report.at)}),
                    s.reportDue ? say("按{0}时限，{1}前回执。", "By the time limit of its colour ({0}), receipt before {1}.", {warning::colourName(s.colour), atMinute(until)})
                                : say("没有定时限，当日回执。", "No time limit is set: receipt the same day.")});
            duty.facts["unit"] = report.to;
        }
    if (!s.to.empty() && !s.reported()) {
        // Nobody above has answered yet: by telephone before the timer ends (2 h, 24 h, 3 days).
        auto& duty = add("warning_report", "warning.report", watchers(s.organisation));
        setDue(duty, s.reportDue ? dayBefore(*s.reportDue) : viewer.today, "《推进诉源治理的意见》二（二）", {warning::reportDueSaid(s.colour, s.raisedAt, viewer.settings)});
        if (s.reportDue && (s.colour == "red" || s.colour == "orange"))
            duty.facts["until"] = warning::timeOfDay(*s.reportDue);
    }
    if (s.measures.empty()) {
        auto& duty = add("warning_measure", "warning.measure", watchers(s.organisation));
        setDue(duty, dayInChina(s.raisedAt), kUnits, {say("{0}发出预警。", "The warning was raised on {0}.", {atMinute(s.raisedAt)}), say("当日就要有第一项措施：谁去、做什么。", "A first measure is due the same day: who goes, and does what.")});
    } else if (const auto every = warning::contactEvery(s.colour, viewer.settings); every) {
        auto& duty = add("warning_contact", "warning.contact", watchers(s.organisation));
        const auto last = s.lastContact ? std::max(*s.lastContact, dayInChina(s.raisedAt)) : dayInChina(s.raisedAt);
        dueAgain(duty, s.colour, {"查看", "somebody looks"}, last, *every);
    } else if (s.reported() || s.to.empty()) {
        dueAtOnce(add("warning_close", "warning.close", {{"VL", "TL", "PL", "G5", "IF", "PS", "JO", "CD"}, s.organisation, {}}), viewer, kColours, say("已经报告，也有了措施，可以解除或者写明还要看什么。", "Reported, and measures are taken: close it, or write what is still to be watched."));
    }
    if (s.lowering) {
        Actor second{{"TL", "G5", "VL", "PL", "CH", "PS", "JO"}, s.organisation, {}};
        auto& duty = add("confirm_lowering", "warning.confirm_lowering", second);
        duty.mine = s.lowering->account != viewer.author.account &&
                    std::any_of(viewer.author.posts.begin(), viewer.author.posts.end(), [&](const Post& post) {
                        return std::find(second.posts.begin(), second.posts.end(), post.code) != second.posts.end() && s.concerns(post.organisation);
                    });
        dueLowering(duty, s.lowering->on);
    }
    for (auto& duty : out) {
        duty.number = s.number;
        duty.title = state.content.place;
        duty.type = s.type;
        duty.colour = s.colour;
    }
    return out;
}

std::vector<Duty> ofRisk(const dispute::State& state, const Viewer& viewer)
{
    const auto& s = state.steps;
    std::vector<Duty> out;
    const auto& organisation = s.holder.organisation;
    const Actor worker = s.holder.mediator.empty()            ? Actor{{"VM", "TM", "VL", "TL", "PL"}, organisation, {}}
                         : hasLeft(s.holder.mediator, viewer) ? Actor{{"VL", "TL", "PL", "IF", "G2"}, organisation, {}}
                                                              : Actor{{}, organisation, s.holder.mediator};
    if (s.state == dispute::Main::R0 && s.risk && s.risk->police && !s.risk->police->answeredOn) {
        auto& duty = out.emplace_back(makeDuty("police_answer", "dispute.police_answer", worker, viewer));
        const auto days = viewer.settings.policeAskDays;
        const Day until = s.risk->police->on + std::chrono::days{days};
        setDue(duty, until, "《人民调解法》第25条",
               {say("{0}报告公安，{1}问清怎么处理，到{2}24时止。", "Reported to the police on {0}; ask {1} what they do about it, by {2} 24:00.", {onDay(s.risk->police->on), within(days), onDay(until)}),
                countyDecides()});
    }
    const auto every = warning::contactEvery(s.colour, viewer.settings);
    if (every && dispute::isLive(s.state)) {
        // 4.10: contact at least every so many days; a session is one.
        auto last = s.risk && s.risk->raisedOn ? *s.risk->raisedOn : s.registeredOn.value_or(viewer.today);
        if (s.risk && s.risk->contactOn)
            last = std::max(last, *s.risk->contactOn);
        for (const auto& session : s.sessions)
            last = std::max(last, session.on);
        auto& duty = out.emplace_back(makeDuty("contact", "dispute.contact", worker, viewer));
        dueAgain(duty, s.colour, {"联系", "the parties are contacted"}, last, *every);
    }
    if (s.risk && s.risk->lowering) {
        const auto* o = viewer.directory.organisation(organisation);
        const std::vector<std::string_view> posts{"TL", "G5", "VL", "PL", "CH"};
        auto& duty = out.emplace_back(makeDuty("confirm_lowering", "dispute.confirm_lowering", {posts, organisation, {}}, viewer));
        duty.mine = (duty.mine || (o && isMine({posts, o->parent, {}}, viewer.author))) && s.risk->lowering->account != viewer.author.account;
        dueLowering(duty, s.risk->lowering->on);
    }
    return out;
}

} // namespace core::duty::rules
