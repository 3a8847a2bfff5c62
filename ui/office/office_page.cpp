#include "ui/office/office_page.h"

#include "core/dispute/ways.h"
#include "core/guidance/line.h"
#include "core/partner/adapter.h"
#include "core/text/csv.h"
#include "ui/frame/save_as.h"
#include "ui/port.h"
#include "ui/text/dates.h"
#include "ui/text/duty_words.h"
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

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

namespace {

void line(QVBoxLayout* box, const QString& said, TextRole role, Token tint = Token::Text) { box->addWidget(new PlainLabel(said, role, tint, Fit::Wrap)); }

} // namespace

OfficePage::OfficePage(Port& port, QWidget* parent)
    : ListPage(port, QStringLiteral("office"), QStringLiteral("office"), {.listName = tr("Questions, errands and advice"), .nothing = {}}, parent)
{
    // Only what this desk's posts may do, in lines of their own: four buttons do not fit beside the search at 200 %.
    auto* acts = new QWidget(this);
    auto* flow = new FlowLayout(acts);
    const auto begin = [&](const QString& name, const QString& label, const QString& icon, const char* kind) {
        if (mayBegin(port, kind))
            flow->addWidget(wayTo(name, label, icon, QLatin1String(kind)));
    };
    begin(QStringLiteral("office.ask"), tr("Ask for guidance"), QStringLiteral("help"), "guidance.ask");
    begin(QStringLiteral("office.send"), tr("Hand to another unit"), QStringLiteral("send"), "order.send");
    begin(QStringLiteral("office.call"), tr("Call a joint meeting"), QStringLiteral("users"), "meeting.call");
    begin(QStringLiteral("office.advise"), tr("Record advice given"), QStringLiteral("message-2"), "consultation.record");
    // 003 四(一)1: who comes when.
    begin(QStringLiteral("office.book"), tr("Make an appointment"), QStringLiteral("calendar-plus"), "consultation.book");
    // What only a court asks of its points (000 二.6, 001 二.2).
    if (port.courtDesk() && mayBegin(port, "order.send"))
        flow->addWidget(wayTo(QStringLiteral("office.serve"), tr("Have a paper served"), QStringLiteral("certificate"), QStringLiteral("order.serve")));
    if (port.courtDesk() && mayBegin(port, "library.publish"))
        flow->addWidget(wayTo(QStringLiteral("office.digest"), tr("Digest of the month"), QStringLiteral("chart-bar"), QStringLiteral("library.publish")));
    if (port.courtDesk() && mayBegin(port, "clue.report"))
        flow->addWidget(wayTo(QStringLiteral("office.project"), tr("Early warning for a project"), QStringLiteral("flag"), QStringLiteral("clue.project")));
    addAboveList(acts);
    empty()->setSentence(flow->count() > 0 ? tr("Nothing here yet. To ask, advise or arrange something, press a button above.") : tr("Nothing here yet. Errands for your unit and meetings you are called to come here."));
}

PageHead OfficePage::head() const { return {{}, {}, tr("Working together"), {}}; }

void OfficePage::ask()
{
    read("guidance", m_guidance);
    read("order", m_orders);
    read("meeting", m_meetings);
    read("consultation", m_consultations, [this] { fillList(); });
}

bool OfficePage::serves(const std::string& organisation) const
{
    const auto& posts = port().author().posts;
    return std::any_of(posts.begin(), posts.end(), [&](const auto& post) { return post.organisation == organisation; });
}

