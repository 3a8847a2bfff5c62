#include "ui/patrol/patrol_page.h"

#include "core/dispute/catalogue.h"
#include "core/patrol/to_dispute.h"
#include "core/patrol/trend.h"
#include "core/patrol/windows.h"
#include "core/statistics/heard.h"
#include "core/warning/timers.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/duty_words.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/text/offers.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/tag.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

namespace {

/// The organisation whose windows this desk fills.
const core::directory::Organisation* patrolling(const Port& port)
{
    for (const auto& post : port.author().posts)
        if (const auto* organisation = port.directory().organisation(post.organisation); organisation && core::patrol::cycleOf(organisation->kind))
            return organisation;
    return nullptr;
}

QString windowWord(core::patrol::Cycle cycle, const core::patrol::Window& window)
{
    return inChinese() ? text(core::patrol::windowName(cycle, window)) : QStringLiteral("%1 – %2").arg(shortDay(window.first), shortDay(window.last));
}

/// An empty list says why: nothing was found yet, or nothing of it comes here.
QString whyEmpty(const Port& port)
{
    if (mayBegin(port, "clue.report"))
        return PatrolPage::tr("Nothing here. A sign is written down in under a minute.");
    const auto* organisation = patrolling(port);
    const bool heard = !organisation || core::statistics::readsPatrolsOf(organisation->id, port.author(), port.directory());
    return heard ? PatrolPage::tr("Nothing here yet.") : PatrolPage::tr("Clues and patrols are not sent to this post. Campaigns and sensitive days stand in the focus list.");
}

} // namespace

PatrolPage::PatrolPage(Port& port, QWidget* parent)
    : ListPage(port, QStringLiteral("patrol"), QStringLiteral("patrol"),
          {.listName = tr("Clues and patrols"), .nothing = whyEmpty(port), .way = mayBegin(port, "clue.report") ? tr("Quick clue") : QString()}, parent),
      m_window(new Card(16, this)), m_quick(wayTo(QStringLiteral("patrol.quick"), tr("Quick clue"), QStringLiteral("pencil-plus"), QStringLiteral("clue.report"))),
      m_warn(wayTo(QStringLiteral("patrol.warn"), tr("Raise a warning"), QStringLiteral("alert-triangle"), QStringLiteral("warning.raise")))
{
    addAboveChips(m_window);
    m_quick->hide(); // until the header takes it
    m_warn->hide();
    connect(empty(), &EmptyState::wayPressed, this, [this] { emit goTo(QStringLiteral("clue.report"), {}); });
    connect(list(), &DeskList::openAsked, this, [this](const QString& id) {
        if (findView({&m_warnings}, id))
            emit goTo(QStringLiteral("warning"), id);
    });
}

PageHead PatrolPage::head() const
{
    const auto* organisation = patrolling(port());
    return {{}, {}, tr("Patrol"), organisation ? text(organisation->name) : QString()};
}

QList<QWidget*> PatrolPage::headerActions()
{
    QList<QWidget*> out;
    if (mayBegin(port(), "warning.raise"))
        out.append(m_warn);
    if (mayBegin(port(), "clue.report"))
        out.append(m_quick);
    return out;
}

void PatrolPage::setNarrow(bool narrow)
{
    m_narrow = narrow;
    ListPage::setNarrow(narrow);
    if (m_windowBody)
        fillWindow();
}

void PatrolPage::ask()
{
    m_disputesKnown = false;
    read("patrol", m_patrols);
    read("warning", m_warnings);
    read("clue", m_clues, [this] {
        fillWindow();
        fillList();
    });
}

