#include "app/common/device_card.h"
#include "app/common/membership.h"
#include "app/ctl/command.h"
#include "app/ctl/qt_core.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QTimer>

namespace ctl {

namespace {

int enrol(Shell& shell, const std::string& server, const std::string& code)
{
    const QtCore qt;
    const auto time = shell.clock();
    if (!time)
        return shell.out.fail(time.error());
    const auto password = app::passwordFrom(shell.passwordFile);
    if (!password)
        return shell.out.fail(password.error());
    const auto desk = app::enrol(shell.profile, QString::fromStdString(server), QString::fromStdString(code), *password, **time, core::HolidayTable::shipped());
    if (!desk)
        return shell.out.fail(desk.error());
    const auto& certificate = (*desk)->certificate();
    shell.out.record({{"enrolled", true}, {"county", certificate.county}, {"account", certificate.account}, {"name", certificate.name}},
                     "已加入 " + certificate.county + "：" + certificate.name);
    return 0;
}

int printRound(Shell& shell, const app::Round& round, std::int64_t ms)
{
    if (round.error)
        return shell.out.fail(*round.error);
    // Not what waits less than before: a refused act may have left a proposal behind, which went up in the same round.
    const auto sent = round.sum.accepted + round.sum.refused;
    shell.out.record({{"sent", sent}, {"accepted", round.sum.accepted}, {"refused", round.sum.refused}, {"received", round.sum.received},
                      {"bytesUp", round.traffic.bytesUp}, {"bytesDown", round.traffic.bytesDown}, {"roundTrips", round.traffic.rounds}, {"ms", ms}},
                     "上传 " + std::to_string(sent) + "，收下 " + std::to_string(round.sum.accepted) + "，退回 " + std::to_string(round.sum.refused) +
                         "，收到 " + std::to_string(round.sum.received));
    return 0;
}

int exchangeOnce(Shell& shell, int waitSeconds)
{
    const QtCore qt;
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto county = app::countyOf(shell.profile);
    if (!county)
        return shell.out.fail(county.error());
    QElapsedTimer all;
    all.start();
    int code = 0;
    do {
        QElapsedTimer one;
        one.start();
        const auto round = app::exchangeAll(**desk, *county, shell.profile);
        code = printRound(shell, round, one.elapsed());
        if (waitSeconds <= 0 || all.elapsed() >= waitSeconds * 1000LL)
            break;
        // Stay connected: look again every two seconds until the time is over.
        QEventLoop loop;
        QTimer::singleShot(2000, &loop, &QEventLoop::quit);
        loop.exec();
    } while (all.elapsed() < waitSeconds * 1000LL);
    return code;
}

} // namespace

void addDevice(CLI::App& app, Shell& shell)
{
    struct Options {
        std::string server, code, relay, relayKey, printer, scanner;
        int wait = 0;
    };
    auto options = std::make_shared<Options>();
    auto* enroller = app.add_subcommand("enrol", "Join a county with a one-time code; the password file names the new password");
    enroller->add_option("--county", options->server, "https://…")->required()->type_name("URL");
    enroller->add_option("--code", options->code, "One-time code")->required();
    enroller->callback([&shell, options] { shell.run = [&shell, options] { return enrol(shell, options->server, options->code); }; });

    auto* equipment = app.add_subcommand("equipment", "Say whether a printer and a scanner stand beside this PC; the county sees it on the card of the PC");
    equipment->add_option("--printer", options->printer)->check(CLI::IsMember({"yes", "no"}));
    equipment->add_option("--scanner", options->scanner)->check(CLI::IsMember({"yes", "no"}));
    equipment->callback([&shell, options] {
        shell.run = [&shell, options] {
            if (const auto done = app::sayEquipment(shell.profile, options->printer, options->scanner); !done)
                return shell.out.fail(done.error());
            const auto card = app::deviceCard(shell.profile);
            shell.out.record({{"card", card}}, card);
            return 0;
        };
    });

    auto* sync = app.add_subcommand("sync", "Exchange with the county once");
    sync->add_option("--wait", options->wait, "Stay connected for so many seconds")->type_name("SECONDS")->check(CLI::Range(0, 86'400));
    auto* relay = sync->add_option("--relay", options->relay, "Through a neighbour's PC instead of the line")->type_name("HOST:PORT");
    sync->add_option("--relay-key", options->relayKey, "Only when it holds this key")->type_name("HEX")->needs(relay);
    sync->callback([&shell, options] {
        shell.run = [&shell, options] {
            return options->relay.empty() ? exchangeOnce(shell, options->wait) : syncByRelay(shell, options->relay, options->relayKey, options->wait);
        };
    });
}

} // namespace ctl
