#pragma once

#include <QString>
#include <string>

namespace ui {

/// "VL" → 司法联络员; the words of DOMAIN section 2. An unknown code is shown as it is.
[[nodiscard]] QString postWord(const std::string& code);

} // namespace ui
