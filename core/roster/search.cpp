#include "core/roster/search.h"

#include <algorithm>
#include <map>

namespace core::roster {

bool matches(const State& person, const Search& search, Day today, const directory::State& directory)
{
    const bool proposed = !person.steps.listedOn && person.steps.pending && person.content.pending;
    const auto& place = proposed ? person.steps.pending->place : person.steps.place;
    const auto& entry = proposed ? *person.content.pending : person.content.entry;
    if (!search.organisation.empty() && place.organisation != search.organisation)
        return false;
    if (!search.village.empty() && entry.residence.find(search.village) == std::string::npos)
        return false;
    if (search.qualified && entry.qualification.empty())
        return false;
    if (search.available) {
        const auto* account = directory.account(place.account);
        if (!servesOn(person.steps, today) || (account && (account->awayOn(today) || !account->active)))
            return false;
    }
    for (std::size_t at = 0; at < search.text.size();) {
        const auto end = std::min(search.text.find(' ', at), search.text.size());
        const auto word = std::string_view(search.text).substr(at, end - at);
        at = end + 1;
        const auto has = [&](const std::string& text) { return text.find(word) != std::string::npos; };
        if (!word.empty() && !has(entry.name) && !has(entry.strengths) && !has(entry.dialect) && !has(entry.background) && !has(entry.qualification) && !has(entry.residence))
            return false;
    }
    return true;
}

std::vector<Twice> usedTwice(std::span<const std::pair<std::string, const State*>> people)
{
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> seen;
    for (const auto& [subject, person] : people) {
        if (person->steps.state == Main::Left || person->steps.state == Main::Declined)
            continue;
        const auto& numbers = person->steps.listedOn || !person->identity.pending ? person->identity.entry : *person->identity.pending;
        if (!numbers.idNumber.empty())
            seen[{"idNumber", numbers.idNumber}].push_back(subject);
        if (!numbers.phone.empty())
            seen[{"phone", numbers.phone}].push_back(subject);
    }
    std::vector<Twice> out;
    for (auto& [key, subjects] : seen)
        if (subjects.size() > 1)
            out.push_back({key.first, std::move(subjects)});
    return out;
}

} // namespace core::roster
