#pragma once

#include "ui/frame/main_frame.h"
#include "ui/port.h"

#include <QStringList>

namespace gallery {

/// A frame with real pages over the port and sheets of samples. `port` outlives it.
[[nodiscard]] ui::MainFrame* makeGallery(ui::Port& port);
[[nodiscard]] QStringList pageIds();
/// Lets layouts come to rest and puts the focus where the design's picture has it.
void settle(ui::MainFrame& frame, const QString& page);

} // namespace gallery
