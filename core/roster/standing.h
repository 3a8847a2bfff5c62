#pragma once

#include "core/kinds/check.h"
#include "core/roster/state.h"

/// Where the roster stands in the way: naming a mediator (001 三, 000 二.6) and applying for confirmation (000 三.11, 三.18).
namespace core::roster {

/// `entry` is the roster entry, subject as text, that the author cites for `account`; empty when he holds none. Codes
/// "not_on_roster", "roster_suspended", "roster_left", "roster_term", "not_a_mediator" (a grid worker alone, 000 二.4),
/// "conflict" (a party's agent, or a tie that the entry records). Without an entry only a county with `rosterBinds` refuses.
[[nodiscard]] Done checkNamed(std::string_view entry, std::string_view account, const dispute::State& dispute, Day day, const Context& context);

/// Whether what this body and this person brokered may be confirmed: a people's mediation committee (人民调解法 33), an
/// invited body, or an invited mediator, on the day of the agreement. Codes "no_standing", "standing_over".
[[nodiscard]] Done checkStanding(const directory::Organisation& body, std::string_view entry, Day agreedOn, const Context& context);

} // namespace core::roster
