#include "core/dispute/title.h"

#include "core/text/characters.h"

#include <algorithm>
#include <fmt/format.h>

namespace core::dispute {

namespace {

/// A title is a row of a list, on a screen or in a terminal: a name with a line break in it would write a row of its own.
std::string oneLine(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const auto c = takeCharacter(text);
        const bool breaks = c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
        appendUtf8(out, breaks ? U' ' : c);
    }
    return out;
}

} // namespace

std::string titleOf(const State& state)
{
    const auto side = [&](Side wanted) {
        std::string first;
        int count = 0;
        for (const auto& party : state.steps.parties) {
            if (party.side != wanted)
                continue;
            if (++count == 1)
                first = oneLine(valueOf(state.content.fields, party.id + ".name"));
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
