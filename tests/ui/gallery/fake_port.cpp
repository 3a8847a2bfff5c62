#include "tests/ui/gallery/fake_port.h"

#include "core/dispute/title.h"
#include "tests/support/figures.h"
#include "tests/support/library_rows.h"

#include <QPointer>

namespace gallery {
namespace {

using namespace core;
using dispute::Main;

constexpr const char* kVillage = "org-xizhuping";
constexpr const char* kCourt = "org-shiguling-tribunal";

Day day(unsigned month, unsigned d) { return makeDay(2026, month, d); }

Instant at(unsigned month, unsigned d, int hour, int minute)
{
    return startOfDayInChina(day(month, d)) + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

void set(Fields& fields, const std::string& name, const std::string& value)
{
    Field field;
    field.now.value = value;
    fields[name] = field;
}

void happened(desk::SubjectView& view, const char* kind, Main state, Instant when, const char* account, const std::string& detail, desk::Delivery delivery)
{
    auto& steps = view.state.as<dispute::State>()->steps;
    const std::string act = "act-" + std::to_string(steps.events.size());
    steps.events.push_back({act, kind, state, dayInChina(when), when, account, detail});
    desk::ActRow row;
    row.id = act;
    row.kind = kind;
    row.account = account;
    row.claimed = when;
    row.delivery = delivery;
    view.acts.push_back(row);
}

/// As the real port: never within the call, and never after the context is gone.
template <class T>
void answer(QObject* context, ui::Reply<T> reply, core::Result<T> value)
{
    QMetaObject::invokeMethod(context, [reply = std::move(reply), value = std::move(value)] { reply(value); }, Qt::QueuedConnection);
}

} // namespace

FakePort::FakePort()
    : m_author{"fangxiaohong", {{"VL", kVillage}, {"VM", kVillage}}}
    , m_now(at(4, 16, 9, 20))
{
    m_directory.steps.county = "柳泉县";
    directory::Organisation village;
    village.id = kVillage;
    village.name = "石鼓岭镇西竹坪村人民调解委员会";
    village.shortName = "西竹坪";
    m_directory.steps.organisations[village.id] = village;
    directory::Account fang{"fangxiaohong", "方小红", "154****0001", {{"VL", kVillage}}, true}, duan{"duandefu", "段德福", "154****0002", {{"VM", kVillage}}, true};
    m_directory.steps.accounts = {{fang.id, fang}, {duan.id, duan}};

    // The dispute of the picture: received on 2 March, appraisal from the 10th to the 24th, extended by 10 days.
    auto& pictured = add(61, "LQ20260200061", "谢宇航", "苏兴旺", "D04", Main::M1);
    auto& state = *pictured.state.as<dispute::State>();
    state.steps.courtNumber = "（2026）明0826诉前调112号";
    state.steps.colour = "yellow";
    state.steps.dispatchedOn = day(2, 27);
    state.steps.acceptedOn = state.steps.clockStart = day(3, 2);
    state.steps.suspensions = {{day(3, 10), day(3, 24)}};
    state.steps.extensions = {{10, day(4, 10)}};
    state.steps.holder.mediator = "fangxiaohong";
    state.steps.holder.mediatorAnswered = true;
    dispute::SessionSteps session;
    session.number = 3;
    session.on = day(4, 15);
    session.result = "agreed";
    session.act = "act-5";
    state.steps.sessions = {session};
    set(state.content.fields, "narrative", "2026年2月20日，苏兴旺操作无人机喷药时药液飘散到谢宇航的蚕房，致蚕死亡。双方对死亡数量和单价有争议。");
    set(state.content.fields, "amount", "4630000");
    set(state.content.fields, "p1.sex", "男");
    set(state.content.fields, "p1.birth", "1957-03-08");
    set(state.identity.fields, "p1.idNumber", "430621195703080018");
    set(state.identity.fields, "p1.phone", "15400002961");
    set(state.identity.fields, "p1.address", "西竹坪村7组18号");
    set(state.identity.fields, "p2.idNumber", "330621200003080016");
    set(state.identity.fields, "p2.phone", "15400001188");
    set(state.identity.fields, "p2.address", "西竹坪村2组90号");
    state.identity.care["p1"] = {"elderly"};
    using desk::Delivery;
    happened(pictured, "dispute.accept", Main::C2, at(3, 2, 9, 10), "fangxiaohong", "", Delivery::Accepted);
    happened(pictured, "dispute.consent", Main::M0, at(3, 3, 11, 0), "fangxiaohong", "p2 agreed", Delivery::Accepted);
    happened(pictured, "dispute.appraisal_start", Main::M2, at(3, 10, 9, 30), "duandefu", "", Delivery::Accepted);
    happened(pictured, "dispute.appraisal_end", Main::M1, at(3, 24, 15, 20), "duandefu", "", Delivery::Accepted);
    happened(pictured, "dispute.extend", Main::M1, at(4, 10, 10, 5), "duandefu", "10", Delivery::Accepted);
    happened(pictured, "dispute.session", Main::M1, at(4, 15, 16, 40), "duandefu", "agreed", Delivery::Waiting);

    auto& assigned = *add(72, "LQ20260400072", "金小红", "贾志强", "D06", Main::C1).state.as<dispute::State>();
    assigned.steps.courtNumber = "（2026）明0826诉前调138号";
    assigned.steps.dispatchedOn = day(4, 13);
    set(assigned.content.fields, "narrative", "金小红将临街门面房租给贾志强经营小吃，约定租期三年。因屋顶渗水，贾志强要求维修并减免租金，金小红认为系贾志强私自改造所致。");

    auto& ended = *add(40, "LQ20260200040", "陆艳", "李勇", "D09", Main::F2).state.as<dispute::State>();
    ended.steps.colour = "yellow";
    ended.steps.terminatedOn = day(4, 10);
    ended.steps.acceptedOn = day(3, 11);

    auto& agreed = *add(33, "LQ20260200033", "杜喆", "徐兴旺", "D08", Main::G1).state.as<dispute::State>();
    agreed.steps.agreement = dispute::AgreementSteps{};
    agreed.steps.agreement->effectiveOn = day(3, 18);
    agreed.steps.holder.mediator = "fangxiaohong";

    auto& asking = *add(75, "LQ20260400075", "王艳芳", "徐雪莲", "D05", Main::M0).state.as<dispute::State>();
    asking.steps.colour = "orange";
    asking.steps.holder.mediator = "fangxiaohong";
    asking.steps.holder.mediatorAnswered = true;
    asking.steps.parties[1].consent = dispute::Consent::NotAsked;
    asking.steps.parties[1].consentOn.reset();
    asking.steps.acceptedOn = asking.steps.clockStart = day(4, 9);
    asking.steps.events = {{"e1", "dispute.name_mediator", Main::M0, day(4, 10), at(4, 10, 9, 0), "fangxiaohong", ""}};

    auto& court = *add(80, "LQ20260400080", "江莉", "于正华", "D01", Main::M2).state.as<dispute::State>();
    court.steps.holder.mediator = "duandefu";
    court.steps.holder.mediatorAnswered = true;
    court.steps.acceptedOn = court.steps.clockStart = day(3, 19);
    court.steps.suspensions = {{day(3, 30), std::nullopt}};
}

desk::SubjectView& FakePort::add(int n, const char* number, const char* applicant, const char* respondent, const char* type, Main main)
{
    SubjectId id;
    id.bytes[15] = std::uint8_t(n);
    id.bytes[6] = 0x70;
    id.bytes[8] = 0x80;
    desk::SubjectView view;
    view.id = id;
    dispute::State state;
    state.steps.state = main;
    state.steps.number = number;
    state.steps.type = type;
    state.steps.source = dispute::Source::Court;
    state.steps.courtSourced = true;
    state.steps.court = kCourt;
    state.steps.holder.organisation = kVillage;
    state.steps.registeredOn = day(3, 1);
    dispute::PartySteps p1, p2;
    p1.id = "p1";
    p2.id = "p2";
    p2.side = dispute::Side::Respondent;
    for (auto* party : {&p1, &p2}) {
        party->consent = dispute::Consent::Agreed;
        party->consentOn = day(3, 3);
    }
    state.steps.parties = {p1, p2};
    set(state.content.fields, "p1.name", applicant);
    set(state.content.fields, "p2.name", respondent);
    view.state.value = state;
    return m_views[toText(id)] = view;
}

QString FakePort::picturedDispute() const
{
    for (const auto& [id, view] : m_views)
        if (view.state.as<dispute::State>()->steps.number == "LQ20260200061")
            return QString::fromStdString(id);
    return {};
}

desk::SyncFacts FakePort::syncFacts() const
{
    desk::SyncFacts facts;
    facts.waiting = 3;
    facts.lineDown = true;
    facts.downSince = facts.dataAsOf = at(4, 16, 8, 41);
    return facts;
}

void FakePort::duties(QObject* context, ui::Reply<std::vector<duty::Duty>> reply)
{
    const duty::Viewer viewer{m_author, dayInChina(m_now), m_directory, m_directory.steps.settings, holidays()};
    std::vector<duty::Duty> all;
    for (const auto& [id, view] : m_views)
        for (auto& one : duty::dutiesOf(view.id, view.state, viewer))
            all.push_back(std::move(one));
    duty::sortDuties(all);
    answer<std::vector<duty::Duty>>(context, std::move(reply), std::move(all));
}

void FakePort::disputes(const desk::DisputeFilter&, QObject* context, ui::Reply<std::vector<desk::DisputeRow>> reply)
{
    std::vector<desk::DisputeRow> rows;
    for (const auto& [id, view] : m_views) {
        const auto& state = *view.state.as<dispute::State>();
        desk::DisputeRow row;
        row.subject = id;
        row.number = state.steps.number;
        row.title = dispute::titleOf(state);
        row.type = state.steps.type;
        row.courtSourced = true;
        rows.push_back(row);
    }
    answer<std::vector<desk::DisputeRow>>(context, std::move(reply), std::move(rows));
}

void FakePort::library(const desk::LibraryFilter& filter, QObject* context, ui::Reply<std::vector<desk::LibraryRow>> reply)
{
    std::vector<desk::SubjectView> views;
    for (const auto& [id, view] : m_views)
        views.push_back(view);
    answer<std::vector<desk::LibraryRow>>(context, std::move(reply), test::libraryOf(views, filter));
}

void FakePort::figures(const QString& form, const core::statistics::Question& question, QObject* context, ui::Reply<core::statistics::Form> reply)
{
    std::vector<desk::SubjectView> views;
    for (const auto& [id, view] : m_views)
        views.push_back(view);
    answer<core::statistics::Form>(context, std::move(reply), test::figuresOf(views, form.toStdString(), question, m_directory, syncFacts().dataAsOf, syncFacts().waiting));
}

void FakePort::counts(QObject* context, ui::Reply<desk::DisputeCounts> reply)
{
    desk::DisputeCounts counts;
    counts.all = counts.courtSourced = std::int64_t(m_views.size());
    answer<desk::DisputeCounts>(context, std::move(reply), counts);
}

void FakePort::show(const SubjectId& id, QObject* context, ui::Reply<desk::SubjectView> reply)
{
    const auto found = m_views.find(toText(id));
    if (found == m_views.end())
        answer<desk::SubjectView>(context, std::move(reply), core::misused("not_found"));
    else
        answer<desk::SubjectView>(context, std::move(reply), found->second);
}

void FakePort::subjects(const QString&, QObject* context, ui::Reply<std::vector<desk::SubjectView>> reply)
{
    answer<std::vector<desk::SubjectView>>(context, std::move(reply), std::vector<desk::SubjectView>{});
}

void FakePort::attention(QObject* context, ui::Reply<std::vector<desk::AttentionItem>> reply)
{
    answer<std::vector<desk::AttentionItem>>(context, std::move(reply), std::vector<desk::AttentionItem>{});
}

void FakePort::outbox(QObject* context, ui::Reply<std::vector<desk::OutboxItem>> reply)
{
    answer<std::vector<desk::OutboxItem>>(context, std::move(reply), std::vector<desk::OutboxItem>{});
}

void FakePort::arrived(QObject* context, ui::Reply<std::vector<desk::OutboxItem>> reply)
{
    answer<std::vector<desk::OutboxItem>>(context, std::move(reply), std::vector<desk::OutboxItem>{});
}

void FakePort::changePassword(const QString&, const QString&, QObject* context, ui::Reply<bool> reply)
{
    answer<bool>(context, std::move(reply), true);
}

void FakePort::packFile(const QString& path, QObject* context, ui::Reply<ui::FileTrip> reply)
{
    answer<ui::FileTrip>(context, std::move(reply), ui::FileTrip{path, 3, 0, 0, 0, 0, false});
}

void FakePort::unpackFile(const QString& path, QObject* context, ui::Reply<ui::FileTrip> reply)
{
    answer<ui::FileTrip>(context, std::move(reply), ui::FileTrip{path, 0, 0, 3, 0, 1, false});
}

void FakePort::similar(const QStringList&, const QStringList&, QObject* context, ui::Reply<std::vector<desk::DisputeRow>> reply)
{
    answer<std::vector<desk::DisputeRow>>(context, std::move(reply), std::vector<desk::DisputeRow>{});
}

void FakePort::perform(const std::vector<desk::Draft>& group, QObject* context, ui::Reply<desk::Saved> reply)
{
    if (refusal) {
        answer<desk::Saved>(context, std::move(reply), tl::unexpected(*refusal));
        refusal.reset();
        return;
    }
    performed.insert(performed.end(), group.begin(), group.end());
    for (const auto& draft : group)
        m_forms.erase(draft.form);
    answer<desk::Saved>(context, std::move(reply), desk::Saved{});
    QMetaObject::invokeMethod(this, &Port::changed, Qt::QueuedConnection);
}

void FakePort::tryOut(const std::vector<desk::Draft>&, QObject* context, ui::Reply<std::vector<Findings>> reply)
{
    answer<std::vector<Findings>>(context, std::move(reply), std::vector<Findings>{});
}

void FakePort::reveal(const SubjectId& id, const QString& reason, QObject* context, ui::Reply<Fields> reply)
{
    reasons << reason;
    const auto found = m_views.find(toText(id));
    answer<Fields>(context, std::move(reply), found == m_views.end() ? Fields{} : found->second.state.as<dispute::State>()->identity.fields);
}

void FakePort::dismiss(const ActId&, QObject* context, ui::Reply<bool> reply) { answer<bool>(context, std::move(reply), true); }

void FakePort::saveForm(const desk::FormDraft& form, QObject* context, ui::Reply<bool> reply)
{
    m_forms[form.id] = form;
    answer<bool>(context, std::move(reply), true);
}

void FakePort::forms(QObject* context, ui::Reply<std::vector<desk::FormDraft>> reply)
{
    std::vector<desk::FormDraft> all;
    for (const auto& [id, form] : m_forms)
        all.push_back(form);
    answer<std::vector<desk::FormDraft>>(context, std::move(reply), std::move(all));
}

void FakePort::dropForm(const QString& id, QObject* context, ui::Reply<bool> reply)
{
    m_forms.erase(id.toStdString());
    answer<bool>(context, std::move(reply), true);
}

void FakePort::papers(const SubjectId&, QObject* context, ui::Reply<std::vector<QString>> reply)
{
    answer<std::vector<QString>>(context, std::move(reply), std::vector<QString>{"agreement-draft", "record-3", "extension", "consent"});
}

void FakePort::paper(const SubjectId&, const QString& paper, ui::Numbers, QObject* context, ui::Reply<ui::PaperPdf> reply)
{
    answer<ui::PaperPdf>(context, std::move(reply), ui::PaperPdf{paper, paper, {}, 0, {}});
}

void FakePort::files(const core::SubjectId&, QObject* context, ui::Reply<std::vector<core::desk::FileRow>> reply)
{
    answer<std::vector<core::desk::FileRow>>(context, std::move(reply), attached);
}

void FakePort::attach(const core::SubjectId&, const QString& purpose, const QString& path, QObject* context, ui::Reply<bool> reply)
{
    core::desk::FileRow file;
    file.act = "act-" + std::to_string(attached.size() + 1);
    file.purpose = purpose.toStdString();
    file.name = path.section(QLatin1Char('/'), -1).toStdString();
    file.at = now();
    file.size = 1234;
    file.state = core::desk::FileState::Waiting;
    attached.push_back(file);
    answer<bool>(context, std::move(reply), true);
}

void FakePort::fileContent(const core::SubjectId&, const QString& act, bool, QObject* context, ui::Reply<QByteArray> reply)
{
    answer<QByteArray>(context, std::move(reply), "content of " + act.toUtf8());
}

void FakePort::writeFile(const QString&, const QByteArray&, QObject* context, ui::Reply<bool> reply) { answer<bool>(context, std::move(reply), true); }

QList<ui::Door::Account> FakeDoor::accounts() const
{
    if (m_empty)
        return {};
    QList<Account> all{{"fangxiaohong", "方小红", "西竹坪村・司法联络员", at(4, 15, 17, 2)}, {"duandefu", "段德福", "西竹坪村・人民调解员", at(4, 15, 16, 10)}};
    for (int i = 1; i <= m_crowd; ++i)
        all.append({QStringLiteral("clerk%1").arg(i), QStringLiteral("值班员%1").arg(i), QStringLiteral("西竹坪村・助老代录员"), at(4, 1, 9, 0)});
    return all;
}

void FakeDoor::unlock(const QString& account, const QString& password, QObject* context, std::function<void(core::Result<ui::Port*>)> reply)
{
    m_lastTried = account;
    core::Result<ui::Port*> result = m_port;
    if (password != QStringLiteral("春暖花开2026")) {
        --m_tries;
        result = core::hindered("wrong_password", {{"tries_left", m_tries}, {"wait_seconds", m_tries < 3 ? 30 : 0}});
    }
    QMetaObject::invokeMethod(context, [reply = std::move(reply), result] { reply(result); }, Qt::QueuedConnection);
}

void FakeDoor::askRecovery(const QString& account, const QString&, QObject* context, ui::Reply<QString> reply)
{
    m_lastTried = account;
    QMetaObject::invokeMethod(context, [reply = std::move(reply)] { reply(QStringLiteral("4821 0937 5566 2040")); }, Qt::QueuedConnection);
}

void FakeDoor::recover(const QString& account, const QString&, const QString& digits, const QString& password, QObject* context, ui::Reply<bool> reply)
{
    m_lastTried = account;
    core::Result<bool> result = true;
    if (password.size() < 10)
        result = core::refused("weak_password", {}, {{"least", 10}});
    else if (digits != QStringLiteral("1234 5678 9012 3456"))
        result = core::hindered("recovery_digits");
    QMetaObject::invokeMethod(context, [reply = std::move(reply), result] { reply(result); }, Qt::QueuedConnection);
}

void FakeDoor::packFile(const QString& path, QObject* context, ui::Reply<ui::FileTrip> reply)
{
    QMetaObject::invokeMethod(context, [reply = std::move(reply), path] { reply(ui::FileTrip{path, 0, 2, 0, 0, 0, false}); }, Qt::QueuedConnection);
}

void FakeDoor::giveUpEnrolling()
{
    const bool sent = m_silent.contains(EnrolStep::Asking);
    if (const auto reply = std::exchange(m_waiting, nullptr))
        reply(core::hindered("given_up", {{"sent", sent}}));
}

void FakeDoor::enrol(const QString&, const QString&, const QString&, QObject* context, std::function<void(EnrolStep)> step, std::function<void(core::Result<QString>)> reply)
{
    if (!m_silent.isEmpty()) {
        m_waiting = std::move(reply);
        for (const auto one : m_silent)
            QMetaObject::invokeMethod(context, [step, one] { step(one); }, Qt::QueuedConnection);
        return;
    }
    QMetaObject::invokeMethod(context, [reply = std::move(reply)] { reply(QStringLiteral("柳泉县")); }, Qt::QueuedConnection);
}

} // namespace gallery
