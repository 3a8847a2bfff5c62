#pragma once

#include "core/kinds/subject_state.h"
#include "sync/exchange/numbers.h"

/// The texts of many sheets, side by side. A sheet names author, act and time of every single field, so most of its canonical
/// JSON is what stood there a moment ago. Here the shape of such a text (names of members, brackets, and "the same as value n")
/// is told once for all sheets that share it, and what differs follows in columns, one a value of the shape: a third less on
/// the wire than the texts themselves, with half the work for the compressor.
namespace exchange {

/// So many sheets of one answer travel in columns; fewer go as they are, for which a dictionary is shipped (wire.h).
inline constexpr std::size_t kSheetsInColumns = 8;

/// Whatever has a byte below 0x20, which no canonical JSON has, goes as a whole.
void putSheetTexts(Writer& out, const std::vector<const core::Sections*>& sheets);
/// Anything wrong, and more than `limit` bytes of text in all, makes the reader fail. Shapes that nobody needs, or in another
/// order, are not looked for: whoever wants one encoding only writes it again.
[[nodiscard]] std::vector<core::Sections> takeSheetTexts(Reader& in, std::size_t sheets, std::size_t limit);

} // namespace exchange
