#include "ui/intake/outline.h"

#include "ui/theme/icons.h"
#include "ui/theme/scale.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

class OutlineEntry final : public QAbstractButton {
public:
    explicit OutlineEntry(QWidget* parent) : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::TabFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void setEntry(const Outline::Entry& entry, bool current)
    {
        m_entry = entry;
        m_current = current;
        setAccessibleName(entry.title + QStringLiteral(" ") + entry.note);
        update();
    }
    QSize sizeHint() const override { return {themeOf(this).px(150), themeOf(this).px(52)}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const auto& theme = themeOf(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (m_current || hasFocus()) {
            painter.setPen(hasFocus() ? QPen(theme.colour(Token::Text), theme.px(2)) : QPen(Qt::NoPen));
            painter.setBrush(m_current ? theme.colour(Token::AccentSoft) : Qt::transparent);
            painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme.px(6), theme.px(6));
        }
        const QRectF sign(theme.px(8), theme.px(9), theme.px(18), theme.px(18));
        painter.setPen(QPen(theme.colour(m_entry.done == Outline::Done::Blank ? Token::Edge : Token::Accent), theme.px(1.5)));
        painter.setBrush(m_entry.done == Outline::Done::Full ? theme.colour(Token::Accent) : Qt::transparent);
        painter.drawEllipse(sign);
        if (m_entry.done == Outline::Done::Half) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(theme.colour(Token::Accent));
            painter.drawPie(sign, 90 * 16, 180 * 16);
        } else if (m_entry.done == Outline::Done::Full) {
            painter.setPen(QPen(theme.colour(Token::OnAccent), theme.px(2), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
            painter.drawPolyline(QPolygonF{{sign.left() + theme.px(4.5), sign.center().y()}, {sign.left() + theme.px(8), sign.bottom() - theme.px(5)}, {sign.right() - theme.px(4), sign.top() + theme.px(5.5)}});
        }
        const int left = theme.px(38);
        painter.setPen(theme.colour(m_current ? Token::Accent : Token::Text));
        painter.setFont(theme.font(m_current ? TextRole::BodyBold : TextRole::Body));
        painter.drawText(QRect(left, theme.px(6), width() - left - theme.px(4), theme.px(22)), Qt::AlignVCenter, m_entry.title);
        painter.setPen(theme.colour(Token::Text2));
        painter.setFont(theme.font(TextRole::Small));
        painter.drawText(QRect(left, theme.px(27), width() - left - theme.px(4), theme.px(20)), Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(m_entry.note, Qt::ElideRight, width() - left - theme.px(4)));
    }

private:
    Outline::Entry m_entry;
    bool m_current = false;
};

Outline::Outline(QWidget* parent) : QWidget(parent), m_box(new QVBoxLayout(this))
{
    setMargins(m_box, 12, 16, 12, 16);
    setGaps(m_box, 4);
    m_box->addStretch(1);
}

void Outline::setEntries(const QList<Entry>& entries)
{
    m_entries = entries;
    rebuild();
}

void Outline::setCurrent(int index)
{
    m_current = index;
    rebuild();
}

void Outline::rebuild()
{
    while (m_widgets.size() < m_entries.size()) {
        auto* entry = new OutlineEntry(this);
        const int index = static_cast<int>(m_widgets.size());
        entry->setObjectName(QStringLiteral("outline.%1").arg(index));
        connect(entry, &QAbstractButton::clicked, this, [this, index] { emit chosen(index); });
        m_box->insertWidget(index, entry);
        m_widgets.append(entry);
    }
    for (int i = 0; i < m_widgets.size(); ++i) {
        m_widgets[i]->setVisible(i < m_entries.size());
        if (i < m_entries.size())
            m_widgets[i]->setEntry(m_entries[i], i == m_current);
    }
}

} // namespace ui
