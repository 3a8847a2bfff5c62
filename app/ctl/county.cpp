#include "app/common/demo_records.h"
#include "app/ctl/command.h"

#include "sync/county/administration.h"

namespace ctl {

namespace {

constexpr std::size_t kCountyFileLimit = 16 * 1024 * 1024;

int init(Shell& shell, const std::string& folder, bool demo, const std::string& from)
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
    const auto accounts = county::initCounty(folder, json, **clock, demo ? county::Codes::ForEveryAccount : county::Codes::None);
    if (!accounts)
        return shell.out.fail(accounts.error());
    if (demo) {
        const auto records = app::importDemoRecords(folder, **clock, core::HolidayTable::shipped());
        if (!records)
            return shell.out.fail(records.error());
        shell.out.message("演示县里有 " + std::to_string(*records) + " 件虚构的纠纷");
    }
    for (const auto& account : *accounts) {
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
    return 0;
}

int invite(Shell& shell, const std::string& folder, const std::string& account)
{
    const auto clock = shell.clock();
    if (!clock)
        return shell.out.fail(clock.error());
    const auto code = county::inviteAccount(folder, account, **clock);
    if (!code)
        return shell.out.fail(code.error());
    shell.out.record({{"account", account}, {"code", *code}}, *code);
    return 0;
}

int revoke(Shell& shell, const std::string& folder, const std::string& account, const std::string& device)
{
    const auto clock = shell.clock();
    if (!clock)
        return shell.out.fail(clock.error());
    const auto count = county::revokeAccount(folder, account, device, **clock);
    if (!count)
        return shell.out.fail(count.error());
    shell.out.record({{"account", account}, {"revoked", *count}}, "已停用 " + std::to_string(*count));
    return 0;
}

} // namespace

void addCounty(CLI::App& app, Shell& shell)
{
    struct Options {
        std::string folder, from, account, device;
        bool demo = false;
    };
    auto options = std::make_shared<Options>();
    auto* county = app.add_subcommand("county", "Make and run a county's folder");
    county->require_subcommand(1);

    auto* maker = county->add_subcommand("init", "Make a county: organisations, accounts, keys");
    maker->add_option("dir", options->folder)->required()->type_name("DIR");
    auto* demo = maker->add_flag("--demo", options->demo, "A fictional county with accounts for every role; codes and passwords are printed");
    auto* from = maker->add_option("--from", options->from, "The county as JSON")->type_name("FILE");
    demo->excludes(from);
    maker->callback([&shell, options, maker] {
        if (!options->demo && options->from.empty())
            throw CLI::RequiredError("--demo or --from");
        shell.run = [&shell, options] { return init(shell, options->folder, options->demo, options->from); };
    });

    auto* inviter = county->add_subcommand("invite", "A one-time enrolment code");
    inviter->add_option("dir", options->folder)->required()->type_name("DIR");
    inviter->add_option("--account", options->account)->required()->type_name("NAME");
    inviter->callback([&shell, options] { shell.run = [&shell, options] { return invite(shell, options->folder, options->account); }; });

    auto* revoker = county->add_subcommand("revoke", "Stop an account's certificates, or those of one device");
    revoker->add_option("dir", options->folder)->required()->type_name("DIR");
    revoker->add_option("--account", options->account)->required()->type_name("NAME");
    revoker->add_option("--device", options->device)->type_name("NAME");
    revoker->callback([&shell, options] { shell.run = [&shell, options] { return revoke(shell, options->folder, options->account, options->device); }; });

    auto* bundle = county->add_subcommand("bundle", "Exchange by USB stick (comes with the sync issue)");
    bundle->allow_extras()->fallthrough(false);
    bundle->callback([&shell] { shell.run = [&shell] { return shell.out.fail({"comes_later", {}, {{"command", "county bundle"}}, core::Trouble::Usage}); }; });
}

} // namespace ctl
