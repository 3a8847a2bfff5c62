#include "app/desk/program.h"

#include "app/common/environment.h"
#include "app/common/membership.h"
#include "app/desk/demo_county.h"
#include "app/desk/exchange.h"
#include "app/desk/live_door.h"
#include "app/desk/live_port.h"
#include "app/desk/live_preferences.h"
#include "app/desk/station.h"
#include "core/text/sentences.h"
#include "sync/county/administration.h"
#include "ui/theme/translations.h"
#include "ui/unlock/unlock_page.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>

namespace app {

namespace {

constexpr int kPictureMs = 1'500; ///< pages have asked and painted by then

void complain(const core::Error& error)
{
    std::fprintf(stderr, "%s\n", core::text::sentence(error).c_str());
}

/// What stands between door and station.
class Program : public QObject {
public:
    Program(QApplication& application, const ProgramOptions& options, const core::Clock& clock)
        : m_application(application), m_options(options), m_clock(clock), m_door(options.profile, clock, core::HolidayTable::shipped())
    {
        QString server;
        if (auto county = countyOf(options.profile)) {
            server = county->server.toString();
            m_county = *county;
        }
        m_preferences = std::make_unique<LivePreferences>(options.profile, server);
        auto values = m_preferences->values();
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
        m_preferences->overrideWith(values);
        if (values.language != QStringLiteral("en"))
            ui::installChinese(application);
        ui::followPreferences(application, *m_preferences);
    }

    void start()
    {
        showDoor();
        if (m_options.account.isEmpty()) {
            shootSoon(m_unlock.get());
            return;
        }
        const auto password = passwordFrom(m_options.passwordFile.toStdString());
        if (!password) {
            complain(password.error());
            fail(password.error());
            return;
        }
        m_door.unlock(m_options.account, QString::fromStdString(*password), this, [this](core::Result<ui::Port*> port) {
            if (port)
                open(static_cast<LivePort*>(*port));
            else
                fail(port.error());
        });
    }

private:
    void fail(const core::Error& error)
    {
        complain(error);
        if (!m_options.screenshot.isEmpty())
            m_application.exit(static_cast<int>(error.trouble));
    }

    void showDoor()
    {
        m_unlock = std::make_unique<ui::UnlockPage>(m_door);
        m_unlock->resize(1366, 768);
        connect(m_unlock.get(), &ui::UnlockPage::unlocked, this, [this](ui::Port* port) { open(static_cast<LivePort*>(port)); });
        if (m_options.account.isEmpty())
            m_unlock->show();
    }

    void open(LivePort* port)
    {
        m_port.reset(port);
        if (auto county = countyOf(m_options.profile)) // on first start the server is known only now
            m_county = *county;
        if (m_county)
            m_exchange = std::make_unique<Exchange>(*m_port, *m_county);
        m_station = std::make_unique<Station>(*m_port, *m_preferences);
        connect(m_station.get(), &Station::lockAsked, this, [this] { QMetaObject::invokeMethod(this, [this] { lock(); }, Qt::QueuedConnection); });
        auto& frame = m_station->frame();
        frame.resize(1366, 768);
        frame.show();
        m_station->start();
        if (!m_options.page.isEmpty())
            m_station->go(m_options.page, m_options.argument);
        m_unlock->hide();
        shootSoon(&frame);
    }

    void lock()
    {
        m_station.reset();
        m_exchange.reset();
        m_port.reset(); // closes the mirror; keys are wiped with the desk
        m_options.account.clear();
        m_door.reload();
        showDoor();
        m_unlock->show();
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
    LiveDoor m_door;
    std::optional<County> m_county; // for an exchange; absent before the first enrolment
    std::unique_ptr<LivePreferences> m_preferences;
    std::unique_ptr<ui::UnlockPage> m_unlock;
    std::unique_ptr<LivePort> m_port;
    std::unique_ptr<Exchange> m_exchange;
    std::unique_ptr<Station> m_station;
};

/// The demo on this PC: a county with its server, and four of its people on the unlock page.
core::Done prepareDemo(DemoCounty& county, const std::filesystem::path& profile, const core::Clock& clock)
{
    const auto codes = county.prepare(clock, DemoCounty::Records::Shipped);
    if (!codes)
        return tl::unexpected(codes.error());
    const auto url = county.start(std::nullopt);
    if (!url)
        return tl::unexpected(url.error());
    for (const char* account : {"fangxiaohong", "duandefu", "xujing", "luwenqing"}) {
        const auto code = codes->find(account);
        if (code == codes->end())
            continue;
        const auto desk = enrol(profile, url->toString(), code->second, std::string(county::kDemoPassword), clock, core::HolidayTable::shipped());
        if (!desk)
            return tl::unexpected(desk.error());
        if (const auto known = countyOf(profile)) {
            const auto round = exchangeAll(**desk, *known);
            if (round.error)
                return tl::unexpected(*round.error);
        }
    }
    std::fprintf(stderr, "枫桥演示县已就绪，每个用户的密码都是 %s\n", std::string(county::kDemoPassword).c_str());
    return {};
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
    if (options.demo) {
        used.profile /= "demo";
        county = std::make_unique<DemoCounty>(QString::fromStdString((used.profile / "county").string()));
        if (const auto done = prepareDemo(*county, used.profile, **clock); !done) {
            complain(done.error());
            return static_cast<int>(done.error().trouble);
        }
    }
    Program program(application, used, **clock);
    program.start();
    return application.exec();
}

} // namespace app
