#pragma once

#include "core/kinds/context.h"
#include "core/statistics/form.h"

namespace core::statistics {

/// Whether the patrols of this unit are sent to the desk of `reader`, his own apart.
[[nodiscard]] bool readsPatrolsOf(const std::string& organisation, const Author& reader, const directory::State& directory);

/// Takes back what a desk cannot know: that a unit has sent nothing. Heard on a desk is only a unit whose patrols its account
/// reads by the grants of section 3; of all others nothing comes here, however busy they are. Leaves out the others in
/// `form.silent`; in overviews, what would be reckoned from their patrols is not known here instead of not done.
void keepToHeard(Form& form, const Author& reader, const directory::State& directory);

} // namespace core::statistics
