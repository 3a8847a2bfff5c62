#include "app/ctl/command.h"
#include "app/ctl/figures.h"
#include "app/ctl/partners.h"
#include "app/ctl/tables.h"
#include "app/ctl/workbook.h"
#include "app/ctl/workbook_read.h"

#include "core/codec/described.h"
#include "core/codec/strict_json.h"
#include "core/dispute/state.h"
#include "core/text/csv.h"
#include "core/text/sentences.h"
#include "sync/desk/flat_record.h"
#include "sync/desk/import.h"
#include "sync/exchange/wire.h"

#include <fstream>
#include <iterator>
#include <map>

namespace ctl {

namespace {

constexpr std::size_t kRosterLimit = 16 * 1024 * 1024;
constexpr std::size_t kImportLimit = 256 * 1024 * 1024; // 150,000 disputes; a larger file is brought in in parts

/// A table or JSON lines: by the file's name, else by how it begins.
bool isTable(const std::filesystem::path& file, std::string_view text)
{
    auto extension = file.extension().string();
    for (auto& c : extension)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (extension == ".csv" || extension == ".jsonl" || extension == ".json")
        return extension == ".csv";
    const auto first = text.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && text[first] != '{';
}

bool isWorkbook(const std::string& file)
{
    const auto extension = std::filesystem::path(file).extension().string();
    return extension == ".xlsx" || extension == ".XLSX";
}

/// A file to read records from: JSON lines, or a table, which may be a sheet of a workbook.
struct Given {
    std::string text;
    bool table = false;
    std::optional<Sheet> sheet;
    /// What the person sees in front: the line of the text file, or the row of the sheet.
    [[nodiscard]] std::int64_t place(std::int64_t line) const { return sheet ? sheet->rowAt(line) : line; }
};

core::Result<Given> readGiven(const std::string& file, std::size_t limit)
{
    if (isWorkbook(file)) {
        auto sheet = readWorkbook(file);
        if (!sheet)
            return tl::unexpected(sheet.error());
        return Given{sheet->csv, true, std::move(*sheet)};
    }
    auto bytes = app::readFile(file, limit);
    auto text = bytes ? core::utf8FromFile(std::move(*bytes)) : std::move(bytes);
    if (!text)
        return tl::unexpected(text.error());
    const bool table = isTable(file, *text);
    return Given{std::move(*text), table, std::nullopt};
}

int importDisputes(Shell& shell, const std::string& file)
{
    const auto given = readGiven(file, kImportLimit);
    if (!given)
        return shell.out.fail(given.error());
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto now = (*shell.clock())->now();
    const auto summary = given->table ? desk::importDisputeTable(**desk, given->text, now) : desk::importDisputes(**desk, given->text, now);
    if (!summary)
        return shell.out.fail(summary.error());
    boost::json::array refused;
    for (const auto& [at, error] : summary->refused) {
        const auto line = given->place(at);
        refused.push_back(boost::json::object{{"line", line}, {"code", error.code}, {"facts", error.facts}});
        shell.out.message("第 " + std::to_string(line) + " 行没有收下：" + core::text::sentence(error));
    }
    boost::json::object record{{"lines", summary->lines}, {"saved", summary->saved}, {"known", summary->known}};
    if (!refused.empty()) {
        const core::Error error{"lines_refused", {}, {{"refused", refused.size()}, {"lines", summary->lines}, {"taken", summary->saved + summary->known}}};
        record["error"] = boost::json::object{{"code", error.code}, {"article", error.article}, {"facts", error.facts}};
        shell.out.message(core::text::sentence(error));
    }
    const bool all = refused.empty();
    record["refused"] = std::move(refused);
    shell.out.record(record, "共 " + std::to_string(summary->lines) + " 行，收下 " + std::to_string(summary->saved) + "，早已有的 " +
                                 std::to_string(summary->known) + "，没有收下 " + std::to_string(summary->refused.size()));
    return all ? 0 : static_cast<int>(core::Trouble::Refused);
}

core::Result<std::vector<boost::json::object>> recordsOf(desk::Desk& desk, const std::vector<core::desk::DisputeRow>& rows)
{
    std::vector<boost::json::object> out;
    for (const auto& row : rows) {
        const auto id = core::subjectFromText(row.subject);
        const auto view = id ? desk.show(*id, false) : core::misused("bad_subject");
        if (!view)
            return tl::unexpected(view.error());
        const auto* state = view->state.as<core::dispute::State>();
        if (!state)
            continue;
        auto record = desk::recordOf(*state, desk.directory());
        if (row.due)
            record["due"] = core::formatDay(*row.due);
        record["subject"] = row.subject;
        out.push_back(std::move(record));
    }
    return out;
}

core::Done writeTable(const std::string& file, const Table& table, const std::string& format)
{
    return format == "xlsx" ? writeWorkbook(file, table) : app::writeFile(file, format == "csv" ? toCsv(table) : toJsonLines(table));
}

/// Nested, as the import reads it.
core::Done writeRecords(const std::string& file, const std::vector<boost::json::object>& records)
{
    std::string text;
    for (const auto& record : records)
        text += boost::json::serialize(record) + "\n";
    return app::writeFile(file, text);
}

int exportTable(Shell& shell, const std::string& what, const std::string& format, const std::string& file, const FigureOptions& figures, const std::string& partner)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    core::desk::DisputeFilter filter;
    filter.limit = 10'000'000;
    filter.order = core::desk::DisputeFilter::Order::Number;
    core::Done done;
    std::size_t count = 0;
    const auto write = [&](const Table& table) {
        count = table.rows.size();
        done = writeTable(file, table, format);
    };
    if (what == "statistics" && !figures.form.empty()) {
        const auto form = formFor(shell, **desk, figures);
        if (!form)
            return shell.out.fail(form.error());
        write(figureTable(*form));
    } else if (what == "partner") {
        std::int64_t withheld = 0;
        const auto table = partnerTable(**desk, partner, withheld);
        if (!table)
            return shell.out.fail(table.error());
        write(*table);
        if (done && withheld > 0)
            shell.out.record({{"withheld", withheld}}, "有 " + std::to_string(withheld) + " 条涉及家事、健康，没有写进去");
    } else if (what == "roster") {
        write(rosterTable((*desk)->directory()));
    } else {
        const auto rows = (*desk)->disputes(filter);
        if (!rows)
            return shell.out.fail(rows.error());
        if (what == "statistics") {
            write(statisticsTable(*rows));
        } else if (const auto records = recordsOf(**desk, *rows); !records) {
            return shell.out.fail(records.error());
        } else if (format == "jsonl") {
            count = records->size();
            done = writeRecords(file, *records);
        } else {
            write(disputeTable(*records));
        }
    }
    if (!done)
        return shell.out.fail(done.error());
    shell.out.record({{"file", file}, {"rows", static_cast<std::int64_t>(count)}}, file + "  " + std::to_string(count));
    return 0;
}

int importRoster(Shell& shell, const std::string& file)
{
    const auto given = readGiven(file, kRosterLimit);
    if (!given)
        return shell.out.fail(given.error());
    const auto rows = fromCsv(given->text);
    auto accounts = rows ? accountsFrom(*rows) : tl::unexpected(rows.error());
    if (!accounts) {
        auto& facts = accounts.error().facts;
        if (auto* line = facts.if_contains("line"); line && line->is_int64())
            *line = given->place(line->as_int64());
        return shell.out.fail(accounts.error());
    }
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto directories = (*desk)->subjectsOf("directory");
    if (!directories)
        return shell.out.fail(directories.error());
    if (directories->empty())
        return shell.out.fail({"not_found", {}, {}, core::Trouble::Usage});
    std::int64_t saved = 0;
    for (auto& account : *accounts) {
        const auto* known = (*desk)->directory().account(account.id);
        if (known) { // leave and deputy stand in no column
            account.employment = known->employment;
            account.awayFrom = known->awayFrom;
            account.awayTo = known->awayTo;
            account.deputy = known->deputy;
        }
        if (known && *known == account)
            continue; // a repeat changes nothing
        const auto done = (*desk)->perform({{"directory.account", directories->front().id, {{"steps", {{"account", core::toJson(account)}}}}}});
        if (!done) {
            auto error = done.error();
            error.facts["account"] = account.id;
            shell.out.message("到用户 " + account.id + " 停下，前面已经收下 " + std::to_string(saved));
            return shell.out.fail(error);
        }
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

std::string wordsOf(const desk::Check& check)
{
    static const std::map<std::string_view, const char*> kWords{
        {"chain", "先后次序对不上"}, {"signature", "签名对不上"}, {"receipt", "县里的回执对不上"}, {"act", "记录和摘要对不上"},
        {"projection", "列表和记录对不上"}, {"digest", "和县里的总数对不上"}, {"county", "县里的记录前后对不上"}, {"page", "资料文件有坏页"},
        {"blob", "附件的内容对不上"}, {"blob_missing", "缺附件"}, {"planted", "资料文件里有外来的东西"}};
    const auto found = kWords.find(check.what);
    return (found != kWords.end() ? found->second : check.what) + "：" + check.record;
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
        shell.out.record({{"verified", false}, {"what", check.what}, {"record", check.record}}, wordsOf(check));
    shell.out.message("核对出 " + std::to_string(checks->size()) + " 处不对。已送出的都在县里，没送出的另存了一份；请不要删资料夹，把上面这些告诉管理员");
    return static_cast<int>(core::Trouble::Damaged);
}

boost::json::object jsonOf(const exchange::TreeHead& head)
{
    return {{"epoch", head.epoch}, {"size", head.size}, {"root", core::toHex(head.root)}, {"time", core::formatInstant(head.time)},
            {"signed", core::toHex(exchange::encode(head))}};
}

/// The county's word on one own act, with its place in the journal.
int receipt(Shell& shell, const std::string& act, const std::string& file)
{
    const auto id = core::actIdFromText(act);
    if (!id)
        return shell.out.fail({"malformed", {}, {{"what", "act"}}, core::Trouble::Usage});
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto found = (*desk)->receipt(*id);
    if (!found)
        return shell.out.fail(found.error());
    boost::json::object out{{"act", act}, {"verdict", core::toJson(found->verdict)}, {"link", core::toHex(found->link)},
                            {"leaf", core::toHex(found->leaf)}, {"countyKey", found->countyKey}, {"proven", found->head.has_value()}};
    if (found->head) {
        boost::json::array path;
        for (const auto& hash : found->path)
            path.push_back(boost::json::string(core::toHex(hash)));
        out["head"] = jsonOf(*found->head);
        out["path"] = std::move(path);
    }
    if (!file.empty())
        if (auto done = app::writeFile(file, boost::json::serialize(out) + "\n"); !done)
            return shell.out.fail(done.error());
    shell.out.record(out, found->head ? "县里总账第" + std::to_string(found->verdict.revision) + "条，已核对在账"
                                      : "县里总账第" + std::to_string(found->verdict.revision) + "条，下次上传时一并核对");
    return 0;
}

/// The newest head of the county's journal that this desk follows, or the check of another desk's.
int head(Shell& shell, const std::string& other)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    if (other.empty()) {
        const auto known = (*desk)->journalHead();
        shell.out.record(jsonOf(known), "县里总账共" + std::to_string(known.size) + "条  " + core::toHex(known.root));
        return 0;
    }
    std::ifstream stream(other, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(stream)), {});
    const auto value = core::decodeStrict(text, {.bytes = 64 * 1024});
    const auto* hex = value && value->is_object() ? value->get_object().if_contains("signed") : nullptr;
    const auto bytes = hex && hex->is_string() ? core::fromHex(std::string_view(hex->get_string())) : std::nullopt;
    const auto head = bytes ? exchange::decodeTreeHead(*bytes) : core::Result<exchange::TreeHead>(core::damaged("malformed", {{"what", "head"}}));
    if (!head)
        return shell.out.fail(head.error());
    const auto compared = (*desk)->compareHead(*head);
    if (!compared)
        return shell.out.fail(compared.error());
    const bool same = *compared == desk::HeadCheck::Same;
    shell.out.record({{"same", same}, {"asked", !same}}, same ? "两台电脑看到的是同一本总账" : "下次上传时由县里证明是同一本总账");
    return 0;
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
        std::string file, format = "jsonl", what, partner;
        FigureOptions figures;
    };
    auto options = std::make_shared<Options>();
    auto* importer = app.add_subcommand("import", "Bring records in");
    importer->require_subcommand(1);
    auto* disputes = importer->add_subcommand("disputes", "Disputes of another system: one JSON object a line, or CSV with the same fields as columns");
    disputes->add_option("file", options->file)->required()->type_name("FILE");
    disputes->callback([&shell, options] { shell.run = [&shell, options] { return importDisputes(shell, options->file); }; });
    auto* roster = importer->add_subcommand("roster", "Accounts as CSV, in the columns of export roster (county administrator)");
    roster->add_option("file", options->file)->required()->type_name("FILE");
    roster->callback([&shell, options] { shell.run = [&shell, options] { return importRoster(shell, options->file); }; });

