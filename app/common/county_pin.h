#pragma once

#include "core/result.h"

#include <filesystem>
#include <string>

namespace app {

/// Who the county is, as relays and profiles tell it: hex of the pin of its CA certificate. Code "not_enrolled" (Usage).
[[nodiscard]] core::Result<std::string> countyPinOf(const std::filesystem::path& profile);

} // namespace app
