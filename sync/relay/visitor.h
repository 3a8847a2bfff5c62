#pragma once

#include "sync/desk/desk.h"
#include "sync/relay/client.h"

namespace relay {

/// One visit at a neighbour's PC that carries for others: fetches what the county answered, leaves what waits. Nothing
/// leaves the outbox here but by the county's signed answer. Blocking; never on the GUI thread.
struct Visited {
    core::Hash relay{};                                  ///< its key
    desk::ApplySummary sum;                              ///< of the answers that were taken in
    std::int64_t answers = 0;                            ///< taken in, or known already
    std::int64_t held = 0;                               ///< parcels of this desk that still lie there
    std::int64_t gone = 0;                               ///< parcels the relay says it has lost, or whose answer it dropped
    std::vector<std::string> turnedAway;                 ///< the county's codes for parcels it would not have
    std::vector<std::string> missing;                    ///< hex; promised by this relay, and it knows nothing of them now
    std::optional<core::Error> unread;                   ///< an answer that could not be taken in, the last one
    std::optional<exchange::Promise> promise;            ///< for what waits now; nullopt when nothing was left there
    std::int64_t acts = 0, files = 0;                    ///< in that parcel
    bool fresh = false;                                  ///< the parcel was left just now
};
struct Wishes {
    std::string county;              ///< hex of the CountyPin of this desk
    std::optional<core::Hash> relay; ///< only this one; nullopt: whoever answers
    bool leave = true;               ///< false: only fetch
};
/// Codes: those of Visit; "relay_of_other_county", "relay_is_another" (Refused); those of Desk::pack.
[[nodiscard]] core::Result<Visited> visit(desk::Desk& desk, Visit& at, const Wishes& wishes);

} // namespace relay