void OfficePage::fillList()
{
    const auto today = core::dayInChina(port().now());
    DeskGroup questions{.id = QStringLiteral("questions"), .icon = QStringLiteral("help"), .title = tr("Questions"), .attention = true};
    DeskGroup errands{.id = QStringLiteral("errands"), .icon = QStringLiteral("send"), .title = tr("Errands")};
    DeskGroup meetings{.id = QStringLiteral("meetings"), .icon = QStringLiteral("users"), .title = tr("Meetings")};
    DeskGroup advice{.id = QStringLiteral("advice"), .icon = QStringLiteral("message-2"), .title = tr("Advice given")};
    DeskGroup done{.id = QStringLiteral("done"), .icon = QStringLiteral("check"), .title = tr("Done"), .foldable = true, .folded = true};
    const auto due = [&](DeskRow& row, const std::optional<core::Day>& day) {
        if (!day)
            return;
        row.due = dueText(day, today);
        row.lateness = latenessOf(day, today);
    };
    for (const auto& view : m_guidance) {
        const auto* g = view.state.as<core::guidance::State>();
        if (!g)
            continue;
        const auto& s = g->steps;
        const bool alive = s.state == core::guidance::Main::Asked || s.state == core::guidance::Main::Answered;
        DeskRow row{idOf(view), QStringLiteral("help"), text(g->content.question).simplified(), text(port().directory().organisationName(serves(s.to) ? s.organisation : s.to)),
                    named(core::guidance::stateName(s.state))};
        if (s.state == core::guidance::Main::Asked)
            due(row, s.due);
        (alive ? questions : done).rows.append(row);
    }
    for (const auto& view : m_orders) {
        const auto* o = view.state.as<core::order::State>();
        if (!o)
            continue;
        const auto& s = o->steps;
        const bool alive = s.state != core::order::Main::Closed && s.state != core::order::Main::Withdrawn;
        const auto other = serves(s.to) && !serves(s.from) ? tr("from %1").arg(text(port().directory().organisationName(s.from))) : tr("to %1").arg(text(port().directory().organisationName(s.to)));
        DeskRow row{idOf(view), QStringLiteral("send"), text(o->content.matter).simplified(), named(core::order::whatName(s.what)) + QStringLiteral("　") + other,
                    named(core::order::stateName(s.state))};
        if (s.state == core::order::Main::Sent) // the day that the desk of today counts to
            due(row, s.sentOn + std::chrono::days{port().directory().steps.settings.orderReceiveDays});
        else if (s.state == core::order::Main::Received)
            due(row, s.due);
        (alive ? errands : done).rows.append(row);
    }
    for (const auto& view : m_meetings) {
        const auto* m = view.state.as<core::meeting::State>();
        if (!m)
            continue;
        const auto& s = m->steps;
        const bool alive = s.state == core::meeting::Main::Called || s.state == core::meeting::Main::Minuted;
        DeskRow row{idOf(view), QStringLiteral("users"), text(m->content.topic).simplified(), text(port().directory().organisationName(s.organisation)), named(core::meeting::stateName(s.state)),
                    Risk::None, shortMoment(s.at, port().now())};
        (alive ? meetings : done).rows.append(row);
    }
    DeskGroup booked{.id = QStringLiteral("booked"), .icon = QStringLiteral("calendar"), .title = tr("Appointments"), .attention = true};
    std::vector<const core::desk::SubjectView*> byHour;
    for (const auto& view : m_consultations) {
        const auto* q = view.state.as<core::consultation::State>();
        if (!q)
            continue;
        if (q->steps.state == core::consultation::Main::Booked)
            byHour.push_back(&view);
        else
            advice.rows.append({idOf(view), QStringLiteral("message-2"), text(q->content.question).simplified(), typeWord(q->steps.type),
                                q->steps.state == core::consultation::Main::Became ? tr("became a dispute") : QString(), Risk::None, shortDay(q->steps.on)});
    }
    std::sort(byHour.begin(), byHour.end(), [](const auto* a, const auto* b) { return a->state.template as<core::consultation::State>()->steps.bookedFor < b->state.template as<core::consultation::State>()->steps.bookedFor; });
    for (const auto* view : byHour) {
        const auto& q = *view->state.as<core::consultation::State>();
        booked.rows.append({idOf(*view), QStringLiteral("calendar"), text(q.content.question).simplified(), q.content.name.empty() ? typeWord(q.steps.type) : text(q.content.name), {}, Risk::None,
                            q.steps.bookedFor ? shortMoment(*q.steps.bookedFor, port().now()) : QString()});
    }
    chips()->setChips({{QStringLiteral("all"), tr("All"), static_cast<int>(questions.rows.size() + errands.rows.size() + meetings.rows.size() + booked.rows.size() + advice.rows.size())},
                       {QStringLiteral("questions"), tr("Questions"), static_cast<int>(questions.rows.size())},
                       {QStringLiteral("errands"), tr("Errands"), static_cast<int>(errands.rows.size())},
                       {QStringLiteral("meetings"), tr("Meetings"), static_cast<int>(meetings.rows.size())},
                       {QStringLiteral("booked"), tr("Appointments"), static_cast<int>(booked.rows.size())},
                       {QStringLiteral("advice"), tr("Advice given"), static_cast<int>(advice.rows.size())}});
    QList<DeskGroup> groups;
    for (const auto* group : {&questions, &booked, &errands, &meetings, &advice, &done})
        if (chipLeaves(group->id))
            groups.append(*group);
    showGroups(groups);
}

