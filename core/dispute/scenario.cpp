#include "core/dispute/scenario.h"

#include "core/codec/described.h"
#include "core/codec/strict_json.h"
#include "core/dispute/scenario_stage.h"

#include <algorithm>
#include <iterator>

namespace core::dispute {

namespace {

namespace json = boost::json;

tl::unexpected<Error> malformed(std::string_view what)
{
    return misused("malformed", {{"what", what}});
}

Result<std::string> textMember(const json::object& in, std::string_view name)
{
    const auto* value = in.if_contains(name);
    if (!value || value->is_null())
        return std::string();
    if (!value->is_string())
        return malformed(name);
    return std::string(std::string_view(value->get_string()));
}

Result<Day> dayMember(const json::object& in, std::string_view name)
{
    const auto text = textMember(in, name);
    const auto day = text ? parseDay(*text) : std::nullopt;
    if (!day)
        return malformed(name);
    return *day;
}

/// What a line may contain (CONTRACT.md). A word that is none of these was mistyped: the line says nothing then.
constexpr std::string_view kActs[] = {"assign", "accept", "extend", "appraisal_start", "appraisal_end", "push_up", "agree",
                                      "refuse", "return", "apply_confirmation"};

Result<PlainAct> readAct(const json::value& value)
{
    if (!value.is_object())
        return malformed("acts");
    const auto& in = value.get_object();
    PlainAct out;
    const auto at = dayMember(in, "at");
    const auto act = textMember(in, "act"), consent = textMember(in, "consent"), by = textMember(in, "by");
    if (!at)
        return tl::unexpected(at.error());
    for (const auto* text : {&act, &consent, &by})
        if (!*text)
            return tl::unexpected(text->error());
    if (std::ranges::find(kActs, *act) == std::end(kActs))
        return malformed("act");
    out.at = *at;
    out.act = *act;
    out.consent = *consent;
    out.by = *by;
    if (const auto* days = in.if_contains("days"))
        if (!readJson(*days, out.days))
            return malformed("days");
    if (const auto* effective = in.if_contains("effective"); effective && !effective->is_null()) {
        const auto day = dayMember(in, "effective");
        if (!day)
            return tl::unexpected(day.error());
        out.effective = *day;
    }
    return out;
}

Result<json::object> played(std::string_view line)
{
    if (line.starts_with("\xEF\xBB\xBF")) // the mark some editors put before a file
        line.remove_prefix(3);
    const auto value = decodeStrict(line);
    if (!value)
        return tl::unexpected(value.error());
    if (!value->is_object())
        return malformed("object");
    const auto& in = value->get_object();
    const auto today = dayMember(in, "today");
    const auto* acts = in.if_contains("acts");
    if (!today || !acts || !acts->is_array())
        return malformed(!today ? "today" : "acts");

    std::vector<PlainAct> plain;
    for (const auto& item : acts->get_array()) {
        auto act = readAct(item);
        if (!act)
            return tl::unexpected(act.error());
        plain.push_back(std::move(*act));
    }
    return playScenario(plain, *today);
}

} // namespace

json::object scenario(std::string_view line)
{
    auto out = played(line);
    if (out)
        return *out;
    return {{"error", {{"code", out.error().code}, {"facts", out.error().facts}}}};
}

} // namespace core::dispute
