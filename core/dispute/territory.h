#pragma once

#include "core/directory/state.h"
#include "core/dispute/state.h"

/// 《实施意见》第9条: a dispute suits a body when a party's domicile or habitual residence lies in its area, or when the
/// parties expressly agree. Places are known by the names of village and township in what was written down.
namespace core::dispute {

struct Territory {
    std::string ground;      ///< "domicile", "habitual"; empty: neither test is met by what is written
    std::string party;       ///< whose
    bool known = false;      ///< every party's domicile or residence stands in the record, so that "neither" says something
    bool operator==(const Territory&) const = default;
};

/// Pure. A village's body asks for its village or, failing that, its township; a body without a township serves all.
[[nodiscard]] Territory territoryOf(const State& state, const directory::Organisation& body);
/// 当事人住所地在辖区, 经常居住地在辖区, 各方明确同意; empty for an unknown code.
[[nodiscard]] std::string_view groundName(std::string_view ground);
[[nodiscard]] std::span<const std::pair<std::string_view, std::string_view>> grounds(); ///< code, name

} // namespace core::dispute
