#pragma once

#include "core/desk/views.h"
#include "core/directory/state.h"
#include "ui/widgets/timeline.h"

namespace ui {

/// 经过, newest first: events of the steps joined with what became of their acts.
[[nodiscard]] QList<TimelineEntry> timelineOf(const core::desk::SubjectView& view, const core::directory::State& directory, core::Day today);

} // namespace ui
