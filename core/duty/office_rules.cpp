#include "core/directory/courts.h"
#include "core/duty/rules.h"

#include "core/dispute/catalogue.h"

#include <algorithm>

namespace core::duty::rules {

using text::atMinute;
using text::onDay;
using text::say;

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
        const bool court = o && directory::isCourt(o->kind);
        const bool nobody = court && s.judge.empty();
        auto& duty = nobody ? add("guidance_hand", "guidance.hand", {{"CD"}, s.to, {}}) : add("guidance_answer", "guidance.answer", advisor);
        if (s.due)
            setDue(duty, *s.due, kGuidance, {s.urgent ? say("{0}提出（急），{1}前答复。", "Asked on {0} (urgent), to be answered by {1}.", {onDay(s.askedOn), onDay(*s.due)})
                                                      : say("{0}提出，{1}前答复。", "Asked on {0}, to be answered by {1}.", {onDay(s.askedOn), onDay(*s.due)}),
                                             say("急的{0}个工作日，其他的{1}个工作日。", "{0} working day(s) when urgent, {1} otherwise.", {viewer.settings.guidanceUrgentWorkingDays, viewer.settings.guidanceWorkingDays}), countyDecides()});
    }
    if (const auto* plan = s.standingSession()) {
        const auto on = dayInChina(plan->at);
        if (!plan->agreedAt) {
            auto& duty = add("guidance_answer_plan", "guidance.answer_plan", plan->byAsker ? advisor : asker);
            setDue(duty, on, kGuidance, {say("对方提出{0}{1}，您看时间行不行。", "The other side proposes {0} ({1}); see whether the time suits you.", {onDay(on), guidance::mannerName(plan->manner)})});
        } else {
            auto& duty = add("guidance_held", "guidance.held", asker);
            setDue(duty, on, kGuidance,
                   {plan->fallback.empty() ? say("约定{0}{1}。", "Agreed for {0} ({1}).", {onDay(on), guidance::mannerName(plan->manner)})
                                            : say("约定{0}{1}；线路不通时{2}。", "Agreed for {0} ({1}); when the line is down: {2}.", {onDay(on), guidance::mannerName(plan->manner), guidance::fallbackName(plan->fallback)})});
        }
    }
    if (s.state == Main::Answered && !s.standingSession()) {
        auto& duty = add("guidance_close", "guidance.close", asker);
        dueAtOnce(duty, viewer, kGuidance, say("{0}已有答复。看过以后记进卷宗，说一声有没有用。", "Answered on {0}. Read it, note it in the dossier and say whether it helped.", {onDay(s.answers.back().on)}));
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
    setDue(duty, dayInChina(*s.bookedFor), "《非诉讼平台实施意见》四（一）1", {say("约好{0}来。", "Has an appointment on {0}.", {atMinute(*s.bookedFor)})});
    duty.number = s.number;
    duty.type = s.type;
    duty.title = state.content.name.empty() ? state.content.question : state.content.name + "：" + state.content.question;
    duty.facts["at"] = atMinute(*s.bookedFor).chinese;
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
    const auto waits = [&](const text::Said& rest) {
        const auto words = say("{0}{1}{2}，{3}", "{2} by {1} on {0}; {3}", {onDay(s.sentOn), viewer.directory.organisationName(s.from), order::whatName(s.what), rest});
        return s.urgings.empty() ? words : say("{0}已催办{1}次。", "{0} Urged {1} times.", {words, s.urgings.size()});
    };
    if (s.state == Main::Sent) {
        auto& duty = add("order_receive", "order.receive", receiver);
        const auto days = viewer.settings.orderReceiveDays;
        const Day until = s.sentOn + std::chrono::days{days};
        setDue(duty, until, kOrders, {waits({"还没有接收。", "not received yet."}),
                                 say("发出后{0}接收或者退回，到{1}24时止。", "To be received or sent back {0} after it was sent, by {1} 24:00.", {within(days), onDay(until)}), countyDecides()});
    } else if (s.state == Main::Received) {
        Actor worker = receiver;
        worker.account = s.receivedBy;
        auto& duty = add("order_report", "order.report", worker);
        if (s.due)
            setDue(duty, *s.due, kOrders, {waits({"办完要反馈。", "to be reported on when it is done."}), untilDay(*s.due)});
    } else if (s.state == Main::Reported || s.state == Main::Declined) {
        auto& duty = add("order_close", "order.close", sender);
        dueAtOnce(duty, viewer, kOrders, s.state == Main::Declined ? say("对方退回，理由在里面；请另找单位或者自己办。", "Sent back, the reason is inside; find another unit or handle it yourself.")
                                                                     : say("对方已反馈：{0}。", "The other side reports: {0}.", {order::resultName(s.result)}));
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
    const auto answers = [](const std::string& organisation) { return Actor{{"CD", "PS", "JO", "TL", "VL", "PL", "IF", "G1", "G2", "G3", "G4", "G5"}, organisation, {}}; };
    const auto on = dayInChina(s.at);
    for (const auto& unit : s.units) {
        if (s.state == Main::Called && unit.answer.empty()) {
            auto& duty = add("meeting_answer", "meeting.answer", answers(unit.organisation));
            setDue(duty, on, kMeetings, {say("{0}开会，请说一声来不来。", "The meeting is on {0}; please say whether you come.", {onDay(on)})});
        }
        if (s.state == Main::Minuted && unit.present && !unit.confirmedOn) {
            auto& duty = add("meeting_confirm", "meeting.confirm", answers(unit.organisation));
            if (s.heldOn)
                setDue(duty, *s.heldOn, kMeetings, {say("{0}开的会，纪要已经写好，请看过以后当日确认。", "The minutes of the meeting of {0} are written; read and confirm them the same day.", {onDay(*s.heldOn)})});
        }
    }
    if (s.state == Main::Called) {
        auto& duty = add("meeting_minutes", "meeting.minutes", {{}, s.organisation, s.author});
        setDue(duty, on, kMeetings, {say("{0}开会，会后当日写纪要。", "The meeting is on {0}; the minutes are written the same day.", {onDay(on)})});
    }
    // 003 四(四)10: what a meeting found is told upward, and whoever was told says that he has read it.
    for (const auto& report : s.reports)
        if (!report.receivedOn) {
            auto& duty = add("meeting_confirm", "meeting.confirm", answers(report.organisation));
            setDue(duty, report.on, kMeetings, {say("{0}{1}报来分析会的情况，请看过以后当日确认。", "{0} reported on {1} what its meeting found; read and confirm it the same day.", {viewer.directory.organisationName(s.organisation), onDay(report.on)})});
        }
    for (const auto& item : s.items)
        if (!item.doneOn && (s.state == Main::Called || s.state == Main::Minuted)) {
            auto& duty = add("meeting_item", "meeting.item_done", answers(item.owner));
            if (item.due)
                setDue(duty, *item.due, kMeetings, {say("联席会议定下由您单位办的重点纠纷，办完写明结果。", "A key dispute that the joint meeting gave to your unit; write the result when it is done."),
                                                  say("会上定的日期，到{0}24时止。", "A day set by the meeting; it ends on {0} at 24:00.", {onDay(*item.due)})});
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
