#pragma once

#include "core/dispute/life_cycle.h"

/// What the kinds of a dispute share: rows, days, consents, the clock.
namespace core::dispute {

/// Why a kind does not fit the state the dispute is in. Codes: "not_assigned" (nothing was received yet),
/// "already_accepted", "suspended", "sham", "closed", "not_in_state"; facts: state.
[[nodiscard]] Error wrongState(const Steps& steps, std::string_view kind);

/// Row of the life cycle and findings to start from, or why there is none.
template <class K>
Result<Findings> startMove(const State& state, const Proposal<K>& proposal, const Context& context, const Wanted& wanted = {})
{
    const auto from = codeOf(state.steps.state);
    const auto* row = findRow(lifeCycle(), K::info.name, from, wanted, [&](Guard guard) { return holds(guard, state.steps); });
    if (!row)
        return tl::unexpected(wrongState(state.steps, K::info.name));
    auto findings = startFindings(proposal, context);
    const auto post = postFor(*row, context.author.posts);
    if (!post)
        return refused("no_right", std::string(row->article), {{"posts", row->posts}});
    findings.post = post->code;
    findings.organisation = post->organisation;
    setRow(findings, *row, from);
    return findings;
}

/// Takes the state from the findings and writes one line of 经过.
void enter(Steps& steps, const Stamp& stamp, std::optional<Day> on = std::nullopt, std::string detail = {});

/// The day an act is about: not later than it was done and not before the dispute was known. Codes "future", "too_early".
[[nodiscard]] Done checkDay(Day on, const Steps& steps, const Findings& findings);

/// Row, then the day the act is about; nullopt is the day of the act.
template <class K>
Result<Findings> moveOn(const State& state, const Proposal<K>& proposal, const Context& context, const std::optional<Day>& on, const Wanted& wanted = {})
{
    auto findings = startMove(state, proposal, context, wanted);
    if (findings)
        if (auto done = checkDay(on.value_or(findings->day()), state.steps, *findings); !done)
            return tl::unexpected(done.error());
    return findings;
}

/// Party ids without a standing "agreed".
[[nodiscard]] std::vector<std::string> withoutConsent(const Steps& steps);
/// Whose consent is missing before a court assigns the claim: the applicants', in strict mode everybody's (DOMAIN appendix A 1).
/// The first such party; empty: nobody's.
[[nodiscard]] std::string missingBeforeDispatch(const Steps& steps, const CountySettings& settings);
/// 人民调解法 17. Code "consent".
[[nodiscard]] Done checkConsents(const Steps& steps);

[[nodiscard]] PartySteps* findParty(Steps& steps, std::string_view id);
[[nodiscard]] const PartySteps* findParty(const Steps& steps, std::string_view id);
[[nodiscard]] std::vector<std::string> partyIds(const Steps& steps);

[[nodiscard]] Level levelOf(directory::OrganisationKind kind);

/// F01 … F99 of DOMAIN 6.4.
[[nodiscard]] bool isFailureReason(std::string_view code);

/// Names that `dispute.amend` and the intake may set. Parties by id: "p1.name".
[[nodiscard]] bool isContentField(std::string_view name);
[[nodiscard]] bool isIdentityField(std::string_view name);
/// Codes "unknown_field", "invalid_field" (amount in fen, days), "too_long".
[[nodiscard]] Done checkFields(const std::map<std::string, std::string>& content,
                               const std::map<std::string, std::string>& identity, const std::vector<std::string>& parties);

/// Begins it when there is none.
[[nodiscard]] ReceptionSteps& receptionOf(Steps& steps);

void addNote(Content& content, const Stamp& stamp, std::string_view text);

} // namespace core::dispute
