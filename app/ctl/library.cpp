#include "app/ctl/command.h"
#include "app/ctl/subjects.h"

#include "core/dispute/catalogue.h"
#include "core/library/anonymise.h"
#include "sync/desk/library.h"

#include <fmt/format.h>

namespace ctl {

namespace json = boost::json;
namespace library = core::library;

namespace {

struct Options {
    std::string sort, type, level, text, item, file, subject, id, standing = "superseded", reason, by;
    std::vector<std::string> also, keep;
    bool shipped = false, attempt = false;
};

int list(Shell& shell, const Options& options)
{
    core::desk::LibraryFilter filter;
    filter.text = options.text;
    filter.type = options.type;
    filter.level = options.level;
    if (!options.sort.empty()) {
        filter.sort = core::enumFromName<library::Sort>(options.sort);
        if (!filter.sort)
            return shell.out.fail({"invalid_field", {}, {{"field", "sort"}}, core::Trouble::Usage});
    }
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto rows = (*desk)->library(filter);
    if (!rows)
        return shell.out.fail(rows.error());
    for (auto row : *rows) {
        auto shown = row.snippet;
        std::erase_if(shown, [](char c) { return c == '\x01' || c == '\x02'; });
        json::object record{{"item", row.id}, {"subject", row.subject}, {"sort", core::nameOf(row.sort)}, {"title", row.title}, {"version", row.version}, {"standing", core::nameOf(row.standing)}, {"checked", row.checked}};
        if (row.on)
            record["on"] = core::formatDay(*row.on);
        if (!shown.empty())
            record["snippet"] = shown;
        shell.out.record(record, std::string(library::sortName(row.sort)) + "  " + row.title + "  第" + std::to_string(row.version) + "版" +
                                     (row.standing == library::Standing::Current ? "" : "  " + std::string(library::standingName(row.standing))) + "  " + row.id + (shown.empty() ? "" : "\n    " + shown));
    }
    return 0;
}

/// By its id in the library, or by its subject.
core::SubjectId subjectFrom(const std::string& item)
{
    const auto id = core::subjectFromText(item);
    return id ? *id : library::subjectOf(item);
}

int show(Shell& shell, const std::string& name)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto view = (*desk)->show(subjectFrom(name), false);
    if (!view)
        return shell.out.fail(view.error());
    const auto* item = view->state.as<library::State>();
    if (!item)
        return shell.out.fail({"not_found", {}, {{"subject", name}}, core::Trouble::Usage});
    const auto& s = item->steps;
    std::string words = item->content.text.title + "  第" + std::to_string(s.label.version) + "版";
    if (s.standing != library::Standing::Current)
        words += "\n注意：" + std::string(library::standingName(s.standing)) + (s.replacedBy.empty() ? "" : "，见 " + s.replacedBy) + (item->content.reason.empty() ? "" : "。" + item->content.reason);
    for (const auto& part : library::wordsOf(item->content.text))
        words += "\n" + part;
    json::object record{{"subject", core::toText(view->id)}, {"label", core::toJson(s.label)}, {"standing", core::nameOf(s.standing)}, {"text", core::toJson(item->content.text)}};
    if (s.standingOn)
        record["standingOn"] = core::formatDay(*s.standingOn);
    if (!s.replacedBy.empty())
        record["replacedBy"] = s.replacedBy;
    if (!item->content.reason.empty())
        record["reason"] = item->content.reason;
    shell.out.record(record, words);
    return 0;
}

core::Result<library::Pack> packFrom(const Options& options)
{
    if (options.shipped)
        return library::shippedPack();
    const auto bytes = app::readFile(options.file, library::kPackLimit);
    if (!bytes)
        return tl::unexpected(bytes.error());
    return library::readPack(*bytes);
}

int publish(Shell& shell, const Options& options)
{
    if (options.shipped == !options.file.empty())
        return shell.out.fail({"usage", {}, {{"what", "FILE or --shipped"}}, core::Trouble::Usage});
    const auto pack = packFrom(options);
    if (!pack)
        return shell.out.fail(pack.error());
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto done = desk::publishPack(**desk, *pack, options.attempt ? desk::Try::Yes : desk::Try::No);
    if (!done)
        return shell.out.fail(done.error());
    using library::Fate;
    const core::Error* refused = nullptr;
    for (const auto& item : done->items) {
        json::object record{{"item", item.id}, {"version", item.version}, {"fate", core::nameOf(item.fate)}};
        if (item.refused) {
            record["refused"] = item.refused->code;
            refused = &*item.refused;
        }
        static constexpr const char* kWords[] = {"新发布", "换新版", "没有变", "比已有的旧，不换", "同一版内容不同，不换"};
        shell.out.record(record, item.title + "  第" + std::to_string(item.version) + "版  " + (item.refused ? "没有发布" : kWords[static_cast<int>(item.fate)]));
    }
    const auto fresh = done->count(Fate::First) + done->count(Fate::Newer);
    shell.out.record({{"published", options.attempt ? 0 : fresh}, {"same", done->count(Fate::Same)}, {"older", done->count(Fate::Older)}, {"clash", done->count(Fate::Clash)}, {"secondCopy", done->secondCopy}},
                     options.attempt ? "只看不发，可以发布 " + std::to_string(fresh) + " 件" : "已存在本机 " + std::to_string(fresh) + " 件，等待上传");
    if (refused && fresh == 0)
        return shell.out.fail(*refused);
    // A pack of nothing but old items was the wrong pack.
    if (fresh == 0 && done->count(Fate::Older) + done->count(Fate::Clash) > 0)
        return shell.out.fail({done->count(Fate::Older) > 0 ? "library_older" : "library_clash", "《实施意见》第16条", {}, core::Trouble::Refused});
    return 0;
}

int mark(Shell& shell, const Options& options)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto id = subjectFrom(options.item);
    json::object steps{{"standing", options.standing}};
    if (!options.by.empty())
        steps["replacedBy"] = options.by;
    const auto saved = (*desk)->perform({{"library.mark", id, {{"steps", std::move(steps)}, {"content", json::object{{"reason", options.reason}}}}}});
    if (!saved)
        return shell.out.fail(saved.error());
    shell.out.record({{"saved", true}, {"subject", core::toText(id)}, {"secondCopy", saved->secondCopy}}, "已存在本机 " + core::toText(id));
    return 0;
}

