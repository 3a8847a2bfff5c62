#include "app/common/demo_records.h"
#include "app/common/year_artist.h"
#include "app/ctl/command.h"
#include "app/ctl/figures.h"
#include "app/ctl/qt_gui.h"

#include "core/desk/health.h"
#include "core/text/sentences.h"
#include "sync/county/devices.h"
#include "sync/county/prolonged.h"
#include "sync/county/administration.h"
#include "sync/desk/stick.h"

namespace ctl {

namespace {

constexpr std::size_t kCountyFileLimit = 16 * 1024 * 1024;

void tellAccounts(Shell& shell, const std::vector<county::Enrollable>& accounts, bool demo)
{
    for (const auto& account : accounts) {
        boost::json::array posts;
        std::string words;
        for (const auto& post : account.posts) {
            posts.emplace_back(post.code + "@" + post.organisation);
            words += (words.empty() ? "" : ",") + post.code + "@" + post.organisation;
        }
        boost::json::object record{{"account", account.account}, {"name", account.name}, {"posts", std::move(posts)}};
        if (!account.code.empty())
            record["code"] = account.code;
        if (demo)
            record["password"] = county::kDemoPassword;
        shell.out.record(record, account.account + "  " + account.name + "  " + words + "  " + account.code + (demo ? "  " + std::string(county::kDemoPassword) : ""));
    }
}

/// The demo county with the year behind it. The names of its matters stand in the folder's demo-year.json.
int initYear(Shell& shell, const county::Place& place, std::uint64_t seed)
{
    QtGui qt; // rulings and photos are painted
    QGuiApplication application(qt.count, qt.arguments);
    const auto clock = app::clockFromEnvironment(app::Demo::Yes);
    if (!clock)
        return shell.out.fail(clock.error());
    const auto year = app::makeDemoYear(place, (*clock)->now(), core::HolidayTable::shipped(), app::yearArtist(core::HolidayTable::shipped()), seed, [&shell](int done, int all) {
        if (done % 100 == 0 || done == all)
            shell.out.message("这一年的第 " + std::to_string(done) + " 步，共 " + std::to_string(all) + " 步");
    });
    if (!year)
        return shell.out.fail(year.error());
    if (const auto done = app::writeFile(place.folder / app::kYearLabels, app::labelsText(year->labels)); !done)
        return shell.out.fail(done.error());
    shell.out.message("演示县过了一年：" + std::to_string(year->acts) + " 步，另有 " + std::to_string(year->records) + " 件往年的虚构纠纷");
    tellAccounts(shell, year->accounts, true);
    return 0;
}

int init(Shell& shell, const county::Place& place, bool demo, const std::string& from)
{
    auto clock = app::clockFromEnvironment(demo ? app::Demo::Yes : app::Demo::No);
    if (!clock)
        return shell.out.fail(clock.error());
    std::string json;
    if (demo) {
        json = county::demoCounty();
    } else {
        auto text = app::readFile(from, kCountyFileLimit);
        if (!text)
            return shell.out.fail(text.error());
        json = std::move(*text);
    }
    const auto accounts = county::initCounty(place, json, **clock, demo ? county::Codes::ForEveryAccount : county::Codes::None);
    if (!accounts)
        return shell.out.fail(accounts.error());
    if (demo) {
        const auto records = app::importDemoRecords(place, **clock, core::HolidayTable::shipped());
        if (!records)
            return shell.out.fail(records.error());
        shell.out.message("演示县里有 " + std::to_string(*records) + " 件虚构的纠纷");
    }
    tellAccounts(shell, *accounts, demo);
    shell.out.message("请把 keys/recovery-1.half 和 keys/recovery-2.half 分别交给两位保管人，再从这台机器上删掉：有人忘记密码时，要两人一起才能打开");
    return 0;
}

int invite(Shell& shell, const county::Place& place, const std::string& account)
{
    const auto clock = shell.clock();
    if (!clock)
        return shell.out.fail(clock.error());
    const auto code = county::inviteAccount(place, account, **clock);
    if (!code)
        return shell.out.fail(code.error());
    shell.out.record({{"account", account}, {"code", *code}}, *code);
    return 0;
}

int revoke(Shell& shell, const county::Place& place, const std::string& account, const std::string& device)
{
    const auto clock = shell.clock();
    if (!clock)
        return shell.out.fail(clock.error());
    const auto count = county::revokeAccount(place, account, device, **clock);
    if (!count)
        return shell.out.fail(count.error());
    shell.out.record({{"account", account}, {"revoked", *count}}, "已停用 " + std::to_string(*count));
    return 0;
}

int prolong(Shell& shell, const county::Place& place, const std::string& account, const std::string& device)
{
    const auto clock = shell.clock();
    if (!clock)
        return shell.out.fail(clock.error());
    const auto done = county::prolongAccount(place, account, device, **clock);
    if (!done)
        return shell.out.fail(done.error());
    const auto until = core::formatInstant(done->until);
    shell.out.record({{"account", account}, {"prolonged", done->certificates}, {"until", until}},
                     done->certificates > 0 ? "已延期 " + std::to_string(done->certificates) + "，到" + until + "为止；这期间连上县里就自动换新"
                                            : "没有快到期的登记，不用延期");
    return 0;
}

int restored(Shell& shell, const county::Place& place, bool close)
{
    const auto clock = shell.clock();
    if (!clock)
        return shell.out.fail(clock.error());
    if (close) {
        if (const auto done = county::endReturn(place, **clock); !done)
            return shell.out.fail(done.error());
        shell.out.record({{"closed", true}}, "不再等候各电脑补送");
        return 0;
    }
    const auto row = county::restoredCounty(place, **clock);
    if (!row)
        return shell.out.fail(row.error());
    shell.out.record({{"epoch", row->epoch}, {"revision", row->revision}, {"until", core::formatInstant(row->until)}},
                     "已按备份恢复到第" + std::to_string(row->revision) + "条；各电脑连上后自动补送，等到" + core::formatInstant(row->until) +
                         "。备份以后停用的登记要重新停用，备份以后加入的电脑要重新加入");
    return 0;
}

int move(Shell& shell, const county::Place& place)
{
    if (const auto done = county::moveCounty(place); !done)
        return shell.out.fail(done.error());
    shell.out.record({{"moved", true}}, "县已搬进数据库；以前的文件留作 county.db.moved，启动时要写 --database");
    return 0;
}

/// One file in, one file out. Returns the exit code.
int carryOne(Shell& shell, county::Service& service, const std::filesystem::path& in, const std::filesystem::path& out, const std::filesystem::path& devices)
{
    core::desk::PosixFileSystem files;
    const auto bytes = ::desk::readBundle(files, in);
    if (!bytes)
        return shell.out.fail(bytes.error());
    const auto carried = service.carry(*bytes);
    if (!carried)
        return shell.out.fail(carried.error());
    // What was judged stays judged: when the answer finds no room, the same file brings it again.
    if (auto done = ::desk::writeBundle(files, out, carried->file); !done)
        return shell.out.fail(done.error());
    const auto clock = shell.clock();
    for (const auto& part : carried->parts) {
        // R-001-1.2b: a PC that has no line says by the stick how it is.
        if (clock && !part.card.empty())
            county::keepCard(devices, part.certificate, part.account, (*clock)->now(), part.card);
        boost::json::object record{{"in", in.string()}, {"out", out.string()}, {"account", part.account}, {"acts", part.acts}, {"accepted", part.accepted},
                                   {"refused", part.refused}, {"known", part.known}, {"more", part.more}};
        auto text = part.account + "  收下 " + std::to_string(part.accepted) + "，退回 " + std::to_string(part.refused) + "，以前收过 " + std::to_string(part.known);
        if (part.turnedAway) {
            record["turnedAway"] = boost::json::object{{"code", part.turnedAway->code}, {"facts", part.turnedAway->facts}};
            text = part.account + "  没有收：" + core::text::sentence(*part.turnedAway);
        }
        shell.out.record(record, text);
    }
    return 0;
}

int carry(Shell& shell, const county::Place& place, const std::string& in, const std::string& out)
{
    const auto clock = shell.clock();
    if (!clock)
        return shell.out.fail(clock.error());
    const auto service = county::openCounty(place, **clock, core::HolidayTable::shipped());
    if (!service)
        return shell.out.fail(service.error());
    std::error_code ignored;
    if (!std::filesystem::is_directory(in, ignored))
        return carryOne(shell, **service, in, out, place.folder / "devices");
    if (!std::filesystem::is_directory(out, ignored))
        return shell.out.fail({"not_found", {}, {{"path", out}}, core::Trouble::Usage});
    core::desk::PosixFileSystem files;
    const auto found = ::desk::bundlesIn(files, in, ::desk::Bound::ForCounty);
    if (found.empty())
        return shell.out.fail({"nothing_to_carry", {}, {}, core::Trouble::Refused});
    int worst = 0;
    for (const auto& file : found) {
        const auto answer = std::filesystem::path(out) / (file.stem().string() + "-answer" + std::string(::desk::kBundleEnding));
        worst = std::max(worst, carryOne(shell, **service, file, answer, place.folder / "devices"));
    }
    return worst;
}

/// What each PC said with its last exchange. 《服务站点与对接机制》一.2.
int devices(Shell& shell, const std::string& folder)
{
    const auto now = (*shell.clock())->now();
    std::error_code error;
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(folder) / "devices", error))
        if (entry.path().extension() == ".json")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        const auto object = app::readObject(file, 4 * core::desk::kCardLimit);
        const auto seen = object ? core::fromJson<core::desk::SeenHealth>(*object) : core::Result<core::desk::SeenHealth>(tl::unexpected(object.error()));
        if (!seen)
            continue; // half a file of a county that was stopped
        boost::json::array codes;
        std::string words;
        for (const auto& fault : core::desk::faultsOf(*seen, now)) {
            codes.push_back(boost::json::string(fault));
            words += (words.empty() ? "" : "、") + std::string(core::desk::healthFaultName(fault));
        }
        boost::json::object record{{"account", seen->account}, {"device", file.stem().string()}, {"received", core::formatInstant(seen->received)}, {"system", seen->card.system}, {"faults", std::move(codes)}};
        if (seen->card.freeMb)
            record["freeMb"] = *seen->card.freeMb;
        shell.out.record(record, seen->account + "  " + core::formatInstant(seen->received) + "  " + (words.empty() ? "正常" : words));
    }
    return 0;
}

