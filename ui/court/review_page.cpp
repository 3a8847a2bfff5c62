#include "ui/court/review_page.h"

#include "core/confirmation/life_cycle.h"
#include "core/dispute/catalogue.h"
#include "core/dispute/clause_check.h"
#include "core/dispute/clock_view.h"
#include "core/documents/confirmation_papers.h"
#include "core/text/amount.h"
#include "ui/port.h"
#include "ui/printing/papers.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/form_field.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

using core::confirmation::Main;

namespace {

QScrollArea* scrolling(QWidget* content, const QString& name, QWidget* parent)
{
    auto* area = new QScrollArea(parent);
    area->setObjectName(name);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

/// The ruling's words. The court's template; a county may change it with its templates (issue B).

} // namespace

ReviewPage::ReviewPage(Port& port, QWidget* parent) : Page(QStringLiteral("confirmation"), QStringLiteral("confirmation"), parent), m_port(port)
{
    auto* outer = new QVBoxLayout(this);
    setMargins(outer, 0);
    setGaps(outer, 0);
    m_error = new ErrorStrip(this);
    outer->addWidget(m_error);
    auto* across = new QHBoxLayout;
    setMargins(across, 20, 16, 20, 16);
    setGaps(across, 16);
    outer->addLayout(across, 1);

    auto* left = new Card(0, this);
    fixWidth(left, 300);
    m_list = new DeskList(left);
    m_list->setObjectName(QStringLiteral("review.list"));
    m_list->setAccessibleName(tr("Applications"));
    left->box()->addWidget(m_list);
    across->addWidget(left);

    m_middle = new QWidget(this);
    auto* middleBox = new QVBoxLayout(m_middle);
    setMargins(middleBox, 0);
    setGaps(middleBox, 8);
    m_number = new PlainLabel(QString(), TextRole::RowTitle, Token::Text, Fit::Elide, m_middle);
    m_clock = new PlainLabel(QString(), TextRole::Small, Token::Text2, Fit::Wrap, m_middle);
    m_hash = new PlainLabel(QString(), TextRole::Small, Token::Ok, Fit::Elide, m_middle);
    m_paper = new Card(24, m_middle);
    middleBox->addWidget(m_number);
    middleBox->addWidget(m_clock);
    middleBox->addWidget(m_hash);
    middleBox->addWidget(scrolling(m_paper, QStringLiteral("review.paper"), m_middle), 1);
    across->addWidget(m_middle, 1);

    m_right = new QWidget(this);
    fixWidth(m_right, 400);
    auto* rightBox = new QVBoxLayout(m_right);
    setMargins(rightBox, 0);
    setGaps(rightBox, 8);
    m_points = new Card(16, m_right);
    rightBox->addWidget(scrolling(m_points, QStringLiteral("review.points"), m_right), 1);
    m_savePoints = new Button(ButtonKind::Plain, tr("Keep the answers"), QStringLiteral("device-floppy"), m_right);
    m_savePoints->setObjectName(QStringLiteral("review.keep"));
    rightBox->addWidget(m_savePoints);
    across->addWidget(m_right);
    m_empty = new EmptyState(tr("No application waits for this court."), {}, this);
    across->addWidget(m_empty, 1);

    auto* bar = new Card(0, this);
    bar->setRadius(0);
    auto* barBox = new QHBoxLayout;
    setMargins(barBox, 20, 10, 20, 10);
    setGaps(barBox, 12);
    m_reject = new Button(ButtonKind::Tall, tr("Reject the application"), QStringLiteral("gavel"), bar);
    m_reject->setObjectName(QStringLiteral("review.reject"));
    m_reason = new PlainLabel(QString(), TextRole::Small, Token::Text2, Fit::Wrap, bar);
    m_reason->setObjectName(QStringLiteral("review.reason"));
    m_supplement = new Button(ButtonKind::Tall, tr("Ask for a supplement"), QStringLiteral("file-plus"), bar);
    m_supplement->setObjectName(QStringLiteral("review.supplement"));
    m_accept = new Button(ButtonKind::Main, tr("Accept the application"), QStringLiteral("check"), bar);
    m_accept->setObjectName(QStringLiteral("review.accept"));
    m_rule = new Button(ButtonKind::Main, tr("Rule it effective"), QStringLiteral("gavel"), bar);
    m_rule->setObjectName(QStringLiteral("review.rule"));
    barBox->addWidget(m_reject);
    barBox->addWidget(m_reason, 1);
    barBox->addWidget(m_supplement);
    barBox->addWidget(m_accept);
    barBox->addWidget(m_rule);
    bar->box()->addLayout(barBox);
    outer->addWidget(bar);

    connect(m_list, &DeskList::currentIdChanged, this, &ReviewPage::showCurrent);
    connect(m_reject, &Button::clicked, this, [this] { emit goTo(QStringLiteral("court.reject"), m_list->currentId()); });
    connect(m_supplement, &Button::clicked, this, [this] { emit goTo(QStringLiteral("court.supplement"), m_list->currentId()); });
    connect(m_accept, &Button::clicked, this, [this] { emit goTo(QStringLiteral("court.accept"), m_list->currentId()); });
    connect(m_savePoints, &Button::clicked, this, &ReviewPage::savePoints);
    connect(m_rule, &Button::clicked, this, &ReviewPage::rule);
    connect(&port, &Port::changed, this, [this] { if (isVisible()) ask(); });
}

PageHead ReviewPage::head() const
{
    const auto* confirmation = state();
    return {{}, {}, tr("Confirmation"), confirmation ? text(confirmation->content.title) : QString()};
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
    DeskGroup fresh{QStringLiteral("j2"), QStringLiteral("inbox"), tr("To be accepted"), {}, Lateness::None, false, false, false, {}};
    DeskGroup open{QStringLiteral("j3"), QStringLiteral("gavel"), tr("Under review"), {}, Lateness::None, false, false, false, {}};
    DeskGroup waiting{QStringLiteral("j5"), QStringLiteral("hourglass"), tr("Waiting for a supplement"), {}, Lateness::None, false, false, false, {}};
    DeskGroup done{QStringLiteral("j9"), QStringLiteral("certificate"), tr("Decided"), {}, Lateness::None, false, true, true, {}};
    for (const auto& view : m_views) {
        const auto* confirmation = view.state.as<core::confirmation::State>();
        if (!confirmation)
            continue;
        const DeskRow row{text(core::toText(view.id)), QStringLiteral("file-text"), text(confirmation->content.title), {}, typeWord(confirmation->steps.type), Risk::None, {}, {}, Lateness::None, Token::Text2, false};
        switch (confirmation->steps.state) {
        case Main::J2: fresh.rows.append(row); break;
        case Main::J3: open.rows.append(row); break;
        case Main::J5: waiting.rows.append(row); break;
        default: done.rows.append(row);
        }
    }
    QList<DeskGroup> groups;
    for (const auto& group : {fresh, open, waiting, done})
        if (!group.rows.isEmpty())
            groups.append(group);
    m_list->setGroups(groups);
    if (!m_wanted.isEmpty()) {
        m_list->setCurrentId(m_wanted);
        m_wanted.clear();
    }
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
    m_middle->setVisible(any);
    m_right->setVisible(any);
    m_empty->setVisible(!any);
    if (!any) {
        for (auto* button : {m_accept, m_reject, m_supplement, m_rule})
            button->setVisible(false);
        m_reason->setPlainText({});
        return;
    }
    const auto& steps = confirmation->steps;
    m_number->setPlainText(steps.caseNumber.empty() ? text(steps.disputeNumber) : text(steps.caseNumber));
    QString clock = tr("Agreement in force since %1; applied within the 30 days.").arg(shortDay(steps.effectiveOn));
    if (steps.acceptedOn) {
        const auto review = core::dispute::reviewClock(*steps.acceptedOn, core::dayInChina(m_port.now()), m_port.directory().steps.settings, m_port.holidays());
        clock = tr("Day %1 of %2; to be decided by %3.").arg(review.number).arg(review.cells.size()).arg(dayWithWeekday(review.end)) + QLatin1Char(' ') + clock;
    }
    m_clock->setPlainText(clock);
    const bool intact = core::dispute::agreementHash(confirmation->content.agreement) == steps.agreementHash;
    m_hash->setTint(intact ? Token::Ok : Token::RedWord);
    m_hash->setPlainText(intact ? tr("Unchanged since signing, fingerprint %1").arg(text(steps.agreementHash.substr(0, 8)).toUpper()) : tr("The text differs from the one that was signed"));
    showAgreement(*confirmation);
    showPoints(*confirmation);
    m_accept->setVisible(steps.state == Main::J2);
    m_reject->setVisible(steps.state == Main::J3);
    m_supplement->setVisible(steps.state == Main::J3);
    m_rule->setVisible(steps.state == Main::J3);
    judge();
    emit headChanged();
}

void ReviewPage::showAgreement(const core::confirmation::State& confirmation)
{
    delete m_paperBody;
    m_paperBody = new QWidget(m_paper);
    auto* box = new QVBoxLayout(m_paperBody);
    setMargins(box, 0);
    setGaps(box, 10);
    const auto add = [&](const QString& words, TextRole role = TextRole::Body) {
        if (words.trimmed().isEmpty())
            return;
        auto* label = new PlainLabel(words, role, Token::Text, Fit::Wrap, m_paperBody);
        label->setRunningText(true);
        box->addWidget(label);
    };
    const auto nameOf = [&](const std::string& id) {
        const auto name = confirmation.content.names.find(id);
        return name == confirmation.content.names.end() ? text(id) : text(name->second);
    };
    const auto& agreement = confirmation.content.agreement;
    add(tr("Mediation agreement %1").arg(text(confirmation.steps.agreementNumber)), TextRole::PreviewTitle);
    add(text(agreement.facts.empty() ? confirmation.content.facts : agreement.facts));
    add(text(agreement.disputed));
    int number = 0;
    for (const auto& clause : agreement.clauses) {
        QString line = QString::number(++number) + QStringLiteral(". ");
        if (clause.fen)
            line += tr("%1 pays %2 %3 yuan (%4)").arg(nameOf(clause.debtor), nameOf(clause.creditor), text(core::formatAmount(*clause.fen)), text(clause.capitals));
        else
            line += text(clause.text.empty() ? clause.object : clause.text);
        if (clause.due)
            line += tr(", by %1").arg(dayText(*clause.due, core::Day{}));
        if (!clause.way.empty())
            line += QStringLiteral("，") + text(clause.way);
        add(line);
    }
    add(text(agreement.breach));
    for (const auto& supplement : confirmation.content.supplements) {
        add(tr("Asked: %1").arg(text(supplement.asked)), TextRole::BodyBold);
        add(text(supplement.answered).isEmpty() ? tr("Not answered yet") : tr("Answered: %1").arg(text(supplement.answered)));
    }
    m_paper->box()->addWidget(m_paperBody);
}

void ReviewPage::showPoints(const core::confirmation::State& confirmation)
{
    delete m_pointsBody;
    m_lines.clear();
    m_heard.clear();
    m_pointsBody = new QWidget(m_points);
    auto* box = new QVBoxLayout(m_pointsBody);
    setMargins(box, 0);
    setGaps(box, 10);
    box->addWidget(new PlainLabel(tr("Points of review"), TextRole::RowTitle, Token::Text, Fit::Whole, m_pointsBody));
    for (const auto& point : core::confirmation::reviewPoints()) {
        auto* row = new ChoiceRow(text(point.question), {{QStringLiteral("yes"), tr("Yes")}, {QStringLiteral("no"), tr("No")}, {QStringLiteral("ask"), tr("Ask")}}, m_pointsBody);
        row->setObjectName(QStringLiteral("review.point.") + text(point.code));
        for (const auto& answered : confirmation.steps.points)
            if (answered.code == point.code)
                row->choose(text(answered.answer));
        box->addWidget(new FieldFrame(text(point.question), row, m_pointsBody));
        connect(row, &ChoiceRow::chosenChanged, this, [this] { judge(); });
        m_lines.push_back({std::string(point.code), row});
    }
    box->addWidget(new Rule(Qt::Horizontal, m_pointsBody));
    box->addWidget(new PlainLabel(tr("Heard"), TextRole::RowTitle, Token::Text, Fit::Whole, m_pointsBody));
    for (const auto& party : confirmation.steps.parties) {
        const auto name = confirmation.content.names.find(party.id);
        auto* tick = makeTick(tr("%1: of free will, understands it").arg(name == confirmation.content.names.end() ? text(party.id) : text(name->second)), QStringLiteral("review.heard.") + text(party.id), m_pointsBody);
        tick->setChecked(std::find(confirmation.steps.heard.begin(), confirmation.steps.heard.end(), party.id) != confirmation.steps.heard.end());
        connect(tick, &QCheckBox::toggled, this, [this] { judge(); });
        box->addWidget(tick);
        m_heard.emplace_back(party.id, tick);
    }
    if (!confirmation.content.flags.empty()) {
        box->addWidget(new Rule(Qt::Horizontal, m_pointsBody));
        box->addWidget(new PlainLabel(tr("Hints, for the judge only"), TextRole::RowTitle, Token::Text, Fit::Whole, m_pointsBody));
        for (const auto& [code, answer] : confirmation.content.flags)
            if (answer != "no")
                box->addWidget(new PlainLabel(text(code) + QStringLiteral("：") + text(answer), TextRole::Small, Token::Text2, Fit::Wrap, m_pointsBody));
    }
    m_points->box()->addWidget(m_pointsBody);
}

void ReviewPage::judge()
{
    const auto* confirmation = state();
    if (!confirmation || confirmation->steps.state != Main::J3) {
        m_reason->setPlainText({});
        return;
    }
    const auto open = std::count_if(m_lines.begin(), m_lines.end(), [](const auto& line) { return line.answer->chosen() != QStringLiteral("yes"); });
    const auto unheard = std::count_if(m_heard.begin(), m_heard.end(), [](const auto& line) { return !line.second->isChecked(); });
    m_rule->setEnabled(open == 0 && unheard == 0);
    if (open > 0)
        m_reason->setPlainText(tr("%n points are not answered with yes; it cannot be ruled effective now (Civil Procedure Law, art. 206).", nullptr, static_cast<int>(open)));
    else if (unheard > 0)
        m_reason->setPlainText(tr("%n parties were not heard yet.", nullptr, static_cast<int>(unheard)));
    else
        m_reason->setPlainText(tr("All points are answered."));
}

void ReviewPage::perform(std::vector<core::desk::Draft> drafts)
{
    m_error->clear();
    m_port.perform(drafts, this, [this](core::Result<core::desk::Saved> saved) {
        if (!saved)
            m_error->show(sentence(saved.error()));
        else
            m_port.sendNow();
    });
}

void ReviewPage::savePoints()
{
    const auto* view = current();
    if (!view)
        return;
    boost::json::array points, heard;
    for (const auto& line : m_lines)
        if (!line.answer->chosen().isEmpty())
            points.push_back(boost::json::object{{"code", line.code}, {"answer", line.answer->chosen().toStdString()}});
    for (const auto& [party, tick] : m_heard)
        if (tick->isChecked())
            heard.emplace_back(party);
    perform({{"confirmation.review", view->id, {{"steps", {{"points", std::move(points)}, {"heard", std::move(heard)}}}}}});
}

void ReviewPage::rule()
{
    const auto* view = current();
    const auto* confirmation = state();
    if (!view || !confirmation || !m_rule->isEnabled())
        return;
    // The answers and the ruling stand or fall together.
    boost::json::array points, heard;
    for (const auto& line : m_lines)
        points.push_back(boost::json::object{{"code", line.code}, {"answer", line.answer->chosen().toStdString()}});
    for (const auto& [party, tick] : m_heard)
        heard.emplace_back(party);
    auto made = *confirmation;
    const auto number = confirmation->steps.caseNumber.empty() ? confirmation->steps.disputeNumber : confirmation->steps.caseNumber;
    made.steps.rulingNumber = number;
    made.steps.ruledOn = core::dayInChina(m_port.now());
    made.steps.judge = m_port.author().account;
    made.content.rulingText = core::documents::rulingTemplate(made, core::documents::RulingResult::Effective,
        {m_port.directory(), m_port.holidays(), m_port.now(), m_port.author().account, 0, false});
    const auto ruling = makeRuling(made, m_port.directory(), m_port.holidays(), m_port.now(), text(m_port.author().account));
    if (!ruling) {
        m_error->show(sentence(ruling.error()));
        return;
    }
    perform({{"confirmation.review", view->id, {{"steps", {{"points", std::move(points)}, {"heard", std::move(heard)}}}}},
             {"confirmation.rule", view->id,
              {{"steps", {{"rulingNumber", number}, {"rulingHash", ruling->hash.toStdString()}}},
               {"content", {{"rulingText", made.content.rulingText}, {"rulingPdf", ruling->base64.toStdString()}}}}}});
}

} // namespace ui
