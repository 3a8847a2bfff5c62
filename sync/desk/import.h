#pragma once

#include "sync/desk/desk.h"

#include <functional>

namespace desk {

struct ImportSummary {
    std::int64_t lines = 0, saved = 0, known = 0; ///< known: brought in before, by the other system's id
    std::vector<std::pair<std::int64_t, core::Error>> refused; ///< line number from 1
    bool secondCopy = true;
};

/// Brings disputes kept elsewhere in as own acts, one JSON object a line, with the fields of resources/demo: id, type,
/// parties, narrative, amount, occurred_on, registered_on, assigned_on, accepted_on, extension_days, appraisal, closed_on,
/// township, village, organisation, mediator, outcome, agreement. A line that cannot be taken is told and left out; a
/// repeat changes nothing. `progress` hears the lines done so far.
[[nodiscard]] core::Result<ImportSummary> importDisputes(Desk& desk, std::string_view lines, core::Instant now,
                                                         const std::function<void(std::int64_t)>& progress = {});

/// The same from a table: the first row names the columns, which are the record's fields in their flat form
/// (flat_record.h); lines are those of the file. Code "unknown_field" (Usage) with fact "field" for a column that
/// nobody knows or that stands twice, and nothing is taken: whatever stands below it would be lost silently.
[[nodiscard]] core::Result<ImportSummary> importDisputeTable(Desk& desk, std::string_view csv, core::Instant now,
                                                             const std::function<void(std::int64_t)>& progress = {});

/// One record as the draft that brings it in. Codes: "malformed", "bad_type", "bad_role", "bad_amount", "missing_field".
[[nodiscard]] core::Result<Bulk> importDraft(const boost::json::object& record, const core::Author& author,
                                             const core::directory::State& directory, core::Instant now);

} // namespace desk
