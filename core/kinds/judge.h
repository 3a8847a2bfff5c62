#pragma once

#include "core/kinds/kind.h"

/// The two functions through which every act goes, at its author and in the county alike.
namespace core {

/// Decides: kind known, parts whole, author in post and in the right relation to the subject (rights/relation.h), then
/// the kind's own rules. Never changes the state.
/// Codes beside those of the kinds: "unknown_kind", "no_right", "not_holder", "account_inactive", those of checkParts.
[[nodiscard]] Result<Findings> checkAct(const SubjectState& state, const Act& act, const Context& context);

/// Records an accepted act up to `level`. An unknown kind changes nothing.
void evolveAct(SubjectState& state, const Act& act, const Stamp& stamp, int level = kClasses);

/// An act with what the county, or provisionally the desk, said of it.
struct Judged {
    Act act;
    Stamp stamp;
};
[[nodiscard]] SubjectState fold(std::span<const Judged> acts, int level = kClasses, SubjectState from = {});

} // namespace core
