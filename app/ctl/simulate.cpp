#include "app/ctl/command.h"
#include "sync/sim/campaign.h"

#include <algorithm>
#include <charconv>
#include <iostream>
#include <thread>

namespace ctl {

namespace {

struct Plan {
    std::string seeds, faults = "all", without, withoutTrouble;
    sim::Options options;
    unsigned processes = 0;
    bool noShrinking = false;
};

std::optional<std::pair<std::uint64_t, std::uint64_t>> range(std::string_view text)
{
    const auto dash = text.find('-');
    const auto number = [](std::string_view digits) -> std::optional<std::uint64_t> {
        std::uint64_t out = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), out);
        return error == std::errc() && end == digits.data() + digits.size() && !digits.empty() ? std::optional(out) : std::nullopt;
    };
    const auto first = number(text.substr(0, dash));
    const auto last = dash == std::string_view::npos ? first : number(text.substr(dash + 1));
    if (!first || !last || *first > *last || *last - *first >= 10'000'000 || *last > (std::uint64_t{1} << 62))
        return std::nullopt;
    return std::pair(*first, *last);
}

/// "all", "network", "disk", "clock", "roads", "none", or single ones with commas between.
std::optional<std::uint32_t> faultsOf(const std::string& text)
{
    if (text == "all")
        return sim::kAllFaults;
    std::uint32_t out = 0;
    for (const auto& name : CLI::detail::split(text, ',')) {
        if (name == "none")
            continue;
        const auto group = name == "network" ? sim::kNetworkFaults : name == "disk" ? sim::kDiskFaults : name == "clock" ? sim::kClockFaults : name == "roads" ? sim::kRoadFaults : 0U;
        auto single = 0U;
        for (std::uint32_t bit = 1; bit <= sim::kAllFaults; bit <<= 1)
            if (sim::namesOf(bit) == name)
                single = bit;
        if ((group | single) == 0)
            return std::nullopt;
        out |= group | single;
    }
    return out;
}

std::optional<std::set<int>> numbersOf(const std::string& text)
{
    std::set<int> out;
    if (text.empty())
        return out;
    for (const auto& part : CLI::detail::split(text, ',')) {
        int number = 0;
        const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), number);
        if (error != std::errc() || end != part.data() + part.size())
            return std::nullopt;
        out.insert(number);
    }
    return out;
}

int simulate(Shell& shell, Plan& plan)
{
    const auto unreadable = [&](const char* what) { return shell.out.fail({"malformed", {}, {{"what", what}}, core::Trouble::Usage}); };
    const auto seeds = range(plan.seeds);
    const auto faults = faultsOf(plan.faults);
    const auto without = numbersOf(plan.without), withoutTrouble = numbersOf(plan.withoutTrouble);
    if (!seeds)
        return unreadable("seeds");
    if (!faults)
        return unreadable("faults");
    if (!without || !withoutTrouble)
        return unreadable("without");
    auto options = plan.options;
    options.faults = *faults;
    options.leftOut = *without;
    options.troublesLeftOut = *withoutTrouble;

    // A shrunk failure names its faults one by one; those all hold, and its story is wanted.
    const bool single = seeds->first == seeds->second;
    options.swarm = plan.faults == "all" || plan.faults == "network" || plan.faults == "disk" || plan.faults == "clock" || plan.faults == "roads";
    const auto began = std::chrono::steady_clock::now();
    const auto processes = plan.processes > 0 ? plan.processes : std::max(1U, std::thread::hardware_concurrency());
    std::int64_t count = 0, failed = 0, acts = 0, troubles = 0;
    const bool ran = sim::campaign(options, seeds->first, seeds->second, processes, !plan.noShrinking && !single, [&](const sim::Outcome& outcome) {
        ++count;
        acts += outcome.acts;
        troubles += outcome.faults;
        if (!outcome.failure && !single)
            return;
        boost::json::object line{{"seed", outcome.seed}, {"trace", outcome.trace}};
        std::string text = "种子 " + std::to_string(outcome.seed) + "：" + (outcome.failure ? outcome.failure->what + "，" + outcome.failure->detail : "通过") + "，" + outcome.trace;
        if (outcome.failure) {
            ++failed;
            line["failure"] = outcome.failure->what;
            line["detail"] = outcome.failure->detail;
            line["step"] = outcome.failure->step;
            line["again"] = outcome.command;
            text += "\n  " + outcome.command;
        }
        shell.out.record(line, text);
        std::cout.flush();
    });
    if (!ran)
        return shell.out.fail(core::Error{"no_memory", {}, {{"what", "process"}}, core::Trouble::Surroundings});
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began).count();
    shell.out.record({{"seeds", count}, {"failed", failed}, {"acts", acts}, {"faults", troubles}, {"ms", ms}},
                     std::to_string(count) + " 个种子，" + std::to_string(failed) + " 个失败，" + std::to_string(acts) + " 条记录，" + std::to_string(troubles) + " 次故障，" +
                         std::to_string(ms) + " 毫秒");
    return failed == 0 ? 0 : 4;
}

