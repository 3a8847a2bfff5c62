#include "core/duty/duties.h"

#include "core/duty/rules.h"

#include <algorithm>
#include <tuple>

namespace core::duty {

namespace {

/// Which heading a duty stands under. A week runs seven days from today, so that Sunday does not hide Monday's work.
Group groupOf(const Duty& duty, Day today)
{
    if (!duty.mine)
        return Group::Waiting;
    if (!duty.due)
        return Group::Later;
    if (*duty.due < today)
        return Group::Overdue;
    if (*duty.due == today)
        return Group::Today;
    return *duty.due < today + std::chrono::days{7} ? Group::Week : Group::Later;
}

std::int64_t colourRank(const std::string& colour)
{
    if (colour == "red")
        return 0;
    if (colour == "orange")
        return 1;
    return colour == "yellow" ? 2 : 3;
}

} // namespace

std::vector<Duty> dutiesOf(const SubjectId& id, const SubjectState& state, const Viewer& viewer)
{
    std::vector<Duty> duties;
    if (const auto* dispute = state.as<dispute::State>())
        duties = rules::ofDispute(*dispute, viewer);
    else if (const auto* confirmation = state.as<confirmation::State>())
        duties = rules::ofConfirmation(*confirmation, viewer);
    else if (const auto* returning = state.as<returning::State>())
        duties = rules::ofReturn(*returning, viewer);
    else if (const auto* proposal = state.as<proposal::State>())
        duties = rules::ofProposal(*proposal, viewer);
    else if (const auto* clue = state.as<clue::State>())
        duties = rules::ofClue(*clue, viewer);
    else if (const auto* patrol = state.as<patrol::State>())
        duties = rules::ofPatrol(*patrol, viewer);
    else if (const auto* warning = state.as<warning::State>())
        duties = rules::ofWarning(*warning, viewer);
    else if (const auto* errand = state.as<supervision::State>())
        duties = rules::ofSupervision(*errand, viewer);
    else if (const auto* complaint = state.as<complaint::State>())
        duties = rules::ofComplaint(*complaint, viewer);
    else if (const auto* person = state.as<roster::State>())
        duties = rules::ofPerson(*person, viewer);
    else if (const auto* guidance = state.as<guidance::State>())
        duties = rules::ofGuidance(*guidance, viewer);
    else if (const auto* asked = state.as<consultation::State>())
        duties = rules::ofConsultation(*asked, viewer);
    else if (const auto* order = state.as<order::State>())
        duties = rules::ofOrder(*order, viewer);
    else if (const auto* meeting = state.as<meeting::State>())
        duties = rules::ofMeeting(*meeting, viewer);
    else if (const auto* rota = state.as<rota::State>())
        duties = rules::ofRota(*rota, viewer);
    for (auto& duty : duties) {
        duty.subject = toText(id);
        if (duty.dispute.empty())
            duty.dispute = duty.subject;
        duty.group = groupOf(duty, viewer.today);
        duty.urgency = colourRank(duty.colour);
    }
    sortDuties(duties);
    return duties;
}

void sortDuties(std::vector<Duty>& duties)
{
    static constexpr Day kNever = Day{std::chrono::days{1'000'000}};
    std::stable_sort(duties.begin(), duties.end(), [](const Duty& a, const Duty& b) {
        return std::tuple(a.group, a.due.value_or(kNever), a.urgency, a.number) <
               std::tuple(b.group, b.due.value_or(kNever), b.urgency, b.number);
    });
}

} // namespace core::duty
