#include "app/ctl/command.h"

#include "ui/printing/papers.h"

#include <QGuiApplication>

namespace ctl {

namespace {

/// Papers are set with fonts, which needs a GUI application; no window is opened.
struct QtGui {
    QtGui() { qputenv("QT_QPA_PLATFORM", "offscreen"); }
    int count = 1;
    char name[12] = "fengqiaoctl";
    char* arguments[2] = {name, nullptr};
};

core::Result<core::desk::SubjectView> viewOf(desk::Desk& desk, const std::string& subject)
{
    const auto id = core::subjectFromText(subject);
    if (!id)
        return core::misused("bad_subject", {{"subject", subject}});
    return desk.show(*id, false);
}

int listPapers(Shell& shell, const std::string& subject)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto view = viewOf(**desk, subject);
    if (!view)
        return shell.out.fail(view.error());
    for (const auto& paper : ui::papersFor(view->state))
        shell.out.record({{"paper", paper.toStdString()}}, paper.toStdString());
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
    const auto pdf = ui::makePaper(view->state, QString::fromStdString(paper), (*desk)->directory(), core::HolidayTable::shipped(), (*shell.clock())->now(), QString::fromStdString((*desk)->certificate().account));
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

} // namespace

void addPrint(CLI::App& app, Shell& shell)
{
    struct Options {
        std::string paper, subject, file;
        bool list = false;
    };
    auto options = std::make_shared<Options>();
    auto* printer = app.add_subcommand("print", "Make a paper as PDF");
    printer->add_option("paper", options->paper, "Which; see --list");
    printer->add_option("--subject", options->subject)->required()->type_name("ID");
    printer->add_option("-o,--output", options->file)->type_name("FILE");
    printer->add_flag("--list", options->list, "The papers of this subject");
    printer->callback([&shell, options] {
        if (!options->list && (options->paper.empty() || options->file.empty()))
            throw CLI::RequiredError("PAPER and -o FILE, or --list");
        shell.run = [&shell, options] { return options->list ? listPapers(shell, options->subject) : print(shell, options->paper, options->subject, options->file); };
    });
}

} // namespace ctl
