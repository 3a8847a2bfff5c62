#include "sync/desk/library.h"

#include <algorithm>

namespace desk {

namespace library = core::library;

std::int64_t Published::count(library::Fate fate) const
{
    return std::count_if(items.begin(), items.end(), [&](const Item& item) { return item.fate == fate && !item.refused; });
}

core::Result<Published> publishPack(Desk& desk, const library::Pack& pack, Try attempt)
{
    Published out;
    std::vector<Bulk> groups;
    std::vector<std::size_t> places; // of each group in out.items
    for (const auto& item : pack.items) {
        const auto view = desk.show(library::subjectOf(item.label.id), false);
        if (!view && view.error().code != "not_found")
            return tl::unexpected(view.error());
        const auto fate = library::fateOf(item, view ? view->state.as<library::State>() : nullptr);
        out.items.push_back({item.label.id, item.text.title, item.label.version, fate, std::nullopt});
        if (fate != library::Fate::First && fate != library::Fate::Newer)
            continue;
        groups.push_back({{library::draftFor(item, fate)}, {}});
        places.push_back(out.items.size() - 1);
    }
    if (attempt == Try::Yes || groups.empty())
        return out;
    const auto saved = desk.performAll(groups);
    if (!saved)
        return tl::unexpected(saved.error());
    out.secondCopy = saved->secondCopy;
    for (const auto& [index, error] : saved->refused)
        out.items[places[index]].refused = error;
    return out;
}

} // namespace desk
