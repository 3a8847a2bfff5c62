#include "app/desk/neighbours.h"

#include "app/common/county_pin.h"
#include "app/common/environment.h"
#include "core/codec/strict_json.h"

#include <future>
#include <set>

namespace app {

namespace {

constexpr auto kSearch = std::chrono::milliseconds(1'500);
constexpr std::chrono::seconds kPatience{10};     ///< of each call; closing does not wait for it
constexpr std::chrono::seconds kBetween{60};      ///< quiet searches
constexpr int kTickMs = 5'000;
constexpr std::size_t kMostKeys = 64, kFileLimit = 16 * 1024;

} // namespace

struct Neighbours::Place {
    std::filesystem::path file;
    core::Result<std::string> county;
    std::set<std::string> trusted; ///< hex

    explicit Place(const std::filesystem::path& profile) : file(profile / "neighbours.json"), county(countyPinOf(profile))
    {
        const auto text = readFile(file, kFileLimit);
        const auto value = text ? core::decodeStrict(*text) : core::Result<boost::json::value>(core::hindered("cannot_read"));
        const auto* keys = value && value->is_object() ? value->get_object().if_contains("trusted") : nullptr;
        if (keys && keys->is_array())
            for (const auto& key : keys->get_array())
                if (key.is_string() && core::fromHex(std::string(std::string_view(key.get_string()))) && trusted.size() < kMostKeys)
                    trusted.insert(std::string(std::string_view(key.get_string())));
    }
    [[nodiscard]] relay::Keys keys() const
    {
        relay::Keys out;
        for (const auto& hex : trusted) {
            core::crypto::PublicKey key{};
            if (const auto bytes = core::fromHex(hex); bytes && bytes->size() == key.size()) {
                std::ranges::copy(*bytes, key.begin());
                out.insert(key);
            }
        }
        return out;
    }
    core::Done keep() const
    {
        boost::json::array keys;
        for (const auto& key : trusted)
            keys.emplace_back(key);
        return writeFile(file, core::encodeCanonical(boost::json::object{{"trusted", std::move(keys)}}));
    }
};

struct Neighbours::Seen {
    QList<ui::Neighbour> found;
    std::vector<std::pair<QString, relay::Visited>> visits; ///< address
    std::optional<core::Error> trouble;
};

Neighbours::Neighbours(LivePort& port, std::filesystem::path profile, QObject* parent)
    : QObject(parent), m_port(port), m_profile(std::move(profile)), m_worker(QStringLiteral("neighbours"))
{
    connect(&port, &LivePort::neighboursWanted, this, [this] { look(Ask::ByHand); });
    connect(&port, &LivePort::neighbourJudged, this, &Neighbours::judge);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        const auto facts = m_port.syncFacts();
        const bool due = !m_since.isValid() || m_since.hasExpired(std::chrono::milliseconds(kBetween).count());
        if (facts.lineDown && facts.waiting > 0 && due)
            look(Ask::Quietly);
    });
    m_timer.start(kTickMs);
}

Neighbours::~Neighbours()
{
    *m_closing = true;
    m_worker.stop();
}

/// Waits for the writer: never on the GUI thread.
template <class T>
T Neighbours::onDesk(std::function<T(desk::Desk&)> job)
{
    auto answer = std::make_shared<std::promise<T>>();
    auto future = answer->get_future();
    m_port.onDesk([answer = std::move(answer), job = std::move(job)](desk::Desk& desk) { answer->set_value(job(desk)); });
    return future.get(); // throws when the desk was closed and the job with its promise went
}

