#include "ui/patrol/focus_page.h"

#include "core/patrol/blind.h"
#include "ui/port.h"
#include "ui/text/dates.h"
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
#include "ui/widgets/side_pane.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/tag.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace ui {

namespace {

using core::focus::What;

QString idOf(const core::desk::SubjectView& view) { return text(core::toText(view.id)); }

QString iconOf(What what)
{
    switch (what) {
    case What::Person: return QStringLiteral("user");
    case What::Time: return QStringLiteral("calendar");
    case What::Campaign: return QStringLiteral("flag");
    default: return QStringLiteral("walk");
    }
}

QString daysOf(const core::focus::Steps& s)
{
    return s.from && s.to ? QStringLiteral("%1 – %2").arg(shortDay(*s.from), shortDay(*s.to)) : QString();
}

} // namespace

FocusPage::FocusPage(Port& port, QWidget* parent)
    : Page(QStringLiteral("focus"), QStringLiteral("patrol"), parent), m_port(port), m_error(new ErrorStrip(this)), m_chips(new ChipRow(this)), m_list(new DeskList),
      m_empty(new EmptyState(tr("Nothing is on the focus list yet."), QString())), m_detail(new Card(20)), m_panes(nullptr),
      m_add(new Button(ButtonKind::Plain, tr("Put on the list"), QStringLiteral("plus"), this)),
      m_back(new Button(ButtonKind::Plain, tr("Patrol"), QStringLiteral("walk"), this))
{
    auto* box = new QVBoxLayout(this);
    setMargins(box, 20, 16, 20, 16);
    setGaps(box, 12);
    box->addWidget(m_error);
    m_chips->setObjectName(QStringLiteral("focus.chips"));
    m_chips->setAccessibleName(tr("Filter"));
    box->addWidget(m_chips);
    auto* left = new Card(1);
    m_list->setObjectName(QStringLiteral("focus.rows"));
    m_list->setAccessibleName(tr("Focus list"));
    left->box()->addWidget(m_list, 1);
    left->box()->addWidget(m_empty);
    m_panes = new SidePane(left, m_detail, 420);
    box->addWidget(m_panes, 1);
    m_add->setObjectName(QStringLiteral("focus.add"));
    m_add->hide();
    m_back->setObjectName(QStringLiteral("focus.patrol"));
    m_back->hide();
    connect(m_add, &Button::clicked, this, [this] { emit goTo(QStringLiteral("focus.list"), {}); });
    connect(m_empty, &EmptyState::wayPressed, this, [this] { emit goTo(QStringLiteral("focus.list"), {}); });
    connect(m_back, &Button::clicked, this, [this] { emit goTo(QStringLiteral("patrol"), {}); });
    connect(m_chips, &ChipRow::chosenChanged, this, [this] { fillList(); });
    connect(m_list, &DeskList::currentIdChanged, this, &FocusPage::showCurrent);
    connect(m_error, &ErrorStrip::wayPressed, this, &FocusPage::ask);
    connect(&port, &Port::changed, this, [this] {
        if (isVisible())
            ask();
    });
}

PageHead FocusPage::head() const { return {{}, {}, tr("Focus list and campaigns"), {}}; }

QList<QWidget*> FocusPage::headerActions()
{
    QList<QWidget*> out{m_back};
    if (mayList())
        out.append(m_add);
    return out;
}

void FocusPage::setNarrow(bool narrow) { m_panes->setNarrow(narrow); }
bool FocusPage::toggleDrawer() { return m_panes->toggleDrawer(); }

void FocusPage::open(const QString& argument)
{
    m_wanted = argument;
    m_error->clear();
    ask();
}

bool FocusPage::mayList() const
{
    return mayBegin(m_port, "focus.list");
}

