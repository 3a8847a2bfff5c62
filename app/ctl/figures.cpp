#include "app/ctl/figures.h"

#include "app/common/county_figures.h"
#include "app/ctl/command.h"
#include "app/ctl/qt_core.h"
#include "app/ctl/workbook.h"
#include "core/statistics/overview.h"
#include "core/statistics/registers.h"
#include "core/statistics/signals.h"

#include <algorithm>
#include <iostream>

namespace ctl {

namespace json = boost::json;
namespace statistics = core::statistics;

namespace {

/// What stands under every figure: as of when, what is still to be sent, who has sent nothing, how it was reckoned.
json::object footOf(const statistics::Form& form, const core::directory::State& directory)
{
    json::object out{{"form", form.id}, {"title", form.title}, {"article", form.article}, {"from", core::formatDay(form.from)}, {"to", core::formatDay(form.to)},
                     {"waiting", form.waiting}};
    out["asOf"] = form.asOf ? json::value(core::formatInstant(*form.asOf)) : json::value(nullptr);
    json::array silent;
    for (const auto& id : form.silent)
        silent.push_back(json::object{{"organisation", id}, {"name", directory.organisationName(id)}});
    out["silent"] = std::move(silent);
    out["notes"] = json::array(form.notes.begin(), form.notes.end());
    return out;
}

json::object recordOf(const statistics::Form& form, const statistics::Row& row)
{
    json::object out{{"row", row.key}, {"name", row.title}};
    if (!row.subject.empty())
        out["subject"] = row.subject;
    for (std::size_t i = 0; i < form.columns.size(); ++i) {
        const auto& column = form.columns[i];
        const auto& cell = row.cells[i];
        const bool plain = (column.unit == statistics::Unit::Count || column.unit == statistics::Unit::Days) && !cell.few && !cell.unknown;
        out[column.key] = plain ? json::value(cell.value) : json::value(statistics::shown(cell, column.unit));
    }
    return out;
}

/// Every organisation at or below this one, by the directory.
std::vector<std::string> scopeOf(const core::directory::State& directory, const std::string& organisation)
{
    std::vector<std::string> out{organisation};
    for (const auto& [id, o] : directory.steps.organisations)
        if (o.parent == organisation)
            out.push_back(id);
    return out;
}

} // namespace

int showForm(Shell& shell, const core::Result<statistics::Form>& form, const core::directory::State& directory, const FigureOptions& options)
{
    if (!form)
        return shell.out.fail(form.error());
    if (!options.row.empty() || !options.column.empty()) { // the list behind one figure
        const auto row = std::find_if(form->rows.begin(), form->rows.end(), [&](const statistics::Row& r) { return r.key == options.row; });
        const auto column = std::find_if(form->columns.begin(), form->columns.end(), [&](const statistics::Column& c) { return c.key == options.column; });
        if (row == form->rows.end() || column == form->columns.end())
            return shell.out.fail({"no_such_form", {}, {{"form", options.form + " " + options.row + " " + options.column}}, core::Trouble::Usage});
        for (const auto& subject : row->cells[static_cast<std::size_t>(column - form->columns.begin())].list)
            shell.out.record({{"subject", subject}}, subject);
        return 0;
    }
    for (const auto& row : form->rows) {
        std::string line = row.title;
        for (std::size_t i = 0; i < form->columns.size(); ++i)
            line += "  " + form->columns[i].title + " " + statistics::shown(row.cells[i], form->columns[i].unit);
        shell.out.record(recordOf(*form, row), line);
    }
    const auto foot = footOf(*form, directory);
    std::string said = "资料截至 " + (form->asOf ? core::formatInstant(*form->asOf) : std::string("还没有传过"));
    if (form->waiting > 0)
        said += "，本机还有 " + std::to_string(form->waiting) + " 件没有传";
    if (!form->silent.empty()) {
        said += "；近日没有传来资料：";
        for (std::size_t i = 0; i < form->silent.size(); ++i)
            said += (i == 0 ? "" : "、") + directory.organisationName(form->silent[i]);
    }
    for (const auto& note : form->notes)
        said += "\n" + note;
    shell.out.record(foot, said);
    return 0;
}

int writeForm(Shell& shell, const core::Result<statistics::Form>& form, const core::directory::State& directory, const FigureOptions& options)
{
    if (options.format.empty() && options.file.empty())
        return showForm(shell, form, directory, options);
    if (!form)
        return shell.out.fail(form.error());
    const bool workbook = options.format == "xlsx";
    const bool tableBesideObjects = options.format == "csv" && shell.out.json(); // --json: objects and nothing else
    if ((workbook || tableBesideObjects) && options.file.empty())
        return shell.out.fail({"usage", {}, {{"what", "-o FILE"}}, core::Trouble::Usage});
    std::string text;
    if (options.format == "csv") {
        text = toCsv(figureTable(*form));
    } else if (!workbook) {
        for (const auto& row : form->rows)
            text += json::serialize(recordOf(*form, row)) + "\n";
        text += json::serialize(footOf(*form, directory)) + "\n";
    }
    if (options.file.empty()) {
        std::cout << text;
        return 0;
    }
    if (const auto done = workbook ? writeWorkbook(options.file, figureTable(*form)) : app::writeFile(options.file, text); !done)
        return shell.out.fail(done.error());
    shell.out.record({{"file", options.file}, {"rows", form->rows.size()}}, options.file + "  " + std::to_string(form->rows.size()));
    return 0;
}

namespace {

/// A name that was mistyped is wrong usage whoever reckons; the county would only refuse it.
bool isForm(std::string_view id)
{
    const auto holds = [&](const auto& names) { return std::any_of(names.begin(), names.end(), [&](const auto& name) { return name.id == id; }); };
    return id == "signals" || holds(statistics::forms()) || holds(statistics::overviews()) || holds(statistics::registers());
}

/// Of the whole county, reckoned and signed there (core/statistics/reckon.h says who is given them).
core::Result<statistics::Form> countyFormFor(Shell& shell, desk::Desk& desk, const FigureOptions& options)
{
    const QtCore qt;
    if (!isForm(options.form))
        return core::misused("no_such_form", {{"form", options.form}});
    const auto question = questionFrom(options, core::dayInChina((*shell.clock())->now()), desk.directory());
    if (!question)
        return tl::unexpected(question.error());
    const auto county = app::countyOf(shell.profile);
    if (!county)
        return tl::unexpected(county.error());
    const auto asked = desk.figureRequest(options.form, *question);
    const auto answer = app::askFigures(*county, asked);
    if (!answer)
        return tl::unexpected(answer.error());
    return desk.countyForm(asked, *answer);
}

int show(Shell& shell, const FigureOptions& options)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    return showForm(shell, options.county ? countyFormFor(shell, **desk, options) : formFor(shell, **desk, options), (*desk)->directory(), options);
}

} // namespace

