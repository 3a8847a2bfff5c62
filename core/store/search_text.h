#pragma once

#include "core/kinds/subject_state.h"

#include <string>
#include <vector>

namespace core::store {

/// What search finds a dispute by; the columns of the full-text table.
struct SearchDocument {
    std::string number;   ///< numbers of the dispute, the court's case, the agreement; suffixes of the first
    std::string names;    ///< of parties
    std::string pinyin;   ///< of the names: syllables, joined, initials
    std::string words;    ///< title, kind of dispute, narrative, demand, records, agreement, notes
    std::string identity; ///< identity numbers, phones with their last four digits, addresses
    bool operator==(const SearchDocument&) const = default;
};
[[nodiscard]] SearchDocument documentOf(const dispute::State& state);

/// An item of the library: its id, title as name, all of its words.
[[nodiscard]] SearchDocument documentOf(const library::State& state);

/// The texts in which a hit is shown, best place first.
[[nodiscard]] std::vector<std::string> shownTexts(const dispute::State& state);

/// An FTS5 expression: words between blanks are all wanted; Han characters as a phrase, a last word as a prefix.
/// Whatever is typed is text, never syntax. Empty when nothing in it can be searched for.
[[nodiscard]] std::string matchOf(std::string_view typed);

/// The first place where all of one typed word stands together, with the hit between \x01 and \x02; empty when none.
[[nodiscard]] std::string snippetOf(const std::vector<std::string>& texts, std::string_view typed);

} // namespace core::store
