#include "core/dispute/territory.h"

namespace core::dispute {

namespace {

bool lies(const std::string& place, const directory::Organisation& body)
{
    return (!body.village.empty() && place.find(body.village) != std::string::npos) || (!body.township.empty() && place.find(body.township) != std::string::npos);
}

} // namespace

Territory territoryOf(const State& state, const directory::Organisation& body)
{
    Territory out;
    if (body.township.empty() && body.village.empty())
        return out;
    out.known = !state.steps.parties.empty();
    for (const auto& party : state.steps.parties) {
        const auto domicile = valueOf(state.identity.fields, party.id + ".address"), residence = valueOf(state.identity.fields, party.id + ".residence");
        out.known = out.known && (!domicile.empty() || !residence.empty());
        if (out.ground.empty() && lies(domicile, body))
            out = {"domicile", party.id, out.known};
        else if (out.ground.empty() && lies(residence, body))
            out = {"habitual", party.id, out.known};
    }
    return out;
}

std::string_view groundName(std::string_view ground)
{
    for (const auto& [code, name] : grounds())
        if (code == ground)
            return name;
    return {};
}

std::span<const std::pair<std::string_view, std::string_view>> grounds()
{
    static constexpr std::pair<std::string_view, std::string_view> kGrounds[] = {
        {"domicile", "当事人住所地在辖区"}, {"habitual", "当事人经常居住地在辖区"}, {"agreed", "各方明确同意"}};
    return kGrounds;
}

} // namespace core::dispute
