#include "app/desk/story.h"

#include "app/common/demo_records.h"
#include "app/common/environment.h"
#include "app/common/membership.h"
#include "app/desk/demo_county.h"
#include "app/desk/live_port.h"
#include "app/desk/live_preferences.h"
#include "app/desk/station.h"
#include "app/desk/story_acts.h"
#include "core/confirmation/ruling.h"
#include "core/text/sentences.h"
#include "sync/county/administration.h"
#include "sync/desk/import.h"
#include "sync/exchange/wire.h"
#include "ui/printing/papers.h"
#include "ui/theme/translations.h"

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QTimer>

#include <cstdio>

namespace app {

namespace {

/// A step that did not do what it should ends the story; caught in playStory only.
struct Broken {
    std::string step;
};

void must(bool holds, const std::string& step)
{
    if (!holds)
        throw Broken{step};
}

template <class T>
T must(core::Result<T> result, const std::string& step)
{
    if (!result)
        throw Broken{step + ": " + core::text::sentence(result.error()) + " [" + result.error().code + "] " + boost::json::serialize(result.error().facts)};
    return std::move(*result);
}

class Story {
public:
    explicit Story(const QString& folder) : m_folder(folder), m_county(folder + QStringLiteral("/work/county")), m_clock(at("2026-03-02T08:30:00+08:00"))
    {
        QDir(folder + QStringLiteral("/work")).removeRecursively();
        for (const auto* part : {"papers", "pages", "work"}) {
            QDir(folder).mkpath(QString::fromLatin1(part));
        }
    }

    void play()
    {
        openCounty();
        importRecords();
        dispatch();
        mediateOffline();
        reconcile();
        rule();
        serve();
        say("done");
    }

private:
    static core::Instant at(const char* text) { return *core::parseInstant(text); }

    void say(const std::string& what)
    {
        std::printf("%s  %s\n", core::formatInstant(m_clock.now()).c_str(), what.c_str());
        std::fflush(stdout);
    }
    void now(const char* instant) { m_clock.set(at(instant)); }
    void serverAt(const char* instant)
    {
        m_county.stop();
        now(instant);
        m_url = must(m_county.start(m_clock.now()), "start the server");
    }
    std::filesystem::path pc(const std::string& name) const { return (m_folder + QStringLiteral("/work/")).toStdString() + name; }

    void join(const std::string& pcName, const std::string& account, const QString& code)
    {
        m_desks[pcName + "/" + account] =
            must(enrol(pc(pcName), m_url.toString(), code, std::string(county::kDemoPassword), m_clock, core::HolidayTable::shipped()), "enrol " + account);
    }
    desk::Desk& desk(const std::string& who)
    {
        auto& slot = m_desks[who];
        if (!slot) {
            const auto slash = who.find('/');
            slot = must(desk::Desk::open(pc(who.substr(0, slash)), who.substr(slash + 1), county::kDemoPassword, m_clock, core::HolidayTable::shipped()), "unlock " + who);
        }
        return *slot;
    }
    void act(const std::string& who, const std::string& what, const std::vector<desk::Draft>& group)
    {
        const auto saved = must(desk(who).perform(group), what);
        must(saved.secondCopy, what + ": second copy");
        say(who + ": " + what);
    }
    Round exchange(const std::string& who)
    {
        auto round = exchangeAll(desk(who), must(countyOf(pc(who.substr(0, who.find('/')))), "county of " + who));
        if (round.error)
            throw Broken{"exchange " + who + ": " + round.error->code};
        say(who + ": exchanged, accepted " + std::to_string(round.sum.accepted) + ", refused " + std::to_string(round.sum.refused) + ", received " +
            std::to_string(round.sum.received) + ", round trips " + std::to_string(round.traffic.rounds));
        must(round.sum.refused == 0, "nothing of " + who + " is refused");
        return round;
    }

    void openCounty()
    {
        const auto codes = must(m_county.prepare(m_clock), "make the county");
        serverAt("2026-03-02T08:40:00+08:00");
        for (const auto& [pcName, account] : {std::pair{"office", "admin"}, std::pair{"court", "xujing"}, std::pair{"court", "luwenqing"}, std::pair{"point", "fangxiaohong"}})
            join(pcName, account, codes.at(account));
        const auto second = must(county::inviteAccount((m_folder + QStringLiteral("/work/county")).toStdString(), "fangxiaohong", m_clock), "invite the second device");
        join("laptop", "fangxiaohong", QString::fromStdString(second));
        for (const auto* who : {"office/admin", "court/xujing", "court/luwenqing", "point/fangxiaohong"})
            exchange(who);
    }

