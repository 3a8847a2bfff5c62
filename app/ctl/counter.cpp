#include "app/ctl/command.h"
#include "app/ctl/subjects.h"
#include "app/ctl/tables.h"
#include "core/codec/member.h"

#include "core/codec/described.h"
#include "core/codec/strict_json.h"
#include "core/dispute/intake.h"
#include "core/dispute/life_cycle.h"
#include "core/dispute/reception.h"
#include "core/dispute/title.h"
#include "core/duty/duties.h"
#include "core/guidance/line.h"
#include "core/text/characters.h"
#include "core/text/csv.h"
#include "core/text/sentences.h"

#include <algorithm>

/// The counter: slips of hotlines and other offices, how a matter stands, appointments. 001 一.2, 003 四(一)1.
namespace ctl {

namespace json = boost::json;

namespace {

constexpr std::size_t kSlipLimit = 64 * 1024 * 1024;
constexpr std::string_view kSlipFields[] = {"channel", "external_id", "received_at", "caller", "caller_phone", "caller_address", "other", "other_phone", "type", "matter", "demand", "place", "amount"};

/// One slip as an intake. Somebody who is only spoken of on the telephone is entered as 对方, until he is known.
core::Result<json::object> intakeOf(const json::object& slip)
{
    for (const auto& member : slip)
        if (std::find(std::begin(kSlipFields), std::end(kSlipFields), std::string_view(member.key())) == std::end(kSlipFields))
            return core::misused("unknown_field", {{"field", member.key()}});
    for (const auto* name : {"channel", "external_id", "caller", "matter"})
        if (core::textMember(slip, name).empty())
            return core::misused("missing_field", {{"field", name}});
    json::object caller{{"name", core::textMember(slip, "caller")}, {"role", "applicant"}}, other{{"name", core::textMember(slip, "other").empty() ? "对方（待查）" : core::textMember(slip, "other")}, {"role", "respondent"}};
    const auto put = [&](json::object& to, const char* name, const char* from) {
        if (auto value = core::textMember(slip, from); !value.empty())
            to[name] = std::move(value);
    };
    put(caller, "phone", "caller_phone");
    put(caller, "address", "caller_address");
    put(other, "phone", "other_phone");
    json::object out{{"type", core::textMember(slip, "type").empty() ? "其他" : core::textMember(slip, "type")}, {"parties", json::array{std::move(caller), std::move(other)}},
                     {"channel", core::textMember(slip, "channel")}, {"external_number", core::textMember(slip, "external_id")},
                     {"demand", core::textMember(slip, "demand").empty() ? "转办件没有写明，联系时补记" : core::textMember(slip, "demand")},
                     {"place", core::textMember(slip, "place").empty() ? "转办件没有写明，联系时补记" : core::textMember(slip, "place")}};
    put(out, "narrative", "matter");
    if (auto at = core::textMember(slip, "received_at"); !at.empty()) { // 2026-03-05 09:12, as lists of a hotline have it
        if (at.size() == 16 && at[10] == ' ')
            at = at.substr(0, 10) + "T" + at.substr(11) + ":00+08:00";
        if (!core::parseInstant(at))
            return core::misused("malformed", {{"field", "received_at"}});
        out["arrived_at"] = std::move(at);
    }
    put(out, "amount", "amount");
    return out;
}

/// Each line by itself: one that cannot be read does not keep the others out.
core::Result<std::vector<core::Result<json::object>>> slipsIn(const std::string& file)
{
    const auto bytes = app::readFile(file, kSlipLimit);
    const auto text = bytes ? core::utf8FromFile(std::string(*bytes)) : bytes;
    if (!text)
        return tl::unexpected(text.error());
    std::vector<core::Result<json::object>> out;
    const auto first = text->find_first_not_of(" \t\r\n");
    if (first != std::string::npos && (*text)[first] != '{') {
        const auto rows = fromCsv(*text);
        if (!rows)
            return tl::unexpected(rows.error());
        for (std::size_t i = 1; i < rows->size(); ++i) {
            json::object slip;
            for (std::size_t column = 0; column < rows->front().cells.size() && column < (*rows)[i].cells.size(); ++column)
                if (!(*rows)[i].cells[column].empty())
                    slip[rows->front().cells[column]] = (*rows)[i].cells[column];
            out.emplace_back(std::move(slip));
        }
        return out;
    }
    std::string_view rest = *text;
    while (!rest.empty()) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const auto line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (line.find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        const auto value = core::decodeStrict(line);
        if (!value) // a file of somebody's, not a record of ours that rotted
            out.push_back(core::misused(value.error().code, value.error().facts));
        else if (!value->is_object())
            out.push_back(core::misused("malformed", {{"what", "object"}}));
        else
            out.emplace_back(value->get_object());
    }
    return out;
}

/// Earlier registrations with the same names or numbers, by whichever channel (001 一.2).
json::array sameMatter(desk::Desk& desk, const json::object& slip, const core::SubjectId& own)
{
    std::vector<std::string> names, numbers;
    for (const auto* field : {"caller", "other"})
        if (auto name = core::textMember(slip, field); !name.empty())
            names.push_back(std::move(name));
    for (const auto* field : {"caller_phone", "other_phone"})
        if (auto number = core::textMember(slip, field); !number.empty())
            numbers.push_back(std::move(number));
    json::array out;
    const auto rows = desk.similar(names, numbers);
    if (!rows)
        return out;
    for (const auto& row : *rows) {
        const auto id = core::subjectFromText(row.subject);
        if (!id || *id == own || out.size() >= 5)
            continue;
        json::object found{{"subject", row.subject}, {"number", row.number}, {"title", row.title}};
        if (const auto view = desk.show(*id, false))
            if (const auto* state = view->state.as<core::dispute::State>(); state && state->steps.reception) {
                found["channel"] = state->steps.reception->channel;
                found["externalNumber"] = state->steps.reception->externalNumber;
            }
        out.push_back(std::move(found));
    }
    return out;
}

int importSlips(Shell& shell, const std::string& file)
{
    const auto slips = slipsIn(file);
    if (!slips)
        return shell.out.fail(slips.error());
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto now = (*shell.clock())->now();
    std::int64_t saved = 0, known = 0;
    json::array refused;
    for (std::size_t i = 0; i < slips->size(); ++i) {
        const auto refuse = [&](const core::Error& error) {
            refused.push_back(json::object{{"slip", i + 1}, {"code", error.code}, {"facts", error.facts}});
            shell.out.message("第 " + std::to_string(i + 1) + " 张没有收下：" + core::text::sentence(error));
        };
        if (const auto& read = (*slips)[i]; !read) {
            refuse(read.error());
            continue;
        }
        const auto& slip = *(*slips)[i];
        const auto intake = intakeOf(slip);
        auto draft = intake ? core::dispute::intakeDraft(*intake, (*desk)->author(), core::newSubjectId(now)) : core::Result<core::desk::Draft>(tl::unexpected(intake.error()));
        if (!draft) {
            refuse(draft.error());
            continue;
        }
        // The slip's number makes the subject: a repeat is known, also when somebody typed it by hand.
        if (const auto there = (*desk)->show(draft->subject, false); there && !there->state.empty()) {
            ++known;
            continue;
        }
        auto alike = sameMatter(**desk, slip, draft->subject);
        const auto done = (*desk)->perform({*draft});
        if (!done) {
            refuse(done.error());
            continue;
        }
        ++saved;
        std::string number;
        if (const auto view = (*desk)->show(draft->subject, false))
            if (const auto* state = view->state.as<core::dispute::State>())
                number = state->steps.number;
        std::string words = "收下 " + number + "  " + core::dispute::channelName(core::textMember(slip, "channel")) + " " + core::textMember(slip, "external_id");
        if (!alike.empty())
            words += "  可能登记过：" + std::string(std::string_view(alike.front().at("number").get_string()));
        shell.out.record({{"subject", core::toText(draft->subject)}, {"number", number}, {"channel", core::textMember(slip, "channel")}, {"externalNumber", core::textMember(slip, "external_id")}, {"similar", std::move(alike)}}, words);
    }
    const bool all = refused.empty();
    shell.out.record({{"slips", slips->size()}, {"saved", saved}, {"known", known}, {"refused", std::move(refused)}},
                     "共 " + std::to_string(slips->size()) + " 张，收下 " + std::to_string(saved) + "，早已有的 " + std::to_string(known));
    return all ? 0 : static_cast<int>(core::Trouble::Refused);
}

/// Told only after the act that checks code and identity was taken; it is on record that it was told.
int progress(Shell& shell, const std::string& subject, const std::string& party, const std::string& code, const std::string& proof)
{
    const auto id = subjectOf(subject);
    if (!id)
        return shell.out.fail(id.error());
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto done = (*desk)->perform({{"dispute.tell_progress", *id, {{"steps", {{"party", party}, {"code", code}, {"proof", proof}}}}}});
    if (!done)
        return shell.out.fail(done.error());
    const auto view = (*desk)->show(*id, false);
    const auto* state = view ? view->state.as<core::dispute::State>() : nullptr;
    if (!state)
        return shell.out.fail(view ? wrongSubject(subject) : view.error());
    json::object record{{"number", state->steps.number}, {"state", core::nameOf(state->steps.state)}, {"stateName", core::dispute::stateName(state->steps.state)}};
    std::string words = state->steps.number + "  " + std::string(core::dispute::stateName(state->steps.state));
    const auto today = core::dayInChina((*shell.clock())->now());
    const auto& directory = (*desk)->directory();
    for (const auto& duty : core::duty::dutiesOf(*id, view->state, {(*desk)->author(), today, directory, directory.steps.settings, core::HolidayTable::shipped()}))
        if (duty.due) {
            record["next"] = core::formatDay(*duty.due);
            words += "  下一个日子：" + core::formatDay(*duty.due);
            break;
        }
    shell.out.record(record, words);
    return 0;
}

int bookings(Shell& shell, const std::string& on)
{
    const auto wanted = on.empty() ? std::nullopt : core::parseDay(on);
    if (!on.empty() && !wanted)
        return shell.out.fail({"bad_date", {}, {{"value", on}}, core::Trouble::Usage});
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    auto views = (*desk)->subjectsOf("consultation");
    if (!views)
        return shell.out.fail(views.error());
    const auto when = [](const core::desk::SubjectView& view) {
        const auto* asked = view.state.as<core::consultation::State>();
        return asked && asked->steps.state == core::consultation::Main::Booked ? asked->steps.bookedFor : std::nullopt;
    };
    std::erase_if(*views, [&](const auto& view) { return !when(view) || (wanted && core::dayInChina(*when(view)) != *wanted); });
    std::sort(views->begin(), views->end(), [&](const auto& a, const auto& b) { return *when(a) < *when(b); });
    for (const auto& view : *views) {
        const auto& asked = *view.state.as<core::consultation::State>();
        shell.out.record({{"subject", core::toText(view.id)}, {"number", asked.steps.number}, {"at", core::formatInstant(*asked.steps.bookedFor)}, {"matter", asked.content.question}, {"name", asked.content.name}},
                         core::formatInstant(*asked.steps.bookedFor) + "  " + asked.content.name + "  " + asked.content.question + "  " + asked.steps.number);
    }
    return 0;
}

/// Days of the last week on which the line of a point failed in a session.
int line(Shell& shell, const std::string& organisation)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    auto unit = organisation;
    if (unit.empty() && !(*desk)->author().posts.empty())
        unit = (*desk)->author().posts.front().organisation;
    const auto requests = subjectsAs<core::guidance::State>(**desk);
    const auto disputes = subjectsAs<core::dispute::State>(**desk);
    if (!requests || !disputes)
        return shell.out.fail(requests ? disputes.error() : requests.error());
    std::vector<const core::guidance::Steps*> asked;
    std::vector<const core::dispute::Steps*> met;
    for (const auto& [id, request] : *requests)
        asked.push_back(&request.steps);
    for (const auto& [id, dispute] : *disputes)
        met.push_back(&dispute.steps);
    json::array days;
    std::string words;
    for (const auto day : core::guidance::lineTroubles(asked, met, unit, core::dayInChina((*shell.clock())->now()))) {
        days.push_back(json::string(core::formatDay(day)));
        words += " " + core::formatDay(day);
    }
    const bool poor = !days.empty();
    shell.out.record({{"organisation", unit}, {"poor", poor}, {"days", std::move(days)}}, poor ? "上周线路断过：" + words + "。先试一试，或者约好打电话。" : "上周没有断过");
    return 0;
}

} // namespace

