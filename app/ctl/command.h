#pragma once

#include "app/common/environment.h"
#include "app/ctl/output.h"
#include "sync/desk/desk.h"

#include <CLI/CLI.hpp>
#include <functional>

/// One command = one function that adds itself to the parser and sets `run`.
namespace ctl {

struct Shell {
    Output out;
    std::string profile;        ///< --profile, default app::defaultProfile()
    std::string account;        ///< --account; empty: the only one of this PC, or the one used last
    std::string passwordFile;   ///< --password-file
    std::function<int()> run;   ///< set by the chosen command

    /// Opens the desk of the chosen account with the environment's clock.
    [[nodiscard]] core::Result<std::unique_ptr<desk::Desk>> openDesk();
    [[nodiscard]] core::Result<const core::Clock*> clock();
    /// --account, else the one used last on this PC. Code "not_enrolled" (Usage) when there is none.
    [[nodiscard]] core::Result<std::string> accountToOpen() const;

private:
    std::unique_ptr<core::Clock> m_clock;
};

void addChecks(CLI::App& app, Shell& shell);
void addCounty(CLI::App& app, Shell& shell);
void addDevice(CLI::App& app, Shell& shell);
void addActs(CLI::App& app, Shell& shell);
void addDisputes(CLI::App& app, Shell& shell);
void addAttachments(CLI::App& app, Shell& shell);
void addRisks(CLI::App& app, Shell& shell);
void addOffices(CLI::App& app, Shell& shell);
void addCounter(CLI::App& app, Shell& shell); ///< after the groups it adds to: import, dispute, consultation, guidance
void addRoster(CLI::App& app, Shell& shell);
void addRota(CLI::App& app, Shell& shell);
void addSettings(CLI::App& app, Shell& shell);
void addLibrary(CLI::App& app, Shell& shell);
void addFigures(CLI::App& app, Shell& shell);
void addData(CLI::App& app, Shell& shell);
void addPrint(CLI::App& app, Shell& shell);
void addBench(CLI::App& app, Shell& shell);
void addSimulate(CLI::App& app, Shell& shell);
void addBundles(CLI::App& app, Shell& shell);
void addRelay(CLI::App& app, Shell& shell);
void addRecovery(CLI::App& app, Shell& shell);

/// `sync --relay`: one visit at a neighbour's PC, then for so long whether an answer comes.
int syncByRelay(Shell& shell, const std::string& where, const std::string& key, int waitSeconds);

} // namespace ctl
