#include "app/common/recovery.h"
#include "app/ctl/command.h"

#include "sync/county/folder.h"

namespace ctl {

namespace {

int ask(Shell& shell, const std::string& file)
{
    const auto clock = shell.clock();
    if (!clock)
        return shell.out.fail(clock.error());
    const auto account = shell.accountToOpen();
    if (!account)
        return shell.out.fail(account.error());
    const auto digits = app::askRecovery(shell.profile, *account, file, **clock);
    if (!digits)
        return shell.out.fail(digits.error());
    shell.out.record({{"asked", true}, {"account", *account}, {"file", file}, {"request", *digits}},
                     "申请已写入 " + file + "。请把文件交给县里两位保管人，核对数字念给他们听：" + *digits);
    return 0;
}

/// Who was let in stands on the disk before the answer does.
core::Done noteInBook(const std::filesystem::path& book, const boost::json::object& entry)
{
    core::desk::PosixFileSystem files;
    const auto line = core::encodeCanonical(entry) + "\n";
    const auto size = files.sizeOf(book);
    if (!size)
        return tl::unexpected(size.error());
    auto file = *size ? files.open(book) : files.create(book);
    if (!file)
        return tl::unexpected(file.error());
    for (auto done : {(*file)->writeAt(size->value_or(0), core::viewOf(line)), (*file)->sync()})
        if (!done)
            return done;
    return *size ? core::Done{} : files.syncFolder(std::filesystem::absolute(book).parent_path());
}

struct Opening {
    std::string question, answer, account, book;
    std::vector<std::string> halves, by;
};

int open(Shell& shell, const Opening& wanted)
{
    const auto clock = shell.clock();
    if (!clock)
        return shell.out.fail(clock.error());
    const auto file = app::readRecoveryFile(wanted.question);
    if (!file)
        return shell.out.fail(file.error());
    const auto question = core::desk::readRecovery(core::viewOf(*file));
    if (!question)
        return shell.out.fail(question.error());
    if (wanted.halves.size() != 2 || wanted.by.size() != 2)
        return shell.out.fail({"recovery_openers", {}, {}, core::Trouble::Refused});
    std::vector<std::string> texts;
    for (const auto& half : wanted.halves) {
        auto text = app::readRecoveryFile(half);
        if (!text)
            return shell.out.fail(text.error());
        texts.push_back(std::move(*text));
    }
    const auto key = core::desk::joinHalves(core::viewOf(texts[0]), core::viewOf(texts[1]));
    if (!key)
        return shell.out.fail(key.error());
    const auto now = (*clock)->now();
    const auto answer = core::desk::answerRecovery(core::viewOf(*file), wanted.account, *key, {wanted.by[0], wanted.by[1]}, now);
    if (!answer)
        return shell.out.fail(answer.error());
    const boost::json::object entry{{"at", core::formatInstant(now)}, {"account", question->account}, {"name", question->name}, {"county", question->county},
                                    {"asked", core::formatInstant(question->asked)}, {"request", question->digits}, {"by", boost::json::array{wanted.by[0], wanted.by[1]}}};
    auto done = noteInBook(wanted.book, entry);
    if (done)
        done = app::writeRecoveryFile(wanted.answer, answer->text);
    if (!done)
        return shell.out.fail(done.error());
    auto record = entry;
    record["opened"] = true;
    record["file"] = wanted.answer;
    record["digits"] = answer->digits;
    shell.out.record(record, "这是 " + question->account + "（" + question->name + "，" + question->county + "）的申请，核对数字 " + question->digits +
                                 "。请听本人念一遍，对不上就不要把答复给他。\n答复已写入 " + wanted.answer + "，口令 " + answer->digits +
                                 "：当面或打电话告诉本人，不要和文件放在一起。");
    return 0;
}

int finish(Shell& shell, const std::string& file, const std::string& digits)
{
    const auto account = shell.accountToOpen();
    if (!account)
        return shell.out.fail(account.error());
    const auto password = app::passwordFrom(shell.passwordFile);
    if (!password)
        return shell.out.fail(password.error());
    if (const auto done = app::finishRecovery(shell.profile, *account, file, digits, *password); !done)
        return shell.out.fail(done.error());
    // The first opening writes into the journal who made it possible.
    const auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto facts = (*desk)->syncFacts();
    const auto waiting = facts ? facts->waiting : 0;
    shell.out.record({{"finished", true}, {"account", *account}, {"waiting", waiting}},
                     "新密码已经设好，原来的资料都在，还有 " + std::to_string(waiting) + " 件待上传");
    return 0;
}

int split(Shell& shell, const std::string& folder)
{
    const county::Folder county(folder);
    if (const auto done = county.splitRecoveryKey(); !done)
        return shell.out.fail(done.error());
    boost::json::array halves;
    std::string words;
    for (const auto* name : {"recovery-1.half", "recovery-2.half"}) {
        const auto path = (std::filesystem::path(folder) / "keys" / name).string();
        halves.emplace_back(path);
        words += "\n" + path;
    }
    shell.out.record({{"split", true}, {"halves", std::move(halves)}}, "恢复钥匙已分成两半，请分别交给两位保管人，再从这台机器上删掉：" + words);
    return 0;
}

} // namespace

void addRecovery(CLI::App& app, Shell& shell)
{
    struct Options {
        std::string file, digits, folder;
        Opening opening;
    };
    auto options = std::make_shared<Options>();
    auto* recovery = app.add_subcommand("recovery", "A forgotten password: two people of the county open the desk, nothing in it is lost");
    recovery->require_subcommand(1);

    auto* asker = recovery->add_subcommand("ask", "On the person's PC: write the request for the two people; read them the digits");
    asker->add_option("file", options->file)->required()->type_name("FILE");
    asker->callback([&shell, options] { shell.run = [&shell, options] { return ask(shell, options->file); }; });

    auto* opener = recovery->add_subcommand("open", "At the two people's machine, never the server: answer a request; tell the person the digits");
    opener->add_option("request", options->opening.question)->required()->type_name("REQUEST");
    opener->add_option("answer", options->opening.answer)->required()->type_name("ANSWER");
    opener->add_option("--for", options->opening.account, "Account of the person, as the two know it")->required()->type_name("ACCOUNT");
    opener->add_option("--half", options->opening.halves, "What one of the two keeps; given twice")->required()->allow_extra_args(false)->type_name("FILE");
    opener->add_option("--by", options->opening.by, "Account of one of the two; given twice")->required()->allow_extra_args(false)->type_name("ACCOUNT");
    opener->add_option("--book", options->opening.book, "Each opening is noted in it before it happens")->required()->type_name("FILE");
    opener->callback([&shell, options] { shell.run = [&shell, options] { return open(shell, options->opening); }; });

    auto* finisher = recovery->add_subcommand("finish", "On the person's PC: read the answer; the password file names the new password");
    finisher->add_option("file", options->file)->required()->type_name("ANSWER");
    finisher->add_option("--digits", options->digits, "What the two people told")->required()->type_name("DIGITS");
    finisher->callback([&shell, options] { shell.run = [&shell, options] { return finish(shell, options->file, options->digits); }; });

    auto* splitter = recovery->add_subcommand("split", "At a county made before its recovery key was made in two halves");
    splitter->add_option("dir", options->folder)->required()->type_name("DIR");
    splitter->callback([&shell, options] { shell.run = [&shell, options] { return split(shell, options->folder); }; });
}

} // namespace ctl
