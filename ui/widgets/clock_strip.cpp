#include "ui/widgets/clock_strip.h"

#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tag.h"

#include <QBoxLayout>
#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

namespace ui {
namespace {

struct PillColours {
    Token ground, words;
};
PillColours pillColours(ClockTone tone)
{
    switch (tone) {
    case ClockTone::Yellow: return {Token::YellowSoft, Token::YellowWord};
    case ClockTone::Orange: return {Token::OrangeSoft, Token::OrangeWord};
    case ClockTone::Red: return {Token::RedSoft, Token::RedWord};
    case ClockTone::Waiting: return {Token::Sunken, Token::Text2};
    case ClockTone::Calm: break;
    }
    return {Token::AccentSoft, Token::Accent};
}

} // namespace

ClockPill::ClockPill(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void ClockPill::setPill(const QString& text, ClockTone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize ClockPill::sizeHint() const
{
    const Theme& t = themeOf(this);
    return {QFontMetrics(t.font(TextRole::PageTitle)).horizontalAdvance(m_text) + t.px(12 + 20 + 8 + 14), t.px(36)};
}

void ClockPill::paintEvent(QPaintEvent*)
{
    const Theme& t = themeOf(this);
    const PillColours c = pillColours(m_tone);
    QPainter painter(this);
    BoxPaint box{.ground = t.colour(c.ground), .radius = 6};
    if (t.scheme == Scheme::Contrast || m_tone == ClockTone::Waiting) {
        box.line = t.colour(t.scheme == Scheme::Contrast ? c.words : Token::Line);
        box.border = t.line();
    }
    drawBox(painter, rect(), box, t);
    const int side = t.px(20);
    drawIcon(painter, QRectF(t.px(12), (height() - side) / 2.0, side, side), m_tone == ClockTone::Waiting ? QStringLiteral("player-pause") : QStringLiteral("clock"), t.colour(c.words));
    drawLine(painter, rect().adjusted(t.px(40), 0, 0, 0), m_text, t.font(TextRole::PageTitle), t.colour(c.words));
}

void ClockPill::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

ClockPicture::ClockPicture(ClockSize size, QWidget* parent)
    : QWidget(parent)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

void ClockPicture::setData(const ClockStripData& data)
{
    m_data = data;
    setAccessibleName(data.accessibleText());
    updateGeometry();
    update();
}

QSize ClockPicture::sizeHint() const { return {themeOf(this).px(400), clockHeight(m_data, m_size, themeOf(this))}; }
QSize ClockPicture::minimumSizeHint() const { return {themeOf(this).px(120), clockHeight(m_data, m_size, themeOf(this))}; }

void ClockPicture::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const int side = m_data.flags.isEmpty() && m_size == ClockSize::Full ? 0 : themeOf(this).px(3); // room for the frame of today
    paintClock(painter, rect().adjusted(side, 0, -side, 0), m_data, m_size, themeOf(this));
}

void ClockPicture::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        emit clicked();
}

void ClockPicture::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

ClockStrip::ClockStrip(QWidget* parent)
    : QWidget(parent)
    , m_pill(new ClockPill)
    , m_lead(new PlainLabel(TextRole::Body, Token::Text, Fit::Whole))
    , m_strong(new PlainLabel(TextRole::BodyBold, Token::Text, Fit::Whole))
    , m_tail(new PlainLabel(TextRole::Body, Token::Text, Fit::Whole))
    , m_note(new Tag(TagLook::Accent, {}, QStringLiteral("calendar-plus")))
    , m_why(new Button(ButtonKind::Link, tr("Show the sum"), QStringLiteral("info-circle")))
    , m_picture(new ClockPicture)
    , m_sum(new QWidget)
    , m_head(new QWidget)
{
    auto* box = new QVBoxLayout(this);
    setMargins(box, 0);
    setGaps(box, 8);

    auto* head = new QHBoxLayout(m_head);
    setMargins(head, 0);
    setGaps(head, 12);
    auto* words = new QWidget;
    auto* flow = new FlowLayout(words); // wraps before it is cut
    auto* sentence = new QWidget;
    auto* line = new QHBoxLayout(sentence);
    setMargins(line, 0);
    setGaps(line, 4);
    line->addWidget(m_lead);
    line->addWidget(m_strong);
    line->addWidget(m_tail);
    atLeastHigh(sentence, 36);
    setGaps(flow, 12);
    flow->addWidget(m_pill);
    flow->addWidget(sentence);
    flow->addWidget(m_note);
    atLeastHigh(m_note, 24);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    words->setSizePolicy(policy);
    head->addWidget(words, 1);
    m_why->setKeyCap(QStringLiteral("F1"));
    m_why->setObjectName(QStringLiteral("clock.why"));
    head->addWidget(m_why, 0, Qt::AlignTop);
    box->addWidget(m_head);
    box->addWidget(m_picture);
    box->addWidget(m_sum);
    m_sum->hide();

    connect(m_why, &QPushButton::clicked, this, &ClockStrip::toggleSum);
    connect(m_picture, &ClockPicture::clicked, this, &ClockStrip::toggleSum);
}

void ClockStrip::setData(const ClockStripData& data)
{
    m_data = data;
    fill();
}

void ClockStrip::setSumOpen(bool open)
{
    m_open = open;
    m_why->setLabel(open ? tr("Hide the sum") : tr("Show the sum"));
    m_sum->setVisible(open && !m_data.sum.isEmpty());
}

void ClockStrip::fill()
{
    m_head->setVisible(!m_data.pill.isEmpty());
    m_pill->setPill(m_data.pill, m_data.tone);
    m_lead->setPlainText(m_data.lead);
    m_strong->setPlainText(m_data.strong);
    m_tail->setPlainText(m_data.tail);
    m_note->setVisible(!m_data.note.isEmpty());
    m_note->setTag(TagLook::Accent, m_data.note, QStringLiteral("calendar-plus"));
    m_why->setVisible(!m_data.sum.isEmpty());
    m_picture->setData(m_data);
    setAccessibleName(m_data.accessibleText());

    // The sum: terms in a line that wraps, articles at its end.
    delete m_sum->layout();
    const auto old = m_sum->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly);
    for (QWidget* w : old)
        w->deleteLater();
    auto* box = new QVBoxLayout(m_sum);
    setMargins(box, 0);
    setGaps(box, 8);
    box->addWidget(new Rule);
    auto* line = new QHBoxLayout;
    setGaps(line, 12);
    auto* terms = new QWidget;
    auto* flow = new FlowLayout(terms);
    setGaps(flow, 14);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    terms->setSizePolicy(policy);
    for (const ClockTerm& term : m_data.sum) {
        auto* one = new QWidget;
        auto* row = new QHBoxLayout(one);
        setMargins(row, 0);
        setGaps(row, 14);
        if (!term.sign.isEmpty())
            row->addWidget(new PlainLabel(term.sign, TextRole::RowTitle, Token::Text2, Fit::Whole));
        auto* pair = new QVBoxLayout;
        setGaps(pair, 0);
        pair->addWidget(new PlainLabel(term.strong, TextRole::BodyBold, term.result ? Token::Accent : Token::Text, Fit::Whole));
        pair->addWidget(new PlainLabel(term.small, TextRole::Small, Token::Text2, Fit::Whole));
        row->addLayout(pair);
        flow->addWidget(one);
    }
    line->addWidget(terms, 1);
    auto* articles = new QVBoxLayout;
    setGaps(articles, 0);
    for (const QString& article : m_data.articles) {
        auto* label = new PlainLabel(article, TextRole::Small, Token::Text2, Fit::Whole);
        label->setAlign(Qt::AlignRight | Qt::AlignVCenter);
        articles->addWidget(label);
    }
    line->addLayout(articles);
    box->addLayout(line);
    setSumOpen(m_open);
}

void ClockStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

SmallStrip::SmallStrip(QWidget* parent)
    : QWidget(parent)
{
    fixWidth(this, 80);
    fixHeight(this, 16);
}

void SmallStrip::setData(const SmallStripData& data, const QString& spoken)
{
    m_data = data;
    setAccessibleName(spoken);
    update();
}

void SmallStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintSmallStrip(painter, rect(), m_data, themeOf(this));
}

} // namespace ui