    void importRecords()
    {
        const auto lines = must(demoRecords(), "the demo records are built in");
        const auto summary = must(desk::importDisputes(desk("office/admin"), lines, m_clock.now()), "import");
        say("imported " + std::to_string(summary.saved) + " of " + std::to_string(summary.lines) + " disputes");
        must(summary.saved == summary.lines && summary.lines == 2000, "all 2,000 records are taken");
        exchange("office/admin");
    }

    void dispatch()
    {
        now("2026-03-02T09:30:00+08:00");
        serverAt("2026-03-02T09:30:00+08:00");
        m_dispute = core::newSubjectId(m_clock.now());
        act("court/xujing", "lodges the claim and dispatches it", story::dispatch(m_dispute));
        exchange("court/xujing");
        exchange("point/fangxiaohong");
        shoot("court", "xujing", {"today", "dispatch", "confirmation", "returns", "intake", "settings"}, "court-");
    }

    void mediateOffline()
    {
        m_county.stop();
        say("the server is stopped");
        const std::string who = "point/fangxiaohong";
        now("2026-03-03T09:10:00+08:00");
        act(who, "accepts", story::accept(m_dispute));
        act(who, "names herself", story::nameMediator(m_dispute, "fangxiaohong"));
        act(who, "takes the consents", story::consents(m_dispute));
        act(who, "begins", story::begin(m_dispute));
        now("2026-03-04T15:00:00+08:00");
        act(who, "first session", story::session(m_dispute, "2026-03-04", "again"));
        now("2026-03-06T16:40:00+08:00");
        act(who, "second session", story::session(m_dispute, "2026-03-06", "agreed"));
        act(who, "drafts the agreement", story::draft(desk(who), m_dispute));
        shoot("point", "fangxiaohong", {"today", "disputes", "dispute", "intake", "consent", "session", "extend", "appraisal_start", "agreement", "papers", "fail", "outbox", "settings", "help"}, "");
        now("2026-03-07T10:00:00+08:00");
        act(who, "all sign, the seal is put on", story::sign(desk(who), m_dispute));
        for (const auto* paper : {"acceptance", "notice", "record", "agreement"})
            print(who, m_dispute, paper);
        shoot("point", "fangxiaohong", {"apply"}, "");
        m_package = core::newSubjectId(m_clock.now());
        act(who, "applies for confirmation", story::apply(desk(who), m_dispute, m_package));
        print(who, m_package, "application");
    }

    void reconcile()
    {
        serverAt("2026-03-09T08:30:00+08:00");
        say("the server is back");
        const auto round = exchange("point/fangxiaohong");
        const auto facts = must(desk("point/fangxiaohong").syncFacts(), "sync facts");
        must(facts.waiting == 0, "everything went up in one exchange");
        must(round.sum.accepted >= 12, "all acts were accepted");
        exchange("laptop/fangxiaohong");
        exchange("point/fangxiaohong");
        const auto one = must(desk("point/fangxiaohong").digest(), "digest");
        const auto two = must(desk("laptop/fangxiaohong").digest(), "digest");
        say("digest of the point  " + core::toHex(one));
        say("digest of the laptop " + core::toHex(two));
        must(one == two, "a second device of the village sees the same digest");
    }

    void rule()
    {
        const std::string judge = "court/luwenqing", point = "point/fangxiaohong";
        exchange(judge);
        act(judge, "accepts the application", story::acceptApplication(m_package));
        act(judge, "asks for a supplement", story::askSupplement(m_package));
        exchange(judge);
        exchange(point);
        serverAt("2026-03-10T10:00:00+08:00");
        act(point, "answers", story::answerSupplement(m_package));
        exchange(point);
        exchange(judge);
        shoot("court", "luwenqing", {"confirmation"}, "judge-");
        serverAt("2026-03-12T09:30:00+08:00");
        const auto view = must(desk(judge).show(m_package, false), "show the package");
        const auto* state = view.state.as<core::confirmation::State>();
        must(state != nullptr, "the package is a confirmation");
        auto group = must(story::ruling(*state, desk(judge).directory(), m_clock.now()), "make the ruling");
        for (auto& draft : group)
            draft.subject = m_package;
        act(judge, "rules it effective", group);
        exchange(judge);
    }

