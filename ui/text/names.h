#pragma once

#include <QString>
#include <string_view>

namespace ui {

/// A name of core's catalogues (a type, a state, a side, a reason, a sign …) in the language of the interface.
/// In Chinese it stands as core has it; in English it is looked up by it (core/text/phrases.h). What has no English is shown
/// as it is.
[[nodiscard]] QString named(std::string_view chinese);
/// 《民事诉讼法》第205条, or Civil Procedure Law art. 205.
[[nodiscard]] QString articleWord(std::string_view article);
/// 损害赔偿纠纷: the type as a title.
[[nodiscard]] QString typeTitleWord(std::string_view code);

} // namespace ui
