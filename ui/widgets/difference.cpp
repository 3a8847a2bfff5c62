#include "ui/widgets/difference.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace ui {

namespace {

/// Lays the value out line by line; returns the height.
double layOut(QTextLayout& layout, int width)
{
    layout.beginLayout();
    double height = 0;
    while (true) {
        auto line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, height});
        height += line.height() * 1.2;
    }
    layout.endLayout();
    return height;
}

} // namespace

DifferenceLabel::DifferenceLabel(const QString& value, const QString& other, QWidget* parent)
    : QWidget(parent), m_value(value), m_marked(differing(value, other))
{
    setAccessibleName(value);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

std::pair<int, int> DifferenceLabel::differing(const QString& value, const QString& other)
{
    const auto shorter = std::min(value.size(), other.size());
    qsizetype head = 0;
    while (head < shorter && value[head] == other[head])
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && value[value.size() - 1 - tail] == other[other.size() - 1 - tail])
        ++tail;
    return {static_cast<int>(head), static_cast<int>(value.size() - tail)};
}

QSize DifferenceLabel::sizeHint() const { return {240, heightForWidth(240)}; }

int DifferenceLabel::heightForWidth(int width) const
{
    QTextLayout layout(m_value, currentTheme().font(TextRole::Number));
    return static_cast<int>(layOut(layout, width)) + 8;
}

void DifferenceLabel::paintEvent(QPaintEvent*)
{
    const auto& theme = themeOf(this);
    QPainter painter(this);
    QTextLayout layout(m_value, theme.font(TextRole::Number));
    QTextCharFormat format;
    format.setBackground(theme.colour(Token::YellowSoft));
    format.setFontUnderline(true);
    layout.setFormats({{m_marked.first, m_marked.second - m_marked.first, format}});
    layOut(layout, width());
    painter.setPen(theme.colour(Token::Text));
    layout.draw(&painter, {0, 4});
}

} // namespace ui
