#pragma once

#include "core/confirmation/state.h"
#include "core/kinds/transition.h"

/// The life of a confirmation package as a table: DOMAIN 3.5, T60 to T75.
/// T62 is no act of its own: a submitted package is received when the county judges it (invariant ix: J1 never counts
/// as received).
namespace core::confirmation {

[[nodiscard]] TransitionTable lifeCycle();
[[nodiscard]] std::string_view stateName(Main state);
/// J4, J6, J8, J9, JL: nothing more happens to this package.
[[nodiscard]] bool isOver(Main state);

/// What the judge answers before a ruling; every point must be "yes" (民诉法解释 355, 358).
struct ReviewPoint {
    std::string_view code;
    std::string_view question;
};
[[nodiscard]] std::span<const ReviewPoint> reviewPoints();

/// One of those whose agreement is to be confirmed; `id` as in their dispute.
[[nodiscard]] bool isParty(const Steps& steps, const std::string& id);

[[nodiscard]] Error wrongState(const Steps& steps);

template <class K>
Result<Findings> startMove(const State& state, const Proposal<K>& proposal, const Context& context, const Wanted& wanted = {})
{
    const auto from = codeOf(state.steps.state);
    const auto* row = findRow(lifeCycle(), K::info.name, from, wanted, [](Guard) { return true; });
    if (!row)
        return tl::unexpected(wrongState(state.steps));
    auto findings = startFindings(proposal, context);
    const auto post = postFor(*row, context.author.posts);
    if (!post)
        return refused("no_right", std::string(row->article), {{"posts", row->posts}});
    findings.post = post->code;
    findings.organisation = post->organisation;
    setRow(findings, *row, from);
    return findings;
}

void enter(Steps& steps, const Stamp& stamp, std::optional<Day> on = std::nullopt, std::string detail = {});

} // namespace core::confirmation
