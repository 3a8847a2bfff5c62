#include "app/desk/program.h"

#include "app/common/environment.h"
#include "app/common/membership.h"
#include "app/common/year_artist.h"
#include "app/desk/demo_cases.h"
#include "app/desk/demo_county.h"
#include "app/desk/exchange.h"
#include "app/desk/live_door.h"
#include "app/desk/live_port.h"
#include "app/desk/live_preferences.h"
#include "app/desk/measure.h"
#include "app/desk/house_carrier.h"
#include "app/desk/neighbours.h"
#include "app/desk/station.h"
#include "app/desk/waiting.h"
#include "core/text/sentences.h"
#include "sync/county/administration.h"
#include "ui/theme/translations.h"
#include "ui/unlock/unlock_page.h"

#include <QApplication>
#include <QDir>
#include <QLockFile>
#include <QScreen>
#include <QTimer>

#include <cstdio>

namespace app {

namespace {

constexpr core::crypto::PasswordCost kOpenPassword{1, 8U * 1024 * 1024}; ///< everybody knows the demo's password: guessing it need not be dear
constexpr std::size_t kLabelsLimit = 1024 * 1024;
constexpr int kPictureMs = 1'500; ///< pages have asked and painted by then

/// As the design has it, on a smaller screen what there is.
QSize windowSize()
{
    const auto* screen = QGuiApplication::primaryScreen();
    return screen ? QSize(1366, 768).boundedTo(screen->availableSize()) : QSize(1366, 768);
}

void complain(const core::Error& error)
{
    std::fprintf(stderr, "%s\n", core::text::sentence(error).c_str());
}

/// Language, theme and size as this PC keeps them and the command line overrides them, put on the application.
std::unique_ptr<LivePreferences> lookOf(QApplication& application, const ProgramOptions& options)
{
    auto look = std::make_unique<LivePreferences>(options.profile);
    auto values = look->values();
    if (!options.language.isEmpty())
        values.language = options.language == QStringLiteral("en") ? options.language : QStringLiteral("zh_CN");
    if (options.theme == QStringLiteral("dark"))
        values.theme.scheme = ui::Scheme::Dark;
    else if (options.theme == QStringLiteral("contrast"))
        values.theme.scheme = ui::Scheme::Contrast;
    else if (options.theme == QStringLiteral("light"))
        values.theme.scheme = ui::Scheme::Light;
    if (options.zoom > 0)
        values.theme.zoom = std::clamp(options.zoom, ui::kSmallestZoom, ui::kLargestZoom);
    look->overrideWith(values);
    static bool chinese = false; // the waiting window and the program behind it are one application
    static bool english = false;
    if (values.language != QStringLiteral("en") && !chinese) {
        ui::installChinese(application);
        chinese = true;
    } else if (values.language == QStringLiteral("en") && !chinese && !english) {
        ui::installEnglish(application);
        english = true;
    }
    ui::followPreferences(application, *look);
    return look;
}

/// What stands between door and station.
class Program : public QObject {
public:
    Program(QApplication& application, const ProgramOptions& options, const core::Clock& clock)
        : m_application(application), m_options(options), m_clock(clock), m_door(options.profile, clock, core::HolidayTable::shipped())
    {
        m_preferences = lookOf(application, options);
        connect(&m_door, &LiveDoor::accountsChanged, this, [this] { m_preferences->setServer(m_door.county() ? m_door.county()->server.toString() : QString()); });
        m_carrier = std::make_unique<HouseCarrier>(options.profile, clock, *m_preferences);
        connect(m_preferences.get(), &ui::Preferences::carryingChanged, this, [this] {
            if (m_neighbours)
                m_neighbours->setOwnKey(m_preferences->carrying().key);
        });
        // A PC that has just joined a county knows for whom it carries.
        connect(&m_door, &LiveDoor::accountsChanged, m_carrier.get(), &HouseCarrier::follow);
    }

    /// Begins once it is known who works on this PC.
    void start()
    {
        connect(&m_door, &LiveDoor::accountsChanged, this, &Program::begin, Qt::SingleShotConnection);
        m_door.reload();
    }

private:
    void begin()
    {
        showDoor();
        if (m_options.account.isEmpty()) {
            m_unlock->show();
            m_unlock->activateWindow();
            shootSoon(m_unlock.get());
            return;
        }
        const auto password = passwordFrom(m_options.passwordFile.toStdString());
        if (!password) {
            fail(password.error());
            return;
        }
        m_measure.asked();
        m_door.unlock(m_options.account, QString::fromStdString(*password), this, [this](core::Result<ui::Port*> port) {
            if (port)
                open(static_cast<LivePort*>(*port));
            else
                fail(port.error());
        });
    }

