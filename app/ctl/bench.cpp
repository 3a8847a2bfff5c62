#include "app/ctl/command.h"
#include "app/ctl/yard.h"

#include "core/codec/strict_json.h"
#include "core/desk/file_system.h"
#include "core/store/connection.h"
#include "sync/desk/import.h"

#include <array>
#include <chrono>

namespace ctl {

namespace {

using Steady = std::chrono::steady_clock;

double since(Steady::time_point begin) { return std::chrono::duration<double>(Steady::now() - begin).count(); }

/// One line of the answer.
struct Figure {
    std::string name;
    std::int64_t n = 0;
    double seconds = 0;
    std::int64_t bytes = 0;
    boost::json::object more; ///< what else is worth knowing
};
using Figures = core::Result<std::vector<Figure>>;

/// A desk that holds `count` imported disputes, nothing of it sent.
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

/// One act after the other, each on disk twice before the next. Beside it: as many bare writes of as many bytes, each
/// with fdatasync, which nothing that keeps its word can beat by more than the number of its files.
Figures append(Yard& yard, std::int64_t n)
{
    auto desk = yard.desk("one");
    const auto lines = manyRecords(n);
    if (!desk || !lines)
        return tl::unexpected(desk ? lines.error() : desk.error());
    std::vector<desk::Bulk> drafts;
    for (std::string_view rest = *lines; !rest.empty();) {
        const auto end = std::min(rest.find('\n'), rest.size());
        const auto record = core::decodeStrict(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
        auto draft = record ? desk::importDraft(record->get_object(), (*desk)->author(), (*desk)->directory(), yard.clock().now())
                            : core::Result<desk::Bulk>(tl::unexpected(record.error()));
        if (!draft)
            return tl::unexpected(draft.error());
        drafts.push_back(std::move(*draft));
    }
    const auto before = yard.bytesOf("one");
    auto begin = Steady::now();
    for (const auto& draft : drafts)
        if (const auto saved = (*desk)->perform(draft.group); !saved)
            return tl::unexpected(saved.error());
    Figure ours{"append", n, since(begin), yard.bytesOf("one") - before, {}};

    core::desk::PosixFileSystem files;
    auto file = files.create(yard.folder() / "floor");
    if (!file)
        return tl::unexpected(file.error());
    const core::Bytes one(lines->size() / static_cast<std::size_t>(n));
    begin = Steady::now();
    for (std::int64_t i = 0; i < n; ++i) {
        auto done = (*file)->writeAt(static_cast<std::uint64_t>(i) * one.size(), core::ByteView(one));
        if (done)
            done = (*file)->sync();
        if (!done)
            return tl::unexpected(done.error());
    }
    return std::vector{ours, Figure{"append-floor-fdatasync", n, since(begin), n * static_cast<std::int64_t>(one.size()), {}}};
}

/// From the password to the first page of the list.
Figures open(Yard& yard, std::int64_t n)
{
    {
        const auto desk = filledDesk(yard, "one", n);
        if (!desk)
            return tl::unexpected(desk.error());
    }
    auto begin = Steady::now();
    const auto desk = yard.open("one");
    if (!desk)
        return tl::unexpected(desk.error());
    const auto opened = since(begin);
    begin = Steady::now();
    const auto rows = (*desk)->disputes({});
    if (!rows)
        return tl::unexpected(rows.error());
    return std::vector{Figure{"open", n, opened, yard.bytesOf("one"), {}},
                       Figure{"open-list", static_cast<std::int64_t>(rows->size()), since(begin), 0, {}}};
}

/// Every way of searching once, from one character to four, each beside a scan of the same mirror with LIKE.
Figures search(Yard& yard, std::int64_t n)
{
    static constexpr std::array kTyped{"的", "村", "李", "调", "调解", "双方", "李爱", "宅基地", "申请人", "申请调解", "人民调解", "w", "wa", "wang", "a", "1", "13", "2025", "lq2"};
    auto desk = filledDesk(yard, "one", n);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto key = (*desk)->mirrorKey();
    auto connection = core::store::Connection::open((*desk)->mirrorFile(), key, core::store::Connection::Mode::Read);
    if (!connection)
        return tl::unexpected(connection.error());
    Figure ours{"search", 0, 0, 0, {}}, floor{"search-floor-like", 0, 0, 0, {}};
    double slowest = 0;
    for (const std::string typed : kTyped) {
        core::desk::DisputeFilter filter;
        filter.text = typed;
        filter.limit = 50;
        auto begin = Steady::now();
        if (const auto rows = (*desk)->disputes(filter); !rows)
            return tl::unexpected(rows.error());
        const auto took = since(begin);
        slowest = std::max(slowest, took);
        ours.seconds += took;
        ++ours.n;
        begin = Steady::now();
        const auto scanned = core::store::guarded([&] { return (*connection)->number("SELECT count(*) FROM body WHERE content LIKE ?1", "%" + typed + "%"); });
        if (!scanned)
            return tl::unexpected(scanned.error());
        floor.seconds += since(begin);
        ++floor.n;
    }
    ours.bytes = floor.bytes = yard.bytesOf("one");
    ours.more["disputes"] = floor.more["disputes"] = n;
    ours.more["slowestMs"] = slowest * 1000;
    return std::vector{ours, floor};
}

Figures import(Yard& yard, std::int64_t n)
{
    auto desk = yard.desk("one");
    const auto lines = manyRecords(n);
    if (!desk || !lines)
        return tl::unexpected(desk ? lines.error() : desk.error());
    const auto begin = Steady::now();
    const auto done = desk::importDisputes(**desk, *lines, yard.clock().now());
    if (!done)
        return tl::unexpected(done.error());
    return std::vector{Figure{"import", done->saved, since(begin), static_cast<std::int64_t>(lines->size()), {}}};
}

Figure trafficOf(std::string name, std::int64_t n, double seconds, const app::Round& round)
{
    return {std::move(name), n, seconds, round.traffic.bytesUp + round.traffic.bytesDown,
            {{"bytesUp", round.traffic.bytesUp}, {"bytesDown", round.traffic.bytesDown}, {"roundTrips", round.traffic.rounds}}};
}

/// Everything a desk wrote without a line goes up.
Figures serverPush(Yard& yard, std::int64_t n)
{
    auto desk = filledDesk(yard, "one", n);
    if (!desk)
        return tl::unexpected(desk.error());
    const auto begin = Steady::now();
    const auto round = yard.exchange(**desk, "one");
    if (!round)
        return tl::unexpected(round.error());
    return std::vector{trafficOf("server-push", round->sum.accepted, since(begin), *round)};
}

/// A new PC fetches all that its person may see.
Figures firstSync(Yard& yard, std::int64_t n)
{
    auto desk = filledDesk(yard, "one", n);
    if (!desk)
        return tl::unexpected(desk.error());
    if (const auto up = yard.exchange(**desk, "one"); !up)
        return tl::unexpected(up.error());
    auto fresh = yard.freshDesk("two");
    if (!fresh)
        return tl::unexpected(fresh.error());
    const auto begin = Steady::now();
    const auto round = yard.exchange(**fresh, "two");
    if (!round)
        return tl::unexpected(round.error());
    const auto took = since(begin);
    const auto one = (*desk)->digest(), two = (*fresh)->digest();
    if (!one || !two || *one != *two)
        return core::damaged("malformed", {{"what", "digest"}});
    return std::vector{trafficOf("first-sync", n, took, *round)};
}

/// `n` disputes of 2,000 that both PCs hold are changed on one; the other fetches the changes; then nothing is new.
Figures incrementalSync(Yard& yard, std::int64_t n)
{
    constexpr std::int64_t kHeld = 2000;
    auto desk = filledDesk(yard, "one", std::max(kHeld, n * 4));
    if (!desk)
        return tl::unexpected(desk.error());
    const auto first = yard.exchange(**desk, "one");
    auto other = yard.desk("two");
    if (!first || !other)
        return tl::unexpected(first ? other.error() : first.error());
    core::desk::DisputeFilter filter;
    filter.states = {"a1", "c1", "m1", "f2", "g1"}; // what is archived changes no more
    filter.limit = n;
    const auto rows = (*desk)->disputes(filter);
    if (!rows)
        return tl::unexpected(rows.error());
    for (const auto& row : *rows) {
        const core::desk::Draft draft{"dispute.amend", *core::subjectFromText(row.subject), {{"content", {{"fields", {{"place", "后山水渠旁"}}}}}}};
        if (const auto saved = (*desk)->perform({draft}); !saved)
            return tl::unexpected(saved.error());
    }
    const auto changed = static_cast<std::int64_t>(rows->size());
    auto begin = Steady::now();
    const auto up = yard.exchange(**desk, "one");
    const auto upTook = since(begin);
    begin = Steady::now();
    const auto down = up ? yard.exchange(**other, "two") : up;
    const auto downTook = since(begin);
    begin = Steady::now();
    const auto nothing = down ? yard.exchange(**other, "two") : down;
    if (!nothing)
        return tl::unexpected(nothing.error());
    return std::vector{trafficOf("incremental-sync", changed, downTook, *down), trafficOf("incremental-push", changed, upTook, *up),
                       trafficOf("nothing-new", 0, since(begin), *nothing)};
}

struct Entry {
    const char* name;
    std::int64_t size; ///< unless --size says otherwise
    Figures (*run)(Yard&, std::int64_t);
};
constexpr std::array kEntries{Entry{"append", 500, append},         Entry{"open", 2000, open},
                              Entry{"search", 10000, search},       Entry{"import", 2000, import},
                              Entry{"first-sync", 2000, firstSync}, Entry{"incremental-sync", 100, incrementalSync},
                              Entry{"server-push", 2000, serverPush}};

int measure(Shell& shell, const Entry& entry, std::int64_t size)
{
    int count = 1;
    char name[] = "fengqiaoctl";
    char* arguments[] = {name, nullptr};
    const QCoreApplication qt(count, arguments); // Qt Network wants one
    auto yard = Yard::make();
    if (!yard)
        return shell.out.fail(yard.error());
    const auto figures = entry.run(**yard, size > 0 ? size : entry.size);
    if (!figures)
        return shell.out.fail(figures.error());
    for (const auto& figure : *figures) {
        const auto rate = figure.seconds > 0 ? static_cast<double>(figure.n) / figure.seconds : 0.0;
        boost::json::object record{{"name", figure.name}, {"n", figure.n}, {"seconds", figure.seconds}, {"perSecond", rate}, {"bytes", figure.bytes}};
        for (const auto& member : figure.more)
            record[member.key()] = member.value();
        shell.out.record(record, boost::json::serialize(record));
    }
    return 0;
}

} // namespace

void addBench(CLI::App& app, Shell& shell)
{
    auto* group = app.add_subcommand("bench", "Timings in a county of its own, removed afterwards; one line a figure");
    group->require_subcommand(1);
    const auto size = std::make_shared<std::int64_t>(0);
    for (const auto& entry : kEntries) {
        auto* command = group->add_subcommand(entry.name, "by default " + std::to_string(entry.size));
        command->add_option("--size", *size, "Acts, disputes or changes")->check(CLI::Range(1, 1'000'000));
        command->callback([&shell, &entry, size] { shell.run = [&shell, &entry, size] { return measure(shell, entry, *size); }; });
    }
}

} // namespace ctl
