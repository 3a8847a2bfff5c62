#include "sync/sim/campaign.h"

#include <cerrno>
#include <cstring>
#include <malloc.h>
#include <poll.h>
#include <sys/wait.h>
#include <unistd.h>

namespace sim {

namespace {

Outcome outcomeOf(Options options, std::uint64_t seed, bool shrinkFailures)
{
    options.seed = seed;
    const auto report = run(options);
    Outcome out{seed, report.trace, report.acts, report.faults, report.failure, {}};
    if (report.failure)
        out.command = commandFor(shrinkFailures ? shrink(options, report) : options);
    return out;
}

std::string lineOf(const Outcome& outcome)
{
    boost::json::object line{{"seed", outcome.seed}, {"trace", outcome.trace}, {"acts", outcome.acts}, {"faults", outcome.faults}, {"command", outcome.command}};
    if (outcome.failure)
        line["failure"] = {{"what", outcome.failure->what}, {"detail", outcome.failure->detail}, {"step", outcome.failure->step}, {"at", outcome.failure->atMs}};
    return boost::json::serialize(line) + "\n";
}

Outcome outcomeFrom(std::string_view text)
{
    const auto line = boost::json::parse(text).as_object(); // our own process wrote it
    const auto string = [](const boost::json::value& value) { return std::string(value.as_string()); };
    Outcome out{line.at("seed").to_number<std::uint64_t>(), string(line.at("trace")), line.at("acts").to_number<std::int64_t>(),
                line.at("faults").to_number<std::int64_t>(), std::nullopt, string(line.at("command"))};
    if (const auto* failure = line.if_contains("failure")) {
        const auto& known = failure->as_object();
        out.failure = Failure{string(known.at("what")), string(known.at("detail")), known.at("step").to_number<int>(), known.at("at").to_number<std::int64_t>()};
    }
    return out;
}

void writeAll(int to, std::string_view text)
{
    while (!text.empty()) {
        const auto written = ::write(to, text.data(), text.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            ::_exit(3); // nobody listens any more
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

/// One process: every `stride`-th seed. Before each it says "seed", so that its death can be laid to one.
struct Worker {
    pid_t process = -1;
    int from = -1;
    std::uint64_t next = 0, stride = 1;
    std::optional<std::uint64_t> at;
    std::string text;
};

bool start(Worker& worker, const Options& options, std::uint64_t last, bool shrinkFailures)
{
    int ends[2];
    if (::pipe(ends) != 0)
        return false;
    worker.process = ::fork();
    if (worker.process < 0) {
        ::close(ends[0]);
        ::close(ends[1]);
        return false;
    }
    if (worker.process == 0) {
        ::close(ends[0]);
        // Each seed asks for the same pages again: giving them back to the system in between costs a tenth of the time.
        ::mallopt(M_MMAP_THRESHOLD, 64 << 20);
        ::mallopt(M_TRIM_THRESHOLD, 512 << 20);
        for (auto seed = worker.next; seed <= last; seed += worker.stride) {
            writeAll(ends[1], std::to_string(seed) + "\n");
            writeAll(ends[1], lineOf(outcomeOf(options, seed, shrinkFailures)));
        }
        ::_exit(0);
    }
    ::close(ends[1]);
    worker.from = ends[0];
    worker.at.reset();
    worker.text.clear();
    return true;
}

} // namespace

bool campaign(const Options& options, std::uint64_t first, std::uint64_t last, unsigned processes, bool shrinkFailures,
              const std::function<void(const Outcome&)>& told)
{
    std::vector<Worker> workers(std::max(1U, processes));
    for (std::size_t i = 0; i < workers.size(); ++i) {
        workers[i].next = first + i;
        workers[i].stride = workers.size();
    }
    for (auto& worker : workers)
        if (worker.next <= last && !start(worker, options, last, shrinkFailures))
            return false;
    const auto hear = [&](Worker& worker) {
        for (auto end = worker.text.find('\n'); end != std::string::npos; end = worker.text.find('\n')) {
            const auto line = worker.text.substr(0, end);
            worker.text.erase(0, end + 1);
            if (line.starts_with('{')) {
                told(outcomeFrom(line));
                worker.at.reset();
            } else {
                worker.at = std::stoull(line);
                worker.next = *worker.at + worker.stride;
            }
        }
    };
    for (;;) {
        std::vector<pollfd> waiting;
        std::vector<Worker*> whose;
        for (auto& worker : workers)
            if (worker.from >= 0) {
                waiting.push_back({worker.from, POLLIN, 0});
                whose.push_back(&worker);
            }
        if (waiting.empty())
            return true;
        if (::poll(waiting.data(), waiting.size(), -1) < 0 && errno != EINTR)
            return false;
        for (std::size_t i = 0; i < waiting.size(); ++i) {
            if (waiting[i].revents == 0)
                continue;
            auto& worker = *whose[i];
            char buffer[65536];
            const auto got = ::read(worker.from, buffer, sizeof buffer);
            if (got < 0 && errno == EINTR)
                continue;
            if (got > 0) {
                worker.text.append(buffer, static_cast<std::size_t>(got));
                hear(worker);
                continue;
            }
            ::close(std::exchange(worker.from, -1));
            int status = 0;
            ::waitpid(worker.process, &status, 0);
            if (status == 0 || !worker.at)
                continue;
            auto alone = options;
            alone.seed = *worker.at;
            told({*worker.at, {}, 0, 0, Failure{"crash", WIFSIGNALED(status) ? std::string("signal ") + std::to_string(WTERMSIG(status)) : "exit", -1, 0}, commandFor(alone)});
            if (worker.next <= last && !start(worker, options, last, shrinkFailures))
                return false;
        }
    }
}

} // namespace sim
