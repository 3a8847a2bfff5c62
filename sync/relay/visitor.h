#pragma once

#include "sync/desk/desk.h"
#include "sync/relay/client.h"

#include <functional>

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
/// What a visit asks of the desk; each may wait for the thread that owns it, while the network waits for nobody.
struct AskDesk {
    std::function<core::Hash(std::string_view, core::ByteView)> secretFor;
    std::function<core::Result<std::vector<desk::Handed>>()> handed;
    std::function<core::Result<desk::ApplySummary>(core::ByteView)> unpack;
    std::function<core::Result<desk::Packed>(std::size_t)> pack;
    std::function<core::Done(const desk::Packed&, const exchange::Promise&)> noteHanded;
};
/// Codes: those of Visit; "relay_of_other_county", "relay_is_another" (Refused); those of Desk::pack.
[[nodiscard]] core::Result<Visited> visit(const AskDesk& desk, Visit& at, const Wishes& wishes);
/// The same with a desk that this thread owns.
[[nodiscard]] core::Result<Visited> visit(desk::Desk& desk, Visit& at, const Wishes& wishes);
[[nodiscard]] core::Result<Visited> visit(desk::Desk& desk, const Address& address, const Wishes& wishes);

} // namespace relay
