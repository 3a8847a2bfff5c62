#include "ui/roster/roster_page.h"

#include "core/roster/kinds.h"
#include "core/roster/search.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/duty_words.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/text/offers.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/choices.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/tag.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>
#include <set>

namespace ui {

namespace {

void add(QVBoxLayout* column, const QString& said, TextRole role = TextRole::Body, Token tint = Token::Text)
{
    if (!said.isEmpty())
        column->addWidget(new PlainLabel(said, role, tint, Fit::Wrap));
}

void line(QVBoxLayout* column, const QString& label, const QString& value)
{
    if (!value.isEmpty())
        add(column, label + QStringLiteral("：") + value);
}

/// Always with its year: terms run over several.
QString dayWord(const std::optional<core::Day>& on) { return on ? dayText(*on, core::Day{}) : QString(); }

} // namespace

RosterPage::RosterPage(Port& port, QWidget* parent)
    : ListPage(port, QStringLiteral("roster"), QStringLiteral("roster"), {.listName = tr("Roster"), .nothing = tr("Nobody here yet."), .way = tr("Propose for the roster")}, parent)
{
    addActs();
    addSearch();
    connect(empty(), &EmptyState::wayPressed, this, [this] { emit goTo(QStringLiteral("person.propose"), {}); });
}

/// Only what this desk's posts may do (DOMAIN section 2).
void RosterPage::addActs()
{
    auto* acts = new QWidget(this);
    auto* flow = new FlowLayout(acts);
    const auto begin = [&](const char* kind, const QString& label, const QString& icon) {
        if (mayBegin(port(), kind))
            flow->addWidget(wayTo(QStringLiteral("roster.") + QLatin1String(kind), label, icon, QLatin1String(kind)));
    };
    begin("person.propose", tr("Propose for the roster"), QStringLiteral("plus"));
    begin("supervision.issue", tr("Urge a unit"), QStringLiteral("alert-circle"));
    begin("complaint.receive", tr("Complaint"), QStringLiteral("inbox"));
    // The county's own register of units and accounts is one subject; its administrator alone writes it, but for what a studio
    // or a body says of itself.
    const auto author = port().author();
    const bool declares = author.holdsAnywhere("CA") || author.holdsAnywhere("JO") || std::any_of(author.posts.begin(), author.posts.end(), [this](const core::Post& post) {
        const auto* o = port().directory().organisation(post.organisation);
        return (post.code == "PL" || post.code == "IF") && o && core::directory::declares(o->kind);
    });
    for (const auto& [page, label, shown] : {std::tuple{"directory.organisation", tr("Facts of a unit"), author.holdsAnywhere("CA")}, std::tuple{"directory.account", tr("Leave and deputy"), author.holdsAnywhere("CA")},
                                             std::tuple{"unit.new", tr("Enter a unit"), author.holdsAnywhere("CA")}, std::tuple{"account.new", tr("Enter an account"), author.holdsAnywhere("CA")},
                                             std::tuple{"unit.court", tr("Another court for a unit"), author.holdsAnywhere("CA")}, std::tuple{"unit.types", tr("Types a court takes first"), author.holdsAnywhere("CA")},
                                             std::tuple{"directory.declare", tr("Studio, declaration"), declares}})
        if (shown) {
            auto* button = new Button(ButtonKind::Plain, label, QStringLiteral("pencil"), acts);
            button->setObjectName(QStringLiteral("roster.") + QLatin1String(page));
            flow->addWidget(button);
            connect(button, &Button::clicked, this, [this, page = QString::fromLatin1(page)] {
                port().subjects(QStringLiteral("directory"), this, [this, page](core::Result<std::vector<core::desk::SubjectView>> views) {
                    if (views && !views->empty())
                        emit goTo(page, text(core::toText(views->front().id)));
                });
            });
        }
    addAboveList(acts);
}

void RosterPage::addSearch()
{
    // Looking for somebody works on what this PC holds, so without a line (实施意见 4).
    m_filter = new QWidget(this);
    auto* filter = new FlowLayout(m_filter);
    setGaps(filter, 12);
    m_search = new QLineEdit(m_filter);
    m_search->setObjectName(QStringLiteral("roster.search"));
    m_search->setAccessibleName(tr("Name, strengths, dialect"));
    m_search->setPlaceholderText(tr("Name, strengths, dialect"));
    m_search->setClearButtonEnabled(true);
    fixWidth(m_search, 240);
    m_local = makeTick(tr("Lives in our village"), QStringLiteral("roster.local"), m_filter);
    m_qualified = makeTick(tr("Has a qualification"), QStringLiteral("roster.qualified"), m_filter);
    m_available = makeTick(tr("Available today"), QStringLiteral("roster.available"), m_filter);
    m_local->setVisible(!village().empty());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_search, m_local, m_qualified, m_available})
        filter->addWidget(widget);
    connect(m_search, &QLineEdit::textChanged, this, [this] { fillList(); });
    for (auto* tick : {m_local, m_qualified, m_available})
        connect(tick, &QCheckBox::toggled, this, [this] { fillList(); });
    addAboveList(m_filter);
}

