#pragma once

#include "ui/frame/main_frame.h"
#include "ui/port.h"

#include <QStringList>

namespace gallery {

/// A frame with real pages over the port and sheets of samples. `port` outlives it.
[[nodiscard]] ui::MainFrame* makeGallery(ui::Port& port);
[[nodiscard]] QStringList pageIds();
/// What a page is opened with: the pictured dispute for those about one dispute.
[[nodiscard]] QString argumentOf(const QString& page, const QString& dispute);
/// Lets layouts come to rest and puts the focus where the design's picture has it.
void settle(ui::MainFrame& frame, const QString& page);

} // namespace gallery
