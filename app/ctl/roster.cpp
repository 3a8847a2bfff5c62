#include "app/ctl/command.h"
#include "app/ctl/subjects.h"

#include "core/roster/kinds.h"
#include "core/roster/search.h"
#include "core/statistics/form.h"

#include <map>

namespace ctl {

namespace json = boost::json;
namespace roster = core::roster;

namespace {

int list(Shell& shell, const roster::Search& search)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto people = subjectsAs<roster::State>(**desk);
    if (!people)
        return shell.out.fail(people.error());
    const auto today = core::dayInChina((*shell.clock())->now());
    for (const auto& [id, person] : *people) {
        const auto& s = person.steps;
        if (!roster::matches(person, search, today, (*desk)->directory()))
            continue;
        const auto& place = s.listedOn || !s.pending ? s.place : s.pending->place;
        const auto& entry = s.listedOn || !person.content.pending ? person.content.entry : *person.content.pending;
        json::object record{{"subject", core::toText(id)}, {"name", entry.name}, {"state", core::nameOf(s.state)}, {"sort", core::nameOf(place.sort)}, {"organisation", place.organisation},
                            {"strengths", entry.strengths}, {"workPhone", entry.workPhone}, {"fullTime", place.fullTime}, {"invited", place.invitedNumber}};
        if (place.to)
            record["to"] = core::formatDay(*place.to);
        if (s.pending)
            record["pending"] = core::nameOf(s.pending->wish);
        shell.out.record(record, entry.name + "  " + std::string(roster::sortName(place.sort)) + "  " + (*desk)->directory().organisationName(place.organisation) + "  " +
                                     std::string(s.pending ? roster::wishName(s.pending->wish) : roster::stateName(s.state)) + "  " + core::toText(id));
    }
    return 0;
}

/// What is wrong with the roster today: too few full-time helpers, terms that are over, one number for two people.
int check(Shell& shell)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto people = subjectsAs<roster::State>(**desk);
    if (!people)
        return shell.out.fail(people.error());
    const auto& directory = (*desk)->directory();
    const auto today = core::dayInChina((*shell.clock())->now());
    std::map<std::string, std::int64_t> fullTime;
    std::vector<std::pair<std::string, const roster::State*>> everybody;
    for (const auto& [id, person] : *people)
        everybody.emplace_back(core::toText(id), &person);
    for (const auto& [id, person] : *people) {
        const auto& s = person.steps;
        if (s.state != roster::Main::Listed)
            continue;
        const auto subject = core::toText(id);
        const bool over = s.place.to && *s.place.to < today;
        if (over)
            shell.out.record({{"what", "term_over"}, {"subject", subject}, {"name", person.content.entry.name}, {"until", core::formatDay(*s.place.to)}}, person.content.entry.name + "  任期已到 " + core::formatDay(*s.place.to));
        if (!s.place.invitedNumber.empty() && !roster::invitedOn(s, today))
            shell.out.record({{"what", "invitation_over"}, {"subject", subject}, {"name", person.content.entry.name}}, person.content.entry.name + "  不在特邀名册有效期内");
        if (!over && s.place.fullTime && s.place.sort == roster::Sort::Mediator)
            ++fullTime[s.place.organisation];
    }
    for (const auto& one : roster::usedTwice(everybody)) { // the number itself is not printed
        json::array who(one.subjects.begin(), one.subjects.end());
        shell.out.record({{"what", "same_number"}, {"number", one.what}, {"subjects", std::move(who)}}, "不同的人留了同一个号码：" + one.subjects.front() + "、" + one.subjects[1]);
    }
    for (const auto& [id, o] : directory.steps.organisations) {
        if (!o.active)
            continue;
        const auto need = core::statistics::fullTimeNeeded(o.kind), have = fullTime[id];
        if (have < need)
            shell.out.record({{"what", "short"}, {"organisation", id}, {"name", o.name}, {"need", need}, {"have", have}}, o.name + "  应有专职 " + std::to_string(need) + "，现有 " + std::to_string(have));
        if (o.termUntil && *o.termUntil < today)
            shell.out.record({{"what", "committee_term_over"}, {"organisation", id}, {"name", o.name}, {"until", core::formatDay(*o.termUntil)}}, o.name + "  委员会任期已到 " + core::formatDay(*o.termUntil));
    }
    return 0;
}

} // namespace

void addRoster(CLI::App& app, Shell& shell)
{
    auto search = std::make_shared<roster::Search>();
    auto* command = app.add_subcommand("roster", "People of the roster; proposals, approvals, trainings and grades are acts (person.*)");
    command->require_subcommand(1);
    auto* lister = command->add_subcommand("list", "Who is on it, and which proposals wait");
    lister->add_option("--organisation", search->organisation, "Only this unit")->type_name("ID");
    lister->add_option("--search", search->text, "Words in name, strengths, dialect, background, qualification; all of them")->type_name("WORDS");
    lister->add_option("--lives-in", search->village, "Only who lives in this village")->type_name("VILLAGE");
    lister->add_flag("--qualified", search->qualified, "Only with a qualification");
    lister->add_flag("--available", search->available, "Only listed, in term and not on leave today");
    lister->callback([&shell, search] { shell.run = [&shell, search] { return list(shell, *search); }; });
    command->add_subcommand("check", "Too few full-time helpers, terms and invitations that are over, one number for two people")->callback([&shell] {
        shell.run = [&shell] { return check(shell); };
    });
}

} // namespace ctl
