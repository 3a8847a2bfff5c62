#include "core/dispute/capacity.h"

#include "core/people/age.h"
#include "core/people/id_card.h"

#include <algorithm>

namespace core::dispute {

namespace {

constexpr int kOfAge = 18;      // 《民法典》第17条
constexpr int kEarnsFrom = 16;  // 《民法典》第18条第2款
constexpr int kLimitedFrom = 8; // 《民法典》第19条、第20条

} // namespace

Capacity capacityOf(const State& state, std::string_view party, Day on)
{
    if (const auto* steps = state.party(party); steps && steps->organisation)
        return Capacity::Full; // a birth in its form would be somebody else's
    const std::string id(party);
    auto birth = parseDay(valueOf(state.content.fields, id + ".birth"));
    if (!birth)
        if (const auto card = readIdCard(valueOf(state.identity.fields, id + ".idNumber"), on))
            birth = card->birth;
    if (birth) {
        const int age = ageOn(*birth, on);
        return age >= kOfAge ? Capacity::Full : age >= kEarnsFrom ? Capacity::Sixteen : age >= kLimitedFrom ? Capacity::Limited : Capacity::None;
    }
    const auto care = state.identity.care.find(id);
    const bool ticked = care != state.identity.care.end() && std::ranges::find(care->second, "minor") != care->second.end();
    return ticked ? Capacity::Sixteen : Capacity::Full;
}

} // namespace core::dispute