core::Result<core::desk::SubjectView> disputeOf(desk::Desk& desk, const std::string& subject)
{
    auto view = viewOf(desk, subject);
    if (view && !view->state.as<core::dispute::State>())
        return core::misused("not_found", {{"subject", subject}});
    return view;
}

int anonymise(Shell& shell, const Options& options)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto view = disputeOf(**desk, options.subject);
    if (!view)
        return shell.out.fail(view.error());
    auto item = library::typicalCase(view->id, *view->state.as<core::dispute::State>(), view->level, (*desk)->directory(), options.also, options.keep);
    if (!item)
        return shell.out.fail(item.error());
    if (!options.id.empty())
        item->label.id = options.id;
    const library::Pack pack{item->text.title, {*item}};
    if (const auto done = app::writeFile(options.file, library::writePack(pack)); !done)
        return shell.out.fail(done.error());
    shell.out.record({{"file", options.file}, {"item", item->label.id}, {"title", item->text.title}}, item->text.title + "  " + options.file + "\n请再从头读一遍，确认认不出是谁，再发布。");
    return 0;
}

/// A case that somebody has edited, against the dispute it was made from.
int check(Shell& shell, const Options& options)
{
    const auto pack = packFrom(options);
    if (!pack)
        return shell.out.fail(pack.error());
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto view = disputeOf(**desk, options.subject);
    if (!view)
        return shell.out.fail(view.error());
    if (view->level < 3)
        return shell.out.fail({"case_level", {}, {}, core::Trouble::Refused});
    const auto secrets = library::secretsOf(*view->state.as<core::dispute::State>(), (*desk)->directory(), options.also);
    for (const auto& item : pack->items)
        if (const auto done = library::checkCase(item.text, secrets, options.keep); !done)
            return shell.out.fail(done.error());
    shell.out.record({{"checked", pack->items.size()}, {"left", 0}}, "没有发现能认出人的内容。");
    return 0;
}

} // namespace

void addLibrary(CLI::App& app, Shell& shell)
{
    auto options = std::make_shared<Options>();
    auto* command = app.add_subcommand("library", "Guides, law, typical cases, services, forms and posters that the county published");
    command->require_subcommand(1);
    const auto filters = [&](CLI::App* sub) {
        sub->add_option("--sort", options->sort, "guide, law, typical_case, service, sample_form or poster")->type_name("SORT");
        sub->add_option("--type", options->type, "Only what fits this type of dispute, D03")->type_name("TYPE");
        sub->add_option("--level", options->level, "village, township, professional, individual, centre")->type_name("LEVEL");
    };
    const auto runs = [&](CLI::App* sub, auto function) { sub->callback([&shell, options, function] { shell.run = [&shell, options, function] { return function(shell, *options); }; }); };
    auto* lister = command->add_subcommand("list", "What this PC holds");
    filters(lister);
    runs(lister, &list);
    auto* finder = command->add_subcommand("search", "Full text, from one character");
    finder->add_option("text", options->text)->required()->type_name("TEXT");
    filters(finder);
    runs(finder, &list);
    auto* reader = command->add_subcommand("show", "One item whole");
    reader->add_option("item", options->item, "Its id")->required()->type_name("ITEM");
    runs(reader, [](Shell& s, const Options& o) { return show(s, o.item); });
    auto* publisher = command->add_subcommand("publish", "Publish the new and newer items of a pack; older ones never replace newer ones");
    publisher->add_option("file", options->file, "Pack (JSON)")->type_name("FILE");
    publisher->add_flag("--shipped", options->shipped, "The items that come with the program");
    publisher->add_flag("--dry-run", options->attempt, "Only tell what would be published");
    runs(publisher, &publish);
    auto* marker = command->add_subcommand("mark", "Say that an item is superseded or repealed, or that it stands again");
    marker->add_option("item", options->item, "Its id")->required()->type_name("ITEM");
    marker->add_option("--standing", options->standing, "superseded (default), repealed or current")->check(CLI::IsMember({"superseded", "repealed", "current"}));
    marker->add_option("--reason", options->reason)->required()->type_name("TEXT");
    marker->add_option("--replaced-by", options->by, "Id of the item in its place")->type_name("ITEM");
    runs(marker, &mark);
    auto* maker = command->add_subcommand("anonymise", "Make a typical case of a closed dispute; refused while anything in it says who it was");
    auto* checker = command->add_subcommand("check", "Look through a case that was edited, against the dispute it came from");
    checker->add_option("file", options->file, "Pack (JSON)")->required()->type_name("FILE");
    maker->add_option("-o,--output", options->file, "The pack")->required()->type_name("FILE");
    maker->add_option("--id", options->id, "Id of the item; made by itself when left out")->type_name("ID");
    for (auto* sub : {maker, checker}) {
        sub->add_option("--subject", options->subject, "The dispute")->required()->type_name("ID");
        sub->add_option("--also", options->also, "A further name or nickname to take out; may be repeated")->type_name("NAME");
        sub->add_option("--keep", options->keep, "Words that look like a name and are none; may be repeated")->type_name("WORD");
    }
    runs(maker, &anonymise);
    runs(checker, &check);
}

} // namespace ctl
