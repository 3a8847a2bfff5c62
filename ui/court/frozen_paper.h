#pragma once

#include "core/calendar/holidays.h"
#include "core/confirmation/state.h"
#include "core/directory/state.h"
#include "core/time.h"
#include "ui/widgets/paper_view.h"

namespace ui {

/// The agreement as it was frozen into the package, set like the paper that was signed.
[[nodiscard]] std::shared_ptr<const PaperPages> frozenAgreement(const core::confirmation::State& state, const core::directory::State& directory,
    const core::HolidayTable& holidays, core::Instant now);

} // namespace ui
