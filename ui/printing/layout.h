#pragma once

#include "core/documents/paper.h"
#include "ui/printing/paper_font.h"

#include <QList>
#include <QPainter>
#include <QRectF>
#include <QString>
#include <memory>

namespace ui {

enum class Medium {
    Screen, ///< blanks yellow, with the words of what is missing
    Paper,  ///< blanks as an empty underline
};

/// A blank on a page, where a click jumps from.
struct FieldLink {
    QRectF mm;
    QString field; ///< "clause.3.way"
    QString what;  ///< 第3条付款方式
};

/// A paper set on pages. One engine for screen, printer and PDF: lengths are millimetres, so all three break alike.
/// No line is ever cut; table rows stay whole while they fit on a page, and the head is repeated; places to sign stay
/// together with the words before them.
///
/// Made and painted on any thread that a QGuiApplication stands behind; one thread at a time.
class PaperLayout {
public:
    PaperLayout();
    explicit PaperLayout(const core::documents::Paper& paper, Face face = Face::Kai);
    PaperLayout(PaperLayout&&) noexcept;
    PaperLayout& operator=(PaperLayout&&) noexcept;
    ~PaperLayout();

    [[nodiscard]] int pageCount() const;
    [[nodiscard]] QSizeF pageSizeMm() const;
    /// The frame that text never leaves.
    [[nodiscard]] QRectF bodyMm() const;
    /// The painter's unit is one millimetre, its origin the corner of the page.
    void paint(QPainter& painter, int page, Medium medium) const;
    [[nodiscard]] QList<FieldLink> links(int page) const;

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

/// What the code in the corner of each page says: "FQ1|LQ20260200061|agreement|1f0c…|1/2".
[[nodiscard]] QString pageCode(const core::documents::Paper& paper, const QString& hash, int page, int pages);

} // namespace ui
