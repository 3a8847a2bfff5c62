#include "app/ctl/attachments.h"
#include "app/ctl/command.h"
#include "app/ctl/subjects.h"

#include "core/codec/described.h"
#include "core/directory/complete.h"
#include "core/kinds/kind.h"
#include "core/text/amount.h"

#include <algorithm>

namespace ctl {

namespace {

constexpr std::size_t kBodyLimit = 512 * 1024;

const char* nameOfOffline(core::Offline offline)
{
    switch (offline) {
    case core::Offline::Yes: return "yes";
    case core::Offline::Prov: return "prov";
    case core::Offline::Server: return "server";
    }
    return "yes";
}

/// What `act KIND --file` takes, as one JSON Schema: the parts are members of the body, and there are no others.
boost::json::object schemaOfBody(const core::Kind& kind)
{
    return {{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"type", "object"}, {"properties", kind.schema}, {"additionalProperties", false}};
}

/// The first member of `value` that `schema` does not name, as "content.fields"; nothing when it names all.
std::optional<std::string> strangerIn(const boost::json::object& schema, const boost::json::value& value)
{
    const auto below = [](const boost::json::value* next, const boost::json::value& item, std::string_view name) -> std::optional<std::string> {
        const auto found = next && next->is_object() ? strangerIn(next->get_object(), item) : std::nullopt;
        return !found || name.empty() ? found : std::string(name) + "." + *found;
    };
    if (const auto* items = value.if_array()) {
        for (const auto& item : *items)
            if (auto found = below(schema.if_contains("items"), item, {}))
                return found;
    } else if (const auto* members = value.if_object()) {
        const auto* named = schema.if_contains("properties"); // without them any name will do
        for (const auto& [name, item] : *members) {
            const auto* next = named ? named->as_object().if_contains(name) : schema.if_contains("additionalProperties");
            if (named && !next)
                return std::string(name);
            if (auto found = below(next, item, name))
                return found;
        }
    }
    return std::nullopt;
}

/// A decoder ignores members it does not know, for a newer version may have written them. Whoever types a body here has mistyped one.
core::Done nothingStrange(std::string_view name, const boost::json::object& body)
{
    const auto kinds = core::allKinds();
    const auto kind = std::find_if(kinds.rbegin(), kinds.rend(), [&](const core::Kind& one) { return one.info.name == name; });
    if (kind == kinds.rend())
        return {}; // told by the desk
    if (auto found = strangerIn(schemaOfBody(*kind), body))
        return core::misused("unknown_field", {{"field", *found}});
    return {};
}

int listKinds(Shell& shell)
{
    for (const auto& kind : core::allKinds()) {
        const boost::json::object record{
            {"kind", kind.info.name},   {"version", kind.info.version}, {"subject", kind.subject},
            {"article", kind.info.article}, {"transitions", kind.info.transitions}, {"posts", kind.info.posts},
            {"offline", nameOfOffline(kind.info.offline)}, {"creates", kind.info.creates},
            {"lane", kind.info.lane == core::Lane::Urgent ? "urgent" : kind.info.lane == core::Lane::Reading ? "reading" : "work"}, {"schema", schemaOfBody(kind)}};
        shell.out.record(record, std::string(kind.info.name) + "  " + std::string(kind.info.posts) + "  " +
                                     std::string(kind.info.transitions) + "  " + std::string(kind.info.article));
    }
    return 0;
}

/// A dispute keeps its amount in fen, digits only; what is written with a point is yuan, as everywhere on the command line.
core::Result<void> readYuan(boost::json::object& body)
{
    auto* value = body.if_contains("content");
    for (const auto* name : {"fields", "amount"}) {
        auto* object = value ? value->if_object() : nullptr;
        value = object ? object->if_contains(name) : nullptr;
    }
    if (!value || !value->is_string() || value->get_string().find('.') == boost::json::string::npos)
        return {};
    const auto fen = core::readAmount(value->get_string());
    if (!fen)
        return core::misused("bad_amount", {{"field", "amount"}});
    *value = std::to_string(*fen);
    return {};
}

int perform(Shell& shell, const std::string& kind, const std::string& subject, const std::string& file)
{
    auto body = app::readObject(file, kBodyLimit);
    if (!body)
        return shell.out.fail(body.error());
    if (const auto read = readYuan(*body); !read)
        return shell.out.fail(read.error());
    if (const auto known = nothingStrange(kind, *body); !known)
        return shell.out.fail(known.error());
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto time = shell.clock();
    core::SubjectId id = core::newSubjectId((*time)->now());
    if (!subject.empty()) {
        const auto given = subjectOf(subject);
        if (!given)
            return shell.out.fail(given.error());
        id = *given;
    } else if (kind.starts_with("directory.")) { // a county has one
        const auto directories = (*desk)->subjectsOf(core::directory::State::kType);
        if (directories && !directories->empty())
            id = directories->front().id;
    }
    if (const auto named = namedFiles(**desk, id, *body); !named)
        return shell.out.fail(named.error());
    const auto saved = (*desk)->perform({{kind, id, core::directory::completed(kind, *body, (*desk)->directory())}});
    if (!saved) {
        auto error = saved.error();
        if (error.code == "malformed") // no rule has looked at it yet
            error.trouble = core::Trouble::Usage;
        return shell.out.fail(error);
    }
    boost::json::array acts;
    for (const auto& act : saved->acts)
        acts.emplace_back(core::toText(act));
    shell.out.record({{"saved", true}, {"subject", core::toText(id)}, {"acts", std::move(acts)}, {"secondCopy", saved->secondCopy}},
                     "已存在本机 " + core::toText(id));
    return 0;
}

int showLog(Shell& shell, const std::string& subject)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    std::optional<core::SubjectId> id;
    bool all = true; // of one subject: its whole history is here
    if (!subject.empty()) {
        const auto given = subjectOf(subject);
        if (!given)
            return shell.out.fail(given.error());
        id = *given;
        const auto view = (*desk)->show(*id, true); // what is missing is fetched with the next exchange
        all = !view || view->historyComplete;
    }
    const auto rows = (*desk)->log(id);
    if (!rows)
        return shell.out.fail(rows.error());
    for (const auto& row : *rows)
        shell.out.record(core::toJson(row).get_object(), core::formatInstant(row.claimed) + "  " + row.kind + "  " +
                                                             core::nameOf(row.delivery) + "  " + row.account + "  " + row.code);
    // A new desk gets states first, and the history of what somebody looks at (DESIGN 3).
    if (!all)
        shell.out.message("这件事以前的经过还在县里，下次和县里联系（sync）时取来");
    else if (!id && rows->empty())
        shell.out.message("本机还没有记过，也没有取过经过；要看某一件的，请写 --subject，联系县里（sync）后就有");
    return 0;
}

} // namespace