void FocusPage::ask()
{
    const auto read = [this](const char* type, std::vector<core::desk::SubjectView>& into, bool last) {
        m_port.subjects(QString::fromLatin1(type), this, [this, &into, last](core::Result<std::vector<core::desk::SubjectView>> views) {
            if (!views) {
                m_error->show(sentence(views.error()), tr("Read again"));
                return;
            }
            into = std::move(*views);
            if (last)
                fillList();
        });
    };
    read("patrol", m_patrols, false);
    read("focus", m_entries, true); // answers come in order
}

std::vector<const core::patrol::Steps*> FocusPage::walked() const
{
    std::vector<const core::patrol::Steps*> out;
    for (const auto& view : m_patrols)
        if (const auto* state = view.state.as<core::patrol::State>())
            out.push_back(&state->steps);
    return out;
}

void FocusPage::fillList()
{
    const auto today = core::dayInChina(m_port.now());
    const auto patrols = walked();
    DeskGroup blind{QStringLiteral("blind"), QStringLiteral("flag"), tr("Nobody has been there for too long"), {}, Lateness::Today, true, false, false, {}};
    DeskGroup places{QStringLiteral("places"), QStringLiteral("walk"), tr("Places, fields, people"), {}, Lateness::None, false, false, false, {}};
    DeskGroup times{QStringLiteral("times"), QStringLiteral("calendar"), tr("Times"), {}, Lateness::None, false, false, false, {}};
    DeskGroup campaigns{QStringLiteral("campaigns"), QStringLiteral("flag"), tr("Campaigns"), {}, Lateness::None, false, false, false, {}};
    DeskGroup closed{QStringLiteral("closed"), QStringLiteral("check"), tr("Taken off the list"), {}, Lateness::None, false, true, true, {}};
    for (const auto& view : m_entries) {
        const auto* entry = view.state.as<core::focus::State>();
        if (!entry)
            continue;
        const auto& s = entry->steps;
        const auto visited = core::focus::visitedOf(core::toText(view.id), s, patrols, m_port.directory(), today);
        DeskRow row{idOf(view), iconOf(s.what), text(entry->content.name), named(core::focus::whatName(s.what)),
                    text(m_port.directory().organisationName(s.organisation)), Risk::None, {}, {}, Lateness::None, Token::Text2, false};
        if (!s.active)
            row.due = s.closedOn ? shortDay(*s.closedOn) : QString();
        else if (s.what == What::Time || s.what == What::Campaign)
            row.due = daysOf(s);
        else
            row.due = visited.last ? tr("last %1").arg(shortDay(*visited.last)) : tr("not yet visited");
        if (visited.blind)
            row.lateness = Lateness::Today;
        auto& group = !s.active ? closed : s.what == What::Campaign ? campaigns : s.what == What::Time ? times : visited.blind ? blind : places;
        group.rows.append(row);
    }
    m_chips->setChips({{QStringLiteral("all"), tr("All"), static_cast<int>(blind.rows.size() + places.rows.size() + times.rows.size() + campaigns.rows.size())},
                       {QStringLiteral("blind"), tr("Blind spots"), static_cast<int>(blind.rows.size())},
                       {QStringLiteral("campaigns"), tr("Campaigns"), static_cast<int>(campaigns.rows.size())}});
    const auto chip = m_chips->chosen();
    QList<DeskGroup> groups;
    for (const auto* group : {&blind, &places, &times, &campaigns, &closed})
        if ((chip == QLatin1String("all") || chip.isEmpty() || chip == group->id || (group == &closed && chip == QLatin1String("campaigns"))) && !group->rows.isEmpty())
            groups.append(*group);
    m_list->setGroups(groups);
    m_list->setVisible(!groups.isEmpty());
    m_empty->setSentence(tr("Nothing is on the focus list yet."), mayList() ? tr("Put on the list") : QString());
    m_empty->setVisible(groups.isEmpty());
    if (!m_wanted.isEmpty()) {
        m_list->setCurrentId(m_wanted);
        m_wanted.clear();
    }
    showCurrent();
}

const core::desk::SubjectView* FocusPage::find(const QString& id) const
{
    for (const auto& view : m_entries)
        if (idOf(view) == id)
            return &view;
    return nullptr;
}

