#pragma once

#include "core/time.h"

#include <boost/json.hpp>
#include <vector>

namespace core::dispute {

/// One plain act as the contract writes it.
struct PlainAct {
    Day at{};
    std::string act, consent, by;
    std::int64_t days = 0;
    std::optional<Day> effective;
};

/// The answer of `check scenario`, see scenario.h.
[[nodiscard]] boost::json::object playScenario(const std::vector<PlainAct>& acts, Day today);

} // namespace core::dispute