/// This window, the one before, and the two buttons that fill it.
void PatrolPage::fillWindow()
{
    delete m_windowBody;
    m_windowBody = nullptr;
    const auto* organisation = patrolling(port());
    m_window->setVisible(organisation != nullptr);
    if (!organisation)
        return;
    const bool heard = core::statistics::readsPatrolsOf(organisation->id, port().author(), port().directory());
    const auto cycle = *core::patrol::cycleOf(organisation->kind);
    const auto today = core::dayInChina(port().now());
    const auto window = core::patrol::windowOf(cycle, today);
    std::vector<const core::patrol::Steps*> known;
    for (const auto& view : m_patrols)
        if (const auto* state = view.state.as<core::patrol::State>())
            known.push_back(&state->steps);
    const auto now = core::patrol::stateOf(window, organisation->id, known);
    QStringList past;
    auto before = core::patrol::windowBefore(cycle, window);
    for (int i = 0; i < 3; ++i, before = core::patrol::windowBefore(cycle, before)) {
        const auto filled = core::patrol::stateOf(before, organisation->id, known);
        if (heard || filled.patrols > 0) // of others' patrols nothing comes to this PC: none here is not none
            past.append(tr("%1: %2").arg(windowWord(cycle, before),
                                     filled.patrols > 0 ? tr("%n times", nullptr, static_cast<int>(filled.patrols)) : filled.backFilled > 0 ? tr("back-filled") : tr("none")));
    }
    if (!heard)
        past.append(mayBegin(port(), "patrol.zero_report") ? tr("Only your own patrols are seen on this PC.") : tr("Patrols are not sent to this post."));
    const QString second = tr("Until %1 24:00").arg(dayWithWeekday(window.last)) + QStringLiteral("　") + sideBySide(past);
    m_windowBody = new QWidget(m_window);
    auto* name = new PlainLabel(windowWord(cycle, window), TextRole::PreviewTitle, Token::Text, Fit::Whole, m_windowBody);
    auto* tag = new Tag(now.patrols > 0 ? TagLook::Ok : TagLook::Orange, now.patrols > 0 ? tr("%n patrols done", nullptr, static_cast<int>(now.patrols)) : tr("Not yet walked"), {}, m_windowBody);
    tag->setVisible(heard || now.patrols > 0);
    auto* zero = !mayBegin(port(), "patrol.zero_report") ? nullptr : wayTo(QStringLiteral("patrol.zero"), tr("Zero report"), m_narrow ? QString() : QStringLiteral("file-text"), QStringLiteral("patrol.zero_report"), {});
    auto* plan = !mayBegin(port(), "patrol.plan") ? nullptr : wayTo(QStringLiteral("patrol.plan"), tr("Plan a patrol"), m_narrow ? QString() : QStringLiteral("walk"), QStringLiteral("patrol.plan"), {});
    auto* focus = wayTo(QStringLiteral("patrol.focus"), tr("Focus list"), m_narrow ? QString() : QStringLiteral("list-numbers"), QStringLiteral("focus"), {});
    auto* below = new PlainLabel(second, TextRole::Small, Token::Text2, Fit::Wrap, m_windowBody);
    below->setObjectName(QStringLiteral("patrol.windows"));
    if (m_narrow) {
        auto* column = new QVBoxLayout(m_windowBody);
        setMargins(column, 0);
        setGaps(column, 4);
        auto* flow = new FlowLayout;
        for (QWidget* part : std::initializer_list<QWidget*>{name, tag, zero, plan, focus})
            if (part)
                flow->addWidget(part);
        column->addLayout(flow);
        column->addWidget(below);
    } else {
        auto* line = new QHBoxLayout(m_windowBody);
        setMargins(line, 0);
        setGaps(line, 12);
        auto* words = new QVBoxLayout;
        setGaps(words, 4);
        auto* title = new QHBoxLayout;
        setGaps(title, 10);
        title->addWidget(name);
        title->addWidget(tag);
        title->addStretch(1);
        words->addLayout(title);
        words->addWidget(below);
        line->addLayout(words, 1);
        for (auto* button : {zero, plan, focus})
            if (button)
                line->addWidget(button);
    }
    setMargins(m_window->box(), m_narrow ? 10 : 16);
    m_window->box()->addWidget(m_windowBody);
}

