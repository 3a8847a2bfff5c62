// How the review page is put together; what it shows stands in review_page.cpp.

#include "ui/court/review_page.h"

#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/clock_strip.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/paper_view.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

namespace {

QScrollArea* scrolling(QWidget* content, const QString& name, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setObjectName(name);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(content);
    for (auto* ground : {area->viewport(), content}) // stands in a card
        ground->setBackgroundRole(QPalette::Base);
    return area;
}

/// A pane on the paper ground with its own margins.
QVBoxLayout* columnOf(QWidget* widget, int left, int right)
{
    auto* box = new QVBoxLayout(widget);
    setMargins(box, left, 14, right, 14);
    setGaps(box, 8);
    return box;
}

QHBoxLayout* factLine(PlainLabel** words, QWidget* parent)
{
    auto* line = new QHBoxLayout;
    setGaps(line, 6);
    line->addWidget(new IconView(QStringLiteral("circle-check"), Token::Ok, 16, parent));
    *words = new PlainLabel(QString(), TextRole::Small, Token::Ok, Fit::TwoLines, parent);
    line->addWidget(*words, 1);
    return line;
}

} // namespace

QWidget* ReviewPage::makeHead()
{
    auto* head = new Card(0, this);
    head->setRadius(0);
    head->setBorder(false);
    auto* row = new QHBoxLayout;
    setMargins(row, 20, 8, 20, 8);
    setGaps(row, 16);
    auto* number = new QVBoxLayout;
    setGaps(number, 0);
    m_number = new PlainLabel(QString(), TextRole::BodyBold, Token::Text, Fit::Whole, head);
    m_type = new PlainLabel(QString(), TextRole::Small, Token::Text2, Fit::Elide, head);
    number->addWidget(m_number);
    number->addWidget(m_type);
    row->addLayout(number);
    row->addWidget(new Rule(Qt::Vertical, head));
    auto* state = new QVBoxLayout;
    setGaps(state, 2);
    m_state = new Tag(TagLook::Soft, QString(), {}, head);
    m_since = new PlainLabel(QString(), TextRole::Small, Token::Text2, Fit::Whole, head);
    state->addWidget(m_state, 0, Qt::AlignLeft);
    state->addWidget(m_since);
    row->addLayout(state);
    row->addWidget(new Rule(Qt::Vertical, head));
    auto* clock = new QVBoxLayout;
    setGaps(clock, 2);
    auto* words = new QHBoxLayout;
    setGaps(words, 8);
    m_day = new PlainLabel(QString(), TextRole::BodyBold, Token::Text, Fit::Whole, head);
    m_due = new PlainLabel(QString(), TextRole::Small, Token::Text2, Fit::Whole, head);
    words->addWidget(m_day);
    words->addWidget(m_due, 1);
    clock->addLayout(words);
    m_clock = new ClockPicture(ClockSize::Small, head);
    clock->addWidget(m_clock);
    row->addLayout(clock, 1);
    auto* said = new QWidget(head);
    auto* facts = new QVBoxLayout(said);
    setMargins(facts, 0);
    setGaps(facts, 2);
    facts->addLayout(factLine(&m_inForce, said));
    facts->addLayout(factLine(&m_joint, said));
    fixWidth(said, 280);
    row->addWidget(said);
    head->box()->addLayout(row);
    return head;
}

