#include "ui/court/review_page.h"

#include "core/confirmation/life_cycle.h"
#include "core/dispute/catalogue.h"
#include "core/dispute/clause_check.h"
#include "core/dispute/clock_view.h"
#include "core/text/amount.h"
#include "ui/court/review_point.h"
#include "ui/disputes/attachments_card.h"
#include "ui/port.h"
#include "ui/text/amounts.h"
#include "ui/text/clock_texts.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/text/offers.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/clock_strip.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/paper_view.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/side_pane.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/tag.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace ui {

using PackageState = core::confirmation::Main;

ReviewPage::ReviewPage(Port& port, QWidget* parent) : Page(QStringLiteral("confirmation"), QStringLiteral("confirmation"), parent), m_port(port)
{
    auto* outer = new QVBoxLayout(this);
    setMargins(outer, 0);
    setGaps(outer, 0);
    m_error = new ErrorStrip(this);
    outer->addWidget(m_error);
    m_head = makeHead();
    outer->addWidget(m_head);
    outer->addWidget(new Rule(Qt::Horizontal, this));
    auto* across = new QHBoxLayout;
    setGaps(across, 0);
    m_left = makeLeft();
    across->addWidget(m_left);
    across->addWidget(new Rule(Qt::Vertical, this));
    m_panes = new SidePane(makeMiddle(), makeRight(), 386, this);
    across->addWidget(m_panes, 1);
    m_empty = new EmptyState(tr("No application waits for this court."), {}, this);
    across->addWidget(m_empty, 1);
    outer->addLayout(across, 1);
    outer->addWidget(new Rule(Qt::Horizontal, this));
    outer->addWidget(makeBar());
    m_direct = new Button(ButtonKind::Plain, tr("Application made here"), QStringLiteral("pencil-plus"), this);
    m_direct->setObjectName(QStringLiteral("review.direct"));
    m_direct->hide(); // until the header takes it
    for (auto* button : {m_direct, m_directBelow})
        connect(button, &Button::clicked, this, [this] { emit goTo(QStringLiteral("court.direct"), {}); });

    connect(m_list, &DeskList::currentIdChanged, this, [this] {
        m_listOpen = false;
        showCurrent();
    });
    connect(m_list, &DeskList::mainAsked, this, [this] { focusNextChild(); }); // on to what is to be answered
    connect(m_others, &Button::clicked, this, [this] {
        m_listOpen = !m_listOpen;
        judge();
        if (m_listOpen)
            m_list->setFocus(Qt::OtherFocusReason);
    });
    connect(m_allow, &Button::clicked, this, [this] { emit goTo(QStringLiteral("court.allow_guide"), m_list->currentId()); });
    for (const auto& [button, page] : {std::pair{m_reject, "court.reject"}, std::pair{m_supplement, "court.supplement"}, std::pair{m_accept, "court.accept"}, std::pair{m_notAccept, "court.not_accept"},
                                       std::pair{m_withdraw, "withdraw_application"}, std::pair{m_unanswered, "court.end_unanswered"}, std::pair{m_serve, "court.serve"}})
        connect(button, &Button::clicked, this, [this, page = QString::fromLatin1(page)] { emit goTo(page, m_list->currentId()); });
    connect(m_savePoints, &Button::clicked, this, &ReviewPage::savePoints);
    connect(m_rule, &Button::clicked, this, &ReviewPage::rule);
    connect(m_sign, &Button::clicked, this, &ReviewPage::sign);
    connect(m_leave, &Button::clicked, this, &ReviewPage::leaveDraft);
    connect(m_which, &SegmentedChoice::chosenChanged, this, [this] {
        showPaper();
        m_paper->goTo(0);
    });
    connect(m_paper, &PaperView::pageChanged, this, &ReviewPage::showPage);
    connect(m_paper->verticalScrollBar(), &QScrollBar::valueChanged, this, &ReviewPage::showPage);
    connect(m_paper, &PaperView::endReached, this, [this] {
        m_read = m_read || (m_draft && m_which->chosen() == QLatin1String("ruling"));
        judge();
        showPage();
    });
    connect(m_next, &Button::clicked, this, [this] {
        m_paper->page() + 1 < m_paper->pageCount() ? m_paper->goTo(m_paper->page() + 1) : m_paper->toEnd();
    });
    connect(&port, &Port::changed, this, [this] { if (isVisible()) ask(); });
}