void addActs(CLI::App& app, Shell& shell)
{
    auto* acts = app.add_subcommand("acts", "Kinds of acts and the log");
    acts->require_subcommand(1);
    acts->add_subcommand("kinds", "Every kind with its JSON Schema, article and who may do it")->callback([&shell] {
        shell.run = [&shell] { return listKinds(shell); };
    });
    auto* log = acts->add_subcommand("log", "What happened, oldest first");
    auto logSubject = std::make_shared<std::string>();
    log->add_option("--subject", *logSubject, "One subject only")->type_name("ID");
    log->callback([&shell, logSubject] { shell.run = [&shell, logSubject] { return showLog(shell, *logSubject); }; });

    auto* act = app.add_subcommand("act", "Do one act");
    struct Options {
        std::string kind, subject, file;
    };
    auto options = std::make_shared<Options>();
    act->add_option("kind", options->kind, "Kind, for example dispute.accept")->required();
    act->add_option("--subject", options->subject, "Subject; left out for a kind that begins one, and for the county's directory")->type_name("ID");
    act->add_option("--file", options->file, "JSON: {\"steps\":{…},\"content\":{…},\"identity\":{…},\"sealed\":{…}}; of an entry of the directory only what changes")->required()->type_name("FILE");
    act->callback([&shell, options] {
        shell.run = [&shell, options] { return perform(shell, options->kind, options->subject, options->file); };
    });
}

} // namespace ctl
