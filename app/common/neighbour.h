#pragma once

#include "sync/relay/visitor.h"

namespace app {

using relay::AskDesk;
using relay::Visited;
using relay::Wishes;

/// Who the county is, as relays and profiles tell it: hex of the pin of its CA certificate. Code "not_enrolled" (Usage).
[[nodiscard]] core::Result<std::string> countyPinOf(const std::filesystem::path& profile);

/// relay::visit at an address; `patience`: of each call over the network.
[[nodiscard]] core::Result<Visited> visit(const AskDesk& desk, const relay::Address& address, const Wishes& wishes, std::chrono::seconds patience);
/// The same with a desk that this thread owns. Blocking; never on the GUI thread.
[[nodiscard]] core::Result<Visited> visit(desk::Desk& desk, const relay::Address& address, const Wishes& wishes);

} // namespace app
