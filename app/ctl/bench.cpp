#include "app/ctl/bench.h"
#include "app/ctl/command.h"
#include "app/ctl/hands.h"

#include "core/codec/strict_json.h"
#include "core/desk/file_system.h"
#include "core/store/connection.h"
#include "sync/desk/import.h"

#include <array>

namespace ctl {

namespace {

/// One act after the other, each on disk twice before the next. Beside it: as many bare writes of as many bytes, each
/// with fdatasync, which nothing that keeps its word can beat by more than the number of its files.
Figures append(Yard& yard, const BenchOptions& options)
{
    const auto n = options.size;
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
Figures open(Yard& yard, const BenchOptions& options)
{
    const auto n = options.size;
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
Figures search(Yard& yard, const BenchOptions& options)
{
    const auto n = options.size;
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

Figures import(Yard& yard, const BenchOptions& options)
{
    const auto n = options.size;
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

struct Entry {
    const char* name;
    std::int64_t size; ///< unless --size says otherwise
    Figures (*run)(Yard&, const BenchOptions&);
    std::string (*county)(const BenchOptions&) = [](const BenchOptions&) { return county::demoCounty(); };
};
constexpr std::array kEntries{Entry{"append", 500, append},         Entry{"open", 2000, open},
                              Entry{"first-paint", 10000, firstPaint},
                              Entry{"search", 10000, search},       Entry{"import", 2000, import},
                              Entry{"first-sync", 2000, firstSync}, Entry{"incremental-sync", 100, incrementalSync},
                              Entry{"server-push", 2000, serverPush}, Entry{"cut-push", 100, cutPush},
                              Entry{"county-load", 3600, countyLoad, largeCounty},
                              Entry{"county-storm", 50, countyStorm, largeCounty}};

constexpr std::int64_t kSamples = 2000;

int measure(Shell& shell, const Entry& entry, BenchOptions options)
{
    int count = 1;
    char name[] = "fengqiaoctl";
    char* arguments[] = {name, nullptr};
    const QCoreApplication qt(count, arguments); // Qt Network wants one
    if (options.size <= 0)
        options.size = entry.size;
    const auto kept = entry.run == firstSync ? keptCounty(options) : std::filesystem::path();
    const bool again = !kept.empty() && std::filesystem::exists(kept / "digest");
    auto yard = Yard::make(options.database, entry.county(options), again ? kept / "county" : std::filesystem::path());
    if (!yard)
        return shell.out.fail(yard.error());
    const auto figures = entry.run(**yard, options);
    if (!figures)
        return shell.out.fail(figures.error());
    for (const auto& figure : *figures) {
        const auto rate = figure.seconds > 0 ? static_cast<double>(figure.n) / figure.seconds : 0.0;
        boost::json::object record{{"name", figure.name}, {"n", figure.n}, {"seconds", figure.seconds}, {"perSecond", rate}, {"bytes", figure.bytes}};
        if (!options.database.empty())
            record["store"] = "postgresql";
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
    struct Words {
        BenchOptions options;
        std::string link, cut;
    };
    const auto words = std::make_shared<Words>();
    for (const auto& entry : kEntries) {
        auto* command = group->add_subcommand(entry.name, "by default " + std::to_string(entry.size));
        command->add_option("--size", words->options.size, "Acts, disputes or changes")->check(CLI::Range(1, 1'000'000));
        command->add_option("--held", words->options.held, "Disputes that are there before")->check(CLI::Range(1, 1'000'000));
        command->add_option("--devices", words->options.devices, "Of the load and the storm")->check(CLI::Range(1, 900));
        command->add_option("--link", words->link, "A bad line in between, e.g. 64k/200ms");
        command->add_option("--database", words->options.database, "The county is in PostgreSQL: postgresql://…, a database for nothing else, since it stays there")->type_name("URI");
        command->add_option("--keep", words->options.keep, "Folder in which first-sync keeps its full county for the next time");
        command->add_option("--cut", words->cut, "… that breaks so often, e.g. 3s");
        command->callback([&shell, &entry, words] {
            shell.run = [&shell, &entry, words] {
                if (!words->link.empty()) {
                    const auto link = app::linkFromText(words->link);
                    if (!link)
                        return shell.out.fail(link.error());
                    words->options.link = *link;
                }
                if (!words->cut.empty()) {
                    const auto cut = app::timeFromText(words->cut);
                    if (!cut)
                        return shell.out.fail(cut.error());
                    words->options.cut = *cut;
                }
                return measure(shell, entry, words->options);
            };
        });
    }
    auto* sampler = group->add_subcommand("samples", "Messages to train resources/data/exchange-N.zdict on")->group("");
    const auto where = std::make_shared<std::string>();
    sampler->add_option("folder", *where)->required();
    sampler->callback([&shell, where] {
        shell.run = [&shell, where] {
            int count = 1;
            char name[] = "fengqiaoctl";
            char* arguments[] = {name, nullptr};
            const QCoreApplication qt(count, arguments);
            auto yard = Yard::make();
            const auto done = yard ? samples(**yard, *where, kSamples) : core::Done(tl::unexpected(yard.error()));
            return done ? 0 : shell.out.fail(done.error());
        };
    });
    auto* puller = group->add_subcommand("puller", "What first-sync runs as a process of its own")->group("");
    const auto folder = std::make_shared<std::string>();
    puller->add_option("folder", *folder)->required();
    puller->callback([&shell, folder] { shell.run = [&shell, folder] { return pull(shell, *folder); }; });
}

} // namespace ctl
