#include "ui/widgets/clock_painter.h"

#include "ui/theme/paint.h"
#include "ui/widgets/spoken.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>

namespace ui {
namespace {

constexpr int kFlagText = 20, kFlagGap = 6, kCell = 26, kWordCell = 68, kBracket = 12, kBracketText = 20;
constexpr int kSmallCell = 12, kFrame = 4, kMostCells = 160, kNarrowest = 6;

bool hasWords(const ClockStripData& data)
{
    for (const ClockCell& cell : data.cells)
        if (!cell.lines.isEmpty())
            return true;
    return false;
}

/// Hatch at 45°, drawn by hand: Qt's pattern brushes do not scale with zoom or paper.
void hatch(QPainter& p, const QRectF& rect, const QColor& colour, qreal step, qreal width)
{
    p.save();
    p.setClipRect(rect, Qt::IntersectClip);
    p.setPen(QPen(colour, width));
    // Lines start at multiples of `step` of the whole strip, so that they run on from cell to cell.
    const qreal reach = rect.height();
    const qreal first = std::floor((rect.left() - reach) / step) * step;
    for (qreal x = first; x < rect.right() + reach; x += step)
        p.drawLine(QPointF(x, rect.bottom()), QPointF(x + reach, rect.top()));
    p.restore();
}

class Strip {
public:
    Strip(QPainter& painter, const QRect& rect, const ClockStripData& data, ClockSize size, const Theme& theme)
        : p(painter), area(rect), d(data), t(theme), small(size == ClockSize::Small), words(hasWords(data))
    {
        if (!words && d.today >= 0) { // the frame around today stands out of its cell
            if (d.today == 0)
                area.setLeft(area.left() + t.px(kFrame));
            if (d.today == d.cells.size() - 1)
                area.setRight(area.right() - t.px(kFrame));
        }
        gap = words ? t.px(6) : small ? t.px(2) : t.px(1.5);
        width = d.cells.isEmpty() ? 0 : (area.width() + gap) / int(d.cells.size());
        oneBar = d.cells.size() > kMostCells || width < kNarrowest;
        if (oneBar)
            gap = 0;
        const int above = small ? t.px(kFrame) : words && d.flags.isEmpty() ? 0 : t.px(kFlagText + kFlagGap);
        cells = QRectF(area.left(), area.top() + above, area.width(), t.px(small ? kSmallCell : words ? kWordCell : kCell));
    }

    void paint()
    {
        if (d.cells.isEmpty())
            return;
        p.save();
        p.setRenderHint(QPainter::Antialiasing);
        for (int i = 0; i < d.cells.size();) {
            int end = i + 1;
            while (oneBar && end < d.cells.size() && d.cells[end].kind == d.cells[i].kind)
                ++end;
            paintCell(QRectF(left(i), cells.top(), left(end) - left(i) - gap, cells.height()), d.cells[i], i);
            i = end;
        }
        paintNotches();
        if (!small) {
            paintFlags();
            paintBrackets();
        }
        if (d.today >= 0 && d.today < d.cells.size() && !words)
            paintToday();
        p.restore();
    }

private:
    qreal left(int cell) const { return cells.left() + width * cell; }

    void paintCell(const QRectF& r, const ClockCell& cell, int index)
    {
        const qreal radius = t.px(words ? 6 : 2), line = t.line();
        const QRectF inner = r.adjusted(line / 2.0, line / 2.0, -line / 2.0, -line / 2.0);
        const bool today = words && index == d.today;
        QColor ink = t.colour(Token::Text2);
        p.setBrush(Qt::NoBrush);
        switch (today ? DayKind::NotCounted : cell.kind) {
        case DayKind::Used:
            p.setPen(Qt::NoPen);
            p.setBrush(t.colour(Token::Accent));
            p.drawRoundedRect(r, radius, radius);
            ink = t.colour(Token::OnAccent);
            break;
        case DayKind::Suspended:
            p.setBrush(t.colour(Token::Sunken));
            p.setPen(Qt::NoPen);
            p.drawRoundedRect(inner, radius, radius);
            hatch(p, inner, t.colour(Token::Edge), t.px(7.5), t.px(1.6));
            p.setBrush(Qt::NoBrush);
            p.setPen(QPen(t.colour(Token::Edge), line));
            p.drawRoundedRect(inner, radius, radius);
            break;
        case DayKind::Left:
            p.setBrush(t.colour(Token::AccentSoft));
            p.setPen(QPen(t.colour(Token::Accent), line));
            p.drawRoundedRect(inner, radius, radius);
            ink = t.colour(Token::Text);
            break;
        case DayKind::Overdue:
            p.setPen(Qt::NoPen);
            p.setBrush(t.colour(Token::RedFill));
            p.drawRoundedRect(r, radius, radius);
            hatch(p, r, t.colour(Token::Surface), t.px(7.5), t.px(1.6));
            break;
        case DayKind::Rolled:
        case DayKind::NotCounted:
            if (today) {
                p.setBrush(t.colour(Token::Surface));
                p.setPen(QPen(t.colour(Token::Text), 2));
                ink = t.colour(Token::Text);
                p.drawRoundedRect(r.adjusted(1, 1, -1, -1), radius, radius);
            } else {
                QPen pen(t.colour(Token::Edge), line, cell.kind == DayKind::Rolled ? Qt::DotLine : Qt::DashLine);
                p.setPen(pen);
                p.drawRoundedRect(inner, radius, radius);
            }
            break;
        }
        if (!cell.lines.isEmpty())
            paintWords(r, cell.lines, ink, today);
    }

