#include "app/common/county_pin.h"
#include "app/ctl/command.h"

#include "core/text/sentences.h"
#include "sync/county/tls.h"
#include "sync/relay/carrier.h"
#include "sync/relay/visitor.h"

#include <algorithm>
#include <csignal>
#include <thread>

namespace ctl {

namespace {

constexpr std::size_t kCaLimit = 64 * 1024;

int runRelay(Shell& shell, const std::string& folder, const std::string& server, const std::string& ca, const std::string& listen, bool silent)
{
    const auto clock = shell.clock();
    if (!clock)
        return shell.out.fail(clock.error());
    const auto address = relay::addressFrom(listen);
    if (!address && !listen.ends_with(":0"))
        return shell.out.fail({"bad_address", {}, {{"address", listen}}, core::Trouble::Usage});
    const auto pem = app::readFile(ca, kCaLimit);
    if (!pem)
        return shell.out.fail(pem.error());
    const auto pin = county::pinOfPem(*pem);
    if (!pin)
        return shell.out.fail({"bad_county", {}, {{"server", server}}, core::Trouble::Usage});
    relay::Relay::Options options;
    if (address) {
        options.host = address->host;
        options.port = address->port;
    } else {
        options.host = listen.substr(0, listen.size() - 2);
        options.port = 0;
    }
    options.county = *pin;
    options.beacon = silent ? 0 : relay::kPort;
    options.untilSignal = true;
    auto carrier = relay::Carrier::open({folder, server, *pem}, **clock, options);
    if (!carrier)
        return shell.out.fail(carrier.error());
    const auto figures = (*carrier)->condition().figures;
    const auto where = options.host + ":" + std::to_string((*carrier)->port());
    shell.out.record({{"listening", where}, {"relay", core::toHex((*carrier)->key())}, {"county", core::toHex(*pin)}, {"held", figures.held},
                      {"answered", figures.answered}, {"lost", figures.lost}, {"damaged", figures.damaged}},
                     "在 " + where + " 为邻近电脑转交，指纹 " + relay::fingerprint((*carrier)->key()) + "；这里还有 " + std::to_string(figures.held) + " 份没有交到县里");
    std::cout.flush();
    (*carrier)->run();
    return 0;
}

int findRelays(Shell& shell, double seconds)
{
    const auto found = relay::find(std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000)));
    if (!found)
        return shell.out.fail(found.error());
    if (found->empty())
        return shell.out.fail({"no_relay", {}, {}, core::Trouble::Surroundings});
    const auto own = app::countyPinOf(shell.profile);
    for (const auto& one : *found) {
        const auto address = one.host + ":" + std::to_string(one.here.port);
        const auto county = core::toHex(one.here.county);
        const bool ours = own && *own == county;
        shell.out.record({{"address", address}, {"relay", core::toHex(one.here.key)}, {"county", county}, {"ours", ours}},
                         address + "  " + relay::fingerprint(one.here.key) + (ours ? "  本县" : ""));
    }
    return 0;
}

std::string toldOf(const relay::Visited& visited, std::int64_t waiting)
{
    std::string text;
    if (visited.answers > 0)
        text += "取回县里回执 " + std::to_string(visited.answers) + " 份：收下 " + std::to_string(visited.sum.accepted) + "，退回 " +
                std::to_string(visited.sum.refused) + "，新收到 " + std::to_string(visited.sum.received) + "。";
    for (const auto& code : visited.turnedAway)
        text += "有一份县里没有收：" + core::text::sentence(core::Error{code, {}, {}, core::Trouble::Refused}) + "。";
    if (visited.gone + static_cast<std::int64_t>(visited.missing.size()) > 0)
        text += "以前交的有 " + std::to_string(visited.gone + static_cast<std::int64_t>(visited.missing.size())) + " 份那台电脑上没有了，内容都还在本机。";
    if (visited.promise)
        text += visited.acts + visited.files > 0 ? "已交邻近电脑转交，尚未收到县里回执。" : "已托邻近电脑向县里要新内容。";
    return text + "还有 " + std::to_string(waiting) + " 件待上传";
}

boost::json::object recordOf(const relay::Visited& visited, std::int64_t waiting)
{
    boost::json::array turnedAway, missing;
    for (const auto& code : visited.turnedAway)
        turnedAway.emplace_back(code);
    for (const auto& parcel : visited.missing)
        missing.emplace_back(parcel);
    boost::json::object out{{"relay", core::toHex(visited.relay)}, {"answers", visited.answers}, {"accepted", visited.sum.accepted},
                            {"refused", visited.sum.refused}, {"received", visited.sum.received}, {"waiting", waiting}, {"held", visited.held},
                            {"gone", visited.gone}, {"turnedAway", std::move(turnedAway)}, {"missing", std::move(missing)}};
    if (visited.promise)
        out["promise"] = boost::json::object{{"fresh", visited.fresh}, {"acts", visited.acts}, {"files", visited.files},
                                             {"parcel", core::toHex(visited.promise->parcel)}, {"bytes", visited.promise->size},
                                             {"at", core::formatInstant(visited.promise->at)}, {"proof", core::toHex(exchange::encode(*visited.promise))}};
    if (visited.unread)
        out["unread"] = visited.unread->code;
    return out;
}

