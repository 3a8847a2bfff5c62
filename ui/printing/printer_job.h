#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

class QPrinter;

namespace ui {

struct KnownPrinters {
    QStringList names;
    QString usual;
};
/// Asks the system; may take seconds when a print server does not answer, so never on the GUI thread.
[[nodiscard]] KnownPrinters knownPrinters();

struct PrinterJob {
    QString printer;
    QString title; ///< in the printer's queue, where anybody may read it: kinds of papers, no names
    int copies = 1;
    bool bothSides = false;
    QList<QByteArray> pdfs;
};
/// Prints the pages of the PDFs as they are, one after the other. Code "printer" (Surroundings). Not on the GUI thread.
[[nodiscard]] core::Done printNow(const PrinterJob& job);
/// The same to a printer that was found or made already; `job.printer` only names it in an error.
[[nodiscard]] core::Done printOn(QPrinter& printer, const PrinterJob& job);

} // namespace ui
