#include "core/duty/rules.h"

#include "core/roster/kinds.h"

#include <algorithm>

namespace core::duty::rules {

using text::say;

namespace {

constexpr std::chrono::days kTermAhead{30}; ///< a term or invitation that ends within so many days is to be renewed

} // namespace

std::vector<Duty> ofSupervision(const supervision::State& state, const Viewer& viewer)
{
    const auto& s = state.steps;
    std::vector<Duty> out;
    if (s.state == supervision::Main::Open) {
        auto duty = makeDuty("supervision_answer", "supervision.answer", {{"VL", "TL", "PL", "IF", "CH", "JO", "G3", "CD"}, s.organisation, {}}, viewer);
        duty.due = s.due;
        out.push_back(std::move(duty));
    } else if (s.state == supervision::Main::Answered) {
        auto duty = makeDuty("supervision_lift", "supervision.lift", {{"CD", "TL", "JO", "G3", "CA"}, s.issuer, {}}, viewer);
        duty.due = s.answeredOn;
        out.push_back(std::move(duty));
    }
    for (auto& duty : out) {
        duty.number = s.number;
        duty.title = state.content.demand;
        duty.article = s.sort == supervision::Sort::Urge ? "《实施意见》第5条" : "《一庭两所方案》三.二";
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
        duty.due = s.due;
        duty.number = s.number;
        duty.title = std::string(complaint::aboutName(s.about));
        duty.article = "《非诉讼平台实施意见》五（五）";
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
        duty.due = s.pending->on;
        duty.article = "《实施意见》第6条";
        out.push_back(std::move(duty));
    } else if (s.state == roster::Main::Listed) {
        std::optional<Day> end = s.place.to;
        if (!s.place.invitedNumber.empty() && s.place.invitedTo)
            end = end ? std::min(*end, *s.place.invitedTo) : *s.place.invitedTo;
        if (end && *end <= viewer.today + kTermAhead) {
            auto duty = makeDuty("person_renew", "person.change", {{"VL", "TL", "PL", "IF", "JO"}, s.place.organisation, {}}, viewer);
            duty.due = end;
            duty.article = s.place.invitedTo == end ? "《实施意见》第18条" : "《实施意见》第6条";
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
        if (state.onDuty(viewer.today, half).empty()) {
            const text::Fact name(rota::halfName(half));
            halves = halves.chinese.empty() ? static_cast<const text::Said&>(name) : say("{0}、{1}", "{0} and {1}", {halves, name});
        }
    if (!workday || halves.chinese.empty())
        return {};
    auto duty = makeDuty("rota_gap", "rota.change", {{"VL", "TL", "PL", "IF", "G1", "G2", "G3"}, s.organisation, {}}, viewer);
    if (!duty.mine) // to the others it is no waiting
        return {};
    duty.due = viewer.today;
    duty.title = viewer.directory.organisationName(s.organisation);
    duty.article = "《非诉讼平台实施意见》四（二）2";
    explain(duty, {say("今天是工作日，值班表上{0}没有安排调解员。", "Today is a working day and the rota names no mediator for: {0}.", {halves}),
                   say("来人现场能调的就调，调不了的要有人联系转交。", "Whoever comes is to be helped on the spot, or somebody must arrange who will.")});
    return {std::move(duty)};
}

} // namespace core::duty::rules
