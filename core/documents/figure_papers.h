#pragma once

#include "core/documents/wording.h"
#include "core/statistics/form.h"

namespace core::documents {

/// 5.36 statistics, 5.35 registers and the bulletin: one form as it stands on the screen, with the day it is as of, who
/// has sent nothing, and how it was reckoned. `organisation` makes the report.
[[nodiscard]] Paper figurePaper(const statistics::Form& form, std::string_view organisation, const Occasion& occasion);

} // namespace core::documents
