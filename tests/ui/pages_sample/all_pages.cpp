#include "tests/ui/pages_sample/all_pages.h"

#include "ui/agreement/agreement_page.h"
#include "ui/assisted/assisted_page.h"
#include "ui/court/dispatch_page.h"
#include "ui/court/returns_page.h"
#include "ui/court/review_page.h"
#include "ui/disputes/dispute_page.h"
#include "ui/disputes/disputes_page.h"
#include "ui/help/help_page.h"
#include "ui/intake/intake_page.h"
#include "ui/library/contacts_page.h"
#include "ui/library/library_page.h"
#include "ui/library/sheets.h"
#include "ui/library/wording_form.h"
#include "ui/mediation/amend_page.h"
#include "ui/mediation/answer_page.h"
#include "ui/mediation/consent_page.h"
#include "ui/mediation/name_page.h"
#include "ui/mediation/package_pages.h"
#include "ui/mediation/proposal_page.h"
#include "ui/mediation/ruling_page.h"
#include "ui/mediation/sheets.h"
#include "ui/outbox/outbox_page.h"
#include "ui/office/batch_page.h"
#include "ui/office/office_page.h"
#include "ui/office/sheets.h"
#include "ui/patrol/focus_page.h"
#include "ui/patrol/patrol_page.h"
#include "ui/patrol/sheets.h"
#include "ui/patrol/warning_page.h"
#include "ui/printing/preview_page.h"
#include "ui/roster/roster_page.h"
#include "ui/roster/sheets.h"
#include "ui/settings/county_settings_page.h"
#include "ui/settings/password_page.h"
#include "ui/settings/settings_page.h"
#include "ui/statistics/statistics_page.h"
#include "ui/text/dates.h"
#include "ui/today/today_page.h"

#include <QCoreApplication>

