#include "app/ctl/command.h"
#include "app/ctl/subjects.h"

#include "core/codec/described.h"
#include "core/dispute/catalogue.h"
#include "core/patrol/to_dispute.h"
#include "core/patrol/trend.h"
#include "core/patrol/windows.h"
#include "core/warning/signs.h"
#include "core/warning/timers.h"

#include <algorithm>

namespace ctl {

namespace json = boost::json;

namespace {

int listClues(Shell& shell, const std::string& state, const std::string& colour)
{
    if (!state.empty() && !core::enumFromName<core::clue::Main>(state))
        return shell.out.fail({"bad_state", {}, {{"value", state}}, core::Trouble::Usage});
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto clues = subjectsAs<core::clue::State>(**desk);
    if (!clues)
        return shell.out.fail(clues.error());
    for (const auto& [id, clue] : *clues) {
        const auto& s = clue.steps;
        if ((!state.empty() && core::nameOf(s.state) != state) || (!colour.empty() && s.colour != colour))
            continue;
        json::object record{{"subject", core::toText(id)}, {"number", s.number}, {"title", core::clue::titleOf(clue)}, {"state", core::nameOf(s.state)},
                            {"colour", s.colour}, {"type", s.type}, {"organisation", s.organisation}, {"foundOn", core::formatDay(s.foundOn)},
                            {"measures", s.measures.size()}, {"openMeasures", s.openMeasures()}};
        if (s.responseDue)
            record["responseDue"] = core::formatInstant(*s.responseDue);
        if (!s.dispute.empty())
            record["dispute"] = s.dispute;
        shell.out.record(record, s.number + "  " + core::clue::titleOf(clue) + "  " + core::dispute::typeName(s.type) + "  " +
                                     std::string(core::warning::colourName(s.colour)) + "  " + std::string(core::clue::stateName(s.state)) + "  " + core::toText(id));
    }
    return 0;
}

int toDispute(Shell& shell, const std::string& subject)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto clue = subjectAs<core::clue::State>(**desk, subject);
    if (!clue)
        return shell.out.fail(clue.error());
    const auto dispute = core::newSubjectId((*shell.clock())->now());
    const auto group = core::clue::disputeFromClue(clue->second, clue->first, dispute);
    if (!group)
        return shell.out.fail(group.error());
    const auto saved = (*desk)->perform(*group);
    if (!saved)
        return shell.out.fail(saved.error());
    shell.out.record({{"saved", true}, {"subject", core::toText(dispute)}, {"clue", subject}, {"secondCopy", saved->secondCopy}},
                     "已转为纠纷 " + core::toText(dispute));
    return 0;
}

int listWarnings(Shell& shell, bool openOnly)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto warnings = subjectsAs<core::warning::State>(**desk);
    if (!warnings)
        return shell.out.fail(warnings.error());
    for (const auto& [id, warning] : *warnings) {
        const auto& s = warning.steps;
        if (openOnly && s.state != core::warning::Main::Open)
            continue;
        json::object record{{"subject", core::toText(id)}, {"number", s.number}, {"colour", s.colour}, {"state", core::nameOf(s.state)},
                            {"organisation", s.organisation}, {"place", warning.content.place}, {"raisedAt", core::formatInstant(s.raisedAt)},
                            {"reported", s.reported()}, {"measures", s.measures.size()}, {"to", core::toJson(s.to)}};
        if (s.reportDue)
            record["reportDue"] = core::formatInstant(*s.reportDue);
        if (s.lowering)
            record["lowering"] = core::toJson(*s.lowering);
        shell.out.record(record, s.number + "  " + std::string(core::warning::colourName(s.colour)) + "  " + warning.content.place + "  " +
                                     (s.reported() ? "已报告" : "未报告") + "  " + core::toText(id));
    }
    return 0;
}

int propose(Shell& shell, const std::string& subject)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto view = viewOf(**desk, subject);
    if (!view)
        return shell.out.fail(view.error());
    const auto& settings = (*desk)->directory().steps.settings;
    core::warning::Facts facts;
    if (const auto* dispute = view->state.as<core::dispute::State>()) {
        facts = core::warning::factsOf(*dispute, core::dayInChina((*shell.clock())->now()), settings, core::HolidayTable::shipped());
    } else if (const auto* clue = view->state.as<core::clue::State>()) {
        facts.signs = clue->steps.signs;
        facts.words = clue->content.sign;
    } else {
        return shell.out.fail(wrongSubject(subject));
    }
    const auto proposal = core::warning::propose(facts, settings);
    json::array reasons;
    std::string text(core::warning::colourName(proposal.colour));
    for (const auto& reason : proposal.reasons) {
        reasons.push_back(json::object{{"sign", reason.sign}, {"colour", reason.colour}, {"text", reason.text}});
        text += "\n  " + reason.text;
    }
    shell.out.record({{"subject", subject}, {"colour", proposal.colour}, {"reasons", std::move(reasons)}}, text.empty() ? "没有预警依据" : text);
    return 0;
}

