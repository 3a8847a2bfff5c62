#include "ui/library/sheets.h"

#include "core/rota/kinds.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"

#include <QCoreApplication>

namespace ui {

namespace {

using Type = SheetField::Type;
namespace json = boost::json;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ui::LibrarySheets)
};

std::string pointOf(const Port& port)
{
    const auto author = port.author();
    return author.posts.empty() ? std::string() : author.posts.front().organisation;
}

/// Those who may serve: whoever has a post at this point.
QList<Choice> servers(const std::string& key, const Port& port, const core::desk::SubjectView&)
{
    QList<Choice> out;
    if (key != "account")
        return out;
    for (const auto& [id, account] : port.directory().steps.accounts)
        if (account.active && std::any_of(account.posts.begin(), account.posts.end(), [&](const core::Post& post) { return post.organisation == pointOf(port); }))
            out.append({text(id), text(account.name)});
    return out;
}

std::string member(const json::object& steps, std::string_view name)
{
    const auto* found = steps.if_contains(name);
    return found && found->is_string() ? std::string(std::string_view(found->get_string())) : std::string();
}

/// Days, halves and one person of the form as half-days of the act. Of several days only working days; one day as it is.
std::vector<core::desk::Draft> halfDays(json::object body, const core::desk::SubjectView& view, const Port& port)
{
    const auto steps = body["steps"].is_object() ? body["steps"].get_object() : json::object();
    const auto from = core::parseDay(member(steps, "from"));
    const auto until = core::parseDay(member(steps, "until"));
    json::array turns;
    for (auto day = from; day && *day <= until.value_or(*from) && turns.size() < core::rota::kMostTurns; day = *day + std::chrono::days{1}) {
        const bool works = port.holidays().isWorkday(*day).value_or(std::chrono::weekday{*day}.iso_encoding() < 6);
        if (until && *until != *from && !works)
            continue;
        if (const auto* halves = steps.if_contains("halves"); halves && halves->is_array())
            for (const auto& half : halves->get_array()) {
                json::object slot{{"on", core::formatDay(*day)}, {"half", half}};
                for (const auto* name : {"account", "name", "phone"})
                    if (auto value = member(steps, name); !value.empty())
                        slot[name] = value;
                if (slot.contains("account")) { // a name of the directory needs no second one
                    slot.erase("name");
                    slot.erase("phone");
                }
                turns.push_back(std::move(slot));
            }
    }
    json::object out{{"turns", std::move(turns)}};
    const bool known = view.state.as<core::rota::State>();
    if (!known)
        out["organisation"] = pointOf(port);
    return {{known ? "rota.change" : "rota.enter", core::rota::subjectOf(known ? view.state.as<core::rota::State>()->steps.organisation : pointOf(port)), {{"steps", std::move(out)}}}};
}

Sheet duty(const char* id, const QString& title, bool creates)
{
    QList<Choice> halves;
    for (const auto half : {core::rota::Half::Morning, core::rota::Half::Afternoon})
        halves.append({text(core::nameOf(half)), named(core::rota::halfName(half))});
    Sheet sheet{QLatin1String(id), title, Words::tr("Choose somebody of this point, or enter name and work phone of one who has no account. Of several days only the working days are planned. Half-days that were planned before are replaced."), Words::tr("Save"), id,
                {{Type::Day, "steps", "from", Words::tr("From"), true, {}, {}, true}, {Type::Day, "steps", "until", Words::tr("Until"), false, {}, {}, true}, {Type::Several, "steps", "halves", Words::tr("Half-day"), true, {}, halves},
                 {Type::Choice, "steps", "account", Words::tr("Who"), false}, {Type::Line, "steps", "name", Words::tr("Name of one without an account"), false}, {Type::Line, "steps", "phone", Words::tr("Work phone"), false}}};
    sheet.compose = halfDays;
    sheet.options = servers;
    sheet.creates = creates;
    sheet.next = QStringLiteral("contacts");
    return sheet;
}

} // namespace

QList<Sheet> librarySheets()
{
    using core::library::Standing;
    QList<Choice> standings;
    for (const auto standing : {Standing::Superseded, Standing::Repealed, Standing::Current})
        standings.append({text(core::nameOf(standing)), named(core::library::standingName(standing))});
    Sheet mark{QStringLiteral("library.mark"), Words::tr("Superseded or repealed"), Words::tr("Everybody in the county sees the warning with the next exchange, on the screen and on every print."), Words::tr("Save"), "library.mark",
               {{Type::Choice, "steps", "standing", Words::tr("How it stands"), true, {}, standings}, {Type::Day, "steps", "on", Words::tr("Since"), false, {}, {}, true}, {Type::Area, "content", "reason", Words::tr("Reason")}}};
    mark.next = QStringLiteral("library");
    return {mark, duty("rota.enter", Words::tr("Plan duty"), true), duty("rota.change", Words::tr("Change the duty roster"), false)};
}

} // namespace ui
