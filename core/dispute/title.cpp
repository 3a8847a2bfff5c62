#include "core/dispute/title.h"

#include <algorithm>
#include <fmt/format.h>

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

std::string bookNumber(const Steps& steps, const directory::State& directory, std::string_view word)
{
    const std::string_view number = steps.number;
    const auto digits = number.find_first_of("0123456789");
    if (digits == std::string_view::npos || number.size() < digits + 4)
        return {};
    const auto year = number.substr(digits, 4);
    const auto rest = number.substr(digits + 4);
    // LQ 2026 02 00061 from an old list, LQ 2026 ABC 00001 from the book of a desk: its letters keep two desks apart.
    const auto first = rest.find_first_not_of("0123456789"), last = rest.find_last_not_of("0123456789");
    const auto letter = first == std::string_view::npos ? std::string() : std::string(rest.substr(first, last - first + 1));
    auto sequence = letter.empty() ? rest.substr(std::min<std::size_t>(rest.size(), rest.size() > 5 ? 2 : 0)) : rest.substr(last + 1);
    while (sequence.size() > 1 && sequence.front() == '0')
        sequence.remove_prefix(1);
    const auto* organisation = directory.organisation(steps.holder.organisation);
    const auto name = organisation && !organisation->shortName.empty() ? organisation->shortName : std::string();
    return fmt::format("{}{}〔{}〕第{}{}号", name, word, year, letter, sequence);
}

} // namespace core::dispute
