#pragma once

#include "core/desk/views.h"
#include "core/directory/state.h"

#include <cstdint>
#include <string>
#include <vector>

namespace ctl {

/// A list as rows of text: what CSV and JSON lines are written from and read into. The first row names the columns.
struct Table {
    std::vector<std::string> keys;   ///< names in JSON
    std::vector<std::string> titles; ///< names in CSV and in a workbook
    std::vector<std::vector<std::string>> rows;
};

/// UTF-8 with byte order mark and CRLF, as Excel wants it; a cell that begins like a formula is made harmless
/// (RELIABILITY P26, FEATURES E9).
[[nodiscard]] std::string toCsv(const Table& table);
[[nodiscard]] std::string toJsonLines(const Table& table);
struct CsvRow {
    std::int64_t line = 0; ///< of the text, from 1
    std::vector<std::string> cells;
};
/// Rows of a CSV text, cells as they were before toCsv(). Code "malformed" (Usage), fact "line".
[[nodiscard]] core::Result<std::vector<CsvRow>> fromCsv(std::string_view text);

/// Records of recordOf() (sync/desk/flat_record.h) in their flat form, which `import disputes` reads again.
[[nodiscard]] Table disputeTable(const std::vector<boost::json::object>& records);
/// Accounts: id, name, work phone, posts as "VL@org-xizhuping VM@org-xizhuping", active.
[[nodiscard]] Table rosterTable(const core::directory::State& directory);
/// Counts by type and by state. Below 5 the number is withheld ("<5"), as on screen.
[[nodiscard]] Table statisticsTable(const std::vector<core::desk::DisputeRow>& rows);
/// The accounts of a roster table's rows, columns as rosterTable writes them. Code "malformed", fact "line".
[[nodiscard]] core::Result<std::vector<core::directory::Account>> accountsFrom(const std::vector<CsvRow>& rows);

} // namespace ctl
