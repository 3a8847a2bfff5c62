#include "tests/ui/pages_sample/sample_port.h"

#include "core/confirmation/life_cycle.h"
#include "core/dispute/clause_check.h"
#include "core/dispute/clock_view.h"
#include "core/dispute/life_cycle.h"
#include "core/dispute/title.h"
#include "tests/support/figures.h"
#include "tests/support/library_rows.h"
#include "tests/support/sample_case.h"
#include "tests/ui/pages_sample/sample_days.h"
#include "ui/printing/papers.h"
#include "ui/text/posts.h"

#include <QTimer>

namespace sample {
namespace {

using namespace core;
using dispute::Main;

/// As the real port: never within the call, and never after the context is gone.
template <class T>
void answer(QObject* context, ui::Reply<T> reply, core::Result<T> value)
{
    QTimer::singleShot(0, context, [reply = std::move(reply), value = std::move(value)] { reply(value); });
}

Field field(std::string value)
{
    Field out;
    out.now.value = std::move(value);
    return out;
}

dispute::State named(Main main, const char* number, const char* applicant, const char* respondent, const char* type)
{
    auto state = test::sampleDispute();
    state.steps.state = main;
    state.steps.number = number;
    state.steps.type = type;
    state.steps.sessions.clear();
    state.steps.suspensions.clear();
    state.steps.extensions.clear();
    state.content.sessions.clear();
    state.content.agreement.reset();
    state.content.fields["title"] = field(std::string(applicant) + " 与 " + respondent);
    state.content.fields["p1.name"] = field(applicant);
    state.content.fields["p2.name"] = field(respondent);
    return state;
}

void happened(desk::SubjectView& view, const char* kind, Main state, std::string_view when, const char* account, const char* detail, desk::Delivery delivery)
{
    auto& steps = view.state.as<dispute::State>()->steps;
    const std::string act = "act-" + std::to_string(steps.events.size());
    steps.events.push_back({act, kind, state, dayInChina(at(when)), at(when), account, detail});
    desk::ActRow row;
    row.id = act;
    row.kind = kind;
    row.account = account;
    row.claimed = at(when);
    row.delivery = delivery;
    view.acts.push_back(row);
}

} // namespace

SamplePort::SamplePort(Desk desk)
    : m_desk(desk), m_directory(test::sampleDirectory()), m_now(at("2026-04-24T09:05:00+08:00"))
{
    m_author = desk == Desk::Village ? Author{"fangxiaohong", {{"VL", "org-xizhuping"}, {"VM", "org-xizhuping"}}}
                                     : Author{"linfaguan", {{"RJ", "org-court"}, {"CD", "org-court"}, {"FC", "org-court"}}};
    m_directory.steps.accounts["wangzhenghua"] = {"wangzhenghua", "王正华", {}, {}}; // a judge of another court who was asked for advice
    facts.lastReceipt = facts.dataAsOf = at("2026-04-24T08:55:00+08:00");
    if (desk == Desk::Village) {
        facts.waiting = 3;
        facts.attention = 2;
    }
    addDisputes();
    addHardOnes();
    addPackages();
    addItems();
}

QString SamplePort::personName() const { return m_desk == Desk::Village ? QStringLiteral("方小红") : QStringLiteral("林若溪"); }
QString SamplePort::postText() const { return m_desk == Desk::Village ? QStringLiteral("西竹坪村・") + ui::postWord("VL") : QStringLiteral("柳泉县人民法院・") + ui::postWord("RJ"); }

const desk::SubjectView* SamplePort::find(const SubjectId& id) const
{
    const auto found = m_views.find(toText(id));
    return found == m_views.end() ? nullptr : &found->second;
}

desk::SubjectView& SamplePort::add(const QString& name, int number, SubjectState state)
{
    desk::SubjectView view;
    view.id.bytes[15] = static_cast<std::uint8_t>(number);
    view.id.bytes[6] = 0x70;
    view.id.bytes[8] = 0x80;
    view.state = std::move(state);
    const auto id = toText(view.id);
    m_names[name] = id;
    Q_ASSERT_X(!m_views.contains(id), "SamplePort", "two subjects with one number");
    return m_views[id] = std::move(view);
}

void SamplePort::addDisputes()
{
    using desk::Delivery;
    auto& agreement = add(QStringLiteral("agreement"), 61, SubjectState(test::sampleDispute()));
    happened(agreement, "dispute.accept", Main::C2, "2026-03-02T09:10:00+08:00", "fangxiaohong", "", Delivery::Accepted);
    happened(agreement, "dispute.consent", Main::M0, "2026-03-03T11:00:00+08:00", "fangxiaohong", "p2 agreed", Delivery::Accepted);
    happened(agreement, "dispute.session", Main::M1, "2026-04-16T16:40:00+08:00", "duandefu", "agreed", Delivery::Waiting);

    auto asking = named(Main::M0, "LQ20260400075", "王艳芳", "徐雪莲", "D08");
    asking.steps.acceptedOn = asking.steps.clockStart = on("2026-04-20");
    for (auto& party : asking.steps.parties) {
        party.consent = dispute::Consent::NotAsked;
        party.consentOn.reset();
        party.askedAlone = false;
    }
    add(QStringLiteral("consent"), 75, SubjectState(asking));

    auto mediating = named(Main::M1, "LQ20260400070", "江莉", "于正华", "D03");
    mediating.steps.acceptedOn = mediating.steps.clockStart = on("2026-04-01");
    mediating.steps.colour = "yellow";
    add(QStringLiteral("mediating"), 70, SubjectState(mediating));

    auto failed = named(Main::F2, "LQ20260300040", "陆艳", "李勇", "D05");
    failed.steps.failureReasons = {"F03", "F05"};
    failed.steps.failedOn = failed.steps.terminatedOn = on("2026-04-20");
    add(QStringLiteral("failed"), 40, SubjectState(failed));

    auto signedOff = test::sampleDisputeComplete();
    signedOff.steps.state = Main::G1;
    signedOff.steps.number = "LQ20260300033";
    signedOff.steps.agreement = dispute::AgreementSteps{};
    signedOff.steps.agreement->number = "西竹坪人调字〔2026〕第33号";
    signedOff.steps.agreement->effectiveOn = on("2026-04-16");
    add(QStringLiteral("signed"), 33, SubjectState(signedOff));

    auto performing = test::samplePerforming();
    performing.steps.number = "LQ20260300034";
    performing.content.agreement->clauses[1].due = on("2026-04-20");
    performing.steps.after->promises[1].due = on("2026-04-20");
    add(QStringLiteral("performing"), 34, SubjectState(performing));
    auto filed = test::sampleFiled();
    filed.steps.number = "LQ20250300012";
    add(QStringLiteral("filed"), 12, SubjectState(filed));
    auto visiting = filed;
    visiting.steps.number = "LQ20260300035";
    visiting.steps.state = Main::V0;
    visiting.steps.after->archiveNumber.clear();
    visiting.steps.after->archivedOn.reset();
    visiting.steps.after->reviews.clear();
    visiting.steps.after->visits.clear();
    visiting.steps.after->visitsFrom = on("2026-04-13");
    visiting.steps.after->planned = {on("2026-04-28")};
    add(QStringLiteral("visiting"), 35, SubjectState(visiting));

    auto claim = named(Main::C0, "", "金小红", "贾志强", "D04");
    claim.steps.courtNumber = "（2026）明0826诉前调138号";
    claim.steps.acceptedOn.reset();
    claim.content.fields["narrative"] = field("金小红将临街门面房租给贾志强经营小吃，约定租期三年。因屋顶渗水，贾志强要求维修并减免租金，金小红认为系贾志强私自改造所致。");
    add(QStringLiteral("claim"), 81, SubjectState(claim));
    auto assigned = named(Main::C1, "LQ20260400082", "杜喆", "徐兴旺", "D06");
    assigned.steps.courtNumber = "（2026）明0826诉前调139号";
    assigned.steps.dispatchedOn = on("2026-04-22");
    assigned.steps.acceptDue = on("2026-04-27");
    assigned.steps.acceptedOn.reset();
    add(QStringLiteral("assigned"), 82, SubjectState(assigned));
}

/// What pages break on.
void SamplePort::addHardOnes()
{
    auto crowd = named(Main::M1, "LQ20260400091", "阿卜杜热合曼・买买提明・吾斯曼江・艾力", "青岚市柳泉县石鼓岭镇西竹坪村股份经济合作联合社", "D05");
    crowd.steps.acceptedOn = crowd.steps.clockStart = on("2026-04-10");
    crowd.steps.colour = "orange";
    crowd.content.fields.erase("title");
    for (int i = 3; i <= 10; ++i) {
        auto party = crowd.steps.parties[1];
        party.id = "p" + std::to_string(i);
        party.side = i == 10 ? dispute::Side::Third : dispute::Side::Respondent;
        crowd.steps.parties.push_back(party);
        crowd.content.fields[party.id + ".name"] = field("徐兴旺" + std::string(i % 2 ? "的第" : "") + std::to_string(i));
    }
    std::string story;
    for (int i = 0; i < 40; ++i)
        story += "2026年2月20日，苏兴旺操作无人机喷药时药液飘散到谢宇航的蚕房，致蚕死亡。双方对死亡数量和单价有争议，多次商量没有结果。";
    crowd.content.fields["narrative"] = field(story);
    crowd.identity.fields["p3.birth"] = field("2014-06-01");
    crowd.identity.care = {{"p1", {"elderly", "illiterate"}}, {"p3", {"minor"}}};
    add(QStringLiteral("crowd"), 91, SubjectState(crowd));

    auto suspended = named(Main::M2, "LQ20260300092", "刘宇航", "刘焱", "D01");
    suspended.steps.acceptedOn = suspended.steps.clockStart = on("2026-04-01");
    suspended.steps.suspensions = {{.from = on("2026-04-13")}};
    add(QStringLiteral("suspended"), 92, SubjectState(suspended));

    auto expired = named(Main::M1, "LQ20260300093", "陆艳", "黄丽", "D02");
    expired.steps.acceptedOn = expired.steps.clockStart = on("2026-03-02");
    add(QStringLiteral("expired"), 93, SubjectState(expired));

    auto archived = named(Main::Z0, "LQ20260100094", "孙为民", "杜喆", "D06");
    archived.steps.acceptedOn = archived.steps.clockStart = on("2026-01-05");
    archived.steps.clockStopped = on("2026-01-28");
    add(QStringLiteral("archived"), 94, SubjectState(archived));

    auto others = named(Main::M1, "LQ20260400095", "徐雪莲", "于正华", "D03");
    others.steps.acceptedOn = others.steps.clockStart = on("2026-04-15");
    others.steps.holder.mediator = "duandefu";
    others.steps.holder.organisation = "org-elsewhere";
    add(QStringLiteral("others"), 95, SubjectState(others));
}

void SamplePort::addPackages()
{
    auto review = test::sampleConfirmation();
    review.steps.dispute = m_names.at(QStringLiteral("signed"));
    review.steps.agreementHash = dispute::agreementHash(review.content.agreement);
    review.steps.ruledOn.reset();
    review.content.title = "谢宇航 与 苏兴旺";
    review.content.flags = {{"elderly_home", "explained"}, {"photos_only", "no"}};
    add(QStringLiteral("review"), 101, SubjectState(review));
    auto fresh = review;
    fresh.steps.state = confirmation::Main::J2;
    fresh.steps.caseNumber.clear();
    fresh.steps.acceptedOn.reset();
    fresh.content.title = "刘宇航 与 刘焱";
    add(QStringLiteral("fresh"), 102, SubjectState(fresh));

    auto ready = review; // everything answered: the ruling may be set
    for (const auto& point : confirmation::reviewPoints())
        ready.steps.points.push_back({std::string(point.code), "yes"});
    ready.steps.heard = {"p1", "p2"};
    ready.content.title = "陆艳 与 李勇";
    add(QStringLiteral("ready"), 106, SubjectState(ready));

    auto ruled = ready;
    ruled.content.title = review.content.title;
    ruled.steps.state = confirmation::Main::J7;
    ruled.steps.rulingNumber = "（2026）明0826民特17号";
    ruled.steps.ruledOn = on("2026-04-24");
    ruled.content.rulingText = "柳泉县人民法院\n民事裁定书\n（2026）明0826民特17号\n\n申请人：谢宇航、苏兴旺。\n\n申请人达成的上述调解协议有效。";
    if (const auto made = ui::makeRuling(ruled, m_directory, holidays(), m_now, QStringLiteral("linfaguan"))) {
        ruled.steps.rulingHash = made->hash.toStdString();
        ruled.content.rulingPdf = made->base64.toStdString();
    }
    add(QStringLiteral("ruled"), 103, SubjectState(ruled));
    auto ended = review; // decided on paper and taken over: what the judge answered was not typed in
    ended.steps.state = confirmation::Main::J8;
    ended.content.title = "江莉 与 于正华";
    add(QStringLiteral("ended"), 107, SubjectState(ended));
    auto served = ruled;
    served.steps.state = confirmation::Main::J7b;
    if (courtDesk()) { // the point has reported one whom it could not serve (T71b)
        auto& event = served.steps.events.emplace_back();
        event.kind = "confirmation.not_served";
        event.detail = "p2";
    }
    add(QStringLiteral("served"), 104, SubjectState(served));
    auto objected = ruled;
    objected.steps.state = confirmation::Main::J9x;
    objected.steps.services = {{"p1", on("2026-04-22"), "当面"}, {"p2", on("2026-04-23"), "当面"}};
    objected.steps.objections.push_back({"o1", "p2", on("2026-04-24"), std::nullopt, on("2026-05-08"), false, {}, std::nullopt, {}});
    add(QStringLiteral("objected"), 105, SubjectState(objected));

    // Under way at the court, its ruling here: the dispute page shows how far it is.
    auto confirmed = *view(QStringLiteral("signed")).state.as<dispute::State>();
    confirmed.steps.confirmation = m_names.at(QStringLiteral("review"));
    add(QStringLiteral("confirmed"), 37, SubjectState(confirmed));
    // Pushed to the township: the village holds what it handed over.
    auto& moved = add(QStringLiteral("moved"), 38, SubjectState(named(Main::E1, "LQ20260300035", "江莉", "于正华", "D03")));
    moved.frozen = true;
    moved.level = 3;
    moved.stateNow = "m0";
    moved.organisationNow = "org-shiguling";
    auto police = named(Main::F2, "LQ20260300036", "陆艳", "李勇", "D05");
    police.steps.courtSourced = false;
    police.steps.source = dispute::Source::Police;
    police.steps.feedback = {{Main::F2, on("2026-04-22"), std::nullopt, {}, {}}};
    add(QStringLiteral("police"), 36, SubjectState(police));

    proposal::State handed;
    handed.steps.state = proposal::Main::Open;
    handed.steps.dispute = m_names.at(QStringLiteral("mediating"));
    handed.steps.disputeNumber = "LQ20260400070";
    handed.steps.type = "D03";
    handed.steps.organisation = "org-xizhuping";
    handed.steps.author = "duandefu";
    handed.steps.why = "not_mediator";
    handed.steps.done = at("2026-04-22T15:30:00+08:00");
    handed.steps.madeOn = on("2026-04-23");
    handed.steps.acts = {{"00000000000000000000000000000000/7", "dispute.session", handed.steps.dispute,
                          R"({"on":"2026-04-22","place":"西竹坪村村委会","manner":"当面","result":"again"})"}};
    handed.content.bodies = {R"({"record":"江莉要求恢复原状，于正华愿意出一半材料钱。双方约定下周再谈。","recorder":"段德福"})"};
    add(QStringLiteral("proposal"), 151, SubjectState(handed));

    auto returned = test::sampleReturn();
    returned.steps.state = returning::Main::Sent;
    returned.steps.dispute = m_names.at(QStringLiteral("failed"));
    returned.content.title = "陆艳 与 李勇";
    add(QStringLiteral("returned"), 111, SubjectState(returned));
    auto received = returned;
    received.steps.state = returning::Main::Received;
    received.content.title = "黄丽 与 孙为民";
    add(QStringLiteral("received"), 112, SubjectState(received));
    // Two of them are handled together.
    for (const char* name : {"mediating", "consent"}) {
        auto& together = *std::get_if<dispute::State>(&view(QLatin1String(name)).state.value);
        together.steps.office = dispute::OfficeSteps{};
        together.steps.office->batch = "kiln-2026";
    }
    addRisks();
    addOffices();
    addLibrary();
}

void SamplePort::addItems()
{
    if (m_desk == Desk::Court)
        return;
    desk::AttentionItem contested;
    contested.what = desk::AttentionItem::What::Contested;
    contested.subject = m_names.at(QStringLiteral("agreement"));
    contested.number = "LQ20260200061";
    contested.title = "谢宇航 与 苏兴旺";
    contested.field = "p2.phone";
    Field versions;
    versions.now = {"154 1170 2391", "duandefu", "act-8", at("2026-04-23T16:10:00+08:00"), 8};
    versions.before = Version{"154 1170 2390", "fangxiaohong", "act-1", at("2026-03-02T09:10:00+08:00"), 1};
    versions.contenders = {{"154 1170 1188", "fangxiaohong", "act-9", at("2026-04-23T17:02:00+08:00"), 9}};
    contested.versions = versions;
    contested.at = at("2026-04-23T17:02:00+08:00");
    desk::AttentionItem refused;
    refused.subject = m_names.at(QStringLiteral("mediating"));
    refused.number = "LQ20260400070";
    refused.title = "江莉 与 于正华";
    refused.kind = "dispute.extend";
    refused.act = toText(ActId{{}, 7});
    refused.code = "over_30";
    refused.article = "《实施意见》第15条";
    refused.facts = {{"left", 20}};
    refused.at = at("2026-04-22T10:02:00+08:00");
    items = {contested, refused};
}

QString SamplePort::subject(const QString& name) const { return QString::fromStdString(m_names.at(name)); }

void SamplePort::duties(QObject* context, ui::Reply<std::vector<duty::Duty>> reply)
{
    if (quiet) {
        answer<std::vector<duty::Duty>>(context, std::move(reply), std::vector<duty::Duty>{});
        return;
    }
    const duty::Viewer viewer{m_author, dayInChina(m_now), m_directory, m_directory.steps.settings, holidays()};
    std::vector<duty::Duty> all;
    for (const auto& [id, view] : m_views)
        if (!view.frozen) // what was handed over asks nothing any more
            for (auto& one : duty::dutiesOf(view.id, view.state, viewer))
                all.push_back(std::move(one));
    duty::sortDuties(all);
    answer<std::vector<duty::Duty>>(context, std::move(reply), std::move(all));
}

void SamplePort::disputes(const desk::DisputeFilter& filter, QObject* context, ui::Reply<std::vector<desk::DisputeRow>> reply)
{
    std::vector<desk::DisputeRow> rows;
    for (const auto& [id, view] : m_views) {
        const auto* state = view.state.as<dispute::State>();
        if (!state || quiet)
            continue;
        desk::DisputeRow row;
        row.subject = id;
        row.number = state->steps.number;
        row.title = dispute::titleOf(*state);
        row.type = state->steps.type;
        row.state = std::string(nameOf(state->steps.state));
        row.mediator = state->steps.holder.mediator;
        row.colour = state->steps.colour;
        row.courtSourced = true;
        if (dispute::isLive(state->steps.state) && !state->steps.clockStopped)
            if (const auto clock = dispute::clockView(state->steps, dayInChina(m_now), m_directory.steps.settings, holidays()))
                row.due = clock->period.end;
        row.waiting = view.acts.empty() ? 0 : 1;
        if (filter.text.empty() || row.title.find(filter.text) != std::string::npos)
            rows.push_back(row);
    }
    answer<std::vector<desk::DisputeRow>>(context, std::move(reply), std::move(rows));
}

void SamplePort::library(const desk::LibraryFilter& filter, QObject* context, ui::Reply<std::vector<desk::LibraryRow>> reply)
{
    std::vector<desk::SubjectView> views;
    for (const auto& [id, view] : m_views)
        if (!quiet)
            views.push_back(view);
    answer<std::vector<desk::LibraryRow>>(context, std::move(reply), test::libraryOf(views, filter));
}

void SamplePort::figures(const QString& form, const core::statistics::Question& question, QObject* context, ui::Reply<core::statistics::Form> reply)
{
    std::vector<desk::SubjectView> views;
    for (const auto& [id, view] : m_views)
        views.push_back(view);
    answer<core::statistics::Form>(context, std::move(reply), test::figuresOf(views, form.toStdString(), question, m_directory, facts.dataAsOf, facts.waiting));
}

void SamplePort::counts(QObject* context, ui::Reply<desk::DisputeCounts> reply)
{
    answer<desk::DisputeCounts>(context, std::move(reply), quiet ? desk::DisputeCounts{} : desk::DisputeCounts{41, 14, 27, 3, 3, 7});
}

void SamplePort::show(const SubjectId& id, QObject* context, ui::Reply<desk::SubjectView> reply)
{
    const auto found = m_views.find(toText(id));
    if (found == m_views.end())
        answer<desk::SubjectView>(context, std::move(reply), misused("not_found"));
    else
        answer<desk::SubjectView>(context, std::move(reply), found->second);
}

void SamplePort::subjects(const QString& type, QObject* context, ui::Reply<std::vector<desk::SubjectView>> reply)
{
    std::vector<desk::SubjectView> out;
    for (const auto& [id, view] : m_views) {
        const bool fits = type == QLatin1String("dispute")        ? view.state.as<dispute::State>() != nullptr
                                                                 : typeOf(view.state) == type.toStdString();
        if (fits && !quiet)
            out.push_back(view);
    }
    answer<std::vector<desk::SubjectView>>(context, std::move(reply), std::move(out));
}

void SamplePort::attention(QObject* context, ui::Reply<std::vector<desk::AttentionItem>> reply)
{
    answer<std::vector<desk::AttentionItem>>(context, std::move(reply), quiet ? std::vector<desk::AttentionItem>{} : items);
}

void SamplePort::outbox(QObject* context, ui::Reply<std::vector<desk::OutboxItem>> reply)
{
    std::vector<desk::OutboxItem> waiting;
    if (m_desk == Desk::Village && facts.waiting > 0 && !quiet)
        waiting = {{"a1", "dispute.session", m_names.at(QStringLiteral("agreement")), "LQ20260200061", "谢宇航 与 苏兴旺", at("2026-04-23T16:40:00+08:00"), 1, 4200},
                   {"a2", "dispute.accept", m_names.at(QStringLiteral("consent")), "LQ20260400075", "王艳芳 与 徐雪莲", at("2026-04-24T08:22:00+08:00"), 0, 900},
                   {"a3", "dispute.consent", m_names.at(QStringLiteral("consent")), "LQ20260400075", "王艳芳 与 徐雪莲", at("2026-04-24T08:40:00+08:00"), 0, 900}};
    answer<std::vector<desk::OutboxItem>>(context, std::move(reply), std::move(waiting));
}

void SamplePort::arrived(QObject* context, ui::Reply<std::vector<desk::OutboxItem>> reply)
{
    std::vector<desk::OutboxItem> came;
    if (m_desk == Desk::Village && !quiet)
        came = {{"r1", "dispute.begin", m_names.at(QStringLiteral("mediating")), "LQ20260400070", "江莉 与 于正华", at("2026-04-24T08:20:00+08:00"), 1, 800, at("2026-04-24T08:55:00+08:00")},
                {"r2", "dispute.consent", m_names.at(QStringLiteral("mediating")), "LQ20260400070", "江莉 与 于正华", at("2026-04-24T08:10:00+08:00"), 1, 900, at("2026-04-24T08:55:00+08:00")}};
    answer<std::vector<desk::OutboxItem>>(context, std::move(reply), std::move(came));
}

void SamplePort::packFile(const QString& path, QObject* context, ui::Reply<ui::FileTrip> reply)
{
    packed.append(path);
    answer<ui::FileTrip>(context, std::move(reply), trip);
}

void SamplePort::unpackFile(const QString& path, QObject* context, ui::Reply<ui::FileTrip> reply)
{
    unpacked.append(path);
    answer<ui::FileTrip>(context, std::move(reply), trip);
}

void SamplePort::changePassword(const QString& before, const QString& after, QObject* context, ui::Reply<bool> reply)
{
    if (refusal) {
        answer<bool>(context, std::move(reply), tl::unexpected(*refusal));
        return;
    }
    passwords = {before, after};
    answer<bool>(context, std::move(reply), true);
}

void SamplePort::similar(const QStringList& names, const QStringList&, QObject* context, ui::Reply<std::vector<desk::DisputeRow>> reply)
{
    std::vector<desk::DisputeRow> rows;
    if (names.contains(QStringLiteral("侯春梅"))) {
        desk::DisputeRow row;
        row.subject = m_names.at(QStringLiteral("failed"));
        row.title = "侯春梅 与 李国庆";
        row.type = "D06";
        row.registeredOn = on("2026-02-09");
        rows.push_back(row);
    }
    answer<std::vector<desk::DisputeRow>>(context, std::move(reply), std::move(rows));
}

void SamplePort::perform(const std::vector<desk::Draft>& group, QObject* context, ui::Reply<desk::Saved> reply)
{
    if (refusal) {
        answer<desk::Saved>(context, std::move(reply), tl::unexpected(*refusal));
        return;
    }
    performed.insert(performed.end(), group.begin(), group.end());
    for (const auto& draft : group)
        stored.erase(draft.form);
    answer<desk::Saved>(context, std::move(reply), desk::Saved{});
    QTimer::singleShot(0, this, &Port::changed);
}

void SamplePort::tryOut(const std::vector<desk::Draft>&, QObject* context, ui::Reply<std::vector<Findings>> reply)
{
    answer<std::vector<Findings>>(context, std::move(reply), std::vector<Findings>{});
}

void SamplePort::reveal(const SubjectId& id, const QString&, QObject* context, ui::Reply<Fields> reply)
{
    const auto found = m_views.find(toText(id));
    const auto* state = found == m_views.end() ? nullptr : found->second.state.as<dispute::State>();
    answer<Fields>(context, std::move(reply), state ? state->identity.fields : Fields{});
}

void SamplePort::dismiss(const ActId&, QObject* context, ui::Reply<bool> reply) { answer<bool>(context, std::move(reply), true); }

void SamplePort::saveForm(const desk::FormDraft& form, QObject* context, ui::Reply<bool> reply)
{
    stored[form.id] = form;
    answer<bool>(context, std::move(reply), true);
}

void SamplePort::forms(QObject* context, ui::Reply<std::vector<desk::FormDraft>> reply)
{
    std::vector<desk::FormDraft> all;
    for (const auto& [id, form] : stored)
        all.push_back(form);
    answer<std::vector<desk::FormDraft>>(context, std::move(reply), std::move(all));
}

void SamplePort::dropForm(const QString& id, QObject* context, ui::Reply<bool> reply)
{
    stored.erase(id.toStdString());
    answer<bool>(context, std::move(reply), true);
}

void SamplePort::papers(const SubjectId& id, QObject* context, ui::Reply<std::vector<QString>> reply)
{
    std::vector<QString> out;
    if (const auto found = m_views.find(toText(id)); found != m_views.end())
        for (const auto& paper : ui::papersFor(found->second.state))
            out.push_back(paper);
    answer<std::vector<QString>>(context, std::move(reply), std::move(out));
}

void SamplePort::paper(const SubjectId& id, const QString& paper, ui::Numbers numbers, QObject* context, ui::Reply<ui::PaperPdf> reply)
{
    const auto found = m_views.find(toText(id));
    if (found == m_views.end())
        answer<ui::PaperPdf>(context, std::move(reply), misused("not_found"));
    else
        answer<ui::PaperPdf>(context, std::move(reply), ui::makePaper(found->second.state, paper, m_directory, holidays(), m_now, QString::fromStdString(m_author.account), nullptr, {}, numbers));
}

void SamplePort::files(const core::SubjectId&, QObject* context, ui::Reply<std::vector<core::desk::FileRow>> reply)
{
    answer<std::vector<core::desk::FileRow>>(context, std::move(reply), attached);
}

void SamplePort::attach(const core::SubjectId&, const QString& purpose, const QString& path, QObject* context, ui::Reply<bool> reply)
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

void SamplePort::fileContent(const core::SubjectId&, const QString& act, bool, QObject* context, ui::Reply<QByteArray> reply)
{
    answer<QByteArray>(context, std::move(reply), "content of " + act.toUtf8());
}

void SamplePort::writeFile(const QString& path, const QByteArray& bytes, QObject* context, ui::Reply<bool> reply)
{
    written[path] = bytes;
    answer<bool>(context, std::move(reply), true);
}

} // namespace sample
