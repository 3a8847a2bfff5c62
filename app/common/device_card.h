#pragma once

#include "core/result.h"

#include <filesystem>
#include <string>

namespace app {

/// The card of this PC (core/desk/health.h) as one line of ASCII; the disk is the one of `profile`, of the
/// default one when it is empty. Printer and scanner are what somebody said (look.json). Reads the disk: not for the GUI thread.
[[nodiscard]] std::string deviceCard(std::filesystem::path profile = {});
/// Says whether this PC has a printer, a scanner: "yes", "no"; an empty text leaves what was said. Code "cannot_write".
[[nodiscard]] core::Done sayEquipment(const std::filesystem::path& profile, const std::string& printer, const std::string& scanner);

} // namespace app
