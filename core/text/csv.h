#pragma once

#include "core/result.h"

#include <string>
#include <string_view>
#include <vector>

/// Tables as spreadsheets write them: RFC 4180 with any line ending.
namespace core {

/// The text of a file in UTF-8, without a byte order mark. What is not UTF-8 is read as GB18030, in which older Chinese
/// spreadsheets save (GB 18030-2005 contains GBK and GB 2312). Code "bad_encoding" (Usage) when it is neither.
[[nodiscard]] Result<std::string> utf8FromFile(std::string bytes);

/// Reads one row after the other. Quoted cells may hold commas, doubled quotes and line ends.
class CsvReader {
public:
    explicit CsvReader(std::string_view utf8) : m_rest(utf8) {}
    /// The cells of the next row; false at the end. Code "malformed" (Usage), fact "line", when a quote is never closed.
    /// Rows without a single character are passed over.
    [[nodiscard]] Result<bool> next(std::vector<std::string>& cells);
    /// Line of the file on which the last row began, from 1.
    [[nodiscard]] std::int64_t line() const { return m_line; }

private:
    std::string_view m_rest;
    std::int64_t m_line = 0, m_nextLine = 1;
};

/// A cell as it is written, in quotes. One that a spreadsheet would run as a formula gets an apostrophe in front
/// (RELIABILITY P26); so does one that begins with apostrophes before such a sign, so that plainCell() gives back exactly
/// what was written.
[[nodiscard]] std::string csvCell(std::string_view text);
/// What stood in the cell before csvCell(). Formulas are never worked out: they are text like any other.
[[nodiscard]] std::string plainCell(std::string text);

} // namespace core
