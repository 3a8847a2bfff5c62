#include "core/store/reader.h"

#include "core/store/search_text.h"

#include <algorithm>
#include <tuple>

/// Reading the library: some hundreds of items, so each question reads them all and puts them in order.
namespace core::store {

Result<std::vector<desk::LibraryRow>> Reader::library(const desk::LibraryFilter& filter)
{
    return guarded([&] {
        std::vector<desk::LibraryRow> out;
        const auto match = matchOf(filter.text);
        if (!filter.text.empty() && match.empty())
            return out; // nothing but signs was typed
        auto row = match.empty() ? m_connection.query("SELECT number FROM subject WHERE type='library' AND standing<>2")
                                 : m_connection.query("SELECT s.number FROM search CROSS JOIN subject s ON s.number=search.rowid "
                                                      "WHERE search MATCH ?1 AND s.type='library' AND s.standing<>2", match);
        while (row.next()) {
            const auto view = viewOf(row.number(0));
            const auto* item = view.state.as<library::State>();
            if (!item || (filter.sort && item->steps.label.sort != *filter.sort) || !library::fits(item->steps.label, filter.type, filter.level))
                continue;
            const auto& s = item->steps;
            const auto& text = item->content.text;
            desk::LibraryRow one{toText(view.id), s.label.id, text.title, text.summary, s.label.sort, s.standing, s.label.version, std::nullopt, s.label.checked, {}};
            if (!s.editions.empty())
                one.on = s.editions.back().on;
            if (!match.empty())
                one.snippet = snippetOf(library::wordsOf(text), filter.text);
            out.push_back(std::move(one));
        }
        std::sort(out.begin(), out.end(), [](const desk::LibraryRow& a, const desk::LibraryRow& b) {
            return std::tuple(a.sort, a.standing, std::string_view(a.title), std::string_view(a.id)) < std::tuple(b.sort, b.standing, std::string_view(b.title), std::string_view(b.id));
        });
        if (out.size() > static_cast<std::size_t>(std::max<std::int64_t>(filter.limit, 0)))
            out.resize(static_cast<std::size_t>(filter.limit));
        return out;
    });
}

} // namespace core::store
