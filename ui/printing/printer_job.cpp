#include "ui/printing/printer_job.h"

#include "ui/printing/pdf.h"

#include <QPainter>
#include <QPrinter>
#include <QPrinterInfo>

namespace ui {
namespace {

constexpr int kPrintDots = 300;

} // namespace

KnownPrinters knownPrinters() { return {QPrinterInfo::availablePrinterNames(), QPrinterInfo::defaultPrinterName()}; }

core::Done printNow(const PrinterJob& job)
{
    const auto info = QPrinterInfo::printerInfo(job.printer);
    if (info.isNull())
        return core::hindered("printer", {{"printer", job.printer.toStdString()}});
    QPrinter printer(info, QPrinter::HighResolution);
    return printOn(printer, job);
}

core::Done printOn(QPrinter& printer, const PrinterJob& job)
{
    printer.setDocName(job.title);
    printer.setResolution(kPrintDots);
    printer.setFullPage(true);
    printer.setCopyCount(job.copies);
    printer.setDuplex(job.bothSides ? QPrinter::DuplexLongSide : QPrinter::DuplexNone);
    QPainter painter;
    bool first = true;
    for (const auto& pdf : job.pdfs) {
        const auto pages = PdfPages::open(pdf);
        if (!pages)
            return tl::unexpected(pages.error());
        for (int page = 0; page < pages->count(); ++page) {
            printer.setPageSize(QPageSize(pages->sizeMm(page), QPageSize::Millimeter, QString(), QPageSize::FuzzyMatch));
            if (first ? !painter.begin(&printer) : !printer.newPage())
                return core::hindered("printer", {{"printer", job.printer.toStdString()}});
            first = false;
            const auto size = pages->sizeMm(page) * (kPrintDots / 25.4);
            painter.drawImage(QRectF(QPointF(0, 0), size), pages->picture(page, kPrintDots));
        }
    }
    return painter.end() ? core::Done() : core::hindered("printer", {{"printer", job.printer.toStdString()}});
}

} // namespace ui