void ReviewPage::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_listOpen = false;
    m_briefNumber->setVisible(narrow);
    setMargins(m_middleBox, 16, narrow ? 8 : 14, 0, narrow ? 0 : 14);
    if (narrow && m_below->widget()) {
        m_points->insertWidget(0, m_below->takeWidget());
        m_belowBody->setVisible(state() != nullptr);
    } else if (!narrow && !m_below->widget()) {
        m_points->removeWidget(m_belowBody);
        m_below->setWidget(m_belowBody);
    }
    m_below->setVisible(!narrow);
    m_panes->setNarrow(narrow);
    judge();
}

/// In a narrow window and at large type the paper comes first: the head gives way to one line, the list comes when it is
/// called for, and while a ruling is read that line stands in the bar.
void ReviewPage::giveRoom()
{
    const bool any = state() != nullptr, drafted = m_draft != nullptr;
    m_head->setVisible(any && !m_narrow);
    m_left->setVisible(!m_narrow || !any || (m_listOpen && !drafted));
    m_directBelow->setVisible(m_narrow && mayBegin(m_port, "confirmation.direct"));
    m_others->setVisible(m_narrow && !drafted);
    m_brief->setVisible(m_narrow && !drafted && !m_brief->plainText().isEmpty());
    m_pageText->setVisible(!m_narrow);
    m_which->setVisible(any && (!state()->content.rulingPdf.empty() || (drafted && !m_narrow))); // in the bar there is room for its state
    if (m_narrow && drafted && m_barSlot->indexOf(m_line) < 0)
        m_barSlot->addWidget(m_line);
    else if (!(m_narrow && drafted) && m_middleBox->indexOf(m_line) < 0)
        m_middleBox->insertWidget(0, m_line);
    m_line->setVisible(any);
}

bool ReviewPage::toggleDrawer() { return m_panes->toggleDrawer(); }

bool ReviewPage::back()
{
    if (m_panes->closeDrawer())
        return true;
    if (m_listOpen) {
        m_listOpen = false;
        judge();
        return true;
    }
    if (!m_draft)
        return false;
    leaveDraft();
    return true;
}

/// F8: the next point without a yes, then the next party that was not heard.
bool ReviewPage::nextFault()
{
    std::vector<QWidget*> open;
    for (auto* line : m_lines)
        if (line->answer() != QLatin1String("yes"))
            open.push_back(line);
    for (const auto& [party, tick] : m_heard)
        if (!tick->isChecked())
            open.push_back(tick);
    if (open.empty())
        return false;
    if (m_panes->isNarrow() && !m_panes->isDrawerOpen())
        m_panes->toggleDrawer();
    const auto here = std::find(open.begin(), open.end(), focusWidget());
    (here == open.end() || here + 1 == open.end() ? open.front() : *(here + 1))->setFocus(Qt::TabFocusReason);
    return true;
}

/// Packages of a desk that may not read their words, and those made without a title, are still told apart.
static QString titleOf(const core::confirmation::State& confirmation)
{
    if (!confirmation.content.title.empty())
        return text(confirmation.content.title);
    QStringList names;
    for (const auto& party : confirmation.steps.parties)
        if (const auto name = confirmation.content.names.find(party.id); name != confirmation.content.names.end() && !name->second.empty())
            names << text(name->second);
    return names.isEmpty() ? text(confirmation.steps.disputeNumber) : series(names);
}

/// T62b: the filing clerk enters what parties bring to the court themselves. At large type the title needs that room, and the
/// button stands below the list.
QList<QWidget*> ReviewPage::headerActions() { return !m_narrow && mayBegin(m_port, "confirmation.direct") ? QList<QWidget*>{m_direct} : QList<QWidget*>{}; }

PageHead ReviewPage::head() const
{
    const auto* confirmation = state();
    return {{}, {}, tr("Confirmation"), confirmation ? titleOf(*confirmation) : QString()};
}

void ReviewPage::open(const QString& argument)
{
    m_wanted = argument;
    m_error->clear();
    ask();
}

void ReviewPage::ask()
{
    m_port.subjects(QStringLiteral("confirmation"), this, [this](core::Result<std::vector<core::desk::SubjectView>> views) {
        if (!views) {
            m_error->show(sentence(views.error()));
            return;
        }
        m_views = std::move(*views);
        fill();
    });
}

