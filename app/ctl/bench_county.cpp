#include "app/ctl/bench.h"

#include "sync/client/county_link.h"
#include "sync/desk/import.h"
#include "sync/exchange/wire.h"

#include <QEventLoop>
#include <algorithm>
#include <thread>

namespace ctl {

namespace {

constexpr std::size_t kDesks = 10;
constexpr double kActsPerSecond = 300;

/// One desk that sends an act of its own at its moments, whether the county is quick or not.
struct Sender {
    std::unique_ptr<desk::Desk> desk;
    app::County county;
    std::int64_t acts = 0;
    std::vector<double> latencies{}; ///< seconds from the packed request to the decoded answer
    double late = 0;                 ///< the most it lagged behind its moments
    std::optional<core::Error> error{};
};

core::Result<core::Bytes> post(client::CountyLink& link, const core::Bytes& message)
{
    QEventLoop loop;
    core::Result<core::Bytes> out = core::hindered("no_network");
    bool done = false;
    link.post(QStringLiteral("/v1/exchange"), message, exchange::kAnswerLimit, [&](core::Result<core::Bytes> answer) {
        out = std::move(answer);
        done = true;
        loop.quit();
    });
    if (!done)
        loop.exec();
    return out;
}

void send(Sender& sender, Steady::time_point begin, std::chrono::duration<double> first, std::chrono::duration<double> every)
{
    client::CountyLink link(sender.county.server, sender.county.ca);
    for (std::int64_t i = 0; i < sender.acts; ++i) {
        const auto request = sender.desk->request(64 * 1024, 0, 1); // one group
        if (!request) {
            sender.error = request.error();
            return;
        }
        const auto message = encode(*request);
        const auto moment = begin + std::chrono::duration_cast<Steady::duration>(first + every * static_cast<double>(i));
        std::this_thread::sleep_until(moment);
        sender.late = std::max(sender.late, since(moment));
        const auto sent = Steady::now();
        const auto bytes = post(link, message);
        const auto answer = bytes ? exchange::decodeAnswer(*bytes) : core::Result<exchange::Answer>(tl::unexpected(bytes.error()));
        sender.latencies.push_back(since(sent));
        const auto applied = answer ? sender.desk->apply(*request, *answer) : core::Result<desk::ApplySummary>(tl::unexpected(answer.error()));
        if (!applied || applied->accepted != 1) {
            sender.error = applied ? core::Error{"internal", {}, {{"what", "refused"}}, core::Trouble::Damaged} : applied.error();
            return;
        }
    }
}

} // namespace

/// `size` acts from ten desks, 300 a second, each a request of its own, over TLS, with every signature checked; desks and
/// county share the machine.
Figures countyLoad(Yard& yard, const BenchOptions& options)
{
    const auto each = std::max<std::int64_t>(1, options.size / static_cast<std::int64_t>(kDesks));
    const auto lines = manyRecords(each * static_cast<std::int64_t>(kDesks));
    if (!lines)
        return tl::unexpected(lines.error());
    std::vector<Sender> senders;
    std::string_view rest = *lines;
    for (std::size_t i = 0; i < kDesks; ++i) {
        const auto name = "load-" + std::to_string(i);
        auto desk = yard.desk(name);
        const auto county = app::countyOf(yard.folder() / name);
        if (!desk || !county)
            return tl::unexpected(desk ? county.error() : desk.error());
        std::size_t end = 0;
        for (std::int64_t line = 0; line < each; ++line)
            end = rest.find('\n', end) + 1;
        const auto done = desk::importDisputes(**desk, rest.substr(0, end), yard.clock().now());
        if (!done || !done->refused.empty())
            return tl::unexpected(done ? done->refused.front().second : done.error());
        rest.remove_prefix(end);
        senders.push_back({std::move(*desk), *county, done->saved});
    }
    const auto begin = Steady::now() + std::chrono::milliseconds(200);
    const std::chrono::duration<double> gap(1 / kActsPerSecond), every(gap * static_cast<double>(kDesks));
    std::vector<std::thread> threads;
    for (std::size_t i = 0; i < kDesks; ++i)
        threads.emplace_back([&, i] { send(senders[i], begin, gap * static_cast<double>(i), every); });
    for (auto& thread : threads)
        thread.join();
    const auto took = since(begin);
    std::vector<double> all;
    double late = 0;
    for (const auto& sender : senders) {
        if (sender.error)
            return tl::unexpected(*sender.error);
        all.insert(all.end(), sender.latencies.begin(), sender.latencies.end());
        late = std::max(late, sender.late);
    }
    std::sort(all.begin(), all.end());
    const auto at = [&](double share) { return 1000 * all[std::min(all.size() - 1, static_cast<std::size_t>(share * static_cast<double>(all.size())))]; };
    return std::vector{Figure{"county-load", static_cast<std::int64_t>(all.size()), took, 0,
                              {{"desks", kDesks}, {"medianMs", at(0.5)}, {"p99Ms", at(0.99)}, {"slowestMs", at(1)}, {"latestMs", 1000 * late}}}};
}

} // namespace ctl