namespace sample {

ui::MainFrame* makeFrame(SamplePort& port, SamplePreferences& preferences)
{
    using namespace ui;
    using core::desk::FileState;
    port.attached = {{"a1", "duandefu", "signed_page", "协议签字页.jpg", "image/jpeg", std::string(64, 'a'), port.now(), 2'413'000, true, FileState::Waiting},
                     {"a2", "duandefu", "evidence", "蚕室现场照片（谢宇航手机拍摄，二月十八日下午）.jpg", "image/jpeg", std::string(64, 'b'), port.now(), 880'000, true, FileState::Sent},
                     {"a3", "xujing", "other", "起诉状.pdf", "application/pdf", std::string(64, 'c'), port.now(), 1'210'000, false, FileState::Away}};
    auto* frame = new MainFrame;
    frame->resize(1366, 768);
    if (port.courtDesk()) {
        frame->setRail(courtRail());
        frame->addPage(new DispatchPage(port));
        frame->addPage(new ReturnsPage(port));
        frame->addPage(new ReviewPage(port));
    } else {
        frame->addPage(new AgreementPage(port));
        frame->addPage(new AmendPage(port));
        frame->addPage(new NamePage(port));
        frame->addPage(new ReturnPage(port));
        frame->addPage(new ApplyPage(port));
        frame->addPage(new AnswerPage(port));
        frame->addPage(new RulingPage(port));
        frame->addPage(new PatrolPage(port));
        frame->addPage(new FocusPage(port));
    }
    frame->addPage(new ConsentPage(port));
    frame->addPage(new StatisticsPage(port));
    frame->addPage(new RosterPage(port));
    for (const auto& sheet : rosterSheets())
        frame->addPage(new SheetForm(port, sheet));
    frame->addPage(new LibraryPage(port));
    frame->addPage(new ContactsPage(port));
    frame->addPage(new WordingForm(port));
    for (const auto& sheet : librarySheets())
        frame->addPage(new SheetForm(port, sheet));
    frame->addPage(new WarningPage(port));
    for (const auto& sheet : patrolSheets())
        frame->addPage(new SheetForm(port, sheet));
    frame->addPage(new OfficePage(port));
    frame->addPage(new BatchPage(port));
    frame->addPage(new BatchFactsPage(port));
    for (const auto& sheet : officeSheets())
        frame->addPage(new SheetForm(port, sheet));
    for (const auto& sheet : mediationSheets())
        frame->addPage(new SheetForm(port, sheet));
    frame->addPage(new ProposalPage(port));
    frame->addPage(new PreviewPage(port));
    frame->addPage(new TodayPage(port));
    frame->addPage(new DisputesPage(port));
    frame->addPage(new DisputePage(port));
    frame->addPage(new IntakePage(port));
    if (!port.courtDesk())
        frame->addPage(new AssistedPage(port));
    frame->addPage(new OutboxPage(port));
    frame->addPage(new SettingsPage(port, preferences));
    frame->addPage(new PasswordPage(port));
    frame->addPage(new CountySettingsPage(port));
    frame->addPage(new HelpPage(port));
    frame->setPerson(port.personName(), port.postText());
    frame->setSync(port.syncFacts(), port.now());
    frame->setDataAsOf(dayAndMoment(*port.syncFacts().dataAsOf, port.now()));
    frame->setClock(statusClock(port.now()));
    frame->showPage(QStringLiteral("today"));
    return frame;
}

void fillIntake(SamplePort& port)
{
    core::desk::FormDraft form;
    form.id = "intake/new";
    form.page = "intake";
    form.saved = port.now();
    form.body = R"({"source":"walk_in","court_number":"","manner":"","type":"D05","narrative":"李国庆在侯春梅家房屋旁开挖地基修建楼房，2026年4月3日侯春梅发现自家墙体出现多处裂缝，最宽处约4毫米。","demand":"停工、鉴定并赔偿。","amount":"","place":"","occurred":"2026-04-03","parties":[{"kind":"person","name":"侯春梅","number":"430621 19840424 9963","code":"","phone":"154 2433 6665","address":"明川省青岚市柳泉县石鼓岭镇南荷坝村6组178号","representative":"","noPapers":false,"care":[],"consented":""},{"kind":"person","name":"李国庆","number":"140423 19490105 9979","code":"","phone":"","address":"明川省青岚市柳泉县石鼓岭镇西竹坪村12组178号","representative":"","noPapers":false,"care":["elderly"],"consented":""}]})";
    port.stored[form.id] = form;
    core::desk::FormDraft told;
    told.id = "assist/new";
    told.page = "assist";
    told.saved = port.now();
    told.body = R"({"assisted":true,"name":"周绍文","phone":"13900000001","idNumber":"","address":"西竹坪村二组","other":"周平","otherPhone":"","type":"D02","narrative":"儿子周平三年没有给过生活费，去年冬天住院也没有来看过。","place":"西竹坪村二组","demand":"每月给五百元，看病的钱三个子女平摊。","amount":"","mode":"in_person","askedAloud":true,"language":"本地话","companion":"女儿","mark":"","noMark":"","askedAlone":true,"heard":false,"ownMeaning":false,"step":0})";
    port.stored[told.id] = told;
}

QList<Shot> shotsOf(const SamplePort& port)
{
    const auto shot = [&](const char* page, const char* subject = nullptr, const char* name = nullptr) {
        return Shot{QLatin1String(page), subject ? port.subject(QLatin1String(subject)) : QString(), QLatin1String(name ? name : page)};
    };
    QList<Shot> shots{shot("today"), shot("disputes"), shot("dispute", "agreement"), shot("settings"), shot("password"), shot("help"), shot("statistics"), shot("roster"), shot("library"), shot("library", "repealed", "library-repealed"), shot("contacts")};
    if (port.courtDesk()) {
        shots += {shot("dispatch", "claim"), shot("returns", "received"), shot("confirmation", "review", "review"), shot("confirmation", "fresh", "review-fresh"), shot("confirmation", "ruled", "review-ruled"), shot("confirmation", "ended", "review-ended"), shot("confirmation", "served", "review-unserved"), shot("intake", nullptr, "claim")};
        shots.append({QStringLiteral("confirmation"), port.subject(QStringLiteral("ready")), QStringLiteral("review-sign"), QStringLiteral("review.rule")});
        for (const char* page : {"court.accept", "court.supplement", "court.reject", "court.not_accept", "court.end_unanswered"})
            shots.append(shot(page, "review"));
        shots.append(shot("court.serve", "served"));
        shots += {shot("court.query", "received"), shot("court.close_return", "received"), shot("court.direct"), shot("court.recall", "assigned")};
        return shots;
    }
    for (const char* hard : {"crowd", "suspended", "expired", "archived", "others"})
        shots.append({QStringLiteral("dispute"), port.subject(QLatin1String(hard)), QStringLiteral("dispute-") + QLatin1String(hard)});
    shots += {shot("consent", "crowd", "consent-crowd"), shot("papers", "crowd", "papers-crowd"), shot("extend", "crowd", "extend-crowd"), shot("session", "crowd", "session-crowd"),
              shot("agreement", "crowd", "agreement-crowd")};
    for (const int step : {1, 2, 3, 4, 5, 6})
        shots.append({QStringLiteral("assist"), QString::number(step), QStringLiteral("assist-%1").arg(step)});
    shots += {shot("county_settings", "directory"), shot("intake"), shot("outbox"), shot("agreement", "agreement"), shot("papers", "agreement"), shot("consent", "consent"), shot("name_mediator", "consent"), shot("send_back", "failed"), shot("apply", "signed"),
              shot("ruling", "ruled"), shot("ruling", "served", "serve"), shot("ruling", "objected", "objection"), shot("dispute", "performing", "dispute-performing"), shot("dispute", "visiting", "dispute-visiting"),
              shot("dispute", "filed", "dispute-filed"), shot("proposal", "proposal"),
              shot("dispute", "confirmed", "dispute-confirmed"), shot("dispute", "moved", "dispute-moved")};
    for (const auto& sheet : ui::mediationSheets()) {
        const bool confirmation = sheet.kind.starts_with("confirmation."), back = sheet.kind.starts_with("return.");
        static const QStringList kPerforming{QStringLiteral("perform"), QStringLiteral("perform_all"), QStringLiteral("void_slip"), QStringLiteral("remind_performance"), QStringLiteral("urge_performance"),
            QStringLiteral("tell_default_ways"), QStringLiteral("new_round"), QStringLiteral("plan_visits")};
        static const QStringList kVisiting{QStringLiteral("visit"), QStringLiteral("answer_alert"), QStringLiteral("archive"), QStringLiteral("relapse")};
        static const QStringList kFiled{QStringLiteral("review"), QStringLiteral("call_review")};
        const auto subject = confirmation ? QStringLiteral("review") : back ? QStringLiteral("returned") : kPerforming.contains(sheet.id) ? QStringLiteral("performing")
            : kVisiting.contains(sheet.id)                                                                                                 ? QStringLiteral("visiting")
            : kFiled.contains(sheet.id)                                                                                                    ? QStringLiteral("filed")
                                                                                                                                           : QStringLiteral("mediating");
        if (!sheet.id.startsWith(QLatin1String("court.")))
            shots.append({sheet.id, port.subject(subject), sheet.id == QLatin1String("review") ? QStringLiteral("review-dossier") : sheet.id});
    }
    shots += {shot("patrol", "clue"), shot("patrol", "patrol", "patrol-stops"), shot("patrol", "clue-measured", "patrol-measured"), shot("warning", "warning"), shot("papers", "warning", "warning-papers")};
    shots += {shot("focus", "focus"), shot("focus", "focus-campaign", "focus-campaign"), shot("batches", "mediating"), shot("batch_facts", "mediating")};
    shots += {shot("office", "guidance"), shot("office", "order", "office-order"), shot("office", "consultation", "office-consultation"), shot("office", "booking", "office-booking"), shot("papers", "booking", "booking-papers"), shot("office", "meeting", "office-meeting"), shot("papers", "meeting", "meeting-papers"), shot("papers", "guidance", "guidance-papers"), shot("papers", "order", "order-papers")};
    for (const auto& sheet : ui::officeSheets()) {
        const char* about = sheet.kind == "guidance.ask" || sheet.kind == "order.send" || sheet.kind.starts_with("dispute.") ? "mediating" : sheet.kind.starts_with("order.") ? "order" : sheet.kind.starts_with("meeting.") ? "meeting" : "guidance";
        if (sheet.kind == "consultation.end_booking")
            about = "booking";
        shots.append({sheet.id, (sheet.kind.starts_with("consultation.") && sheet.creates) || sheet.kind == "meeting.call" ? QString() : port.subject(QLatin1String(about)), sheet.id});
    }
    for (const auto& sheet : ui::patrolSheets()) {
        const char* about = sheet.kind.starts_with("clue.") ? "clue" : sheet.kind.starts_with("patrol.") ? "patrol" : sheet.kind.starts_with("focus.") ? "focus" : sheet.kind == "warning.raise" ? "mediating" : sheet.kind.starts_with("warning.") ? "warning" : "mediating";
        const bool from = !sheet.creates || sheet.kind == "warning.raise";
        shots.append({sheet.id, from ? port.subject(QLatin1String(about)) : QString(), sheet.id});
    }
    for (const auto& sheet : ui::rosterSheets()) {
        const char* about = sheet.kind == "person.approve" || sheet.kind == "person.decline" ? "person-proposed" : sheet.kind.starts_with("person.") ? "person" : sheet.kind.starts_with("supervision.") ? "supervision" : sheet.kind.starts_with("directory.") ? "directory" : "complaint";
        shots.append({sheet.id, sheet.creates ? QString() : port.subject(QLatin1String(about)), sheet.id});
    }
    shots.append({QStringLiteral("library.wording"), QStringLiteral("notice"), QStringLiteral("library.wording")});
    for (const auto& sheet : ui::librarySheets())
        shots.append({sheet.id, sheet.creates || !sheet.kind.starts_with("library.") ? QString() : port.subject(QStringLiteral("repealed")), sheet.id});
    return shots;
}

void settle()
{
    for (int i = 0; i < 12; ++i)
        QCoreApplication::processEvents();
}

} // namespace sample