    /// A picture for a script ends with its code; a person gets the door instead and unlocks by hand.
    void fail(const core::Error& error)
    {
        complain(error);
        if (!m_options.screenshot.isEmpty()) {
            const int code = static_cast<int>(error.trouble);
            QMetaObject::invokeMethod(this, [this, code] { m_application.exit(code); }, Qt::QueuedConnection); // the loop may not run yet
            return;
        }
        m_unlock->say(QString::fromStdString(core::text::sentence(error)));
        m_unlock->show();
        m_unlock->activateWindow();
    }

    void showDoor()
    {
        m_unlock = std::make_unique<ui::UnlockPage>(m_door);
        m_unlock->resize(windowSize());
        if (m_options.demo)
            m_unlock->setDemoPassword(QString::fromStdString(std::string(county::kDemoPassword)));
        connect(m_unlock.get(), &ui::UnlockPage::unlocked, this, [this](ui::Port* port) { open(static_cast<LivePort*>(port)); });
        connect(m_unlock.get(), &ui::UnlockPage::asked, &m_measure, &Measure::asked);
        if (m_options.account.isEmpty())
            m_measure.awaitPaint(QStringLiteral("door"), m_unlock.get());
    }

    void open(LivePort* port)
    {
        m_port.reset(port);
        if (m_door.county()) // on first start the server is known only now
            m_exchange = std::make_unique<Exchange>(*m_port, *m_door.county());
        m_neighbours = std::make_unique<Neighbours>(*m_port, m_options.profile);
        m_neighbours->setOwnKey(m_preferences->carrying().key);
        m_station = std::make_unique<Station>(*m_port, *m_preferences);
        connect(m_station.get(), &Station::lockAsked, this, [this] { QMetaObject::invokeMethod(this, [this] { lock(); }, Qt::QueuedConnection); });
        auto& frame = m_station->frame();
        frame.resize(windowSize());
        m_measure.awaitPaint(QStringLiteral("frame"), &frame);
        if (Measure::wanted())
            connect(&frame, &ui::MainFrame::shown, &m_pages, [this, window = &frame](const QString& id) {
                m_pages.asked();
                m_pages.awaitRows(id, window->page(id));
            });
        frame.show();
        frame.activateWindow(); // without a window manager nobody else gives it the keyboard
        m_station->start();
        if (!m_options.page.isEmpty())
            m_station->go(m_options.page, m_options.argument);
        m_unlock->hide();
        shootSoon(&frame);
    }

    void lock()
    {
        m_station.reset();
        m_neighbours.reset();
        m_exchange.reset();
        m_port.reset(); // closes the mirror; keys are wiped with the desk
        m_options.account.clear();
        m_door.reload();
        showDoor();
        m_unlock->show();
        m_unlock->activateWindow();
    }

    void shootSoon(QWidget* widget)
    {
        if (m_options.screenshot.isEmpty())
            return;
        QTimer::singleShot(kPictureMs, this, [this, widget] {
            const bool written = widget->grab().save(m_options.screenshot, "PNG");
            m_application.exit(written ? 0 : 3);
        });
    }

