#include "app/ctl/command.h"
#include "app/ctl/qt_core.h"
#include "app/ctl/subjects.h"

#include "core/codec/described.h"
#include "core/dispute/catalogue.h"
#include "core/dispute/clock_view.h"
#include "core/dispute/intake.h"
#include "core/dispute/life_cycle.h"
#include "core/dispute/title.h"
#include "core/duty/patrol_duties.h"
#include "core/people/mask.h"
#include "ui/text/duty_words.h"
#include "ui/text/labels.h"
#include "ui/theme/translations.h"

namespace ctl {

namespace json = boost::json;

namespace {

core::duty::Viewer viewerOf(desk::Desk& desk, core::Day today)
{
    return {desk.author(), today, desk.directory(), desk.directory().steps.settings, core::HolidayTable::shipped()};
}

int registerNew(Shell& shell, const std::string& file)
{
    const auto body = app::readObject(file, 512 * 1024);
    if (!body)
        return shell.out.fail(body.error());
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto now = (*shell.clock())->now();
    const auto draft = core::dispute::intakeDraft(*body, (*desk)->author(), core::newSubjectId(now));
    if (!draft)
        return shell.out.fail(draft.error());
    const auto saved = (*desk)->perform({*draft});
    if (!saved)
        return shell.out.fail(saved.error());
    const auto view = (*desk)->show(draft->subject, false);
    std::string number;
    if (view)
        if (const auto* dispute = view->state.as<core::dispute::State>())
            number = dispute->steps.number;
    shell.out.record({{"subject", core::toText(draft->subject)}, {"number", number}, {"secondCopy", saved->secondCopy}},
                     "已登记 " + number + "  " + core::toText(draft->subject));
    return 0;
}

int list(Shell& shell, core::desk::DisputeFilter filter, const std::string& dueBefore)
{
    if (!dueBefore.empty()) {
        filter.dueBefore = core::parseDay(dueBefore);
        if (!filter.dueBefore)
            return shell.out.fail({"bad_date", {}, {{"value", dueBefore}}, core::Trouble::Usage});
    }
    for (const auto& state : filter.states)
        if (!core::enumFromName<core::dispute::Main>(state))
            return shell.out.fail({"bad_state", {}, {{"value", state}}, core::Trouble::Usage});
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto rows = (*desk)->disputes(filter);
    if (!rows)
        return shell.out.fail(rows.error());
    for (const auto& row : *rows)
        shell.out.record(core::toJson(row).get_object(), row.number + "  " + row.title + "  " + core::dispute::typeName(row.type) + "  " +
                                                             row.state + "  " + (row.due ? core::formatDay(*row.due) : "") + "  " + row.subject);
    return 0;
}

/// Parties with identity numbers and phones masked, unless they were revealed.
json::array partiesOf(const core::dispute::State& state, bool reveal)
{
    json::array out;
    for (const auto& party : state.steps.parties) {
        json::object record{{"id", party.id}, {"side", core::nameOf(party.side)}, {"consent", core::nameOf(party.consent)}};
        for (const char* name : {"name", "sex", "birth"})
            if (auto value = core::valueOf(state.content.fields, party.id + "." + name); !value.empty())
                record[name] = value;
        for (const char* name : {"idNumber", "phone", "address", "agent"})
            if (auto value = core::valueOf(state.identity.fields, party.id + "." + name); !value.empty())
                record[name] = reveal ? value : core::people::mask(name, value);
        out.push_back(std::move(record));
    }
    return out;
}

json::value clockOf(const core::dispute::State& state, desk::Desk& desk, core::Day today)
{
    const auto clock = core::dispute::clockView(state.steps, today, desk.directory().steps.settings, core::HolidayTable::shipped());
    if (!clock)
        return nullptr;
    json::array explanation;
    for (const auto& step : clock->period.explanation)
        explanation.emplace_back(step);
    return json::object{{"nominal", core::formatDay(clock->period.nominal)}, {"end", core::formatDay(clock->period.end)},
                        {"used", clock->period.used}, {"left", clock->period.left}, {"state", core::nameOf(clock->period.state)},
                        {"internal", clock->internal}, {"explanation", std::move(explanation)}};
}

/// Without the files, whose keys are nobody's to print; they are listed beside it.
json::object contentOf(const core::dispute::Content& content)
{
    auto out = core::toJson(content).get_object();
    out.erase("attachments");
    return out;
}

int show(Shell& shell, const std::string& subject, const std::optional<std::string>& reason)
{
    const auto id = subjectOf(subject);
    if (!id)
        return shell.out.fail(id.error());
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    // The audited look is committed before anything is shown (DESIGN 3).
    if (reason) {
        const auto audited = (*desk)->reveal(*id, *reason);
        if (!audited)
            return shell.out.fail(audited.error());
    }
    const auto view = (*desk)->show(*id, true);
    if (!view)
        return shell.out.fail(view.error());
    const auto today = core::dayInChina((*shell.clock())->now());
    json::object record{{"subject", subject}, {"type", core::typeOf(view->state)}, {"level", view->level}, {"place", view->place}, {"revision", view->revision}};
    std::string text = subject;
    if (const auto* dispute = view->state.as<core::dispute::State>()) {
        record["number"] = dispute->steps.number;
        record["title"] = core::dispute::titleOf(*dispute);
        record["state"] = core::nameOf(dispute->steps.state);
        record["stateName"] = core::dispute::stateName(dispute->steps.state);
        record["steps"] = core::toJson(dispute->steps);
        record["content"] = contentOf(dispute->content);
        record["parties"] = partiesOf(*dispute, reason.has_value());
        record["deadlines"] = clockOf(*dispute, **desk, today);
        text = dispute->steps.number + "  " + core::dispute::titleOf(*dispute) + "  " + std::string(core::dispute::stateName(dispute->steps.state));
        if (record["deadlines"].is_object())
            for (const auto& step : record["deadlines"].get_object()["explanation"].get_array())
                text += "\n  " + std::string(step.get_string());
    } else if (const auto* confirmation = view->state.as<core::confirmation::State>()) {
        record["state"] = core::nameOf(confirmation->steps.state);
        record["steps"] = core::toJson(confirmation->steps);
        auto content = core::toJson(confirmation->content).get_object();
        content.erase("rulingPdf"); // kilobytes of base64; `print ruling` writes it
        content.erase("attachments");
        record["content"] = std::move(content);
        text += "  " + confirmation->content.title + "  " + core::nameOf(confirmation->steps.state);
    } else if (const auto* returning = view->state.as<core::returning::State>()) {
        record["state"] = core::nameOf(returning->steps.state);
        record["steps"] = core::toJson(returning->steps);
        record["content"] = core::toJson(returning->content);
        text += "  " + returning->content.title + "  " + core::nameOf(returning->steps.state);
    } else {
        std::visit(
            [&record, &reason]<class S>(const S& state) {
                if constexpr (!std::is_same_v<S, std::monostate>) {
                    record["steps"] = core::toJson(state.steps);
                    record["content"] = core::toJson(state.content);
                }
                if constexpr (std::is_same_v<S, core::focus::State>)
                    if (!state.identity.person.empty()) // 002 二(一): who it is, after a reason was recorded
                        record["person"] = !reason ? std::string("＊＊＊") : state.identity.person;
            },
            view->state.value);
    }
    if (const auto files = (*desk)->files(*id); files && !files->empty()) {
        record["attachments"] = core::toJson(*files);
        for (const auto& file : *files)
            text += "\n  " + file.name + "  " + file.purpose + "  " + std::to_string(file.size) + "  " + core::nameOf(file.state);
    }
    json::array duties;
    for (const auto& duty : core::duty::dutiesOf(*id, view->state, viewerOf(**desk, today)))
        duties.push_back(core::toJson(duty));
    record["duties"] = std::move(duties);
    shell.out.record(record, text);
    return 0;
}

std::string_view groupName(core::duty::Group group)
{
    switch (group) {
    case core::duty::Group::Overdue: return "逾期";
    case core::duty::Group::Today: return "今天";
    case core::duty::Group::Week: return "本周";
    case core::duty::Group::Later: return "以后";
    case core::duty::Group::Waiting: return "等别人办";
    }
    return {};
}

int tasks(Shell& shell)
{
    QtCore qt; // the words are those of the desktop program
    ui::installChinese(qt.application);
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto views = (*desk)->live();
    if (!views)
        return shell.out.fail(views.error());
    const auto patrols = (*desk)->subjectsOf("patrol");
    if (!patrols)
        return shell.out.fail(patrols.error());
    const auto library = (*desk)->subjectsOf("library");
    if (!library)
        return shell.out.fail(library.error());
    const auto today = core::dayInChina((*shell.clock())->now());
    for (const auto& duty : core::duty::dutiesOfAll(*views, *patrols, viewerOf(**desk, today), *library)) {
        auto record = core::toJson(duty).get_object();
        const auto word = ui::dutyLabel(duty.code).word.toStdString();
        record["word"] = word;
        record["why"] = ui::dutyWhy(duty).toStdString();
        shell.out.record(record, std::string(groupName(duty.group)) + "  " + word + "  " + duty.title + "  " + (duty.due ? core::formatDay(*duty.due) : "") + "  " + duty.subject);
    }
    return 0;
}

int attention(Shell& shell)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto items = (*desk)->attention();
    if (!items)
        return shell.out.fail(items.error());
    for (const auto& item : *items) {
        const char* what = item.what == core::desk::AttentionItem::What::Refused    ? "refused"
                           : item.what == core::desk::AttentionItem::What::Doubtful ? "doubtful"
                                                                                    : "contested";
        json::object record{{"what", what}, {"subject", item.subject}, {"number", item.number}, {"title", item.title},
                            {"act", item.act}, {"kind", item.kind}, {"field", item.field}, {"code", item.code},
                            {"article", item.article}, {"facts", item.facts}, {"at", core::formatInstant(item.at)}};
        if (item.versions)
            record["versions"] = core::toJson(*item.versions);
        shell.out.record(record, std::string(what) + "  " + item.title + "  " + item.kind + item.field + "  " + item.code + " " + item.article);
    }
    return 0;
}

} // namespace

