#pragma once

#include "sync/desk/desk.h"
#include "ui/printing/papers.h"

namespace app {

/// The pictures that a paper of this subject binds in, read and checked; what is not on this PC stays empty.
[[nodiscard]] std::vector<ui::BoundPicture> boundPictures(desk::Desk& desk, const core::SubjectId& subject, const core::SubjectState& state, const QString& paper);

} // namespace app
