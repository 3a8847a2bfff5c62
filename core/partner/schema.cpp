#include "core/partner/schema.h"

#include "core/dispute/catalogue.h"
#include "core/dispute/life_cycle.h"
#include "core/warning/colours.h"

#include <algorithm>

namespace core::partner {

namespace {

namespace json = boost::json;

constexpr std::string_view kDay = "^([0-9]{4}-[0-9]{2}-[0-9]{2})?$", kCount = "^[0-9]*$",
                           kId = "^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$";

void add(json::array& out, std::string_view name)
{
    if (std::none_of(out.begin(), out.end(), [&](const json::value& one) { return one.as_string() == name; }))
        out.push_back(json::string(name));
}

/// The names of every state of a life cycle but the one before its first act.
template <class Main>
json::array statesOf(std::string_view (*name)(Main))
{
    json::array out;
    for (const auto& [state, word] : codec::enumNames<Main>())
        if (state != Main::None)
            add(out, name(state));
    return out;
}

json::array words(std::initializer_list<std::string_view> known)
{
    json::array out;
    for (const auto word : known)
        add(out, word);
    return out;
}

/// What a field of these records can hold; empty for words that people wrote.
json::array valuesOf(const Adapter& adapter, std::string_view key)
{
    if (key == "state")
        return adapter.clues ? statesOf<clue::Main>(&clue::stateName) : adapter.orders ? statesOf<order::Main>(&order::stateName) : statesOf<dispute::Main>(&dispute::stateName);
    if (key == "colour")
        return words({"", warning::colourName("blue"), warning::colourName("yellow"), warning::colourName("orange"), warning::colourName("red")});
    if (key == "outcome" && adapter.orders)
        return words({"", order::resultName("settled"), order::resultName("accepted"), order::resultName("answered"), order::resultName("not_settled"), order::resultName("elsewhere")});
    if (key == "outcome")
        return words({"", "达成协议", "调解不成", "调解中"});
    if (key == "form")
        return words({"", "口头", "书面"});
    if (key == "performed")
        return words({"", "履行完毕"});
    if (key == "facts")
        return words({"", "有"});
    json::array out;
    if (key == "service")
        for (const auto& service : order::services())
            if (service.handOff)
                add(out, service.name);
    return out;
}

std::string_view patternOf(std::string_view key)
{
    for (const auto day : {"began", "ended", "effective", "found", "sent", "due"})
        if (key == day)
            return kDay;
    return key == "ourId" ? kId : key == "pages" ? kCount : std::string_view();
}

bool sendsBack(const Adapter& adapter) { return !adapter.external.empty() || adapter.orders; }

} // namespace

json::object schemaOf(const Adapter& adapter, Way way)
{
    if (way == Way::Back && !sendsBack(adapter))
        return {};
    json::object properties;
    json::array required;
    for (const auto& field : adapter.fields) {
        json::object one{{"type", "string"}, {"title", field.title}};
        if (const auto pattern = patternOf(field.key); !pattern.empty())
            one["pattern"] = pattern;
        auto values = valuesOf(adapter, field.key);
        if (way == Way::Back && adapter.orders && field.key == "outcome") // by name or by code
            for (const auto* code : {"settled", "accepted", "answered", "not_settled", "elsewhere"})
                add(values, code);
        // What another platform says may differ: it is told, and only a result of a service is a word that counts.
        if (!values.empty() && (way == Way::Out || (adapter.orders && field.key == "outcome")))
            one["enum"] = std::move(values);
        properties[field.key] = std::move(one);
        required.push_back(json::string(field.key));
    }
    json::object out{{"type", "object"}, {"title", adapter.name}};
    if (way == Way::Out) {
        out["description"] = "A line of the file for this partner (" + std::string(adapter.article) + "): every field, an empty text where nothing is known. In CSV the titles are the columns.";
        out["required"] = std::move(required);
        out["additionalProperties"] = false;
    } else if (!adapter.orders) {
        out["description"] = "A line of the file that comes back: any of the fields, and the partner's own id. `ourId`, `ourNumber` or a `theirId` that was joined before says which record is meant.";
        out["required"] = json::array{"theirId"};
    } else {
        out["description"] = "A line of the file that comes back: any of the fields. `ourId`, `ourNumber` or a known `theirId` says which request is meant; `outcome` is written down.";
        out["anyOf"] = json::array{json::object{{"required", json::array{"ourId"}}}, json::object{{"required", json::array{"ourNumber"}}}, json::object{{"required", json::array{"theirId"}}}};
    }
    out["properties"] = std::move(properties);
    return out;
}

std::string schemaName(const Adapter& adapter, Way way)
{
    std::string out(adapter.id);
    out.front() = static_cast<char>(out.front() - 'a' + 'A');
    return out + (way == Way::Out ? "Record" : "Reply");
}

} // namespace core::partner
