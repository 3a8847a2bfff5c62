// The widgets of a dispute's page and how they lie; what they show stands in dispute_page.cpp.

#include "ui/disputes/dispute_page.h"

#include "ui/disputes/attachments_card.h"
#include "ui/disputes/package_card.h"
#include "ui/disputes/parties_card.h"
#include "ui/disputes/performance_card.h"
#include "ui/text/dates.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/clock_strip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/plain_scroll.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/tag.h"
#include "ui/widgets/timeline.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace ui {
namespace {

/// A row of widgets without margins; `row` is what they are added to.
QWidget* bar(QHBoxLayout*& row, int gap)
{
    auto* w = new QWidget;
    row = new QHBoxLayout(w);
    setMargins(row, 0);
    setGaps(row, gap);
    return w;
}

} // namespace

void DisputePage::build()
{
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* area = plainScroll(QStringLiteral("dispute.area"));
    auto* inner = new QWidget;
    m_stack = new QStackedLayout(inner);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_content);
    area->setWidget(inner);
    outer->addWidget(area);
    auto* column = new QVBoxLayout(m_content);
    setMargins(column, 20, 10, 20, 16);
    setGaps(column, 10);
    m_error->setObjectName(QStringLiteral("dispute.error"));
    column->addWidget(m_error);
    m_standing->setObjectName(QStringLiteral("dispute.standing"));
    column->addWidget(m_standing);
    makeHead();
    column->addLayout(m_head);
    m_clock->setObjectName(QStringLiteral("dispute.clock"));
    setMargins(m_clockCard->box(), 20, 12, 20, 10);
    m_clockCard->box()->addWidget(m_clock);
    column->addWidget(m_clockCard);

    m_lower = new QBoxLayout(QBoxLayout::LeftToRight);
    setGaps(m_lower, 12);
    m_lower->addWidget(storyCard(), 13);
    auto* right = new QVBoxLayout;
    setGaps(right, 10);
    right->addWidget(m_package);
    right->addWidget(m_performance);
    right->addWidget(m_parties);
    right->addWidget(papersCard());
    right->addWidget(m_files);
    right->addStretch(1);
    m_lower->addLayout(right, 10);
    column->addLayout(m_lower, 1);
    m_previous->setObjectName(QStringLiteral("dispute.previous"));
    m_previous->setKeyCap(QStringLiteral("Alt+←"));
    m_next->setObjectName(QStringLiteral("dispute.next"));
    m_next->setKeyCap(QStringLiteral("Alt+→"));
    for (auto* button : {m_previous, m_next})
        button->hide();
}

void DisputePage::makeHead()
{
    m_head = new QBoxLayout(QBoxLayout::LeftToRight);
    setGaps(m_head, 12);
    auto* words = new QVBoxLayout;
    setGaps(words, 2);
    auto* firstLine = new QWidget;
    auto* first = new FlowLayout(firstLine);
    setGaps(first, 10);
    QSizePolicy wraps(QSizePolicy::Preferred, QSizePolicy::Minimum);
    wraps.setHeightForWidth(true);
    firstLine->setSizePolicy(wraps);
    words->addWidget(firstLine);
    m_title->setObjectName(QStringLiteral("dispute.title"));
    first->addWidget(m_title);
    first->addWidget(m_state);
    first->addWidget(m_risk);
    first->addWidget(m_care);
    words->addWidget(m_line);
    m_head->addLayout(words, 1);
    m_other->setObjectName(QStringLiteral("dispute.other"));
    m_other->setTrailingIcon(QStringLiteral("chevron-down"));
    m_main->setObjectName(QStringLiteral("dispute.main"));
    m_main->setKeyCap(QStringLiteral("Enter"));
    QHBoxLayout* buttons = nullptr;
    m_head->addWidget(bar(buttons, 12));
    buttons->addStretch(1);
    buttons->addWidget(m_other);
    buttons->addWidget(m_main);
}

QWidget* DisputePage::storyCard()
{
    auto* story = new Card;
    QHBoxLayout* storyHead = nullptr;
    story->box()->addWidget(bar(storyHead, 8));
    storyHead->addWidget(new PlainLabel(tr("Course"), TextRole::RowTitle, Token::Text, Fit::Whole));
    storyHead->addWidget(m_events);
    storyHead->addStretch(1);
    m_timeline->setObjectName(QStringLiteral("dispute.timeline"));
    m_timeline->setAccessibleName(tr("Course"));
    atLeastHigh(m_timeline, 250);
    story->box()->addWidget(m_timeline, 1);
    return story;
}

QWidget* DisputePage::papersCard()
{
    auto* papers = new Card;
    QHBoxLayout* paperHead = nullptr;
    papers->box()->addWidget(bar(paperHead, 8));
    paperHead->addWidget(new PlainLabel(tr("Papers"), TextRole::RowTitle, Token::Text, Fit::Whole));
    paperHead->addWidget(m_paperCount, 1);
    m_allPapers->setObjectName(QStringLiteral("dispute.papers"));
    m_allPapers->setKeyCap(QStringLiteral("P"));
    paperHead->addWidget(m_allPapers);
    papers->box()->addWidget(m_paperList);
    auto* guides = new Button(ButtonKind::Link, tr("Guides and law for this dispute"), QStringLiteral("notebook"));
    guides->setObjectName(QStringLiteral("dispute.library"));
    connect(guides, &QPushButton::clicked, this, [this] {
        if (const auto* d = m_view.state.as<core::dispute::State>()) emit goTo(QStringLiteral("library"), QStringLiteral("for/%1/%2").arg(text(d->steps.type), text(core::nameOf(d->steps.holder.level))));
    });
    papers->box()->addWidget(guides, 0, Qt::AlignLeft);
    return papers;
}

void DisputePage::arrange()
{
    const bool large = themeOf(this).zoom > 125;
    m_lower->setDirection(m_narrow || large ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_head->setDirection(large ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace ui
