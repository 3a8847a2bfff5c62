#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace ui {

struct KnownPrinters {
    QStringList names;
    QString usual;
};
/// Asks the system; may take seconds when a print server does not answer, so never on the GUI thread.
[[nodiscard]] KnownPrinters knownPrinters();

struct PrinterJob {
    QString printer;
    int copies = 1;
    bool bothSides = false;
    QList<QByteArray> pdfs;
};
/// Prints the pages of the PDFs as they are, one after the other. Code "printer" (Surroundings). Not on the GUI thread.
[[nodiscard]] core::Done printNow(const PrinterJob& job);

} // namespace ui
