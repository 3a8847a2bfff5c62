#include "ui/library/sheets.h"

#include "core/codec/member.h"
#include "core/library/pack.h"
#include "core/rota/kinds.h"
#include "core/statistics/digest.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/names.h"
#include "ui/text/posts.h"

#include <QCoreApplication>

namespace ui {

namespace {

using Type = SheetField::Type;
namespace json = boost::json;

struct LibraryWords {
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

/// Days, halves and one person of the form as half-days of the act. Of several days only working days; one day as it is.
std::vector<core::desk::Draft> halfDays(json::object body, const core::desk::SubjectView& view, const Port& port)
{
    const auto steps = body["steps"].is_object() ? body["steps"].get_object() : json::object();
    const auto from = core::parseDay(core::textMember(steps, "from"));
    const auto until = core::parseDay(core::textMember(steps, "until"));
    json::array turns;
    for (auto day = from; day && *day <= until.value_or(*from) && turns.size() < core::rota::kMostTurns; day = *day + std::chrono::days{1}) {
        const bool works = port.holidays().isWorkday(*day).value_or(std::chrono::weekday{*day}.iso_encoding() < 6);
        if (until && *until != *from && !works)
            continue;
        if (const auto* halves = steps.if_contains("halves"); halves && halves->is_array())
            for (const auto& half : halves->get_array()) {
                json::object slot{{"on", core::formatDay(*day)}, {"half", half}};
                for (const auto* name : {"account", "name", "phone"})
                    if (auto value = core::textMember(steps, name); !value.empty())
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
    Sheet sheet{QLatin1String(id), title, LibraryWords::tr("Choose somebody of this point, or enter name and work phone of one who has no account. Of several days only the working days are planned. Half-days that were planned before are replaced."), LibraryWords::tr("Save"), id,
                {{Type::Day, "steps", "from", LibraryWords::tr("From"), true, {}, {}, true}, {Type::Day, "steps", "until", LibraryWords::tr("Until"), false, {}, {}, true}, {Type::Several, "steps", "halves", LibraryWords::tr("Half-day"), true, {}, halves},
                 {Type::Choice, "steps", "account", LibraryWords::tr("Who"), false}, {Type::Line, "steps", "name", LibraryWords::tr("Name of one without an account"), false}, {Type::Line, "steps", "phone", LibraryWords::tr("Work phone"), false}}};
    sheet.compose = halfDays;
    sheet.options = servers;
    sheet.creates = creates;
    sheet.absent = LibraryWords::tr("Nobody has planned duty here yet, so there is nothing to change. Open Library, Whom to call, and press Plan duty.");
    sheet.next = QStringLiteral("contacts");
    return sheet;
}

/// What this unit shows of the item and has not taken down: the act of the showing, by its place.
QList<Choice> shownHere(const std::string& key, const Port& port, const core::desk::SubjectView& view)
{
    QList<Choice> out;
    const auto* item = view.state.as<core::library::State>();
    if (key != "showing" || !item)
        return out;
    for (const auto& one : item->steps.showings)
        if (!one.until && postedAt(port, one.organisation)) {
            const auto place = item->content.places.find(one.act);
            out.append({text(one.act), (place == item->content.places.end() ? QString() : text(place->second) + QStringLiteral("　")) + dayText(one.from, core::Day{})});
        }
    return out;
}

std::string lastMonth(core::Day today)
{
    const std::chrono::year_month_day day{today};
    return core::formatDay(std::chrono::local_days((day.year() / day.month() - std::chrono::months{1}) / 1)).substr(0, 7);
}

/// The court this desk writes digests for: the first one it dispatches for.
std::string courtOf(const Port& port)
{
    for (const auto& post : port.author().posts)
        if (post.code == "CD")
            return post.organisation;
    return pointOf(port);
}

/// The figures of last month, one form after the other.
void fetchFigures(Port& port, QObject* context, std::function<void(json::object)> ready, std::vector<core::statistics::Form> have)
{
    const auto names = core::statistics::digestForms();
    const auto period = lastMonth(core::dayInChina(port.now()));
    if (have.size() == names.size()) {
        ready({{"period", period}, {"figures", core::statistics::digestFigures(have)}});
        return;
    }
    const auto days = core::statistics::periodFrom(period);
    if (!days)
        return;
    core::statistics::Question question;
    question.from = days->from;
    question.to = days->to;
    question.today = core::dayInChina(port.now());
    port.figures(text(names[have.size()]), question, context, [&port, context, ready, have](core::Result<core::statistics::Form> form) {
        auto more = have;
        more.push_back(form ? std::move(*form) : core::statistics::Form{});
        fetchFigures(port, context, ready, std::move(more));
    });
}

std::vector<core::desk::Draft> digestDraft(json::object body, const core::desk::SubjectView&, const Port& port)
{
    const auto& steps = body["steps"].is_object() ? body["steps"].get_object() : body.emplace("steps", json::object()).first->value().get_object();
    const auto words = body["content"].is_object() ? body["content"].get_object() : json::object();
    const auto item = core::statistics::digestOf(courtOf(port), core::textMember(steps, "period"), port.directory(), core::textMember(words, "figures"), core::textMember(words, "findings"), core::textMember(words, "next"));
    return {core::library::draftFor(item, core::library::Fate::First)};
}

/// The same item, one version on: what is written takes the place of the sections in their order.
std::vector<core::desk::Draft> renewDraft(json::object body, const core::desk::SubjectView& view, const Port&)
{
    const auto* held = view.state.as<core::library::State>();
    if (!held)
        return {};
    core::library::Item item{held->steps.label, held->content.text};
    ++item.label.version;
    const auto words = body["content"].is_object() ? body["content"].get_object() : json::object();
    if (auto title = core::textMember(words, "title"); !title.empty())
        item.text.title = std::move(title);
    for (std::size_t i = 0; i < item.text.sections.size() && i < 3; ++i)
        item.text.sections[i].text = core::textMember(words, "section" + std::to_string(i + 1));
    std::erase_if(item.text.sections, [](const core::library::Section& one) { return one.text.empty(); });
    return {core::library::draftFor(item, core::library::Fate::Newer)};
}

json::object heldWords(const core::desk::SubjectView& view)
{
    const auto* held = view.state.as<core::library::State>();
    if (!held)
        return {};
    json::object out{{"title", held->content.text.title}};
    for (std::size_t i = 0; i < held->content.text.sections.size() && i < 3; ++i)
        out["section" + std::to_string(i + 1)] = held->content.text.sections[i].text;
    return out;
}

QList<Sheet> showings()
{
    Sheet show{QStringLiteral("library.show"), LibraryWords::tr("It hangs or is shown here"), LibraryWords::tr("When a newer version comes, you are told where the old one still hangs."), LibraryWords::tr("Save"), "library.show",
               {{Type::Line, "content", "place", LibraryWords::tr("Where"), true, {}, {}, false, LibraryWords::tr("For example the notice board of the village office")}, {Type::Day, "steps", "on", LibraryWords::tr("Since"), true}}};
    show.next = QStringLiteral("library");
    Sheet down{QStringLiteral("library.take_down"), LibraryWords::tr("Taken down"), {}, LibraryWords::tr("Save"), "library.take_down",
               {{Type::Choice, "steps", "showing", LibraryWords::tr("Where it hung")}, {Type::Day, "steps", "on", LibraryWords::tr("Taken down on"), true}}};
    down.options = shownHere;
    down.next = QStringLiteral("library");
    return {show, down};
}

QList<Sheet> digests()
{
    Sheet digest{QStringLiteral("library.publish"), LibraryWords::tr("Digest of the month"), LibraryWords::tr("The figures are reckoned from what this PC holds; change the text as you see fit. Everybody in the county reads it: no names, no numbers of persons."), LibraryWords::tr("Issue it"), "library.publish",
                 {{Type::Line, "steps", "period", LibraryWords::tr("Month"), true, {}, {}, false, LibraryWords::tr("For example 2026-03")}, {Type::Area, "content", "figures", LibraryWords::tr("The month in figures")},
                  {Type::Area, "content", "findings", LibraryWords::tr("What was found")}, {Type::Area, "content", "next", LibraryWords::tr("What comes next"), false}}};
    digest.creates = true;
    digest.gather = [](Port& port, const core::desk::SubjectView&, QObject* context, std::function<void(Gathered)> ready) {
        fetchFigures(port, context, [ready](json::object found) {
            Gathered out;
            out.answers = std::move(found);
            ready(std::move(out));
        }, {});
    };
    digest.compose = digestDraft;
    digest.next = QStringLiteral("library");
    Sheet renew{QStringLiteral("library.renew"), LibraryWords::tr("Change the text"), LibraryWords::tr("It becomes a new version; the one before stays in the history."), LibraryWords::tr("Issue the new version"), "library.renew",
                {{Type::Line, "content", "title", LibraryWords::tr("Title")}, {Type::Area, "content", "section1", LibraryWords::tr("First part")}, {Type::Area, "content", "section2", LibraryWords::tr("Second part"), false}, {Type::Area, "content", "section3", LibraryWords::tr("Third part"), false}}};
    renew.prefill = heldWords;
    renew.asks = [](const SheetField& field, const core::desk::SubjectView& view) {
        const auto* held = view.state.as<core::library::State>();
        return !field.key.starts_with("section") || (held && static_cast<std::size_t>(field.key.back() - '0') <= held->content.text.sections.size());
    };
    renew.compose = renewDraft;
    renew.next = QStringLiteral("library");
    return {digest, renew};
}

} // namespace

QList<Sheet> librarySheets()
{
    using core::library::Standing;
    QList<Choice> standings;
    for (const auto standing : {Standing::Superseded, Standing::Repealed, Standing::Current})
        standings.append({text(core::nameOf(standing)), named(core::library::standingName(standing))});
    Sheet mark{QStringLiteral("library.mark"), LibraryWords::tr("Superseded or repealed"), LibraryWords::tr("Everybody in the county sees the warning with the next exchange, on the screen and on every print."), LibraryWords::tr("Save"), "library.mark",
               {{Type::Choice, "steps", "standing", LibraryWords::tr("How it stands"), true, {}, standings}, {Type::Day, "steps", "on", LibraryWords::tr("Since"), true, {}, {}, true}, {Type::Area, "content", "reason", LibraryWords::tr("Reason")}}};
    mark.next = QStringLiteral("library");
    return showings() + digests() + QList<Sheet>{mark, duty("rota.enter", LibraryWords::tr("Plan duty"), true), duty("rota.change", LibraryWords::tr("Change the duty roster"), false)};
}

} // namespace ui
