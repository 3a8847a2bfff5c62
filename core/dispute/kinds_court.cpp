#include "core/dispute/kinds_court.h"

#include "core/kinds/case_number.h"
#include "core/refusals.h"

namespace core::dispute {

Result<Findings> CourtFile::check(const State& state, const Proposal<CourtFile>& p, const Context& c)
{
    // 委托: the suit only goes on (T18, T54).
    auto f = startMove(state, p, c, {{}, state.steps.entrusted ? "F5" : "F4"});
    if (!f)
        return f;
    if (!state.steps.entrusted && isBlankText(p.parts.steps.filingNumber))
        return missing("filingNumber");
    if (auto done = checkCaseNumber(p.parts.steps.filingNumber, "filingNumber", *f); !done)
        return tl::unexpected(done.error());
    return f;
}

void CourtFile::evolve(dispute::Steps& s, const Stamp& st, const Steps& body)
{
    enter(s, st, std::nullopt, body.filingNumber);
}

Result<Findings> CourtClosed::check(const State& state, const Proposal<CourtClosed>& p, const Context& c)
{
    auto f = startMove(state, p, c);
    if (f && isBlankText(p.parts.content.reason))
        return missing("reason");
    return f;
}

void CourtClosed::evolve(dispute::Steps& s, const Stamp& st, const Nothing&)
{
    enter(s, st);
}

void CourtClosed::evolve(dispute::Content& content, const dispute::Steps&, const Stamp& st, const Nothing&, const Content& body)
{
    addNote(content, st, body.reason);
}

std::vector<Kind> courtKinds()
{
    using kinds::describe;
    return {describe<CourtFile>(), describe<CourtClosed>()};
}

} // namespace core::dispute
