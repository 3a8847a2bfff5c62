#pragma once

#include "core/documents/paper.h"
#include "ui/printing/paper_font.h"

#include <QLineF>
#include <QPointF>
#include <QRectF>
#include <QString>
#include <QTextLayout>
#include <memory>
#include <vector>

namespace ui {

/// A blank inside a set text: characters [start, start + length).
struct SetBlank {
    int start = 0, length = 0;
    QString field, what;
};

/// A run of words broken into lines of one width. Positions in units (1/100 mm).
struct SetText {
    std::unique_ptr<QTextLayout> layout;
    std::vector<SetBlank> blanks;
    double lead = 0; ///< from line to line
    [[nodiscard]] int lines() const { return layout->lineCount(); }
    [[nodiscard]] double height() const { return lines() * lead; }
};
using SharedText = std::shared_ptr<const SetText>;

struct TextStyle {
    double points = 14;
    double lead = 1.7;  ///< times the size
    Qt::Alignment align = Qt::AlignJustify;
    int indent = 0;     ///< characters of the first line
    Face face = Face::Kai;
};
[[nodiscard]] SharedText setText(const core::documents::Line& line, const TextStyle& style, double width);
[[nodiscard]] SharedText setText(const std::string& words, const TextStyle& style, double width);

/// Lines [first, first + count) of a text, the first of them at `at`.
struct TextPiece {
    SharedText text;
    int first = 0, count = 0;
    QPointF at;
};
struct LinePiece {
    QLineF line;
    double width = 0;
};
struct SetPage {
    std::vector<TextPiece> texts;
    std::vector<LinePiece> lines;
};

/// Puts pieces on pages from top to bottom.
class PageBuilder {
public:
    /// `body`: the frame of the text, in units, the same on every page.
    explicit PageBuilder(const QRectF& body);

    [[nodiscard]] double left() const { return m_body.left(); }
    [[nodiscard]] double width() const { return m_body.width(); }
    [[nodiscard]] double room() const { return m_body.bottom() - m_y; }
    [[nodiscard]] double fullRoom() const { return m_body.height(); }
    [[nodiscard]] bool atTop() const { return m_y <= m_body.top(); }

    void gap(double units);
    void newPage();
    /// New page when less than `height` is left; what stays empty is struck out when it is more than a few lines.
    void keep(double height, bool strikeRest);
    void addText(const SharedText& text, double indentLeft = 0);
    /// Draws at the current height without moving on.
    void place(const SharedText& text, double x, double dy, int first = 0, int count = -1);
    void line(double x1, double dy1, double x2, double dy2, double width = 25);
    void advance(double units) { m_y += units; }

    [[nodiscard]] std::vector<SetPage> take() { return std::move(m_pages); }

private:
    QRectF m_body;
    double m_y;
    std::vector<SetPage> m_pages;
};

/// A row of a ruled box.
struct BoxCell {
    core::documents::Line line;
    double x = 0, width = 0; ///< from the left edge of the body
    bool label = false;
};
using BoxRow = std::vector<BoxCell>;
/// Rows stay whole while they fit; a row taller than half a page is broken between lines. `head` is repeated.
void addBox(PageBuilder& builder, const std::vector<BoxRow>& head, const std::vector<BoxRow>& rows, int emptyRows, double points);
[[nodiscard]] double boxRowHeight(const BoxRow& row, double points);

} // namespace ui