void PatrolPage::fillList()
{
    const auto today = core::dayInChina(port().now());
    DeskGroup warnings{.id = QStringLiteral("warnings"), .icon = QStringLiteral("alert-triangle"), .title = tr("Warnings"), .attention = true};
    DeskGroup walking{.id = QStringLiteral("walking"), .icon = QStringLiteral("walk"), .title = tr("Planned and under way")};
    DeskGroup open{.id = QStringLiteral("open"), .icon = QStringLiteral("flag"), .title = tr("Open clues")};
    DeskGroup done{.id = QStringLiteral("done"), .icon = QStringLiteral("check"), .title = tr("Done"), .foldable = true, .folded = true};
    for (const auto& view : m_warnings) {
        const auto* w = view.state.as<core::warning::State>();
        if (!w || w->steps.state != core::warning::Main::Open)
            continue;
        const auto& s = w->steps;
        DeskRow row{idOf(view), QStringLiteral("alert-triangle"), text(w->content.place), typeWord(s.type), s.reported() ? tr("Somebody has taken the report") : tr("Nobody has taken the report yet"), riskOf(s.colour)};
        if (s.reportDue && !s.reported()) {
            row.due = tr("by %1").arg(shortMoment(*s.reportDue, port().now()));
            row.lateness = port().now() > *s.reportDue ? Lateness::Over : Lateness::Today;
        }
        warnings.rows.append(row);
    }
    for (const auto& view : m_patrols) {
        const auto* p = view.state.as<core::patrol::State>();
        if (!p)
            continue;
        const auto& s = p->steps;
        const auto day = s.on ? s.on : s.plannedOn;
        const auto open_ = s.state == core::patrol::Main::Planned || s.state == core::patrol::Main::Open;
        const DeskRow row{idOf(view), s.zero ? QStringLiteral("file-text") : QStringLiteral("walk"), s.zero ? tr("Zero report") : s.focused ? tr("Focused patrol") : tr("Patrol"),
                          text(p->content.route), named(core::patrol::stateName(s.state)) + (s.backFilled ? QStringLiteral("・") + tr("back-filled") : QString()),
                          Risk::None, day ? shortDay(*day) : QString()};
        (open_ ? walking : done).rows.append(row);
    }
    for (const auto& view : m_clues) {
        const auto* c = view.state.as<core::clue::State>();
        if (!c)
            continue;
        const auto& s = c->steps;
        const bool alive = s.state == core::clue::Main::L0 || s.state == core::clue::Main::R0;
        DeskRow row{idOf(view), QStringLiteral("flag"), text(core::clue::titleOf(*c)), typeWord(s.type), text(c->content.sign).simplified(), riskOf(s.colour)};
        if (!alive)
            row.due = named(core::clue::stateName(s.state));
        else if (s.responseDue && s.measures.empty()) {
            const auto last = core::dayInChina(*s.responseDue - std::chrono::milliseconds{1});
            row.due = dueText(last, today);
            row.lateness = latenessOf(last, today);
        }
        (alive ? open : done).rows.append(row);
    }
    chips()->setChips({{QStringLiteral("all"), tr("All"), static_cast<int>(warnings.rows.size() + walking.rows.size() + open.rows.size())},
                          {QStringLiteral("clues"), tr("Open clues"), static_cast<int>(open.rows.size())},
                          {QStringLiteral("warnings"), tr("Warnings"), static_cast<int>(warnings.rows.size())},
                          {QStringLiteral("trend"), tr("Trend"), -1}});
    const auto chip = chips()->chosen();
    QList<DeskGroup> groups;
    for (const auto* group : {&warnings, &walking, &open, &done}) {
        const bool fits = chip == QLatin1String("all") || chip == QLatin1String("trend") || (chip == QLatin1String("clues") && (group == &open || group == &done)) ||
                            (chip == QLatin1String("warnings") && group == &warnings);
        if (fits)
            groups.append(*group);
    }
    showGroups(groups);
}

void PatrolPage::write(QVBoxLayout* column)
{
    if (chips()->chosen() == QLatin1String("trend")) {
        showTrend(column);
        return;
    }
    const auto* view = findView({&m_clues, &m_patrols, &m_warnings}, chosenId());
    if (!view)
        return;
    if (view->state.as<core::clue::State>())
        showClue(*view, column);
    else if (view->state.as<core::patrol::State>())
        showPatrol(*view, column);
    else if (view->state.as<core::warning::State>())
        showWarning(*view, column);
}

void PatrolPage::showWarning(const core::desk::SubjectView& view, QVBoxLayout* box)
{
    const auto& w = *view.state.as<core::warning::State>();
    box->addWidget(new RiskBadge(riskOf(w.steps.colour)));
    box->addWidget(new PlainLabel(text(w.content.facts), TextRole::Body, Token::Text, Fit::Wrap));
    box->addWidget(wayTo(QStringLiteral("patrol.warning"), tr("Open the warning"), QStringLiteral("alert-triangle"), QStringLiteral("warning"), idOf(view), true));
}