void FocusPage::showCurrent()
{
    delete m_body;
    m_body = nullptr;
    const auto* view = find(m_list->currentId());
    const auto* entry = view ? view->state.as<core::focus::State>() : nullptr;
    if (!entry)
        return;
    const auto& s = entry->steps;
    const auto today = core::dayInChina(m_port.now());
    const auto id = core::toText(view->id);
    auto* scroll = new QScrollArea(m_detail);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* words = new QWidget;
    for (auto* ground : {scroll->viewport(), words})
        ground->setBackgroundRole(QPalette::Base);
    auto* box = new QVBoxLayout(words);
    setMargins(box, 0);
    setGaps(box, 10);
    const auto add = [&](const QString& said, TextRole role, Token tint = Token::Text) { box->addWidget(new PlainLabel(said, role, tint, Fit::Wrap)); };
    auto* tags = new FlowLayout;
    tags->addWidget(new Tag(TagLook::Soft, named(core::focus::whatName(s.what))));
    if (!s.active)
        tags->addWidget(new Tag(TagLook::Ok, tr("Taken off the list")));
    else if (s.from && s.to)
        tags->addWidget(new Tag(core::focus::isOn(s, today) ? TagLook::Orange : TagLook::Soft, core::focus::isOn(s, today) ? tr("Now") : today < *s.from ? tr("Still to come") : tr("Over")));
    box->addLayout(tags);
    add(text(entry->content.name), TextRole::PreviewTitle);
    add(text(m_port.directory().organisationName(s.organisation)) + QStringLiteral("　") + text(m_port.directory().accountName(s.author)) + (s.from ? QStringLiteral("　") + daysOf(s) : QString()), TextRole::Small, Token::Text2);
    if (!entry->identity.person.empty())
        add(tr("Who: %1").arg(text(entry->identity.person)), TextRole::BodyBold);
    if (!entry->content.scope.empty())
        add(text(entry->content.scope), TextRole::Body);
    const auto patrols = walked();
    if (s.what == What::Campaign) {
        const auto result = core::focus::resultOf(id, patrols);
        add(tr("%1 patrols of it on this PC, %2 households, %3 clues. There is no quota.").arg(result.patrols).arg(result.households).arg(result.clues), TextRole::Body);
    } else if (s.what != What::Time) {
        const auto visited = core::focus::visitedOf(id, s, patrols, m_port.directory(), today);
        add(visited.last ? tr("Visited %1 times, last on %2.").arg(visited.times).arg(dayWithWeekday(*visited.last)) : tr("Nobody has been there on a patrol yet."), TextRole::Body);
        if (visited.blind)
            add(tr("%1 windows without a visit; at most %2 are planned. Put it into the next patrol.").arg(visited.windows).arg(s.everyWindows), TextRole::BodyBold, Token::OrangeWord);
    }
    if (!entry->content.result.empty())
        add(tr("Result: %1").arg(text(entry->content.result)), TextRole::Body);
    auto* flow = new FlowLayout;
    const auto act = [&](const QString& name, const QString& label, const QString& icon, const QString& page, bool main) {
        if (!mayGo(m_port, *view, page))
            return;
        auto* button = new Button(main ? ButtonKind::Main : ButtonKind::Plain, label, icon, this);
        button->setObjectName(name);
        connect(button, &Button::clicked, this, [this, page, argument = text(id)] { emit goTo(page, argument); });
        flow->addWidget(button);
    };
    if (s.active)
        act(QStringLiteral("focus.plan"), tr("Plan a patrol"), QStringLiteral("walk"), QStringLiteral("patrol.plan"), true);
    if (s.active)
        act(QStringLiteral("focus.close"), s.what == What::Campaign ? tr("End the campaign") : tr("Take off the list"), QStringLiteral("check"), QStringLiteral("focus.close"), false);
    box->addLayout(flow);
    box->addStretch(1);
    scroll->setWidget(words);
    m_body = scroll;
    m_detail->box()->addWidget(scroll, 1);
}

} // namespace ui