    void paintWords(const QRectF& r, const QStringList& lines, const QColor& ink, bool bold)
    {
        const QFont font = t.font(bold ? TextRole::SmallBold : TextRole::Small);
        const int step = t.px(18);
        int y = qRound(r.center().y() - step * int(lines.size()) / 2.0);
        for (const QString& text : lines) {
            drawLine(p, QRect(qRound(r.left()) + 1, y, qRound(r.width()) - 2, step), text, font, ink, Qt::AlignCenter);
            y += step;
        }
    }

    void paintToday()
    {
        const qreal grow = t.px(2);
        const qreal wide = qMax<qreal>(width - gap, t.px(kNarrowest)); // on one bar a day may be thinner than the frame
        const qreal from = qMin(left(d.today), cells.right() - wide);
        const QRectF frame = QRectF(from, cells.top(), wide, cells.height()).adjusted(-grow, -grow, grow, grow);
        p.setBrush(Qt::NoBrush);
        if (!oneBar) { // a gap of ground between frame and cell
            p.setPen(QPen(t.colour(Token::Surface), t.px(1.5)));
            p.drawRoundedRect(frame.adjusted(1.5, 1.5, -1.5, -1.5), t.px(3), t.px(3));
        }
        p.setPen(QPen(t.colour(Token::Text), t.px(2.5)));
        p.drawRoundedRect(frame, t.px(4), t.px(4));
        if (small)
            return;
        const qreal x = frame.center().x(), y = frame.top(), half = t.px(4.5);
        p.setPen(Qt::NoPen);
        p.setBrush(t.colour(Token::Text));
        p.drawPolygon(QPolygonF{{x - half, y - t.px(5)}, {x + half, y - t.px(5)}, {x, y}});
    }

    void paintNotches()
    {
        for (const ClockNotch& notch : d.notches) {
            const qreal x = left(notch.at) - gap / 2, half = t.px(4);
            p.setPen(Qt::NoPen);
            p.setBrush(t.colour(Token::Surface));
            p.drawPolygon(QPolygonF{{x - half, cells.bottom()}, {x + half, cells.bottom()}, {x, cells.bottom() - t.px(9)}});
            p.setPen(QPen(t.colour(Token::Edge), t.line()));
            p.drawPolyline(QPolygonF{{x - half, cells.bottom()}, {x, cells.bottom() - t.px(9)}, {x + half, cells.bottom()}});
        }
    }

    struct Placed {
        QRectF rect;
        QString text;
        bool strong;
    };

    QFont flagFont(bool strong) const { return t.font(strong ? TextRole::SmallBold : TextRole::Small); }

    /// Words at `from`, moved inside the strip; false when they would cover words that matter more.
    bool place(QList<Placed>& taken, qreal from, const QString& text, bool strong) const
    {
        const qreal w = QFontMetrics(flagFont(strong)).horizontalAdvance(text) + 2;
        const qreal x = qBound<qreal>(area.left(), from, qMax<qreal>(area.left(), area.right() + 1 - w));
        const QRectF r(x, area.top(), w, t.px(kFlagText));
        for (const Placed& other : taken)
            if (r.adjusted(-t.px(6), 0, t.px(6), 0).intersects(other.rect))
                return false;
        taken.append({r, text, strong});
        return true;
    }

    void placeFlag(QList<Placed>& taken, const ClockFlag& flag) const
    {
        const qreal x = left(flag.at);
        const qreal w = QFontMetrics(flagFont(flag.strong)).horizontalAdvance(flag.text) + 2;
        // To the right of its line, around it, or to its left; else as near to its left as there is room.
        for (const qreal from : {x, x - w / 2, x - w})
            if (place(taken, from, flag.text, flag.strong))
                return;
        for (int back = 4; back <= 80; back += 4)
            if (place(taken, x - w - t.px(back), flag.text, flag.strong))
                return; // beyond that it keeps its hair line only; the sum says the rest
    }

    void placeToday(QList<Placed>& taken) const
    {
        if (d.today < 0 || d.today >= d.cells.size() || d.todayText.isEmpty())
            return;
        const qreal w = QFontMetrics(flagFont(true)).horizontalAdvance(d.todayText) + 2;
        const qreal middle = left(d.today) + (width - gap - w) / 2;
        for (qreal shift = 0; shift <= w / 2; shift += 2) // still above its cell
            if (place(taken, middle - shift, d.todayText, true))
                return;
    }

