#include "ui/assisted/big_choice.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/scale.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/press_access.h"

#include <QLayout>
#include <QPainter>
#include <algorithm>

namespace ui {

namespace {
constexpr int kHigh = 84, kWide = 190, kPad = 14, kIcon = 22, kKey = 22;
constexpr int kColumns = 3, kRoomy = 120, kLargerIcon = 16; ///< a page that is all answers has room for more height and larger pictures

/// Answers of one size in up to three columns that take the whole width.
class AnswerRows final : public QLayout {
public:
    explicit AnswerRows(QWidget* parent) : QLayout(parent) {}
    ~AnswerRows() override
    {
        for (auto* item : m_items)
            delete item;
    }
    void addItem(QLayoutItem* item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override { return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr; }
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override
    {
        const int lines = (count() + columns(width) - 1) / columns(width);
        return lines * high(width) + std::max(0, lines - 1) * spacing();
    }
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override
    {
        QSize least;
        for (const auto* item : m_items)
            least = least.expandedTo(item->minimumSize());
        return least;
    }
    void setGeometry(const QRect& rect) override
    {
        QLayout::setGeometry(rect);
        const int beside = columns(rect.width()), tall = high(rect.width());
        const int wide = (rect.width() - (beside - 1) * spacing()) / beside;
        for (int i = 0; i < count(); ++i)
            m_items[i]->setGeometry({rect.left() + i % beside * (wide + spacing()), rect.top() + i / beside * (tall + spacing()), wide, tall});
    }

private:
    int columns(int width) const { return std::clamp((width + spacing()) / std::max(1, minimumSize().width() + spacing()), 1, kColumns); }
    int high(int width) const
    {
        const int least = minimumSize().height();
        return count() > kColumns && columns(width) == kColumns && parentWidget() ? std::max(least, themeOf(parentWidget()).px(kRoomy)) : least;
    }
    QList<QLayoutItem*> m_items;
};

} // namespace

BigAnswer::BigAnswer(int key, const QString& icon, const QString& word, const QString& hint, QWidget* parent)
    : QAbstractButton(parent), m_key(key), m_icon(icon), m_word(word), m_hint(hint)
{
    setText(withoutMnemonic(word));
    setAccessibleName(word);
    setAccessibleDescription(hint);
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Minimum);
}

QSize BigAnswer::sizeHint() const { return minimumSizeHint(); }

QSize BigAnswer::minimumSizeHint() const
{
    const auto& t = themeOf(this);
    int words = 0; // all answers of one question are of one size
    for (const auto* one : parentWidget() ? parentWidget()->findChildren<const BigAnswer*>(QString(), Qt::FindDirectChildrenOnly) : QList<const BigAnswer*>{this})
        words = std::max({words, QFontMetrics(t.font(TextRole::Answer)).horizontalAdvance(one->m_word), QFontMetrics(t.font(TextRole::Help)).horizontalAdvance(one->m_hint)});
    const int tall = QFontMetrics(t.font(TextRole::Answer)).height() + QFontMetrics(t.font(TextRole::Help)).height() + t.px(2 * kPad);
    return {std::max(t.px(kWide), words + t.px(3 * kPad + kIcon + kKey + 20)), std::max(t.px(kHigh), tall)};
}

void BigAnswer::paintEvent(QPaintEvent*)
{
    const auto& t = themeOf(this);
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const bool on = isChecked();
    drawBox(p, QRectF(rect()).adjusted(2, 2, -2, -2), {.ground = t.colour(on ? Token::AccentSoft : Token::Surface), .line = t.colour(on ? Token::Accent : Token::Edge),
        .border = on ? 4.0 : 2.0, .radius = 12}, t);
    const bool roomy = height() >= t.px(kRoomy) && width() >= minimumSizeHint().width() + t.px(kLargerIcon);
    const int pad = t.px(kPad), key = t.px(kKey), icon = t.px(kIcon + 14 + (roomy ? kLargerIcon : 0));
    drawKeyCap(p, QRect(pad, pad, key, key), QString::number(m_key), t);
    drawIcon(p, QRect(pad + key + t.px(8), (height() - icon) / 2, icon, icon), on ? QStringLiteral("circle-check") : m_icon, t.colour(Token::Accent));
    const int left = pad + key + icon + t.px(20), wide = width() - left - pad;
    const int word = QFontMetrics(t.font(TextRole::Answer)).height(), hint = m_hint.isEmpty() ? 0 : QFontMetrics(t.font(TextRole::Help)).height();
    const int top = (height() - word - hint) / 2;
    drawLine(p, QRect(left, top, wide, word), m_word, t.font(TextRole::Answer), t.colour(Token::Text));
    if (hint > 0)
        drawLine(p, QRect(left, top + word, wide, hint), m_hint, t.font(TextRole::Help), t.colour(Token::Text2));
}

BigChoice::BigChoice(const QString& objectName, const QString& name, const QList<Item>& items, QWidget* parent) : QWidget(parent)
{
    setObjectName(objectName);
    sayOneOf(*this, name);
    auto* rows = new AnswerRows(this);
    setMargins(rows, 0);
    setGaps(rows, 16);
    for (int i = 0; i < items.size(); ++i) {
        const auto& item = items[i];
        auto* answer = new BigAnswer(i + 1, item.icon, item.word, item.hint, this);
        answer->setObjectName(objectName + QLatin1Char('.') + item.id);
        rows->addWidget(answer);
        m_answers.append({item.id, answer});
        connect(answer, &QAbstractButton::clicked, this, [this, id = item.id] {
            m_chosen.clear(); // a second press leaves it as it is
            choose(id);
            emit chosenChanged(id);
        });
    }
}

void BigChoice::choose(const QString& id)
{
    m_chosen = id;
    for (const auto& [own, answer] : m_answers)
        answer->setChecked(own == id);
}

bool BigChoice::chooseKey(int key)
{
    if (key < 1 || key > m_answers.size())
        return false;
    m_answers[key - 1].second->click();
    return true;
}

} // namespace ui