void PatrolPage::showClue(const core::desk::SubjectView& view, QVBoxLayout* box)
{
    const auto& c = *view.state.as<core::clue::State>();
    const auto& s = c.steps;
    const auto id = idOf(view);
    const auto add = [&](const QString& said, TextRole role, Token tint = Token::Text) { box->addWidget(new PlainLabel(said, role, tint, Fit::Wrap)); };
    auto* top = new QHBoxLayout;
    setGaps(top, 8);
    top->addWidget(new RiskBadge(riskOf(s.colour)));
    top->addWidget(new Tag(TagLook::Soft, named(core::clue::stateName(s.state))));
    top->addStretch(1);
    box->addLayout(top);
    add(text(core::clue::titleOf(c)), TextRole::PreviewTitle);
    add(text(s.number) + QStringLiteral("　") + typeWord(s.type) + QStringLiteral("　") + shortDay(s.foundOn) + QStringLiteral("　") + text(port().directory().accountName(s.author)), TextRole::Small, Token::Text2);
    add(text(c.content.place), TextRole::BodyBold);
    add(text(c.content.sign), TextRole::Body);
    if (!s.proposed.empty() && s.proposed != s.colour)
        add(tr("The record spoke for %1: %2").arg(named(core::warning::colourName(s.proposed)), text(c.content.colourReason)), TextRole::Small, Token::Text2);
    for (const auto& measure : s.measures) {
        QString what, result;
        for (const auto& words : c.content.measures)
            if (words.number == measure.number) {
                what = text(words.what);
                result = text(words.result);
            }
        add(tr("Measure %1: %2").arg(measure.number).arg(what), TextRole::BodyBold);
        add(text(port().directory().accountName(measure.owner)) + (measure.due ? QStringLiteral("　") + tr("until %1").arg(shortDay(*measure.due)) : QString()) +
                (measure.doneOn ? QStringLiteral("　") + tr("Result: %1").arg(result) : QString()), TextRole::Small, Token::Text2);
    }
    for (const auto& note : c.content.notes)
        add(text(note.text), TextRole::Body, Token::Text2);
    auto* flow = new FlowLayout;
    const auto put = [&](QWidget* widget) { flow->addWidget(widget); };
    const auto offer = [&](const QString& name, const QString& label, const QString& icon, const QString& page, bool main = false) {
        if (mayGo(port(), view, page))
            put(wayTo(name, label, icon, page, id, main));
    };
    if (s.state == core::clue::Main::L0) {
        if (s.measures.empty())
            offer(QStringLiteral("patrol.measure"), tr("Measure"), QStringLiteral("list-numbers"), QStringLiteral("clue.measure"), true);
        else if (s.openMeasures() > 0)
            offer(QStringLiteral("patrol.result"), tr("Enter the result"), QStringLiteral("check"), QStringLiteral("clue.measure_done"), true);
        else
            offer(QStringLiteral("patrol.settle"), tr("Close the clue"), QStringLiteral("square-check"), QStringLiteral("clue.settle"), true);
        if (mayOffer(port(), view, "clue.to_dispute") && mayBegin(port(), "dispute.register")) {
            auto* turn = new Button(ButtonKind::Plain, tr("Turn into a dispute"), QStringLiteral("folders"), this);
            turn->setObjectName(QStringLiteral("patrol.turn"));
            const auto clueView = view;
            connect(turn, &Button::clicked, this, [this, clueView] {
                const auto dispute = core::newSubjectId(port().now());
                const auto group = core::clue::disputeFromClue(*clueView.state.as<core::clue::State>(), clueView.id, dispute);
                if (!group)
                    error()->show(sentence(group.error()));
                else
                    perform(*group, QStringLiteral("dispute"), text(core::toText(dispute)));
            });
            put(turn);
        }
        if (!s.measures.empty())
            offer(QStringLiteral("patrol.more"), tr("Another measure"), QStringLiteral("plus"), QStringLiteral("clue.measure"));
        if (s.measures.empty())
            offer(QStringLiteral("patrol.groundless"), tr("Groundless"), QStringLiteral("x"), QStringLiteral("clue.settle"));
        offer(QStringLiteral("patrol.raise"), tr("Raise a warning"), QStringLiteral("alert-triangle"), QStringLiteral("warning.raise"));
        offer(QStringLiteral("patrol.police"), tr("Hand to the police"), QStringLiteral("phone-call"), QStringLiteral("clue.to_police"));
        if (!s.lowering)
            offer(QStringLiteral("patrol.lower"), tr("Lower the colour"), QStringLiteral("arrow-back-up"), QStringLiteral("clue.lower_colour"));
        if (s.lowering)
            offer(QStringLiteral("patrol.second"), tr("Decide on lowering red"), QStringLiteral("users"), QStringLiteral("clue.confirm_lowering"));
    } else if (s.state == core::clue::Main::R0) {
        offer(QStringLiteral("patrol.answer"), tr("Answer of the police"), QStringLiteral("phone"), QStringLiteral("clue.police_answer"), true);
    } else if (!s.dispute.empty()) {
        put(wayTo(QStringLiteral("patrol.dispute"), tr("Open the dispute"), QStringLiteral("folders"), QStringLiteral("dispute"), text(s.dispute), true));
    }
    put(wayTo(QStringLiteral("patrol.papers"), tr("Papers"), QStringLiteral("printer"), QStringLiteral("papers"), id));
    box->addLayout(flow);
}

