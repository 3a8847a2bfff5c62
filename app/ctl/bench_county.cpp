#include "app/ctl/bench.h"
#include "app/ctl/hands.h"

#include "app/common/demo_records.h"
#include "core/codec/strict_json.h"
#include "sync/client/county_link.h"
#include "sync/exchange/wire.h"

#include <QEventLoop>
#include <QTimer>
#include <algorithm>
#include <ctime>
#include <deque>
#include <latch>
#include <sys/resource.h>
#include <thread>

namespace ctl {

namespace {

constexpr std::size_t kThreads = 2;      // of the desks
constexpr double kActsPerSecond = 300;
constexpr std::size_t kAmendments = 4;   // of each dispute that is still open

double cpu(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// One request of one hand, due at a moment whether the county is quick or not.
struct Due {
    std::size_t hand;
    double at; ///< seconds after the beginning
};

struct Seat {
    Hand& hand;
    client::CountyLink link;
    std::deque<double> due{};
    bool busy = false;
};

/// Some of the hands, with their connections, in a thread of their own.
class Company {
public:
    Company(std::vector<Hand*> hands, std::vector<Due> plan, std::size_t acts, const QUrl& server, const QSslCertificate& ca, const core::crypto::PublicKey& key)
        : m_hands(std::move(hands)), m_plan(std::move(plan)), m_acts(acts), m_server(server), m_ca(ca), m_key(key)
    {
    }

    /// Connects everybody, as PCs that are switched on are connected. In the thread that `run` will be called in.
    void connect()
    {
        for (auto* hand : m_hands)
            m_seats.push_back(std::unique_ptr<Seat>(new Seat{*hand, client::CountyLink(m_server, m_ca)}));
        std::size_t left = m_seats.size();
        for (auto& seat : m_seats) {
            auto asked = std::make_shared<exchange::Request>(seat->hand.request(0));
            seat->link.post(QStringLiteral("/v1/exchange"), encode(*asked), exchange::kAnswerLimit, [&, asked](core::Result<core::Bytes> bytes) {
                if (!bytes)
                    error = bytes.error();
                if (--left == 0)
                    m_loop.quit();
            });
        }
        m_loop.exec();
        seconds = -cpu(CLOCK_THREAD_CPUTIME_ID);
    }

    void run(Steady::time_point begin)
    {
        if (m_seats.empty())
            for (auto* hand : m_hands)
                m_seats.push_back(std::unique_ptr<Seat>(new Seat{*hand, client::CountyLink(m_server, m_ca)}));
        QTimer timer;
        timer.setSingleShot(true);
        timer.setTimerType(Qt::PreciseTimer);
        m_begin = begin;
        const auto next = [&] {
            for (; m_next < m_plan.size() && m_plan[m_next].at <= since(m_begin); ++m_next) {
                auto& seat = *m_seats[m_plan[m_next].hand];
                seat.due.push_back(m_plan[m_next].at);
                if (!seat.busy)
                    go(seat);
            }
            if (m_next < m_plan.size())
                timer.start(std::max(0, static_cast<int>(1000 * (m_plan[m_next].at - since(m_begin)))));
        };
        QObject::connect(&timer, &QTimer::timeout, next);
        std::this_thread::sleep_until(begin);
        next();
        if (!error)
            m_loop.exec();
        seconds += cpu(CLOCK_THREAD_CPUTIME_ID);
        m_seats.clear();
    }

    std::vector<double> latencies{}; ///< seconds from the moment it was due to the checked answer
    std::optional<core::Error> error{};
    double seconds = 0; ///< of a processor

private:
    void go(Seat& seat)
    {
        seat.busy = true;
        auto asked = std::make_shared<exchange::Request>(seat.hand.request(m_acts));
        const auto message = encode(*asked);
        seat.link.post(QStringLiteral("/v1/exchange"), message, exchange::kAnswerLimit, [this, &seat, asked](core::Result<core::Bytes> bytes) {
            const auto answer = bytes ? exchange::decodeAnswer(*bytes) : core::Result<exchange::Answer>(tl::unexpected(bytes.error()));
            const auto taken = answer ? seat.hand.take(*asked, *answer, m_key) : core::Done(tl::unexpected(answer.error()));
            latencies.push_back(since(m_begin) - seat.due.front());
            seat.due.pop_front();
            seat.busy = false;
            if (!taken)
                error = taken.error();
            if (error || latencies.size() == m_plan.size())
                m_loop.quit();
            else if (!seat.due.empty())
                go(seat);
        });
    }

    std::vector<Hand*> m_hands;
    std::vector<Due> m_plan;
    std::size_t m_acts;
    QUrl m_server;
    QSslCertificate m_ca;
    core::crypto::PublicKey m_key;
    std::vector<std::unique_ptr<Seat>> m_seats;
    std::size_t m_next = 0;
    Steady::time_point m_begin;
    QEventLoop m_loop;
};

/// The devices, each with `acts` to send, and `held` disputes that the county has before.
core::Result<std::vector<std::unique_ptr<Hand>>> handsOf(Yard& yard, const BenchOptions& options, std::size_t devices, std::size_t acts)
{
    const auto held = static_cast<std::size_t>(options.held);
    // Both ends of every connection are in this process.
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max;
    setrlimit(RLIMIT_NOFILE, &files);
    const auto directory = yard.service().directory();
    const auto lines = app::demoRecords();
    if (!directory || !lines)
        return tl::unexpected(directory ? lines.error() : directory.error());
    std::vector<boost::json::object> records, open; // what is archived changes no more
    for (std::string_view rest = *lines; !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size());
        auto record = core::decodeStrict(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (!record)
            return tl::unexpected(record.error());
        if (const auto* outcome = record->get_object().if_contains("outcome"); outcome && outcome->is_string() && outcome->get_string() == "调解中")
            open.push_back(record->get_object());
        records.push_back(std::move(record->get_object()));
    }
    std::size_t next = 0;
    const Extent extent(options.devices);
    std::vector<std::unique_ptr<Hand>> out;
    for (std::size_t i = 0; i < devices; ++i) {
        auto hand = Hand::make(yard.service(), extent, i, yard.clock());
        if (!hand)
            return tl::unexpected(hand.error());
        const auto before = held * (i + 1) / devices - held * i / devices;
        auto done = (*hand)->write(records, next, before, 0, *directory, yard.clock());
        while (done && (*hand)->waiting() > 0) {
            const auto request = (*hand)->request(core::kRunLimit);
            const auto reply = yard.service().exchange(request);
            done = reply ? (*hand)->take(request, reply->answer, yard.service().answerKey()) : core::Done(tl::unexpected(reply.error()));
        }
        if (done)
            done = (*hand)->write(open, next, acts, kAmendments, *directory, yard.clock());
        if (!done)
            return tl::unexpected(done.error());
        out.push_back(std::move(*hand));
    }
    return out;
}

enum class Lines { Standing, New };

core::Result<Figure> measured(std::string name, Yard& yard, const std::vector<std::unique_ptr<Hand>>& hands, const std::vector<Due>& plan, std::size_t acts, Lines lines)
{
    const auto certificates = QSslCertificate::fromData(QByteArray::fromStdString(yard.service().caPem()), QSsl::Pem);
    if (certificates.isEmpty())
        return core::damaged("damaged_county", {{"file", "ca.pem"}});
    std::vector<std::vector<Hand*>> groups(kThreads);
    std::vector<std::vector<Due>> plans(kThreads);
    for (std::size_t i = 0; i < hands.size(); ++i)
        groups[i % kThreads].push_back(hands[i].get());
    for (const auto& [hand, at] : plan)
        plans[hand % kThreads].push_back({hand / kThreads, at});
    std::vector<std::unique_ptr<Company>> companies;
    companies.resize(kThreads);
    std::vector<std::thread> threads;
    std::latch ready(kThreads), start(1);
    Steady::time_point begin;
    for (std::size_t i = 0; i < kThreads; ++i)
        threads.emplace_back([&, i] { // made in the thread that its sockets live in
            companies[i] = std::make_unique<Company>(groups[i], plans[i], acts, QUrl(QString::fromStdString(yard.address())), certificates.first(),
                                                     yard.service().answerKey());
            if (lines == Lines::Standing)
                companies[i]->connect();
            ready.count_down();
            start.wait();
            companies[i]->run(begin);
        });
    ready.wait();
    const auto before = cpu(CLOCK_PROCESS_CPUTIME_ID);
    begin = Steady::now() + std::chrono::milliseconds(100);
    start.count_down();
    for (auto& thread : threads)
        thread.join();
    const auto took = since(begin);
    double desks = 0;
    std::vector<double> all;
    for (const auto& company : companies) {
        if (company->error)
            return tl::unexpected(*company->error);
        desks += company->seconds;
        all.insert(all.end(), company->latencies.begin(), company->latencies.end());
    }
    std::sort(all.begin(), all.end());
    const auto at = [&](double share) { return 1000 * all[std::min(all.size() - 1, static_cast<std::size_t>(share * static_cast<double>(all.size())))]; };
    const auto n = static_cast<std::int64_t>(all.size() * acts);
    const auto county = cpu(CLOCK_PROCESS_CPUTIME_ID) - before - desks;
    return Figure{std::move(name), n, took, 0,
                  {{"devices", hands.size()}, {"requests", all.size()}, {"medianMs", at(0.5)}, {"p99Ms", at(0.99)}, {"slowestMs", at(1)},
                   {"countyCpuSeconds", county}, {"countyCpuMsPerAct", 1000 * county / static_cast<double>(n)}, {"desksCpuSeconds", desks}}};
}

} // namespace

/// `size` acts from 900 devices of a county with 3,000 accounts, 300 a second, each a request of its own over TLS, with every
/// signature checked: a fifth registrations, the rest amendments. Latencies count from the moment an act was due.
Figures countyLoad(Yard& yard, const BenchOptions& options)
{
    const auto devices = std::min(static_cast<std::size_t>(options.devices), static_cast<std::size_t>(options.size));
    const auto each = static_cast<std::size_t>(options.size) / devices;
    const auto hands = handsOf(yard, options, devices, each);
    if (!hands)
        return tl::unexpected(hands.error());
    std::vector<Due> plan;
    for (std::size_t i = 0; i < each * devices; ++i)
        plan.push_back({i % devices, static_cast<double>(i) / kActsPerSecond});
    auto figure = measured("county-load", yard, *hands, plan, 1, Lines::Standing);
    if (!figure)
        return tl::unexpected(figure.error());
    return std::vector{std::move(*figure)};
}

/// The morning after a day without a line: every device comes at once and brings 50 acts.
Figures countyStorm(Yard& yard, const BenchOptions& options)
{
    const auto devices = static_cast<std::size_t>(options.devices);
    const auto hands = handsOf(yard, options, devices, static_cast<std::size_t>(options.size));
    if (!hands)
        return tl::unexpected(hands.error());
    std::vector<Due> plan;
    for (std::size_t i = 0; i < devices; ++i)
        plan.push_back({i, 0});
    auto figure = measured("county-storm", yard, *hands, plan, static_cast<std::size_t>(options.size), Lines::New);
    if (!figure)
        return tl::unexpected(figure.error());
    return std::vector{std::move(*figure)};
}

} // namespace ctl
