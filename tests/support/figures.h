#pragma once

#include "core/desk/views.h"
#include "core/statistics/registers.h"

namespace core::test {

/// What Reader::form answers, from views in memory: for ports that have no mirror.
[[nodiscard]] Result<statistics::Form> figuresOf(const std::vector<desk::SubjectView>& views, std::string_view form, const statistics::Question& question,
                                                 const directory::State& directory, std::optional<Instant> asOf, std::int64_t waiting);

} // namespace core::test
