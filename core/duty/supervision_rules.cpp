#include "core/duty/rules.h"

#include "core/roster/kinds.h"

#include <algorithm>

namespace core::duty::rules {

using text::onDay;
using text::say;

namespace {

constexpr std::chrono::days kTermAhead{30}; ///< a term or invitation that ends within so many days is to be renewed

} // namespace

std::vector<Duty> ofSupervision(const supervision::State& state, const Viewer& viewer)
{
    const auto& s = state.steps;
    const std::string_view article = s.sort == supervision::Sort::Urge ? "《实施意见》第5条" : "《一庭两所方案》三.二";
    std::vector<Duty> out;
    if (s.state == supervision::Main::Open) {
        auto duty = makeDuty("supervision_answer", "supervision.answer", {{"VL", "TL", "PL", "IF", "CH", "JO", "G3", "CD"}, s.organisation, {}}, viewer);
        if (s.due)
            setDue(duty, *s.due, article, {say("督促单定的日期，到{0}24时止；没有定的，是发出后{1}个工作日。", "The day set in the order, {0} 24:00; where none is set, {1} working days after it was sent.", {onDay(*s.due), viewer.settings.orderAnswerWorkingDays})});
        out.push_back(std::move(duty));
    } else if (s.state == supervision::Main::Answered) {
        auto duty = makeDuty("supervision_lift", "supervision.lift", {{"CD", "TL", "JO", "G3", "CA"}, s.issuer, {}}, viewer);
        if (s.answeredOn)
            setDue(duty, *s.answeredOn, article, {say("{0}已经答复。", "Answered on {0}.", {onDay(*s.answeredOn)}), say("看过以后当日解除，或者写明还要办什么。", "Read it and lift the order the same day, or write what is still to be done.")});
        out.push_back(std::move(duty));
    }
    for (auto& duty : out) {
        duty.number = s.number;
        duty.title = state.content.demand;
        duty.dispute = s.dispute;
    }
    return out;
}

std::vector<Duty> ofComplaint(const complaint::State& state, const Viewer& viewer)
{
    const auto& s = state.steps;
    std::vector<Duty> out;
    const Actor office{{"JO", "CD", "TL", "G3"}, s.office, {}};
    if (s.state == complaint::Main::Open)
        out.push_back(makeDuty("complaint_handle", "complaint.handle", office, viewer));
    else if (s.state == complaint::Main::Handled)
        out.push_back(makeDuty("complaint_answer", "complaint.answer", {{}, s.office, s.handler}, viewer));
    for (auto& duty : out) {
        if (s.due)
            setDue(duty, *s.due, "《非诉讼平台实施意见》五（五）", {say("收到后{0}个工作日内答复，到{1}24时止。", "To be answered within {0} working days of receipt, by {1} 24:00.", {viewer.settings.complaintAnswerWorkingDays, onDay(*s.due)}),
                                                                      countyDecides()});
        duty.number = s.number;
        duty.title = std::string(complaint::aboutName(s.about));
    }
    return out;
}

std::vector<Duty> ofPerson(const roster::State& state, const Viewer& viewer)
{
    const auto& s = state.steps;
    std::vector<Duty> out;
    if (s.pending) {
        auto duty = makeDuty("person_approve", "person.approve", {}, viewer);
        // 实施意见 18: whom the court invites the court or the administrator approves.
        const auto& wished = s.pending->place;
        const bool invitation = wished.invitedNumber != s.place.invitedNumber || wished.invitedFrom != s.place.invitedFrom || wished.invitedTo != s.place.invitedTo;
        const bool may = viewer.author.holdsAnywhere("CA") || viewer.author.holdsAnywhere("CD") || (!invitation && viewer.author.holdsAnywhere("JO"));
        duty.mine = may && viewer.author.account != s.pending->account && viewer.author.account != s.pending->place.account;
        duty.who = "县级管理员";
        setDue(duty, s.pending->on, "《实施意见》第6条", {say("{0}由服务站点报来。", "Reported by the service point on {0}.", {onDay(s.pending->on)}),
                                                       say("报来当日审核；没有审核以前名册上还是原来的。", "Decided the same day; until then the roster stays as it was.")});
        out.push_back(std::move(duty));
    } else if (s.state == roster::Main::Listed) {
        std::optional<Day> end = s.place.to;
        if (!s.place.invitedNumber.empty() && s.place.invitedTo)
            end = end ? std::min(*end, *s.place.invitedTo) : *s.place.invitedTo;
        if (end && *end <= viewer.today + kTermAhead) {
            auto duty = makeDuty("person_renew", "person.change", {{"VL", "TL", "PL", "IF", "JO"}, s.place.organisation, {}}, viewer);
            setDue(duty, *end, s.place.invitedTo == end ? "《实施意见》第18条" : "《实施意见》第6条",
                   {say("{0}到{1}为止，还有不到{2}日。", "{0} until {1}, less than {2} days from now.", {s.place.invitedTo == end ? text::Said{"特邀", "Invited"} : text::Said{"聘任", "Appointed"}, onDay(*end), kTermAhead.count()}),
                    say("继续聘任的现在报，不再聘任的写明。", "Report it now if the term goes on; write so if it does not.")});
            if (duty.mine) // to the others it is no waiting
                out.push_back(std::move(duty));
        }
    }
    for (auto& duty : out)
        duty.title = state.content.pending ? state.content.pending->name : state.content.entry.name;
    return out;
}

std::vector<Duty> ofRota(const rota::State& state, const Viewer& viewer)
{
    const auto& s = state.steps;
    // A year without a table goes by weekends.
    const auto workday = viewer.holidays.isWorkday(viewer.today).value_or(std::chrono::weekday{viewer.today}.iso_encoding() < 6);
    text::Said halves;
    for (const auto half : {rota::Half::Morning, rota::Half::Afternoon})
        if (state.onDuty(viewer.today, half).empty())
            halves = halves.chinese.empty() ? say("{0}", "{0}", {rota::halfName(half)}) : say("{0}、{1}", "{0} and {1}", {halves, rota::halfName(half)});
    if (!workday || halves.chinese.empty())
        return {};
    auto duty = makeDuty("rota_gap", "rota.change", {{"VL", "TL", "PL", "IF", "G1", "G2", "G3"}, s.organisation, {}}, viewer);
    if (!duty.mine) // to the others it is no waiting
        return {};
    duty.title = viewer.directory.organisationName(s.organisation);
    setDue(duty, viewer.today, "《非诉讼平台实施意见》四（二）2", {say("今天是工作日，值班表上{0}没有安排调解员。", "Today is a working day and the rota names no mediator for: {0}.", {halves}),
                                                                     say("来人现场能调的就调，调不了的要有人联系转交。", "Whoever comes is to be helped on the spot, or somebody must arrange who will.")});
    return {std::move(duty)};
}

} // namespace core::duty::rules
