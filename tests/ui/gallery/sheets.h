#pragma once

#include "ui/frame/main_frame.h"

#include <QStringList>

namespace gallery {

/// A frame with sheets as pages: "today", "clocks", "controls", "form".
[[nodiscard]] ui::MainFrame* makeGallery();
[[nodiscard]] QStringList pageIds();
/// Lets layouts come to rest and puts the focus where the design's picture has it.
void settle(ui::MainFrame& frame, const QString& page);

} // namespace gallery
