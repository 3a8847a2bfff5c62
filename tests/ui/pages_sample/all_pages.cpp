#include "tests/ui/pages_sample/all_pages.h"

#include "ui/court/dispatch_page.h"
#include "ui/court/returns_page.h"
#include "ui/court/review_page.h"
#include "ui/disputes/dispute_page.h"
#include "ui/disputes/disputes_page.h"
#include "ui/help/help_page.h"
#include "ui/intake/intake_page.h"
#include "ui/mediation/consent_page.h"
#include "ui/mediation/name_page.h"
#include "ui/mediation/ruling_page.h"
#include "ui/mediation/sheets.h"
#include "ui/outbox/outbox_page.h"
#include "ui/settings/settings_page.h"
#include "ui/text/dates.h"
#include "ui/today/today_page.h"

#include <QCoreApplication>

namespace sample {

ui::MainFrame* makeFrame(SamplePort& port, SamplePreferences& preferences)
{
    using namespace ui;
    auto* frame = new MainFrame;
    frame->resize(1366, 768);
    if (port.courtDesk()) {
        frame->setRail(courtRail());
        frame->addPage(new DispatchPage(port));
        frame->addPage(new ReturnsPage(port));
        frame->addPage(new ReviewPage(port));
    } else {
        frame->addPage(new ConsentPage(port));
        frame->addPage(new NamePage(port));
        frame->addPage(new ReturnPage(port));
        frame->addPage(new ApplyPage(port));
        frame->addPage(new RulingPage(port));
    }
    for (const auto& sheet : mediationSheets())
        frame->addPage(new SheetForm(port, sheet));
    frame->addPage(new TodayPage(port));
    frame->addPage(new DisputesPage(port));
    auto* dispute = new DisputePage(port);
    dispute->setKnownPages([frame](const QString& page) { return frame->page(page) != nullptr; });
    frame->addPage(dispute);
    frame->addPage(new IntakePage(port));
    frame->addPage(new OutboxPage(port));
    frame->addPage(new SettingsPage(port, preferences));
    frame->addPage(new HelpPage(port));
    frame->setPerson(port.personName(), port.postText());
    frame->setSync(port.syncFacts(), port.now());
    frame->setDataAsOf(dayAndMoment(*port.syncFacts().dataAsOf, port.now()));
    frame->setClock(statusClock(port.now()));
    frame->showPage(QStringLiteral("today"));
    return frame;
}

QList<Shot> shotsOf(const SamplePort& port)
{
    const auto shot = [&](const char* page, const char* subject = nullptr, const char* name = nullptr) {
        return Shot{QLatin1String(page), subject ? port.subject(QLatin1String(subject)) : QString(), QLatin1String(name ? name : page)};
    };
    QList<Shot> shots{shot("today"), shot("disputes"), shot("dispute", "agreement"), shot("settings"), shot("help")};
    if (port.courtDesk()) {
        shots += {shot("dispatch", "claim"), shot("returns", "received"), shot("confirmation", "review", "review"), shot("confirmation", "fresh", "review-fresh"), shot("intake", nullptr, "claim")};
        for (const char* page : {"court.accept", "court.supplement", "court.reject"})
            shots.append(shot(page, "review"));
        shots += {shot("court.query", "received"), shot("court.recall", "assigned")};
        return shots;
    }
    shots += {shot("intake"), shot("outbox"), shot("consent", "consent"), shot("name_mediator", "consent"), shot("send_back", "failed"), shot("apply", "signed"),
              shot("ruling", "ruled"), shot("ruling", "served", "serve")};
    for (const auto& sheet : ui::mediationSheets()) {
        const bool confirmation = sheet.kind.starts_with("confirmation."), back = sheet.kind.starts_with("return.");
        if (!sheet.id.startsWith(QLatin1String("court.")))
            shots.append({sheet.id, port.subject(confirmation ? QStringLiteral("review") : back ? QStringLiteral("returned") : QStringLiteral("mediating")), sheet.id});
    }
    return shots;
}

void settle()
{
    for (int i = 0; i < 12; ++i)
        QCoreApplication::processEvents();
}

} // namespace sample
