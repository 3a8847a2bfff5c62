#include "core/directory/complete.h"

namespace core::directory {

namespace {

boost::json::object* memberOf(boost::json::object* in, std::string_view name)
{
    auto* found = in ? in->if_contains(name) : nullptr;
    return found ? found->if_object() : nullptr;
}

template <class Entry>
const Entry* entryOf(const std::map<std::string, Entry>& entries, const boost::json::object& said)
{
    const auto* id = said.if_contains("id");
    const auto found = id && id->is_string() ? entries.find(std::string(std::string_view(id->get_string()))) : entries.end();
    return found == entries.end() ? nullptr : &found->second;
}

/// What stands, with what was said laid over it, member by member.
void fill(boost::json::object& said, const boost::json::value& standing)
{
    for (const auto& [name, value] : standing.get_object())
        said.emplace(name, value); // does nothing where it was said
    for (auto at = said.begin(); at != said.end();)
        at = at->value().is_null() ? said.erase(at) : std::next(at);
}

} // namespace

boost::json::object completed(std::string_view kind, boost::json::object body, const State& directory)
{
    auto* steps = memberOf(&body, "steps");
    const auto& s = directory.steps;
    if (kind == "directory.organisation") {
        if (auto* said = memberOf(steps, "organisation"))
            if (const auto* known = entryOf(s.organisations, *said)) {
                const bool moved = said->contains("court") && !said->contains("courtFrom");
                fill(*said, toJson(*known));
                said->erase("formerCourts"); // the register's own
                if (moved)
                    said->erase("courtFrom"); // since when another court is in charge is not when this one began
            }
    } else if (kind == "directory.account") {
        if (auto* said = memberOf(steps, "account"))
            if (const auto* known = entryOf(s.accounts, *said))
                fill(*said, toJson(*known));
    } else if (kind == "directory.settings") {
        if (auto* said = memberOf(steps, "settings"))
            fill(*said, toJson(s.settings));
    }
    return body;
}

} // namespace core::directory
