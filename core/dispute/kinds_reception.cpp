#include "core/dispute/kinds_reception.h"

#include "core/dispute/life_cycle.h"
#include "core/kinds/check.h"
#include "core/kinds/words.h"
#include "core/refusals.h"

#include <algorithm>

namespace core::dispute {

namespace {

constexpr std::string_view kProofs[] = {"id_card", "known", "call_back"};

} // namespace

std::span<const std::string_view> saidByWords()
{
    static constexpr std::string_view kSaidBy[] = {"party", "agent"};
    return kSaidBy;
}

std::span<const std::string_view> readingMarks()
{
    static constexpr std::string_view kMarks[] = {"signature", "fingerprint", "witness"};
    return kMarks;
}

Done checkSaidBy(std::string_view saidBy)
{
    if (saidBy == "helper")
        return refused("helper_not_party", "《实施意见》第17条");
    if (!saidBy.empty() && !isAmong(saidByWords(), saidBy))
        return invalid("saidBy");
    return {};
}

Result<Findings> ChooseMode::check(const State& state, const Proposal<ChooseMode>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    if (isEnded(state.steps.state))
        return tl::unexpected(wrongState(state.steps, info.name));
    auto f = startFindings(p, c);
    Done done = checkSaidBy(body.saidBy);
    if (done) done = checkMode({body.party, body.mode, body.askedAloud, {}, body.helper, body.on}, partyIds(state.steps));
    if (done) done = checkDay(body.on.value_or(f.day()), state.steps, f);
    if (!done)
        return tl::unexpected(done.error());
    return f;
}

void ChooseMode::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    auto& modes = receptionOf(s).modes;
    const ModeChoice choice{body.party, body.mode, body.askedAloud, st.findings.account, body.helper, body.on.value_or(st.day())};
    if (const auto known = std::ranges::find(modes, body.party, &ModeChoice::party); known != modes.end())
        *known = choice;
    else
        modes.push_back(choice);
    enter(s, st, body.on, body.party + " " + nameOf(body.mode));
}

Result<Findings> TellProgress::check(const State& state, const Proposal<TellProgress>& p, const Context& c)
{
    const auto& body = p.parts.steps;
    constexpr std::string_view kArticle = "《非诉讼平台实施意见》四（一）1";
    if (!findParty(state.steps, body.party))
        return refused("unknown_party", {}, {{"party", body.party}});
    if (body.code != queryCodeOf(state.steps))
        return refused("query_code", std::string(kArticle), {{"field", "code"}});
    if (!isAmong(kProofs, body.proof))
        return refused("query_proof", std::string(kArticle), {{"field", "proof"}});
    auto f = startFindings(p, c);
    if (auto done = checkDay(body.on.value_or(f.day()), state.steps, f); !done)
        return tl::unexpected(done.error());
    return f;
}

void TellProgress::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    receptionOf(s).told.push_back({body.party, body.proof, body.on.value_or(st.day()), toText(st.id)});
    enter(s, st, body.on, body.party + " " + body.proof);
}

std::vector<Kind> receptionKinds()
{
    using kinds::describe;
    return {withWords(describe<ChooseMode>(), {{"steps.saidBy?", codesOf(saidByWords())}}), withWords(describe<TellProgress>(), {{"steps.proof", codesOf(kProofs)}})};
}

} // namespace core::dispute