/// The stops of a patrol: three answers and a clue, one press each.
void PatrolPage::showPatrol(const core::desk::SubjectView& view, QVBoxLayout* box)
{
    const auto& p = *view.state.as<core::patrol::State>();
    const auto& s = p.steps;
    const auto id = idOf(view);
    const auto add = [&](const QString& said, TextRole role, Token tint = Token::Text) { box->addWidget(new PlainLabel(said, role, tint, Fit::Wrap)); };
    add(s.zero ? tr("Zero report") : s.focused ? tr("Focused patrol") : tr("Patrol"), TextRole::PreviewTitle);
    add(text(s.number) + QStringLiteral("　") + named(core::patrol::stateName(s.state)) + (s.on ? QStringLiteral("　") + shortDay(*s.on) + QStringLiteral(" ") + text(s.from) + QStringLiteral("–") + text(s.to) : QString()), TextRole::Small, Token::Text2);
    if (s.backFilled && s.enteredOn && s.on)
        add(tr("Back-filled: walked on %1, entered on %2; the window stays missed.").arg(shortDay(*s.on), shortDay(*s.enteredOn)), TextRole::Small, Token::Text2);
    if (!p.content.route.empty())
        add(text(p.content.route), TextRole::Body);
    for (const auto& stop : s.stops) {
        QString place;
        for (const auto& known : p.content.places)
            if (known.number == stop.number)
                place = text(known.name);
        if (place.isEmpty()) // a stop that nobody planned, or whose name this post does not read
            place = tr("place not written down");
        add(QStringLiteral("%1. ").arg(stop.number) + place + QStringLiteral("　") + named(core::patrol::stopResultName(stop.result)), TextRole::BodyBold);
        if (s.state != core::patrol::Main::Open || !stop.result.empty() || !mayOffer(port(), view, "patrol.stop"))
            continue;
        auto* flow = new FlowLayout;
        for (const auto& [result, word] : {std::pair("nothing", tr("Nothing")), std::pair("talked", tr("Talked it over")), std::pair("absent", tr("Nobody there"))}) {
            auto* button = new Button(ButtonKind::Plain, word, {}, this);
            button->setObjectName(QStringLiteral("patrol.stop.%1.%2").arg(stop.number).arg(QLatin1String(result)));
            const auto patrol = view.id;
            connect(button, &Button::clicked, this, [this, patrol, number = stop.number, result = std::string(result)] {
                perform({{"patrol.stop", patrol, boost::json::object{{"steps", boost::json::object{{"number", number}, {"result", result}}}}}});
            });
            flow->addWidget(button);
        }
        flow->addWidget(wayTo(QStringLiteral("patrol.stop.%1.clue").arg(stop.number), tr("Clue found"), QStringLiteral("flag"), QStringLiteral("clue.report"), id + QStringLiteral("/%1").arg(stop.number)));
        box->addLayout(flow);
    }
    if (!p.content.evidence.empty())
        add(text(p.content.evidence), TextRole::Body, Token::Text2);
    auto* flow = new FlowLayout;
    const auto offer = [&](const QString& name, const QString& label, const QString& icon, const QString& page, bool main = false) {
        if (mayGo(port(), view, page))
            flow->addWidget(wayTo(name, label, icon, page, id, main));
    };
    if (s.state == core::patrol::Main::Planned && mayOffer(port(), view, "patrol.open")) {
        auto* start = new Button(ButtonKind::Main, tr("Set out"), QStringLiteral("player-play"), this);
        start->setObjectName(QStringLiteral("patrol.open"));
        const auto patrol = view.id;
        connect(start, &Button::clicked, this, [this, patrol] { perform({{"patrol.open", patrol, {}}}); });
        flow->addWidget(start);
    }
    if (s.state == core::patrol::Main::Open)
        offer(QStringLiteral("patrol.close"), tr("End the patrol"), QStringLiteral("square-check"), QStringLiteral("patrol.close"), true);
    if (s.state == core::patrol::Main::Planned || s.state == core::patrol::Main::Open)
        offer(QStringLiteral("patrol.drop"), tr("Cancel the patrol"), QStringLiteral("x"), QStringLiteral("patrol.drop"));
    flow->addWidget(wayTo(QStringLiteral("patrol.papers"), tr("Papers"), QStringLiteral("printer"), QStringLiteral("papers"), id));
    box->addLayout(flow);
}

