#include "app/ctl/command.h"
#include "app/ctl/figures.h"
#include "app/ctl/subjects.h"

#include "core/dispute/catalogue.h"
#include "core/library/anonymise.h"
#include "core/library/kinds.h"
#include "core/statistics/digest.h"
#include "sync/desk/library.h"

#include <fmt/format.h>
#include <openssl/evp.h>

#include <fstream>

namespace ctl {

namespace json = boost::json;
namespace library = core::library;

namespace {

struct Options {
    std::string sort, type, level, text, item, file, subject, id, standing = "superseded", reason, by;
    std::vector<std::string> also, keep;
    std::string place, month, organisation, title, showing;
    std::int64_t minutes = 0;
    bool shipped = false, attempt = false;
};

int listItems(Shell& shell, const Options& options)
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

/// SHA-256 and size of a file of any size, a piece at a time.
core::Result<std::pair<std::string, std::int64_t>> weigh(const std::string& file)
{
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return core::misused("not_found", {{"file", file}});
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> sum(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    if (!sum || EVP_DigestInit_ex(sum.get(), EVP_sha256(), nullptr) != 1)
        return core::hindered("disk", {{"file", file}});
    std::vector<char> piece(1 << 20);
    std::int64_t size = 0;
    while (in.read(piece.data(), static_cast<std::streamsize>(piece.size())), in.gcount() > 0) {
        size += in.gcount();
        EVP_DigestUpdate(sum.get(), piece.data(), static_cast<std::size_t>(in.gcount()));
    }
    core::Hash hash{};
    unsigned length = 0;
    if (in.bad() || EVP_DigestFinal_ex(sum.get(), hash.data(), &length) != 1)
        return core::hindered("disk", {{"file", file}});
    return std::pair(core::toHex(hash), size);
}

/// A pack with one film: what is published is its name, size and hash; the file goes by stick (001 一.2).
int film(Shell& shell, const Options& options)
{
    const auto known = weigh(options.item);
    if (!known)
        return shell.out.fail(known.error());
    library::Item item;
    item.label.id = options.id;
    item.label.sort = library::Sort::Film;
    item.text.title = options.title;
    item.text.film = library::Film{std::filesystem::path(options.item).filename().string(), known->first, known->second, options.minutes};
    if (const auto done = library::checkItem(item.label, item.text); !done)
        return shell.out.fail(done.error());
    if (const auto done = app::writeFile(options.file, library::writePack({item.text.title, {item}})); !done)
        return shell.out.fail(done.error());
    shell.out.record({{"file", options.file}, {"item", item.label.id}, {"sha256", known->first}, {"bytes", known->second}}, item.text.title + "  " + known->first + "  " + options.file);
    return 0;
}

core::Result<std::pair<core::SubjectId, library::State>> itemOf(desk::Desk& desk, const std::string& name)
{
    const auto id = subjectFrom(name);
    const auto view = desk.show(id, false);
    if (!view)
        return tl::unexpected(view.error());
    const auto* item = view->state.as<library::State>();
    if (!item)
        return core::misused("not_found", {{"subject", name}});
    return std::pair(id, *item);
}

/// Whether a file on this PC is the film the county published: whole, and the version that stands.
int filmCheck(Shell& shell, const Options& options)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto item = itemOf(**desk, options.item);
    if (!item)
        return shell.out.fail(item.error());
    const auto& film = item->second.content.text.film;
    if (!film)
        return shell.out.fail({"not_found", {}, {{"subject", options.item}}, core::Trouble::Usage});
    const auto known = weigh(options.file);
    if (!known)
        return shell.out.fail(known.error());
    if (known->first != film->sha256)
        return shell.out.fail({"film_differs", "《服务站点与对接机制》一.2", {{"file", options.file}}, core::Trouble::Refused});
    const bool stands = item->second.steps.standing == library::Standing::Current;
    shell.out.record({{"same", true}, {"standing", core::nameOf(item->second.steps.standing)}}, stands ? "是县里发布的这一部，可以放。" : "文件没有错，但这一部" + std::string(library::standingName(item->second.steps.standing)) + "，不要再放。");
    return 0;
}

/// Put up here, or taken down: without an act of a showing the only one of this unit.
int showHere(Shell& shell, const Options& options, bool up)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto item = itemOf(**desk, options.item);
    if (!item)
        return shell.out.fail(item.error());
    auto showing = options.showing;
    if (!up && showing.empty())
        for (const auto& one : item->second.steps.showings)
            if (const auto author = (*desk)->author(); !one.until && std::any_of(author.posts.begin(), author.posts.end(), [&](const core::Post& post) { return post.organisation == one.organisation; }))
                showing = one.act;
    const auto saved = up ? (*desk)->perform({{"library.show", item->first, {{"steps", json::object()}, {"content", json::object{{"place", options.place}}}}}})
                          : (*desk)->perform({{"library.take_down", item->first, {{"steps", json::object{{"showing", showing}}}}}});
    if (!saved)
        return shell.out.fail(saved.error());
    shell.out.record({{"saved", true}, {"subject", core::toText(item->first)}, {"secondCopy", saved->secondCopy}}, "已存在本机 " + item->second.content.text.title);
    return 0;
}

/// The digest of a month as a pack: figures reckoned here, the rest is written by hand before it is published (001 一.2).
int makeDigest(Shell& shell, const Options& options)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto author = (*desk)->author();
    const auto organisation = !options.organisation.empty() ? options.organisation : author.posts.empty() ? std::string() : author.posts.front().organisation;
    std::vector<core::statistics::Form> forms;
    for (const auto name : core::statistics::digestForms()) {
        FigureOptions asked;
        asked.form = name;
        asked.period = options.month;
        auto form = formFor(shell, **desk, asked);
        if (!form)
            return shell.out.fail(form.error());
        forms.push_back(std::move(*form));
    }
    const auto item = core::statistics::digestOf(organisation, options.month, (*desk)->directory(), core::statistics::digestFigures(forms), "（请写）", "（请写）");
    if (const auto done = library::checkItem(item.label, item.text); !done)
        return shell.out.fail(done.error());
    if (const auto done = app::writeFile(options.file, library::writePack({item.text.title, {item}})); !done)
        return shell.out.fail(done.error());
    shell.out.record({{"file", options.file}, {"item", item.label.id}, {"title", item.text.title}}, item.text.title + "  " + options.file + "\n改好以后用 library publish 发出。");
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
    runs(lister, &listItems);
    auto* finder = command->add_subcommand("search", "Full text, from one character");
    finder->add_option("text", options->text)->required()->type_name("TEXT");
    filters(finder);
    runs(finder, &listItems);
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
    auto* films = command->add_subcommand("film", "Make a pack that publishes a film: name, size and hash; the file itself goes by stick");
    films->add_option("film", options->item, "The film")->required()->type_name("FILE");
    films->add_option("--id", options->id, "Id of the item")->required()->type_name("ID");
    films->add_option("--title", options->title)->required()->type_name("TEXT");
    films->add_option("--minutes", options->minutes)->type_name("N");
    films->add_option("-o,--output", options->file, "The pack")->required()->type_name("FILE");
    runs(films, &film);
    auto* filmChecker = command->add_subcommand("film-check", "Whether a file is the film that the county published");
    filmChecker->add_option("item", options->item, "Its id")->required()->type_name("ITEM");
    filmChecker->add_option("file", options->file)->required()->type_name("FILE");
    runs(filmChecker, &filmCheck);
    auto* hanger = command->add_subcommand("hang", "Note where a poster hangs or a film is shown; `statistics posters` lists them");
    hanger->add_option("item", options->item, "Its id")->required()->type_name("ITEM");
    hanger->add_option("--place", options->place)->required()->type_name("TEXT");
    runs(hanger, [](Shell& s, const Options& o) { return showHere(s, o, true); });
    auto* taker = command->add_subcommand("take-down", "Note that it does not hang here any more");
    taker->add_option("item", options->item, "Its id")->required()->type_name("ITEM");
    taker->add_option("--showing", options->showing, "Which, when this unit shows it in several places")->type_name("ACT");
    runs(taker, [](Shell& s, const Options& o) { return showHere(s, o, false); });
    auto* digester = command->add_subcommand("digest", "The court's digest of a month as a pack to edit and publish; `statistics digests` lists those issued");
    digester->add_option("--month", options->month, "2026-03")->required()->type_name("MONTH");
    digester->add_option("--organisation", options->organisation, "Default: that of the account's first post")->type_name("ID");
    digester->add_option("-o,--output", options->file, "The pack")->required()->type_name("FILE");
    runs(digester, &makeDigest);
    runs(maker, &anonymise);
    runs(checker, &check);
}

} // namespace ctl
