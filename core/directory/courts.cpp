#include "core/directory/courts.h"

namespace core::directory {

bool isCourt(OrganisationKind kind)
{
    return kind == OrganisationKind::Court || kind == OrganisationKind::Tribunal;
}

std::string courtOf(const std::string& unit, const State& directory)
{
    const auto* o = directory.organisation(unit);
    const auto* above = o && o->kind == OrganisationKind::Tribunal ? directory.organisation(o->parent) : nullptr;
    return above && above->kind == OrganisationKind::Court ? above->id : unit;
}

} // namespace core::directory