relay::AskDesk Neighbours::askDesk()
{
    using core::ByteView;
    const auto bytes = [](ByteView view) { return core::Bytes(view.begin(), view.end()); };
    return {[this, bytes](std::string_view purpose, ByteView context) {
                return onDesk<core::Hash>([purpose = std::string(purpose), context = bytes(context)](desk::Desk& desk) { return desk.secretFor(purpose, context); });
            },
            [this] { return onDesk<core::Result<std::vector<desk::Handed>>>([](desk::Desk& desk) { return desk.handed(); }); },
            [this, bytes](ByteView file) { return onDesk<core::Result<desk::ApplySummary>>([file = bytes(file)](desk::Desk& desk) { return desk.unpack(file); }); },
            [this](std::size_t room) { return onDesk<core::Result<desk::Packed>>([room](desk::Desk& desk) { return desk.pack(room); }); },
            [this](const desk::Packed& packed, const exchange::Promise& promise) {
                return onDesk<core::Done>([packed, promise](desk::Desk& desk) { return desk.noteHanded(packed, promise); });
            }};
}

void Neighbours::look(Ask ask)
{
    if (m_known.looking)
        return;
    m_since.start();
    m_known.looking = ask == Ask::ByHand; // the quiet search does not flicker
    m_port.setNeighbours(m_known);
    const bool quiet = ask == Ask::Quietly;
    m_worker.post([this, self = QPointer<QObject>(this), quiet, closing = m_closing, own = m_ownKey](std::unique_ptr<Place>& place) {
        if (!place)
            place = std::make_unique<Place>(m_profile);
        Seen seen;
        const relay::Over over = [closing] { return closing->load(); };
        const auto found = relay::find(kSearch, relay::kPort, over, place->keys());
        if (!found || !place->county) {
            if (!quiet)
                seen.trouble = !place->county ? place->county.error() : found.error();
        } else {
            for (const auto& one : *found) {
                if (core::toHex(one.here.county) != *place->county || *closing)
                    continue;
                const auto key = core::toHex(one.here.key);
                if (key == own)
                    continue;
                const auto address = one.host + ":" + std::to_string(one.here.port);
                const bool trusted = place->trusted.contains(key);
                seen.found.append({QString::fromStdString(address), QString::fromStdString(key), QString::fromStdString(relay::fingerprint(one.here.key)), trusted});
                if (!trusted)
                    continue;
                try {
                    core::Hash wanted{};
                    std::copy(one.here.key.begin(), one.here.key.end(), wanted.begin());
                    relay::Visit at({one.host, one.here.port}, kPatience, over);
                    auto visited = relay::visit(askDesk(), at, {*place->county, wanted, true});
                    if (visited)
                        seen.visits.emplace_back(QString::fromStdString(address), std::move(*visited));
                    else
                        seen.trouble = visited.error();
                } catch (const std::future_error&) { // the account was closed meanwhile
                    return;
                }
            }
        }
        deliver(self, [this](const Seen& value) { take(value); }, std::move(seen));
    });
}

void Neighbours::take(const Seen& seen)
{
    m_known.looking = false;
    m_known.lookedAt = m_port.now();
    m_known.found = seen.found;
    m_known.trouble = seen.trouble;
    for (const auto& [address, visited] : seen.visits) {
        m_known.answers += visited.answers;
        m_known.accepted += visited.sum.accepted;
        m_known.refused += visited.sum.refused;
        m_known.received += visited.sum.received;
        if (visited.unread)
            m_known.trouble = visited.unread;
        if (visited.promise && visited.acts + visited.files > 0) {
            m_known.leftAt = visited.promise->at;
            m_known.leftWith = address;
        }
    }
    m_port.setNeighbours(m_known);
    if (!seen.visits.empty())
        m_port.refresh();
}

void Neighbours::judge(const QString& key, bool trusted)
{
    m_worker.post([this, self = QPointer<QObject>(this), key = key.toStdString(), trusted](std::unique_ptr<Place>& place) {
        if (!place)
            place = std::make_unique<Place>(m_profile);
        if (trusted && place->trusted.size() < kMostKeys)
            place->trusted.insert(key);
        else if (!trusted)
            place->trusted.erase(key);
        const auto kept = place->keep();
        deliver(self, [this](const core::Done& done) {
            if (!done) {
                m_known.trouble = done.error();
                m_port.setNeighbours(m_known);
                return;
            }
            look(Ask::ByHand); // and leaves at once what waits
        }, kept);
    });
}

} // namespace app