Button* OfficePage::action(const QString& label, const QString& icon, const QString& page, const QString& argument, bool main)
{
    return wayTo(QStringLiteral("office.") + page, label, icon, page, argument, main);
}

void OfficePage::put(QLayout* flow, const core::desk::SubjectView& view, const QString& label, const QString& icon, const QString& page, bool main)
{
    if (mayGo(port(), view, page))
        flow->addWidget(action(label, icon, page, idOf(view), main));
}

void OfficePage::write(QVBoxLayout* column)
{
    const auto* view = findView({&m_guidance, &m_orders, &m_meetings, &m_consultations}, chosenId());
    if (!view)
        return;
    if (view->state.as<core::guidance::State>())
        showGuidance(*view, column);
    else if (view->state.as<core::order::State>())
        showOrder(*view, column);
    else if (view->state.as<core::meeting::State>())
        showMeeting(*view, column);
    else
        showConsultation(*view, column);
}

void OfficePage::showGuidance(const core::desk::SubjectView& view, QVBoxLayout* box)
{
    using core::guidance::Main;
    const auto& g = *view.state.as<core::guidance::State>();
    const auto& s = g.steps;
    const auto id = idOf(view);
    const auto& directory = port().directory();
    auto* top = new QHBoxLayout;
    setGaps(top, 8);
    top->addWidget(new Tag(TagLook::Soft, named(core::guidance::stateName(s.state))));
    if (s.urgent)
        top->addWidget(new Tag(TagLook::Orange, tr("Urgent")));
    top->addStretch(1);
    box->addLayout(top);
    line(box, text(g.content.question), TextRole::PreviewTitle);
    line(box, text(s.number) + QStringLiteral("　") + shortDay(s.askedOn) + QStringLiteral("　") + text(directory.accountName(s.author)) + QStringLiteral("　") + text(directory.organisationName(s.organisation)), TextRole::Small, Token::Text2);
    line(box, tr("Asked: %1").arg(text(directory.organisationName(s.to)) + (s.judge.empty() ? QString() : QStringLiteral("　") + text(directory.accountName(s.judge)))), TextRole::Small, Token::Text2);
    if (!g.content.extract.empty())
        line(box, text(g.content.extract), TextRole::Body);
    for (const auto& answer : s.answers) {
        line(box, named(core::guidance::mannerName(answer.manner)) + QStringLiteral("　") + shortDay(answer.on) + QStringLiteral("　") + text(directory.accountName(answer.account)), TextRole::BodyBold);
        for (const auto& content : g.content.answers)
            if (content.act == answer.act) {
                line(box, text(content.text), TextRole::Body);
                for (const auto* more : {&content.law, &content.source})
                    if (!more->empty())
                        line(box, text(*more), TextRole::Small, Token::Text2);
            }
    }
    if (!s.answers.empty())
        line(box, tr("This is guidance and no decision."), TextRole::Small, Token::Text2);
    const auto* plan = s.standingSession();
    if (plan)
        line(box, (plan->agreedAt ? tr("Session arranged: %1") : tr("Session proposed: %1")).arg(dayAndMoment(plan->at, port().now()) + QStringLiteral("　") + named(core::guidance::mannerName(plan->manner))), TextRole::BodyBold);
    // R-000-8c: before a session somebody is told that the line was poor, and tries it or agrees on the telephone.
    std::vector<const core::guidance::Steps*> requests;
    for (const auto& known : m_guidance)
        if (const auto* one = known.state.as<core::guidance::State>())
            requests.push_back(&one->steps);
    if (const auto troubles = core::guidance::lineTroubles(requests, {}, s.organisation, core::dayInChina(port().now())); plan && !troubles.empty()) {
        QStringList days;
        for (const auto day : troubles)
            days.append(shortDay(day));
        auto* note = new NoteStrip(tr("The line of %1 failed on %2. Try it before the session, or agree on the telephone.").arg(text(directory.organisationName(s.organisation)), series(days)), QStringLiteral("alert-triangle"));
        note->setObjectName(QStringLiteral("office.line"));
        box->addWidget(note);
    }
    for (const auto& note : g.content.notes)
        line(box, text(note.text), TextRole::Body, Token::Text2);
    const bool ours = serves(s.organisation), theirs = serves(s.to);
    auto* flow = new FlowLayout;
    if (s.state == Main::Asked || s.state == Main::Answered) {
        const bool waits = plan && !plan->agreedAt && (plan->byAsker ? theirs : ours);
        if (waits)
            put(flow, view, tr("Answer the appointment"), QStringLiteral("calendar"), QStringLiteral("guidance.answer_plan"), true);
        if (theirs)
            put(flow, view, tr("Hand to a judge"), QStringLiteral("user"), QStringLiteral("guidance.hand"), s.judge.empty());
        if (theirs)
            put(flow, view, tr("Give guidance"), QStringLiteral("writing"), QStringLiteral("guidance.answer"), !waits && s.state == Main::Asked);
        if (plan && plan->agreedAt)
            put(flow, view, tr("How the session went"), QStringLiteral("video"), QStringLiteral("guidance.held"));
        if (!plan)
            put(flow, view, tr("Arrange a joint session"), QStringLiteral("calendar-plus"), QStringLiteral("guidance.plan"));
        if (ours && s.state == Main::Answered)
            put(flow, view, tr("Read and done"), QStringLiteral("check"), QStringLiteral("guidance.close"), !waits);
        if (ours && s.state == Main::Asked)
            put(flow, view, tr("Withdraw the question"), QStringLiteral("x"), QStringLiteral("guidance.withdraw"));
    }
    if (ours && !s.dispute.empty())
        flow->addWidget(action(tr("Open the dispute"), QStringLiteral("folders"), QStringLiteral("dispute"), text(s.dispute)));
    flow->addWidget(action(tr("Papers"), QStringLiteral("printer"), QStringLiteral("papers"), id));
    box->addLayout(flow);
}

