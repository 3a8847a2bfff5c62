#include "app/ctl/command.h"
#include "app/ctl/tables.h"

#include "core/codec/described.h"
#include "sync/desk/import.h"

#include <iostream>

namespace ctl {

namespace {

constexpr std::size_t kRosterLimit = 16 * 1024 * 1024;
constexpr std::size_t kImportLimit = 1024ULL * 1024 * 1024;

int importDisputes(Shell& shell, const std::string& file)
{
    const auto lines = app::readFile(file, kImportLimit);
    if (!lines)
        return shell.out.fail(lines.error());
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto now = (*shell.clock())->now();
    const auto summary = desk::importDisputes(**desk, *lines, now);
    if (!summary)
        return shell.out.fail(summary.error());
    boost::json::array refused;
    for (const auto& [line, error] : summary->refused) {
        refused.push_back(boost::json::object{{"line", line}, {"code", error.code}, {"facts", error.facts}});
        shell.out.message("第 " + std::to_string(line) + " 行没有收下：" + error.code);
    }
    shell.out.record({{"lines", summary->lines}, {"saved", summary->saved}, {"known", summary->known}, {"refused", std::move(refused)}},
                     "共 " + std::to_string(summary->lines) + " 行，收下 " + std::to_string(summary->saved) + "，早已有的 " + std::to_string(summary->known));
    return 0;
}

int exportTable(Shell& shell, const std::string& what, const std::string& format, const std::string& file)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    core::desk::DisputeFilter filter;
    filter.limit = 10'000'000;
    filter.order = core::desk::DisputeFilter::Order::Number;
    Table table;
    if (what == "roster") {
        table = rosterTable((*desk)->directory());
    } else {
        const auto rows = (*desk)->disputes(filter);
        if (!rows)
            return shell.out.fail(rows.error());
        table = what == "statistics" ? statisticsTable(*rows) : disputeTable(*rows, (*desk)->directory());
    }
    if (const auto done = app::writeFile(file, format == "csv" ? toCsv(table) : toJsonLines(table)); !done)
        return shell.out.fail(done.error());
    shell.out.record({{"file", file}, {"rows", static_cast<std::int64_t>(table.rows.size())}}, file + "  " + std::to_string(table.rows.size()));
    return 0;
}

int importRoster(Shell& shell, const std::string& file)
{
    const auto text = app::readFile(file, kRosterLimit);
    if (!text)
        return shell.out.fail(text.error());
    const auto rows = fromCsv(*text);
    if (!rows)
        return shell.out.fail(rows.error());
    const auto accounts = accountsFrom(*rows);
    if (!accounts)
        return shell.out.fail(accounts.error());
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto directories = (*desk)->subjectsOf("directory");
    if (!directories)
        return shell.out.fail(directories.error());
    if (directories->empty())
        return shell.out.fail({"not_found", {}, {}, core::Trouble::Usage});
    std::int64_t saved = 0;
    for (const auto& account : *accounts) {
        const auto* known = (*desk)->directory().account(account.id);
        if (known && *known == account)
            continue; // a repeat changes nothing
        const auto done = (*desk)->perform({{"directory.account", directories->front().id, {{"steps", {{"account", core::toJson(account)}}}}}});
        if (!done)
            return shell.out.fail(done.error());
        ++saved;
    }
    shell.out.record({{"rows", static_cast<std::int64_t>(accounts->size())}, {"saved", saved}}, "收下 " + std::to_string(saved));
    return 0;
}

int digest(Shell& shell)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto hash = (*desk)->digest();
    if (!hash)
        return shell.out.fail(hash.error());
    shell.out.record({{"digest", core::toHex(*hash)}}, core::toHex(*hash));
    return 0;
}

int verify(Shell& shell)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto checks = (*desk)->verify();
    if (!checks)
        return shell.out.fail(checks.error());
    if (checks->empty()) {
        shell.out.record({{"verified", true}}, "全部核对无误");
        return 0;
    }
    for (const auto& check : *checks)
        shell.out.record({{"verified", false}, {"what", check.what}, {"record", check.record}}, check.what + "  " + check.record);
    return static_cast<int>(core::Trouble::Damaged);
}

int rebuild(Shell& shell)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    if (const auto done = (*desk)->rebuild(); !done)
        return shell.out.fail(done.error());
    shell.out.record({{"rebuilt", true}}, "已重建");
    return 0;
}

} // namespace

void addData(CLI::App& app, Shell& shell)
{
    struct Options {
        std::string file, format = "jsonl", what;
    };
    auto options = std::make_shared<Options>();
    auto* importer = app.add_subcommand("import", "Bring records in");
    importer->require_subcommand(1);
    auto* disputes = importer->add_subcommand("disputes", "Disputes of another system, one JSON object a line");
    disputes->add_option("file", options->file)->required()->type_name("FILE");
    disputes->callback([&shell, options] { shell.run = [&shell, options] { return importDisputes(shell, options->file); }; });
    auto* roster = importer->add_subcommand("roster", "Accounts as CSV, in the columns of export roster (county administrator)");
    roster->add_option("file", options->file)->required()->type_name("FILE");
    roster->callback([&shell, options] { shell.run = [&shell, options] { return importRoster(shell, options->file); }; });

    auto* exporter = app.add_subcommand("export", "Write lists to a file");
    exporter->add_option("what", options->what, "disputes, roster or statistics")->required()->check(CLI::IsMember({"disputes", "roster", "statistics"}));
    exporter->add_option("--format", options->format)->check(CLI::IsMember({"csv", "jsonl", "xlsx"}));
    exporter->add_option("-o,--output", options->file)->required()->type_name("FILE");
    exporter->callback([&shell, options] {
        shell.run = [&shell, options] {
            if (options->format == "xlsx")
                return shell.out.fail({"comes_later", {}, {{"command", "export " + options->what + " " + options->format}}, core::Trouble::Usage});
            return exportTable(shell, options->what, options->format, options->file);
        };
    });

    app.add_subcommand("digest", "Canonical hash of everything this desk holds")->callback([&shell] { shell.run = [&shell] { return digest(shell); }; });
    app.add_subcommand("verify", "Chain, signatures, receipts, projections; names the first bad record")->callback([&shell] { shell.run = [&shell] { return verify(shell); }; });
    app.add_subcommand("rebuild", "Make states and projections anew from the acts")->callback([&shell] { shell.run = [&shell] { return rebuild(shell); }; });
}

} // namespace ctl
