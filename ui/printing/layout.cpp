#include "ui/printing/layout.h"

#include "ui/printing/page_builder.h"

#include <QDateTime>
#include <QFontMetricsF>
#include <QPainterPath>
#include <QTimeZone>
#include <algorithm>
#include <qrencode.h>

namespace ui {
namespace {

using namespace core::documents;

template <class... F>
struct Overloaded : F... {
    using F::operator()...;
};
template <class... F>
Overloaded(F...) -> Overloaded<F...>;

/// Sizes of one format, in millimetres and points.
struct Measures {
    QSizeF page{210, 297};
    double left = 30, right = 25, top = 25, bottom = 32; ///< left is the binding margin
    double title = 22, body = 14, box = 12, note = 10.5, foot = 8.5;
    double code = 15;   ///< side of the code in the corner
    double labelWidth = 31;

    static Measures of(const Paper& paper)
    {
        Measures out;
        if (paper.format == Format::A5)
            out = {{148, 210}, 18, 15, 13, 25, 19, 11.5, 12.5, 9.5, 7.5, 13, 28};
        if (paper.large) {
            out.title = 26;
            out.body = out.box = 18;
            out.note = 14;
            out.foot = 10;
            out.labelWidth = 44;
        }
        if (!paper.everyPage.empty())
            out.bottom += 10;
        if (!paper.footNote.empty())
            out.bottom += 4;
        return out;
    }
    [[nodiscard]] QRectF textArea() const
    {
        return {units(left), units(top), units(page.width() - left - right), units(page.height() - top - bottom)};
    }
};

const QColor kInk(0, 0, 0);
const QColor kBlankGround(0xFF, 0xF2, 0xA8), kBlankLine(0xD9, 0xA4, 0x06), kBlankInk(0x5A, 0x43, 0x00);
const QColor kWatermark(0xE4, 0xE4, 0xE4);
constexpr double kSignatureGap = 600, kSignatureRow = 1900, kSealRow = 2600, kDateRow = 850;

QString q(const std::string& utf8) { return QString::fromStdString(utf8); }

std::string dayWords(core::Day day)
{
    const std::chrono::year_month_day date{day};
    return std::to_string(int(date.year())) + "年" + std::to_string(unsigned(date.month())) + "月" + std::to_string(unsigned(date.day())) + "日";
}

/// Sets the blocks of one paper.
class Setter {
public:
    Setter(const Paper& paper, const Measures& measures, Face face)
        : m_paper(paper), m_measures(measures), m_face(face), m_pages(measures.textArea())
    {}

    std::vector<SetPage> run()
    {
        head();
        const auto& blocks = m_paper.blocks;
        for (std::size_t i = 0; i < blocks.size(); ++i) {
            if (const auto last = closingGroup(i))
                m_pages.keep(heightOf(i, *last), true);
            std::visit(Overloaded{
                           [&](const Heading& block) { heading(block, i); },
                           [&](const Paragraph& block) { m_pages.addText(textOf(block)); },
                           [&](const Table& block) { table(block); },
                           [&](const Facts& block) { facts(block); },
                           [&](const Signatures& block) { signatures(block); },
                           [&](const Note& block) { m_pages.gap(150); m_pages.addText(textOf(block)); },
                           [&](const core::documents::Rule&) { m_pages.gap(200); m_pages.line(0, 0, m_pages.width(), 0); m_pages.gap(200); },
                           [&](const PageBreak&) { m_pages.newPage(); head(); },
                           [&](const Struck&) { m_pages.addText(struckText()); },
                       },
                       blocks[i]);
        }
        return m_pages.take();
    }

private:
    TextStyle style(double points, double lead, Qt::Alignment align, int indent = 0) const { return {points, lead, align, indent, m_face}; }

    void head()
    {
        const double width = m_pages.width();
        if (!m_paper.organisation.empty()) {
            m_pages.addText(setText(m_paper.organisation, style(m_measures.body + 2, 1.6, Qt::AlignHCenter), width));
        }
        m_pages.addText(setText(m_paper.title, style(m_measures.title, 1.7, Qt::AlignHCenter), width));
        if (!m_paper.number.empty())
            m_pages.addText(setText(m_paper.number, style(m_measures.box, 1.7, Qt::AlignRight), width));
        m_pages.gap(250);
    }

