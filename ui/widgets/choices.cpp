#include "ui/widgets/choices.h"

#include "ui/theme/paint.h"
#include "ui/theme/scale.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/press_access.h"

#include <QBoxLayout>
#include <QButtonGroup>
#include <QCheckBox>
#include <QPainter>
#include <QPainterPath>
#include <QRadioButton>
#include <QStyleOptionButton>
#include <QTextLayout>

namespace ui {
namespace {

class Segment : public QAbstractButton {
public:
    Segment(const QString& text, bool first, bool last)
        : m_text(text)
        , m_first(first)
        , m_last(last)
    {
        setText(withoutMnemonic(text));
        setAccessibleName(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }
    QSize sizeHint() const override
    {
        const Theme& t = themeOf(this);
        return {QFontMetrics(t.font(TextRole::SmallBold)).horizontalAdvance(m_text) + t.px(21), t.px(28)};
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& t = themeOf(this);
        QPainter p(this);
        p.setRenderHint(QPainter::Antialiasing);
        const int far = t.px(20); // pushes the corners that are not round out of sight
        const QRectF shape = QRectF(rect()).adjusted(m_first ? 0 : -far, 0, m_last ? 0 : far, 0);
        drawBox(p, shape, {.ground = t.colour(isChecked() ? Token::Accent : Token::Surface), .line = t.colour(Token::Edge),
            .border = double(t.line()), .radius = 6}, t);
        if (!m_first && !isChecked())
            p.fillRect(QRect(0, 0, t.line(), height()), t.colour(Token::Edge));
        drawLine(p, rect(), m_text, t.font(TextRole::Small), t.colour(isChecked() ? Token::OnAccent : Token::Text), Qt::AlignCenter);
    }

private:
    QString m_text;
    bool m_first, m_last;
};

/// A sentence to be ticked: QCheckBox writes it on one line, however wide that is.
class Tick : public QCheckBox {
public:
    Tick(const QString& text, QWidget* parent) : QCheckBox(text, parent)
    {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum, QSizePolicy::CheckBox);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    QSize minimumSizeHint() const override
    {
        const auto whole = sizeHint();
        return {qMin(whole.width(), themeOf(this).px(200)), whole.height()};
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        const auto lines = static_cast<int>(linesIn(width).size());
        return sizeHint().height() + (lines - 1) * fontMetrics().lineSpacing();
    }

protected:
    bool hitButton(const QPoint& at) const override { return rect().contains(at); } // the second line as well
    void paintEvent(QPaintEvent*) override
    {
        QStyleOptionButton option;
        initStyleOption(&option);
        option.text = linesIn(width()).join(QLatin1Char('\n'));
        QPainter painter(this);
        style()->drawControl(QStyle::CE_CheckBox, &option, &painter, this);
    }

private:
    QStringList linesIn(int width) const
    {
        if (width >= sizeHint().width())
            return {text()};
        const int beside = style()->pixelMetric(QStyle::PM_IndicatorWidth, nullptr, this) + style()->pixelMetric(QStyle::PM_CheckBoxLabelSpacing, nullptr, this);
        QTextLayout layout(text(), font());
        layout.beginLayout();
        QStringList out;
        for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(qMax(width - beside, 1));
            out << text().mid(line.textStart(), line.textLength());
        }
        layout.endLayout();
        return out;
    }
};

} // namespace

SegmentedChoice::SegmentedChoice(const QString& name, const QList<Choice>& choices, QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    sayOneOf(*this, name);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    setMargins(row, 0);
    setGaps(row, 0);
    for (qsizetype i = 0; i < choices.size(); ++i) {
        auto* part = new Segment(choices[i].text, i == 0, i + 1 == choices.size());
        part->setObjectName(QStringLiteral("segment.%1").arg(choices[i].id));
        m_group->addButton(part);
        row->addWidget(part);
        m_parts.append({choices[i].id, part});
        connect(part, &QAbstractButton::clicked, this, [this, id = choices[i].id] { choose(id); });
    }
    if (!choices.isEmpty()) {
        m_chosen = choices.first().id;
        m_parts.first().second->setChecked(true);
    }
}

QSize SegmentedChoice::sizeHint() const { return layout()->sizeHint(); }

void SegmentedChoice::choose(const QString& id)
{
    // What nobody chose is not shown as chosen: a group does not let its last tick go by itself.
    m_group->setExclusive(false);
    for (const auto& [own, part] : m_parts)
        part->setChecked(own == id);
    m_group->setExclusive(true);
    if (id == m_chosen)
        return;
    m_chosen = id;
    emit chosenChanged(id);
}

ChoiceRow::ChoiceRow(const QString& name, const QList<Choice>& choices, QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    sayOneOf(*this, name);
    setFocusPolicy(Qt::ClickFocus); // a form leads here, the ring goes round all answers alike; Tab comes to the answers
    auto* flow = new FlowLayout(this);
    setGaps(flow, 16);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (const Choice& choice : choices) {
        auto* part = new QRadioButton(withoutMnemonic(choice.text));
        part->setAccessibleName(choice.text);
        part->setObjectName(QStringLiteral("choice.%1").arg(choice.id));
        m_group->addButton(part);
        flow->addWidget(part);
        m_parts.append({choice.id, part});
        connect(part, &QRadioButton::clicked, this, [this, id = choice.id] { emit chosenChanged(id); });
    }
}

QString ChoiceRow::chosen() const
{
    for (const auto& [id, part] : m_parts)
        if (part->isChecked())
            return id;
    return {};
}

void ChoiceRow::choose(const QString& id)
{
    m_group->setExclusive(false); // an exclusive group never lets go of its tick
    for (const auto& [own, part] : m_parts)
        part->setChecked(own == id);
    m_group->setExclusive(true);
}

QCheckBox* makeTick(const QString& text, const QString& objectName, QWidget* parent)
{
    auto* tick = new Tick(withoutMnemonic(text), parent);
    tick->setAccessibleName(text);
    tick->setObjectName(objectName);
    return tick;
}

} // namespace ui