PageHead RosterPage::head() const { return {{}, {}, tr("Roster"), {}}; }

void RosterPage::ask()
{
    read("supervision", m_orders);
    read("complaint", m_complaints);
    read("person", m_people, [this] { fillList(); });
}

/// The village this desk works in; empty for those of a township, a court, the county.
std::string RosterPage::village() const
{
    for (const auto& post : port().author().posts)
        if (const auto* o = port().directory().organisation(post.organisation); o && !o->village.empty())
            return o->village;
    return {};
}

void RosterPage::fillList()
{
    const auto today = core::dayInChina(port().now());
    core::roster::Search search;
    search.text = m_search->text().trimmed().toStdString();
    search.village = m_local->isChecked() ? village() : std::string();
    search.qualified = m_qualified->isChecked();
    search.available = m_available->isChecked();
    std::vector<std::pair<std::string, const core::roster::State*>> everybody;
    for (const auto& view : m_people)
        if (const auto* p = view.state.as<core::roster::State>())
            everybody.emplace_back(core::toText(view.id), p);
    std::set<std::string> twice;
    for (const auto& one : core::roster::usedTwice(everybody))
        twice.insert(one.subjects.begin(), one.subjects.end());
    const auto unit = [this](const std::string& id) {
        const auto* o = port().directory().organisation(id);
        return text(!o ? id : o->shortName.empty() ? o->name : o->shortName);
    };
    DeskGroup waiting{.id = QStringLiteral("waiting"), .icon = QStringLiteral("hourglass"), .title = tr("Waiting for approval")};
    DeskGroup orders{.id = QStringLiteral("orders"), .icon = QStringLiteral("alert-circle"), .title = tr("Orders")};
    DeskGroup complaints{.id = QStringLiteral("complaints"), .icon = QStringLiteral("inbox"), .title = tr("Complaints")};
    DeskGroup people{.id = QStringLiteral("people"), .icon = QStringLiteral("users"), .title = tr("On the roster")};
    const auto due = [&](DeskRow& row, const std::optional<core::Day>& day) {
        row.due = dueText(day, today);
        row.lateness = latenessOf(day, today);
    };
    for (const auto& view : m_people) {
        const auto* p = view.state.as<core::roster::State>();
        if (!p || !core::roster::matches(*p, search, today, port().directory()))
            continue;
        const auto& s = p->steps;
        const auto& entry = p->content.pending ? *p->content.pending : p->content.entry;
        const auto& place = s.pending ? s.pending->place : s.place;
        DeskRow row{text(core::toText(view.id)), QStringLiteral("user"), entry.name.empty() ? tr("A proposal that was not approved") : text(entry.name),
                    named(core::roster::sortName(place.sort)) + (place.organisation.empty() ? QString() : QStringLiteral("・") + unit(place.organisation)), text(entry.strengths)};
        if (s.pending)
            row.due = named(core::roster::wishName(s.pending->wish));
        else if (s.state != core::roster::Main::Listed)
            row.due = named(core::roster::stateName(s.state));
        else if (twice.contains(core::toText(view.id))) { // 实施意见 4: the number itself is not shown
            row.due = tr("Number used twice");
            row.lateness = Lateness::Today;
        }
        (s.pending ? waiting : people).rows.append(row);
    }
    for (const auto& view : m_orders)
        if (const auto* o = view.state.as<core::supervision::State>()) {
            const auto& s = o->steps;
            DeskRow row{text(core::toText(view.id)), QStringLiteral("alert-circle"), named(core::supervision::sortName(s.sort)), unit(s.organisation), text(o->content.demand).simplified()};
            if (s.state == core::supervision::Main::Open)
                due(row, s.due);
            else
                row.due = named(core::supervision::stateName(s.state));
            orders.rows.append(row);
        }
    for (const auto& view : m_complaints)
        if (const auto* c = view.state.as<core::complaint::State>()) {
            const auto& s = c->steps;
            DeskRow row{text(core::toText(view.id)), QStringLiteral("inbox"), named(core::complaint::aboutName(s.about)), unit(s.organisation), text(c->content.words).simplified()};
            if (s.state != core::complaint::Main::Answered)
                due(row, s.due);
            else
                row.due = named(core::complaint::findingName(s.finding));
            complaints.rows.append(row);
        }
    const auto count = [](const DeskGroup& group) { return static_cast<int>(group.rows.size()); };
    chips()->setChips({{QStringLiteral("people"), tr("On the roster"), count(people) + count(waiting)}, {QStringLiteral("orders"), tr("Orders"), count(orders)}, {QStringLiteral("complaints"), tr("Complaints"), count(complaints)}});
    if (const auto* view = findView({&m_people, &m_orders, &m_complaints}, wanted()))
        chips()->choose(view->state.as<core::supervision::State>() ? QStringLiteral("orders") : view->state.as<core::complaint::State>() ? QStringLiteral("complaints") : QStringLiteral("people"));
    const auto chip = chips()->chosen();
    m_filter->setVisible(chip == QLatin1String("people"));
    QList<DeskGroup> groups;
    for (const auto* group : {&waiting, &people, &orders, &complaints}) {
        const bool fits = chip == QLatin1String("people") ? group == &waiting || group == &people : group->id == chip;
        if (fits)
            groups.append(*group);
    }
    if (chip == QLatin1String("people") && search != core::roster::Search{})
        empty()->setSentence(tr("Nobody fits. Take a condition away."));
    else if (chip == QLatin1String("people"))
        empty()->setSentence(tr("Nobody here yet."), mayBegin(port(), "person.propose") ? tr("Propose for the roster") : QString());
    else
        empty()->setSentence(chip == QLatin1String("orders") ? tr("No orders.") : tr("No complaints."));
    showGroups(groups);
}

