#pragma once

#include "core/desk/views.h"

#include <QString>

class QBoxLayout;

namespace ui {

/// Writes one item of the library into `box`: warning first, then every part that it has.
void writeItem(QBoxLayout& box, const core::library::State& item);

/// 第2版　3月5日发布
[[nodiscard]] QString editionText(std::int64_t version, const std::optional<core::Day>& on);

} // namespace ui
