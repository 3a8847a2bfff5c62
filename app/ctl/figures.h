#pragma once

#include "app/ctl/command.h"
#include "app/ctl/tables.h"
#include "core/statistics/form.h"

namespace ctl {

struct FigureOptions {
    std::string form, period, by, organisation;
    std::string row, column; ///< of the list behind a figure
    bool county = false;     ///< asked of the county, over the line
    std::string format, file; ///< "json", "csv", "xlsx"; empty: as the other commands print
};

void addFigureOptions(CLI::App& command, FigureOptions& options);
void addListOptions(CLI::App& command, FigureOptions& options); ///< --row, --column
void listForms(Shell& shell);                                   ///< names of all forms, overviews and registers
/// Codes: "bad_period", "no_such_organisation" (Usage).
[[nodiscard]] core::Result<core::statistics::Question> questionFrom(const FigureOptions& options, core::Day today, const core::directory::State& directory);
/// Prints a form with its foot, or the list behind one figure; an error as the command's own. Returns the exit code.
[[nodiscard]] int showForm(Shell& shell, const core::Result<core::statistics::Form>& form, const core::directory::State& directory, const FigureOptions& options);
/// The same in `options.format`, to `options.file` when it is named.
[[nodiscard]] int writeForm(Shell& shell, const core::Result<core::statistics::Form>& form, const core::directory::State& directory, const FigureOptions& options);
/// Codes: "bad_period", "no_such_form", "no_such_organisation" (Usage).
[[nodiscard]] core::Result<core::statistics::Form> formFor(Shell& shell, desk::Desk& desk, const FigureOptions& options);
/// Numbers as on screen: rates with both their numbers, <5 where it is withheld.
[[nodiscard]] Table figureTable(const core::statistics::Form& form);

} // namespace ctl