void RosterPage::write(QVBoxLayout* column)
{
    const auto* view = findView({&m_people, &m_orders, &m_complaints}, chosenId());
    if (!view)
        return;
    if (view->state.as<core::roster::State>())
        writePerson(column, *view);
    else if (view->state.as<core::supervision::State>())
        writeOrder(column, *view);
    else if (view->state.as<core::complaint::State>())
        writeComplaint(column, *view);
}

void RosterPage::offer(QVBoxLayout* column, const core::desk::SubjectView& view, const QString& page, const QString& label, bool main)
{
    if (mayGo(port(), view, page))
        column->addWidget(wayTo(QStringLiteral("roster.do.") + page, label, {}, page, idOf(view), main));
}

QString RosterPage::unitName(const std::string& organisation) const { return text(port().directory().organisationName(organisation)); }

void RosterPage::writePerson(QVBoxLayout* column, const core::desk::SubjectView& view)
{
    const auto& p = *view.state.as<core::roster::State>();
    const auto& s = p.steps;
    const auto& entry = p.content.pending ? *p.content.pending : p.content.entry;
    const auto& place = s.pending ? s.pending->place : s.place;
    column->addWidget(new Tag(s.pending ? TagLook::Orange : TagLook::Soft, named(s.pending ? core::roster::wishName(s.pending->wish) : core::roster::stateName(s.state))), 0, Qt::AlignLeft);
    add(column, text(entry.name), TextRole::PreviewTitle);
    add(column, named(core::roster::sortName(place.sort)) + (place.fullTime ? QStringLiteral("・") + tr("full-time") : QString()) + QStringLiteral("　") + unitName(place.organisation), TextRole::Small, Token::Text2);
    line(column, tr("Strengths"), text(entry.strengths));
    line(column, tr("Work phone"), text(entry.workPhone));
    line(column, tr("Linked tribunal"), place.court.empty() ? QString() : unitName(place.court));
    line(column, tr("Dialect or language"), text(entry.dialect));
    line(column, tr("Term"), place.from || place.to ? dayWord(place.from) + QStringLiteral(" — ") + dayWord(place.to) : QString());
    line(column, tr("Invited roster"), place.invitedNumber.empty() ? QString() : text(place.invitedNumber) + QStringLiteral("　") + dayWord(place.invitedFrom) + QStringLiteral(" — ") + dayWord(place.invitedTo));
    std::int64_t hours = 0;
    for (const auto& training : s.trainings)
        hours += training.hours;
    line(column, tr("Training"), hours > 0 ? tr("%n class hours", nullptr, static_cast<int>(hours)) : QString());
    line(column, tr("Grade"), s.grades.empty() ? QString() : named(core::roster::gradeName(s.grades.back().grade)));
    for (const auto& honour : p.content.honours)
        line(column, tr("Honour"), text(honour.text));
    line(column, tr("Reason"), text(p.content.reason));
    if (s.pending) {
        offer(column, view, QStringLiteral("person.approve"), tr("Approve"), true);
        offer(column, view, QStringLiteral("person.decline"), tr("Do not approve"));
    } else if (s.listedOn) {
        offer(column, view, QStringLiteral("person.change"), tr("Propose a change"));
        offer(column, view, QStringLiteral("person.train"), tr("Enter a training"));
        offer(column, view, QStringLiteral("person.grade"), tr("Enter a grade"));
        offer(column, view, QStringLiteral("person.honour"), tr("Enter an honour"));
    }
}