int printOutbox(Shell& shell)
{
    const auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto items = (*desk)->outbox();
    const auto handed = (*desk)->handed();
    if (!items || !handed)
        return shell.out.fail(!items ? items.error() : handed.error());
    for (const auto& item : *items) {
        boost::json::object record{{"act", item.act}, {"kind", item.kind}, {"subject", item.subject}, {"number", item.number},
                                   {"saved", core::formatInstant(item.saved)}, {"bytes", item.bytes}, {"received", false}};
        auto text = core::formatInstant(item.saved) + "  " + item.kind + "  " + item.number;
        const auto act = core::actIdFromText(item.act);
        boost::json::array relays;
        for (const auto& one : *handed) {
            const auto upTo = act ? one.upTo.find(act->chain.lane()) : one.upTo.end();
            if (upTo != one.upTo.end() && act->seq <= upTo->second)
                relays.emplace_back(boost::json::object{{"relay", core::toHex(one.promise.relay)}, {"parcel", core::toHex(one.promise.parcel)},
                                                        {"at", core::formatInstant(one.promise.at)}});
        }
        if (!relays.empty())
            text += "  已交邻近电脑转交，尚未收到县里回执";
        record["relays"] = std::move(relays);
        shell.out.record(record, text);
    }
    shell.out.line("还有 " + std::to_string(items->size()) + " 件待上传");
    return 0;
}

} // namespace

int syncByRelay(Shell& shell, const std::string& where, const std::string& key, int waitSeconds)
{
    const auto address = relay::addressFrom(where);
    if (!address)
        return shell.out.fail({"bad_address", {}, {{"address", where}}, core::Trouble::Usage});
    relay::Wishes wishes;
    if (!key.empty()) {
        const auto bytes = core::fromHex(key);
        if (!bytes || bytes->size() != sizeof(core::Hash))
            return shell.out.fail({"bad_key", {}, {}, core::Trouble::Usage});
        wishes.relay.emplace();
        std::copy(bytes->begin(), bytes->end(), wishes.relay->begin());
    }
    const auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto county = app::countyPinOf(shell.profile);
    if (!county)
        return shell.out.fail(county.error());
    wishes.county = *county;
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(waitSeconds);
    for (;;) {
        const auto visited = relay::visit(**desk, *address, wishes);
        if (!visited)
            return shell.out.fail(visited.error());
        const auto facts = (*desk)->syncFacts();
        const auto waiting = facts ? facts->waiting : 0;
        shell.out.record(recordOf(*visited, waiting), toldOf(*visited, waiting));
        if (visited->unread)
            return shell.out.fail(*visited->unread);
        if (std::chrono::steady_clock::now() >= end || (!wishes.leave && visited->held == 0))
            return 0;
        wishes.leave = false; // from here on only the answer is waited for
        std::this_thread::sleep_for(std::chrono::seconds(1));
    }
}

void addRelay(CLI::App& app, Shell& shell)
{
    struct Options {
        std::string folder, server, ca, listen = "0.0.0.0:" + std::to_string(relay::kPort);
        bool silent = false;
        double seconds = 2;
    };
    auto options = std::make_shared<Options>();
    auto* relay = app.add_subcommand("relay", "Carry sealed files for neighbours without a line; nothing in them can be read here");
    relay->require_subcommand(1);
    auto* runner = relay->add_subcommand("run", "Serve this network until SIGTERM, and bring everything to the county when there is a line");
    runner->add_option("dir", options->folder, "Where what is carried lies")->required()->type_name("DIR");
    runner->add_option("--server", options->server, "https://…, the county's server")->required()->type_name("URL");
    runner->add_option("--ca", options->ca, "The county's own certificate authority")->required()->type_name("FILE");
    runner->add_option("--listen", options->listen, "Address on the house's network")->type_name("HOST:PORT");
    runner->add_flag("--silent", options->silent, "Answer nobody who asks the network for relays");
    runner->callback([&shell, options] {
        shell.run = [&shell, options] { return runRelay(shell, options->folder, options->server, options->ca, options->listen, options->silent); };
    });
    auto* finder = relay->add_subcommand("find", "Ask this network for relays");
    finder->add_option("--seconds", options->seconds, "How long to wait for answers")->check(CLI::Range(0.1, 60.0));
    finder->callback([&shell, options] { shell.run = [&shell, options] { return findRelays(shell, options->seconds); }; });

    app.add_subcommand("outbox", "What waits for the county's receipt, and which neighbours promised to carry it")->callback([&shell] {
        shell.run = [&shell] { return printOutbox(shell); };
    });
}

} // namespace ctl