/// The story of one seed, line by line, in this process: for a debugger, or to read what happened.
int explain(Shell& shell, Plan& plan)
{
    const auto seeds = range(plan.seeds);
    const auto faults = faultsOf(plan.faults);
    const auto without = numbersOf(plan.without), withoutTrouble = numbersOf(plan.withoutTrouble);
    if (!seeds || !faults || !without || !withoutTrouble || seeds->first != seeds->second)
        return shell.out.fail({"malformed", {}, {{"what", "seeds"}}, core::Trouble::Usage});
    auto options = plan.options;
    options.seed = seeds->first;
    options.faults = *faults;
    options.leftOut = *without;
    options.troublesLeftOut = *withoutTrouble;
    options.swarm = plan.faults == "all" || plan.faults == "network" || plan.faults == "disk" || plan.faults == "clock" || plan.faults == "roads";
    options.explain = true;
    const auto report = sim::run(options);
    for (const auto& line : report.lines)
        std::cerr << line << '\n';
    shell.out.record({{"seed", report.seed},
                      {"trace", report.trace},
                      {"failed", report.failure ? 1 : 0},
                      {"acts", report.acts},
                      {"refusedHere", report.refusedHere},
                      {"accepted", report.accepted},
                      {"refused", report.refused},
                      {"exchanges", report.exchanges},
                      {"ahead", report.ahead},
                      {"files", report.files},
                      {"restores", report.restores},
                      {"faults", report.faults},
                      {"on", sim::namesOf(report.faultsOn)}},
                     report.trace + (report.failure ? " " + report.failure->what + ": " + report.failure->detail : ""));
    return report.failure ? 4 : 0;
}

} // namespace

void addSimulate(CLI::App& app, Shell& shell)
{
    auto plan = std::make_shared<Plan>();
    auto* command = app.add_subcommand("simulate", "Deterministic simulation: desks, engine and county in one thread under a seed");
    command->add_option("--seeds", plan->seeds, "One seed or FIRST-LAST")->required()->type_name("A-B");
    command->add_option("--devices", plan->options.devices, "Computers, 2 to 8")->check(CLI::Range(2, sim::kMostDevices));
    command->add_option("--steps", plan->options.steps, "What people do")->check(CLI::Range(1, 100'000));
    command->add_option("--faults", plan->faults, "all, network, disk, clock, roads, none, or names with commas")->type_name("WHICH");
    command->add_option("--without", plan->without, "Steps that nobody does")->type_name("N,N");
    command->add_option("--without-trouble", plan->withoutTrouble, "Planned faults that do not come")->type_name("N,N");
    command->add_option("--processes", plan->processes, "Side by side; default one a core")->check(CLI::Range(1, 64));
    command->add_flag("--no-shrinking", plan->noShrinking, "Tell failing seeds as they are");
    command->add_flag("--eager", plan->options.eager, "Three times as much trouble");
    bool* story = &plan->options.explain;
    command->add_flag("--explain", *story, "The story of one seed on standard error");
    command->callback([&shell, plan] {
        shell.run = [&shell, plan] { return plan->options.explain ? explain(shell, *plan) : simulate(shell, *plan); };
    });
}

} // namespace ctl
