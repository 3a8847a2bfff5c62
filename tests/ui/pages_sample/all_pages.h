#pragma once

#include "tests/ui/pages_sample/sample_port.h"
#include "ui/frame/main_frame.h"

namespace sample {

/// One picture: page, its argument, the name of the file.
struct Shot {
    QString page, argument, name;
    QString press{}; ///< a button that is pressed once the page stands; what it shows may take its time
};

/// The frame as the program fills it, with every page of this desk.
[[nodiscard]] ui::MainFrame* makeFrame(SamplePort& port, SamplePreferences& preferences);
/// The half-filled intake of the design's picture, as the page would have stored it.
void fillIntake(SamplePort& port);
/// What is worth a picture on this desk.
[[nodiscard]] QList<Shot> shotsOf(const SamplePort& port);
/// Lets the port's replies arrive.
void settle();

} // namespace sample
