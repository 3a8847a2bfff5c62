#pragma once

#include "sync/desk/desk.h"

#include <functional>

namespace desk {

/// For a long exchange: once an answer has been checked, and while it is still being stored, the next request is made as it will
/// be wanted then and handed to `send`, so that county and desk work at the same time. It is not made when nothing is known to wait.
/// Its answer counts only after this one was stored.
struct Ahead {
    std::uint32_t limitBytes = 0; ///< as in Desk::request; 0 = ask nothing ahead
    std::size_t sendBytes = 0;
    std::function<void(exchange::Request)> send{};
};

/// Desk::apply with the next request on its way meanwhile. A desk that cannot ask ahead only applies. `forked` also of a desk
/// whose certificate ends soon, when nothing else is to be done: either gets a new one by Desk::renewal and adopt.
[[nodiscard]] core::Result<ApplySummary> apply(Desk& desk, const exchange::Request& asked, const exchange::Answer& answer, const Ahead& ahead);

} // namespace desk
