#include "ui/patrol/focus_page.h"

#include "core/patrol/blind.h"
#include "ui/disputes/parties_card.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/labels.h"
#include "ui/text/names.h"
#include "ui/text/offers.h"
#include "ui/theme/scale.h"
#include "ui/widgets/button.h"
#include "ui/widgets/chips.h"
#include "ui/widgets/desk_list.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/strips.h"
#include "ui/widgets/tag.h"

#include <QVBoxLayout>
#include <map>

namespace ui {

namespace {

using core::focus::What;

QString iconOf(What what)
{
    switch (what) {
    case What::Person: return QStringLiteral("user");
    case What::Time: return QStringLiteral("calendar");
    case What::Campaign: return QStringLiteral("flag");
    default: return QStringLiteral("walk");
    }
}

QString daysOf(core::Day from, core::Day to)
{
    return from == to ? shortDay(from) : QStringLiteral("%1 – %2").arg(shortDay(from), shortDay(to));
}

} // namespace

FocusPage::FocusPage(Port& port, QWidget* parent)
    : ListPage(port, QStringLiteral("focus"), QStringLiteral("patrol"), {.listName = tr("Focus list"), .nothing = tr("Nothing is on the focus list yet.")}, parent),
      m_add(wayTo(QStringLiteral("focus.add"), tr("Add"), QStringLiteral("plus"), QStringLiteral("focus.list"))),
      m_back(wayTo(QStringLiteral("focus.patrol"), tr("Patrol"), QStringLiteral("walk"), QStringLiteral("patrol")))
{
    m_add->hide(); // until the header takes it
    m_back->hide();
    connect(empty(), &EmptyState::wayPressed, this, [this] { emit goTo(QStringLiteral("focus.list"), {}); });
}

PageHead FocusPage::head() const { return {{}, {}, tr("Focus and campaigns"), {}}; }

QList<QWidget*> FocusPage::headerActions()
{
    QList<QWidget*> out{m_back};
    if (mayList())
        out.append(m_add);
    return out;
}

bool FocusPage::mayList() const
{
    return mayBegin(port(), "focus.list");
}

void FocusPage::ask()
{
    read("patrol", m_patrols);
    read("focus", m_entries, [this] {
        fillList();
        const bool campaigns = std::any_of(m_entries.begin(), m_entries.end(), [](const auto& view) {
            const auto* entry = view.state.template as<core::focus::State>();
            return entry && entry->steps.what == What::Campaign;
        });
        if (!campaigns)
            return;
        // Disputes are many: they are counted beside the other answers, and the pane is written again.
        core::statistics::Question ever{.from = core::makeDay(2000, 1, 1), .to = core::makeDay(2999, 12, 31), .today = core::dayInChina(port().now())};
        port().figures(QStringLiteral("campaigns"), ever, this, [this](const core::Result<core::statistics::Form>& form) {
            if (!form)
                return;
            m_campaigns = *form;
            fillList();
        });
    });
}

QString FocusPage::figureOf(const core::statistics::Row& row, std::string_view column) const
{
    for (std::size_t i = 0; i < m_campaigns.columns.size(); ++i)
        if (m_campaigns.columns[i].key == column)
            return text(core::statistics::shown(row.cells[i], m_campaigns.columns[i].unit));
    return {};
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
    const auto today = core::dayInChina(port().now());
    const auto patrols = walked();
    DeskGroup blind{.id = QStringLiteral("blind"), .icon = QStringLiteral("flag"), .title = tr("Nobody has been there for too long"), .lateness = Lateness::Today, .attention = true};
    DeskGroup places{.id = QStringLiteral("places"), .icon = QStringLiteral("walk"), .title = tr("Places, fields, people")};
    DeskGroup times{.id = QStringLiteral("times"), .icon = QStringLiteral("calendar"), .title = tr("Calendar of sensitive days")};
    DeskGroup campaigns{.id = QStringLiteral("campaigns"), .icon = QStringLiteral("flag"), .title = tr("Campaigns")};
    DeskGroup closed{.id = QStringLiteral("closed"), .icon = QStringLiteral("check"), .title = tr("Taken off the list"), .foldable = true, .folded = true};
    std::map<QString, core::Day> order;
    for (const auto& view : m_entries) {
        const auto* entry = view.state.as<core::focus::State>();
        if (!entry)
            continue;
        const auto& s = entry->steps;
        const auto visited = core::focus::visitedOf(core::toText(view.id), s, patrols, port().directory(), today);
        DeskRow row{idOf(view), iconOf(s.what), text(entry->content.name), named(core::focus::whatName(s.what)),
                    text(port().directory().organisationName(s.organisation))};
        const auto next = core::focus::nextDays(s, today);
        if (!s.active)
            row.due = s.closedOn ? shortDay(*s.closedOn) : QString();
        else if (next) // a time that comes back shows when it is next
            row.due = daysOf(next->from, next->to);
        else if (s.what == What::Time || s.what == What::Campaign)
            row.due = s.from && s.to ? daysOf(*s.from, *s.to) : QString();
        else
            row.due = visited.last ? tr("last %1").arg(shortDay(*visited.last)) : tr("not yet visited");
        if (visited.blind)
            row.lateness = Lateness::Today;
        if (next && next->from <= today)
            row.lateness = Lateness::Today;
        if (s.what == What::Time)
            order[row.id] = next ? next->from : core::Day::max();
        auto& group = !s.active ? closed : s.what == What::Campaign ? campaigns : s.what == What::Time ? times : visited.blind ? blind : places;
        group.rows.append(row);
    }
    // 敏感时段日历: of every unit whose list is read here, the nearest first (002 二(一)).
    std::stable_sort(times.rows.begin(), times.rows.end(), [&](const DeskRow& a, const DeskRow& b) { return order[a.id] < order[b.id]; });
    chips()->setChips({{QStringLiteral("all"), tr("All"), static_cast<int>(blind.rows.size() + places.rows.size() + times.rows.size() + campaigns.rows.size())},
                       {QStringLiteral("blind"), tr("Blind spots"), static_cast<int>(blind.rows.size())},
                       {QStringLiteral("campaigns"), tr("Campaigns"), static_cast<int>(campaigns.rows.size())}});
    QList<DeskGroup> groups;
    for (const auto* group : {&blind, &places, &times, &campaigns, &closed})
        if (chipLeaves(group->id) || (group == &closed && chipLeaves(campaigns.id)))
            groups.append(*group);
    empty()->setSentence(tr("Nothing is on the focus list yet."), mayList() ? tr("Add") : QString());
    showGroups(groups);
}

void FocusPage::write(QVBoxLayout* column)
{
    const auto* view = findView({&m_entries}, chosenId());
    const auto* entry = view ? view->state.as<core::focus::State>() : nullptr;
    if (!entry)
        return;
    const auto& s = entry->steps;
    const auto today = core::dayInChina(port().now());
    const auto id = core::toText(view->id);
    const auto add = [&](const QString& said, TextRole role, Token tint = Token::Text) { column->addWidget(new PlainLabel(said, role, tint, Fit::Wrap)); };
    const auto next = core::focus::nextDays(s, today);
    auto* tags = new FlowLayout;
    tags->addWidget(new Tag(TagLook::Soft, named(core::focus::whatName(s.what))));
    if (!s.active)
        tags->addWidget(new Tag(TagLook::Ok, tr("Taken off the list")));
    else if (s.from && s.to)
        tags->addWidget(new Tag(core::focus::isOn(s, today) ? TagLook::Orange : TagLook::Soft, core::focus::isOn(s, today) ? tr("Now") : next || today < *s.from ? tr("Still to come") : tr("Over")));
    if (!s.repeats.empty())
        tags->addWidget(new Tag(TagLook::Soft, tr("Every year")));
    column->addLayout(tags);
    add(text(entry->content.name), TextRole::PreviewTitle);
    add(text(port().directory().organisationName(s.organisation)) + QStringLiteral("　") + text(port().directory().accountName(s.author)) + (next ? QStringLiteral("　") + daysOf(next->from, next->to) : s.from && s.to ? QStringLiteral("　") + daysOf(*s.from, *s.to) : QString()), TextRole::Small, Token::Text2);
    // Who it is stands there after a reason was given and recorded (《个人信息保护法》第51条); gone with the next entry.
    if (chosenId() != m_revealed)
        m_revealed.clear();
    if (!entry->identity.person.empty()) {
        add(tr("Who: %1").arg(m_revealed.isEmpty() ? QStringLiteral("＊＊＊") : text(entry->identity.person)), TextRole::BodyBold);
        if (m_revealed.isEmpty()) {
            auto* look = new Button(ButtonKind::Plain, tr("See who it is"), QStringLiteral("eye"));
            look->setObjectName(QStringLiteral("focus.reveal"));
            connect(look, &Button::clicked, this, [this, subject = view->id, row = chosenId()] { reveal(subject, row); });
            auto* line = new FlowLayout;
            line->addWidget(look);
            column->addLayout(line);
        }
    }
    if (!entry->content.scope.empty())
        add(text(entry->content.scope), TextRole::Body);
    const auto patrols = walked();
    if (s.what == What::Campaign) {
        const auto result = core::focus::resultOf(id, patrols);
        add(tr("%1 patrols of it on this PC, %2 households, %3 clues. There is no quota.").arg(result.patrols).arg(result.households).arg(result.clues), TextRole::Body);
        for (const auto& counted : m_campaigns.rows)
            if (counted.key == id)
                add(tr("%1 disputes carry its tag, %2 of them were settled.").arg(figureOf(counted, "disputes"), figureOf(counted, "agreed")), TextRole::Body);
    } else if (s.what != What::Time) {
        const auto visited = core::focus::visitedOf(id, s, patrols, port().directory(), today);
        add(visited.last ? tr("Visited %1 times, last on %2.").arg(visited.times).arg(dayWithWeekday(*visited.last)) : tr("Nobody has been there on a patrol yet."), TextRole::Body);
        if (visited.blind)
            add(tr("%1 windows without a visit; at most %2 are planned. Put it into the next patrol.").arg(visited.windows).arg(s.everyWindows), TextRole::BodyBold, Token::OrangeWord);
    }
    if (!entry->content.result.empty())
        add(tr("Result: %1").arg(text(entry->content.result)), TextRole::Body);
    auto* flow = new FlowLayout;
    const auto act = [&](const QString& name, const QString& label, const QString& icon, const QString& page, bool main) {
        if (mayGo(port(), *view, page))
            flow->addWidget(wayTo(name, label, icon, page, text(id), main));
    };
    if (s.active)
        act(QStringLiteral("focus.plan"), tr("Plan a patrol"), QStringLiteral("walk"), QStringLiteral("patrol.plan"), true);
    if (s.active)
        act(QStringLiteral("focus.close"), s.what == What::Campaign ? tr("End the campaign") : tr("Take off the list"), QStringLiteral("check"), QStringLiteral("focus.close"), false);
    column->addLayout(flow);
}

void FocusPage::reveal(const core::SubjectId& subject, const QString& row)
{
    askReason(this, [this, subject, row](const QString& reason) {
        port().reveal(subject, reason, this, [this, row](const core::Result<core::Fields>& fields) {
            if (!fields)
                return error()->show(sentence(fields.error()));
            if (row != chosenId())
                return;
            m_revealed = row;
            fillList();
        });
    });
}

} // namespace ui
