#pragma once

#include <optional>
#include <string>
#include <string_view>

/// English for the Chinese words of core's tables, from resources/data/phrases.tsv: names of states, types, forms, columns,
/// questions. The Chinese is what the regulations say and what papers and fengqiaoctl print; the English is for the screen.
namespace core::text {

/// Nothing when the words have no row: names of people and places, what somebody typed. A row with {0}, {1} … fits words with
/// anything in those places; what stands there is looked up as well.
[[nodiscard]] std::optional<std::string> englishOf(std::string_view chinese);

/// The row's English, else the words as they are.
[[nodiscard]] std::string english(std::string_view chinese);

/// "《民事诉讼法》第205条、人民调解法第33条" -> "Civil Procedure Law art. 205, People's Mediation Law art. 33".
/// Titles that are not in its table stay Chinese.
[[nodiscard]] std::string englishArticle(std::string_view article);

} // namespace core::text