    void paintFlags()
    {
        QList<Placed> taken;
        // The end and today first, from the right, then the others in order.
        const auto placeStrong = [&] {
            for (const ClockFlag& flag : d.flags)
                if (flag.strong)
                    placeFlag(taken, flag);
        };
        const bool over = std::any_of(d.flags.begin(), d.flags.end(), [&](const ClockFlag& flag) { return flag.strong && flag.at <= d.today; });
        if (!over)
            placeStrong();
        placeToday(taken);
        if (over)
            placeStrong();
        for (const ClockFlag& flag : d.flags)
            if (!flag.strong)
                placeFlag(taken, flag);
        for (const Placed& one : taken)
            drawLine(p, one.rect.toAlignedRect(), one.text, flagFont(one.strong), t.colour(one.strong ? Token::Text : Token::Text2));
        p.setRenderHint(QPainter::Antialiasing, false);
        for (const ClockFlag& flag : d.flags) {
            const int x = qRound(flag.at >= d.cells.size() ? area.right() : left(flag.at) - (flag.at ? gap / 2 + 0.5 : 0));
            p.setPen(QPen(t.colour(Token::Edge), t.line(), flag.dotted ? Qt::DotLine : Qt::SolidLine));
            p.drawLine(x, qRound(cells.top()) - t.px(7), x, qRound(cells.bottom()));
        }
        p.setRenderHint(QPainter::Antialiasing);
    }

    void paintBrackets()
    {
        const QFont font = t.font(TextRole::Small);
        const QFontMetrics metrics(font);
        const int top = qRound(cells.bottom()) + t.px(5), foot = top + t.px(5);
        qreal free = area.left();
        for (const ClockBracket& bracket : d.brackets) {
            const qreal from = left(bracket.from) + t.px(1.5), to = left(bracket.to) - gap - t.px(1.5);
            p.setPen(QPen(t.colour(Token::Edge), 1.4 * t.line()));
            p.drawPolyline(QPolygonF{{from, qreal(top)}, {from, qreal(foot)}, {to, qreal(foot)}, {to, qreal(top)}});
            // Words stay inside the strip and never over their neighbour.
            const qreal w = metrics.horizontalAdvance(bracket.text) + 2;
            qreal x = (from + to) / 2 - w / 2;
            x = qMin(x, area.right() + 1 - w);
            x = qMax(x, free);
            drawLine(p, QRect(qRound(x), foot + t.px(2), qRound(qMin(w, area.right() + 1 - x)), t.px(kBracketText)), bracket.text, font, t.colour(Token::Text2));
            free = x + w + t.px(8);
        }
    }

    QPainter& p;
    QRect area;
    const ClockStripData& d;
    const Theme& t;
    bool small, words, oneBar = false;
    qreal gap = 1, width = 0;
    QRectF cells;
};

} // namespace

QString ClockStripData::accessibleText() const
{
    if (!spoken.isEmpty())
        return spoken;
    return ui::spoken({pill, lead + strong + tail, note});
}

int clockHeight(const ClockStripData& data, ClockSize size, const Theme& t)
{
    if (data.cells.isEmpty())
        return 0;
    if (size == ClockSize::Small)
        return t.px(kSmallCell + 2 * kFrame);
    const bool words = hasWords(data);
    int height = words ? kWordCell : kCell;
    if (!words || !data.flags.isEmpty())
        height += kFlagText + kFlagGap;
    if (!data.brackets.isEmpty())
        height += kBracket + kBracketText;
    else if (!words)
        height += kFrame;
    return t.px(height);
}

void paintClock(QPainter& painter, const QRect& rect, const ClockStripData& data, ClockSize size, const Theme& theme)
{
    Strip(painter, rect, data, size, theme).paint();
}

void paintSmallStrip(QPainter& p, const QRect& rect, const SmallStripData& data, const Theme& t)
{
    if (data.isEmpty())
        return;
    const int width = qMin(rect.width(), t.px(80)), height = t.px(8);
    const QRectF bar(rect.left(), rect.center().y() - height / 2.0 + 0.5, width, height);
    const qreal all = data.used + data.suspended + data.left + data.over;
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    QPainterPath round;
    round.addRoundedRect(bar, t.px(2), t.px(2));
    p.setClipPath(round, Qt::IntersectClip);
    p.fillRect(bar, t.colour(Token::AccentSoft));
    qreal x = bar.left();
    const auto piece = [&](int days) {
        const QRectF r(x, bar.top(), bar.width() * days / all, bar.height());
        x += r.width();
        return r;
    };
    p.fillRect(piece(data.used), t.colour(Token::Accent));
    if (data.suspended) {
        const QRectF r = piece(data.suspended);
        p.fillRect(r, t.colour(Token::Sunken));
        hatch(p, r, t.colour(Token::Edge), t.px(4), t.px(1.2));
    }
    piece(data.left);
    if (data.over) {
        const QRectF r = piece(data.over);
        p.fillRect(r, t.colour(Token::RedFill));
        hatch(p, r, t.colour(Token::Surface), t.px(4), t.px(1.2));
    }
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(t.colour(data.over ? Token::RedFill : Token::Accent), t.line() * 2)); // half of it is clipped
    p.drawPath(round);
    p.restore();
}

} // namespace ui
