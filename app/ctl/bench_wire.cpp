#include "app/ctl/bench.h"

#include "core/store/connection.h"
#include "sync/county/administration.h"
#include "sync/desk/import.h"
#include "sync/exchange/wire.h"

#include <QProcess>
#include <array>
#include <fstream>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <zstd.h>

namespace ctl {

core::Result<std::unique_ptr<desk::Desk>> filledDesk(Yard& yard, const std::string& name, std::int64_t count)
{
    auto desk = yard.desk(name);
    if (!desk)
        return desk;
    const auto lines = manyRecords(count);
    if (!lines)
        return tl::unexpected(lines.error());
    const auto done = desk::importDisputes(**desk, *lines, yard.clock().now());
    if (!done)
        return tl::unexpected(done.error());
    if (!done->refused.empty())
        return tl::unexpected(done->refused.front().second);
    return desk;
}

namespace {

/// What PouchDB 9.0 with express-pouchdb took for the same work on a machine of two cores, without TLS, signatures and
/// encryption; on the slow line 64 kbit/s and 200 ms.
struct Peer {
    double seconds = 0;
    std::int64_t bytes = 0;
    std::int64_t turns = 0;
};
constexpr Peer kPeerPush{15.3, 95'900, 7}, kPeerPull{7.7, 34'200, 10}, kPeerNothing{2.04, 2'600, 4};
constexpr Peer kPeerFirstPull{33.9, 27'600'000, 5004}, kPeerFirstPush{31.4, 85'800'000, 4004};
constexpr std::int64_t kPeerHeld = 100'000;

bool isPeersLine(const BenchOptions& options)
{
    return options.link.bitsPerSecond == 64'000 && options.link.roundTrip == std::chrono::milliseconds(200);
}

/// Times one piece of work on the line of the options.
class Watch {
public:
    Watch(Yard& yard, const BenchOptions& options) : m_yard(yard)
    {
        yard.link().set(options.link);
        yard.link().reset();
        m_cpuBegin = cpuSeconds();
        m_begin = Steady::now();
    }
    Figure figure(std::string name, std::int64_t n, const std::optional<Peer>& peer = {})
    {
        const auto seconds = since(m_begin), cpu = cpuSeconds() - m_cpuBegin;
        const auto count = m_yard.link().count();
        m_yard.link().set({});
        Figure out{std::move(name), n, seconds, count.up + count.down,
                   {{"bytesUp", count.up}, {"bytesDown", count.down}, {"roundTrips", count.turns}, {"connections", count.connections}, {"cpuSeconds", cpu}}};
        if (peer)
            out.more["peer"] = boost::json::object{{"name", "PouchDB 9.0"}, {"seconds", peer->seconds}, {"bytes", peer->bytes}, {"roundTrips", peer->turns}};
        return out;
    }

private:
    /// What the county, the line and a desk of this process have used of all processors.
    static double cpuSeconds()
    {
        rusage used{};
        ::getrusage(RUSAGE_SELF, &used);
        const auto seconds = [](const timeval& time) { return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6; };
        return seconds(used.ru_utime) + seconds(used.ru_stime);
    }

    Yard& m_yard;
    Steady::time_point m_begin;
    double m_cpuBegin = 0;
};

struct Closing {
    int socket;
    ~Closing() { ::close(socket); }
};

bool sendAll(int socket, std::size_t size)
{
    const std::vector<char> bytes(size);
    std::size_t sent = 0;
    while (sent < size) {
        const auto done = ::send(socket, bytes.data(), size - sent, MSG_NOSIGNAL);
        if (done <= 0)
            return false;
        sent += static_cast<std::size_t>(done);
    }
    return true;
}

bool receiveAll(int socket, std::size_t size)
{
    std::vector<char> bytes(size);
    return ::recv(socket, bytes.data(), size, MSG_WAITALL) == static_cast<ssize_t>(size);
}

/// The floor: bare bytes up and down over a new TCP connection through the same line, no TLS, no HTTP, nobody who checks.
core::Result<Figure> floorOf(std::string name, std::int64_t n, const BenchOptions& options, std::size_t up, std::size_t down)
{
    const auto broken = core::hindered("cannot_listen", {{"host", "127.0.0.1"}, {"port", 0}, {"what", "floor"}});
    const Closing server{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(server.socket, reinterpret_cast<const sockaddr*>(&address), size) != 0 || ::listen(server.socket, 1) != 0 ||
        ::getsockname(server.socket, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        return broken;
    auto link = app::SlowLink::start(ntohs(address.sin_port));
    if (!link)
        return tl::unexpected(link.error());
    (*link)->set(options.link);
    std::thread answering([&] {
        const Closing one{::accept(server.socket, nullptr, nullptr)};
        if (receiveAll(one.socket, up))
            (void)sendAll(one.socket, down);
    });
    const auto begin = Steady::now();
    bool whole = false;
    {
        const Closing client{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
        address.sin_port = htons((*link)->port());
        whole = ::connect(client.socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0 && sendAll(client.socket, up) &&
                receiveAll(client.socket, down);
    }
    answering.join();
    if (!whole)
        return broken;
    return Figure{std::move(name), n, since(begin), static_cast<std::int64_t>(up + down), {{"bytesUp", up}, {"bytesDown", down}}};
}

std::size_t zstdSize(const std::string& text, int effort)
{
    std::vector<char> out(ZSTD_compressBound(text.size()));
    return ZSTD_compress(out.data(), out.size(), text.data(), text.size(), effort);
}

constexpr std::size_t kBareAnswer = 100; // a yes with a signature

/// As the peers' measurement changes a record: two fields, one of them with a sentence behind it. No two are alike.
std::string sentenceOf(std::size_t i)
{
    static constexpr std::array kWho{"申请人", "被申请人", "村委会", "邻居", "见证人", "双方", "施工队", "房东", "租户", "家属"};
    static constexpr std::array kWhat{"补充说明", "提交照片", "提出异议", "愿意让步", "要求复核", "同意改期", "现场指认", "电话告知", "撤回意见", "确认数额"};
    static constexpr std::array kAbout{"水渠位置", "宅基地界", "误工天数", "医疗费用", "退租日期", "树木归属", "道路宽度", "粮食损失", "施工质量", "借款利息"};
    return std::string(kWho[i % kWho.size()]) + kWhat[i / 3 % kWhat.size()] + "：" + kAbout[i / 7 % kAbout.size()] + "，金额" +
           std::to_string(1200 + i * 37 % 8800) + "元。";
}

struct Change {
    core::SubjectId subject;
    boost::json::object fields;
};

core::Result<std::vector<Change>> changesOf(desk::Desk& desk, std::int64_t n, std::size_t salt = 0)
{
    core::desk::DisputeFilter filter;
    filter.states = {"a1", "c1", "m1", "f2", "g1"}; // what is archived changes no more
    filter.limit = n;
    const auto rows = desk.disputes(filter);
    if (!rows)
        return tl::unexpected(rows.error());
    std::vector<Change> out;
    for (const auto& row : *rows)
        out.push_back({*core::subjectFromText(row.subject),
                       {{"place", "后山水渠旁第" + std::to_string((out.size() + salt) % 97) + "号"}, {"demand", sentenceOf(out.size() + salt)}}});
    return out;
}

core::Done save(desk::Desk& desk, const std::vector<Change>& changes)
{
    std::vector<desk::Bulk> groups;
    for (const auto& change : changes)
        groups.push_back({{core::desk::Draft{"dispute.amend", change.subject, {{"content", {{"fields", change.fields}}}}}}, {}});
    const auto saved = desk.performAll(groups);
    if (!saved)
        return tl::unexpected(saved.error());
    if (!saved->refused.empty())
        return tl::unexpected(saved->refused.front().second);
    return {};
}

/// What nobody can send less than: the changed fields by short number, as hard compressed as zstd can.
std::size_t bareSize(const std::vector<Change>& changes)
{
    std::string text;
    for (std::size_t i = 0; i < changes.size(); ++i)
        text += std::to_string(i * 917 % 100'000) + boost::json::serialize(changes[i].fields) + "\n";
    return zstdSize(text, 19);
}

std::int64_t memberOf(const char* name)
{
    std::ifstream in("/proc/self/status");
    for (std::string line; std::getline(in, line);)
        if (line.rfind(name, 0) == 0)
            return std::stoll(line.substr(line.find(':') + 1));
    return 0;
}

} // namespace

int pull(Shell& shell, const std::string& folder)
{
    int count = 1;
    char name[] = "fengqiaoctl";
    char* arguments[] = {name, nullptr};
    const QCoreApplication qt(count, arguments);
    const auto clock = benchClock();
    auto desk = desk::Desk::open(folder, kBenchAccount, county::kDemoPassword, clock, core::HolidayTable::shipped());
    const auto county = app::countyOf(folder);
    if (!desk || !county)
        return shell.out.fail(desk ? county.error() : desk.error());
    const auto idle = memberOf("VmRSS");
    // The password has taken 64 MiB for a moment, which is not what is asked: the peak counts from here.
    std::ofstream("/proc/self/clear_refs") << "5";
    const auto begin = Steady::now();
    const auto round = app::exchangeAll(**desk, *county);
    if (round.error)
        return shell.out.fail(*round.error);
    const auto took = since(begin) - round.searching.count();
    const auto digest = (*desk)->digest();
    if (!digest)
        return shell.out.fail(digest.error());
    shell.out.record({{"seconds", took}, {"searching", round.searching.count()}, {"received", round.sum.received}, {"idleKiB", idle}, {"peakKiB", memberOf("VmHWM")}, {"digest", core::toHex(*digest)}}, {});
    return 0;
}

/// Everything a desk wrote without a line goes up.
Figures serverPush(Yard& yard, const BenchOptions& options)
{
    auto desk = filledDesk(yard, "one", options.size);
    if (!desk)
        return tl::unexpected(desk.error());
    Watch watch(yard, options);
    const auto round = yard.exchange(**desk, "one");
    if (!round)
        return tl::unexpected(round.error());
    const bool same = options.size == kPeerHeld && options.link.bitsPerSecond == 0;
    return std::vector{watch.figure("server-push", round->sum.accepted, same ? std::optional(kPeerFirstPush) : std::nullopt)};
}

/// The floor of a first exchange: the same states, packed in the same portions, unpacked and inserted into one enciphered table
/// without an index, each portion made safe. Nobody checks, hashes or lists them.
core::Result<Figure> pullFloor(Yard& yard, const std::string& name)
{
    using core::store::Connection;
    const auto desk = yard.open(name);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto key = (*desk)->mirrorKey();
    auto from = Connection::open((*desk)->mirrorFile(), key, Connection::Mode::Read);
    auto to = Connection::open(yard.folder() / "floor.db", key, Connection::Mode::Write);
    if (!from || !to)
        return tl::unexpected(from ? to.error() : from.error());
    constexpr std::size_t kPortion = 450; // as many as two megabytes hold
    Figure out{"first-sync-floor", 0, 0, 0, {}};
    const auto done = core::store::guarded([&] {
        (*to)->script("CREATE TABLE body (subject INTEGER PRIMARY KEY, steps TEXT, content TEXT, identity TEXT, sealed TEXT)");
        auto row = (*from)->query("SELECT subject, steps, content, identity, sealed FROM body WHERE layer=0");
        for (bool more = true; more;) {
            std::vector<std::pair<std::int64_t, core::Sections>> portion;
            std::string text;
            while (portion.size() < kPortion && (more = row.next())) {
                portion.emplace_back(row.number(0), core::Sections{row.text(1), row.text(2), row.text(3), row.text(4)});
                for (const auto& section : portion.back().second)
                    text += section;
            }
            const auto packed = exchange::compress(core::viewOf(text));
            const auto begin = Steady::now();
            const auto plain = exchange::expand(packed, exchange::kAnswerLimit);
            if (!plain)
                throw core::store::Failure{plain.error()};
            core::store::Transaction transaction(**to);
            for (const auto& [subject, s] : portion)
                (*to)->run("INSERT INTO body VALUES(?1,?2,?3,?4,?5)", subject, s[0], s[1], s[2], s[3]);
            transaction.commit();
            out.seconds += since(begin);
            out.n += static_cast<std::int64_t>(portion.size());
            out.bytes += static_cast<std::int64_t>(packed.size());
        }
    });
    if (!done)
        return tl::unexpected(done.error());
    return out;
}

/// A county that holds as many disputes of one liaison, and the digest of his desk in hex. Written and pushed once, and then
/// taken from where it is kept: that takes many times as long as what is measured.
core::Result<std::string> fullCounty(Yard& yard, const BenchOptions& options)
{
    const auto kept = keptCounty(options);
    std::string known;
    if (!kept.empty() && std::ifstream(kept / "digest") >> known)
        return known; // the yard was made of it
    auto desk = filledDesk(yard, "one", options.size);
    if (!desk)
        return tl::unexpected(desk.error());
    if (const auto up = yard.exchange(**desk, "one"); !up)
        return tl::unexpected(up.error());
    const auto digest = (*desk)->digest();
    if (!digest)
        return tl::unexpected(digest.error());
    if (!kept.empty()) { // nobody writes in the county now, so its files are whole
        std::error_code error;
        std::filesystem::remove_all(kept, error);
        std::filesystem::create_directories(kept, error);
        std::filesystem::copy(yard.folder() / "county", kept / "county", std::filesystem::copy_options::recursive, error);
        if (error)
            return core::hindered("cannot_write", {{"file", kept.string()}});
        std::ofstream(kept / "digest") << core::toHex(*digest);
    }
    return core::toHex(*digest);
}

/// A new PC fetches all that its person may see; in a process of its own.
Figures firstSync(Yard& yard, const BenchOptions& options)
{
    const auto one = fullCounty(yard, options);
    if (!one)
        return tl::unexpected(one.error());
    if (const auto fresh = yard.freshDesk("two"); !fresh)
        return tl::unexpected(fresh.error());
    Watch watch(yard, options);
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QStringLiteral("/proc/self/exe"), {"--json", "bench", "puller", QString::fromStdString((yard.folder() / "two").string())});
    process.waitForFinished(-1);
    auto figure = watch.figure("first-sync", options.size, options.size == kPeerHeld && options.link.bitsPerSecond == 0 ? std::optional(kPeerFirstPull) : std::nullopt);
    boost::system::error_code error;
    const auto told = boost::json::parse(process.readAllStandardOutput().trimmed().toStdString(), error);
    if (error || !told.is_object() || !told.get_object().contains("seconds"))
        return core::hindered("internal", {{"what", "puller"}});
    const auto& object = told.get_object();
    if (object.at("digest").as_string() != *one)
        return core::damaged("malformed", {{"what", "digest"}});
    figure.seconds = object.at("seconds").to_number<double>();
    figure.more["thenSearchSeconds"] = object.at("searching").to_number<double>();
    figure.more["peakMiB"] = object.at("peakKiB").to_number<std::int64_t>() / 1024;
    figure.more["idleMiB"] = object.at("idleKiB").to_number<std::int64_t>() / 1024;
    const auto floor = pullFloor(yard, "two");
    if (!floor)
        return tl::unexpected(floor.error());
    return std::vector{std::move(figure), *floor};
}

/// `size` disputes that both PCs hold are changed on one; the other fetches the changes; then nothing is new. Over a line
/// that stands already, as that of a PC that is switched on; "cold" over a new one, with its handshakes.
Figures incrementalSync(Yard& yard, const BenchOptions& options)
{
    auto desk = filledDesk(yard, "one", std::max(options.held, options.size * 40));
    if (!desk)
        return tl::unexpected(desk.error());
    const auto first = yard.exchange(**desk, "one");
    auto other = yard.desk("two");
    if (!first || !other)
        return tl::unexpected(first ? other.error() : first.error());
    auto line = yard.line(**desk, "one"), otherLine = yard.line(**other, "two");
    if (!line || !otherLine)
        return tl::unexpected(line ? otherLine.error() : line.error());
    const bool same = isPeersLine(options) && options.size == 100;
    const auto peer = [&](const Peer& figure) { return same ? std::optional(figure) : std::nullopt; };

    std::vector<Figure> out;
    core::Result<std::vector<Change>> changes;
    for (const bool warm : {false, true}) {
        changes = changesOf(**desk, options.size, warm ? 50 : 0);
        if (!changes)
            return tl::unexpected(changes.error());
        if (const auto done = save(**desk, *changes); !done)
            return tl::unexpected(done.error());
        const auto changed = static_cast<std::int64_t>(changes->size());
        const std::string ending = warm ? "" : "-cold";
        const auto timed = [&](app::Line& over, const std::string& name, std::int64_t n, const Peer& figure) -> core::Done {
            Watch watch(yard, options);
            const auto round = over.exchange();
            if (round.error)
                return tl::unexpected(*round.error);
            out.push_back(watch.figure(name + ending, n, peer(figure)));
            return {};
        };
        // The first exchange of each line opens its connection.
        if (auto done = timed(**line, "incremental-push", changed, kPeerPush); !done)
            return tl::unexpected(done.error());
        if (auto done = timed(**otherLine, "incremental-sync", changed, kPeerPull); !done)
            return tl::unexpected(done.error());
        if (!warm) {
            auto fresh = yard.line(**other, "two");
            if (!fresh)
                return tl::unexpected(fresh.error());
            if (auto done = timed(**fresh, "nothing-new", 0, kPeerNothing); !done)
                return tl::unexpected(done.error());
        } else if (auto done = timed(**otherLine, "nothing-new", 0, kPeerNothing); !done) {
            return tl::unexpected(done.error());
        }
    }
    std::rotate(out.begin(), out.begin() + 4, out.end()); // the figure that the command is named after comes first
    const auto floor = floorOf("incremental-floor", static_cast<std::int64_t>(changes->size()), options, bareSize(*changes), kBareAnswer);
    const auto empty = floorOf("nothing-new-floor", 0, options, kBareAnswer, kBareAnswer);
    if (!floor || !empty)
        return tl::unexpected(floor ? empty.error() : floor.error());
    out.push_back(*floor);
    out.push_back(*empty);
    return out;
}

/// The same push again and again over a line that holds and over one that breaks every --cut (3 s by itself).
Figures cutPush(Yard& yard, const BenchOptions& options)
{
    constexpr int kRounds = 10;
    auto desk = filledDesk(yard, "one", std::max(options.held, options.size * 40));
    if (!desk)
        return tl::unexpected(desk.error());
    if (const auto first = yard.exchange(**desk, "one"); !first)
        return tl::unexpected(first.error());
    auto line = yard.line(**desk, "one");
    if (!line)
        return tl::unexpected(line.error());
    if (const auto round = (*line)->exchange(); round.error)
        return tl::unexpected(*round.error);
    std::vector<Figure> out;
    std::size_t salt = 0;
    for (const bool cut : {false, true}) {
        Figure sum{cut ? "cut-push" : "uncut-push", 0, 0, 0};
        double slowest = 0;
        std::int64_t cuts = 0, turns = 0;
        auto terms = options.link;
        if (cut)
            terms.cutEvery = options.cut.count() > 0 ? options.cut : std::chrono::milliseconds(3000);
        const auto began = Steady::now();
        for (int i = 0; i < kRounds; ++i) {
            const auto changes = changesOf(**desk, options.size, ++salt * 13);
            if (!changes)
                return tl::unexpected(changes.error());
            if (const auto done = save(**desk, *changes); !done)
                return tl::unexpected(done.error());
            if (cut) { // the rhythm of the cuts goes on beside the rounds
                const auto passed = std::chrono::duration_cast<std::chrono::milliseconds>(Steady::now() - began);
                terms.firstCut = terms.cutEvery - passed % terms.cutEvery;
            }
            yard.link().set(terms);
            yard.link().reset();
            const auto begin = Steady::now();
            for (;;) {
                const auto round = (*line)->exchange(app::Line::OnFailure::GoOn);
                if (round.error)
                    return tl::unexpected(*round.error);
                const auto facts = (*desk)->syncFacts();
                if (!facts || facts->waiting == 0)
                    break;
            }
            const auto took = since(begin);
            const auto count = yard.link().count();
            sum.n += static_cast<std::int64_t>(changes->size());
            sum.seconds += took;
            sum.bytes += count.up + count.down;
            slowest = std::max(slowest, took);
            cuts += count.cuts;
            turns += count.turns;
        }
        yard.link().set({});
        sum.more = {{"rounds", kRounds}, {"perRound", sum.seconds / kRounds}, {"slowest", slowest}, {"cuts", cuts}, {"roundTrips", turns}};
        out.insert(out.begin(), std::move(sum));
    }
    out[0].more["timesTheTime"] = out[0].seconds / out[1].seconds;
    out[0].more["timesTheBytes"] = static_cast<double>(out[0].bytes) / static_cast<double>(out[1].bytes);
    return out;
}

/// The messages that a desk and its county really exchange, not packed, a file each: what a dictionary is trained on.
core::Done samples(Yard& yard, const std::string& folder, std::int64_t count)
{
    std::int64_t number = 0;
    const auto keep = [&](char letter, const core::Bytes& bytes) {
        std::ofstream out(std::filesystem::path(folder) / (letter + std::to_string(++number)), std::ios::binary);
        out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    };
    const auto settle = [&](desk::Desk& desk, std::uint32_t limit, std::size_t sending) -> core::Done {
        for (bool more = true; more;) {
            auto request = desk.request(limit, 0, sending);
            if (!request)
                return tl::unexpected(request.error());
            auto reply = yard.service().exchange(*request);
            if (!reply)
                return tl::unexpected(reply.error());
            keep('q', encode(*request));
            keep('a', encode(reply->answer));
            const auto applied = desk.apply(*request, reply->answer);
            const auto facts = desk.syncFacts();
            if (!applied || !facts)
                return tl::unexpected(applied ? facts.error() : applied.error());
            more = applied->more || facts->waiting > 0;
        }
        return {};
    };
    auto one = filledDesk(yard, "one", count);
    auto two = yard.desk("two");
    if (!one || !two)
        return tl::unexpected(one ? two.error() : one.error());
    if (auto done = settle(**one, 16 * 1024, 16 * 1024); !done)
        return done;
    if (auto done = settle(**two, 16 * 1024, 16 * 1024); !done)
        return done;
    for (std::size_t round = 0; round < 60; ++round) {
        const auto changes = changesOf(**one, 1 + static_cast<std::int64_t>(round * round % 97), round * 31);
        if (!changes)
            return tl::unexpected(changes.error());
        if (auto done = save(**one, *changes); !done)
            return done;
        for (auto* desk : {&*one, &*two})
            if (auto done = settle(**desk, 256 * 1024, 256 * 1024); !done)
                return done;
    }
    return {};
}

} // namespace ctl
