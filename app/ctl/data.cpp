#include "app/ctl/command.h"

#include "core/codec/described.h"
#include "core/dispute/title.h"
#include "sync/desk/import.h"

#include <iostream>

namespace ctl {

namespace {

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

/// Excel reads UTF-8 only behind a byte order mark; a cell that begins like a formula is made harmless (RELIABILITY P26).
std::string csvCell(std::string text)
{
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        text.insert(text.begin(), '\'');
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    return out + "\"";
}

int exportDisputes(Shell& shell, const std::string& format, const std::string& file)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    core::desk::DisputeFilter filter;
    filter.limit = 10'000'000;
    filter.order = core::desk::DisputeFilter::Order::Number;
    const auto rows = (*desk)->disputes(filter);
    if (!rows)
        return shell.out.fail(rows.error());
    std::string out;
    if (format == "csv") {
        out = "\xEF\xBB\xBF\"编号\",\"当事人\",\"类型\",\"状态\",\"到期\",\"登记\",\"调解员\"\r\n";
        for (const auto& row : *rows) {
            for (const auto& cell : {row.number, row.title, row.type, row.state, row.due ? core::formatDay(*row.due) : std::string(),
                                     row.registeredOn ? core::formatDay(*row.registeredOn) : std::string()})
                out += csvCell(cell) + ",";
            out += csvCell((*desk)->directory().accountName(row.mediator)) + "\r\n";
        }
    } else {
        for (const auto& row : *rows)
            out += core::encodeCanonical(core::toJson(row)) + "\n";
    }
    if (const auto done = app::writeFile(file, out); !done)
        return shell.out.fail(done.error());
    shell.out.record({{"file", file}, {"rows", static_cast<std::int64_t>(rows->size())}}, file + "  " + std::to_string(rows->size()));
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
    auto* roster = importer->add_subcommand("roster", "Rosters (comes with the mission issue)");
    roster->allow_extras();
    roster->callback([&shell] { shell.run = [&shell] { return shell.out.fail({"comes_later", {}, {{"command", "import roster"}}, core::Trouble::Usage}); }; });

    auto* exporter = app.add_subcommand("export", "Write lists to a file");
    exporter->add_option("what", options->what, "disputes")->required()->check(CLI::IsMember({"disputes", "roster", "statistics"}));
    exporter->add_option("--format", options->format)->check(CLI::IsMember({"csv", "jsonl", "xlsx"}));
    exporter->add_option("-o,--output", options->file)->required()->type_name("FILE");
    exporter->callback([&shell, options] {
        shell.run = [&shell, options] {
            if (options->what != "disputes" || options->format == "xlsx")
                return shell.out.fail({"comes_later", {}, {{"command", "export " + options->what + " " + options->format}}, core::Trouble::Usage});
            return exportDisputes(shell, options->format, options->file);
        };
    });

    app.add_subcommand("digest", "Canonical hash of everything this desk holds")->callback([&shell] { shell.run = [&shell] { return digest(shell); }; });
    app.add_subcommand("verify", "Chain, signatures, receipts, projections; names the first bad record")->callback([&shell] { shell.run = [&shell] { return verify(shell); }; });
    app.add_subcommand("rebuild", "Make states and projections anew from the acts")->callback([&shell] { shell.run = [&shell] { return rebuild(shell); }; });
}

} // namespace ctl
