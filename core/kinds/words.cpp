#include "core/kinds/words.h"

#include "core/warning/colours.h"

#include <algorithm>
#include <cstdlib>

namespace core {

namespace {

/// What stands for one entry: the schema below lists and maps.
boost::json::object& entryOf(boost::json::object& schema)
{
    for (const auto* below : {"items", "additionalProperties"})
        if (auto* next = schema.if_contains(below); next && next->is_object())
            return entryOf(next->get_object());
    return schema;
}

/// The schema of the text `path` names below `members`; null when there is none.
boost::json::object* textAt(boost::json::object& members, std::string_view path)
{
    const auto dot = path.find('.');
    auto* found = members.if_contains(path.substr(0, dot));
    if (!found || !found->is_object())
        return nullptr;
    auto& entry = entryOf(found->get_object());
    if (dot == std::string_view::npos) {
        const auto* type = entry.if_contains("type");
        return type && *type == "string" ? &entry : nullptr;
    }
    auto* below = entry.if_contains("properties");
    return below ? textAt(below->as_object(), path.substr(dot + 1)) : nullptr;
}

} // namespace

bool isAmong(std::span<const std::string_view> words, std::string_view word)
{
    return std::ranges::find(words, word) != words.end();
}

WordList colourWords()
{
    static constexpr std::string_view kColours[] = {"blue", "yellow", "orange", "red"};
    static_assert(warning::rankOf(kColours[0]) == 1 && warning::rankOf(kColours[1]) == 2 && warning::rankOf(kColours[2]) == 3 && warning::rankOf(kColours[3]) == 4);
    return codesOf(kColours);
}

WordList lowerColourWords()
{
    auto words = colourWords();
    words.pop_back();
    words.insert(words.begin(), "none");
    return words;
}

/// A member that ends in "?" may be left out, and then says the empty text wherever an act is shown.
Kind withWords(Kind kind, std::initializer_list<MemberWords> members)
{
    for (const auto& [member, words] : members) {
        const bool mayBeLeftOut = member.ends_with('?');
        auto* text = textAt(kind.schema, member.substr(0, member.size() - (mayBeLeftOut ? 1 : 0)));
        if (!text)
            std::abort();
        boost::json::array allowed(words.begin(), words.end());
        if (mayBeLeftOut)
            allowed.emplace_back("");
        text->insert_or_assign("enum", std::move(allowed));
    }
    return kind;
}

} // namespace core
