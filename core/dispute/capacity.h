#pragma once

#include "core/dispute/state.h"

namespace core::dispute {

/// 《民法典》第17条 to 20条: who answers for himself.
enum class Capacity {
    Full,
    Sixteen, ///< 16 and 17, or a minor of unknown age: as Limited, unless he lives mainly on what he earns himself, art. 18
    Limited, ///< 8 to 15: his statutory agent (guardian) acts for him or consents, art. 19
    None,    ///< under 8: his statutory agent acts for him, art. 20
};

/// By the birth date or the number of the identity card; Full where nothing is known, as at a county that cannot
/// read who the parties are, and for an organisation.
[[nodiscard]] Capacity capacityOf(const State& state, std::string_view party, Day on);

} // namespace core::dispute