void OfficePage::showOrder(const core::desk::SubjectView& view, QVBoxLayout* box)
{
    using core::order::Main;
    const auto& o = *view.state.as<core::order::State>();
    const auto& s = o.steps;
    const auto id = idOf(view);
    const auto& directory = port().directory();
    auto* top = new QHBoxLayout;
    setGaps(top, 8);
    top->addWidget(new Tag(TagLook::Soft, named(core::order::whatName(s.what))));
    top->addWidget(new Tag(s.state == Main::Closed ? TagLook::Ok : TagLook::Soft, named(core::order::stateName(s.state))));
    top->addStretch(1);
    box->addLayout(top);
    line(box, text(o.content.matter), TextRole::PreviewTitle);
    line(box, text(s.number) + QStringLiteral("　") + shortDay(s.sentOn) + QStringLiteral("　") + text(directory.organisationName(s.from)) + QStringLiteral(" → ") + text(directory.organisationName(s.to)), TextRole::Small, Token::Text2);
    line(box, text(o.content.demand), TextRole::Body);
    if (s.due && (s.state == Main::Sent || s.state == Main::Received))
        line(box, tr("Report by %1").arg(shortDay(*s.due)), TextRole::BodyBold);
    if (!o.content.people.empty()) {
        QStringList people;
        for (const auto& person : o.content.people)
            people.append(text(person));
        line(box, series(people) + (o.identity.contacts.empty() ? QString() : QStringLiteral("　") + text(o.identity.contacts)), TextRole::Body);
    }
    if (s.receivedPages > 0 && s.receivedPages != s.pages) // 0: nobody counted
        line(box, tr("%1 pages sent, %2 received: please check.").arg(s.pages).arg(s.receivedPages), TextRole::Small, Token::RedWord);
    if (!o.content.recipient.empty())
        line(box, tr("To be served on %1").arg(text(o.content.recipient)), TextRole::BodyBold);
    if (s.served) {
        auto how = named(core::order::servedName(s.served->manner)) + QStringLiteral("　") + shortDay(s.served->on);
        if (!o.content.receiver.empty())
            how += QStringLiteral("　") + text(o.content.receiver) + QStringLiteral("（") + text(o.content.relation) + QStringLiteral("）");
        if (!s.served->mark.empty())
            how += QStringLiteral("　") + named(core::order::markName(s.served->mark));
        line(box, how, TextRole::Body);
    }
    if (!s.result.empty()) {
        line(box, tr("Result: %1").arg(named(core::order::resultName(s.result))), TextRole::BodyBold);
        line(box, text(o.content.report), TextRole::Body);
    }
    for (const auto& note : o.content.notes)
        line(box, text(note.text), TextRole::Body, Token::Text2);
    const bool ours = serves(s.from), theirs = serves(s.to);
    auto* flow = new FlowLayout;
    if (theirs && s.state == Main::Sent) {
        put(flow, view, tr("Confirm receipt"), QStringLiteral("inbox"), QStringLiteral("order.receive"), true);
        put(flow, view, tr("Return with reason"), QStringLiteral("arrow-back-up"), QStringLiteral("order.decline"));
    }
    if (theirs && s.state == Main::Received)
        put(flow, view, tr("Report the result"), QStringLiteral("writing"), QStringLiteral("order.report"), true);
    if (ours && (s.state == Main::Reported || s.state == Main::Declined))
        put(flow, view, tr("Take note of the result"), QStringLiteral("check"), QStringLiteral("order.close"), true);
    if (ours && (s.state == Main::Sent || s.state == Main::Received))
        put(flow, view, tr("Chase it"), QStringLiteral("phone"), QStringLiteral("order.chase"));
    if (ours && s.state == Main::Sent)
        put(flow, view, tr("Withdraw"), QStringLiteral("x"), QStringLiteral("order.withdraw"));
    const auto known = core::order::services();
    if (port().courtDesk() && theirs && std::any_of(known.begin(), known.end(), [&](const core::order::Service& one) { return one.code == s.service && one.handOff; })) {
        auto* save = new Button(ButtonKind::Plain, tr("File for the service's own system"), QStringLiteral("download"), this);
        save->setObjectName(QStringLiteral("office.service.file"));
        connect(save, &Button::clicked, this, [this, subject = view.id, order = o] { saveForService(subject, order); });
        flow->addWidget(save);
    }
    flow->addWidget(action(tr("Papers"), QStringLiteral("printer"), QStringLiteral("papers"), id));
    box->addLayout(flow);
}

