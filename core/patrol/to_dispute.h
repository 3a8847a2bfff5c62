#pragma once

#include "core/desk/draft.h"
#include "core/patrol/clue.h"

namespace core::clue {

/// T03 in one press: the group that registers the dispute (source: the committee offers mediation itself, 人民调解法 17)
/// and closes the clue, linked both ways. The first person named is entered as applicant, the others as respondents;
/// everything can be corrected in the register. Code "few_people" when fewer than two are named.
[[nodiscard]] Result<std::vector<desk::Draft>> disputeFromClue(const State& clue, const SubjectId& id, const SubjectId& dispute);

} // namespace core::clue
