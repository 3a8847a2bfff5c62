#pragma once

#include "sync/desk/desk.h"

#include <functional>

namespace app {

/// Gives the people of the demo something to do today: three quarrels that the court hands to a village, of which the
/// village accepts two and asks the parties of one. Real acts of real desks, dated shortly before `now`.
/// `exchange` sends and fetches for an account.
[[nodiscard]] core::Done playDemoCases(desk::Desk& dispatcher, desk::Desk& liaison, core::Instant now,
                                       const std::function<core::Done(const char* account)>& exchange);

} // namespace app