void ReviewPage::fill()
{
    DeskGroup fresh{.id = QStringLiteral("j2"), .icon = QStringLiteral("inbox"), .title = tr("To be accepted")};
    DeskGroup open{.id = QStringLiteral("j3"), .icon = QStringLiteral("gavel"), .title = tr("Under review")};
    DeskGroup waiting{.id = QStringLiteral("j5"), .icon = QStringLiteral("hourglass"), .title = tr("Waiting for a supplement")};
    DeskGroup done{.id = QStringLiteral("j9"), .icon = QStringLiteral("certificate"), .title = tr("Decided"), .foldable = true, .folded = true};
    for (const auto& view : m_views) {
        const auto* confirmation = view.state.as<core::confirmation::State>();
        if (!confirmation)
            continue;
        const DeskRow row{text(core::toText(view.id)), QStringLiteral("file-text"), titleOf(*confirmation), {}, typeWord(confirmation->steps.type)};
        switch (confirmation->steps.state) {
        case PackageState::J2: fresh.rows.append(row); break;
        case PackageState::J3: open.rows.append(row); break;
        case PackageState::J5: waiting.rows.append(row); break;
        default: done.rows.append(row);
        }
    }
    QList<DeskGroup> groups;
    for (const auto& group : {fresh, open, waiting, done})
        if (!group.rows.isEmpty())
            groups.append(group);
    m_list->setGroups(groups);
    // A package that is being ruled on is stayed with, also when it goes over to those that are decided.
    if (const QString stay = m_wanted.isEmpty() && m_draft ? draftId() : m_wanted; !stay.isEmpty())
        m_list->setCurrentId(stay);
    m_wanted.clear();
    showCurrent();
}

const core::desk::SubjectView* ReviewPage::current() const
{
    const auto id = m_list->currentId();
    for (const auto& view : m_views)
        if (text(core::toText(view.id)) == id)
            return &view;
    return nullptr;
}

const core::confirmation::State* ReviewPage::state() const
{
    const auto* view = current();
    return view ? view->state.as<core::confirmation::State>() : nullptr;
}

void ReviewPage::showCurrent()
{
    const auto* confirmation = state();
    const bool any = confirmation != nullptr;
    m_panes->setVisible(any);
    m_belowBody->setVisible(any); // nothing of a package that is no longer chosen stays
    m_empty->setVisible(!any);
    dropStaleDraft();
    if (any) {
        showHead(*confirmation);
        showMaterials(*confirmation);
        showHints(*confirmation);
        showPoints(*confirmation);
        if (m_shown != current()->id || (m_shownState != confirmation->steps.state && !confirmation->content.rulingPdf.empty())) {
            const QSignalBlocker quiet(m_which);
            m_which->choose(confirmation->content.rulingPdf.empty() ? QStringLiteral("agreement") : QStringLiteral("ruling"));
            m_paper->goTo(0);
        }
        m_shown = current()->id;
        m_shownState = confirmation->steps.state;
        showPaper();
    }
    judge();
    emit headChanged();
}

void ReviewPage::showHead(const core::confirmation::State& confirmation)
{
    const auto& steps = confirmation.steps;
    m_number->setPlainText(text(steps.caseNumber.empty() ? steps.disputeNumber : steps.caseNumber));
    std::int64_t fen = 0;
    for (const auto& clause : confirmation.content.agreement.clauses)
        fen += clause.fen.value_or(0);
    m_type->setPlainText(typeTitleWord(steps.type) + (fen > 0 ? QStringLiteral("，¥") + groupedAmount(fen) : QString()));
    const QString word = steps.state == PackageState::J2 ? tr("To be accepted") : steps.state == PackageState::J3 ? tr("Under review") : steps.state == PackageState::J5 ? tr("Waiting for a supplement") : tr("Decided");
    m_state->setTag(TagLook::Soft, word);
    m_since->setPlainText(steps.acceptedOn ? tr("accepted on %1").arg(shortDay(*steps.acceptedOn)) : QString());
    m_since->setVisible(steps.acceptedOn.has_value());
    const bool running = steps.acceptedOn && (steps.state == PackageState::J3 || steps.state == PackageState::J5);
    m_clock->setVisible(running);
    m_day->setPlainText({});
    m_due->setPlainText(steps.ruledOn && !running ? tr("Ruled on %1").arg(shortDay(*steps.ruledOn)) : QString());
    if (running) {
        const auto today = core::dayInChina(m_port.now());
        const auto review = core::dispute::reviewClock(*steps.acceptedOn, today, m_port.directory().steps.settings, m_port.holidays());
        m_clock->setData(reviewStripData(review, today));
        m_day->setPlainText(tr("Day %1 of %2").arg(review.number).arg(review.cells.size()));
        m_due->setPlainText(tr("To be ruled by %1 24:00").arg(dayWithWeekday(review.end)));
    }
    m_inForce->setPlainText(tr("In force since %1, received by the court in time").arg(shortDay(steps.effectiveOn)));
    m_joint->setPlainText(tr("Applied for by all parties"));
    m_brief->setPlainText(m_day->plainText() + (running ? QStringLiteral("，") : QString()) + m_due->plainText());
    m_briefNumber->setPlainText(QStringList{m_number->plainText(), m_type->plainText(), m_inForce->plainText(), m_joint->plainText()}.join(QLatin1Char('\n')));
}

