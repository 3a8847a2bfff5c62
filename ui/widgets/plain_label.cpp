#include "ui/widgets/plain_label.h"

#include <QEvent>
#include <QPainter>
#include <QTextLayout>
#include <cmath>

namespace ui {

PlainLabel::PlainLabel(TextRole role, Token tint, Fit fit, QWidget* parent)
    : QLabel(parent)
    , m_role(role)
    , m_tint(tint)
    , m_fit(fit)
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setFit(fit);
    refresh();
}

PlainLabel::PlainLabel(const QString& text, TextRole role, Token tint, Fit fit, QWidget* parent)
    : PlainLabel(role, tint, fit, parent)
{
    setPlainText(text);
}

void PlainLabel::setPlainText(const QString& text)
{
    if (m_text == text && QLabel::text() == text)
        return;
    if (accessibleName() == m_text)
        setAccessibleName(text);
    m_text = text;
    QLabel::setText(text); // for assistive technology; painting is ours
    updateGeometry();
    refresh();
}

void PlainLabel::setTint(Token tint)
{
    m_tint = tint;
    update();
}

void PlainLabel::setRole(TextRole role)
{
    m_role = role;
    refresh();
}

void PlainLabel::setFit(Fit fit)
{
    m_fit = fit;
    const bool tall = fit == Fit::Wrap || fit == Fit::TwoLines;
    QSizePolicy policy(fit == Fit::Whole ? QSizePolicy::Minimum : QSizePolicy::Preferred, tall ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    policy.setHeightForWidth(tall);
    setSizePolicy(policy);
    updateGeometry();
}

void PlainLabel::setRunningText(bool running)
{
    m_running = running;
    updateGeometry();
}

void PlainLabel::setAlign(Qt::Alignment alignment) { setAlignment(alignment); }

void PlainLabel::refresh()
{
    const QFont wanted = themeOf(this).font(m_role);
    if (font() != wanted)
        setFont(wanted);
    updateGeometry();
    update();
}

int PlainLabel::layOut(int width, QPainter* painter) const
{
    const QFontMetricsF metrics(font());
    const qreal step = m_running ? std::ceil(QFontInfo(font()).pixelSize() * 1.6) : std::ceil(metrics.height());
    const int limit = m_fit == Fit::TwoLines ? 2 : m_fit == Fit::Wrap ? 10000 : 1;
    QString text = m_text;
    text.replace(QLatin1Char('\n'), QChar::LineSeparator);
    QTextLayout layout(text, font());
    QTextOption option(alignment() & Qt::AlignHorizontal_Mask);
    option.setWrapMode(limit == 1 ? QTextOption::NoWrap : QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList cut;
    layout.beginLayout();
    int lines = 0;
    for (; lines < limit; ++lines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition(QPointF(0, lines * step + (step - metrics.height()) / 2));
    }
    layout.endLayout();
    if (painter) {
        const bool whole = lines == 0
            || layout.lineAt(lines - 1).textStart() + layout.lineAt(lines - 1).textLength() >= text.size();
        for (int i = 0; i < lines; ++i) {
            const QTextLine line = layout.lineAt(i);
            const bool last = i == lines - 1;
            if (last && (!whole || (limit == 1 && line.naturalTextWidth() > width + 0.5))) {
                const QString rest = metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, width);
                const QRectF area(0, line.y(), width, metrics.height());
                painter->drawText(area, int(alignment() & Qt::AlignHorizontal_Mask) | Qt::AlignTop | Qt::TextSingleLine, rest);
            } else {
                line.draw(painter, QPointF(0, 0));
            }
        }
    }
    return int(std::ceil(qMax(1, lines) * step));
}

QSize PlainLabel::sizeHint() const
{
    const QFontMetricsF metrics(font());
    qreal whole = 0;
    const auto lines = m_text.split(QLatin1Char('\n'));
    for (const QString& line : lines) // some letters reach beyond their advance, and a line is broken before such a one
        whole = qMax(whole, metrics.horizontalAdvance(line) + (line.isEmpty() ? 0.0 : qMax(0.0, -metrics.rightBearing(line.back()))));
    int width = int(std::ceil(whole)) + 2; // a hair too narrow would break the line
    const int column = themeOf(this).px(320);
    if (m_fit == Fit::Wrap)
        width = qMin(width, column);
    else if (m_fit == Fit::TwoLines && width > column) // as wide as two lines need
        width = qMax(column, width / 2 + int(2 * metrics.height()));
    return {width, layOut(width, nullptr)};
}

bool PlainLabel::isCut() const
{
    if (m_text.isEmpty())
        return false;
    if (!hasHeightForWidth())
        return sizeHint().width() - 2 > width() || QFontMetrics(font()).height() > height() + 1;
    PlainLabel whole(m_text, m_role, m_tint, Fit::Wrap);
    whole.setFont(font());
    whole.m_running = m_running;
    const int needed = whole.layOut(width(), nullptr);
    return needed > layOut(width(), nullptr) || needed > height() + 1;
}

QSize PlainLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(font());
    if (m_fit == Fit::Whole)
        return sizeHint();
    const int few = qMin(metrics.horizontalAdvance(m_text), metrics.height() * 2);
    return {few, m_fit == Fit::Elide ? layOut(few, nullptr) : int(metrics.height())};
}

bool PlainLabel::hasHeightForWidth() const { return m_fit == Fit::Wrap || m_fit == Fit::TwoLines; }

int PlainLabel::heightForWidth(int width) const { return hasHeightForWidth() ? layOut(width, nullptr) : -1; }

void PlainLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(themeOf(this).colour(m_tint));
    const int height = layOut(width(), nullptr);
    const Qt::Alignment vertical = alignment() & Qt::AlignVertical_Mask;
    const int top = vertical == Qt::AlignTop ? 0 : vertical == Qt::AlignBottom ? this->height() - height : (this->height() - height) / 2;
    painter.translate(0, qMax(0, top));
    layOut(width(), &painter);
}

void PlainLabel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        refresh();
    QLabel::changeEvent(event);
}

void PlainLabel::resizeEvent(QResizeEvent* event)
{
    QLabel::resizeEvent(event);
    if (m_fit == Fit::Elide)
        setPlainToolTip(this, sizeHint().width() > width() ? m_text : QString());
}

void setPlainToolTip(QWidget* widget, const QString& text)
{
    // Tool tips are AutoText and cannot be told otherwise: escape.
    widget->setToolTip(text.isEmpty() ? QString() : QStringLiteral("<span>%1</span>").arg(text.toHtmlEscaped()));
    // A screen reader falls back on the tool tip and would read its marks with it; what is said there already stays.
    constexpr auto kSaid = "fqSaidTip";
    if (widget->accessibleDescription() != widget->property(kSaid).toString())
        return;
    widget->setAccessibleDescription(text);
    widget->setProperty(kSaid, text);
}

QString withoutMnemonic(const QString& text)
{
    QString escaped = text;
    return escaped.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

} // namespace ui
