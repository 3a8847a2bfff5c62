#include "core/dispute/title.h"

namespace core::dispute {

std::string titleOf(const State& state)
{
    const auto side = [&](Side wanted) {
        std::string first;
        int count = 0;
        for (const auto& party : state.steps.parties) {
            if (party.side != wanted)
                continue;
            if (++count == 1)
                first = valueOf(state.content.fields, party.id + ".name");
        }
        return count > 1 && !first.empty() ? first + "等" : first;
    };
    const auto applicant = side(Side::Applicant);
    const auto respondent = side(Side::Respondent);
    if (applicant.empty() && respondent.empty())
        return state.steps.number;
    if (respondent.empty())
        return applicant;
    return applicant + " 与 " + respondent;
}

} // namespace core::dispute
