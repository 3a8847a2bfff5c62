#include "core/duty/rules.h"

#include "core/dispute/catalogue.h"

#include <algorithm>

namespace core::duty::rules {

namespace {

constexpr std::string_view kGuidance = "《实施意见》第8条";
constexpr std::string_view kOrders = "《非诉讼平台实施意见》四（二）";
constexpr std::string_view kMeetings = "《一庭两所方案》三.一";

} // namespace

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
        if (s.due)
            setDue(duty, *s.due, kGuidance, {shortDay(s.askedOn) + "提出" + (s.urgent ? "（急）" : "") + "，" + shortDay(*s.due) + "前答复。",
                                             "急的1个工作日，其他的" + std::to_string(viewer.settings.guidanceWorkingDays) + "个工作日；文件没有写明，本县设定。"});
    }
    if (const auto* plan = s.standingSession()) {
        const auto on = dayInChina(plan->at);
        if (!plan->agreedAt) {
            auto& duty = add("guidance_answer_plan", "guidance.answer_plan", plan->byAsker ? advisor : asker);
            setDue(duty, on, kGuidance, {"对方提出" + shortDay(on) + std::string(guidance::mannerName(plan->manner)) + "，您看时间行不行。"});
        } else {
            auto& duty = add("guidance_held", "guidance.held", asker);
            setDue(duty, on, kGuidance,
                   {"约定" + shortDay(on) + std::string(guidance::mannerName(plan->manner)) + (plan->fallback.empty() ? "。" : "；线路不通时" + std::string(guidance::fallbackName(plan->fallback)) + "。")});
        }
    }
    if (s.state == Main::Answered && !s.standingSession()) {
        auto& duty = add("guidance_close", "guidance.close", asker);
        dueAtOnce(duty, viewer, kGuidance, shortDay(s.answers.back().on) + "已有答复。看过以后记进卷宗，说一声有没有用。");
    }
    for (auto& duty : out) {
        duty.number = s.number;
        duty.title = s.disputeNumber.empty() ? viewer.directory.organisationName(s.organisation) : s.disputeNumber;
        duty.type = s.type;
        duty.article = kGuidance;
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
    setDue(duty, dayInChina(*s.bookedFor), "《非诉讼平台实施意见》四（一）1", {"约好" + shortMinute(*s.bookedFor) + "来。"});
    duty.number = s.number;
    duty.type = s.type;
    duty.title = state.content.name.empty() ? state.content.question : state.content.name + "：" + state.content.question;
    duty.facts["at"] = shortMinute(*s.bookedFor);
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
        const Day next = s.sentOn + std::chrono::days{1};
        setDue(duty, next, kOrders, {waits("还没有接收。"), "次日" + shortDay(next) + "24时前接收或者退回；文件没有写明，本县设定。"});
    } else if (s.state == Main::Received) {
        Actor worker = receiver;
        worker.account = s.receivedBy;
        auto& duty = add("order_report", "order.report", worker);
        if (s.due)
            setDue(duty, *s.due, kOrders, {waits("办完要反馈。"), "到" + shortDay(*s.due) + "24时止。"});
    } else if (s.state == Main::Reported || s.state == Main::Declined) {
        auto& duty = add("order_close", "order.close", sender);
        dueAtOnce(duty, viewer, kOrders, s.state == Main::Declined ? "对方退回，理由在里面；请另找单位或者自己办。" : "对方已反馈：" + std::string(order::resultName(s.result)) + "。");
    }
    for (auto& duty : out) {
        duty.number = s.number;
        duty.title = state.content.matter.empty() ? s.number : state.content.matter;
        duty.type = s.type;
        duty.article = kOrders;
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
            setDue(duty, on, kMeetings, {shortDay(on) + "开会，请说一声来不来。"});
        }
        if (s.state == Main::Minuted && unit.present && !unit.confirmedOn) {
            auto& duty = add("meeting_confirm", "meeting.confirm", answers(unit.organisation));
            if (s.heldOn)
                setDue(duty, *s.heldOn, kMeetings, {shortDay(*s.heldOn) + "开的会，纪要已经写好，请看过以后当日确认。"});
        }
    }
    if (s.state == Main::Called) {
        auto& duty = add("meeting_minutes", "meeting.minutes", {{}, s.organisation, s.author});
        setDue(duty, on, kMeetings, {shortDay(on) + "开会，会后当日写纪要。"});
    }
    // 003 四(四)10: what a meeting found is told upward, and whoever was told says that he has read it.
    for (const auto& report : s.reports)
        if (!report.receivedOn) {
            auto& duty = add("meeting_confirm", "meeting.confirm", answers(report.organisation));
            setDue(duty, report.on, kMeetings, {viewer.directory.organisationName(s.organisation) + shortDay(report.on) + "报来分析会的情况，请看过以后当日确认。"});
        }
    for (const auto& item : s.items)
        if (!item.doneOn && (s.state == Main::Called || s.state == Main::Minuted)) {
            auto& duty = add("meeting_item", "meeting.item_done", answers(item.owner));
            if (item.due)
                setDue(duty, *item.due, kMeetings, {"联席会议定下由您单位办的重点纠纷，办完写明结果。", "会上定的日期，到" + shortDay(*item.due) + "24时止。"});
            duty.facts["number"] = item.number;
            duty.colour = item.colour;
        }
    for (auto& duty : out) {
        duty.number = s.number;
        duty.title = state.content.topic.empty() ? s.number : state.content.topic;
        duty.article = kMeetings;
    }
    return out;
}

} // namespace core::duty::rules
