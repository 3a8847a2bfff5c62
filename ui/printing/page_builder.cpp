#include "ui/printing/page_builder.h"

#include <QFontMetricsF>
#include <QTextOption>
#include <algorithm>
#include <cmath>
#include <functional>

namespace ui {
namespace {

using core::documents::Line;
using core::documents::Run;

constexpr double kPadX = 150, kPadY = 110; // inside cells
constexpr double kBoxLead = 1.45;
constexpr double kStrikeFrom = 2500;

TextStyle cellStyle(const BoxCell& cell, double points)
{
    return {points, kBoxLead, cell.label ? Qt::AlignHCenter : Qt::AlignLeft, 0, Face::Kai};
}

} // namespace

SharedText setText(const Line& line, const TextStyle& style, double width)
{
    auto out = std::make_shared<SetText>();
    const auto font = paperFont(style.points, style.face);
    const QFontMetricsF metrics(font);
    const double underscore = std::max(1.0, metrics.horizontalAdvance(QLatin1Char('_')));
    QString words;
    QList<QTextLayout::FormatRange> formats;
    for (const auto& run : line) {
        const int start = int(words.size());
        if (run.kind == Run::Kind::Blank) {
            // The same width on screen and paper, so that both break alike; the words are painted over it on screen.
            const auto what = QString::fromStdString(run.text);
            const auto wanted = metrics.horizontalAdvance(QLatin1Char('[') + what + QLatin1Char(']')) / underscore;
            // Never more than a line: in a narrow cell it would be a ladder of strokes.
            const int most = std::max(1, int(width / underscore));
            words += QString(std::min(most, std::max(6, int(std::ceil(wanted)) + 1)), QLatin1Char('_'));
            out->blanks.push_back({start, int(words.size()) - start, QString::fromStdString(run.field), what});
        } else {
            words += QString::fromStdString(run.text).replace(QLatin1Char('\n'), QChar::LineSeparator);
        }
        if (run.strong) {
            QTextLayout::FormatRange range;
            range.start = start;
            range.length = int(words.size()) - start;
            range.format.setFontWeight(QFont::Bold);
            formats.append(range);
        }
    }
    out->layout = std::make_unique<QTextLayout>(words, font);
    // A blank does not break, so a justified line before it would be torn apart.
    QTextOption option(style.align == Qt::AlignJustify && !out->blanks.empty() ? Qt::AlignLeft : style.align);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setUseDesignMetrics(true);
    out->layout->setTextOption(option);
    out->layout->setFormats(formats);
    out->layout->setCacheEnabled(true);
    out->lead = unitsOfPoints(style.points) * style.lead;
    const double indent = unitsOfPoints(style.points) * style.indent;
    out->layout->beginLayout();
    for (int i = 0;; ++i) {
        auto set = out->layout->createLine();
        if (!set.isValid())
            break;
        const double from = i == 0 ? indent : 0;
        set.setLineWidth(width - from);
        set.setPosition({from, i * out->lead + (out->lead - set.height()) / 2});
    }
    out->layout->endLayout();
    return out;
}

SharedText setText(const std::string& words, const TextStyle& style, double width)
{
    return setText(Line{{Run::Kind::Text, words, {}, false}}, style, width);
}

PageBuilder::PageBuilder(const QRectF& body) : m_body(body), m_y(body.top()) { m_pages.emplace_back(); }

void PageBuilder::gap(double amount)
{
    if (!atTop())
        m_y += amount;
}

void PageBuilder::newPage()
{
    m_pages.emplace_back();
    m_y = m_body.top();
}

void PageBuilder::keep(double height, bool strikeRest)
{
    if (height <= room() || atTop())
        return;
    if (strikeRest && room() > kStrikeFrom)
        line(0, 300, width(), room() - 300, 20);
    newPage();
}

void PageBuilder::place(const SharedText& text, double x, double dy, int first, int count)
{
    m_pages.back().texts.push_back({text, first, count < 0 ? text->lines() - first : count, QPointF(left() + x, m_y + dy)});
}

void PageBuilder::line(double x1, double dy1, double x2, double dy2, double lineWidth)
{
    m_pages.back().lines.push_back({QLineF(left() + x1, m_y + dy1, left() + x2, m_y + dy2), lineWidth});
}

void PageBuilder::addText(const SharedText& text, double indentLeft)
{
    for (int first = 0; first < text->lines();) {
        const int rest = text->lines() - first;
        int fit = std::min(rest, int((room() + 1) / text->lead));
        // Neither a first nor a last line stands alone.
        if (fit < rest) {
            if (rest - fit == 1 && fit > 2)
                --fit;
            if (first == 0 && fit == 1)
                fit = 0;
        }
        if (fit <= 0) {
            if (!atTop()) {
                newPage();
                continue;
            }
            fit = 1;
        }
        place(text, indentLeft, 0, first, fit);
        m_y += fit * text->lead;
        first += fit;
        if (first < text->lines())
            newPage();
    }
}

double boxRowHeight(const BoxRow& row, double points)
{
    int lines = 1;
    for (const auto& cell : row)
        lines = std::max(lines, setText(cell.line, cellStyle(cell, points), cell.width - 2 * kPadX)->lines());
    return lines * unitsOfPoints(points) * kBoxLead + 2 * kPadY;
}

namespace {

/// One row, broken between lines where it must be.
void addRow(PageBuilder& builder, const BoxRow& row, double points, const std::function<void()>& onNewPage)
{
    const double lead = unitsOfPoints(points) * kBoxLead;
    std::vector<SharedText> texts;
    int lines = 1;
    for (const auto& cell : row) {
        texts.push_back(setText(cell.line, cellStyle(cell, points), cell.width - 2 * kPadX));
        lines = std::max(lines, texts.back()->lines());
    }
    const double whole = lines * lead + 2 * kPadY;
    if (whole > builder.room() && whole <= builder.fullRoom() / 2) {
        builder.newPage();
        onNewPage();
    }
    for (int first = 0; first < lines;) {
        int fit = std::min(lines - first, int((builder.room() - 2 * kPadY + 1) / lead));
        if (fit < std::min(2, lines - first)) {
            builder.newPage();
            onNewPage();
            fit = std::max(1, std::min(lines - first, int((builder.room() - 2 * kPadY + 1) / lead)));
        }
        const double height = fit * lead + 2 * kPadY;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto& cell = row[i];
            const bool empty = cell.line.empty();
            const int have = std::clamp(texts[i]->lines() - first, 0, fit);
            const double centred = fit == lines && (cell.label || texts[i]->lines() == 1) ? (lines - texts[i]->lines()) * lead / 2 : 0;
            if (have > 0 && !empty)
                builder.place(texts[i], cell.x + kPadX, kPadY + centred, first, have);
            if (empty && !cell.label)
                builder.line(cell.x + cell.width / 2 - 300, height / 2 + 150, cell.x + cell.width / 2 + 300, height / 2 - 150, 18);
            builder.line(cell.x, 0, cell.x + cell.width, 0);
            builder.line(cell.x, height, cell.x + cell.width, height);
            builder.line(cell.x, 0, cell.x, height);
            builder.line(cell.x + cell.width, 0, cell.x + cell.width, height);
        }
        builder.advance(height);
        first += fit;
    }
}

} // namespace