core::Result<statistics::Question> questionFrom(const FigureOptions& options, core::Day today, const core::directory::State& directory)
{
    statistics::Question question;
    question.today = today;
    const auto period = statistics::periodFrom(options.period.empty() ? core::formatDay(question.today).substr(0, 4) : options.period);
    if (!period)
        return core::misused("bad_period", {{"period", options.period}});
    question.from = period->from;
    question.to = period->to;
    question.by = options.by == "source" ? statistics::By::Source : options.by == "organisation" ? statistics::By::Organisation
                                                                 : options.by == "month"      ? statistics::By::Month
                                                                                              : statistics::By::Type;
    if (!options.organisation.empty()) {
        if (!directory.organisation(options.organisation))
            return core::misused("no_such_organisation", {{"organisation", options.organisation}});
        question.organisations = scopeOf(directory, options.organisation);
    }
    return question;
}

core::Result<statistics::Form> formFor(Shell& shell, desk::Desk& desk, const FigureOptions& options)
{
    const auto question = questionFrom(options, core::dayInChina((*shell.clock())->now()), desk.directory());
    if (!question)
        return tl::unexpected(question.error());
    if (options.form == "signals" && !statistics::maySeeSignals(desk.author()))
        return core::refused("no_right", {}, {{"posts", "AU JO"}});
    return desk.form(options.form, *question);
}

Table figureTable(const statistics::Form& form)
{
    Table table;
    table.keys.push_back("name");
    table.titles.push_back(form.id == "trend" || form.id == "teams" ? "组织" : "项目");
    const bool numbered = !statistics::registerType(form.id).empty();
    if (numbered) { // a register's lines count themselves
        table.keys.clear();
        table.titles.clear();
    }
    for (const auto& column : form.columns) {
        table.keys.push_back(column.key);
        table.titles.push_back(column.title);
    }
    for (const auto& row : form.rows) {
        std::vector<std::string> cells;
        if (!numbered)
            cells.push_back(row.title);
        for (std::size_t i = 0; i < form.columns.size(); ++i)
            cells.push_back(statistics::shown(row.cells[i], form.columns[i].unit));
        table.rows.push_back(std::move(cells));
    }
    return table;
}

void addFigureOptions(CLI::App& command, FigureOptions& options)
{
    command.add_option("--period", options.period, "2026, 2026-H1, 2026-Q2, 2026-03 or 2026-03-01..2026-04-15; default this year")->type_name("PERIOD");
    command.add_option("--by", options.by, "Lines of cases and bulletin: type (default), source, organisation or month")
        ->check(CLI::IsMember({"type", "source", "organisation", "month"}));
    command.add_option("--organisation", options.organisation, "Only this organisation and those below it")->type_name("ID");
}

void addListOptions(CLI::App& command, FigureOptions& options)
{
    command.add_option("--row", options.row, "With --column: the subjects behind one figure")->type_name("KEY");
    command.add_option("--column", options.column, "Key of the column")->type_name("KEY");
}

void listForms(Shell& shell)
{
    for (const auto names : {statistics::forms(), statistics::overviews(), statistics::registers()})
        for (const auto& name : names)
            shell.out.record({{"form", name.id}, {"title", name.title}, {"article", name.article}}, std::string(name.id) + "  " + std::string(name.title));
}

void addFigures(CLI::App& app, Shell& shell)
{
    auto options = std::make_shared<FigureOptions>();
    auto* command = app.add_subcommand("statistics", "Periodic forms and registers from what this PC holds, with the list behind each figure");
    std::string names;
    for (const auto list : {statistics::forms(), statistics::overviews(), statistics::registers()})
        for (const auto& form : list)
            names += std::string(form.id) + " ";
    command->add_option("form", options->form, names + "signals (for auditor and justice office); without one: what they are called");
    addFigureOptions(*command, *options);
    addListOptions(*command, *options);
    command->add_flag("--county", options->county, "Reckoned by the county over all it holds, for administrator, auditor, assessment post and justice office; needs the line");
    command->callback([&shell, options] {
        shell.run = [&shell, options] {
            if (!options->form.empty())
                return show(shell, *options);
            listForms(shell);
            return 0;
        };
    });
}

} // namespace ctl
