#pragma once

#include "sync/relay/visitor.h"

namespace app {

using relay::Visited;
using relay::Wishes;

/// Who the county is, as relays and profiles tell it: hex of the pin of its CA certificate. Code "not_enrolled" (Usage).
[[nodiscard]] core::Result<std::string> countyPinOf(const std::filesystem::path& profile);

/// relay::visit at an address. Blocking; never on the GUI thread.
[[nodiscard]] core::Result<Visited> visit(desk::Desk& desk, const relay::Address& address, const Wishes& wishes);

} // namespace app