void addBox(PageBuilder& builder, const std::vector<BoxRow>& head, const std::vector<BoxRow>& rows, int emptyRows, double points)
{
    const auto addHead = [&] {
        for (const auto& row : head)
            addRow(builder, row, points, [] {});
    };
    double start = 0;
    for (const auto& row : head)
        start += boxRowHeight(row, points);
    if (!rows.empty())
        start += std::min(boxRowHeight(rows.front(), points), builder.fullRoom() / 3);
    builder.keep(start, false);
    addHead();
    for (const auto& row : rows)
        addRow(builder, row, points, addHead);
    if (emptyRows <= 0 || (head.empty() && rows.empty()))
        return;
    // Unused rows of the form: one stroke through all of them.
    const auto& like = head.empty() ? rows.front() : head.front();
    const double row = unitsOfPoints(points) * kBoxLead + 2 * kPadY;
    const int fit = std::min(emptyRows, int(builder.room() / row));
    if (fit < 1)
        return;
    double right = 0;
    for (const auto& cell : like) {
        right = std::max(right, cell.x + cell.width);
        builder.line(cell.x, 0, cell.x, fit * row);
    }
    builder.line(right, 0, right, fit * row);
    for (int i = 1; i <= fit; ++i)
        builder.line(0, i * row, right, i * row);
    builder.line(right, 0, 0, fit * row, 20);
    builder.advance(fit * row);
}

} // namespace ui
