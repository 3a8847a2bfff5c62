#include "app/common/bound_pictures.h"
#include "app/ctl/command.h"
#include "app/ctl/subjects.h"
#include "app/ctl/figures.h"
#include "app/ctl/qt_gui.h"

#include "core/documents/county_wording.h"
#include "core/documents/offers.h"
#include "core/documents/paper_names.h"
#include "ui/printing/papers.h"

#include <algorithm>

namespace ctl {

namespace {

/// Without a subject: every paper there is.
int listAllPapers(Shell& shell)
{
    for (const auto& [paper, title] : core::documents::paperNames())
        shell.out.record({{"paper", paper}, {"title", title}}, std::string(paper) + "  " + std::string(title) + (paper == "figures" ? "（--form）" : ""));
    return 0;
}

int finish(Shell& shell, const core::Result<ui::PaperPdf>& pdf, const std::string& paper, const std::string& file)
{
    if (!pdf)
        return shell.out.fail(pdf.error());
    if (const auto done = app::writeFile(file, std::string_view(pdf->pdf.constData(), static_cast<std::size_t>(pdf->pdf.size()))); !done)
        return shell.out.fail(done.error());
    boost::json::array missing;
    for (const auto& field : pdf->missing)
        missing.emplace_back(field.toStdString());
    shell.out.record({{"file", file}, {"paper", paper}, {"title", pdf->title.toStdString()}, {"pages", pdf->pages}, {"missing", std::move(missing)}},
                     pdf->title.toStdString() + "  " + file);
    return 0;
}

/// The sentences of a paper that a county may say in its own words: titles of the sections of its "wording-PAPER-N" item.
int listSentences(Shell& shell, const std::string& paper, const std::string& subject)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto view = viewOf(**desk, subject);
    if (!view)
        return shell.out.fail(view.error());
    const core::documents::Occasion occasion{(*desk)->directory(), core::HolidayTable::shipped(), (*shell.clock())->now(), (*desk)->certificate().account, 0, false};
    const auto made = core::documents::paperOf(view->state, paper, occasion);
    if (!made)
        return shell.out.fail(made.error());
    for (const auto& sentence : core::documents::fixedSentences(*made))
        shell.out.record({{"sentence", sentence}}, sentence);
    return 0;
}

/// The ledger of the first organisation in which this account patrols, over the year up to today.
int printLedger(Shell& shell, const std::string& file)
{
    QtGui qt;
    QGuiApplication application(qt.count, qt.arguments);
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto views = (*desk)->subjectsOf("clue");
    if (!views)
        return shell.out.fail(views.error());
    std::vector<const core::clue::State*> clues;
    for (const auto& view : *views)
        if (const auto* clue = view.state.as<core::clue::State>())
            clues.push_back(clue);
    const auto author = (*desk)->author();
    const auto organisation = author.posts.empty() ? std::string() : author.posts.front().organisation;
    const auto now = (*shell.clock())->now();
    const auto today = core::dayInChina(now);
    const core::Day first{std::chrono::year_month_day{today}.year() / std::chrono::January / 1};
    return finish(shell, ui::makeRiskLedger(clues, organisation, first, today, (*desk)->directory(), core::HolidayTable::shipped(), now,
                                            QString::fromStdString(author.account)), "risk_ledger", file);
}

/// A form or register, as print of the organisation of this account's first post.
int printFigures(Shell& shell, const FigureOptions& figures, const std::string& file)
{
    QtGui qt;
    QGuiApplication application(qt.count, qt.arguments);
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto form = formFor(shell, **desk, figures);
    if (!form)
        return shell.out.fail(form.error());
    const auto author = (*desk)->author();
    const auto organisation = author.posts.empty() ? std::string() : author.posts.front().organisation;
    return finish(shell, ui::makeFigurePaper(*form, organisation, (*desk)->directory(), core::HolidayTable::shipped(), (*shell.clock())->now(),
                                             QString::fromStdString(author.account)), "figures", file);
}

int listPapers(Shell& shell, const std::string& subject)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto view = viewOf(**desk, subject);
    if (!view)
        return shell.out.fail(view.error());
    const auto offers = core::documents::papersOf(view->state);
    for (const auto& name : ui::papersFor(view->state)) {
        const auto paper = name.toStdString();
        const auto offer = std::ranges::find(offers, paper, &core::documents::Offer::id);
        // The bound dossier is no paper of its own: its name stands in the list of all.
        const auto title = offer != offers.end() ? offer->title : std::string(core::documents::paperName(paper));
        shell.out.record({{"paper", paper}, {"title", title}}, paper + "  " + title);
    }
    return 0;
}

