#pragma once

#include "core/directory/state.h"
#include "core/dispute/state.h"

#include <boost/json.hpp>

/// The record of one dispute as other systems and spreadsheets hold it: the fields of importDisputes(), and the same
/// in one row of a table. Nested fields are flat there: "parties.1.name" … "parties.9.role", "appraisal.from".
namespace desk {

/// A dispute as a record that importDisputes() reads. Numbers, addresses and phones of people are left out: they are
/// looked at one by one, with a reason (RELIABILITY P15). Beside the import's fields "state", "due" and "subject",
/// which an import passes over, since they are computed.
[[nodiscard]] boost::json::object recordOf(const core::dispute::State& state, const core::directory::State& directory);

/// The columns of a table of records, for as many parties as the record with the most has.
[[nodiscard]] std::vector<std::string> flatColumns(std::size_t parties);
/// The cells of one record in these columns; what it has not is empty.
[[nodiscard]] std::vector<std::string> flatRow(const boost::json::object& record, const std::vector<std::string>& columns);
/// Whether a table may have this column. "parties.N." counts from 1 to 99.
[[nodiscard]] bool isFlatColumn(std::string_view column);
/// The record of one row. Empty cells are absent; a party of whom every cell is empty does not exist. Cells beyond the
/// columns, and an extension that is no number: code "malformed", fact "what".
[[nodiscard]] core::Result<boost::json::object> recordFromRow(const std::vector<std::string>& columns, const std::vector<std::string>& cells);

} // namespace desk
