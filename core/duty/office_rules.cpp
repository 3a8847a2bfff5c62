#include "core/duty/rules.h"

#include "core/dispute/catalogue.h"

#include <algorithm>

namespace core::duty::rules {

std::vector<Duty> ofGuidance(const guidance::State& state, const Viewer& viewer)
{
    using guidance::Main;
    const auto& s = state.steps;
    std::vector<Duty> out;
    if (s.state != Main::Asked && s.state != Main::Answered)
        return out;
    const Actor asker{{}, s.organisation, s.author};
    Actor advisor{{"GJ", "PS", "JO"}, s.to, s.judge};
    const auto add = [&](const char* code, const char* kind, const Actor& actor) -> Duty& { return out.emplace_back(makeDuty(code, kind, actor, viewer)); };
    if (s.state == Main::Asked) {
        const auto* o = viewer.directory.organisation(s.to);
        const bool court = o && (o->kind == directory::OrganisationKind::Court || o->kind == directory::OrganisationKind::Tribunal);
        const bool nobody = court && s.judge.empty();
        auto& duty = nobody ? add("guidance_hand", "guidance.hand", {{"CD"}, s.to, {}}) : add("guidance_answer", "guidance.answer", advisor);
        duty.due = s.due;
        if (s.due)
            duty.explanation = {shortDay(s.askedOn) + "提出" + (s.urgent ? "（急）" : "") + "，" + shortDay(*s.due) + "前答复。"};
    }
    if (const auto* plan = s.standingSession()) {
        const auto on = dayInChina(plan->at);
        if (!plan->agreedAt) {
            auto& duty = add("guidance_answer_plan", "guidance.answer_plan", plan->byAsker ? advisor : asker);
            duty.due = on;
            duty.explanation = {"对方提出" + shortDay(on) + std::string(guidance::mannerName(plan->manner)) + "，您看时间行不行。"};
        } else {
            auto& duty = add("guidance_held", "guidance.held", asker);
            duty.due = on;
            duty.explanation = {"约定" + shortDay(on) + std::string(guidance::mannerName(plan->manner)) + (plan->fallback.empty() ? "。" : "；线路不通时" + std::string(guidance::fallbackName(plan->fallback)) + "。")};
        }
    }
    if (s.state == Main::Answered && !s.standingSession()) {
        auto& duty = add("guidance_close", "guidance.close", asker);
        duty.explanation = {shortDay(s.answers.back().on) + "已有答复。看过以后记进卷宗，说一声有没有用。"};
        duty.due = viewer.today;
    }
    for (auto& duty : out) {
        duty.number = s.number;
        duty.title = s.disputeNumber.empty() ? viewer.directory.organisationName(s.organisation) : s.disputeNumber;
        duty.type = s.type;
        duty.article = "《实施意见》第8条";
    }
    return out;
}

/// Who comes at what hour (003 四(一)1).
std::vector<Duty> ofConsultation(const consultation::State& state, const Viewer& viewer)
{
    const auto& s = state.steps;
    if (s.state != consultation::Main::Booked || !s.bookedFor)
        return {};
    auto duty = makeDuty("booking", "consultation.end_booking", {{"VL", "VM", "TL", "TM", "PL", "IF", "G1", "EA"}, s.organisation, {}}, viewer);
    duty.due = dayInChina(*s.bookedFor);
    duty.number = s.number;
    duty.type = s.type;
    duty.title = state.content.name.empty() ? state.content.question : state.content.name + "：" + state.content.question;
    duty.article = "《非诉讼平台实施意见》四（一）1";
    duty.facts["at"] = shortMinute(*s.bookedFor);
    duty.explanation = {"约好" + shortMinute(*s.bookedFor) + "来。"};
    return {duty};
}

std::vector<Duty> ofOrder(const order::State& state, const Viewer& viewer)
{
    using order::Main;
    const auto& s = state.steps;
    std::vector<Duty> out;
    const auto add = [&](const char* code, const char* kind, const Actor& actor) -> Duty& { return out.emplace_back(makeDuty(code, kind, actor, viewer)); };
    static constexpr std::string_view kReceivers[] = {"G1", "G2", "G3", "G4", "CD", "PS", "JO", "TL", "VL", "PL", "IF"};
    Actor receiver{{std::begin(kReceivers), std::end(kReceivers)}, s.to, {}};
    if (!s.toPost.empty())
        receiver.posts = {s.toPost};
    const Actor sender{{}, s.from, s.author};
    const auto waits = [&](const char* verb) {
        std::string words = shortDay(s.sentOn) + viewer.directory.organisationName(s.from) + std::string(order::whatName(s.what)) + "，" + verb;
        if (!s.urgings.empty())
            words += "已催办" + std::to_string(s.urgings.size()) + "次。";
        return words;
    };
    if (s.state == Main::Sent) {
        auto& duty = add("order_receive", "order.receive", receiver);
        duty.due = s.sentOn + std::chrono::days{1};
        duty.explanation = {waits("还没有接收。")};
    } else if (s.state == Main::Received) {
        Actor worker = receiver;
        worker.account = s.receivedBy;
        auto& duty = add("order_report", "order.report", worker);
        duty.due = s.due;
        duty.explanation = {waits("办完要反馈。")};
    } else if (s.state == Main::Reported || s.state == Main::Declined) {
        auto& duty = add("order_close", "order.close", sender);
        duty.due = viewer.today;
        duty.explanation = {s.state == Main::Declined ? "对方退回，理由在里面；请另找单位或者自己办。" : "对方已反馈：" + std::string(order::resultName(s.result)) + "。"};
    }
    for (auto& duty : out) {
        duty.number = s.number;
        duty.title = state.content.matter.empty() ? s.number : state.content.matter;
        duty.type = s.type;
        duty.article = "《非诉讼平台实施意见》四（二）";
    }
    return out;
}

std::vector<Duty> ofMeeting(const meeting::State& state, const Viewer& viewer)
{
    using meeting::Main;
    const auto& s = state.steps;
    std::vector<Duty> out;
    const bool awaited = std::any_of(s.reports.begin(), s.reports.end(), [](const meeting::ReportSteps& one) { return !one.receivedOn; });
    if (s.state != Main::Called && s.state != Main::Minuted && !awaited)
        return out;
    const auto add = [&](const char* code, const char* kind, const Actor& actor) -> Duty& { return out.emplace_back(makeDuty(code, kind, actor, viewer)); };
    const auto answers = [](const std::string& organisation) { return Actor{{"CD", "PS", "JO", "TL", "VL", "PL", "G1", "G2", "G3", "G4", "G5"}, organisation, {}}; };
    const auto on = dayInChina(s.at);
    for (const auto& unit : s.units) {
        if (s.state == Main::Called && unit.answer.empty()) {
            auto& duty = add("meeting_answer", "meeting.answer", answers(unit.organisation));
            duty.due = on;
            duty.explanation = {shortDay(on) + "开会，请说一声来不来。"};
        }
        if (s.state == Main::Minuted && unit.present && !unit.confirmedOn) {
            auto& duty = add("meeting_confirm", "meeting.confirm", answers(unit.organisation));
            duty.due = s.heldOn;
            duty.explanation = {"纪要已经写好，请看过以后确认。"};
        }
    }
    if (s.state == Main::Called) {
        auto& duty = add("meeting_minutes", "meeting.minutes", {{}, s.organisation, s.author});
        duty.due = on;
        duty.explanation = {shortDay(on) + "开会，会后写纪要。"};
    }
    // 003 四(四)10: what a meeting found is told upward, and whoever was told says that he has read it.
    for (const auto& report : s.reports)
        if (!report.receivedOn) {
            auto& duty = add("meeting_confirm", "meeting.confirm", answers(report.organisation));
            duty.due = report.on;
            duty.explanation = {viewer.directory.organisationName(s.organisation) + shortDay(report.on) + "报来分析会的情况，请看过以后确认。"};
        }
    for (const auto& item : s.items)
        if (!item.doneOn && (s.state == Main::Called || s.state == Main::Minuted)) {
            auto& duty = add("meeting_item", "meeting.item_done", answers(item.owner));
            duty.due = item.due;
            duty.facts["number"] = item.number;
            duty.colour = item.colour;
            duty.explanation = {"联席会议定下由您单位办的重点纠纷，办完写明结果。"};
        }
    for (auto& duty : out) {
        duty.number = s.number;
        duty.title = state.content.topic.empty() ? s.number : state.content.topic;
        duty.article = "《一庭两所方案》三.一";
    }
    return out;
}

} // namespace core::duty::rules
