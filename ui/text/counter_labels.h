#pragma once

#include "ui/text/labels.h"

#include <optional>

namespace ui {

/// Words of the counter's duties, acts and papers; labels.cpp asks here for what it does not have. `context` is that of the
/// translation: "ui::Duty", "ui::Kind", "ui::ActWord", "ui::Paper".
[[nodiscard]] std::optional<Label> counterLabel(std::string_view context, std::string_view code);

} // namespace ui
