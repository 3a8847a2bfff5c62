// What becomes of the ticked papers: the whole ones are fetched, printed or saved, and that is written down.

#include "ui/printing/print_pane.h"

#include "ui/frame/file_dialog.h"
#include "ui/printing/off_thread.h"
#include "ui/printing/printer_job.h"
#include "ui/text/labels.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/strips.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>

namespace ui {

void PrintPane::whole(std::function<void(const QList<PaperPdf>&)> then)
{
    auto papers = std::make_shared<QList<PaperPdf>>(ticked());
    auto open = std::make_shared<int>(0);
    for (auto& paper : *papers)
        if (paper.hidden) {
            const auto item = std::find_if(m_items.begin(), m_items.end(), [&](const Item& one) { return one.id == paper.paper || (one.paper && one.paper->paper == paper.paper); });
            if (item != m_items.end() && item->whole)
                paper = *item->whole;
            else
                ++*open;
        }
    if (*open == 0)
        return then(*papers);
    m_print->setEnabled(false);
    for (int i = 0; i < papers->size(); ++i) {
        if (!papers->at(i).hidden)
            continue;
        const auto asked = std::find_if(m_items.begin(), m_items.end(), [&](const Item& one) { return one.paper && one.paper->paper == papers->at(i).paper; });
        m_port.paper(m_subject, asked->id, Numbers::Full, this, [this, papers, open, i, then, subject = m_subject, id = asked->id](core::Result<PaperPdf> paper) {
            if (subject != m_subject)
                return;
            if (!paper) {
                m_error->show(sentence(paper.error()));
                return showButtons();
            }
            for (auto& item : m_items)
                if (item.id == id)
                    item.whole = *paper;
            (*papers)[i] = std::move(*paper);
            if (--*open == 0) {
                showButtons();
                then(*papers);
            }
        });
    }
}

void PrintPane::print()
{
    const auto papers = ticked();
    if (papers.isEmpty() || m_printers->count() == 0)
        return;
    whole([this](const QList<PaperPdf>& all) { printWhole(all); });
}

void PrintPane::printWhole(const QList<PaperPdf>& papers)
{
    QStringList titles;
    for (const auto& paper : papers)
        titles.append(paper.title.section(QChar(u'（'), 0, 0)); // what stands in brackets may be a name
    PrinterJob job{m_printers->currentText(), titles.join(QStringLiteral("、")), m_copies->currentIndex() + 1, m_sides->chosen() == QLatin1String("both"), {}};
    for (const auto& paper : papers)
        job.pdfs.append(paper.pdf);
    m_print->setEnabled(false);
    offThread(
        this, [job] { return printNow(job); },
        [this, papers, printer = job.printer, copies = job.copies](core::Done done) {
            showButtons();
            if (!done)
                return m_error->show(sentence(done.error()));
            m_error->clear();
            m_savedNote->setNote(tr("Handed to the printer %1. If no paper comes, look at its power and paper and print again.").arg(printer));
            m_savedNote->show();
            record(papers, copies);
            askSigned(papers);
            for (const auto& paper : papers)
                emit printed(paper.paper);
        });
}

void PrintPane::savePdf()
{
    const auto papers = ticked();
    if (papers.isEmpty())
        return;
    auto* dialog = newFileDialog(this, tr("Save as PDF"), QStringLiteral("PDF (*.pdf)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    // Several papers go into one folder, each under its own name.
    if (papers.size() > 1)
        dialog->setFileMode(QFileDialog::Directory);
    else
        dialog->selectFile(papers.front().title + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
        whole([this, path](const QList<PaperPdf>& all) { saveWhole(all, path); });
    });
    dialog->open();
}

void PrintPane::saveWhole(const QList<PaperPdf>& papers, const QString& path)
{
    for (const auto& paper : papers) {
        const auto file = papers.size() > 1 ? path + QLatin1Char('/') + paper.title + QLatin1Char('-') + paper.paper + QStringLiteral(".pdf") : path;
        m_port.writeFile(file, paper.pdf, this, [this, paper, path](core::Result<bool> done) {
            if (!done)
                return m_error->show(sentence(done.error()));
            m_error->clear();
            m_savedNote->setNote(tr("Saved: %1").arg(path));
            m_savedNote->show();
            record({paper}, 1);
            askSigned({paper});
        });
    }
}

/// Printed is printed: an act in the journal, so that the next one is 副本.
void PrintPane::record(const QList<PaperPdf>& papers, int copies)
{
    std::vector<core::desk::Draft> acts;
    for (const auto& paper : papers) {
        boost::json::object steps{{"hash", paper.hash.toStdString()}, {"copies", copies}};
        if (m_type == QLatin1String("dispute")) {
            steps["paper"] = paper.paper.toStdString();
            acts.push_back({"dispute.printed", m_subject, {{"steps", steps}}});
        } else if (m_type == QLatin1String("warning")) {
            steps["paper"] = paper.paper.toStdString();
            acts.push_back({"warning.printed", m_subject, {{"steps", steps}}});
        } else if (m_type == QLatin1String("guidance") || m_type == QLatin1String("order") || m_type == QLatin1String("meeting")) {
            steps["paper"] = paper.paper.toStdString();
            acts.push_back({m_type.toStdString() + ".printed", m_subject, {{"steps", steps}}});
        } else if (m_rulingUnprinted && paper.paper == QLatin1String("ruling")) {
            m_rulingUnprinted = false;
            acts.push_back({"confirmation.print", m_subject, {{"steps", steps}}});
        }
    }
    if (acts.empty())
        return;
    m_port.perform(acts, this, [this](core::Result<core::desk::Saved> saved) {
        if (!saved)
            m_error->show(sentence(saved.error()));
    });
}

void PrintPane::askSigned(const QList<PaperPdf>& papers)
{
    for (const auto& paper : papers) {
        if (paper.paper == QLatin1String("agreement") && paper.missing.isEmpty()) {
            m_photo->setLabel(tr("Add the photo of the signed page"));
            m_photo->setEnabled(true);
            m_signed->show();
        }
    }
}

PrintWindow::PrintWindow(Port& port, const PaperPdf& shown, const PaperPdf& whole, QWidget* parent) : QDialog(parent), m_pane(new PrintPane(port))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("print.window"));
    setWindowTitle(shown.title);
    auto* column = new QVBoxLayout(this);
    setMargins(column, 0);
    column->addWidget(m_pane);
    m_pane->setReady(shown, whole);
    if (parent)
        resize(parent->window()->size() * 0.9);
}

} // namespace ui