    void serve()
    {
        const std::string point = "point/fangxiaohong";
        exchange(point);
        now("2026-03-12T09:40:00+08:00");
        const auto view = must(desk(point).show(m_package, false), "show the package");
        (void)must(core::confirmation::verifyRuling(*view.state.as<core::confirmation::State>()), "the ruling verifies");
        print(point, m_package, "ruling");
        shoot("point", "fangxiaohong", {"ruling"}, "");
        act(point, "prints the ruling", story::printRuling(*view.state.as<core::confirmation::State>(), m_package));
        act(point, "serves both parties", story::serve(m_package));
        print(point, m_package, "service");
        serverAt("2026-03-12T10:00:00+08:00");
        exchange(point);
        const auto end = must(desk(point).show(m_package, false), "show the package");
        must(end.state.as<core::confirmation::State>()->steps.state == core::confirmation::Main::J9, "the ruling is served");
        must(must(desk(point).verify(), "verify").empty(), "the desk verifies");
        shoot("point", "fangxiaohong", {"today", "dispute", "outbox"}, "end-");
        printReturnLetter();
        m_county.stop();
    }

    /// The eighth paper needs a dispute that failed: a second one, short, on the same road.
    void printReturnLetter()
    {
        const std::string point = "point/fangxiaohong";
        const auto failed = core::newSubjectId(m_clock.now()), package = core::newSubjectId(m_clock.now());
        act("court/xujing", "dispatches a second claim", story::dispatch(failed));
        exchange("court/xujing");
        exchange(point);
        act(point, "accepts", story::accept(failed));
        act(point, "one party refuses, it goes back", story::failAndReturn(failed, package));
        print(point, package, "return_letter");
        exchange(point);
        exchange("court/xujing");
        shoot("court", "xujing", {"returns"}, "end-court-");
    }

    void print(const std::string& who, const core::SubjectId& subject, const char* paper)
    {
        const auto view = must(desk(who).show(subject, false), "show");
        const auto made = must(ui::makePaper(view.state, QString::fromLatin1(paper), desk(who).directory(), core::HolidayTable::shipped(), m_clock.now(), QString::fromStdString(desk(who).certificate().account)),
                               std::string("print ") + paper);
        const auto file = m_folder + QStringLiteral("/papers/%1.pdf").arg(QString::fromLatin1(paper));
        must(writeFile(file.toStdString(), std::string_view(made.pdf.constData(), static_cast<std::size_t>(made.pdf.size()))).has_value(), "write " + file.toStdString());
        say("printed " + made.title.toStdString() + ", " + std::to_string(made.pages) + " pages");
    }

    /// Opens the account in the real window and takes a picture of each page.
    void shoot(const std::string& pcName, const std::string& account, const std::vector<std::string>& pages, const std::string& prefix)
    {
        const auto who = pcName + "/" + account;
        (void)desk(who);
        auto opened = std::move(m_desks[who]);
        m_desks.erase(who);
        {
            LivePreferences preferences(pc(pcName));
            preferences.setServer(m_url.toString());
            const StickWatch sticks;
            auto known = knownOf(*opened);
            LivePort port(std::move(opened), std::move(known), m_clock, core::HolidayTable::shipped(), {}, pc(pcName), sticks, nullptr);
            port.setLine(false, !m_county.running());
            Station station(port, preferences);
            station.frame().resize(1366, 768);
            station.frame().show();
            station.start();
            wait(500);
            const auto dispute = QString::fromStdString(core::toText(m_dispute));
            const auto package = QString::fromStdString(core::toText(m_package));
            for (const auto& page : pages) {
                const auto id = QString::fromStdString(page);
                const bool plain = page == "today" || page == "disputes" || page == "intake" || page == "dispatch" || page == "returns" || page == "settings" || page == "help" || page == "outbox";
                station.go(id, plain ? QString() : page == "ruling" || page == "confirmation" ? package : dispute);
                wait(900);
                must(station.frame().grab().save(m_folder + QStringLiteral("/pages/%1%2.png").arg(QString::fromStdString(prefix), id), "PNG"), "picture of " + page);
            }
        }
        say("pictures of " + std::to_string(pages.size()) + " pages of " + who);
    }

    static void wait(int ms)
    {
        QEventLoop loop;
        QTimer::singleShot(ms, &loop, &QEventLoop::quit);
        loop.exec();
    }

    QString m_folder;
    DemoCounty m_county;
    core::FixedClock m_clock;
    QUrl m_url;
    std::map<std::string, std::unique_ptr<desk::Desk>> m_desks;
    core::SubjectId m_dispute, m_package;
};

} // namespace

int playStory(QApplication& application, const QString& folder)
{
    ui::installChinese(application);
    ui::applyTheme(application, {});
    try {
        Story(QDir(folder).absolutePath()).play();
        return 0;
    } catch (const Broken& broken) {
        std::fprintf(stderr, "the story breaks at: %s\n", broken.step.c_str());
        return 1;
    }
}

} // namespace app