void addDisputes(CLI::App& app, Shell& shell)
{
    struct Options {
        std::string file, dueBefore, subject;
        std::optional<std::string> reason; ///< given, if only as a blank, it must say something
        core::desk::DisputeFilter filter;
    };
    auto options = std::make_shared<Options>();

    auto* dispute = app.add_subcommand("dispute", "Register, list and show disputes");
    dispute->require_subcommand(1);
    auto* fresh = dispute->add_subcommand("new", "Register a dispute");
    fresh->add_option("--file", options->file, "Intake as JSON, in the fields of an imported dispute")->required()->type_name("FILE");
    fresh->callback([&shell, options] { shell.run = [&shell, options] { return registerNew(shell, options->file); }; });

    auto* lister = dispute->add_subcommand("list", "Disputes on this PC");
    lister->add_option("--state", options->filter.states, "Only these states, for example m1")->type_name("STATE");
    lister->add_option("--colour", options->filter.colours, "Only these colours of warning")
        ->check(CLI::IsMember({"blue", "yellow", "orange", "red"}))->type_name("COLOUR");
    lister->add_option("--due-before", options->dueBefore, "Only those due before this day")->type_name("DATE");
    lister->add_option("--limit", options->filter.limit, "At most so many (200)")->check(CLI::Range(1, 1'000'000));
    lister->callback([&shell, options] { shell.run = [&shell, options] { return list(shell, options->filter, options->dueBefore); }; });

    auto* shower = dispute->add_subcommand("show", "One dispute: state, deadlines explained, parties masked");
    shower->add_option("id", options->subject)->required();
    shower->add_option("--reveal", options->reason, "Show numbers and addresses; the reason is recorded")->type_name("REASON");
    shower->callback([&shell, options] { shell.run = [&shell, options] { return show(shell, options->subject, options->reason); }; });

    app.add_subcommand("tasks", "What must be done, most urgent first")->callback([&shell] {
        shell.run = [&shell] { return tasks(shell); };
    });
    app.add_subcommand("attention", "Refused acts and contested fields, with reasons")->callback([&shell] {
        shell.run = [&shell] { return attention(shell); };
    });
    auto* search = app.add_subcommand("search", "Find disputes: any text from one character, pinyin, initials, phone tail");
    search->add_option("text", options->filter.text)->required();
    search->add_option("--limit", options->filter.limit, "At most so many (200)")->check(CLI::Range(1, 1'000'000));
    search->callback([&shell, options] { shell.run = [&shell, options] { return list(shell, options->filter, {}); }; });
}

} // namespace ctl
