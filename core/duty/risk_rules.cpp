#include "core/duty/rules.h"

#include "core/dispute/life_cycle.h"
#include "core/patrol/windows.h"
#include "core/warning/signs.h"
#include "core/warning/timers.h"

#include <algorithm>

namespace core::duty::rules {

using text::onDay;
using text::say;

namespace {

constexpr std::string_view kColours = "《非诉讼平台实施意见》四（一）3";
constexpr std::string_view kLedger = "《推进诉源治理的意见》二（一）";

Actor committee(const std::string& organisation)
{
    return {{"VL", "VM", "TL", "TM", "PL", "IF"}, organisation, {}};
}

/// The last day on which an instant has not passed yet.
Day dayBefore(Instant due)
{
    return dayInChina(due - std::chrono::milliseconds{1});
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
        add("police_answer", "clue.police_answer", committee(s.organisation)).article = "《人民调解法》第25条";
    } else if (s.state == clue::Main::L0) {
        if (s.measures.empty()) {
            auto& duty = add("clue_measure", "clue.measure", committee(s.organisation));
            if (s.responseDue) {
                duty.due = dayBefore(*s.responseDue);
                explain(duty, {say("按{0}时限，从报告之时起算。", "By the time limit of its colour ({0}), from the moment it was reported.", {warning::colourName(s.colour)})});
                if (s.colour == "red" || s.colour == "orange")
                    duty.facts["until"] = warning::timeOfDay(*s.responseDue);
            }
        } else if (s.openMeasures() > 0) {
            for (const auto& measure : s.measures)
                if (!measure.doneOn) {
                    auto& duty = add("clue_result", "clue.measure_done", {{}, s.organisation, measure.owner});
                    duty.due = measure.due;
                    duty.facts["number"] = measure.number;
                }
        } else {
            add("clue_settle", "clue.settle", committee(s.organisation)).due = viewer.today;
        }
    }
    if (s.lowering && (s.state == clue::Main::L0 || s.state == clue::Main::R0)) {
        auto& duty = add("confirm_lowering", "clue.confirm_lowering", {{"TL", "G5", "VL", "PL", "CH"}, s.organisation, {}});
        duty.mine = duty.mine && s.lowering->account != viewer.author.account;
        duty.due = s.lowering->on;
        duty.article = kColours;
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
    duty.article = "《非诉讼平台实施意见》四（四）1";
    duty.due = s.plannedOn;
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
            duty.due = s.reportDue ? dayBefore(*s.reportDue) : dayInChina(report.at);
            duty.article = "《一庭两所方案》二.二";
            duty.facts["unit"] = report.to;
        }
    if (!s.to.empty() && !s.reported()) {
        // Nobody above has answered yet: by telephone before the timer ends (2 h, 24 h, 3 days).
        auto& duty = add("warning_report", "warning.report", committee(s.organisation));
        duty.due = s.reportDue ? dayBefore(*s.reportDue) : viewer.today;
        if (s.reportDue && (s.colour == "red" || s.colour == "orange"))
            duty.facts["until"] = warning::timeOfDay(*s.reportDue);
        explain(duty, {warning::reportDueSaid(s.colour, s.raisedAt, viewer.settings)});
        duty.article = "《推进诉源治理的意见》二（二）";
    }
    if (s.measures.empty()) {
        auto& duty = add("warning_measure", "warning.measure", committee(s.organisation));
        duty.due = dayInChina(s.raisedAt);
        duty.article = "《一庭两所方案》二.二";
    } else if (const auto every = warning::contactEvery(s.colour, viewer.settings); every) {
        auto& duty = add("warning_contact", "warning.contact", committee(s.organisation));
        const auto last = s.lastContact ? std::max(*s.lastContact, dayInChina(s.raisedAt)) : dayInChina(s.raisedAt);
        duty.due = last + std::chrono::days{*every};
        duty.facts["every"] = *every;
        duty.facts["last"] = formatDay(last);
        explain(duty, {say("{0}预警期间每{1}日查看一次，上一次是{2}。", "While the warning stands ({0}), somebody looks every {1} days; last on {2}.", {warning::colourName(s.colour), *every, onDay(last)})});
        duty.article = "《非诉讼平台实施意见》四（四）9";
    } else if (s.reported() || s.to.empty()) {
        add("warning_close", "warning.close", {{"VL", "TL", "PL", "G5", "IF"}, s.organisation, {}}).due = viewer.today;
    }
    if (s.lowering) {
        Actor second{{"TL", "G5", "VL", "PL", "CH", "PS", "JO"}, s.organisation, {}};
        auto& duty = add("confirm_lowering", "warning.confirm_lowering", second);
        duty.mine = s.lowering->account != viewer.author.account &&
                    std::any_of(viewer.author.posts.begin(), viewer.author.posts.end(), [&](const Post& post) {
                        return std::find(second.posts.begin(), second.posts.end(), post.code) != second.posts.end() && s.concerns(post.organisation);
                    });
        duty.due = s.lowering->on;
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
    const Actor worker = s.holder.mediator.empty() ? Actor{{"VM", "TM", "VL", "TL", "PL"}, organisation, {}} : Actor{{}, organisation, s.holder.mediator};
    if (s.state == dispute::Main::R0 && s.risk && s.risk->police && !s.risk->police->answeredOn) {
        auto& duty = out.emplace_back(makeDuty("police_answer", "dispute.police_answer", worker, viewer));
        duty.due = s.risk->police->on + std::chrono::days{1};
        duty.article = "《人民调解法》第25条";
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
        duty.due = last + std::chrono::days{*every};
        duty.facts["every"] = *every;
        duty.facts["last"] = formatDay(last);
        explain(duty, {say("{0}预警期间每{1}日联系一次，上一次是{2}。", "While the warning stands ({0}), they are contacted every {1} days; last on {2}.", {warning::colourName(s.colour), *every, onDay(last)})});
        duty.article = "《非诉讼平台实施意见》四（四）9";
    }
    if (s.risk && s.risk->lowering) {
        const auto* o = viewer.directory.organisation(organisation);
        const std::vector<std::string_view> posts{"TL", "G5", "VL", "PL", "CH"};
        auto& duty = out.emplace_back(makeDuty("confirm_lowering", "dispute.confirm_lowering", {posts, organisation, {}}, viewer));
        duty.mine = (duty.mine || (o && isMine({posts, o->parent, {}}, viewer.author))) && s.risk->lowering->account != viewer.author.account;
        duty.due = s.risk->lowering->on;
        duty.article = kColours;
    }
    return out;
}

} // namespace core::duty::rules
