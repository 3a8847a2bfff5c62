#pragma once

#include <QString>
#include <string>

namespace ui {

/// "p2.phone" → 联系电话; what people call a correctable field.
[[nodiscard]] QString fieldLabel(const std::string& field);

} // namespace ui