QWidget* ReviewPage::makeLeft()
{
    auto* left = new Card(0, this);
    left->setRadius(0);
    left->setBorder(false);
    fixWidth(left, 254);
    m_list = new DeskList(left);
    m_list->setObjectName(QStringLiteral("review.list"));
    m_list->setAccessibleName(tr("Applications"));
    left->box()->addWidget(m_list, 1);
    m_directBelow = new Button(ButtonKind::Plain, tr("Application made here"), QStringLiteral("pencil-plus"), left);
    m_directBelow->setObjectName(QStringLiteral("review.direct.below"));
    m_directBelow->hide();
    left->box()->addWidget(m_directBelow);
    auto* below = new QWidget(left);
    auto* box = columnOf(below, 16, 16);
    // Where the head has no room its number and sum stand here.
    m_briefNumber = new PlainLabel(QString(), TextRole::BodyBold, Token::Text, Fit::Wrap, below);
    m_briefNumber->hide();
    box->addWidget(m_briefNumber);
    m_materialsTitle = new PlainLabel(QString(), TextRole::RowTitle, Token::Text, Fit::Whole, below);
    box->addWidget(m_materialsTitle);
    m_materials = new QVBoxLayout;
    box->addLayout(m_materials);
    box->addWidget(new Rule(Qt::Horizontal, below));
    m_hintsTitle = new PlainLabel(QString(), TextRole::RowTitle, Token::Text, Fit::Whole, below);
    box->addWidget(m_hintsTitle);
    m_hints = new Card(10, below);
    m_hints->setGround(Token::AccentSoft);
    m_hints->setBorder(false);
    box->addWidget(m_hints);
    box->addWidget(new PlainLabel(tr("Hints are for the reviewing judge only and do not go into the file."), TextRole::Small, Token::Text2, Fit::Wrap, below));
    box->addStretch(1);
    m_belowBody = below;
    m_below = scrolling(below, QStringLiteral("review.materials"), left);
    left->box()->addWidget(m_below, 2);
    return left;
}

QWidget* ReviewPage::makeMiddle()
{
    m_middle = new QWidget;
    m_middle->setObjectName(QStringLiteral("review.middle"));
    auto* box = columnOf(m_middle, 16, 0);
    m_line = new QWidget(m_middle);
    auto* line = new QHBoxLayout(m_line);
    setMargins(line, 0);
    setGaps(line, 8);
    m_others = new Button(ButtonKind::Icon, tr("Applications"), QStringLiteral("inbox"), m_middle);
    m_others->setObjectName(QStringLiteral("review.others"));
    m_others->hide();
    line->addWidget(m_others);
    auto* sign = new IconView(QStringLiteral("shield-check"), Token::Ok, 18, m_middle);
    sign->setObjectName(QStringLiteral("review.sign"));
    line->addWidget(sign);
    m_hash = new PlainLabel(QString(), TextRole::Small, Token::Ok, Fit::TwoLines, m_middle);
    line->addWidget(m_hash, 1);
    m_brief = new PlainLabel(QString(), TextRole::Small, Token::Text, Fit::TwoLines, m_middle);
    m_brief->setObjectName(QStringLiteral("review.brief"));
    m_brief->hide();
    line->addWidget(m_brief, 1);
    m_which = new SegmentedChoice(tr("Which paper is shown"), {{QStringLiteral("agreement"), tr("Agreement")}, {QStringLiteral("ruling"), tr("Ruling")}}, m_middle);
    m_which->setObjectName(QStringLiteral("review.which"));
    m_which->hide();
    line->addWidget(m_which);
    m_pageText = new PlainLabel(QString(), TextRole::Small, Token::Text2, Fit::Whole, m_middle);
    line->addWidget(m_pageText);
    m_next = new Button(ButtonKind::Icon, tr("Next page"), QStringLiteral("chevron-right"), m_middle);
    m_next->setObjectName(QStringLiteral("review.next_page"));
    line->addWidget(m_next);
    box->addWidget(m_line);
    m_middleBox = box;
    m_paper = new PaperView(m_middle);
    m_paper->setObjectName(QStringLiteral("review.paper"));
    m_paper->setAccessibleName(tr("Mediation agreement"));
    box->addWidget(m_paper, 1);
    return m_middle;
}