void ReviewPage::showMaterials(const core::confirmation::State& confirmation)
{
    delete m_materialsBody;
    m_materialsBody = new QWidget(m_left);
    auto* box = new QVBoxLayout(m_materialsBody);
    setMargins(box, 0);
    setGaps(box, 6);
    int count = 0;
    const auto add = [&](const QString& words, const QString& note, Token tint = Token::Text2) {
        auto* line = new QHBoxLayout;
        setGaps(line, 8);
        line->addWidget(new IconView(QStringLiteral("file-text"), Token::Text, 18, m_materialsBody), 0, Qt::AlignTop);
        const bool brief = note.size() <= 5; // else below, where a whole answer has room
        auto* both = new QBoxLayout(brief ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
        setGaps(both, brief ? 8 : 2);
        both->addWidget(new PlainLabel(words, TextRole::Body, Token::Text, Fit::Wrap, m_materialsBody), 1);
        both->addWidget(new PlainLabel(note, TextRole::Small, tint, brief ? Fit::Whole : Fit::Wrap, m_materialsBody));
        line->addLayout(both, 1);
        box->addLayout(line);
        ++count;
    };
    add(paperTitle(QStringLiteral("application")), tr("all signed"));
    add(tr("Mediation agreement"), tr("verified"), Token::Ok);
    for (const auto& supplement : confirmation.content.supplements)
        add(text(supplement.asked), supplement.answered.empty() ? tr("Not answered yet") : text(supplement.answered));
    if (!confirmation.steps.rulingHash.empty())
        add(paperTitle(QStringLiteral("ruling")), text(confirmation.steps.rulingNumber));
    if (!confirmation.content.attachments.empty())
        if (const auto* view = current()) {
            auto* files = new AttachmentsCard(m_port, m_materialsBody);
            files->setSubject(view->id, false);
            box->addWidget(files);
            count += static_cast<int>(confirmation.content.attachments.size());
        }
    m_materialsTitle->setPlainText(tr("Papers (%1)").arg(count));
    m_materials->addWidget(m_materialsBody);
}

void ReviewPage::showHints(const core::confirmation::State& confirmation)
{
    delete m_hintsBody;
    m_hintsBody = new QWidget(m_hints);
    auto* box = new QVBoxLayout(m_hintsBody);
    setMargins(box, 0);
    setGaps(box, 8);
    const auto catalogue = core::dispute::redFlags({});
    int count = 0;
    for (const auto& [code, answer] : confirmation.content.flags) {
        if (answer == "no")
            continue;
        const auto known = std::find_if(catalogue.begin(), catalogue.end(), [&code = code](const auto& flag) { return flag.code == code; });
        const QString words = known == catalogue.end() ? text(code) : named(known->question);
        const QString told = answer == "yes" ? tr("Yes") : answer == "explained" ? tr("Yes, explained") : text(answer);
        auto* line = new QHBoxLayout;
        setGaps(line, 8);
        line->addWidget(new IconView(QStringLiteral("flag"), Token::Text, 18, m_hintsBody), 0, Qt::AlignTop);
        line->addWidget(new PlainLabel(inChinese() ? words + told : words + QLatin1Char(' ') + told, TextRole::Small, Token::Text, Fit::Wrap, m_hintsBody), 1);
        box->addLayout(line);
        ++count;
    }
    if (count == 0)
        box->addWidget(new PlainLabel(tr("No hints."), TextRole::Small, Token::Text2, Fit::Wrap, m_hintsBody));
    // 000 二.8: who may review although he gave guidance, by whose word and why.
    for (const auto& exception : confirmation.steps.exceptions) {
        const auto reason = confirmation.content.exceptions.find(exception.act);
        box->addWidget(new PlainLabel(tr("%1 lets %2 review, who gave guidance: %3").arg(text(m_port.directory().accountName(exception.account)), text(m_port.directory().accountName(exception.judge)), reason == confirmation.content.exceptions.end() ? QString() : text(reason->second)), TextRole::Small, Token::Text, Fit::Wrap, m_hintsBody));
    }
    m_hintsTitle->setPlainText(tr("Hints (%1)").arg(count));
    m_hints->box()->addWidget(m_hintsBody);
}

void ReviewPage::showPage()
{
    const auto* confirmation = state();
    const int count = m_paper->pageCount();
    m_pageText->setPlainText(confirmation && count > 0 ? tr("Page %1 of %2").arg(m_paper->page() + 1).arg(count) : QString());
    m_next->setEnabled(count > 0 && !m_paper->atEnd());
}

void ReviewPage::showPoints(const core::confirmation::State& confirmation)
{
    delete m_pointsBody;
    m_lines.clear();
    m_heard.clear();
    m_pointsBody = new QWidget(m_right);
    auto* box = new QVBoxLayout(m_pointsBody);
    setMargins(box, 0);
    setGaps(box, 4);
    auto* head = new QHBoxLayout;
    setGaps(head, 8);
    head->addWidget(new PlainLabel(tr("Points of review"), TextRole::RowTitle, Token::Text, Fit::Whole, m_pointsBody));
    m_progress = new PlainLabel(QString(), TextRole::Small, Token::Text2, Fit::Elide, m_pointsBody);
    head->addWidget(m_progress, 1);
    box->addLayout(head);
    const bool open = confirmation.steps.state == PackageState::J3;
    const auto kept = open ? m_kept.find(current()->id) : m_kept.end();
    const auto& answers = confirmation.steps.points;
    const bool decided = !open && confirmation.steps.state != PackageState::J2 && confirmation.steps.state != PackageState::J5;
    // Boxes without a tick would read as points left unanswered.
    if (decided && answers.empty())
        box->addWidget(new PlainLabel(tr("No answers to the points were recorded for this application."), TextRole::Body, Token::Text2, Fit::Wrap, m_pointsBody));
    for (const auto& point : core::confirmation::reviewPoints()) {
        if (decided && answers.empty())
            break;
        auto* line = new ReviewPoint(text(point.code), named(point.question), m_pointsBody);
        for (const auto& answered : confirmation.steps.points)
            if (answered.code == point.code)
                line->setAnswer(text(answered.answer));
        if (kept != m_kept.end())
            if (const auto mine = kept->second.points.find(std::string(point.code)); mine != kept->second.points.end())
                line->setAnswer(mine->second);
        line->setEnabled(open);
        line->setRecorded(decided);
        box->addWidget(line);
        connect(line, &ReviewPoint::answered, this, &ReviewPage::keepAnswer);
        m_lines.push_back(line);
    }
    if (!decided)
        box->addWidget(new PlainLabel(tr("Click or press Space: ✓ yes, ? to be asked, ✗ no"), TextRole::Small, Token::Text2, Fit::Wrap, m_pointsBody));
    box->addWidget(new Rule(Qt::Horizontal, m_pointsBody));
    box->addWidget(new PlainLabel(tr("Heard"), TextRole::RowTitle, Token::Text, Fit::Whole, m_pointsBody));
    if (decided && confirmation.steps.heard.empty())
        box->addWidget(new PlainLabel(tr("It was not recorded who was heard."), TextRole::Body, Token::Text2, Fit::Wrap, m_pointsBody));
    for (const auto& party : confirmation.steps.parties) {
        if (decided && confirmation.steps.heard.empty())
            break;
        const auto name = confirmation.content.names.find(party.id);
        auto* tick = makeTick(tr("%1: of free will, understands it").arg(name == confirmation.content.names.end() ? named(core::dispute::sideName(party.side)) : text(name->second)), QStringLiteral("review.heard.") + text(party.id), m_pointsBody);
        tick->setChecked(std::find(confirmation.steps.heard.begin(), confirmation.steps.heard.end(), party.id) != confirmation.steps.heard.end());
        if (kept != m_kept.end())
            if (const auto mine = kept->second.heard.find(party.id); mine != kept->second.heard.end())
                tick->setChecked(mine->second);
        tick->setEnabled(open);
        connect(tick, &QCheckBox::toggled, this, &ReviewPage::keepAnswer);
        box->addWidget(tick);
        m_heard.emplace_back(party.id, tick);
    }
    box->addStretch(1);
    m_points->addWidget(m_pointsBody);
}

} // namespace ui
