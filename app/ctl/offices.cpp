#include "app/ctl/command.h"
#include "app/ctl/subjects.h"

#include "core/codec/described.h"
#include "core/dispute/catalogue.h"
#include "core/dispute/routing.h"
#include "core/dispute/ways.h"
#include "core/guidance/extract.h"
#include "core/guidance/kinds.h"

namespace ctl {

namespace json = boost::json;

namespace {

int listGuidance(Shell& shell, bool openOnly)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto requests = subjectsAs<core::guidance::State>(**desk);
    if (!requests)
        return shell.out.fail(requests.error());
    for (const auto& [id, request] : *requests) {
        const auto& s = request.steps;
        if (openOnly && s.state != core::guidance::Main::Asked && s.state != core::guidance::Main::Answered)
            continue;
        json::object record{{"subject", core::toText(id)}, {"number", s.number}, {"state", core::nameOf(s.state)}, {"organisation", s.organisation}, {"to", s.to},
                            {"judge", s.judge}, {"type", s.type}, {"askedOn", core::formatDay(s.askedOn)}, {"answers", s.answers.size()}, {"question", request.content.question}};
        if (s.due)
            record["due"] = core::formatDay(*s.due);
        if (!s.dispute.empty())
            record["dispute"] = s.dispute;
        shell.out.record(record, s.number + "  " + std::string(core::guidance::stateName(s.state)) + "  " + (*desk)->directory().organisationName(s.to) + "  " + request.content.question + "  " + core::toText(id));
    }
    return 0;
}

int extract(Shell& shell, const std::string& subject)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto dispute = subjectAs<core::dispute::State>(**desk, subject);
    if (!dispute)
        return shell.out.fail(dispute.error());
    const auto words = core::guidance::extractOf(dispute->second);
    shell.out.record({{"subject", subject}, {"extract", words}}, words);
    return 0;
}

/// What was given this year, by the one account or by everybody this desk knows of.
int tally(Shell& shell, const std::string& account)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto requests = subjectsAs<core::guidance::State>(**desk);
    if (!requests)
        return shell.out.fail(requests.error());
    std::vector<const core::guidance::Steps*> steps;
    for (const auto& [id, request] : *requests)
        steps.push_back(&request.steps);
    const auto today = core::dayInChina((*shell.clock())->now());
    const auto year = std::chrono::year_month_day(today).year();
    const core::Day first = std::chrono::local_days(year / 1 / 1);
    const auto who = account.empty() ? (*desk)->author().account : account;
    const auto counted = core::guidance::tallyOf(steps, who, first, today);
    json::object answers;
    std::string text = (*desk)->directory().accountName(who) + "：指导" + std::to_string(counted.requests) + "件";
    for (const auto& [manner, count] : counted.answers) {
        answers[manner] = count;
        text += "，" + std::string(core::guidance::mannerName(core::enumFromName<core::guidance::Manner>(manner).value_or(core::guidance::Manner::Advice))) + std::to_string(count) + "次";
    }
    shell.out.record({{"account", who}, {"from", core::formatDay(first)}, {"to", core::formatDay(today)}, {"requests", counted.requests}, {"answers", std::move(answers)},
                      {"minutes", counted.minutes}, {"disputes", counted.disputes}, {"useful", counted.useful}, {"rated", counted.rated}},
                     text + "，用时" + std::to_string(counted.minutes) + "分钟");
    return 0;
}

int listOrders(Shell& shell, bool openOnly)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto orders = subjectsAs<core::order::State>(**desk);
    if (!orders)
        return shell.out.fail(orders.error());
    for (const auto& [id, order] : *orders) {
        const auto& s = order.steps;
        if (openOnly && (s.state == core::order::Main::Closed || s.state == core::order::Main::Withdrawn))
            continue;
        json::object record{{"subject", core::toText(id)}, {"number", s.number}, {"what", core::nameOf(s.what)}, {"state", core::nameOf(s.state)}, {"from", s.from}, {"to", s.to},
                            {"matter", order.content.matter}, {"sentOn", core::formatDay(s.sentOn)}, {"result", s.result}, {"chased", s.urgings.size()}};
        if (s.due)
            record["due"] = core::formatDay(*s.due);
        if (!s.dispute.empty())
            record["dispute"] = s.dispute;
        shell.out.record(record, s.number + "  " + std::string(core::order::whatName(s.what)) + "  " + std::string(core::order::stateName(s.state)) + "  " + order.content.matter + "  " + core::toText(id));
    }
    return 0;
}

int listConsultations(Shell& shell)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto asked = subjectsAs<core::consultation::State>(**desk);
    if (!asked)
        return shell.out.fail(asked.error());
    for (const auto& [id, one] : *asked)
        shell.out.record({{"subject", core::toText(id)}, {"number", one.steps.number}, {"state", core::nameOf(one.steps.state)}, {"type", one.steps.type}, {"on", core::formatDay(one.steps.on)},
                          {"ways", core::toJson(one.steps.ways)}, {"question", one.content.question}},
                         one.steps.number + "  " + core::formatDay(one.steps.on) + "  " + one.content.question);
    return 0;
}