    QApplication& m_application;
    ProgramOptions m_options;
    const core::Clock& m_clock;
    Measure m_measure, m_pages;
    LiveDoor m_door;
    std::unique_ptr<LivePreferences> m_preferences;
    std::unique_ptr<HouseCarrier> m_carrier;
    std::unique_ptr<ui::UnlockPage> m_unlock;
    std::unique_ptr<LivePort> m_port;
    std::unique_ptr<Exchange> m_exchange;
    std::unique_ptr<Neighbours> m_neighbours;
    std::unique_ptr<Station> m_station;
};

/// Enrols a person of the demo county on this PC and fetches what the county has for them.
core::Result<std::unique_ptr<desk::Desk>> joinDemo(const std::filesystem::path& profile, const QUrl& url, const QString& code, const core::Clock& clock)
{
    Enrolling cheap;
    cheap.cost = kOpenPassword;
    auto desk = enrol(profile, url.toString(), code, std::string(county::kDemoPassword), clock, core::HolidayTable::shipped(), &cheap);
    if (!desk)
        return desk;
    const auto known = countyOf(profile);
    if (!known)
        return tl::unexpected(known.error());
    if (const auto round = exchangeAll(**desk, *known); round.error)
        return tl::unexpected(*round.error);
    return desk;
}

/// One person of every role: all lists and pages have something to show to one of them.
constexpr std::array kPeople{"fangxiaohong", "duandefu",    "zhangpeng",   "xieshouyi",  "lvyuee",     "luoxiaoman",   "xiachunmei", "heguangtian", "jiangzixuan", "xujing",   "luwenqing",  "shenxiaoyan",
                             "wangzhenghua", "chengguozhu", "shansiyuan",  "weixiuzhen", "leidongsheng", "guyaqin",    "panlixin",   "tanghuiling", "jiangyifan",  "jinzongming", "zhaiweimin", "admin"};

/// The people of the demo on this PC, and what was done here today and waits. Runs beside the window.
core::Done fillDemo(const std::filesystem::path& profile, const QUrl& url, const std::map<std::string, QString>& codes, const core::Clock& clock, Waiting& window)
{
    std::map<std::string, std::unique_ptr<desk::Desk>> desks;
    for (const char* account : kPeople) {
        window.sayDesk(static_cast<int>(desks.size()) + 1, static_cast<int>(kPeople.size()));
        auto desk = joinDemo(profile, url, codes.at(account), clock);
        if (!desk)
            return tl::unexpected(desk.error());
        desks[account] = std::move(*desk);
    }
    const auto known = countyOf(profile);
    if (!known)
        return tl::unexpected(known.error());
    const auto exchange = [&](const char* account) -> core::Done {
        const auto round = exchangeAll(*desks[account], *known);
        return round.error ? core::Done(tl::unexpected(*round.error)) : core::Done();
    };
    window.sayToday();
    if (auto done = playDemoCases(*desks["xujing"], *desks["fangxiaohong"], clock.now(), exchange); !done)
        return done;
    const auto labels = app::readFile(profile / "county" / kYearLabels, kLabelsLimit);
    if (!labels)
        return tl::unexpected(labels.error());
    if (auto done = playDemoToday(labelsFrom(*labels), clock.now(), yearArtist(core::HolidayTable::shipped()), 1, [&](const std::string& account) { return desks[account].get(); }); !done)
        return done;
    return app::writeFile(profile / "ready", "1");
}

/// The demo on this PC: a county with a year behind it and its server, its people on the unlock page, and work for them to do.
core::Done prepareDemo(DemoCounty& county, const std::filesystem::path& profile, const core::Clock& clock, Waiting& window)
{
    // The codes of a demo that was broken off while it was being made are lost: it is made anew.
    const auto ready = profile / "ready";
    std::error_code ignored;
    const bool made = std::filesystem::exists(ready, ignored);
    core::Result<std::map<std::string, QString>> codes = std::map<std::string, QString>{};
    if (!made) {
        window.show();
        window.sayCounty();
        besides([&] {
            std::filesystem::remove_all(profile, ignored);
            codes = county.prepareYear(clock, [&window](int done, int of) { window.sayYear(done, of); });
        });
    }
    if (!codes)
        return tl::unexpected(codes.error());
    const auto url = county.start(std::nullopt);
    if (!url)
        return tl::unexpected(url.error());
    if (!made) {
        core::Done done;
        besides([&] { done = fillDemo(profile, *url, *codes, clock, window); });
        if (!done)
            return done;
    }
    std::fprintf(stderr, "枫桥演示县已就绪，每个用户的密码都是 %s\n", std::string(county::kDemoPassword).c_str());
    return {};
}

/// The demo is there for one program at a time: two servers cannot have its folder. Nothing when another program has it.
std::unique_ptr<QLockFile> claimDemo(const std::filesystem::path& profile)
{
    QDir().mkpath(QString::fromStdString(profile.parent_path().string()));
    auto lock = std::make_unique<QLockFile>(QString::fromStdString(profile.string() + ".lock"));
    lock->setStaleLockTime(0); // a lock is stale when its program is gone, not when it is old
    return lock->tryLock() ? std::move(lock) : nullptr;
}

} // namespace

int runProgram(QApplication& application, const ProgramOptions& options)
{
    auto clock = clockFromEnvironment(options.demo ? Demo::Yes : Demo::No);
    if (!clock) {
        complain(clock.error());
        return 2;
    }
    ProgramOptions used = options;
    std::unique_ptr<DemoCounty> county;
    std::unique_ptr<QLockFile> alone;
    if (options.demo) {
        used.profile /= "demo";
        county = std::make_unique<DemoCounty>(QString::fromStdString((used.profile / "county").string()));
        const auto look = lookOf(application, used);
        Waiting window;
        window.resize(windowSize());
        QApplication::setQuitOnLastWindowClosed(false); // what is half made is finished first
        alone = claimDemo(used.profile);
        const auto done = alone ? prepareDemo(*county, used.profile, **clock, window) : core::hindered("demo_open");
        QApplication::setQuitOnLastWindowClosed(true);
        if (!done) {
            complain(done.error());
            if (options.screenshot.isEmpty()) {
                window.fail(QString::fromStdString(core::text::sentence(done.error())));
                window.show();
                application.exec();
            }
            return static_cast<int>(done.error().trouble);
        }
        if (window.closed())
            return 0;
    }
    Program program(application, used, **clock);
    program.start();
    return application.exec();
}

} // namespace app