QWidget* ReviewPage::makeRight()
{
    auto* right = new Card(0);
    right->setRadius(0);
    m_right = right;
    auto* column = new QWidget(right);
    m_points = columnOf(column, 16, 16);
    right->box()->addWidget(scrolling(column, QStringLiteral("review.points"), right), 1);
    auto* foot = new QWidget(right);
    auto* box = columnOf(foot, 16, 16);
    auto* why = new QHBoxLayout;
    setGaps(why, 8);
    why->addWidget(new IconView(QStringLiteral("lock"), Token::Text2, 16, foot), 0, Qt::AlignTop);
    m_reason = new PlainLabel(QString(), TextRole::Small, Token::Text2, Fit::Wrap, foot);
    m_reason->setObjectName(QStringLiteral("review.reason"));
    why->addWidget(m_reason, 1);
    box->addLayout(why);
    right->box()->addWidget(foot);
    return right;
}

QWidget* ReviewPage::makeBar()
{
    auto* bar = new Card(0, this);
    bar->setRadius(0);
    bar->setBorder(false);
    auto* row = new QHBoxLayout;
    setMargins(row, 20, 8, 20, 8);
    setGaps(row, 12);
    m_reject = new Button(ButtonKind::Tall, tr("Reject"), QStringLiteral("gavel"), bar);
    m_reject->setObjectName(QStringLiteral("review.reject"));
    m_notAccept = new Button(ButtonKind::Tall, tr("Do not accept"), QStringLiteral("x"), bar);
    m_notAccept->setObjectName(QStringLiteral("review.not_accept"));
    m_withdraw = new Button(ButtonKind::Tall, tr("Parties withdraw"), {}, bar);
    m_withdraw->setObjectName(QStringLiteral("review.withdraw"));
    m_unanswered = new Button(ButtonKind::Tall, tr("End it: not answered"), QStringLiteral("x"), bar);
    m_unanswered->setObjectName(QStringLiteral("review.unanswered"));
    m_serve = new Button(ButtonKind::Main, tr("Serve whom the point could not"), QStringLiteral("certificate"), bar);
    m_serve->setObjectName(QStringLiteral("review.serve"));
    m_allow = new Button(ButtonKind::Tall, tr("Let a guiding judge review"), QStringLiteral("gavel"), bar);
    m_allow->setObjectName(QStringLiteral("review.allow"));
    m_savePoints = new Button(ButtonKind::Tall, tr("Keep"), {}, bar);
    m_savePoints->setObjectName(QStringLiteral("review.keep"));
    m_supplement = new Button(ButtonKind::Tall, tr("Ask for more"), QStringLiteral("file-plus"), bar);
    m_supplement->setObjectName(QStringLiteral("review.supplement"));
    m_accept = new Button(ButtonKind::Main, tr("Accept the application"), QStringLiteral("check"), bar);
    m_accept->setObjectName(QStringLiteral("review.accept"));
    m_rule = new Button(ButtonKind::Main, tr("Rule valid"), {}, bar);
    m_rule->setObjectName(QStringLiteral("review.rule"));
    m_leave = new Button(ButtonKind::Tall, tr("Back to the points"), QStringLiteral("arrow-left"), bar);
    m_leave->setObjectName(QStringLiteral("review.leave"));
    m_leave->setKeyCap(QStringLiteral("Esc"));
    m_sign = new Button(ButtonKind::Main, tr("Sign and issue"), QStringLiteral("check"), bar);
    m_sign->setObjectName(QStringLiteral("review.sign"));
    row->addWidget(m_allow);
    for (auto* button : {m_notAccept, m_reject, m_withdraw, m_unanswered})
        row->addWidget(button);
    row->addWidget(m_savePoints);
    row->addWidget(m_leave);
    m_barSlot = new QHBoxLayout;
    row->addLayout(m_barSlot, 1);
    row->addStretch(0); // what ends a matter stands left, what goes on with it right
    row->addWidget(m_supplement);
    row->addWidget(m_accept);
    row->addWidget(m_serve);
    row->addWidget(m_rule);
    row->addWidget(m_sign);
    bar->box()->addLayout(row);
    return bar;
}

} // namespace ui