int windows(Shell& shell, std::int64_t count)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto patrols = subjectsAs<core::patrol::State>(**desk);
    if (!patrols)
        return shell.out.fail(patrols.error());
    std::vector<const core::patrol::Steps*> steps;
    std::vector<std::string> organisations;
    for (const auto& [id, patrol] : *patrols) {
        steps.push_back(&patrol.steps);
        organisations.push_back(patrol.steps.organisation);
    }
    for (const auto& post : (*desk)->author().posts)
        organisations.push_back(post.organisation);
    std::sort(organisations.begin(), organisations.end());
    organisations.erase(std::unique(organisations.begin(), organisations.end()), organisations.end());
    const auto today = core::dayInChina((*shell.clock())->now());
    for (const auto& id : organisations) {
        const auto* organisation = (*desk)->directory().organisation(id);
        const auto cycle = organisation ? core::patrol::cycleOf(organisation->kind) : std::nullopt;
        if (!cycle)
            continue;
        auto window = core::patrol::windowOf(*cycle, today);
        for (std::int64_t i = 0; i < count; ++i, window = core::patrol::windowBefore(*cycle, window)) {
            const auto filled = core::patrol::stateOf(window, id, steps);
            const auto name = core::patrol::windowName(*cycle, window);
            shell.out.record({{"organisation", id}, {"window", name}, {"first", core::formatDay(window.first)}, {"last", core::formatDay(window.last)},
                              {"patrols", filled.patrols}, {"backFilled", filled.backFilled}, {"clues", filled.clues},
                              {"missed", filled.patrols == 0 && window.last < today}},
                             organisation->name + "  " + name + "  " + std::to_string(filled.patrols) + "次");
        }
    }
    return 0;
}

int trend(Shell& shell)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto clues = subjectsAs<core::clue::State>(**desk);
    if (!clues)
        return shell.out.fail(clues.error());
    const auto disputes = subjectsAs<core::dispute::State>(**desk);
    if (!disputes)
        return shell.out.fail(disputes.error());
    std::vector<core::clue::Matter> matters;
    for (const auto& [id, clue] : *clues)
        matters.push_back(core::clue::matterOf(clue));
    for (const auto& [id, dispute] : *disputes)
        if (auto matter = core::clue::matterOf(dispute))
            matters.push_back(std::move(*matter));
    const auto found = core::clue::trendOf(matters, core::dayInChina((*shell.clock())->now()));
    for (const auto& row : found.rows) {
        json::array weeks(row.weeks.begin(), row.weeks.end());
        shell.out.record({{"organisation", row.organisation}, {"type", row.type}, {"weeks", std::move(weeks)}, {"total", row.total}, {"spike", row.spike}},
                         (*desk)->directory().organisationName(row.organisation) + "  " + core::dispute::typeName(row.type) + "  " + std::to_string(row.total) +
                             (row.spike ? "  突增" : ""));
    }
    return 0;
}

} // namespace

void addRisks(CLI::App& app, Shell& shell)
{
    struct Options {
        std::string state, colour, subject;
        std::int64_t count = 4;
        bool open = false;
    };
    auto options = std::make_shared<Options>();
    const auto colours = CLI::IsMember({"blue", "yellow", "orange", "red"});

    auto* clue = app.add_subcommand("clue", "The ledger of clues");
    clue->require_subcommand(1);
    auto* clues = clue->add_subcommand("list", "Clues on this PC");
    clues->add_option("--state", options->state, "Only this state: l0, l1, a0, r0")->type_name("STATE");
    clues->add_option("--colour", options->colour, "Only this colour")->check(colours)->type_name("COLOUR");
    clues->callback([&shell, options] { shell.run = [&shell, options] { return listClues(shell, options->state, options->colour); }; });
    auto* turn = clue->add_subcommand("to-dispute", "Register the dispute that a clue has become, linked both ways");
    turn->add_option("id", options->subject)->required();
    turn->callback([&shell, options] { shell.run = [&shell, options] { return toDispute(shell, options->subject); }; });
    clue->add_subcommand("trend", "How many by village, type and week, and where it is suddenly more")->callback([&shell] {
        shell.run = [&shell] { return trend(shell); };
    });

    auto* warning = app.add_subcommand("warning", "Warnings in four colours");
    warning->require_subcommand(1);
    auto* warnings = warning->add_subcommand("list", "Warnings on this PC");
    warnings->add_flag("--open", options->open, "Only those that stand");
    warnings->callback([&shell, options] { shell.run = [&shell, options] { return listWarnings(shell, options->open); }; });
    auto* proposer = warning->add_subcommand("propose", "Which colour the record of a dispute or clue speaks for, and why");
    proposer->add_option("id", options->subject)->required();
    proposer->callback([&shell, options] { shell.run = [&shell, options] { return propose(shell, options->subject); }; });

    auto* patrol = app.add_subcommand("patrol", "Patrols by window");
    patrol->require_subcommand(1);
    auto* window = patrol->add_subcommand("windows", "How this window and those before it stand");
    window->add_option("--count", options->count, "So many windows (4)")->check(CLI::Range(1, 60));
    window->callback([&shell, options] { shell.run = [&shell, options] { return windows(shell, options->count); }; });
}

} // namespace ctl