void RosterPage::writeOrder(QVBoxLayout* column, const core::desk::SubjectView& view)
{
    const auto& o = *view.state.as<core::supervision::State>();
    const auto& s = o.steps;
    column->addWidget(new Tag(TagLook::Soft, named(core::supervision::stateName(s.state))), 0, Qt::AlignLeft);
    add(column, named(core::supervision::sortName(s.sort)) + QStringLiteral("　") + text(s.number), TextRole::PreviewTitle);
    line(column, tr("From"), unitName(s.issuer));
    line(column, tr("To"), unitName(s.organisation));
    line(column, tr("Answer until"), dayWord(s.due));
    line(column, tr("Reason"), text(o.content.reason));
    line(column, tr("What is to be done"), text(o.content.demand));
    for (const auto& answer : o.content.answers)
        line(column, tr("Answer of %1").arg(dayWord(answer.on)), text(answer.text));
    line(column, tr("Remark"), text(o.content.lifted));
    if (s.state == core::supervision::Main::Open)
        offer(column, view, QStringLiteral("supervision.answer"), tr("Answer"), true);
    if (s.state == core::supervision::Main::Answered) {
        offer(column, view, QStringLiteral("supervision.lift"), tr("Close the order"), true);
        offer(column, view, QStringLiteral("supervision.ask_again"), tr("Ask for another answer"));
    }
}

void RosterPage::writeComplaint(QVBoxLayout* column, const core::desk::SubjectView& view)
{
    const auto& c = *view.state.as<core::complaint::State>();
    const auto& s = c.steps;
    column->addWidget(new Tag(TagLook::Soft, named(core::complaint::stateName(s.state))), 0, Qt::AlignLeft);
    add(column, named(core::complaint::aboutName(s.about)) + QStringLiteral("　") + text(s.number), TextRole::PreviewTitle);
    line(column, tr("Unit complained of"), unitName(s.organisation));
    line(column, tr("Who handles it"), unitName(s.office) + (s.handler.empty() ? QString() : QStringLiteral("　") + text(port().directory().accountName(s.handler))));
    line(column, tr("Answer until"), dayWord(s.due));
    add(column, text(c.content.words));
    line(column, tr("What was found out"), text(c.content.inquiry));
    line(column, tr("Answer given"), text(c.content.answer));
    if (s.state == core::complaint::Main::Open)
        offer(column, view, QStringLiteral("complaint.handle"), tr("Name who handles it"), true);
    if (s.state == core::complaint::Main::Handled)
        offer(column, view, QStringLiteral("complaint.answer"), tr("Answer the complaint"), true);
}

} // namespace ui