/// 001 三: one request as the table that the service's own system reads; its result comes back by `import partner` or is written
/// with the report.
void OfficePage::saveForService(const core::SubjectId& id, const core::order::State& order)
{
    const auto* adapter = core::partner::findAdapter("services");
    const auto record = adapter ? core::partner::recordFor(*adapter, id, order, port().directory()) : std::nullopt;
    if (!record)
        return;
    std::string titles, cells;
    for (const auto& field : adapter->fields) {
        titles += (titles.empty() ? "" : ",") + core::csvCell(field.title);
        cells += (cells.empty() ? "" : ",") + core::csvCell(std::string_view(record->at(field.key).get_string()));
    }
    saveAs(this, port(), tr("Save the table"), text(order.steps.number) + QStringLiteral(".csv"), QByteArray("\xEF\xBB\xBF") + QByteArray::fromStdString(titles + "\r\n" + cells + "\r\n"),
           [this](const core::Error& why) { error()->show(sentence(why)); });
}

void OfficePage::showMeeting(const core::desk::SubjectView& view, QVBoxLayout* box)
{
    using core::meeting::Main;
    const auto& m = *view.state.as<core::meeting::State>();
    const auto& s = m.steps;
    const auto id = idOf(view);
    const auto& directory = port().directory();
    auto* top = new QHBoxLayout;
    top->addWidget(new Tag(s.state == Main::Closed ? TagLook::Ok : TagLook::Soft, named(core::meeting::stateName(s.state))));
    top->addStretch(1);
    box->addLayout(top);
    line(box, text(m.content.topic), TextRole::PreviewTitle);
    line(box, text(s.number) + QStringLiteral("　") + dayAndMoment(s.at, port().now()) + QStringLiteral("　") + text(m.content.place), TextRole::Small, Token::Text2);
    for (const auto& unit : s.units) {
        QString said = unit.confirmedOn ? tr("minutes confirmed") : unit.present ? tr("was there") : unit.answer == "comes" ? tr("comes") : unit.answer == "deputy" ? tr("sends a deputy") : unit.answer == "regrets" ? tr("cannot come") : tr("no answer yet");
        line(box, text(directory.organisationName(unit.organisation)) + QStringLiteral("　") + said, TextRole::Body);
    }
    // Before the meeting its briefing, afterwards the minutes (which began with it), then what was told upward.
    if (s.state == Main::Called && !m.content.figures.empty())
        line(box, text(m.content.figures), TextRole::Body, Token::Text2);
    for (const auto* words : {&m.content.minutes, &m.content.resolved, &m.content.report})
        if (!words->empty())
            line(box, text(*words), TextRole::Body);
    for (const auto& report : s.reports)
        line(box, tr("Reported to %1 on %2").arg(text(directory.organisationName(report.organisation)), shortDay(report.on)) + QStringLiteral("　") + (report.receivedOn ? tr("read on %1").arg(shortDay(*report.receivedOn)) : tr("not yet read")), TextRole::Small, Token::Text2);
    for (const auto& item : s.items)
        for (const auto& words : m.content.items)
            if (words.number == item.number) {
                line(box, QStringLiteral("%1. ").arg(item.number) + text(words.matter), TextRole::BodyBold);
                line(box, text(words.measure) + QStringLiteral("　") + text(directory.organisationName(item.owner)) + (item.due ? QStringLiteral("　") + shortDay(*item.due) : QString()), TextRole::Small, Token::Text2);
                if (!words.result.empty())
                    line(box, tr("Result: %1").arg(text(words.result)), TextRole::Body);
            }
    for (const auto& note : m.content.notes)
        line(box, text(note.text), TextRole::Body, Token::Text2);
    const bool ours = serves(s.organisation);
    const auto mine = std::find_if(s.units.begin(), s.units.end(), [&](const auto& unit) { return serves(unit.organisation); });
    const bool owes = std::any_of(s.items.begin(), s.items.end(), [&](const auto& item) { return !item.doneOn && serves(item.owner); });
    auto* flow = new FlowLayout;
    if (mine != s.units.end() && s.state == Main::Called)
        put(flow, view, tr("Answer the call"), QStringLiteral("message-2"), QStringLiteral("meeting.answer"), mine->answer.empty());
    if (mine != s.units.end() && s.state == Main::Minuted && mine->present && !mine->confirmedOn)
        put(flow, view, tr("Confirm the minutes"), QStringLiteral("check"), QStringLiteral("meeting.confirm"), true);
    else if (std::any_of(s.reports.begin(), s.reports.end(), [&](const auto& report) { return !report.receivedOn && serves(report.organisation); }))
        put(flow, view, tr("Confirm the report"), QStringLiteral("check"), QStringLiteral("meeting.confirm"), true);
    if (owes)
        put(flow, view, tr("Result of a key dispute"), QStringLiteral("list-numbers"), QStringLiteral("meeting.item_done"));
    if (ours && s.state == Main::Called)
        put(flow, view, tr("Write the minutes"), QStringLiteral("writing"), QStringLiteral("meeting.minutes"), true);
    if (ours && (s.state == Main::Called || s.state == Main::Minuted))
        put(flow, view, tr("Key dispute"), QStringLiteral("plus"), QStringLiteral("meeting.item"));
    if (ours && (s.state == Main::Minuted || s.state == Main::Closed))
        put(flow, view, tr("Report upward"), QStringLiteral("message-2"), QStringLiteral("meeting.report"));
    if (ours && s.state == Main::Called)
        put(flow, view, tr("Cancel the meeting"), QStringLiteral("x"), QStringLiteral("meeting.cancel"));
    flow->addWidget(action(tr("Papers"), QStringLiteral("printer"), QStringLiteral("papers"), id));
    box->addLayout(flow);
}