    SharedText textOf(const Paragraph& block) const
    {
        Qt::Alignment align = Qt::AlignJustify;
        switch (block.align) {
        case Paragraph::Align::Left: align = Qt::AlignLeft; break;
        case Paragraph::Align::Right: align = Qt::AlignRight; break;
        case Paragraph::Align::Centred: align = Qt::AlignHCenter; break;
        case Paragraph::Align::Justified: break;
        }
        return setText(block.line, style(m_measures.body, 1.7, align, block.indent ? 2 : 0), m_pages.width());
    }
    SharedText textOf(const Note& block) const { return setText(block.line, style(m_measures.note, 1.5, Qt::AlignJustify), m_pages.width()); }
    SharedText struckText() const { return setText(std::string("（以下空白）"), style(m_measures.note, 1.7, Qt::AlignHCenter), m_pages.width()); }

    void heading(const Heading& block, std::size_t index)
    {
        const auto text = setText(Line{{Run::Kind::Text, block.text, {}, true}}, style(m_measures.body, 1.7, Qt::AlignLeft, 2), m_pages.width());
        double next = 0;
        if (index + 1 < m_paper.blocks.size())
            next = unitsOfPoints(m_measures.body) * 1.7 * 2;
        m_pages.keep(text->height() + next, false);
        m_pages.addText(text);
    }

    void table(const Table& block)
    {
        const double width = m_pages.width();
        const auto row = [&](const std::vector<Line>& cells, bool label) {
            BoxRow out;
            int sum = 0, before = 0;
            for (const int part : block.widths)
                sum += part;
            for (std::size_t i = 0; i < cells.size() && i < block.widths.size(); ++i) {
                const double x = width * before / sum;
                before += block.widths[i];
                out.push_back({cells[i], x, width * before / sum - x, label});
            }
            return out;
        };
        std::vector<BoxRow> head, rows;
        if (!block.head.empty()) {
            std::vector<Line> cells;
            for (const auto& words : block.head)
                cells.push_back({{Run::Kind::Text, words, {}, false}});
            head.push_back(row(cells, true));
        }
        for (const auto& cells : block.rows)
            rows.push_back(row(cells, false));
        m_pages.gap(120);
        addBox(m_pages, head, rows, block.rowsOnForm - int(block.rows.size()), m_measures.box);
        m_pages.gap(250);
    }

    std::vector<BoxRow> rowsOf(const Facts& block) const
    {
        const double width = m_pages.width(), label = units(m_measures.labelWidth);
        std::vector<BoxRow> rows;
        for (const auto& facts : block.rows) {
            BoxRow row;
            const double share = width / double(std::max<std::size_t>(1, facts.size()));
            for (std::size_t i = 0; i < facts.size(); ++i) {
                const double x = share * double(i);
                row.push_back({{{Run::Kind::Text, facts[i].label, {}, false}}, x, label, true});
                row.push_back({facts[i].value, x + label, share - label, false});
            }
            rows.push_back(std::move(row));
        }
        return rows;
    }

    void facts(const Facts& block)
    {
        m_pages.gap(120);
        addBox(m_pages, {}, rowsOf(block), 0, m_measures.box);
        m_pages.gap(120);
    }

    // --- places to sign ---

    /// Persons two in a row; a seal stands beside the last person where there is room.
    struct Placed {
        const Signature* place;
        int row, column;
    };
    static std::vector<Placed> placed(const Signatures& block)
    {
        std::vector<Placed> out;
        int next = 0;
        for (const bool seals : {false, true}) {
            for (const auto& place : block.places) {
                if (place.seal == seals) {
                    out.push_back({&place, next / 2, next % 2});
                    ++next;
                }
            }
        }
        return out;
    }
    static std::vector<double> rowHeights(const std::vector<Placed>& places)
    {
        std::vector<double> heights;
        for (const auto& one : places) {
            heights.resize(std::size_t(one.row) + 1, kSignatureRow);
            if (one.place->seal)
                heights.back() = kSealRow;
        }
        return heights;
    }

    double signaturesHeight(const Signatures& block) const
    {
        double height = kSignatureGap + (block.dated ? kDateRow : 0);
        for (const double row : rowHeights(placed(block)))
            height += row;
        return height;
    }

