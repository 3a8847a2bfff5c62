#include "app/ctl/attachments.h"

#include "app/common/membership.h"
#include "app/ctl/command.h"
#include "app/ctl/subjects.h"

#include "core/attachment/attachment.h"
#include "core/codec/described.h"

#include <QCoreApplication>

#include <charconv>

namespace ctl {

namespace json = boost::json;

namespace {

struct Options {
    std::string subject, file, name, purpose = "other", which, output, reason;
};

core::Result<core::Bytes> contentOf(const std::string& path)
{
    core::desk::PosixFileSystem files;
    auto bytes = files.read(path, static_cast<std::size_t>(core::kFileLimit));
    if (!bytes && bytes.error().code == "too_large")
        return core::refused("file_too_large", {}, {{"limit", core::kFileLimit}});
    if (!bytes)
        return tl::unexpected(bytes.error());
    if (!*bytes)
        return core::misused("not_found", {{"path", path}});
    return std::move(**bytes);
}

/// By its number in the list, the hash of its ciphertext or the beginning of it, or the id of its act.
core::Result<core::desk::FileRow> chosen(const std::vector<core::desk::FileRow>& rows, const std::string& which)
{
    std::size_t number = 0;
    const auto end = std::from_chars(which.data(), which.data() + which.size(), number).ptr;
    if (end == which.data() + which.size() && number >= 1 && number <= rows.size())
        return rows[number - 1];
    constexpr std::size_t kShortest = 8;
    std::vector<core::desk::FileRow> found;
    for (const auto& row : rows)
        if (row.act == which || (which.size() >= kShortest && row.hash.starts_with(which)))
            found.push_back(row);
    if (found.size() != 1)
        return core::misused("no_such_attachment", {{"attachment", which}});
    return found.front();
}

int attach(Shell& shell, const Options& options)
{
    const auto id = subjectOf(options.subject);
    if (!id)
        return shell.out.fail(id.error());
    auto content = contentOf(options.file);
    if (!content)
        return shell.out.fail(content.error());
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto saved = (*desk)->attach({*id, options.purpose, options.name.empty() ? options.file : options.name, {}, std::move(*content), {}});
    if (!saved)
        return shell.out.fail(saved.error());
    shell.out.record({{"act", saved->act}, {"blob", saved->blob}, {"size", saved->size}, {"secondCopy", saved->saved.secondCopy}},
                     "已添加附件  " + saved->blob + "  " + std::to_string(saved->size));
    return 0;
}

/// The desk of this command with the files of its subject.
struct Opened {
    std::unique_ptr<::desk::Desk> desk;
    core::SubjectId subject;
    std::vector<core::desk::FileRow> rows;
};

core::Result<Opened> filesOf(Shell& shell, const std::string& subject)
{
    const auto id = subjectOf(subject);
    if (!id)
        return tl::unexpected(id.error());
    auto desk = shell.openDesk();
    if (!desk)
        return tl::unexpected(desk.error());
    auto rows = (*desk)->files(*id);
    if (!rows)
        return tl::unexpected(rows.error());
    return Opened{std::move(*desk), *id, std::move(*rows)};
}

int listFiles(Shell& shell, const Options& options)
{
    const auto opened = filesOf(shell, options.subject);
    if (!opened)
        return shell.out.fail(opened.error());
    const auto& [desk, id, rows] = *opened;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto record = core::toJson(rows[i]).get_object();
        record["number"] = i + 1;
        shell.out.record(record, std::to_string(i + 1) + "  " + rows[i].name + "  " + rows[i].purpose + "  " +
                                     std::to_string(rows[i].size) + "  " + core::nameOf(rows[i].state));
    }
    return 0;
}

int get(Shell& shell, const Options& options)
{
    int count = 1;
    char program[] = "fengqiaoctl";
    char* arguments[] = {program, nullptr};
    const QCoreApplication qt(count, arguments); // the county may be asked for it
    const auto opened = filesOf(shell, options.subject);
    if (!opened)
        return shell.out.fail(opened.error());
    const auto& [desk, id, rows] = *opened;
    const auto row = chosen(rows, options.which);
    if (!row)
        return shell.out.fail(row.error());
    // A name that somebody else chose takes no file's place.
    std::error_code ignored;
    if (options.output.empty() && std::filesystem::exists(std::filesystem::symlink_status(row->name, ignored)))
        return shell.out.fail(core::misused("file_stands", {{"file", row->name}}).value());
    auto content = desk->fileContent(id, row->act);
    if (!content && content.error().code == "blob_not_here") {
        const auto county = app::countyOf(shell.profile);
        if (!county)
            return shell.out.fail(county.error());
        if (const auto round = app::exchangeAll(*desk, *county); round.error)
            return shell.out.fail(*round.error);
        content = desk->fileContent(id, row->act);
    }
    if (!content)
        return shell.out.fail(content.error());
    const auto path = options.output.empty() ? row->name : options.output;
    if (auto done = app::writeFile(path, core::textOf(*content)); !done)
        return shell.out.fail(done.error());
    shell.out.record({{"file", path}, {"name", row->name}, {"size", row->size}}, "已存到 " + path);
    return 0;
}

int remove(Shell& shell, const Options& options)
{
    const auto opened = filesOf(shell, options.subject);
    if (!opened)
        return shell.out.fail(opened.error());
    const auto& [desk, id, rows] = *opened;
    const auto row = chosen(rows, options.which);
    if (!row)
        return shell.out.fail(row.error());
    const auto saved = desk->perform({{"dispute.detach", id, {{"steps", {{"attachment", row->act}}}, {"content", {{"reason", options.reason}}}}}});
    if (!saved)
        return shell.out.fail(saved.error());
    shell.out.record({{"act", core::toText(saved->acts.front())}, {"secondCopy", saved->secondCopy}}, "已取下附件 " + row->name);
    return 0;
}

} // namespace

