#pragma once

#include <string>

namespace app {

/// The card of this PC (core/desk/health.h) as one line of ASCII; the disk is the one of the default profile. Reads the
/// disk's figures: not for the GUI thread.
[[nodiscard]] std::string deviceCard();

} // namespace app