    void signatures(const Signatures& block)
    {
        m_pages.keep(signaturesHeight(block), true);
        m_pages.gap(kSignatureGap);
        const double gutter = 600, half = (m_pages.width() - gutter) / 2;
        const auto places = placed(block);
        const auto heights = rowHeights(places);
        for (std::size_t row = 0; row < heights.size(); ++row) {
            for (const auto& one : places) {
                if (one.row != int(row))
                    continue;
                const double x = one.column * (half + gutter);
                one.place->seal ? seal(*one.place, x, half) : sign(*one.place, x, half);
            }
            m_pages.advance(heights[row]);
        }
        if (block.dated) {
            m_pages.place(setText(block.on ? dayWords(*block.on) : std::string("　　　　年　　　月　　　日"), style(m_measures.box, 1.5, Qt::AlignRight), m_pages.width()), 0, 0);
            m_pages.advance(kDateRow);
        }
    }

    void sign(const Signature& place, double x, double width)
    {
        const auto words = setText(place.role + "：", style(m_measures.box, 1.35, Qt::AlignLeft), width);
        m_pages.place(words, x, 0);
        const double line = kSignatureRow - 300;
        m_pages.line(x, line, x + width, line, 18);
        std::string below = place.name;
        if (place.on)
            below += (below.empty() ? "" : "　") + dayWords(*place.on) + "已签（见原件）";
        if (!below.empty())
            m_pages.place(setText(below, style(m_measures.note - 1.5, 1.3, Qt::AlignRight), width), x, line - 430);
    }

    void seal(const Signature& place, double x, double width)
    {
        const auto name = setText(place.name, style(m_measures.box, 1.4, Qt::AlignHCenter), width);
        m_pages.place(name, x, kSealRow * 0.25);
        const auto below = place.on ? dayWords(*place.on) + "已盖章（见原件）" : place.role;
        m_pages.place(setText(below, style(m_measures.note, 1.4, Qt::AlignHCenter), width), x, kSealRow * 0.25 + name->height() + 100);
    }

    // --- what must stand on one page ---

    /// When the closing words begin at block `index` (the paragraph before 以下空白 and the signatures): the signatures.
    std::optional<std::size_t> closingGroup(std::size_t index) const
    {
        const auto& blocks = m_paper.blocks;
        if (!std::holds_alternative<Paragraph>(blocks[index]))
            return std::nullopt;
        for (std::size_t i = index + 1, paragraphs = 0; i < blocks.size(); ++i) {
            if (std::holds_alternative<Signatures>(blocks[i]))
                return i;
            if (std::holds_alternative<Paragraph>(blocks[i]) && i > 0 && std::holds_alternative<Struck>(blocks[i - 1]) && paragraphs++ == 0)
                continue;
            if (!std::holds_alternative<Struck>(blocks[i]))
                return std::nullopt;
        }
        return std::nullopt;
    }

    double heightOf(std::size_t from, std::size_t to) const
    {
        double height = 0;
        for (auto i = from; i <= to; ++i) {
            height += std::visit(Overloaded{
                                     [&](const Paragraph& block) { return std::min(textOf(block)->height(), m_pages.fullRoom() / 4); },
                                     [&](const Signatures& block) { return signaturesHeight(block); },
                                     [&](const Struck&) { return struckText()->height(); },
                                     [](const auto&) { return 0.0; },
                                 },
                                 m_paper.blocks[i]);
        }
        return std::min(height, m_pages.fullRoom());
    }

    const Paper& m_paper;
    Measures m_measures;
    Face m_face;
    PageBuilder m_pages;
};

struct Code {
    int side = 0;
    QPainterPath path; ///< in modules
};

Code codeOf(const QString& words)
{
    Code out;
    const auto utf8 = words.toUtf8();
    auto* code = QRcode_encodeString8bit(utf8.constData(), 0, QR_ECLEVEL_M);
    if (!code)
        return out;
    out.side = code->width;
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width;) {
            int to = x;
            while (to < code->width && (code->data[y * code->width + to] & 1))
                ++to;
            if (to > x)
                out.path.addRect(x, y, to - x, 1);
            x = to + 1;
        }
    }
    QRcode_free(code);
    return out;
}

} // namespace

QString pageCode(const Paper& paper, const QString& hash, int page, int pages)
{
    return QStringLiteral("FQ1|%1|%2|%3|%4/%5").arg(q(paper.dossier), q(paper.id), hash.left(16)).arg(page).arg(pages);
}

// Compiled together with others this file looks like a header to GCC, which then warns of unnamed types in a named one.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wsubobject-linkage"
struct PaperLayout::Data {
    Measures measures;
    std::vector<SetPage> pages;
    std::vector<SharedText> foots;
    std::vector<Code> codes;
    SharedText footNote, copyMark, everyPageLine;
    bool draft = false;