core::Result<void> namedFiles(desk::Desk& desk, const core::SubjectId& subject, json::object& body)
{
    auto* content = body.if_contains("content");
    auto* named = content && content->is_object() ? content->get_object().if_contains("attachments") : nullptr;
    if (!named || !named->is_array() || !std::ranges::all_of(named->get_array(), [](const json::value& one) { return one.is_string(); }))
        return {};
    // Of a package that is being made the dispute stands in the body, of one that is there in the package.
    std::string about;
    if (const auto* steps = body.if_contains("steps"); steps && steps->is_object())
        if (const auto* dispute = steps->get_object().if_contains("dispute"); dispute && dispute->is_string())
            about = dispute->get_string();
    if (about.empty())
        if (const auto package = desk.show(subject, true))
            if (const auto* confirmation = package->state.as<core::confirmation::State>())
                about = confirmation->steps.dispute;
    const auto id = subjectOf(about);
    if (!id)
        return tl::unexpected(id.error());
    const auto view = desk.show(*id, true);
    const auto rows = desk.files(*id);
    if (!view || !rows)
        return tl::unexpected((view ? rows.error() : view.error()));
    const auto* dispute = view->state.as<core::dispute::State>();
    json::array out;
    for (const auto& one : named->get_array()) {
        const auto row = chosen(*rows, std::string(one.get_string()));
        if (!row)
            return tl::unexpected(row.error());
        if (const auto* file = dispute ? core::findAttachment(dispute->content.attachments, row->act) : nullptr)
            out.push_back(core::toJson(*file));
    }
    *named = std::move(out);
    return {};
}

void addAttachments(CLI::App& app, Shell& shell)
{
    auto options = std::make_shared<Options>();
    const auto runs = [&shell, options](CLI::App* command, int (*run)(Shell&, const Options&)) {
        command->callback([&shell, options, run] { shell.run = [&shell, options, run] { return run(shell, *options); }; });
    };
    const auto subject = [options](CLI::App* command) {
        command->add_option("--subject", options->subject, "Dispute, or package for reading")->required()->type_name("ID");
    };
    auto* adder = app.add_subcommand("attach", "Add a file to a dispute; at most 20 MB");
    adder->add_option("file", options->file)->required()->type_name("FILE");
    subject(adder);
    std::vector<std::string> purposes(core::filePurposes().begin(), core::filePurposes().end());
    adder->add_option("--purpose", options->purpose, "signed_page, record, evidence, delivery_receipt, other")->check(CLI::IsMember(purposes));
    adder->add_option("--name", options->name, "Another name than the file's");
    runs(adder, &attach);

    auto* files = app.add_subcommand("attachment", "Files of a dispute or package");
    files->require_subcommand(1);
    auto* lister = files->add_subcommand("list", "Names, sizes and where the bytes stand");
    subject(lister);
    runs(lister, &listFiles);
    auto* getter = files->add_subcommand("get", "Write one to a file; fetched from the county when it is not here yet");
    getter->add_option("which", options->which, "Number in the list, or hash")->required()->type_name("HASH|N");
    subject(getter);
    getter->add_option("-o,--output", options->output, "Where to; else its own name")->type_name("FILE");
    runs(getter, &get);
    auto* remover = files->add_subcommand("remove", "Take one out of the list");
    remover->add_option("which", options->which, "Number in the list, or hash")->required()->type_name("HASH|N");
    subject(remover);
    remover->add_option("--reason", options->reason, "Why; recorded")->required();
    runs(remover, &remove);
}

} // namespace ctl