/// The only part that wants every dispute: asked for when somebody looks at it.
void PatrolPage::askDisputes()
{
    m_disputesKnown = true;
    read("dispute", m_disputes, [this] {
        if (chips()->chosen() == QLatin1String("trend"))
            showChosen();
    });
}

/// By village, type and week; sudden rises first. No person has a number here.
void PatrolPage::showTrend(QVBoxLayout* box)
{
    if (!m_disputesKnown)
        askDisputes();
    std::vector<core::clue::Matter> matters;
    for (const auto& view : m_clues)
        if (const auto* clue = view.state.as<core::clue::State>())
            matters.push_back(core::clue::matterOf(*clue));
    for (const auto& view : m_disputes)
        if (const auto* dispute = view.state.as<core::dispute::State>())
            if (auto matter = core::clue::matterOf(*dispute))
                matters.push_back(std::move(*matter));
    const auto trend = core::clue::trendOf(matters, core::dayInChina(port().now()));
    box->addWidget(new PlainLabel(tr("Eight weeks from %1").arg(shortDay(trend.firstWeek)), TextRole::PreviewTitle, Token::Text, Fit::Wrap));
    box->addWidget(new PlainLabel(tr("Clues and disputes on this PC by village, type and week. About matters, never about a person."), TextRole::Small, Token::Text2, Fit::Wrap));
    for (const auto& row : trend.rows) {
        auto* line = new QHBoxLayout;
        setGaps(line, 8);
        line->addWidget(new PlainLabel(text(port().directory().organisationName(row.organisation)) + QStringLiteral("　") + typeWord(row.type), TextRole::BodyBold, Token::Text, Fit::TwoLines), 1);
        if (row.spike)
            line->addWidget(new Tag(TagLook::Orange, tr("Suddenly more")));
        box->addLayout(line);
        QStringList weeks;
        for (const auto count : row.weeks)
            weeks.append(QString::number(count));
        box->addWidget(new PlainLabel(weeks.join(QStringLiteral("  ")) + QStringLiteral("　") + tr("%n in all", nullptr, static_cast<int>(row.total)), TextRole::Body, Token::Text2, Fit::Whole));
    }
    if (trend.rows.empty())
        box->addWidget(new PlainLabel(tr("Nothing in these weeks."), TextRole::Body, Token::Text2, Fit::Wrap));
    for (const auto& [organisation, count] : trend.repeated)
        box->addWidget(new PlainLabel(tr("%1: %2 matters with somebody from an earlier one").arg(text(port().directory().organisationName(organisation))).arg(count), TextRole::Small, Token::Text2, Fit::Wrap));
}

void PatrolPage::perform(std::vector<core::desk::Draft> group, const QString& page, const QString& argument)
{
    error()->clear();
    port().perform(group, this, [this, page, argument](core::Result<core::desk::Saved> saved) {
        if (!saved)
            error()->show(sentence(saved.error()));
        else if (!page.isEmpty())
            emit goTo(page, argument);
    });
}

} // namespace ui
