#pragma once

#include "core/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace ctl {

/// The first sheet of a workbook in the words of a CSV text, so that one reader takes both.
struct Sheet {
    std::string csv;
    std::vector<std::int64_t> begins; ///< line of `csv` on which row i + 1 of the sheet begins; rising
    /// Row of the sheet, from 1, that stands on `line` of `csv`.
    [[nodiscard]] std::int64_t rowAt(std::int64_t line) const;
};

/// Reads an .xlsx workbook (ECMA-376, as Excel, WPS and LibreOffice write it). Text, numbers, dates as 2026-03-02, the values that
/// were shown for formulas; nothing is worked out. Rows before the first one with two filled cells are a title and passed over.
/// Codes (Usage): "not_a_workbook" for anything else, also .xls and files with a password; "too_large"; "workbook_long_number", fact
/// "cell", for a number of 16 digits or more, whose last ones the spreadsheet has lost already; "workbook_bad_cell", fact "cell",
/// for an error value or a date that is none. "cannot_read" (Surroundings).
[[nodiscard]] core::Result<Sheet> readWorkbook(const std::filesystem::path& file);

} // namespace ctl