    void paintText(QPainter& painter, const TextPiece& piece, Medium medium) const;
    void paintFoot(QPainter& painter, std::size_t page) const;
    void paintWatermark(QPainter& painter) const;
    static QList<FieldLink> linksOf(const TextPiece& piece);
};
#pragma GCC diagnostic pop

PaperLayout::PaperLayout() = default;
PaperLayout::PaperLayout(PaperLayout&&) noexcept = default;
PaperLayout& PaperLayout::operator=(PaperLayout&&) noexcept = default;
PaperLayout::~PaperLayout() = default;

PaperLayout::PaperLayout(const Paper& paper, Face face) : m_data(std::make_unique<Data>())
{
    auto& data = *m_data;
    data.measures = Measures::of(paper);
    data.draft = paper.draft;
    data.pages = Setter(paper, data.measures, face).run();
    const auto hash = q(contentHash(paper));
    const auto printed = QDateTime::fromMSecsSinceEpoch(paper.printedAt.time_since_epoch().count(), QTimeZone(8 * 3600))
                             .toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    const double footWidth = data.measures.textArea().width() - units(data.measures.code + 3);
    const TextStyle small{data.measures.foot, 1.5, Qt::AlignLeft, 0, face};
    const int count = int(data.pages.size());
    for (int page = 1; page <= count; ++page) {
        const auto dossier = paper.dossier.empty() ? QString() : QStringLiteral("卷号 %1　").arg(q(paper.dossier));
        auto first = QStringLiteral("%1第%2页，共%3页%4").arg(dossier).arg(page).arg(count).arg(paper.draft ? QStringLiteral("　草稿未签") : QString());
        auto second = QStringLiteral("打印 %1　%2　校验 %3").arg(printed, q(paper.printedBy), hash.left(16));
        data.foots.push_back(setText((first + QChar::LineSeparator + second).toStdString(), small, footWidth));
        data.codes.push_back(codeOf(pageCode(paper, hash, page, count)));
    }
    if (!paper.footNote.empty())
        data.footNote = setText(paper.footNote, small, footWidth);
    if (paper.copy > 0)
        data.copyMark = setText("副本 " + std::to_string(paper.copy), {data.measures.note, 1.3, Qt::AlignRight, 0, face}, data.measures.textArea().width());
    if (!paper.everyPage.empty()) {
        std::string words;
        for (const auto& who : paper.everyPage)
            words += who + "签名：____________　";
        data.everyPageLine = setText(words, {data.measures.note, 1.4, Qt::AlignLeft, 0, face}, data.measures.textArea().width());
    }
}

int PaperLayout::pageCount() const { return m_data ? int(m_data->pages.size()) : 0; }
QSizeF PaperLayout::pageSizeMm() const { return m_data ? m_data->measures.page : QSizeF(210, 297); }

QRectF PaperLayout::bodyMm() const
{
    if (!m_data)
        return {};
    const auto body = m_data->measures.textArea();
    return {body.x() / kUnitsPerMm, body.y() / kUnitsPerMm, body.width() / kUnitsPerMm, body.height() / kUnitsPerMm};
}

QList<FieldLink> PaperLayout::Data::linksOf(const TextPiece& piece)
{
    QList<FieldLink> links;
    const auto& layout = *piece.text->layout;
    const double offset = piece.first * piece.text->lead;
    for (const auto& blank : piece.text->blanks) {
        for (int i = piece.first; i < piece.first + piece.count; ++i) {
            const auto line = layout.lineAt(i);
            const int from = std::max(blank.start, line.textStart());
            const int to = std::min(blank.start + blank.length, line.textStart() + line.textLength());
            if (from >= to)
                continue;
            const double x1 = line.cursorToX(from), x2 = line.cursorToX(to);
            const double top = piece.at.y() + i * piece.text->lead - offset;
            const QRectF box(piece.at.x() + x1, top + piece.text->lead * 0.1, x2 - x1, piece.text->lead * 0.8);
            links.append({QRectF(box.topLeft() / kUnitsPerMm, box.size() / kUnitsPerMm), blank.field, blank.what});
        }
    }
    return links;
}

