#include "ui/widgets/chips.h"

#include "ui/theme/paint.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/press_access.h"

#include <QEvent>
#include <QPainter>

namespace ui {

Chip::Chip(const QString& label, int count, QWidget* parent)
    : QAbstractButton(parent)
    , m_label(label)
    , m_count(count)
{
    setCheckable(true);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    rename();
}

void Chip::setLabel(const QString& label)
{
    m_label = label;
    rename();
}

void Chip::setCount(int count)
{
    m_count = count;
    rename();
}

void Chip::rename()
{
    const QString whole = m_count < 0 ? m_label : QStringLiteral("%1 %2").arg(m_label).arg(m_count);
    setText(withoutMnemonic(whole));
    setAccessibleName(whole);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const Theme& t = themeOf(this);
    return {QFontMetrics(t.font(TextRole::BodyBold)).horizontalAdvance(accessibleName()) + t.px(26), t.px(32)};
}

void Chip::paintEvent(QPaintEvent*)
{
    const Theme& t = themeOf(this);
    QPainter painter(this);
    const bool on = isChecked();
    drawBox(painter, rect(),
        {.ground = t.colour(on ? Token::AccentSoft : underMouse() ? Token::Sunken : Token::Surface),
            .line = t.colour(on ? Token::Accent : Token::Line), .border = on ? 1.5 : double(t.line()), .radius = 100},
        t);
    drawLine(painter, rect(), accessibleName(), t.font(on ? TextRole::BodyBold : TextRole::Body),
        t.colour(on ? Token::Accent : Token::Text), Qt::AlignCenter);
}

void Chip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

ChipRow::ChipRow(QWidget* parent)
    : QWidget(parent)
{
    sayOneOf(*this, tr("Filter"));
    new FlowLayout(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ChipRow::setChips(const QList<ChipData>& chips)
{
    // Chips of unchanged ids keep their widget, so that the focus stays where it was.
    QList<QPair<QString, Chip*>> old = std::move(m_chips);
    m_chips.clear();
    bool same = old.size() == chips.size();
    for (qsizetype i = 0; same && i < chips.size(); ++i)
        same = old[i].first == chips[i].id;
    if (same) {
        for (qsizetype i = 0; i < chips.size(); ++i) {
            old[i].second->setLabel(chips[i].label);
            old[i].second->setCount(chips[i].count);
        }
        m_chips = std::move(old);
        return;
    }
    for (const auto& [id, chip] : old)
        delete chip;
    // Chips come with the data, when all else of the page is there: Tab finds them where the row stands, not behind the page.
    QWidget* before = previousInFocusChain();
    while (before != this && before->focusPolicy() == Qt::NoFocus)
        before = before->previousInFocusChain();
    for (const ChipData& data : chips) {
        auto* chip = new Chip(data.label, data.count, this);
        chip->setObjectName(QStringLiteral("chip.%1").arg(data.id));
        layout()->addWidget(chip);
        if (before != this)
            setTabOrder(before, chip);
        before = chip;
        connect(chip, &QAbstractButton::clicked, this, [this, id = data.id] { choose(id); });
        m_chips.append({data.id, chip});
    }
    QString wanted = m_chosen;
    bool there = false;
    for (const auto& [id, chip] : m_chips)
        there = there || id == wanted;
    if (!there)
        wanted = m_chips.isEmpty() ? QString() : m_chips.first().first;
    choose(wanted);
}

void ChipRow::choose(const QString& id)
{
    for (const auto& [own, chip] : m_chips)
        chip->setChecked(own == id);
    if (id == m_chosen)
        return;
    m_chosen = id;
    emit chosenChanged(id);
}

} // namespace ui
