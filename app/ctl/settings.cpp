#include "app/ctl/command.h"

#include "core/calendar/setting_texts.h"
#include "core/codec/described.h"
#include "core/directory/complete.h"

#include <charconv>

namespace ctl {

namespace json = boost::json;

namespace {

int list(Shell& shell)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto values = core::toJson((*desk)->directory().steps.settings).get_object(), defaults = core::toJson(core::CountySettings{}).get_object();
    for (const auto& one : core::settingTexts()) {
        const auto& value = values.at(one.name);
        const auto shown = value.is_bool() ? std::string(value.get_bool() ? "是" : "否") : json::serialize(value) + std::string(one.unit);
        shell.out.record({{"name", one.name}, {"value", value}, {"default", defaults.at(one.name)}, {"unit", one.unit}, {"decides", one.chinese}, {"source", one.source}, {"proposal", one.proposal}},
                         std::string(one.name) + "  " + shown + "  " + std::string(one.chinese) + "（" + std::string(one.source) + "）");
    }
    return 0;
}

/// A number, or yes and no where the setting is one of those; "unknown_field" for another name, "invalid_field" for another value.
core::Result<json::value> valueFrom(const json::object& standing, std::string_view name, std::string_view text)
{
    const auto* before = standing.if_contains(name);
    if (!before)
        return core::misused("unknown_field", {{"field", name}});
    if (before->is_bool() && (text == "yes" || text == "no"))
        return json::value(text == "yes");
    std::int64_t number = 0;
    const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (before->is_bool() || failed != std::errc{} || end != text.data() + text.size())
        return core::misused("invalid_field", {{"field", name}});
    return json::value(number);
}

int change(Shell& shell, const std::vector<std::string>& words)
{
    auto desk = shell.openDesk();
    if (!desk)
        return shell.out.fail(desk.error());
    const auto standing = core::toJson((*desk)->directory().steps.settings).get_object();
    json::object wanted;
    for (const auto& word : words) {
        const auto equals = word.find('=');
        const auto name = word.substr(0, equals);
        const auto value = valueFrom(standing, name, equals == std::string::npos ? std::string_view() : std::string_view(word).substr(equals + 1));
        if (!value)
            return shell.out.fail(value.error());
        wanted[name] = *value;
    }
    const auto directories = (*desk)->subjectsOf(core::directory::State::kType);
    if (!directories)
        return shell.out.fail(directories.error());
    if (directories->empty())
        return shell.out.fail(core::misused("not_found", {{"what", "directory"}}).value());
    const auto body = core::directory::completed("directory.settings", {{"steps", {{"settings", std::move(wanted)}}}}, (*desk)->directory());
    const auto saved = (*desk)->perform({{"directory.settings", directories->front().id, body}});
    if (!saved)
        return shell.out.fail(saved.error());
    shell.out.record({{"saved", true}, {"secondCopy", saved->secondCopy}}, "已存在本机，传到县里以后各站点的日期按新的算");
    return 0;
}

} // namespace

void addSettings(CLI::App& app, Shell& shell)
{
    auto* command = app.add_subcommand("settings", "What the documents leave to the county: each setting, what it decides and what it rests on; with NAME=VALUE the administrator sets it");
    auto words = std::make_shared<std::vector<std::string>>();
    command->add_option("changes", *words, "orderReceiveDays=2, rosterBinds=yes")->type_name("NAME=VALUE");
    command->callback([&shell, words] { shell.run = [&shell, words] { return words->empty() ? list(shell) : change(shell, *words); }; });
}

} // namespace ctl