int print(Shell& shell, const std::string& paper, const std::string& subject, const std::string& file)
{
    QtGui qt;
    QGuiApplication application(qt.count, qt.arguments);
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto view = viewOf(**desk, subject);
    if (!view)
        return shell.out.fail(view.error());
    // The dossier holds the papers of the confirmation too, when this desk has them.
    const auto package = ui::packageFor(view->state, QString::fromStdString(paper));
    const auto other = package ? (*desk)->show(*package, false) : core::Result<core::desk::SubjectView>(core::desk::SubjectView{});
    const auto wordings = ui::wordingsFor(view->state, QString::fromStdString(paper), [&desk](const core::SubjectId& item) -> std::optional<core::library::State> {
        const auto held = (*desk)->show(item, false);
        const auto* known = held ? held->state.as<core::library::State>() : nullptr;
        return known ? std::optional(*known) : std::nullopt;
    });
    const auto pdf = ui::makePaper(view->state, QString::fromStdString(paper), (*desk)->directory(), core::HolidayTable::shipped(), (*shell.clock())->now(), QString::fromStdString((*desk)->certificate().account),
                                   package && other ? &other->state : nullptr, app::boundPictures(**desk, view->id, view->state, QString::fromStdString(paper)), ui::Numbers::Full, wordings);
    return finish(shell, pdf, paper, file);
}

} // namespace

void addPrint(CLI::App& app, Shell& shell)
{
    struct Options {
        std::string paper, subject, file;
        bool list = false, sentences = false;
        FigureOptions figures;
    };
    auto options = std::make_shared<Options>();
    auto* printer = app.add_subcommand("print", "Make a paper as PDF");
    printer->add_option("paper", options->paper, "Which; see --list");
    printer->add_option("--subject", options->subject, "Needed to print; with --list, only what this subject offers now")->type_name("ID");
    printer->add_option("-o,--output", options->file)->type_name("FILE");
    printer->add_flag("--list", options->list, "The papers");
    printer->add_flag("--sentences", options->sentences, "Its fixed sentences, which a county may word itself: the titles in its library item wording-PAPER-1, -2 …");
    printer->add_option("--form", options->figures.form, "With paper figures: a form or register of `statistics`")->type_name("FORM");
    addFigureOptions(*printer, options->figures);
    printer->callback([&shell, options] {
        if (options->sentences && (options->paper.empty() || options->subject.empty()))
            throw CLI::RequiredError("PAPER and --subject ID");
        if (!options->list && !options->sentences && (options->paper.empty() || options->file.empty() || (options->subject.empty() && options->paper != "risk_ledger" && options->paper != "figures")))
            throw CLI::RequiredError("PAPER, --subject ID and -o FILE, or --list");
        shell.run = [&shell, options] {
            if (options->sentences)
                return listSentences(shell, options->paper, options->subject);
            if (options->list && options->subject.empty())
                return listAllPapers(shell);
            if (!options->list && options->paper == "figures")
                return printFigures(shell, options->figures, options->file);
            if (!options->list && options->paper == "risk_ledger")
                return printLedger(shell, options->file);
            return options->list ? listPapers(shell, options->subject) : print(shell, options->paper, options->subject, options->file);
        };
    });
}

} // namespace ctl
