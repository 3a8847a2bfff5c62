#include "app/ctl/command.h"
#include "app/ctl/misread.h"

#include "core/journal/crypto.h"
#include "core/text/sentences.h"

#include <algorithm>
#include <iostream>

int main(int argc, char** argv)
{
    std::ios::sync_with_stdio(false);
    if (!core::crypto::start()) {
        std::cerr << "fengqiaoctl: libsodium does not start\n";
        return 3;
    }
    core::crypto::forbidDumps();

    ctl::Shell shell;
    CLI::App app{"Fengqiao mediation station, command line. Everything the desktop program does to data.", "fengqiaoctl"};
    app.require_subcommand(1);
    app.failure_message(CLI::FailureMessage::help);
    bool json = false;
    app.add_flag("--json", json, "One JSON object a line on standard output, nothing else there");
    app.add_option("--profile", shell.profile, "Folder of this PC's desks")->type_name("DIR");
    app.add_option("--account", shell.account, "Account, when several use this PC")->type_name("NAME");
    app.add_option("--password-file", shell.passwordFile, "File whose first line is the password (or FENGQIAO_PASSWORD_FILE)")
        ->type_name("FILE");
    // Global options may stand behind the command as well.
    app.fallthrough();

    ctl::addChecks(app, shell);
    ctl::addCounty(app, shell);
    ctl::addDevice(app, shell);
    ctl::addBundles(app, shell);
    ctl::addRelay(app, shell);
    ctl::addRecovery(app, shell);
    ctl::addDisputes(app, shell);
    ctl::addRisks(app, shell);
    ctl::addOffices(app, shell);
    ctl::addRoster(app, shell);
    ctl::addRota(app, shell);
    ctl::addSettings(app, shell);
    ctl::addLibrary(app, shell);
    ctl::addFigures(app, shell);
    ctl::addActs(app, shell);
    ctl::addAttachments(app, shell);
    ctl::addData(app, shell);
    ctl::addPrint(app, shell);
    ctl::addBench(app, shell);
    ctl::addSimulate(app, shell);
    ctl::addCounter(app, shell);

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        // The parser stopped half way, so the flag is looked for by hand: standard output then carries nothing but objects.
        json = std::any_of(argv, argv + argc, [](std::string_view argument) { return argument == "--json"; });
        // Help and version end well; everything else is wrong usage. Whoever mistyped a word reads which, not all the others.
        const auto wrong = ctl::misread(app, error);
        const bool told = error.get_exit_code() != 0 && wrong.facts.contains("unknown");
        if (!told && app.exit(error, json ? std::cerr : std::cout, std::cerr) == 0)
            return 0;
        shell.out.useJson(json);
        return shell.out.fail(wrong);
    }
    shell.out.useJson(json);
    if (shell.profile.empty())
        shell.profile = app::defaultProfile().string();
    const int code = shell.run ? shell.run() : 2;
    std::cout.flush();
    if (std::cout)
        return code;
    // What was answered has not arrived: a full disk behind standard output, for example.
    shell.out.message(core::text::sentence({"no_output", {}, {}, core::Trouble::Surroundings}));
    return code == 0 ? static_cast<int>(core::Trouble::Surroundings) : code;
}
