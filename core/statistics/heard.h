#pragma once

#include "core/kinds/context.h"
#include "core/statistics/form.h"

namespace core::statistics {

/// Takes back what a desk cannot know: that a unit has sent nothing. Heard on a desk is only a unit whose patrols its account
/// reads by the grants of section 3; of all others nothing comes here, however busy they are. Leaves out the others in
/// `form.silent`, and in the overview "coverage" what is said of their silence.
void keepToHeard(Form& form, const Author& reader, const directory::State& directory);

} // namespace core::statistics