void PaperLayout::Data::paintText(QPainter& painter, const TextPiece& piece, Medium medium) const
{
    const auto& layout = *piece.text->layout;
    const QPointF origin = piece.at - QPointF(0, piece.first * piece.text->lead);
    for (int i = piece.first; i < piece.first + piece.count; ++i)
        layout.lineAt(i).draw(&painter, origin);
    if (medium == Medium::Paper)
        return;
    painter.save();
    for (const auto& link : linksOf(piece)) {
        const QRectF box(link.mm.topLeft() * kUnitsPerMm, link.mm.size() * kUnitsPerMm);
        painter.setPen(QPen(kBlankLine, 20));
        painter.setBrush(kBlankGround);
        painter.drawRect(box);
        painter.setPen(kBlankInk);
        painter.setFont(layout.font());
        const QFontMetricsF metrics(layout.font());
        const auto words = QLatin1Char('[') + link.what + QLatin1Char(']');
        painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, metrics.elidedText(words, Qt::ElideRight, box.width()));
    }
    painter.restore();
}

void PaperLayout::Data::paintFoot(QPainter& painter, std::size_t page) const
{
    const double left = units(measures.left), right = units(measures.page.width() - measures.right);
    double top = units(measures.page.height() - measures.bottom) + 400;
    const auto draw = [&](const SharedText& text) { text->layout->draw(&painter, QPointF(left, top)); top += text->height(); };
    if (everyPageLine) {
        draw(everyPageLine);
        top += 350;
    }
    painter.setPen(QPen(kInk, 15));
    painter.drawLine(QLineF(left, top, right, top));
    top += 100;
    const auto codeTop = top + 50;
    if (foots[page])
        draw(foots[page]);
    if (footNote)
        draw(footNote);
    const auto& code = codes[page];
    if (code.side > 0) {
        painter.save();
        const double side = units(measures.code);
        painter.translate(right - side, codeTop);
        painter.scale(side / code.side, side / code.side);
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.fillPath(code.path, kInk);
        painter.restore();
    }
}

void PaperLayout::Data::paintWatermark(QPainter& painter) const
{
    // As outlines: the mark must be seen, but not be found among the words of the paper.
    const auto size = measures.page * kUnitsPerMm;
    const QString words = QStringLiteral("草稿未签");
    auto font = paperFont(size.width() / kUnitsPerMm * 0.42);
    QPainterPath path;
    double x = 0;
    const QFontMetricsF metrics(font);
    for (const QChar& one : words) {
        path.addText(x, 0, font, QString(one));
        x += metrics.horizontalAdvance(one) * 1.35;
    }
    const auto box = path.boundingRect();
    painter.save();
    painter.translate(size.width() / 2, size.height() / 2);
    painter.rotate(-40);
    painter.translate(-box.center());
    painter.fillPath(path, kWatermark);
    painter.restore();
}

void PaperLayout::paint(QPainter& painter, int page, Medium medium) const
{
    if (page < 0 || page >= pageCount())
        return;
    const auto& data = *m_data;
    const auto& set = data.pages[std::size_t(page)];
    painter.save();
    painter.scale(1 / kUnitsPerMm, 1 / kUnitsPerMm);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::TextAntialiasing);
    if (data.draft)
        data.paintWatermark(painter);
    painter.setPen(kInk);
    if (data.copyMark)
        data.copyMark->layout->draw(&painter, QPointF(units(data.measures.left), units(data.measures.top - 10)));
    // On screen a line of a table is thinner than a pixel: some were not to be seen.
    const double thinnest = medium == Medium::Screen ? 1 / qMax(1e-6, painter.deviceTransform().m11()) : 0;
    for (const auto& piece : set.lines) {
        // Smoothed, a line that falls between two pixels is as pale as none.
        const bool straight = piece.line.dx() == 0 || piece.line.dy() == 0;
        painter.setRenderHint(QPainter::Antialiasing, medium == Medium::Paper || !straight);
        painter.setPen(QPen(kInk, qMax(piece.width, thinnest), Qt::SolidLine, Qt::SquareCap));
        painter.drawLine(piece.line);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(kInk);
    for (const auto& piece : set.texts)
        data.paintText(painter, piece, medium);
    painter.setPen(kInk);
    data.paintFoot(painter, std::size_t(page));
    painter.restore();
}

QList<FieldLink> PaperLayout::links(int page) const
{
    QList<FieldLink> links;
    if (page < 0 || page >= pageCount())
        return links;
    for (const auto& piece : m_data->pages[std::size_t(page)].texts)
        links += Data::linksOf(piece);
    return links;
}

} // namespace ui
