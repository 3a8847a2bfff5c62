#include "tests/support/library_rows.h"

#include <algorithm>

namespace core::test {

std::vector<desk::LibraryRow> libraryOf(const std::vector<desk::SubjectView>& views, const desk::LibraryFilter& filter)
{
    std::vector<desk::LibraryRow> out;
    for (const auto& view : views) {
        const auto* item = view.state.as<library::State>();
        if (!item || (filter.sort && item->steps.label.sort != *filter.sort) || !library::fits(item->steps.label, filter.type, filter.level))
            continue;
        const auto words = library::wordsOf(item->content.text);
        const auto hit = std::find_if(words.begin(), words.end(), [&](const std::string& one) { return one.find(filter.text) != std::string::npos; });
        if (hit == words.end())
            continue;
        desk::LibraryRow row;
        row.subject = toText(view.id);
        row.id = item->steps.label.id;
        row.title = item->content.text.title;
        row.summary = item->content.text.summary;
        row.sort = item->steps.label.sort;
        row.standing = item->steps.standing;
        row.version = item->steps.label.version;
        if (!filter.text.empty())
            row.snippet = *hit;
        out.push_back(std::move(row));
    }
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.title < b.title; });
    return out;
}

} // namespace core::test
