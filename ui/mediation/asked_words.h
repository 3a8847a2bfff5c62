#pragma once

#include "core/desk/views.h"

#include <QString>
#include <string_view>

namespace ui {

/// What somebody must have read before he does this act: the minutes he confirms, the answer he closes an order on, the person he
/// approves. Whoever comes from a duty has not seen the page where it stands. Empty where the form itself says all.
[[nodiscard]] QString askedWords(const core::desk::SubjectView& view, std::string_view kind);

} // namespace ui