int listMeetings(Shell& shell)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto meetings = subjectsAs<core::meeting::State>(**desk);
    if (!meetings)
        return shell.out.fail(meetings.error());
    for (const auto& [id, meeting] : *meetings) {
        const auto& s = meeting.steps;
        shell.out.record({{"subject", core::toText(id)}, {"number", s.number}, {"state", core::nameOf(s.state)}, {"organisation", s.organisation}, {"at", core::formatInstant(s.at)},
                          {"topic", meeting.content.topic}, {"units", core::toJson(s.units)}, {"items", core::toJson(s.items)}},
                         s.number + "  " + std::string(core::meeting::stateName(s.state)) + "  " + meeting.content.topic + "  " + core::toText(id));
    }
    return 0;
}

/// Which level and which body the record of a dispute speaks for, with the reasons.
int route(Shell& shell, const std::string& subject)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto dispute = subjectAs<core::dispute::State>(**desk, subject);
    if (!dispute)
        return shell.out.fail(dispute.error());
    const auto& directory = (*desk)->directory();
    auto facts = core::dispute::routingFacts(dispute->second);
    facts.village = dispute->second.steps.registrar;
    const auto found = core::dispute::route(facts, directory, directory.steps.settings);
    json::array reasons;
    std::string text = std::string(core::dispute::levelName(found.level)) + "，" + std::string(core::dispute::weightName(found.weight)) + "，" + std::string(core::dispute::domainName(found.domain));
    for (const auto& reason : found.reasons) {
        reasons.push_back(json::object{{"text", reason.text}, {"article", reason.article}});
        text += "\n  " + reason.text + "（" + reason.article + "）";
    }
    for (const auto& body : found.bodies)
        text += "\n  " + directory.organisationName(body);
    shell.out.record({{"subject", subject}, {"level", core::nameOf(found.level)}, {"weight", core::nameOf(found.weight)}, {"domain", core::nameOf(found.domain)},
                      {"reasons", std::move(reasons)}, {"bodies", core::toJson(found.bodies)}}, text);
    return 0;
}

int ways(Shell& shell, const std::string& type)
{
    for (const auto& way : core::dispute::ways())
        shell.out.record({{"code", way.code}, {"name", way.name}, {"who", way.who}, {"cost", way.cost}, {"force", way.force}, {"note", way.note}, {"papers", way.papers},
                          {"open", core::dispute::isOpenFor(way, type)}},
                         std::string(way.name) + "  " + std::string(way.who) + "  " + std::string(way.cost) + "  " + std::string(way.note));
    return 0;
}

} // namespace

void addOffices(CLI::App& app, Shell& shell)
{
    struct Options {
        std::string subject, account, type;
        bool open = false;
    };
    auto options = std::make_shared<Options>();

    auto* guidance = app.add_subcommand("guidance", "Questions to judge, police and justice office");
    guidance->require_subcommand(1);
    auto* requests = guidance->add_subcommand("list", "Requests on this PC");
    requests->add_flag("--open", options->open, "Only those that are not done");
    requests->callback([&shell, options] { shell.run = [&shell, options] { return listGuidance(shell, options->open); }; });
    auto* extracts = guidance->add_subcommand("extract", "What of a dispute may go along with a question: no names, no numbers");
    extracts->add_option("id", options->subject)->required();
    extracts->callback([&shell, options] { shell.run = [&shell, options] { return extract(shell, options->subject); }; });
    auto* tallies = guidance->add_subcommand("tally", "Guidance given this year");
    tallies->add_option("account", options->account, "By this account; left out: by oneself");
    tallies->callback([&shell, options] { shell.run = [&shell, options] { return tally(shell, options->account); }; });

    auto* order = app.add_subcommand("order", "Work orders, referrals and joint handling");
    order->require_subcommand(1);
    auto* orders = order->add_subcommand("list", "Errands on this PC");
    orders->add_flag("--open", options->open, "Only those that are not done");
    orders->callback([&shell, options] { shell.run = [&shell, options] { return listOrders(shell, options->open); }; });

    auto* consultation = app.add_subcommand("consultation", "People who only asked");
    consultation->require_subcommand(1);
    consultation->add_subcommand("list", "Advice given, on this PC")->callback([&shell] { shell.run = [&shell] { return listConsultations(shell); }; });

    auto* meeting = app.add_subcommand("meeting", "Joint meetings of court, police station and justice office");
    meeting->require_subcommand(1);
    meeting->add_subcommand("list", "Meetings on this PC")->callback([&shell] { shell.run = [&shell] { return listMeetings(shell); }; });

    auto* aid = app.add_subcommand("route", "Which level and body a dispute fits, and why");
    aid->add_option("id", options->subject)->required();
    aid->callback([&shell, options] { shell.run = [&shell, options] { return route(shell, options->subject); }; });
    auto* all = app.add_subcommand("ways", "All ways of settling a dispute, side by side");
    all->add_option("--type", options->type, "Say which are open for this type, D03")->type_name("TYPE");
    all->callback([&shell, options] { shell.run = [&shell, options] { return ways(shell, options->type); }; });
}

} // namespace ctl