void addCounter(CLI::App& app, Shell& shell)
{
    struct Options {
        std::string file, subject, party = "p1", code, proof, day, organisation;
    };
    auto options = std::make_shared<Options>();
    auto* slips = app.get_subcommand("import")->add_subcommand("slips", "Slips of hotlines and other offices: one JSON object a line, or CSV; a slip that is here already changes nothing");
    slips->add_option("file", options->file, "Fields: channel, external_id, received_at, caller, caller_phone, caller_address, other, other_phone, type, matter, demand, place, amount")->required()->type_name("FILE");
    slips->callback([&shell, options] { shell.run = [&shell, options] { return importSlips(shell, options->file); }; });

    auto* teller = app.get_subcommand("dispute")->add_subcommand("progress", "Tell a party how it stands; needs the code of the slip and a look at who asks");
    teller->add_option("id", options->subject)->required();
    teller->add_option("--party", options->party, "Who asks (p1)");
    teller->add_option("--code", options->code, "The eight digits of the slip")->required();
    teller->add_option("--proof", options->proof, "id_card, known or call_back")->required();
    teller->callback([&shell, options] { shell.run = [&shell, options] { return progress(shell, options->subject, options->party, options->code, options->proof); }; });

    auto* list = app.get_subcommand("consultation")->add_subcommand("bookings", "Who comes when, the nearest first");
    list->add_option("--day", options->day, "Only this day")->type_name("DATE");
    list->callback([&shell, options] { shell.run = [&shell, options] { return bookings(shell, options->day); }; });

    auto* lines = app.get_subcommand("guidance")->add_subcommand("line", "Whether the line of a point was poor in the last week");
    lines->add_option("organisation", options->organisation, "Left out: one's own");
    lines->callback([&shell, options] { shell.run = [&shell, options] { return line(shell, options->organisation); }; });
}

} // namespace ctl
