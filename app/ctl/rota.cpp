#include "app/ctl/command.h"

#include "core/contacts/card.h"
#include "core/rota/kinds.h"
#include "core/library/state.h"

namespace ctl {

namespace json = boost::json;
namespace rota = core::rota;

namespace {

struct Options {
    std::string organisation, on, until, half = "both", who, name, phone;
};

/// The organisation of the account's first post, when none is named.
std::string pointOf(const desk::Desk& desk, const std::string& named)
{
    if (!named.empty())
        return named;
    const auto author = desk.author();
    return author.posts.empty() ? std::string() : author.posts.front().organisation;
}

/// nullopt for a point without a roster.
core::Result<std::optional<rota::State>> rotaOf(desk::Desk& desk, const std::string& organisation)
{
    const auto view = desk.show(rota::subjectOf(organisation), false);
    if (!view && view.error().code != "not_found")
        return tl::unexpected(view.error());
    const auto* state = view ? view->state.as<rota::State>() : nullptr;
    return state ? std::optional(*state) : std::nullopt;
}

int show(Shell& shell, const Options& options)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto state = rotaOf(**desk, pointOf(**desk, options.organisation));
    if (!state)
        return shell.out.fail(state.error());
    if (!*state)
        return 0;
    for (const auto& [key, onDuty] : (*state)->steps.turns)
        for (const auto& slot : onDuty) {
            const auto* account = slot.account.empty() ? nullptr : (*desk)->directory().account(slot.account);
            const auto name = account ? account->name : slot.name, phone = account ? account->workPhone : slot.phone;
            shell.out.record({{"on", core::formatDay(slot.on)}, {"half", core::nameOf(slot.half)}, {"account", slot.account}, {"name", name}, {"phone", phone}},
                             core::formatDay(slot.on) + " " + std::string(rota::halfName(slot.half)) + "  " + name + "  " + phone);
        }
    return 0;
}

int set(Shell& shell, const Options& options)
{
    const auto from = core::parseDay(options.on), until = options.until.empty() ? from : core::parseDay(options.until);
    if (!from || !until || *until < *from)
        return shell.out.fail({"invalid_field", {}, {{"field", "on"}}, core::Trouble::Usage});
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto organisation = pointOf(**desk, options.organisation);
    const auto state = rotaOf(**desk, organisation);
    if (!state)
        return shell.out.fail(state.error());
    json::array turns;
    for (auto day = *from; day <= *until && turns.size() <= rota::kMostTurns; day += std::chrono::days{1}) {
        const auto works = core::HolidayTable::shipped().isWorkday(day).value_or(std::chrono::weekday{day}.iso_encoding() < 6);
        if (*from != *until && !works)
            continue;
        for (const auto half : {rota::Half::Morning, rota::Half::Afternoon}) {
            if (options.half != "both" && options.half != core::nameOf(half))
                continue;
            json::object turn{{"on", core::formatDay(day)}, {"half", core::nameOf(half)}};
            for (const auto& [name, value] : {std::pair{"account", &options.who}, std::pair{"name", &options.name}, std::pair{"phone", &options.phone}})
                if (!value->empty())
                    turn[name] = *value;
            turns.push_back(std::move(turn));
        }
    }
    const auto count = turns.size();
    json::object steps{{"turns", std::move(turns)}};
    if (!*state)
        steps["organisation"] = organisation;
    const auto saved = (*desk)->perform({{*state ? "rota.change" : "rota.enter", rota::subjectOf(organisation), {{"steps", std::move(steps)}}}});
    if (!saved)
        return shell.out.fail(saved.error());
    shell.out.record({{"saved", true}, {"subject", core::toText(rota::subjectOf(organisation))}, {"halfDays", count}, {"secondCopy", saved->secondCopy}}, "已存在本机，排了 " + std::to_string(count) + " 个半天");
    return 0;
}

int contacts(Shell& shell, const Options& options)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto organisation = pointOf(**desk, options.organisation);
    if (!(*desk)->directory().organisation(organisation))
        return shell.out.fail({"no_such_organisation", {}, {{"organisation", organisation}}, core::Trouble::Usage});
    const auto state = rotaOf(**desk, organisation);
    if (!state)
        return shell.out.fail(state.error());
    const auto held = (*desk)->show(core::library::subjectOf(core::contacts::kRulesItem), false);
    if (!held && held.error().code != "not_found")
        return shell.out.fail(held.error());
    const auto* rules = held ? held->state.as<core::library::State>() : nullptr;
    const auto card = core::contacts::cardOf(organisation, (*desk)->directory(), *state ? &**state : nullptr, (*shell.clock())->now(), rules);
    for (const auto& line : card.lines) {
        json::array people;
        std::string words = line.role + "  " + line.organisation + "  " + line.phone;
        for (const auto& person : line.people) {
            people.push_back(json::object{{"name", person.name}, {"phone", person.phone}, {"note", person.note}});
            words += "  " + person.name + " " + person.phone;
        }
        json::object record{{"role", line.role}, {"organisation", line.organisation}, {"phone", line.phone}, {"people", std::move(people)}};
        if (!line.vacancy.empty()) {
            record["vacancy"] = line.vacancy;
            words += "  （空缺）" + line.vacancy;
        }
        shell.out.record(record, words);
    }
    shell.out.record({{"role", "对接规则"}, {"organisation", ""}, {"phone", ""}, {"people", json::array()}, {"title", card.rules.title}, {"version", card.rules.version}, {"on", card.rules.on ? core::formatDay(*card.rules.on) : ""}, {"warning", card.rules.warning}},
                     "对接规则  " + card.rules.title + "  第" + std::to_string(card.rules.version) + "版" + (card.rules.warning.empty() ? "" : "  " + card.rules.warning));
    return 0;
}

} // namespace

void addRota(CLI::App& app, Shell& shell)
{
    auto options = std::make_shared<Options>();
    const auto runs = [&](CLI::App* sub, auto function) { sub->callback([&shell, options, function] { shell.run = [&shell, options, function] { return function(shell, *options); }; }); };
    const auto unit = [&](CLI::App* sub) { sub->add_option("--organisation", options->organisation, "Default: that of the account's first post")->type_name("ID"); };
    auto* command = app.add_subcommand("rota", "Duty roster of a point, half-day by half-day");
    command->require_subcommand(1);
    auto* shower = command->add_subcommand("show", "Who is on duty when");
    unit(shower);
    runs(shower, &show);
    auto* setter = command->add_subcommand("set", "Put somebody on duty; of several days only the working days");
    unit(setter);
    setter->add_option("--on", options->on, "First day")->required()->type_name("DATE");
    setter->add_option("--until", options->until, "Last day")->type_name("DATE");
    setter->add_option("--half", options->half, "morning, afternoon or both (default)")->check(CLI::IsMember({"morning", "afternoon", "both"}));
    setter->add_option("--who", options->who, "Account")->type_name("NAME");
    setter->add_option("--name", options->name, "Name of one who has no account")->type_name("TEXT");
    setter->add_option("--phone", options->phone, "His work phone")->type_name("TEXT");
    runs(setter, &set);
    auto* card = app.add_subcommand("contacts", "Whom to call: responsible people on both sides, judge of the contact point, neighbours; vacancies");
    unit(card);
    runs(card, &contacts);
}

} // namespace ctl
