#include "app/desk/house_carrier.h"

#include "core/desk/profile.h"
#include "sync/county/tls.h"

namespace app {

namespace {

constexpr int kLookMs = 2'000;
constexpr int kAgainMs = 30'000; ///< after a failure: a port or a folder that another program had may be free again
constexpr std::string_view kFolder = "carried"; // beside desks/, holds nothing of them

core::Result<std::unique_ptr<relay::Carrier>> open(const std::filesystem::path& profile, const core::Clock& clock)
{
    core::desk::PosixFileSystem files;
    const auto opened = core::desk::Profile::open(files, profile);
    if (!opened)
        return tl::unexpected(opened.error());
    const auto& county = opened->file();
    const auto pin = county::pinOfPem(county.caPem);
    if (!pin)
        return core::misused("not_enrolled");
    relay::Relay::Options options;
    options.county = *pin;
    auto carrier = relay::Carrier::open({profile / kFolder, county.server, county.caPem}, clock, options);
    if (!carrier && carrier.error().code == "cannot_listen")
        return core::hindered("relay_port_taken", {{"port", options.port}});
    if (carrier)
        (*carrier)->runBeside();
    return carrier;
}

/// As others on the network find it: the first address that is not this PC alone.
QString addressOf(const relay::Carrier& carrier)
{
    for (const auto& own : relay::ownAddresses())
        if (!own.starts_with("127."))
            return QStringLiteral("%1:%2").arg(QString::fromStdString(own)).arg(carrier.port());
    return QStringLiteral("127.0.0.1:%1").arg(carrier.port());
}

} // namespace

HouseCarrier::HouseCarrier(std::filesystem::path profile, const core::Clock& clock, LivePreferences& preferences, QObject* parent)
    : QObject(parent), m_profile(std::move(profile)), m_clock(clock), m_preferences(preferences), m_worker(QStringLiteral("carrier"))
{
    connect(&preferences, &ui::Preferences::changed, this, &HouseCarrier::follow);
    connect(&m_timer, &QTimer::timeout, this, &HouseCarrier::look);
}

void HouseCarrier::follow()
{
    const bool wanted = m_preferences.values().carries && !m_preferences.server().isEmpty();
    if (wanted == m_asked)
        return;
    m_asked = wanted;
    if (!wanted) {
        m_timer.stop();
        m_worker.post([](std::unique_ptr<relay::Carrier>& carrier) { carrier.reset(); });
        m_preferences.setCarrying({});
        return;
    }
    begin();
    m_timer.start(kLookMs);
    look();
}

void HouseCarrier::begin()
{
    m_begun.start();
    m_worker.post([this, self = QPointer<QObject>(this), profile = m_profile](std::unique_ptr<relay::Carrier>& carrier) {
        auto begun = open(profile, m_clock);
        if (begun)
            carrier = std::move(*begun);
        else
            deliver(self, [this](const core::Error& error) {
                ui::Carrying state;
                state.trouble = error;
                m_preferences.setCarrying(state);
            }, begun.error());
    });
}

void HouseCarrier::look()
{
    if (m_preferences.carrying().trouble && m_begun.hasExpired(kAgainMs)) {
        begin();
        return;
    }
    m_worker.post([this, self = QPointer<QObject>(this)](std::unique_ptr<relay::Carrier>& carrier) {
        if (!carrier)
            return;
        const auto condition = carrier->condition();
        ui::Carrying state;
        state.address = addressOf(*carrier);
        state.key = QString::fromStdString(core::toHex(carrier->key()));
        state.fingerprint = QString::fromStdString(relay::fingerprint(carrier->key()));
        state.held = condition.figures.held;
        state.line = condition.line;
        state.delivered = condition.delivered;
        deliver(self, [this](const ui::Carrying& seen) {
            if (m_asked)
                m_preferences.setCarrying(seen);
        }, state);
    });
}

} // namespace app
