#pragma once

#include "core/documents/paper.h"
#include "core/result.h"
#include "ui/printing/paper_font.h"

#include <QByteArray>
#include <QImage>
#include <QSizeF>
#include <memory>

namespace ui {

/// The paper as a PDF that can be searched and copied. The words are also attached as "paper.txt", since Qt's PDFs lose
/// characters beyond U+FFFF (𠮷) from their text. Any thread with a QGuiApplication behind it.
[[nodiscard]] QByteArray writePdf(const core::documents::Paper& paper, Face face = Face::Kai);

/// Pages of any PDF as pictures: what is shown and printed is the very file that is saved.
class PdfPages {
public:
    /// Code "damaged_pdf" when poppler cannot read it.
    [[nodiscard]] static core::Result<PdfPages> open(const QByteArray& pdf);
    PdfPages(PdfPages&&) noexcept;
    PdfPages& operator=(PdfPages&&) noexcept;
    ~PdfPages();

    [[nodiscard]] int count() const;
    [[nodiscard]] QSizeF sizeMm(int page) const;
    /// Null when the page cannot be drawn. One thread at a time.
    [[nodiscard]] QImage picture(int page, double dotsPerInch) const;
    [[nodiscard]] QString words(int page) const;

private:
    struct Data;
    explicit PdfPages(std::unique_ptr<Data> data);
    std::unique_ptr<Data> m_data;
};

} // namespace ui
