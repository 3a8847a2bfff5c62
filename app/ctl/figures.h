#pragma once

#include "app/ctl/command.h"
#include "app/ctl/tables.h"
#include "core/statistics/form.h"

namespace ctl {

struct FigureOptions {
    std::string form, period, by, organisation;
    std::string row, column; ///< of the list behind a figure
};

void addFigureOptions(CLI::App& command, FigureOptions& options);
/// Codes: "bad_period", "no_such_form", "no_such_organisation" (Usage).
[[nodiscard]] core::Result<core::statistics::Form> formFor(Shell& shell, desk::Desk& desk, const FigureOptions& options);
/// Numbers as on screen: rates with both their numbers, <5 where it is withheld.
[[nodiscard]] Table figureTable(const core::statistics::Form& form);

} // namespace ctl