/// Reckoned over all the county holds, beside a server that runs: everything is read in one transaction that only reads.
/// 《非诉讼平台实施意见》四（一）3. Whoever keeps the folder reads no dossier: names are left out, a number under five is withheld.
int figures(Shell& shell, const county::Place& place, const FigureOptions& options)
{
    const auto clock = shell.clock();
    if (!clock)
        return shell.out.fail(clock.error());
    const auto service = county::openCounty(place, **clock, core::HolidayTable::shipped());
    if (!service)
        return shell.out.fail(service.error());
    const auto directory = (*service)->directory();
    if (!directory)
        return shell.out.fail(directory.error());
    const auto question = questionFrom(options, core::dayInChina((*clock)->now()), *directory);
    if (!question)
        return shell.out.fail(question.error());
    auto found = (*service)->figures(options.form, *question, {});
    if (!found)
        return shell.out.fail(found.error());
    found->form.notes.push_back("全县的资料，记到第" + std::to_string(found->revision) + "条。");
    return writeForm(shell, std::move(found->form), *directory, options);
}

} // namespace

void addCounty(CLI::App& app, Shell& shell)
{
    struct Options {
        std::string folder, database, from, out, account, device;
        bool demo = false, year = false;
        std::uint64_t seed = 1;
        [[nodiscard]] county::Place place() const { return {folder, database}; }
    };
    auto options = std::make_shared<Options>();
    auto* county = app.add_subcommand("county", "Make and run a county");
    county->require_subcommand(1);
    county->add_option("--database", options->database, "The county's acts are in PostgreSQL: postgresql://…; passwords come from libpq's passfile")->type_name("URI");

    auto* maker = county->add_subcommand("init", "Make a county: organisations, accounts, keys");
    maker->add_option("dir", options->folder)->required()->type_name("DIR");
    auto* demo = maker->add_flag("--demo", options->demo, "A fictional county with accounts for every role; codes and passwords are printed");
    auto* from = maker->add_option("--from", options->from, "The county as JSON")->type_name("FILE");
    demo->excludes(from);
    maker->add_flag("--year", options->year, "The demo county has lived a year: every state of the life cycle, every list; the names of its matters are in DIR/demo-year.json")->needs(demo);
    maker->add_option("--seed", options->seed, "Of the year's free choices")->type_name("N")->needs(demo);
    maker->callback([&shell, options, maker] {
        if (!options->demo && options->from.empty())
            throw CLI::RequiredError("--demo or --from");
        shell.run = [&shell, options] {
            return options->year ? initYear(shell, options->place(), options->seed) : init(shell, options->place(), options->demo, options->from);
        };
    });

    auto* inviter = county->add_subcommand("invite", "A one-time enrolment code");
    inviter->add_option("dir", options->folder)->required()->type_name("DIR");
    inviter->add_option("--account", options->account)->required()->type_name("NAME");
    inviter->callback([&shell, options] { shell.run = [&shell, options] { return invite(shell, options->place(), options->account); }; });

    auto* revoker = county->add_subcommand("revoke", "Stop an account's certificates, or those of one device");
    revoker->add_option("dir", options->folder)->required()->type_name("DIR");
    revoker->add_option("--account", options->account)->required()->type_name("NAME");
    revoker->add_option("--device", options->device)->type_name("NAME");
    revoker->callback([&shell, options] { shell.run = [&shell, options] { return revoke(shell, options->place(), options->account, options->device); }; });

    auto* prolonger = county->add_subcommand("prolong", "Serve certificates for 90 days more that have ended or soon will, of an account or one of its devices");
    prolonger->add_option("dir", options->folder)->required()->type_name("DIR");
    prolonger->add_option("--account", options->account)->required()->type_name("NAME");
    prolonger->add_option("--device", options->device)->type_name("NAME");
    prolonger->callback([&shell, options] { shell.run = [&shell, options] { return prolong(shell, options->place(), options->account, options->device); }; });

    auto* restorer = county->add_subcommand("restored", "After a backup of the folder was put back: a new epoch, in which devices bring back what it lost");
    restorer->add_option("dir", options->folder)->required()->type_name("DIR");
    restorer->add_flag("--close", options->demo, "Wait no longer for what has not come back");
    restorer->callback([&shell, options] { shell.run = [&shell, options] { return restored(shell, options->place(), options->demo); }; });

    auto* mover = county->add_subcommand("move", "Bring the acts from the folder's county.db into a PostgreSQL database; the server must not run");
    mover->add_option("dir", options->folder)->required()->type_name("DIR");
    mover->callback([&shell, options] {
        if (options->database.empty())
            throw CLI::RequiredError("--database");
        shell.run = [&shell, options] { return move(shell, options->place()); };
    });

    auto* watcher = county->add_subcommand("devices", "The PCs that exchange with this county, and what is wrong with them: disk, clock, silence");
    watcher->add_option("dir", options->folder)->required()->type_name("DIR");
    watcher->callback([&shell, options] { shell.run = [&shell, options] { return devices(shell, options->folder); }; });

    auto figureOptions = std::make_shared<FigureOptions>();
    auto* reckoner = county->add_subcommand("figures", "Forms, overviews and registers over all that the county holds; without FORM: their names");
    reckoner->add_option("dir", options->folder)->required()->type_name("DIR");
    reckoner->add_option("form", figureOptions->form, "As of `statistics`, but signals, which are the auditor's")->type_name("FORM");
    addFigureOptions(*reckoner, *figureOptions);
    addListOptions(*reckoner, *figureOptions);
    reckoner->add_option("--format", figureOptions->format, "json, csv or xlsx; default as the other commands print")->check(CLI::IsMember({"json", "csv", "xlsx"}));
    reckoner->add_option("-o,--output", figureOptions->file)->type_name("FILE");
    reckoner->callback([&shell, options, figureOptions] {
        shell.run = [&shell, options, figureOptions] {
            if (!figureOptions->form.empty())
                return figures(shell, options->place(), *figureOptions);
            listForms(shell);
            return 0;
        };
    });

    auto* bundle = county->add_subcommand("bundle", "Answer what came on a stick; IN and OUT are files, or both folders");
    bundle->add_option("dir", options->folder)->required()->type_name("DIR");
    bundle->add_option("in", options->from)->required()->type_name("IN");
    bundle->add_option("out", options->out)->required()->type_name("OUT");
    bundle->callback([&shell, options] { shell.run = [&shell, options] { return carry(shell, options->place(), options->from, options->out); }; });
}

} // namespace ctl