    auto* joined = importer->add_subcommand("partner", "A partner's file with the ids of both sides: joins them and tells where the two differ");
    joined->add_option("file", options->file)->required()->type_name("FILE");
    joined->add_option("--partner", options->partner, "police, justice, court, petition or services")->required()->type_name("PARTNER");
    joined->callback([&shell, options] {
        shell.run = [&shell, options] {
            const auto given = readGiven(options->file, kRosterLimit);
            return given ? importPartner(shell, options->partner, given->text, given->table) : shell.out.fail(given.error());
        };
    });

    app.add_subcommand("partners", "Other platforms that files are made for, with the fields each is given")->callback([&shell] { shell.run = [&shell] { return listPartners(shell); }; });
    auto* exporter = app.add_subcommand("export", "Write lists to a file");
    exporter->add_option("what", options->what, "disputes, roster, statistics or partner")->required()->check(CLI::IsMember({"disputes", "roster", "statistics", "partner"}));
    exporter->add_option("--partner", options->partner, "partner: police, justice, court, petition; centre, grid, volunteers (clues); services (of the court)")->type_name("PARTNER");
    exporter->add_option("--format", options->format, "jsonl (default), csv or xlsx")->check(CLI::IsMember({"csv", "jsonl", "xlsx"}));
    exporter->add_option("--form", options->figures.form, "statistics: one of the forms or registers of `statistics`; without it counts by type and state")->type_name("FORM");
    addFigureOptions(*exporter, options->figures);
    exporter->add_option("-o,--output", options->file)->required()->type_name("FILE");
    exporter->callback([&shell, options] {
        shell.run = [&shell, options] {
            return exportTable(shell, options->what, options->format, options->file, options->figures, options->partner);
        };
    });

    app.add_subcommand("digest", "Canonical hash of everything this desk holds")->callback([&shell] { shell.run = [&shell] { return digest(shell); }; });
    app.add_subcommand("verify", "Chain, signatures, receipts, projections; names the first bad record")->callback([&shell] { shell.run = [&shell] { return verify(shell); }; });
    auto* receipts = app.add_subcommand("receipt", "The county's signed word on one own act, with the proof that it is in its journal");
    receipts->add_option("act", options->what, "chain/number, as acts log shows it")->required()->type_name("ACT");
    receipts->add_option("-o,--output", options->file)->type_name("FILE");
    receipts->callback([&shell, options] { shell.run = [&shell, options] { return receipt(shell, options->what, options->file); }; });
    auto* heads = app.add_subcommand("head", "The county's journal as this desk knows it: size, root, signature");
    heads->add_option("--compare", options->file, "another desk's head, as this command prints it with --json")->type_name("FILE");
    heads->callback([&shell, options] { shell.run = [&shell, options] { return head(shell, options->file); }; });
    app.add_subcommand("rebuild", "Make states and projections anew from the acts")->callback([&shell] { shell.run = [&shell] { return rebuild(shell); }; });
}

} // namespace ctl
