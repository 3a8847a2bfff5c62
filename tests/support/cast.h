#pragma once

#include "core/directory/state.h"

/// A county in which every unit has its like: what a right holds for and what it does not is seen on neighbours.
namespace core::test {

/// Units: court and court2; township with village and village2, township2 with village3; body, body2, helper, helper2,
/// justice, justice2, police, police2, centre, centre2, county.
/// Accounts: the post in small letters ("vm", "gj", "g3") at the first unit of its kind, with "-b" a colleague in the same
/// post there, with "-x" somebody in the same post at another unit of the kind. "tch" keeps the township's seal, "bch" the
/// body's. Administrators and auditors belong to the county: there is no other.
[[nodiscard]] directory::State castCounty();

/// The unit of the account, "village"; empty for those of no unit.
[[nodiscard]] std::string unitOf(const directory::State& county, std::string_view account);

/// castCounty as the plan of `county init`.
[[nodiscard]] std::string castPlan();

} // namespace core::test
