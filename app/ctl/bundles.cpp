#include "app/common/device_card.h"
#include "app/ctl/command.h"

#include "sync/desk/stick.h"

namespace ctl {

namespace {

int write(Shell& shell, const std::string& path, bool locked)
{
    core::desk::PosixFileSystem files;
    std::unique_ptr<::desk::Desk> desk;
    if (!locked) {
        auto opened = shell.openDesk();
        if (!opened)
            return shell.out.fail(opened.error());
        desk = std::move(*opened);
        desk->setCard(app::deviceCard(shell.profile));
    }
    const auto packed = ::desk::packProfile(files, shell.profile, desk.get());
    if (!packed)
        return shell.out.fail(packed.error());
    if (auto done = ::desk::writeBundle(files, path, packed->file); !done)
        return shell.out.fail(done.error());
    shell.out.record({{"file", path}, {"bytes", packed->file.size()}, {"acts", packed->acts}, {"files", packed->files}, {"others", packed->others}, {"more", packed->more}},
                     "已写到 " + path + "，带走 " + std::to_string(packed->acts) + " 件。县里回执读入之前，这些还算待上传。");
    return 0;
}

int read(Shell& shell, const std::string& path)
{
    core::desk::PosixFileSystem files;
    const auto bytes = ::desk::readBundle(files, path);
    if (!bytes)
        return shell.out.fail(bytes.error());
    const auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto sum = (*desk)->unpack(*bytes);
    if (!sum)
        return shell.out.fail(sum.error());
    const auto facts = (*desk)->syncFacts();
    const auto waiting = facts ? facts->waiting : 0;
    shell.out.record({{"accepted", sum->accepted}, {"refused", sum->refused}, {"received", sum->received}, {"waiting", waiting}, {"more", sum->more}, {"forked", sum->forked}},
                     "县里收下 " + std::to_string(sum->accepted) + "，退回 " + std::to_string(sum->refused) + "，新收到 " + std::to_string(sum->received) +
                         "，还有 " + std::to_string(waiting) + " 件待上传");
    return 0;
}

} // namespace

void addBundles(CLI::App& app, Shell& shell)
{
    struct Options {
        std::string file;
        bool locked = false;
    };
    auto options = std::make_shared<Options>();
    auto* bundle = app.add_subcommand("bundle", "Exchange by a file, on a stick or however it gets there");
    bundle->require_subcommand(1);
    auto* exporter = bundle->add_subcommand("export", "Everything that waits, sealed to the county; what waits goes on waiting until the answer is read");
    exporter->add_option("file", options->file)->required()->type_name("FILE");
    exporter->add_flag("--locked", options->locked, "The sealed outboxes of all accounts of this PC; needs no password");
    exporter->callback([&shell, options] { shell.run = [&shell, options] { return write(shell, options->file, options->locked); }; });
    auto* importer = bundle->add_subcommand("import", "The county's answer; whole or not at all");
    importer->add_option("file", options->file)->required()->type_name("FILE");
    importer->callback([&shell, options] { shell.run = [&shell, options] { return read(shell, options->file); }; });
}

} // namespace ctl
