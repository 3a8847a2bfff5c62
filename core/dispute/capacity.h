#pragma once

#include "core/dispute/state.h"

namespace core::dispute {

/// 《民法典》第17条 to 20条: who answers for himself.
enum class Capacity {
    Full,
    Limited, ///< 8 to 17: his statutory agent (guardian) acts for him or consents, art. 19
    None,    ///< under 8: his statutory agent acts for him, art. 20
};

/// By the birth date or the number of the identity card; ticked as a minor without either: limited. Full where nothing is known, as at
/// a county that cannot read who the parties are.
[[nodiscard]] Capacity capacityOf(const State& state, std::string_view party, Day on);

} // namespace core::dispute