void OfficePage::showConsultation(const core::desk::SubjectView& view, QVBoxLayout* box)
{
    const auto& q = *view.state.as<core::consultation::State>();
    const auto& s = q.steps;
    line(box, text(q.content.question), TextRole::PreviewTitle);
    line(box, text(s.number) + QStringLiteral("　") + shortDay(s.on) + QStringLiteral("　") + text(port().directory().accountName(s.author)) + (q.content.name.empty() ? QString() : QStringLiteral("　") + text(q.content.name)), TextRole::Small, Token::Text2);
    line(box, text(q.content.answer), TextRole::Body);
    if (!q.content.law.empty())
        line(box, text(q.content.law), TextRole::Small, Token::Text2);
    QStringList ways;
    for (const auto& code : s.ways)
        if (const auto* way = core::dispute::findWay(code))
            ways.append(named(way->name));
    if (!ways.isEmpty())
        line(box, tr("Ways explained: %1").arg(series(ways)), TextRole::Body);
    if (!q.content.referTo.empty()) {
        line(box, tr("Sent to %1").arg(text(q.content.referTo)), TextRole::BodyBold);
        line(box, text(q.content.referPhone) + QStringLiteral("　") + text(q.content.referAddress), TextRole::Body);
        if (!q.content.referPapers.empty())
            line(box, tr("To bring: %1").arg(text(q.content.referPapers)), TextRole::Body);
    }
    using core::consultation::Main;
    if (s.bookedFor)
        line(box, s.state == Main::Booked ? tr("Comes %1").arg(shortMoment(*s.bookedFor, port().now())) : tr("Was to come %1").arg(shortMoment(*s.bookedFor, port().now())), TextRole::BodyBold);
    if (!q.content.reason.empty())
        line(box, text(q.content.reason), TextRole::Body, Token::Text2);
    auto* flow = new FlowLayout;
    const auto id = idOf(view);
    if (s.state == Main::Booked)
        put(flow, view, tr("The appointment is over"), QStringLiteral("check"), QStringLiteral("consultation.end_booking"), true);
    // T04a in one step: the form begins with what was asked.
    const auto& posts = port().author().posts;
    const bool registers = std::any_of(posts.begin(), posts.end(), [](const auto& post) { return QStringLiteral(" VM VL TM TL PL IF G1 ").contains(QLatin1Char(' ') + text(post.code) + QLatin1Char(' ')); });
    if (registers && (s.state == Main::Answered || s.state == Main::Booked))
        flow->addWidget(action(tr("It has become a dispute: register"), QStringLiteral("pencil-plus"), QStringLiteral("intake"), id));
    if (s.bookedFor || !q.content.referTo.empty())
        flow->addWidget(action(tr("Papers"), QStringLiteral("printer"), QStringLiteral("papers"), id));
    if (!s.dispute.empty())
        flow->addWidget(action(tr("Open the dispute"), QStringLiteral("folders"), QStringLiteral("dispute"), text(s.dispute)));
    box->addLayout(flow);
}

} // namespace ui
