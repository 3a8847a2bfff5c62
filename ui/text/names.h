#pragma once

#include <QStringList>
#include <string_view>

namespace ui {

/// A name of core's catalogues (a type, a state, a side, a reason, a sign …) in the language of the interface.
/// In Chinese it stands as core has it; in English it is looked up by it (core/text/phrases.h). What has no English is shown
/// as it is.
[[nodiscard]] QString named(std::string_view chinese);
/// 《民事诉讼法》第205条, or Civil Procedure Law art. 205.
[[nodiscard]] QString articleWord(std::string_view article);
/// Words in a row: 甲、乙, or a, b.
[[nodiscard]] QString series(const QStringList& words);
/// Sentences or longer words in a row: 甲；乙, or a; b.
[[nodiscard]] QString sideBySide(const QStringList& words);
/// What belongs to the words before it: （乙）, or (b) with a blank before it.
[[nodiscard]] QString bracketed(const QString& words);
/// 损害赔偿纠纷: the type as a title.
[[nodiscard]] QString typeTitleWord(std::string_view code);

} // namespace ui
